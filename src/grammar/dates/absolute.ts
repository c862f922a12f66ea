import { daysInMonth, isoDate, weekday as weekdayOf, ymd } from '../../calendar/index.ts';
import type { IsoDate } from '../../model/index.ts';
import {
  type Anchor,
  byYear,
  choose,
  day,
  distance,
  map2,
  month,
  type Reason,
  type Span,
  wholeYear,
  yearOf,
} from './span.ts';
import type { When } from './when.ts';

type Calendar = Extract<When, { type: 'calendar' }>;

export function calendar(when: Calendar, anchor: Anchor): Span | Reason {
  const { month: m, day: d } = when;
  if (m === null && d === null) {
    if (when.year === null) return 'no such day';
    const year = yearOf(when.year, anchor.today);
    return year === null ? 'no publication date' : year < 1 || year > 9999 ? 'no such day' : wholeYear(year);
  }
  if (m === null) return monthless(when, anchor);
  if (m < 1 || m > 12) return 'no such day';
  if (d === null) return byYear(when.year, anchor, (year) => month(year, m));
  if (when.year !== null) {
    const year = yearOf(when.year, anchor.today);
    return year === null ? 'no publication date' : map2(isoDate(year, m, d), day);
  }
  if (d > daysInMonth(2000, m)) return 'no such day';
  return anchor.today === null ? 'no publication date' : yearless(when, m, d, anchor, anchor.today);
}

/** A day without its year; its weekday helps to find it where no verb tells the side. */
function yearless(when: Calendar, m: number, d: number, anchor: Anchor, today: IsoDate): Span | Reason {
  const { year } = ymd(today);
  const around = (reach: number) => {
    const days: Span[] = [];
    for (let y = year - reach; y <= year + reach; y++) {
      const date = isoDate(y, m, d);
      if (date) days.push(day(date));
    }
    return days;
  };
  const near = around(m === 2 && d === 29 ? 8 : 1);
  if (when.weekday !== null && anchor.tense === 'bare') {
    const fitting = around(6).filter(({ first }) => weekdayOf(first!) === when.weekday);
    const chosen = choose(fitting, anchor, today);
    if (chosen) return chosen;
  }
  const chosen = choose(near, anchor, today);
  // "that made Oct. 19 the last possible day", told on Oct. 17
  const old = chosen && anchor.tense === 'past' && distance(chosen, today) > LONG_AGO;
  const nearest = old && choose(near, { ...anchor, tense: 'unknown' }, today);
  return nearest && distance(nearest, today) <= SOON ? nearest : (chosen ?? 'no such day');
}

/** Days after which copy says the year of a day, where the next such day is no further off than some weeks. */
const LONG_AGO = 334;
const SOON = 31;

/** "The 18th", "Thursday the 15th": the nearest month that has it. */
function monthless(when: Calendar, anchor: Anchor): Span | Reason {
  if (anchor.today === null) return 'no publication date';
  const { year, month: m } = ymd(anchor.today);
  const reach = when.weekday === null ? 2 : 26;
  const days: Span[] = [];
  for (let count = year * 12 + m - 1 - reach; count <= year * 12 + m - 1 + reach; count++) {
    const date = isoDate(Math.floor(count / 12), (count % 12) + 1, when.day!);
    if (date && (when.weekday === null || weekdayOf(date) === when.weekday)) days.push(day(date));
  }
  return choose(days, anchor, anchor.today) ?? 'no such day';
}

type Slashed = Extract<When, { type: 'slashed' }>;

/** A part above 12 is the day; otherwise the draft's locale says. */
export function slashed({ a, b, year, weekday: w }: Slashed, anchor: Anchor): Span | Reason {
  const dayFirst = a > 12 || (b <= 12 && anchor.order === 'dmy');
  return calendar({ type: 'calendar', year, month: dayFirst ? b : a, day: dayFirst ? a : b, weekday: w }, anchor);
}
