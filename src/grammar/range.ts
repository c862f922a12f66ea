import { changeVerbs, Tag } from '../lexicon/index.ts';
import { Decimal } from '../model/index.ts';
import { nounAt } from './noun.ts';
import type { Numeral } from './number.ts';
import type { View } from './view.ts';

/** A number with its unit, or without one yet. */
export interface End<U> {
  readonly from: number;
  readonly to: number;
  readonly number: Numeral;
  readonly unit: U | null;
}

/** A point or a range with its unit. */
export interface Amount<U> {
  readonly from: number;
  readonly to: number;
  readonly low: Decimal;
  readonly high: Decimal;
  readonly step: Decimal;
  readonly unit: U;
  readonly form: Numeral['form'];
}

/** Reads a number with its unit, if it has one, at a token; `joins` as in `View.numeral`. */
export type ReadEnd<U> = (i: number, joins: boolean) => End<U> | null;

/** What two units of a range come to, or null where they do not go together. */
export type Agree<U> = (low: U, high: U) => U | null;

/**
 * The point or range that starts at token `i` ("$3m-$5m", "between 3 and 5 million dollars", "5 to 7 per cent"); a unit at one end serves
 * both, and so does the scale of the second. "Rose from 3 to 5 per cent" is two points: the first alone is read here.
 */
export function readAmount<U>(view: View, i: number, read: ReadEnd<U>, agree: Agree<U>): Amount<U> | null {
  const first = read(i, true);
  if (!first) return null;
  const opener = view.norm(first.from - 1);
  const range = rangeFrom(view, first, opener, read, agree) ?? unjoinedRange(view, i, opener, read, agree);
  if (range) return range;
  return first.unit === null ? null : point(first, first.unit);
}

function unjoinedRange<U>(view: View, i: number, opener: string, read: ReadEnd<U>, agree: Agree<U>): Amount<U> | null {
  if (opener !== 'between') return null;
  const first = read(i, false);
  return first && rangeFrom(view, first, opener, read, agree);
}

function rangeFrom<U>(view: View, first: End<U>, opener: string, read: ReadEnd<U>, agree: Agree<U>): Amount<U> | null {
  const next = separator(view, first.to, opener);
  const second = next < 0 ? null : read(next, true);
  if (!second || second.from !== next || first.number.form === 'vague') return null;
  if (first.unit === null && (view.has(first.from - 1, Tag.CurrencySign) || isShareOfChange(first, second)))
    return null;
  const unit =
    first.unit !== null && second.unit !== null ? agree(first.unit, second.unit) : (first.unit ?? second.unit);
  if (unit === null || (second.unit === null && !(prefixed(first) && isBare(view, first, second)))) return null;
  if (isYearBefore(view, first, second) || isUnequalDash(view, first, second)) return null;
  const low = lend(first.number, second.number);
  const falls = low.value.gt(second.number.high);
  if (view.norm(first.to) === 'to' && (isChange(view, first, second, opener) || (falls && opener === 'from'))) {
    return first.unit === null ? { ...point(first, unit), low: low.value, high: low.value, step: low.step } : null;
  }
  if (falls) return null;
  const opens = opener === 'between' || opener === 'from';
  const step = low.step.lt(second.number.step) ? low.step : second.number.step;
  const from = opens ? first.from - 1 : first.from;
  return { from, to: second.to, low: low.value, high: second.number.high, step, unit, form: second.number.form };
}

/** Words that make "from 5 to 20" a range whatever verb stands before: "anything from". */
const SPREAD = /^(?:anything|anywhere|range|ranges|ranged|ranging|vary|varies|varied|varying|somewhere)$/;

/**
 * Whether "to" leads to where a change ended: after "from" ("cut from $5 to $3"), after the amount of the change ("rose by $1 to $57",
 * "gained 40 to 4,200"). "Fell 3 to 5 per cent" and "lost 60 to 70 men" share what follows, and are ranges.
 */
function isChange<U>(view: View, first: End<U>, second: End<U>, opener: string): boolean {
  if (opener === 'from') return changes(view, first.from) && !SPREAD.test(view.norm(first.from - 2));
  if (!isPlain(first)) return opener === 'by' || changes(view, first.from);
  const changed = changes(view, first.from);
  if (!isPlain(second) || !(changed || opener === 'by')) return false;
  return (changed && nounAt(view, second.to, false) === null) || second.number.high.gte(first.number.value.mul(FAR));
}

/** "Up a fifth to 5,000 tonnes": a part of something, and where it led; not a range from 0.2 tonnes. */
function isShareOfChange<U>({ number: first }: End<U>, { number: second }: End<U>): boolean {
  return first.form === 'fraction' && first.value.lt(Decimal.one) && second.form !== 'fraction' && second.high.gte(TWO);
}

const TWO = Decimal.of(2);

/** A whole this many times the change is where it ended, not the far end of a range. */
const FAR = Decimal.of(3);

/** A number without sign or unit. */
function isPlain<U>({ from, to, number }: End<U>): boolean {
  return from === number.from && to === number.to;
}

/** "[from 37%] in 1990 to 12%", "for 2025 to 1.2%": a year is no end of a range with a unit. */
function isYearBefore<U>(view: View, first: End<U>, second: End<U>): boolean {
  if (!isPlain(first) || first.to !== first.from + 1 || !view.has(first.from, Tag.YearLike)) return false;
  return DATING.test(view.norm(first.from - 1)) || view.has(first.from - 1, Tag.Month) || second.number.scale > 0;
}

const DATING = /^(?:in|for|since|by|during|until|till|through|early|late|mid|of|year)$/;

/** "£5.20 - 40p more than last year": a spaced dash with other units on its sides begins a remark. */
function isUnequalDash<U>(view: View, first: End<U>, second: End<U>): boolean {
  if (!view.has(first.to, Tag.Dash) || view.glued(first.to)) return false;
  return (
    first.unit !== null &&
    second.unit !== null &&
    first.number.scale !== second.number.scale &&
    second.number.scale === 0
  );
}

/** A unit written before its figure serves the figure after it too: "$3-5". */
function prefixed<U>(end: End<U>): boolean {
  return end.to === end.number.to;
}

/** "$3 to 5" shares its unit; "gave $5 to 3 people" and "$5 or 3 per cent" do not. */
function isBare<U>(view: View, first: End<U>, second: End<U>): boolean {
  if (view.norm(first.to) === 'or') return false;
  if (view.has(second.to, Tag.Percent | Tag.Unit | Tag.TimeUnit | Tag.CurrencyWord | Tag.CurrencySign)) return false;
  return nounAt(view, second.to, false) === null;
}

/** One number with a unit. */
export function point<U>(end: End<U>, unit: U): Amount<U> {
  const { value, high, step, form } = end.number;
  return { from: end.from, to: end.to, low: value, high, step, unit, form };
}

/** "$3 to $5 million": the first end is in millions too, being the smaller figure and having no scale of its own. */
function lend(first: Numeral, second: Numeral): { readonly value: Decimal; readonly step: Decimal } {
  const { value, step, scale } = first;
  if (scale > 0 || second.scale === 0 || !value.lt(second.value.shift(-second.scale))) return first;
  return { value: value.shift(second.scale), step: step.sign === 0 ? Decimal.zero : step.shift(second.scale) };
}

/** Index after the words or sign that join two ends of a range at `i`, or −1. */
export function separator(view: View, i: number, opener: string): number {
  const norm = view.norm(i);
  if (norm === 'to' || norm === 'or' || norm === 'through') return i + 1;
  // "63 from one and 55 from the other" is no range
  if (norm === 'and') return opener === 'between' || (opener === 'from' && view.norm(i - 1) !== 'one') ? i + 1 : -1;
  if (norm === '-' || norm === '–' || norm === '~' || norm === '−') {
    const after = view.glued(i + 1);
    // "18- to 24-year-olds"
    if (norm === '-' && view.glued(i) && !after && /^(?:to|or)$/.test(view.norm(i + 1))) return i + 2;
    if (view.norm(i + 1) === 'to' && after && view.norm(i + 2) === '-' && view.glued(i + 3)) return i + 3;
    return view.glued(i) === after ? i + 1 : -1;
  }
  return -1;
}

/** Whether a verb of change stands before token `i` in its clause: then "from 3 to 5" tells its two ends, not a range. */
export function changes(view: View, i: number): boolean {
  for (let j = i - 1; j >= 0 && j >= i - 8; j--) {
    const norm = view.norm(j);
    if (changeVerbs.has(norm)) return true;
    if (norm === ';' || norm === ':') return false;
  }
  return false;
}
