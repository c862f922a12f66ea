import { describe, expect, it } from 'vitest';
import { Decimal, type Fact, type FactBase, isCount, type Link, type Period } from '../model/index.ts';
import { engine, extractClaims } from '../pipeline.ts';
import * as related from './related.ts';
import { rangeOfFact, siblingsOf, unitOf, yearOf } from './siblings.ts';
import { dimensionOf, inUnit, isMoney } from './units.ts';

const claims = (text: string, publishedOn: string | null = '2023-03-01') => extractClaims(text, { publishedOn });
const print = (range: related.Range | null) => range && `${range.low.round(2)} to ${range.high.round(2)}`;
const range = (low: string, high: string) => ({ low: Decimal.of(low), high: Decimal.of(high) });

describe('claims of one sentence', () => {
  const [boats, cranes] = claims('It rained. The PORT lost 40 boats and 12 Cranes then.');

  it('are told apart by the words before, between and behind them', () => {
    expect(related.before(cranes!)).toBe('the port lost 40 boats and ');
    expect(related.before(boats!)).toBe('the port lost ');
    expect(related.between(boats!, cranes!)).toBe(' and ');
    expect(related.after(boats!)).toBe(' and 12 cranes then.');
    expect(related.after(cranes!)).toBe(' then.');
  });

  it('are figures where they have a number', () => {
    const [date, late] = [claims('It was on May 9, 2023.')[0]!, { ...boats!, unresolved: 'no such number' }];
    const links = [boats!, date, late, cranes!].map((claim) => ({ claim }) as Link);
    expect(related.figuresOf(links)).toEqual([boats, cranes]);
    expect([boats!, date, late].map((claim) => related.statedOf(claim)?.text ?? null)).toEqual([
      '40 boats',
      null,
      null,
    ]);
    expect([boats!, date, late].map((claim) => related.quantityOf(claim)?.unit ?? null)).toEqual([
      '{boat}',
      null,
      null,
    ]);
  });
});

describe('ranges', () => {
  it.each([
    ['40 boats', '40.00 to 40.00'],
    ['40 km', '38.00 to 42.00'],
    ['1,500 boats', '1450.00 to 1550.00'],
    ['about 40 boats', '38.00 to 42.00'],
    ['5 to 7 boats', '5.00 to 7.00'],
    ['12%', '11.50 to 12.50'],
    ['more than 40 boats', null],
    ['up to 40 boats', null],
  ])('of %s: %s', (phrase, expected) => {
    expect(print(related.rangeOf(related.statedOf(claims(phrase)[0]!)!))).toBe(expected);
  });

  it('meet at an end, too', () => {
    const met = (a: related.Range, b: related.Range) => [related.meet(a, b), related.meet(b, a)];
    expect(met(range('1', '2'), range('2', '3'))).toEqual([true, true]);
    expect(met(range('1', '2'), range('2.1', '3'))).toEqual([false, false]);
    expect(met(range('1', '4'), range('2', '3'))).toEqual([true, true]);
  });

  it.each([
    ['a rise', range('50', '50'), range('56', '56'), '12.00 to 12.00'],
    ['at its widest', range('40', '50'), range('60', '80'), '20.00 to 100.00'],
    ['a fall', range('50', '50'), range('44', '44'), '-12.00 to -12.00'],
    ['to nothing', range('50', '50'), range('0', '0'), '-100.00 to -100.00'],
    ['from nothing', range('0', '0'), range('5', '5'), null],
    ['from less than nothing', range('-1', '1'), range('5', '5'), null],
    ['to less than nothing', range('5', '5'), range('-1', '1'), null],
  ])('change in per cent: %s', (_, from, to, expected) => {
    expect(print(related.changeOf(from, to))).toBe(expected);
  });

  it('differ, and are turned round', () => {
    expect(print(related.differenceOf(range('40', '50'), range('60', '80')))).toBe('10.00 to 40.00');
    expect(print(related.mirrored(range('-1', '3')))).toBe('-3.00 to 1.00');
  });

  it.each([
    ['5 billion won', '5.6 billion won', '4.95 to 5.05, 5.55 to 5.65'],
    ['5.6 billion won', '5 billion won', '5.55 to 5.65, 4.95 to 5.05'],
    ['about 5 billion won', '5.6 billion won', '4.50 to 5.50, 5.55 to 5.65'],
    ['5.6 billion won', 'about 5 billion won', '5.55 to 5.65, 4.50 to 5.50'],
    ['more than 5 billion won', '5.6 billion won', null],
    ['5.6 billion won', 'more than 5 billion won', null],
  ])('from %s to %s are as fine as the finer: %s', (from, to, expected) => {
    const ends = related.endsOf(related.statedOf(claims(from)[0]!)!, related.statedOf(claims(to)[0]!)!);
    const billions = ends?.map(({ low, high }) => print({ low: low.shift(-9), high: high.shift(-9) })).join(', ');
    expect(billions ?? null).toBe(expected);
  });
});

describe('facts that tell the same of other years', () => {
  const during = (year: string): Period => ({ type: 'period', first: null, last: null, grain: 'year', edtf: year });
  const fact = (value: string, year: string | null, more: object = {}): Fact =>
    ({
      readings: [engine.readValue(value, null)!],
      during: year && during(year),
      terms: [['port', 'harbour'], ['boats']],
      disputed: false,
      ...more,
    }) as unknown as Fact;
  const own = fact('5 boats', '2022');
  const siblings = (one: Fact, others: readonly Fact[]) =>
    siblingsOf(one, { facts: [one, ...others] } as unknown as FactBase);

  it('have equal terms in whatever order, one unit and a period', () => {
    const before = fact('4 boats', '2021', { terms: [['boats'], ['harbour', 'port']] });
    expect(siblings(own, [before])).toEqual([before]);
    for (const other of [
      fact('4 boats', null),
      fact('4 boats', '2021', { disputed: true }),
      fact('$4', '2021'),
      fact('4 boats', '2021', { terms: [['port'], ['boats']] }),
      fact('4 boats', '2021', { terms: [['port', 'harbour', 'boats']] }),
      fact('4 boats', '2021', { terms: [['port', 'boats'], ['harbour']] }),
      fact('4 boats', '2021', { terms: [['porth', 'arbour'], ['boats']] }),
    ])
      expect(siblings(own, [other])).toEqual([]);
  });

  it('are none without terms, unit or facts', () => {
    const bare = fact('5 boats', '2022', { terms: [] });
    expect(siblings(bare, [fact('4 boats', '2021', { terms: [] })])).toEqual([]);
    expect(siblingsOf(own, null)).toEqual([]);
    const date = fact('May 9, 2023', '2022');
    expect(siblings(date, [fact('May 9, 2022', '2021')])).toEqual([]);
    expect(siblings(fact('5 boats', '2022', { readings: [] }), [fact('5 boats', '2021', { readings: [] })])).toEqual(
      [],
    );
  });

  it('have a range, a unit and a year, where they have them', () => {
    expect([own, fact('May 9, 2023', '2022'), fact('5 boats', '2022', { readings: [] })].map(unitOf)).toEqual([
      '{boat}',
      null,
      null,
    ]);
    expect(print(rangeOfFact(own))).toBe('5.00 to 5.00');
    for (const other of [
      fact('May 9, 2023', '2022'),
      fact('more than 5 boats', '2022'),
      fact('5 boats', '2022', { readings: [] }),
    ])
      expect(rangeOfFact(other)).toBeNull();
    expect([during('2022'), during('2022-05'), during('12022'), null].map(yearOf)).toEqual([2022, null, null, null]);
  });
});

describe('units', () => {
  it('are money, counts, shares and measures', () => {
    expect(['USD', 'usd', 'US', 'USDT', '%'].map(isMoney)).toEqual([true, false, false, false, false]);
    expect(['1', '{boat}', 'km', '%'].map(isCount)).toEqual([true, true, false, false]);
    const units = [
      'EUR',
      '1',
      '{boat}',
      '%',
      'pp',
      'Cel',
      '[degF]',
      'K',
      's',
      'a',
      'km',
      'km/h',
      'USD/kg',
      '/h',
      'foo',
    ];
    expect(units.map(dimensionOf).join(' ')).toBe(
      `money count count share share temperature temperature temperature time time length ${dimensionOf('km/h')} money/mass count foo`,
    );
    expect(dimensionOf('[mi_i]/h')).toBe(dimensionOf('km/h'));
  });

  const to = (amount: string, from: string, unit: string) => {
    const [low, step] = [Decimal.of(amount), Decimal.one];
    const found = inUnit({ type: 'quantity', low, high: low, step, unit: from }, unit);
    return found && `${found.type} ${found.low.round(2)} ± ${found.step.round(3)} ${found.unit}`;
  };
  it.each([
    ['2', 'min', 's', 'quantity 120.00 ± 60.000 s'],
    ['1', 'h', 'min', 'quantity 60.00 ± 60.000 min'],
    ['1', 'd', 'h', 'quantity 24.00 ± 24.000 h'],
    ['1', 'wk', 'd', 'quantity 7.00 ± 7.000 d'],
    ['30', 's', 'min', 'quantity 0.50 ± 0.017 min'],
    ['1', 'a', 'mo', 'quantity 12.00 ± 12.000 mo'],
    ['0.5', '1', '%', 'quantity 50.00 ± 100.000 %'],
    ['50', '%', '1', 'quantity 0.50 ± 0.010 1'],
    ['50', '%', 'pp', null],
    ['5', '{boat}', '%', null],
    ['5', '%', '{boat}', null],
    ['5', '1', 'km', null],
    ['5', '{boat}', '1', 'quantity 5.00 ± 1.000 1'],
    ['5', 'USD', 'EUR', null],
    ['5', 'foo', 'bar', null],
    ['100', 'Cel', '[degF]', 'quantity 212.00 ± 1.800 [degF]'],
    ['212', '[degF]', 'Cel', 'quantity 100.00 ± 0.556 Cel'],
    ['212', '[degF]', 'K', 'quantity 373.15 ± 0.556 K'],
    ['0', 'K', 'Cel', 'quantity -273.15 ± 1.000 Cel'],
    ['0', 'Cel', 'K', 'quantity 273.15 ± 1.000 K'],
  ])('%s %s in %s: %s', (amount, from, unit, expected) => {
    expect(to(amount, from, unit)).toBe(expected);
  });
});
