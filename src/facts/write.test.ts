import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadFactBase } from './load.ts';
import { mergeFacts } from './merge.ts';
import { parseFactsFile } from './parse.ts';
import type { FactsFile } from './schema.ts';
import { fakeEngine, sample } from './testing.ts';
import { factsFileToYaml } from './write.ts';

const small = (facts: FactsFile['facts'], sources?: FactsFile['sources']): FactsFile => ({
  format: 1,
  id: 'x',
  version: '1.0.0',
  ...(sources && { sources }),
  facts,
});

describe('factsFileToYaml', () => {
  it('gives back what was parsed, and the same bytes each time', () => {
    const file = parseFactsFile(sample, 'a.yaml');
    const yaml = factsFileToYaml(file);
    expect(parseFactsFile(yaml, 'a.yaml')).toEqual(file);
    expect(factsFileToYaml(parseFactsFile(yaml, 'a.yaml'))).toBe(yaml);
    expect(yaml).toMatch(
      /^# yaml-language-server: \$schema=\.\.\/schema\/facts\.schema\.json\nformat: 1\nid: harbour\n/,
    );
    expect(yaml).toContain('      - [harbour, port]\n');
    expect(yaml).toContain('  - { from: USD, to: KRW, rate: 1278, on: 2022-12-22, source: audit }\n');
    expect(yaml).toContain('    revisions:\n      - until: 1.1.0\n        value: about 700 billion won\n');
  });

  it('writes fields in one order, whatever the order of the object', () => {
    const [a, b] = [small({ f: { value: '5', subject: 's' } }), small({ f: { subject: 's', value: '5' } })];
    expect(factsFileToYaml(a)).toBe(factsFileToYaml(b));
  });

  it('reads any text back as it was', () => {
    const text = fc.oneof(
      fc.string({ minLength: 1, unit: 'binary' }),
      fc.string({ minLength: 1 }),
      fc.constantFrom(
        'yes',
        'on',
        'null',
        '~',
        '1.10',
        '- x',
        'a: b',
        'a #b',
        "it's",
        '"q"',
        '[x]',
        'x, y',
        '\u2028',
        '---',
        '…',
      ),
    );
    const visible = text.filter((one) => /\S/.test(one) && !one.includes('\0'));
    fc.assert(
      fc.property(visible, visible, (subject, word) => {
        const file = small({ f: { subject, terms: [[word, 'x']], value: '5', locators: [word] } });
        expect(parseFactsFile(factsFileToYaml(file), 'x')).toEqual(file);
      }),
      { numRuns: 500 },
    );
  });
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

  it('adds what is new and leaves every other byte alone', () => {
    const { text, added, left } = mergeFacts(sample, drawn, 'a.yaml');
    expect(added).toEqual(['ships-sunk', 'new-fact']);
    expect(left).toEqual([
      { id: 'lost-in-2022', reason: 'has that id already, with another value: about 800 billion won' },
      { id: 'loss-total', reason: 'stands there already as lost-since-2017' },
    ]);
    const facts = '  ships-sunk:\n    subject: ships sunk\n    value: 7\n    source: audit\n    locator: paragraph 2\n';
    expect(text).toContain(facts);
    expect(text).toContain('  report:\n    title: A report\n    published: 2023-01-01\nrates:\n');
    const lines = text.split('\n');
    const rest = sample.split('\n').every((line) => lines.includes(line));
    expect(rest).toBe(true);
    expect(text.startsWith(sample.slice(0, sample.indexOf('rates:')))).toBe(true);
    expect(text.includes(sample.slice(sample.indexOf('rates:')))).toBe(true);
    expect(loadFactBase([{ file: 'a', content: text }], fakeEngine).facts).toHaveLength(7);
  });

  it('adds nothing the second time', () => {
    const once = mergeFacts(sample, drawn, 'a.yaml').text;
    const twice = mergeFacts(once, drawn, 'a.yaml');
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
    ['JSON without facts', '{"format": 1, "id": "x", "version": "1.0.0", "facts": {}}'],
  ])('merges into a file with %s', (_, text) => {
    const merged = mergeFacts(text, drawn, 'a.yaml');
    expect(merged.added).toHaveLength(4);
    const file = parseFactsFile(merged.text, 'a.yaml');
    expect(Object.keys(file.facts).slice(-4)).toEqual(merged.added);
    expect(Object.keys(file.sources ?? {})).toEqual(['audit', 'report']);
    if (text.includes('\r')) expect(merged.text).not.toMatch(/[^\r]\n/);
    if (text.includes('# kept')) expect(merged.text).toContain('# kept\n    lost-in-2022:\n');
    if (text.includes('# end')) expect(merged.text).toContain('# end');
  });

  it('renames a source whose id is taken by another', () => {
    const other = {
      ...drawn,
      sources: { audit: { title: 'Another audit' } },
      facts: { z: { subject: 'z', value: '3', source: 'audit' } },
    };
    const { text } = mergeFacts(sample, other, 'a.yaml');
    expect(text).toContain('  audit-2:\n    title: Another audit\n');
    expect(text).toContain('    source: audit-2\n');
  });
});
