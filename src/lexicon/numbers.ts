import type { WordTable } from './table.ts';
import { Tag } from './tags.ts';

/** Number words below a hundred. */
export const numberWords: ReadonlyMap<string, number> = new Map(
  (
    'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen ' +
    'seventeen eighteen nineteen'
  )
    .split(' ')
    .map((word, value) => [word, value]),
);

export const numberTable: WordTable = { id: 'numbers', tag: Tag.NumberWord, words: [...numberWords.keys()], triggers: true };
