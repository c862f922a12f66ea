import type { Amount, End, Noun, View } from '../../grammar/index.ts';
import { changes, lettered, nounAt, singular } from '../../grammar/index.ts';
import { functionWords, Tag } from '../../lexicon/index.ts';
import { Decimal } from '../../model/index.ts';

/** What other kinds count: "15-plus years" is a length of time. */
const MEASURED = Tag.TimeUnit | Tag.Percent | Tag.Unit | Tag.CurrencyWord;

export const TEN = Decimal.of(10);

/** A number that counts: no part of a whole. "2m people" is two million. */
export function readEnd(view: View, i: number, joins: boolean): End<true> | null {
  const number = view.numeral(i, joins);
  if (!number || number.form === 'fraction') return null;
  const scaled = lettered(view, number) ?? number;
  return { from: scaled.from, to: scaled.to, number: scaled, unit: true };
}

/** "[three]-member panel"; other compounds ("one-on-one", "3-D") are no counts. */
export function hyphened(view: View, to: number): Noun | 'compound' | null {
  if (view.text(to) !== '-' || !view.glued(to) || !view.glued(to + 1) || !view.has(to + 1, Tag.Word)) return null;
  const norm = view.norm(to + 1);
  if (norm === 'odd' || norm === 'plus' || norm === 'some') {
    if (view.has(to + 2, MEASURED)) return 'compound';
    return nounAt(view, to + 2, false) ?? { to: to + 2, words: '' };
  }
  // "A 10-point lead"
  if (norm === 'point' || norm === 'points') return { to: to + 2, words: 'point' };
  // "A 3-Judge Panel" in a headline's capitals; "7-Eleven" is a name
  if (view.has(to + 1, Tag.Capital) && !view.has(to + 2, Tag.Capital)) return 'compound';
  if (
    view.has(to + 1, Tag.NumberWord | Tag.TimeUnit | Tag.Percent | Tag.Unit | Tag.CurrencyWord) ||
    (functionWords.has(norm) && norm !== 'win') ||
    norm.length < 3
  )
    return 'compound';
  if (
    /^(?:fold|something|ed|based|digit|digits|figure|figures|way|off|sided|handed|half|third|quarter|piece|size|year|old)$/.test(
      norm,
    )
  )
    return 'compound';
  if (norm === 'time' && /^(?:one|1)$/.test(view.norm(to - 1))) return 'compound';
  if (norm === 'strong') return { to: to + 2, words: 'person' };
  return { to: to + 2, words: singular(norm) };
}

/** The noun behind, past the "of" of "hundreds of people". */
export function nounAfter(view: View, { to, form, low }: Amount<true>, single: boolean): Noun | null {
  const of = view.norm(to) === 'of' && (form === 'vague' || low.gte(Decimal.of(1000)) || view.has(to - 1, Tag.Scale));
  // A scaled sum of marks is money.
  if (view.has(to - 1, Tag.Scale) && /^marks?$/.test(view.norm(to))) return null;
  // "Three more bodies": what follows tells a difference, and stays outside of the claim's words; not "three more than"
  if (/^(?:more|fewer)$/.test(view.norm(to))) {
    const noun = nounAt(view, to + 1, false);
    return noun && { to, words: noun.words };
  }
  return nounAt(view, of ? to + 1 : to, single);
}

/** "A mother of [two] shot dead" has two children. */
export function childrenOf(view: View, { from, to, low }: Amount<true>): Noun | null {
  if (view.norm(from - 1) !== 'of' || !PARENTS.test(view.norm(from - 2)) || low.gte(TWENTY)) return null;
  return CHILDREN.test(view.norm(to)) ? null : { to, words: 'child' };
}

const CHILDREN = /^(?:young|small|little|grown|adult|teenage|children|kids|boys|girls|sons|daughters|babies|toddlers)$/;

/** "A 7.1 quake", "a 7 magnitude earthquake", whatever follows: "7.1 Quake Hits Coast"; "an earthquake of 6.1 jolts". */
export function quakeOf(view: View, { from, to, form, low }: Amount<true>): Noun | null {
  if (form !== 'digits' || low.gte(TEN)) return null;
  if (low.places > 0 && /^(?:of|measuring)$/.test(view.norm(from - 1)) && QUAKES.test(view.norm(from - 2)))
    return { to, words: 'magnitude' };
  if (view.norm(to) === 'magnitude' && SHAKEN.test(view.norm(to + 1))) return { to: to + 1, words: 'magnitude' };
  return low.places > 0 && QUAKES.test(view.norm(to)) ? { to, words: 'magnitude' } : null;
}

/** What is counted and told before the number, or goes without saying: "a mother of three", "up 2bn crowns to 18bn", "a 7.1 quake". */
export function nounBefore(view: View, { from, to, low }: Amount<true>): Noun | null {
  const before = view.norm(from - 1);
  if (before === 'of') return isCompany(view, from - 2, low) ? { to, words: 'person' } : null;
  return before === 'to' && !view.has(to, MEASURED) ? stepNoun(view, from - 1, to) : null;
}

/** "A family of five", "a crew of 12"; the Group of Seven is a name. */
function isCompany(view: View, i: number, size: Decimal): boolean {
  if (!/^(?:family|crew|party|group|gang|jury|panel|staff|squad|team)$/.test(view.norm(i))) return false;
  if (size.gte(view.norm(i) === 'family' ? TWENTY : THOUSAND)) return false;
  return !view.has(i, Tag.Capital) || i === 0 || view.titled;
}

const PARENTS =
  /^(?:mother|father|mum|mom|mam|mama|mommy|mummy|dad|daddy|parent|parents|grandmother|grandfather|gran|grandma|grandpa|grandad|widow|widower)$/;

/** What follows "a 6.1 magnitude …"; the words stand alone in a facts file. */
const SHAKEN = /^(?:(?:earth)?quakes?|tremors?|temblors?|aftershocks?|[.,;]?)$/;
const QUAKES = /^(?:quake|earthquake|tremor|temblor|aftershock)$/;
const TWENTY = Decimal.of(20);
const THOUSAND = Decimal.of(1000);

/** The noun of the change that ends before the "to" at token `i`. */
function stepNoun(view: View, i: number, to: number): Noun | null {
  for (let at = i - 2; at >= i - 5; at--) {
    if (!view.has(at, Tag.Digits | Tag.NumberWord) || !view.opens(at)) continue;
    const step = readEnd(view, at, true);
    const noun = step && nounAt(view, step.to, false);
    // an index that fell 340 points to 9,000 is no 9,000 points
    return noun?.to === i && noun.words !== 'point' && changes(view, at) ? { to, words: noun.words } : null;
  }
  return null;
}
