import { type Candidate, type Claim, Decimal, type Fact, type Link, type Period } from '../model/index.ts';
import { isExempt, thresholds, type Weighed } from './certain.ts';

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
  if (!only || taken.has(only.at)) return null;
  // a bound is true of many figures
  const telling = only.relation === 'agree' && isTelling(claim);
  const { retold: least, retoldShare, retoldBeside, retoldFaint } = thresholds;
  const known = telling && only.about >= least.about;
  const floor = claim.value.type === 'period' ? least.date : known ? 0 : telling ? least.telling : least.round;
  if (only.score < floor + (only.stranger && !known ? least.stranger : 0)) return null;
  const rival = candidates.find(
    ({ relation, kin, gap }) => (relation === 'disagree' || relation === 'slip') && gap !== 'far' && (kin || !known),
  );
  const best = rival?.score ?? 0;
  if (known && best <= retoldFaint) return found(claim, only, candidates);
  const share = telling && only.kin ? retoldShare.kin : retoldShare.other;
  return best > retoldBeside || only.score < best * share ? null : found(claim, only, candidates);
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

/** "More than 14,000" of 14,300, "1997" of October 1997: a bound or a span beside the figure that it is true of. */
export function isClose({ value }: Claim, { readings: [reading] }: Fact): boolean {
  if (value.type === 'period') return reading?.value.type === 'period' && isWithin(reading.value, value);
  if (reading?.value.type !== 'quantity' || reading.value.low.sign <= 0 || value.low.sign <= 0) return false;
  const share = value.low.div(reading.value.low);
  return share.gte(Decimal.of('0.8')) && share.lte(Decimal.of('1.25'));
}

function isWithin(inner: Period, outer: Period): boolean {
  if (!inner.first || !inner.last || !outer.first || !outer.last) return false;
  return inner.first >= outer.first && inner.last <= outer.last;
}

/** Whether a value is unlikely to be met by chance: two digits that count, and a sum of money, share or measure; not a year or "20 people". */
export function isTelling({ kind, value }: Claim): boolean {
  // halves and thirds are in every text
  if (value.type === 'period' || (kind === 'ratio' && value.unit !== '%')) return false;
  const digits = (number: Decimal) =>
    number
      .toString()
      .replace('.', '')
      .replace(/^-?0*|0*$/g, '').length;
  return Math.max(digits(value.low), digits(value.high)) >= 2;
}
