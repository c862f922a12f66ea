import type { View } from '../../grammar/index.ts';
import { crashes, Tag } from '../../lexicon/index.ts';
import type { SilentFamily } from '../kind.ts';

/** Newspapers and programmes with a weekday in their name. */
const TITLES = new Set(
  'times telegraph mirror mail express post herald sun mercury independent star people world age business tribune league service school roast brunch supplement'.split(
    ' ',
  ),
);
/** Days in history, and rites, with a weekday in their name; the holidays among them are read as dates. */
const EPITHETS = new Set('bloody black super ruby stormy cold freaky casual mad happy'.split(' '));
const FEASTS = /^(?:friday)$/;

/** Weekdays and months that are names: the Sunday Times, Bloody Sunday, Friday prayers are none of a certain day. */
export const days: SilentFamily = {
  id: 'days',
  summary: 'weekdays in names: the Sunday Times, Bloody Sunday, Friday prayers',
  at: Tag.Weekday,
  read(view, i) {
    const before = view.norm(i - 1);
    if (EPITHETS.has(before) && view.has(i - 1, Tag.Capital) && !(before === 'black' && FEASTS.test(view.norm(i)))) {
      return isMarketDay(view, i) ? null : { from: i - 1, to: i + 1 };
    }
    if (/^(?:prayers|sermons?|mosque)$/.test(view.norm(i + 1)) && !view.has(i - 1, Tag.Relative))
      return { from: i, to: i + 2 };
    return TITLES.has(view.norm(i + 1)) && view.has(i + 1, Tag.Capital) && view.has(i, Tag.Capital)
      ? { from: i, to: i + 2 }
      : null;
  },
  examples: ['the Sunday Times', 'Bloody Sunday', 'a Black Monday', 'Super Tuesday', 'Friday prayers'],
};

/** The crashes of 1987, 1929 and 1992 have their dates; "a Black Monday" is any. */
function isMarketDay(view: View, i: number): boolean {
  return crashes.has(`${view.norm(i - 1)} ${view.norm(i)}`) && !/^(?:an?|another)$/.test(view.norm(i - 2));
}
