/** Where in a file an error stands; 1-based, absent where it concerns the whole file. */
export interface Place {
  readonly file: string;
  readonly line?: number;
  readonly column?: number;
}

/**
 * Something stet cannot work with: usage, configuration, facts or input; exit code 2. Its message is one line:
 * what is wrong, what was expected, how to mend it. `code` is what `stet explain` knows it by.
 */
export class StetError extends Error {
  override readonly name: string = 'StetError';

  constructor(
    message: string,
    readonly code: string,
    readonly place: Place | null = null,
  ) {
    super(message);
  }

  /** `file:line:column: message`, as far as the place is known. */
  get oneLine(): string {
    const { file, line, column } = this.place ?? { file: undefined, line: undefined, column: undefined };
    const where = [file, line, column].filter((part) => part !== undefined).join(':');
    return (where ? `${where}: ${this.message}` : this.message).replace(/(?<!\s)\s*[\r\n]\s*/g, ' ');
  }
}

/** A draft that cannot be read. */
export class InputError extends StetError {
  override readonly name = 'InputError';
}

/** A facts file that cannot be used; carries every problem found in it. */
export class FactsFileError extends StetError {
  override readonly name = 'FactsFileError';

  constructor(
    message: string,
    code: string,
    place: Place | null,
    readonly problems: readonly StetError[] = [],
  ) {
    super(message, code, place);
  }
}

/** A command line or configuration that cannot be used. */
export class UsageError extends StetError {
  override readonly name = 'UsageError';
}
