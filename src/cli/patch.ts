import type { Edit, Encoding } from '../model/index.ts';
import { encode } from '../read/index.ts';

/** The edits that can be applied together, in order; of two that overlap, the one that starts first. */
export function compatible(edits: readonly Edit[]): Edit[] {
  const kept: Edit[] = [];
  for (const edit of [...edits].sort((a, b) => a.start - b.start || a.end - b.end)) {
    const last = kept.at(-1);
    if (last === undefined || edit.start >= last.end) kept.push(edit);
  }
  return kept;
}

/** `source` with compatible edits applied. */
export function edited(source: string, edits: readonly Edit[]): string {
  let [text, at] = ['', 0];
  for (const { start, end, text: replacement } of edits) {
    text += source.slice(at, start) + replacement;
    at = end;
  }
  return text + source.slice(at);
}

/** Lines around a change that a patch carries. */
const context = 3;

interface Change {
  /** Lines of the source, 0-based, `to` exclusive, that the change replaces. */
  readonly from: number;
  readonly to: number;
  readonly lines: readonly string[];
}

/**
 * A unified patch for `git apply`, in the bytes of the file. `name` is the path from the repository's root, with `/`. Null when a
 * replacement has a character that the encoding lacks, or where git takes the encoding for binary.
 */
export function unifiedPatch(
  name: string,
  source: string,
  edits: readonly Edit[],
  encoding: Encoding,
): Uint8Array | null {
  if (encoding.startsWith('utf-16')) return null;
  const before = linesOf(source);
  const groups = grouped(changes(source, before, edits));
  let shift = 0;
  const body = groups.map((group) => {
    const hunk = hunkOf(before, group, shift);
    shift += hunk.grown;
    return hunk.text;
  });
  const bytes = encode(body.join(''), encoding);
  if (bytes === null) return null;
  const [a, b] = [quoted(`a/${name}`), quoted(`b/${name}`)];
  // A tab ends a name that has a blank in it.
  const tab = name.includes(' ') ? '\t' : '';
  return Buffer.concat([Buffer.from(`diff --git ${a} ${b}\n--- ${a}${tab}\n+++ ${b}${tab}\n`), bytes]);
}

/** Lines with their ends; only LF ends one, as in git. */
function linesOf(text: string): string[] {
  const lines = text.split('\n').map((line) => `${line}\n`);
  const last = lines.pop()!.slice(0, -1);
  return last === '' ? lines : [...lines, last];
}

function changes(source: string, before: readonly string[], edits: readonly Edit[]): Change[] {
  const starts = [0];
  for (const line of before) starts.push(starts.at(-1)! + line.length);
  const lineAt = (offset: number, hint: number): number => {
    let line = hint;
    while (line + 1 < before.length && starts[line + 1]! <= offset) line++;
    return line;
  };
  const found: { from: number; to: number; edits: Edit[] }[] = [];
  for (const edit of edits) {
    const previous = found.at(-1);
    const from = lineAt(edit.start, previous ? previous.to - 1 : 0);
    const to = lineAt(Math.max(edit.start, edit.end - 1), from) + 1;
    if (previous && from < previous.to) {
      previous.to = Math.max(previous.to, to);
      previous.edits.push(edit);
    } else found.push({ from, to, edits: [edit] });
  }
  return found.map(({ from, to, edits: mine }) => {
    const start = starts[from]!;
    const moved = mine.map((edit) => ({ ...edit, start: edit.start - start, end: edit.end - start }));
    return { from, to, lines: linesOf(edited(source.slice(start, starts[to]), moved)) };
  });
}

/** Changes whose context meets share a hunk. */
function grouped(all: readonly Change[]): Change[][] {
  const groups: Change[][] = [];
  for (const change of all) {
    const group = groups.at(-1);
    if (group && change.from - group.at(-1)!.to <= 2 * context) group.push(change);
    else groups.push([change]);
  }
  return groups;
}

function hunkOf(before: readonly string[], group: readonly Change[], shift: number): { text: string; grown: number } {
  const first = Math.max(0, group[0]!.from - context);
  const last = Math.min(before.length, group.at(-1)!.to + context);
  const rows: string[] = [];
  let at = first;
  const keep = (until: number) => {
    for (; at < until; at++) rows.push(row(' ', before[at]!));
  };
  for (const { from, to, lines } of group) {
    keep(from);
    for (; at < to; at++) rows.push(row('-', before[at]!));
    for (const line of lines) rows.push(row('+', line));
  }
  keep(last);
  const grown = group.reduce((sum, { from, to, lines }) => sum + lines.length - (to - from), 0);
  const range = (start: number, count: number) => `${count === 0 ? start : start + 1},${count}`;
  const head = `@@ -${range(first, last - first)} +${range(first + shift, last - first + grown)} @@\n`;
  return { text: head + rows.join(''), grown };
}

function row(sign: string, line: string): string {
  return line.endsWith('\n') ? sign + line : `${sign}${line}\n\\ No newline at end of file\n`;
}

/** A path as git quotes it: only where it has a quotation mark, a backslash or a control character. */
function quoted(name: string): string {
  if (!/["\\\p{Cc}]/u.test(name)) return name;
  const escaped = name
    .replace(/["\\]/g, '\\$&')
    .replace(/\p{Cc}/gu, (char) => `\\${char.charCodeAt(0).toString(8).padStart(3, '0')}`);
  return `"${escaped}"`;
}
