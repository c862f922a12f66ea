import { Tag } from '../../lexicon/index.ts';
import { Decimal } from '../../model/index.ts';
import type { Numeral } from '../number.ts';
import type { View } from '../view.ts';
import { timeUnitAt } from './length.ts';
import type { Duration } from './when.ts';

const COUNTED = /^(?:ago|earlier|later|hence)$/;
const OFF_TIME = /^(?:early|late|ahead)$/;

/** Words that "a year" follows when it is a length, not "per year". */
const BEFORE_ARTICLE = new Set(
  'for in within over after than nearly almost about roughly around approximately least most under just only lasted lasts last took takes take taken spent spend of until by another exactly some barely wait waited waits'.split(
    ' ',
  ),
);

/** "A year [ago]", "a week [late]"; what was paid "$40 a day late Friday" was paid by the day. */
function isCounted(view: View, i: number, to: number): boolean {
  if (COUNTED.test(view.norm(to))) return true;
  return OFF_TIME.test(view.norm(to)) && !view.has(i - 1, RATED) && !/^(?:once|twice|times)$/.test(view.norm(i - 1));
}

/** How far behind the first member of "a decade, a divorce and two children later" its last word is looked for. */
const LIST_REACH = 10;

/** "[A decade], a divorce and two children later". */
function isListed(view: View, to: number): boolean {
  if (view.norm(to) !== ',') return false;
  for (let at = to + 1; at < to + LIST_REACH; at++) {
    if (view.norm(at) === 'later') return view.norm(at - 1) !== ',' && view.norm(at + 1) !== 'than';
    if (!view.has(at, Tag.Word | Tag.Digits) && !/^[,$£€-]$/.test(view.text(at))) return false;
  }
  return false;
}

const RATED = Tag.Digits | Tag.NumberWord | Tag.Scale | Tag.Percent;

/** "A year", "an hour and a half", "half a century", "all day", "some days". */
export function readArticle(view: View, i: number): Duration | null {
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
    norm === 'another' ||
    compound ||
    dashed ||
    sole ||
    isCounted(view, i, read.to) ||
    isListed(view, read.to) ||
    isMeasured(view, at);
  const upTo = view.norm(i - 1) === 'to' && view.norm(i - 2) === 'up';
  if (!told && !upTo && !BEFORE_ARTICLE.has(view.norm(i - 1))) return null;
  return dashed ? { ...read, to: read.to + 2 } : read;
}

/** A headline's "within year and a half", "first in decade": one of the unit, where nothing behind it says that it is another's. */
export function readElided(view: View, i: number): Duration | null {
  const unit = timeUnitAt(view, i);
  if (!unit || !/^(?:year|decade|century|month|week|day|hour)$/.test(view.norm(i)) || !ELIDED.test(view.norm(i - 1)))
    return null;
  const halved = view.norm(i + 1) === 'and' && view.norm(i + 2) === 'a' && view.norm(i + 3) === 'half';
  const ends = view.tokens[i + 1] === undefined || /^[,.;:—–!?]$/.test(view.text(i + 1)) || ON.test(view.norm(i + 1));
  if (
    !halved &&
    !(ends && unit.unit !== 'd' && unit.unit !== 'h' && /^(?:in|within|for|after|than)$/.test(view.norm(i - 1)))
  )
    return null;
  const count = Decimal.of(halved ? '1.5' : '1').mul(Decimal.of(unit.count));
  const step = halved ? Decimal.zero : Decimal.of(unit.count);
  return { from: i, to: halved ? i + 4 : i + 1, low: count, high: count, step, unit: unit.unit };
}

const ELIDED = /^(?:in|within|for|after|than|nearly|almost|over|about|under|around|of|lasts?|took|takes?)$/;
const ON = /^(?:as|after|amid|by|despite|because|but|while|and|with)$/;

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

export function single(view: View, from: number, at: number, value: Decimal, plural = false): Duration | null {
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
export function readFractionOf(view: View, i: number): Duration | null {
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
