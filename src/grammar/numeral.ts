import { scales, Tag } from '../lexicon/index.ts';
import { Decimal } from '../model/index.ts';
import type { Token } from '../model/index.ts';

/** A number as written: one value, exact, with the place value of its last written digit. */
export interface Numeral {
  /** Index after its last token. */
  readonly to: number;
  readonly value: Decimal;
  readonly step: Decimal;
}

/** The longest number that starts at token `i`, or null. */
export function readNumeral(tokens: readonly Token[], i: number): Numeral | null {
  const token = tokens[i];
  if (!token || !(token.tags & Tag.Digits)) return null;
  const written = Decimal.of(token.text.replaceAll(',', ''));
  let [to, value, step] = [i + 1, written, Decimal.one.shift(-written.places)];
  for (let power = scales.get(tokens[to]?.norm ?? ''); power !== undefined; power = scales.get(tokens[to]?.norm ?? '')) {
    [to, value, step] = [to + 1, value.shift(power), step.shift(power)];
  }
  return { to, value, step };
}
