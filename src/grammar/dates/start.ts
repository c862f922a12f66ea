import { Tag } from '../../lexicon/index.ts';
import type { View } from '../view.ts';
import { SOON } from './memory.ts';
import { isEra } from './year.ts';

/** Whether a date can start at token `i`: one of the words that tell of time comes soon. */
export function mayStart(view: View, i: number): boolean {
  if (view.has(i, Tag.Digits) && (isEra(view, i - 1) || isEra(view, i + 1))) return true;
  if (isNoDate(view, i)) return false;
  const around = view.dates.soon(i) | view.dates.soon(Math.max(i - SOON, 0));
  if (around & TELLING) return true;
  const token = view.tokens[i]!;
  if (token.tags & Tag.Digits) return isDateShape(view, i);
  return (token.tags & Tag.NumberWord) !== 0 && BEFORE_WORD_YEAR.has(view.norm(i - 1));
}

/** Whether the neighbours of a figure make it money, a share or a large count, which are in no date: "$5", "3%", "1,200 homes". */
function isNoDate(view: View, i: number): boolean {
  const { text, tags } = view.tokens[i]!;
  if ((tags & (Tag.Digits | Tag.YearLike)) !== Tag.Digits || view.has(i - 1, Tag.Month)) return false;
  if (view.has(i - 1, Tag.CurrencySign) || view.has(i + 1, Tag.Percent | Tag.Scale | Tag.CurrencyWord)) return true;
  const { length } = text;
  return length > 2 && length !== 4 && length !== 8 && !text.includes('.') && !hasUnitSoon(view, i);
}

function hasUnitSoon(view: View, i: number): boolean {
  for (let at = i + 1; at <= i + 4; at++) if (view.has(at, Tag.TimeUnit)) return true;
  return false;
}

const BEFORE_WORD_YEAR = new Set('in since until by from of year'.split(' '));

/** Whether a figure without a word of time near it can be a date: 3/4/21, 12.5.2021, 20210512, '87, 80s, the 4th. */
function isDateShape(view: View, i: number): boolean {
  const { text } = view.tokens[i]!;
  if (text.length === 8 || text.includes('.') || view.norm(i - 1) === "'") return true;
  // "9, 10, 13, 16 and 17 December"
  if (view.norm(i + 1) === ',' && text.length <= 2 && DAYS.test(view.text(i + 2))) return true;
  return view.glued(i + 1) && BEHIND_FIGURE.has(view.norm(i + 1));
}

const DAYS = /^\d{1,2}$/;
const BEHIND_FIGURE = new Set("- / . s 's st nd rd th".split(' '));

const TELLING =
  Tag.Month |
  Tag.Weekday |
  Tag.Deictic |
  Tag.TimeUnit |
  Tag.Season |
  Tag.Holiday |
  Tag.YearLike |
  Tag.Anchor |
  Tag.Relative |
  Tag.Part |
  Tag.Fraction;
