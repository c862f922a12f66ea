import { partAbbreviations, partNouns, partWords, Tag } from '../../lexicon/index.ts';
import type { View } from '../view.ts';
import { readCount, readCycleUnit } from './length.ts';
import type { CycleUnit, Found, When, YearRef } from './when.ts';
import { isYear, pivot, readPlace, readYear, readYearTail, shiftOf, sideAt, skipThe, weekdayAt } from './words.ts';

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
    if (view.norm(at) === 'in') at++;
    const of =
      readPoint(view, skipThe(view, at)) ?? (view.norm(at - 1) === 'in' ? bareUnit(view, skipThe(view, at)) : null);
    return of && divisible(of.when)
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

const QUARTERS = new Set(['quarter', 'qtr']);

/** "Q3 2020", "2018Q4", "the third quarter of 2020", "a third-quarter", "H2", "the first half", "next year's first quarter". */
export function readQuarter(view: View, i: number): Found | null {
  const start = skipThe(view, i);
  const short = shortQuarter(view, start);
  if (short) {
    const year = shortYear(view, short.to) ?? readYearTail(view, short.to);
    return quarter(short.unit, short.value, year?.value ?? null, year?.to ?? short.to);
  }
  const owner = yearOwner(view, start);
  const at = owner?.to ?? start;
  if (owner && isShort(view, at)) {
    const named = shortQuarter(view, at)!;
    return quarter(named.unit, named.value, owner.value, named.to);
  }
  const place = readPlace(view, at);
  if (!place) return null;
  const dashed = view.norm(place.to) === '-' ? place.to + 1 : place.to;
  const fiscal = view.norm(dashed) === 'fiscal' || view.norm(dashed) === 'financial';
  const noun = view.norm(fiscal ? dashed + 1 : dashed);
  const unit = QUARTERS.has(noun) ? 'quarter' : noun === 'half' ? 'half' : null;
  const last = unit === 'half' ? 2 : 4;
  const n = place.value < 0 ? last + 1 + place.value : place.value;
  if (!unit || n < 1 || n > last) return null;
  const to = (fiscal ? dashed + 1 : dashed) + 1;
  const year = owner ?? readYearTail(view, to);
  if (view.norm(at) === 'last' && !year) return null;
  if (unit === 'half' && !year && !(start > i && /^(?:in|for|during|of|over)$/.test(view.norm(i - 1)))) return null;
  if (unit === 'half' && !year && view.norm(to) === 'of') return null;
  if (!year && !fiscal && (isOfPlay(view) || (/^an?$/.test(view.norm(at - 1)) && !view.has(to, Tag.Word)))) return null;
  return { ...quarter(unit, n, year?.value ?? null, owner ? to : (year?.to ?? to)), form: 'the <nth> quarter' };
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

const PLAY = new Set(
  'scored scoring goal goals touchdown touchdowns halftime kickoff penalty interception rebounds coach striker midfielder goalkeeper quarterback tackle match matches led trailed unbeaten substitute equaliser equalizer'.split(
    ' ',
  ),
);
const BUSINESS = new Set(
  'profit profits revenue revenues sales earnings growth economy gdp income loss losses company bank fiscal net output demand exports imports shipments deliveries inflation investors analysts'.split(
    ' ',
  ),
);

/** Whether a sentence tells of a game: its halves and quarters are none of the calendar. */
function isOfPlay({ tokens }: View): boolean {
  return tokens.some(({ norm }) => PLAY.has(norm)) && !tokens.some(({ norm }) => BUSINESS.has(norm));
}

function quarter(unit: 'quarter' | 'half', n: number, year: YearRef | null, to: number): Found {
  return { when: { type: 'quarter', unit, n, year, fiscal: false }, to, form: 'Q<n> <year>' };
}

function isShort(view: View, i: number): boolean {
  return shortQuarter(view, i) !== null;
}

/** "Q3", "H1", "3Q"; the sign and the figure are two tokens. */
function shortQuarter(view: View, i: number): { unit: 'quarter' | 'half'; value: number; to: number } | null {
  const letter = (at: number) => (view.norm(at) === 'q' ? 'quarter' : view.norm(at) === 'h' ? 'half' : null);
  const digit = (at: number) => (/^[1-4]$/.test(view.norm(at)) ? Number(view.norm(at)) : 0);
  const before = letter(i);
  if (before && view.glued(i + 1) && digit(i + 1) && !(view.glued(i + 2) && view.has(i + 2, Tag.Digits | Tag.Word))) {
    return before === 'half' && digit(i + 1) > 2 ? null : { unit: before, value: digit(i + 1), to: i + 2 };
  }
  const after = letter(i + 1);
  // "4Q20": two figures behind are its year
  if (!after || !digit(i) || !view.glued(i + 1) || !view.has(i + 1, Tag.Capital) || (after === 'half' && digit(i) > 2))
    return null;
  return { unit: after, value: digit(i), to: i + 2 };
}

/** "[Q3] 2020", "[Q3] '20", "[3Q] FY20". */
function shortYear(view: View, i: number): { value: YearRef; to: number } | null {
  const at = view.norm(i) === '-' || view.norm(i) === '/' ? i + 1 : i;
  return readYear(view, at) ?? (at === i ? twoFigures(view, at) : null);
}

/** "2019 [Q1]", "2018[Q4]", "2019-[Q1]", "next year's [first quarter]". */
function yearOwner(view: View, i: number): { value: YearRef; to: number } | null {
  if (view.has(i, Tag.YearLike)) {
    const at = view.norm(i + 1) === '-' || view.norm(i + 1) === '/' || view.norm(i + 1) === "'s" ? i + 2 : i + 1;
    return { value: Number(view.tokens[i]!.text), to: at };
  }
  const side = sideAt(view, i);
  if (!side || view.norm(side.to) !== 'year' || view.norm(side.to + 1) !== "'s") return null;
  return { value: { shift: shiftOf(side.value) }, to: side.to + 2 };
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

/** "FY21". */
function twoFigures(view: View, i: number) {
  const token = view.tokens[i];
  return token?.glued && /^\d\d$/.test(token.text) ? { value: pivot(Number(token.text)), to: i + 1 } : null;
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
