import {
  currencyOfCode,
  currencyOfMark,
  currencyOfNoun,
  currencyOfOwner,
  currencyOfPrefix,
  isOwner,
  Tag,
} from '../../lexicon/index.ts';
import { Decimal } from '../../model/index.ts';
import type { Numeral } from '../number.ts';
import type { View } from '../view.ts';
import { currencyAfter, type Named } from './after.ts';

/** Nouns that are other words as well: "326 won seats", "85 marks", "12 LE". */
export function fits(view: View, number: Numeral, { from, to }: Named): boolean {
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

/** A sign, code or name right before the figure, whose last token is at `i` or which starts there. */
export function markBefore(view: View, i: number): Named | null {
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
