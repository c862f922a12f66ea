import type { WordTable } from './table.ts';
import { Tag } from './tags.ts';

const NAMES = 'january february march april may june july august september october november december';

/** Months, 1–12, by name and by the abbreviations of newspapers. */
export const months: ReadonlyMap<string, number> = new Map([
  ...NAMES.split(' ').map((name, i) => [name, i + 1] as const),
  ...'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ').map((name, i) => [name, i + 1] as const),
  ['sept', 9],
]);

export const monthTable: WordTable = { id: 'months', tag: Tag.Month, words: [...months.keys()], triggers: true };
