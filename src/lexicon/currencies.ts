import type { WordTable } from './table.ts';
import { Tag } from './tags.ts';

/** Currency words to ISO 4217 codes. */
export const currencyWords: ReadonlyMap<string, string> = new Map([
  ['won', 'KRW'],
  ['dollars', 'USD'],
]);

/** Signs before or after a figure. */
export const currencySigns: ReadonlyMap<string, string> = new Map([
  ['$', 'USD'],
  ['€', 'EUR'],
  ['£', 'GBP'],
]);

export const currencyTable: WordTable = {
  id: 'currencies',
  tag: Tag.CurrencyWord,
  words: [...currencyWords.keys()],
  triggers: false,
};
