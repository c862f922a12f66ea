import { describe, expect, it } from 'vitest';
import { checkText, defaultSettings, drawFacts, engine, loadFacts, readClaims } from '../../pipeline.ts';
import { readText } from '../../read/index.ts';
import { drawFacts as draw } from './index.ts';
import { slug, uniqueIds } from './slug.ts';

const TEXT = `Harbour bridge to cost $40 million

June 4, 2021

The harbour authority said on Thursday that the new bridge would cost $40 million (36 million euros), and 120 workers will build it.

The bridge will be 310 metres long. Work on it began in 2019. An estimated 5,000 cars will cross the bridge each day.

The bridge will cost $40 million in all.`;
const options = { publishedOn: '2021-06-04', source: { publisher: 'Harbour Post', url: 'https://example.org/bridge' } };

describe('drawing', () => {
  const file = drawFacts(TEXT, options);
  const rows = Object.entries(file.facts);

  it('gives a file that loads, the same each time', () => {
    expect(() => loadFacts(file)).not.toThrow();
    expect(JSON.stringify(drawFacts(TEXT, options))).toBe(JSON.stringify(file));
    expect(file).toMatchObject({ format: 1, version: '1.0.0', changes: [{ on: '2021-06-04' }] });
    expect(Object.values(file.sources!)).toMatchObject([
      { publisher: 'Harbour Post', published: '2021-06-04', url: 'https://example.org/bridge' },
    ]);
  });

  it.each([
    ['The planet is nearly six times as heavy as our own in all.', 'nearly six times the'],
    ['Just 59 per cent of patients were treated within 18 weeks.', 'no more than 18 weeks'],
    ['Ministers have now promised the force 100 more investigators.', '100 investigators'],
    ['One of those who carried bags was a father of three.', 'three children'],
    ['The line was told that a family of four had waited.', 'four people'],
    ['The storm weakened to Category 1 before it moved off.', 'Category 1 storm'],
    ['Market share of the chain edged up 1.2 points to 27.4%.', '1.2 percentage points'],
    ['It was the fifth recall this year of that maker.', 'fifth'],
    ['The members voted by seven to two to leave it.', 'seven to two'],
    ['The mill lost much of its trade in the first quarter.', 'the first quarter of 2021'],
    ['The fires that broke out in early April have been put out.', 'early April 2021'],
    ['The sum that the court was told of late Wednesday stands.', 'late June 2, 2021'],
    ['Most of the birds of the lake spend the winter elsewhere.', 'winter 2020'],
    ['The price of it had come down from a high in the spring.', 'spring 2021'],
  ])('words a figure so that it is read alone: %s', (text, value) => {
    const drawn = drawFacts(text, { publishedOn: '2021-06-04' });
    expect(Object.values(drawn.facts).map((row) => row.value)).toContain(value);
  });

  it('has one fact for a figure told thrice, with its conversion and all places', () => {
    const costs = rows.filter(([, row]) => row.value === '$40 million');
    const places = costs.flatMap(([, row]) => row.locators ?? row.locator ?? []);
    expect(places.length).toBeGreaterThanOrEqual(3);
    expect(costs.length).toBeLessThanOrEqual(2);
    expect(costs.some(([, row]) => row.equals === '36 million euros')).toBe(true);
  });

  it('chooses terms and subjects by which a fact is found again', () => {
    const cars = rows.find(([, row]) => String(row.value).includes('5,000'))![1];
    expect(cars.terms!.flat()).toEqual(expect.arrayContaining(['cross', 'bridge']));
    for (const [id, row] of rows) {
      expect(id).toMatch(/^[a-z][a-z0-9-]*$/);
      expect(String(row.subject).length).toBeLessThanOrEqual(90);
    }
  });

  it('writes relative dates out', () => {
    expect(rows.map(([, row]) => row.value)).toContain('June 3, 2021');
  });

  it('tells how long "two days later" is, beside its day', () => {
    const told = (text: string) => Object.values(drawFacts(text, options).facts!).map(({ value }) => value);
    const later =
      'The firm was told of the gap on 4 May, and closed it two days later. Users were told of it afterwards.';
    expect(told(later)).toEqual(['May 4, 2021', 'May 6, 2021', 'two days']);
    expect(told(later.replace('two days later', 'a week later'))).not.toContain('a week');
  });

  it('backs its own article', () => {
    const { findings } = checkText(TEXT, { ...options, facts: loadFacts(file) });
    expect(findings.map(({ verdict }) => verdict).filter((verdict) => verdict !== 'match')).toEqual([]);
  });
});

describe('the subject of a drawn fact', () => {
  const subjects = (text: string) =>
    Object.values(drawFacts(text, { publishedOn: '2021-06-04' }).facts).map(({ value, subject }) => [value, subject]);

  it.each([
    [
      'The yield of the orchards fell to 2.1 tons a hectare from 2.5 tons the year before.',
      '2.5 tons',
      'The yield of the orchards fell to 2.1 tons a hectare from … the year before',
    ],
    [
      'The council approved a plan for the harbour that raises fees for the first time since 2011 and adds 38 guards.',
      '38 guards',
      'The council approved a plan for the harbour that raises fees for the first time since 2011 and adds … guards',
    ],
    ['The ferry operator said on Thursday that it had carried 240 people.', '240 people', 'it had carried … people'],
    [
      'The old mill, built of oak in the north of the valley, was sold for $3 million.',
      '$3 million',
      'The old mill was sold for …',
    ],
    ['It said the fleet has 31 boats, which fish for cod.', '31 boats', 'the fleet has … boats'],
  ])('%s', (text, value, subject) => {
    expect(subjects(text)).toContainEqual([value, subject]);
  });

  it('has its measure written out where the letter alone might be another', () => {
    expect(subjects('The wall of the old town is 3m high.')[0]![0]).toBe('3 metres');
  });

  it.each([
    '(March 4, 2022 2:30 PM CST) A miller has sold 40 bells.',
    'ORSK, March 4 - A miller has sold 40 bells.',
    'ORSK (Reuters), March 4 — A miller has sold 40 bells.',
  ])('is the day of the article in %s', (text) => {
    const { facts } = drawFacts(text, { publishedOn: '2022-03-04' });
    const [day, bells] = Object.values(facts).map(({ subject }) => subject);
    expect([day, bells]).toEqual(['date of the article', 'A miller has sold … bells']);
  });

  it('has no terms of a byline above it', () => {
    const { facts } = drawFacts(
      'One offer.\n\nThe Harbour Press\n\nThe bridge of the upper valley has cost $40 million so far.',
    );
    expect(Object.values(facts)[0]!.terms!.flat()).not.toContain('Harbour Press');
  });

  it('keeps the words of the article that no fact has as keywords of its source', () => {
    const { sources } = drawFacts(
      'A miller from Orsk who cannot pass a bell has won a prize.\n\nDownload our app\n\nThe judges spent three hours counting his bells.',
    );
    const [{ keywords }] = Object.values(sources!) as [{ keywords: string[] }];
    expect(keywords).toEqual(expect.arrayContaining(['miller', 'pass', 'prize']));
    expect(keywords).not.toContain('judges');
    expect(keywords).not.toContain('Download');
  });

  it('is drawn from what tells something, not from the lines around an article', () => {
    expect(
      subjects('One offer.\n\nThe harbour has 40 berths for boats of the region.\n\nThree days free'),
    ).toHaveLength(1);
  });
});

describe('two sources', () => {
  const article = (text: string, id: string, published: string) => ({
    id,
    published,
    ...readClaims(readText(text, { path: '-', format: 'text', publishedOn: published })[0]!, defaultSettings),
  });

  it('that disagree give one disputed fact, and that agree one with both', () => {
    const file = draw(
      [
        article(
          'The flood destroyed 40 wooden bridges in the upper valley. The flood killed 300 sheep.',
          'post',
          '2021-06-04',
        ),
        article(
          'The flood destroyed 45 wooden bridges in the upper valley. The flood killed 300 sheep.',
          'times',
          '2021-06-05',
        ),
      ],
      engine,
      { id: 'flood', title: 'The flood' },
    );
    const facts = Object.values(file.facts);
    expect(facts).toHaveLength(2);
    expect(facts[0]).toMatchObject({
      disputed: true,
      value: '40 wooden bridges',
      alternatives: [{ value: '45 wooden bridges', source: 'times' }],
    });
    expect(facts[1]!.sources).toHaveLength(2);
    const base = loadFacts(file);
    const notes = checkText('The flood destroyed 45 wooden bridges in the upper valley.', { facts: base }).findings[0]!
      .notes;
    expect(notes.map(({ id }) => id)).toContain('disputed');
  });
});

describe('subjects as clauses', () => {
  it.each([
    [
      'Divers of the harbour office have raised an anchor worth 40,000 euros, a third of it silver.',
      'a third',
      'Divers of the harbour office have raised an anchor worth 40,000 euros, … of it silver',
    ],
    [
      'The mayors of Orsk, Lunde and Varde met in March 2021 to speak about the new ferry that all of them want.',
      'March 2021',
      'The mayors of Orsk, Lunde and Varde met in … to speak about the new ferry that all of them want',
    ],
    [
      'The fund, the largest of its kind, was worth 18 trillion crowns at the end of March, equal to about $1.8 trillion.',
      'about $1.8 trillion',
      'The fund was worth 18 trillion crowns at the end of March, equal to …',
    ],
    [
      '"I held on to a can until it was dark," said one fish trader, 34, who lost her sister.',
      '34',
      'one fish trader, …, who lost her sister',
    ],
    [
      'LUSAKA, June 3 - A tremor shook the hills before dawn on Thursday, killing at least 23 people and injuring 140.',
      '140',
      'A tremor shook the hills before dawn on Thursday, killing at least 23 people and injuring …',
    ],
    [
      'The waiting list for treatment fell to 7.5 million in May, but emergency wards had 31,000 visits a day.',
      '31,000 visits a day',
      'emergency wards had …',
    ],
    [
      'In December 71 per cent of patients were dealt with in four hours, against a target of 78.',
      '78',
      'In December 71 per cent of patients were dealt with in four hours, against a target of …',
    ],
    [
      'The firm had promised 700 jobs, a clinic with 60 beds and royalties of $31 million a year.',
      '$31 million a year',
      'The firm had promised 700 jobs, a clinic with 60 beds and royalties of …',
    ],
    [
      'A ferry from Lindau, Bavaria, sank on Monday with 60 cars on board.',
      '60 cars',
      'A ferry from Lindau, Bavaria, sank on Monday with … cars on board',
    ],
    [
      'Some posts are to go, the council said on Wednesday night after a meeting that lasted five hours.',
      'five hours',
      'a meeting that lasted …',
    ],
  ])('keep who does what, and end where a phrase ends: %s', (text, value, subject) => {
    const facts = Object.values(drawFacts(text, { publishedOn: '2022-03-24' }).facts);
    expect(facts.find((fact) => fact.value === value)?.subject).toBe(subject);
  });
});

describe('cells of tables', () => {
  it('tell what their heads say', () => {
    const table = '| Year | Deaths |\n|---|---|\n| 2021 | 31 |\n| 2022 | 45 |\n';
    const facts = Object.values(drawFacts(table, { publishedOn: '2023-01-01', format: 'markdown' }).facts);
    expect(facts.map(({ subject, terms, value, during }) => ({ subject, terms, value, during }))).toEqual([
      { subject: 'Deaths, 2021 …', terms: [['Deaths']], value: '31', during: '2021' },
      { subject: 'Deaths, 2022 …', terms: [['Deaths']], value: '45', during: '2022' },
    ]);
  });
});

describe('ids', () => {
  it('are slugs, each once', () => {
    expect(slug('Türkiye’s 12 bridges!', 'fact')).toBe('turkiyes-12-bridges');
    expect(slug('12 bridges', 'fact')).toBe('fact-12-bridges');
    expect(slug('—', 'fact')).toBe('fact');
    const unique = uniqueIds();
    expect([unique('a'), unique('a'), unique('b')]).toEqual(['a', 'a-2', 'b']);
  });
});

it('ends with a word that does not', () => {
  const subjects = (text: string) => Object.values(drawFacts(text, options).facts).map(({ subject }) => subject);
  for (const text of [
    `${'abo'.repeat(60)}ut 800 billion won ($626 million)${'</h1'.repeat(40)}>`,
    `800 ships${'-x'.repeat(200)}`,
    `${'x-'.repeat(200)}800 ships${'-x'.repeat(200)}`,
  ])
    for (const subject of subjects(text)) expect(String(subject).length).toBeLessThan(200);
});
