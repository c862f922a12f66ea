import type { Claim, Quantity } from '../../model/index.ts';
import { Decimal, isCount } from '../../model/index.ts';
import type { Stated } from '../asserted.ts';
import { asserted, contains } from '../asserted.ts';
import { compareQuantities } from '../compare.ts';
import { changeOf, differenceOf, endsOf, mirrored, type Range } from '../related.ts';
import { inUnit } from '../units.ts';
import { numberWords, quantityWords, readingWords } from '../words.ts';
import type { Operation } from './operation.ts';
import { lends, type Pair } from './pairs.ts';

/** A figure that was worked out from two facts, beside what the draft says. */
export interface Reckoned {
  readonly outcome: 'agree' | 'disagree' | 'undecided';
  /** In the unit of the claim, from the figures as printed. */
  readonly nominal: Quantity;
  /** The sum, for the report: "£71.4m − £61.4m = £10m (£9.95m to £10.05m as printed)". */
  readonly sum: string;
}

/** A result may be off by this part of it, by the precision of its figures; from more than that nothing follows. */
const LOOSE = Decimal.of('0.3');
/** "More than a fifth" is said of 21 per cent, and not of 40: a bound further from the result than this part of it is another figure's. */
const BOUND = { low: Decimal.of('0.7'), high: Decimal.of('1.4') };
const hundred = Decimal.of(100);
const two = Decimal.of(2);

/** Works out a claim's figure from a pair of facts by its operation; null where their units, order or precision do not allow it. */
export function reckon(claim: Claim, operation: Operation, pair: Pair): Reckoned | null {
  if (claim.value.type !== 'quantity') return null;
  const said = saidOf(claim, claim.value, operation);
  const [a, b] = [
    statedIn(pair.a.readings[0]!, said.value, operation),
    statedIn(closed(pair.b.readings[0]!), said.value, operation),
  ];
  const ends =
    a && b && (endsOf(b, a)?.map((range, i) => counted(i === 0 ? b : a) ?? range) as [Range, Range] | undefined);
  if (!ends || ends.some(({ low }) => low.sign <= 0)) return null;
  const [from, to] = ends;
  const point = ({ low, high }: Range) => low.add(high).div(two);
  const range = apply(operation, from, to);
  const middle = apply(operation, { low: point(from), high: point(from) }, { low: point(to), high: point(to) });
  if (!range || !middle || middle.low.sign <= 0 || range.high.sub(range.low).gt(middle.low.mul(LOOSE))) return null;
  const step = most(range.high.sub(range.low), Decimal.zero);
  const nominal: Quantity = { type: 'quantity', low: middle.low, high: middle.low, step, unit: said.value.unit };
  return { outcome: outcomeOf(said, nominal, range), nominal, sum: sumWords(operation, pair, nominal, range) };
}

/** What a level is measured by as the number that is printed: "licensed for no more than 140" is a licence for 140. */
function closed(reading: Pair['b']['readings'][0]): Pair['b']['readings'][0] {
  return /^at-(?:least|most)$/.test(reading.modifier) ? { ...reading, modifier: 'exact' } : reading;
}

/** Shares and changes are compared in per cent, whether the draft says "a fifth" or "20%". */
function saidOf(claim: Claim, value: Quantity, { id }: Operation): Stated {
  const percent = id === 'share' || id === 'change' ? inUnit(value, '%') : null;
  const whole = OUT_OF.exec(claim.text);
  const step = whole ? hundred.div(Decimal.of(whole[1]!.replaceAll(',', ''))) : null;
  return {
    text: claim.text,
    modifier: claim.modifier,
    value: percent ? { ...percent, step: step ?? percent.step } : value,
  };
}

/** "31 out of 36" is no round share: it counts one by one. */
const OUT_OF = /\d\s+(?:in|out of|of)\s+(\d[\d,]+)$/;

/** A fact's figure in the claim's unit, where the operation leaves the unit as it is; its own unit elsewhere. */
function statedIn(reading: Pair['a']['readings'][0], said: Quantity, { id }: Operation): Stated | null {
  if (reading.value.type !== 'quantity') return null;
  const stated = (value: Quantity) => ({ text: reading.text, modifier: reading.modifier, value });
  const isPercent = reading.value.unit === '%' || reading.value.unit === 'pp';
  // "up 2% to 14%" is said of points as often as of per cent
  if (isPercent && (id === 'share' || id === 'change')) return null;
  if (id === 'share' || id === 'change' || id === 'multiple') return stated(reading.value);
  const { unit } = reading.value;
  if (said.unit === 'pp') return unit === '%' ? stated({ ...reading.value, unit: 'pp' }) : null;
  if (unit === said.unit || lends(unit, said.unit) || lends(said.unit, unit))
    return stated({ ...reading.value, unit: said.unit });
  const value = isCount(unit) ? null : inUnit(reading.value, said.unit);
  return value && stated(value);
}

function apply({ id, sign }: Operation, from: Range, to: Range): Range | null {
  switch (id) {
    case 'difference':
      return sign > 0 ? differenceOf(from, to) : mirrored(differenceOf(from, to));
    case 'change': {
      const change = changeOf(from, to);
      return change && (sign > 0 ? change : mirrored(change));
    }
    case 'multiple': {
      const range = quotient(to, from);
      return (sign > 0 ? range.high.gt(Decimal.one) : range.low.lt(Decimal.one)) ? range : null;
    }
    case 'share': {
      const { low, high } = quotient(to, from);
      return high.gt(Decimal.of('1.001')) ? null : { low: low.mul(hundred), high: high.mul(hundred) };
    }
    case 'rest':
      return differenceOf(to, from);
    case 'sum':
      return { low: from.low.add(to.low), high: from.high.add(to.high) };
    default:
      return id satisfies never;
  }
}

/** Things counted to the unit are whole. */
function counted({ value: { low, high, step, unit }, modifier }: Stated): Range | null {
  return modifier === 'exact' && isCount(unit) && step.eq(Decimal.one) && low.magnitude < 4 ? { low, high } : null;
}

function quotient(a: Range, b: Range): Range {
  return { low: a.low.div(b.high), high: a.high.div(b.low) };
}

function outcomeOf(said: Stated, nominal: Quantity, range: Range): Reckoned['outcome'] {
  const { outcome, implied } = compareQuantities(said, { text: '', modifier: 'exact', value: nominal });
  const share = said.value.low.div(nominal.low);
  if (implied && (share.lt(BOUND.low) || share.gt(BOUND.high))) return 'disagree';
  if (outcome === 'agree' || contains(asserted(said), nominal.low)) return 'agree';
  if (outcome !== 'disagree') return outcome;
  const { low, high } = asserted(said);
  const meets = (!low || low.lte(range.high)) && (!high || high.gte(range.low));
  return meets ? 'undecided' : 'disagree';
}

function sumWords({ id, sign }: Operation, { a, b }: Pair, nominal: Quantity, range: Range): string {
  const [x, y] = [readingWords(a.readings[0]!), readingWords(b.readings[0]!)];
  const unit = id === 'multiple' ? ' times' : '';
  const amount = id === 'difference' || id === 'sum' || id === 'rest';
  const shown = (value: Decimal) =>
    isCount(nominal.unit) ? numberWords(value) : quantityWords({ ...nominal, low: value, high: value });
  const digits = (value: Decimal) => (amount ? shown(value) : `${numberWords(value.round(2))}${unit || '%'}`);
  const left = {
    difference: sign > 0 ? `${x} − ${y}` : `${y} − ${x}`,
    change: `${y} to ${x}`,
    multiple: `${x} ÷ ${y}`,
    share: `${x} ÷ ${y}`,
    rest: `${y} − ${x}`,
    sum: `${x} + ${y}`,
  }[id];
  const minus = id === 'change' && sign < 0 ? '−' : '';
  const spread = range.low.eq(range.high) ? '' : ` (${digits(range.low)} to ${digits(range.high)} as printed)`;
  return `${left} = ${minus}${digits(nominal.low)}${spread}`;
}

function most(a: Decimal, b: Decimal): Decimal {
  return a.gt(b) ? a : b;
}
