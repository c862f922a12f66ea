import { Tag, tagsOf } from '../lexicon/index.ts';
import type { TagBits, Token } from '../model/index.ts';

/**
 * A number literal (groups of three by comma, Indian groups, groups by full stop before a decimal comma; a decimal part, unless more
 * dots follow, as in 10.4.11; an exponent), a word (letters, with full stops inside "U.S." and apostrophes inside "don't"), or one symbol. Bounds on repetition keep it linear.
 */
const SHAPE = new RegExp(
  [
    String.raw`\d{1,3}(?:,\d{3}){1,20}(?!\d|,\d)(?:\.\d+)?`,
    String.raw`\d{1,2}(?:,\d{2}){1,20},\d{3}(?!\d|,\d)(?:\.\d+)?`,
    String.raw`\d{1,3}(?:\.\d{3}){1,20},\d+(?![\d,.]\d)`,
    String.raw`(?<=\d\.)\d+`,
    String.raw`\d+(?:\.\d+(?!\d|\.\d))?(?:[eE][+-]?\d{1,3}(?![\p{L}\d]))?`,
    String.raw`(?<![\d.])\.\d+`,
    String.raw`(?:\p{L}\.){2,}`,
    // A possessive ending ("'s") is a token of its own: "Monday's" is a Monday.
    String.raw`\p{L}[\p{L}\p{M}]*(?:['’](?![sS](?!\p{L}))\p{L}+)?`,
    String.raw`['’][sS](?![\p{L}\p{N}])`,
    String.raw`\S`,
  ].join('|'),
  'uy',
);
const ABBREVIATION =
  /^(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|mon|tues?|wed|thurs?|fri|sat|sun|no|st|rs|approx|est|pct|ft|mi|lbs?|oz|hrs?|mins?|secs?|yrs?|vs|mr|mrs|ms|dr|gen|gov|sen|rep)$/i;
const DASHES = '-–—−~‐‑‒';

/** Tokens of a sentence whose text starts at `start` in the document. */
export function tokenize(sentence: string, start: number): Token[] {
  const tokens: Token[] = [];
  let end = 0;
  for (let at = skipSpace(sentence, 0); at < sentence.length; at = skipSpace(sentence, end)) {
    end = at + shapeAt(sentence, at).length;
    const glued = at > 0 && tokens.length > 0 && tokens[tokens.length - 1]!.end === start + at;
    const token = tokenOf(sentence.slice(at, end), start + at, glued, sentence[end] === '.');
    end = at + token.text.length;
    tokens.push(token);
  }
  return tokens;
}

const SPACE = /\s/;

function skipSpace(text: string, from: number): number {
  let at = from;
  for (let code = text.charCodeAt(at); code === 32 || ((code < 33 || code > 126) && SPACE.test(text[at] ?? '')); ) {
    at += 1;
    code = text.charCodeAt(at);
  }
  return at;
}

/** The token text at an offset that is no white space. Most are plain words, and need no regular expression. */
function shapeAt(text: string, at: number): string {
  let end = at;
  while (isLetter(text.charCodeAt(end))) end += 1;
  if (end > at && endsWord(text.charCodeAt(end))) return text.slice(at, end);
  SHAPE.lastIndex = at;
  return SHAPE.exec(text)?.[0] ?? text[at]!;
}

/** An ASCII letter. */
function isLetter(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
}

/** Whether a plain word surely ends before this character: ASCII, and neither letter, apostrophe nor full stop; or the end of the text. */
function endsWord(code: number): boolean {
  return Number.isNaN(code) || (code < 128 && code !== 39 && code !== 46 && !isLetter(code));
}

function tokenOf(text: string, start: number, glued: boolean, stopped: boolean): Token {
  const code = text.charCodeAt(0);
  if ((code >= 48 && code <= 57) || (code === 46 && text.length > 1)) {
    const tags = Tag.Digits | (isYearLike(text) ? Tag.YearLike : 0);
    return { text, norm: text, start, end: start + text.length, glued, tags };
  }
  const lower = text.toLowerCase();
  if (text.length === 1 && lower === text.toUpperCase()) {
    const tags = Tag.Symbol | (DASHES.includes(text) ? Tag.Dash : 0) | tagsOf(text);
    return { text, norm: text, start, end: start + 1, glued, tags };
  }
  const word = stopped && ABBREVIATION.test(text) ? `${text}.` : text;
  const norm = lower.endsWith('.') ? lower.slice(0, -1) : lower;
  return {
    text: word,
    norm,
    start,
    end: start + word.length,
    glued,
    tags: Tag.Word | caseTags(text, lower) | tagsOf(norm),
  };
}

function isYearLike(text: string): boolean {
  return text.length === 4 && text >= '1000' && text < '2200' && /^\d+$/.test(text);
}

function caseTags(text: string, lower: string): TagBits {
  if (text === lower) return 0;
  const capital = text[0] !== lower[0] ? Tag.Capital : 0;
  return text.length > 1 && text === text.toUpperCase() ? capital | Tag.Upper : capital;
}
