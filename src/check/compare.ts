import { Decimal, isCount, type Note } from '../model/index.ts';
import {
  type Asserted,
  asserted,
  contains,
  grainOf,
  ROUNDING,
  type Stated,
  type Wording,
  wordingOf,
} from './asserted.ts';
import { oddsOf } from './odds.ts';

/** Whether what a claim states can stand beside what its fact states. */
export interface Comparison {
  /** `undecided` where the fact is too coarse to back the claim or to refute it. */
  readonly outcome: 'agree' | 'disagree' | 'undecided';
  readonly notes: readonly Note[];
  /** The claim follows from the fact without being its figure: "more than 100" of 5,000. */
  readonly implied?: boolean;
}

const NOTES = {
  rounded: 'rounded from the source',
  truncated: 'cut off rather than rounded',
  'hedge-dropped': 'the source hedges this figure, the copy does not',
  'hedge-added': 'the copy hedges this figure, the source does not',
  'hedge-changed': 'the copy hedges this figure in another way than the source',
  understated: 'true, but far from the figure: the source has a stronger one',
} as const;

function note(id: keyof typeof NOTES): Note {
  return { id, text: NOTES[id] };
}

const agree = (...ids: (keyof typeof NOTES)[]): Comparison => ({ outcome: 'agree', notes: ids.map(note) });
const implied = (...ids: (keyof typeof NOTES)[]): Comparison => ({ ...agree(...ids), implied: true });
const disagree: Comparison = { outcome: 'disagree', notes: [] };
const undecided: Comparison = { outcome: 'undecided', notes: [] };

const LOWER: ReadonlySet<Wording> = new Set(['above', 'at-least']);
const UPPER: ReadonlySet<Wording> = new Set(['below', 'at-most', 'nearly']);

/** Compares two figures in the same unit by what their words assert; see `asserted.ts`. */
export function compareQuantities(claim: Stated, fact: Stated): Comparison {
  const odds = [claim, fact].map(oddsOf);
  if (odds[0] && odds[1]) return compareQuantities(odds[0], odds[1]);
  const [said, known] = [wordingOf(claim), wordingOf(fact)];
  if (said === 'between' || known === 'between') return compareRanges(claim, fact);
  const [x, y] = [claim.value.low, fact.value.low];
  if (x.eq(y)) return sameNumber(fact, said, known);
  if (x.sign * y.sign < 0) return disagree;
  if (LOWER.has(said)) return LOWER.has(known) ? sameBound(claim, fact, -1) : aboveBound(claim, fact, known);
  if (UPPER.has(said) && said !== 'nearly')
    return UPPER.has(known) ? sameBound(claim, fact, 1) : belowBound(claim, fact, known);
  return pointAgainst(claim, fact, said, known);
}

/** The same number in both, so only the bounds can differ. */
function sameNumber(fact: Stated, said: Wording, known: Wording): Comparison {
  if (said === known) return agree();
  if (said === 'exactly') return known === 'bare' ? agree() : undecided;
  if (said === 'bare') return known === 'exactly' ? agree() : agree('hedge-dropped');
  const opposite = (LOWER.has(said) && UPPER.has(known)) || (UPPER.has(said) && LOWER.has(known));
  if (opposite) return disagree;
  if (said === 'about') return agree(known === 'bare' || known === 'exactly' ? 'hedge-added' : 'hedge-changed');
  const sameSide = (LOWER.has(said) && LOWER.has(known)) || (UPPER.has(said) && UPPER.has(known));
  if (sameSide) return agree('hedge-changed');
  if (known === 'about') return undecided;
  if (said === 'at-least' || said === 'at-most') return agree('hedge-added');
  // "more than 102" where it is 102: wrong if the source is exact to the unit, open if "1 billion" may be a little more
  const open = asserted(fact);
  return open.low?.eq(open.high!) || grainOf(fact).lte(Decimal.one) ? disagree : undecided;
}

/** Both put a bound on the same side; `outward` is the side on which a bound is implied by a stronger one. */
function sameBound(claim: Stated, fact: Stated, outward: -1 | 1): Comparison {
  const [x, y] = [claim.value.low, fact.value.low];
  const follows = x.cmp(y) === outward;
  const [coarse, fine] = [roundOf(claim), roundOf(fact)];
  const rounded =
    coarse.gt(fine) && compareQuantities(pointOf(claim, x), pointOf(fact, y)).outcome === 'agree' && !isScaleSlip(x, y);
  // "up to £80,000" of "up to £80,640": what falls short of the most that may be is no error
  if (!follows && rounded && wordingOf(claim) === 'at-most' && wordingOf(fact) === 'at-most') return agree('rounded');
  if (!follows || coarse.eq(fine) || isScaleSlip(x, y)) return disagree;
  if (rounded) return agree('rounded');
  if (coarse.gt(fine) && y.sub(x).abs().lt(coarse)) return agree('understated');
  // another bound of the source's own precision is a miscopied one; only a round one is a weaker statement
  const unit = x.sign === 0 ? x : Decimal.one.shift(x.magnitude);
  return x.abs().eq(unit) || grainOf(claim).eq(unit) ? implied('understated') : disagree;
}

/** How round the number of a bound is: "more than 60" was rounded to ten, whatever is counted. */
function roundOf(stated: Stated): Decimal {
  const grain = grainOf(stated);
  const { low, high } = stated.value;
  if (!low.eq(high) || low.sign === 0 || !grain.eq(Decimal.one)) return grain;
  return TENS.find((ten) => low.div(ten).isInteger) ?? grain;
}

/** "Over $2.2 million" for $2.2 billion, "more than 6,000" for 60,100 is true, and a slip; "more than 1,000" is said of all above it. */
function isScaleSlip(x: Decimal, y: Decimal): boolean {
  if (x.sign === 0 || y.sign === 0) return false;
  const power = y.magnitude - x.magnitude;
  if (power === 0 || (power % 3 !== 0 && Math.abs(power) !== 1)) return false;
  const moved = x.shift(power);
  if (power % 3 === 0 && moved.eq(y)) return true;
  return y.sub(moved).abs().mul(TWENTY).lte(y.abs()) && !x.abs().eq(Decimal.one.shift(x.magnitude));
}

const TWENTY = Decimal.of(20);
const TENS = [Decimal.of(100), Decimal.of(10)] as const;

const AS_MUCH = /^as (?:much|many) as\b/i;

function aboveBound(claim: Stated, fact: Stated, known: Wording): Comparison {
  const [x, y] = [claim.value.low, fact.value.low];
  const range = asserted(fact);
  // "as much as 7.3 percent" was reached, so that "more than 7" holds
  if (known === 'at-most' && AS_MUCH.test(fact.text) && y.gt(x) && y.sub(x).lt(grainOf(claim))) return implied();
  if (UPPER.has(known)) return known !== 'nearly' && x.lt(y) ? undecided : between(x, y, range);
  if (isScaleSlip(x, y)) return disagree;
  if (y.gt(x)) return far(claim, y);
  return between(x, y, range);
}

function belowBound(claim: Stated, fact: Stated, known: Wording): Comparison {
  const [x, y] = [claim.value.high, fact.value.low];
  const range = asserted(fact);
  if (LOWER.has(known)) return y.gte(x) ? disagree : undecided;
  if (isScaleSlip(x, y)) return disagree;
  if (y.lt(x)) return far(claim, y);
  return between(x, y, range);
}

/** What a bound says of a figure on its right side: `understated` past the next round number, which beneath "100" is 50. */
function far(claim: Stated, y: Decimal): Comparison {
  const x = claim.value.low;
  const grain = grainOf(claim);
  const next = y.lt(x) && x.eq(grain) ? grain.div(Decimal.of(2)) : grain;
  return y.sub(x).abs().gt(next) ? implied('understated') : implied();
}

/** A bound that the nominal figure breaks: open only where the source itself is coarse enough to keep it. */
function between(bound: Decimal, nominal: Decimal, range: Asserted): Comparison {
  if (range.low && range.high && range.low.lt(bound) && range.high.gt(bound)) {
    return range.low.lte(nominal) ? undecided : disagree;
  }
  return disagree;
}

function pointAgainst(claim: Stated, fact: Stated, said: Wording, known: Wording): Comparison {
  const [x, y] = [claim.value.low, fact.value.low];
  if (LOWER.has(known) || UPPER.has(known)) {
    const used = pragmatic(fact, known);
    if (contains(used, x)) return undecided;
    const rounded = said !== 'exactly' && contains(asserted(claim), y) && grainOf(claim).gt(grainOf(fact));
    if (!rounded) return disagree;
    return said === 'bare' ? agree('rounded', 'hedge-dropped') : agree('hedge-changed');
  }
  if (contains(asserted(claim), y)) {
    if (finer(claim, fact)) return undecided;
    const notes: (keyof typeof NOTES)[] = said === 'about' || said === 'nearly' ? [] : ['rounded'];
    if (known === 'about' && said === 'bare') notes.push('hedge-dropped');
    return agree(...notes);
  }
  if (said === 'bare' && truncates(claim, y)) return agree('truncated');
  if (contains(asserted(fact), x) && !grainOf(claim).eq(grainOf(fact))) return undecided;
  // "nearly 2 million" of "some 1.7 million": what both words leave open meets
  return known === 'about' && (said === 'about' || said === 'nearly') && meet(asserted(claim), asserted(fact))
    ? undecided
    : disagree;
}

function meet(a: Asserted, b: Asserted): boolean {
  return (!a.low || !b.high || a.low.lt(b.high)) && (!b.low || !a.high || b.low.lt(a.high));
}

/** Whether the claim is printed to a finer place than the fact: then the fact can bear it out no further than its own places. */
function finer(claim: Stated, fact: Stated): boolean {
  const [a, b] = [grainOf(claim), grainOf(fact)];
  return a.sign > 0 && a.lt(b) && claim.value.step.lt(fact.value.step);
}

function truncates(claim: Stated, y: Decimal): boolean {
  const [x, size] = [claim.value.low.abs(), y.abs()];
  const lost = size.sub(x);
  return (
    claim.value.step.sign > 0 &&
    lost.sign > 0 &&
    lost.lt(grainOf(claim)) &&
    lost.lt(size.mul(ROUNDING)) &&
    !isWhole(claim)
  );
}

/** Counted to the unit: "22 people" is not 22.6 cut off. */
function isWhole({ value }: Stated): boolean {
  return isCount(value.unit) && value.step.eq(Decimal.one) && value.high.abs().lt(Decimal.of(100));
}

/** What a bound is used for in print: up to the next round number ("more than 100" is not said of 250). */
function pragmatic(fact: Stated, wording: Wording): Asserted {
  const x = fact.value.low;
  if (LOWER.has(wording)) return { low: x, high: x.add(grainOf(fact)), lowOpen: wording === 'above', highOpen: true };
  return wording === 'nearly'
    ? asserted(fact)
    : { low: x.sub(grainOf(fact)), high: x, lowOpen: true, highOpen: wording === 'below' };
}

function compareRanges(claim: Stated, fact: Stated): Comparison {
  const [a, b] = [claim.value, fact.value];
  const [wide, narrow] = [b.low.lt(b.high), a.low.lt(a.high)];
  // the two numbers of a result are exact
  if (a.unit === '{score}') return a.low.eq(b.low) && a.high.eq(b.high) ? agree() : disagree;
  if (wide && narrow) {
    if (a.low.eq(b.low) && a.high.eq(b.high)) return agree();
    if (isVague(claim) || isVague(fact)) {
      if (a.low.lte(b.low) && a.high.gte(b.high)) return implied();
      return a.high.lt(b.low) || a.low.gt(b.high) ? disagree : undecided;
    }
    const end = (from: Decimal, to: Decimal) => compareQuantities(pointOf(claim, from), pointOf(fact, to)).outcome;
    const ends = [end(a.low, b.low), end(a.high, b.high)];
    if (ends.every((outcome) => outcome === 'agree')) return agree('rounded');
    return ends.includes('disagree') ? disagree : undecided;
  }
  if (narrow) return pointInRange(claim, fact);
  // "up to 600" of 50 to 500 names another end than the source does
  const [most, least] = [wordingOf(claim) === 'at-most', wordingOf(claim) === 'at-least'];
  if (!isVague(fact) && ((most && a.high.gte(b.high)) || (least && a.low.lte(b.low)))) {
    const end = most ? b.high : b.low;
    if (a.low.eq(end)) return agree();
    return sameBound(claim, { ...pointOf(fact, end), modifier: claim.modifier }, most ? 1 : -1);
  }
  if (LOWER.has(wordingOf(claim)) && a.low.lte(b.low)) return far(claim, b.low);
  if (UPPER.has(wordingOf(claim)) && a.high.gte(b.high)) return far(claim, b.high);
  // one figure for a range of the source's: outside it is wrong, inside it says more than the source does
  return contains(asserted(fact), a.low) ? undecided : disagree;
}

/** The copy gives a range, the source one figure. */
function pointInRange(claim: Stated, fact: Stated): Comparison {
  const known = wordingOf(fact);
  const range = asserted(claim);
  if (contains(range, fact.value.low))
    return LOWER.has(known) || UPPER.has(known) || isWide(claim) ? undecided : implied();
  const { low, high } = asserted(fact);
  const apart = high?.lt(range.low!) === true || low?.gt(range.high!) === true;
  return apart || known === 'bare' ? disagree : undecided;
}

/** "411 to 4,109": so much lies between its ends that it says nothing of a figure there. */
function isWide({ text, value }: Stated): boolean {
  return /\d/.test(text) && value.low.sign > 0 && value.high.gt(value.low.mul(Decimal.of(4)));
}

function pointOf(stated: Stated, at: Decimal): Stated {
  return { text: '', modifier: 'exact', value: { ...stated.value, low: at, high: at } };
}

/** "Hundreds of millions", "dozens": no figure is printed. */
function isVague({ text, value }: Stated): boolean {
  return value.step.sign === 0 || (!/\d/.test(text) && value.high.gte(value.low.mul(Decimal.of(2))));
}
