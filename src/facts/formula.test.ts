import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Decimal, type FactBase, FactsFileError } from '../model/index.ts';
import { FormulaError, namesIn, parseFormula } from './formula.ts';
import { intervalOf } from './interval.ts';
import { loadFactBase } from './load.ts';
import { fakeEngine } from './testing.ts';

const operands = `  a: { subject: a, value: 800 billion won, during: 2022 }
  b: { subject: b, value: 1.5 trillion won }
  more: { subject: more, value: more than 100 billion won }
  less: { subject: less, value: less than 10 billion won }
  least: { subject: least, value: at least 5 people }
  most: { subject: most, value: at most 7 people }
  about: { subject: about, value: about 200 billion won }
  five: { subject: five, value: 5 people }
  twelve: { subject: twelve, value: 12 people }
  rate8: { subject: share, value: 8% }
  rate12: { subject: share, value: 12% }
  dollars: { subject: d, value: $626 million, during: 2022 }
  zero: { subject: z, value: 0 people }
  minus: { subject: m, value: -5 km }
  far: { subject: f, value: more than 5 km }
  either: { subject: e, value: 400 people, alternatives: [{ value: 450 people }] }
  mixed: { subject: e, value: 400 people, alternatives: [{ value: 450 km }] }
`;
const rates =
  'rates:\n  - { from: USD, to: KRW, rate: 1278, on: 2022-12-22 }\n  - { from: USD, to: KRW, rate: 1100.5, on: 2018-01-02 }\n  - { from: USD, to: KRW, rate: 1300, on: 2023-06-01 }\n';

function load(formula: string): FactBase {
  const content = `format: 1\nid: x\nversion: 1.0.0\n${rates}facts:\n${operands}  result: { subject: r, formula: "${formula}" }\n`;
  return loadFactBase([{ file: 'x.yaml', content }], fakeEngine);
}
function result(formula: string) {
  const fact = load(formula).facts.at(-1)!;
  const [reading] = fact.readings;
  const value = reading!.value.type === 'quantity' ? reading!.value : null;
  return {
    text: reading!.text,
    modifier: reading!.modifier,
    kind: reading!.kind,
    unit: value?.unit,
    low: value?.low,
    high: value?.high,
    arithmetic: fact.derivation!.arithmetic,
  };
}

describe('formulas', () => {
  it.each([
    ['a / b', '53 %', 'exact', '1', '800 billion won ÷ 1.5 trillion won = 53 %, 48–59 % as printed'],
    [
      'a + b',
      '2.3 trillion won',
      'exact',
      'KRW',
      '800 billion won + 1.5 trillion won = 2.3 trillion won, 2.2–2.4 trillion won as printed',
    ],
    [
      'b - a',
      '700 billion won',
      'exact',
      'KRW',
      '1.5 trillion won − 800 billion won = 700 billion won, 600–800 billion won as printed',
    ],
    ['a / more', 'less than 850 %', 'less-than', '1', '800 billion won ÷ more than 100 billion won = less than 850 %'],
    [
      'a / less',
      'more than 75 times',
      'more-than',
      '1',
      '800 billion won ÷ less than 10 billion won = more than 75 times',
    ],
    ['more / a', 'more than 12 %', 'more-than', '1', 'more than 100 billion won ÷ 800 billion won = more than 12 %'],
    [
      'about / b',
      'about 13 %',
      'approx',
      '1',
      'about 200 billion won ÷ 1.5 trillion won = about 13 %, 11–16 % as printed',
    ],
    ['twelve - five', '7 people', 'exact', '{person}', '12 people − 5 people = 7 people'],
    ['five - least', 'at most 0 people', 'at-most', '{person}', '5 people − at least 5 people = at most 0 people'],
    ['sum(five, twelve, five)', '22 people', 'exact', '{person}', '5 people + 12 people + 5 people = 22 people'],
    ['2 * sum(five, twelve)', '34 people', 'exact', '{person}', '2 × (5 people + 12 people) = 34 people'],
    ['twelve / five', '240 %', 'exact', '1', '12 people ÷ 5 people = 240 %'],
    [
      'sum(twelve, twelve, twelve, twelve, twelve) / five',
      '12 times',
      'exact',
      '1',
      '(12 people + 12 people + 12 people + 12 people + 12 people) ÷ 5 people = 12 times',
    ],
    ['change(five, twelve)', '140 %', 'exact', '%', 'change from 5 people to 12 people = 140 %'],
    [
      'change(twelve, least)',
      'at least -58 %',
      'at-least',
      '%',
      'change from 12 people to at least 5 people = at least -58 %',
    ],
    [
      'rate12 - rate8',
      '4 percentage points',
      'exact',
      'pp',
      '12% − 8% = 4 percentage points, 3–5 percentage points as printed',
    ],
    ['five * 10%', '0.5 people', 'exact', '{person}', '5 people × 10 % = 0.5 people'],
    [
      'a * rate8',
      '64 billion won',
      'exact',
      'KRW',
      '800 billion won × 8% = 64 billion won, 56–72 billion won as printed',
    ],
    [
      'a / twelve',
      '67 billion won per person',
      'exact',
      'KRW/{person}',
      '800 billion won ÷ 12 people = 67 billion won per person, 63–71 billion won per person as printed',
    ],
    [
      'a / twelve * twelve',
      '800 billion won',
      'exact',
      'KRW',
      '800 billion won ÷ 12 people × 12 people = 800 billion won, 750–850 billion won as printed',
    ],
    [
      'a in USD',
      '$630 million',
      'exact',
      'USD',
      '800 billion won in dollars = $630 million, $590–670 million as printed, at 1,278 won to the dollar on 2022-12-22',
    ],
    [
      'dollars in KRW',
      '800 billion won',
      'exact',
      'KRW',
      '$626 million in won = 800 billion won, 799–801 billion won as printed, at 1,278 won to the dollar on 2022-12-22',
    ],
    [
      'a in KRW',
      '800 billion won',
      'exact',
      'KRW',
      '800 billion won in won = 800 billion won, 750–850 billion won as printed',
    ],
    [
      'either / twelve',
      '35 times',
      'exact',
      '1',
      '400 people or 450 people ÷ 12 people = 35 times, 33–38 times as printed',
    ],
    [
      'five + 2 * (twelve - five) / 2',
      '12 people',
      'exact',
      '{person}',
      '5 people + 2 × (12 people − 5 people) ÷ 2 = 12 people',
    ],
  ])('%s', (formula, text, modifier, unit, arithmetic) => {
    expect(result(formula)).toMatchObject({ text, modifier, unit, arithmetic });
  });

  it('holds every value that its operands allow', () => {
    const quantity = fc.record({ digits: fc.integer({ min: 1, max: 9999 }), power: fc.integer({ min: -3, max: 6 }) });
    fc.assert(
      fc.property(
        quantity,
        quantity,
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (x, y, s, t) => {
          const make = ({ digits, power }: typeof x) => {
            const value = Decimal.of(digits).shift(power);
            return intervalOf(
              { type: 'quantity', low: value, high: value, step: Decimal.one.shift(power), unit: 'KRW' },
              'exact',
              '',
            );
          };
          const [a, b] = [make(x), make(y)];
          const within = (one: typeof a, share: number) =>
            one.low!.add(one.high!.sub(one.low!).mul(Decimal.of(share.toFixed(6))));
          const [p, q] = [within(a, s), within(b, t)];
          expect(a.low!.div(b.high!).lte(p.div(q)) && p.div(q).lte(a.high!.div(b.low!))).toBe(true);
        },
      ),
    );
  });

  it.each([
    ['a + five', 'facts-formula-unit', 'cannot add won and people'],
    ['a + dollars', 'facts-formula-unit', 'convert one, as in "x in KRW"'],
    ['a / dollars', 'facts-formula-unit', 'cannot divide won by dollars'],
    ['a * b', 'facts-formula-unit', 'cannot multiply won by won'],
    ['rate8 / five', 'facts-formula-unit', 'cannot divide per cent by people'],
    ['2 / five', 'facts-formula-unit', 'cannot divide a bare number by people'],
    ['mixed + five', 'facts-formula-unit', 'sources give it in'],
    ['more - more', 'facts-formula', 'leave nothing to say'],
    ['five / zero', 'facts-formula', 'may be zero'],
    ['minus / far', 'facts-formula', 'cannot be multiplied or divided'],
    ['a in EUR', 'facts-rate', 'no rate between KRW and EUR on or before 2022-12-31; add one under'],
    ['five in USD', 'facts-rate', 'no rate between people and USD'],
    ['a b', 'facts-formula', 'unexpected "b", expected an operator'],
    ['a + (b', 'facts-formula', 'expected ")"'],
    ['change(a)', 'facts-formula', 'change() takes two facts'],
    ['a in 5', 'facts-formula', 'expected a currency such as USD'],
    ['a ? b', 'facts-formula', 'unexpected "?"'],
    ['* a', 'facts-formula', 'expected the id of a fact'],
    ['', 'facts-type', 'expected a formula'],
    [`${'('.repeat(60)}a${')'.repeat(60)}`, 'facts-formula', 'deeper than 50 levels'],
    ['a + '.repeat(600), 'facts-formula', 'longer than 2000 characters'],
  ])('refuses %s', (formula, code, message) => {
    try {
      load(formula);
      expect.unreachable();
    } catch (error) {
      expect(error).toBeInstanceOf(FactsFileError);
      const { problems } = error as FactsFileError;
      expect(problems.map((problem) => problem.code)).toEqual([code]);
      expect(problems[0]!.message).toContain(message);
    }
  });

  it('reads any text as a formula or says what is wrong', () => {
    const piece = fc.constantFrom(
      'a',
      'b-c',
      ' ',
      '+',
      ' - ',
      '*',
      '/',
      '(',
      ')',
      ',',
      'sum',
      'sum(',
      'change(',
      ' in ',
      'USD',
      '1.5',
      '8%',
      '×',
      '÷',
      '?',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        try {
          namesIn(parseFormula(pieces.join('')));
        } catch (error) {
          expect(error).toBeInstanceOf(FormulaError);
        }
      }),
      { numRuns: 2000 },
    );
  });

  it('stops at a long chain', () => {
    const chain = Array.from({ length: 120 }, (_, i) => `  f${i}: { subject: s, formula: f${i + 1} + 1 }\n`).join('');
    const content = `format: 1\nid: x\nversion: 1.0.0\nfacts:\n${chain}  f120: { subject: s, value: 5 }\n`;
    expect(() => loadFactBase([{ file: 'x', content }], fakeEngine)).toThrow(
      'rests on more than 100 formulas in a row',
    );
  });
});
