import type { Claim, Fact, Link } from '../model/index.ts';
import { crowdOf, isSole } from './crowd.ts';
import { digitsOf, isClose, isTelling } from './value.ts';
import { found, isExempt, thresholds, type Weighed } from './weighed.ts';
import { type Operands, operandsOf } from './worked.ts';

/**
 * A figure that is wrong: no fact has it, and one has a figure that it may have come from. What speaks for that one is weighed up; the
 * likeliest refutes the claim, where enough does.
 */
export function mistaken(
  claim: Claim,
  candidates: readonly Weighed[],
  taken: ReadonlyMap<number, number>,
  oddsOf: Odds,
): Link | null {
  if (isExempt(claim)) return null;
  let best: Weighed | null = null;
  let bar: number = thresholds.mistaken;
  for (const one of candidates) {
    if ((one.relation !== 'disagree' && one.relation !== 'slip') || taken.has(one.at)) continue;
    const odds = oddsOf(one);
    if (odds < bar) continue;
    best = one;
    bar = odds;
  }
  return best && !stands(claim, best, candidates) ? found(claim, best, candidates) : null;
}

/** The log odds that a claim is a fact's figure gone wrong; minus infinity where it is a sum of what one paragraph tells, to three digits. */
export type Odds = (one: Weighed) => number;

/** Kinds of which a text has few: a figure of theirs has few facts that it can be about. */
const RARE: ReadonlySet<string> = new Set(['age', 'rank', 'score', 'multiple', 'point']);
/** What speaks against a slip where a figure of so many digits is the sum or the difference of two: the more digits, the less by chance. */
const WORKED = [0, 0, 2.3, 3] as const;
/** Words of a time of day that its fact must have, by their weight, to refute it. */
const WORDS_OF_CLOCK = 0.1;
/** A lead beyond this makes nothing surer. */
const MOST_LEAD = 0.3;
/** A chance below this one (e to the minus fifth) makes nothing surer. */
const MOST_RARE = 5;

/**
 * Weighs what speaks for each of the facts that a claim may have come from: how well it fits, its lead over the others, the same role and
 * noun, how much of the text is the source's, how rarely an unrelated figure would be such a slip of it; and against it, that the source
 * has many figures of that size, or two of which the claim is the sum or the difference. The weights are those of a logistic regression on
 * headlines of `fixtures/retold` (files 1 to 6, 8 and 9) and drafts of `fixtures/desk`: those with a wrong figure, and true ones whose figure no
 * fact has, or would not have if its facts were taken away. `facts` are all of the base, `candidates`
 * the best first.
 */
export function oddsFor(claim: Claim, candidates: readonly Weighed[], facts: readonly Fact[]): Odds {
  const crowd = Math.log(1 + crowdOf(claim, facts));
  const sole = candidates.filter(({ noun }) => noun).length === 1;
  const { value, kind } = claim;
  // no digits are printed of a half, so that none can be mistaken
  const inWords = value.type === 'quantity' && kind === 'ratio' && value.unit === '1';
  const digits = value.type === 'quantity' ? digitsOf(value) : 0;
  const always =
    -4.05 -
    0.67 * crowd +
    (claim.modifier === 'exact' ? 0 : 0.86) +
    (RARE.has(kind) ? 1 : 0) -
    (value.type === 'period' && value.grain !== 'year' ? 1.9 : 0);
  let operands: Operands | null = null;
  const clock = kind === 'clock';
  const several = kind === 'label' && !isSole(claim, facts);
  return (one) => {
    // any story tells several times of day
    if (several || (clock && one.words < WORDS_OF_CLOCK)) return Number.NEGATIVE_INFINITY;
    const next = one === candidates[0] ? candidates[1] : candidates[0];
    const odds =
      always +
      1.3 * one.score +
      1.75 * one.words +
      1.75 * one.about +
      2.4 * Math.max(-MOST_LEAD, Math.min(MOST_LEAD, one.score - (next?.score ?? 0))) +
      (inWords ? 0 : Math.min(MOST_RARE, -Math.log(one.chance))) +
      (one.kin ? 0.5 : 0) +
      (one.role ? 0.95 : 0) +
      (one.beside ? 0.95 : 0) +
      (sole && one.noun ? 1 : 0) -
      (one.stranger ? 0.65 : 0) -
      (one.opposite ? 1.1 : 0) -
      (one.gap === 'far' ? 2.3 : 0);
    if (odds < thresholds.mistaken && digits < 3) return odds;
    operands ??= operandsOf(
      claim,
      candidates.map(({ fact }) => fact),
    );
    if (operands.facts.size === 0) return odds;
    if (operands.sum && digits > 2) return Number.NEGATIVE_INFINITY;
    // "nearly 500" is said of a sum of 495 as of any other
    const shown = claim.modifier === 'exact' ? digits : Math.max(digits, 2);
    return odds - WORKED[Math.min(shown, 3)]! - (operands.facts.has(one.fact) ? 0.8 : 0);
  };
}

/** A fact with the claim's own value that fits worse than this is left aside, where the other counts the same as the claim. */
const LEAST = 0.15;

/** Whether the source has what a claim says, or may have it, and that may be meant, rather than the fact that it would be mistaken for. */
export function stands(claim: Claim, best: Weighed, candidates: readonly Weighed[]): boolean {
  const sure = isTelling(claim) || claim.value.type === 'period' || digitsOf(claim.value) > 2;
  return candidates.some((one) => {
    if (one.relation === 'undecided') return one.score >= best.score - thresholds.equal;
    return follows(claim, one) || (one.relation === 'agree' && (sure || one.kin || one.score > LEAST || !best.kin));
  });
}

/** Whether a claim follows from a fact: a half from three in five, "more than 14,000" from 14,300, a year from its day. */
function follows(claim: Claim, { relation, value: told }: Weighed): boolean {
  if (relation !== 'implied') return false;
  const { value, kind, modifier } = claim;
  if (value.type !== 'period') return kind === 'ratio' || isClose(claim, told);
  // "until May 2" is true of all days before
  return value.first !== null && value.last !== null && modifier !== 'before' && modifier !== 'after';
}
