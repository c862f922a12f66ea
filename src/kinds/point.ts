import type { Amount, Share } from '../grammar/index.ts';
import { NUMBER, quantityOf, readShare } from '../grammar/index.ts';
import { Tag } from '../lexicon/index.ts';
import { defineKind } from './kind.ts';

/** Percentage points and basis points. */
export const point = defineKind<Amount<Share>>({
  id: 'point',
  summary: 'percentage points and basis points: 2 percentage points, 25bp',
  docs: `Differences between two percentages, in \`pp\`. A basis point is a hundredth of one; "a quarter-point" is 0.25. Plain points are percentage
points beside a percentage that they lead to or from ("up 2 points to 45%") and among words for shares and polls ("slumps 8 points in poll").`,
  patterns: [
    {
      name: '<number> percentage points',
      example: '2.5 percentage points',
      at: NUMBER | Tag.Article,
      needs: Tag.Percent,
      read(view, i) {
        if (!view.opens(i) || !view.near(i, Tag.Percent)) return null;
        const parts = readShare(view, i);
        return parts && parts.unit !== '%' ? { from: parts.from, to: parts.to, parts } : null;
      },
    },
  ],
  corpus: [
    {
      value: '0.25 pp',
      spellings: [
        '25 basis points',
        '25bp',
        '25 bps',
        '0.25 percentage points',
        'a quarter-point',
        'a 0.25-point rise',
        'a quarter of a percentage point',
      ],
    },
    {
      value: '2 pp',
      spellings: ['2 percentage points', 'two percentage points', '2pp', '2 percent points', '200 basis points'],
    },
    { value: '0.5..0.75 pp', spellings: ['50 to 75 basis points', '0.5-0.75 percentage point'] },
    { value: '0.8 pp', spellings: ['0.8 of a percentage point', '0.8 percentage points'] },
    {
      value: '3 pp',
      spellings: ['plus or minus 3 percentage points', '±3 percentage points', '+/- 3 percentage points'],
    },
  ],
  negatives: ['The index fell 340 points.', 'It rose 2 percent.', 'At this point 3 of them left.'],
  value(parts) {
    const hundredth = parts.unit === 'bp' ? -2 : 0;
    const { low, high, step } = parts;
    const scaled = { ...parts, low: low.shift(hundredth), high: high.shift(hundredth), step: step.shift(hundredth) };
    return { value: quantityOf(scaled, 'pp'), unresolved: null };
  },
});
