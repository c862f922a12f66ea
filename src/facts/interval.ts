import { Decimal, type Modifier, type Quantity, type Unit } from '../model/index.ts';
import { nameOf } from './units.ts';

/**
 * What a figure asserts, as the range in which the true number lies. An end that the words leave open
 * ("more than 5" has no upper end) is null, and then the other end is a bound: strict, or not ("at least").
 */
export interface Interval {
  readonly low: Decimal | null;
  readonly high: Decimal | null;
  /** The plain number in the middle of it, as people would reckon with. */
  readonly point: Decimal;
  /** Whether a bound itself is left out ("more than 5" is not 5). */
  readonly strict: boolean;
  readonly approx: boolean;
  readonly unit: Unit;
  /** A share of something or a multiple of it: what dividing like by like gives. */
  readonly ratio?: boolean;
}

/** An operation on figures that has no result: the units do not fit, or nothing is known of the outcome. */
export class ReckoningError extends Error {
  constructor(
    message: string,
    readonly reason: 'unit' | 'unknown',
  ) {
    super(message);
  }
}

const two = Decimal.of(2);
const hundred = Decimal.of(100);

/** Most of a figure that noughts which may not be meant widen it by: "$10 million" is not $15 million. */
const NOUGHTS = Decimal.ratio(1n, 8n);
/** Words that mean every nought: "exactly 800 billion", "$1.20 billion". */
const MEANT = /^(?:exactly|precisely|just)\b|\d\.\d*0(?!\d)/i;

/**
 * The range that a printed figure stands for: [low, high] widened by half the place value of its last digit that is not a nought of a
 * whole number (800 billion is 750 to 850 billion), and open where a modifier leaves it open. Counted things are whole, so
 * "5 people" printed to the unit is five. `words` are those of the figure; null where each of its noughts is meant.
 */
export function intervalOf(value: Quantity, modifier: Modifier, words: string | null): Interval {
  const counted = value.unit.startsWith('{') && value.step.lte(Decimal.one);
  const meant = words === null || MEANT.test(words);
  const half = counted ? Decimal.zero : meant ? value.step.div(two) : roundHalf(value);
  const [low, high] = [value.low.sub(half), value.high.add(half)];
  const common = {
    unit: value.unit,
    approx: modifier === 'approx',
    strict: modifier === 'more-than' || modifier === 'less-than',
  };
  switch (modifier) {
    case 'more-than':
    case 'at-least':
      return { ...common, low: value.low, high: null, point: value.low };
    case 'less-than':
    case 'at-most':
      return { ...common, low: null, high: value.high, point: value.high };
    default:
      return { ...common, low, high, point: value.low.add(value.high).div(two) };
  }
}

/** Half the place value of the last digit that tells something; of percentages and of digits after a point, all do. */
function roundHalf({ low, high, step, unit }: Quantity): Decimal {
  const printed = step.div(two);
  if (step.sign <= 0 || step.lt(Decimal.one) || unit === '%' || unit === 'pp') return printed;
  const zeros = (end: Decimal) => /(?<!0)0*$/.exec(end.div(step).floor().toString())![0].length;
  const grain = step.shift(Math.min(zeros(low), zeros(high))).div(two);
  const most = high.abs().mul(NOUGHTS);
  return grain.lt(most) ? grain : most.gt(printed) ? most : printed;
}

/** An exact number. */
export function exactly(value: Decimal, unit: Unit = '1'): Interval {
  return { low: value, high: value, point: value, strict: false, approx: false, unit };
}

/** The quantity and modifier that an interval asserts, in the form of a reading. Throws `ReckoningError` when it asserts nothing. */
export function asserts({ low, high, strict, approx, unit }: Interval): { value: Quantity; modifier: Modifier } {
  const quantity = (from: Decimal, to: Decimal): Quantity => ({
    type: 'quantity',
    low: from,
    high: to,
    step: Decimal.zero,
    unit,
  });
  if (low && high) return { value: quantity(low, high), modifier: approx ? 'approx' : 'exact' };
  if (low) return { value: quantity(low, low), modifier: strict ? 'more-than' : 'at-least' };
  if (high) return { value: quantity(high, high), modifier: strict ? 'less-than' : 'at-most' };
  throw nothingKnown();
}

function nothingKnown(): ReckoningError {
  return new ReckoningError(
    '"more than" on one side and "less than" on the other leave nothing to say; state one as a plain figure',
    'unknown',
  );
}

/** An interval that is open on both sides says nothing. */
function closed(interval: Interval): Interval {
  if (!interval.low && !interval.high) throw nothingKnown();
  return interval;
}

export function add(a: Interval, b: Interval): Interval {
  return sumOf(a, b, sameUnit(a, b, 'add'));
}

/** Percentages differ by percentage points. */
export function subtract(a: Interval, b: Interval): Interval {
  const unit = sameUnit(a, b, 'subtract');
  const negative = { ...b, low: b.high?.neg() ?? null, high: b.low?.neg() ?? null, point: b.point.neg() };
  return sumOf(a, negative, unit === '%' ? 'pp' : unit);
}

export function multiply(a: Interval, b: Interval): Interval {
  const [left, right] = [b.unit === '1' ? a : asRatio(a), a.unit === '1' ? b : asRatio(b)];
  return product(left, right, unitOfProduct(left.unit, right.unit));
}

export function divide(a: Interval, b: Interval): Interval {
  const by = a.unit === b.unit ? b : asRatio(b);
  const quotient = product(a, inverse(by), unitOfQuotient(a.unit, by.unit));
  return a.unit === b.unit ? { ...quotient, ratio: true } : quotient;
}

/** 8 % of something is 0.08 of it. */
function asRatio(a: Interval): Interval {
  if (a.unit !== '%') return a;
  const part = (value: Decimal) => value.div(hundred);
  return { ...a, low: a.low && part(a.low), high: a.high && part(a.high), point: part(a.point), unit: '1' };
}

/** From `a` to `b`, in per cent of `a`. */
export function change(a: Interval, b: Interval): Interval {
  sameUnit(a, b, 'compare');
  const ratio = product(b, inverse(a), '1');
  const percent = (value: Decimal) => value.sub(Decimal.one).mul(hundred);
  const { low, high } = ratio;
  return { ...ratio, low: low && percent(low), high: high && percent(high), point: percent(ratio.point), unit: '%' };
}

/** The widest range that two disagreeing sources leave. */
export function hull(a: Interval, b: Interval): Interval {
  if (a.unit !== b.unit)
    throw new ReckoningError(
      `sources give it in ${unitName(a.unit)} and in ${unitName(b.unit)}, expected one unit; keep the figures of one`,
      'unit',
    );
  const low = a.low && b.low && (a.low.lt(b.low) ? a.low : b.low);
  const high = a.high && b.high && (a.high.gt(b.high) ? a.high : b.high);
  const point = low && high ? low.add(high).div(two) : a.point;
  return closed({ low, high, point, unit: a.unit, strict: a.strict && b.strict, approx: a.approx || b.approx });
}

function sumOf(a: Interval, b: Interval, unit: Unit): Interval {
  const low = a.low && b.low && a.low.add(b.low);
  const high = a.high && b.high && a.high.add(b.high);
  return closed({ low, high, point: a.point.add(b.point), unit, ...joined(a, b) });
}

function product(a: Interval, b: Interval, unit: Unit): Interval {
  const point = a.point.mul(b.point);
  if (a.low && a.high && b.low && b.high) {
    const ends = [a.low.mul(b.low), a.low.mul(b.high), a.high.mul(b.low), a.high.mul(b.high)].sort((x, y) => x.cmp(y));
    return { low: ends[0]!, high: ends[3]!, point, unit, ...joined(a, b) };
  }
  for (const { low, high } of [a, b]) {
    if ((low ?? high)!.sign < 0)
      throw new ReckoningError(
        '"more than" or "less than" a negative figure cannot be multiplied or divided; state it as a plain figure',
        'unknown',
      );
  }
  // figures with an open end count something, so "less than 5" is not below zero
  const low = a.low && b.low && a.low.mul(b.low);
  const high = a.high && b.high && a.high.mul(b.high);
  return closed({ low, high, point, unit, ...joined(a, b) });
}

function inverse(b: Interval): Interval {
  const touchesZero = b.low && b.high ? b.low.sign * b.high.sign <= 0 : (b.low ?? b.high)!.sign <= 0;
  if (touchesZero || b.point.sign === 0)
    throw new ReckoningError('the figure below the line may be zero; divide by one that cannot', 'unknown');
  const over = (value: Decimal) => Decimal.one.div(value);
  return { ...b, low: b.high && over(b.high), high: b.low && over(b.low), point: over(b.point) };
}

/** A bound stays strict when the part that gives it is; both exact ends lose nothing. */
function joined(a: Interval, b: Interval): { strict: boolean; approx: boolean; ratio: boolean } {
  return {
    strict: a.strict || b.strict,
    approx: a.approx || b.approx,
    ratio: a.ratio === true && b.ratio === true,
  };
}

function sameUnit(a: Interval, b: Interval, verb: string): Unit {
  if (a.unit === b.unit) return a.unit;
  const help =
    isCurrency(a.unit) && isCurrency(b.unit) ? `convert one, as in "x in ${a.unit}"` : 'name a fact in the same unit';
  throw new ReckoningError(
    `cannot ${verb} ${unitName(a.unit)} and ${unitName(b.unit)}, expected one unit; ${help}`,
    'unit',
  );
}

function unitOfProduct(a: Unit, b: Unit): Unit {
  if (a === '1') return b;
  if (b === '1') return a;
  const [top, bottom] = a.split('/');
  if (bottom === b) return top!;
  if (b.split('/')[1] === a) return b.split('/')[0]!;
  throw new ReckoningError(`cannot multiply ${unitName(a)} by ${unitName(b)}, ${UNITLESS}`, 'unit');
}

function unitOfQuotient(a: Unit, b: Unit): Unit {
  if (a === b) return '1';
  if (b === '1') return a;
  if (isCurrency(a) && isCurrency(b)) {
    throw new ReckoningError(
      `cannot divide ${unitName(a)} by ${unitName(b)}, expected one currency; convert one, as in "x in ${a}"`,
      'unit',
    );
  }
  const countable = (unit: Unit) => unit !== '1' && unit !== '%' && unit !== 'pp' && !unit.includes('/');
  if (countable(a) && countable(b)) return `${a}/${b}`;
  throw new ReckoningError(`cannot divide ${unitName(a)} by ${unitName(b)}, ${UNITLESS}`, 'unit');
}

const UNITLESS = 'expected a bare number or a share on one side; name another fact';

/** ISO 4217 codes are the only units of three capital letters. */
export function isCurrency(unit: Unit): boolean {
  return /^[A-Z]{3}$/.test(unit);
}

export function unitName(unit: Unit): string {
  if (unit === '1') return 'a bare number';
  if (unit === '%') return 'per cent';
  if (unit === 'pp') return 'percentage points';
  const [top = '', bottom] = unit.split('/');
  return bottom === undefined ? nameOf(top, false) : `${nameOf(top, false)} per ${nameOf(bottom, true)}`;
}
