import type { TagBits } from '../model/index.ts';
import { currencyTable } from './currencies.ts';
import { numberTable } from './numbers.ts';
import { scaleTable } from './scales.ts';
import type { WordTable } from './table.ts';

export * from './currencies.ts';
export * from './numbers.ts';
export * from './scales.ts';
export type { WordTable } from './table.ts';
export { Tag } from './tags.ts';
export { triggerPattern } from './trigger.ts';

/** Every word table; a new one is one file and one line. */
export const tables: readonly WordTable[] = [currencyTable, numberTable, scaleTable];

const tagsByWord = new Map<string, TagBits>();
for (const table of tables) for (const word of table.words) tagsByWord.set(word, (tagsByWord.get(word) ?? 0) | table.tag);

/** The tags that the word tables give a word (lower case, without a final full stop); 0 where none knows it. */
export function tagsOf(norm: string): TagBits {
  return tagsByWord.get(norm) ?? 0;
}
