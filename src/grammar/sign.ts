import { signWords, Tag } from '../lexicon/index.ts';
import type { Token } from '../model/index.ts';
import type { Numeral } from './number.ts';

/**
 * The number with the sign before it. A hyphen is a minus where it is glued to the figure and to nothing before it ("fell to -36"), or
 * where it and the number are all there is; between two figures it joins a range.
 */
export function signBefore(tokens: readonly Token[], number: Numeral): Numeral {
  const sign = tokens[number.from - 1];
  if (!sign) return number;
  const word = signWords.get(sign.norm);
  // "Plus or minus 3" is a margin.
  if (word !== undefined && tokens[number.from - 2]?.norm === 'or') return number;
  if (word !== undefined)
    return word < 0 && !isFigure(tokens[number.from - 2]) && !isWithout(tokens, number) ? negative(number) : number;
  // "minus-12 cold"
  if (sign.text === '-' && sign.glued && signWords.get(tokens[number.from - 2]?.norm ?? '') === -1)
    return tokens[number.from]!.glued && !isFigure(tokens[number.from - 3])
      ? { ...negative(number), from: number.from - 2 }
      : number;
  if (!(sign.tags & Tag.Dash) || sign.text === '—' || sign.text === '~') return number;
  return isMinus(tokens, number, sign) ? negative(number) : number;
}

/** "[The dog is back,] minus 4 pounds": what is gone; not "in Oslo, minus 4 degrees". */
function isWithout(tokens: readonly Token[], number: Numeral): boolean {
  const next = tokens[number.to];
  if (tokens[number.from - 2]?.text !== ',' || !next || !(next.tags & Tag.Word)) return false;
  return !(next.tags & Tag.Percent) && !/^(?:degrees?|c|f|celsius|fahrenheit)$/.test(next.norm);
}

function isMinus(tokens: readonly Token[], number: Numeral, sign: Token): boolean {
  const before = tokens[number.from - 2];
  if (isFigure(before)) return false;
  if (!tokens[number.from]!.glued) return !before && number.to === tokens.length;
  if (number.form === 'words') return !before;
  return !sign.glued || !before || /^["'([$€£]$/.test(before.text);
}

function isFigure(token: Token | undefined): boolean {
  return token !== undefined && (token.tags & (Tag.Digits | Tag.Percent)) !== 0;
}

function negative(number: Numeral): Numeral {
  return { ...number, from: number.from - 1, value: number.value.neg(), high: number.high.neg() };
}
