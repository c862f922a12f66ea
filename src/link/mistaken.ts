import type { Claim, Link } from '../model/index.ts';
import { isTelling } from './value.ts';
import { found, isExempt, thresholds, type Weighed } from './weighed.ts';

/**
 * A figure that is wrong, in a text that is about what the source tells: no fact has it, and one has a figure that it may have come
 * from. What speaks for that one is weighed up: a telling slip, another currency or a figure of its size, the same role, a lead over all others, and how
 * much of the text is the source's. The weights are those of a logistic regression on headlines with wrong figures, in its units.
 */
export function mistaken(
  claim: Claim,
  candidates: readonly Weighed[],
  taken: ReadonlyMap<number, number>,
): Link | null {
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
