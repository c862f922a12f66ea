import { Decimal, isCount, type KindId, type Unit } from '../../model/index.ts';
import { exactly } from './arith.ts';
import type { Source } from './source.ts';
import { OFTEN, type Operand, operandOf, operandsOf, tieOf } from './tie.ts';

/** Kinds whose figures are no amounts. */
const NO_AMOUNT: ReadonlySet<string> = new Set([
  'rank',
  'score',
  'age',
  'ratio',
  'multiple',
  'clock',
  'life-stage',
  'label',
]);

/** The figures of an article that can be reckoned with. */
export function levelsOf(source: Source): readonly Operand[] {
  return operandsOf(source).filter(({ text }) => !OFTEN.test(text));
}

/** The ages that an article tells. */
export function agesOf(source: Source): Operand[] {
  return ofKind(source, 'age');
}

/** Its halves, thirds and quarters. */
export function ratiosOf(source: Source): Operand[] {
  return ofKind(source, 'ratio').filter(
    ({ value }) => value.unit === '1' && value.low.sign > 0 && value.low.lt(Decimal.one),
  );
}

/** "Three times as much". */
export function timesOf(source: Source): Operand[] {
  return ofKind(source, 'multiple').filter(({ value }) => value.low.gt(Decimal.one));
}

function ofKind({ facts }: Source, kind: KindId): Operand[] {
  return facts.flatMap((fact, at) => {
    const one = fact.readings[0]?.kind === kind ? operandOf(fact, kind) : null;
    return one ? [{ ...one, at }] : [];
  });
}

/** The two sides of each result: "38 to 22". */
export function sidesOf({ facts }: Source): [Operand, Operand][] {
  return facts.flatMap((fact, at): [Operand, Operand][] => {
    const result = operandOf(fact, 'score');
    if (result?.value.unit !== '{score}') return [];
    const side = (value: typeof result.value.low) => ({ ...result, value: exactly(value, '1'), at });
    return [[side(result.value.high), side(result.value.low)]];
  });
}

/** The ends of ranges, and bounds, in a unit: "$60,000 to $90,000", "up to 95 minutes". */
export function endsOf({ facts }: Source, unit: Unit): Operand[] {
  return facts.flatMap((fact, at) => {
    const [reading] = fact.readings;
    if (reading?.value.type !== 'quantity' || reading.value.unit !== unit || !/\d/.test(reading.text)) return [];
    if (NO_AMOUNT.has(reading.kind) || operandOf(fact, reading.kind)) return [];
    const { low, high } = reading.value;
    const ends = low.eq(high) ? [low] : [low, high];
    return ends.flatMap((end) => {
      const one = operandOf({ ...fact, readings: [{ ...reading, modifier: 'exact', value: exactly(end, unit) }] });
      return one && end.sign > 0 ? [{ ...one, fact, at }] : [];
    });
  });
}

/** Plain numbers that leave their unit to a figure of the same sentence: "33 hours a week, compared with 28". */
export function lentOf(levels: readonly Operand[]): Operand[] {
  const named = levels.filter(({ value: { unit } }) => !isCount(unit) && unit !== '%' && unit !== 'pp');
  return levels.flatMap((one) => {
    if (one.value.unit !== '1') return [];
    const units = named.filter((other) => tieOf(one, other) >= 2).map(({ value: { unit } }) => unit);
    return [...new Set(units)].map((unit) => ({ ...one, value: { ...one.value, unit } }));
  });
}
