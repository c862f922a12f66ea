import type { TagBits } from '../model/index.ts';
import {
  clockTable,
  dateAnchorTable,
  deicticTable,
  partTable,
  seasonTable,
  sideTable,
  tradersTable,
} from './calendar-words.ts';
import { currencySignTable, currencyTable, oneCoinTable } from './currencies.ts';
import { fractionTable, vulgarTable } from './fractions.ts';
import { holidayStartTable, holidayTable } from './holidays.ts';
import { lifeStageTable } from './life-stages.ts';
import { monthTable } from './months.ts';
import { multipleTable } from './multiples.ts';
import { articleTable, numberTable } from './numbers.ts';
import { ordinalTable, rankTable } from './ordinals.ts';
import { percentTable } from './percents.ts';
import { scaleAbbreviationTable, scaleTable } from './scales.ts';
import type { WordTable } from './table.ts';
import { quietTimeUnitTable, timeUnitTable } from './time-units.ts';
import { oneUnitTable, unitTable } from './units.ts';
import { vagueTable } from './vague.ts';
import { weekdayTable } from './weekdays.ts';

export * from './calendar-words.ts';
export * from './change.ts';
export * from './currencies.ts';
export * from './fractions.ts';
export * from './holidays.ts';
export * from './life-stages.ts';
export * from './modifiers.ts';
export * from './months.ts';
export * from './multiples.ts';
export * from './names.ts';
export * from './nouns.ts';
export * from './numbers.ts';
export * from './ordinals.ts';
export * from './people.ts';
export * from './percents.ts';
export * from './scales.ts';
export type { WordTable } from './table.ts';
export { Tag } from './tags.ts';
export * from './time-units.ts';
export { triggerPattern } from './trigger.ts';
export * from './units.ts';
export * from './vague.ts';
export * from './weekdays.ts';

/** Every word table; a new one is one file and one line. */
export const tables: readonly WordTable[] = [
  currencyTable,
  currencySignTable,
  oneCoinTable,
  numberTable,
  articleTable,
  ordinalTable,
  rankTable,
  scaleTable,
  scaleAbbreviationTable,
  fractionTable,
  vulgarTable,
  vagueTable,
  multipleTable,
  percentTable,
  unitTable,
  oneUnitTable,
  monthTable,
  weekdayTable,
  timeUnitTable,
  quietTimeUnitTable,
  deicticTable,
  sideTable,
  seasonTable,
  partTable,
  dateAnchorTable,
  clockTable,
  lifeStageTable,
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
