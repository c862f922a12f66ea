import { months, Tag } from '../../lexicon/index.ts';
import type { View } from '../view.ts';
import type { Form } from './forms.ts';
import type { Found } from './when.ts';
import { readDay, weekdayAt } from './words.ts';
import { pivot } from './year.ts';

/** Two or three parts of figures or letters with one sign between them: 2015-03-03, 9/3/21, 05-Aug-2016, 12.5.2021. */
const SHAPE =
  /(\d{1,4}|[A-Za-z]{3,9})([-/.])(\d{1,4}|[A-Za-z]{3,9})(?:\2(\d{1,4}|[A-Za-z]{3,9}))?(?!(?!T\d\d:)[\p{L}\d]|\2\d)/uy;
const COMPACT = /(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])(?!\d)/y;

/** A date in figures that starts at token `i`. */
export function readNumericDate(view: View, i: number, joined = false): Found | null {
  const token = view.tokens[i];
  // "Thursday-" may end the text
  if (!token) return null;
  const { start, text } = view.sentence;
  const at = token.start - start;
  if (view.glued(i) && /[\p{L}\d$€£#]/u.test(text[at - 1] ?? '')) return null;
  if (token.text.length === 8 && token.tags & Tag.Digits) return compact(i, text, at);
  const sign = text[token.end - start] ?? '';
  if (sign !== '/' && sign !== '-' && sign !== '.' && !token.text.includes('.')) return null;
  SHAPE.lastIndex = at;
  const match = SHAPE.exec(text);
  if (!match) return null;
  const to = tokenAfter(view, i, start + SHAPE.lastIndex);
  if (to === null || (!joined && view.glued(i) && /[-/.]/.test(text[at - 1] ?? ''))) return null;
  const parts = [match[1]!, match[3]!, match[4]].filter((part) => part !== undefined);
  return parts.length === 3 ? three(parts, match[2]!, to) : two(view, i, parts, match[2]!, to);
}

function compact(i: number, text: string, at: number): Found | null {
  COMPACT.lastIndex = at;
  if (!COMPACT.test(text)) return null;
  const digits = text.slice(at, at + 8);
  return day(Number(digits.slice(0, 4)), Number(digits.slice(4, 6)), Number(digits.slice(6)), i + 1, '<yyyymmdd>');
}

/** Index of the first token at or after offset `end`; null where a token straddles it. */
function tokenAfter(view: View, i: number, end: number): number | null {
  for (let to = i + 1; to <= i + 8; to++) {
    const token = view.tokens[to];
    if (token && token.start < end) continue;
    const { text, end: reached } = view.tokens[to - 1]!;
    return reached > end && !(reached === end + 1 && text.endsWith('.')) ? null : to;
  }
  return null;
}

function day(year: number | null, month: number, date: number, to: number, form: Form): Found {
  return { when: { type: 'calendar', year, month, day: date, weekday: null }, to, form };
}

/** In any order, as long as a name or four figures say which part is which. */
function three(parts: readonly string[], sign: string, to: number): Found | null {
  const named = parts.findIndex((part) => months.has(part.toLowerCase()));
  if (parts.some((part, i) => i !== named && !/^\d+$/.test(part))) return null;
  const full = parts.findIndex((part, i) => i !== named && part.length === 4);
  if (parts.some((part, i) => i !== named && part.length === 3)) return null;
  if (named >= 0) {
    const month = months.get(parts[named]!.toLowerCase())!;
    const others = parts.filter((_, i) => i !== named);
    const year = full >= 0 ? parts[full]! : others[1]!;
    const date = Number(others.find((part) => part !== year) ?? others[0]);
    return sign === '.' && full < 0 ? null : day(yearOf(year), month, date, to, '<day>-<month>-<year>');
  }
  if (full === 0) return iso(parts, to);
  const [a, b] = [Number(parts[0]), Number(parts[1])];
  const short = parts[2]!.length === 2 && (sign === '/' || (sign === '-' && a <= 12 && b > 12));
  if (full !== 2 && !short) return null;
  if (a > 31 || b > 31 || parts[0]!.length > 2 || parts[1]!.length > 2 || a === 0 || b === 0) return null;
  return {
    when: { type: 'slashed', a, b, year: yearOf(parts[2]!), weekday: null },
    to,
    form: sign === '.' ? '<dd>.<mm>.<yyyy>' : '<mm>/<dd>/<yyyy>',
  };
}

function iso(parts: readonly string[], to: number): Found | null {
  const [year, b, c] = parts.map(Number) as [number, number, number];
  if (year < 1000 || b === 0 || c === 0 || (b > 12 && c > 12) || b > 31 || c > 31) return null;
  return b > 12 ? day(year, c, b, to, '<yyyy>-<mm>-<dd>') : day(year, b, c, to, '<yyyy>-<mm>-<dd>');
}

function yearOf(text: string): number {
  return text.length === 2 ? pivot(Number(text)) : Number(text);
}

function two(view: View, i: number, parts: readonly string[], sign: string, to: number): Found | null {
  const [left, right] = parts as [string, string];
  const [first, second] = [months.get(left.toLowerCase()), months.get(right.toLowerCase())];
  // "29-Feb. 1": the month begins the next date
  if (second !== undefined && readDay(view, to, false)) return null;
  if (first !== undefined && second === undefined) return monthAnd(right, first, sign, to);
  if (second !== undefined && first === undefined) return monthAnd(left, second, sign, to);
  if (!/^\d+$/.test(left) || !/^\d+$/.test(right)) return null;
  const [a, b] = [Number(left), Number(right)];
  if (left.length === 4 && right.length <= 2 && sign !== '.') return yearAnd(a, right, to);
  if (right.length === 4 && left.length <= 2 && sign !== '.') {
    return a >= 1 && a <= 12 && b >= 1000 && b < 2200 ? month(b, a, to) : null;
  }
  if (left.length > 2 || right.length > 2 || a < 1 || b < 1 || a > 31 || b > 31 || (a > 12 && b > 12)) return null;
  const beside = weekdayAt(view, i - 1) !== null || (view.norm(i - 1) === ',' && weekdayAt(view, i - 2) !== null);
  const told = sign === '/' ? beside || saysDate(view, i, to, a, b) : sign === '.' && beside;
  if (!told && !endsOn(view, i, to, sign, parts)) return null;
  return { when: { type: 'slashed', a, b, year: null, weekday: null }, to, form: '<mm>/<dd>' };
}

function monthAnd(other: string, named: number, sign: string, to: number): Found | null {
  if (!/^\d+$/.test(other)) return null;
  const number = Number(other);
  if (other.length === 4) return number >= 1000 && number < 2200 ? month(number, named, to) : null;
  if (other.length > 2 || number < 1 || number > 31 || sign === '.') return null;
  return day(null, named, number, to, '<month>-<day>');
}

function month(year: number, m: number, to: number): Found {
  return { when: { type: 'calendar', year, month: m, day: null, weekday: null }, to, form: '<yyyy>-<mm>' };
}

/** "2014-10" is a month; "2016-17" and "2010-11" are two years, which ranges read. */
function yearAnd(year: number, right: string, to: number): Found | null {
  const number = Number(right);
  if (year < 1000 || year >= 2200 || number < 1 || number > 12) return null;
  return right.length === 2 && number === (year + 1) % 100 ? null : month(year, number, to);
}

/** Words that a date in two figures follows: 9/3 alone may be a fraction, a score or a share. */
const BEFORE = new Set(
  'on from between to by until till since before after this next last through dated - –'.split(' '),
);

/** "It opens on 8.27.", "on 8-27": behind "on", with nothing to count behind them; a hyphen wants a part that can be no month. */
function endsOn(view: View, i: number, to: number, sign: string, [left, right]: readonly string[]): boolean {
  if (sign === '/' || view.norm(i - 1) !== 'on' || right!.length !== 2 || view.has(to, Tag.Word | Tag.Digits))
    return false;
  if (view.has(to, Tag.Percent)) return false;
  return sign === '.' || Number(left) > 12 !== Number(right) > 12;
}

function saysDate(view: View, i: number, to: number, a: number, b: number): boolean {
  if (a === 24 && b === 7) return false;
  if (a === 9 && b === 11) return true;
  if (BEFORE.has(view.norm(i - 1)) || view.norm(i - 1) === 'the') return !view.has(to, Tag.TimeUnit | Tag.Scale);
  const followed = view.norm(to) === '-' || view.norm(to) === '–' || view.norm(to) === 'to';
  if (followed && /^\d{1,2}$/.test(view.tokens[to + 1]?.text ?? '') && view.norm(to + 2) === '/') return true;
  // without a day of publication "3/15" is as much a fraction
  if (view.sentence.document.publishedOn === null) return false;
  return (a > b || b > 12) && !view.has(to, Tag.Word) && view.tokens.length <= 12;
}
