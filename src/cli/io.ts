/** A stream that reports go to: what `process.stdout` is, and what a test can be. */
export interface Output {
  write(chunk: string | Uint8Array, done?: (error?: Error | null) => void): unknown;
  readonly isTTY?: boolean;
  readonly columns?: number;
  getColorDepth?(env?: object): number;
}

/** All that a run touches of the outside but for files, so that it runs inside a test as it does in a terminal. */
export interface Io {
  readonly stdin: AsyncIterable<Uint8Array | string> & { readonly isTTY?: boolean };
  readonly stdout: Output;
  readonly stderr: Output;
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Today, for the date of a signature and the end of a waiver; never for a draft's relative dates. */
  readonly now: () => Date;
  /** Ends `--watch`. */
  readonly signal?: AbortSignal;
}

/** Writes all of `text`. A reader that went away (`| head`) is no error; a full disk is. */
export function write(output: Output, text: string | Uint8Array): Promise<void> {
  if (text.length === 0) return Promise.resolve();
  return new Promise((resolve, reject) => {
    output.write(text, (error) => (error && !isClosedPipe(error) ? reject(error) : resolve()));
  });
}

export function isClosedPipe(error: unknown): boolean {
  const { code } = error as { code?: string };
  return code === 'EPIPE' || code === 'ERR_STREAM_DESTROYED';
}
