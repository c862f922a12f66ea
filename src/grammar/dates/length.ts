import type { TimeUnit } from '../../lexicon/index.ts';
import { numberWords, Tag, timeUnits } from '../../lexicon/index.ts';
import type { View } from '../view.ts';
import type { CycleUnit, Length } from './when.ts';
import type { Read } from './words.ts';

/** Words for units that dates are counted in, with how many of the unit they are. */
const cycles: ReadonlyMap<string, readonly [CycleUnit, number]> = new Map(
  (
    [
      ['day', 1, 'day days'],
      ['weekend', 1, 'weekend weekends'],
      ['week', 1, 'week weeks wk wks'],
      ['workweek', 1, 'workweek workweeks'],
      ['fortnight', 1, 'fortnight fortnights'],
      ['month', 1, 'month months mo mos mth mths'],
      ['quarter', 1, 'quarter quarters qtr qtrs'],
      ['half', 1, 'half halves'],
      ['year', 1, 'year years yr yrs'],
      ['decade', 1, 'decade decades'],
      ['century', 1, 'century centuries'],
    ] as const
  ).flatMap(([unit, count, words]) => words.split(' ').map((word) => [word, [unit, count]] as const)),
);

/** Words between "this" or a number and its unit that leave the calendar as it is. */
const FILLERS = new Set([
  'calendar',
  'fiscal',
  'financial',
  'full',
  'whole',
  'consecutive',
  'straight',
  'successive',
  'entire',
  'more',
  'additional',
  'long',
  'short',
]);

/** A unit of the calendar at `i`: "quarter", "calendar years", "business days". */
export function readCycleUnit(view: View, i: number): Read<CycleUnit> | null {
  const norm = view.norm(i);
  if ((norm === 'business' || norm === 'working' || norm === 'trading') && /^days?$/.test(view.norm(i + 1))) {
    return { value: 'business day', to: i + 2 };
  }
  if (FILLERS.has(norm)) return readCycleUnit2(view, i + 1);
  return readCycleUnit2(view, i);
}

function readCycleUnit2(view: View, i: number): Read<CycleUnit> | null {
  if (!view.has(i, Tag.TimeUnit | Tag.Fraction)) return null;
  const unit = cycles.get(view.norm(i));
  if (unit?.[0] === 'week') {
    // "this week-end", "last week end"
    const dashed = view.text(i + 1) === '-' && view.norm(i + 2) === 'end';
    if (dashed || view.norm(i + 1) === 'end') return { value: 'weekend', to: dashed ? i + 3 : i + 2 };
  }
  return unit ? { value: unit[0], to: i + 1 } : null;
}

const NOTHING: Length = { years: 0, months: 0, days: 0, businessDays: 0, unit: 'day' };

/** So many of a unit, as a length. Fractions of years become months, those of months and weeks days. */
export function lengthOf(unit: CycleUnit, count: number): Length {
  const whole = Math.trunc(count);
  const rest = count - whole;
  switch (unit) {
    case 'day':
      return { ...NOTHING, days: Math.round(count) };
    case 'business day':
      return { ...NOTHING, businessDays: Math.round(count) };
    case 'weekend':
    case 'workweek':
    case 'week':
      return { ...NOTHING, days: Math.round(count * 7), unit: 'week' };
    case 'fortnight':
      return { ...NOTHING, days: Math.round(count * 14), unit: 'week' };
    case 'month':
      return { ...NOTHING, months: whole, days: Math.round(rest * 30), unit: 'month' };
    case 'quarter':
      return { ...NOTHING, months: Math.round(count * 3), unit: 'quarter' };
    case 'half':
      return { ...NOTHING, months: Math.round(count * 6), unit: 'half' };
    case 'year':
      return { ...NOTHING, years: whole, months: Math.round(rest * 12), unit: 'year' };
    case 'decade':
      return { ...NOTHING, years: Math.trunc(count * 10), unit: 'decade' };
    case 'century':
      return { ...NOTHING, years: Math.trunc(count * 100), unit: 'century' };
    default:
      return unit satisfies never;
  }
}

function sum(a: Length, b: Length): Length {
  return {
    years: a.years + b.years,
    months: a.months + b.months,
    days: a.days + b.days,
    businessDays: a.businessDays + b.businessDays,
    unit: b.unit,
  };
}

/** A plain count before a unit: a whole or half number below a hundred thousand, "a", "a couple of", "several". */
export function readCount(view: View, i: number): Read<number> | null {
  const norm = view.norm(i);
  if (norm === 'a' || norm === 'an') {
    if (view.norm(i + 1) === 'couple') return { value: 2, to: view.norm(i + 2) === 'of' ? i + 3 : i + 2 };
    if (view.norm(i + 1) === 'few') return { value: 3, to: i + 2 };
    if (view.norm(i + 1) !== 'half' && view.norm(i + 1) !== 'quarter') return { value: 1, to: i + 1 };
  }
  if (norm === 'couple') return { value: 2, to: view.norm(i + 1) === 'of' ? i + 2 : i + 1 };
  if (norm === 'several' || norm === 'few') return { value: 3, to: i + 1 };
  if (norm === 'half' && (view.norm(i + 1) === 'a' || view.norm(i + 1) === 'an')) return { value: 0.5, to: i + 2 };
  if (!view.has(i, Tag.Digits | Tag.NumberWord)) return null;
  const small = view.has(i + 1, Tag.Fraction) ? numberWords.get(norm) : undefined;
  if (small !== undefined && small > 0 && /^quarters?$/.test(view.norm(i + 1))) return { value: small, to: i + 1 };
  const numeral = view.numeral(i);
  if (!numeral || numeral.value.gt(numeral.high)) return null;
  const value = numeral.value.toNumber();
  return value >= 0 && value < 100_000 ? { value, to: numeral.to } : null;
}

/** The most terms of a length ("3 months and 2 weeks and 2 days"). */
const TERMS = 4;

/** A length of calendar time: "three weeks", "a year and a half", "2 years, 3 months". */
export function readLength(view: View, i: number): Read<Length> | null {
  const first = readTerm(view, i);
  if (!first) return null;
  let { value, to } = first;
  for (let term = 1; term < TERMS; term++) {
    const at =
      view.norm(to) === ',' && view.norm(to + 1) === 'and'
        ? to + 2
        : view.norm(to) === 'and' || view.norm(to) === ','
          ? to + 1
          : to;
    const next = readTerm(view, at) ?? (view.norm(to) === 'and' ? readHalf(view, to + 1, value) : null);
    if (!next || (next.value.unit === value.unit && next.value.unit !== 'year')) break;
    value = { ...sum(value, next.value), unit: value.unit };
    to = next.to;
  }
  return { value, to };
}

function readTerm(view: View, i: number): Read<Length> | null {
  const count = readCount(view, i);
  if (!count) return null;
  const at = view.norm(count.to) === '-' ? count.to + 1 : count.to;
  const unit = readCycleUnit(view, at);
  if (!unit || unit.value === 'half' || unit.value === 'weekend') return null;
  return { value: lengthOf(unit.value, count.value), to: unit.to };
}

/** "[a year] and a half". */
function readHalf(view: View, i: number, whole: Length): Read<Length> | null {
  const at = view.norm(i) === 'a' ? i + 1 : i;
  if (view.norm(at) !== 'half' || whole.unit === 'hour' || timeUnits.has(view.norm(at + 1))) return null;
  return { value: lengthOf(whole.unit, 0.5), to: at + 1 };
}

/** The unit of time at `i` as durations count it, or null. */
export function timeUnitAt(view: View, i: number): TimeUnit | null {
  return view.has(i, Tag.TimeUnit) ? (timeUnits.get(view.norm(i)) ?? null) : null;
}
