import { describe, expect, it } from 'vitest';
import type { Fact, FactBase } from '../model/index.ts';
import { FactsFileError } from '../model/index.ts';
import { type FactsInput, loadFactBase } from './load.ts';
import { fakeEngine, sample } from './testing.ts';

const load = (content: FactsInput['content'], version: string | null = null): FactBase =>
  loadFactBase([{ file: 'harbour.yaml', content, version }], fakeEngine);
const factOf = (base: FactBase, id: string): Fact => base.facts.find((fact) => fact.id === id)!;
const errorsOf = (content: FactsInput['content'], version: string | null = null): string[] => {
  try {
    load(content, version);
  } catch (error) {
    if (error instanceof FactsFileError) return error.problems.map((problem) => `${problem.code} ${problem.oneLine}`);
    throw error;
  }
  return [];
};
const withFacts = (facts: string): string =>
  `format: 1\nid: x\nversion: 1.0.0\nsources:\n  ap: { publisher: AP, published: 2022-12-22 }\nfacts:\n${facts}`;

describe('loadFactBase', () => {
  const base = load(sample);

  it('reads values, periods and citations', () => {
    const fact = factOf(base, 'lost-in-2022');
    expect(fact.readings.map((one) => [one.text, one.modifier, one.kind])).toEqual([
      ['about 800 billion won', 'approx', 'money'],
    ]);
    expect(fact.equals[0]?.value).toMatchObject({ unit: 'USD' });
    expect(fact.during?.edtf).toBe('2022');
    expect(fact.citations.map(({ source, locator }) => [source.publisher, locator])).toEqual([
      ['The auditors', 'paragraph 6'],
    ]);
    expect([fact.line, fact.column, fact.saidBy]).toEqual([16, 3, 'the auditors']);
    expect(factOf(base, 'lost-since-2017').citations.map((one) => one.locator)).toEqual(['paragraph 1', 'paragraph 5']);
    expect(factOf(base, 'cranes').citations.map((one) => one.locator)).toEqual([null, 'page 3']);
    expect(factOf(base, 'cranes').validUntil).toBe('2024-12-31');
  });

  it('keeps what sources disagree on, each with its source', () => {
    const { readings, disputed, citations } = factOf(base, 'workers');
    expect(disputed).toBe(true);
    expect(readings.map((one) => [one.text, one.citation?.source.id])).toEqual([
      ['400 people', 'audit'],
      ['450 people', 'review'],
    ]);
    expect(citations.map((one) => one.source.id)).toEqual(['audit', 'review']);
  });

  it('works formulas out and says how', () => {
    const { readings, derivation, revisions } = factOf(base, 'share-in-2022');
    expect(readings[0]).toMatchObject({ text: 'about 53 %', kind: 'ratio', modifier: 'approx' });
    expect(derivation?.arithmetic).toBe('about 800 billion won ÷ 1.5 trillion won = about 53 %, 48–59 % as printed');
    expect(revisions.map(({ until, on, reading }) => [until, on, reading.text])).toEqual([
      ['1.1.0', '2023-02-10', 'about 47 %'],
    ]);
  });

  it('goes back to a version', () => {
    const old = load(sample, '1.0.0');
    expect(old.files[0]).toMatchObject({ id: 'harbour', version: '1.0.0', title: 'The harbour' });
    expect(old.facts.map((fact) => fact.id)).toEqual(['lost-in-2022', 'lost-since-2017', 'share-in-2022', 'workers']);
    expect(factOf(old, 'lost-in-2022').readings[0]?.text).toBe('about 700 billion won');
    expect(factOf(old, 'lost-in-2022').revisions).toEqual([]);
    expect(factOf(old, 'share-in-2022').readings[0]?.text).toBe('about 47 %');
    expect(old.newest?.facts).toHaveLength(5);
    expect(base.newest).toBeNull();
    expect(load(sample, '^1.0').files[0]?.version).toBe('1.1.0');
  });

  it('tells a stale value from a wrong one', () => {
    expect(factOf(base, 'lost-in-2022').revisions).toMatchObject([
      { until: '1.1.0', on: '2023-02-10', why: 'Two ships were missed.', reading: { text: 'about 700 billion won' } },
    ]);
  });

  it('names the file by the hash of its bytes', () => {
    const bytes = new TextEncoder().encode(sample);
    expect(load(bytes).files[0]?.sha256).toBe(base.files[0]?.sha256);
    expect(base.files[0]?.sha256).toMatch(/^[0-9a-f]{64}$/);
  });

  it('takes the object that a file would parse to', () => {
    const object = { format: 1, id: 'x', version: '1.0.0', facts: { a: { subject: 'people', value: 5 } } } as const;
    expect(load(object).facts[0]).toMatchObject({ id: 'a', readings: [{ text: '5' }], line: 1, column: 1 });
  });

  it('refuses a version that there is not', () => {
    expect(errorsOf(sample, '3.0.0')).toEqual([
      'facts-no-version harbour.yaml:5:10: version: there is no version 3.0.0 of "harbour"; there are 1.1.0, 1.0.0',
    ]);
    expect(errorsOf(sample, 'soon')[0]).toContain('expected a version such as 1.0.0, or a range such as ^1.1');
  });

  it('refuses one id in two files, but not one file named twice', () => {
    const input = { file: 'a.yaml', content: sample };
    expect(loadFactBase([input, input], fakeEngine).files).toHaveLength(1);
    expect(() => loadFactBase([input, { file: 'b.yaml', content: `${sample}\n` }], fakeEngine)).toThrow(
      'id: a.yaml has the id "harbour" too; load one of the two',
    );
    expect(() => loadFactBase([input, { ...input, version: '1.0.0' }], fakeEngine)).toThrow('at another version');
  });

  it.each([
    ['  a: { subject: s, value: a lot }', 'facts-value x.yaml', 'cannot read "a lot"'],
    ['  a: { subject: s, value: 5, equals: much }', 'facts-value', 'facts.a.equals: cannot read "much"'],
    ['  a: { subject: s, value: 5, equals: [5 km, much] }', 'facts-value', 'facts.a.equals[1]: cannot read "much"'],
    ['  a: { subject: s, value: 5, during: a while ago }', 'facts-period', 'cannot read "a while ago"'],
    ['  a: { subject: s, value: 5, source: app }', 'facts-source', 'there is no source "app"; did you mean "ap"?'],
    ['  a: { subject: s, value: 5, sources: [nobody] }', 'facts-source', 'list it under "sources"'],
    ['  a: { subject: s, value: 5, locator: page 2 }', 'facts-missing', '"locator" without "source"'],
    ['  a: { subject: s }', 'facts-missing', 'there is neither "value" nor "formula"'],
    ['  a: { subject: s, value: 5, formula: 2 * 3 }', 'facts-type', 'keep either the value or the formula'],
    [
      '  a: { subject: s, value: 5, valid-from: 2022-02-01, valid-until: 2022-01-01 }',
      'facts-period',
      'swap the two days',
    ],
    ['  a: { subject: s, value: 5, since: 2.0.0 }', 'facts-version', 'version 2.0.0 is not one of this file'],
    ['  a: { subject: s, formula: b / 2 }', 'facts-formula-name', 'there is no fact "b"'],
    [
      '  a: { subject: s, formula: bb-a / 2 }\n  bb: { subject: s, value: 5 }',
      'facts-formula-name',
      'a minus needs spaces around it',
    ],
    ['  a: { subject: s, formula: 2 / }', 'facts-formula', 'unexpected end of the formula'],
    [
      '  a: { subject: s, value: 5 won }\n  b: { subject: s, formula: a + 2 }',
      'facts-formula-unit',
      'cannot add won and a bare number',
    ],
    [
      '  a: { subject: s, value: 5 won }\n  b: { subject: s, formula: a in USD }',
      'facts-rate',
      'no rate between KRW and USD',
    ],
    [
      '  a: { subject: s, value: 2017 }\n  b: { subject: s, formula: a + 2 }',
      'facts-formula-unit',
      'dates cannot be reckoned with',
    ],
  ])('refuses %s', (facts, code, message) => {
    const errors = errorsOf(withFacts(facts));
    expect(errors).toHaveLength(1);
    expect(errors[0]).toContain(code.split(' ')[0]);
    expect(errors[0]).toContain(message);
  });

  it('points at the name in a formula', () => {
    expect(errorsOf(withFacts('  a: { subject: s, formula: 2 * totl }\n  total: { subject: s, value: 5 }'))).toEqual([
      'facts-formula-name harbour.yaml:7:33: facts.a.formula: there is no fact "totl"; did you mean "total"?',
    ]);
  });

  it('reports a circle at each of its facts, and nothing at what rests on it', () => {
    const errors = errorsOf(
      withFacts(
        '  a: { subject: s, formula: b * 2 }\n  b: { subject: s, formula: a / 2 }\n  c: { subject: s, formula: a + 1 }',
      ),
    );
    expect(errors).toEqual([
      'facts-formula-cycle harbour.yaml:7:29: facts.a.formula: needs its own result: a → b → a; give one of them a value',
      'facts-formula-cycle harbour.yaml:8:29: facts.b.formula: needs its own result: b → a → b; give one of them a value',
    ]);
  });

  it('refuses bytes that are no text', () => {
    expect(errorsOf(new Uint8Array([0xff, 0xfe, 0x41]))[0]).toContain('facts-encoding');
    expect(errorsOf('format: 1\nid: \0')[0]).toContain('NUL');
    expect(errorsOf(new Uint8Array(65 * 1024 * 1024))[0]).toContain('facts-size');
  });
});
