import type { WordTable } from './table.ts';
import { Tag } from './tags.ts';

const UNITS =
  'zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth';
const TENS = 'twentieth thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth';

/** Ordinal words; "twenty-first" is a number word, a hyphen and one of these. */
export const ordinals: ReadonlyMap<string, number> = new Map([
  ...UNITS.split(' ').map((word, value): [string, number] => [word, value]),
  ...TENS.split(' ').map((word, index): [string, number] => [word, 10 * index + 20]),
  ['hundredth', 100],
  ['thousandth', 1000],
  ['millionth', 1_000_000],
  ['billionth', 1_000_000_000],
]);

/** Letters after a figure that make it an ordinal: 1st, 22nd, 3rd, 15,599th. */
export const ordinalSuffixes: ReadonlySet<string> = new Set(['st', 'nd', 'rd', 'th']);

export const ordinalTable: WordTable = {
  id: 'ordinals',
  tag: Tag.Ordinal,
  words: [...ordinals.keys()],
  triggers: false,
};

/** "First" alone never makes a claim; the others may rank something. */
export const rankTable: WordTable = {
  id: 'ranks',
  tag: Tag.Ordinal,
  words: [...ordinals.keys()].filter((word) => word !== 'first' && word !== 'zeroth'),
  triggers: true,
};
