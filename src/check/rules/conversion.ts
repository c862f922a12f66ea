import type { Claim } from '../../model/index.ts';
import { Decimal } from '../../model/index.ts';
import { rateFor } from '../rates.ts';
import { between, meet, type Range, rangeOf, statedOf } from '../related.ts';
import { answer, type CheckContext, defineRule } from '../rule.ts';
import { inUnit, isMoney, scaled } from '../units.ts';
import { numberWords, quantityWords, quoted } from '../words.ts';

/** Rates move and desks round: implied rates this far apart are still one rate. */
const SPREAD = { low: Decimal.of('0.95'), high: Decimal.of('1.05') };

export const conversion = defineRule({
  id: 'conversion',
  summary: 'a figure and its conversion are the same amount',
  phase: 'draft',
  guide: {
    what: 'Weighs "26 miles (52 kilometres)" by the units, "1.5 trillion won ($2.1 billion)" by a dated rate from the facts, or by the rate that the other conversions of the same draft imply.',
    why: 'Conversions are done by hand at the last minute, and one of the two figures is then wrong in print.',
    abstains:
      'for currencies without a rate and without a second pair in the draft, and where a fact backs both figures.',
    example: { draft: 'The runners covered 26 miles (52 kilometres).', claim: '52 kilometres', verdict: 'mismatch' },
  },
  check({ claim }, context) {
    const original = claim.conversionOf;
    if (!original || context.standing(claim) === 'match') return null;
    const [restated, first] = [statedOf(claim), statedOf(original)];
    if (!restated || !first) return null;
    const found = isMoney(first.value.unit) ? money(claim, original, context) : measure(claim, original);
    if (!found || meet(found.expected, found.said)) return null;
    return answer(
      'mismatch',
      `${quoted(original)} is not ${quoted(claim)}`,
      found.why,
      'One of the two is wrong: correct the figure or its conversion',
      { related: [original], arithmetic: [found.sum] },
    );
  },
});

interface Found {
  readonly expected: Range;
  readonly said: Range;
  readonly why: string;
  readonly sum: string;
}

function measure(claim: Claim, original: Claim): Found | null {
  const [restated, first] = [statedOf(claim)!, statedOf(original)!];
  const converted = inUnit(first.value, restated.value.unit);
  if (!converted || /\bto\b/.test(between(original, claim))) return null;
  const [expected, said] = [rangeOf({ ...first, value: converted }), rangeOf(restated)];
  if (!expected || !said) return null;
  return { expected, said, why: 'The units fix the conversion', sum: `${original.text} = ${quantityWords(converted)}` };
}

function money(claim: Claim, original: Claim, context: CheckContext): Found | null {
  const [restated, first] = [statedOf(claim)!, statedOf(original)!];
  const [from, to] = [first.value.unit, restated.value.unit];
  const known = rateFor(context.facts?.rates ?? [], from, to, claim.during?.last ?? context.publishedOn);
  const said = rangeOf(restated);
  if (known && said) {
    const converted = scaled(first.value, known.factor, to);
    const range = rangeOf({ ...first, value: converted });
    if (!range) return null;
    const { rate } = known;
    const sum = `${original.text} = ${quantityWords(converted)} at ${rate.rate} ${rate.to} for 1 ${rate.from}`;
    return { expected: widened(range), said, why: `Rate of ${rate.on}, ${rate.file.id}`, sum };
  }
  return byOtherPairs(claim, original, context);
}

/** Two pairs or more of the same currencies in the draft must imply one rate; the odd one out is wrong. */
function byOtherPairs(claim: Claim, original: Claim, context: CheckContext): Found | null {
  const mine = rateOf(claim, original);
  const others = context.links.flatMap(({ claim: other }) => {
    const source = other.conversionOf;
    if (!source || other === claim || unitOf(other) !== unitOf(claim) || unitOf(source) !== unitOf(original)) return [];
    const rate = rateOf(other, source);
    return rate ? [{ rate: widened(rate), claim: other, backed: context.standing(other) === 'match' }] : [];
  });
  if (!mine || others.length === 0) return null;
  const against = others.filter(({ rate }) => !meet(rate, mine));
  // the odd one out of several, or one that a fact backs on the other side; of two alone, both are named
  const trusted = against.some(({ backed }) => backed) || against.length === others.length;
  if (against.length === 0 || !trusted) return null;
  const other = against[0]!;
  const [x, y] = [other.claim.conversionOf!, other.claim];
  const pair = `${quoted(x)} as ${quoted(y)}`;
  return {
    expected: other.rate,
    said: mine,
    ...oddOne(claim, original, printedRate(x, y), printedRate(original, claim), pair),
  };
}

/** Which pair goes by another rate, and the sum: both by the rate as desks quote it, more than one of a currency for one of the other. */
function oddOne(claim: Claim, original: Claim, theirs: Decimal, mine: Decimal, pair: string) {
  const turned = theirs.lt(Decimal.one);
  const rate = (value: Decimal) => numberWords(turned ? Decimal.one.div(value) : value);
  const [many, one] = turned ? [unitOf(claim), unitOf(original)] : [unitOf(original), unitOf(claim)];
  return {
    why: `The draft has ${pair}, which is ${rate(theirs)} ${many} for 1 ${one}`,
    sum: `${original.text} (${claim.text}) is ${rate(mine)} ${many} for 1 ${one}`,
  };
}

/** Implied rates of conversions, by the claim that restates: every pair is weighed against every other. */
const rates = new WeakMap<Claim, Range | null>();

function rateOf(claim: Claim, original: Claim): Range | null {
  let rate = rates.get(claim);
  if (rate === undefined) rates.set(claim, (rate = impliedRate(claim, original)));
  return rate;
}

function impliedRate(claim: Claim, original: Claim): Range | null {
  const [a, b] = [statedOf(original), statedOf(claim)];
  const [top, bottom] = [a && rangeOf(a), b && rangeOf(b)];
  if (!top || !bottom || bottom.low.sign <= 0 || top.low.sign <= 0) return null;
  return { low: top.low.div(bottom.high), high: top.high.div(bottom.low) };
}

function unitOf({ value }: Claim): string {
  return value.type === 'quantity' ? value.unit : '';
}

function widened({ low, high }: Range): Range {
  return { low: low.mul(SPREAD.low), high: high.mul(SPREAD.high) };
}

/** How many of the first there are for one of the second, by the figures as printed; of ranges, by their middles. */
function printedRate(original: Claim, claim: Claim): Decimal {
  const [top, bottom] = [original, claim].map(({ value }) =>
    value.type === 'quantity' ? value.low.add(value.high) : Decimal.zero,
  );
  return top!.div(bottom!);
}
