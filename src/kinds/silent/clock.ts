import { readTiming } from '../../grammar/index.ts';
import { Tag } from '../../lexicon/index.ts';
import type { SilentFamily } from '../kind.ts';

const ZONES = new Set(
  'utc gmt est edt cst cdt mst mdt pst pdt et ct mt pt bst cet cest ist jst kst hkt aest hours local z'.split(' '),
);
const ENDS = new Set(['am', 'pm', 'a.m', 'p.m', "o'clock", 'noon', 'midnight']);

/** Times of day on their own: 16:08 UTC, 5 p.m., 10 o'clock. */
export const clock: SilentFamily = {
  id: 'clock',
  summary: "times of day: 16:08 UTC, 5 p.m., 10 o'clock",
  at: Tag.Digits | Tag.NumberWord,
  read(view, i) {
    const after = view.norm(i + 1);
    if (after === ':' && (readTiming(view, i) || readTiming(view, i - 2))) return null;
    if (after !== ':' && !ENDS.has(after) && !ZONES.has(after)) return null;
    const text = view.text(i);
    const digits = view.has(i, Tag.Digits);
    if (digits && !/^\d{1,4}(?:\.\d\d)?$/.test(text)) return null;
    let to = i + 1;
    let sure = false;
    if (
      digits &&
      view.text(to) === ':' &&
      view.glued(to) &&
      view.glued(to + 1) &&
      /^\d\d(?:\.\d+)?$/.test(view.text(to + 1)) &&
      text.length <= 2
    ) {
      sure = true;
      to += 2;
      if (view.text(to) === ':' && view.glued(to) && view.glued(to + 1) && /^\d\d/.test(view.text(to + 1))) to += 2;
    }
    if (ENDS.has(view.norm(to))) return { from: i, to: to + 1 };
    if (sure) return { from: i, to: ZONES.has(view.norm(to)) ? to + 1 : to };
    const military =
      digits && text.length === 4 && text < '2400' && ZONES.has(view.norm(to)) && view.norm(to) !== 'local';
    return military ? { from: i, to: to + 1 } : null;
  },
  examples: ['16:08 UTC', '5 p.m.', '5pm', "10 o'clock", '7:30 a.m.', '1400 GMT', '23:59:59', '12 noon'],
};
