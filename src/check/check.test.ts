import { describe, expect, it } from 'vitest';
import { Decimal } from '../model/index.ts';
import { checkText, loadFacts } from '../pipeline.ts';
import { dimensionOf, inUnit } from './units.ts';

const FACTS = `format: 1
id: town
title: The town in figures
version: 1.1.0
changes:
  - { version: 1.1.0, on: 2023-02-01, summary: Recount. }
  - { version: 1.0.0, on: 2023-01-01, summary: First. }
sources: { office: { publisher: Town office, published: 2023-02-01 } }
rates:
  - { from: USD, to: KRW, rate: 1278, on: 2022-12-22, source: bank }
facts:
  bridge: { subject: cost of the bridge, terms: [[bridge], [cost]], value: $45.6 million, source: office, locator: page 3 }
  trees: { subject: trees planted in the park, terms: [[park], [trees], [planted]], value: '1,250 trees', source: office }
  opening: { subject: day on which the museum opens, terms: [[museum], [opens, opened]], value: 'May 9, 2023', source: office }
  founded: { subject: year in which the choir was founded, terms: [[choir], [founded]], value: 1912, source: office }
  pupils: { subject: pupils of the harbour school, terms: [[harbour school], [pupils]], value: seven pupils, source: office }
  depth: { subject: depth of the lake, terms: [[lake], [deep, depth]], value: 120 metres, source: office }
  tax: { subject: rise of the dog tax, terms: [[dog tax], [rise, raised, up]], value: 4 percent, source: office }
  loan: { subject: loan for the tram, terms: [[tram], [loan]], value: 1.5 trillion won, source: office }
  boats:
    subject: boats in the marina
    terms: [[marina], [boats]]
    value: 310 boats
    source: office
    revisions: [{ until: 1.1.0, value: 290 boats, why: Counted again. }]
`;
const facts = loadFacts(FACTS);
const check = (
  draft: string,
  base = facts as ReturnType<typeof loadFacts> | null,
  publishedOn: string | null = '2023-03-01',
) => checkText(draft, { facts: base, publishedOn }).findings;
const finding = (draft: string, words: string, base = facts as ReturnType<typeof loadFacts> | null) =>
  check(draft, base).find(({ claim }) => claim.text.includes(words))!;

describe('slips and suggestions', () => {
  it.each([
    ['The bridge cost $45.6 billion.', '$45.6', 'scale', '$45.6 million'],
    ['The bridge cost $46.5 million.', '$46.5', 'swapped', '$45.6 million'],
    ['The bridge cost $4.56 million.', '$4.56', 'nought', '$45.6 million'],
    ['The bridge cost $45.9 million.', '$45.9', 'one digit differs', '$45.6 million'],
    ['The bridge cost $145.6 million.', '$145.6', 'too many', '$45.6 million'],
    ['Some 125 trees were planted in the park.', '125', 'nought', 'Some 1,250 trees'],
    ['The museum opens on May 3, 2023.', 'May 3', 'another day', 'May 9, 2023'],
    ['The museum opens on June 9, 2023.', 'June 9', 'another month', 'May 9, 2023'],
    ['The museum opens on May 9, 2033.', 'May 9', 'off by ten', 'May 9, 2023'],
    ['The choir was founded in 1812.', '1812', 'off by a hundred', '1912'],
    ['The choir was founded in 1913.', '1913', 'off by one', '1912'],
    ['The dog tax is up 4 percentage points.', '4', 'percentage points for per cent', undefined],
    ['The bridge cost €45.6 million.', '€45.6', 'currency', '$45.6 million'],
  ])('%s', (draft, words, slip, suggestion) => {
    const found = finding(draft, words);
    expect(found.verdict).toBe('mismatch');
    expect(found.notes.map(({ text }) => text).join()).toContain(slip);
    expect(found.suggestion?.text).toBe(suggestion);
    const { what, why, next } = found.explanation;
    expect(what).toMatch(/^Unexpected `/);
    expect(why).toContain('Town office, Feb. 1, 2023');
    expect(next).not.toBe('');
  });

  it('spells small numbers as the copy does', () => {
    expect(finding('The harbour school has nine pupils.', 'nine').suggestion?.text).toBe('seven pupils');
    expect(finding('The lake is 112 metres deep.', '112').suggestion?.text).toBe('120 metres');
  });

  it('never puts words into a mouth unseen', () => {
    const found = finding('“The bridge cost $46.5 million,” the mayor said.', '$46.5');
    expect(found.suggestion).toMatchObject({ text: '$45.6 million', safe: false });
  });

  it('applies to the source as it was read', () => {
    const draft = 'The bridge cost $46.5 million.';
    const { start, end, text } = finding(draft, '$46.5').suggestion!;
    expect(draft.slice(0, start) + text + draft.slice(end)).toBe('The bridge cost $45.6 million.');
  });
});

describe('with facts', () => {
  it.each([
    ['The lake is 394 feet deep.', '394', 'match', 'value'],
    ['The lake is 120 feet deep.', '120', 'mismatch', 'value'],
    ['The marina has 290 boats.', '290', 'stale', 'stale'],
    ['The tram loan is $1.17 billion.', '$1.17', 'match', 'value'],
    ['The tram loan is $2.1 billion.', '$2.1', 'mismatch', 'value'],
    ['The museum opens in May 2023.', 'May 2023', 'match', 'period'],
    ['The bridge cost more than $40 million.', '$40', 'match', 'value'],
    ['The bridge cost $45.64 million.', '$45.64', 'unresolved', 'value'],
    ['The bridge cost $46 million.', '$46', 'match', 'value'],
  ])('%s', (draft, words, verdict, rule) => {
    const found = finding(draft, words);
    expect([found.verdict, found.rule]).toEqual([verdict, rule]);
  });

  it('say which rate led to the sum', () => {
    expect(finding('The tram loan is $1.17 billion.', '$1.17').explanation.arithmetic.join()).toContain('1278');
  });
});

describe('without facts', () => {
  it.each([
    ['conversion', 'It walked 10 miles (25 kilometres).', '25', 'mismatch'],
    ['conversion', 'It walked 10 miles (16 kilometres).', '16', 'missing-source'],
    [
      'conversion',
      'One cost 800 billion won ($626 million), one 100 billion won ($78 million), one 500 billion won ($930 million).',
      '$930',
      'mismatch',
    ],
    ['change', 'Ridership fell 12% to 4.4 million from 5.0 million.', '12%', 'missing-source'],
    ['change', 'Ridership fell 22% to 4.4 million from 5.0 million.', '22%', 'mismatch'],
    ['change', 'The number of boats rose from 40 to 90, it doubled.', 'doubled', 'mismatch'],
    ['change', 'The number of boats rose by 30 to 90 from 70.', '30', 'mismatch'],
    ['point', 'The rate rose 2 percentage points to 5 percent from 3 percent.', '2 percentage', 'missing-source'],
    ['point', 'The rate rose 9 percentage points to 5 percent from 3 percent.', '9 percentage', 'mismatch'],
    ['parts', 'The fire killed 12 people, including 15 children.', '15', 'mismatch'],
    ['parts', 'The fire killed 12 people, including 5 children.', '5 children', 'missing-source'],
    ['weekday', 'It opens on Thursday, Dec. 22, 2022.', 'Dec. 22', 'missing-source'],
    ['birth', 'The painter was born in 1950 and died in 2010, aged 70.', 'aged 70', 'mismatch'],
    ['birth', 'The painter was born in 1950 and died in 2010, aged 60.', 'aged 60', 'missing-source'],
    ['age-word', 'A teenager, 71, was pulled from the lake.', '71', 'mismatch'],
    ['age-word', 'Boy, 63, rescued after 19 hours', '63', 'mismatch'],
    ['age-word', 'The 39-year-old toddler wept.', '39-year-old', 'mismatch'],
    ['age-word', 'An octogenarian, 91, won the race.', '91', 'mismatch'],
    ['age-word', 'Spice Girl, 49, wins pie race', '49', 'missing-source'],
    ['age-word', 'A boy band, 25 years on, is back.', '25', 'missing-source'],
    ['age-word', 'The 30-year-old girl band is back.', '30-year-old', 'missing-source'],
    ['age-word', 'A toddler, 22 months, fell.', '22 months', 'missing-source'],
    ['upside-down', 'It expects 25-20% more.', '20%', 'mismatch'],
    [
      'told-twice',
      'Some 40 divers searched the lake for the sunken boat.\n\nOn the lake, 40 divers searched for the sunken boat.',
      '40 divers',
      'missing-source',
    ],
    [
      'told-twice',
      'Some 40 divers searched the lake for the sunken boat.\n\nAnother 60 divers searched the lake for the sunken boat.',
      '60',
      'missing-source',
    ],
  ])('%s: %s', (rule, draft, words, verdict) => {
    const found = finding(draft, words, null);
    expect(found.verdict).toBe(verdict);
    expect(found.rule === rule).toBe(verdict === 'mismatch');
  });

  it('weigh a conversion by a dated rate of the facts', () => {
    expect(finding('The hall cost 500 billion won ($930 million).', '$930').rule).toBe('conversion');
    expect(finding('The hall cost 500 billion won ($391 million).', '$391').verdict).toBe('missing-source');
  });

  it('leave marks alone that are none', () => {
    expect(check('See example.tk for XXL shirts and the TKO.', null)).toEqual([]);
    expect(check('Prices rose XX percent, TKTK.', null).map(({ rule, level }) => [rule, level])).toEqual([
      ['tk', 'error'],
      ['tk', 'error'],
    ]);
  });

  it('leave alone what a fact backs', () => {
    const findings = check('Bridge cost $45.6 million\n\nThe cost of the bridge was $54.6 million.');
    expect(findings.map(({ verdict }) => verdict)).toEqual(['match', 'mismatch']);
  });
});

describe('units', () => {
  const of = (low: string, unit: string) => ({
    type: 'quantity' as const,
    low: Decimal.of(low),
    high: Decimal.of(low),
    step: Decimal.one,
    unit,
  });
  it.each([
    ['26.2', '[mi_i]', 'km', '42.16'],
    ['212', '[degF]', 'Cel', '100'],
    ['0', 'Cel', 'K', '273.15'],
    ['37', 'Cel', '[degF]', '98.6'],
    ['2', 'a', 'mo', '24'],
    ['90', 'min/wk', 'h/wk', '1.5'],
    ['48000', 'kg/d', 't/d', '48'],
    ['0.5', '1', '%', '50'],
    ['5', '{plane}', '{aircraft}', '5'],
  ])('%s %s in %s is %s', (low, from, to, expected) => {
    expect(inUnit(of(low, from), to)!.low.round(2).toString()).toBe(Decimal.of(expected).round(2).toString());
  });

  it('keeps apart what cannot be compared', () => {
    expect(inUnit(of('7', '{egg}/wk'), '/d')!.low.toString()).toBe('1');
    expect(inUnit(of('2', '/d'), '{egg}/d')!.low.toString()).toBe('2');
    expect(inUnit(of('2', '/d'), '{egg}/100000')).toBeNull();
    expect(inUnit(of('5', 'km'), 'kg')).toBeNull();
    expect(inUnit(of('5', 'USD'), 'EUR')).toBeNull();
    expect([dimensionOf('USD'), dimensionOf('USD/[bbl_us]'), dimensionOf('Cel'), dimensionOf('wk')]).toEqual([
      'money',
      'money/volume',
      'temperature',
      'time',
    ]);
  });
});
