import type { Candidate, Claim, Fact, Link } from '../model/index.ts';
import { Decimal } from '../model/index.ts';
import type { Gap, Relation } from './judge.ts';
import { isClose, isTelling } from './value.ts';

/** What a link takes. Scores run from 0 to 1. */
export const thresholds = {
  /** Below it, a claim is about none of the facts. */
  link: 0.32,
  /**
   * Below `link`, a fact that has just the claim's value still backs it, if this much speaks for it: little for a value of two digits or
   * more, which is seldom met by chance; more for a round one, and for a date. Nothing need speak for it beside a text that is about
   * what its source tells: this share of its words is the source's.
   */
  retold: { telling: 0.06, round: 0.15, date: 0.3, stranger: 0.05, about: 0.3 },
  /** The share of the score of the best fact with another value that it must reach: less where it is telling, plays the same role and counts the same; and that fact's score at most. */
  retoldShare: { kin: 0.6, other: 0.9 },
  retoldBeside: 0.6,
  /** Facts that fit no better than this stand in the way of none that has the value. */
  retoldFaint: 0.14,
  retoldNothing: 0.05,
  /** What speaks for it, and how much of the text is its source's, where nothing speaks more for any other. */
  retoldBare: { least: 0.12, about: 0.5 },
  /** A fact this much ahead of one that has the claim's value is what the claim is about. */
  clear: 0.25,
  /** What must speak for the fact that a wrong figure came from; see `value.ts`. */
  mistaken: 5,
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
  /** How the claim's figure would have come from the fact's, where they disagree. */
  readonly gap: Gap | null;
  /** How much of the text around the claim is what the fact's source tells of, from 0 to 1. */
  readonly about: number;
  /** The figure stands to the fact as figures of one thing do: the same role, and what it counts. */
  readonly kin: boolean;
}

export function unlinked(claim: Claim, candidates: readonly Candidate[]): Link {
  return { claim, fact: null, score: 0, rivals: [], candidates };
}

/** Keeps a link only where it is certain enough for what would follow from it. */
export function settle(
  claim: Claim,
  pick: Weighed,
  others: readonly Weighed[],
  candidates: readonly Candidate[],
): Link {
  const link = (rivals: readonly Fact[]): Link => ({ claim, fact: pick.fact, score: pick.score, rivals, candidates });
  const [sure] = thresholds.refute;
  if (pick.relation === 'agree' || pick.relation === 'stale') return link([]);
  if (pick.relation === 'implied')
    return pick.score >= sure || isClose(claim, pick.fact) ? link([]) : unlinked(claim, candidates);
  if (isExempt(claim) || !refutes(claim, pick, others)) return unlinked(claim, candidates);
  // its very figure stands elsewhere in the source: it takes the fact itself, beyond doubt, to say that it stands there for another thing
  const elsewhere = others.find(({ relation, about }) => relation === 'agree' && about >= thresholds.retold.about);
  if (elsewhere && isTelling(claim)) {
    const clear = pick.score >= elsewhere.score + thresholds.clear || (pick.kin && elsewhere.score < RIVAL);
    if (pick.score < sure || !clear) return unlinked(claim, candidates);
  }
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
  if ((pick.stranger || pick.gap === 'far') && pick.score < thresholds.stranger) return false;
  const next = others.find(({ fact }) => fact !== pick.fact)?.score ?? 0;
  return pick.score >= sure || (pick.score >= ahead && pick.score >= next + thresholds.ahead);
}

/**
 * Whether a claim is never refuted: the day of publication stands at the head of a draft by right, and "one" is often no number ("one
 * person" of "households of one person", "one of them").
 */
export function isExempt({ kind, value, mention }: Claim): boolean {
  if (value.type === 'period') return value.edtf === mention.sentence.document.publishedOn;
  return kind === 'count' && value.low.eq(Decimal.one) && value.high.eq(Decimal.one);
}
