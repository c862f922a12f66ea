import { type Amount, boundBefore, type View } from '../../grammar/index.ts';
import { Tag } from '../../lexicon/index.ts';
import { Decimal } from '../../model/index.ts';

/** What a part of a whole is: exact, without a step. */
export function amountOf(from: number, to: number, value: Decimal): Amount<null> {
  return { from, to, low: value, high: value, step: Decimal.zero, unit: null, form: 'fraction' };
}

/** "£1 in every £5 spent", "$1 of every $3". */
export function sumInSum(view: View, i: number) {
  const part = view.numeral(i + 1);
  if (!part || !/^(?:in|of)$/.test(view.norm(part.to)) || view.norm(part.to + 1) !== 'every') return null;
  const at = part.to + 2;
  const whole = view.text(at) === view.text(i) ? view.numeral(at + 1) : null;
  if (!whole || part.value.sign <= 0 || !part.value.lt(whole.value) || part.form === 'vague' || whole.form === 'vague')
    return null;
  return { from: i, to: whole.to, parts: amountOf(i, whole.to, part.value.div(whole.value)) };
}

/** Odds below which one to so many is not one in so many, as copy tells longer ones. */
const LONG = Decimal.of(20);

/** "A 12,500-to-1 shot", "the odds are 12,500 to one": one in 12,500. */
export function longOdds(view: View, i: number) {
  const part = view.numeral(i);
  if (!part || part.form === 'vague' || part.form === 'fraction' || !part.value.isInteger || part.value.lt(LONG))
    return null;
  const dash = view.text(part.to) === '-' ? 1 : 0;
  const to = part.to + 1 + 2 * dash;
  if (view.norm(part.to + dash) !== 'to' || (dash && view.text(to - 1) !== '-') || !/^(?:one|1)$/.test(view.norm(to)))
    return null;
  const told = /^(?:shots?|chances?|odds|longshots?|outsiders?|underdogs?|bet|bets|against|long)$/.test(
    view.norm(to + 1),
  );
  // a value of a facts file stands alone
  let odds = told || ((boundBefore(view, i)?.edge ?? i) === 0 && to + 1 === view.tokens.length);
  for (let at = i - 1; !odds && at >= i - 14; at--) odds = /^(?:odds|chances?|probability)$/.test(view.norm(at));
  return odds ? { from: i, to: to + 1, parts: amountOf(i, to + 1, Decimal.one.div(part.value)) } : null;
}

const OUTSIDER = /^(?:shots?|odds|longshots?|outsiders?|underdogs?|chances?|winners?|bets?)$/;

/** "A 100-1 shot", "at odds of 66/1": one in so many, as with longer words. */
export function shortOdds(view: View, i: number) {
  const sign = view.text(i + 1);
  if (!/^\d{2,4}$/.test(view.text(i)) || (sign !== '-' && sign !== '/' && sign !== '–') || view.text(i + 2) !== '1')
    return null;
  if (!view.glued(i + 1) || !view.glued(i + 2) || view.glued(i) || (view.glued(i + 3) && view.has(i + 3, Tag.Digits)))
    return null;
  const part = Decimal.of(view.text(i));
  const led = view.norm(i - 1) === 'of' ? view.norm(i - 2) === 'odds' : view.norm(i - 1) === 'odds';
  if (part.lt(LONG) || !(led || OUTSIDER.test(view.norm(i + 3)))) return null;
  return { from: i, to: i + 3, parts: amountOf(i, i + 3, Decimal.one.div(part)) };
}

/** "A two-to-one margin"; a two-to-one ruling is a result, and ten to one odds. */
export function toOne(view: View, i: number) {
  const part = view.numeral(i);
  if (!part || part.to !== i + 1 || !part.value.gt(Decimal.one) || view.norm(i + 2) !== 'to') return null;
  if (view.text(i + 1) !== '-' || view.text(i + 3) !== '-' || !/^(?:one|1)$/.test(view.norm(i + 4))) return null;
  if (!/^(?:margin|majority|ratio|advantage|lead|rate|split)$/.test(view.norm(i + 5))) return null;
  return { from: i, to: i + 5, parts: amountOf(i, i + 5, part.value) };
}
