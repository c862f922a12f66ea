import type { Currency } from '../../lexicon/index.ts';
import {
  currencyOfCode,
  currencyOfMark,
  currencyOfNoun,
  currencyOfOwner,
  currencyOfPrefix,
  isOwner,
  Tag,
} from '../../lexicon/index.ts';
import type { View } from '../view.ts';

/** A currency named at some tokens. */
export interface Named {
  readonly from: number;
  readonly to: number;
  readonly currency: Currency;
}

/** The currency named right after a figure; `redundant` where a sign stood before it already ("$5 US"). */
export function currencyAfter(view: View, i: number, redundant: boolean): Named | null {
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
export function refines(sign: Currency, name: Currency): boolean {
  if (sign.code === name.code) return name.power === 0;
  if (name.power !== 0) return false;
  if (sign.code === 'dollar')
    return /D$/.test(name.code) || /^(?:MXN|ARS|CLP|COP|UYU|CUP|DOP|BRL|TWD)$/.test(name.code);
  if (sign.code === 'pound') return /^(?:GBP|EGP|LBP|SYP|SDG|GIP|FKP|SHP|IEP)$/.test(name.code);
  return name.code === 'dollar' ? /D$/.test(sign.code) : name.code === 'pound' && sign.code === 'GBP';
}

/** "$99 (USD)", "$100 (US)". */
export function bracketedCode(view: View, i: number, sign: Currency): Named | null {
  if (view.text(i) !== '(' || view.text(i + 2) !== ')') return null;
  const text = view.text(i + 1);
  const currency = currencyOfCode(text, true) ?? (/^(?:US|U\.S\.)$/.test(text) ? currencyOfCode('USD', true) : null);
  return currency && refines(sign, currency) ? { from: i, to: i + 3, currency } : null;
}
