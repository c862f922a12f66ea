import {
  addDays,
  daysBetween,
  isoDate,
  nthWeekday,
  type Weekday,
  weekday as weekdayOf,
  weekStart,
  ymd,
} from '../../calendar/index.ts';
import type { IsoDate } from '../../model/index.ts';
import { cycle } from './cycles.ts';
import { day, map2, type Reason, type Span, week } from './span.ts';
import type { CycleUnit, When } from './when.ts';

/** Early, mid and late: thirds of a month, a quarter or half at the ends of longer periods. */
export function part(which: 'start' | 'mid' | 'end', span: Span): Span | Reason {
  const { first, last, grain } = span;
  if (first === null || last === null) return span;
  if (grain === 'day' && first === last) return span;
  const ends = (from: IsoDate, to: IsoDate): Span => ({ first: from, last: to, grain: 'day' });
  if (grain === 'month') {
    const start = first.slice(0, 8);
    return which === 'start'
      ? ends(first, `${start}10`)
      : which === 'mid'
        ? ends(`${start}11`, `${start}20`)
        : ends(`${start}21`, last);
  }
  if (grain === 'week') {
    return which === 'start'
      ? ends(first, addDays(first, 2))
      : which === 'mid'
        ? ends(addDays(first, 2), addDays(first, 4))
        : ends(addDays(first, 4), last);
  }
  if (grain === 'year') {
    const year = first.slice(0, 4);
    const [from, to] =
      which === 'start' ? ['01-01', '03-31'] : which === 'mid' ? ['05-01', '08-31'] : ['09-01', '12-31'];
    return { first: `${year}-${from}`, last: `${year}-${to}`, grain: 'month' };
  }
  if (grain === 'decade' || grain === 'century') {
    const start = Number(first.slice(0, 4));
    const size = grain === 'decade' ? 1 : 10;
    const [from, to] = which === 'start' ? [0, 4] : which === 'mid' ? [4, 7] : [6, 10];
    return { first: isoDate(start + from * size, 1, 1), last: isoDate(start + to * size - 1, 12, 31), grain: 'year' };
  }
  const third = Math.floor(daysBetween(first, last) / 3);
  return which === 'start'
    ? ends(first, addDays(first, third))
    : which === 'mid'
      ? ends(addDays(first, third), addDays(last, -third))
      : ends(addDays(last, -third), last);
}

/** The first or second half of a month (to the 15th), a decade or a century. */
export function half(n: 1 | 2, { first, last, grain }: Span): Span | Reason {
  if (first === null || last === null) return 'no such day';
  if (grain === 'month') {
    const month = first.slice(0, 8);
    return n === 1 ? { first, last: `${month}15`, grain: 'day' } : { first: `${month}16`, last, grain: 'day' };
  }
  const start = ymd(first).year - (ymd(first).year % 10);
  const size = grain === 'century' ? 50 : 5;
  const from = start + (n - 1) * size;
  return { first: isoDate(Math.max(from, 1), 1, 1), last: isoDate(from + size - 1, 12, 31), grain: 'year' };
}

type Nth = Extract<When, { type: 'nth' }>;

export function nth({ n, count, unit }: Nth, span: Span): Span | Reason {
  const { first, last } = span;
  if (first === null || last === null) return 'no such day';
  if (typeof unit === 'number') return nthWeekdayOf(n, unit, span);
  const from = n > 0 ? n - 1 : n - (count - 1);
  const unitAt = unitsOf(unit, first, last);
  if (!unitAt) return 'no such day';
  const start = unitAt(n > 0 ? from : n - count + 1, n > 0);
  const end = unitAt(n > 0 ? n + count - 2 : n, n > 0);
  if (start.first! < addDays(first, -6) || end.last! > addDays(last, 6)) return 'no such day';
  return { first: start.first, last: end.last, grain: start.grain };
}

/** The units inside a span by their number: from its start, 0 and up, or from its end, −1 and down. */
function unitsOf(unit: CycleUnit, first: IsoDate, last: IsoDate): ((k: number, fromStart: boolean) => Span) | null {
  switch (unit) {
    case 'day':
      return (k, fromStart) => day(fromStart ? addDays(first, k) : addDays(last, k + 1));
    case 'week': {
      // A week belongs to the period that has its Thursday, as in ISO 8601.
      const start = weekStart(addDays(first, 3));
      const end = weekStart(addDays(last, -3));
      return (k, fromStart) => week(addDays(fromStart ? start : end, (fromStart ? k : k + 1) * 7));
    }
    case 'month':
    case 'year':
    case 'quarter':
    case 'half':
    case 'decade':
      return (k, fromStart) => cycle(unit, fromStart ? k : k + 1, fromStart ? first : last);
    case 'weekend': {
      const saturday = addDays(first, (5 - weekdayOf(first) + 7) % 7);
      const lastSaturday = addDays(last, -((weekdayOf(last) - 5 + 7) % 7));
      return (k, fromStart) => {
        const start = addDays(fromStart ? saturday : lastSaturday, (fromStart ? k : k + 1) * 7);
        return { first: start, last: addDays(start, 1), grain: 'day' };
      };
    }
    default:
      return null;
  }
}

function nthWeekdayOf(n: number, unit: number, { first, last, grain }: Span): Span | Reason {
  if (grain === 'month') {
    const { year, month: m } = ymd(first!);
    return map2(nthWeekday(year, m, unit as Weekday, n), day);
  }
  const edge = n > 0 ? first! : last!;
  const ahead = n > 0 ? (unit - weekdayOf(edge) + 7) % 7 : -((weekdayOf(edge) - unit + 7) % 7);
  const date = addDays(edge, ahead + (n > 0 ? n - 1 : n + 1) * 7);
  return date < first! || date > last! ? 'no such day' : day(date);
}
