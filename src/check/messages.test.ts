import { describe, expect, it } from 'vitest';
import { Decimal, type Fact, type Period } from '../model/index.ts';
import { extractClaims } from '../pipeline.ts';
import {
  citationWords,
  dayWords,
  numberWords,
  periodWords,
  place,
  quantityWords,
  quoted,
  readingWords,
  sourceWords,
} from './words.ts';

describe('days and periods', () => {
  it('are written as copy abbreviates them', () => {
    const days = Array.from({ length: 12 }, (_, i) => dayWords(`2022-${String(i + 1).padStart(2, '0')}-07`));
    expect(days).toEqual([
      'Jan. 7, 2022',
      'Feb. 7, 2022',
      'March 7, 2022',
      'April 7, 2022',
      'May 7, 2022',
      'June 7, 2022',
      'July 7, 2022',
      'Aug. 7, 2022',
      'Sept. 7, 2022',
      'Oct. 7, 2022',
      'Nov. 7, 2022',
      'Dec. 7, 2022',
    ]);
  });

  it.each([
    ['2022-12', 'Dec. 2022'],
    ['2022', '2022'],
    ['-0044-03-15', 'March 15, -0044'],
    ['2022-13-01', '2022-13-01'],
    ['2022-12-22T10:00', '2022-12-22T10:00'],
    ['on 2022-12-22', 'on 2022-12-22'],
  ])('%s is %s', (date, words) => {
    expect(dayWords(date)).toBe(words);
  });

  it.each([
    ['2022-12-22', null, null, 'Dec. 22, 2022'],
    ['2017/..', null, null, 'since 2017'],
    ['2017/', null, null, 'since 2017'],
    ['../2017', null, null, 'until 2017'],
    ['/2017', null, null, 'until 2017'],
    ['2017-03/2018-05', null, null, 'March 2017 to May 2018'],
    ['', '2017-03-01', '2018-05-02', 'March 1, 2017 to May 2, 2018'],
    ['', '2017-03-01', null, 'March 1, 2017'],
    ['', null, null, ''],
  ])('%s from %s to %s is "%s"', (edtf, first, last, words) => {
    expect(periodWords({ type: 'period', edtf, first, last, grain: 'day' })).toBe(words);
  });
});

describe('figures', () => {
  it.each([
    ['1500000000000', '1.5 trillion'],
    ['2000000000', '2 billion'],
    ['1234567', '1.235 million'],
    ['12345678', '12.35 million'],
    ['123456789', '123.5 million'],
    ['999999', '999,999'],
    ['1234.5', '1,235'],
    ['123.45', '123.5'],
    ['1234567.89', '1.235 million'],
    ['100', '100'],
    ['0.25', '0.25'],
    ['0.12345', '0.123'],
    ['10.10', '10.1'],
    ['1010', '1,010'],
    ['-5', '-5'],
    ['1000000', '1 million'],
  ])('%s is %s', (value, words) => {
    expect(numberWords(Decimal.of(value))).toBe(words);
  });

  const quantity = (low: string, unit: string, high = low) => ({
    type: 'quantity' as const,
    low: Decimal.of(low),
    high: Decimal.of(high),
    step: Decimal.one,
    unit,
  });
  it.each([
    ['USD', '$5'],
    ['EUR', '€5'],
    ['GBP', '£5'],
    ['JPY', '¥5'],
    ['KRW', '5 KRW'],
    ['%', '5%'],
    ['pp', '5 percentage points'],
    ['1', '5'],
    ['a', '5 years'],
    ['mo', '5 months'],
    ['wk', '5 weeks'],
    ['d', '5 days'],
    ['h', '5 hours'],
    ['min', '5 minutes'],
    ['s', '5 seconds'],
    ['km', '5 km'],
    ['{missile test}', '5 missile test'],
  ])('in %s: %s', (unit, words) => {
    expect(quantityWords(quantity('5', unit))).toBe(words);
  });

  it('have both ends of a range', () => {
    expect(quantityWords(quantity('5', 'km', '7'))).toBe('5 to 7 km');
  });
});

describe('facts and claims', () => {
  const source = {
    id: 'office',
    publisher: 'Town office',
    title: 'Yearbook',
    published: '2023-02-01',
    url: null,
    kind: null,
  };

  it('name their sources, the first first', () => {
    expect(citationWords({ source, locator: 'page 3' })).toBe('Town office, Feb. 1, 2023, page 3');
    expect(citationWords({ source: { ...source, publisher: null }, locator: null })).toBe('Yearbook, Feb. 1, 2023');
    const bare = { ...source, publisher: null, title: null, published: null };
    expect(citationWords({ source: bare, locator: null })).toBe('office');
    const fact = {
      citations: [
        { source, locator: null },
        { source: bare, locator: 'p. 1' },
      ],
    } as unknown as Fact;
    expect(sourceWords(fact)).toBe('Town office, Feb. 1, 2023; office, p. 1');
    expect(sourceWords({ citations: [], file: { id: 'town', version: '1.0.0' } } as unknown as Fact)).toBe(
      'town 1.0.0',
    );
  });

  it('are worded as they are written, or as copy would', () => {
    const value: Period = { type: 'period', edtf: '2017', first: null, last: null, grain: 'year' };
    expect(readingWords({ text: '', kind: 'date', value, modifier: 'exact', hedges: [] })).toBe('2017');
    expect(readingWords({ text: 'in 2017', kind: 'date', value, modifier: 'exact', hedges: [] })).toBe('in 2017');
    const [claim] = extractClaims('It rained.\nAll 5 boats.');
    expect([quoted({ ...claim!, text: '5\n  boats' }), place(claim!)]).toEqual(['`5 boats`', 'line 2, column 5']);
  });
});
