import { unitOfCode } from '../lexicon/index.ts';
import { Decimal, isCount, type Quantity, type Unit, type Value } from '../model/index.ts';

/** Seconds in a unit of time; months and years of the mean Gregorian calendar. */
const SECONDS: Readonly<Record<Unit, string>> = {
  s: '1',
  min: '60',
  h: '3600',
  d: '86400',
  wk: '604800',
  mo: '2629746',
  a: '31556952',
};

interface Scale {
  readonly dimension: string;
  readonly factor: Decimal;
}

function scaleOf(unit: Unit): Scale | null {
  const seconds = SECONDS[unit];
  if (seconds) return { dimension: 'time', factor: Decimal.of(seconds) };
  return unitOfCode(unit) ?? rateScale(unit);
}

/** "h/wk", "kg/d": one unit for each of another. */
function rateScale(unit: Unit): Scale | null {
  const slash = unit.indexOf('/');
  const above = slash > 0 ? scaleOf(unit.slice(0, slash)) : null;
  const below = above && scaleOf(unit.slice(slash + 1));
  return below && { dimension: `${above.dimension}/${below.dimension}`, factor: above.factor.div(below.factor) };
}

const hundred = Decimal.of(100);

export function isMoney(unit: Unit): boolean {
  return /^[A-Z]{3}$/.test(unit);
}

/** What can be compared with what: units of one dimension measure the same sort of thing. */
export function dimensionOf(unit: Unit): string {
  if (isMoney(unit)) return 'money';
  if (isCount(unit)) return 'count';
  if (unit === '%' || unit === 'pp') return 'share';
  if (unit === 'Cel' || unit === '[degF]' || unit === 'K') return 'temperature';
  const known = scaleOf(unit);
  if (known) return known.dimension;
  const slash = unit.indexOf('/');
  // "two a day" is of what the other counts
  if (slash === 0) return 'count';
  return slash > 0 ? `${dimensionOf(unit.slice(0, slash))}/${dimensionOf(unit.slice(slash + 1))}` : unit;
}

/**
 * The same quantity in another unit of its dimension, exactly (months and years by the mean Gregorian year); null where only a
 * rate, or nothing, leads from one to the other. Things counted in other words ("{plane}", "{aircraft}", a bare number)
 * are taken as they are: the words are for linking to weigh.
 */
export function inUnit(quantity: Quantity, unit: Unit): Quantity | null {
  const from = quantity.unit;
  const [per, each] = [perOf(from), perOf(unit)];
  if (per !== null && each !== null && per !== each) {
    const [a, b] = [scaleOf(per), scaleOf(each)];
    return a && b && a.dimension === b.dimension ? scaled(quantity, b.factor.div(a.factor), unit) : null;
  }
  if (per !== null && per === each) return { ...quantity, unit };
  if (from === unit || (isCount(from) && isCount(unit))) return { ...quantity, unit };
  if (from === '1' && unit === '%') return scaled(quantity, hundred, unit);
  if (from === '%' && unit === '1') return scaled(quantity, Decimal.one.div(hundred), unit);
  if (dimensionOf(from) !== dimensionOf(unit)) return null;
  if (dimensionOf(from) === 'temperature') return temperature(quantity, unit);
  const [a, b] = [scaleOf(from), scaleOf(unit)];
  return a && b ? scaled(quantity, a.factor.div(b.factor), unit) : null;
}

/** What a count is told for each of: "d" of "{egg}/d" and of "/d". */
function perOf(unit: Unit): Unit | null {
  const slash = unit.indexOf('/');
  return slash === 0 || (slash > 0 && isCount(unit.slice(0, slash))) ? unit.slice(slash + 1) : null;
}

/** A quantity times a factor, in a new unit; its precision goes along. */
export function scaled(quantity: Quantity, factor: Decimal, unit: Unit): Quantity {
  const { low, high, step } = quantity;
  return { type: 'quantity', low: low.mul(factor), high: high.mul(factor), step: step.mul(factor), unit };
}

const nineFifths = Decimal.of('1.8');
const offsets: Readonly<Record<Unit, string>> = { Cel: '0', K: '273.15' };

function temperature(quantity: Quantity, unit: Unit): Quantity | null {
  const celsius = (value: Decimal) =>
    quantity.unit === '[degF]'
      ? value.sub(Decimal.of(32)).div(nineFifths)
      : value.sub(Decimal.of(offsets[quantity.unit]!));
  const back = (value: Decimal) =>
    unit === '[degF]' ? value.mul(nineFifths).add(Decimal.of(32)) : value.add(Decimal.of(offsets[unit]!));
  const step = quantity.unit === '[degF]' ? quantity.step.div(nineFifths) : quantity.step;
  return {
    type: 'quantity',
    low: back(celsius(quantity.low)),
    high: back(celsius(quantity.high)),
    step: unit === '[degF]' ? step.mul(nineFifths) : step,
    unit,
  };
}

/** The unit of a claim's or a fact's quantity; null for a period. */
export function unitOf({ value }: { readonly value: Value }): string | null {
  return value.type === 'quantity' ? value.unit : null;
}
