import type { Modifier } from '../model/index.ts';

/** A phrase that bounds the number beside it. */
export interface ModifierRow {
  readonly words: readonly string[];
  readonly modifier: Modifier;
  /** Set where the phrase also says that the writer does not vouch for the number. */
  readonly hedge?: string;
  /** Set where the number is said to be below the figure named, however close: "nearly 100". */
  readonly below?: true;
}

function rows(modifier: Modifier, phrases: string, more: Pick<ModifierRow, 'hedge' | 'below'> = {}): ModifierRow[] {
  return phrases.split(',').map((phrase) => ({ words: phrase.trim().split(' '), modifier, ...more }));
}

/**
 * Phrases before a number. Which words assert what is from Ferson et al. 2015 ("Natural language of uncertainty: numeric hedge words"; about,
 * around, nearly, over …), Cummins, Sauerland & Solt 2012 ("Granularity and scalar implicature in numerical expressions"; more than, over,
 * fewer than), McNabb et al. (up to), and Williams & Power 2013 for bare numbers; TIMEX3 `mod` for the names.
 */
export const modifiersBefore: readonly ModifierRow[] = [
  ...rows(
    'approx',
    'about, around, roughly, approximately, approx, some, circa, c, ca, somewhere around, in the region of, in the neighborhood of, in the neighbourhood of, in the order of, on the order of, an average of, an average, averaging, ~, ≈, more or less, give or take, very roughly, broadly, an approximate, equivalent to about',
  ),
  ...rows('approx', 'an estimated, estimated, estimated at, an estimated total of, estimates of', {
    hedge: 'estimated',
  }),
  ...rows('approx', 'a reported', { hedge: 'reported' }),
  ...rows(
    'approx',
    'nearly, almost, close to, approaching, approaches, nearing, nears, just under, just below, just short of, a little under, slightly under, slightly below, slightly less than, a little less than, just less than, just shy of, shy of, virtually, not quite, a bit less than, little short of, practically, nearly as much as, almost as many as',
    { below: true },
  ),
  ...rows(
    'more-than',
    'more than, over, above, in excess of, upwards of, upward of, north of, greater than, higher than, exceeding, exceeds, exceeded, exceed, topping, topped, tops, past, passed, passes, surpassing, surpasses, surpassed, better than, just over, just above, slightly more than, slightly over, slightly above, a little over, a little more than, well over, well above, well more than, far more than, much more than, way over, way more than, considerably more than, significantly more than, just more than, a bit more than, longer than, older than, larger than, bigger than, beyond, >, more then, no less than just over',
  ),
  ...rows(
    'less-than',
    'less than, fewer than, under, below, lower than, smaller than, south of, well under, well below, far less than, far fewer than, much less than, significantly less than, substantially less than, considerably less than, way under, way less than, sub -, short of, shorter than, younger than, <, beneath',
  ),
  ...rows(
    'at-least',
    'at least, no fewer than, no less than, not fewer than, not less than, a minimum of, minimum of, minimum, as little as, as few as, at the very least, ≥, >=, starting at, starting from, a low of',
  ),
  ...rows(
    'at-most',
    'at most, up to, as many as, as much as, no more than, not more than, a maximum of, maximum of, maximum, not exceeding, not to exceed, at the most, up to a maximum of, anything up to, as high as, ≤, <=, no greater than, no higher than, not over, no longer than, a ceiling of, within',
  ),
  ...rows('exact', 'exactly, precisely, exactly at'),
  // A margin is the number itself: "plus or minus 3 points" is 3.
  ...rows('exact', 'plus or minus, plus - or - minus, + / -, + or -, ±'),
];

/** Phrases after a number and its unit. */
export const modifiersAfter: readonly ModifierRow[] = [
  ...rows(
    'approx',
    'or so, or thereabouts, more or less, give or take, odd, - odd, - ish, - plus or so, approximately',
  ),
  ...rows(
    'at-least',
    'or more, or greater, or higher, or above, or over, or older, or longer, or larger, or better, and above, and over, and older, and up, and more, and higher, at least, at the very least, minimum, upwards, - plus, plus, +',
  ),
  ...rows(
    'at-most',
    'or less, or fewer, or lower, or below, or under, or younger, or shorter, or smaller, and under, and younger, and below, at most, at the most, maximum, max, tops',
  ),
];

/** Words that may stand between a phrase and its number: "up to another 500", "about a further $5". */
export const modifierFillers: ReadonlySet<string> = new Set([
  'a',
  'an',
  'another',
  'additional',
  'further',
  'extra',
  'total',
  'of',
  'only',
  'just',
  'perhaps',
  'maybe',
  'record',
  'possibly',
]);

/** After these, "about" and "around" tell what they are of: "talks about 5 firms", "a row around $5m". */
export const topical: ReadonlySet<string> = new Set(
  'row dispute fight battle concern concerns worries fears argue argued arguing clash clashed war lawsuit sue sued probe investigation questioned talks fuss debate outrage anger protest protests protested scandal inquiry allegations pore poring mull mulling'.split(
    ' ',
  ),
);

/** After these, "over", "above", "under" and "beyond" are prepositions: "a row over $5m", "control over 5 firms". */
export const notBounds: ReadonlySet<string> = new Set([
  ...topical,
  ...'quit quits quitting resign resigns resigned resignation hunt hunts hunted hunting arrest arrests arrested jail jails jailed convicted indicted accused sack sacks sacked fired suspended ousted sue sues sued suing lawsuit feud feuds spat spats quarrel argument anger fury furious backlash uproar outcry criticism criticised criticized apology apologises apologizes apologised apologized grilled slammed blasted strike strikes court trial boycott boycotts fret frets fretting squabble tussle standoff'.split(
    ' ',
  ),
  ...'control deal handed hand take takes took taken taking presided preside presides advantage lead victory win edge spread carried game turned charge charged blow flew fly flying moved roll rolled win won split divided stood standing watch ruled rules reign falls fell'.split(
    ' ',
  ),
]);

/** What a sum may be of that people are sought, held or tried for: "two men held over £93,000 cream theft". */
export const matters: ReadonlySet<string> = new Set(
  'theft thefts fraud frauds scam scams swindle heist robbery raid bribe bribes bribery embezzlement debt row dispute scandal lawsuit'.split(
    ' ',
  ),
);

/** Says that the writer does not vouch for what follows: the hedge by which it goes, by its words. */
export const hedgePhrases: ReadonlyMap<string, string> = new Map(
  [
    'reportedly',
    'allegedly',
    'purportedly',
    'supposedly',
    'apparently',
    'presumably',
    'probably',
    'possibly',
    'perhaps',
    'likely',
    'unlikely',
    'potentially',
    'maybe',
    'estimated',
    'believed',
    'thought',
    'expected',
    'alleged',
    'reported',
    'rumored',
    'rumoured',
    'suspected',
    'feared',
    'projected',
    'forecast',
    'predicted',
    'said to',
    'claimed to',
    'understood to',
    'may',
    'might',
    'could',
    'estimates',
    'presumed',
    'considered',
  ].map((phrase) => [phrase, phrase]),
);
