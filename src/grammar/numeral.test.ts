import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { tokenize } from '../segment/index.ts';
import { readNumeral } from './index.ts';

function read(text: string) {
  const tokens = tokenize(text, 0);
  const number = readNumeral(tokens, 0);
  return number && { value: number.value.toString(), high: number.high.toString(), rest: tokens.length - number.to };
}

describe('numbers, whole', () => {
  test.each([
    ['0', '0'],
    ['1,234.5', '1234.5'],
    ['12,34,567.89', '1234567.89'],
    ['1.111,11', '1111.11'],
    ['1 234 567.89', '1234567.89'],
    ['1.10', '1.10'],
    ['.5', '0.5'],
    ['1e6', '1000000'],
    ['-1'.slice(1), '1'],
    ['10k', '10000'],
    ['1.2M', '1200000'],
    ['1MM', '1000000'],
    ['2 1/2', '2.5'],
    ['2½', '2.5'],
    ['2-1/2', '2.5'],
    ['¾', '0.75'],
    ['1/4', '0.25'],
    ['3 hundred and 21', '321'],
    ['4 thousand 3 hundred and 21', '4321'],
    ['20 crore', '200000000'],
    ['1.5 lakh crore', '1500000000000'],
    ['12 lakh', '1200000'],
    ['5-million', '5000000'],
    ['twenty-one', '21'],
    ['ninety - five', '95'],
    ['one hundred and nine', '109'],
    ['fifteen hundred', '1500'],
    ['one twenty two', '122'],
    ['four hundred and nine thousand', '409000'],
    ['six hundred forty-three thousand and eleven', '643011'],
    ['four crore nine lakh thirty-eight thousand six hundred fifty-two', '40938652'],
    ['a hundred thousand trillion', '100000000000000000'],
    ['two dozen', '24'],
    ['three hundred and two dozen', '324'],
    ['half a dozen', '6'],
    ['half a million', '500000'],
    ['a quarter of a million', '250000'],
    ['three quarters of a billion', '750000000'],
    ['five and a half million', '5500000'],
    ['six million and a half', '6500000'],
    ['two billion and three quarters million', '2000750000'],
    ['two and three-quarters', '2.75'],
    ['twenty-four fifths', '4.8'],
    ['three hundred and sixty-one hundredths', '300.61'],
    ['one hundred and forty and three fifths', '140.6'],
    ['four hundred point zero seven', '400.07'],
    ['one point two billion', '1200000000'],
    ['1.1^2', '1.21'],
    ['2^-2', '0.25'],
    ['2000 over 4', '500'],
  ])('%s', (text, value) => {
    expect(read(text)).toEqual({ value, high: value, rest: 0 });
  });

  test.each([
    ['hundreds of millions', '100000000', '1000000000'],
    ['tens of thousands', '10000', '100000'],
    ['dozens', '24', '100'],
    ['several hundred', '300', '900'],
    ['a few dozen', '36', '108'],
    ['a couple of hundred', '200', '200'],
    ['millions', '1000000', '1000000000'],
  ])('%s is vague', (text, value, high) => {
    expect(read(text)).toEqual({ value, high, rest: 0 });
  });
});

describe('numbers that end where another begins', () => {
  test.each([
    ['3 hundred and 2 hundred', '300', 3],
    ['one hundred and two hundred', '100', 3],
    ['one million and two million', '1000000', 3],
    ['4 thousand 3 hundred and 0', '4300', 2],
    ['4000 3 hundred and 21', '4000', 4],
    ['22,24,26', '22', 4],
    ['423 0000', '423', 1],
    ['1 800 555 0199', '1', 3],
    ['2015/16', '2015', 2],
    ['7/8/07', '7', 4],
    ['three quarters of 2020', '0.75', 2],
    ['two seconds', '2', 1],
    ['2 in 3', '2', 2],
  ])('%s', (text, value, rest) => {
    expect(read(text)).toMatchObject({ value, rest });
  });

  test.each([['a'], ['of'], ['third'], ['quarter'], ['few'], ['the few'], ['score'], ['9'.repeat(90)]])(
    '%s is no number',
    (text) => {
      expect(read(text)).toBeNull();
    },
  );
});

describe('exactness', () => {
  test('tenths add up', () => {
    const [a, b] = ['0.1', '0.2'].map((text) => readNumeral(tokenize(text, 0), 0)!.value);
    expect(a!.add(b!).toString()).toBe('0.3');
  });

  test('any figure survives, grouped or not', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 10n ** 24n }), fc.nat(9999), (whole, part) => {
        const digits = String(part).padStart(4, '0');
        const grouped = whole.toString().replace(/\B(?=(\d{3})+$)/g, ',');
        expect(read(`${whole}.${digits}`)?.value).toBe(`${whole}.${digits}`);
        expect(read(`${grouped}.${digits}`)?.value).toBe(`${whole}.${digits}`);
      }),
    );
  });

  test('any number in words survives', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 999_999_999 }), fc.boolean(), (value, and) => {
        expect(read(inWords(value, and))).toEqual({ value: String(value), high: String(value), rest: 0 });
      }),
    );
  });

  test('the step is the place of the last written digit', () => {
    const step = (text: string) => readNumeral(tokenize(text, 0), 0)!.step.toString();
    expect(['1.2 billion', '1.10', '1,500', '3', 'five hundred', 'half'].map(step)).toEqual([
      '100000000',
      '0.01',
      '1',
      '1',
      '100',
      '0',
    ]);
  });
});

const ONES =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const TENS = '- - twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');

/** A number in words, with or without "and" after hundreds. */
function inWords(value: number, and: boolean): string {
  for (const [unit, word] of [
    [1_000_000, 'million'],
    [1000, 'thousand'],
  ] as const) {
    if (value < unit) continue;
    const rest = value % unit;
    return `${inWords(Math.floor(value / unit), and)} ${word}${rest ? ` ${inWords(rest, and)}` : ''}`;
  }
  if (value >= 100) {
    const rest = value % 100;
    return `${ONES[Math.floor(value / 100)]} hundred${rest ? `${and ? ' and' : ''} ${inWords(rest, and)}` : ''}`;
  }
  if (value < 20) return ONES[value]!;
  return value % 10 ? `${TENS[Math.floor(value / 10)]}-${ONES[value % 10]}` : TENS[value / 10]!;
}
