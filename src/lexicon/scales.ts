import type { WordTable } from './table.ts';
import { Tag } from './tags.ts';

/** Powers of ten by word; "trillion" and "billion" on the short scale, which all English-language news has used since 1974. */
export const scaleWords: ReadonlyMap<string, number> = new Map([
  ['hundred', 2],
  ['thousand', 3],
  ['lakh', 5],
  ['lac', 5],
  ['million', 6],
  ['crore', 7],
  ['billion', 9],
  ['trillion', 12],
  ['quadrillion', 15],
  ['quintillion', 18],
]);

const PLURALS: readonly (readonly [string, number])[] = [...scaleWords].map(([word, power]) => [`${word}s`, power]);

/** Abbreviations that stand for a power of ten after a figure, spaced or not. */
const ABBREVIATIONS: readonly (readonly [string, number])[] = [
  ['lkh', 5],
  ['lkhs', 5],
  ['mn', 6],
  ['mln', 6],
  ['mio', 6],
  ['cr', 7],
  ['krore', 7],
  ['krores', 7],
  ['bn', 9],
  ['bln', 9],
  ['tn', 12],
  ['trn', 12],
  ['tln', 12],
];

/** Every word or abbreviation that multiplies the number before it. */
export const scales: ReadonlyMap<string, number> = new Map([...scaleWords, ...PLURALS, ...ABBREVIATIONS]);

/** "hundreds", "thousands" …: they multiply a number before them, and are vague without one. */
export const pluralScales: ReadonlyMap<string, number> = new Map(PLURALS);

/**
 * Letters that multiply only when they stand right against the figure, upper or lower case as written here. Lower-case `m`, `b`, `t` and
 * `mm` mean it after a currency alone; elsewhere they are units of measure or nothing.
 */
export const scaleLetters: ReadonlyMap<string, number> = new Map([
  ['k', 3],
  ['K', 3],
  ['M', 6],
  ['MM', 6],
  ['G', 9],
  ['B', 9],
]);
export const moneyLetters: ReadonlyMap<string, number> = new Map([
  ['m', 6],
  ['mm', 6],
  ['b', 9],
  ['t', 12],
  ['T', 12],
]);

/** Words for twelve that multiply like a scale. */
export const dozens: ReadonlySet<string> = new Set(['dozen', 'dozens', 'doz', 'dz', 'dzs']);

export const scaleTable: WordTable = {
  id: 'scales',
  tag: Tag.Scale,
  words: [...scaleWords.keys(), ...PLURALS.map(([word]) => word), 'dozen', 'dozens'],
  triggers: true,
};

export const scaleAbbreviationTable: WordTable = {
  id: 'scale-abbreviations',
  tag: Tag.Scale,
  words: [...ABBREVIATIONS.map(([word]) => word), 'dz', 'dzs', 'doz'],
  triggers: false,
};
