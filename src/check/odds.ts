import { Decimal, type Modifier, type Quantity } from '../model/index.ts';
import { type Stated, wordingOf } from './asserted.ts';

const OPPOSITE: Partial<Record<Modifier, Modifier>> = {
  'more-than': 'less-than',
  'less-than': 'more-than',
  'at-least': 'at-most',
  'at-most': 'at-least',
};
const TEN = Decimal.of(10);

/** The 300 million of "one in 300 million"; null for other values, and for plain parts of a whole like a third or one in ten. */
export function wholeOf({ low, high, step, unit }: Quantity): Decimal | null {
  if (unit !== '1' || step.sign !== 0 || !low.eq(high) || low.sign <= 0 || low.gte(Decimal.one)) return null;
  const whole = Decimal.one.div(low);
  return whole.isInteger && whole.gt(TEN) ? whole : null;
}

/** Odds as their whole, which is what is printed and rounded; null for what is none. Greater odds are of a lesser whole. */
export function oddsOf(stated: Stated): Stated | null {
  const whole = wholeOf(stated.value);
  if (!whole || wordingOf(stated) === 'nearly') return null;
  const modifier = OPPOSITE[stated.modifier] ?? stated.modifier;
  return { text: '', modifier, value: { type: 'quantity', low: whole, high: whole, step: Decimal.one, unit: '1' } };
}
