import type { WordTable } from './table.ts';
import { Tag } from './tags.ts';

/** Units that durations are told in. */
export type DurationUnit = 'a' | 'mo' | 'wk' | 'd' | 'h' | 'min' | 's';

/** A word for a unit of time, with how many of the unit it is: a fortnight is 2 wk. */
export interface TimeUnit {
  readonly unit: DurationUnit;
  readonly count: number;
}

const rows: readonly (readonly [DurationUnit, number, string])[] = [
  ['s', 1, 'second seconds sec secs'],
  ['s', 0.001, 'millisecond milliseconds msec'],
  ['s', 0.000001, 'microsecond microseconds'],
  ['s', 0.000000001, 'nanosecond nanoseconds'],
  ['min', 1, 'minute minutes min mins'],
  ['h', 1, 'hour hours hr hrs'],
  ['d', 1, 'day days night nights'],
  ['d', 2, 'weekend weekends'],
  ['wk', 1, 'week weeks wk wks workweek workweeks'],
  ['wk', 2, 'fortnight fortnights'],
  ['mo', 1, 'month months mo mos mth mths'],
  ['mo', 3, 'quarter quarters qtr qtrs'],
  ['a', 1, 'year years yr yrs'],
  ['a', 10, 'decade decades'],
  ['a', 100, 'century centuries'],
  ['a', 1000, 'millennium millennia millenniums'],
];

/** Units of time by word. */
export const timeUnits: ReadonlyMap<string, TimeUnit> = new Map(
  rows.flatMap(([unit, count, words]) => words.split(' ').map((word) => [word, { unit, count }] as const)),
);

/** Abbreviations of one letter; they count only right after a figure ("2h", "3 m"). */
export const shortTimeUnits: ReadonlyMap<string, TimeUnit> = new Map([
  ['s', { unit: 's', count: 1 }],
  ['m', { unit: 'min', count: 1 }],
  ['h', { unit: 'h', count: 1 }],
  ['d', { unit: 'd', count: 1 }],
  ['w', { unit: 'wk', count: 1 }],
  ['y', { unit: 'a', count: 1 }],
]);

/** `second` and `min` are common words of other meanings: they do not make a sentence worth reading. */
const QUIET = new Set(['second', 'min', 'sec', 'mo', 'night', 'nights', 'hr']);

export const timeUnitTable: WordTable = {
  id: 'time units',
  tag: Tag.TimeUnit,
  words: [...timeUnits.keys()].filter((word) => !QUIET.has(word)),
  triggers: true,
};

export const quietTimeUnitTable: WordTable = {
  id: 'quiet time units',
  tag: Tag.TimeUnit,
  words: [...QUIET],
  triggers: false,
};
