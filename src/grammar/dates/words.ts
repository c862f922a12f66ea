import type { Side } from '../../lexicon/index.ts';
import {
  doubtfulWeekdays,
  months,
  ordinalSuffixes,
  ordinals,
  sides,
  Tag,
  weekdayPlurals,
  weekdays,
} from '../../lexicon/index.ts';
import { nounAt } from '../noun.ts';
import type { View } from '../view.ts';
import type { YearRef } from './when.ts';

/** A value with the index after its last token. */
export interface Read<T> {
  readonly value: T;
  readonly to: number;
}

/** Words that a month follows when it is one, even in lower case. */
const BEFORE_MONTH = new Set(
  'in since until till til of last next previous past coming early mid late during through thru between around every each'.split(
    ' ',
  ),
);
/** Words of parades: "the March on Washington", "March for Life". */
const AFTER_PARADE = new Set('on for against past toward towards'.split(' '));
/** Months that are also words, or names of people. */
const DOUBTFUL = new Set(['may', 'march', 'mar', 'jan', 'jun', 'april', 'june', 'august']);

/** The month that the token at `i` names, 1–12, where its surroundings do not make it a verb, a person or a parade. */
export function monthAt(view: View, i: number): number | null {
  if (!view.has(i, Tag.Month)) return null;
  const norm = view.norm(i);
  const month = months.get(norm) ?? null;
  return !DOUBTFUL.has(norm) || isDated(view, i) || isMonth(view, i, norm) ? month : null;
}

/** Whether a day, a year, or a second month stands by it, or nothing else does. */
function isDated(view: View, i: number): boolean {
  if (view.norm(i) === 'may' && !view.has(i, Tag.Capital) && isModalAfterNumber(view, i)) return false;
  if (view.tokens[i]!.text.endsWith('.') || isDayOrYear(view, i + 1) || isDayBefore(view, i) || alone(view, i))
    return true;
  const next = view.norm(i + 1);
  if ((next === ',' || next === '-' || next === '/') && isDayOrYear(view, i + 2)) return true;
  if (next === 'the' && readDay(view, i + 2, false)) return true;
  // "May next year", "March of last year"
  if (view.has(i, Tag.Capital) && view.has(next === 'of' ? i + 2 : i + 1, Tag.Relative) && readYearTail(view, i + 1))
    return true;
  return (
    joinsMonths(view, i) ||
    (next === 'after' && view.norm(i + 2) === 'next') ||
    (next === 'in' && view.has(i + 2, Tag.Digits | Tag.NumberWord))
  );
}

/** "Those under 18 may still go": a word that is neither a year nor a preposition follows. */
function isModalAfterNumber(view: View, i: number): boolean {
  if (!view.has(i - 1, Tag.Digits | Tag.NumberWord) || !view.has(i + 1, Tag.Word)) return false;
  return (
    !view.has(i + 1, Tag.Relative | Tag.TimeUnit) &&
    !/^(?:of|in|at|to|and|or|until|till|through|for|from|on|with)$/.test(view.norm(i + 1))
  );
}

function isDayBefore(view: View, i: number): boolean {
  const at = ordinalSuffixes.has(view.norm(i - 1)) ? i - 2 : view.norm(i - 1) === 'of' ? i - 2 : i - 1;
  return (
    readDay(view, at, true) !== null || (ordinalSuffixes.has(view.norm(at)) && readDay(view, at - 1, false) !== null)
  );
}

/** A doubtful month without a day or year: what stands before and behind it decides. */
function isMonth(view: View, i: number, norm: string): boolean {
  const before = view.norm(i - 1);
  const capital = view.has(i, Tag.Capital);
  if (norm === 'may' && !capital && view.has(i - 1, Tag.Digits | Tag.NumberWord)) return false;
  if (norm === 'may' && !capital && /^(?:have|be|not|also|well|yet|never|still|or|need|want)$/.test(view.norm(i + 1)))
    return false;
  if (BEFORE_MONTH.has(before)) return true;
  if (!capital) return norm === 'april' || norm === 'june';
  if (before === 'this') return true;
  if (
    i > 0 &&
    view.has(i - 1, Tag.Capital) &&
    !view.has(i - 1, Tag.Month | Tag.Weekday) &&
    i > 1 &&
    !view.has(i - 1, Tag.Part | Tag.Relative)
  )
    return false;
  if (norm === 'march') return !AFTER_PARADE.has(view.norm(i + 1)) && !isMarcher(view, i - 1);
  if (norm === 'may') return !namesMay(view) && (i > 0 || view.norm(i + 1) === "'s" || view.norm(i + 1) === 'was');
  // "April, the clerk, …"
  if (i === 0 && view.norm(1) === ',' && /^(?:the|an?|who|whose|\d+)$/.test(view.norm(2))) return false;
  // "April Jones", "Jan Smith"
  return !view.has(i + 1, Tag.Capital) || view.has(i + 1, Tag.Month | Tag.Weekday);
}

/** "Thousands March in Capital", "Workers march". */
function isMarcher(view: View, i: number): boolean {
  if (view.has(i, Tag.Vague | Tag.Scale) || (view.norm(i) === 's' && view.has(i - 1, Tag.Digits))) return true;
  return view.has(i, Tag.Digits)
    ? view.text(i).length > 2
    : /(?:ers|ists|people|students|women|thousands)$/.test(view.norm(i));
}

/** "May to March", "March and April". */
function joinsMonths(view: View, i: number): boolean {
  const joins = (norm: string) =>
    norm === 'to' || norm === 'and' || norm === 'through' || norm === 'or' || norm === '-' || norm === '–';
  return (
    (joins(view.norm(i + 1)) && view.has(i + 2, Tag.Month)) || (joins(view.norm(i - 1)) && view.has(i - 2, Tag.Month))
  );
}

const people = new WeakMap<object, boolean>();

/** Whether the document speaks of a person called May. */
function namesMay(view: View): boolean {
  const { document } = view.sentence;
  let known = people.get(document);
  if (known === undefined) {
    known = /\b(?:Theresa|Mrs\.?|Ms\.?|Mr\.?|Minister|Secretary|PM) May\b/.test(document.text);
    people.set(document, known);
  }
  return known;
}

function isDayOrYear(view: View, i: number): boolean {
  return isYear(view, i) || isDay(view, i) || (view.norm(i) === "'" && view.has(i + 1, Tag.Digits));
}

function isDay(view: View, i: number): boolean {
  return readDay(view, i, true) !== null;
}

/** Whether the sentence is the token at `i` and nothing else but punctuation. */
export function alone(view: View, i: number): boolean {
  return (
    i <= 1 && view.tokens.length <= 3 && view.tokens.every((token, at) => at === i || (token.tags & Tag.Symbol) !== 0)
  );
}

/** The weekday that the token at `i` names, 0 (Monday) to 6. */
export function weekdayAt(view: View, i: number): number | null {
  if (!view.has(i, Tag.Weekday)) return null;
  const norm = view.norm(i);
  const weekday = weekdays.get(norm) ?? null;
  if (/^(?:every|each|most|any)$/.test(view.norm(i - 1))) return null;
  if (
    !doubtfulWeekdays.has(norm) ||
    (view.tokens[i]!.text.endsWith('.') && i < view.tokens.length - 1) ||
    alone(view, i)
  )
    return weekday;
  const next = view.norm(i + 1) === ',' || view.norm(i + 1) === 'the' ? i + 2 : i + 1;
  if (view.has(next, Tag.Month) || readDay(view, next, false)) return weekday;
  // "Couple Wed in Paris", "He Sat for 5 Hours"
  const verb =
    view.titled && (norm === 'wed' || norm === 'sat') && (view.has(i + 1, Tag.Word) || view.norm(i - 1) === 'to');
  if (norm !== 'sun' && view.has(i, Tag.Capital) && i > 0 && !verb) return weekday;
  return view.has(i - 1, Tag.Relative) || view.norm(i - 1) === 'on' ? weekday : null;
}

export function weekdayPluralAt(view: View, i: number): number | null {
  return view.has(i, Tag.Weekday) ? (weekdayPlurals.get(view.norm(i)) ?? null) : null;
}

/** This, last, next … */
export function sideAt(view: View, i: number): Read<Side> | null {
  if (!view.has(i, Tag.Relative)) return null;
  const side = sides.get(view.norm(i));
  if (side === undefined) return null;
  if (side === 'this' && sides.get(view.norm(i + 1)) === 'past') return { value: 'past', to: i + 2 };
  if (side === 'this' && sides.get(view.norm(i + 1)) === 'coming') return { value: 'coming', to: i + 2 };
  return { value: side, to: i + 1 };
}

export interface Day {
  readonly day: number;
  readonly ordinal: boolean;
  readonly to: number;
}

const UNITS = new Map('one two three four five six seven eight nine'.split(' ').map((word, i) => [word, i + 1]));

/** A day of the month from 1 to 31: "3", "3rd", "third", "twenty-first"; with `cardinals` "twenty nine" as well. */
export function readDay(view: View, i: number, cardinals: boolean): Day | null {
  const token = view.tokens[i];
  if (!token) return null;
  if (token.tags & Tag.Digits) return digitDay(view, i);
  if (!(token.tags & (Tag.Ordinal | Tag.NumberWord))) return null;
  const ordinal = ordinals.get(token.norm);
  if (ordinal !== undefined) return ordinal >= 1 && ordinal <= 30 ? { day: ordinal, ordinal: true, to: i + 1 } : null;
  const tens = token.norm === 'twenty' ? 20 : token.norm === 'thirty' ? 30 : 0;
  if (tens) {
    const at = view.norm(i + 1) === '-' ? i + 2 : i + 1;
    const unit = ordinals.get(view.norm(at));
    if (unit !== undefined && unit >= 1 && unit <= 31 - tens && unit < 10)
      return { day: tens + unit, ordinal: true, to: at + 1 };
    const one = UNITS.get(view.norm(at));
    if (cardinals && one !== undefined && one <= 31 - tens) return { day: tens + one, ordinal: false, to: at + 1 };
    return cardinals ? { day: tens, ordinal: false, to: i + 1 } : null;
  }
  const value = cardinals ? (UNITS.get(token.norm) ?? TEENS.get(token.norm)) : undefined;
  return value === undefined ? null : { day: value, ordinal: false, to: i + 1 };
}

const TEENS = new Map(
  'ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'
    .split(' ')
    .map((word, i) => [word, i + 10]),
);

function digitDay(view: View, i: number): Day | null {
  const { text } = view.tokens[i]!;
  const day = Number(text);
  if (text.length > 2 || !(day >= 1 && day <= 31)) return null;
  if (!view.glued(i + 1)) return { day, ordinal: false, to: i + 1 };
  if (ordinalSuffixes.has(view.norm(i + 1))) return { day, ordinal: true, to: i + 2 };
  const next = view.norm(i + 1);
  if (next === ':' || next === '%' || next === '°' || next === "'" || next === '/') return null;
  if (next === ',' && view.glued(i + 2) && view.has(i + 2, Tag.Digits) && !view.has(i + 2, Tag.YearLike)) return null;
  return view.has(i + 1, Tag.Word) && !view.has(i + 1, Tag.Month) ? null : { day, ordinal: false, to: i + 1 };
}

/** A place in a row: "3rd", "third", "last", "final", "second-to-last" and the like; negative from the end. */
export function readPlace(view: View, i: number): Read<number> | null {
  const norm = view.norm(i);
  if (norm === 'last' || norm === 'final' || norm === 'closing') return { value: -1, to: i + 1 };
  if (norm === 'opening') return { value: 1, to: i + 1 };
  const place = readDay(view, i, false);
  if (!place?.ordinal) return null;
  const at = view.norm(place.to) === '-' ? place.to + 1 : place.to;
  if (view.norm(at) === 'last') return { value: -place.day, to: at + 1 };
  if (view.norm(at) === 'to' && view.norm(view.norm(at + 1) === '-' ? at + 2 : at + 1) === 'last') {
    return { value: -place.day, to: view.norm(at + 1) === '-' ? at + 3 : at + 2 };
  }
  return { value: place.day, to: place.to };
}

export function isYear(view: View, i: number): boolean {
  return view.has(i, Tag.YearLike);
}

/** A year in four figures, in words ("nineteen eighty-six", "two thousand and twenty"), or with an apostrophe ('87). */
export function readYear(view: View, i: number): Read<number> | null {
  if (isYear(view, i)) return { value: Number(view.tokens[i]!.text), to: i + 1 };
  if (
    view.norm(i) === "'" &&
    view.glued(i + 1) &&
    view.tokens[i + 1]!.text.length === 2 &&
    view.has(i + 1, Tag.Digits)
  ) {
    return view.glued(i + 2) && view.norm(i + 2) === 's'
      ? null
      : { value: pivot(Number(view.tokens[i + 1]!.text)), to: i + 2 };
  }
  return view.has(i, Tag.NumberWord) ? yearInWords(view, i) : null;
}

/** Two figures stand for the year that is nearest to now in speech: up to 39 this century, the rest the last. */
export function pivot(year: number): number {
  return year < 40 ? 2000 + year : 1900 + year;
}

const CENTURIES = new Map([...TEENS, ['twenty', 20] as const]);
const TENS = new Map(
  'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ').map((word, i) => [word, 20 + 10 * i]),
);

function yearInWords(view: View, i: number): Read<number> | null {
  if (view.norm(i) === 'two' && view.norm(i + 1) === 'thousand') {
    const rest = belowHundred(view, view.norm(i + 2) === 'and' ? i + 3 : i + 2);
    return rest ? { value: 2000 + rest.value, to: rest.to } : { value: 2000, to: i + 2 };
  }
  const century = CENTURIES.get(view.norm(i));
  if (century === undefined) return null;
  const at = view.norm(i + 1) === '-' ? i + 2 : i + 1;
  if (view.norm(at) === 'hundred') return { value: century * 100, to: at + 1 };
  const rest = belowHundred(view, view.norm(at) === 'oh' ? at + 1 : at);
  return rest && (rest.value >= 10 || view.norm(at) === 'oh')
    ? { value: century * 100 + rest.value, to: rest.to }
    : null;
}

function belowHundred(view: View, i: number): Read<number> | null {
  const tens = TENS.get(view.norm(i));
  if (tens === undefined) {
    const value = UNITS.get(view.norm(i)) ?? TEENS.get(view.norm(i));
    return value === undefined ? null : { value, to: i + 1 };
  }
  const at = view.norm(i + 1) === '-' ? i + 2 : i + 1;
  const unit = UNITS.get(view.norm(at));
  return unit === undefined ? { value: tens, to: i + 1 } : { value: tens + unit, to: at + 1 };
}

/** What may follow a month, a quarter or a season and says its year: ", 2015", "of 2015", "last year", "of this year". */
export function readYearTail(view: View, i: number): Read<YearRef> | null {
  const norm = view.norm(i);
  const at = norm === ',' || norm === 'of' || norm === 'in' || norm === '-' || norm === '/' ? i + 1 : i;
  const year = readYear(view, at);
  if (year) return norm === ',' && !plausible(year.value) ? null : year;
  if (norm === 'of' && view.has(at, Tag.Digits) && /^\d\d$/.test(view.tokens[at]!.text) && endsYear(view, at + 1)) {
    return { value: pivot(Number(view.tokens[at]!.text)), to: at + 1 };
  }
  const start = view.norm(at) === 'the' ? at + 1 : at;
  if (view.norm(start) === 'year' && isYear(view, start + 1)) return readYear(view, start + 1);
  if (start > at && view.norm(start) === 'year')
    return norm === 'of' && !view.has(start + 1, Tag.Digits) ? { value: { shift: 0 }, to: start + 1 } : null;
  const side = sideAt(view, start);
  if (!side || !(view.norm(side.to) === 'year' || view.norm(side.to) === 'yr')) return null;
  return { value: { shift: shiftOf(side.value) }, to: side.to + 1 };
}

/** Whether nothing stands at `i` that two figures could count: "the fall of 12 points". */
function endsYear(view: View, i: number): boolean {
  return !view.glued(i) && !view.has(i, COUNTABLE) && nounAt(view, i, false) === null;
}

const COUNTABLE = Tag.Percent | Tag.TimeUnit | Tag.Unit | Tag.CurrencyWord | Tag.Scale;

function plausible(year: number): boolean {
  return year >= 1000 && year < 2200;
}

/** How many units a side is away from the current one. */
export function shiftOf(side: Side): number {
  return side === 'this' ? 0 : side === 'last' || side === 'past' ? -1 : 1;
}

/** Index after an optional comma. */
export function skipComma(view: View, i: number): number {
  return view.norm(i) === ',' ? i + 1 : i;
}

/** Index after an optional article. */
export function skipThe(view: View, i: number): number {
  return view.norm(i) === 'the' ? i + 1 : i;
}
