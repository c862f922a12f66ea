import { Decimal, grouped, type Unit } from '../model/index.ts';
import type { Interval } from './interval.ts';
import { nameOf, SIGNS } from './units.ts';

/** A worked-out figure in words: "53 %", "about 700 billion won", "more than 12 missile tests". */
export function printInterval(interval: Interval): string {
  const { low, high, point, approx, strict } = interval;
  const unit = shownUnit(interval);
  if (!low || !high) {
    const words = low ? (strict ? 'more than' : 'at least') : strict ? 'less than' : 'at most';
    return `${words} ${printAmount((low ?? high)!, unit, 2)}`;
  }
  return `${approx ? 'about ' : ''}${printAmount(point, unit, digitsFor(interval))}`;
}

/** The range of a worked-out figure: "48–59 %"; empty where the figure is exact or open on one side. */
export function printRange(interval: Interval): string {
  const { low, high, point } = interval;
  const unit = shownUnit(interval);
  if (!low || !high || low.eq(high)) return '';
  const digits = digitsFor({ low, high, point });
  const [from, to] = [printAmount(low, unit, digits), printAmount(high, unit, digits)];
  if (from === to) return '';
  const [a, b] = [splitTail(from), splitTail(to)];
  return a[1] === b[1] ? `${a[0]}–${b[0].replace(/^[^\d-]+/, '')}${b[1]}` : `${from} to ${to}`;
}

/** Enough digits to show the range, and never fewer than two. */
function digitsFor({ low, high, point }: Pick<Interval, 'low' | 'high' | 'point'>): number {
  const width = low && high ? high.sub(low) : Decimal.zero;
  if (point.sign === 0) return 2;
  if (width.sign === 0) return 12;
  return Math.min(12, Math.max(2, point.magnitude - width.magnitude + 1));
}

function splitTail(text: string): [string, string] {
  const end = /^-?(?:[A-Z]{0,2}[$€£])?[^a-z% ]+/i.exec(text)?.[0].length ?? 0;
  return [text.slice(0, end), text.slice(end)];
}

const SCALES = [
  [12, 'trillion'],
  [9, 'billion'],
  [6, 'million'],
] as const;

/** A share is printed in per cent, a multiple as such. */
function shownUnit({ unit, ratio, point }: Interval): Unit {
  if (!ratio) return unit;
  return point.abs().lt(Decimal.of(10)) ? 'share' : 'times';
}

/** `value` with `digits` significant digits and its unit. */
export function printAmount(value: Decimal, unit: Unit, digits: number): string {
  if (unit === 'share') return `${rounded(value.shift(2), digits)} %`;
  if (unit === '1') return scaled(value, digits);
  if (unit === '%' || unit === 'pp') return `${rounded(value, digits)} ${unit === '%' ? '%' : 'percentage points'}`;
  const [top = '', bottom] = unit.split('/');
  const number = scaled(value, digits);
  const sign = SIGNS[top];
  const amount = sign
    ? number.replace(/^-?/, (minus) => `${minus}${sign}`)
    : `${number} ${nameOf(top, number === '1')}`;
  return bottom === undefined ? amount : `${amount} per ${nameOf(bottom, true)}`;
}

function scaled(value: Decimal, digits: number): string {
  const scale = SCALES.find(([power]) => value.magnitude >= power);
  return scale ? `${rounded(value.shift(-scale[0]), digits)} ${scale[1]}` : rounded(value, digits);
}

function rounded(value: Decimal, digits: number): string {
  if (value.sign === 0) return '0';
  // whole numbers are printed whole: significance is shown by the range
  const places = Math.max(value.isInteger ? 0 : -Infinity, digits - 1 - value.magnitude);
  const [whole = '', fraction = ''] = value.round(Math.min(places, 20)).toString().split('.');
  const rest = fraction.replace(/(?<!0)0+$/, '');
  return grouped(whole) + (rest && `.${rest}`);
}
