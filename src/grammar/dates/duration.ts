import { type DurationUnit, shortTimeUnits, Tag } from '../../lexicon/index.ts';
import { Decimal } from '../../model/index.ts';
import { lettered } from '../million.ts';
import type { Numeral } from '../number.ts';
import { type End, readAmount } from '../range.ts';
import type { View } from '../view.ts';
import { type Unit, unitAfter } from './duration-unit.ts';
import { readArticle, readFractionOf, single } from './duration-words.ts';
import { timeUnitAt } from './length.ts';
import type { Duration } from './when.ts';

/** How many of the next smaller unit each unit is; the Gregorian mean for days of a month. */
const CHAIN: readonly (readonly [DurationUnit, string])[] = [
  ['a', '12'],
  ['mo', '30.436875'],
  ['wk', '7'],
  ['d', '24'],
  ['h', '60'],
  ['min', '60'],
  ['s', '1'],
];

/** Exact lengths in seconds. */
const SECONDS: Readonly<Record<DurationUnit, Decimal>> = {
  a: Decimal.of(31_556_952),
  mo: Decimal.of(2_629_746),
  wk: Decimal.of(604_800),
  d: Decimal.of(86_400),
  h: Decimal.of(3600),
  min: Decimal.of(60),
  s: Decimal.one,
};

/** A length of time that starts at token `i`: "two and a half years", "1 hour and 30 minutes", "between 60 and 90 days". */
export function readDuration(view: View, i: number): Duration | null {
  const { durations } = view.dates;
  let read = durations[i];
  if (read === undefined) {
    const first = nearUnit(view, i) ? firstTerm(view, i) : null;
    durations[i] = read = first && withTerms(view, first);
  }
  return read;
}

/** How far behind its first word the unit of a length stands: "between two and a half and three and a half years". */
const UNIT_REACH = 12;

function nearUnit(view: View, i: number): boolean {
  for (let at = i + 1; at <= i + UNIT_REACH; at++) {
    if (
      view.has(at, Tag.TimeUnit) ||
      (view.has(at - 1, Tag.Digits | Tag.Fraction) && shortTimeUnits.has(view.norm(at)))
    )
      return true;
  }
  return false;
}

function firstTerm(view: View, i: number): Duration | null {
  const single = readArticle(view, i) ?? readFractionOf(view, i);
  if (single) return single;
  if (
    !view.has(i, Tag.Digits | Tag.NumberWord | Tag.Fraction | Tag.Vague) &&
    !(view.has(i, Tag.Article) && view.has(i + 1, Tag.Vague | Tag.Fraction | Tag.Scale))
  )
    return null;
  const amount = readAmount<Unit>(
    view,
    i,
    (at, joins) => readEnd(view, at, joins),
    (_low, high) => high,
  );
  if (!amount?.unit) return null;
  const { unit, count } = amount.unit;
  const times = Decimal.of(count);
  const scaled = (value: Decimal) => (count === 1 ? value : value.mul(times));
  return {
    from: amount.from,
    to: amount.to,
    low: scaled(amount.low),
    high: scaled(amount.high),
    step: scaled(amount.step),
    unit,
  };
}

function readEnd(view: View, i: number, joins: boolean): End<Unit> | null {
  const plain = view.numeral(i, joins);
  // "120m years"
  const number = plain && (lettered(view, plain) ?? plain);
  if (!number || number.value.sign < 0) return null;
  // "for a fourth day" is no quarter of one
  if (number.form === 'fraction' && view.has(number.to - 1, Tag.Ordinal) && number.value.lt(Decimal.one)) return null;
  // "2022 week 10"
  if (view.has(i, Tag.YearLike) && view.norm(number.to) === 'week' && view.has(number.to + 1, Tag.Digits)) return null;
  const unit = unitAfter(view, number);
  return { from: number.from, to: unit?.to ?? number.to, number, unit };
}

/** The most terms of one length ("3 years, 4 months, 6 days and 5 hours"). */
const TERMS = 5;

/** Adds what follows: "and a half", "and 30 seconds", ", 3 hours", "thirty". */
function withTerms(view: View, first: Duration): Duration {
  let total = first;
  if (!first.low.eq(first.high)) return total;
  let smallest = rank(first.unit);
  for (let terms = 1; terms < TERMS; terms++) {
    const next = nextTerm(view, total, smallest);
    if (!next) break;
    total = add(total, next);
    smallest = rank(next.unit);
  }
  return total;
}

function rank(unit: DurationUnit): number {
  return CHAIN.findIndex(([id]) => id === unit);
}

function nextTerm(view: View, sum: Duration, smallest: number): Duration | null {
  const norm = view.norm(sum.to);
  const and = norm === 'and' || (norm === ',' && view.norm(sum.to + 1) === 'and');
  const at = norm === ',' && and ? sum.to + 2 : and || norm === ',' ? sum.to + 1 : sum.to;
  if (norm === 'and') {
    const half = view.has(at, Tag.Article) ? at + 1 : at;
    // "an hour and a half a week"; in "an hour and half a day" the half is another's
    if (view.norm(half) === 'half' && !view.has(half + 1, half > at ? Tag.TimeUnit : Tag.Article | Tag.TimeUnit)) {
      const value = SECONDS[CHAIN[smallest]![0]].mul(Decimal.of('0.5')).div(SECONDS[CHAIN[smallest]![0]]);
      return { from: sum.to, to: half + 1, low: value, high: value, step: Decimal.zero, unit: CHAIN[smallest]![0] };
    }
  }
  if (view.has(at, Tag.Article)) {
    const term = timeUnitAt(view, at + 1) && (and || norm === ',') ? single(view, at, at + 1, Decimal.one) : null;
    return term && rank(term.unit) > smallest ? term : null;
  }
  const number = view.has(at, Tag.Digits | Tag.NumberWord) ? view.numeral(at) : null;
  if (!number?.value.eq(number.high)) return null;
  const unit = unitAfter(view, number);
  if (unit) {
    if (view.norm(unit.to) === 'ago') return null;
    if (rank(unit.unit) <= smallest) return null;
    const low = number.value.mul(Decimal.of(unit.count));
    return { from: at, to: unit.to, low, high: low, step: number.step.mul(Decimal.of(unit.count)), unit: unit.unit };
  }
  return bareMinutes(view, number, smallest, norm);
}

/** "2 hours ten", "1 hour and thirty": minutes, where nothing follows that the number could count. */
function bareMinutes(view: View, number: Numeral, smallest: number, before: string): Duration | null {
  const minutes =
    CHAIN[smallest]![0] === 'h' &&
    before !== ',' &&
    number.value.isInteger &&
    number.value.lt(Decimal.of(60)) &&
    number.value.gt(Decimal.one);
  if (
    !minutes ||
    view.has(number.to, Tag.Word | Tag.Digits) ||
    view.norm(number.to) === '%' ||
    view.norm(number.to) === ':'
  )
    return null;
  return { from: number.from, to: number.to, low: number.value, high: number.value, step: Decimal.one, unit: 'min' };
}

/** The sum, in the smaller unit; halves stay in the unit that they halve. */
export function add(a: Duration, b: Duration): Duration {
  const ratio = SECONDS[a.unit].div(SECONDS[b.unit]);
  const low = a.low.mul(ratio).add(b.low);
  return { from: a.from, to: b.to, low, high: low, step: b.step, unit: b.unit };
}

/** "Annual profit": the figure covers a year. Only where money is told by the year. */
export function readAnnual(view: View, i: number): Duration | null {
  const norm = view.norm(i);
  if (norm !== 'annual' && norm !== 'yearly') return null;
  const at = ACCOUNTS.has(view.norm(i + 1))
    ? i + 1
    : view.has(i + 1, Tag.Word) && ACCOUNTS.has(view.norm(i + 2))
      ? i + 2
      : -1;
  return at < 0 ? null : { from: i, to: i + 1, low: Decimal.one, high: Decimal.one, step: Decimal.one, unit: 'a' };
}

const ACCOUNTS = new Set(
  'profit profits loss losses revenue revenues earnings sales turnover income results deficit surplus'.split(' '),
);
