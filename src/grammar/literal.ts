import { Tag } from '../lexicon/index.ts';
import type { Token } from '../model/index.ts';
import { Decimal } from '../model/index.ts';

/** Digits as written: groups by comma, by space or (with a decimal comma) by full stop. */
export interface Literal {
  readonly to: number;
  readonly value: Decimal;
  readonly step: Decimal;
}

/** No figure in prose is longer; a longer run of digits is a key or a hash, and no claim. */
const MOST_DIGITS = 60;
const EUROPEAN = /^\d{1,3}(?:\.\d{3})+,\d+$/;
const GROUP = /^\d{3}$/;
const LAST_GROUP = /^\d{3}(?:\.\d+)?$/;
const FIRST_GROUP = /^[1-9]\d{0,2}$/;

/** The figure at token `i`, with the groups after it ("1 234 567.89"); null where it is none, or too long to be one. */
export function digitsAt(tokens: readonly Token[], i: number): Literal | null {
  const token = tokens[i];
  if (!token || !(token.tags & Tag.Digits) || token.text.length > MOST_DIGITS + 20) return null;
  const to = spacedGroups(tokens, i);
  let text = token.text;
  for (let j = i + 1; j < to; j++) text += tokens[j]!.text;
  if (text.length <= MOST_PLAIN && PLAIN.test(text)) return { to, value: Decimal.of(Number(text)), step: Decimal.one };
  const value = decimalOf(text);
  return value && { to, value, step: stepOf(value, text) };
}

/** Nine figures in ten, which need no more than to be counted. */
const PLAIN = /^\d+$/;
const MOST_PLAIN = 15;

function decimalOf(text: string): Decimal | null {
  const plain = EUROPEAN.test(text) ? text.replaceAll('.', '').replace(',', '.') : text.replaceAll(',', '');
  return plain.length > MOST_DIGITS || !/^[\d.]+(?:[eE][+-]?\d{1,3})?$/.test(plain) ? null : Decimal.of(plain);
}

function stepOf(value: Decimal, text: string): Decimal {
  const exponent = /e([+-]?\d+)$/i.exec(text);
  if (!exponent) return value.places === 0 ? Decimal.one : Decimal.one.shift(-value.places);
  const places = /\.(\d+)/.exec(text)?.[1]?.length ?? 0;
  return Decimal.one.shift(Number(exponent[1]) - places);
}

/** Index after the groups of three that follow, each after one space: "10 000", "1 234 567.89". */
function spacedGroups(tokens: readonly Token[], i: number): number {
  const second = tokens[i + 1];
  if (!second || !(second.tags & Tag.Digits) || !FIRST_GROUP.test(tokens[i]!.text)) return i + 1;
  let to = i + 1;
  while (isGroup(tokens, to, GROUP)) to++;
  if (isGroup(tokens, to, LAST_GROUP)) to++;
  // Four figures in a row, or a word glued to the last ones, are something else ("737 800s", "1 800 555 0199").
  const next = tokens[to];
  if (next && (next.tags & Tag.Digits || (next.glued && next.tags & Tag.Word))) return i + 1;
  return to;
}

function isGroup(tokens: readonly Token[], i: number, shape: RegExp): boolean {
  const token = tokens[i];
  return token !== undefined && token.start === tokens[i - 1]!.end + 1 && shape.test(token.text);
}
