import { daysBetween } from '../calendar/index.ts';
import type { Grain, IsoDate, Modifier, Period } from '../model/index.ts';
import type { Comparison } from './compare.ts';

const SIZE: Readonly<Record<Grain, number>> = {
  day: 0,
  week: 1,
  month: 2,
  quarter: 3,
  season: 3,
  half: 4,
  year: 5,
  decade: 6,
  century: 7,
};

const agree: Comparison = { outcome: 'agree', notes: [] };
const implied: Comparison = { ...agree, implied: true };
const disagree: Comparison = { outcome: 'disagree', notes: [] };
const undecided: Comparison = { outcome: 'undecided', notes: [] };

/** A date or period as words state it. */
export interface StatedPeriod {
  readonly text: string;
  readonly value: Period;
  readonly modifier: Modifier;
}

/**
 * Compares two periods at the coarser of their grains: a day inside the fact's month agrees, and so does a year that holds the
 * fact's day. Open periods ("since 2017") are compared by the ends that they have. What has no year yet is compared as far as known.
 */
export function comparePeriods(claim: StatedPeriod, fact: StatedPeriod): Comparison {
  const [a, b] = [claim.value, fact.value];
  if (a.edtf !== '' && a.edtf === b.edtf) return agree;
  if (!isResolved(a) || !isResolved(b)) return comparePartly(a, b);
  if (
    isSameDayOfYear(claim, fact) ||
    isSameWeekday(claim, fact) ||
    isSameEdge(claim, fact) ||
    isAboutThen(claim, fact) ||
    isAboutThen(fact, claim)
  )
    return agree;
  const bounded = compareBounds(claim, fact);
  if (bounded) return bounded;
  if (isOpen(a) || isOpen(b)) return compareOpen(a, b);
  const [first, last] = [a.first!, a.last!];
  if (last < b.first! || first > b.last!) return near(a, b) ? undecided : disagree;
  const inside = first >= b.first! && last <= b.last!;
  const around = first <= b.first! && last >= b.last!;
  if (inside && around) return agree;
  const alike = SIZE[a.grain] === SIZE[b.grain] && isSpan(a) === isSpan(b);
  // "2016 to 2018" names its end, and 2019 is another
  if (inside || around) return alike && isSpan(a) ? disagree : implied;
  return alike ? disagree : undecided;
}

const NAMED = /\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/i;
const YEAR = /\d{4}|['’]\d\d\b|\b(?:this|last|next|past|coming|year|ago)\b/i;

/** "July 12", the year of which was worked out, and the same day of the year before or after: the claim's words do not say which. */
function isSameDayOfYear({ text, value }: StatedPeriod, { value: other }: StatedPeriod): boolean {
  if (!NAMED.test(text) || YEAR.test(text) || value.grain !== other.grain || isOpen(value) || isOpen(other))
    return false;
  const years = Number(value.first!.slice(0, 4)) - Number(other.first!.slice(0, 4));
  return (
    Math.abs(years) === 1 &&
    value.first!.slice(4) === other.first!.slice(4) &&
    value.last!.slice(4) === other.last!.slice(4)
  );
}

const EDGE = /^(?:until|till?|before|by) (?=\S)/i;

/** "Until June 10" and "not before June 10": one day by which something is over or begun. */
function isSameEdge({ text }: StatedPeriod, { text: other }: StatedPeriod): boolean {
  if (!EDGE.test(text) || !EDGE.test(other)) return false;
  return text.replace(EDGE, '').toLowerCase() === other.replace(EDGE, '').toLowerCase();
}

const WEEKDAY = /^(?:(?:on|by|until|till|from|to) )?(?:mon|tues|wednes|thurs|fri|satur|sun)day$/i;

/** "From Saturday" and a Saturday of the same week or the next: the claim's words do not say which. */
function isSameWeekday({ text, value }: StatedPeriod, { value: other }: StatedPeriod): boolean {
  if (!WEEKDAY.test(text) || other.grain !== 'day' || isOpen(value) || isOpen(other)) return false;
  return (
    value.first === value.last && other.first === other.last && Math.abs(daysBetween(value.first!, other.first!)) === 7
  );
}

const AGO = /(\d[\d,]{0,6}) years? ago\b/i;

/** "Some 650 years ago" and "1363": years counted back in a round figure, and the year that they lead to but for what was rounded off. */
function isAboutThen({ text, value: then, modifier }: StatedPeriod, { value: year }: StatedPeriod): boolean {
  const years = Number(AGO.exec(text)?.[1]?.replace(/,/g, '') ?? 0);
  if (years < 20 || years % 10 !== 0 || year.grain !== 'year' || isOpen(then) || isOpen(year) || isSpan(year))
    return false;
  const longer = Number(then.first!.slice(0, 4)) - Number(year.first!.slice(0, 4));
  const round = Math.min(10 ** (/0{0,9}$/.exec(String(years))?.[0].length ?? 0), years / 10);
  if (modifier === 'more-than' || modifier === 'at-least') return longer >= 0 && longer <= round;
  if (modifier === 'less-than') return longer <= 0 && -longer <= round;
  return Math.abs(longer) <= (modifier === 'approx' ? round : 1);
}

/** Whether the two have a day in common; an open end meets everything on its side. Unknown periods meet all. */
export function overlap(a: Period, b: Period): boolean {
  if (!isResolved(a) || !isResolved(b)) return true;
  return !(a.last && b.first && a.last < b.first) && !(b.last && a.first && b.last < a.first);
}

/** Whether one of the two lies within the other. */
export function nested(a: Period, b: Period): boolean {
  const within = (x: Period, y: Period) =>
    (y.first === null || (x.first !== null && x.first >= y.first)) &&
    (y.last === null || (x.last !== null && x.last <= y.last));
  return isResolved(a) && isResolved(b) && (within(a, b) || within(b, a));
}

/** Whether the first is told less finely than the second. */
export function isCoarser(a: Period, b: Period): boolean {
  return SIZE[a.grain] > SIZE[b.grain];
}

export function isResolved(period: Period): boolean {
  return period.first !== null || period.last !== null;
}

export function isOpen(period: Period): boolean {
  return period.first === null || period.last === null;
}

/** "2016-17", "June 3 to 5": named by both ends. */
function isSpan(period: Period): boolean {
  return period.edtf.includes('/');
}

/** Words that name the day on which something begins, not one before it. */
const BEGINS = /^(?:since|starting|beginning|commencing|effective|as (?:of|from)|from)\b/i;

/** "Before 2010" and "after 2010" are bounds, not dates: they agree with any date on their side. */
function compareBounds(claim: StatedPeriod, fact: StatedPeriod): Comparison | null {
  const [a, b] = [claim.value, fact.value];
  if (claim.modifier === fact.modifier || BEGINS.test(claim.text)) return null;
  // "through May" names the end of a span, as "since" its beginning
  if (/^(?:through|thru|until|till)\b/i.test(claim.text) && isOpen(a) && isSpan(b) && !isOpen(b)) return null;
  if (claim.modifier === 'before' && !isOpen(b)) {
    // "by 2029" lets all of 2029 count
    const edge = isOpen(a) || /^by\b/i.test(claim.text) ? a.last : a.first;
    return edge && b.last! <= edge ? implied : edge && b.first! > edge ? disagree : undecided;
  }
  if (claim.modifier === 'after' && !isOpen(b)) {
    const edge = isOpen(a) ? a.first : a.last;
    return edge && b.first! >= edge ? implied : edge && b.last! < edge ? disagree : undecided;
  }
  return null;
}

function compareOpen(a: Period, b: Period): Comparison {
  const starts = sameEnd(a.first, b.first, a, b, 'first');
  const ends = sameEnd(a.last, b.last, a, b, 'last');
  if (starts === false || ends === false) return disagree;
  return starts || ends ? agree : undecided;
}

/** Whether two ends are the same at the coarser grain; null where one of them has none. */
function sameEnd(x: IsoDate | null, y: IsoDate | null, a: Period, b: Period, end: 'first' | 'last'): boolean | null {
  if (x === null || y === null) return null;
  if (x === y) return true;
  // "since 2017" against "since May 2017", and against "in 2017", which begins with it
  const [open, other] = isOpen(a) ? [a, b] : [b, a];
  const at = open[end]!;
  if (!isSpan(other) && other.first && other.last && other.first <= at && at <= other.last) return true;
  const digits =
    SIZE[a.grain] >= SIZE.year || SIZE[b.grain] >= SIZE.year
      ? 4
      : SIZE[a.grain] >= SIZE.month || SIZE[b.grain] >= SIZE.month
        ? 7
        : 10;
  return x.slice(0, digits) === y.slice(0, digits);
}

/** Spans that are named by a length ("the past five years") begin and end where a reader would not quarrel over days. */
function near(a: Period, b: Period): boolean {
  return a.grain !== b.grain && SIZE[a.grain] >= SIZE.week && SIZE[a.grain] <= SIZE.season && SIZE[b.grain] === 0
    ? daysApart(a, b) <= 3
    : false;
}

function daysApart(a: Period, b: Period): number {
  const gap = (x: IsoDate, y: IsoDate) => Math.abs(daysBetween(x, y));
  return Math.min(gap(a.last!, b.first!), gap(a.first!, b.last!));
}

/** "October 25" of a year that is not known: other months or days are another date; the same ones decide nothing. */
function comparePartly(a: Period, b: Period): Comparison {
  const [x, y] = [partsOf(a), partsOf(b)];
  if (!x || !y) return undecided;
  const differ = x.some((part, i) => part !== null && y[i] !== undefined && y[i] !== null && part !== y[i]);
  return differ ? disagree : undecided;
}

/** Year, month and day as far as they are known; null for a period that is not one date. */
function partsOf(period: Period): (string | null)[] | null {
  const match = /^([X\d]{4})(?:-([X\d]{2}))?(?:-([X\d]{2}))?$/.exec(period.edtf);
  return match
    ? [match[1]!, match[2]!, match[3]!].map((part) => (part === undefined || part.includes('X') ? null : part))
    : null;
}
