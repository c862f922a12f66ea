import type { Claim, Fact, Quantity } from '../../model/index.ts';
import { Decimal } from '../../model/index.ts';
import { asserted, type Stated } from '../asserted.ts';
import { compareQuantities } from '../compare.ts';
import { after, before, statedOf } from '../related.ts';
import type { CheckContext } from '../rule.ts';
import { isCount } from '../units.ts';
import { numberWords, quantityWords, readingWords } from '../words.ts';
import { isApart } from './derive.ts';
import { operationOf } from './operation.ts';
import { lends } from './pairs.ts';
import { retoldBy, type Source } from './source.ts';
import { surroundingsOf } from './support.ts';
import { type Operand, operandsOf, type Tie, tieOf } from './tie.ts';

/** A sum or difference of two figures of the article that a claim's text retells, which is the claim's figure. */
export interface Worked {
  readonly a: Fact;
  readonly b: Fact;
  /** "$740,000 − $655,000 = $85,000". */
  readonly sum: string;
}

type Sign = '+' | '−';

/** A sum among all that the article has of its sort. */
interface Way extends Worked {
  readonly sign: Sign;
  readonly tie: Tie;
  /** How many such sums, of figures told at least as closely together, give a figure like the claim's by chance. */
  readonly chance: number;
  /** The share of the words near the claim that the two have. */
  readonly words: number;
}

/** Kinds of figures that are worked out here: no ranks, scores, ages, dates; shares and multiples are left to the pairs that a source tells as such. */
const SUMMED: ReadonlySet<string> = new Set(['count', 'money', 'measure', 'rate', 'point']);
/** What is left, by the words before a figure and after it. */
const LEFT = /\b(?:down to|still|only|left with|leav\w+|keeps?|remain\w*|yet to)\s+(?:\p{L}+\s+){0,2}$/u;
const LEFT_AFTER =
  /^\s+(?:\p{L}+\s+){0,3}?(?:left|still|remain\w*|missing|yet to|to go|unaccounted|at large|on the (?:run|loose)|others?)\b/u;

/**
 * What may be met by chance, by what speaks for it: figures that the source joins in one ("ten women and two men"); and what is left, by the
 * draft's words, of figures told in one sentence, of one thing, or anywhere in the article.
 */
const CHANCE = { joined: 0.25, told: 0.25, kin: 0.1, apart: 0.03 } as const;
/** What the two must have of the words near the claim for a difference, where one sentence tells them, and elsewhere. */
const WORDS = { told: 0.15, apart: 0.2 } as const;

/**
 * Works a claim out from two figures of the article that its text retells; null where nothing speaks for it, or chance may have it. Steps ("up by",
 * "fewer") are left to the pairs that a source tells as such: their direction, subject and time must be right.
 */
export function workedOut(claim: Claim, context: CheckContext): Worked | null {
  if (operationOf(claim)?.id === 'difference') return null;
  const [best] = waysTo(claim, leaves(claim) ? ['+', '−'] : ['+'], context)
    .filter((way) => way.chance <= mostOf(way))
    .sort((one, other) => one.chance - other.chance);
  return best ?? null;
}

function leaves(claim: Claim): boolean {
  return LEFT.test(before(claim)) || LEFT_AFTER.test(after(claim));
}

/** The chance that is allowed of a way; 0 where nothing speaks for it. */
function mostOf({ sign, tie, words }: Way): number {
  if (sign === '+') return tie === 3 ? CHANCE.joined : 0;
  if (words < (tie >= 2 ? WORDS.told : WORDS.apart)) return 0;
  return tie >= 2 ? CHANCE.told : tie === 1 ? CHANCE.kin : CHANCE.apart;
}

function waysTo(claim: Claim, signs: readonly Sign[], context: CheckContext): Way[] {
  const said = statedOf(claim);
  if (!said || !context.facts || claim.conversionOf || !SUMMED.has(claim.kind) || said.value.low.sign <= 0) return [];
  const support = surroundingsOf(claim, context);
  return retoldBy(context.facts, support).flatMap((source) =>
    signs.flatMap((sign) => waysIn(claim, source, said, sign, support)),
  );
}

function waysIn(
  claim: Claim,
  source: Source,
  said: Stated,
  sign: Sign,
  support: ReturnType<typeof surroundingsOf>,
): Way[] {
  const operands = operandsOf(source).filter(
    ({ fact, value }) => isOf(value.unit, said.value.unit) && !isApart(claim, fact),
  );
  // nothing is worked out where a figure stands as it is: "more than 600" of 650 and nine
  if (operands.some(({ value }) => agrees(said, value.low))) return [];
  const near = operands.flatMap((a) =>
    operands.flatMap((b) => {
      const value = a === b ? null : resultOf(sign, a, b);
      return value && isNear(value, said) ? [{ a, b, value, tie: tieOf(a, b) }] : [];
    }),
  );
  return near
    .filter(({ value }) => agrees(said, value))
    .map(({ a, b, value, tie }) => {
      const results = new Set(near.filter((one) => one.tie >= tie).map((one) => one.value.toNumber())).size;
      return {
        sign,
        a: a.fact,
        b: b.fact,
        tie,
        sum: sumWords(sign, a, b, exactly(value, said.value.unit)),
        chance: (results * widthOf(said)) / (1.5 * said.value.low.toNumber()),
        words: support({ facts: [], keys: new Set([...a.keys, ...b.keys]) }).words,
      };
    });
}

function resultOf(sign: Sign, one: Operand, other: Operand): Decimal | null {
  const [a, b] = [one.value, other.value];
  if (sign === '+') return a.low.gte(b.low) ? a.low.add(b.low) : null;
  // bathrooms less bedrooms are nothing, nor is what was added less what there is
  const alike = a.unit === b.unit || lends(a.unit, b.unit) || lends(b.unit, a.unit);
  return alike && !one.step && !other.step && a.low.gt(b.low) ? a.low.sub(b.low) : null;
}

/** Whether a figure has the unit of the claim, or one that lends its own: pounds an hour are pounds, and all that is counted is counted. */
function isOf(unit: string, claimed: string): boolean {
  if (unit === claimed || (isCount(unit) && isCount(claimed))) return true;
  return (claimed === 'pp' && unit === '%') || lends(claimed, unit) || lends(unit, claimed);
}

const half = Decimal.of('0.5');
const two = Decimal.of(2);

function isNear(value: Decimal, { value: { low } }: Stated): boolean {
  return value.gte(low.mul(half)) && value.lte(low.mul(two));
}

/** How far beyond a bound a result may be. */
const BOUND = Decimal.of('0.1');

function agrees(said: Stated, low: Decimal): boolean {
  const { outcome, implied } = compareQuantities(said, {
    text: '',
    modifier: 'exact',
    value: exactly(low, said.value.unit),
  });
  return outcome === 'agree' && (!implied || low.sub(said.value.low).abs().lte(said.value.low.mul(BOUND)));
}

/** How wide a range of numbers the claim's words allow. */
function widthOf(said: Stated): number {
  const { low, high } = asserted(said);
  return (low && high ? high.sub(low) : said.value.low.mul(BOUND)).toNumber();
}

function exactly(low: Decimal, unit: string): Quantity {
  return { type: 'quantity', low, high: low, step: Decimal.zero, unit };
}

function sumWords(sign: Sign, a: Operand, b: Operand, value: Quantity): string {
  const [x, y] = [a, b].map(({ fact }) => readingWords(fact.readings[0]!));
  return `${x} ${sign} ${y} = ${isCount(value.unit) ? numberWords(value.low) : quantityWords(value)}`;
}
