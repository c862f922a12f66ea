import type { View } from '../grammar/index.ts';
import { ordinalSuffixes, ordinals, Tag } from '../lexicon/index.ts';
import { Decimal } from '../model/index.ts';
import { defineKind } from './kind.ts';

interface Parts {
  readonly place: Decimal;
}

/** Places in an order. */
export const rank = defineKind<Parts>({
  id: 'rank',
  summary: 'ranks: third-largest, No. 2, the 15,599th',
  docs: `Places in an order, with the unit \`{rank}\`: an ordinal before a superlative ("third-largest"), after "ranked" or "finished", before "time",
"straight" or "consecutive", before one of a series ("third crash in four flights", "fifth recall of the year"), as a place held or reached ("slide to
18th", "sit fifth"), after "enters" ("enters its 5th day", "now in 6th week"), before a verb ("the second to fail"), or in figures before a noun ("the
15,599th plane", "6th Arrest Made in Heist"); "No. 2" and "number two". Ordinals that count a day, a street, a
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

/** An ordinal with the index after it. */
interface Ordinal {
  readonly to: number;
  readonly place: Decimal;
  readonly figures: boolean;
}

function ordinalAt(view: View, i: number): Ordinal | null {
  if (view.has(i, Tag.Digits)) {
    const suffix = view.norm(i + 1);
    if (!ordinalSuffixes.has(suffix) || !/^[\d,]{1,12}$/.test(view.text(i))) return null;
    if (!view.glued(i + 1) && !view.text(i).includes(',')) return null;
    return { to: i + 2, place: Decimal.of(view.text(i).replaceAll(',', '')), figures: true };
  }
  if (view.has(i, Tag.Ordinal)) {
    const value = ordinals.get(view.norm(i));
    return value === undefined || view.attached(i) ? null : { to: i + 1, place: Decimal.of(value), figures: false };
  }
  const tens = view.numeral(i);
  const at = view.text(i + 1) === '-' ? i + 2 : i + 1;
  const unit = ordinals.get(view.norm(at)) ?? 0;
  if (!tens || tens.to !== i + 1 || unit < 1 || unit > 9 || tens.value.lt(Decimal.of(20))) return null;
  return { to: at + 1, place: tens.value.add(Decimal.of(unit)), figures: false };
}

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
const PLACED = new Set(
  'ranked ranks rank ranking finished finishes finish placed came come comes seeded sit sits sat sitting lie lies lying stand stands stood'.split(
    ' ',
  ),
);
const RUNNING = new Set('straight consecutive successive time'.split(' '));
const NOT_COUNTED = new Set([
  'century',
  'anniversary',
  'birthday',
  'street',
  'avenue',
  'floor',
  'grade',
  'edition',
  'minute',
  'hour',
  'and',
  'of',
  'century-old',
  'day',
  'quarter',
  'month',
  'year',
  'district',
  'congress',
  'grader',
  'graders',
  'inning',
]);

function ordinalRank(view: View, i: number) {
  const ordinal = ordinalAt(view, i);
  if (!ordinal) return null;
  const { to, place, figures } = ordinal;
  const hyphen = view.text(to) === '-' && view.glued(to);
  const next = hyphen ? to + 1 : to;
  const norm = view.norm(next);
  const first = place.eq(Decimal.one);
  if (SUPERLATIVE.test(norm) && !NOT_SUPERLATIVE.has(norm) && !first)
    return { from: i, to: next + 1, parts: { place } };
  if (hyphen) return null;
  const before = view.norm(i - 1);
  if (PLACED.has(before) && !view.has(to, Tag.TimeUnit)) return { from: i, to, parts: { place } };
  if (/^(?:day|week|month|year|night|decade)$/.test(norm) && isEntered(view, i - 1))
    return { from: i, to: to + 1, parts: { place } };
  if (norm === 'place' && (before === 'in' || PLACED.has(before) || before === 'to'))
    return { from: i, to: to + 1, parts: { place } };
  if (first) return null;
  if (figures && isLevel(view, i, to)) return { from: i, to, parts: { place } };
  if (/^(?:their|his|her|its|the|a)$/.test(before) && norm === 'of' && isCampaign(view, to + 1))
    return { from: i, to, parts: { place } };
  // "the second to fail", and a place that is all there is
  if (
    before === 'the' &&
    norm === 'to' &&
    view.has(to + 1, Tag.Word) &&
    !view.has(to + 1, Tag.Capital | Tag.Ordinal) &&
    !/^(?:the|an?)$/.test(view.norm(to + 1))
  )
    return { from: i, to, parts: { place } };
  if (i === 0 && to === view.tokens.length) return { from: i, to, parts: { place } };
  if (isOneOfSeries(view, to)) return { from: i, to, parts: { place } };
  if (view.norm(to + 1) === 'in' && view.norm(to + 2) === 'a' && view.norm(to + 3) === 'row')
    return { from: i, to, parts: { place } };
  if (RUNNING.has(norm) && (/^(?:the|a|for|its|his|her|their)$/.test(before) || (i === 0 && norm !== 'time')))
    return { from: i, to: to + 1, parts: { place } };
  if (!figures || !view.has(to, Tag.Word) || NOT_COUNTED.has(norm)) return null;
  if (view.titled ? isTitled(view, i, to) : isPlainOrder(view, i, to)) return { from: i, to, parts: { place } };
  return null;
}

/** "The 15,599th plane", "her 3rd gold". */
function isPlainOrder(view: View, i: number, to: number): boolean {
  if (view.has(to, Tag.Capital | Tag.TimeUnit) || view.has(i - 1, Tag.Month | Tag.Capital)) return false;
  return /^(?:the|a|an|its|his|her|their)$/.test(view.norm(i - 1));
}

/** "6th Arrest Made in Heist", where capitals tell no name; the 9th Circuit and 5th Avenue are names anywhere. */
function isTitled(view: View, i: number, to: number): boolean {
  if (view.has(to, Tag.TimeUnit | Tag.Month | Tag.Upper) || view.has(i - 1, Tag.Month) || NAMED.has(view.norm(to)))
    return false;
  return i === 0 || /^(?:the|a|an|its|his|her|their|for|in|[:;.,])$/.test(view.norm(i - 1));
}

const NAMED = new Set(
  'circuit amendment avenue ave street st fleet army airborne infantry battalion regiment brigade division congress parallel ward arrondissement street grader graders inning innings round hole floor street district century hour day gear and of to in street'.split(
    ' ',
  ),
);

/** "Strike enters [its] 5th day", "into a third week", "now in 6th week", "in its third day"; "in the second week of May" is a date. */
function isEntered(view: View, i: number): boolean {
  const own = /^(?:its|their|his|her)$/.test(view.norm(i));
  const at = own || /^an?$/.test(view.norm(i)) ? i - 1 : i;
  if (/^(?:enters?|entered|entering|into)$/.test(view.norm(at))) return true;
  return view.norm(at) === 'in' && (own || view.norm(at - 1) === 'now');
}

/** "[Slide] to 18th", "[up] from 5th to 3rd", "[sit] in 12th": a place that is left, reached or held; not "from the 3rd to 5th". */
function isLevel(view: View, i: number, to: number): boolean {
  if (!/^(?:to|into|in|from)$/.test(view.norm(i - 1)) || view.has(i - 2, Tag.Month | Tag.Digits | Tag.NumberWord))
    return false;
  if (ordinalSuffixes.has(view.norm(i - 2)) && view.norm(i - 4) === 'the') return false;
  return (
    !view.has(to, Tag.Word | Tag.Digits) ||
    /^(?:in|from|to|behind|with|as|on|after|among|place|when)$/.test(view.norm(to))
  );
}

/** "Third crash in four flights", "fifth recall of the year", "second victory this season": one in a row of them. */
function isOneOfSeries(view: View, to: number): boolean {
  if (
    !view.has(to, Tag.Word) ||
    view.has(to, Tag.TimeUnit | Tag.Fraction | Tag.Month | Tag.Weekday) ||
    PARTS.has(view.norm(to))
  )
    return false;
  const [join, next] = [view.norm(to + 1), view.norm(to + 2)];
  if (join === 'in' && /^an?$/.test(next)) return /^(?:day|week|fortnight|month|year|decade)$/.test(view.norm(to + 3));
  if (join === 'in')
    return view.has(to + 2, Tag.Digits | Tag.NumberWord) && !view.has(to + 2, Tag.YearLike) && view.norm(to + 3) !== '';
  if (join === 'of') return SPANS.has(next) || (next === 'the' && SPANS.has(view.norm(to + 3)));
  return join === 'this' && SPANS.has(next);
}

/** "[Their ninth] of the season"; "the ninth of the month" is a date. */
function isCampaign(view: View, i: number): boolean {
  return /^(?:season|year|campaign|tour|tournament)$/.test(view.norm(view.norm(i) === 'the' ? i + 1 : i));
}

/** What has a second one by its nature: the second half of the season. */
const PARTS = new Set(
  'half part week stage leg round session term phase set period innings day night place'.split(' '),
);
const SPANS = new Set(
  'year season day week month campaign tour tournament war decade century summer winter night'.split(' '),
);

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
