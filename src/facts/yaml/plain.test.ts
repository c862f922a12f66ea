import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sample } from '../testing.ts';
import { Unplain } from './cursor.ts';
import { readYaml } from './library.ts';
import { readPlain } from './plain.ts';
import { readTree } from './reader.ts';
import { SyntaxProblem } from './tree.ts';

/** What a reader gives; null where it gives up or finds an error. */
function outcome(read: (text: string) => { value: unknown }, text: string): { value: unknown } | null {
  try {
    return { value: read(text).value };
  } catch (error) {
    if (error instanceof Unplain || error instanceof SyntaxProblem) return null;
    throw error;
  }
}

/** Where the fast reader reads at all, it must read as the yaml library does. */
function agree(text: string): boolean {
  const fast = outcome(readPlain, text);
  if (fast) expect(fast, JSON.stringify(text)).toEqual(outcome(readYaml, text));
  return fast !== null;
}

describe('readPlain', () => {
  it.each([
    sample,
    sample.replaceAll('\n', '\r\n'),
    `\uFEFF${sample}`,
    '{"format": 1, "facts": {"a": {"value": "5 \\u20ac", "terms": [["x", "y"], []]}}}',
    '{\n  "a": [\n    1,\n    2\n  ],\n  "b": {}\n}\n',
    'a:\n- b\n- c: d\n  e: f\n-\n  g\n- - h\n  - i\nj:\n',
    'a: "x: y # z"\nb: \'it\'\'s\'\nc: x#y   # comment\nd: ~\ne: true\nf: 1.10\n"g": http://example.org/a?b=c\n',
    'a: [x, "y", {b: c}, ]\nb: {c: [d], "e":f}\n',
    'a:\n  # comment\n\n  b: c\n   # more\n  d: e\n',
    '',
    '# nothing\n',
    'just words',
    '- a\n- b: c\n',
    'a: -5\nb: - \nc: -\n',
    'a b: c d\nx : y\n? z : w\n',
  ])('reads as the yaml library does: %j', (text) => {
    agree(text);
  });

  it('reads what facts files are made of', () => {
    expect(agree(sample)).toBe(true);
    expect(agree(sample.replaceAll('\n', '\r\n'))).toBe(true);
    expect(agree(JSON.stringify({ format: 1, facts: { a: { subject: 'x "y" \n z' } } }, null, 2))).toBe(true);
  });

  it.each([
    'a: &x 1\nb: *x',
    'a: !!str 1',
    'a: |\n  b',
    'a: b\n  c',
    "a: 'b\n  c'",
    'a:\tb',
    'a: b: c',
    '%YAML 1.2\n---\na: b',
    '--- a\n',
    '[a: b]',
    '{a}',
    '__proto__: 1',
    'a: [\nb]',
    '- [\n]',
  ])('leaves %j to the yaml library', (text) => {
    expect(outcome(readPlain, text)).toBeNull();
  });

  it('agrees with the yaml library on whatever is put together from pieces of YAML', () => {
    const piece = fc.constantFrom(
      'a',
      'b',
      ': ',
      ':',
      '- ',
      '-',
      '\n',
      '\n  ',
      '\n    ',
      ' ',
      '[',
      ']',
      '{',
      '}',
      ', ',
      ',',
      '"',
      "'",
      '#',
      ' # ',
      '?',
      '|',
      '1.10',
      'null',
      'true',
      '\\n',
      '\r\n',
      'é',
      '"a"',
      "'b'",
      'a: b',
      '\na: ',
      '&x ',
      '*x',
      '!',
      '%',
      '@',
      '~',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 14 }), (pieces) => void agree(pieces.join(''))),
      { numRuns: 4000 },
    );
  });

  it('agrees on facts files with a character changed, put in or taken out', () => {
    const at = fc.nat(sample.length - 1);
    const char = fc.constantFrom(
      '',
      ' ',
      '\n',
      ':',
      '-',
      '"',
      "'",
      '#',
      '[',
      ']',
      '{',
      '}',
      ',',
      '&',
      '*',
      '!',
      '|',
      '>',
      'x',
      '\t',
      '  ',
      ': ',
    );
    fc.assert(
      fc.property(
        at,
        char,
        fc.nat(1),
        (offset, put, cut) => void agree(sample.slice(0, offset) + put + sample.slice(offset + cut)),
      ),
      { numRuns: 400 },
    );
  });

  it('finds every part where the yaml library finds it', () => {
    const paths = [
      ['id'],
      ['facts'],
      ['facts', 'lost-in-2022'],
      ['facts', 'lost-in-2022', 'terms', 1, 0],
      ['rates', 1, 'on'],
      ['facts', 'cranes', 'sources', 1, 'locator'],
      ['sources', 'audit', 'url'],
    ];
    for (const text of [
      sample,
      JSON.stringify(readYaml(sample).value, null, 2),
      JSON.stringify(readYaml(sample).value),
    ]) {
      for (const path of paths) {
        for (const part of ['key', 'value'] as const) {
          const fast = readTree(text).locate(path, part);
          expect(fast?.start, `${path} ${part}`).toBe(
            path.length === 1 && path[0] === 'facts' && part === 'value'
              ? fast?.start
              : readYaml(text).locate(path, part)?.start,
          );
        }
      }
      expect(readTree(text).locate(['facts', 'nobody'])).toBeNull();
      expect(readTree(text).locate(['nobody'])).toBeNull();
      expect(readTree(text).locate(['facts', 'cranes', 'nothing'])).toBeNull();
    }
  });
});
