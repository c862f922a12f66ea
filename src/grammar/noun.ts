import {
  currencyOfNoun,
  currencyOfOwner,
  endingFates,
  fatePrefixes,
  fates,
  functionWords,
  headlineVerbs,
  irregularPlurals,
  notPlurals,
  plainAdjectives,
  pluralModifiers,
  Tag,
} from '../lexicon/index.ts';
import type { View } from './view.ts';

/** What a number counts. */
export interface Noun {
  /** Index after its head. */
  readonly to: number;
  /** Lower case, singular, at most three words: `missile test`. */
  readonly words: string;
}

/** How far a head noun stands from its number at most: "three large American auto companies". */
const REACH = 6;
const MOST_WORDS = 3;
/** Tags of words that no counted noun begins with: they belong to other kinds. */
const OTHER = Tag.Digits | Tag.NumberWord | Tag.Scale | Tag.Month | Tag.Weekday | Tag.Percent | Tag.Vague;

/**
 * The noun phrase at token `i`, after a number: up to its last plural in a row. `one` asks for a singular. Null where none stands there,
 * or where it is a unit of time, money or measure.
 */
export function nounAt(view: View, i: number, one: boolean): Noun | null {
  const fate = fateAt(view, i);
  if (fate) return { to: fate, words: 'person' };
  let head = -1;
  let at = i;
  for (; at < i + REACH; at++) {
    if (view.text(at) === '-' && view.glued(at) && view.glued(at + 1) && at > i) continue;
    if (!isNominal(view, at)) break;
    // "116,000 adults links": few plurals stand before another noun, and what follows the others is a verb.
    if (head >= 0 && (!pluralModifiers.has(view.norm(head)) || headlineVerbs.has(view.norm(at)))) break;
    if (isPlural(view.norm(at)) && view.norm(at - 1) !== 'united' && !(view.text(at + 1) === '-' && view.glued(at + 1)))
      head = at;
    else if (head >= 0) break;
  }
  if (head < 0 && one && at > i) head = singularHead(view, i, at);
  if (head < 0 || isCurrency(view, head)) return null;
  if (view.has(head, Tag.TimeUnit | Tag.Unit) && !isPart(view, head) && !isDayOff(view, i, head)) return null;
  return { to: head + 1, words: wordsOf(view, i, head) };
}

/** Index after the words that say what befell the people counted ("dead", "feared dead", "rescued from"); 0 where none stand at `i`. */
function fateAt(view: View, i: number): number {
  const first = view.norm(i);
  if (fates.has(first)) return i + 1;
  if (fatePrefixes.has(first) && (fates.has(view.norm(i + 1)) || view.norm(i + 1) === 'lost')) return i + 2;
  if (!endingFates.has(first)) return 0;
  const ends = !view.has(i + 1, Tag.Word | Tag.Digits) || functionWords.has(view.norm(i + 1));
  return ends && view.text(i + 1) !== '-' ? i + 1 : 0;
}

/** "Three parts" are counted; "parts per million" are a measure. */
function isPart(view: View, i: number): boolean {
  return view.norm(i) === 'parts' && view.norm(i + 1) !== 'per';
}

/** "12 sick days", "three snow days" are counted; "three days" are a length. */
function isDayOff(view: View, i: number, head: number): boolean {
  return (
    head > i &&
    view.norm(head) === 'days' &&
    /^(?:sick|school|snow|vacation|holiday|leave|match|shopping)$/.test(view.norm(head - 1))
  );
}

/** Currencies that are counted are money, unless their name has another meaning. */
function isCurrency(view: View, i: number): boolean {
  const norm = view.norm(i);
  let owner = view.norm(i - 1);
  for (let at = i - 1; at >= i - 3; owner = `${view.norm(--at)} ${owner}`)
    if (currencyOfOwner(owner, norm)) return true;
  const currency = currencyOfNoun(norm);
  return currency !== null && !/^(?:marks?|crowns?|reals?|sols?)$/.test(norm);
}

/** Whether what follows a number is a counted plural, so that "2m people" is two million. */
export function countsPlural(view: View, i: number): boolean {
  if (view.glued(i)) return false;
  const noun = nounAt(view, i, false);
  return noun !== null && fateAt(view, i) === 0;
}

/** Verbs by their form that are counted right behind a number. */
const COUNTED_VERBS = /^(?:wins|losses|falls|rises|returns)$/;

function isNominal(view: View, i: number): boolean {
  if (!view.has(i, Tag.Word) || (view.has(i, OTHER) && !/^points?$/.test(view.norm(i)))) return false;
  const norm = view.norm(i);
  // "Six wins on the spin"
  if (COUNTED_VERBS.test(norm))
    return (
      view.has(i - 1, Tag.Digits | Tag.NumberWord) &&
      !view.has(i + 1, Tag.Article | Tag.Capital | Tag.Digits | Tag.CurrencySign) &&
      !/^(?:the|its|his|her|their)$/.test(view.norm(i + 1))
    );
  return !functionWords.has(norm) && !/'s$/.test(norm);
}

/** Nouns with the ending of an adjective: "one reply", "one arrest". */
const THINGS =
  /^(?:reply|family|ally|supply|assembly|rally|tally|bully|anomaly|monopoly|butterfly|library|salary|secretary|diary|missionary|sanctuary|canary|boundary|dignitary|burglary|documentary|estuary|trial|memorial|editorial|forest|arrest|guest|contest|protest|chest|nest|test|priest|request|quest|harvest|drive|dive|detective|executive|native|relative|locomotive|representative|archive|bed|shed|pattern|lantern|fish|dish|parish|table|cable|stable|vegetable|bible|chemical|professional|hospital|official)$/;

/** "One man was": the word before the first that cannot belong to the phrase, if it is no adjective. */
function singularHead(view: View, i: number, end: number): number {
  for (let at = i; at < end && at < i + 3; at++) {
    const norm = view.norm(at);
    if ((isAdjective(norm) && !THINGS.test(norm)) || norm.length < 3 || view.has(at, Tag.Capital | Tag.Unit)) continue;
    return at;
  }
  return -1;
}

/** The singular words of a phrase from `i` to its head, without adjectives and proper names. */
function wordsOf(view: View, i: number, head: number): string {
  const kept: string[] = [];
  for (let at = head - 1; at >= i && kept.length < MOST_WORDS - 1; at--) {
    const norm = view.norm(at);
    if (view.text(at) === '-') continue;
    if (view.has(at, Tag.Capital) || isAdjective(norm) || norm.endsWith("'")) break;
    kept.unshift(norm);
  }
  return [...kept, singular(view.norm(head))].join(' ');
}

function isAdjective(norm: string): boolean {
  return plainAdjectives.has(norm) || /(?:ous|ful|ive|less|able|ible|ical|ional|ish|ern|ed|ly|ary|ial|est)$/.test(norm);
}

/** Whether a word is a plural by its form. */
export function isPlural(norm: string): boolean {
  if (irregularPlurals.has(norm)) return true;
  return (
    norm.length > 3 &&
    norm.endsWith('s') &&
    !norm.endsWith('ss') &&
    !notPlurals.has(norm) &&
    !/(?:'s|us|'|as)$/.test(norm)
  );
}

/** The singular of a plural. */
export function singular(norm: string): string {
  const irregular = irregularPlurals.get(norm);
  if (irregular) return irregular;
  if (!isPlural(norm)) return norm;
  if (norm.endsWith('ies') && norm.length > 4) return `${norm.slice(0, -3)}y`;
  if (/(?:ch|sh|x|ss|zz)es$/.test(norm)) return norm.slice(0, -2);
  return norm.slice(0, -1);
}
