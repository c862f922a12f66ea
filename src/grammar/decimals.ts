import { numberWords, Tag } from '../lexicon/index.ts';
import type { Token } from '../model/index.ts';
import { dashed } from './fraction.ts';

/** More decimals than this are read out nowhere. */
const MOST = 39;

/** The decimals told after "point" from token `at` on ("[two point] zero three", "[1 point] 1"), with the index after them. */
export function decimalsAt(tokens: readonly Token[], from: number): { readonly digits: string; readonly to: number } {
  let digits = '';
  let at = from;
  for (; at < from + MOST; at++) {
    const token = tokens[at];
    const word = numberWords.get(token?.norm ?? '');
    if (word !== undefined && word < 20) digits += word;
    else if (word !== undefined) {
      const next = dashed(tokens, at + 1) ? at + 2 : at + 1;
      const unit = numberWords.get(tokens[next]?.norm ?? '') ?? 0;
      digits += unit > 0 && unit < 10 ? word + unit : word;
      if (unit > 0 && unit < 10) at = next;
    } else if (token && token.tags & Tag.Digits && digits === '' && /^\d+$/.test(token.text)) digits = token.text;
    else break;
  }
  return { digits, to: at };
}
