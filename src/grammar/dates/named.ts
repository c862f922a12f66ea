import { Tag } from '../../lexicon/index.ts';
import type { View } from '../view.ts';
import { monthAt } from './month.ts';
import { readNumericDate } from './numeric.ts';
import type { Found, When, YearRef } from './when.ts';
import { readDay, shiftOf, sideAt, skipComma, skipThe, weekdayAt } from './words.ts';
import { isYear, readYear, readYearTail } from './year.ts';

type Calendar = Extract<When, { type: 'calendar' }>;

const EMPTY: Calendar = { type: 'calendar', year: null, month: null, day: null, weekday: null };

/** A date by the name of its month, or by its weekday and day, with what is written of the rest. */
export function readNamedDate(view: View, i: number): Found | null {
  if (view.has(i, Tag.Weekday)) return afterWeekday(view, i);
  if (isYear(view, i)) return yearFirst(view, i);
  return readDated(view, skipThe(view, i), null);
}

function readDated(view: View, i: number, weekday: number | null): Found | null {
  if (view.has(i, Tag.Month)) return monthFirst(view, i, weekday);
  if (view.has(i, Tag.Digits | Tag.NumberWord | Tag.Ordinal)) return dayFirst(view, i, weekday);
  return null;
}

/** "2015 February 3", "2015, Feb. 3". */
function yearFirst(view: View, i: number): Found | null {
  const at = view.norm(i + 1) === ',' || view.norm(i + 1) === '-' ? i + 2 : i + 1;
  const dated = view.has(at, Tag.Month) ? monthFirst(view, at, null) : null;
  if (dated?.form !== '<month> <day>' || dated.when.type !== 'calendar') return null;
  return {
    when: { ...dated.when, year: Number(view.tokens[i]!.text) },
    to: dated.to,
    form: '<month> <day>, <year>',
  };
}

/** "Thursday, Dec. 22", "Thursday 22 December", "Thursday (Dec. 22)", "Thursday the 22nd", "Thursday-Dec-22". */
function afterWeekday(view: View, i: number): Found | null {
  const weekday = weekdayAt(view, i);
  if (weekday === null) return null;
  let at = i + 1;
  const norm = view.norm(at);
  const opened = norm === '(' || norm === '-' || norm === '[';
  if (norm === ',' || opened) at++;
  if (view.norm(at) === 'on') at++;
  const numeric = norm === '-' ? readNumericDate(view, at, true) : null;
  if (numeric?.when.type === 'calendar') return { ...numeric, when: { ...numeric.when, weekday } };
  const dated = readDated(view, skipThe(view, at), weekday);
  if (dated)
    return opened && norm !== '-' && !isClosing(view, dated.to)
      ? null
      : { ...dated, to: norm === '(' || norm === '[' ? dated.to + 1 : dated.to };
  const the = view.norm(at) === 'the';
  const day = readDay(view, skipThe(view, at), false);
  if (!day || (norm === ',' && !the) || !endsDay(view, day.to, day.ordinal)) return null;
  return { when: { ...EMPTY, day: day.day, weekday }, to: day.to, form: '<weekday> <day>' };
}

function isClosing(view: View, i: number): boolean {
  return view.norm(i) === ')' || view.norm(i) === ']';
}

/** Whether a bare number can be a day of the month here: nothing that it counts follows. */
function endsDay(view: View, i: number, ordinal: boolean): boolean {
  if (!view.has(i, Tag.Word)) return !view.has(i, Tag.Digits) && view.norm(i) !== '%' && view.norm(i) !== ':';
  return ordinal ? AFTER_DAY.has(view.norm(i)) : AFTER_DAY.has(view.norm(i)) && view.norm(i) !== 'of';
}

const AFTER_DAY = new Set(
  'at in on for to and or with by from of as but when until till after before where that which will is was'.split(' '),
);

/** "March 3, 2015", "March 3", "March 2015", "March". */
function monthFirst(view: View, i: number, weekday: number | null, lends = LENDS): Found | null {
  const month = monthAt(view, i);
  if (month === null) return null;
  const separated = view.norm(i + 1) === ',' || view.norm(i + 1) === '-' || view.norm(i + 1) === '/' ? i + 2 : i + 1;
  const the = view.norm(i + 1) === 'the' || view.norm(i + 1) === 'on' ? i + 2 : i + 1;
  const day = readDay(view, the, true);
  if (day && !isModal(view, i) && !countsNext(view, day.to, day.ordinal) && !isWordYear(view, the, day.to)) {
    const year = readYearTail(view, day.to);
    const closed = year && view.norm(day.to) !== '-' ? year : null;
    return {
      when: { ...EMPTY, month, day: day.day, weekday, year: closed?.value ?? lentYear(view, day.to, month, lends) },
      to: closed?.to ?? day.to,
      form: closed ? '<month> <day>, <year>' : '<month> <day>',
    };
  }
  const year = isYear(view, separated) ? readYear(view, separated) : readYearTail(view, i + 1);
  if (year) return { when: { ...EMPTY, month, weekday, year: year.value }, to: year.to, form: '<month> <year>' };
  return { when: { ...EMPTY, month, weekday, year: lentYear(view, i + 1, month, lends) }, to: i + 1, form: '<month>' };
}

/** How many dates of a list one year serves. */
const LENDS = 4;

/** The year of the next date of a list, which serves the ones before it: "July and August 2020", "Nov. 3 and Nov. 4, 2020". */
function lentYear(view: View, i: number, month: number, lends: number): number | null {
  if (lends === 0) return null;
  const join = view.norm(i);
  if (join !== 'and' && join !== 'or' && join !== '&' && join !== ',') return null;
  const at = join === ',' && /^(?:and|or)$/.test(view.norm(i + 1)) ? i + 2 : i + 1;
  const next = view.has(at, Tag.Month) ? monthFirst(view, at, null, lends - 1) : null;
  if (next?.when.type !== 'calendar' || typeof next.when.year !== 'number' || next.when.month === null) return null;
  return next.when.month < month ? next.when.year - 1 : next.when.year;
}

/** "October two thousand and five" is a year, not the second. */
function isWordYear(view: View, i: number, to: number): boolean {
  if (!view.has(i, Tag.NumberWord)) return false;
  const year = readYear(view, i);
  return year !== null && year.to > to;
}

/** "March 12 people": the number counts what follows. */
function countsNext(view: View, i: number, ordinal: boolean): boolean {
  if (ordinal) return false;
  const norm = view.norm(i);
  if (view.has(i, Tag.Scale) || norm === '%' || norm === 'percent' || norm === 'per') return true;
  return view.has(i, Tag.TimeUnit) && norm.length > 1;
}

/** "3 March 2015", "the fifth of April", "22nd March". */
function dayFirst(view: View, i: number, weekday: number | null): Found | null {
  const day = readDay(view, i, true);
  if (!day) return null;
  let at = day.to;
  if (view.norm(at) === 'day') at++;
  if (view.norm(at) === 'of' || view.norm(at) === '-' || view.norm(at) === ',') at++;
  const side = sideAt(view, at);
  const start = side ? side.to : skipThe(view, at);
  const month = monthAt(view, start);
  if (month === null || (start === day.to && isModal(view, start))) return null;
  // "Jan. 29-Feb. 1": the month begins the next date
  if (view.norm(start - 1) === '-' && readDay(view, start + 1, false) && monthAt(view, i - 1) !== null) return null;
  if (!day.ordinal && view.norm(i - 1) === '$') return null;
  const year = (side && view.has(start, Tag.Month) ? null : readYearTail(view, start + 1)) ?? null;
  const ref: YearRef | null = year?.value ?? (side && side.value !== 'this' ? { shift: shiftOf(side.value) } : null);
  return {
    when: { ...EMPTY, month, day: day.day, weekday, year: ref },
    to: year?.to ?? start + 1,
    form: year ? '<day> <month> <year>' : '<day> <month>',
  };
}

const NEAR_MONTH = Tag.Relative | Tag.Ordinal | Tag.TimeUnit;

/** "Those of 18 may retire": no month of May, which has its capital in prose. */
function isModal(view: View, i: number): boolean {
  return (
    view.norm(i) === 'may' &&
    !view.has(i, Tag.Capital) &&
    view.has(i + 1, Tag.Word) &&
    !view.has(i + 1, NEAR_MONTH) &&
    i > 2
  );
}

/** "The 18th", "on the 4th": a day of the month nearest by. */
export function readLoneDay(view: View, i: number): Found | null {
  const at = skipThe(view, i);
  const day = readDay(view, at, false);
  if (!day?.ordinal || !view.has(at, Tag.Digits)) return null;
  const before = view.norm(i - 1);
  if (at === i && before !== 'on' && before !== 'until' && before !== 'by') return null;
  if (at > i && !LEADS_DAY.has(before)) return null;
  if (!endsDay(view, day.to, true) || view.norm(day.to) === 'of' || view.norm(day.to) === 'in') return null;
  return { when: { ...EMPTY, day: day.day }, to: day.to, form: 'the <day>' };
}

const LEADS_DAY = new Set('on by until till from since before after to through between and'.split(' '));

/** "18 and 19 June": the first of days that share a month behind them. */
export function readSharedDay(view: View, i: number, more = 4): Found | null {
  const day = readDay(view, i, false);
  if (!day) return null;
  const join = view.norm(day.to);
  if (join !== 'and' && join !== 'or' && join !== ',' && join !== '&') return null;
  const next = readDay(view, skipThe(view, day.to + 1), false);
  if (!next) return null;
  const rest =
    dayFirst(view, skipThe(view, day.to + 1), null) ??
    (more > 0 ? readSharedDay(view, skipThe(view, day.to + 1), more - 1) : null);
  if (rest?.when.type !== 'calendar' || rest.when.month === null) return null;
  return { when: { ...rest.when, day: day.day }, to: day.to, form: '<day> and <day> <month>' };
}

/** "Jan. 5 and 6", "Jan. 5, 6 and 7": a later one of days that share a month ahead of them. */
export function readFollowingDay(view: View, i: number): Found | null {
  const join = view.norm(i - 1);
  if (join !== 'and' && join !== 'or' && join !== ',' && join !== '&') return null;
  const day = readDay(view, i, false);
  if (!day || countsNext(view, day.to, day.ordinal) || !endsDay(view, day.to, day.ordinal)) return null;
  for (let at = i - 2; at >= i - 8 && at >= 0; at--) {
    if (view.has(at, Tag.Month)) {
      const month = monthAt(view, at);
      const first = month === null ? null : readDay(view, at + 1, false);
      if (!first || first.to > i - 1) return null;
      const year = readYearTail(view, day.to);
      return {
        when: { ...EMPTY, month, day: day.day, year: year?.value ?? null },
        to: year?.to ?? day.to,
        form: '<month> <day> and <day>',
      };
    }
    if (!view.has(at, Tag.Digits) && !/^(?:,|and|or|&|st|nd|rd|th)$/.test(view.norm(at))) return null;
  }
  return null;
}

/** Index after a weekday that may follow, for callers that only need to know where it ends. */
export function afterWeekdayAt(view: View, i: number): number {
  return weekdayAt(view, skipComma(view, i)) === null ? i : skipComma(view, i) + 1;
}
