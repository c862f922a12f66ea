import type { WordTable } from './table.ts';
import { Tag } from './tags.ts';

/** Words and signs for hundredths; "per" only with "cent" after it. */
export const percentTable: WordTable = {
  id: 'percents',
  tag: Tag.Percent,
  words: [
    '%',
    '٪',
    'percent',
    'percents',
    'percentage',
    'pct',
    'pc',
    'per',
    'basis',
    'bp',
    'bps',
    'pp',
    'pps',
    'ppt',
    'ppts',
    '‰',
    'point',
    'points',
  ],
  triggers: false,
};
