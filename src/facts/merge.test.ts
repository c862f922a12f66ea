import { describe, expect, it } from 'vitest';
import { loadFactBase } from './load.ts';
import { mergeFacts } from './merge.ts';
import { parseFactsFile } from './parse.ts';
import type { FactsFile } from './schema.ts';
import { fakeEngine, sample } from './testing.ts';
import { validateFacts } from './validate.ts';

const small = (facts: FactsFile['facts'], sources: NonNullable<FactsFile['sources']> = {}): FactsFile => ({
  format: 1,
  id: 'x',
  version: '1.0.0',
  sources,
  facts,
});

describe('mergeFacts', () => {
  const drawn: FactsFile = {
    ...small(
      {
        'lost-in-2022': { subject: 'losses', value: '900 billion won', source: 'audit' },
        'ships-sunk': { subject: 'ships sunk', value: '7', source: 'audit', locator: 'paragraph 2' },
        'loss-total': { subject: 'x', value: '1.5 trillion won', during: 'since 2017', source: 'audit' },
        'new-fact': {
          subject: 'y',
          value: '8',
          source: 'report',
          alternatives: [{ value: '9', source: 'report' }],
          sources: ['report', { source: 'audit' }],
        },
      },
      {
        audit: { url: 'https://example.org/audit' },
        report: { title: 'A report', published: '2023-01-01' },
        unused: { title: 'z' },
      },
    ),
  };

  const merge = (text: string) => mergeFacts(text, drawn, 'a.yaml', fakeEngine);

  it('adds what is new and leaves every other byte alone', () => {
    const { text, version, added, disputed, left } = merge(sample);
    expect([version, added, disputed]).toEqual(['1.2.0', ['ships-sunk', 'new-fact'], []]);
    expect(left).toEqual([
      { id: 'lost-in-2022', reason: 'has that id already, for something else: about 800 billion won' },
      { id: 'loss-total', reason: 'stands there already as lost-since-2017' },
    ]);
    const expected = sample
      .replace('version: 1.1.0\n', 'version: 1.2.0\n')
      .replace(
        'changes:\n',
        'changes:\n  - { version: 1.2.0, on: 2023-02-10, summary: "Drawn from audit, report: 2 facts added." }\n',
      )
      .replace('rates:\n', '  report:\n    title: A report\n    published: 2023-01-01\nrates:\n');
    expect(text.startsWith(expected)).toBe(true);
    expect(text.slice(expected.length)).toContain(
      '  ships-sunk:\n    since: 1.2.0\n    subject: ships sunk\n    value: 7\n    source: audit\n    locator: paragraph 2\n',
    );
    expect(loadFactBase([{ file: 'a', content: text }], fakeEngine).facts).toHaveLength(7);
  });

  it('makes a version, so that older ones say what they said', () => {
    const { text } = merge(sample);
    const input = { file: 'a', content: text };
    expect(validateFacts(input, fakeEngine, { older: { file: 'a', content: sample } }).problems).toEqual([]);
    const before = loadFactBase([{ file: 'a', content: sample }], fakeEngine).facts.map(({ id }) => id);
    expect(loadFactBase([{ ...input, version: '1.1.0' }], fakeEngine).facts.map(({ id }) => id)).toEqual(before);
  });

  it('adds nothing the second time', () => {
    const once = merge(sample).text;
    const twice = merge(once);
    expect(twice.text).toBe(once);
    expect(twice.added).toEqual([]);
  });

  it.each([
    ['an empty map', 'format: 1\nid: x\nversion: 1.0.0\nfacts: {}\n# end\n'],
    ['no newline at the end', 'format: 1\nid: x\nversion: 1.0.0\nfacts:\n    a: { subject: s, value: 5 }  # kept'],
    [
      'CRLF',
      'format: 1\r\nid: x\r\nversion: 1.0.0\r\nfacts:\r\n  a:\r\n    subject: s\r\n    value: 5\r\n\r\n# end\r\n',
    ],
    ['JSON', '{"format": 1, "id": "x", "version": "1.0.0", "facts": {"a": {"subject": "s", "value": "5"}}}'],
    [
      'JSON over lines',
      '{\n  "format": 1,\n  "id": "x",\n  "version": "1.0.0",\n  "sources": {},\n  "facts": {\n    "a": {"subject": "s", "value": "5"}\n  }\n}\n',
    ],
    [
      'an anchor before a key',
      'format: 1\r\nid: x\r\nversion: 1.0.0\r\nfacts:\r\n  &k a: &v\r\n    subject: >-\r\n      s\r\n      t\r\n    value: 5\r\n  b: *v\r\n',
    ],
    [
      'text over lines at the end',
      'format: 1\nid: x\nversion: 1.0.0\nfacts:\n  a:\n    subject: s\n    value: 5\n    note: |\n      one\n      two',
    ],
    [
      'comments in brackets',
      'format: 1\nid: x\nversion: 1.0.0\nfacts: {\n  a: { subject: s, value: 5 }, # one\n  b: { subject: t, value: 6 } # kept\n}  # end\n',
    ],
    ['JSON without facts', '{"format": 1, "id": "x", "version": "1.0.0", "facts": {}}'],
  ])('merges into a file with %s', (_, text) => {
    const merged = merge(text);
    expect(merged.added).toHaveLength(4);
    const file = parseFactsFile(merged.text, 'a.yaml');
    expect(Object.keys(file.facts).slice(-4)).toEqual(merged.added);
    expect(Object.keys(file.sources ?? {})).toEqual(['audit', 'report']);
    if (text.includes('\r')) expect(merged.text).not.toMatch(/[^\r]\n/);
    if (text.includes('# kept')) expect(merged.text).toMatch(/# kept\n +"?lost-in-2022"?:/);
    // what was there is there, in its order
    let at = 0;
    for (const char of text.replace('1.0.0', '1.1.0').replace('{}', '')) at = merged.text.indexOf(char, at) + 1 || NaN;
    expect(at).toBeGreaterThan(0);
    if (text.includes('# end')) expect(merged.text).toContain('# end');
  });

  it.each([
    ['"?" before keys', '? format\n: 1\n? id\n: x\n? version\n: 1.0.0\n? facts\n: ? a\n  : subject: s\n    value: 5\n'],
    [
      'a version that is pointed to',
      'version: &v 1.0.0\nformat: 1\nid: x\nchanges: [{ version: *v, on: 2020-01-01, summary: s }]\nfacts:\n  a: { subject: s, value: 5 }\n',
    ],
  ])('refuses a file with %s rather than change what it says', (_, text) => {
    expect(() => merge(text)).toThrow(
      /^cannot be added to without changing what stands there, expected .*; write anchors/,
    );
  });

  it('renames a source whose id is taken by another', () => {
    const other = {
      ...drawn,
      sources: { audit: { title: 'Another audit' } },
      facts: { z: { subject: 'z', value: '3', source: 'audit' } },
    };
    const { text } = mergeFacts(sample, other, 'a.yaml', fakeEngine);
    expect(text).toContain('  audit-2:\n    title: Another audit\n');
    expect(text).toContain('    source: audit-2\n');
  });

  const header =
    'format: 1\nid: x\nversion: 1.0.0\nchanges:\n  # newest first\n  - version: 1.0.0\n    on: 2024-01-01\n    summary: First.\nsources:\n  audit: { publisher: The auditors }\n';
  const terms = 'terms: [[harbour, port], [workers, staff]]';
  const rival = small(
    {
      staff: {
        subject: 'staff of the port',
        terms: [['port'], ['staff']],
        value: '470 people',
        source: 'review',
        locator: 'table 2',
      },
    },
    { review: { title: 'A review', published: '2023-02-09' } },
  );

  it.each([
    [
      'a block',
      `facts:\n  workers:   # ours\n    subject: workers\n    ${terms}\n    value: 400 people   # counted\n    source: audit\n\n  # end\n`,
    ],
    ['braces', `facts:\n  workers: { subject: workers, ${terms}, value: 400 people, source: audit }   # ours\n`],
    [
      'a block with others',
      `facts:\n  workers:\n    subject: workers\n    ${terms}\n    value: 400 people\n    source: audit\n    disputed: false\n    alternatives:\n    - { value: 390 people, source: audit }   # an old list\n    note: x\n`,
    ],
    [
      'the last line',
      `facts:\n  workers:\n    subject: workers\n    ${terms}\n    source: audit\n    value: 400 people`,
    ],
  ])('marks a fact in %s as disputed where the article says otherwise', (_, facts) => {
    const before = header + facts;
    const { text, disputed, added, left } = mergeFacts(before, rival, 'a.yaml', fakeEngine);
    expect([added, left]).toEqual([[], []]);
    expect(disputed).toEqual([{ id: 'workers', value: '400 people', other: '470 people' }]);
    const [fact] = loadFactBase([{ file: 'a', content: text }], fakeEngine).facts;
    expect(fact).toMatchObject({ disputed: true, revisions: [{ until: '1.1.0', reading: { text: '400 people' } }] });
    expect(fact!.readings.map((one) => one.text)).toEqual(expect.arrayContaining(['400 people', '470 people']));
    const old = loadFactBase([{ file: 'a', content: text, version: '1.0.0' }], fakeEngine).facts[0]!;
    expect([old.readings[0]!.text, old.citations[0]?.source.id]).toEqual(['400 people', 'audit']);
    // every line of the person's own is there, but for those that had to change
    const kept = before
      .split('\n')
      .filter((line) => !/version: 1\.0\.0$|disputed|workers: \{/.test(line) || / {2}- /.test(line));
    expect(text.split('\n')).toEqual(expect.arrayContaining(kept));
    expect(text).toContain(
      '  - version: 1.1.0\n    on: 2024-01-01\n    summary: "Drawn from review: 1 fact disputed."\n',
    );
    expect(
      validateFacts({ file: 'a', content: text }, fakeEngine, {
        older: { file: 'a', content: before },
      }).problems.filter(({ severity }) => severity === 'error'),
    ).toEqual([]);
    expect(mergeFacts(text, rival, 'a.yaml', fakeEngine)).toMatchObject({
      text,
      version: null,
      left: [{ id: 'staff', reason: 'workers says so already: 400 people' }],
    });
  });

  it('does not dispute what agrees, or is of another time, unit or thing', () => {
    const file = `${header}facts:\n  workers:\n    subject: workers\n    ${terms}\n    value: about 440 people\n    source: audit\n`;
    const against = (row: object) =>
      mergeFacts(file, small({ staff: { ...rival.facts.staff!, ...row } }, rival.sources!), 'a', fakeEngine);
    expect(against({ value: 'more than 400 people' }).left[0]?.reason).toBe(
      'workers says so already: about 440 people',
    );
    for (const row of [{ during: 2019 }, { value: '470 km' }, { terms: [['port'], ['ships']] }])
      expect(against(row)).toMatchObject({ added: ['staff'], disputed: [] });
  });
});
