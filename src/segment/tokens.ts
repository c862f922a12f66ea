import { lettered, type Token } from '../model/index.ts';
import { hashed, type Word, wordAt } from './words.ts';

/**
 * A number literal (groups of three by comma, Indian groups, groups by full stop before a decimal comma; a decimal part, unless more
 * dots follow, as in 10.4.11; an exponent), a word (letters, with full stops inside "U.S." and apostrophes inside "don't"), or one symbol. Bounds on repetition keep it linear.
 */
const SHAPE = lettered(
  () =>
    new RegExp(
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
    ),
);

/** Tokens of a sentence whose text starts at `start` in the document. */
export function tokenize(sentence: string, start: number): Token[] {
  const tokens: Token[] = [];
  let end = -1;
  for (let at = skipSpace(sentence, 0); at < sentence.length; at = skipSpace(sentence, end)) {
    const glued = at === end;
    const word = shapeAt(sentence, at);
    end = at + word.text.length;
    const text = end < sentence.length && sentence.charCodeAt(end) === STOP ? word.stopped : word.text;
    end = at + text.length;
    tokens.push({ text, norm: word.norm, start: start + at, end: start + end, glued, tags: word.tags });
  }
  return tokens;
}

const SPACE = /\s/;

function skipSpace(text: string, from: number): number {
  for (let at = from; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code !== 32 && ((code > 32 && code < 127) || !SPACE.test(text[at]!))) return at;
  }
  return text.length;
}

const [APOSTROPHE, COMMA, STOP] = [39, 44, 46];

/** The token at an offset that is no white space. Most are plain words, figures and signs, and need no regular expression. */
function shapeAt(text: string, at: number): Word {
  const first = text.charCodeAt(at);
  let hash = hashed(0, first);
  let end = at + 1;
  let next = codeAt(text, end);
  let plain: boolean;
  if (isLetter(first)) {
    for (; isLetter(next); next = codeAt(text, ++end)) hash = hashed(hash, next);
    plain = next === APOSTROPHE ? endsWord(text, end) : next < 128 && (next !== STOP || end > at + 1);
  } else if (isDigit(first)) {
    for (; isDigit(next); next = codeAt(text, ++end)) hash = hashed(hash, next);
    plain = next === COMMA || next === STOP ? !isDigit(codeAt(text, end + 1)) : next !== 69 && next !== 101;
  } else plain = isPlainSign(first, next);
  return plain ? wordAt(text, at, end, hash) : shapedAt(text, at);
}

function shapedAt(text: string, at: number): Word {
  const shape = SHAPE(text);
  shape.lastIndex = at;
  const end = shape.test(text) ? shape.lastIndex : at + 1;
  let hash = 0;
  for (let i = at; i < end; i++) hash = hashed(hash, text.charCodeAt(i));
  return wordAt(text, at, end, hash);
}

/** Whether a word ends before the apostrophe at `at`: a possessive, or a closing quotation mark. */
function endsWord(text: string, at: number): boolean {
  const next = codeAt(text, at + 1);
  if (next === 83 || next === 115) {
    const after = codeAt(text, at + 2);
    return after < 128 && !isLetter(after);
  }
  return next < 128 && !isLetter(next);
}

/** The code unit at an offset; 0 behind the end. */
function codeAt(text: string, at: number): number {
  return at < text.length ? text.charCodeAt(at) : 0;
}

/** An ASCII letter. */
function isLetter(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

/** Whether a sign is a token alone, and neither ".5" nor "'s". */
function isPlainSign(sign: number, next: number): boolean {
  return (
    sign < 128 && (sign === STOP ? !isDigit(next) : sign !== APOSTROPHE || (next !== 83 && next !== 115 && next < 128))
  );
}
