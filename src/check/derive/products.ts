import type { Claim } from '../../model/index.ts';
import { Decimal, isCount } from '../../model/index.ts';
import type { Stated } from '../asserted.ts';
import { after } from '../related.ts';
import { isMoney } from '../units.ts';
import { agrees, CHANCE, chanceOf, exactly, isNear, sumWords, type Worked } from './arith.ts';
import type { Source } from './source.ts';
import { type Surroundings, wordsIn } from './support.ts';
import { type Operand, operandOf, operandsOf, tieOf } from './tie.ts';

/** "Gets half", "a quarter of that": a share of the amount told just before. */
const OF_THAT = /^\s*(?:$|[.,;:]|of (?:that|it|this|the (?:sum|money|total|amount|price|prize))\b)/iu;
/** Facts between an amount and the share of it, at most. */
const NEXT = 2;
/** "$250 for each person", "$100,000 each". */
const EACH = /^\s*(?:each\b|apiece\b|a head\b|per (?:head|person)\b|(?:for|from) (?:each|every)\b)/iu;

/**
 * A share of an amount that the article tells ("the prize was $188,000; the loser gets half"), or so many times what it tells of each, which is
 * the claim's figure; null where none is, or chance may have it.
 */
export function productIn(claim: Claim, source: Source, said: Stated, support: Surroundings): Worked | null {
  const { unit } = said.value;
  const operands = operandsOf(source);
  if (!isMoney(unit) || operands.some(({ value }) => value.unit === unit && agrees(said, value.low))) return null;
  const amounts = operands.filter(({ value }) => value.unit === unit);
  for (const ways of [sharesOf(source, amounts), EACH.test(after(claim)) ? [] : manyOf(operands, amounts)]) {
    const near = ways.filter(({ value }) => isNear(value, said));
    const found = near.find(({ value }) => agrees(said, value));
    const words = found && wordsIn(support, found.a.keys, found.b.keys);
    const chance = chanceOf(
      near.map(({ value }) => value),
      said,
    );
    if (found && chance <= (words || tieOf(found.a, found.b) >= 2 ? CHANCE.kin : CHANCE.apart))
      return {
        a: found.a.fact,
        b: found.b.fact,
        sum: sumWords('×', found.a.fact, found.b.fact, exactly(found.value, unit)),
      };
  }
  return null;
}

interface Way {
  readonly a: Operand;
  readonly b: Operand;
  readonly value: Decimal;
}

function sharesOf({ facts }: Source, amounts: readonly Operand[]): Way[] {
  return facts.flatMap((fact, at) => {
    const b = operandOf(fact, 'ratio');
    if (b?.value.unit !== '1' || b.value.low.gte(Decimal.one) || !OF_THAT.test(b.tail)) return [];
    const before = facts.slice(Math.max(0, at - NEXT), at);
    return amounts.filter((a) => before.includes(a.fact)).map((a) => ({ a, b, value: a.value.low.mul(b.value.low) }));
  });
}

function manyOf(operands: readonly Operand[], amounts: readonly Operand[]): Way[] {
  const each = amounts.filter(({ tail }) => EACH.test(tail));
  const counts = operands.filter(({ value }) => isCount(value.unit) && value.low.isInteger);
  // other than in one sentence it need not be these who get it
  return each.flatMap((a) =>
    counts.filter((b) => tieOf(a, b) >= 2).map((b) => ({ a: b, b: a, value: a.value.low.mul(b.value.low) })),
  );
}
