import { Tag } from '../../lexicon/index.ts';
import type { SilentFamily } from '../kind.ts';

const SHAPE =
  /\d{1,3}(?:\.\d+)?\s?°\s?(?:\d{1,2}(?:\.\d+)?\s?['′]\s?)?(?:\d{1,2}(?:\.\d+)?\s?["″]\s?)?(?:[NSEW]\b|north|south|east|west)/y;
const WORDED = /\d{1,3}(?:\.\d+)? degrees (?:\d{1,2} minutes )?(?:north|south|east|west)(?! of)\b/iy;

/** Places on the globe: 38.9° N, 37°14'06"N, 40 degrees north. */
export const coordinates: SilentFamily = {
  id: 'coordinates',
  summary: `coordinates: 38.9° N, 37°14'06"N, 40 degrees north`,
  at: Tag.Digits,
  read(view, i) {
    const next = view.text(i + 1);
    if (next !== '°' && next !== 'degrees') return null;
    const { start, text } = view.sentence;
    for (const shape of [SHAPE, WORDED]) {
      shape.lastIndex = view.tokens[i]!.start - start;
      if (!shape.test(text)) continue;
      const end = start + shape.lastIndex;
      let to = i + 1;
      while (to < view.tokens.length && view.tokens[to]!.start < end) to++;
      return { from: i, to };
    }
    return null;
  },
  examples: ['38.9° N', `37°14'06"N`, '40 degrees north', '77.0°W'],
};
