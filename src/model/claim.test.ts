import { describe, expect, it } from 'vitest';
import { makeClaim } from './claim.ts';
import { Decimal } from './decimal.ts';
import type { Period } from './value.ts';

const won: Parameters<typeof makeClaim>[0] = {
  id: 'c1',
  kind: 'money',
  mention: null as never,
  text: 'about 800 billion won',
  start: 412,
  end: 433,
  line: 9,
  column: 31,
  value: {
    type: 'quantity',
    low: Decimal.of('800').shift(9),
    high: Decimal.of('800').shift(9),
    step: Decimal.of('1').shift(9),
    unit: 'KRW',
  },
  modifier: 'approx',
  hedges: ['estimated'],
  during: null,
  attribution: null,
  conversionOf: null,
  unresolved: null,
  quoted: null,
};
const plain = (fields: Partial<typeof won>) => JSON.parse(JSON.stringify(makeClaim({ ...won, ...fields })));

describe('a claim as plain data', () => {
  it('is flat, with decimals as strings, and without its mention', () => {
    expect(plain({})).toEqual({
      id: 'c1',
      kind: 'money',
      text: 'about 800 billion won',
      start: 412,
      end: 433,
      line: 9,
      column: 31,
      value: { type: 'quantity', low: '800000000000', high: '800000000000', step: '1000000000', unit: 'KRW' },
      modifier: 'approx',
      hedges: ['estimated'],
      during: null,
      attribution: null,
      conversionOf: null,
      unresolved: null,
      quoted: null,
    });
  });

  it('names its period, its speaker and the claim that it restates', () => {
    const during: Period = { type: 'period', first: '2022-01-01', last: '2022-12-31', grain: 'year', edtf: '2022' };
    const data = plain({
      during,
      attribution: { text: 'the agency', start: 3, end: 13 },
      conversionOf: makeClaim({ ...won, id: 'c0' }),
      unresolved: 'no publication date',
      quoted: { by: 'the agency' },
    });
    expect(data).toMatchObject({
      attribution: 'the agency',
      conversionOf: 'c0',
      unresolved: 'no publication date',
      quoted: { by: 'the agency' },
    });
    expect(data.during).toEqual({ first: '2022-01-01', last: '2022-12-31', grain: 'year', edtf: '2022' });
  });

  it('is the claim itself to the program', () => {
    expect(makeClaim(won)).toMatchObject(won);
  });
});
