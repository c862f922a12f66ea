import { addDays, daysBetween, daysInMonth, isoDate, ymd } from '../../calendar/index.ts';
import type { Grain, IsoDate, Locale } from '../../model/index.ts';
import type { Tense, YearRef } from './when.ts';

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

export function map(span: Span | Reason, then: (span: Span) => Span | Reason): Span | Reason {
  return typeof span === 'string' ? span : then(span);
}

export function map2(date: IsoDate | null, then: (date: IsoDate) => Span): Span | Reason {
  return date === null ? 'no such day' : then(date);
}

export function day(date: IsoDate): Span {
  return { first: date, last: date, grain: 'day' };
}

export function week(monday: IsoDate): Span {
  return { first: monday, last: addDays(monday, 6), grain: 'week' };
}

export function month(year: number, m: number): Span {
  return { first: isoDate(year, m, 1), last: isoDate(year, m, daysInMonth(year, m)), grain: 'month' };
}

export function wholeYear(year: number): Span {
  return { first: isoDate(year, 1, 1), last: isoDate(year, 12, 31), grain: 'year' };
}

/** Decades run from their round year, centuries too: "the 19th century" is 1800–1899 here, as newspapers count. */
export function decade(first: number, count: number): Span {
  const start = isoDate(Math.max(first, 1), 1, 1);
  return { first: start, last: isoDate(first + count - 1, 12, 31), grain: count === 100 ? 'century' : 'decade' };
}

export function quarter(unit: 'quarter' | 'half', n: number, year: number): Span {
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

export function yearOf(ref: YearRef, today: IsoDate | null): number | null {
  if (typeof ref === 'number') return ref;
  return today === null ? null : ymd(today).year + ref.shift;
}

/** A span that needs a year; without one the candidate that the tense asks for. */
export function byYear(ref: YearRef | null, anchor: Anchor, make: (year: number) => Span | Reason): Span | Reason {
  if (ref !== null) {
    const year = yearOf(ref, anchor.today);
    return year === null ? 'no publication date' : make(year);
  }
  if (anchor.today === null) return 'no publication date';
  const { year } = ymd(anchor.today);
  return choose([year - 1, year, year + 1].map(make), anchor, anchor.today) ?? 'no such day';
}

/** The candidate on the side that the tense points to: one that holds today counts for both. */
export function choose(candidates: readonly (Span | Reason)[], { tense }: Anchor, today: IsoDate): Span | null {
  const spans = candidates.filter((span): span is Span => typeof span !== 'string');
  if (tense === 'future' || tense === 'bare') return spans.find(({ last }) => last! >= today) ?? spans.at(-1) ?? null;
  if (tense === 'past') return spans.findLast(({ first }) => first! <= today) ?? spans[0] ?? null;
  let best: Span | null = null;
  for (const span of spans) if (!best || distance(span, today) < distance(best, today)) best = span;
  return best;
}

export function distance({ first, last }: Span, today: IsoDate): number {
  return first! > today ? daysBetween(today, first!) : last! < today ? daysBetween(last!, today) : 0;
}
