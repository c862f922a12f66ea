import { Decimal } from '../model/index.ts';
import type { Numeral } from './number.ts';
import type { View } from './view.ts';

/**
 * Index where the unit of a number is to be looked for: after "of" for vague numbers ("dozens of miles"), after the article for
 * fractions ("half a mile", "a quarter of a mile", "three-quarters of an inch").
 */
export function ofUnit(view: View, number: Numeral): number {
  let at = number.to;
  // "0.8 of a percentage point"
  if (
    number.form === 'digits' &&
    view.norm(at) === 'of' &&
    /^(?:an?|one)$/.test(view.norm(at + 1)) &&
    number.value.lt(Decimal.one)
  )
    return at + 2;
  if (number.form === 'vague' || number.form === 'fraction' || number.scale > 0) if (view.norm(at) === 'of') at++;
  if (number.form === 'fraction') {
    const norm = view.norm(at);
    if (norm === 'a' || norm === 'an' || norm === 'one') at++;
    else if (at === number.to && view.text(at) === '-' && view.glued(at)) at++;
  }
  return at;
}
