import type { Numeral } from '../grammar/index.ts';
import { currencySigns, currencyWords, Tag } from '../lexicon/index.ts';
import { defineKind } from './kind.ts';

interface Parts {
  readonly number: Numeral;
  readonly currency: string;
}

/** Sums of money. */
export const money = defineKind<Parts>({
  id: 'money',
  summary: 'sums of money: $1.2 billion, 800 billion won',
  docs: 'Sums of money by sign, code or name.',
  patterns: [
    {
      name: '<sign> <number>',
      example: '$1.2 billion',
      at: Tag.Symbol,
      read(view, i) {
        const currency = currencySigns.get(view.norm(i));
        const number = currency ? view.numeral(i + 1) : null;
        return currency && number ? { from: i, to: number.to, parts: { number, currency } } : null;
      },
    },
    {
      name: '<number> <currency>',
      example: '800 billion won',
      at: Tag.Digits,
      read(view, i) {
        const number = view.numeral(i);
        const currency = number ? currencyWords.get(view.norm(number.to)) : undefined;
        return currency && number ? { from: i, to: number.to + 1, parts: { number, currency } } : null;
      },
    },
  ],
  corpus: [{ value: '1200000000 USD', spellings: ['$1.2 billion', '$1.2bn'] }],
  negatives: ['They won the match.'],
  value: ({ number, currency }) => ({
    value: { type: 'quantity', low: number.value, high: number.value, step: number.step, unit: currency },
    unresolved: null,
  }),
});
