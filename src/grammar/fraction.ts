import {
  dozens,
  fractionPlurals,
  fractionWords,
  functionWords,
  numberWords,
  scales,
  Tag,
  vulgarFractions,
} from '../lexicon/index.ts';
import type { Token } from '../model/index.ts';
import { Decimal } from '../model/index.ts';
import { digitsAt } from './literal.ts';
import type { Numeral } from './number.ts';

/** A part of a whole with the index after it. */
export interface Part {
  readonly to: number;
  readonly value: Decimal;
}

/** "1/4", "1 / 4" or "¾" at token `i`; null where it is a date or the like ("7/8/07", "2015/16"). */
export function writtenFraction(tokens: readonly Token[], i: number): Part | null {
  const token = tokens[i];
  const vulgar = token && vulgarFractions.get(token.text);
  if (vulgar) return { to: i + 1, value: ratio(vulgar[0], vulgar[1]) };
  if (!token || !(token.tags & Tag.Digits) || tokens[i + 1]?.text !== '/') return null;
  const [slash, below] = [tokens[i + 1]!, tokens[i + 2]];
  if (!below || !(below.tags & Tag.Digits) || slash.glued !== below.glued) return null;
  if (tokens[i - 1]?.text === '/' || tokens[i + 3]?.text === '/') return null;
  if (!/^\d{1,4}$/.test(token.text) || !/^\d{1,4}$/.test(below.text) || (token.tags | below.tags) & Tag.YearLike)
    return null;
  const den = Number(below.text);
  return den === 0 ? null : { to: i + 3, value: ratio(Number(token.text), den) };
}

/** The fraction that an "and" joins to a whole number: "a half", "three quarters", "fifty-four hundredths", "1/2", "¾". */
export function joinedFraction(tokens: readonly Token[], i: number): Part | null {
  const written = writtenFraction(tokens, i);
  if (written) return written;
  const token = tokens[i];
  if (!token) return null;
  if (token.tags & Tag.Article) return named(tokens, i + 1, Decimal.one, null);
  if (token.tags & Tag.Fraction) return fractionWords.has(token.norm) ? named(tokens, i, Decimal.one, null) : null;
  const numerator = belowHundred(tokens, i);
  return numerator && named(tokens, numerator.to, numerator.value, numerator.ten);
}

/** "[two]-and-a-half", "[two]-and-three-quarters", with hyphens throughout. */
export function hyphenedFraction(tokens: readonly Token[], i: number): Part | null {
  if (!dashed(tokens, i) || tokens[i + 1]!.norm !== 'and' || !dashed(tokens, i + 2)) return null;
  const numerator = tokens[i + 3]!;
  // "3-and-half" has none
  if (numerator.norm === 'half' || numerator.norm === 'quarter')
    return { to: i + 4, value: ratio(1, numerator.norm === 'half' ? 2 : 4) };
  const at = dashed(tokens, i + 4) ? i + 5 : i + 4;
  const name = tokens[at]?.norm ?? '';
  const parts = numerator.tags & Tag.Article ? 1 : numberWords.get(numerator.norm);
  const den = fractionWords.get(name) ?? fractionPlurals.get(name);
  return parts === undefined || den === undefined || parts >= den ? null : { to: at + 1, value: ratio(parts, den) };
}

/**
 * The name of a part of a whole at token `i`, after a numerator. A ten before it belongs to the denominator where the numerator
 * keeps something without it: "two hundred forty-fifths" is 200/45.
 */
export function named(tokens: readonly Token[], i: number, numerator: Decimal, ten: Decimal | null): Part | null {
  const at = dashed(tokens, i) ? i + 1 : i;
  const norm = tokens[at]?.norm ?? '';
  const plural = fractionPlurals.get(norm);
  const singular = plural === undefined ? fractionWords.get(norm) : undefined;
  const den = plural ?? singular;
  if (den === undefined) return null;
  if (singular !== undefined && (den > 4 || at > i) && !numerator.eq(Decimal.one) && den !== 4) return null;
  if (singular !== undefined && !numerator.eq(Decimal.one) && norm !== 'quarter') return null;
  if (singular !== undefined && dashed(tokens, at + 1)) return null;
  const rest = ten && den < 10 ? numerator.sub(ten) : null;
  if (rest && rest.sign > 0) return { to: at + 1, value: rest.div(ten!.add(Decimal.of(den))) };
  return { to: at + 1, value: numerator.div(Decimal.of(den)) };
}

/**
 * A fraction that stands first: "half a million", "a quarter of a million", "a third". `from` is the index of its article, if it has one,
 * and `i` that of its name.
 */
export function wholeFraction(tokens: readonly Token[], from: number, i: number): Numeral | null {
  const written = writtenFraction(tokens, i);
  if (written) return withScale(tokens, i, written);
  const norm = tokens[i]!.norm;
  const den = fractionWords.get(norm);
  if (den === undefined) return null;
  // "A third man" is no third of him.
  if (den !== 2 && den !== 4 && from < i && isQualified(tokens[i + 1])) return null;
  const found = withScale(tokens, from, { to: i + 1, value: ratio(1, den) });
  return from < i || norm === 'half' || found.form !== 'fraction' || isBarePart(tokens, i) ? found : null;
}

/** "twenty-three [fifths]": the whole number before token `to` is the numerator. "Quarters" without "of" are spans of time. */
export function namedAfter(
  tokens: readonly Token[],
  from: number,
  to: number,
  whole: Decimal,
  ten: Decimal | null,
): Part | null {
  const part = named(tokens, to, whole, ten);
  if (!part) return null;
  const name = tokens[part.to - 1]!.norm;
  if (name === 'halves') return null;
  if (name !== 'quarters' || part.to - to > 1) return part;
  const next = tokens[part.to];
  const wholeSentence = !next && from === 0;
  return wholeSentence || next?.norm === 'of' || (next && next.tags & (Tag.Scale | Tag.Article)) ? part : null;
}

/** "Third of pupils absent", "quarter point": a headline's part without its article; not "third of five", "Fourth of July". */
function isBarePart(tokens: readonly Token[], i: number): boolean {
  const next = tokens[i + 1]?.norm;
  if (next === 'point' || (next === '-' && tokens[i + 2]?.norm === 'point')) return tokens[i]!.norm === 'quarter';
  if (next !== 'of' || (i > 0 && !(tokens[i - 1]!.tags & Tag.Symbol))) return false;
  for (let at = i + 2; at < i + 5; at++) {
    const token = tokens[at];
    if (!token || !(token.tags & Tag.Word) || token.tags & NO_WHOLE || functionWords.has(token.norm)) return false;
    if (/(?:[^s]s|people|[^m]men|children|staff)$/.test(token.norm)) return true;
  }
  return false;
}

const NO_WHOLE = Tag.Month | Tag.Weekday | Tag.NumberWord | Tag.TimeUnit | Tag.Scale | Tag.Vague;

/** Multiplies a fraction by the scale after it: "[half] a million", "[three quarters] of a billion", "[a half]-dozen". */
export function withScale(tokens: readonly Token[], from: number, part: Part): Numeral {
  let at = part.to;
  if (dashed(tokens, at)) at++;
  else {
    if (tokens[at]?.norm === 'of') at++;
    if (/^(?:an?|one)$/.test(tokens[at]?.norm ?? '')) at++;
  }
  let { to, value } = part;
  let scale = 0;
  while (isScale(tokens[at])) {
    const norm = tokens[at]!.norm;
    const power = scales.get(norm);
    value = power === undefined ? value.mul(Decimal.of(12)) : value.shift(power);
    scale += power ?? 0;
    to = ++at;
  }
  const form = to > part.to ? 'words' : 'fraction';
  return { from, to, value, high: value, step: Decimal.zero, form, scale };
}

/** Whether a verb tells what a part of people did: "a third thought", "a fifth backed it". */
export function tellsOfPart(norm: string): boolean {
  return /^(?:came|voted|backed|thought|believed|felt|wanted|expected|planned|supported|opposed|favou?red|approved|disapproved|owned|lacked|struggled|refused|quit)$/.test(
    norm,
  );
}

/** Whether a word follows that an ordinal can stand before; units and "-" are left to the reader of units. */
function isQualified(token: Token | undefined): boolean {
  if (!token || !(token.tags & Tag.Word) || token.tags & (Tag.Scale | Tag.Unit | Tag.Percent)) return false;
  return (
    !functionWords.has(token.norm) && !/^(?:comes?|full|empty|say|live)$/.test(token.norm) && !tellsOfPart(token.norm)
  );
}

function isScale(token: Token | undefined): boolean {
  return token !== undefined && (token.tags & Tag.Scale) !== 0 && (scales.has(token.norm) || dozens.has(token.norm));
}

/** A numerator below a hundred in words or figures, and its ten where that was its last word. */
function belowHundred(tokens: readonly Token[], i: number): (Part & { readonly ten: Decimal | null }) | null {
  const token = tokens[i]!;
  if (token.tags & Tag.Digits) {
    const literal = digitsAt(tokens, i);
    return literal?.value.isInteger ? { to: literal.to, value: literal.value, ten: null } : null;
  }
  const first = numberWords.get(token.norm);
  if (first === undefined) return null;
  const value = Decimal.of(first);
  if (first < 20) return { to: i + 1, value, ten: null };
  const next = dashed(tokens, i + 1) ? i + 2 : i + 1;
  const unit = numberWords.get(tokens[next]?.norm ?? '') ?? 0;
  return unit > 0 && unit < 10
    ? { to: next + 1, value: Decimal.of(first + unit), ten: null }
    : { to: i + 1, value, ten: value };
}

/** Whether a hyphen stands at `i`, glued to both sides or spaced on both. */
export function dashed(tokens: readonly Token[], i: number): boolean {
  const [dash, next] = [tokens[i], tokens[i + 1]];
  return dash !== undefined && dash.text === '-' && next !== undefined && dash.glued === next.glued;
}

function ratio(num: number, den: number): Decimal {
  return Decimal.ratio(BigInt(num), BigInt(den));
}
