import { Tag } from '../../lexicon/index.ts';
import { nounAt } from '../noun.ts';
import type { View } from '../view.ts';
import type { YearRef } from './when.ts';
import { type Read, shiftOf, sideAt, TEENS, UNITS } from './words.ts';

export function isYear(view: View, i: number): boolean {
  return view.has(i, Tag.YearLike);
}

/** "AD", "CE": what stands beside years of the first centuries. */
export function isEra(view: View, i: number): boolean {
  return ERAS.has(view.text(i));
}

const ERAS = new Set(['AD', 'A.D', 'A.D.', 'CE', 'C.E', 'C.E.']);

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
export function endsYear(view: View, i: number): boolean {
  return (
    !(view.glued(i) && view.has(i, Tag.Word | Tag.Digits)) && !view.has(i, COUNTABLE) && nounAt(view, i, false) === null
  );
}

const COUNTABLE = Tag.Percent | Tag.TimeUnit | Tag.Unit | Tag.CurrencyWord | Tag.Scale;

function plausible(year: number): boolean {
  return year >= 1000 && year < 2200;
}
