import type { WordTable } from './table.ts';
import { Tag } from './tags.ts';

/** Powers of ten by word, and by the abbreviations that newspapers set after a figure. */
export const scales: ReadonlyMap<string, number> = new Map([
  ['hundred', 2],
  ['thousand', 3],
  ['million', 6],
  ['millions', 6],
  ['billion', 9],
  ['trillion', 12],
  ['m', 6],
  ['bn', 9],
  ['tn', 12],
]);

export const scaleTable: WordTable = { id: 'scales', tag: Tag.Scale, words: [...scales.keys()], triggers: true };
