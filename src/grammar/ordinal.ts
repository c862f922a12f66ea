import { ordinalSuffixes, ordinals, Tag } from '../lexicon/index.ts';
import { Decimal } from '../model/index.ts';
import type { View } from './view.ts';

/** A place in an order, with the index after its word or figures. */
export interface Ordinal {
  readonly to: number;
  readonly place: Decimal;
  readonly figures: boolean;
}

/** The ordinal that begins at token `i`: "third", "21st", "15,599th", "twenty-first"; null where none does. */
export function ordinalAt(view: View, i: number): Ordinal | null {
  if (view.has(i, Tag.Digits)) {
    const suffix = view.norm(i + 1);
    if (!ordinalSuffixes.has(suffix) || !/^[\d,]{1,12}$/.test(view.text(i))) return null;
    if (!view.glued(i + 1) && !view.text(i).includes(',')) return null;
    return { to: i + 2, place: Decimal.of(view.text(i).replaceAll(',', '')), figures: true };
  }
  if (view.has(i, Tag.Ordinal)) {
    const value = ordinals.get(view.norm(i));
    return value === undefined || view.attached(i) ? null : { to: i + 1, place: Decimal.of(value), figures: false };
  }
  const tens = view.numeral(i);
  const at = view.text(i + 1) === '-' ? i + 2 : i + 1;
  const unit = ordinals.get(view.norm(at)) ?? 0;
  if (!tens || tens.to !== i + 1 || unit < 1 || unit > 9 || tens.value.lt(Decimal.of(20))) return null;
  return { to: at + 1, place: tens.value.add(Decimal.of(unit)), figures: false };
}
