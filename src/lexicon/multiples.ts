import type { WordTable } from './table.ts';
import { Tag } from './tags.ts';

const FACTORS: readonly (readonly [number, string])[] = [
  [2, 'doubled doubling doubles double twofold twice'],
  [3, 'tripled tripling triples triple trebled trebling trebles treble threefold thrice'],
  [4, 'quadrupled quadrupling quadruples quadruple fourfold'],
  [5, 'quintupled quintupling fivefold'],
  [6, 'sixfold'],
  [7, 'sevenfold'],
  [8, 'eightfold'],
  [9, 'ninefold'],
  [10, 'tenfold'],
  [20, 'twentyfold'],
  [100, 'hundredfold'],
  [1000, 'thousandfold'],
];

/** Words that say how many times greater a value became, to the factor. */
export const multipleWords: ReadonlyMap<string, number> = new Map(
  FACTORS.flatMap(([factor, words]) => words.split(' ').map((word): [string, number] => [word, factor])),
);

/** Words that say a value became half. */
export const halvingWords: ReadonlySet<string> = new Set(['halved', 'halving', 'halves']);

export const multipleTable: WordTable = {
  id: 'multiples',
  tag: Tag.Multiple,
  words: [...multipleWords.keys(), 'halved', 'halving', 'halve', 'halves'],
  triggers: true,
};
