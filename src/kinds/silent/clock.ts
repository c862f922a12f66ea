import { readClock, readTiming, type View } from '../../grammar/index.ts';
import { Tag } from '../../lexicon/index.ts';
import { Decimal } from '../../model/index.ts';
import type { SilentFamily } from '../kind.ts';

const ZONES = new Set(
  'utc gmt est edt cst cdt mst mdt pst pdt et ct mt pt bst cet cest ist jst kst hkt aest hours local z'.split(' '),
);
const ENDS = new Set(['am', 'pm', 'a.m', 'p.m', "o'clock", 'noon', 'midnight']);

/** "Half past eight", "at a quarter to 9", "at ten past four"; "fell by a quarter to nine million" is a change. */
function isPastHour(view: View, i: number): boolean {
  const [word, part] = [view.norm(i - 1), view.norm(i - 2)];
  if ((word !== 'past' && word !== 'to') || !(part === 'half' || part === 'quarter' || isMinutes(part))) return false;
  const hour = view.numeral(i);
  if (hour?.to !== i + 1 || !hour.value.isInteger || hour.value.gt(Decimal.of(12))) return false;
  if (isMinutes(part)) return word === 'past' && AT.test(view.norm(i - 3));
  const lead = view.has(i - 3, Tag.Article) ? view.norm(i - 4) : view.norm(i - 3);
  return word === 'past' || AT.test(lead);
}

/** Whether a time that is read begins here, or before: "4:[30] p.m.", "7 to [9] p.m.". */
function isRead(view: View, i: number): boolean {
  return [i, i - 2, i - 4, i - 6].some((at) => (readClock(view, at)?.to ?? 0) > i);
}

const AT = /^(?:at|until|till|before|after|about|around)$/;

function isMinutes(norm: string): boolean {
  return /^(?:five|ten|twenty)$/.test(norm);
}

/** Times of day that are not read as such: half past eight, 23:59:59, 10:15. */
export const clock: SilentFamily = {
  id: 'clock',
  summary: 'times of day in words or to the second, and what looks like one: half past eight, 23:59:59',
  at: Tag.Digits | Tag.NumberWord,
  read(view, i) {
    if (isPastHour(view, i)) return { from: i, to: i + 1 };
    if (isPastHour(view, i + 2) && isMinutes(view.norm(i))) return { from: i, to: i + 3 };
    const after = view.norm(i + 1);
    if (after === ':' && (readTiming(view, i) || readTiming(view, i - 2))) return null;
    if (after !== ':' && !ENDS.has(after) && !ZONES.has(after)) return null;
    if (isRead(view, i)) return null;
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
  examples: ['23:59:59', 'half past eight', 'at ten past four', 'The sample was dated 10:15.'],
};
