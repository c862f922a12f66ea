import { Decimal, isCount, type Quantity } from '../../model/index.ts';
import { mayBeSamePeople } from '../../terms/index.ts';
import type { Stated } from '../asserted.ts';
import { numberWords, quantityWords } from '../words.ts';
import { agrees, areAlike, exactly, isNear } from './arith.ts';
import { isOnePlace, type Operand, type Tie, tieOf } from './tie.ts';

/** How a figure is worked out from others. */
export type Form =
  | 'difference'
  | 'sum'
  | 'sums'
  | 'multiple'
  | 'share'
  | 'change'
  | 'span'
  | 'rest'
  | 'part'
  | 'product'
  | 'others';

/** One of the figures from which another is worked out. */
export type Part = Pick<Operand, 'fact' | 'keys' | 'head' | 'tail'> & Partial<Operand>;

/** One way in which an article's figures give one of about the size of a claim's. */
export interface Way {
  readonly form: Form;
  readonly parts: readonly Part[];
  /** What it gives, in the unit of the claim; of a span, about. */
  readonly value: Decimal;
  /** Whether the claim's words may be said of it. */
  readonly fits: boolean;
  /** How closely the article tells its parts. */
  readonly tie: Tie;
  /** "$14.17 − $9.58 = $4.59". */
  sum(): string;
}

/** A figure that is less than this part of another leaves it as it is. */
const PART = Decimal.of('0.02');

/** Pairs of figures that can be set against each other, the greater one first. */
export function pairsOf(levels: readonly Operand[]): [Operand, Operand][] {
  return levels.flatMap((a) =>
    levels.flatMap((b): [Operand, Operand][] =>
      a.fact !== b.fact && areComparable(a, b) && a.value.low.gt(b.value.low) ? [[a, b]] : [],
    ),
  );
}

function areComparable({ value: a }: Operand, { value: b }: Operand): boolean {
  return areAlike(a, b) || (isCount(a.unit) && isCount(b.unit) && mayBeSamePeople(a.unit, b.unit));
}

/** Whether one figure can be of the same things as another, and is no "one": "one coach" is nobody's number. */
export function isPair([a, b]: readonly [Operand, Operand]): boolean {
  return b.value.low.gte(a.value.low.mul(PART)) && !isOne(b) && areOfSame(a, b);
}

export function isOne({ value, text }: Operand): boolean {
  return value.low.eq(Decimal.one) && (isCount(value.unit) || !/\d/.test(text));
}

function areOfSame(a: Operand, b: Operand): boolean {
  const [x, y] = [a.value.unit, b.value.unit];
  return x === y || !isCount(x) || x === '1' || y === '1' || mayBeSamePeople(x, y) || tieOf(a, b) >= 2;
}

/** A way that gives a value, where that is of about the size of what is said. */
export function wayOf(
  form: Form,
  parts: readonly Operand[],
  value: Decimal,
  said: Stated,
  words: (value: ReturnType<typeof exactly>) => string,
): Way[] {
  if (value.sign <= 0 || !isNear(value, said)) return [];
  return [
    {
      form,
      parts,
      value,
      fits: agrees(said, value),
      tie: parts.reduce<Tie>((tie, part, i) => (i === 0 ? tie : (Math.min(tie, tieOf(parts[i - 1]!, part)) as Tie)), 3),
      sum: () => words(exactly(value, said.value.unit)),
    },
  ];
}

/** Whether an article tells all parts one right after another in one paragraph. */
export function isRun(parts: readonly Part[]): boolean {
  return parts.every((part, i) => {
    const last = parts[i - 1];
    if (!last) return parts.length > 1;
    return (
      part.at !== undefined && last.at !== undefined && Math.abs(part.at - last.at) === 1 && isOnePlace(part, last)
    );
  });
}

/** A result in words, without the noun of what is counted. */
export function resultWords(value: Quantity): string {
  return isCount(value.unit) ? numberWords(value.low) : quantityWords(value);
}
