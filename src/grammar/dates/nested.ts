import { partAbbreviations, partNouns, partWords, Tag } from '../../lexicon/index.ts';
import type { View } from '../view.ts';
import { readCount, readCycleUnit } from './length.ts';
import { twoFigures } from './quarter.ts';
import type { CycleUnit, Found, When } from './when.ts';
import { readPlace, skipThe, weekdayAt } from './words.ts';
import { isYear, readYear, readYearTail } from './year.ts';

type Reader = (view: View, i: number) => Found | null;

/** "Early March", "mid-June", "the end of the month", "late last year", "EOM", "the beginning of around next week". */
export function readPart(view: View, i: number, readPoint: Reader): Found | null {
  const norm = view.norm(i);
  const short = partAbbreviations.get(norm);
  if (short && view.has(i, Tag.Upper)) {
    const of: When = { type: 'cycle', unit: short.of, shift: 0, from: null };
    return { when: { type: 'part', part: short.part, of }, to: i + 1, form: '<part> <period>' };
  }
  if (!view.has(i, Tag.Part | Tag.Anchor)) return null;
  const word = partWords.get(norm);
  if (word) {
    let at = view.norm(i + 1) === '-' || view.norm(i + 1) === '–' ? i + 2 : i + 1;
    if (view.norm(at) === 'to' && view.norm(at + 1) === '-') at += 2;
    if (view.norm(at) === 'in' || view.norm(at) === 'on') at++;
    const of =
      readPoint(view, skipThe(view, at)) ?? (view.norm(at - 1) === 'in' ? bareUnit(view, skipThe(view, at)) : null);
    return of && (divisible(of.when) || (word !== 'mid' && isDated(of.when)))
      ? { when: { type: 'part', part: word, of: of.when }, to: of.to, form: '<part> <period>' }
      : null;
  }
  const noun = partNouns.get(norm);
  if (
    !noun ||
    (view.norm(i + 1) !== 'of' &&
      !(
        noun === 'end' &&
        /^(?:by|at|until|before|around|since|from|the|year)$/.test(view.norm(i - 1)) &&
        view.norm(i + 1) !== 'the'
      ))
  )
    return null;
  let at = view.norm(i + 1) === 'of' ? i + 2 : i + 1;
  if (view.norm(at) === 'around' || view.norm(at) === 'about') at++;
  const the = skipThe(view, at);
  const of = readPoint(view, the) ?? bareUnit(view, the);
  if (!of || !divisible(of.when) || (at === i + 1 && view.norm(i) !== 'end')) return null;
  if (at === i + 1 && of.when.type === 'calendar' && view.norm(i - 1) === 'to') return null;
  return { when: { type: 'part', part: noun, of: of.when }, to: of.to, form: 'the <part> of <period>' };
}

/** "[the end of] the year", "[at the beginning of] month". */
function bareUnit(view: View, i: number): Found | null {
  const unit = readCycleUnit(view, i);
  if (!unit || view.norm(unit.to - 1).endsWith('s') || unit.value === 'half') return null;
  return { when: { type: 'cycle', unit: unit.value, shift: 0, from: null }, to: unit.to, form: 'the <unit>' };
}

/** "[Late] Nov. 3", "[early on] Friday, Nov. 3": a day has parts, too. */
function isDated(when: When): boolean {
  return when.type === 'calendar' && when.month !== null && when.day !== null;
}

function divisible(when: When): boolean {
  switch (when.type) {
    case 'calendar':
      return when.day === null && when.weekday === null;
    case 'cycle':
      return true;
    case 'month':
    case 'quarter':
    case 'season':
    case 'decade':
    case 'fiscal-year':
    case 'iso-week':
    case 'week-of':
      return true;
    case 'deictic':
    case 'weekday':
      return true;
    default:
      return false;
  }
}

/** "Earlier this month", "later this year", "as early as …": the period itself, with its side left to the modifier. */
export function readEarlier(view: View, i: number, readPoint: Reader): Found | null {
  const norm = view.norm(i);
  if (norm !== 'earlier' && norm !== 'later') return null;
  const at = view.norm(i + 1) === 'in' || view.norm(i + 1) === 'on' ? i + 2 : i + 1;
  const of = readPoint(view, skipThe(view, at));
  if (!of || !/^(?:cycle|deictic|calendar|month|season|weekday|decade)$/.test(of.when.type)) return null;
  return { ...of, form: 'earlier <period>' };
}

/** "The second Monday of March", "last day of October", "the third-last week of 2018", "the first two weeks of May". */
export function readNth(view: View, i: number, readPoint: Reader): Found | null {
  const start = skipThe(view, i);
  const place = readPlace(view, start);
  if (!place) return null;
  const counted = readCount(view, place.to);
  const count =
    counted && Number.isInteger(counted.value) && counted.value > 0 && view.norm(place.to) !== 'a' ? counted : null;
  const at = count?.to ?? place.to;
  const weekday = count ? null : weekdayAt(view, at);
  const unit = weekday === null ? readCycleUnit(view, at) : null;
  if (weekday === null && (!unit || (unit.value === 'quarter' && !count) || unit.value === 'half')) return null;
  const to = unit?.to ?? at + 1;
  const link = view.norm(to);
  if (link !== 'of' && link !== 'in' && link !== "'s") {
    // "First ten days last year"
    if (!count || !view.has(to, Tag.Relative)) return null;
  }
  const inner = link === 'of' || link === 'in' ? to + 1 : to;
  const of = readPoint(view, skipThe(view, inner)) ?? bareUnit(view, skipThe(view, inner));
  if (!of || !isContainer(of.when)) return null;
  const when: When = {
    type: 'nth',
    n: place.value,
    count: count?.value ?? 1,
    unit: weekday ?? (unit!.value as CycleUnit),
    of: of.when,
  };
  return { when, to: of.to, form: count ? 'the <nth> <n> <units> of <period>' : 'the <nth> <unit> of <period>' };
}

function isContainer(when: When): boolean {
  return divisible(when) && when.type !== 'deictic' && when.type !== 'weekday';
}

/** "20 of next month", "the 15th day of next month". */
export function readDayOf(view: View, i: number, readPoint: Reader): Found | null {
  const place = readPlace(view, skipThe(view, i)) ?? plainDay(view, skipThe(view, i));
  if (!place || place.value < 1) return null;
  if (
    view.norm(place.to) !== 'of' ||
    !(
      view.has(place.to + 1, Tag.Relative) ||
      (view.norm(place.to + 1) === 'the' && view.norm(place.to + 2) === 'month')
    )
  )
    return null;
  const of = readPoint(view, place.to + 1) ?? bareUnit(view, skipThe(view, place.to + 1));
  if (of?.when.type !== 'cycle' || of.when.unit !== 'month') return null;
  return {
    when: { type: 'nth', n: place.value, count: 1, unit: 'day', of: of.when },
    to: of.to,
    form: '<day> of <month>',
  };
}

function plainDay(view: View, i: number) {
  const token = view.tokens[i];
  return token && /^\d{1,2}$/.test(token.text) ? { value: Number(token.text), to: i + 1 } : null;
}

/** "The first half of May", "the second half of the 1990s". */
export function readHalfOf(view: View, i: number, readPoint: Reader): Found | null {
  const start = skipThe(view, i);
  const place = view.norm(start) === 'latter' ? { value: 2, to: start + 1 } : readPlace(view, start);
  if (!place || (place.value !== 1 && place.value !== 2 && place.value !== -1)) return null;
  if (view.norm(place.to) !== 'half' || view.norm(place.to + 1) !== 'of') return null;
  const of = readPoint(view, skipThe(view, place.to + 2));
  if (!of || (of.when.type !== 'decade' && of.when.type !== 'month' && !isMonth(of.when))) return null;
  return {
    when: { type: 'half', n: place.value === 1 ? 1 : 2, of: of.when },
    to: of.to,
    form: 'the <part> of <period>',
  };
}

function isMonth(when: When): boolean {
  if (when.type === 'cycle') return when.unit === 'month';
  return when.type === 'calendar' && when.month !== null && when.day === null;
}

/** "The week of April 10", "the week commencing February 4", "week 31", "the weekend of Thanksgiving". */
export function readWeekOf(view: View, i: number, readPoint: Reader): Found | null {
  const owner = isYear(view, i) ? Number(view.tokens[i]!.text) : null;
  const at = owner === null ? skipThe(view, i) : i + 1;
  if (view.norm(at) !== 'week') return null;
  const next = view.norm(at + 1);
  if (next === 'of' || next === 'commencing' || next === 'beginning' || next === 'starting') {
    const of = readPoint(view, skipThe(view, view.norm(at + 2) === 'on' ? at + 3 : at + 2));
    if (!of || !isDay(of.when)) return null;
    return { when: { type: 'week-of', when: of.when }, to: of.to, form: 'the week of <date>' };
  }
  if (!/^\d{1,2}$/.test(view.tokens[at + 1]?.text ?? '') || view.glued(at + 2)) return null;
  const week = Number(next);
  if (week < 1 || week > 53) return null;
  const year = owner === null ? readYearTail(view, at + 2) : { value: owner, to: at + 2 };
  return { when: { type: 'iso-week', week, year: year?.value ?? null }, to: year?.to ?? at + 2, form: 'week <n>' };
}

function isDay(when: When): boolean {
  return (
    (when.type === 'calendar' && when.day !== null) ||
    when.type === 'slashed' ||
    when.type === 'weekday' ||
    when.type === 'holiday' ||
    when.type === 'nth'
  );
}

/** "Fiscal 2020", "the fiscal year 2020", "FY21", "calendar year 2008", "CY18", "the year 2008". */
export function readNamedYear(view: View, i: number): Found | null {
  let at = skipThe(view, i);
  const norm = view.norm(at);
  const fiscal = norm === 'fiscal' || norm === 'financial' || norm === 'fy';
  const form = fiscal ? 'fiscal <year>' : 'the year <year>';
  if (norm === 'fiscal' || norm === 'financial' || norm === 'calendar') at++;
  else if (norm !== 'fy' && norm !== 'cy' && norm !== 'year') return null;
  if (view.norm(at) === 'year' || norm === 'fy' || norm === 'cy') at++;
  const year = readYear(view, at) ?? twoFigures(view, at);
  if (!year) return null;
  const when: When = fiscal
    ? { type: 'fiscal-year', year: year.value }
    : { type: 'calendar', year: year.value, month: null, day: null, weekday: null };
  return { when, to: year.to, form };
}

/** "The closest Monday to Oct. 5". */
export function readClosest(view: View, i: number, readPoint: Reader): Found | null {
  const at = skipThe(view, i);
  if (view.norm(at) !== 'closest' && view.norm(at) !== 'nearest') return null;
  const weekday = weekdayAt(view, at + 1);
  if (weekday === null || view.norm(at + 2) !== 'to') return null;
  const to = readPoint(view, skipThe(view, at + 3));
  if (!to || !isDay(to.when)) return null;
  return { when: { type: 'closest', weekday, to: to.when }, to: to.to, form: 'the closest <weekday> to <date>' };
}

/** "The Monday after Easter", "the second Sunday before Christmas", "the Tuesday after the first Monday in November". */
export function readBeside(view: View, i: number, readPoint: Reader): Found | null {
  if (view.norm(i) !== 'the') return null;
  const place = weekdayAt(view, i + 1) === null ? readPlace(view, i + 1) : { value: 1, to: i + 1 };
  if (!place || place.value < 1) return null;
  const weekday = weekdayAt(view, place.to);
  const word = view.norm(place.to + 1);
  const ahead = word === 'after' || word === 'following';
  if (weekday === null || !(ahead || word === 'before' || word === 'preceding')) return null;
  const of = readPoint(view, place.to + 2) ?? readPoint(view, skipThe(view, place.to + 2));
  if (!of || of.when.type === 'weekday' || !isDay(of.when)) return null;
  return {
    when: { type: 'beside', weekday, n: place.value, ahead, of: of.when },
    to: of.to,
    form: 'the <weekday> after <date>',
  };
}

/** "The rest of the year", "the remainder of the week". */
export function readRest(view: View, i: number, readPoint: Reader): Found | null {
  const at = skipThe(view, i);
  if ((view.norm(at) !== 'rest' && view.norm(at) !== 'remainder') || view.norm(at + 1) !== 'of') return null;
  const the = skipThe(view, at + 2);
  const of = readPoint(view, the) ?? bareUnit(view, the);
  if (!of || of.when.type === 'deictic' || of.when.type === 'weekday' || !divisible(of.when)) return null;
  return { when: { type: 'rest', of: of.when }, to: of.to, form: 'the rest of <period>' };
}
