import type { IsoDate } from '../model/index.ts';

/**
 * Days of the proleptic Gregorian calendar, as ISO strings. The arithmetic counts days from 1970-01-01 in eras of 400 years
 * (146,097 days); the tests hold it against temporal-polyfill, which takes fifty times as long per step and would add a
 * tenth to the start of every run.
 */
export interface Ymd {
  readonly year: number;
  /** 1–12. */
  readonly month: number;
  /** 1–31. */
  readonly day: number;
}

/** Weekdays count from Monday, 0, to Sunday, 6. */
export type Weekday = 0 | 1 | 2 | 3 | 4 | 5 | 6;

/** The ISO form of a day, or null when the calendar has no such day (February 30, month 13, a year outside 1–9999). */
export function isoDate(year: number, month: number, day: number): IsoDate | null {
  if (year < 1 || year > 9999 || month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return null;
  return write(year, month, day);
}

/** Year, month and day of an ISO date. */
export function ymd(date: IsoDate): Ymd {
  return { year: Number(date.slice(0, 4)), month: Number(date.slice(5, 7)), day: Number(date.slice(8, 10)) };
}

export function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

export function daysInMonth(year: number, month: number): number {
  return month === 2
    ? isLeapYear(year)
      ? 29
      : 28
    : month === 4 || month === 6 || month === 9 || month === 11
      ? 30
      : 31;
}

/** The day `days` after `date`; before it, where negative. Stays within the years 1 to 9999. */
export function addDays(date: IsoDate, days: number): IsoDate {
  return fromCount(toCount(date) + days);
}

/** The same day `months` later, or the month's last day where it has no such day. */
export function addMonths(date: IsoDate, months: number): IsoDate {
  const { year, month, day } = ymd(date);
  const count = Math.min(Math.max(year * 12 + month - 1 + months, 12), 9999 * 12 + 11);
  const [y, m] = [Math.floor(count / 12), (count % 12) + 1];
  return write(y, m, Math.min(day, daysInMonth(y, m)));
}

/** Days from `a` to `b`; negative when `b` is earlier. */
export function daysBetween(a: IsoDate, b: IsoDate): number {
  return toCount(b) - toCount(a);
}

export function weekday(date: IsoDate): Weekday {
  return ((((toCount(date) + 3) % 7) + 7) % 7) as Weekday;
}

/** Negative, zero or positive as `a` is before, on or after `b`. */
export function compare(a: IsoDate, b: IsoDate): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Monday of the ISO week that holds `date`. */
export function weekStart(date: IsoDate): IsoDate {
  return addDays(date, -weekday(date));
}

/** Monday of ISO week `week` of `year` (the week with the year's first Thursday is week 1), or null for a week that it has not. */
export function isoWeek(year: number, week: number): IsoDate | null {
  if (week < 1 || week > 53) return null;
  const monday = addDays(weekStart(write(year, 1, 4)), (week - 1) * 7);
  return ymd(addDays(monday, 3)).year === year ? monday : null;
}

/** The `n`th given weekday of a month; counted from its end where `n` is negative. Null when there is none. */
export function nthWeekday(year: number, month: number, day: Weekday, n: number): IsoDate | null {
  const last = daysInMonth(year, month);
  const edge = write(year, month, n > 0 ? 1 : last);
  const ahead = n > 0 ? (day - weekday(edge) + 7) % 7 : -((weekday(edge) - day + 7) % 7);
  const date = ymd(edge).day + ahead + (n > 0 ? n - 1 : n + 1) * 7;
  return isoDate(year, month, date);
}

function write(year: number, month: number, day: number): IsoDate {
  return `${String(year).padStart(4, '0')}-${month < 10 ? '0' : ''}${month}-${day < 10 ? '0' : ''}${day}`;
}

function toCount(date: IsoDate): number {
  const { year, month, day } = ymd(date);
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const ofEra = y - era * 400;
  const ofYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  return era * 146097 + ofEra * 365 + Math.floor(ofEra / 4) - Math.floor(ofEra / 100) + ofYear - 719468;
}

/** First and last day that this calendar knows, as day counts. */
const [FIRST, LAST] = [toCount('0001-01-01'), toCount('9999-12-31')];

function fromCount(count: number): IsoDate {
  const days = Math.min(Math.max(count, FIRST), LAST) + 719468;
  const era = Math.floor(days / 146097);
  const ofEra = days - era * 146097;
  const years = ofEra - Math.floor(ofEra / 1460) + Math.floor(ofEra / 36524) - Math.floor(ofEra / 146096);
  const year = Math.floor(years / 365);
  const ofYear = ofEra - (365 * year + Math.floor(year / 4) - Math.floor(year / 100));
  const shifted = Math.floor((5 * ofYear + 2) / 153);
  const month = shifted < 10 ? shifted + 3 : shifted - 9;
  return write(year + era * 400 + (month <= 2 ? 1 : 0), month, ofYear - Math.floor((153 * shifted + 2) / 5) + 1);
}
