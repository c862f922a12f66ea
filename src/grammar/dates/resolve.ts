import {
  addDays,
  addMonths,
  daysBetween,
  daysInMonth,
  holiday,
  isoDate,
  isoWeek,
  nthWeekday,
  type Weekday,
  weekday as weekdayOf,
  weekStart,
  ymd,
} from '../../calendar/index.ts';
import type { Season } from '../../lexicon/index.ts';
import type { Grain, IsoDate, Locale } from '../../model/index.ts';
import type { CycleUnit, Length, Tense, When, YearRef } from './when.ts';

/** What dates are set against. */
export interface Anchor {
  readonly today: IsoDate | null;
  readonly order: Locale['dateOrder'];
  readonly tense: Tense;
}

/** Days from `first` to `last`, inclusive; null where open. */
export interface Span {
  readonly first: IsoDate | null;
  readonly last: IsoDate | null;
  readonly grain: Grain;
  /** Set where the first and last day do not say it: "2018-36" for a third quarter. */
  readonly edtf?: string;
}

/** Why there is no span. */
export type Reason = 'no publication date' | 'no such day';

/** The days of a date or period, or why they are not known. */
export function resolve(when: When, anchor: Anchor): Span | Reason {
  switch (when.type) {
    case 'calendar':
      return calendar(when, anchor);
    case 'slashed':
      return slashed(when, anchor);
    case 'near':
      return resolve(when.when, { ...anchor, tense: 'unknown' });
    case 'fixed':
      return day(when.date);
    case 'decade':
      return decade(when.first, when.count);
    case 'range':
      return range(when.from, when.to, anchor);
    case 'open':
      return open(when.when, when.side, anchor);
    case 'part':
      return map(resolve(when.of, anchor), (span) => part(when.part, span));
    case 'nth':
      return nth(when, anchor);
    case 'week-of':
      return map(resolve(when.when, anchor), ({ first }) => week(weekStart(first!)));
    case 'closest':
      return map(resolve(when.to, anchor), ({ first }) => day(nearest(first!, when.weekday)));
    case 'on-weekday':
      return map(resolve(when.when, anchor), ({ first }) =>
        day(addDays(first!, (when.weekday - weekdayOf(first!) + 7) % 7)),
      );
    case 'lasting':
      return map(resolve(when.from, anchor), ({ first }) => lasting(first!, when.length, when.whole));
    case 'ending':
      return map(resolve(when.to, when.over ? { ...anchor, tense: 'past' } : anchor), ({ last }) =>
        ending(last!, when.length),
      );
    case 'quarter':
      return byYear(when.year, anchor, (year) => quarter(when.unit, when.n, year));
    case 'season':
      return season(when, anchor);
    case 'holiday':
      return feast(when, anchor);
    case 'iso-week':
      return byYear(when.year ?? { shift: 0 }, anchor, (year) => map2(isoWeek(year, when.week), week));
    case 'fiscal-year':
      return byYear(when.year, anchor, (year) => wholeYear(year));
    case 'offset':
      return offset(when, anchor);
    default:
      return anchor.today === null ? 'no publication date' : relative(when, anchor, anchor.today);
  }
}

type Relative = Extract<When, { type: 'weekday' | 'month' | 'deictic' | 'cycle' | 'stretch' | 'rest' }>;

function relative(when: Relative, anchor: Anchor, today: IsoDate): Span | Reason {
  switch (when.type) {
    case 'deictic':
      return day(addDays(today, when.days));
    case 'weekday':
      return day(weekday(when, today, anchor.tense));
    case 'month':
      return sideMonth(when, today);
    case 'cycle':
      if (when.unit === 'weekend' && when.shift === 0 && when.from === null) return weekend(anchor.tense, today);
      if (when.from === null) return cycle(when.unit, when.shift, today);
      return map(resolve(when.from, anchor), ({ first, last }) =>
        cycle(when.unit, when.shift, (when.shift > 0 ? last : first) ?? today),
      );
    case 'stretch':
      return stretch(when, today);
    case 'rest':
      return map(resolve(when.of, anchor), (span) => ({ ...span, first: span.first! > today ? span.first : today }));
    default:
      return when satisfies never;
  }
}

function map(span: Span | Reason, then: (span: Span) => Span | Reason): Span | Reason {
  return typeof span === 'string' ? span : then(span);
}

function map2(date: IsoDate | null, then: (date: IsoDate) => Span): Span | Reason {
  return date === null ? 'no such day' : then(date);
}

function day(date: IsoDate): Span {
  return { first: date, last: date, grain: 'day' };
}

function week(monday: IsoDate): Span {
  return { first: monday, last: addDays(monday, 6), grain: 'week' };
}

function month(year: number, m: number): Span {
  return { first: isoDate(year, m, 1), last: isoDate(year, m, daysInMonth(year, m)), grain: 'month' };
}

function wholeYear(year: number): Span {
  return { first: isoDate(year, 1, 1), last: isoDate(year, 12, 31), grain: 'year' };
}

/** Decades run from their round year, centuries too: "the 19th century" is 1800–1899 here, as newspapers count. */
function decade(first: number, count: number): Span {
  const start = isoDate(Math.max(first, 1), 1, 1);
  return { first: start, last: isoDate(first + count - 1, 12, 31), grain: count === 100 ? 'century' : 'decade' };
}

function quarter(unit: 'quarter' | 'half', n: number, year: number): Span {
  const size = unit === 'quarter' ? 3 : 6;
  const last = n * size;
  const code = unit === 'quarter' ? 32 + n : 39 + n;
  return {
    first: isoDate(year, last - size + 1, 1),
    last: isoDate(year, last, daysInMonth(year, last)),
    grain: unit,
    edtf: `${String(year).padStart(4, '0')}-${code}`,
  };
}

function yearOf(ref: YearRef, today: IsoDate | null): number | null {
  if (typeof ref === 'number') return ref;
  return today === null ? null : ymd(today).year + ref.shift;
}

/** A span that needs a year; without one the candidate that the tense asks for. */
function byYear(ref: YearRef | null, anchor: Anchor, make: (year: number) => Span | Reason): Span | Reason {
  if (ref !== null) {
    const year = yearOf(ref, anchor.today);
    return year === null ? 'no publication date' : make(year);
  }
  if (anchor.today === null) return 'no publication date';
  const { year } = ymd(anchor.today);
  return choose([year - 1, year, year + 1].map(make), anchor, anchor.today) ?? 'no such day';
}

/** The candidate on the side that the tense points to: one that holds today counts for both. */
function choose(candidates: readonly (Span | Reason)[], { tense }: Anchor, today: IsoDate): Span | null {
  const spans = candidates.filter((span): span is Span => typeof span !== 'string');
  if (tense === 'future' || tense === 'bare') return spans.find(({ last }) => last! >= today) ?? spans.at(-1) ?? null;
  if (tense === 'past') return spans.findLast(({ first }) => first! <= today) ?? spans[0] ?? null;
  let best: Span | null = null;
  for (const span of spans) if (!best || distance(span, today) < distance(best, today)) best = span;
  return best;
}

function distance({ first, last }: Span, today: IsoDate): number {
  return first! > today ? daysBetween(today, first!) : last! < today ? daysBetween(last!, today) : 0;
}

type Calendar = Extract<When, { type: 'calendar' }>;

function calendar(when: Calendar, anchor: Anchor): Span | Reason {
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
  return choose(near, anchor, today) ?? 'no such day';
}

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
function slashed({ a, b, year, weekday: w }: Slashed, anchor: Anchor): Span | Reason {
  const dayFirst = a > 12 || (b <= 12 && anchor.order === 'dmy');
  return calendar({ type: 'calendar', year, month: dayFirst ? b : a, day: dayFirst ? a : b, weekday: w }, anchor);
}

type WeekdayWhen = Extract<When, { type: 'weekday' }>;

function weekday({ weekday: w, side, times }: WeekdayWhen, today: IsoDate, tense: Tense): IsoDate {
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

/** The weekend on the side of the tense; on Saturday and Sunday this one. */
function weekend(tense: Tense, today: IsoDate): Span {
  return cycle('weekend', tense === 'past' && weekdayOf(today) < 5 ? -1 : 0, today);
}

function sideMonth({ month: m, side, times }: Extract<When, { type: 'month' }>, today: IsoDate): Span {
  const { year, month: now } = ymd(today);
  if (side === 'last' || side === 'past') return month(m < now ? year : year - 1, m);
  if (side === 'this') return month(year, m);
  return month((m > now ? year : year + 1) + times - 1, m);
}

function cycle(unit: CycleUnit, shift: number, today: IsoDate): Span {
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
function stretch({ unit, count, ahead, length, rolling }: Extract<When, { type: 'stretch' }>, today: IsoDate): Span {
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
function shift(date: IsoDate, length: Length, sign: 1 | -1): IsoDate {
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

function lasting(first: IsoDate, length: Length, whole: boolean): Span {
  const last = shift(first, length, 1);
  return { first, last: whole ? addDays(last, -1) : last, grain: 'day' };
}

/** A length that ends with a day: the year to March 31 begins on April 1. */
function ending(last: IsoDate, length: Length): Span {
  return { first: shift(addDays(last, 1), length, -1), last, grain: grainOf(length.unit) };
}

type Offset = Extract<When, { type: 'offset' }>;

function offset(when: Offset, anchor: Anchor): Span | Reason {
  const sign = when.ahead ? 1 : -1;
  const { today } = anchor;
  if (when.from === null) {
    return today === null ? 'no publication date' : around(when, shift(today, when.length, sign), today);
  }
  const from = today === null ? null : baseDay(when, anchor, today);
  const tense = anchor.tense === 'unknown' ? 'bare' : anchor.tense;
  const base = resolve(when.from, { ...anchor, today: from, tense });
  return map(base, (span) => {
    const edge = when.ahead ? span.last : span.first;
    if (edge === null) return 'no such day';
    if (when.coarse && span.grain !== 'day' && span.grain !== 'week') return moved(span, when.length, sign);
    return around(when, shift(edge, when.length, sign), edge);
  });
}

/** For "a year from Christmas" the day that counts is the one that is reached, not the one that is counted from. */
function baseDay(when: Offset, anchor: Anchor, today: IsoDate): IsoDate {
  const named = when.from!.type === 'holiday' || when.from!.type === 'calendar';
  return named && anchor.tense !== 'past' ? shift(today, when.length, when.ahead ? -1 : 1) : today;
}

/** "The third quarter … a year earlier": the same period, moved. */
function moved(span: Span, length: Length, sign: 1 | -1): Span | Reason {
  if (length.days || length.businessDays) return 'no such day';
  const first = shift(span.first!, length, sign);
  const last = addDays(shift(addDays(span.last!, 1), length, sign), -1);
  const edtf = span.edtf && length.months === 0 ? `${first.slice(0, 4)}${span.edtf.slice(4)}` : undefined;
  return edtf ? { first, last, grain: span.grain, edtf } : { first, last, grain: span.grain };
}

function around({ bound, ahead, coarse, length }: Offset, date: IsoDate, from: IsoDate): Span {
  if (bound === 'more')
    return ahead ? { first: date, last: null, grain: 'day' } : { first: null, last: date, grain: 'day' };
  if (bound === 'less') {
    return ahead
      ? { first: from, last: addDays(date, -1), grain: 'day' }
      : { first: addDays(date, 1), last: from, grain: 'day' };
  }
  if (!coarse) return day(date);
  if (length.unit === 'year') return month(ymd(date).year, ymd(date).month);
  return length.unit === 'decade' || length.unit === 'century' ? wholeYear(ymd(date).year) : day(date);
}

/** Each end that leaves its year open takes it from the other: "May to March" ends the year after. */
function range(from: When, to: When, anchor: Anchor): Span | Reason {
  if (anchor.today !== null && isYearless(from) && isYearless(to)) return yearlessRange(from, to, anchor, anchor.today);
  const right = isYearless(from) && !isYearless(to) ? resolve(to, anchor) : null;
  const before = right && typeof right !== 'string' ? right.last : null;
  const left = resolve(from, before && anchor.today ? { ...anchor, today: before, tense: 'past' } : anchor);
  return map(left, (start) => {
    const later = isYearless(to) && start.first !== null && anchor.today !== null;
    const end = right ?? resolve(to, later ? { ...anchor, today: start.first, tense: 'future' } : anchor);
    return map(end, (stop) => joined(start, stop));
  });
}

/** "From May to September", "Monday to Friday": the one that the tense asks for; one that holds today counts for both sides. */
function yearlessRange(from: When, to: When, anchor: Anchor, today: IsoDate): Span | Reason {
  const weekly = from.type === 'weekday';
  const starts = [-1, 0, 1].map((n) =>
    weekly ? addDays(weekStart(today), n * 7) : isoDate(ymd(today).year + n, 1, 1)!,
  );
  const spans = starts.map((start) => {
    const first = resolve(from, { ...anchor, today: weekly ? addDays(start, -1) : start, tense: 'future' });
    return map(first, (left) =>
      map(resolve(to, { ...anchor, today: left.first, tense: 'future' }), (right) => joined(left, right)),
    );
  });
  return choose(spans, anchor, today) ?? spans[0]!;
}

function joined(left: Span, right: Span): Span {
  const edtf = left.edtf && right.edtf ? { edtf: `${left.edtf}/${right.edtf}` } : {};
  return { first: left.first, last: right.last, grain: left.grain, ...edtf };
}

/** Whether a date leaves its year open: then the end of a range follows its start. */
function isYearless(when: When): boolean {
  if (when.type === 'part' || when.type === 'nth') return isYearless(when.of);
  if (when.type === 'near') return isYearless(when.when);
  if (when.type === 'weekday') return when.side === null;
  return (
    (when.type === 'calendar' ||
      when.type === 'slashed' ||
      when.type === 'quarter' ||
      when.type === 'holiday' ||
      when.type === 'season') &&
    when.year === null
  );
}

function open(when: When, side: Extract<When, { type: 'open' }>['side'], anchor: Anchor): Span | Reason {
  // "By the end of 2022" is "by 2022".
  if (side === 'by') return resolve(when.type === 'part' && when.part === 'end' ? when.of : when, anchor);
  const looksBack = side === 'since' && isYearless(when) && anchor.tense === 'unknown';
  return map(resolve(when, looksBack ? { ...anchor, tense: 'past' } : anchor), (span) => {
    if (side === 'since') return { ...span, last: null };
    if (side === 'after') return span.last === null ? span : { ...span, first: addDays(span.last, 1), last: null };
    if (side === 'before') return span.first === null ? span : { ...span, first: null, last: addDays(span.first, -1) };
    return span.grain === 'day' && when.type !== 'deictic' ? span : { ...span, first: null };
  });
}

/** Early, mid and late: thirds of a month, a quarter or half at the ends of longer periods. */
function part(which: 'start' | 'mid' | 'end', span: Span): Span | Reason {
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

type Nth = Extract<When, { type: 'nth' }>;

function nth({ n, count, unit, of }: Nth, anchor: Anchor): Span | Reason {
  return map(resolve(of, anchor), (span) => {
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
  });
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

function nearest(date: IsoDate, w: number): IsoDate {
  const ahead = (w - weekdayOf(date) + 7) % 7;
  return addDays(date, ahead > 3 ? ahead - 7 : ahead);
}

/** First and last day of the seasons of the northern hemisphere, and their code in ISO 8601-2. */
const SEASONS: Readonly<Record<Season, readonly [string, string, number]>> = {
  spring: ['03-20', '06-21', 21],
  summer: ['06-21', '09-23', 22],
  autumn: ['09-23', '12-21', 23],
  winter: ['12-21', '03-20', 24],
};

function season(when: Extract<When, { type: 'season' }>, anchor: Anchor): Span | Reason {
  const make = (year: number): Span => {
    const [from, to, code] = SEASONS[when.season];
    const start = `${String(year).padStart(4, '0')}-${from}`;
    const end = `${String(when.season === 'winter' ? year + 1 : year).padStart(4, '0')}-${to}`;
    return { first: start, last: end, grain: 'season', edtf: `${start.slice(0, 4)}-${code}` };
  };
  if (when.side === null) return byYear(when.year, anchor, make);
  if (anchor.today === null) return 'no publication date';
  return sided(
    [-2, -1, 0, 1, 2].map((n) => make(ymd(anchor.today!).year + n)),
    when.side,
    anchor,
    anchor.today,
  );
}

/** This, last or next of a row of spans, one a year. */
function sided(spans: readonly Span[], side: string, anchor: Anchor, today: IsoDate): Span | Reason {
  const current = spans.findIndex(({ first, last }) => first! <= today && today <= last!);
  const past = spans.findLastIndex(({ last }) => last! < today);
  if (side === 'this') {
    if (current >= 0) return spans[current]!;
    const sameYear = spans.find(({ first }) => first!.slice(0, 4) === today.slice(0, 4));
    return sameYear ?? choose(spans, anchor, today) ?? 'no such day';
  }
  if (side === 'last' || side === 'past') return spans[past] ?? 'no such day';
  return spans[(current >= 0 ? current : past) + 1] ?? 'no such day';
}

function feast(when: Extract<When, { type: 'holiday' }>, anchor: Anchor): Span | Reason {
  const make = (year: number): Span | Reason =>
    map(map2(holiday(when.id, year), day), (span) => (when.weekend ? weekendOf(span.first!) : span));
  if (when.side === null) return byYear(when.year, anchor, make);
  if (anchor.today === null) return 'no publication date';
  const { year } = ymd(anchor.today);
  const spans = [-1, 0, 1].map((n) => make(year + n)).filter((span): span is Span => typeof span !== 'string');
  return sided(spans, when.side, anchor, anchor.today);
}

/** The days off around a holiday: to Sunday from a Thursday or Friday, from Saturday to a Monday or Tuesday. */
function weekendOf(date: IsoDate): Span {
  const w = weekdayOf(date);
  const [from, to] = w === 3 || w === 4 ? [0, 6 - w] : w < 2 ? [-2 - w, 0] : [5 - w, 6 - w];
  return { first: addDays(date, from), last: addDays(date, to), grain: 'day' };
}
