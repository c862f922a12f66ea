import type { WordTable } from './table.ts';
import { Tag } from './tags.ts';

const UNITS =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen';
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety';

/** Cardinal words below a hundred. */
export const numberWords: ReadonlyMap<string, number> = new Map([
  ...UNITS.split(' ').map((word, value): [string, number] => [word, value]),
  ...TENS.split(' ').map((word, index): [string, number] => [word, 10 * index + 20]),
  ['nought', 0],
  ['naught', 0],
  ['fourty', 40],
]);

export const numberTable: WordTable = {
  id: 'numbers',
  tag: Tag.NumberWord,
  words: [...numberWords.keys()],
  triggers: true,
};

/** "a" and "an", which count one before a scale, a fraction or a unit ("a million", "a third", "a dollar"). */
export const articleTable: WordTable = { id: 'articles', tag: Tag.Article, words: ['a', 'an'], triggers: false };

/** Words for a sign before a number. */
export const signWords: ReadonlyMap<string, -1 | 1> = new Map([
  ['minus', -1],
  ['negative', -1],
  ['plus', 1],
]);
