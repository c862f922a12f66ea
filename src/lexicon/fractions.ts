import { ordinals } from './ordinals.ts';
import type { WordTable } from './table.ts';
import { Tag } from './tags.ts';

/** Ordinals that do not name a part of a whole: a "second" is none. */
const parts = [...ordinals].filter(([, value]) => value > 2);

/** Names of a part of a whole, singular, to its denominator. */
export const fractionWords: ReadonlyMap<string, number> = new Map([['half', 2], ['quarter', 4], ...parts]);

/** The same, plural. */
export const fractionPlurals: ReadonlyMap<string, number> = new Map([
  ['halves', 2],
  ['quarters', 4],
  ...parts.map(([word, value]): [string, number] => [`${word}s`, value]),
]);

/** Vulgar fractions to numerator and denominator. */
export const vulgarFractions: ReadonlyMap<string, readonly [number, number]> = new Map([
  ['½', [1, 2]],
  ['⅓', [1, 3]],
  ['⅔', [2, 3]],
  ['¼', [1, 4]],
  ['¾', [3, 4]],
  ['⅕', [1, 5]],
  ['⅖', [2, 5]],
  ['⅗', [3, 5]],
  ['⅘', [4, 5]],
  ['⅙', [1, 6]],
  ['⅚', [5, 6]],
  ['⅐', [1, 7]],
  ['⅛', [1, 8]],
  ['⅜', [3, 8]],
  ['⅝', [5, 8]],
  ['⅞', [7, 8]],
  ['⅑', [1, 9]],
  ['⅒', [1, 10]],
]);

export const fractionTable: WordTable = {
  id: 'fractions',
  tag: Tag.Fraction,
  words: [...fractionWords.keys(), ...fractionPlurals.keys()],
  triggers: true,
};

export const vulgarTable: WordTable = {
  id: 'vulgar-fractions',
  tag: Tag.Fraction,
  words: [...vulgarFractions.keys()],
  triggers: false,
};
