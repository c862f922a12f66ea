import { FactsFileError, type Place, StetError } from '../model/index.ts';
import { type ProblemCode, problemDocs, type Severity } from './codes.ts';

/** Something wrong with a facts file, as data. */
export interface Problem {
  readonly code: ProblemCode;
  readonly severity: Severity;
  /** One line: what is wrong, what was expected, how to mend it. */
  readonly message: string;
  readonly place: Place;
  /** `facts.stolen-in-2022.value`, or null where it concerns the whole file. */
  readonly field: string | null;
  /** The line with a marker under the spot, or null where there is no line to show. */
  readonly frame: string | null;
  /** Set where it stands for many of its kind that are not listed: how many. */
  readonly more?: number;
}

/** A way from the top of the file to one of its parts. */
export type Path = readonly (string | number)[];

export interface Spot {
  readonly start: number;
  readonly end: number;
}

const severities = new Map<ProblemCode, Severity>(problemDocs.map((doc) => [doc.id, doc.severity]));

/** A file's text with what it takes to say where something stands in it. */
export class FileText {
  private starts: number[] | null = null;
  private known: string | null = null;

  /** The text of a large file is only decoded when something is wrong with it. */
  constructor(
    readonly file: string,
    private readonly content: string | (() => string),
  ) {}

  get text(): string {
    this.known ??= typeof this.content === 'string' ? this.content : this.content();
    return this.known;
  }

  /** 1-based line and column (in UTF-16 code units) of an offset. */
  place(offset: number): Required<Place> {
    this.starts ??= lineStarts(this.text);
    let [low, high] = [0, this.starts.length - 1];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.starts[middle]! <= offset) low = middle;
      else high = middle - 1;
    }
    return { file: this.file, line: low + 1, column: offset - this.starts[low]! + 1 };
  }

  problem(code: ProblemCode, message: string, path: Path | null, spot: Spot | null): Problem {
    return {
      code,
      severity: severities.get(code)!,
      message,
      place: spot ? this.place(spot.start) : { file: this.file },
      field: path && path.length > 0 ? fieldName(path) : null,
      frame: spot && this.frame(spot),
    };
  }

  /** The line before, the line itself, and a marker under the spot; long lines are cut around it. */
  private frame(spot: Spot): string {
    const { line, column } = this.place(spot.start);
    const cut = Math.max(0, column - 1 - 60);
    const rows: string[] = [];
    const margin = String(line).length;
    for (const number of line > 1 ? [line - 1, line] : [line]) {
      const from = this.starts![number - 1]!;
      const row = /^[^\r\n]*/.exec(this.text.slice(from, from + cut + 100))![0].slice(cut);
      rows.push(`${String(number).padStart(margin)} | ${row.replace(/[\p{Cc}\p{Cf}]/gu, ' ')}`);
    }
    const shown = rows.at(-1)!.length - margin - 3;
    const marks = Math.max(1, Math.min(spot.end - spot.start, shown - (column - 1 - cut)));
    return [...rows, `${' '.repeat(margin)} | ${' '.repeat(column - 1 - cut)}${'^'.repeat(marks)}`].join('\n');
  }
}

function lineStarts(text: string): number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}

/** `facts.a.terms[0]`: the way to a field as people write it. */
export function fieldName(path: Path): string {
  return path.reduce<string>(
    (name, key) => (typeof key === 'number' ? `${name}[${key}]` : name ? `${name}.${key}` : key),
    '',
  );
}

/** Errors first, then by place; for lists of problems whose order should not depend on how they were found. */
export function sortProblems(problems: readonly Problem[]): Problem[] {
  const key = (problem: Problem) => [problem.place.line ?? 0, problem.place.column ?? 0] as const;
  return [...problems].sort((a, b) => {
    if (a.place.file !== b.place.file) return a.place.file < b.place.file ? -1 : 1;
    const [one, two] = [key(a), key(b)];
    return one[0] - two[0] || one[1] - two[1] || (a.code < b.code ? -1 : a.code > b.code ? 1 : 0);
  });
}

/** The error that stops a facts file from being used; carries every problem found. */
export function factsFileError(problems: readonly Problem[]): FactsFileError {
  const errors = sortProblems(problems.filter((problem) => problem.severity === 'error'));
  const first = errors[0]!;
  const more = errors.length > 1 ? ` (and ${errors.length - 1} more)` : '';
  return new FactsFileError(
    withField(first) + more,
    first.code,
    first.place,
    errors.map((problem) => new StetError(withField(problem), problem.code, problem.place)),
  );
}

function withField({ field, message }: Problem): string {
  return field ? `${field}: ${message}` : message;
}

/** The known word nearest to a misspelt one, or null when none is near. */
export function nearest(word: string, known: Iterable<string>): string | null {
  let best: string | null = null;
  let least = Math.max(1, Math.floor(word.length / 3)) + 1;
  for (const candidate of known) {
    if (Math.abs(candidate.length - word.length) >= least) continue;
    const distance = edits(word.toLowerCase(), candidate.toLowerCase());
    if (distance < least) [best, least] = [candidate, distance];
  }
  return best;
}

/** Insertions, deletions, replacements and swaps of neighbours that turn one word into the other. */
function edits(a: string, b: string): number {
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      let cost = Math.min(last[j]! + 1, row[j - 1]! + 1, last[j - 1]! + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) cost = Math.min(cost, before[j - 2]! + 1);
      row.push(cost);
    }
    [before, last] = [last, row];
  }
  return last[b.length]!;
}
