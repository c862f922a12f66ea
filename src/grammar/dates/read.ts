import { Tag } from '../../lexicon/index.ts';
import type { View } from '../view.ts';
import { readBareYear, readEraYear, readShortYear } from './bare-year.ts';
import { readEnding } from './ending.ts';
import { readCentury, readCrash, readDecade, readHoliday, readNamedDay, readSeason } from './eras.ts';
import { readLength } from './length.ts';
import { readFollowingDay, readLoneDay, readNamedDate, readSharedDay } from './named.ts';
import {
  readBeside,
  readClosest,
  readDayOf,
  readEarlier,
  readHalfOf,
  readNamedYear,
  readNth,
  readPart,
  readRest,
  readWeekOf,
} from './nested.ts';
import { readNumericDate } from './numeric.ts';
import { readAnaphor, readOffset } from './offset.ts';
import { readQuarter } from './quarter.ts';
import { readRange } from './range.ts';
import { readCycle, readDeictic, readSideMonth, readStretch, readWeekday, readWeekdayOfWeek } from './relative.ts';
import type { Found, When } from './when.ts';
import { skipThe, weekdayAt } from './words.ts';
import { readYear } from './year.ts';

/** What dates and periods can start with, articles and prepositions aside. */
export const DATE_START =
  Tag.Digits |
  Tag.NumberWord |
  Tag.Ordinal |
  Tag.Month |
  Tag.Weekday |
  Tag.Deictic |
  Tag.Relative |
  Tag.Season |
  Tag.Holiday |
  Tag.Part |
  Tag.Anchor |
  Tag.TimeUnit;

/** How deep dates may nest ("the end of the second week of March"); prose has three levels. */
const DEPTH = 4;

/** The longest date or period that starts at token `i`: points, ranges, and open-ended ones. Read once per token. */
export function readWhen(view: View, i: number): Found | null {
  const { whole } = view.dates;
  let found = whole[i];
  if (found === undefined) whole[i] = found = longer(readRange(view, i, readPoint), readPoint(view, i));
  return found;
}

/** The longest single date or period that starts at token `i`: no range. */
export function readPoint(view: View, i: number): Found | null {
  if (i < 0 || i >= view.tokens.length) return null;
  const memory = view.dates;
  const known = memory.points[i];
  if (known !== undefined) return known;
  if (memory.depth >= DEPTH) return null;
  memory.depth++;
  let found = longest(view, i);
  if (found) found = extended(view, i, found);
  memory.depth--;
  if (memory.depth === 0 || found) memory.points[i] = found;
  return found;
}

/** A reader, the tags that the first word (after an article) must have one of, and those that must come soon. */
type Reader = readonly [first: number, soon: number, read: (view: View, i: number) => Found | null];

const NUMBER = Tag.Digits | Tag.NumberWord;
const PLACE = NUMBER | Tag.Ordinal | Tag.Anchor;
const LENGTH = NUMBER | Tag.Vague | Tag.Article | Tag.Fraction;
const ANY = ~0;

const readers: readonly Reader[] = [
  [Tag.Month | Tag.Digits, ANY, (view, i) => readNamedDay(view, skipThe(view, i))],
  [Tag.Month | Tag.Digits, ANY, (view, i) => readNumericDate(view, i)],
  [Tag.Month | Tag.Weekday | NUMBER | Tag.Ordinal, Tag.Month | Tag.Weekday, readNamedDate],
  [Tag.Digits, ANY, readLoneDay],
  [Tag.Digits, ANY, (view, i) => readSharedDay(view, i)],
  [Tag.Digits, ANY, readFollowingDay],
  [Tag.YearLike | Tag.NumberWord, ANY, readBareYear],
  [Tag.Symbol, ANY, readShortYear],
  [Tag.Digits | Tag.Upper, ANY, readEraYear],
  [Tag.Digits | Tag.Anchor | Tag.Symbol, ANY, readDecade],
  [LENGTH | Tag.Relative | Tag.TimeUnit, Tag.TimeUnit, (view, i) => readOffset(view, i, readPoint)],
  [NUMBER | Tag.Relative, Tag.TimeUnit, readStretch],
  [LENGTH | Tag.Relative | Tag.TimeUnit | Tag.Anchor, Tag.Month, (view, i) => readEnding(view, i, readPoint)],
  [LENGTH | Tag.Relative | Tag.TimeUnit | Tag.Word, Tag.TimeUnit, (view, i) => readAnaphor(view, i, before)],
  [PLACE | Tag.Relative, Tag.TimeUnit | Tag.Fraction | Tag.Anchor, readQuarter],
  [PLACE, Tag.Fraction, (view, i) => readHalfOf(view, i, readPoint)],
  [PLACE, Tag.TimeUnit, readCentury],
  [PLACE | Tag.Relative, Tag.TimeUnit | Tag.Weekday, (view, i) => readNth(view, i, readPoint)],
  [PLACE, Tag.TimeUnit, (view, i) => readDayOf(view, i, readPoint)],
  [Tag.Weekday | Tag.Relative | Tag.Article | NUMBER, Tag.Weekday, readWeekday],
  [Tag.Weekday | Tag.Ordinal | Tag.Digits, Tag.Weekday, (view, i) => readBeside(view, i, readPoint)],
  [Tag.Weekday | Tag.Relative, Tag.TimeUnit, readWeekdayOfWeek],
  [Tag.Month | Tag.Relative, Tag.Month, readSideMonth],
  [Tag.Deictic | Tag.Relative, ANY, readDeictic],
  [Tag.Relative, ANY, readSideDate],
  [Tag.Relative | Tag.TimeUnit, Tag.TimeUnit | Tag.Fraction, readCycle],
  [Tag.TimeUnit | Tag.YearLike, Tag.TimeUnit, (view, i) => readWeekOf(view, i, readPoint)],
  [Tag.TimeUnit | Tag.Anchor, ANY, readNamedYear],
  [Tag.TimeUnit | Tag.Anchor, ANY, readToDate],
  [Tag.TimeUnit, ANY, (view, i) => readYearEnd(view, skipThe(view, i))],
  [Tag.Season | Tag.Relative, Tag.Season, readSeason],
  [Tag.Holiday | Tag.Relative | Tag.TimeUnit, Tag.Holiday, readHoliday],
  [Tag.Holiday, Tag.Weekday, readCrash],
  [Tag.Part | Tag.Anchor, ANY, (view, i) => readPart(view, skipThe(view, i), readPoint)],
  [Tag.Part, ANY, (view, i) => readEarlier(view, i, readPoint)],
  [Tag.Anchor, ANY, (view, i) => readClosest(view, i, readPoint)],
  [Tag.Anchor, ANY, (view, i) => readRest(view, i, readPoint)],
  [Tag.Anchor, ANY, (view, i) => readIdes(view, skipThe(view, i))],
  [Tag.Anchor, Tag.YearLike, readPrePost],
];

const byTags = new Map<number, readonly Reader[]>();

/** The readers for a first word with these tags; a text has a few hundred sums of tags. */
function readersAt(tags: number): readonly Reader[] {
  let fitting = byTags.get(tags);
  if (!fitting) byTags.set(tags, (fitting = readers.filter(([first]) => tags & first)));
  return fitting;
}

function longest(view: View, i: number): Found | null {
  const { norm, tags } = view.tokens[i]!;
  const soon = view.dates.soon(i);
  const article = norm === 'the' || norm === 'these' || norm === 'those';
  const next = article ? (view.tokens[i + 1]?.tags ?? 0) : tags;
  let best: Found | null = null;
  for (const reader of readersAt(next)) if (soon & reader[1]) best = longer(best, reader[2](view, i));
  if (soon & Tag.TimeUnit && (norm === 'in' || norm === 'more' || norm === 'less')) {
    best = longer(best, readOffset(view, i, readPoint));
  }
  return best;
}

/** "This Friday-Jun-15", "this 5/12", "next Friday 5/12": the side adds nothing to a date. */
function readSideDate(view: View, i: number): Found | null {
  const dated = view.has(i + 1, Tag.Weekday)
    ? (readNamedDate(view, i + 1) ?? readBesideNumeric(view, i + 1))
    : view.has(i + 1, Tag.Digits)
      ? readNumericDate(view, i + 1)
      : null;
  return dated && (dated.when.type === 'slashed' || dated.when.type === 'calendar')
    ? { ...dated, when: { type: 'near', when: dated.when } }
    : null;
}

/** "Friday 7.6", "Friday 2018-7-6". */
function readBesideNumeric(view: View, i: number): Found | null {
  const weekday = weekdayAt(view, i);
  if (weekday === null) return null;
  const at = view.norm(i + 1) === ',' ? i + 2 : i + 1;
  const date = view.has(at, Tag.Digits | Tag.Month) ? readNumericDate(view, at) : null;
  if (!date || (date.when.type !== 'slashed' && date.when.type !== 'calendar')) return null;
  if (date.when.type === 'calendar' && date.when.day === null) return null;
  return { when: { ...date.when, weekday }, to: date.to, form: date.form };
}

/** "Year-end", "quarter-end", "the year's end". */
function readYearEnd(view: View, i: number): Found | null {
  const norm = view.norm(i);
  if (norm !== 'year' && norm !== 'month' && norm !== 'quarter') return null;
  const join = view.norm(i + 1);
  if ((join !== '-' && join !== "'s") || view.norm(i + 2) !== 'end') return null;
  if (join === '-' && !/^(?:by|at|until|before|since|than|from|after|of|the)$/.test(view.norm(i - 1)) && i > 0)
    return null;
  const of: When = { type: 'cycle', unit: norm, shift: 0, from: null };
  return { when: { type: 'part', part: 'end', of }, to: i + 3, form: 'year-end' };
}

/** "Year to date", "month-to-date". */
function readToDate(view: View, i: number): Found | null {
  const unit = view.norm(i);
  const short = unit === 'ytd' ? 'year' : unit === 'mtd' ? 'month' : null;
  if (short) {
    const from: When = { type: 'cycle', unit: short, shift: 0, from: null };
    return { when: { type: 'range', from, to: { type: 'deictic', days: 0 } }, to: i + 1, form: 'year to date' };
  }
  if (unit !== 'year' && unit !== 'month' && unit !== 'week') return null;
  const dash = view.norm(i + 1) === '-' ? 1 : 0;
  if (view.norm(i + 1 + dash) !== 'to' || view.norm(i + 2 + 2 * dash) !== 'date') return null;
  const from: When = { type: 'cycle', unit, shift: 0, from: null };
  return {
    when: { type: 'range', from, to: { type: 'deictic', days: 0 } },
    to: i + 3 + 2 * dash,
    form: 'year to date',
  };
}

/** "Pre-2010", "post-1945". */
function readPrePost(view: View, i: number): Found | null {
  const norm = view.norm(i);
  if ((norm !== 'pre' && norm !== 'post') || view.norm(i + 1) !== '-' || !view.glued(i + 2)) return null;
  const year = view.has(i + 2, Tag.YearLike) ? readRangeYear(view, i + 2) : null;
  const side = norm === 'pre' ? 'before' : 'after';
  return year && { when: { type: 'open', when: year.when, side }, to: year.to, form: `${side} <date>` };
}

/** "The ides of March". */
function readIdes(view: View, i: number): Found | null {
  if (view.norm(i) !== 'ides' || view.norm(i + 1) !== 'of') return null;
  const month = readNamedDate(view, i + 2);
  if (month?.when.type !== 'calendar' || month.when.month === null || month.when.day !== null) return null;
  const day = [3, 5, 7, 10].includes(month.when.month) ? 15 : 13;
  return { when: { ...month.when, day }, to: month.to, form: 'the ides of <month>' };
}

/** What may follow a date and still belong to it: "on Tuesday", "for 10 days", "in 2017". */
function extended(view: View, from: number, found: Found): Found {
  const { when, to } = found;
  if (when.type === 'weekday' && when.side === null) {
    const beside = readBesideNumeric(view, to - 1);
    if (beside) return beside;
  }
  if (view.norm(to) === 'on' && when.type === 'nth' && when.unit === 'week' && when.count === 1) {
    const weekday = weekdayAt(view, to + 1);
    if (weekday !== null)
      return {
        when: { type: 'nth', n: 1, count: 1, unit: weekday, of: when },
        to: to + 2,
        form: '<weekday> of <week>',
      };
  }
  if (view.norm(to) === 'on' && when.type === 'offset') {
    const weekday = weekdayAt(view, to + 1);
    if (weekday !== null)
      return { when: { type: 'on-weekday', weekday, when }, to: to + 2, form: '<length> after <date> on <weekday>' };
  }
  if (view.norm(to) === 'for' && when.type === 'calendar' && when.day !== null) {
    const length = readLength(view, to + 1);
    if (length)
      return {
        when: { type: 'lasting', from: when, length: length.value, whole: false },
        to: length.to,
        form: '<date> for <length>',
      };
  }
  if (
    view.norm(to) === 'in' &&
    when.type === 'calendar' &&
    when.year === null &&
    when.month !== null &&
    !isSuperlative(view, from)
  ) {
    const length = readLength(view, to + 1);
    if (length && length.value.unit === 'year' && length.value.months === 0) {
      return { when: { ...when, year: { shift: length.value.years } }, to: length.to, form: '<month> in <length>' };
    }
  }
  return found;
}

/** "The hottest [September in 30 years]", "first frost in [May in a decade]": the best of so many years, and none to come. */
function isSuperlative(view: View, from: number): boolean {
  for (let at = from - 1; at >= from - 4; at--)
    if (/^(?:first|[a-z]{3,}est|least|most|best|worst|only|record|since)$/.test(view.norm(at))) return true;
  return false;
}

/** The date that the sentence told last before token `i`, where it is near. */
function before(view: View, i: number): When | null {
  for (let at = i - 1; at >= 0 && at >= i - 12; at--) {
    if (!view.has(at, DATE_START)) continue;
    for (let start = Math.max(at - 6, 0); start <= at; start++) {
      const found = view.dates.whole[start];
      if (found && found.to > at && found.to <= i) return found.when;
    }
  }
  return null;
}

function longer(a: Found | null, b: Found | null): Found | null {
  if (!a || !b) return a ?? b;
  return b.to > a.to ? b : a;
}

/** A year alone, for the ends of ranges. */
export function readRangeYear(view: View, i: number): Found | null {
  const year = readYear(view, i);
  return (
    year && {
      when: { type: 'calendar', year: year.value, month: null, day: null, weekday: null },
      to: year.to,
      form: '<year>',
    }
  );
}
