import { Decimal } from '../model/index.ts';

/** A number as written: exact, with the place value of its last written digit. */
export interface Numeral {
  /** Index of its first token; its sign stands before the token that it was asked for. */
  readonly from: number;
  /** Index after its last token. */
  readonly to: number;
  readonly value: Decimal;
  /** Above `value` only for vague words ("hundreds of millions"). */
  readonly high: Decimal;
  readonly step: Decimal;
  readonly form: 'digits' | 'words' | 'fraction' | 'vague';
  /** Power of ten of its scale words together ("3 million" has 6), which a range can lend to its other end. */
  readonly scale: number;
}

/** "A" as the number of a dollar or a foot; it stands at token `i`. */
export function oneAt(i: number): Numeral {
  const { one } = Decimal;
  return { from: i, to: i + 1, value: one, high: one, step: one, form: 'words', scale: 0 };
}
