import { Decimal, isCount, type KindId, type Modifier, type Quantity } from '../model/index.ts';
import { isMoney } from './units.ts';

/** A figure as words state it; claims and readings of facts are both of this shape. */
export interface Stated {
  readonly kind?: KindId;
  readonly text: string;
  readonly value: Quantity;
  readonly modifier: Modifier;
}

/** The range in which the true number lies if the words are true; an end that they leave open is null. */
export interface Asserted {
  readonly low: Decimal | null;
  readonly high: Decimal | null;
  /** Whether the end itself is left out ("more than 5" is not 5). */
  readonly lowOpen: boolean;
  readonly highOpen: boolean;
}

/** What sort of statement the words make; each has its row in the table. */
export type Wording = 'exactly' | 'bare' | 'about' | 'nearly' | 'above' | 'at-least' | 'below' | 'at-most' | 'between';

interface Row {
  /** The words, for documentation. */
  readonly words: string;
  /** Where the reading of the words comes from. */
  readonly source: string;
  asserts(stated: Stated): Asserted;
}

const half = Decimal.ratio(1n, 2n);
const two = Decimal.of(2);
const tenth = Decimal.ratio(1n, 10n);
const third = Decimal.ratio(1n, 3n);
/** Units that have no tenths in news: two hours and 40 minutes are nearly three. */
const TIMES: ReadonlySet<string> = new Set(['h', 'd', 'wk', 'mo', 'a']);
/** Zeros that are not significant widen a bare figure by no more than this part of it: "2,000" is not 2,400. */
const ZEROS = Decimal.ratio(1n, 20n);
/** A single printed digit ("$2 billion") widens a bare figure by no more than this part of it. */
const DIGIT = Decimal.ratio(1n, 8n);
/** Legitimate unhedged roundings are off by less than this in 95 of 100 headlines; a truncation that drops more is no rounding. */
export const ROUNDING = Decimal.ratio(91n, 1000n);

const EXACTLY = /^(?:exactly|precisely|just)\b/i;
/** "$1.20 billion": a nought that need not be printed is meant. */
const DECIMALS = /\d\.\d*0(?!\d)/;
const NEARLY =
  /^(?:an? )?(?:nearly|almost|close to|just under|just shy of|approaching|not quite|shy of|well-nigh|nigh on|nearing|nears|approaches)\b/i;

/** The table: what each wording asserts. */
export const wordings: Readonly<Record<Wording, Row>> = {
  exactly: {
    words: 'exactly, precisely',
    source: 'half the last printed place, zeros significant: Ferson et al., Natural language of uncertainty, 2015',
    asserts: ({ value }) => around(value, value.step.mul(half)),
  },
  bare: {
    words: 'a bare number',
    source: 'significant-digit convention; trailing zeros of round numbers: Williams & Power, 2013',
    asserts: (stated) => around(stated.value, bareHalf(stated)),
  },
  about: {
    words: 'about, around, some, roughly, approximately, an estimated, or so, ~',
    source: 'two places of the last significant digit, at most 10 %: Ferson et al., 2015',
    asserts: (stated) => {
      const cap = stated.value.high.abs().mul(tenth);
      const wide = least(grainOf(stated).mul(two), cap);
      return around(stated.value, most(wide, bareHalf(stated)));
    },
  },
  nearly: {
    words: 'nearly, almost, close to, just under, approaching',
    source:
      'below the number by at most 10 %, half of that where it is printed to two digits: measured, 3–10 % below in headlines; of a length of time, by at most a third of its unit',
    asserts: (stated) => {
      const { value } = stated;
      const by = value.low.abs().mul(digitsOf(stated) > 1 ? ZEROS : tenth);
      const low = value.low.sub(TIMES.has(value.unit) ? most(by, value.step.mul(third)) : by);
      return { low, high: value.low, lowOpen: false, highOpen: true };
    },
  },
  above: {
    words: 'more than, over, above, in excess of, upwards of, north of, +',
    source: 'true however far above, used up to the next round number: Cummins, Sauerland & Solt, 2012',
    asserts: ({ value }) => ({ low: value.low, high: null, lowOpen: true, highOpen: false }),
  },
  'at-least': {
    words: 'at least, no fewer than, a minimum of',
    source: 'semantic',
    asserts: ({ value }) => ({ low: value.low, high: null, lowOpen: false, highOpen: false }),
  },
  below: {
    words: 'less than, under, below, fewer than',
    source: 'true however far below, used down to the next round number: Cummins, Sauerland & Solt, 2012',
    asserts: ({ value }) => ({ low: null, high: value.high, lowOpen: false, highOpen: true }),
  },
  'at-most': {
    words: 'at most, up to, as many as, no more than',
    source: 'semantic; a shortfall is no error: McNabb et al.',
    asserts: ({ value }) => ({ low: null, high: value.high, lowOpen: false, highOpen: false }),
  },
  between: {
    words: 'between a and b, a to b, a–b; dozens, hundreds of millions',
    source: 'the closed interval',
    asserts: ({ value }) => ({ low: value.low, high: value.high, lowOpen: false, highOpen: false }),
  },
};

/** A fall is counted downwards: "more than halved" is below a half, "nearly halved" a little above it. */
const HALVED = /\bhalv(?:e[sd]?|ing)\b/i;
const TURNED: Partial<Readonly<Record<Wording, Wording>>> = {
  above: 'below',
  'at-least': 'at-most',
  below: 'above',
  'at-most': 'at-least',
  nearly: 'about',
};

/** Which row of the table the words fall under. */
export function wordingOf(stated: Stated): Wording {
  const wording = printedWordingOf(stated);
  return stated.value.unit === '1' && HALVED.test(stated.text) ? (TURNED[wording] ?? wording) : wording;
}

function printedWordingOf({ text, value, modifier }: Stated): Wording {
  if (NEARLY.test(text)) return 'nearly';
  switch (modifier) {
    case 'more-than':
    case 'after':
      return 'above';
    case 'at-least':
      return 'at-least';
    case 'less-than':
    case 'before':
      return 'below';
    case 'at-most':
      return 'at-most';
    case 'approx':
    case 'start':
    case 'mid':
    case 'end':
      return value.low.lt(value.high) ? 'between' : 'about';
    case 'exact':
      if (value.low.lt(value.high)) return 'between';
      return EXACTLY.test(text) ? 'exactly' : 'bare';
    default:
      return modifier satisfies never;
  }
}

/** Ranges worked out so far: a figure of a large base is weighed against many others. */
const ranges = new WeakMap<Stated, Asserted>();

/** The range that the words of a figure assert. */
export function asserted(stated: Stated): Asserted {
  let range = ranges.get(stated);
  if (!range) ranges.set(stated, (range = wordings[wordingOf(stated)].asserts(stated)));
  return range;
}

export function contains({ low, high, lowOpen, highOpen }: Asserted, value: Decimal): boolean {
  if (low && (lowOpen ? value.lte(low) : value.lt(low))) return false;
  return !(high && (highOpen ? value.gte(high) : value.gt(high)));
}

/**
 * Place value of the last significant digit. Trailing zeros of whole numbers from 100 on are not significant ("1,500" has 100), nor are
 * those of "600 million"; those of small counts ("20 people") and of percentages are, and so is every digit after a point.
 */
export function grainOf({ kind, text, value, modifier }: Stated): Decimal {
  const { high, step, unit } = value;
  // somebody of 77 is nowhere 80
  if (kind === 'age' && modifier === 'exact' && unit === 'a' && high.lt(HUNDRED)) return step;
  if (step.sign <= 0 || high.sign === 0 || unit === '%' || unit === 'pp') return step;
  if (EXACTLY.test(text) || DECIMALS.test(text)) return step;
  if (step.eq(Decimal.one) && DOZENS.test(text)) return TWELVE;
  const digits = high.abs().div(step);
  if (!digits.isInteger || (isCount(unit) && step.eq(Decimal.one) && digits.lt(Decimal.of(100)))) return step;
  const printed = digits.floor().toString();
  const zeros = printed.length - printed.replace(/(?<!0)0+$/, '').length;
  return step.shift(zeros);
}

const HUNDRED = Decimal.of(100);

/** "Three dozen", which is counted in dozens; a dozen alone is mostly twelve. */
const DOZENS = /\b(?:\d{1,2}|two|three|four|five|six|seven|eight|nine|ten) dozen\b/i;
const TWELVE = Decimal.of(12);

/** Digits of a figure down to its last significant one: 1 of "nearly 4,000", 2 of "nearly 45%". */
function digitsOf({ text, value: { high, step } }: Stated): number {
  if (step.sign === 0 || DOZENS.test(text)) return 1;
  return high
    .abs()
    .toString()
    .replace('.', '')
    .replace(/^0+|(?<!0)0+$/g, '').length;
}

function bareHalf(stated: Stated): Decimal {
  const { value } = stated;
  const size = value.high.abs();
  if (isFraction(value)) return size.mul(tenth);
  // "half a million" says no more than 500,000 does, "half a ton" than a fraction
  if (value.step.sign === 0 && isMeasure(value)) return size.mul(size.lt(Decimal.one) ? tenth : ZEROS);
  if (value.step.sign === 0 && size.gte(Decimal.of(100))) return size.mul(ZEROS);
  const printed =
    value.unit === '%' || value.unit === 'pp' ? value.step.mul(half) : least(value.step.mul(half), size.mul(DIGIT));
  return most(printed, least(grainOf(stated).mul(half), size.mul(ZEROS)));
}

/** "Half", "a third": printed to the nearest simple fraction, a tenth of it to either side. */
function isFraction({ step, low, unit }: Quantity): boolean {
  return (step.sign === 0 && low.lt(Decimal.one) && low.sign > 0 && unit === '1') || (step.sign === 0 && unit === '%');
}

/** A measure or length of time, where a fraction of a unit is told. */
function isMeasure({ unit }: Quantity): boolean {
  return !isCount(unit) && !isMoney(unit) && unit !== '%' && unit !== 'pp';
}

function around(value: Quantity, by: Decimal): Asserted {
  return { low: value.low.sub(by), high: value.high.add(by), lowOpen: false, highOpen: false };
}

function least(a: Decimal, b: Decimal): Decimal {
  return a.lt(b) ? a : b;
}

function most(a: Decimal, b: Decimal): Decimal {
  return a.gt(b) ? a : b;
}
