import { type Painter, plainPainter, type Report, type StetError } from '../model/index.ts';

/** What a format may say of a check rule; the rules of `check/` have this shape. */
export interface RuleInfo {
  readonly id: string;
  /** One sentence. */
  readonly summary: string;
  /** Markdown, any length. */
  readonly docs?: string;
}

/** What a run knows beyond its report. `renderOptions` fills in what is not given. */
export interface RenderOptions {
  /** Columns of the terminal; plain text wraps there. */
  readonly width: number;
  readonly color: Painter;
  /** Whether the terminal follows OSC 8 links. */
  readonly links: boolean;
  /** Shows every match; otherwise they are folded into one line. */
  readonly verbose: boolean;
  /** Of stet itself. */
  readonly version: string;
  /** Where stet is documented; null leaves it out. */
  readonly homepage: string | null;
  /** The rules of `check/`, for formats that ask for them; none for others. */
  readonly rules: readonly RuleInfo[];
  /** Inputs that could not be read; the report holds the others. */
  readonly failures: readonly StetError[];
  /** A draft's path as seen from the repository's root, with `/`: what code hosts know files by. */
  readonly repositoryPath: (path: string) => string;
  /**
   * Ends the stretch of a GitHub log in which commands are off. Must be random per run, so that no draft can
   * hold it; null leaves the draft's words out of the log.
   */
  readonly stopToken: string | null;
}

/** One way to write a report. Pure: the same report and options give the same text, which ends in a line break. */
export interface Format {
  /** Name of its file, its export and the word on the command line. */
  readonly id: string;
  /** One line for the help text. */
  readonly summary: string;
  /** Whether the documentation of rules is part of the report. */
  readonly tellsRules?: true;
  readonly render: (report: Report, options: RenderOptions) => string;
}

/** Options of a run that has no terminal, with the given ones in their place. */
export function renderOptions(given: Partial<RenderOptions> = {}): RenderOptions {
  return {
    width: 80,
    color: plainPainter,
    links: false,
    verbose: false,
    version: '0.0.0',
    homepage: null,
    rules: [],
    failures: [],
    repositoryPath: (path) => path.replaceAll('\\', '/').replace(/^\.\//, ''),
    stopToken: null,
    ...given,
  };
}
