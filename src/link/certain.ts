import type { Claim, Fact, Link } from '../model/index.ts';
import type { Relation } from './judge.ts';
import { type Odds, stands } from './mistaken.ts';
import { isClose, isTelling } from './value.ts';
import { isExempt, thresholds, unlinked, type Weighed } from './weighed.ts';

/** A fact with the claim's value that fits this well leaves it open whether another refutes the claim. */
const RIVAL = 0.16;
/** Keeps a link only where it is certain enough for what would follow from it. */
export function settle(
  claim: Claim,
  pick: Weighed,
  others: readonly Weighed[],
  candidates: readonly Weighed[],
  odds: Odds,
): Link {
  const link = (rivals: readonly Fact[]): Link => ({ claim, fact: pick.fact, score: pick.score, rivals, candidates });
  const sure = thresholds.refute;
  if (pick.relation === 'agree' || pick.relation === 'stale') return link([]);
  if (pick.relation === 'implied')
    return pick.score >= sure || isClose(claim, pick.value) ? link([]) : unlinked(claim, candidates);
  if (isExempt(claim) || !refutes(claim, pick, candidates, odds)) return unlinked(claim, candidates);
  // its very figure stands elsewhere in the source: it takes the fact itself, beyond doubt, to say that it stands there for another thing
  const elsewhere = others.find(
    ({ relation, about }) => relation === 'agree' && about >= thresholds.retold.about.little,
  );
  if (elsewhere && isTelling(claim)) {
    const clear = pick.score >= elsewhere.score + thresholds.clear || (pick.kin && elsewhere.score < RIVAL);
    if (pick.score < sure || !clear) return unlinked(claim, candidates);
  }
  const rivals = others.filter(
    ({ score, relation, value }) =>
      score >= pick.score - CLOSE[relation] ||
      (score >= RIVAL && (relation === 'agree' || (relation === 'implied' && isClose(claim, value)))),
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

/** Whether a fact with another value fits well enough to speak against the claim, or the claim is likely its figure gone wrong. */
function refutes(claim: Claim, pick: Weighed, candidates: readonly Weighed[], odds: Odds): boolean {
  if ((pick.stranger || pick.gap === 'far') && pick.score < thresholds.stranger) return false;
  const likely = odds(pick);
  if (likely === Number.NEGATIVE_INFINITY) return false;
  if (pick.score >= (claim.value.type === 'period' ? thresholds.refuteDate : thresholds.refute)) return true;
  return likely >= thresholds.mistaken && !stands(claim, pick, candidates);
}
