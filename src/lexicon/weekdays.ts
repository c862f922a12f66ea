import type { WordTable } from './table.ts';
import { Tag } from './tags.ts';

const NAMES = 'monday tuesday wednesday thursday friday saturday sunday'.split(' ');
const SHORT = 'mon tue wed thu fri sat sun'.split(' ');

/** Weekdays, 0 (Monday) to 6 (Sunday), by name and abbreviation. */
export const weekdays: ReadonlyMap<string, number> = new Map([
  ...NAMES.map((name, i) => [name, i] as const),
  ...SHORT.map((name, i) => [name, i] as const),
  ['tues', 1],
  ['weds', 2],
  ['thur', 3],
  ['thurs', 3],
]);

/** Plurals: "four mondays from now". Alone they are a habit, not a day. */
export const weekdayPlurals: ReadonlyMap<string, number> = new Map(NAMES.map((name, i) => [`${name}s`, i]));

/** Abbreviations that are also words; they need dates around them. */
export const doubtfulWeekdays: ReadonlySet<string> = new Set(['mon', 'wed', 'thu', 'fri', 'sat', 'sun', 'tue']);

export const weekdayTable: WordTable = {
  id: 'weekdays',
  tag: Tag.Weekday,
  words: [...weekdays.keys(), ...weekdayPlurals.keys()],
  triggers: true,
};
