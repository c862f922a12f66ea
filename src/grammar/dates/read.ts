import { Tag } from '../../lexicon/index.ts';
import type { View } from '../view.ts';
import { readBareYear, readCentury, readDecade, readHoliday, readNamedDay, readSeason } from './eras.ts';
import { readLength } from './length.ts';
import { readFollowingDay, readLoneDay, readNamedDate, readSharedDay } from './named.ts';
import {
  readClosest,
  readDayOf,
  readEarlier,
  readNamedYear,
  readNth,
  readPart,
  readQuarter,
  readRest,
  readWeekOf,
} from './nested.ts';
import { readNumericDate } from './numeric.ts';
import { readEnding, readRange } from './range.ts';
import {
  readAnaphor,
  readCycle,
  readDeictic,
  readOffset,
  readSideMonth,
  readStretch,
  readWeekday,
  readWeekdayOfWeek,
} from './relative.ts';
import type { Found, When } from './when.ts';
import { readYear, weekdayAt } from './words.ts';

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

interface Memory {
  readonly points: Map<number, Found | null>;
  readonly whole: Map<number, Found | null>;
  depth: number;
}

const memories = new WeakMap<View, Memory>();

function memoryOf(view: View): Memory {
  let memory = memories.get(view);
  if (!memory) memories.set(view, (memory = { points: new Map(), whole: new Map(), depth: 0 }));
  return memory;
}

/** The longest date or period that starts at token `i`: points, ranges, and open-ended ones. Read once per token. */
export function readWhen(view: View, i: number): Found | null {
  const { whole } = memoryOf(view);
  let found = whole.get(i);
  if (found === undefined) whole.set(i, (found = longer(readRange(view, i, readPoint), readPoint(view, i))));
  return found;
}

/** The longest single date or period that starts at token `i`: no range. */
export function readPoint(view: View, i: number): Found | null {
  if (i < 0 || i >= view.tokens.length) return null;
  const memory = memoryOf(view);
  const known = memory.points.get(i);
  if (known !== undefined) return known;
  if (memory.depth >= DEPTH) return null;
  memory.depth++;
  let found = longest(view, i);
  if (found) found = extended(view, found);
  memory.depth--;
  if (memory.depth === 0 || found) memory.points.set(i, found);
  return found;
}

function longest(view: View, i: number): Found | null {
  const { norm, tags } = view.tokens[i]!;
  let best: Found | null = null;
  const offer = (found: Found | null) => {
    best = longer(best, found);
  };
  if (norm === 'the' || norm === 'these' || norm === 'those') {
    offer(readNamedDay(view, i + 1));
    offer(readEnding(view, i, readPoint));
    offer(readNamedDate(view, i));
    offer(readLoneDay(view, i));
    offer(readStretch(view, i));
    offer(readCycle(view, i));
    offer(readNth(view, i, readPoint));
    offer(readQuarter(view, i));
    offer(readWeekOf(view, i, readPoint));
    offer(readNamedYear(view, i));
    offer(readDecade(view, i));
    offer(readCentury(view, i));
    offer(readSeason(view, i));
    offer(readHoliday(view, i));
    offer(readDayOf(view, i, readPoint));
    offer(readClosest(view, i, readPoint));
    offer(readRest(view, i, readPoint));
    offer(readOffset(view, i, readPoint));
    offer(readAnaphor(view, i, before(view, i)));
    if (view.has(i + 1, Tag.TimeUnit)) offer(readYearEnd(view, i + 1));
    const inner = view.has(i + 1, Tag.Part) ? readPart(view, i + 1, readPoint) : null;
    offer(inner);
    return best;
  }
  if (
    norm === 'a' ||
    norm === 'an' ||
    norm === 'in' ||
    norm === 'couple' ||
    norm === 'more' ||
    norm === 'less' ||
    norm === 'half' ||
    tags & Tag.Vague
  ) {
    offer(readOffset(view, i, readPoint));
    offer(readAnaphor(view, i, before(view, i)));
    if (norm === 'a' && view.has(i + 1, Tag.Ordinal)) offer(readQuarter(view, i + 1));
  }
  if (!(tags & DATE_START) && norm !== "'") return best;
  if (tags & (Tag.Month | Tag.Digits)) {
    offer(readNamedDay(view, i));
    offer(readNumericDate(view, i));
  }
  if (tags & (Tag.Month | Tag.Weekday | Tag.Digits | Tag.NumberWord | Tag.Ordinal)) offer(readNamedDate(view, i));
  if (tags & Tag.Digits) {
    offer(readLoneDay(view, i));
    offer(readSharedDay(view, i));
    offer(readFollowingDay(view, i));
  }
  if (tags & (Tag.Digits | Tag.NumberWord)) {
    offer(readBareYear(view, i));
    offer(readDecade(view, i));
    offer(readOffset(view, i, readPoint));
    offer(readStretch(view, i));
    offer(readEnding(view, i, readPoint));
    if (view.has(i - 1, Tag.Symbol) || view.norm(i - 1) !== '$') offer(readAnaphor(view, i, before(view, i)));
  }
  if (tags & (Tag.Digits | Tag.NumberWord | Tag.Ordinal | Tag.Relative)) {
    offer(readQuarter(view, i));
    offer(readCentury(view, i));
    offer(readNth(view, i, readPoint));
    offer(readDayOf(view, i, readPoint));
  }
  if (norm === 'final' || norm === 'opening') {
    offer(readQuarter(view, i));
    offer(readNth(view, i, readPoint));
  }
  if (tags & (Tag.Weekday | Tag.Relative | Tag.Digits | Tag.NumberWord)) offer(readWeekday(view, i));
  if (tags & (Tag.Weekday | Tag.Relative)) offer(readWeekdayOfWeek(view, i));
  if (tags & (Tag.Month | Tag.Relative)) offer(readSideMonth(view, i));
  if (tags & (Tag.Deictic | Tag.Relative)) offer(readDeictic(view, i));
  if (tags & Tag.Relative) {
    offer(readSideDate(view, i));
    offer(readStretch(view, i));
  }
  if (tags & (Tag.Relative | Tag.TimeUnit)) {
    offer(readCycle(view, i));
    offer(readWeekOf(view, i, readPoint));
    offer(readNamedYear(view, i));
    offer(readEnding(view, i, readPoint));
    if (tags & Tag.TimeUnit) offer(readOffset(view, i, readPoint));
    offer(readToDate(view, i));
    offer(readYearEnd(view, i));
  }
  if (tags & (Tag.Season | Tag.Relative)) offer(readSeason(view, i));
  if (tags & (Tag.Holiday | Tag.Relative) || norm === 'weekend') offer(readHoliday(view, i));
  if (tags & (Tag.Part | Tag.Anchor)) {
    offer(readPart(view, i, readPoint));
    offer(readEarlier(view, i, readPoint));
  }
  if (tags & Tag.Anchor) {
    offer(readNamedYear(view, i));
    offer(readQuarter(view, i));
    offer(readClosest(view, i, readPoint));
    offer(readRest(view, i, readPoint));
    offer(readIdes(view, i));
  }
  if (norm === "'") offer(readDecade(view, i));
  return best;
}

/** "This Friday-Jun-15", "this 5/12", "next Friday 5/12": the side adds nothing to a date. */
function readSideDate(view: View, i: number): Found | null {
  const dated = view.has(i + 1, Tag.Weekday)
    ? (readNamedDate(view, i + 1) ?? readBesideNumeric(view, i + 1))
    : view.has(i + 1, Tag.Digits)
      ? readNumericDate(view, i + 1)
      : null;
  return dated && (dated.when.type === 'slashed' || dated.when.type === 'calendar') ? { ...dated, when: { type: 'near', when: dated.when } } : null;
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
  if (join === '-' && !/^(?:by|at|until|before|since|than|from|after|of|the)$/.test(view.norm(i - 1)) && i > 0) return null;
  const of: When = { type: 'cycle', unit: norm, shift: 0, from: null };
  return { when: { type: 'part', part: 'end', of }, to: i + 3, form: 'year-end' };
}

/** "Year to date", "month-to-date". */
function readToDate(view: View, i: number): Found | null {
  const unit = view.norm(i);
  if (unit !== 'year' && unit !== 'month' && unit !== 'week') return null;
  const dash = view.norm(i + 1) === '-' ? 1 : 0;
  if (view.norm(i + 1 + dash) !== 'to' || view.norm(i + 2 + 2 * dash) !== 'date') return null;
  const from: When = { type: 'cycle', unit, shift: 0, from: null };
  return { when: { type: 'range', from, to: { type: 'deictic', days: 0 } }, to: i + 3 + 2 * dash, form: 'year to date' };
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
function extended(view: View, found: Found): Found {
  const { when, to } = found;
  if (when.type === 'weekday' && when.side === null) {
    const beside = readBesideNumeric(view, to - 1);
    if (beside) return beside;
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
  if (view.norm(to) === 'in' && when.type === 'calendar' && when.year === null && when.month !== null) {
    const length = readLength(view, to + 1);
    if (length && length.value.unit === 'year' && length.value.months === 0) {
      return { when: { ...when, year: { shift: length.value.years } }, to: length.to, form: '<month> in <length>' };
    }
  }
  return found;
}

/** The date that the sentence told last before token `i`, where it is near. */
function before(view: View, i: number): When | null {
  for (let at = i - 1; at >= 0 && at >= i - 12; at--) {
    if (!view.has(at, DATE_START)) continue;
    for (let start = at; start >= at - 4 && start >= 0; start--) {
      const found = memoryOf(view).whole.get(start);
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
