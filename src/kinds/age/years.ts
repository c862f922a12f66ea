import type { Duration, View } from '../../grammar/index.ts';
import { Tag } from '../../lexicon/index.ts';
import { Decimal } from '../../model/index.ts';
import type { Match } from '../kind.ts';

/** Index after "old", "-old", "of age"; 0 where none follows. */
export function afterOld(view: View, at: number): number {
  const dashed = view.norm(at) === '-' ? at + 1 : at;
  if (/^olds?$/.test(view.norm(dashed))) return dashed + 1;
  return view.norm(at) === 'of' && view.norm(at + 1) === 'age' ? at + 2 : 0;
}

/** Index of the words that say that an age follows ("aged", "at the age of"), or −1. */
export function leadOf(view: View, i: number): number {
  const between = /^(?:between|from|just|only)$/.test(view.norm(i - 1)) ? i - 1 : i;
  const before = view.norm(between - 1);
  if (before === 'aged' || before === 'age' || before === 'ages') return between - 1;
  return before === 'of' && view.norm(between - 2) === 'age' ? between - 2 : -1;
}

/** A number of years, or a range of two. */
export function years(view: View, i: number, from: number): Match<Duration> | null {
  const low = yearsAt(view, i);
  if (!low) return null;
  const join = view.norm(low.to);
  const joins = join === 'to' || join === '-' || join === '–' || (join === 'and' && view.norm(i - 1) === 'between');
  const high = (joins ? yearsAt(view, low.to + 1) : null) ?? low;
  const to = high.to;
  return { from, to, parts: { from, to, low: low.value, high: high.value, step: high.step, unit: 'a' } };
}

/** First tokens of "yo", "y.o." and "y/o". */
const YO = new Set(['yo', 'y.o', 'y']);

/** The last of the words that a number or two of them take before "yo". */
const YO_REACH = 8;

/** Whether a "yo" stands close enough for the number at `i`. */
export function isYoNear(view: View, i: number): boolean {
  for (let at = i + 1; at <= i + YO_REACH; at++) if (YO.has(view.norm(at))) return true;
  return false;
}

/** The number at `i` where it can be an age in years. */
export function yearsAt(view: View, i: number) {
  const number = view.numeral(i, false);
  const fits = number?.value.isInteger && number.value.sign > 0 && number.value.lt(Decimal.of(130));
  return fits && number.form !== 'vague' && !view.has(number.to, Tag.Percent) ? number : null;
}

/** Whether nothing that a number could count follows. */
export function endsAge(view: View, i: number): boolean {
  return (
    !view.has(i, Tag.Word | Tag.Digits) ||
    /^(?:in|on|this|last|next|and|when|as|but|earlier|before|while|may|can|must|will|was|were|are|is|who|from|with|after|to|travel|had|have|has|stood|rose|fell|is|will|get|gets|pay|earn|vote|voted|say|said|broke|breaks|dies|died|dead|killed|hurt|held|jailed|charged|arrested|shot|found|rescued|missing|wins|won|loses|lost|got|takes|took|leaves|left|finds)$/.test(
      view.norm(i),
    )
  );
}

/** Verbs that an age follows: "turned 30". */
export const TURNING = new Set(['turn', 'turns', 'turned', 'turning']);
