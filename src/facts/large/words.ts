/**
 * Numbers that stand for words, so that the facts of a large file that may concern a draft are found without reading the others.
 * Two words with one key only bring in a fact too many: linking looks at the words themselves.
 */

/** Letters of a word that count: inflections mostly change what comes after. Words with a digit count in full. */
const PREFIX = 5;
const SEED = 0x811c9dc5;
const PRIME = 0x01000193;

/** Key of the word in `bytes` (UTF-8) from `from` up to `to`; ASCII capitals are small letters. */
export function wordKey(bytes: Uint8Array, from: number, to: number): number {
  let short = SEED;
  let whole = SEED;
  let digit = false;
  for (let at = from; at < to; at++) {
    let byte = bytes[at]!;
    if (byte >= 65 && byte <= 90) byte += 32;
    else if (byte >= 48 && byte <= 57) digit = true;
    whole = Math.imul(whole ^ byte, PRIME);
    if (at - from < PREFIX) short = whole;
  }
  return (digit ? whole : short) >>> 0;
}

/** Whether a byte belongs to a word: letters, digits, and all that is not ASCII. */
export function inWord(byte: number): boolean {
  return (byte >= 97 && byte <= 122) || (byte >= 65 && byte <= 90) || (byte >= 48 && byte <= 57) || byte >= 128;
}

const encoder = new TextEncoder();

/** Keys of a word of a text, in each form that a fact may have it in. */
export function keysOfWord(word: string): number[] {
  return formsOf(word).map((form) => {
    const bytes = encoder.encode(form);
    return wordKey(bytes, 0, bytes.length);
  });
}

/** Plurals and verb forms of short words, whose endings fall within the letters that count. */
function formsOf(word: string): string[] {
  if (word.length > PREFIX + 2 || /\p{N}/u.test(word)) return [word];
  const base = word.replace(/(?:s|es|ed|d|ing)$/, '');
  const forms = [word, `${word}s`, `${word}es`, base, word.replace(/es$/, ''), word.replace(/(?:ing|ed)$/, 'e')];
  return [...forms, word.replace(/y$/, 'ies'), word.replace(/ies$/, 'y'), word.replace(/e$/, 'ing')].filter(Boolean);
}
