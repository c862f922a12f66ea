import { lettered } from '../model/index.ts';
import { endsName, nameKey } from './names.ts';
import { endsPhrase, otherWords, phraseWord } from './phrases.ts';
import { stem } from './stem.ts';
import { isPlain, isStop } from './stop.ts';
import { conceptOf } from './synonyms.ts';

/** A word of a text that says what a figure is about. */
export interface Word {
  /** What it is compared by: the same for inflections, near-synonyms, a country and its adjective. */
  readonly key: string;
  /** As written. */
  readonly text: string;
  /** Offsets into the text. */
  readonly start: number;
  readonly end: number;
  /** A name: upper case where no sentence begins, or all upper case. */
  readonly proper: boolean;
  /** Added beside the words it stands for: the initials of a name written out, what a word may also say, "up" before a figure. */
  readonly extra: boolean;
}

const WORD = lettered(() => /(?:\p{L}\.){2,}|[\p{L}\p{N}][\p{L}\p{N}\p{M}]*(?:['’&][\p{L}\p{N}]+)*/gu);
const UPPER = /^\p{Lu}/u;
const LOWER = /\p{Ll}/u;
/** What stands between the words of one name. */
const JOINS = new Set([' ', '-']);
/** Small words inside names, which initials leave out or keep ("Bank of England", BoE is rare). */
const LINKS = new Set(['of', 'for']);

/** What stands between "up" or "down" and the figure that it says the direction of. */
const MOVED =
  /\s+(?:(?:by|another|a further|about|around|some|nearly|almost|over|more than|just|only)\s+){0,2}(?:from\b|…|[$£€¥]?\d)/y;
const MOVES: ReadonlyMap<string, string> = new Map([
  ['up', 'rise'],
  ['down', 'fall'],
]);

/** Words of a text in its order, stop words left out. */
export function wordsOf(text: string): Word[] {
  const words: Word[] = [];
  let run: string[] = [];
  let runStart = 0;
  let previous: { lower: string; start: number; end: number } | null = null;
  const endRun = (end: number) => {
    if (run.length >= 2 && run.length <= 6) {
      const initials = run.map((word) => word[0]!.toLowerCase()).join('');
      words.push({ key: initials, text: initials, start: runStart, end, proper: true, extra: true });
    }
    run = [];
  };
  for (const match of text.matchAll(WORD(text))) {
    const written = match[0];
    const start = match.index;
    const end = start + written.length;
    const lower = written.toLowerCase();
    const capital = UPPER.test(written);
    const joined = previous !== null && previous.end + 1 === start && JOINS.has(text[previous.end]!);
    if (run.length > 0 && !(joined && (capital || LINKS.has(lower)))) endRun(previous!.end);
    if (capital && written.length > 1 && !isStop(lower)) {
      if (run.length === 0) runStart = start;
      run.push(written);
    }
    const both = joined && (endsPhrase(lower) || endsName(lower)) ? `${previous!.lower}_${lower}` : null;
    const pair = both ? pairKey(both) : undefined;
    if (pair !== undefined) {
      while (words.at(-1)?.start === previous!.start) words.pop();
      const from = previous!.start;
      if (pair) words.push({ ...pair, text: text.slice(from, end), start: from, end, extra: false });
    } else {
      const key = keyOf(written);
      if (key) words.push({ key, text: written, start, end, proper: isProper(text, start, written), extra: false });
      for (const other of otherWords(lower)) words.push(extraOf(other, start, end));
      if (lower === 'won' && isVerb(text, start)) words.push(extraOf('win', start, end));
      if (both) for (const other of otherWords(both)) words.push(extraOf(other, start, end));
      const move = MOVES.get(lower);
      if (move && follows(MOVED, text, end)) words.push(extraOf(move, start, end));
    }
    previous = { lower, start, end };
  }
  if (previous) endRun(previous.end);
  return words;
}

/** What stands before the money: "the won", "1.5 trillion won". */
const COUNTED = /(?:\d|\b(?:hundred|thousand|million|billion|trillion|mn|bn|trn|korean|the|a|per|in))\s*$/i;

/** "Won" is money after a number and an article, and else the past of "win". */
function isVerb(text: string, start: number): boolean {
  return !COUNTED.test(text.slice(Math.max(0, start - 12), start));
}

/** The key of two words (joined by an underscore) that are one, null where together they say nothing; undefined for any two others. */
function pairKey(pair: string): { key: string; proper: boolean } | null | undefined {
  const name = nameKey(pair);
  if (name) return { key: name, proper: true };
  const word = phraseWord(pair);
  return word ? { key: keyOf(word)!, proper: false } : word === null ? null : undefined;
}

function extraOf(word: string, start: number, end: number): Word {
  return { key: keyOf(word)!, text: word, start, end, proper: false, extra: true };
}

function follows(pattern: RegExp, text: string, at: number): boolean {
  pattern.lastIndex = at;
  return pattern.test(text);
}

/** As `wordsOf`, for phrases that are asked again and again, such as those of facts. */
export function wordsOfPhrase(text: string): readonly Word[] {
  let words = phrases.get(text);
  if (!words) {
    if (phrases.size >= MOST_PHRASES) phrases.clear();
    phrases.set(text, (words = wordsOf(text)));
  }
  return words;
}

const phrases = new Map<string, readonly Word[]>();
const MOST_PHRASES = 5000;

/** The key of one word as written, or null for a word that says nothing. */
export function keyOf(written: string): string | null {
  let key = known.get(written);
  if (key === undefined) {
    if (known.size >= MOST) known.clear();
    known.set(written, (key = reckonKey(written)));
  }
  return key;
}

/** Keys of words met before; a text's words are looked at many times. */
const known = new Map<string, string | null>();
const MOST = 200_000;

function reckonKey(written: string): string | null {
  const lower = written.toLowerCase().replace(/['’]s?$/u, '');
  const bare = lower.replaceAll('.', '');
  const allUpper = bare.length >= 2 && !LOWER.test(written);
  if (bare === 'us') return allUpper ? 'usa' : null;
  if (isStop(bare) && !(allUpper && /\p{L}/u.test(bare))) return null;
  const name = nameKey(bare);
  if (name) return name;
  // "the women's final" is another final, while women are counted everywhere
  if (/^(?:wo)?men['’]s$/.test(written.toLowerCase())) return bare === 'men' ? 'male' : 'female';
  return conceptOf(stem(bare));
}

/** Keys of a text, without repeats. */
export function keysOf(text: string): Set<string> {
  return new Set(wordsOf(text).map((word) => word.key));
}

/** How much a key says by itself, from 0 to 1: names most, words that any story has least. */
export function weightOf(key: string, proper: boolean): number {
  if (isPlain(key)) return 0.3;
  return proper ? 1 : 0.75;
}

function isProper(text: string, start: number, written: string): boolean {
  if (!UPPER.test(written)) return /\d/.test(written);
  if (written.length > 1 && !LOWER.test(written)) return true;
  // the first word of a sentence is upper case whatever it is
  for (let i = start - 1; i >= 0; i--) {
    const before = text[i]!;
    if (/[\s"'“‘(]/.test(before)) continue;
    return !/[.!?:—]/.test(before);
  }
  return false;
}
