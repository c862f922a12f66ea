import { Tag } from '../../lexicon/index.ts';
import type { View } from '../view.ts';
import { starting } from './ending.ts';
import { readLength } from './length.ts';
import { readNumericDate } from './numeric.ts';
import { readOpen } from './open.ts';
import type { Found, When } from './when.ts';
import { readDay, shiftOf, sideAt, skipThe } from './words.ts';
import { isYear, readYearTail } from './year.ts';

type Reader = (view: View, i: number) => Found | null;

type Calendar = Extract<When, { type: 'calendar' }>;

const JOINS = new Set(['to', 'through', 'thru', 'till', 'until', 'til', '-', '–', '—', '~', '−', '‐', '‑', '‒', '/']);

/** Words before a date that no range starts with. */
const PLAIN = new Set('of on and to than as by at no not since after before until till til through'.split(' '));

/** A range of two dates, or a date with an open end, that starts at token `i`. */
export function readRange(view: View, i: number, readPoint: Reader): Found | null {
  const norm = view.norm(i);
  if (norm === 'from' || norm === 'between') return between(view, i + 1, norm, readPoint);
  if (norm === 'for') return lasting(view, i, readPoint);
  const open = readOpen(view, i, readPoint);
  if (open || PLAIN.has(norm)) return open;
  return starting(view, i, readPoint) ?? joined(view, i, false, readPoint);
}

/** "From May to September", "between 2014 and 2018", "from 2014 on". */
function between(view: View, i: number, lead: string, readPoint: Reader): Found | null {
  const range = joined(view, i, lead === 'between', readPoint);
  if (range) return range;
  if (lead !== 'from') return null;
  const from = readPoint(view, i);
  if (!from || !isEnd(from.when)) return null;
  if (view.norm(from.to) === 'on' || view.norm(from.to) === 'onward' || view.norm(from.to) === 'onwards') {
    if (view.norm(from.to) === 'on' && view.has(from.to + 1, Tag.Word)) return null;
    return { when: { type: 'open', when: from.when, side: 'since' }, to: from.to + 1, form: 'from <date> on' };
  }
  return null;
}

/** "July 13-15", "13 to 15 July", "2014-2018", "2016-17", "Monday through Friday". */
function joined(view: View, i: number, and: boolean, readPoint: Reader): Found | null {
  if (view.norm(i - 1) === 'from' && MOVED.test(view.norm(i - 2))) return null;
  const days = daysOfMonth(view, i, and);
  if (days) return days;
  const left = endAt(view, i, readPoint);
  if (!left) return null;
  for (const first of left) {
    // "May 1, 2003, to April 30, 2005"
    const closed =
      view.norm(first.to) === ',' && view.norm(first.to + 1) === 'to' && view.has(first.to - 1, Tag.YearLike);
    let at = closed ? first.to + 1 : first.to;
    const join = view.norm(at);
    if (!(JOINS.has(join) || (and && join === 'and'))) continue;
    if (join === '/' && !(isYearOnly(first.when) && view.glued(at))) continue;
    if (view.norm(at + 1) === '-' && join === '-') continue;
    at++;
    if (join === 'until' && view.norm(at) === 'the') at++;
    const right = rightEnd(view, at, first.when, join, readPoint);
    const when = right && range(first.when, right.when);
    if (when)
      return {
        when,
        to: quarterAfter(view, when, right!.to),
        form: isYearOnly(first.when) && isYearOnly(right!.when) ? '<year>-<year>' : '<date> to <date>',
      };
  }
  return null;
}

/** "[from] 4 to 22 this month", "4-23 in next month": two days of a month that is told from the publication date. */
function daysOfMonth(view: View, i: number, and: boolean): Found | null {
  const first = view.has(i, DAYLIKE) || view.norm(i) === 'the' ? readDay(view, skipThe(view, i), true) : null;
  const join = first ? view.norm(first.to) : '';
  if (!first || !(JOINS.has(join) || (and && join === 'and'))) return null;
  const second = readDay(view, skipThe(view, first.to + 1), true);
  if (!second || second.day <= first.day) return null;
  const at = /^(?:of|in)$/.test(view.norm(second.to)) ? second.to + 1 : second.to;
  const side = sideAt(view, at);
  if (!side || view.norm(side.to) !== 'month') return null;
  const of: When = { type: 'cycle', unit: 'month', shift: shiftOf(side.value), from: null };
  const day = (n: number): When => ({ type: 'nth', n, count: 1, unit: 'day', of });
  return {
    when: { type: 'range', from: day(first.day), to: day(second.day) },
    to: side.to + 1,
    form: '<date> to <date>',
  };
}

const DAYLIKE = Tag.Digits | Tag.Ordinal | Tag.NumberWord;

/** "The January-March quarter": the noun is part of the period. */
function quarterAfter(view: View, when: When, to: number): number {
  const months =
    when.type === 'range' && when.from.type === 'calendar' && when.from.month !== null && when.from.day === null;
  return months && view.norm(to) === 'quarter' ? to + 1 : to;
}

/** Verbs that move a date: "postponed from Tuesday until Thursday" tells of two days, not of those between. */
const MOVED =
  /^(?:postponed?|delay(?:ed)?|moved?|moving|rescheduled?|pushed|shifted|changed|switched|deferred|brought|put|back|forward|adjourned)$/;

/** What can stand at the left end: a date, or a bare day whose month comes with the right end. */
function endAt(view: View, i: number, readPoint: Reader): Found[] | null {
  const ends: Found[] = [];
  const point = readPoint(view, i);
  if (point && isEnd(point.when)) ends.push(point);
  if (view.norm(i) === 'now') ends.push({ when: { type: 'deictic', days: 0 }, to: i + 1, form: 'now' });
  if (!point && isYear(view, i) && view.norm(i + 1) === '/') ends.push(yearAt(view, i));
  const day = bareDay(view, skipThe(view, i));
  if (day && !(point && point.to > day.to && isEnd(point.when))) ends.push(day);
  return ends.length > 0 ? ends : null;
}

function yearAt(view: View, i: number): Found {
  const year = Number(view.tokens[i]!.text);
  return { when: { type: 'calendar', year, month: null, day: null, weekday: null }, to: i + 1, form: '<year>' };
}

function bareDay(view: View, i: number): Found | null {
  const day = readDay(view, i, false);
  return (
    day && {
      when: { type: 'calendar', year: null, month: null, day: day.day, weekday: null },
      to: day.to,
      form: '<day>',
    }
  );
}

function rightEnd(view: View, i: number, left: When, join: string, readPoint: Reader): Found | null {
  if (isYearOnly(left)) {
    const year =
      shortYear(view, i, left, join) ?? (isYear(view, i) && !view.has(i + 1, Tag.Scale) ? yearAt(view, i) : null);
    if (year && !isLonger(readPoint(view, i), year)) return year;
  }
  if (
    view.norm(i) === 'now' ||
    view.norm(i) === 'date' ||
    (view.norm(i) === 'the' && view.norm(i + 1) === 'present') ||
    view.norm(i) === 'present'
  ) {
    return isEnd(left) && left.type !== 'deictic'
      ? { when: { type: 'deictic', days: 0 }, to: view.norm(i) === 'the' ? i + 2 : i + 1, form: 'now' }
      : null;
  }
  const point =
    readPoint(view, i) ??
    (view.glued(i) && view.has(i, Tag.Digits | Tag.Month) ? readNumericDate(view, i, true) : null);
  if (point && isEnd(point.when)) return point;
  if (left.type !== 'calendar' || left.day === null) return null;
  if (!left.month && !point) return null;
  const day = readDay(view, skipThe(view, i), true);
  if (!day || view.norm(day.to) === '%' || view.has(day.to, Tag.TimeUnit | Tag.Scale)) return null;
  const year = readYearTail(view, day.to);
  return {
    when: { type: 'calendar', year: year?.value ?? null, month: null, day: day.day, weekday: null },
    to: year?.to ?? day.to,
    form: '<day>',
  };
}

function isLonger(a: Found | null, b: Found): boolean {
  return a !== null && a.to > b.to;
}

/** "[2016]-17", "[1914]-8" no, "[2015]/16", "[1914]-1918". */
function shortYear(view: View, i: number, left: Calendar, join: string): Found | null {
  const text = view.tokens[i]?.text ?? '';
  const year = left.year as number;
  if (isYear(view, i)) return null;
  if (
    !/^\d\d$/.test(text) ||
    join === 'to' ||
    !view.glued(i) ||
    (view.glued(i + 1) && view.has(i + 1, Tag.Digits | Tag.Word))
  )
    return null;
  const century = Math.floor(year / 100) * 100;
  const second = Number(text) + (Number(text) < year % 100 ? century + 100 : century);
  // "1999-05" ends in the next century, "2019-06" is none of years
  const longest = second >= century + 100 ? 20 : 100;
  return second > year && second - year < longest
    ? { when: { ...left, year: second }, to: i + 1, form: '<year>' }
    : null;
}

function isYearOnly(when: When): when is Calendar {
  return (
    when.type === 'calendar' &&
    typeof when.year === 'number' &&
    when.month === null &&
    when.day === null &&
    when.weekday === null
  );
}

/** Whether a date can end a range. */
function isEnd(when: When): boolean {
  return (
    when.type !== 'range' &&
    when.type !== 'open' &&
    when.type !== 'stretch' &&
    when.type !== 'lasting' &&
    when.type !== 'rest'
  );
}

/** The range between two ends; each lends the other what it lacks. Null where they are of sorts that no range joins. */
function range(from: When, to: When): When | null {
  if (from.type !== 'calendar' || to.type !== 'calendar') return alike(from, to) ? { type: 'range', from, to } : null;
  if (from.year !== null && from.month === null && to.year === null && to.month !== null) return null;
  const right: Calendar = { ...to };
  const left: Calendar = { ...from };
  if (left.day !== null && right.day !== null) {
    if (left.month === null && right.month === null) return null;
    if (right.month === null && left.month !== null)
      return ordered(
        { ...left, year: left.year ?? right.year },
        { ...right, month: left.month, year: right.year ?? left.year },
      );
    if (left.month === null && right.month !== null)
      return ordered({ ...left, month: right.month, year: left.year ?? right.year }, right);
  }
  if (left.month === null && left.day !== null) return null;
  if (right.month === null && right.day !== null) return null;
  if (left.year === null && typeof right.year === 'number') return ordered({ ...left, year: right.year }, right, true);
  if (right.year === null && typeof left.year === 'number' && right.month !== null)
    return { type: 'range', from: left, to: { ...right, year: left.year } };
  return { type: 'range', from: left, to: right };
}

/** "Nov-Feb 2017" starts the year before. */
function ordered(from: Calendar, to: Calendar, lent = false): When | null {
  if (lent && typeof from.year === 'number' && from.month !== null && to.month !== null && from.month > to.month) {
    return { type: 'range', from: { ...from, year: from.year - 1 }, to };
  }
  if (from.month === to.month && from.day !== null && to.day !== null && from.day >= to.day) return null;
  return { type: 'range', from, to };
}

/** A weekday with a weekday, a quarter with a quarter; a day with a day of any sort. */
function alike(from: When, to: When): boolean {
  const both = (type: When['type']) => from.type === type && to.type === type;
  if (from.type === 'quarter' || to.type === 'quarter') return both('quarter');
  if (from.type === 'weekday' || to.type === 'weekday')
    return both('weekday') || to.type === 'cycle' || to.type === 'deictic' || from.type === 'deictic';
  return true;
}

/** "For 10 days from 18 December". */
function lasting(view: View, i: number, readPoint: Reader): Found | null {
  const length = readLength(view, i + 1);
  if (!length || view.norm(length.to) !== 'from') return null;
  const from = readPoint(view, length.to + 1);
  if (from?.when.type !== 'calendar' || from.when.day === null) return null;
  return {
    when: { type: 'lasting', from: from.when, length: length.value, whole: false },
    to: from.to,
    form: '<date> for <length>',
  };
}
