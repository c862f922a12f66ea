import { type DurationUnit, shortTimeUnits, Tag } from '../../lexicon/index.ts';
import { Decimal } from '../../model/index.ts';
import { lettered } from '../million.ts';
import { hyphenedBound } from '../modifier.ts';
import type { Numeral } from '../number.ts';
import { type End, readAmount } from '../range.ts';
import type { View } from '../view.ts';
import { timeUnitAt } from './length.ts';
import type { Duration } from './when.ts';

/** Words between a number and its unit of time. */
const FILLERS = new Set(
  'additional more fewer extra further full whole entire consecutive straight successive solid calendar working business school other long short of'.split(
    ' ',
  ),
);
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

interface Unit {
  readonly unit: DurationUnit;
  readonly count: number;
  readonly to: number;
}

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
  // "2022 week 10"
  if (view.has(i, Tag.YearLike) && view.norm(number.to) === 'week' && view.has(number.to + 1, Tag.Digits)) return null;
  const unit = unitAfter(view, number);
  return { from: number.from, to: unit?.to ?? number.to, number, unit };
}

/** The unit of time behind a number: "years", "-year", "2h", "additional minutes", "[couple] of years". */
function unitAfter(view: View, number: Numeral): Unit | null {
  let at = number.to;
  // "40-odd years", "a 15-plus-year career"
  if (hyphenedBound(view, at)) at += view.text(at + 2) === '-' ? 3 : 2;
  else if (view.norm(at) === '-' || view.norm(at) === '‑') at++;
  const short = shortUnit(view, at, number);
  if (short) return short;
  for (let words = 0; words < 2 && FILLERS.has(view.norm(at)); words++) at++;
  return unitAt(view, at, number.value);
}

function unitAt(view: View, at: number, value: Decimal): Unit | null {
  const unit = timeUnitAt(view, at);
  const norm = view.norm(at);
  if (!unit || (norm === 'second' && !value.eq(Decimal.one) && !view.glued(at))) return null;
  if (norm === 'mo' && view.has(at, Tag.Capital)) return null;
  if (isPrefix(view, at, value)) return null;
  if (
    (norm === 'quarter' || norm === 'quarters') &&
    !/^(?:consecutive|straight|successive|full)$/.test(view.norm(at - 1))
  )
    return null;
  return { ...unit, to: at + 1 };
}

/** "465,000 day-trippers", "12 year-round jobs": a singular unit that is part of the word for what is counted; not "48 hour-long shifts". */
function isPrefix(view: View, at: number, value: Decimal): boolean {
  if (view.text(at + 1) !== '-' || !view.glued(at + 1) || !view.glued(at + 2) || value.eq(Decimal.one)) return false;
  return !view.glued(at) && !view.norm(at).endsWith('s') && !/^(?:long|olds?|an?|per|plus)$/.test(view.norm(at + 2));
}

/** "3h", "2W", "123 s": one letter counts right after a figure; a bare "m" is minutes only beside hours, or where nothing else is said. */
function shortUnit(view: View, at: number, number: Numeral): Unit | null {
  const unit = number.form === 'digits' || number.form === 'fraction' ? shortTimeUnits.get(view.norm(at)) : undefined;
  if (!unit || number.scale !== 0) return null;
  const norm = view.norm(at);
  const chained = norm === 'h' && view.has(at + 1, Tag.Digits) && /^m|min|mins$/.test(view.norm(at + 2));
  if (view.glued(at + 1) && view.has(at + 1, Tag.Digits | Tag.Word) && !chained) return null;
  const whole = number.value.isInteger || number.form === 'fraction';
  const only = at === view.tokens.length - 1 && number.from === 0 && whole;
  const read = { ...unit, to: at + 1 };
  if (norm === 'm') return only || view.norm(number.from - 1) === 'h' ? read : null;
  if (norm === 'h') return read;
  if (!view.glued(at) || norm === 's') return null;
  return norm === 'w' || (whole && !number.value.gt(Decimal.of(1000))) ? read : null;
}

const COUNTED = /^(?:ago|earlier|later|hence)$/;
/** Words that "a year" follows when it is a length, not "per year". */
const BEFORE_ARTICLE = new Set(
  'for in within over after than nearly almost about roughly around approximately least most under just only lasted lasts last took takes take taken spent spend of until by another exactly some barely wait waited waits'.split(
    ' ',
  ),
);

/** "A year", "an hour and a half", "half a century", "all day", "some days". */
function readArticle(view: View, i: number): Duration | null {
  const norm = view.norm(i);
  if (norm === 'half' && (view.norm(i + 1) === 'a' || view.norm(i + 1) === 'an' || view.norm(i + 1) === '-'))
    return single(view, i, i + 2, Decimal.of('0.5'));
  if (norm === 'quarter') {
    const at = /^[-‑]$/.test(view.text(i + 1)) ? i + 2 : i + 1;
    return view.norm(at) === 'century' ? single(view, i, at, Decimal.of('0.25')) : null;
  }
  if (norm === 'all' && /^(?:day|week|month|year|night)$/.test(view.norm(i + 1))) return all(view, i);
  if (norm === 'some') return single(view, i, i + 1, Decimal.of(3), true);
  if (norm !== 'a' && norm !== 'an' && norm !== 'another') return null;
  if ((view.norm(i + 1) === 'half' || view.norm(i + 1) === 'quarter') && norm !== 'another') {
    const of = view.norm(i + 2) === 'of' ? i + 3 : view.norm(i + 2) === '-' ? i + 3 : i + 2;
    const value = Decimal.of(view.norm(i + 1) === 'half' ? '0.5' : '0.25');
    return single(view, i, view.has(of, Tag.Article) ? of + 1 : of, value);
  }
  const at = /^(?:full|whole|mere)$/.test(view.norm(i + 1)) ? i + 2 : i + 1;
  const unit = timeUnitAt(view, at);
  if (
    !unit ||
    view.norm(at) === 'second' ||
    view.norm(at) === 'quarter' ||
    view.norm(at) === 'weekend' ||
    view.norm(at).endsWith('s')
  )
    return null;
  const read = single(view, i, at, Decimal.one);
  if (!read) return null;
  const compound =
    view.norm(read.to) === 'and' && view.has(read.to + 1, Tag.Article | Tag.Digits | Tag.NumberWord | Tag.Fraction);
  const dashed = view.norm(read.to) === '-' && view.glued(read.to) && view.norm(read.to + 1) === 'long';
  const sole = read.to >= view.tokens.length && i === 0;
  // "a year ago" is a length where no day of publication makes it a date
  const told =
    norm === 'another' || compound || dashed || sole || COUNTED.test(view.norm(read.to)) || isMeasured(view, at);
  if (!told && !BEFORE_ARTICLE.has(view.norm(i - 1))) return null;
  return dashed ? { ...read, to: read.to + 2 } : read;
}

/** "An hour a week", "a century of iron": what stands behind makes the article a number. */
function isMeasured(view: View, at: number): boolean {
  const next = view.norm(at + 1);
  if (next === 'of') return /^(?:decade|century)$/.test(view.norm(at));
  return /^(?:an?|per|each|every)$/.test(next) && view.has(at + 2, Tag.TimeUnit);
}

/** "All day", "all week long", "all year round". */
function all(view: View, i: number): Duration | null {
  const read = single(view, i, i + 1, Decimal.one);
  return read && /^(?:long|round)$/.test(view.norm(read.to)) ? { ...read, to: read.to + 1 } : read;
}

function single(view: View, from: number, at: number, value: Decimal, plural = false): Duration | null {
  const unit = timeUnitAt(view, at);
  if (!unit || (plural && !view.norm(at).endsWith('s')) || (view.norm(at) === 'second' && value.eq(Decimal.one)))
    return null;
  const amount = value.mul(Decimal.of(unit.count));
  return {
    from,
    to: at + 1,
    low: amount,
    high: amount,
    step: value.isInteger ? Decimal.of(unit.count) : Decimal.zero,
    unit: unit.unit,
  };
}

/** "Three quarters of an hour", "two and a quarter hour", "three and quarter of hours". */
function readFractionOf(view: View, i: number): Duration | null {
  if (!view.has(i, Tag.Digits | Tag.NumberWord | Tag.Fraction)) return null;
  const number = view.numeral(i);
  const direct = number && !number.value.isInteger && view.norm(number.to) === 'of' ? number : null;
  const whole = direct ? null : view.numeral(i, false);
  const parts = direct ? { value: direct.value, to: direct.to } : whole && quartersAfter(view, whole);
  if (!parts) return null;
  let at = view.norm(parts.to) === 'of' ? parts.to + 1 : parts.to;
  if (view.has(at, Tag.Article)) at++;
  return single(view, i, at, parts.value);
}

/** "[one] and two quarters", "[two] and a quarter", "[one] and half". */
function quartersAfter(view: View, whole: Numeral): { value: Decimal; to: number } | null {
  if (view.norm(whole.to) !== 'and' || !whole.value.isInteger || whole.value.gt(Decimal.of(1000))) return null;
  let at = whole.to + 1;
  let count = Decimal.one;
  if (view.has(at, Tag.Article)) at++;
  else {
    const times = view.norm(at) === 'two' ? 2 : view.norm(at) === 'three' ? 3 : 0;
    if (times) [count, at] = [Decimal.of(times), at + 1];
  }
  const norm = view.norm(at);
  const share = norm === 'half' ? '0.5' : norm === 'quarter' || norm === 'quarters' ? '0.25' : null;
  return share && { value: whole.value.add(count.mul(Decimal.of(share))), to: at + 1 };
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
function add(a: Duration, b: Duration): Duration {
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
