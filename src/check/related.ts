import type { Claim, Link, Quantity } from '../model/index.ts';
import { Decimal, isCount } from '../model/index.ts';
import { asserted, grainOf, type Stated } from './asserted.ts';

/** A closed range of numbers; both ends are known. */
export interface Range {
  readonly low: Decimal;
  readonly high: Decimal;
}

/** A claim as a figure, or null where it is a period or has no value yet. */
export function statedOf(claim: Claim): Stated | null {
  if (claim.value.type !== 'quantity' || claim.unresolved) return null;
  return { text: claim.text, value: claim.value, modifier: claim.modifier };
}

/** What a figure asserts as a closed range; null where a bound leaves an end open. */
export function rangeOf(stated: Stated): Range | null {
  const { value, modifier } = stated;
  // things counted to the unit are whole
  if (modifier === 'exact' && isCount(value.unit) && grainOf(stated).eq(Decimal.one))
    return { low: value.low, high: value.high };
  const { low, high } = asserted(stated);
  return low && high ? { low, high } : null;
}

export function quantityOf(claim: Claim): Quantity | null {
  return claim.value.type === 'quantity' && !claim.unresolved ? claim.value : null;
}

export function meet(a: Range, b: Range): boolean {
  return a.low.lte(b.high) && b.low.lte(a.high);
}

/** The words of a claim's sentence between two claims of it, lower case. */
export function between(a: Claim, b: Claim): string {
  const { sentence } = a.mention;
  const from = sentence.tokens[a.mention.span.to - 1]!.end - sentence.start;
  const to = sentence.tokens[b.mention.span.from]!.start - sentence.start;
  return sentence.text.slice(from, to).toLowerCase();
}

/** The text of the sentence before a claim, lower case. */
export function before(claim: Claim): string {
  const { sentence, span } = claim.mention;
  return sentence.text.slice(0, sentence.tokens[span.from]!.start - sentence.start).toLowerCase();
}

/** The text of the sentence after a claim, lower case. */
export function after(claim: Claim): string {
  const { sentence, span } = claim.mention;
  return sentence.text.slice(sentence.tokens[span.to - 1]!.end - sentence.start).toLowerCase();
}

/** Claims of the links, in their order, that have a number. */
export function figuresOf(links: readonly Link[]): Claim[] {
  return links.map(({ claim }) => claim).filter((claim) => quantityOf(claim) !== null);
}

const hundred = Decimal.of(100);

/** The change from one range to another in per cent of the first; null where the first may be nought. */
export function changeOf(from: Range, to: Range): Range | null {
  if (from.low.sign <= 0 || to.low.sign < 0) return null;
  const percent = (a: Decimal, b: Decimal) => b.div(a).sub(Decimal.one).mul(hundred);
  return { low: percent(from.high, to.low), high: percent(from.low, to.high) };
}

/** The difference of two ranges, the second less the first. */
export function differenceOf(from: Range, to: Range): Range {
  return { low: to.low.sub(from.high), high: to.high.sub(from.low) };
}

export function mirrored({ low, high }: Range): Range {
  return { low: high.neg(), high: low.neg() };
}

/** Both ends of a change, as finely as the finer of the two is printed: beside "5.6 billion", "5 billion" is 5.0. */
export function endsOf(from: Stated, to: Stated): [Range, Range] | null {
  if (from.modifier !== 'exact' || to.modifier !== 'exact') {
    const [a, b] = [rangeOf(from), rangeOf(to)];
    return a && b ? [a, b] : null;
  }
  const step = from.value.step.lt(to.value.step) ? from.value.step : to.value.step;
  const half = step.div(Decimal.of(2));
  const range = ({ value: { low, high } }: Stated): Range => ({ low: low.sub(half), high: high.add(half) });
  return [range(from), range(to)];
}
