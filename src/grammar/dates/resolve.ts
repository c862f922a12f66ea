import { addDays, isoDate, isoWeek, weekday as weekdayOf, weekStart, ymd } from '../../calendar/index.ts';
import type { IsoDate } from '../../model/index.ts';
import { calendar, slashed } from './absolute.ts';
import { cycle, ending, lasting, shift, sideMonth, stretch, weekday, weekend } from './cycles.ts';
import { isWhole } from './grain.ts';
import { half, nth, part } from './inside.ts';
import {
  type Anchor,
  byYear,
  choose,
  day,
  decade,
  map,
  map2,
  month,
  quarter,
  type Reason,
  type Span,
  week,
  wholeYear,
} from './span.ts';
import type { Length, When } from './when.ts';
import { feast, season } from './yearly.ts';

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
    case 'half':
      return map(resolve(when.of, anchor), (span) => half(when.n, span));
    case 'nth':
      return map(resolve(when.of, anchor), (span) => nth(when, span));
    case 'week-of':
      return map(resolve(when.when, anchor), ({ first }) => week(weekStart(first!)));
    case 'closest':
      return map(resolve(when.to, anchor), ({ first }) => day(nearest(first!, when.weekday)));
    case 'beside':
      return map(resolve(when.of, anchor), ({ first, last }) => day(weekdayBeside(when, (when.ahead ? last : first)!)));
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
      if (when.type === 'cycle' && when.from !== null) return beside(when, when.from, anchor);
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
      return cycle(when.unit, when.shift, today);
    case 'stretch':
      return stretch(when, today);
    case 'rest':
      return map(resolve(when.of, anchor), (span) => ({ ...span, first: span.first! > today ? span.first : today }));
    default:
      return when satisfies never;
  }
}

/** "The day before", "that year": a unit counted from a date told before. */
function beside({ unit, shift: by }: Extract<When, { type: 'cycle' }>, from: When, anchor: Anchor): Span | Reason {
  return map(resolve(from, anchor), ({ first, last }) => {
    const edge = (by > 0 ? last : first) ?? anchor.today;
    return edge === null ? 'no such day' : cycle(unit, by, edge);
  });
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
    const whole = when.coarse ? span.grain !== 'day' && span.grain !== 'week' : isWhole(when.length, span.grain);
    if (whole) return moved(span, when.length, sign);
    return around(when, shift(edge, when.length, sign), edge);
  });
}

/** For "a month from Easter" the day that counts is the one that is reached, not the one that is counted from. */
function baseDay(when: Offset, anchor: Anchor, today: IsoDate): IsoDate {
  const named = when.from!.type === 'holiday' || when.from!.type === 'calendar';
  return named && anchor.tense !== 'past' ? shift(today, when.length, when.ahead ? -1 : 1) : today;
}

/** "The third quarter … a year earlier": the same period, moved. "In April … nine days later" is some day of those that this leaves. */
function moved({ first, last, grain, edtf }: Span, length: Length, sign: 1 | -1): Span {
  const start = first && shift(first, length, sign);
  if (length.days || length.businessDays)
    return { first: start, last: last && shift(last, length, sign), grain: 'day' };
  const end = last && addDays(shift(addDays(last, 1), length, sign), -1);
  const named = edtf && start && length.months === 0 ? `${start.slice(0, 4)}${edtf.slice(4)}` : undefined;
  return { first: start, last: end, grain, ...(named && { edtf: named }) };
}

export function around({ bound, ahead, coarse, length }: Offset, date: IsoDate, from: IsoDate): Span {
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
  if (when.type === 'part' || when.type === 'nth' || when.type === 'half' || when.type === 'beside')
    return isYearless(when.of);
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
  const looksBack = side === 'since' && isYearless(when) && anchor.tense !== 'future';
  return map(resolve(when, looksBack ? { ...anchor, tense: 'past' } : anchor), (span) => {
    if (side === 'since' || side === 'starting') return { ...span, last: null };
    if (side === 'after') return span.last === null ? span : { ...span, first: addDays(span.last, 1), last: null };
    if (side === 'before') return span.first === null ? span : { ...span, first: null, last: addDays(span.first, -1) };
    return span.grain === 'day' && when.type !== 'deictic' ? span : { ...span, first: null };
  });
}

/** The nth weekday strictly after or before a day. */
function weekdayBeside({ weekday: w, n, ahead }: Extract<When, { type: 'beside' }>, date: IsoDate): IsoDate {
  const days = ahead ? (w - weekdayOf(date) + 7) % 7 || 7 : (weekdayOf(date) - w + 7) % 7 || 7;
  return addDays(date, (ahead ? 1 : -1) * (days + (n - 1) * 7));
}

function nearest(date: IsoDate, w: number): IsoDate {
  const ahead = (w - weekdayOf(date) + 7) % 7;
  return addDays(date, ahead > 3 ? ahead - 7 : ahead);
}
