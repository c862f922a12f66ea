import { Tag } from '../../lexicon/index.ts';
import type { IsoDate, Locale, Modifier, Period } from '../../model/index.ts';
import type { View } from '../view.ts';
import { edtfOf, unknownEdtf } from './edtf.ts';
import type { Form } from './forms.ts';
import { grainOf } from './grain.ts';
import { readWhen } from './read.ts';
import { resolve } from './resolve.ts';
import { mayStart } from './start.ts';
import { isDeferred, looksAhead, tenseAt } from './tense.ts';
import type { DateMatch, Found, Tense, When } from './when.ts';

/** What the kinds of dates and periods keep of a match: the date as told, and where, so that its verb can be found. */
export interface DateParts {
  readonly when: When;
  readonly view: View;
  readonly from: number;
  readonly to: number;
}

/** Words without a tag of their own that a date can begin with. */
const LEADS = new Set(
  "a an the these those in from between for since after before until till til by through starting beginning commencing later earlier prior to than as early late on of more less that same pre post couple half final opening entire whole full now and at least about around roughly few several no not > < = ' - ad a.d a.d. ce c.e c.e.".split(
    ' ',
  ),
);
/** How many of them stand before the first word with a tag: "by as early as the". */
const LEAD_REACH = 5;

/** The longest date or period that has token `i` in its head. */
export function dateAt(view: View, i: number): DateMatch | null {
  const { matches } = view.dates;
  let match = matches[i];
  if (match === undefined) matches[i] = match = find(view, i);
  return match;
}

function find(view: View, i: number): DateMatch | null {
  if (!mayStart(view, i)) return null;
  let start = i;
  while (start > 0 && start > i - LEAD_REACH && LEADS.has(view.norm(start - 1))) start--;
  let best: DateMatch | null = null;
  for (let from = start; from <= i; from++) {
    const found = readWhen(view, from);
    if (!found || found.to <= i || (best && found.to - from <= best.to - best.from)) continue;
    if (!acceptable(view, from, found)) continue;
    const article = view.norm(from) === 'the' && view.has(from + 1, Tag.Month | Tag.Weekday) ? 1 : 0;
    best = { from: from + article, to: found.to, form: found.form, when: found.when };
  }
  return best;
}

/** Whether tokens `i` to `to` are all part of a date: then a bare number there is none. */
export function insideDate(view: View, i: number, to: number): boolean {
  const date = dateAt(view, i);
  return date !== null && date.from <= i && date.to >= to;
}

/** Whether tokens `i` to `to` are a range of years, or the end of one ("2016-17"). */
export function insideYears(view: View, i: number, to: number): boolean {
  const range = view.has(i - 2, Tag.YearLike) && view.glued(i) && view.glued(i - 1) ? i - 2 : i;
  if (!view.has(range, Tag.YearLike) || to === range + 1) return false;
  const date = dateAt(view, range);
  return date?.form === '<year>-<year>' && date.to >= to - (range < i ? to - i - 1 : 0);
}

/** "In two weeks" after a past verb or a superlative is how long it took: a duration; so is "two years later" than nothing that was told. */
function acceptable(view: View, from: number, found: Found): boolean {
  if (isUnanchored(view, found)) return false;
  if (found.form === '<length> later') return !isOpening(view, from, found) && !isLoose(view, from, found);
  if (found.form !== 'in <length>') return true;
  // "in 13-day run"
  if (view.text(found.to - 2) === '-') return false;
  for (let at = from - 1; at >= 0 && at >= from - 8; at--) {
    if (
      /^(?:first|[a-z]{3,}est|least|most|best|worst|only|time|times|once|twice|no|never|without)$/.test(view.norm(at))
    )
      return false;
    if (view.has(at, Tag.Ordinal) && !view.has(at + 1, Tag.TimeUnit)) return false;
  }
  if (isStepBefore(view, from)) return false;
  const tense = tenseAt(view, from, found.to);
  // "Raises $180m in five months", "3 quakes in 2 days": a headline's result
  if ((tense === 'unknown' || tense === 'bare') && (isResultBefore(view, from) || isFeatBefore(view, from)))
    return false;
  // "claims top 16 million in three weeks": a result and how long it took
  return view.has(from - 1, Tag.Digits | Tag.Scale | Tag.Percent) ? tense === 'future' : tense !== 'past';
}

/** "20 years later, a clue": counted from what the text has yet to tell. */
function isOpening(view: View, from: number, { when, to }: Found): boolean {
  return isLedByBound(view, from) && view.text(to) === ',' && when.type === 'offset' && when.from === null;
}

/** "A couple of years later" where no date is told from which it is counted, and no verb looks ahead. */
function isLoose(view: View, from: number, { when, to }: Found): boolean {
  const loose = when.type === 'offset' && when.from === null && when.ahead && when.length.years > 0;
  return loose && !/^(?:future|bare)$/.test(tenseAt(view, from, to));
}

/** Whether a sentence begins at token `from`, but for "nearly" or "more than". */
function isLedByBound(view: View, from: number): boolean {
  for (let at = 0; at < from; at++)
    if (!/^(?:nearly|almost|about|around|just|over|some|more|less|than|exactly)$/.test(view.norm(at))) return false;
  return from <= 2;
}

/** Whether a figure stands before token `from`, and no plan ("to build 400 homes in two years") in which it is still to come. */
function isResultBefore(view: View, from: number): boolean {
  let figure = false;
  for (let at = from - 1; at >= 0 && at >= from - 12; at--) {
    if (view.norm(at) === 'to' && view.has(at + 1, Tag.Word) && !view.has(at + 1, FIGURE)) return false;
    if (CLAUSE.test(view.text(at))) break;
    if (view.has(at, FIGURE) && !view.has(at - 1, Tag.Month) && !view.has(at, Tag.YearLike)) figure = true;
  }
  return figure;
}

/** What a headline tells as done: "Rows Pacific in 71 Days", "Crosses Channel in 9 Hours". */
const FEATS =
  /^(?:rows|walks|cycles|bikes|pedals|swims|climbs|scales|crosses|circles|completes|finishes|sails|paddles|hikes|treks|skis|solves|devours|drinks|knits|sprints|laps|conquers|crawls)$/;

function isFeatBefore(view: View, from: number): boolean {
  for (let at = from - 1; at >= 0 && at >= from - 8; at--) {
    if (view.has(at, Tag.Symbol) && CLAUSE.test(view.text(at))) return false;
    if (FEATS.test(view.norm(at))) return true;
  }
  return false;
}

/** "Up 39% in two years", "a rise of 4 per cent in six months", where nothing before it looks ahead. */
function isStepBefore(view: View, from: number): boolean {
  let at = from - 1;
  while (at > 0 && at > from - STEP_REACH && view.has(at, FIGURE | Tag.Percent | Tag.CurrencySign)) at--;
  const step = /^(?:up|down)$/.test(view.norm(at))
    ? at
    : view.norm(at) === 'of' && STEP.test(view.norm(at - 1))
      ? at - 1
      : -1;
  if (step < 0 || at === from - 1) return false;
  for (let i = step - 1; i >= 0 && i >= step - STEP_REACH; i--) {
    if (view.norm(i) === ',' || CLAUSE.test(view.text(i))) return true;
    if (AHEAD.test(view.norm(i))) return false;
  }
  return true;
}

/** How many tokens a figure has, and how far before a step the words that make it one to come are looked for. */
const STEP_REACH = 6;
const AHEAD =
  /^(?:to|will|would|could|may|might|should|be|go|goes|going|aims?|aiming|targets?|expects?|forecasts?|plans?)$/;
const STEP = /^(?:rise|fall|drop|increase|decrease|decline|gain|jump|growth|loss|cut|climb|surge|slump)$/;

const FIGURE = Tag.Digits | Tag.NumberWord | Tag.Scale | Tag.Multiple | Tag.Vague | Tag.Fraction;
const CLAUSE = /^[;:—]$/;

/** "Two years ago" without a day to count from: only the length is known, and durations read that. */
function isUnanchored({ sentence }: View, { when, form }: Found): boolean {
  if (sentence.document.publishedOn !== null || when.type !== 'offset' || !COUNTED_FROM.has(form)) return false;
  return when.from === null || typeof resolve(when.from, { today: null, order: 'mdy', tense: 'bare' }) === 'string';
}

const COUNTED_FROM: ReadonlySet<Form> = new Set(['<length> ago', 'in <length>', '<length> from now', '<length> later']);

/** Which side of the publication date the words around a date point to. */
export function tenseOf({ when, view, from, to }: DateParts): Tense {
  const tense = tenseAt(view, from, to);
  const ahead = when.type === 'open' && (when.side === 'until' || when.side === 'by');
  if (!ahead || tense === 'future') return tense;
  return tense !== 'past' || looksAhead(view, from) || isDeferred(view, from) ? 'future' : tense;
}

/** The weekday that stands beside a date ("Thursday, Dec. 22"), 0 (Monday) to 6, or null. */
export function statedWeekday({ when }: Pick<DateParts, 'when'>): number | null {
  if (when.type === 'near') return statedWeekday({ when: when.when });
  return when.type === 'calendar' || when.type === 'slashed' ? when.weekday : null;
}

/** The bound that the words of a date are themselves. Of the bounds of numbers only "about" goes with dates. */
export function boundOf({ when, view, from }: DateParts): Modifier | undefined {
  if (when.type === 'part') return when.part;
  if (when.type === 'open')
    return when.side === 'until' || when.side === 'by' || when.side === 'before' ? 'before' : 'after';
  return APPROXIMATE.has(view.norm(from - 1)) || (when.type === 'offset' && isBounded(view, from))
    ? undefined
    : 'exact';
}

/** "More than two years ago"; not "a fifth fewer than", "$5m less than", "6 per cent more than two years ago", which compare. */
function isBounded(view: View, from: number): boolean {
  if (view.norm(from - 1) !== 'than' || !/^(?:more|less|later|earlier)$/.test(view.norm(from - 2))) return false;
  for (let at = from - 3; at >= from - 5; at--) {
    if (view.has(at, COMPARED)) return false;
    if (!view.has(at, Tag.Word)) return true;
  }
  return true;
}

const COMPARED = Tag.Digits | Tag.NumberWord | Tag.Scale | Tag.Percent | Tag.Fraction | Tag.CurrencySign;

const APPROXIMATE = new Set('about around some roughly approximately circa c ca nearly almost'.split(' '));

/** The period that a date names, or as much of it as is known, with the reason. */
export function periodOf(
  parts: DateParts,
  today: IsoDate | null,
  order: Locale['dateOrder'],
): { value: Period; unresolved: string | null } {
  const tense = today === null ? 'bare' : tenseOf(parts);
  const span = resolve(parts.when, { today, order, tense });
  if (typeof span !== 'string') {
    const { first, last: end, grain } = span;
    return { value: { type: 'period', first, last: end, grain, edtf: edtfOf(span) }, unresolved: null };
  }
  const value: Period = {
    type: 'period',
    first: null,
    last: null,
    grain: grainOf(parts.when),
    edtf: unknownEdtf(parts.when),
  };
  return { value, unresolved: span };
}
