import type { Currency } from '../lexicon/index.ts';
import { currencyOfCode, isMinorOf, isOwner, minorPower, moneyLetters, scales, Tag } from '../lexicon/index.ts';
import { Decimal } from '../model/index.ts';
import { bracketedCode, currencyAfter, type Named, refines } from './money/after.ts';
import { fits, markBefore } from './money/before.ts';
import { type Numeral, oneAt } from './number.ts';
import { ofUnit } from './of.ts';
import { isWeight } from './pounds.ts';
import type { Amount, End } from './range.ts';
import { readAmount } from './range.ts';
import type { View } from './view.ts';

/** The sum of money, point or range, that starts at token `i`: at its number, sign, code or article; null where there is none. */
export function readMoney(view: View, i: number): Amount<Currency> | null {
  const amount = readAmount(view, i, (at, joins) => readSum(view, at, joins), agree);
  if (!amount) return null;
  const { unit } = amount;
  const shift = (value: Decimal) => (unit.power === 0 ? value : value.shift(unit.power));
  return {
    ...amount,
    low: shift(amount.low),
    high: shift(amount.high),
    step: shift(amount.step),
    unit: { code: unit.code, power: 0 },
  };
}

/** "$3 to 5 US dollars" is in US dollars; sums in two currencies, or in dollars and cents, are no range. */
function agree(a: Currency, b: Currency): Currency | null {
  if (a.power !== b.power) return null;
  if (a.code === b.code) return a;
  return a.code === 'dollar' && b.code.endsWith('D') ? b : b.code === 'dollar' && a.code.endsWith('D') ? a : null;
}

function readSum(view: View, i: number, joins: boolean): End<Currency> | null {
  const before = markBefore(view, i);
  if (before) return signed(view, before, joins);
  if (view.has(i, Tag.Article) && (view.has(i + 1, Tag.CurrencyWord) || isOwner(view.norm(i + 1)))) {
    const coin = oneCoin(view, i);
    if (coin) return coin;
  }
  const number = view.numeral(i, joins);
  if (!number || hasMark(view, number.from)) return null;
  const lettered = withLetter(view, number);
  const sum = suffixed(view, lettered) ?? suffixed(view, number);
  // Without a unit of its own it may be an end of a range: "$3m-5m".
  return sum ?? { from: lettered.from, to: lettered.to, number: lettered, unit: null };
}

/** Whether the figure at `i` has its currency before it, and is read from there. */
function hasMark(view: View, i: number): boolean {
  if (view.has(i - 1, Tag.CurrencySign)) return true;
  return (
    view.has(i - 1, Tag.CurrencyWord) && view.has(i - 1, Tag.Upper) && currencyOfCode(view.text(i - 1), false) !== null
  );
}

/** "$1.2bn", "US$ 3.14", "EUR 20", "Rs20", "$2.5 million US". */
function signed(view: View, before: Named, joins: boolean): End<Currency> | null {
  const plain = view.numeral(before.to, joins);
  if (!plain || (plain.form === 'vague' && plain.to === before.to)) return null;
  const number = withLetter(view, plain.from < before.to ? plain : plain);
  const minus = minusBefore(view, before.from) && number.value.sign >= 0;
  const value = minus ? { ...number, value: number.value.neg(), high: number.high.neg() } : number;
  const from = minus ? before.from - 1 : before.from;
  const after = currencyAfter(view, number.to, true);
  const name =
    after && refines(before.currency, after.currency) ? after : bracketedCode(view, number.to, before.currency);
  const unit = name?.currency ?? before.currency;
  if (name) return withCents(view, { from, to: name.to, number: value, unit });
  return withCents(view, { from, to: number.to, number: value, unit });
}

/** "-$5", "−$1.2 million": a minus glued to the sign, with nothing before it. */
function minusBefore(view: View, from: number): boolean {
  const sign = view.text(from - 1);
  if (view.norm(from - 1) === 'minus') return view.norm(from - 2) !== 'or';
  return (
    (sign === '-' || sign === '−') &&
    view.glued(from) &&
    (from === 1 || !view.glued(from - 1)) &&
    view.text(from - 2) !== '/'
  );
}

function suffixed(view: View, number: Numeral): End<Currency> | null {
  const at = ofUnit(view, number);
  let after = currencyAfter(view, at, false);
  let value = number;
  if (!after && view.text(at) === '-' && view.glued(at)) after = currencyAfter(view, at + 1, false);
  if (!after) return null;
  if (after.currency.code === 'pound' && after.currency.power === 0 && isWeight(view, number, after)) return null;
  if (!fits(view, number, after)) return null;
  let to = after.to;
  // "75 USD million"
  const power = scales.get(view.norm(to));
  if (power !== undefined && power > 3 && number.scale === 0) {
    to++;
    value = {
      ...number,
      value: number.value.shift(power),
      high: number.high.shift(power),
      step: number.step.shift(power),
      scale: power,
    };
  }
  return withCents(view, { from: number.from, to, number: value, unit: after.currency });
}

/** "£5m", "$7 b", "€3 T": letters that mean a scale in sums alone. */
function withLetter(view: View, number: Numeral): Numeral {
  const power = number.form === 'digits' && number.scale === 0 ? moneyLetters.get(view.text(number.to)) : undefined;
  if (power === undefined || !(view.glued(number.to) || view.text(number.to).length === 2)) return number;
  return {
    ...number,
    to: number.to + 1,
    value: number.value.shift(power),
    high: number.high.shift(power),
    step: number.step.shift(power),
    scale: power,
  };
}

/** "a dollar", "an Egyptian pound". */
function oneCoin(view: View, i: number): End<Currency> | null {
  const named = currencyAfter(view, i + 1, false);
  if (
    !named ||
    named.currency.code === 'XAF' ||
    !/^(?:dollar|euro|pound|rupee|cent|penny|pound sterling)$/.test(view.norm(named.to - 1))
  )
    return null;
  const number = oneAt(i);
  if (named.currency.code === 'pound' && isWeight(view, number, named)) return null;
  if (view.text(named.to) === '-') return null;
  return withCents(view, { from: i, to: named.to, number, unit: named.currency });
}

/** Cents after a whole sum: "20 dollars and 43 cents", "$20 and 43c", "3 GBP and one", "15 dollars 50". */
function withCents(view: View, end: End<Currency>): End<Currency> {
  const { number, unit, to } = end;
  if (
    unit?.power !== 0 ||
    number.scale > 0 ||
    number.form === 'fraction' ||
    number.form === 'vague' ||
    !number.value.isInteger ||
    number.value.places > 0
  )
    return end;
  const and = view.norm(to) === 'and';
  const at = and ? to + 1 : to;
  if (!view.has(at, Tag.Digits | Tag.NumberWord) || view.glued(at)) return end;
  const cents = view.numeral(at);
  if (
    !cents ||
    cents.from !== at ||
    !cents.value.isInteger ||
    cents.value.sign < 0 ||
    cents.value.gte(Decimal.of(100)) ||
    cents.value.places > 0
  )
    return end;
  let last = cents.to;
  if (isMinorOf(unit.code, view.norm(last))) last++;
  else if (!isBareEnd(view, last)) return end;
  const power = minorPower(view.norm(last - 1));
  const value = number.value.add(cents.value.shift(power));
  return { from: end.from, to: last, unit, number: { ...number, value, high: value, step: Decimal.one.shift(power) } };
}

/** Whether nothing that could be counted follows: a figure after a sum is its cents only then. */
function isBareEnd(view: View, i: number): boolean {
  const text = view.text(i);
  return text === '' || /^(?:[.,;:!?)"']|and|or|but|of)$/.test(text);
}
