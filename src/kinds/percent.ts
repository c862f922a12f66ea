import type { Amount } from '../grammar/index.ts';
import { NUMBER, quantityOf, readShare } from '../grammar/index.ts';
import { Tag } from '../lexicon/index.ts';
import { defineKind } from './kind.ts';

/** Percentages. */
export const percent = defineKind<Amount<unknown>>({
  id: 'percent',
  summary: 'percentages: 7 per cent, 4.5%-4.75%',
  docs: `Percentages, by sign or in words, single or as a range. A change keeps its plain number ("down 12%" is 12 %); which way it went is
read from the words by the checks. Percentage points are a kind of their own: [point](point).`,
  patterns: [
    {
      name: '<number> %',
      example: '4.5%-4.75%',
      at: NUMBER | Tag.Article,
      needs: Tag.Percent,
      read(view, i) {
        if (!view.opens(i) || !view.near(i, Tag.Percent)) return null;
        const parts = readShare(view, i);
        return parts?.unit === '%' ? { from: parts.from, to: parts.to, parts } : null;
      },
    },
    {
      name: 'percent of <number>',
      example: 'percent of 10',
      at: Tag.Percent,
      read(view, i) {
        const of = view.norm(i) === 'per' && view.norm(i + 1) === 'cent' ? i + 2 : i + 1;
        if (!/^(?:per|percent)$/.test(view.norm(i)) || view.norm(of) !== 'of' || i > 0) return null;
        const number = view.numeral(of + 1);
        if (!number || number.from !== of + 1) return null;
        const { value, high, step, form, to } = number;
        return { from: i, to, parts: { from: i, to, low: value, high, step, unit: '%', form } };
      },
    },
  ],
  corpus: [
    {
      value: '12 %',
      spellings: ['12%', '12 percent', '12 per cent', 'twelve percent', '12 pct', '12-percent', '12 per-cent'],
    },
    {
      value: '4.5..4.75 %',
      spellings: ['4.5%-4.75%', 'between 4.5 and 4.75 percent', '4.5 to 4.75 per cent', '4.5-4.75%'],
    },
    { value: '5..20 %', spellings: ['anything from 5% to 20%', 'fell 5 to 20 percent'] },
    { value: '1.2 %', spellings: ['1.2%', 'cut its forecast for 2025 to 1.2%', 'fell from 37% in 1990 to 1.2%'] },
    { value: '0.5 %', spellings: ['half a percent', 'half of one percent', '0.5%', 'half a per cent'] },
    { value: '-5 %', spellings: ['minus five percent', '-5%', '−5 percent'] },
  ],
  negatives: ['Per capita income rose.', 'Rates rose 2 percentage points.', 'It rose by 25 basis points.'],
  value: (parts) => ({ value: quantityOf(parts, '%'), unresolved: null }),
});
