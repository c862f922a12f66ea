import type { Claim } from '../../model/index.ts';
import { Decimal, isCount, isTitleCase } from '../../model/index.ts';
import { wordsBeside } from '../../terms/index.ts';
import { type Stated, wordingOf } from '../asserted.ts';
import type { CheckContext } from '../rule.ts';
import { dimensionOf, inUnit } from '../units.ts';
import { numberWords } from '../words.ts';
import { agrees, CHANCE, chanceOf, exactly, isNear, isOf, stepWords, sumWords, type Worked } from './arith.ts';
import { type Asked, closeness, isAlike, isLeading, isNamed, isOther, isStep, reasonsFor, turnOf } from './levels.ts';
import { marginsIn, type Step } from './margins.ts';
import type { Operation } from './operation.ts';
import { isOfSort, sortOf } from './sorts.ts';
import type { Source } from './source.ts';
import { type Surroundings, wordsIn } from './support.ts';
import { thenOf } from './then.ts';
import { OFTEN, type Operand, operandsOf, tieOf } from './tie.ts';

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
/** Below this chance nothing else need be said for a step, however the draft words it; and below the second little. */
const SURE = 0.02;
const LIKELY = 0.1;
/** The share of the draft's words that an article has: to be retold, to be so beyond doubt, to be its main point; and to be so where more speaks for it. */
export const RETOLD = 0.3;
const TOPIC = 0.45;
const MAIN = 0.55;
const SPARSE = 0.2;
/** "Tripled" of 3.1 times: how far from its number a word may be. */
const ROUND = Decimal.of('0.06');
/** Levels of which one is less than this part of the other measure nothing by one another, but as its multiple. */
const PART = 0.1;
/** "More than halved" is said down to a third. */
const THIRD = Decimal.ratio(1n, 3n);
const hundred = Decimal.of(100);

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
  const known = operandsOf(source);
  const weighed = POUNDS.test(stated.text) && known.some(({ value: { unit } }) => unit === POUND);
  const said = saidOf(weighed ? inPounds(stated) : stated, operation);
  const operands = said.value.unit === POUND ? known.map(inPounds) : known;
  const told = operands.filter(({ value }) => isOf(value.unit, said.value.unit));
  const apart = operation.id === 'difference';
  // "8 more than it had seats" is what a draft's "8 over capacity" is, and none other
  const marked = told.filter(
    (one) =>
      apart && isStep(one) && turnOf(one) === null && operation.benchmark !== null && isNamed(operation.benchmark, one),
  );
  if (marked.length > 0) return itselfOf(marked, said, source, support);
  if (apart && told.some(({ value }) => isSame(value.unit, said.value.unit) && agrees(said, value.low))) return null;
  const asked = { since: thenOf(claim, context), source, context };
  const sort = sortOf(claim);
  const steps = [
    ...stepsIn(claim, operation, asked, levelsFor(claim, operation, operands, told)),
    ...(operation.of === 'margin' ? marginsIn(source, said.value.unit) : []),
  ];
  const all = steps.map((step) => {
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
  if (!best) return null;
  const luck = (steps: readonly Step[]) =>
    chanceOf(
      steps.map(({ value }) => value),
      said,
    );
  const chance = luck(best.fixed ? near.filter(({ fixed }) => fixed) : near);
  const joined = best.tie >= 2 && best.count >= 1;
  const topic = wordsIn(support, source.keys);
  // where the draft has little of the article, it must have a time or a figure of it besides
  if (
    topic < RETOLD &&
    !(chance <= LIKELY && (best.fixed || (joined && topic >= SPARSE && isBacked(claim, source, context))))
  )
    return null;
  const others = namesOthers(claim, source);
  if (topic < TOPIC && others) return null;
  // one sentence tells both, and its article most of the draft: its words may stand in another sentence
  const few = operation.of === 'margin' ? CHANCE.told : LIKELY;
  if (best.words < LEAST && !(joined && chance <= few && topic >= MAIN && !others)) return null;
  const rival = best.spoken + (best.tie > 0 ? RIVAL.near : chance <= CHANCE.kin ? 0 : -RIVAL.apart);
  const meant = best.fixed ? all.filter(({ fixed }) => fixed) : all;
  if (chance > SURE && meant.some((one) => !one.value.eq(best.value) && one.spoken > rival)) return null;
  // a step that the article tells itself is the one that the draft names, or got wrong
  const itself = told.filter((one) => isStep(one) && one !== best.a && one !== best.b);
  const wordsOf = ({ keys }: Operand) => wordsIn(support, keys);
  const own = Math.max(LEAST, wordsOf(best.a), wordsOf(best.b));
  if (apart && operation.of !== 'margin' && itself.some((one) => wordsOf(one) >= own)) return null;
  const rivals = near.filter((one) => one.spoken + one.count >= best.spoken + best.count);
  const most = operation.id === 'multiple' ? CHANCE.multiple : joined ? CHANCE.told : CHANCE.step;
  if (luck(rivals) > most) return null;
  return {
    a: best.a.fact,
    b: best.b.fact,
    sum: wordsOfStep(operation, best, said.value.unit),
    fixed: best.fixed !== null,
  };
}

/** Whether the draft names somebody whom the article does not know, as far as capitals tell. */
export function namesOthers({ mention: { sentence } }: Claim, { keys }: Source): boolean {
  const words = wordsBeside(sentence.text, []).filter(({ extra }) => !extra);
  if (isTitleCase(words.map(({ text }) => text))) return false;
  return words.slice(1).some(({ text, proper, key }) => proper && /\p{L}/u.test(text) && !keys.has(key));
}

/** Whether another claim of the sentence is the article's: "missing since 2020". */
function isBacked(claim: Claim, { facts }: Source, { inSentence, weigh }: CheckContext): boolean {
  return inSentence(claim.mention.sentence).some(
    ({ claim: other, fact }) =>
      other !== claim && fact !== null && facts.includes(fact) && weigh(other, fact).relation === 'agree',
  );
}

/** "318 − 291 = 27", "4.6m + 13.9m = 18.5m", "$740,000 − $655,000 = $85,000". */
function wordsOfStep(operation: Operation, { a, b, value }: Step, unit: string): string {
  const result = exactly(value, unit);
  if (a.fact === b.fact) return `${numberWords(a.value.high)} − ${numberWords(b.value.low)} = ${numberWords(value)}`;
  if (operation.of === 'swing') return sumWords('+', a.fact, b.fact, result);
  return stepWords(operation, a.fact, b.fact, result);
}

/** Whether a claim's figure and one of the article count the same: three titles are no three points. */
function isSame(unit: string, claimed: string): boolean {
  return unit === claimed || !(isCount(unit) && isCount(claimed)) || unit === '1' || claimed === '1';
}

/** The step that the article tells by the mark that the draft names, where it is the draft's. */
function itselfOf(marked: readonly Operand[], said: Stated, source: Source, support: Surroundings): Worked | null {
  const [only] = marked;
  if (marked.length > 1 || !only || !agrees(said, only.value.low)) return null;
  // 3.7 points above what was forecast are no 3.7 percent
  if (!isCount(only.value.unit) && only.value.unit !== said.value.unit) return null;
  if (wordsIn(support, only.keys) < LEAST && wordsIn(support, source.keys) < TOPIC) return null;
  return { a: only.fact, b: only.fact, sum: `${only.text}${only.tail.split(/[,;:—]/)[0]}` };
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

const BARE: ReadonlySet<string> = new Set(['measure', 'money', 'rate', 'duration']);

function levelsFor(claim: Claim, { id }: Operation, all: readonly Operand[], told: readonly Operand[]): Operand[] {
  // "weighed 70 pounds then, and 81 on Monday": a bare number has the unit of the other that its sentence tells
  if (id === 'difference')
    return [...told, ...(BARE.has(claim.kind) ? all.filter(({ value }) => value.unit === '1') : [])];
  // "up 2% to 14%" is said of points as often as of per cent
  return id === 'change' && claim.kind === 'percent'
    ? all.filter(({ value: { unit } }) => unit !== '%' && unit !== 'pp')
    : [...all];
}

/** Two levels and the step between them in the direction that the claim names, with what the article says of their order. */
function stepsIn(claim: Claim, operation: Operation, asked: Asked, told: readonly Operand[]): Step[] {
  const levels = told.filter(
    (one) => !isStep(one) && !OFTEN.test(one.text) && !(dimensionOf(one.value.unit) === 'time' && AGO.test(one.tail)),
  );
  const pairs =
    operation.of === 'swing'
      ? []
      : levels.flatMap((a) =>
          levels
            .filter((b) => b !== a && isAlike(a, b))
            .map((b) => ({ a, b, value: stepOf(operation, a.value.low, b.value.low) })),
        );
  return [...pairs, ...(operation.id === 'difference' ? turnsIn(operation, told) : [])].flatMap(({ a, b, value }) => {
    if (a === b || !isAlike(a, b)) return [];
    if (value === null || value.sign <= 0) return [];
    const reasons = reasonsFor(claim, operation, asked, a, b);
    if (reasons.count === 0 || isOther(a, b, levels)) return [];
    // "in 2012, 22% were willing" is measured by the level that its article is about, or by the one before
    if (reasons.fixed === 'time' && tieOf(a, b) === 0 && !isLeading(a, b, levels)) return [];
    return [{ a, b, value, ...reasons, tie: closeness(a, b, levels) }];
  });
}

/** Pounds of weight, where a text leaves open whether they are money. */
const POUND = '[lb_av]';
const POUNDS = /\bpounds?$/i;

function inPounds<T extends Pick<Stated, 'text' | 'value'>>(stated: T): T {
  return stated.value.unit === 'GBP' && POUNDS.test(stated.text)
    ? { ...stated, value: { ...stated.value, unit: POUND } }
    : stated;
}

/** "Two years earlier": a time, and no level. */
const AGO = /^\s+(?:ago|earlier|before|later)\b/i;

/** Losses and gains beside those that were expected: jobs shed, where a gain was forecast. */
function turnsIn({ sign, benchmark, of }: Operation, told: readonly Operand[]) {
  if (benchmark === null && of !== 'swing') return [];
  const turns = told.flatMap((one) => {
    const turn = turnOf(one);
    return turn ? [{ one, signed: turn > 0 ? one.value.low : one.value.low.neg() }] : [];
  });
  return turns.flatMap((a) =>
    turns.map((b) => {
      const step = a.signed.sub(b.signed);
      // a swing has a profit on one side and a loss on the other
      if (of === 'swing')
        return {
          a: a.one,
          b: b.one,
          value: a.signed.sign === b.signed.sign ? null : a.one.value.low.add(b.one.value.low),
        };
      return { a: a.one, b: b.one, value: sign > 0 ? step : step.neg() };
    }),
  );
}

/** What leads from the second level to the first: the difference, a multiple, or a change in per cent; null where it goes the other way. */
function stepOf({ id, sign, benchmark }: Operation, a: Decimal, b: Decimal): Decimal | null {
  const share = a.div(b);
  if (share.gte(Decimal.one) !== sign > 0) return null;
  if (id === 'multiple') return share;
  // but by what was paid for a thing, however little
  if (benchmark === null && (share.toNumber() < PART || share.toNumber() > 1 / PART)) return null;
  const step = sign > 0 ? a.sub(b) : b.sub(a);
  return id === 'change' ? step.div(b).mul(hundred) : step;
}

function placeOf({ fact: { citations } }: Operand): string {
  return citations[0]?.locator ?? '';
}
