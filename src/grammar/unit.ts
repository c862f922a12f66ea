import { Tag, unitOfName } from '../lexicon/index.ts';
import { Decimal } from '../model/index.ts';
import { lettered } from './million.ts';
import { boundBefore, hyphenedBound } from './modifier.ts';
import { type Numeral, oneAt } from './number.ts';
import { ofUnit } from './of.ts';
import type { Amount, End } from './range.ts';
import { readAmount } from './range.ts';
import { type NamedUnit, unitAt } from './unit/code.ts';
import type { View } from './view.ts';

/** The measure, point or range, that starts at token `i`; null where there is none. */
export function readMeasure(view: View, i: number): Amount<string> | null {
  return readAmount(
    view,
    i,
    (at, joins) => readEnd(view, at, joins),
    (a, b) => (a === b ? a : null),
  );
}

function readEnd(view: View, i: number, joins: boolean): End<string> | null {
  if (view.has(i, Tag.Article) && view.has(i + 1, Tag.Unit)) return oneAndHalf(view, i) ?? boundedOne(view, i);
  const number = view.numeral(i, joins);
  return number && ended(view, number);
}

function ended(view: View, number: Numeral): End<string> {
  const bare = { from: number.from, to: number.to, number, unit: null };
  // "208m bushels"
  const millions = lettered(view, number);
  const named = unitAfter(view, millions ?? number);
  if (millions) return named ? { ...bare, to: named.to, number: millions, unit: named.code } : bare;
  return named ? withLesser(view, { ...bare, to: named.to, unit: named.code }) : bare;
}

/** "A mile and a half", "a pint and a quarter". */
function oneAndHalf(view: View, i: number): End<string> | null {
  const unit = unitOfName(view.norm(i + 1));
  if (!unit || !view.has(i + 4, Tag.Fraction)) return null;
  const name = view.norm(i + 4);
  if (view.norm(i + 2) !== 'and' || view.norm(i + 3) !== 'a' || (name !== 'half' && name !== 'quarter')) return null;
  const value = Decimal.one.add(Decimal.ratio(1n, name === 'half' ? 2n : 4n));
  const number: Numeral = { from: i, to: i + 5, value, high: value, step: Decimal.zero, form: 'words', scale: 0 };
  return { from: i, to: i + 5, number, unit: unit.code };
}

/** "Nearly a foot of rain", "more than a mile away": one of a unit, where a bound leads it; "a foot" alone is a manner of speaking. */
function boundedOne(view: View, i: number): End<string> | null {
  const unit = unitOfName(view.norm(i + 1));
  const next = view.norm(i + 2);
  if (!unit || (next !== '' && !AFTER_ONE.test(next)) || !boundBefore(view, i)) return null;
  const number = oneAt(i);
  return { from: i, to: i + 2, number, unit: unit.code };
}

const AFTER_ONE =
  /^(?:of|from|away|off|out|wide|long|high|deep|tall|thick|apart|above|below|in|on|before|after|[.,;:)—–])$/;

/** The unit of a number: hyphenated, bracketed or after "of" as well. */
export function unitAfter(view: View, number: Numeral): NamedUnit | null {
  const at = ofUnit(view, number);
  const mark = view.text(at);
  if ((mark === '(' || mark === '[') && number.form === 'digits') {
    const inner = unitAt(view, at + 1, number);
    const close = inner && view.text(inner.to);
    return inner && (close === ')' || close === ']') ? { to: inner.to + 1, code: inner.code } : null;
  }
  // "300-plus tons", "a 20-odd-mile walk"
  if (hyphenedBound(view, at)) return unitAt(view, view.text(at + 2) === '-' ? at + 3 : at + 2, number);
  if (mark === '-' && view.glued(at) === view.glued(at + 1)) {
    const hyphened = unitAt(view, at + 1, number, true);
    return hyphened;
  }
  return unitAt(view, at, number);
}

/** Lesser units that a greater one takes after it, by how many make it. */
const LESSER: Readonly<Record<string, readonly [string, number]>> = {
  '[ft_i]': ['[in_i]', 12],
  '[lb_av]': ['[oz_av]', 16],
  '[stone_av]': ['[lb_av]', 14],
  '[mi_i]': ['[ft_i]', 5280],
  m: ['cm', 100],
  km: ['m', 1000],
  kg: ['g', 1000],
};

/** "5 feet 2 inches", "6ft 2in", "5'10\"", "six-foot-two" : the lesser unit as a part of the greater one. */
function withLesser(view: View, end: End<string>): End<string> {
  const lesser = LESSER[end.unit!];
  if (!lesser || !end.number.value.isInteger || end.number.form === 'vague') return end;
  let at = end.to;
  if (view.norm(at) === 'and' || view.text(at) === ',' || view.text(at) === '-') at++;
  if (!view.has(at, Tag.Digits | Tag.NumberWord)) return end;
  const number = view.numeral(at);
  if (!number || number.from !== at || number.value.gte(Decimal.of(lesser[1])) || number.value.sign < 0) return end;
  const named = unitAfter(view, number);
  const inches =
    end.unit === '[ft_i]' && (view.norm(number.to) === 'in' || (view.text(number.to) === '"' && view.glued(number.to)));
  const tail =
    end.unit === '[ft_i]' && number.to === at + 1 && view.text(at - 1) === '-' && !view.has(number.to, Tag.Unit);
  // "six feet two"
  const spoken =
    end.unit === '[ft_i]' &&
    at === end.to &&
    number.to === at + 1 &&
    /^(?:|[.,;:)]|tall|in)$/.test(view.norm(number.to));
  const to = named?.code === lesser[0] ? named.to : inches ? number.to + 1 : tail || spoken ? number.to : -1;
  if (to < 0) return end;
  const ratio = Decimal.of(lesser[1]);
  const value = end.number.value.add(number.value.div(ratio));
  return { ...end, to, number: { ...end.number, value, high: value, step: Decimal.one.div(ratio) } };
}
