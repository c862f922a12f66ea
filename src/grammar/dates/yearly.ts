import { addDays, holiday, weekday as weekdayOf, ymd } from '../../calendar/index.ts';
import type { Season } from '../../lexicon/index.ts';
import type { IsoDate } from '../../model/index.ts';
import { type Anchor, byYear, choose, day, map, map2, type Reason, type Span } from './span.ts';
import type { When } from './when.ts';

/** First and last day of the seasons of the northern hemisphere, and their code in ISO 8601-2. */
const SEASONS: Readonly<Record<Season, readonly [string, string, number]>> = {
  spring: ['03-20', '06-21', 21],
  summer: ['06-21', '09-23', 22],
  autumn: ['09-23', '12-21', 23],
  winter: ['12-21', '03-20', 24],
};

export function season(when: Extract<When, { type: 'season' }>, anchor: Anchor): Span | Reason {
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

export function feast(when: Extract<When, { type: 'holiday' }>, anchor: Anchor): Span | Reason {
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
