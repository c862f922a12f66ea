import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseFactsFile } from './parse.ts';
import type { FactsFile } from './schema.ts';
import { sample } from './testing.ts';
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
