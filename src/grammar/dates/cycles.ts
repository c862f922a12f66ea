import { addDays, addMonths, weekday as weekdayOf, weekStart, ymd } from '../../calendar/index.ts';
import type { Grain, IsoDate } from '../../model/index.ts';
import { day, decade, month, quarter, type Span, week, wholeYear } from './span.ts';
import type { CycleUnit, Length, Tense, When } from './when.ts';

type WeekdayWhen = Extract<When, { type: 'weekday' }>;

export function weekday({ weekday: w, side, times }: WeekdayWhen, today: IsoDate, tense: Tense): IsoDate {
  const ahead = (w - weekdayOf(today) + 7) % 7;
  const after = addDays(today, ahead || 7);
  const before = addDays(today, ahead === 0 ? -7 : ahead - 7);
  const monday = weekStart(today);
  switch (side) {
    case 'last':
      return addDays(monday, w - 7);
    case 'next':
      return addDays(monday, w + 7);
    case 'past':
      return addDays(before, (1 - times) * 7);
    case 'coming':
      return addDays(after, (times - 1) * 7);
    case 'this':
      return tense === 'past' ? (ahead === 0 ? today : before) : after;
    case null:
      if (tense === 'bare') return after;
      return ahead === 0 ? today : tense === 'future' ? after : before;
    default:
      return side satisfies never;
  }
}

/** The weekend on the side of the tense, the nearest where no verb tells; on Saturday and Sunday this one. */
export function weekend(tense: Tense, today: IsoDate): Span {
  const before = tense === 'past' ? 5 : tense === 'unknown' ? 3 : 0;
  return cycle('weekend', weekdayOf(today) < before ? -1 : 0, today);
}

export function sideMonth({ month: m, side, times }: Extract<When, { type: 'month' }>, today: IsoDate): Span {
  const { year, month: now } = ymd(today);
  if (side === 'last' || side === 'past') return month(m < now ? year : year - 1, m);
  if (side === 'this') return month(year, m);
  return month((m > now ? year : year + 1) + times - 1, m);
}

export function cycle(unit: CycleUnit, shift: number, today: IsoDate): Span {
  const { year, month: m } = ymd(today);
  switch (unit) {
    case 'day':
      return day(addDays(today, shift));
    case 'business day':
      return day(businessDays(today, shift));
    case 'weekend': {
      const saturday = addDays(weekStart(today), 5 + shift * 7);
      return { first: saturday, last: addDays(saturday, 1), grain: 'day' };
    }
    case 'week':
      return week(addDays(weekStart(today), shift * 7));
    case 'workweek':
      return { ...week(addDays(weekStart(today), shift * 7)), last: addDays(weekStart(today), shift * 7 + 4) };
    case 'fortnight':
      return {
        first: addDays(weekStart(today), shift * 14),
        last: addDays(weekStart(today), shift * 14 + 13),
        grain: 'week',
      };
    case 'month': {
      const start = ymd(addMonths(`${today.slice(0, 7)}-01`, shift));
      return month(start.year, start.month);
    }
    case 'quarter': {
      const count = year * 4 + Math.floor((m - 1) / 3) + shift;
      return quarter('quarter', (count % 4) + 1, Math.floor(count / 4));
    }
    case 'half': {
      const count = year * 2 + Math.floor((m - 1) / 6) + shift;
      return quarter('half', (count % 2) + 1, Math.floor(count / 2));
    }
    case 'year':
      return wholeYear(year + shift);
    case 'decade':
      return decade(Math.floor(year / 10) * 10 + shift * 10, 10);
    case 'century':
      return decade(Math.floor(year / 100) * 100 + shift * 100, 100);
    default:
      return unit satisfies never;
  }
}

function grainOf(unit: Length['unit']): Grain {
  switch (unit) {
    case 'hour':
    case 'day':
    case 'business day':
    case 'weekend':
      return 'day';
    case 'fortnight':
    case 'workweek':
      return 'week';
    default:
      return unit;
  }
}

/** Rolling stretches run up to the day before today, or from the day after it; whole ones are complete units. */
export function stretch(
  { unit, count, ahead, length, rolling }: Extract<When, { type: 'stretch' }>,
  today: IsoDate,
): Span {
  const grain = grainOf(unit);
  const whole = !rolling && unit !== 'day' && unit !== 'business day';
  if (whole && Number.isInteger(count)) {
    const [from, to] = ahead ? [1, count] : [-count, -1];
    return { first: cycle(unit, from, today).first, last: cycle(unit, to, today).last, grain };
  }
  if (ahead) return { first: addDays(today, 1), last: shift(today, length, 1), grain };
  return { first: shift(today, length, -1), last: addDays(today, -1), grain };
}

/** A date moved by a length. */
export function shift(date: IsoDate, length: Length, sign: 1 | -1): IsoDate {
  const moved = addDays(addMonths(date, sign * (length.years * 12 + length.months)), sign * length.days);
  return length.businessDays ? businessDays(moved, sign * length.businessDays) : moved;
}

function businessDays(date: IsoDate, count: number): IsoDate {
  let moved = date;
  for (let left = Math.min(Math.abs(count), 400); left > 0; ) {
    moved = addDays(moved, count < 0 ? -1 : 1);
    if (weekdayOf(moved) < 5) left--;
  }
  return moved;
}

export function lasting(first: IsoDate, length: Length, whole: boolean): Span {
  const last = shift(first, length, 1);
  return { first, last: whole ? addDays(last, -1) : last, grain: 'day' };
}

/** A length that ends with a day: the year to March 31 begins on April 1. */
export function ending(last: IsoDate, length: Length): Span {
  return { first: shift(addDays(last, 1), length, -1), last, grain: grainOf(length.unit) };
}
