import { describe, expect, it } from 'vitest';
import type { Claim, Fact, FactBase, Rate, Reading } from '../model/index.ts';
import { engine, extractClaims } from '../pipeline.ts';
import { rateFor } from './rates.ts';
import { scales } from './weigh.ts';

const claimOf = (phrase: string): Claim => extractClaims(phrase)[0]!;
const reading = (phrase: string): Reading => engine.readValue(phrase, null)!;
const rate = (from: string, to: string, value: string, on: string) => ({ from, to, rate: value, on }) as Rate;

interface Told {
  readonly equals?: readonly string[];
  readonly older?: readonly string[];
  readonly derived?: boolean;
  readonly rates?: readonly Rate[];
}

function weigh(claim: Claim, values: readonly string[], { equals = [], older = [], derived, rates }: Told = {}) {
  const fact = {
    readings: values.map(reading),
    equals: equals.map(reading),
    revisions: older.map((value, i) => ({ until: `1.${i}.0`, reading: reading(value) })),
    derivation: derived ? {} : null,
  } as unknown as Fact;
  const base = rates ? ({ rates } as unknown as FactBase) : null;
  return scales(base, '2022-12-22')(claim, fact);
}
const relation = (claim: string, fact: string, told?: Told) => weigh(claimOf(claim), fact.split(' | '), told).relation;

describe('how a claim stands to a fact', () => {
  it.each([
    ['500 boats', '500 boats', 'agree'],
    ['more than 100 boats', '500 boats', 'implied'],
    ['500 boats', '600 boats', 'disagree'],
    ['512 boats', '500 boats', 'undecided'],
    ['500 boats', '500 cranes', 'agree'],
    ['500 boats', '$500', 'apart'],
    ['5 km', '5 kg', 'apart'],
    ['3 miles', '5 km', 'agree'],
    ['4 miles', '5 km', 'disagree'],
    ['3.1 miles', '5 km', 'agree'],
    ['394 feet', '120 metres', 'agree'],
    ['80 mph', '80 kilometres per hour', 'disagree'],
    ['more than 80 mph', '80 kilometres per hour', 'disagree'],
    ['24 months', '2 years', 'agree'],
    ['half a ton', '1,100 lb', 'agree'],
    ['half a ton', '1,400 lb', 'disagree'],
    ['two and a half years', '31 months', 'agree'],
    ['two and a half years', '3 years', 'disagree'],
    ['12 pounds', '12 lb', 'agree'],
    ['12 pounds', '14 lb', 'apart'],
    ['minus 4 pounds', '4 lb', 'agree'],
    ['minus 4 degrees', '4 degrees', 'disagree'],
    ['some 2,700 degrees', '2,700 degrees Fahrenheit', 'agree'],
    ['2,900 degrees', '2,700 degrees Fahrenheit', 'apart'],
    ['6,400 years ago', '6,400 years old', 'agree'],
    ['6,100 years ago', '6,400 years old', 'apart'],
    ['26 years', '26 years old', 'apart'],
    ['8 percentage points', '8 points', 'agree'],
    ['8 percentage points', '9 points', 'apart'],
    ['9,400 a tonne', '$9,400 a tonne', 'agree'],
    ['9,100 a tonne', '$9,400 a tonne', 'apart'],
    ['more than 700 cases', '712 cases', 'implied'],
    ['1,049 homes', '$1,000 per home', 'apart'],
    ['1,049', '$1,000 per home', 'apart'],
    ['13 billion', '13.1 billion miles', 'agree'],
    ['14 inches', '13.5', 'apart'],
    ['50%', 'half', 'agree'],
    ['half', '50%', 'agree'],
    ['5 percentage points', '5%', 'slip'],
    ['5%', '5 percentage points', 'slip'],
    ['6%', '5 percentage points', 'apart'],
    ['5 percentage points', '5 percentage points', 'agree'],
    ['5%', '5 boats', 'apart'],
    ['half', '2 boats', 'apart'],
    ['€5 million', '$5 million', 'slip'],
    ['€5 million', '$6 million', 'apart'],
    ['$5 million', 'A$5 million', 'agree'],
    ['A$5 million', '$5 million', 'agree'],
    ['US$5 million', 'A$5 million', 'slip'],
    ['$5 million', 'A$6 million', 'apart'],
    ['€5 million', 'A$5 million', 'slip'],
    ['more than $1 billion', '1.5 trillion won', 'apart'],
    ['3-1', '3 boats', 'apart'],
    ['May 9, 2023', 'May 9, 2023', 'agree'],
    ['May 2023', 'May 9, 2023', 'implied'],
    ['May 8, 2023', 'May 9, 2023', 'disagree'],
    ['May 9, 2023', '9 boats', 'apart'],
    ['9 boats', 'May 9, 2023', 'apart'],
  ])('%s beside %s: %s', (claim, fact, expected) => {
    expect(relation(claim, fact)).toBe(expected);
  });

  it.each([
    ['£3,200 a square foot', '£3,200', 'The seller bought it for …', 'apart'],
    ['£3,200 a square foot', '£3,200', 'It went for … a foot', 'agree'],
    ['£10 an hour', '£10', 'from £8.60 to …', 'agree'],
    ['22 years', 'aged 22', 'A man … was held', 'apart'],
    ['a 40-year-old case', '40 years', 'The case went unsolved for …', 'agree'],
  ])('%s beside %s of "%s": %s', (claim, value, subject, expected) => {
    const fact = { subject, readings: [reading(value)], equals: [], revisions: [], derivation: null };
    expect(scales(null, '2022-12-22')(claimOf(claim), fact as unknown as Fact).relation).toBe(expected);
  });

  it.each([
    ['six wins', 'sixth', "It was the club's … win in a row", 'agree'],
    ['five wins', 'sixth', "It was the club's … win in a row", 'apart'],
    ['six wins', 'sixth', 'The club came … in the table', 'apart'],
  ])('%s beside %s of "%s": %s', (claim, place, subject, expected) => {
    const fact = { subject, readings: [reading(place)], equals: [], revisions: [], derivation: null };
    expect(scales(null, '2022-12-22')(claimOf(claim), fact as unknown as Fact).relation).toBe(expected);
  });

  it.each([
    ['the best of several readings', '500 boats', '600 boats | 500 boats', {}, 'agree'],
    ['agreement before implication', 'more than 100 boats', '500 boats | more than 100 boats', {}, 'agree'],
    ['what may be before what is not', '512 boats', '600 boats | 500 boats', {}, 'undecided'],
    ['what is not before a slip', '€5 million', '$5 million | €6 million', {}, 'disagree'],
    ['the source’s own conversion', '$391 million', '500 billion won', { equals: ['$391 million'] }, 'agree'],
    ['which goes before any reckoning', '$450 million', '500 billion won', { equals: ['$391 million'] }, 'disagree'],
    ['a range that is derived', '40%', '35% to 45%', { derived: true }, 'agree'],
    ['and one that is not', '40%', '35% to 45%', {}, 'undecided'],
    ['an older value', '290 boats', '310 boats', { older: ['290 boats'] }, 'stale'],
    ['a value older still', '270 boats', '310 boats', { older: ['290 boats', '270 boats'] }, 'stale'],
    ['a bound that an older value keeps', 'fewer than 300 boats', '310 boats', { older: ['290 boats'] }, 'stale'],
    ['no older value', '280 boats', '310 boats', { older: ['290 boats'] }, 'disagree'],
    ['not where it agrees today', '310 boats', '310 boats', { older: ['310 boats'] }, 'agree'],
    ['nothing to weigh', '5 boats', '', {}, 'apart'],
  ] as const)('%s: %s beside %s', (_, claim, fact, told, expected) => {
    const found = weigh(claimOf(claim), fact ? fact.split(' | ') : [], told);
    expect(found.relation).toBe(expected);
  });

  it('tells the reading, the older value and the sum that led there', () => {
    const stale = weigh(claimOf('290 boats'), ['310 boats'], { older: ['270 boats', '290 boats'] });
    expect([stale.reading.text, stale.revision?.until, stale.rate]).toEqual(['310 boats', '1.1.0', null]);
    const miles = weigh(claimOf('3.1 miles'), ['5 km']);
    expect([miles.converted?.unit, miles.converted?.low.round(2).toString(), miles.revision]).toEqual([
      '[mi_i]',
      '3.11',
      null,
    ]);
    const wrong = weigh(claimOf('80 mph'), ['80 kilometres per hour']);
    expect(wrong.comparison).toEqual({ outcome: 'disagree', notes: [] });
    expect(wrong.converted?.low.round(0).toString()).toBe('50');
    const dollars = weigh(claimOf('about $5 million'), ['A$5 million']);
    expect(dollars.comparison.notes.map(({ id }) => id)).toEqual(['hedge-added', 'dollars']);
    expect(dollars.comparison.notes[1]!.text).toContain('another country');
    const none = weigh(claimOf('5 boats'), []);
    expect(none).toMatchObject({ relation: 'apart', converted: null, rate: null, revision: null });
    expect(none.comparison).toEqual({ outcome: 'undecided', notes: [] });
    expect(weigh(claimOf('5 boats'), ['$5'])).toMatchObject({ comparison: { notes: [] }, converted: null });
  });

  it('is remembered for each pair', () => {
    const scale = scales(null, null);
    const [claim, other] = [claimOf('5 boats'), claimOf('6 boats')];
    const fact = { readings: [reading('5 boats')], equals: [], revisions: [], derivation: null } as unknown as Fact;
    const first = scale(claim, fact);
    expect(scale(claim, fact)).toBe(first);
    expect([scale(other, fact).relation, scale(claim, { ...fact, readings: [reading('7 boats')] }).relation]).toEqual([
      'disagree',
      'disagree',
    ]);
  });
});

describe('sums in another currency', () => {
  const rates = [rate('USD', 'KRW', '1278', '2022-12-22'), rate('USD', 'KRW', '1100', '2021-01-04')];

  it.each([
    ['$1.17 billion', 'agree'],
    ['$1.2 billion', 'agree'],
    ['$1.14 billion', 'agree'],
    ['$1.10 billion', 'disagree'],
    ['$2.1 billion', 'disagree'],
    ['more than $1 billion', 'implied'],
    ['$1.5 trillion', 'slip'],
  ])('1.5 trillion won as %s: %s', (claim, expected) => {
    expect(relation(claim, '1.5 trillion won', { rates })).toBe(expected);
  });

  it('say by which rate', () => {
    const found = weigh(claimOf('$1.17 billion'), ['1.5 trillion won'], { rates });
    expect(found.rate).toBe(rates[0]);
    expect(found.converted?.low.round(-6).toString()).toBe('1174000000');
    expect(found.comparison.notes).toEqual([]);
    const rounded = weigh(claimOf('$1.2 billion'), ['1.5 trillion won'], { rates }).comparison.notes;
    expect(rounded).toEqual([{ id: 'rounded', text: 'rounded from the source' }]);
  });

  it('go by the rate of the claim’s own period', () => {
    const claim = { ...claimOf('$1.36 billion'), during: { last: '2021-12-31' } as never };
    expect(weigh(claim, ['1.5 trillion won'], { rates }).rate).toBe(rates[1]);
  });

  it('leave open what was before the first of them', () => {
    const claim = { ...claimOf('$1.36 billion'), during: { last: '2020-12-31' } as never };
    const found = weigh(claim, ['1.5 trillion won'], { rates });
    expect(found).toMatchObject({ relation: 'undecided', rate: null, converted: null });
    const text = 'there is no rate of USD to KRW on or before Dec. 31, 2020';
    expect(found.comparison.notes).toEqual([{ id: 'no-rate', text }]);
  });

  const of = (from: string, to: string, day: string | null, known: readonly Rate[] = rates) => {
    const found = rateFor(known, from, to, day);
    return found && `${found.rate.on} ${found.rate.rate} ${found.factor.round(5)}`;
  };
  it.each([
    ['USD', 'KRW', '2023-01-01', '2022-12-22 1278 1278.00000'],
    ['USD', 'KRW', '2022-12-22', '2022-12-22 1278 1278.00000'],
    ['USD', 'KRW', '2022-12-21', '2021-01-04 1100 1100.00000'],
    ['USD', 'KRW', '2020-01-01', null],
    ['USD', 'KRW', null, '2022-12-22 1278 1278.00000'],
    ['KRW', 'USD', '2021-06-01', '2021-01-04 1100 0.00091'],
    ['USD', 'EUR', '2023-01-01', null],
    ['EUR', 'KRW', '2023-01-01', null],
  ])('from %s to %s on %s: %s', (from, to, day, expected) => {
    expect(of(from, to, day)).toBe(expected);
    expect(of(from, to, day, [...rates].reverse())).toBe(expected);
  });

  it('of one day go by one rate, in whatever order the files are', () => {
    const day = [rate('USD', 'KRW', '1300', '2022-12-22'), ...rates, rate('USD', 'KRW', '1290', '2022-12-22')];
    expect(of('USD', 'KRW', '2022-12-22', day)).toBe('2022-12-22 1300 1300.00000');
    expect(of('USD', 'KRW', '2022-12-22', [...day].reverse())).toBe('2022-12-22 1300 1300.00000');
    expect(of('USD', 'KRW', '2022-12-22', [rate('USD', 'KRW', '0', '2022-12-22')])).toBeNull();
  });
});
