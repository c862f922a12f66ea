import { scaleLetters, Tag } from '../lexicon/index.ts';
import type { Token } from '../model/index.ts';
import { CardinalReader } from './cardinal.ts';
import { wholeFraction, withScale, writtenFraction } from './fraction.ts';
import { digitsAt } from './literal.ts';
import type { Numeral } from './number.ts';
import { readRound, readVague } from './vague.ts';

/**
 * The longest number without a sign that starts at token `i`, or null. With `joins` false an "and" ends it, as the first one does in
 * "between one hundred and two thousand".
 */
export function readNumeral(tokens: readonly Token[], i: number, joins = true): Numeral | null {
  const token = tokens[i];
  if (!token) return null;
  const { tags } = token;
  if (tags & Tag.Digits)
    return (
      plainDigits(tokens, i) ??
      readRound(tokens, i) ??
      fractionAt(tokens, i) ??
      new CardinalReader(tokens, i, joins).read()
    );
  if (tags & Tag.Article) return afterArticle(tokens, i, joins);
  const vague = tags & Tag.Vague ? readVague(tokens, i) : null;
  if (vague) return vague;
  if (tags & Tag.Fraction) return wholeFraction(tokens, i, i);
  return tags & (Tag.NumberWord | Tag.Scale) ? new CardinalReader(tokens, i, joins).read() : null;
}

/** Nine figures in ten: digits, and nothing after them that is part of the number. */
function plainDigits(tokens: readonly Token[], i: number): Numeral | null {
  const next = tokens[i + 1];
  if (next) {
    if (next.tags & (Tag.Digits | Tag.Scale | Tag.Fraction)) return null;
    if (next.tags & Tag.Symbol && (next.text === '/' || next.text === '^' || next.text === '-')) return null;
    if (
      next.tags & Tag.Word &&
      (MORE.has(next.norm) || (next.glued && (scaleLetters.has(next.text) || next.text === 's')))
    )
      return null;
  }
  const literal = digitsAt(tokens, i);
  if (!literal) return null;
  const { value, step } = literal;
  return { from: i, to: i + 1, value, high: value, step, form: 'digits', scale: 0 };
}

/** Words after a figure that may go on with the number. */
const MORE = new Set(['and', 'point', 'over']);

function fractionAt(tokens: readonly Token[], i: number): Numeral | null {
  const part = writtenFraction(tokens, i);
  return part && withScale(tokens, i, part);
}

/** "a million", "a dozen", "a third", "a few"; an article alone is no number. */
function afterArticle(tokens: readonly Token[], i: number, joins: boolean): Numeral | null {
  const tags = tokens[i + 1]?.tags ?? 0;
  if (!(tags & (Tag.Scale | Tag.Fraction | Tag.Vague))) return null;
  const vague = tags & Tag.Vague ? readVague(tokens, i + 1) : null;
  if (vague) return { ...vague, from: i };
  if (tags & Tag.Fraction) return wholeFraction(tokens, i, i + 1);
  const scaled = tags & Tag.Scale ? new CardinalReader(tokens, i + 1, joins).read() : null;
  return scaled && { ...scaled, from: i };
}
