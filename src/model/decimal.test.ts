import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Decimal, grouped } from './decimal.ts';

const of = Decimal.of;

/** A number as copy and facts files write it, with its value as an integer over a power of ten. */
const written = fc
  .record({ digits: fc.bigInt(-(10n ** 15n), 10n ** 15n), places: fc.integer({ min: 0, max: 6 }) })
  .map(({ digits, places }) => {
    const padded = (digits < 0n ? -digits : digits).toString().padStart(places + 1, '0');
    const whole = padded.slice(0, padded.length - places);
    const text = `${digits < 0n ? '-' : ''}${whole}${places ? `.${padded.slice(-places)}` : ''}`;
    return { text, num: digits, den: 10n ** BigInt(places) };
  });
type Written = typeof written extends fc.Arbitrary<infer T> ? T : never;

/** Whether a decimal is exactly `num / den`. */
const is = (value: Decimal, num: bigint, den: bigint) => value.num * den === num * value.den && value.den > 0n;
const law = (holds: (a: Written, b: Written) => boolean) =>
  fc.assert(fc.property(written, written, holds), { numRuns: 60, seed: 7 });

describe('what is read', () => {
  it.each([
    ['1.10', '1.10'],
    ['+5', '5'],
    ['-0.5', '-0.5'],
    ['.5', '0.5'],
    ['5.', '5'],
    [' 12 ', '12'],
    ['007', '7'],
    ['1.2e9', '1200000000'],
    ['1.25E1', '12.5'],
    ['1e-3', '0.001'],
    ['1e+2', '100'],
    ['-0', '0'],
    ['1.50e1', '15.0'],
    ['1.5e3', '1500'],
  ])('%s is %s', (text, plain) => {
    expect(of(text).toString()).toBe(plain);
  });

  it('takes numbers and integers of any size', () => {
    expect([of(0.1), of(-3), of(10n ** 30n)].map(String)).toEqual(['0.1', '-3', `1${'0'.repeat(30)}`]);
    expect(of(`1e5000`).num).toBe(10n ** 5000n);
  });

  it.each([
    '',
    ' ',
    '.',
    '-',
    '+.',
    'e5',
    '1,000',
    '1.2.3',
    '0x10',
    '1 2',
    'five',
    '1e',
    '1e99999',
    '1e1.5',
    '5x',
    'x5',
  ])('refuses "%s"', (text) => {
    expect(() => of(text)).toThrow(new RangeError(`not a decimal number: ${text}`));
  });

  it('refuses to divide by nought', () => {
    expect(() => Decimal.ratio(1n, 0n)).toThrow(new RangeError('division by zero'));
    expect(() => of('5').div(of('0.00'))).toThrow(new RangeError('division by zero'));
  });
});

describe('arithmetic is that of fractions', () => {
  it('adds, subtracts and multiplies', () => {
    law((a, b) => is(of(a.text).add(of(b.text)), a.num * b.den + b.num * a.den, a.den * b.den));
    law((a, b) => is(of(a.text).sub(of(b.text)), a.num * b.den - b.num * a.den, a.den * b.den));
    law((a, b) => is(of(a.text).mul(of(b.text)), a.num * b.num, a.den * b.den));
  });

  it('divides without loss, and keeps the denominator positive', () => {
    law((a, b) => {
      if (b.num === 0n) return true;
      const quotient = of(a.text).div(of(b.text));
      const sign = b.num < 0n ? -1n : 1n;
      return is(quotient, sign * a.num * b.den, sign * a.den * b.num) && quotient.mul(of(b.text)).eq(of(a.text));
    });
    expect(Decimal.ratio(2n, -4n)).toMatchObject({ num: -1n, den: 2n });
    expect(Decimal.ratio(0n, -4n)).toMatchObject({ num: 0n });
    expect(Decimal.ratio(6n, 4n)).toMatchObject({ num: 3n, den: 2n });
    expect(Decimal.ratio(5n, 5n)).toMatchObject({ num: 1n, den: 1n });
  });

  it('compares by value, not by spelling', () => {
    law((a, b) => {
      const [x, y] = [of(a.text), of(b.text)];
      const difference = a.num * b.den - b.num * a.den;
      const sign = difference < 0n ? -1 : difference > 0n ? 1 : 0;
      return (
        x.cmp(y) === sign &&
        x.eq(y) === (sign === 0) &&
        x.lt(y) === sign < 0 &&
        x.gt(y) === sign > 0 &&
        x.lte(y) === sign <= 0 &&
        x.gte(y) === sign >= 0
      );
    });
    const [a, b] = [of('1.10'), of('1.1')];
    expect([a.eq(b), a.lt(b), a.gt(b), a.lte(b), a.gte(b), a.cmp(b)]).toEqual([true, false, false, true, true, 0]);
  });

  it('turns signs', () => {
    law((a) => is(of(a.text).neg(), -a.num, a.den) && is(of(a.text).abs(), a.num < 0n ? -a.num : a.num, a.den));
    expect(['-2.50', '0', '3'].map((text) => of(text).sign)).toEqual([-1, 0, 1]);
    expect(of('-2.50').abs().toString()).toBe('2.50');
    expect(of('0.0').abs().toString()).toBe('0.0');
  });

  it('shifts by powers of ten', () => {
    fc.assert(
      fc.property(written, fc.integer({ min: -12, max: 12 }), (a, power) => {
        const shifted = of(a.text).shift(power);
        return power < 0
          ? is(shifted, a.num, a.den * 10n ** BigInt(-power))
          : is(shifted, a.num * 10n ** BigInt(power), a.den);
      }),
      { numRuns: 100, seed: 7 },
    );
    expect(Decimal.ratio(2n, 3n).shift(3).mul(of(3)).toString()).toBe('2000');
  });

  it('floors and rounds half away from zero', () => {
    const fractions = fc.tuple(fc.bigInt(-5000n, 5000n), fc.bigInt(1n, 60n));
    fc.assert(
      fc.property(fractions, ([num, den]) => {
        const value = Decimal.ratio(num, den);
        const floor = value.floor();
        const rounded = value.round();
        const off = rounded.sub(value).abs().mul(of(2));
        return (
          of(floor).lte(value) &&
          of(floor + 1n).gt(value) &&
          value.isInteger === (num % den === 0n) &&
          rounded.isInteger &&
          (off.lt(Decimal.one) || (off.eq(Decimal.one) && rounded.abs().gt(value.abs())))
        );
      }),
      { numRuns: 200, seed: 7 },
    );
  });

  it.each([
    ['2.5', 0, '3'],
    ['-2.5', 0, '-3'],
    ['2.4', 0, '2'],
    ['1.005', 2, '1.01'],
    ['1.2', 3, '1.200'],
    ['1450', -2, '1500'],
    ['-1449', -2, '-1400'],
    ['49', -2, '0'],
  ])('%s to %i places is %s', (text, places, rounded) => {
    expect(of(text).round(places).toString()).toBe(rounded);
  });
});

describe('what is printed', () => {
  it('keeps written places through sums and scales', () => {
    expect(of('1.10').add(of('2.9')).toString()).toBe('4.00');
    expect(of('1.1').add(of('2.90')).toString()).toBe('4.00');
    expect(of('1.1').add(of('2.9')).toString()).toBe('4.0');
    expect(of('1.50').sub(of('0.25')).toString()).toBe('1.25');
    expect(of('1.50').neg().toString()).toBe('-1.50');
    expect(of('1.50').shift(6).toString()).toBe('1500000');
    expect(of('1.50').shift(1).toString()).toBe('15.0');
    expect(of('1.5').shift(-2).toString()).toBe('0.015');
    expect(of('1.50').shift(0).toString()).toBe('1.50');
    expect(of('1.50').mul(of('2')).toString()).toBe('3');
    expect(Decimal.ratio(1n, 2n).shift(6)).toMatchObject({ num: 500000n, den: 1n });
    expect(of('5').shift(3)).toMatchObject({ num: 5000n, den: 1n });
    expect(of('-0.05').toString()).toBe('-0.05');
  });

  it('reads its own print back', () => {
    law(
      (a) =>
        is(of(of(a.text).toString()), a.num, a.den) && of(a.text).toString() === a.text.replace(/^-(?=[0.]+$)/, ''),
    );
    expect(JSON.stringify({ low: of('800.0') })).toBe('{"low":"800.0"}');
  });

  it('ends expansions that do not end at 21 significant digits', () => {
    expect(Decimal.ratio(1n, 3n).toString()).toBe('0.333333333333333333333');
    expect(Decimal.ratio(-2n, 3n).toString()).toBe('-0.666666666666666666667');
    expect(Decimal.ratio(2000n, 3n).toString()).toBe('666.666666666666666667');
    expect(Decimal.ratio(1n, 3000n).toString()).toBe('0.000333333333333333333333');
    expect(Decimal.ratio(1n, 3n).shift(-30).toString()).toBe(`0.${'0'.repeat(30)}3333333333`);
  });

  it.each([
    [1n, 8n, '0.125'],
    [1n, 5n, '0.2'],
    [3n, 20n, '0.15'],
    [7n, 50n, '0.14'],
    [1n, 1024n, '0.0009765625'],
    [1n, 3125n, '0.00032'],
    [-12n, 4n, '-3'],
  ])('%i/%i ends: %s', (num, den, text) => {
    expect(Decimal.ratio(num, den).toString()).toBe(text);
  });

  it.each([
    ['9', 0],
    ['1', 0],
    ['10', 1],
    ['999', 2],
    ['1000', 3],
    ['0.1', -1],
    ['0.09', -2],
    ['-5600000', 6],
    ['0', Number.NEGATIVE_INFINITY],
  ])('%s has magnitude %i', (text, magnitude) => {
    expect(of(text).magnitude).toBe(magnitude);
  });

  it('has the magnitude of fractions, too', () => {
    expect([Decimal.ratio(1n, 3n), Decimal.ratio(100n, 3n), Decimal.ratio(-5n, 2n)].map((x) => x.magnitude)).toEqual([
      -1, 1, 0,
    ]);
  });

  it('is near enough as a floating-point number', () => {
    expect([of('1.25'), of('-3'), Decimal.ratio(1n, 3n)].map((x) => x.toNumber())).toEqual([1.25, -3, 1 / 3]);
  });

  it('has a nought and a one', () => {
    expect([Decimal.zero, Decimal.one].map(String)).toEqual(['0', '1']);
  });
});

it('puts a comma before each three digits of a whole number', () => {
  expect(['0', '12', '123', '1234', '-123', '-1234567', '1234567890'].map(grouped)).toEqual([
    '0',
    '12',
    '123',
    '1,234',
    '-123',
    '-1,234,567',
    '1,234,567,890',
  ]);
});
