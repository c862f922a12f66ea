import type { Path, Spot } from '../problem.ts';
import { Unplain } from './cursor.ts';
import { readYaml } from './library.ts';
import { type Plain, readPlain, readPlainEntry } from './plain.ts';
import { SyntaxProblem, type Tree } from './tree.ts';

/** Most characters that the yaml library is given: it takes a second for them. */
const MAX_YAML = 512 * 1024;
/** Most commas, colons, brackets and dashes that it is given: they are what it takes its time for. */
const MAX_MARKS = 60_000;

/**
 * Reads YAML or JSON: the fast reader what it knows, the yaml library the rest, and whatever has an error, which it describes
 * well. Throws `SyntaxProblem`, for large files that need the library too.
 */
export function readTree(text: string): Tree {
  try {
    const plain = readPlain(text);
    return { value: plain.value, locate: locator(text, plain) };
  } catch (error) {
    const large = text.length > MAX_YAML || marksIn(text) > MAX_MARKS;
    if (error instanceof Unplain && large) throw tooLarge(error.at);
    // the library gives the whole way to a key that stands twice
    if (!(error instanceof Unplain) && (large || !(error instanceof SyntaxProblem))) throw error;
    return readYaml(text);
  }
}

/** For a part of a file that cannot be read fast, where the file is too large to read it thoroughly. */
export function tooLarge(at: number): SyntaxProblem {
  const message =
    'here is an error, or YAML that is read in files of up to 512 KB only (an anchor, a tag, a tab, text over several lines); mend it, or split the file';
  return new SyntaxProblem('facts-size', message, { start: at, end: at + 1 });
}

function marksIn(text: string): number {
  // quotation marks are many in files that are in order, too: they count half
  let marks = 0;
  for (const [mark] of text.matchAll(/[-,:[{&*!?"']/g))
    if ((marks += mark === '"' || mark === "'" ? 0.5 : 1) > MAX_MARKS) break;
  return marks;
}

/** Finds parts again: the entry from its offset, what is inside it through the yaml library. */
function locator(text: string, { value, starts }: Plain): Tree['locate'] {
  const inside = new Map<string, ReadonlyMap<string, number>>();
  const order = [...starts.keys()];

  function entryAt(path: Path): number | null {
    const [outer, name] = path as [string, string | number | undefined];
    const top = starts.get(outer);
    if (!top || typeof name !== 'string') return top?.at ?? null;
    let known = inside.get(outer);
    if (!known) {
      const names = Object.keys((value as Record<string, object>)[outer]!);
      known = new Map(names.map((id, index) => [id, top.inner[index]!]));
      inside.set(outer, known);
    }
    return known.get(name) ?? null;
  }

  return (path, part = 'value') => {
    if (path.length === 0) return { start: 0, end: 1 };
    const twoLevels = starts.get(path[0] as string)?.inner.length ?? 0;
    const head = path.slice(0, twoLevels > 0 ? 2 : 1);
    const at = entryAt(head);
    if (at === null) return null;
    if (path.length === head.length && part === 'key') return { start: at, end: keyEnd(text, at) };
    if (head.length === 1 && twoLevels > 0) {
      const next = order[order.indexOf(head[0] as string) + 1];
      return { start: at, end: next === undefined ? text.length : starts.get(next)!.at };
    }
    return locateInEntry(text, at, path.slice(head.length - 1), part);
  };
}

function keyEnd(text: string, at: number): number {
  const quote = text[at] === '"' || text[at] === "'" ? text[at] : null;
  const end = quote ? text.indexOf(quote, at + 1) + 1 : text.indexOf(':', at);
  return end > at ? end : at + 1;
}

/** A part of the entry whose key starts at `at`; `path` starts with that key. */
function locateInEntry(text: string, at: number, path: Path, part: 'key' | 'value'): Spot | null {
  const { end, flow } = readPlainEntry(text, at);
  const before = flow ? '{' : ' '.repeat(at - text.lastIndexOf('\n', at - 1) - 1);
  const spot = readYaml(`${before}${text.slice(at, end)}${flow ? '}' : ''}`).locate(path, part);
  const shift = at - before.length;
  return spot && { start: spot.start + shift, end: spot.end + shift };
}
