import { Tag } from '../lexicon/index.ts';
import type { Token } from '../model/index.ts';
import { Decimal } from '../model/index.ts';

/** Exponents above this are no figures of prose, and would cost time. */
const HIGHEST = 99;

/** "[1.1] ^ 23", "[2] ^ +3": the base is the number so far. */
export function powerAfter(tokens: readonly Token[], i: number, base: Decimal): { to: number; value: Decimal } | null {
  if (tokens[i]?.text !== '^') return null;
  const signed = tokens[i + 1]?.text === '+' || tokens[i + 1]?.text === '-';
  const exponent = tokens[signed ? i + 2 : i + 1];
  if (!exponent || !/^\d{1,2}$/.test(exponent.text) || Number(exponent.text) > HIGHEST) return null;
  const times = Number(exponent.text);
  let value = Decimal.one;
  for (let n = 0; n < times; n++) value = value.mul(base);
  if (signed && tokens[i + 1]!.text === '-') {
    if (base.sign === 0) return null;
    value = Decimal.one.div(value);
  }
  return { to: signed ? i + 3 : i + 2, value };
}

/** "[2000] over 3": a quotient, where nothing that could be counted follows. */
export function quotientAfter(
  tokens: readonly Token[],
  i: number,
  base: Decimal,
): { to: number; value: Decimal } | null {
  if (tokens[i]?.norm !== 'over') return null;
  const [divisor, next] = [tokens[i + 1], tokens[i + 2]];
  if (!divisor || !(divisor.tags & Tag.Digits) || !/^[1-9]\d{0,8}$/.test(divisor.text)) return null;
  if (next && !/^[.!?)]$/.test(next.text)) return null;
  return { to: i + 2, value: base.div(Decimal.of(divisor.text)) };
}
