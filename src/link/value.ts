import {
  type Candidate,
  type Claim,
  Decimal,
  type Fact,
  type Link,
  type Period,
  type Quantity,
} from '../model/index.ts';
import { isExempt, thresholds, type Weighed } from './weighed.ts';

/**
 * What a claim's own value says of the fact that it is about, where its words say too little. Two figures of one text are seldom equal
 * by chance, nor the same but for one slip of the pen, if they have two digits or more. So equality may back a claim, and a slip refute it,
 * where nothing speaks clearly for another fact.
 */
export function byValue(claim: Claim, candidates: readonly Weighed[], taken: ReadonlyMap<number, number>): Link | null {
  return retold(claim, candidates, taken) ?? mistaken(claim, candidates, taken);
}

/**
 * A figure in other words: too little speaks for any fact to refute it, but one has just this value, and more speaks for that fact than
 * against it. Beside a text that is about what its source tells, less must speak for it than elsewhere.
 */
function retold(claim: Claim, candidates: readonly Weighed[], taken: ReadonlyMap<number, number>): Link | null {
  const only =
    candidates.find(({ relation }) => relation === 'agree') ??
    candidates.find(({ relation, fact }) => relation === 'implied' && isClose(claim, fact));
  if (!only || only.opposite || taken.has(only.at)) return null;
  const rivals = candidates.filter(({ relation }) => relation === 'disagree' || relation === 'slip');
  // a slip of the pen from a figure that fits better; a level for a step, where the step fits better
  if (rivals.some(({ gap, score }) => gap === 'slip' && score > only.score)) return null;
  if (!only.role && rivals.some(({ role, score }) => role && score > only.score + thresholds.near)) return null;
  const odds = backing(only, candidates);
  const { retold: least, backing: bar } = thresholds;
  const tells = tellsOf(claim, only);
  if (only.about >= least.about) return odds >= bar[tells] ? found(claim, only, candidates) : null;
  const floor = claim.value.type === 'period' ? least.date : tells === 'little' ? least.round : least.telling;
  const enough = only.score >= floor + (only.stranger ? least.stranger : 0);
  return enough && odds >= bar.elsewhere ? found(claim, only, candidates) : null;
}

/**
 * What speaks for a fact that has just the claim's value, against what speaks for others: the log odds of a logistic regression on
 * headlines of `fixtures/retold` and the same headlines with each other figure of their article in them.
 */
function backing(one: Weighed, candidates: readonly Weighed[]): number {
  const others = candidates.filter(({ relation }) => relation !== 'agree' && relation !== 'implied');
  const best = Math.max(0, ...others.map(({ score }) => score));
  const words = Math.max(0, ...others.filter(({ gap }) => gap !== 'far').map((other) => other.words));
  return (
    -1.2 +
    1.7 * one.score +
    1.9 * Math.sqrt(one.score) -
    3 * best +
    one.words +
    0.9 * (one.words - words) +
    (one.role ? 0.7 : 0) +
    (one.beside ? 1.5 : 0) -
    (one.otherNoun ? 0.8 : 0) -
    (one.relation === 'implied' ? 0.7 : 0)
  );
}

/** How much it says that a claim has just a fact's value, or a bound or year close around it. */
function tellsOf(claim: Claim, { relation, fact }: Weighed): 'little' | 'some' | 'much' {
  const { value } = claim;
  if (value.type === 'period') {
    const sure = fact.readings.some(({ value: one }) => one.type === 'period' && isWithin(one, value));
    return sure && isYear(claim) ? 'some' : 'little';
  }
  // a wide bound is true of many figures
  if (relation === 'implied') return isClose(claim, fact, TIGHT) && digitsOfFact(fact) >= 2 ? 'some' : 'little';
  return isTelling(claim) ? (digitsOf(value) > 2 ? 'much' : 'some') : 'little';
}

function digitsOfFact({ readings: [reading] }: Fact): number {
  return reading?.value.type === 'quantity' ? digitsOf(reading.value) : 0;
}

/** A year that is neither the draft's own nor the one before it, which any story names. */
function isYear({ value, mention }: Claim): boolean {
  if (value.type !== 'period' || value.grain !== 'year' || !value.first) return false;
  const { publishedOn } = mention.sentence.document;
  return publishedOn !== null && Math.abs(Number(publishedOn.slice(0, 4)) - Number(value.first.slice(0, 4))) > 1;
}

/**
 * A figure that is wrong, in a text that is about what the source tells: no fact has it, and one has a figure that it may have come
 * from. What speaks for that one is weighed up: a telling slip, another currency or a figure of its size, the same role, a lead over all others, and how
 * much of the text is the source's. The weights are those of a logistic regression on headlines with wrong figures, in its units.
 */
function mistaken(claim: Claim, candidates: readonly Weighed[], taken: ReadonlyMap<number, number>): Link | null {
  if (isExempt(claim) || candidates.some(({ relation }) => relation === 'agree' || relation === 'implied')) return null;
  const likely = candidates.filter(
    ({ gap, at, relation, opposite }) =>
      (gap === 'slip' || relation === 'slip' || (gap === 'near' && !opposite)) && !taken.has(at),
  );
  let best: Weighed | null = null;
  let bar: number = thresholds.mistaken;
  for (const one of likely) {
    const weight = weightOf(claim, one, candidates);
    if (weight < bar) continue;
    best = one;
    bar = weight;
  }
  return best && found(claim, best, candidates);
}

function weightOf(claim: Claim, one: Weighed, candidates: readonly Weighed[]): number {
  const next = candidates.find(({ fact }) => fact !== one.fact)?.score ?? 0;
  const lead = Math.max(-MOST_LEAD, Math.min(MOST_LEAD, one.score - next));
  const slip = one.gap === 'slip' || isTelling(claim) ? 5 : 3.5;
  return (one.gap === 'near' ? 2 : slip) + (one.kin ? 0.7 : 0) - (one.stranger ? 0.65 : 0) + 5.5 * lead + 2 * one.about;
}

/** A lead beyond this makes nothing surer. */
const MOST_LEAD = 0.3;

function found(claim: Claim, { fact, score }: Weighed, candidates: readonly Candidate[]): Link {
  return { claim, fact, score, rivals: [], candidates };
}

/** How far off a bound may be from the figure beside it. */
const LOOSE = Decimal.of('0.25');
const TIGHT = Decimal.of('0.05');

/** "More than 14,000" of 14,300, "1997" of October 1997: a bound or a span beside the figure that it is true of. */
export function isClose({ value }: Claim, { readings: [reading] }: Fact, part = LOOSE): boolean {
  if (value.type === 'period') return reading?.value.type === 'period' && isWithin(reading.value, value);
  if (reading?.value.type !== 'quantity' || reading.value.low.sign <= 0 || value.low.sign <= 0) return false;
  const off = value.low.sub(reading.value.low).abs();
  return off.lte(reading.value.low.mul(part));
}

function isWithin(inner: Period, outer: Period): boolean {
  if (!inner.first || !inner.last || !outer.first || !outer.last) return false;
  return inner.first >= outer.first && inner.last <= outer.last;
}

/** Whether a value is unlikely to be met by chance: two digits that count, and a sum of money, share or measure; not a year or "20 people". */
export function isTelling({ kind, value }: Claim): boolean {
  // halves and thirds are in every text
  if (value.type === 'period' || (kind === 'ratio' && value.unit !== '%')) return false;
  return digitsOf(value) >= 2;
}

/** Digits of a figure that count: 2 of "1.4 million". */
function digitsOf({ low, high }: Quantity): number {
  const digits = (number: Decimal) =>
    number
      .toString()
      .replace('.', '')
      .replace(/^-?0*|0*$/g, '').length;
  return Math.max(digits(low), digits(high));
}
