import type { Candidate, Claim, Fact, Link, Period } from '../model/index.ts';
import { Decimal } from '../model/index.ts';
import type { Relation } from './judge.ts';

/** What a link takes. Scores run from 0 to 1. */
export const thresholds = {
  /** Below it, a claim is about none of the facts. */
  link: 0.32,
  /**
   * Below `link`, a fact that has just the claim's value still backs it, if this much speaks for it: little for a value of two digits or
   * more, which is seldom met by chance; more for a round one, and for a date.
   */
  retold: { telling: 0.06, round: 0.15, date: 0.3, stranger: 0.05 },
  /** The share of the score of the best fact with another value that it must reach: less where it is telling, plays the same role and counts the same; and that fact's score at most. */
  retoldShare: { kin: 0.6, other: 0.9 },
  retoldBeside: 0.6,
  /**
   * To refute a claim takes more than to back it: below the first, a fact with another value is another fact, unless it reaches the
   * second and is ahead of every other by `ahead`. It takes less where the fact's figure plays the same role and counts the same; dates
   * are in every sentence, and another date is mostly another event.
   */
  refute: [0.56, 0.4],
  refuteKin: [0.45, 0.3],
  refuteDate: [0.64, 0.46],
  ahead: 0.1,
  /** A clause about somebody else is refuted only where nearly all else fits. */
  stranger: 0.75,
  /** Facts whose scores are this close fit equally well; there the value may decide. */
  equal: 0.06,
  /** A fact that has the claim's value and fits nearly as well as the chosen one leaves it open which is meant. */
  near: 0.15,
  /** Two facts that both speak against the claim, and fit it as well as this: neither is named as the one it gets wrong. */
  same: 0.015,
} as const;

/** A fact with the claim's value that fits this well leaves it open whether another refutes the claim. */
const RIVAL = 0.16;
/** A fact weighed for a claim. */
export interface Weighed extends Candidate {
  readonly at: number;
  readonly relation: Relation;
  /** The clause speaks of something that the fact does not know, or the fact of a name that the draft does not. */
  readonly stranger: boolean;
  /** The figure stands to the fact as figures of one thing do: the same role, and what it counts. */
  readonly kin: boolean;
}

export function unlinked(claim: Claim, candidates: readonly Candidate[]): Link {
  return { claim, fact: null, score: 0, rivals: [], candidates };
}

/**
 * A figure in other words: too little speaks for any fact to refute it, but one that some words speak for has just this value, and no
 * fact with another value fits much better. A figure that is wrong finds no such fact.
 */
export function retold(claim: Claim, candidates: readonly Weighed[], taken: ReadonlyMap<number, number>): Link | null {
  const only = candidates.find(
    ({ relation, fact }) => relation === 'agree' || (relation === 'implied' && isClose(claim, fact)),
  );
  if (!only || taken.has(only.at)) return null;
  const telling = isTelling(claim);
  const { retold: least, retoldShare, retoldBeside } = thresholds;
  const floor = claim.value.type === 'period' ? least.date : telling ? least.telling : least.round;
  if (only.score < floor + (only.stranger ? least.stranger : 0)) return null;
  const best = candidates.find(({ relation }) => relation === 'disagree' || relation === 'slip')?.score ?? 0;
  if (best > retoldBeside || only.score < best * (telling && only.kin ? retoldShare.kin : retoldShare.other))
    return null;
  return { claim, fact: only.fact, score: only.score, rivals: [], candidates };
}

/** "More than 14,000" of 14,300, "1997" of October 1997: a bound or a span beside the figure that it is true of. */
function isClose({ value }: Claim, { readings: [reading] }: Fact): boolean {
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
function isTelling({ value }: Claim): boolean {
  if (value.type === 'period') return false;
  const digits = (number: Decimal) =>
    number
      .toString()
      .replace('.', '')
      .replace(/^-?0*|0*$/g, '').length;
  return Math.max(digits(value.low), digits(value.high)) >= 2;
}

/** Keeps a link only where it is certain enough for what would follow from it. */
export function settle(
  claim: Claim,
  pick: Weighed,
  others: readonly Weighed[],
  candidates: readonly Candidate[],
): Link {
  const link = (rivals: readonly Fact[]): Link => ({ claim, fact: pick.fact, score: pick.score, rivals, candidates });
  if (pick.relation === 'agree' || pick.relation === 'stale' || pick.relation === 'implied') return link([]);
  // the day of publication stands at the head of the draft by right
  if (claim.value.type === 'period' && claim.value.edtf === claim.mention.sentence.document.publishedOn)
    return unlinked(claim, candidates);
  if (isOne(claim) || !refutes(claim, pick, others)) return unlinked(claim, candidates);
  const rivals = others.filter(
    ({ score, relation }) => score >= pick.score - CLOSE[relation] || (relation === 'agree' && score >= RIVAL),
  );
  return link(rivals.map(({ fact }) => fact));
}

/** How close a fact must come to the chosen one to leave it open which of them is meant, by what it makes of the claim. */
const CLOSE: Readonly<Record<Relation, number>> = {
  agree: thresholds.near,
  stale: thresholds.near,
  implied: thresholds.equal,
  undecided: thresholds.equal,
  disagree: thresholds.same,
  slip: thresholds.same,
  apart: 0,
};

/** Whether a fact with another value fits well enough to speak against the claim. */
function refutes(claim: Claim, pick: Weighed, others: readonly Weighed[]): boolean {
  const [sure, ahead] =
    claim.value.type === 'period' ? thresholds.refuteDate : pick.kin ? thresholds.refuteKin : thresholds.refute;
  if (pick.stranger && pick.score < thresholds.stranger) return false;
  const next = others.find(({ fact }) => fact !== pick.fact)?.score ?? 0;
  return pick.score >= sure || (pick.score >= ahead && pick.score >= next + thresholds.ahead);
}

/** "One" is often no number: "one person" of "households of one person", "one of them". */
function isOne({ kind, value }: Claim): boolean {
  return kind === 'count' && value.type === 'quantity' && value.low.eq(Decimal.one) && value.high.eq(Decimal.one);
}
