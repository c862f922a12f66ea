import type { Postings } from './large/postings.ts';
import { FileText, factsFileError, type Path, type Problem, type Spot } from './problem.ts';
import type { FactRow, FactsFile } from './schema.ts';
import { schemaProblems } from './shape.ts';
import { readTree, SyntaxProblem, type Tree } from './yaml/index.ts';

/** A facts file in the right shape, with the way from each field back to the text. */
export interface ParsedFile {
  readonly data: FactsFile;
  readonly source: FileText;
  locate(path: Path, part?: 'key' | 'value'): Spot | null;
  /** Set for a large file, whose facts are read one by one. */
  readonly large?: LargeFacts;
}

/** What a large file knows of its facts without reading them all; `data.facts` reads each when it is asked for. */
export interface LargeFacts {
  /** Whether the file was skimmed just now, so that what is marked has yet to be checked. */
  readonly fresh: boolean;
  /** Facts that are not plain: those that versions, formulas and the like concern, among others. */
  marked(): [string, FactRow][];
  /** 1-based. */
  placeOf(id: string): { line: number; column: number };
  /** Number of facts, of all versions. */
  readonly count: number;
  /** The words that facts may be found by; its facts go by their index. */
  readonly postings: Postings;
  idAt(index: number): string;
  /** Keeps what was found out for the next run: to be called once the file is known to be in order. */
  keep(): void;
}

export type Parsed =
  | { readonly parsed: ParsedFile; readonly problems: null }
  | { readonly parsed: null; readonly problems: Problem[] };

/** The newest format of facts files that this version reads. */
const FORMAT = 1;

/**
 * Reads the text of a facts file (YAML or JSON) and checks its shape; what its values mean is not looked at.
 * `file` is the name used in messages. Throws `FactsFileError` with every problem found.
 */
export function parseFactsFile(text: string, file: string): FactsFile {
  const { parsed, problems } = parseText(text, file);
  if (!parsed) throw factsFileError(problems);
  return parsed.data;
}

/** As `parseFactsFile`, but gives problems as data. */
export function parseText(text: string, file: string): Parsed {
  const source = new FileText(file, text);
  const nul = text.indexOf('\0');
  if (nul >= 0) return failed(source.problem('facts-encoding', NOT_TEXT, null, { start: nul, end: nul + 1 }));
  let tree: Tree;
  try {
    tree = readTree(text);
  } catch (error) {
    if (!(error instanceof SyntaxProblem)) throw error;
    return failed(source.problem(error.code, error.message, error.path, error.spot));
  }
  return checkShape(tree, source);
}

const NOT_TEXT = 'there is a NUL character, so this is no text; save the file as UTF-8';

/** As `parseText`, for an object that a file would parse to. The object is not changed. */
export function parseObject(object: object, file: string): Parsed {
  return checkShape({ value: { ...object }, locate: () => null }, new FileText(file, ''));
}

/** Checks that an object, from a file or from a program, is a facts file. */
export function checkShape(tree: Tree, source: FileText): Parsed {
  const { value } = tree;
  if (isRecord(value)) {
    if (typeof value.format === 'string' && /^\d{1,9}$/.test(value.format)) value.format = Number(value.format);
    const problem = formatProblem(value.format, tree, source);
    // a file of another format is not measured by the rules of this one
    if (problem) return failed(problem);
  }
  const problems = schemaProblems(tree, source);
  if (problems.length > 0) return { parsed: null, problems };
  return { parsed: { data: value as FactsFile, source, locate: tree.locate }, problems: null };
}

function formatProblem(format: unknown, tree: Tree, source: FileText): Problem | null {
  if (format === FORMAT) return null;
  const path = ['format'];
  const spot = tree.locate(path) ?? { start: 0, end: 1 };
  const message =
    format === undefined
      ? 'there is no "format"; a facts file starts with "format: 1"'
      : typeof format === 'number' && format > FORMAT
        ? `format ${format} is newer than this version of stet, which reads format ${FORMAT}; update stet`
        : `unexpected format ${JSON.stringify(format)}, expected ${FORMAT}; write "format: ${FORMAT}"`;
  return source.problem('facts-format', message, path, spot);
}

function failed(problem: Problem): Parsed {
  return { parsed: null, problems: [problem] };
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
