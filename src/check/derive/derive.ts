import type { Claim, Fact } from '../../model/index.ts';
import { keyOf, keysOf } from '../../terms/index.ts';
import { overlap } from '../periods.ts';
import type { CheckContext } from '../rule.ts';
import { type Operation, operationOf } from './operation.ts';
import { type Bond, type Pair, pairsOf } from './pairs.ts';
import { type Reckoned, reckon } from './reckon.ts';
import { isTelling, type Support, type Surroundings, surroundingsOf } from './support.ts';

/** What a claim follows from, or does not. */
export interface Derived extends Reckoned {
  readonly pair: Pair;
  readonly operation: Operation;
  readonly anchors: readonly Claim[];
}

/** Two facts weighed for a claim. */
interface Weighed extends Derived {
  readonly support: Support;
  readonly score: number;
}

/**
 * What must speak for two facts. A result of two digits or more is seldom met by chance; a round one takes more. To refute takes the
 * words of the source, and a figure of the draft that is one of the two, or nearly all words of the draft.
 */
const LEAST = { telling: 0.1, round: 0.34, near: 0.4, refuteAnchored: 0.15, refute: 0.6 } as const;
/** What a figure of the draft that is one of the two is worth. */
const ANCHOR = 0.4;
/** The share of the best score that the pair which agrees must reach, and that every other must stay below for a mismatch. */
const SHARE = { telling: 0.6, round: 0.85, alone: 0.7 } as const;

/** Words for what is allowed, one as good as the other. */
const ALLOWED = /permit|licen[cs]|allow|capacity/;

const BONDS: Readonly<Record<Operation['id'], Bond>> = {
  difference: 'level',
  change: 'level',
  multiple: 'level',
  share: 'part',
  rest: 'part',
  sum: 'sum',
};

/** Works a claim out from two facts that belong together and that its words speak for; null where none do, or the evidence is open. */
export function derive(claim: Claim, context: CheckContext): Derived | null {
  const operation = context.facts && operationOf(claim);
  if (!operation || claim.value.type !== 'quantity') return null;
  const support = surroundingsOf(claim, context);
  const fitting = pairsOf(context.facts!)
    .filter(({ bond, mark }) => bond === BONDS[operation.id] && (mark === null || names(operation, mark)))
    .flatMap((pair) => weigh(claim, operation, pair, support) ?? []);
  const weighed = fitting
    .filter((one) => one.pair.mark === null || one.anchors.length > 0 || isOnly(one, fitting))
    .sort((a, b) => b.score - a.score);
  const telling = isTelling(claim);
  const agreeing = weighed.find(({ outcome }) => outcome === 'agree');
  const other = weighed.find(({ outcome }) => outcome !== 'agree');
  if (agreeing) {
    if (operation.tacit && !telling && agreeing.anchors.length === 0) return null;
    const least = operation.tacit || !agreeing.pair.sure ? LEAST.near : telling ? LEAST.telling : LEAST.round;
    const rival = (other?.score ?? 0) * (telling && agreeing.pair.sure ? SHARE.telling : SHARE.round);
    return agreeing.score >= least && agreeing.score >= rival ? agreeing : null;
  }
  const [best, next] = weighed;
  if (operation.tacit || best?.outcome !== 'disagree' || !best.pair.sure) return null;
  const enough = best.support.words >= (best.anchors.length > 0 ? LEAST.refuteAnchored : LEAST.refute);
  return enough && (!next || next.score < best.score * SHARE.alone) ? best : null;
}

function weigh(claim: Claim, operation: Operation, pair: Pair, supportOf: Surroundings): Weighed | null {
  if (isOfAnotherTime(claim, pair)) return null;
  const reckoned = reckon(claim, operation, pair);
  if (!reckoned) return null;
  const support = supportOf({ facts: [pair.a, pair.b], keys: pair.keys });
  if (support.words === 0) return null;
  const score = support.words + (support.anchors.length > 0 ? ANCHOR : 0);
  return { ...reckoned, pair, operation, support, score, anchors: support.anchors };
}

/** Whether the claim names a time that neither of two dated facts is of. */
export function isOfAnotherTime(claim: Claim, { a, b }: Pick<Pair, 'a' | 'b'>): boolean {
  return isApart(claim, a) && (isApart(claim, b) || b.during === null);
}

/** Whether the claim names a time, and the fact another. */
export function isApart({ during }: Claim, { during: other }: Fact): boolean {
  return during !== null && other !== null && !overlap(during, other);
}

/** Whether the claim's words name the mark: "beat the old record by". */
function names({ benchmark }: Operation, mark: string): boolean {
  if (benchmark === null) return false;
  if (ALLOWED.test(benchmark) && ALLOWED.test(mark)) return true;
  const key = keyOf(benchmark);
  return keysOf(mark).has(key ?? benchmark) || mark.includes(benchmark.slice(0, 4));
}

/** Whether no other figure of the source is on the side of the mark that the words say. */
function isOnly({ pair }: Weighed, all: readonly Weighed[]): boolean {
  return all.every((other) => other.pair === pair || other.pair.b !== pair.b);
}
