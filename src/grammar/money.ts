import type { Currency } from '../lexicon/index.ts';
import {
  currencyOfCode,
  currencyOfMark,
  currencyOfNoun,
  currencyOfOwner,
  currencyOfPrefix,
  isMinorOf,
  isOwner,
  minorPower,
  moneyLetters,
  scales,
  Tag,
} from '../lexicon/index.ts';
import { Decimal } from '../model/index.ts';
import { type Numeral, oneAt } from './number.ts';
import { ofUnit } from './of.ts';
import { isWeight } from './pounds.ts';
import type { Amount, End } from './range.ts';
import { readAmount } from './range.ts';
import type { View } from './view.ts';

/** A currency named at some tokens. */
interface Named {
  readonly from: number;
  readonly to: number;
  readonly currency: Currency;
}

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

/** Nouns that are other words as well: "326 won seats", "85 marks", "12 LE". */
function fits(view: View, number: Numeral, { from, to }: Named): boolean {
  const noun = view.norm(to - 1);
  if (noun === 'c')
    return number.form === 'digits' && view.text(from) === 'c' && (view.glued(from) || to === view.tokens.length);
  if (noun === 'won' && to === from + 1) {
    // "A throw of 68.4m won the title"
    if (number.scale > 0)
      return view.text(number.to - 1) !== 'm' || !/^(?:the|a|an|his|her|gold|silver|bronze)$/.test(view.norm(to));
    if (number.form !== 'digits' || number.value.lt(Decimal.of(1000)) || view.has(number.to - 1, Tag.YearLike))
      return false;
    return (
      !/^(?:the|a|an|his|her|its|their|by|first|gold|silver|bronze|against|in|on|at|with)$/.test(view.norm(to)) ||
      view.text(number.to - 1).includes(',')
    );
  }
  if (noun === 'mark' || noun === 'marks') return to > from + 1 || number.scale > 0 || number.value.places > 2;
  if (noun === 'real' || noun === 'sol' || noun === 'sum' || noun === 'som' || noun === 'crown') return to > from + 1;
  if (noun === 'p')
    return view.glued(from) && number.form === 'digits' && (view.text(from) === 'p' || allCapitals(view.tokens));
  if (noun === 'le') return !view.has(number.to - 1, Tag.YearLike);
  return true;
}

/** "DIVIDEND SLASHED TO 4.2P": a headline in capitals throughout, where a P is no more than a p. */
function allCapitals(tokens: View['tokens']): boolean {
  return tokens.length > 3 && tokens.every(({ text }) => text === text.toUpperCase());
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

/** A sign, code or name right before the figure, whose last token is at `i` or which starts there. */
function markBefore(view: View, i: number): Named | null {
  if (view.has(i, Tag.CurrencySign)) {
    const sign = view.text(i);
    const prefixAt = i - 1;
    const prefix = view.has(prefixAt, Tag.Word) ? currencyOfPrefix(view.norm(prefixAt), sign) : null;
    if (prefix && (view.glued(i) || isSpacedPrefix(view, prefixAt)))
      return { from: prefixAt, to: i + 1, currency: prefix };
    const suffix = currencyOfMark(sign + view.text(i + 1));
    if (suffix) return { from: i, to: i + 2, currency: suffix };
    const code = view.has(prefixAt, Tag.CurrencyWord) ? currencyOfCode(view.text(prefixAt), false) : null;
    const plain = currencyOfMark(sign);
    if (code && plain) return { from: prefixAt, to: i + 1, currency: code };
    return plain && { from: i, to: i + 1, currency: plain };
  }
  if (!view.has(i, Tag.CurrencyWord)) return null;
  const text = view.text(i);
  const glued = view.glued(i + 1);
  const stop = view.text(i + 1) === '.' && glued && view.has(i + 2, Tag.Digits) ? i + 2 : i + 1;
  const digits = view.has(stop, Tag.Digits);
  const code = currencyOfCode(text, glued);
  if (code && digits) return { from: i, to: stop, currency: code };
  const mark = currencyOfMark(text) ?? currencyOfMark(text.replace(/\.$/, ''));
  if (mark && digits && (text.length > 1 || (glued && isSum(view, stop)))) return { from: i, to: stop, currency: mark };
  return digits ? nameBefore(view, i) : null;
}

/** Newswire that sets signs apart writes "c $ 16.4 million" and "US $ 5"; "a $ 4 billion deal" is another matter. */
function isSpacedPrefix(view: View, i: number): boolean {
  const norm = view.norm(i);
  return /^(?:c|us|hk|nz|nt|au)$/.test(norm) || (norm.length > 1 && view.has(i, Tag.Upper));
}

/** One letter before a figure ("R1.5 billion", "P500,000") is a currency where the figure is a sum: scaled, grouped or with a decimal part. */
function isSum(view: View, i: number): boolean {
  const number = view.numeral(i);
  return number !== null && (number.scale > 2 || /[.,]/.test(view.text(i)));
}

/** "ringgit 42", "Malaysian ringgits 58", "dollar 22.5 million". */
function nameBefore(view: View, i: number): Named | null {
  const noun = view.norm(i);
  if (view.has(i - 1 - Number(isOwner(view.norm(i - 1))), Tag.Digits | Tag.Scale | Tag.NumberWord)) return null;
  const owner = isOwner(view.norm(i - 1)) ? currencyOfOwner(view.norm(i - 1), noun) : null;
  if (owner) return { from: i - 1, to: i + 1, currency: owner };
  const currency = currencyOfNoun(noun);
  if (
    currency?.power !== 0 ||
    view.has(i - 1, Tag.Digits | Tag.Scale | Tag.NumberWord | Tag.Article) ||
    view.norm(i - 1) === 'the'
  )
    return null;
  const number = view.numeral(i + 1);
  if (!number || view.has(i + 1, Tag.YearLike)) return null;
  const next = view.norm(number.to);
  const alone = next === '' || /^[.,;:)]$/.test(next);
  if (noun === 'rupees' || noun === 'ringgit' || noun === 'ringgits' || noun === 'rmb')
    return alone || number.scale > 0 ? { from: i, to: i + 1, currency } : null;
  return number.scale > 2 && !currencyAfter(view, number.to, false) ? { from: i, to: i + 1, currency } : null;
}

/** The currency named right after a figure; `redundant` where a sign stood before it already ("$5 US"). */
function currencyAfter(view: View, i: number, redundant: boolean): Named | null {
  if (!view.has(i, Tag.CurrencyWord | Tag.CurrencySign | Tag.Capital) && !isOwner(view.norm(i))) return null;
  const text = view.text(i);
  if (view.has(i, Tag.CurrencySign) && !redundant) {
    // "20 €ur"; "10 $ 30" but not "the 20 $5 notes"
    if (view.glued(i + 1) && view.has(i + 1, Tag.Digits)) return null;
    const currency = currencyOfMark(text);
    const ur = text === '€' && view.norm(i + 1) === 'ur' && view.glued(i + 1);
    return currency && { from: i, to: ur ? i + 2 : i + 1, currency };
  }
  const owned = ownedAfter(view, i) ?? prefixedSign(view, i);
  if (owned) return owned;
  if (redundant && /^(?:US|U\.S\.|USD|Canadian|Australian)$/.test(text) && !view.has(i + 1, Tag.Word)) {
    const currency = currencyOfOwner(view.norm(i), 'dollar') ?? currencyOfCode(text, true);
    if (currency) return { from: i, to: i + 1, currency };
  }
  const code = currencyOfCode(text, true);
  if (code && (!redundant || !view.has(i + 1, Tag.Digits))) return { from: i, to: i + 1, currency: code };
  const noun = view.norm(i);
  const two = currencyOfNoun(`${noun} ${view.norm(i + 1)}`);
  if (two) return { from: i, to: i + 2, currency: two };
  const currency = currencyOfNoun(noun);
  if (currency && !redundant) {
    // "dollars (US)", "pounds sterling", "CFA francs"
    return { from: i, to: i + 1, currency };
  }
  if (currency && currency.power === 0) return { from: i, to: i + 1, currency };
  const mark = redundant ? null : (currencyOfMark(text) ?? currencyOfMark(text.replace(/\.$/, '')));
  return mark && text.length > 1
    ? { from: i, to: i + 1, currency: mark }
    : noun === 'le'
      ? { from: i, to: i + 1, currency: { code: 'EGP', power: 0 } }
      : null;
}

/** "42 E£", "10 HK$", with no figure of its own behind. */
function prefixedSign(view: View, i: number): Named | null {
  const sign = view.text(i + 1);
  if (!view.glued(i + 1) || !view.has(i + 1, Tag.CurrencySign) || view.has(i + 2, Tag.Digits)) return null;
  const currency = currencyOfPrefix(view.norm(i), sign);
  return currency && { from: i, to: i + 2, currency };
}

/** "egyptian pounds", "Hong Kong dollars", "U.S. dollars", "chinese yuan". */
function ownedAfter(view: View, i: number): Named | null {
  const first = view.norm(i);
  if (!isOwner(first)) return null;
  let owner = first;
  for (let to = i + 1; to <= i + 3; to++) {
    const noun = view.norm(to);
    const two = currencyOfOwner(owner, `${noun} ${view.norm(to + 1)}`);
    if (two) return { from: i, to: to + 2, currency: two };
    const found = currencyOfOwner(owner, noun);
    if (found) return { from: i, to: to + 1, currency: found };
    if (!view.has(to, Tag.Word)) return null;
    owner += ` ${noun}`;
  }
  return null;
}

/** Whether a name after the sum is the same money, or says whose dollar it is. */
function refines(sign: Currency, name: Currency): boolean {
  if (sign.code === name.code) return name.power === 0;
  if (name.power !== 0) return false;
  if (sign.code === 'dollar')
    return /D$/.test(name.code) || /^(?:MXN|ARS|CLP|COP|UYU|CUP|DOP|BRL|TWD)$/.test(name.code);
  if (sign.code === 'pound') return /^(?:GBP|EGP|LBP|SYP|SDG|GIP|FKP|SHP|IEP)$/.test(name.code);
  return name.code === 'dollar' ? /D$/.test(sign.code) : name.code === 'pound' && sign.code === 'GBP';
}

/** "$99 (USD)", "$100 (US)". */
function bracketedCode(view: View, i: number, sign: Currency): Named | null {
  if (view.text(i) !== '(' || view.text(i + 2) !== ')') return null;
  const text = view.text(i + 1);
  const currency = currencyOfCode(text, true) ?? (/^(?:US|U\.S\.)$/.test(text) ? currencyOfCode('USD', true) : null);
  return currency && refines(sign, currency) ? { from: i, to: i + 3, currency } : null;
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
