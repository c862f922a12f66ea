/**
 * Exact numbers. A `Decimal` is a ratio of two integers that remembers how many decimal places it was
 * written with, so that 1.10 prints as 1.10, two-thirds loses nothing, and no sum passes through floating point.
 */
export class Decimal {
  /** `num / den` is the value; `den` is positive; `places` is the least number of decimal places to print. */
  private constructor(
    readonly num: bigint,
    readonly den: bigint,
    readonly places: number,
  ) {}

  static readonly zero = new Decimal(0n, 1n, 0);
  static readonly one = new Decimal(1n, 1n, 0);

  /**
   * Reads plain decimal notation: an optional sign, digits, an optional point and digits, an optional exponent.
   * Group separators are not read here. Throws `RangeError` on anything else.
   */
  static of(value: string | number | bigint): Decimal {
    if (typeof value === 'bigint') return new Decimal(value, 1n, 0);
    if (typeof value === 'number' && Number.isSafeInteger(value)) return integer(value);
    const match = /^([+-]?)(\d*)(?:\.(\d*))?(?:e([+-]?\d{1,4}))?$/i.exec(String(value).trim());
    if (!match || !(match[2] || match[3])) throw new RangeError(`not a decimal number: ${value}`);
    const fraction = match[3] ?? '';
    const digits = BigInt(match[2]! + fraction);
    const read = new Decimal(match[1] === '-' ? -digits : digits, power(fraction.length), fraction.length);
    return match[4] ? read.shift(Number(match[4])) : read;
  }

  /** `num / den`, exactly. Throws `RangeError` when `den` is zero. */
  static ratio(num: bigint, den: bigint): Decimal {
    if (den === 0n) throw new RangeError('division by zero');
    return den < 0n ? new Decimal(-num, -den, 0).reduced() : new Decimal(num, den, 0).reduced();
  }

  add(other: Decimal): Decimal {
    const places = Math.max(this.places, other.places);
    if (this.den === other.den) return new Decimal(this.num + other.num, this.den, places);
    return new Decimal(this.num * other.den + other.num * this.den, this.den * other.den, places).reduced();
  }

  sub(other: Decimal): Decimal {
    return this.add(other.neg());
  }

  mul(other: Decimal): Decimal {
    return new Decimal(this.num * other.num, this.den * other.den, 0).reduced();
  }

  /** Exact quotient. Throws `RangeError` when `other` is zero. */
  div(other: Decimal): Decimal {
    return Decimal.ratio(this.num * other.den, this.den * other.num);
  }

  neg(): Decimal {
    return new Decimal(-this.num, this.den, this.places);
  }

  abs(): Decimal {
    return this.num < 0n ? this.neg() : this;
  }

  /** Times ten to the power `exponent`, keeping the written places ("1.50" million is 1500000, "1.5" hundredths is 0.015). */
  shift(exponent: number): Decimal {
    if (exponent === 0) return this;
    const places = Math.max(0, this.places - exponent);
    if (exponent < 0) return new Decimal(this.num, this.den * power(-exponent), places);
    const down = Math.min(exponent, this.places);
    const exact = this.den % power(down) === 0n;
    return exact
      ? new Decimal(this.num * power(exponent - down), this.den / power(down), places).whole()
      : new Decimal(this.num * power(exponent), this.den, places).reduced();
  }

  /** Negative, zero or positive as this number is below, at or above `other`. */
  cmp(other: Decimal): number {
    if (this.den === other.den) return this.num < other.num ? -1 : this.num > other.num ? 1 : 0;
    const left = this.num * other.den;
    const right = other.num * this.den;
    return left < right ? -1 : left > right ? 1 : 0;
  }

  eq(other: Decimal): boolean {
    return this.cmp(other) === 0;
  }
  lt(other: Decimal): boolean {
    return this.cmp(other) < 0;
  }
  gt(other: Decimal): boolean {
    return this.cmp(other) > 0;
  }
  lte(other: Decimal): boolean {
    return this.cmp(other) <= 0;
  }
  gte(other: Decimal): boolean {
    return this.cmp(other) >= 0;
  }

  get sign(): -1 | 0 | 1 {
    return this.num < 0n ? -1 : this.num > 0n ? 1 : 0;
  }

  get isInteger(): boolean {
    return this.den === 1n || this.num % this.den === 0n;
  }

  /** The integer below or at this number. */
  floor(): bigint {
    const quotient = this.num / this.den;
    return this.num % this.den !== 0n && this.num < 0n ? quotient - 1n : quotient;
  }

  /** Half away from zero, to `places` decimal places (negative places round to tens, hundreds, …). */
  round(places = 0): Decimal {
    const scaled = this.shift(places);
    const doubled = (scaled.num < 0n ? -scaled.num : scaled.num) * 2n + scaled.den;
    const whole = doubled / (scaled.den * 2n);
    const rounded = new Decimal(scaled.num < 0n ? -whole : whole, 1n, 0).shift(-places);
    return new Decimal(rounded.num, rounded.den, Math.max(0, places));
  }

  /** Ten's power of the leading digit: 0 for 1–9, 3 for 1,000–9,999, −1 for 0.1–0.9. Zero has −Infinity. */
  get magnitude(): number {
    if (this.num === 0n) return Number.NEGATIVE_INFINITY;
    let guess = digitsOf(this.num) - digitsOf(this.den);
    const absolute = this.abs();
    if (absolute.lt(Decimal.one.shift(guess))) guess -= 1;
    return guess;
  }

  /** The nearest floating-point number: for scores and charts, never for money. */
  toNumber(): number {
    return this.den === 1n ? Number(this.num) : Number(this.toString());
  }

  /** Plain decimal notation; 21 significant digits where the expansion does not end. */
  toString(): string {
    let { num, den, places } = this;
    const tens = tensOf(den);
    if (tens === null) {
      const rounded = this.round(20 - Math.max(this.magnitude, -20));
      ({ num, den } = rounded.reduced());
      places = 0;
    }
    const needed = tensOf(den) ?? 0;
    const width = Math.max(needed, places);
    const scaled = ((num < 0n ? -num : num) * power(width)) / den;
    const digits = scaled.toString().padStart(width + 1, '0');
    const sign = num < 0n ? '-' : '';
    return width === 0 ? sign + digits : `${sign}${digits.slice(0, -width)}.${digits.slice(-width)}`;
  }

  toJSON(): string {
    return this.toString();
  }

  /** Without a denominator that a scale has made redundant: half of a million is 500000. */
  private whole(): Decimal {
    return this.den === 1n ? this : this.reduced();
  }

  private reduced(): Decimal {
    const divisor = gcd(this.num < 0n ? -this.num : this.num, this.den);
    return divisor === 1n ? this : new Decimal(this.num / divisor, this.den / divisor, this.places);
  }
}

/** Small integers, as they are first asked for: prose has few others. */
const integers: (Decimal | undefined)[] = new Array(1000);

function integer(value: number): Decimal {
  if (value < 0 || value >= integers.length) return Decimal.of(BigInt(value));
  return (integers[value] ??= Decimal.of(BigInt(value)));
}

const powers: bigint[] = [1n];
function power(exponent: number): bigint {
  if (exponent > 4096) return 10n ** BigInt(exponent);
  while (powers.length <= exponent) powers.push(powers[powers.length - 1]! * 10n);
  return powers[exponent]!;
}

function gcd(a: bigint, b: bigint): bigint {
  while (b !== 0n) [a, b] = [b, a % b];
  return a === 0n ? 1n : a;
}

function digitsOf(value: bigint): number {
  return (value < 0n ? -value : value).toString().length;
}

/** The least n for which 10^n is a multiple of `den`, or null when no power of ten is. */
function tensOf(den: bigint): number | null {
  if (den === 1n) return 0;
  let rest = den;
  let [twos, fives] = [0, 0];
  while (rest % 2n === 0n) [rest, twos] = [rest / 2n, twos + 1];
  while (rest % 5n === 0n) [rest, fives] = [rest / 5n, fives + 1];
  return rest === 1n ? Math.max(twos, fives) : null;
}

/** The digits of a whole number with a comma before each three: "1,234,567". */
export function grouped(digits: string): string {
  const threes: string[] = [];
  let end = digits.length;
  for (const start = digits.startsWith('-') ? 4 : 3; end > start; end -= 3) threes.push(digits.slice(end - 3, end));
  return [digits.slice(0, end), ...threes.reverse()].join(',');
}
