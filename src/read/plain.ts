import type { BlockRole } from '../model/index.ts';
import { foldKeepsLength, foldLines } from './fold.ts';
import { mostBlocks, tooMany } from './limits.ts';
import { identity } from './map.ts';
import { numberParagraphs, type OpenBlock, Prose, type ProseText } from './prose.ts';
import { dateOfLine } from './published.ts';

/** A block of lines: source offsets, and the line ends inside it that are only wrapping, as pairs of offsets. */
interface LineBlock {
  role: BlockRole;
  start: number;
  end: number;
  wraps: number[];
}

/** The blocks of plain text from `bodyStart` on. */
export function readPlain(source: string, bodyStart = 0): ProseText {
  const blocks = findBlocks(source, bodyStart);
  const inPlace =
    bodyStart === 0 && foldKeepsLength(source) && blocks.every(({ wraps }) => wraps.length === 0 || oneEach(wraps));
  return inPlace ? keepPlace(source, blocks) : rewrite(source, blocks);
}

const oneEach = (wraps: readonly number[]) =>
  wraps.every((at, index) => index % 2 === 0 || at - wraps[index - 1]! === 1);

/** Nothing changes its length, so that the text's offsets are the source's. */
function keepPlace(source: string, lineBlocks: readonly LineBlock[]): ProseText {
  const parts: string[] = [];
  let at = 0;
  const folded = foldLines(source);
  for (const { wraps } of lineBlocks) {
    for (let index = 0; index < wraps.length; index += 2) {
      parts.push(folded.slice(at, wraps[index]), ' ');
      at = wraps[index + 1]!;
    }
  }
  const blocks: OpenBlock[] = lineBlocks.map(({ role, start, end }) => ({ role, start, end, paragraph: null }));
  numberParagraphs(blocks);
  return { text: at === 0 ? folded : parts.join('') + folded.slice(at), map: identity, blocks };
}

function rewrite(source: string, lineBlocks: readonly LineBlock[]): ProseText {
  const prose = new Prose(source, { collapse: false });
  for (const { role, start, end, wraps } of lineBlocks) {
    prose.open(role);
    let at = start;
    for (let index = 0; index < wraps.length; index += 2) {
      prose.take(at, wraps[index]!);
      prose.put(' ', wraps[index]!, wraps[index + 1]!);
      at = wraps[index + 1]!;
    }
    prose.take(at, end);
  }
  return prose.finish();
}

/** The most columns that hand-wrapped text has; a longer line means one paragraph a line. */
const widestWrap = 100;
/** The fewest; shorter lines are a list or verse. */
const narrowestWrap = 40;
const longestHeadline = 150;
/** Words of a headline that does not stand first; a menu's entries have fewer. */
const fewestWords = 5;

const isBlank = (code: number): boolean => code === 32 || code === 9 || code === 0xa0 || code === 0xfeff;
const bullet = /^(?:[•*▪◦‣·]|[-–—](?=\s))\s*/;
const numbered = /^\(?\d{1,2}[.)]\s+(?=\D)/;
const hasWord = /[\p{L}\p{N}]/u;
const endsSentence = /[.!?…:;]["'”’)\]]*$/;
const goesOn = /^[\p{Ll}\d$£€¥(]/u;

/** Calls `visit` with the offsets of each line's words, white space around them left out; blank lines have none. */
function eachLine(source: string, from: number, visit: (start: number, end: number) => void): void {
  const lineEnd = /\r\n?|[\n\v\f\u0085\u2028\u2029]/g;
  lineEnd.lastIndex = from;
  let start = from;
  while (start <= source.length) {
    const match = lineEnd.exec(source);
    let end = match ? match.index : source.length;
    while (start < end && isBlank(source.charCodeAt(start))) start++;
    while (end > start && isBlank(source.charCodeAt(end - 1))) end--;
    visit(start, end);
    if (!match) return;
    start = lineEnd.lastIndex;
  }
}

/** Length of the first word at `start`. */
function firstWord(source: string, start: number, end: number): number {
  let at = start;
  while (at < end && !isBlank(source.charCodeAt(at))) at++;
  return at - start;
}

/** How wide the text is wrapped, and whether most line ends look like wrapping; null when it is not wrapped at all. */
function findWrap(source: string, from: number): { width: number; usual: boolean } | null {
  let width = 0;
  eachLine(source, from, (start, end) => {
    if (end - start > width && firstWord(source, start, end) < end - start) width = end - start;
  });
  if (width > widestWrap || width < narrowestWrap) return null;
  let [full, short, previous] = [0, 0, 0];
  eachLine(source, from, (start, end) => {
    if (previous > 0 && end > start) {
      if (previous + 1 + firstWord(source, start, end) > width) full++;
      else short++;
    }
    previous = end - start;
  });
  return { width, usual: full >= 2 && full > 2 * short };
}

function findBlocks(source: string, from: number): LineBlock[] {
  const blocks: LineBlock[] = [];
  const wrap = findWrap(source, from);
  let open = null as LineBlock | null;
  let lineStart = 0;

  const continues = (block: LineBlock, start: number, end: number): boolean => {
    if (!wrap || block.role === 'dateline') return false;
    if (block.end - lineStart + 1 + firstWord(source, start, end) <= wrap.width) return false;
    const line = source.slice(start, end);
    if (bullet.test(line) || dateOfLine(line)) return false;
    return wrap.usual || (goesOn.test(line) && !endsSentence.test(source.slice(lineStart, block.end)));
  };
  eachLine(source, from, (start, end) => {
    if (start === end) {
      open = null;
    } else if (open && continues(open, start, end)) {
      open.wraps.push(open.end, start);
      open.end = end;
    } else {
      open = null;
      const line = source.slice(start, Math.min(end, start + longestHeadline + 1));
      if (end - start < longestHeadline && !hasWord.test(line)) return;
      const marker = bullet.exec(line) ?? numbered.exec(line);
      const role = marker ? 'list-item' : dateOfLine(line) ? 'dateline' : 'paragraph';
      open = { role, start: start + (marker?.[0].length ?? 0), end, wraps: [] };
      if (blocks.push(open) > mostBlocks) throw tooMany(mostBlocks, 'paragraphs and list items');
    }
    lineStart = start;
  });
  markHeadlines(source, blocks);
  return blocks;
}

/**
 * The first line is a headline when it looks like one. So is the line right above the first long paragraph, where a page's
 * menu was copied along with the draft.
 */
function markHeadlines(source: string, blocks: LineBlock[]): void {
  const body = blocks.findIndex(({ start, end }) => end - start > longestHeadline);
  for (const index of new Set([0, body - 1])) {
    const block = index < blocks.length - 1 ? blocks[index] : undefined;
    if (block?.role !== 'paragraph') continue;
    const words = source.slice(block.start, Math.min(block.end, block.start + longestHeadline + 1));
    const isTitle = words.length <= longestHeadline && !/[.,;:…]["'”’)]*$/.test(words);
    if (isTitle && (index === 0 || (words.split(/\s+/).length >= fewestWords && !/^by\s/i.test(words))))
      block.role = 'headline';
  }
}
