import { irregular } from './irregular.ts';

const known = new Map<string, string>();
const MOST = 200_000;

/**
 * A light stem: the same for the inflections of a word ("steal", "stole", "thieves" aside) and for a few plain derivations
 * ("infection", "infected"; "investment", "invest"). It is a key to compare by, never shown. Takes any case.
 */
export function stem(word: string): string {
  let found = known.get(word);
  if (found === undefined) {
    if (known.size >= MOST) known.clear();
    found = reduce(plain(word));
    known.set(word, found);
  }
  return found;
}

/** Lower case, accents off, without possessive and without the stops of "U.S.". */
function plain(word: string): string {
  const lower = word.toLowerCase().replace(/['’](?:s|d|ll|re|ve)?$/u, '');
  return lower.normalize('NFD').replace(/[\u0300-\u036f.]/g, '');
}

function reduce(word: string): string {
  const base = irregular.get(word) ?? word;
  if (base.length <= 3 || /\d/.test(base)) return base.length > 3 && /^\d+s$/.test(base) ? base.slice(0, -1) : base;
  return derived(inflected(singular(base)));
}

function singular(word: string): string {
  if (/(?:ss|us|is)$/.test(word)) return word;
  if (word.endsWith('children')) return 'child';
  if (word.endsWith('men') && word.length > 4) return `${word.slice(0, -3)}man`;
  if (word.endsWith('ies') && word.length > 4) return `${word.slice(0, -3)}y`;
  if (/(?:ss|ch|sh|x|zz)es$/.test(word)) return word.slice(0, -2);
  return word.endsWith('s') ? word.slice(0, -1) : word;
}

/** What is left of "voted", "hired": verbs of three letters double the last ("cutting"). */
const SHORT = /^[^aeiou][aeiou][^aeiouwxy]$/;

function inflected(word: string): string {
  if (word.endsWith('ied') && word.length > 4) return `${word.slice(0, -3)}y`;
  for (const suffix of ['ing', 'ed']) {
    const rest = word.slice(0, -suffix.length);
    if (word.endsWith(suffix) && rest.length >= 3 && /[aeiouy]/.test(rest))
      return SHORT.test(rest) ? `${rest}e` : undoubled(rest);
  }
  return word;
}

/** "stopped" leaves "stopp"; "falling" must keep its two l's, and so does "fall": both lose one. */
function undoubled(word: string): string {
  return /([bdfgklmnprtz])\1$/.test(word) ? word.slice(0, -1) : word;
}

function derived(word: string): string {
  const rest = undoubled(word.length > 4 && word.endsWith('e') ? word.slice(0, -1) : word);
  if (rest.length > 7 && rest.endsWith('ment')) return undoubled(withoutE(rest.slice(0, -4)));
  if (rest.length > 6 && /[st]ion$/.test(rest)) return spelled(rest.slice(0, -3));
  if (rest.length > 6 && rest.endsWith('ly')) return withoutE(rest.slice(0, -2));
  return spelled(rest);
}

/** British spellings in their American form: "organis", "labour", "centr", "defenc", "catalogu". */
function spelled(rest: string): string {
  if (rest.length < 5) return rest;
  if (/[iy][sz]at$/.test(rest)) return `${rest.slice(0, -3)}z`;
  if (/[iy]s$/.test(rest)) return `${rest.slice(0, -1)}z`;
  if (rest.endsWith('our')) return `${rest.slice(0, -3)}or`;
  if (/[bt]r$/.test(rest)) return `${rest.slice(0, -1)}er`;
  if (rest.endsWith('enc')) return `${rest.slice(0, -1)}s`;
  return rest.endsWith('ogu') ? rest.slice(0, -1) : rest;
}

function withoutE(word: string): string {
  return word.length > 4 && word.endsWith('e') ? word.slice(0, -1) : word;
}
