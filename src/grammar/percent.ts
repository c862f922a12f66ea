import { Tag } from '../lexicon/index.ts';
import { Decimal } from '../model/index.ts';
import type { Numeral } from './number.ts';
import { ofUnit } from './of.ts';
import type { Amount, End } from './range.ts';
import { readAmount } from './range.ts';
import type { View } from './view.ts';

/** `%` for hundredths, `pp` for percentage points, `bp` for hundredths of those. */
export type Share = '%' | 'pp' | 'bp';

/** The percentage or number of percentage points, point or range, that starts at token `i`. */
export function readShare(view: View, i: number): Amount<Share> | null {
  return readAmount(
    view,
    i,
    (at, joins) => readEnd(view, at, joins),
    (a, b) => (a === b ? a : null),
  );
}

function readEnd(view: View, i: number, joins: boolean): End<Share> | null {
  const number = view.numeral(i, joins);
  if (!number) return null;
  const named = shareAfter(view, number);
  return { from: number.from, to: named?.to ?? number.to, number, unit: named?.unit ?? null };
}

function shareAfter(view: View, number: Numeral): { to: number; unit: Share } | null {
  let at = ofUnit(view, number);
  if (view.text(at) === '-' && view.glued(at) && !view.has(at + 1, Tag.Digits)) at++;
  if (isStepTo(view, at)) return { to: at + 1, unit: 'pp' };
  if (!view.has(at, Tag.Percent)) return null;
  const next = view.text(at + 1) === '-' ? at + 2 : at + 1;
  switch (view.norm(at)) {
    case '%':
    case '٪':
    case 'percent':
    case 'percents':
    case 'pct':
      return pointAt(view, next) ? { to: next + 1, unit: 'pp' } : { to: at + 1, unit: '%' };
    case 'pc':
      return { to: at + 1, unit: '%' };
    case 'per':
      // "per cent", "per-cent"
      return /^cents?$/.test(view.norm(next)) ? { to: next + 1, unit: '%' } : null;
    case 'percentage':
      return pointAt(view, next) ? { to: next + 1, unit: 'pp' } : null;
    case 'pp':
    case 'pps':
    case 'ppt':
    case 'ppts':
      return { to: at + 1, unit: 'pp' };
    case 'basis':
      return pointAt(view, next) ? { to: next + 1, unit: 'bp' } : null;
    case 'bp':
    case 'bps':
      return number.form === 'digits' ? { to: at + 1, unit: 'bp' } : null;
    case 'point':
      return (number.form === 'fraction' || isStep(view, at, number)) && !view.has(next, Tag.Digits | Tag.NumberWord)
        ? { to: at + 1, unit: 'pp' }
        : null;
    default:
      return null;
  }
}

/** "A 0.25-point rise": by such steps rates of interest move. */
function isStep(view: View, at: number, { form, value }: Numeral): boolean {
  return form === 'digits' && value.places > 0 && value.lte(Decimal.one) && view.text(at - 1) === '-';
}

/** Whether the points at token `at` are percentage points, "[up 0.5] points to 5%": points that a percentage moved by. */
export function isStepTo(view: View, at: number): boolean {
  if (!pointAt(view, at) || view.norm(at + 1) !== 'to') return false;
  const level = view.numeral(at + 2);
  return level !== null && view.has(level.to, Tag.Percent) && !view.norm(level.to).startsWith('b');
}

function pointAt(view: View, i: number): boolean {
  const norm = view.norm(i);
  return norm === 'point' || norm === 'points' || norm === 'pts';
}
