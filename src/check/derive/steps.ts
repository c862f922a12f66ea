import type { Claim } from '../../model/index.ts';
import { Decimal } from '../../model/index.ts';
import { type Stated, wordingOf } from '../asserted.ts';
import type { CheckContext } from '../rule.ts';
import { inUnit } from '../units.ts';
import { agrees, CHANCE, chanceOf, exactly, isNear, isOf, stepWords, type Worked } from './arith.ts';
import { type Asked, closeness, isAlike, isOther, isStep, type Reasons, reasonsFor, turnOf } from './levels.ts';
import type { Operation } from './operation.ts';
import { isOfSort, sortOf } from './sorts.ts';
import type { Source } from './source.ts';
import { type Surroundings, wordsIn } from './support.ts';
import { thenOf } from './then.ts';
import { type Operand, operandsOf, type Tie } from './tie.ts';

/** The share of the words near the claim that the two levels have at least. */
const LEAST = 0.15;
/** What counts as much as words: that the article calls the second level what the draft does, by its mark or its time. */
const NAMED = 0.15;
/**
 * By how much the words for other levels may outweigh those for the ones that fit, where the article tells these near each other, and must fall
 * short of them elsewhere, if chance may have given the figure; and what it counts that the article tells two together.
 */
const RIVAL = { near: 0.1, apart: 0.25 } as const;
const TOLD = 0.25;
/** What the words of the first level count once more: the second is often a mark, which all levels are measured by. */
const OWN = 0.5;
/** Where an article tells the level that is its news. */
const LEAD = /^(?:headline|paragraph 1)$/;
/** "Tripled" of 3.1 times: how far from its number a word may be. */
const ROUND = Decimal.of('0.06');
/** Levels of which one is less than this part of the other measure nothing by one another, but as its multiple. */
const PART = 0.1;
/** "More than halved" is said down to a third. */
const THIRD = Decimal.ratio(1n, 3n);
const hundred = Decimal.of(100);

/** Two levels, and the step between them in the direction that a claim names. */
interface Step extends Reasons {
  readonly a: Operand;
  readonly b: Operand;
  readonly value: Decimal;
  readonly tie: Tie;
}

/**
 * The step that a claim's words name ("1.7 feet above the record", "14 points since 2004", "more than doubled in six years", "down by two-thirds"),
 * as the difference, multiple or change of two levels of the article that its text retells, wherever that tells them. Something in the article must
 * say which of the two is the earlier one or the mark, as the draft names it, and the words of the draft must speak for no other two by more. It is
 * null where so many could be meant that one gives the figure by chance.
 */
export function stepIn(
  claim: Claim,
  operation: Operation,
  source: Source,
  stated: Stated,
  support: Surroundings,
  context: CheckContext,
): Worked | null {
  const said = saidOf(stated, operation);
  const told = operandsOf(source).filter(({ value }) => isOf(value.unit, said.value.unit));
  const apart = operation.id === 'difference';
  if (apart && told.some(({ value }) => agrees(said, value.low))) return null;
  const asked = { since: thenOf(claim, context), source, context };
  const sort = sortOf(claim);
  const all = stepsIn(claim, operation, asked, levelsFor(claim, operation, source, told)).map((step) => {
    const words =
      wordsIn(support, step.a.keys, step.b.keys) +
      (step.named ? NAMED : 0) +
      (sort !== null && isOfSort(sort, step) ? NAMED : 0);
    const lead = step.named && step.tie === 0 && LEAD.test(placeOf(step.a)) ? TOLD : 0;
    const spoken = words + lead + OWN * wordsIn(support, step.a.keys) + TOLD * Math.min(2, step.tie);
    return { ...step, words, spoken };
  });
  const near = all.filter(({ value }) => isNear(value, said));
  const best = near
    .filter(({ value }) => isSaid(operation, said, value))
    .sort((one, other) => other.spoken + other.count - one.spoken - one.count)[0];
  if (!best || best.words < LEAST) return null;
  const luck = (steps: readonly Step[]) =>
    chanceOf(
      steps.map(({ value }) => value),
      said,
    );
  const rival = best.spoken + (best.tie > 0 ? RIVAL.near : luck(near) <= CHANCE.kin ? 0 : -RIVAL.apart);
  if (all.some((one) => !one.value.eq(best.value) && one.spoken > rival)) return null;
  // a step that the article tells itself is the one that the draft names, or got wrong
  const itself = told.filter((one) => isStep(one) && one !== best.a && one !== best.b);
  const wordsOf = ({ keys }: Operand) => wordsIn(support, keys);
  const least = Math.max(LEAST, wordsOf(best.a), wordsOf(best.b));
  if (apart && itself.some((one) => wordsOf(one) >= least)) return null;
  const rivals = near.filter((one) => one.spoken + one.count >= best.spoken + best.count);
  if (luck(rivals) > (operation.id === 'multiple' ? CHANCE.multiple : CHANCE.step)) return null;
  return {
    a: best.a.fact,
    b: best.b.fact,
    sum: stepWords(operation, best.a.fact, best.b.fact, exactly(best.value, said.value.unit)),
  };
}

/** Changes are compared in per cent, whether the draft says "by a fifth" or "20%". */
function saidOf(stated: Stated, { id }: Operation): Stated {
  const percent = id === 'change' ? inUnit(stated.value, '%') : null;
  return percent ? { ...stated, value: percent } : stated;
}

/** Whether a claim's words may be said of a result; "more than doubled" up to what has tripled. */
function isSaid({ id }: Operation, said: Stated, value: Decimal): boolean {
  const { low, step } = said.value;
  if (id !== 'multiple') return agrees(said, value);
  if (step.sign === 0 && wordingOf(said) === 'bare') return value.sub(low).abs().lte(low.mul(ROUND));
  return agrees(said, value, low.gt(Decimal.one) ? Decimal.one.div(low) : THIRD);
}

function levelsFor(claim: Claim, { id }: Operation, source: Source, told: readonly Operand[]): Operand[] {
  const all = operandsOf(source);
  // "weighed 70 pounds then, and 81 on Monday": a bare number has the unit of the other that its sentence tells
  if (id === 'difference')
    return [...told, ...(claim.kind === 'measure' ? all.filter(({ value }) => value.unit === '1') : [])];
  // "up 2% to 14%" is said of points as often as of per cent
  return id === 'change' && claim.kind === 'percent'
    ? all.filter(({ value: { unit } }) => unit !== '%' && unit !== 'pp')
    : [...all];
}

/** Two levels and the step between them in the direction that the claim names, with what the article says of their order. */
function stepsIn(claim: Claim, operation: Operation, asked: Asked, told: readonly Operand[]): Step[] {
  const levels = told.filter((one) => !isStep(one));
  const pairs = levels.flatMap((a) =>
    levels
      .filter((b) => b !== a && isAlike(a, b))
      .map((b) => ({ a, b, value: stepOf(operation, a.value.low, b.value.low) })),
  );
  return [...pairs, ...(operation.id === 'difference' ? turnsIn(operation, told) : [])].flatMap(({ a, b, value }) => {
    if (a === b || !isAlike(a, b)) return [];
    if (value === null || value.sign <= 0) return [];
    const reasons = reasonsFor(claim, operation, asked, a, b);
    if (reasons.count === 0 || isOther(a, b, levels)) return [];
    return [{ a, b, value, ...reasons, tie: closeness(a, b, levels) }];
  });
}

/** Losses and gains beside those that were expected: jobs shed, where a gain was forecast. */
function turnsIn({ sign, benchmark }: Operation, told: readonly Operand[]) {
  if (benchmark === null) return [];
  const turns = told.flatMap((one) => {
    const turn = turnOf(one);
    return turn ? [{ one, signed: turn > 0 ? one.value.low : one.value.low.neg() }] : [];
  });
  return turns.flatMap((a) =>
    turns.map((b) => {
      const step = a.signed.sub(b.signed);
      return { a: a.one, b: b.one, value: sign > 0 ? step : step.neg() };
    }),
  );
}

/** What leads from the second level to the first: the difference, a multiple, or a change in per cent; null where it goes the other way. */
function stepOf({ id, sign }: Operation, a: Decimal, b: Decimal): Decimal | null {
  const share = a.div(b);
  if (share.gte(Decimal.one) !== sign > 0) return null;
  if (id === 'multiple') return share;
  if (share.toNumber() < PART || share.toNumber() > 1 / PART) return null;
  const step = sign > 0 ? a.sub(b) : b.sub(a);
  return id === 'change' ? step.div(b).mul(hundred) : step;
}

function placeOf({ fact: { citations } }: Operand): string {
  return citations[0]?.locator ?? '';
}
