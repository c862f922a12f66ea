import type { Fact, FactBase, Period } from '../model/index.ts';
import { type Range, rangeOf } from './related.ts';

/** Facts that tell the same of other periods: equal terms, one unit, a period each. */
export function siblingsOf(fact: Fact, base: FactBase | null): Fact[] {
  const [own, unit] = [termsOf(fact), unitOf(fact)];
  if (!base || !unit || own === '') return [];
  return base.facts.filter(
    (one) => one !== fact && one.during !== null && !one.disputed && unitOf(one) === unit && termsOf(one) === own,
  );
}

function termsOf({ terms }: Fact): string {
  return terms
    .map((row) => [...row].sort().join('|'))
    .sort()
    .join('\n');
}

export function unitOf({ readings: [reading] }: Fact): string | null {
  return reading?.value.type === 'quantity' ? reading.value.unit : null;
}

/** What the fact's first reading asserts as a closed range; null for dates and open bounds. */
export function rangeOfFact({ readings: [reading] }: Fact): Range | null {
  if (reading?.value.type !== 'quantity') return null;
  return rangeOf({ text: reading.text, value: reading.value, modifier: reading.modifier });
}

/** The year that a period is; null for any other period. */
export function yearOf(period: Period | null): number | null {
  return period && /^\d{4}$/.test(period.edtf) ? Number(period.edtf) : null;
}
