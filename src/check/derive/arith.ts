import type { Fact, Quantity } from '../../model/index.ts';
import { Decimal, isCount } from '../../model/index.ts';
import { asserted, grainOf, type Stated } from '../asserted.ts';
import { compareQuantities } from '../compare.ts';
import { numberWords, quantityWords, readingWords } from '../words.ts';
import type { Operation } from './operation.ts';
import { lends } from './pairs.ts';

const half = Decimal.of('0.5');
const two = Decimal.of(2);
const hundred = Decimal.of(100);
/** How far beyond a bound a result may be. */
const BOUND = Decimal.of('0.1');

/**
 * What may be met by chance (`chanceOf`), by what speaks for it: figures that the source joins in one ("ten women and two men"); a step that the
 * draft names; and what is left, by the draft's words, of figures told in one sentence, of one thing, or anywhere in the article.
 */
export const CHANCE = { joined: 0.25, told: 0.25, step: 0.15, multiple: 0.35, kin: 0.1, apart: 0.03 } as const;

/** Whether a figure has the unit of the claim, or one that lends its own: pounds an hour are pounds, and all that is counted is counted. */
export function isOf(unit: string, claimed: string): boolean {
  if (claimed === '{point}' && unit === '%') return true;
  if (unit === claimed || (isCount(unit) && isCount(claimed))) return true;
  return (claimed === 'pp' && unit === '%') || lends(claimed, unit) || lends(unit, claimed);
}

/** Whether two figures can be subtracted: bathrooms less bedrooms are nothing. */
export function areAlike({ unit: a }: Quantity, { unit: b }: Quantity): boolean {
  return a === b || lends(a, b) || lends(b, a);
}

/** Whether a result is of the size of a claim's figure: half of it to its double. */
export function isNear(value: Decimal, { value: { low } }: Stated): boolean {
  return value.gte(low.mul(half)) && value.lte(low.mul(two));
}

/** Whether the claim's words may be said of a result, no further beyond a bound than a part of it. */
export function agrees(said: Stated, low: Decimal, beyond = BOUND): boolean {
  const value = exactly(low, said.value.unit);
  const { outcome, implied, notes } = compareQuantities(said, { text: '', modifier: 'exact', value });
  // nobody cuts off the digits of what was just worked out: 176 is no 170
  if (outcome !== 'agree' || notes.some(({ id }) => id === 'truncated')) return false;
  return !implied || low.sub(said.value.low).abs().lte(beyondOf(said, beyond));
}

/** "More than 60" may be said of 64, "more than 146" of nothing but what is just above it. */
function beyondOf(said: Stated, beyond: Decimal): Decimal {
  const { low } = said.value;
  const [part, grain] = [low.mul(beyond), grainOf(said)];
  return grain.sign > 0 && grain.lt(part) && low.gte(grain.mul(hundred)) ? grain : part;
}

/**
 * How likely one of the results that are near a claim's figure (`isNear`) agrees with it by chance: as many as they are, and as wide as the
 * claim's words are.
 */
export function chanceOf(results: readonly Decimal[], said: Stated): number {
  const { low, high } = asserted(said);
  const width = low && high ? high.sub(low) : said.value.low.mul(BOUND);
  const count = new Set(results.map((one) => one.toNumber())).size;
  return (count * width.toNumber()) / (1.5 * said.value.low.toNumber());
}

export function exactly(low: Decimal, unit: string): Quantity {
  return { type: 'quantity', low, high: low, step: Decimal.zero, unit };
}

/** Two facts whose sum, difference or product a claim is. */
export interface Worked {
  readonly a: Fact;
  readonly b: Fact;
  /** "$740,000 − $655,000 = $85,000". */
  readonly sum: string;
  /** Whether the second is told of the time from which the draft measures ("since 2015", "in ten years"), or the draft gives an end. */
  readonly fixed?: boolean;
}

/** "$740,000 − $655,000 = $85,000", "412,000 ÷ 190,000 = 2.17 times", "$1.20 to $1.79 = 49.17%". */
export function stepWords({ id, sign }: Operation, a: Fact, b: Fact, value: Quantity): string {
  const [x, y] = [a, b].map(({ readings: [reading] }) => readingWords(reading!));
  const shown = numberWords(value.low.round(2));
  if (id === 'multiple') return `${x} ÷ ${y} = ${shown} times`;
  if (id === 'change') return `${y} to ${x} = ${sign < 0 ? '−' : ''}${shown}%`;
  return sign > 0 ? sumWords('−', a, b, value) : sumWords('−', b, a, value);
}

/** "$740,000 − $655,000 = $85,000", with as many more parts as there are. */
export function sumWords(
  sign: '+' | '−' | '×' | '÷',
  a: Fact,
  b: Fact,
  value: Quantity,
  more: readonly Fact[] = [],
): string {
  const words = [a, b, ...more].map(({ readings: [reading] }) => readingWords(reading!));
  return `${words.join(` ${sign} `)} = ${isCount(value.unit) ? numberWords(value.low) : quantityWords(value)}`;
}
