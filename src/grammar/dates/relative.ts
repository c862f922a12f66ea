import { deictics, type Side, Tag } from '../../lexicon/index.ts';
import type { View } from '../view.ts';
import { lengthOf, readCount, readCycleUnit, readLength } from './length.ts';
import { monthAt } from './month.ts';
import type { CycleUnit, Found, When } from './when.ts';
import { readDay, shiftOf, sideAt, skipComma, skipThe, weekdayAt, weekdayPluralAt } from './words.ts';

/** "Today", "tomorrow night", "this morning", "last night". */
export function readDeictic(view: View, i: number): Found | null {
  const days = deictics.get(view.norm(i));
  if (days !== undefined) {
    const to = PARTS_OF_DAY.has(view.norm(i + 1)) ? i + 2 : i + 1;
    return { when: { type: 'deictic', days }, to, form: '<deictic>' };
  }
  const side = sideAt(view, i);
  if (!side || !PARTS_OF_DAY.has(view.norm(side.to))) return null;
  if (side.value === 'this') return { when: { type: 'deictic', days: 0 }, to: side.to + 1, form: 'this <part of day>' };
  const night = view.norm(side.to) === 'night' && view.norm(i) === 'last';
  return night ? { when: { type: 'deictic', days: -1 }, to: side.to + 1, form: 'this <part of day>' } : null;
}

const PARTS_OF_DAY = new Set('morning afternoon evening night'.split(' '));

/** "Monday", "last Monday", "Monday week", "four mondays from now". */
export function readWeekday(view: View, i: number): Found | null {
  const side = sideAt(view, i);
  const at = side?.to ?? i;
  const weekday = weekdayAt(view, at);
  if (weekday === null) return readWeekOn(view, i) ?? readWeekdays(view, i);
  const when = (given: Side | null, times: number): When => ({ type: 'weekday', weekday, side: given, times });
  if (side) return { when: when(side.value, 1), to: at + 1, form: '<side> <weekday>' };
  if (view.norm(at + 1) === 'after' && view.norm(at + 2) === 'next')
    return { when: when('coming', 2), to: at + 3, form: '<weekday> after next' };
  if (view.norm(at + 1) === 'week' && view.norm(at + 2) !== 'after')
    return { when: when('coming', 2), to: at + 2, form: '<weekday> week' };
  return { when: when(null, 1), to: at + 1, form: '<weekday>' };
}

/** "A week on Tuesday", "a fortnight on Monday": so long after the coming one, as the British count. */
function readWeekOn(view: View, i: number): Found | null {
  const weeks = WEEKS_ON.get(view.norm(i + 1));
  if (!weeks || !/^(?:a|1|one|two|2)$/.test(view.norm(i)) || view.norm(i + 2) !== 'on') return null;
  const weekday = weekdayAt(view, i + 3);
  if (weekday === null || /^(?:later|once|twice|times?|day|days)$/.test(view.norm(i - 1))) return null;
  const times = (/^(?:two|2)$/.test(view.norm(i)) ? 2 : 1) * weeks + 1;
  return { when: { type: 'weekday', weekday, side: 'coming', times }, to: i + 4, form: '<weekday> week' };
}

const WEEKS_ON = new Map([
  ['week', 1],
  ['weeks', 1],
  ['fortnight', 2],
]);

/** "four mondays from now", "two Sundays ago". */
function readWeekdays(view: View, i: number): Found | null {
  if (!view.has(i, Tag.Digits | Tag.NumberWord)) return null;
  const count = readCount(view, i);
  const weekday = count && (weekdayPluralAt(view, count.to) ?? weekdayAt(view, count.to));
  if (!count || weekday === null || count.value < 1 || count.value > 52) return null;
  const to = count.to + 1;
  const fromNow = view.norm(to) === 'from' && (view.norm(to + 1) === 'now' || view.norm(to + 1) === 'today');
  const ahead = fromNow || view.norm(to) === 'later' || view.norm(to) === 'hence';
  if (!ahead && view.norm(to) !== 'ago') return null;
  return {
    when: { type: 'weekday', weekday, side: ahead ? 'coming' : 'past', times: count.value },
    to: fromNow ? to + 2 : to + 1,
    form: '<n> <weekdays> from now',
  };
}

/** Words that "the week", "the year" follow when a particular one is meant. */
const PARTICULAR = new Set('for in during of over throughout within end ending by this entire whole'.split(' '));
const GENERIC_AFTER = new Set(
  'of when before after that in later earlier ended ending ahead since from until'.split(' '),
);

/** "This week", "next quarter", "last year", "the month", "weekend", "the past week". */
export function readCycle(view: View, i: number): Found | null {
  const the = view.norm(i) === 'the';
  const at = the ? i + 1 : i;
  const side = sideAt(view, at);
  if (side) {
    const unit = readCycleUnit(view, side.to);
    if (!unit || isPluralUnit(view.norm(unit.to - 1))) return null;
    if (unit.value === 'day' && side.value !== 'next' && side.value !== 'last') return null;
    if (side.value === 'past' && the && ROLLING.has(unit.value)) return stretch(unit.value, 1, false, true, unit.to);
    return {
      when: { type: 'cycle', unit: unit.value, shift: shiftOf(side.value), from: null },
      to: unit.to,
      form: '<side> <unit>',
    };
  }
  if (the) return theUnit(view, at);
  if (view.norm(i) === 'weekend' && !view.has(i - 1, Tag.Ordinal) && !/^(?:day|opening)$/.test(view.norm(i - 1)))
    return { when: { type: 'cycle', unit: 'weekend', shift: 0, from: null }, to: i + 1, form: 'the <unit>' };
  return null;
}

function theUnit(view: View, at: number): Found | null {
  const unit = readCycleUnit(view, at);
  if (
    !unit ||
    isPluralUnit(view.norm(unit.to - 1)) ||
    unit.value === 'half' ||
    unit.value === 'century' ||
    unit.value === 'decade'
  )
    return null;
  const next = view.norm(unit.to);
  if (unit.value !== 'weekend' && (GENERIC_AFTER.has(next) || view.norm(unit.to) === '-')) return null;
  if (view.has(unit.to, Tag.Digits)) return null;
  const before = view.norm(at - 2);
  if (unit.value !== 'weekend' && !PARTICULAR.has(before)) return null;
  const told = unit.value === 'day' && ENDED.test(before) ? dayTold(view) : null;
  if (told !== null)
    return { when: { type: 'weekday', weekday: told, side: null, times: 1 }, to: unit.to, form: '<weekday>' };
  return { when: { type: 'cycle', unit: unit.value, shift: 0, from: null }, to: unit.to, form: 'the <unit>' };
}

const ENDED = /^(?:end|ending)$/;
const TOLD = /\b(?:on |late |early )?(mon|tues|wednes|thurs|fri)day\b/gi;
const NAMED = ['mon', 'tues', 'wednes', 'thurs', 'fri'];
/** How far back the sentence that tells the day of trading may stand, in characters. */
const TOLD_REACH = 400;

/** "[Shares fell on Monday. The index lost 51 points] to end the day": the weekday told last before, if the block tells one. */
function dayTold({ sentence }: View): number | null {
  const { document, start } = sentence;
  const before = document.text.slice(Math.max(0, start - TOLD_REACH), sentence.end);
  const last = [...before.matchAll(TOLD)].at(-1)?.[1]?.toLowerCase();
  return last === undefined ? null : NAMED.indexOf(last);
}

export function isPluralUnit(norm: string): boolean {
  return norm.endsWith('s') || norm === 'centuries' || norm === 'halves';
}

/** Units that "the past …" counts back from the day; quarters and the like stay whole. */
const ROLLING: ReadonlySet<CycleUnit> = new Set([
  'day',
  'business day',
  'week',
  'fortnight',
  'month',
  'year',
  'decade',
  'century',
]);

function stretch(unit: CycleUnit, count: number, ahead: boolean, rolling: boolean, to: number): Found {
  const when: When = {
    type: 'stretch',
    unit,
    count,
    ahead,
    length: lengthOf(unit, count),
    rolling: rolling && ROLLING.has(unit),
  };
  return { when, to, form: rolling ? 'the <side> <n> <units>' : '<side> <n> <units>' };
}

/** "The past five years", "next 3 months", "3 next weeks", "the last 3 months and 2 days". */
export function readStretch(view: View, i: number): Found | null {
  const the = view.norm(i) === 'the' || view.norm(i) === 'these' || view.norm(i) === 'those';
  const at = the ? i + 1 : i;
  const side = sideAt(view, at);
  if (side && side.value !== 'this') {
    // "The fair will last four weekends"
    if (
      view.norm(at) === 'last' &&
      !the &&
      /^(?:will|would|to|can|could|may|might|should|must|not|'ll|usually|typically)$/.test(view.norm(at - 1))
    )
      return null;
    const count = readCount(view, side.to);
    if (
      !count ||
      (view.norm(side.to) === 'a' && view.norm(side.to + 1) !== 'few' && view.norm(side.to + 1) !== 'couple')
    )
      return null;
    const found = counted(view, count.value, count.to, side.value, the);
    if (!found) return null;
    const more = the ? readLength(view, side.to) : null;
    if (
      more &&
      more.to > found.to &&
      found.when.type === 'stretch' &&
      !/^(?:ago|later|earlier|before|after|from)$/.test(view.norm(more.to))
    ) {
      return { ...found, to: more.to, when: { ...found.when, length: more.value, rolling: true } };
    }
    return found;
  }
  if (!view.has(at, Tag.Digits | Tag.NumberWord)) return null;
  const count = readCount(view, at);
  const later = count && sideAt(view, count.to);
  if (!count || !later || later.value === 'this') return null;
  return counted(view, count.value, later.to, later.value, the);
}

function counted(view: View, count: number, at: number, side: Side, the: boolean): Found | null {
  const unit = readCycleUnit(view, at);
  if (!unit || count < 1 || count > 1000) return null;
  const ahead = side === 'next' || side === 'coming';
  const singular = count > 1 && !isPluralUnit(view.norm(unit.to - 1)) && !NO_PLURAL.has(view.norm(unit.to - 1));
  // "Two upcoming quarter" is one quarter, the second.
  if (side === 'coming' && singular && Number.isInteger(count)) {
    return {
      when: { type: 'cycle', unit: unit.value, shift: count, from: null },
      to: unit.to,
      form: '<side> <n> <units>',
    };
  }
  return singular ? null : stretch(unit.value, count, ahead, the, unit.to);
}

const NO_PLURAL = new Set(['mo', 'mth', 'wk', 'yr', 'qtr']);

/** A weekday after a week: "next week Wednesday", "previous week - Monday", or before one: "thursday next week". */
export function readWeekdayOfWeek(view: View, i: number): Found | null {
  const weekday = weekdayAt(view, i);
  if (weekday !== null) {
    let at = i + 1;
    if (/^(?:of|from|in|,)$/.test(view.norm(at))) at++;
    const week = readCycle(view, skipThe(view, at));
    if (week?.when.type !== 'cycle' || week.when.unit !== 'week') return null;
    return {
      when: { type: 'nth', n: 1, count: 1, unit: weekday, of: week.when },
      to: week.to,
      form: '<weekday> of <week>',
    };
  }
  const week = readCycle(view, i);
  if (week?.when.type !== 'cycle' || week.when.unit !== 'week') return null;
  const at = skipComma(view, view.norm(week.to) === '-' || view.norm(week.to) === 'on' ? week.to + 1 : week.to);
  const day = weekdayAt(view, at);
  if (day === null) return null;
  return { when: { type: 'nth', n: 1, count: 1, unit: day, of: week.when }, to: at + 1, form: '<week> <weekday>' };
}

/** "This March", "next June", "last December", "March after next", "20 of next month". */
export function readSideMonth(view: View, i: number): Found | null {
  const side = sideAt(view, i);
  if (side && view.norm(side.to) === 'year' && view.norm(side.to + 1) === "'s") {
    const owned = monthAt(view, side.to + 2);
    if (owned === null) return null;
    const year = { shift: shiftOf(side.value) };
    return {
      when: { type: 'calendar', year, month: owned, day: null, weekday: null },
      to: side.to + 3,
      form: '<month> <year>',
    };
  }
  if (side) {
    const month = monthAt(view, side.to);
    if (month === null || readDay(view, side.to + 1, false)) return null;
    return { when: { type: 'month', month, side: side.value, times: 1 }, to: side.to + 1, form: '<side> <month>' };
  }
  const month = monthAt(view, i);
  if (month === null || view.norm(i + 1) !== 'after' || view.norm(i + 2) !== 'next') return null;
  return { when: { type: 'month', month, side: 'next', times: 2 }, to: i + 3, form: '<month> after next' };
}
