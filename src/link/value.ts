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
 * A figure in other words: too little speaks for any fact to refute it, but one that some words speak for has just this value, and no
 * fact with another value fits much better. A figure that is wrong finds no such fact.
 */
function retold(claim: Claim, candidates: readonly Weighed[], taken: ReadonlyMap<number, number>): Link | null {
  const only = candidates.find(
    ({ relation, fact }) => relation === 'agree' || (relation === 'implied' && isClose(claim, fact)),
  );
  if (!only || only.opposite || taken.has(only.at)) return null;
  const tells = tellsOf(claim, only);
  const rivals = candidates.filter(({ relation }) => relation === 'disagree' || relation === 'slip');
  // a level for a step, where the step fits better
  if (!only.role && rivals.some(({ role, score }) => role && score > only.score + thresholds.near)) return null;
  const likely = rivals.filter(({ gap }) => gap !== 'far');
  const best = (among: readonly Weighed[]) => among[0]?.score ?? 0;
  if (only.score < best(likely) - thresholds.clear) return null;
  if (likely.some(({ gap, score }) => gap === 'slip' && score > only.score)) return null;
  const { retold: least, retoldShare, retoldBeside, retoldFaint, retoldBare, retoldNothing } = thresholds;
  const wide = tells === 'much' || (tells === 'some' && only.kin);
  const share = wide ? retoldShare.kin : retoldShare.other;
  const stands = (score: number) => score <= retoldBeside && only.score >= score * share;
  if (tells !== 'little' && only.about >= least.about) {
    // where nothing speaks for it, nothing may speak for another; else only what may be meant by it
    const against = best(only.score < retoldNothing ? likely : likely.filter(({ kin }) => kin));
    return against <= retoldFaint || stands(against) ? found(claim, only, candidates) : null;
  }
  const floor = claim.value.type === 'period' ? least.date : tells === 'little' ? least.round : least.telling;
  const told =
    only.score >= floor + (only.stranger ? least.stranger : 0) && stands(best(likely)) && best(rivals) <= retoldBeside;
  const first = only.about >= retoldBare.about && only.score >= retoldBare.least && only.score >= best(rivals);
  return told || first ? found(claim, only, candidates) : null;
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
 * from. What speaks for that one is weighed up: a telling slip or a figure of its size, the same role, a lead over all others, and how
 * much of the text is the source's. The weights are those of a logistic regression on headlines with wrong figures, in its units.
 */
function mistaken(claim: Claim, candidates: readonly Weighed[], taken: ReadonlyMap<number, number>): Link | null {
  if (isExempt(claim) || candidates.some(({ relation }) => relation === 'agree' || relation === 'implied')) return null;
  const likely = candidates.filter(({ gap, at }) => (gap === 'slip' || gap === 'near') && !taken.has(at));
  let best: Weighed | null = null;
  let bar: number = thresholds.mistaken;
  for (const one of likely) {
    const weight = weightOf(one, candidates);
    if (weight < bar) continue;
    best = one;
    bar = weight;
  }
  return best && found(claim, best, candidates);
}

function weightOf(one: Weighed, candidates: readonly Weighed[]): number {
  const next = candidates.find(({ fact }) => fact !== one.fact)?.score ?? 0;
  const lead = Math.max(-MOST_LEAD, Math.min(MOST_LEAD, one.score - next));
  return (one.gap === 'slip' ? 5 : 2) + (one.kin ? 0.7 : 0) - (one.stranger ? 0.65 : 0) + 5.5 * lead + 2 * one.about;
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
