import type { Claim } from '../../model/index.ts';
import { Decimal } from '../../model/index.ts';
import type { Stated } from '../asserted.ts';
import { after, before, statedOf } from '../related.ts';
import type { CheckContext } from '../rule.ts';
import { agrees, areAlike, CHANCE, chanceOf, exactly, isNear, isOf, sumWords, type Worked } from './arith.ts';
import { averageIn } from './averages.ts';
import { isApart } from './derive.ts';
import { gatheredIn } from './gathered.ts';
import { operationOf } from './operation.ts';
import { productIn } from './products.ts';
import { restIn } from './remains.ts';
import { retoldBy, type Source } from './source.ts';
import { RETOLD, stepIn } from './steps.ts';
import { sumIn } from './sums.ts';
import { type Surroundings, surroundingsOf, wordsIn } from './support.ts';
import { thenOf } from './then.ts';
import { type Operand, operandsOf, type Tie, tieOf } from './tie.ts';

/** A sum among all that the article has of its sort. */
interface Way extends Worked {
  readonly tie: Tie;
  /** How many such sums, of figures told at least as closely together, give a figure like the claim's by chance. */
  readonly chance: number;
  /** The share of the words near the claim that the two have. */
  readonly words: number;
}

/** Kinds of figures that are worked out here: no ranks, scores, ages, dates; shares and multiples are left to the pairs that a source tells as such. */
const SUMMED: ReadonlySet<string> = new Set(['count', 'money', 'measure', 'rate', 'point']);
/** Kinds of figures that are steps from one level to another, and no parts of a sum. */
const SHARES: ReadonlySet<string> = new Set(['multiple', 'percent', 'ratio']);
/** Operations that lead from one level to another. */
const STEPS: ReadonlySet<string> = new Set(['difference', 'multiple', 'change']);
/** The share of the draft's words that an article must have for a step, at least; where it is less than usual, more must speak for the two. */
const STEPPED = 0.2;
/** What is left, by the words before a figure and after it. */
const LEFT =
  /\b(?:(?:down|shrink\w*|shrank|shrunk|cut\w*|trim\w*|reduc\w*|dwindl\w*|slim\w*|par(?:e[sd]?|ing)) to|still|only|left with|leav\w+|keeps?|remain\w*|yet to)\s+(?:\p{L}+\s+){0,2}$/u;
const LEFT_AFTER =
  /^\s+(?:\p{L}+\s+){0,3}?(?:left|still|remain\w*|missing|yet to|to go|unaccounted|at large|on the (?:run|loose)|others?)\b/u;
/** A part that is less than this of a whole leaves about all of it. */
const PART = Decimal.of('0.1');
/** What the two must have of the words near the claim for a difference, where one sentence tells them, and elsewhere. */
const WORDS = { told: 0.15, apart: 0.2 } as const;

/**
 * Works a claim out from two figures of the article that its text retells: a step where its words name one, else parts that the article joins, or
 * what is left of a whole. Null where nothing speaks for it, or chance may have it.
 */
export function workedOut(claim: Claim, context: CheckContext): Worked | null {
  const stated = statedOf(claim);
  if (!stated || !context.facts || claim.conversionOf || stated.value.low.sign <= 0) return null;
  const said: Stated =
    claim.kind === 'money' && /\btop\s+$/.test(before(claim)) ? { ...stated, modifier: 'more-than' } : stated;
  const operation = operationOf(claim);
  const summed = SUMMED.has(claim.kind);
  const amount = summed || SHARES.has(claim.kind) || (claim.kind === 'duration' && operation?.id === 'difference');
  const stepped = operation && STEPS.has(operation.id) && amount ? operation : null;
  // the terms of two who were jailed are added up, whatever else is told of time
  if (!summed && !stepped && claim.kind !== 'duration' && !SHARES.has(claim.kind)) return null;
  const support = surroundingsOf(claim, context);
  for (const source of retoldBy(claim, context, support, stepped ? leastOf(claim, context) : undefined)) {
    const step = stepped && stepIn(claim, stepped, source, said, support, context);
    if (step) return step;
    if (stepped && wordsIn(support, source.keys) < RETOLD) continue;
    const found =
      (!stepped &&
        summed &&
        (sumIn(claim, source, said) ??
          leftIn(claim, source, said, support) ??
          productIn(claim, source, said, support) ??
          averageIn(claim, source, said, support))) ||
      gatheredIn(claim, source, said) ||
      restIn(claim, source, said, support, context);
    if (found) return found;
    // "has shed 530 workers", in two rounds
    const sum =
      stepped?.id === 'difference' && claim.kind === 'count'
        ? (sumIn(claim, source, said) ?? leftIn(claim, source, said, support))
        : null;
    if (sum) return sum;
  }
  return null;
}

/** A draft that names the time from which it measures, or a figure ("20 times that"), says by that which two it means. */
function leastOf(claim: Claim, context: CheckContext): number {
  return thenOf(claim, context) || /^ that\b/.test(after(claim)) ? 0 : STEPPED;
}

/** What is left of a whole, where the claim's words speak of that. */
function leftIn(claim: Claim, source: Source, said: Stated, support: Surroundings): Worked | null {
  if (!LEFT.test(before(claim)) && !LEFT_AFTER.test(after(claim))) return null;
  const [best] = waysIn(claim, source, said, support)
    .filter((way) => way.chance <= mostOf(way))
    .sort((one, other) => one.chance - other.chance);
  return best ?? null;
}

/** The chance that is allowed of a way; 0 where nothing speaks for it. */
function mostOf({ tie, words }: Way): number {
  if (words < (tie >= 2 ? WORDS.told : WORDS.apart)) return 0;
  return tie >= 2 ? CHANCE.told : tie === 1 ? CHANCE.kin : CHANCE.apart;
}

function waysIn(claim: Claim, source: Source, said: Stated, support: Surroundings): Way[] {
  const operands = operandsOf(source).filter(
    ({ fact, value }) => isOf(value.unit, said.value.unit) && !isApart(claim, fact),
  );
  if (operands.some(({ value }) => agrees(said, value.low))) return [];
  const near = operands.flatMap((a) =>
    operands.flatMap((b) => {
      const value = a === b ? null : leftOf(a, b);
      return value && isNear(value, said) ? [{ a, b, value, tie: tieOf(a, b) }] : [];
    }),
  );
  return near
    .filter(({ value }) => agrees(said, value))
    .map(({ a, b, value, tie }) => ({
      a: a.fact,
      b: b.fact,
      tie,
      sum: sumWords('−', a.fact, b.fact, exactly(value, said.value.unit)),
      chance: chanceOf(
        near.filter((one) => one.tie >= tie).map((one) => one.value),
        said,
      ),
      words: wordsIn(support, a.keys, b.keys),
    }));
}

function leftOf(one: Operand, other: Operand): Decimal | null {
  const [a, b] = [one.value, other.value];
  // bathrooms less bedrooms are nothing, nor is what was added less what there is
  return areAlike(a, b) && !one.step && !other.step && a.low.gt(b.low) && b.low.gte(a.low.mul(PART))
    ? a.low.sub(b.low)
    : null;
}
