import type { LineIndex } from './lines.ts';
import { visible } from './neutral.ts';
import { type Cell, cells, displayWidth, single } from './width.ts';

/** A line of a draft as it is shown, with the columns of it that the claim takes. */
export interface FrameLine {
  readonly number: number;
  readonly text: string;
  /** Columns before the mark, and columns of the mark. */
  readonly indent: number;
  readonly length: number;
}

/** Lines of one claim; claims that run on are cut, and `hidden` says by how many lines. */
export interface Frame {
  readonly lines: readonly FrameLine[];
  readonly hidden: number;
}

const maxLines = 3;
const tabStop = 4;
const unitsPerColumn = 8;

/**
 * The lines of a draft that a claim stands in, each within `columns`: tabs expanded, wide characters measured,
 * controls made visible, long lines cut to the claim and what surrounds it.
 */
export function codeFrame(source: string, index: LineIndex, start: number, end: number, columns: number): Frame {
  const touched = index.touched(start, end);
  const room = Math.max(columns, 20);
  // What lies further off than this is cut in any case; a draft may be one line of a megabyte.
  const reach = room * unitsPerColumn;
  const lines = touched.slice(0, maxLines).map((line) => {
    const from = Math.max(start, line.start);
    const to = Math.max(from, Math.min(end, line.end));
    const before = drawn(near(source.slice(Math.max(line.start, from - reach), from), -2 * room), 0);
    const marked = drawn(source.slice(from, Math.min(to, from + reach)), widthOf(before));
    const after = drawn(
      near(source.slice(to, Math.min(line.end, to + reach)), 2 * room),
      widthOf(before) + widthOf(marked),
    );
    return { number: line.number, ...within(before, marked, after, room) };
  });
  return { lines, hidden: touched.length - lines.length };
}

/** Where a character takes a column, as many as could be shown: the first, or the last where `most` is negative. */
function near(text: string, most: number): string {
  if (!single.test(text)) return text;
  return most < 0 ? text.slice(most) : text.slice(0, most);
}

/** A byte order mark at the very start is part of the file, not of the line. */
function drawn(text: string, column: number): Cell[] {
  const result: Cell[] = [];
  let at = column;
  for (const part of text.replace(/^\ufeff/, '').split(/(\t)/)) {
    const added = part === '\t' ? blanks(tabStop - (at % tabStop)) : cells(visible(part));
    result.push(...added);
    at += widthOf(added);
  }
  return result;
}

function within(before: Cell[], marked: Cell[], after: Cell[], columns: number): Omit<FrameLine, 'number'> {
  const lead = trimStart(before);
  const total = widthOf(lead) + widthOf(marked) + widthOf(after);
  if (total <= columns) return frameLine(lead, marked, after);
  const claim = take(marked, columns - 2, 'start');
  const room = columns - widthOf(claim);
  // Two thirds of what is left go before the claim, where its subject and verb usually stand.
  const wanted = Math.max(Math.floor((room * 2) / 3), room - widthOf(after));
  const left = take(lead, wanted, 'end');
  return frameLine(left, claim, take(after, room - widthOf(left), 'start'));
}

function frameLine(before: Cell[], marked: Cell[], after: Cell[]): Omit<FrameLine, 'number'> {
  return {
    text: [...before, ...marked, ...after]
      .map((cell) => cell.text)
      .join('')
      .trimEnd(),
    indent: widthOf(before),
    length: Math.max(1, widthOf(marked)),
  };
}

/** The cells that fit, with `…` where some do not. */
function take(all: Cell[], columns: number, keep: 'start' | 'end'): Cell[] {
  if (widthOf(all) <= columns) return all;
  const ordered = keep === 'start' ? all : [...all].reverse();
  const kept: Cell[] = [];
  let used = 1;
  for (const cell of ordered) {
    if (used + cell.columns > columns) break;
    kept.push(cell);
    used += cell.columns;
  }
  if (columns < 1) return [];
  kept.push({ text: '…', columns: 1 });
  return keep === 'start' ? kept : kept.reverse();
}

/** Indentation says nothing about a claim, and costs room. */
function trimStart(line: Cell[]): Cell[] {
  const first = line.findIndex((cell) => cell.text !== ' ');
  return first < 0 ? [] : line.slice(first);
}

function blanks(count: number): Cell[] {
  return Array.from({ length: count }, () => ({ text: ' ', columns: 1 }));
}

function widthOf(line: readonly Cell[]): number {
  return line.reduce((sum, cell) => sum + cell.columns, 0);
}

/** Columns of the gutter for line numbers up to `last`. */
export function gutterWidth(last: number): number {
  return Math.max(3, displayWidth(String(last)));
}
