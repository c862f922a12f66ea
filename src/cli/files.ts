import path from 'node:path';
import picomatch from 'picomatch';
import { InputError } from '../model/index.ts';
import { type Ignored, type Ignores, isInside, slashed } from './ignores.ts';
import { whatIs } from './source.ts';

/** A draft to check. */
export interface Draft {
  /** As reports call it: relative to the working folder, with `/`; `-` for standard input. */
  readonly shown: string;
  readonly file: string;
  /** Set when standard input stands for the file. */
  readonly stdin?: boolean;
}

/** Drafts in order of their paths, and those that ignore rules left out. */
export interface Drafts {
  readonly drafts: readonly Draft[];
  readonly ignored: readonly (Draft & Ignored)[];
  /** Inputs that name nothing, beside others that do. */
  readonly missing: readonly InputError[];
}

/** Endings of drafts, for folders; a file named outright or by a glob may have any. */
export const endings = ['.txt', '.text', '.md', '.markdown', '.html', '.htm', '.xhtml', '.docx', '.jsonl', '.ndjson'];

/** Finds the drafts that `inputs` (files, folders, globs; relative to `cwd`) name. Throws where none of them names any. */
export async function findDrafts(
  inputs: readonly string[],
  cwd: string,
  ignores: Ignores | null,
  allowEmpty = false,
): Promise<Drafts> {
  const found = new Map<string, Draft>();
  const missing: InputError[] = [];
  for (const input of inputs) {
    const files = await expand(input, cwd);
    if (files === null) missing.push(noSuchFile(input));
    else if (files.length === 0 && !allowEmpty) {
      missing.push(nothing(input, (await whatIs(path.resolve(cwd, input))) === 'folder'));
    }
    for (const file of files ?? []) found.set(file, draftAt(file, cwd));
  }
  if (missing.length > 0 && found.size === 0) throw missing[0];
  return { ...sift([...found.values()], ignores), missing };
}

/** The files among `files` that are drafts: by the configured globs, else by their ending. */
export function draftsAmong(
  files: readonly string[],
  cwd: string,
  globs: Globs | null,
  ignores: Ignores | null,
): Drafts {
  const drafts = files.filter((file) => (globs ? globs.has(file) : isDraft(file))).map((file) => draftAt(file, cwd));
  return { ...sift(drafts, ignores), ignored: [], missing: [] };
}

export function draftAt(file: string, cwd: string): Draft {
  return { file, shown: isInside(file, cwd) ? slashed(path.relative(cwd, file)) : outside(file, cwd) };
}

function outside(file: string, cwd: string): string {
  const relative = slashed(path.relative(cwd, file));
  return relative.startsWith('../../../') ? slashed(file) : relative;
}

/** Globs of a configuration, relative to its folder. */
export class Globs {
  private readonly matches: (name: string) => boolean;

  constructor(
    readonly folder: string,
    readonly patterns: readonly string[],
  ) {
    const wanted = patterns.filter((pattern) => !pattern.startsWith('!')).map(tidy);
    const refused = patterns.filter((pattern) => pattern.startsWith('!')).map((pattern) => tidy(pattern.slice(1)));
    this.matches = picomatch(wanted.flatMap(alsoInside), { ignore: refused.flatMap(alsoInside) });
  }

  has(file: string): boolean {
    return isInside(file, this.folder) && this.matches(slashed(path.relative(this.folder, file)));
  }
}

/** A folder's name stands for what is in it. */
function alsoInside(pattern: string): string[] {
  return [pattern, `${pattern.replace(/(?<!\/)\/+$/, '')}/**`];
}

function tidy(pattern: string): string {
  return pattern.replace(/^\.\//, '');
}

function sift(found: readonly Draft[], ignores: Ignores | null): Omit<Drafts, 'missing'> {
  const drafts: Draft[] = [];
  const ignored: (Draft & Ignored)[] = [];
  // By code unit, so that the order of a report never depends on the machine's language.
  for (const draft of [...found].sort((a, b) => (a.shown < b.shown ? -1 : a.shown > b.shown ? 1 : 0))) {
    const rule = ignores?.why(draft.file) ?? null;
    if (rule) ignored.push({ ...draft, ...rule });
    else drafts.push(draft);
  }
  return { drafts, ignored };
}

/** The files that an input names; null for a path where nothing is. */
async function expand(input: string, cwd: string): Promise<string[] | null> {
  const file = path.resolve(cwd, input);
  const kind = await whatIs(file);
  if (kind === 'folder') return (await walk(['**/*'], file)).filter(isDraft);
  if (kind !== null) return [file];
  return isGlob(input) ? walk([slashed(input)], cwd) : null;
}

/** Files that globs find below `folder`, as absolute paths; never in `.git` or `node_modules`. */
export async function walk(patterns: readonly string[], folder: string): Promise<string[]> {
  const { glob } = await import('tinyglobby');
  const options = { cwd: folder, absolute: true, dot: false, ignore: ['**/node_modules/**', '**/.git/**'] };
  const files = await glob([...patterns], { ...options, followSymbolicLinks: false });
  return files.map((file) => path.normalize(file));
}

/** Whether a file has the ending of a draft. */
export function isDraft(file: string): boolean {
  return endings.includes(path.extname(file).toLowerCase());
}

export function isGlob(text: string): boolean {
  return picomatch.scan(text).isGlob;
}

function noSuchFile(file: string): InputError {
  const expected = 'expected a draft, a folder, a glob or `-`';
  return new InputError(`no such file, ${expected}; check the path`, 'no-such-file', { file });
}

function nothing(input: string, isFolder: boolean): InputError {
  const what = isFolder ? 'holds no drafts' : 'matches no file';
  const known = endings.join(' ');
  return new InputError(
    `${what}, expected at least one (${known}); check the path or pass --allow-empty`,
    'no-drafts',
    { file: input },
  );
}
