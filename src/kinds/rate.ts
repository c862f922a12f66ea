import type { Amount, View } from '../grammar/index.ts';
import {
  lettered,
  NUMBER,
  nounAt,
  quantityOf,
  readAmount,
  readDuration,
  readMeasure,
  readMoney,
  singular,
  unitAt,
} from '../grammar/index.ts';
import { Tag } from '../lexicon/index.ts';
import { Decimal, type Modifier } from '../model/index.ts';
import { defineKind } from './kind.ts';

const ONE = Decimal.one;
const TEN = Decimal.of(10);
/** What goods are priced by, after "a". */
const WEIGHTS = /^(?:tonne|ton|ounce|barrel|kilo|kilogram|pound|gallon|litre|liter|bushel|troy)$/;

interface Parts {
  readonly amount: Amount<unknown>;
  /** Currency code of a price, `dollar` or `pound` where the locale decides; the unit of a measure or count; empty for a plain number. */
  readonly above: string;
  readonly below: string;
}

/** Prices per unit, and numbers per span of time or per so many. */
export const rate = defineKind<Parts>({
  id: 'rate',
  summary: 'rates: $80 a barrel, 15 a year, 12 per 100,000',
  docs: `A sum, a number, a measure or a count for each unit of something else: \`USD/[bbl_us]\`, \`/a\`, \`/100000\`, \`t/d\`, \`{death}/wk\`. What the sum is for keeps its singular noun in braces
(\`USD/{night}\`). "A tonne", "an ounce" and the like make prices of plain numbers, too (\`/t\`). "A share" leaves the sum in its currency: earnings and prices per share are compared with sums.`,
  patterns: [
    {
      name: '<money> a <unit>',
      example: '$80 a barrel',
      at: NUMBER | Tag.CurrencySign | Tag.CurrencyWord,
      needs: Tag.CurrencySign | Tag.CurrencyWord,
      read: (view, i) => price(view, i),
    },
    {
      name: '<number> a <time>',
      example: '15 a year',
      at: NUMBER,
      read: (view, i) => (view.opens(i) && isPer(view, i) ? frequency(view, i) : null),
    },
    {
      name: '<duration> a <time>',
      example: 'an hour a week',
      at: NUMBER | Tag.Article,
      needs: Tag.TimeUnit,
      read: (view, i) => (view.opens(i) && isPer(view, i) ? spent(view, i) : null),
    },
    {
      name: 'twice a <time>',
      example: 'twice a week',
      at: Tag.TimeUnit,
      read: (view, i) => often(view, i),
    },
    {
      name: 'twice-<time>ly',
      example: 'twice-yearly',
      at: Tag.Multiple,
      read: (view, i) => oftenLy(view, i),
    },
  ],
  corpus: [
    {
      value: '80 USD/[bbl_us]',
      spellings: ['$80 a barrel', '$80 per barrel', '80 dollars a barrel', '$80/barrel', '$80-a-barrel'],
    },
    { value: '2 /wk', spellings: ['They meet twice a week.', 'two times a week', 'twice weekly', 'twice per week'] },
    { value: '1 h/wk', spellings: ['an hour a week', 'one hour per week', '1 hour each week'] },
    { value: '15 /a', spellings: ['15 a year', '15 per year', 'fifteen a year'] },
    { value: '4000 t/d', spellings: ['4,000 tonnes a day', '4,000 tonnes of ore a day', '4,000 tonnes per day'] },
    { value: '15 {death}/wk', spellings: ['15 deaths a week', '15 deaths per week'] },
    { value: '30 {case}/100000', spellings: ['30 cases per 100,000'] },
    { value: '100 USD/a', spellings: ['$100 a year from 2020', '$100 a year'] },
    { value: '2.1 t/har', spellings: ['Yields fell to 2.1 tonnes a hectare.', '2.1 tonnes per hectare'] },
    { value: '9400 /t', spellings: ['Copper at 9,400 a tonne', '9,400 per tonne'] },
    { value: '12.3 /100000', spellings: ['12.3 per 100,000', '12.3 per hundred thousand'] },
    { value: '7.25 USD/h', spellings: ['$7.25 an hour', '$7.25 per hour', '$7.25/hour'] },
  ],
  negatives: [
    'She bought two dogs a year apart.',
    'It lost 12 people a day after the storm.',
    'It rose 16 percent a year ago.',
    'She paid $5 a week ago.',
    'He is a 15-year-old.',
  ],
  value({ amount, above, below }, { locale }) {
    const unit = above === 'dollar' ? locale.dollar : above === 'pound' ? locale.pound : above;
    return { value: quantityOf(amount, `${unit}/${below}`), unresolved: null };
  },
});

const TIMES: Readonly<Record<string, string>> = {
  second: 's',
  minute: 'min',
  hour: 'h',
  day: 'd',
  week: 'wk',
  month: 'mo',
  year: 'a',
  decade: '10.a',
  annum: 'a',
  night: '{night}',
};

/** Index after "a", "per", "/" or "-a-" at `i`, or −1. */
function each(view: View, i: number): number {
  const norm = view.norm(i);
  if (norm === 'a' || norm === 'an' || norm === 'per' || norm === 'each') return i + 1;
  if (norm === '/' && view.glued(i)) return i + 1;
  if (norm === '-' && view.text(i + 2) === '-' && /^(?:a|an|per)$/.test(view.norm(i + 1))) return i + 3;
  return -1;
}

/** The unit below, with the index after it; null for "a year ago" and the like. */
function below(view: View, i: number, joiner: string): { to: number; unit: string } | null {
  const norm = view.norm(i);
  const after = view.norm(i + 1);
  const time = TIMES[norm];
  if (time)
    return (after === 'from' && !view.has(i + 2, Tag.Digits)) ||
      /^(?:ago|earlier|before|later|after|old|into|since|when|apart|or|early|late|ahead)$/.test(after)
      ? null
      : { to: i + 1, unit: time };
  const number = view.numeral(i);
  if (number)
    return joiner === 'per' && (number.value.gte(Decimal.of(100)) || view.has(i, Tag.Scale))
      ? { to: number.to, unit: number.value.toString() }
      : null;
  if (norm === 'share' || norm === 'piece' || norm === 'se' || norm === 'cent') return null;
  const one = { from: i, to: i, value: ONE, high: ONE, step: ONE, form: 'words', scale: 0 } as const;
  const unit = view.has(i, Tag.Unit) ? unitAt(view, i, one) : null;
  if (unit) return { to: unit.to, unit: unit.code };
  if (norm === 'pound' || norm === 'lb') return { to: i + 1, unit: '[lb_av]' };
  if (joiner !== 'per' && joiner !== '/' && !GOODS.has(norm)) return null;
  return view.has(i, Tag.Word) && (!view.has(i, Tag.Capital) || view.titled)
    ? { to: i + 1, unit: `{${singular(norm)}}` }
    : null;
}

/** Things that prices are for, after "a": the list is short because "a" begins much else. */
const GOODS = new Set(
  'person head ticket seat vote bottle litre liter gallon dose unit copy pack household family child pupil student player game room plate cup bag box carton visit ride trip'.split(
    ' ',
  ),
);

const EACH = new Set(['per', '/', 'each']);

/** Whether anything within reach could begin "a barrel", "per share" or "/day". */
function isPer(view: View, i: number): boolean {
  for (let j = i + 1; j < i + 12; j++) {
    const token = view.tokens[j];
    if (!token) return false;
    if (token.tags & Tag.Article || EACH.has(token.norm)) return true;
  }
  return false;
}

function price(view: View, i: number) {
  if (!isPer(view, i) || (!view.has(i, Tag.CurrencySign) && !view.opens(i))) return null;
  const sum = readMoney(view, i);
  const at = sum ? each(view, sum.to) : -1;
  const unit = at < 0 ? null : below(view, at, view.norm(sum!.to));
  return unit && sum && { from: sum.from, to: unit.to, parts: { amount: sum, above: sum.unit.code, below: unit.unit } };
}

function frequency(view: View, i: number) {
  const amount = readAmount(
    view,
    i,
    (at, joins) => {
      const plain = view.numeral(at, joins);
      const number = plain && (lettered(view, plain) ?? plain);
      return number && number.form !== 'fraction' ? { from: number.from, to: number.to, number, unit: true } : null;
    },
    () => true,
  );
  if (!amount || view.norm(amount.to) === '/' || view.has(i - 1, Tag.CurrencySign)) return null;
  const plain = under(view, amount, view.norm(amount.to) === 'times' ? amount.to + 1 : amount.to, '');
  if (plain) return plain;
  // "two or more a day"
  const bound = view.norm(amount.to) === 'or' ? OR[view.norm(amount.to + 1)] : undefined;
  const bounded = bound && under(view, amount, amount.to + 2, '');
  if (bounded) return { ...bounded, modifier: bound };
  const measured = view.near(i, Tag.Unit) ? readMeasure(view, i) : null;
  if (measured) return under(view, measured, ofWhat(view, measured.to), measured.unit);
  const noun = view.has(amount.to, Tag.CurrencyWord | Tag.Percent) ? null : nounAt(view, amount.to, false);
  return noun && under(view, amount, noun.to, `{${noun.words}}`);
}

const OR: Readonly<Record<string, Modifier | undefined>> = {
  more: 'at-least',
  above: 'at-least',
  fewer: 'at-most',
  less: 'at-most',
};

const OFTEN: ReadonlyMap<string, number> = new Map([
  ['once', 1],
  ['twice', 2],
  ['thrice', 3],
]);
const YEARLY: Readonly<Record<string, string>> = { hourly: 'h', daily: 'd', weekly: 'wk', monthly: 'mo', yearly: 'a' };

/** "Twice a week", "once per year", read at the span of time; not "once a year had passed". */
function often(view: View, i: number) {
  const times = OFTEN.get(view.norm(i - 2));
  if (!times || each(view, i - 1) !== i) return null;
  if (times === 1 && (i === 2 || view.norm(i - 3) === ',') && view.has(i + 1, Tag.Word)) return null;
  const unit = below(view, i, view.norm(i - 1));
  return unit && timesFor(i - 2, unit.to, times, unit.unit);
}

/** "Twice-yearly jab", "twice weekly". */
function oftenLy(view: View, i: number) {
  const times = OFTEN.get(view.norm(i));
  const at = view.text(i + 1) === '-' ? i + 2 : i + 1;
  const unit = YEARLY[view.norm(at)];
  return times && unit ? timesFor(i, at + 1, times, unit) : null;
}

function timesFor(from: number, to: number, times: number, below: string) {
  const value = Decimal.of(times);
  const amount: Amount<unknown> = { from, to, low: value, high: value, step: ONE, unit: true, form: 'words' };
  return { from, to, parts: { amount, above: '', below } };
}

/** "An hour a week", "20 minutes per day". */
function spent(view: View, i: number) {
  const length = readDuration(view, i);
  if (!length || !TIMES[view.norm(length.to + 1)]) return null;
  const amount: Amount<unknown> = { ...length, form: 'words' };
  return under(view, amount, length.to, length.unit);
}

/** Past the "of oil" of "2 million barrels of oil a day". */
function ofWhat(view: View, to: number): number {
  return view.norm(to) === 'of' && view.has(to + 1, Tag.Word) ? to + 2 : to;
}

/** The amount for each of what is named at token `to`: "a day", "per 100,000". */
function under(view: View, amount: Amount<unknown>, to: number, above: string) {
  const at = each(view, to);
  const joiner = view.norm(to);
  if (at < 0 || joiner === '/') return null;
  // "Copper at 9,400 a tonne": a price without its currency
  const price = above === '' && amount.low.gte(TEN) && WEIGHTS.test(view.norm(at));
  // "2.1 tonnes a hectare"
  const yields = above !== '' && /^(?:hectare|acre)$/.test(view.norm(at));
  if (joiner !== 'per' && !TIMES[view.norm(at)] && !price && !yields) return null;
  const unit = below(view, at, joiner);
  return unit && { from: amount.from, to: unit.to, parts: { amount, above, below: unit.unit } };
}
