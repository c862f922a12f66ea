import { Tag } from '../../lexicon/index.ts';
import type { View } from '../view.ts';
import type { Form } from './forms.ts';
import { grainOf } from './grain.ts';
import { lengthOf, readCycleUnit, readLength } from './length.ts';
import { isPluralUnit } from './relative.ts';
import type { CycleUnit, Found, Length, When } from './when.ts';
import type { Read } from './words.ts';
import { skipThe } from './words.ts';

/** "In two weeks", "three weeks ago", "a week hence", "two days after Christmas", "a year earlier". */
export function readOffset(view: View, i: number, readWhen: (view: View, i: number) => Found | null): Found | null {
  if (view.norm(i) === 'in' || view.norm(i) === 'within') return view.norm(i) === 'in' ? inLength(view, i) : null;
  let bound: 'exact' | 'more' | 'less' = 'exact';
  let at = i;
  if (view.norm(i + 1) === 'than' && (view.norm(i) === 'more' || view.norm(i) === 'less')) {
    // "93 more than a week before" compares numbers
    if (view.has(i - 1, COUNTED)) return null;
    bound = view.norm(i) === 'more' ? 'more' : 'less';
    at = i + 2;
  }
  const length = view.has(at - 1, Tag.Relative) ? null : (readLength(view, at) ?? unitLength(view, at));
  if (!length) return null;
  const word = view.norm(length.to);
  const offset = (ahead: boolean, from: When | null, to: number, form: Form, coarse: boolean): Found => ({
    when: { type: 'offset', length: length.value, ahead, from, bound, coarse },
    to,
    form,
  });
  if (bound === 'exact') {
    // no calendar has "some 2,100 years ago"
    if (word === 'ago' && length.value.years >= BEYOND) return null;
    if (word === 'ago') return offset(false, null, length.to + 1, '<length> ago', true);
    if (word === 'hence') return offset(true, null, length.to + 1, '<length> from now', true);
    if (word === 'from' && view.norm(length.to + 1) === 'now')
      return offset(true, null, length.to + 2, '<length> from now', true);
  }
  const ahead = word === 'after' || word === 'from' || word === 'following';
  if (!ahead && word !== 'before' && word !== 'prior') return null;
  if (word !== 'from' && (view.norm(length.to + 1) === 'next' || view.norm(length.to + 1) === 'last')) {
    const beyond = twice(view, length.value.unit, ahead, length.to + 1);
    if (beyond) return beyond;
  }
  if (word === 'from' && isRate(view, i)) return null;
  const from = readWhen(view, word === 'prior' ? length.to + 2 : length.to + 1);
  if (!from || !isPoint(from.when) || (word === 'from' && isBegun(view, i, length.value, from.when))) return null;
  return offset(ahead, from.when, from.to, `<length> ${ahead ? 'after' : 'before'} <date>`, false);
}

/** Years from which "ago" tells a length, and no year. */
const BEYOND = 1000;
const COUNTED = Tag.Digits | Tag.NumberWord | Tag.Scale | Tag.Percent;

/** "$3 million a year from 2024", "two a day from May 1": so much each, not a length. */
function isRate(view: View, i: number): boolean {
  if (!view.has(i, Tag.Article)) return false;
  for (let at = i - 1; at >= i - 3; at--) {
    if (view.has(at, COUNTED)) return true;
    if (!view.has(at, Tag.Word)) return false;
  }
  return false;
}

/** "[shut for] 12 days from Monday", "12 days from January": how long, and from when; no day is so far from a whole month. */
function isBegun(view: View, i: number, { unit }: Length, from: When): boolean {
  if (view.norm(i - 1) === 'for' || (view.norm(i - 1) === 'least' && view.norm(i - 3) === 'for')) return true;
  const [size, told] = [SIZES.indexOf(unit), SIZES.indexOf(grainOf(from))];
  return size >= 0 && told > size;
}

/** "[the] day [after tomorrow]": one of the unit, said without a number. */
function unitLength(view: View, i: number): Read<Length> | null {
  const at = skipThe(view, i);
  const unit = readCycleUnit(view, at);
  if (!unit || unit.to !== at + 1 || isPluralUnit(view.norm(at)) || unit.value === 'half' || unit.value === 'quarter')
    return null;
  const word = view.norm(unit.to);
  return word === 'after' || word === 'before' ? { value: lengthOf(unit.value, 1), to: unit.to } : null;
}

/** "The week after next", "the month before last". */
function twice(view: View, unit: Length['unit'], ahead: boolean, i: number): Found | null {
  const fits =
    view.norm(i) === (ahead ? 'next' : 'last') &&
    !view.has(i + 1, Tag.TimeUnit | Tag.Month | Tag.Weekday | Tag.Season | Tag.Holiday);
  if (!fits || unit === 'hour') return null;
  return { when: { type: 'cycle', unit, shift: ahead ? 2 : -2, from: null }, to: i + 1, form: 'the <unit> after next' };
}

function isPoint(when: When): boolean {
  return when.type !== 'range' && when.type !== 'open' && when.type !== 'stretch' && when.type !== 'lasting';
}

/** "In two weeks", "in a fortnight 's time": ahead of today; after a past verb it is a length, and left to durations. */
function inLength(view: View, i: number): Found | null {
  const length = readLength(view, i + 1);
  // "up 4% in three months to September": the end of a stretch, and no day to come
  if (!length || (ENDS.test(view.norm(length.to)) && view.has(length.to + 1, Tag.Month))) return null;
  const time = view.norm(length.to) === "'s" || view.norm(length.to) === "'" ? length.to + 1 : length.to;
  const to = view.norm(time) === 'time' ? time + 1 : length.to;
  return {
    when: { type: 'offset', length: length.value, ahead: true, from: null, bound: 'exact', coarse: false },
    to,
    form: 'in <length>',
  };
}

const ENDS = /^(?:to|through|ended|ending)$/;

/** "A year earlier", "the day before", "two weeks later", "the following day": counted from the date told before it. */
export function readAnaphor(view: View, i: number, before: (view: View, i: number) => When | null): Found | null {
  const the = view.norm(i) === 'the';
  const at = the ? i + 1 : i;
  if (view.norm(i) === 'that') return sameUnit(view, at + 1, before(view, i));
  if (the && view.norm(at) === 'same') return sameUnit(view, at + 1, before(view, i));
  const offset = (length: ReturnType<typeof lengthOf>, ahead: boolean, to: number): Found => ({
    when: { type: 'offset', length, ahead, from: before(view, i), bound: 'exact', coarse: true },
    to,
    form: '<length> later',
  });
  if (the) return theNeighbour(view, at, before);
  const length = readLength(view, i);
  if (!length) return null;
  const word = view.norm(length.to);
  if (word !== 'later' && word !== 'earlier' && word !== 'before') return null;
  if (word === 'before' && !endsPhrase(view, length.to + 1)) return null;
  if (view.norm(length.to + 1) === 'than') return null;
  return offset(length.value, word === 'later', length.to + 1);
}

/** "[That] day", "[the same] year": the unit around the date told before, where that date is no longer than the unit. */
function sameUnit(view: View, i: number, from: When | null): Found | null {
  const unit = from && view.has(i, Tag.TimeUnit) ? readCycleUnit(view, i) : null;
  if (!from || !unit || unit.to !== i + 1 || isPluralUnit(view.norm(i))) return null;
  const [size, told] = [SIZES.indexOf(unit.value), SIZES.indexOf(grainOf(from))];
  if (size < 0 || told < 0 || told > size || from.type === 'open' || from.type === 'range') return null;
  return { when: { type: 'cycle', unit: unit.value, shift: 0, from }, to: unit.to, form: 'the <unit>' };
}

const SIZES: readonly string[] = ['day', 'week', 'month', 'quarter', 'half', 'year', 'decade', 'century'];

/** "The [year-ago] quarter", "the [prior-year] period": a year before the one told before. */
function yearAgo(view: View, i: number, from: When | null): Found | null {
  const [first, last] = [view.norm(i), view.norm(i + 2)];
  const ago = first === 'year' && /^(?:ago|earlier|before)$/.test(last);
  if (!from || view.text(i + 1) !== '-' || !(ago || (first === 'prior' && last === 'year'))) return null;
  if (!/^(?:quarter|period|month|half|week)$/.test(view.norm(i + 3))) return null;
  const when: When = { type: 'offset', length: lengthOf('year', 1), ahead: false, from, bound: 'exact', coarse: true };
  return { when, to: i + 4, form: '<length> later' };
}

/** "The day before", "the year previous", "the following week", "the entire year". */
function theNeighbour(view: View, at: number, before: (view: View, i: number) => When | null): Found | null {
  const neighbour = (unit: CycleUnit, shift: number, to: number, form: Form): Found => ({
    when: { type: 'cycle', unit, shift, from: before(view, at) },
    to,
    form,
  });
  const ago = view.text(at + 1) === '-' ? yearAgo(view, at, before(view, at)) : null;
  if (ago) return ago;
  const unit = readCycleUnit(view, at);
  const word = unit ? view.norm(unit.to) : '';
  if (unit && unit.value !== 'half' && NEIGHBOURS.has(word) && endsPhrase(view, unit.to + 1)) {
    return neighbour(unit.value, word === 'after' ? 1 : -1, unit.to + 1, 'the <unit> before');
  }
  const shift = FOLLOWING.get(view.norm(at));
  if (shift === undefined || !before(view, at)) return null;
  const next = readCycleUnit(view, at + 1);
  if (!next || isPluralUnit(view.norm(next.to - 1)) || next.value === 'half') return null;
  return neighbour(next.value, shift, next.to, shift === 0 ? 'the <unit>' : 'the <unit> before');
}

const NEIGHBOURS = new Set('before previous after prior earlier'.split(' '));
const FOLLOWING = new Map([
  ['following', 1],
  ['next', 1],
  ['previous', -1],
  ['preceding', -1],
  ['prior', -1],
  ['entire', 0],
  ['whole', 0],
  ['full', 0],
]);

function endsPhrase(view: View, i: number): boolean {
  return (
    view.tokens[i] === undefined ||
    view.has(i, Tag.Symbol) ||
    /^(?:and|but|when|as|to|with|in|on|at|of)$/.test(view.norm(i))
  );
}
