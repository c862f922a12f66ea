import { addDays, daysInMonth, ymd } from '../../calendar/index.ts';
import type { Grain, IsoDate } from '../../model/index.ts';
import type { Span } from './span.ts';
import type { When } from './when.ts';

/** A span in the extended date-time format of ISO 8601-2, as short as its days allow. */
export function edtfOf({ first, last, grain, edtf }: Span): string {
  if (edtf && first !== null && last !== null) return edtf;
  if (first === null && last === null) return '';
  if (first === null) return `../${end(last!, grain)}`;
  if (last === null) return `${start(first, grain)}/..`;
  if (first === last) return first;
  const single = whole(first, last);
  return single ?? `${start(first, grain)}/${end(last, grain)}`;
}

/** A whole century, decade, year or month has a notation of its own. */
function whole(first: IsoDate, last: IsoDate): string | null {
  const [from, to] = [ymd(first), ymd(last)];
  if (first.endsWith('-01-01') && last.endsWith('-12-31')) {
    if (from.year === to.year) return first.slice(0, 4);
    if (from.year % 100 === 0 && to.year - from.year === 99) return `${first.slice(0, 2)}XX`;
    if (from.year % 10 === 0 && to.year - from.year === 9) return `${first.slice(0, 3)}X`;
    return null;
  }
  const month = from.year === to.year && from.month === to.month && from.day === 1;
  return month && to.day === daysInMonth(to.year, to.month) ? first.slice(0, 7) : null;
}

function start(date: IsoDate, grain: Grain): string {
  if (date.endsWith('-01-01') && grain !== 'day' && grain !== 'week' && grain !== 'month') return date.slice(0, 4);
  return date.endsWith('-01') && grain !== 'day' && grain !== 'week' ? date.slice(0, 7) : date;
}

function end(date: IsoDate, grain: Grain): string {
  const next = addDays(date, 1);
  if (next === date) return date.slice(0, 4);
  if (next.endsWith('-01-01') && grain !== 'day' && grain !== 'week' && grain !== 'month') return date.slice(0, 4);
  return next.endsWith('-01') && grain !== 'day' && grain !== 'week' ? date.slice(0, 7) : date;
}

/** What is known of a date that has no year yet, with X for the rest: `XXXX-02-14`. Empty where nothing is. */
export function unknownEdtf(when: When): string {
  if (when.type !== 'calendar' || when.year !== null) return '';
  const two = (n: number) => String(n).padStart(2, '0');
  if (when.month === null) return when.day === null ? '' : `XXXX-XX-${two(when.day)}`;
  return when.day === null ? `XXXX-${two(when.month)}` : `XXXX-${two(when.month)}-${two(when.day)}`;
}
