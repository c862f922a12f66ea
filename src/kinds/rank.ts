import { ordinalAt, type View } from '../grammar/index.ts';
import { Tag } from '../lexicon/index.ts';
import { Decimal } from '../model/index.ts';
import { defineKind } from './kind.ts';
import { isHeld, isLevel, isPlaceNamed } from './rank/place.ts';
import {
  isCampaign,
  isEntered,
  isLed,
  isNumberedThing,
  isOfItsOwn,
  isOneOfSeries,
  isOrdered,
  isRun,
  isServing,
} from './rank/series.ts';
import { isInning, isJoined, isOneMore, isRound, isSpell, isTerse } from './rank/things.ts';

interface Parts {
  readonly place: Decimal;
}

/** Places in an order. */
export const rank = defineKind<Parts>({
  id: 'rank',
  summary: 'ranks: third-largest, No. 2, the 15,599th',
  docs: `Places in an order, with the unit \`{rank}\`: an ordinal before a superlative ("third-largest"), after "ranked" or "finished", before "time",
"straight" or "consecutive", before one of a series ("third crash in four flights", "fifth recall of the year", "fourth rise since April", "third month
running", "the city's fourth since 2016"), as a place held, left or reached ("slide to 18th", "from second to sixth", "sit fifth"), after "enters" ("enters its 5th day", "now in 6th
week"), as what follows others ("a fifth day", "the fourth day of the blaze", "the ninth stage", "its ninth bakery", "fourth body found", "the third round"), joined ("86th-minute", "third-tier"), after what makes it one of many ("it was the third launch", "after ninth game"), before a verb ("the second to fail"), or in figures before a
noun ("the 15,599th plane", "6th Arrest Made in Heist", "the 58th minute"); "No. 2" and "number two". Ordinals that count a day, a street, a
century or a congress are none, and neither is "first" on its own.`,
  patterns: [
    {
      name: '<ordinal>-<superlative>',
      example: 'third-largest',
      at: Tag.Ordinal | Tag.NumberWord | Tag.Digits,
      read: (view, i) => ordinalRank(view, i),
    },
    { name: 'No. <number>', example: 'No. 2', at: Tag.Digits | Tag.NumberWord, read: (view, i) => numbered(view, i) },
  ],
  corpus: [
    {
      value: '3 {rank}',
      spellings: ['third-largest', 'third largest', '3rd largest', 'third-biggest', 'the third month in a row'],
    },
    { value: '2 {rank}', spellings: ['No. 2', 'Number two', 'number 2', 'No.2'] },
    { value: '21 {rank}', spellings: ['21st largest', 'twenty-first largest'] },
  ],
  negatives: [
    'The first lady spoke.',
    'On Sept. 3rd they met.',
    'The 20th century ended.',
    'On second thoughts, no.',
    'He lives on 5th Avenue.',
    'Case No. 21-cv-00417 was dismissed.',
    'No. 10 said it would answer.',
  ],
  value: ({ place }) => ({
    value: { type: 'quantity', low: place, high: place, step: Decimal.zero, unit: '{rank}' },
    unresolved: null,
  }),
});

const SUPERLATIVE = /^(?:\p{L}{2,}est|most|least|best|worst)$/u;
const NOT_SUPERLATIVE = new Set([
  'west',
  'guest',
  'interest',
  'request',
  'arrest',
  'protest',
  'forest',
  'test',
  'contest',
  'rest',
  'nest',
  'harvest',
  'invest',
  'midwest',
  'northwest',
  'southwest',
  'budapest',
  'quest',
  'conquest',
  'chest',
  'priest',
  'honest',
  'modest',
]);
const RUNNING = new Set('straight consecutive successive time'.split(' '));
function ordinalRank(view: View, i: number) {
  const ordinal = ordinalAt(view, i);
  if (!ordinal) return null;
  const { to, place } = ordinal;
  const hyphen = view.text(to) === '-' && view.glued(to);
  const next = hyphen ? to + 1 : to;
  const norm = view.norm(next);
  const first = place.eq(Decimal.one);
  const rank = (end: number) => ({ from: i, to: end, parts: { place } });
  if (SUPERLATIVE.test(norm) && !NOT_SUPERLATIVE.has(norm) && !first) return rank(next + 1);
  if (hyphen) return !first && (isServing(view, to) || isJoined(view, to)) ? rank(next + 1) : null;
  if (isHeld(view, i, to)) return rank(to);
  if (ENTERED.test(norm) && isEntered(view, i - 1)) return rank(to);
  if (isPlaceNamed(view, i, to)) return rank(to);
  // "back from 1st marriage"
  if (first) return ordinal.figures && norm !== 'time' && isNumberedThing(view, i, to) ? rank(to) : null;
  // "up to fourth" bounds nothing
  if (isLevel(view, i, ordinal)) return { ...rank(to), modifier: 'exact' as const };
  const before = view.norm(i - 1);
  if (/^(?:their|his|her|its|the|a)$/.test(before) && norm === 'of' && isCampaign(view, to + 1)) return rank(to);
  if (before === 'the' && isToDo(view, to)) return rank(to);
  // a place that is all there is
  if (i === 0 && to === view.tokens.length) return rank(to);
  if (i === 0 && to + 1 === view.tokens.length && ENTERED.test(norm)) return rank(to + 1);
  if (isOneOfSeries(view, to) || isOfItsOwn(view, i, to) || isRun(view, to) || isLed(view, i, to)) return rank(to);
  if (isRound(view, i, ordinal) || isInning(view, i) || isSpell(view, i, ordinal)) return rank(to);
  if (isOneMore(view, i, ordinal)) return rank(to);
  if (isTerse(view, i, ordinal)) return { ...rank(to), modifier: 'exact' as const };
  if (isOrdered(view, to, ordinal.figures)) return rank(to);
  if (RUNNING.has(norm) && (norm !== 'time' || ordinal.figures || /^(?:the|a|for|its|his|her|their)$/.test(before)))
    return rank(to);
  if (!ordinal.figures || !isNumberedThing(view, i, to)) return null;
  // "cheers over 3rd store" bounds nothing
  return before === 'over' ? { ...rank(to), modifier: 'exact' as const } : rank(to);
}

/** What a thing enters or is in: "enters its 5th day", "in its seventh weekend". */
const ENTERED = /^(?:day|week|weekend|month|year|night|decade|season|term)$/;

/** "[The second] to fail". */
function isToDo(view: View, to: number): boolean {
  return (
    view.norm(to) === 'to' &&
    view.has(to + 1, Tag.Word) &&
    !view.has(to + 1, Tag.Capital | Tag.Ordinal) &&
    !/^(?:the|an?)$/.test(view.norm(to + 1))
  );
}

/** "No. 2", "No 2", "number two", read at the figure; not "no 2 alike". */
function numbered(view: View, i: number) {
  const at = view.text(i - 1) === '.' && view.glued(i - 1) ? i - 2 : i - 1;
  const norm = view.norm(at);
  if (norm !== 'no' && norm !== 'number') return null;
  const stopped = at < i - 1 || view.text(at).endsWith('.');
  if (norm === 'no' && !stopped && !(view.has(at, Tag.Capital) && view.has(i, Tag.Digits))) return null;
  const number = view.numeral(i);
  if (!number || number.from !== i || !number.value.isInteger) return null;
  // "Case No. 21-cv-00417"
  if (view.text(number.to) === '-' && view.glued(number.to)) return null;
  if (number.value.sign <= 0 || number.value.gt(Decimal.of(1000))) return null;
  return { from: at, to: number.to, parts: { place: number.value } };
}
