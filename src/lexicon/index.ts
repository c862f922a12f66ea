import type { TagBits } from '../model/index.ts';
import { dateAnchorTable, deicticTable, partTable, seasonTable, sideTable, tradersTable } from './calendar-words.ts';
import { currencyTable } from './currencies.ts';
import { holidayStartTable, holidayTable } from './holidays.ts';
import { monthTable } from './months.ts';
import { numberTable } from './numbers.ts';
import { scaleTable } from './scales.ts';
import type { WordTable } from './table.ts';
import { quietTimeUnitTable, timeUnitTable } from './time-units.ts';
import { weekdayTable } from './weekdays.ts';

export * from './calendar-words.ts';
export * from './currencies.ts';
export * from './holidays.ts';
export * from './months.ts';
export * from './numbers.ts';
export * from './scales.ts';
export type { WordTable } from './table.ts';
export { Tag } from './tags.ts';
export * from './time-units.ts';
export { triggerPattern } from './trigger.ts';
export * from './weekdays.ts';

/** Every word table; a new one is one file and one line. */
export const tables: readonly WordTable[] = [
  currencyTable,
  numberTable,
  scaleTable,
  monthTable,
  weekdayTable,
  timeUnitTable,
  quietTimeUnitTable,
  deicticTable,
  sideTable,
  seasonTable,
  partTable,
  dateAnchorTable,
  tradersTable,

  holidayTable,
  holidayStartTable,
];

const tagsByWord = new Map<string, TagBits>();
for (const table of tables)
  for (const word of table.words) tagsByWord.set(word, (tagsByWord.get(word) ?? 0) | table.tag);

/** The tags that the word tables give a word (lower case, without a final full stop); 0 where none knows it. */
export function tagsOf(norm: string): TagBits {
  return tagsByWord.get(norm) ?? 0;
}
