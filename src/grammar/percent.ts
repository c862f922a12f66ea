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
  if (isStepTo(view, at) || isPointOfShare(view, at)) return { to: at + 1, unit: 'pp' };
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

/** Whether the points at token `at` are percentage points, "[up 0.5] points to 5%", "[down 3] points from 48%": what a percentage moved by. */
export function isStepTo(view: View, at: number): boolean {
  if (!pointAt(view, at) || !/^(?:to|from)$/.test(view.norm(at + 1))) return false;
  const level = view.numeral(at + 2);
  return level !== null && view.has(level.to, Tag.Percent) && !view.norm(level.to).startsWith('b');
}

/**
 * Whether the points at token `at` are of a share, by the words around them: "party slumps 8 points in polls", "approval up five points".
 * Points of an index or a game are counted, and so are those that nothing tells.
 */
export function isPointOfShare(view: View, at: number): boolean {
  if (!pointAt(view, at)) return false;
  let share = false;
  for (let i = at - REACH; i < at + REACH; i++) {
    const norm = view.norm(i);
    if (SCORED.has(norm)) return false;
    if (SHARES.has(norm)) share = true;
  }
  return share;
}

const REACH = 14;
/** What is told in per cent. */
const SHARES = new Set(
  'poll polls polling pollster survey surveys approval rating ratings share turnout support popularity swing unemployment jobless inflation voters electorate proportion'.split(
    ' ',
  ),
);
/** What points are counted in: markets, games, licences, plans. */
const SCORED = new Set(
  'index indices dow ftse nasdaq s&p nikkei dax sensex kospi shares stocks stock market markets futures bourse wall season game games match matches league championship team teams scored scores scorer score standings table cup rebounds assists test tests exam grade grades licence license penalty plan basis per driver tie-break set percentage'.split(
    ' ',
  ),
);

function pointAt(view: View, i: number): boolean {
  const norm = view.norm(i);
  return norm === 'point' || norm === 'points' || norm === 'pts';
}
