import { describe, expect, it } from 'vitest';
import type { FactBase } from '../../model/index.ts';
import { drawFacts, loadFacts } from '../../pipeline.ts';
import { lends, pairsOf } from './pairs.ts';

/** "level $12 million / $9 million", with "?" where the source does not set one beside the other, and with the mark. */
const told = (base: FactBase): string[] =>
  pairsOf(base).map(
    ({ bond, a, b, sure, mark }) =>
      `${bond} ${a.readings[0]!.text} / ${b.readings[0]!.text}${sure ? '' : ' ?'}${mark ? ` (${mark.trim()})` : ''}`,
  );
const pairs = (article: string): string[] => told(loadFacts(drawFacts(article, { publishedOn: '2023-05-10' })));

describe('the pairs of a source', () => {
  it.each([
    ['The bridge cost $12 million, up from $9 million.', ['level $12 million / $9 million']],
    ['The bridge cost $12 million compared with $9 million.', ['level $12 million / $9 million']],
    ['The bridge cost $12 million compared to $9 million.', ['level $12 million / $9 million']],
    ['The bridge cost $12 million against $9 million.', ['level $12 million / $9 million']],
    ['The bridge cost $12 million versus $9 million.', ['level $12 million / $9 million']],
    ['The bridge cost $12 million instead of $9 million.', ['level $12 million / $9 million']],
    ['The bridge cost $12 million rather than $9 million.', ['level $12 million / $9 million']],
    ['A ticket that used to be $9 is $12.', ['level $12 / $9']],
    ['A ticket that used to cost $9 is $12.', ['level $12 / $9']],
    ['A fund that used to stand at $9 million is $12 million.', ['level $12 million / $9 million']],
    ['The bridge was to cost $9 million and cost $12 million.', ['level $12 million / $9 million']],
    ['The bridges were to cost $9 million but cost $12 million.', ['level $12 million / $9 million']],
    ['The ticket had been $9 and is now $12.', ['level $12 / $9']],
    ['The fund had stood at $9 million and is $12 million.', ['level $12 million / $9 million']],
    ['The hall, built for 900 people, held 1,200 people.', ['level 1,200 people / 900 people']],
    ['The hall, designed for 900 people, held 1,200 people.', ['level 1,200 people / 900 people']],
    ['The hall, meant for 900 people, held 1,200 people.', ['level 1,200 people / 900 people']],
    ['The hall, intended for 900 people, held 1,200 people.', ['level 1,200 people / 900 people']],
    ['The ticket, originally $9, is $12.', ['level $12 / $9']],
    ['The ticket, previously $9, is $12.', ['level $12 / $9']],
    ['The ticket, formerly $9, is $12.', ['level $12 / $9']],
    ['The bridge cost $12 million, over an estimate of $9 million.', ['level $12 million / $9 million']],
    ['The bridge cost $12 million; the budget was $9 million.', ['level $12 million / $9 million']],
    ['The bridge cost $12 million; the goal is $9 million.', ['level $12 million / $9 million']],
    ['The bridge cost $12 million; the target stood at $9 million.', ['level $12 million / $9 million']],
    [
      'The bridge cost $12 million; the target for costs was about $9 million.',
      ['level $12 million / about $9 million'],
    ],
    ['The bridge cost $12 million; costs peaked at $9 million.', ['level $12 million / $9 million']],
    ['The crowd was 1,200 people; the old record was 900 people.', ['level 1,200 people / 900 people ?']],
    ['The bridge cost $12 million, up from about $9 million.', ['level $12 million / about $9 million']],
    ['The bridge cost $12 million, and $9 million a year ago.', ['level $12 million / $9 million']],
    ['The bridge cost $12 million and $9 million last year.', ['level $12 million / $9 million']],
    ['The bridge cost $12 million and $9 million at first.', ['level $12 million / $9 million']],
    ['The bridge cost $12 million and the tunnel $9 million.', ['sum $12 million / $9 million']],
    ['The storm killed 12 people and another 9 people.', ['sum 12 people / 9 people']],
    ['The storm killed 12 people in Orsk and a further 9 people in Dale.', ['sum 12 people / 9 people']],
    ['It reached 38 of the 50 villages.', ['part 38 / 50 villages']],
    ['It reached 38 villages of its about 50.', ['part 38 villages / about 50']],
    ['It has 12,400 inhabitants, of whom 3,100 are pensioners.', ['part 3,100 / 12,400 inhabitants']],
    ['It has 12,400 inhabitants, of which 3,100 are old.', ['part 3,100 / 12,400 inhabitants']],
    ['The road is 12 kilometres long, up from 9 miles.', ['level 12 kilometres / 9 miles']],
    ['The port has 23,000 vehicles a day, against 36,000.', ['level 23,000 vehicles a day / 36,000']],
    ['The wage is £12.21 an hour, up from £11.44.', ['level £12.21 an hour / £11.44']],
    [
      'The bridge cost $12 million; the earlier record was $9 million.\n\nThe tunnel cost $20 million.',
      ['level $12 million / $9 million'],
    ],
    [
      'The lottery has paid 1.19 billion crowns to a nurse.\n\nThe earlier record of 870 million crowns was set in 2021.\n\nIt rose by 5 million crowns.',
      ['level 1.19 billion crowns / 870 million crowns ? (earlier record of)'],
    ],
    [
      'The old best mark of 870 million crowns fell.\n\nThe lottery paid 990 million crowns.',
      ['level 990 million crowns / 870 million crowns ? (old best mark of)'],
    ],
    [
      'A seat on the mail boat that used to cost $40 goes for $400. The deficit with Orland grew by $1.6 billion to $25.2 billion, and the one with Sund narrowed to $9.7 billion from $11.1 billion.',
      ['level $400 / $40', 'level $9.7 billion / $11.1 billion'],
    ],
    ['The bridge cost $12 million. The bridge had been $9 million.', ['level $12 million / $9 million ?']],
    [
      'The fund paid $80 million, of which $30 million went to fishermen and $20 million to farmers.',
      ['part $30 million / $80 million', 'part $20 million / $80 million', 'sum $30 million / $20 million'],
    ],
    ['The fund has 12 boats, of which 9 are new, and 7 cars.', ['part 9 / 12 boats']],
    ['The hall held 1,200 people instead of 900 people.', ['level 1,200 people / 900 people']],
  ])('%s', (article, expected) => {
    expect(pairs(article)).toEqual(expected);
  });

  it.each([
    'The bridge cost $12 million after $9 million.',
    'The bridge cost $12 million followed a $9 million loan.',
    'The bridge cost $12 million after an early $9 million.',
    'The bridge cost $12 million, up from their about nearly just over $9 million.',
    'The bridge cost $12 million, and the tunnel cost $9 million.',
    'The bridge cost $12 million, the tunnel $9 million.',
    'The town had 12 schools and 9 churches.',
    'The storm killed 12 people in Orsk; it hurt 9 people.',
    'Costs rose $9 million to $12 million.',
    'Costs fell by $9 million to $12 million.',
    'Costs were $12 million, $9 million more than planned.',
    'Costs were $12 million, $9 million yearly increase.',
    'Of its 50 villages 38 villages are safe.',
    'It reached 38 out of 50 villages.',
    'It has 12,400 inhabitants, among them 3,100 pensioners.',
    'It has 12,400 inhabitants, among those 3,100 pensioners.',
    'The road is 12 kilometres long, up from 9 hours.',
    'The road cost $12 million, up from 9 million euros.',
    'He finished 12th, up from 9th.',
    'The bridge cost $12 million.\n\nThe first record of $9 million fell.',
    'The bridge cost $12 million. A tunnel had been $9 million.',
    'They sold 12 boats ahead of 9 boats.',
    'They sold 12 boats short of 19 boats.',
    'At least 12 people died, up from 9 people.',
    'More than 12 people died, up from 9 people.',
  ])('none: %s', (article) => {
    expect(pairs(article)).toEqual([]);
  });
});

describe('facts of a table', () => {
  const base = (...rows: string[]) =>
    loadFacts(
      `format: 1\nid: port\nversion: 1.0.0\nsources: { a: { title: A }, b: { title: B } }\nfacts:\n${rows
        .map((row, i) => `  f${i}: { terms: [[port], [boats]], subject: boats in the port, ${row} }`)
        .join('\n')}`,
    );

  it('follow one another by their periods, each the one just before', () => {
    const years = base(
      'value: 9 boats, during: 2020',
      'value: 14 boats, during: 2021',
      'value: 12 boats, during: 2022',
    );
    expect(told(years).sort()).toEqual(['level 12 boats / 14 boats', 'level 14 boats / 9 boats']);
  });

  it('of one period, none, or two that touch, do not', () => {
    expect(told(base('value: 9 boats, during: 2020', 'value: 14 boats, during: 2020'))).toEqual([]);
    expect(told(base('value: 9 boats', 'value: 14 boats, during: 2020'))).toEqual([]);
    expect(told(base('value: 9 boats', 'value: 14 boats'))).toEqual([]);
    expect(told(base('value: 9 boats, during: 2020/2021', 'value: 14 boats, during: 2021/2022'))).toEqual([]);
  });

  it('need units that are alike, figures that are amounts, and ends', () => {
    const pair = (one: string, other: string) =>
      told(base(`value: ${one}, during: 2020`, `value: ${other}, during: 2021`));
    expect(pair('9 boats', '14')).toEqual(['level 14 / 9 boats']);
    expect(pair('9 miles', '14 kilometres')).toEqual(['level 14 kilometres / 9 miles']);
    for (const [one, other] of [
      ['9 boats', '14 cars'],
      ['9 miles', '14 hours'],
      ['$9', '£14'],
      ['$9', '14 boats'],
      ['aged 9', 'aged 14'],
      ['9-3', '14-3'],
      ['one in nine', 'one in 14'],
      ['more than 9 boats', '14 boats'],
      ['9 boats', '2014-05-06'],
    ])
      expect(pair(one!, other!), `${one} / ${other}`).toEqual([]);
  });

  it('that are too many for one paragraph are not paired', () => {
    const { facts, ...rest } = base('value: 9 boats, during: 2020', 'value: 14 boats, during: 2021');
    const many = (count: number): FactBase => {
      const during = (year: number) => ({ ...facts[0]!.during!, first: `${year}-01-01`, last: `${year}-12-31` });
      return { ...rest, facts: Array.from({ length: count }, (_, i) => ({ ...facts[0]!, during: during(1900 + i) })) };
    };
    expect(pairsOf(many(60))).toHaveLength(59);
    expect(pairsOf(many(61))).toEqual([]);
  });

  it('are paired once a base', () => {
    const two = base('value: 9 boats, during: 2020', 'value: 14 boats, during: 2021');
    expect(pairsOf(two)).toBe(pairsOf(two));
  });
});

describe('facts of one paragraph', () => {
  const paragraph = (...rows: string[]) =>
    loadFacts(
      `format: 1\nid: port\nversion: 1.0.0\nsources: { a: { title: A }, b: { title: B } }\nfacts:\n${rows
        .map((row, i) => `  f${i}: { ${row.includes('source:') ? row : `${row}, source: a, locator: p1`} }`)
        .join('\n')}`,
    );
  const level = "subject: 'The town bridge cost …', terms: [[town], [bridge]], value: $12";
  const before = "subject: 'The town bridge had been …', terms: [[town], [bridge]], value: $9";

  it('are sure where two sentences open alike, and unsure where they only share their terms', () => {
    expect(told(paragraph(level, before))).toEqual(['level $12 / $9']);
    expect(told(paragraph(level, before.replace('The town', 'Town')))).toEqual(['level $12 / $9 ?']);
    expect(told(paragraph(level, before.replace('The town bridge', 'It')))).toEqual(['level $12 / $9 ?']);
  });

  it('share at least half of their terms', () => {
    expect(told(paragraph(level, before.replace('[[town], [bridge]]', '[[town], [ferry]]')))).toHaveLength(1);
    expect(told(paragraph(level, before.replace('[[town], [bridge]]', '[[lake], [ferry]]')))).toEqual([]);
    expect(told(paragraph(level, before.replace('[[town], [bridge]]', '[[town], [ferry], [lake]]')))).toHaveLength(1);
  });

  it('are of one place, and not disputed', () => {
    expect(told(paragraph(level, `${before}, source: a, locator: p2`))).toEqual([]);
    expect(told(paragraph(level, `${before}, source: b, locator: p1`))).toEqual([]);
    expect(told(paragraph(`${level}, source: a`, `${before}, source: a`))).toEqual([]);
    expect(
      told(
        paragraph(level, `${before}, source: a, locator: p1, disputed: true, alternatives: [{ value: $8, source: b }]`),
      ),
    ).toEqual([]);
  });

  it('told with their periods follow one another, unsure where the words differ', () => {
    const of = (year: number, value: string, terms = '[[town], [bridge]]') =>
      `subject: 'In ${year} the town bridge cost …', terms: ${terms}, value: ${value}, during: ${year}`;
    expect(told(paragraph(of(2020, '$9'), of(2021, '$12')))).toEqual(['level $12 / $9 ?']);
    expect(told(paragraph(of(2020, '$9'), of(2021, '$12', '[[lake], [ferry]]')))).toEqual([]);
    expect(told(paragraph(of(2020, '$9'), of(2021, '$12', '[[town], [ferry]]')))).toHaveLength(1);
  });

  it('a mark stands for levels of other places, of up to 600 figures of a source', () => {
    const mark = "subject: 'The old record of …', terms: [[record]], value: $9, source: a, locator: p2";
    const { facts, ...rest } = paragraph(level, mark);
    expect(pairsOf({ ...rest, facts }).map((pair) => [pair.sure, pair.mark])).toEqual([[false, 'old record of ']]);
    const place = (i: number) => [{ ...facts[0]!.citations[0]!, locator: `p${i + 10}` }];
    const many = (count: number): FactBase => ({
      ...rest,
      facts: [facts[1]!, ...Array.from({ length: count - 1 }, (_, i) => ({ ...facts[0]!, citations: place(i) }))],
    });
    expect(pairsOf(many(600))).toHaveLength(599);
    expect(pairsOf(many(601))).toEqual([]);
  });
});

it('a pair knows the words of both', () => {
  const [pair] = pairsOf(
    loadFacts(drawFacts('The bridge cost $12 million, up from $9 million.', { publishedOn: '2023-05-10' })),
  );
  expect([...pair!.keys]).toEqual(['bridg', 'cost', 'rise', '12']);
  expect(pair!.text).toBe('the bridge cost …, up from $9 million / the bridge cost $12 million, up from …');
});

it.each([
  ['1', '{boat}', true],
  ['1', '{boat}/d', true],
  ['GBP', 'GBP/h', true],
  ['GBP', 'GBPS/h', false],
  ['1', 'km', false],
  ['1', 'GBP', false],
  ['{boat}', '1', false],
  ['{boat}', '{car}', false],
])('%s lends its unit to %s: %s', (unit, whole, expected) => {
  expect(lends(unit, whole)).toBe(expected);
});
