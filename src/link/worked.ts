import { type Claim, type Decimal, type Fact, isClock, isCount, type Quantity } from '../model/index.ts';
import { digitsOf } from './value.ts';

interface Figure {
  readonly fact: Fact;
  readonly low: Decimal;
}

/** Figures of one paragraph above which it is a list, and any figure is the sum of two of them. */
const MOST = 12;

/** The facts that a figure may have been worked out of, and whether it is the sum of two of them. */
export interface Operands {
  readonly facts: ReadonlySet<Fact>;
  readonly sum: boolean;
}

/**
 * The facts that a figure may have been worked out of: of two that a source tells in one paragraph it is the sum or the difference, as
 * exactly as it is printed. Only paragraphs in which one of `facts` stands are looked at.
 */
export function operandsOf({ value }: Claim, facts: readonly Fact[]): Operands {
  const operands = new Set<Fact>();
  let sum = false;
  if (value.type === 'period' || !value.low.eq(value.high) || value.low.sign <= 0 || isClock(value.unit))
    return { facts: operands, sum };
  const places = digitsOf(value) - 1 - value.low.magnitude;
  const is = (result: Decimal) => result.abs().round(places).eq(value.low.round(places));
  for (const told of paragraphsOf(facts, value)) {
    for (const [i, { fact, low }] of told.entries())
      for (const other of told.slice(i + 1)) {
        const added = is(low.add(other.low));
        if (!added && !is(low.sub(other.low))) continue;
        sum ||= added;
        operands.add(fact);
        operands.add(other.fact);
      }
  }
  return { facts: operands, sum };
}

/** The figures of a claim's unit, by the paragraph in which they stand. */
function paragraphsOf(facts: readonly Fact[], { unit }: Quantity): Figure[][] {
  const paragraphs = new Map<string, Figure[]>();
  for (const fact of facts) {
    const [citation] = fact.citations;
    const value = fact.readings[0]?.value;
    if (!citation?.locator || value?.type !== 'quantity' || !value.low.eq(value.high)) continue;
    if (value.unit !== unit && !(isCount(value.unit) && isCount(unit))) continue;
    const key = `${fact.file.id}#${citation.source.id}#${citation.locator}`;
    const known = paragraphs.get(key);
    if (known) known.push({ fact, low: value.low });
    else paragraphs.set(key, [{ fact, low: value.low }]);
  }
  return [...paragraphs.values()].filter(({ length }) => length <= MOST);
}
