import type { WordTable } from './table.ts';
import { Tag } from './tags.ts';

/** What a vague number word can stand for. */
export interface VagueRange {
  readonly low: number;
  readonly high: number;
  /** Where the ends are from. */
  readonly source: string;
}

/**
 * Vague number words. The plural of a unit of counting reaches from it to the next one that has a word of its own: ten hundreds
 * are "a thousand", a thousand thousands "a million".
 */
export const vagueWords: ReadonlyMap<string, VagueRange> = new Map<string, VagueRange>([
  ['couple', { low: 2, high: 2, source: 'Merriam-Webster: two (sense 2); "a few" (sense 4) has its own word' }],
  ['pair', { low: 2, high: 2, source: 'Merriam-Webster: two corresponding things' }],
  [
    'few',
    {
      low: 3,
      high: 9,
      source: 'Merriam-Webster: at least some but indeterminately small; two and ten have words of their own',
    },
  ],
  ['handful', { low: 3, high: 9, source: 'Merriam-Webster: a small quantity or number; ten has a word of its own' }],
  [
    'several',
    { low: 3, high: 9, source: 'Merriam-Webster: more than two but fewer than many; ten has a word of its own' },
  ],
  ['score', { low: 20, high: 20, source: 'Merriam-Webster: twenty' }],
  ['tens', { low: 10, high: 100, source: 'its unit to the next' }],
  ['dozens', { low: 24, high: 100, source: 'two dozen, the least plural, to the next unit' }],
  ['scores', { low: 40, high: 100, source: 'two score, the least plural, to the next unit' }],
  ['hundreds', { low: 1e2, high: 1e3, source: 'its unit to the next' }],
  ['thousands', { low: 1e3, high: 1e6, source: 'its unit to the next' }],
  ['lakhs', { low: 1e5, high: 1e7, source: 'its unit to the next' }],
  ['millions', { low: 1e6, high: 1e9, source: 'its unit to the next' }],
  ['crores', { low: 1e7, high: 1e9, source: 'its unit to the next' }],
  ['billions', { low: 1e9, high: 1e12, source: 'its unit to the next' }],
  ['trillions', { low: 1e12, high: 1e15, source: 'its unit to the next' }],
]);

export const vagueTable: WordTable = {
  id: 'vague',
  tag: Tag.Vague,
  words: [...vagueWords.keys()],
  triggers: true,
};
