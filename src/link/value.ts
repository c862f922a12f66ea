import { type Claim, Decimal, isClock, LIFE_STAGE, type Period, type Quantity, type Value } from '../model/index.ts';

/** How far off a bound may be from the figure beside it. */
const LOOSE = Decimal.of('0.25');

/** "More than 14,000" of 14,300, "1997" of October 1997, "through May" of March to May: a bound or a span beside the figure that it is true of. */
export function isClose({ value }: Claim, told: Value, part = LOOSE): boolean {
  if (value.type === 'period')
    return told.type === 'period' && (isWithin(told, value) || (value.grain !== 'day' && endsIt(value, told)));
  if (told.type !== 'quantity' || told.low.sign <= 0 || value.low.sign <= 0) return false;
  // of a range, a bound stands beside its own end
  const { low, high } = told;
  return [low, high].some((end) => value.low.sub(end).abs().lte(end.mul(part)));
}

/** Whether a period is the first or the last that another runs through; days may be where "the next six months" begin. */
function endsIt({ first, last }: Period, { edtf, ...span }: Period): boolean {
  return edtf.includes('/') && ((first !== null && first === span.first) || (last !== null && last === span.last));
}

export function isWithin(inner: Period, outer: Period): boolean {
  if (!inner.first || !inner.last || !outer.first || !outer.last) return false;
  return inner.first >= outer.first && inner.last <= outer.last;
}

const SIXTY = Decimal.of(60);

/** Whether a value is unlikely to be met by chance: two digits that count, and a sum of money, share or measure; not a year or "20 people". */
export function isTelling({ kind, value }: Claim): boolean {
  if (value.type === 'period') return false;
  // halves, thirds and tenths are in every text
  if (kind === 'ratio' && value.unit !== '%') return !value.low.mul(SIXTY).isInteger && value.low.eq(value.high);
  return digitsOf(value) >= 2;
}

/** Digits of a figure that count: 2 of "1.4 million". */
export function digitsOf({ low, high, step, unit }: Quantity): number {
  // any boy of 15 is a teen
  if (unit === LIFE_STAGE) return 1;
  // there are two dozen hours
  if (isClock(unit)) return step.eq(Decimal.one) && !low.div(SIXTY).isInteger ? 3 : 2;
  const digits = (number: Decimal) =>
    number
      .toString()
      .replace('.', '')
      .replace(/^-?0*|0*$/g, '').length;
  return Math.max(digits(low), digits(high));
}
