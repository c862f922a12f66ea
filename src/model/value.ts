import type { Decimal } from './decimal.ts';

/**
 * ISO 4217 for money (`USD`), UCUM for measures (`km`, `[mi_i]`, `Cel`), `%`, `pp` (percentage point), `1` for bare
 * numbers and ratios, `{missile test}` for counted nouns, `a mo wk d h min s` for durations, `min{day}` for times of day, `USD/[bbl_us]` for rates.
 */
export type Unit = string;

/** Whether a unit counts things: `{missile test}`, or a bare number. */
export function isCount(unit: Unit): boolean {
  return unit === '1' || unit.startsWith('{');
}

/** Times of day: minutes from midnight, and from noon or midnight where nothing tells which. */
export const CLOCK = 'min{day}';
export const CLOCK_OF_HALF = 'min{half day}';

/** Years of life that a word for somebody tells: a teen, a toddler. */
export const LIFE_STAGE = 'a{stage}';

/** The unit of a number that names a thing: `#row`. */
export function labelOf(noun: string): Unit {
  return `#${noun}`;
}

/** Whether a unit is that of numbers that name things. */
export function isLabel(unit: Unit): boolean {
  return unit.startsWith('#');
}

/** Whether a unit is that of a time of day. */
export function isClock(unit: Unit): boolean {
  return unit === CLOCK || unit === CLOCK_OF_HALF;
}

/** A number with its unit. A point has `low` equal to `high`; "5 to 7" has both; both ends are inclusive. */
export interface Quantity {
  readonly type: 'quantity';
  readonly low: Decimal;
  readonly high: Decimal;
  /** Place value of the last written digit: "1.2 billion" has step 0.1 billion. Zero for an exact word ("half"). */
  readonly step: Decimal;
  readonly unit: Unit;
}

/** A calendar day, `YYYY-MM-DD`, proleptic Gregorian. */
export type IsoDate = string;

/** The size of the unit that a period was named by. */
export type Grain = 'day' | 'week' | 'month' | 'quarter' | 'half' | 'season' | 'year' | 'decade' | 'century';

/** A span of days, both ends inclusive, `null` where it is open ("since 2017" has no `last`) or not resolved. */
export interface Period {
  readonly type: 'period';
  readonly first: IsoDate | null;
  readonly last: IsoDate | null;
  readonly grain: Grain;
  /** Extended date-time format (ISO 8601-2): `2022-12-22`, `2016/2017`, `2017/..`, `XXXX-02` where the year is not known. */
  readonly edtf: string;
}

export type Value = Quantity | Period;

/** The bound that the words put on a value, one-to-one with TIMEX3 `mod`. */
export type Modifier =
  | 'exact'
  | 'approx'
  | 'less-than'
  | 'more-than'
  | 'at-most'
  | 'at-least'
  | 'before'
  | 'after'
  | 'start'
  | 'mid'
  | 'end';

/** What a claim is about; each has a file of the same name in `kinds/`. */
export type KindId = string;
