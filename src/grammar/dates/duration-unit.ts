import { type DurationUnit, shortTimeUnits, Tag } from '../../lexicon/index.ts';
import { Decimal } from '../../model/index.ts';
import { hyphenedBound } from '../modifier.ts';
import type { Numeral } from '../number.ts';
import type { View } from '../view.ts';
import { timeUnitAt } from './length.ts';

/** Words between a number and its unit of time. */
const FILLERS = new Set(
  'additional more fewer extra further full whole entire consecutive straight successive solid calendar working business school other long short of'.split(
    ' ',
  ),
);

export interface Unit {
  readonly unit: DurationUnit;
  readonly count: number;
  readonly to: number;
}

/** The unit of time behind a number: "years", "-year", "2h", "additional minutes", "[couple] of years". */
export function unitAfter(view: View, number: Numeral): Unit | null {
  let at = number.to;
  // "40-odd years", "a 15-plus-year career"
  if (hyphenedBound(view, at)) at += view.text(at + 2) === '-' ? 3 : 2;
  else if (view.norm(at) === '-' || view.norm(at) === '‑') at++;
  const short = shortUnit(view, at, number);
  if (short) return short;
  for (let words = 0; words < 2 && FILLERS.has(view.norm(at)); words++) at++;
  return unitAt(view, at, number.value);
}

function unitAt(view: View, at: number, value: Decimal): Unit | null {
  const unit = timeUnitAt(view, at);
  const norm = view.norm(at);
  if (!unit || (norm === 'second' && !value.eq(Decimal.one) && !view.glued(at))) return null;
  if (norm === 'mo' && view.has(at, Tag.Capital)) return null;
  if (isPrefix(view, at, value)) return null;
  if (
    (norm === 'quarter' || norm === 'quarters') &&
    !/^(?:consecutive|straight|successive|full)$/.test(view.norm(at - 1))
  )
    return null;
  return { ...unit, to: at + 1 };
}

/** "465,000 day-trippers", "12 year-round jobs": a singular unit that is part of the word for what is counted; not "48 hour-long shifts". */
function isPrefix(view: View, at: number, value: Decimal): boolean {
  if (view.text(at + 1) !== '-' || !view.glued(at + 1) || !view.glued(at + 2) || value.eq(Decimal.one)) return false;
  return !view.glued(at) && !view.norm(at).endsWith('s') && !/^(?:long|olds?|an?|per|plus)$/.test(view.norm(at + 2));
}

/** "3h", "2W", "123 s": one letter counts right after a figure; a bare "m" is minutes only beside hours, or where nothing else is said. */
function shortUnit(view: View, at: number, number: Numeral): Unit | null {
  const unit = number.form === 'digits' || number.form === 'fraction' ? shortTimeUnits.get(view.norm(at)) : undefined;
  if (!unit || number.scale !== 0) return null;
  const norm = view.norm(at);
  const chained = norm === 'h' && view.has(at + 1, Tag.Digits) && /^m|min|mins$/.test(view.norm(at + 2));
  if (view.glued(at + 1) && view.has(at + 1, Tag.Digits | Tag.Word) && !chained) return null;
  const whole = number.value.isInteger || number.form === 'fraction';
  const only = at === view.tokens.length - 1 && number.from === 0 && whole;
  const read = { ...unit, to: at + 1 };
  if (norm === 'm') return only || view.norm(number.from - 1) === 'h' ? read : null;
  if (norm === 'h') return read;
  if (!view.glued(at) || norm === 's') return null;
  return norm === 'w' || (whole && !number.value.gt(Decimal.of(1000))) ? read : null;
}
