import { expect, it } from 'vitest';
import { checkDocument, checkText, defaultSettings, engine, loadFacts } from '../pipeline.ts';
import { readText } from '../read/index.ts';
import { loadFactBase } from './load.ts';

const file = `format: 1
id: harbour
version: 1.1.0
changes:
  - { version: 1.1.0, on: 2023-02-10, summary: Losses revised. }
  - { version: 1.0.0, on: 2022-12-22, summary: First. }
sources:
  audit: { publisher: The auditors, published: 2022-12-22 }
rates:
  - { from: USD, to: KRW, rate: 1200, on: 2020-01-02, source: audit }
facts:
  lost-in-2022:
    subject: money the Northport harbour lost in 2022
    terms: [[Northport], [harbour, port], [lose, lost, loss]]
    value: 800 billion won
    during: 2022
    source: audit
    revisions: [{ until: 1.1.0, value: 700 billion won, source: audit, why: Two ships were missed. }]
  cranes:
    subject: cranes in the Northport harbour
    terms: [[Northport], [harbour, port], [crane, cranes]]
    value: 12 cranes
    source: audit
    valid-from: 2022-01-01
    valid-until: 2024-12-31
`;
const verdict = (text: string, publishedOn: string) =>
  checkText(text, { facts: loadFacts(file), publishedOn }).findings[0];

it('lets a fact hold for its time only', () => {
  const text = 'The Northport harbour has 15 cranes.';
  expect(verdict(text, '2023-03-01')?.verdict).toBe('mismatch');
  expect(verdict(text, '2025-03-01')?.verdict).toBe('missing-source');
  expect(verdict(text, '2021-03-01')?.verdict).toBe('missing-source');
  expect(verdict('The Northport harbour had 12 cranes in 2019.', '2023-03-01')?.verdict).toBe('missing-source');
});

it('says so when a rate is old', () => {
  const notes = (day: string) =>
    verdict('The Northport harbour lost $667 million.', day)?.notes.map(({ id }) => id) ?? null;
  expect(notes('2023-03-01')).toContain('conversion-not-current');
  expect(notes('2020-12-31')).not.toContain('conversion-not-current');
});

it('converts by no rate that came later', () => {
  const found = verdict('The Northport harbour lost $667 million.', '2019-12-31');
  expect(found?.verdict).toBe('unresolved');
  expect(found?.notes).toEqual([{ id: 'no-rate', text: 'there is no rate of USD to KRW on or before Dec. 31, 2019' }]);
});

it('tells a draft that pins its facts what newer ones would change', () => {
  const text = 'The Northport harbour lost 700 billion won in 2022.';
  const [document] = readText(text, { path: '-', format: 'text', publishedOn: '2023-03-01' });
  const first = (version: string | null) => {
    const base = loadFactBase([{ file: 'a', content: file, version }], engine);
    return checkDocument(document!, base, defaultSettings).findings[0]!;
  };
  expect(first('1.0.0')).toMatchObject({
    verdict: 'match',
    notes: [{ id: 'newer-facts', text: 'by harbour 1.1.0 this is stale' }],
  });
  expect(first(null)).toMatchObject({ verdict: 'stale', notes: [] });
});

it.each([
  ['1913 cars', 'count', '1913'],
  ['about 1913 cars', 'count', '1913'],
  ['1913', 'period', '1913'],
  ['1913 season', null, null],
  ['2m', null, null],
  ['2 m', null, null],
  ['$2m', 'money', '2000000'],
  ['2 minutes', 'duration', '2'],
])('reads the value "%s" as %s', (text, kind, expected) => {
  const reading = engine.readValue(text, null);
  expect(reading?.kind ?? null).toBe(kind);
  if (reading) expect(reading.text).toBe(text);
  expect(reading && (reading.value.type === 'period' ? reading.value.edtf : String(reading.value.low))).toBe(expected);
});

it('says that an m may be many things', () => {
  expect(() => loadFacts(file.replace('12 cranes', '2m')).facts).toThrow(
    '"m" may stand for million, metres or minutes',
  );
});

it('reckons with the range that a figure stands for, as it is read in drafts', () => {
  const arithmetic = (a: string, b: string) =>
    loadFacts({
      format: 1,
      id: 'x',
      version: '1.0.0',
      facts: {
        a: { subject: 'a', value: a },
        b: { subject: 'b', value: b },
        c: { subject: 'c', formula: 'a / b' },
      },
    }).facts.at(-1)!.derivation!.arithmetic;
  expect(arithmetic('800 billion won', '1.5 trillion won')).toBe(
    '800 billion won ÷ 1.5 trillion won = 53 %, 48–59 % as printed',
  );
  // a nought after the point is meant, and so is that of a count
  expect(arithmetic('$1.20 billion', '$2.40 billion')).toContain('= 50 %, 49.7–50.3 % as printed');
  expect(arithmetic('exactly $100 million', '$200.0 million')).toContain('= 50 %, 49.7–50.3 % as printed');
  expect(arithmetic('$10 million', '$100.0 million')).toContain('= 10 %, 8.7–11 % as printed');
  expect(arithmetic('20 sheep', '40 sheep')).toMatch(/= 50 %$/);
});
