import type { Claim, Fact, Note, Period, Quantity } from '../model/index.ts';
import { Decimal, grouped, isCount } from '../model/index.ts';
import { areClocks, clockChance } from './clocks.ts';
import { wholeOf } from './odds.ts';
import type { Relation } from './relation.ts';

const SIGN = 'the sign is turned round';
const MISTAKEN = 'mistaken';
const SWAPPED = 'two digits swapped';
const DROPPED = 'a digit dropped';
const DIFFERS = 'one digit differs';

const slip = (text: string): Note => ({ id: 'slip', text });

/**
 * What the error probably was. `value` is the fact's, in the claim's unit where it can be; `others` are the facts that were weighed
 * beside it, with how the claim stands to each. Null where no single slip explains it.
 */
export function slipOf(
  claim: Claim,
  value: Quantity | Period,
  others: readonly { fact: Fact; relation: Relation }[],
): Note | null {
  const named =
    claim.value.type === 'period' || value.type === 'period'
      ? claim.value.type === 'period' && value.type === 'period'
        ? dateSlip(claim.value, value)
        : null
      : areClocks(claim.value, value)
        ? null
        : nameOf(...printed(claim.value, value));
  if (named) return slip(named);
  const neighbour = others.find(({ relation }) => relation === 'agree');
  return neighbour ? slip(`it is the figure of another fact: ${neighbour.fact.subject}`) : null;
}

/** Of unrelated figures, at most this part shows a slip that says where a claim's figure came from. */
const TELLING = 0.05;

/**
 * How often an unrelated figure would be a fact's with one slip in it as a claim is, from 0 to 1, where all numbers of as many digits are
 * as likely: of two digits one in ninety is another with its digits swapped, one in five has one digit in common. 1 where no slip leads
 * from one to the other, and where it takes more than one.
 */
export function chanceOf(claim: Quantity | Period, fact: Quantity | Period, printed = fact): number {
  if (claim.type === 'period' || fact.type === 'period')
    return claim.type === 'period' && fact.type === 'period' ? dateChance(claim, fact) : 1;
  if (areClocks(claim, fact)) return clockChance(claim, fact);
  if (!claim.low.eq(claim.high) || !fact.low.eq(fact.high)) return 1;
  const figure = significant(claim.low).length;
  const all = 9 * 10 ** (figure - 1);
  if (printed.type === 'quantity' && isOtherMeasure(claim, printed))
    return claim.low.eq(printed.low) ? sameNumberChance(claim) : 1;
  const named = slipBetween(claim.low, fact.low) ?? slipBetween(claim.low, atPlace(fact.low, claim.low));
  if (named === null || named === SIGN) return 1;
  if (named === SWAPPED) return (figure - 1) / all;
  if (named.endsWith(MISTAKEN))
    return SCALES.has(Math.abs(claim.low.magnitude - fact.low.magnitude)) ? Math.min(1, 4 / all) : 1;
  return Math.min(1, (named === DROPPED ? figure + 1 : 9 * figure) / all);
}

/** How often the number of a claim would be a fact's by chance, where their units are not the same. */
export function sameNumberChance({ low }: Quantity): number {
  return Math.min(1, UNITS / (9 * 10 ** (significant(low).length - 1)));
}

/** Units that are written for one another: hours for minutes, feet for inches. */
const UNITS = 3;

function isOtherMeasure({ unit: a }: Quantity, { unit: b }: Quantity): boolean {
  return a !== b && !isCount(a) && !isCount(b) && a !== '%' && b !== '%';
}

/** The same for dates, by how many there are to choose from: 365 days of a year, the dozen years that news mostly speaks of. */
function dateChance(claim: Period, fact: Period): number {
  const [a, b] = [datePart(claim), datePart(fact)];
  if (!a || !b) return 1;
  const years = Math.abs(a.year - b.year);
  const digits = swapped(String(a.year), String(b.year));
  // "1934" of the autumn of 1943
  if (years !== 0 && a.month === null) return digits ? 0.03 : years === 10 ? 0.1 : years === 1 ? 0.15 : 1;
  const named = dateSlip(claim, fact);
  if (named === null) return 1;
  if (years !== 0) return a.day === null ? 0.1 : [1, 10, 100].includes(years) || digits ? 0.01 : 0.1;
  return named === 'the digits of the day swapped' ? 0.02 : a.day === null ? 1 : 0.1;
}

/** As many times as much, and figures are no longer of one size: beside its source, a mistaken figure that is no slip is mostly nearer. */
const SIZE = Decimal.of(4);
/** Years between two dates of one sort that may be mistaken for each other. */
const YEARS = 20;

/** How far a claim's figure is from a fact's that it disagrees with, as `Gap` of linking has it. */
export function gapOf(claim: Quantity | Period, fact: Quantity | Period, printed = fact): 'slip' | 'near' | 'far' {
  if (chanceOf(claim, fact, printed) <= TELLING) return 'slip';
  if (claim.type === 'period' || fact.type === 'period') {
    if (claim.type !== 'period' || fact.type !== 'period') return 'far';
    if (claim.grain !== fact.grain && claim.grain !== 'year') return 'far';
    const [a, b] = [claim, fact].map(({ first, last }) => Number((first ?? last ?? '').slice(0, 4)));
    return Math.abs(a! - b!) <= YEARS ? 'near' : 'far';
  }
  if (areClocks(claim, fact)) return 'near';
  // three months are hardly eight weeks gone wrong
  if (printed.type === 'quantity' && isOtherMeasure(claim, printed)) return claim.low.eq(printed.low) ? 'near' : 'far';
  const [a, b] = [claim.low.abs(), fact.low.abs()];
  const near = [0, ...SCALES].some((power) => isNear(a, b.shift(power)) || isNear(a, b.shift(-power)));
  return near || (a.lte(b.mul(SIZE)) && b.lte(a.mul(SIZE))) ? 'near' : 'far';
}

/** Within a tenth: "80,000" of 7,870 is a nought too many, whatever the rounding. */
function isNear(a: Decimal, b: Decimal): boolean {
  return a.sub(b).abs().mul(Decimal.of(10)).lte(b);
}

/** Of odds, what is printed: "one in 3 million" for "one in 300 million" is a hundred times too small. */
function printed(claim: Quantity, fact: Quantity): [Quantity, Quantity] {
  const [mine, theirs] = [wholeOf(claim), wholeOf(fact)];
  return mine && theirs
    ? [
        { ...claim, low: mine },
        { ...fact, low: theirs },
      ]
    : [claim, fact];
}

/** A wrong digit is named only where all others are the source's. */
function nameOf({ low: claim }: Quantity, { low: fact }: Quantity): string | null {
  const loose = slipBetween(claim, atPlace(fact, claim));
  const sure = loose?.endsWith(MISTAKEN) || (loose === SWAPPED && significant(claim).length > 2);
  return slipBetween(claim, fact) ?? (sure ? loose : null);
}

/** A figure rounded as another is: 187,400 beside "178,000" is 187,000. */
function atPlace(value: Decimal, like: Decimal): Decimal {
  if (value.sign === 0 || like.sign === 0) return value;
  const places = significant(like).length - 1 - value.magnitude;
  return value.round(places);
}

function slipBetween(x: Decimal, y: Decimal): string | null {
  if (x.sign === 0 || y.sign === 0 || x.sign !== y.sign) return x.abs().eq(y.abs()) ? SIGN : null;
  const power = tenfold(x, y);
  if (power !== null && power !== 0) {
    const factor = grouped(Decimal.one.shift(Math.abs(power)).toString());
    const sort = Math.abs(power) % 3 === 0 ? 'scale' : 'a nought';
    return `${factor} times too ${power > 0 ? 'large' : 'small'}: ${sort} ${MISTAKEN}`;
  }
  const [a, b] = [significant(x), significant(y)];
  const places = Math.abs(x.magnitude - y.magnitude);
  if (places > 1) return null;
  if (places === 0 && swapped(a, b)) return SWAPPED;
  if (a.length === b.length - 1 && lacksOne(b, a)) return DROPPED;
  if (b.length === a.length - 1 && lacksOne(a, b)) return 'a digit too many';
  if (places === 0 && a.length === b.length && a.length > 1 && [...a].filter((digit, i) => digit !== b[i]).length === 1)
    return DIFFERS;
  return null;
}

/** A nought, thousands for millions, millions for billions, thousands for billions. */
const SCALES: ReadonlySet<number> = new Set([1, 3, 6]);

/** n where x = y · 10^n to within a rounding; null where no power of ten leads from one to the other. */
function tenfold(x: Decimal, y: Decimal): number | null {
  const power = x.magnitude - y.magnitude;
  for (const n of [power, power - 1, power + 1]) {
    const off = x.sub(y.shift(n)).abs();
    if (off.mul(Decimal.of(200)).lte(x.abs())) return n;
  }
  return null;
}

function significant(value: Decimal): string {
  return value
    .abs()
    .toString()
    .replace('.', '')
    .replace(/^0+|(?<!0)0+$/g, '');
}

function swapped(a: string, b: string): boolean {
  const size = Math.max(a.length, b.length);
  const [x, y] = [a.padEnd(size, '0'), b.padEnd(size, '0')];
  const i = [...x].findIndex((digit, at) => digit !== y[at]);
  return i >= 0 && i + 1 < size && x[i] === y[i + 1] && x[i + 1] === y[i] && x.slice(i + 2) === y.slice(i + 2);
}

function lacksOne(long: string, short: string): boolean {
  return [...long].some((_, i) => long.slice(0, i) + long.slice(i + 1) === short);
}

function dateSlip(claim: Period, fact: Period): string | null {
  const [a, b] = [datePart(claim), datePart(fact)];
  if (!a || !b) return null;
  const [years, sameMonth, sameDay] = [a.year - b.year, a.month === b.month, a.day === b.day];
  if (years !== 0) {
    if (!(sameMonth && sameDay)) return null;
    const off = Math.abs(years);
    return `the year is off by ${off === 1 ? 'one' : off === 10 ? 'ten' : off === 100 ? 'a hundred' : off}`;
  }
  if (!sameMonth) return sameDay && a.day !== null ? 'another month' : null;
  if (a.day === null || b.day === null || sameDay) return null;
  return swapped(String(a.day), String(b.day)) ? 'the digits of the day swapped' : 'another day of the month';
}

function datePart({ edtf }: Period): { year: number; month: string | null; day: string | null } | null {
  const match = /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?(?:\/\.\.)?$/.exec(edtf);
  return match ? { year: Number(match[1]), month: match[2] ?? null, day: match[3] ?? null } : null;
}
