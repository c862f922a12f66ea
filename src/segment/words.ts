import { Tag, tagsOf } from '../lexicon/index.ts';
import type { TagBits } from '../model/index.ts';

/** A token as it is wherever it stands: its text with what the word tables say of it. */
export interface Word {
  readonly text: string;
  /** Lower case, without a final full stop. */
  readonly norm: string;
  readonly tags: TagBits;
  /** An abbreviation with the full stop that it takes to itself; any other word as it is. */
  readonly stopped: string;
}

const ABBREVIATION =
  /^(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|mon|tues?|wed|thurs?|fri|sat|sun|no|st|rs|approx|est|pct|ft|mi|lbs?|oz|hrs?|mins?|secs?|yrs?|vs|mr|mrs|ms|dr|gen|gov|sen|rep)$/i;
const DASHES = '-–—−~‐‑‒';

/** Reads a token's text: a number literal, a word, or one symbol. */
function wordOf(text: string): Word {
  const code = text.charCodeAt(0);
  if ((code >= 48 && code <= 57) || (code === 46 && text.length > 1)) {
    return { text, norm: text, tags: Tag.Digits | (isYearLike(text) ? Tag.YearLike : 0), stopped: text };
  }
  const lower = text.toLowerCase();
  if (text.length === 1 && lower === text.toUpperCase()) {
    const tags = Tag.Symbol | (DASHES.includes(text) ? Tag.Dash : 0) | tagsOf(text);
    return { text, norm: text, tags, stopped: text };
  }
  const norm = lower.endsWith('.') ? lower.slice(0, -1) : lower;
  const tags = Tag.Word | caseTags(text, lower) | tagsOf(norm);
  return { text, norm, tags, stopped: ABBREVIATION.test(text) ? `${text}.` : text };
}

function isYearLike(text: string): boolean {
  return text.length === 4 && text >= '1000' && text < '2200' && /^\d+$/.test(text);
}

function caseTags(text: string, lower: string): TagBits {
  if (text === lower) return 0;
  const capital = text[0] !== lower[0] ? Tag.Capital : 0;
  return text.length > 1 && text === text.toUpperCase() ? capital | Tag.Upper : capital;
}

/** Places in the memory of words; a long text has no more different ones. */
const PLACES = 1 << 13;
/** Longer words are not kept: cut out of a text, they would keep it alive. */
const LONGEST = 12;
/** The words read last, each at the place that its letters give it; a new one takes over from the one before. */
const kept: (Word | undefined)[] = new Array(PLACES);

/**
 * The word that stands from `from` to `to` in a text. Words come back, and most need neither be cut out nor looked up in the tables again.
 * `hash` sums up their characters (see `hashed`).
 */
export function wordAt(text: string, from: number, to: number, hash: number): Word {
  if (to - from > LONGEST) return wordOf(text.slice(from, to));
  const place = (hash ^ (hash >>> 13)) & (PLACES - 1);
  const word = kept[place];
  return word && stands(word.text, text, from, to) ? word : (kept[place] = wordOf(text.slice(from, to)));
}

/** The hash of some characters and one more. */
export function hashed(hash: number, code: number): number {
  return (Math.imul(hash, 31) + code) | 0;
}

/** Whether the characters from `from` to `to` are those of the word. */
function stands(word: string, text: string, from: number, to: number): boolean {
  if (word.length !== to - from) return false;
  for (let i = 0; i < word.length; i++) if (word.charCodeAt(i) !== text.charCodeAt(from + i)) return false;
  return true;
}
