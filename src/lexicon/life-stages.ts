import type { WordTable } from './table.ts';
import { Tag } from './tags.ts';

/** Words for somebody by the years of life, with the years that they are said of. */
export const lifeStages: ReadonlyMap<string, readonly [least: number, most: number]> = new Map([
  ['toddler', [1, 4]],
  ['tween', [8, 13]],
  ['preteen', [8, 13]],
  ['teen', [13, 19]],
  ['teens', [13, 19]],
  ['teenager', [13, 19]],
  ['teenage', [13, 19]],
  ['septuagenarian', [70, 79]],
  ['octogenarian', [80, 89]],
  ['nonagenarian', [90, 99]],
  ['centenarian', [100, 120]],
]);

export const lifeStageTable: WordTable = {
  id: 'life stages',
  tag: Tag.Anchor,
  words: [...lifeStages.keys()],
  triggers: true,
};
