import { describe, expect, it } from 'vitest';
import { Decimal } from '../model/index.ts';
import { checkText, drawFacts, loadFacts } from '../pipeline.ts';
import { dayWords, numberWords, periodWords, quantityWords, readingWords } from './words.ts';

describe('words of messages', () => {
  const quantity = (low: string, high: string, unit: string) => ({
    type: 'quantity' as const,
    low: Decimal.of(low),
    high: Decimal.of(high),
    step: Decimal.one,
    unit,
  });
  it.each([
    [quantity('1500000', '1500000', 'USD'), '$1.5 million'],
    [quantity('12', '12', '%'), '12%'],
    [quantity('2', '2', 'pp'), '2 percentage points'],
    [quantity('5', '7', '1'), '5 to 7'],
    [quantity('3', '3', 'a'), '3 years'],
    [quantity('1234', '1234', '{boat}'), '1,234 boat'],
    [quantity('800000000000', '800000000000', 'KRW'), '800 billion KRW'],
  ])('%#', (value, words) => {
    expect(quantityWords(value)).toBe(words);
  });

  it('name periods as copy does', () => {
    const period = (edtf: string) => periodWords({ type: 'period', first: null, last: null, grain: 'day', edtf });
    expect([period('2022-12-22'), period('2017/..'), period('../2020-05'), period('2016/2017'), period('')]).toEqual([
      'Dec. 22, 2022',
      'since 2017',
      'until May 2020',
      '2016 to 2017',
      '',
    ]);
    expect(dayWords('XXXX-10-25')).toBe('XXXX-10-25');
    expect(numberWords(Decimal.of('0.25'))).toBe('0.25');
    expect(
      readingWords({ text: '', kind: 'count', value: quantity('4', '4', '1'), modifier: 'exact', hedges: [] }),
    ).toBe('4');
  });
});

const HEAD = 'format: 1\nid: t\nversion: 1.0.0\nfacts:\n';
const verdicts = (draft: string, rows: string, publishedOn = '2023-03-01') =>
  checkText(draft, { publishedOn, facts: loadFacts(HEAD + rows) }).findings.map(({ claim, verdict, rule }) => [
    claim.text,
    verdict,
    rule,
  ]);

describe('derived', () => {
  const years = [2020, 2021, 2022]
    .map(
      (year, i) =>
        `  y${year}: { subject: exports of the valley, terms: [[valley], [exports]], value: '$${(4 + i / 2).toFixed(1)} million', during: ${year} }\n`,
    )
    .join('');

  it('changes from the year before', () => {
    expect(verdicts('Exports of the valley rose 11% to $5.0 million in 2022.', years)).toContainEqual([
      '11%',
      'match',
      'series',
    ]);
    expect(verdicts('Exports of the valley fell 11% to $5.0 million in 2022.', years)).toContainEqual([
      '11%',
      'mismatch',
      'series',
    ]);
    expect(verdicts('Exports of the valley rose 11% to $4.0 million in 2020.', years)).toContainEqual([
      '11%',
      'missing-source',
      'no-source',
    ]);
  });

  it('changes whose ends stand', () => {
    const rows =
      "  a: { subject: boats in the old marina, terms: [[old marina], [boats]], value: '200 boats' }\n  b: { subject: boats in the marina now, terms: [[marina], [boats], [now]], value: '300 boats' }\n";
    const found = verdicts(
      'Now the number of boats in the marina rose 50% to 300 boats from 200 boats in the old marina.',
      rows,
    );
    expect(found.find(([text]) => text === '50%')?.[1]).toMatch(/match|missing-source/);
  });

  it('shares of a whole', () => {
    const fund = (part: number) =>
      `  all: { subject: paid out by the harbour fund, terms: [[harbour fund], [paid]], value: $80 million, during: since 2018 }\n  now: { subject: paid out by the harbour fund, terms: [[harbour fund], [paid]], value: $${part} million, during: 2022 }\n`;
    const draft = 'The harbour fund has paid out $80 million since 2018, more than half of it in 2022.';
    expect(verdicts(draft, fund(60))).toContainEqual(['more than half', 'match', 'share']);
    expect(verdicts(draft, fund(20))).toContainEqual(['more than half', 'mismatch', 'share']);
    expect(verdicts('Nobody knows where more than half of it went in 2022.', fund(20))).toContainEqual([
      'more than half',
      'missing-source',
      'no-source',
    ]);
  });

  it('lows and highs', () => {
    const port = (value: number) =>
      `  y2018: { subject: containers handled by the port, terms: [[port], [containers]], value: '${value} containers', during: 2018 }\n  y2022: { subject: containers handled by the port, terms: [[port], [containers]], value: '400 containers', during: 2022 }\n`;
    const draft = 'The port handled 400 containers in 2022, the fewest since 2015.';
    expect(verdicts(draft, port(350))).toContainEqual(['2015', 'mismatch', 'superlative']);
    expect(verdicts(draft, port(450)).find(([text]) => text === '2015')?.[1]).not.toBe('mismatch');
  });
});

describe('dates', () => {
  const rows =
    '  opening: { subject: period in which the harbour was rebuilt, terms: [[harbour], [rebuilt]], value: 2016 to 2018 }\n';
  it('that overlap are left open', () => {
    expect(verdicts('The harbour was rebuilt from 2017 to 2020.', rows)[0]?.[1]).not.toBe('match');
    expect(verdicts('The harbour was rebuilt from 2016 to 2018.', rows)[0]?.[1]).toBe('match');
    expect(verdicts('The harbour was rebuilt from 2016 to 2017.', rows)[0]?.[1]).not.toBe('match');
  });
});

describe('what is drawn', () => {
  it('reads back whatever the words were', () => {
    const text = [
      'The potter, 49, left the guild before March 3, 2019.',
      'The guild had moved to the mill by 1987 and has been there since 1990.',
      'The mill was popular in the 1980s, from 2001 to 2004 and in spring 2010.',
      'Its fair is the 15th, and about two-thirds of the stalls were sold by June 2018.',
      '"We sold 40 bowls," said the potter. Some 30 bowls broke, as reported by the mill owner.',
    ].join('\n\n');
    const options = { publishedOn: '2021-06-04' };
    const facts = loadFacts(drawFacts(text, options));
    const wrong = checkText(text, { ...options, facts }).findings.filter(
      ({ verdict }) => verdict === 'mismatch' || verdict === 'stale',
    );
    expect(wrong.map(({ claim }) => claim.text)).toEqual([]);
    expect(facts.facts.length).toBeGreaterThan(8);
  });

  it('has a subject for a very long sentence, too', () => {
    const long = `The guild of potters, weavers, smiths and bakers of the whole upper valley and of all the lower villages along the river sold 40 bowls ${'and more bowls '.repeat(9)}`;
    for (const { subject } of Object.values(drawFacts(long).facts))
      expect(String(subject).length).toBeLessThanOrEqual(150);
  });
});
