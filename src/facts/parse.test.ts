import { describe, expect, it } from 'vitest';
import { FactsFileError } from '../model/index.ts';
import { growsInProportion } from '../model/testing.ts';
import { parseFactsFile, parseObject, parseText } from './parse.ts';
import { sample } from './testing.ts';

const problemsOf = (text: string) => parseText(text, 'a.yaml').problems ?? [];
const linesOf = (text: string) =>
  problemsOf(text).map(
    ({ code, place, field, message }) => `${place.line}:${place.column} ${code} ${field}: ${message}`,
  );
const head = 'format: 1\nid: x\nversion: 1.10\n';

describe('parseFactsFile', () => {
  it('keeps figures as they are written', () => {
    const file = parseFactsFile(
      `${head}facts:\n  a: { subject: s, value: 1.10, during: 2022 }\n  b: { subject: "1", value: 123456789012345678901234567890 }\n`,
      'a',
    );
    expect(file).toEqual({
      format: 1,
      id: 'x',
      version: '1.10',
      facts: {
        a: { subject: 's', value: '1.10', during: '2022' },
        b: { subject: '1', value: '123456789012345678901234567890' },
      },
    });
  });

  it('reads JSON, comments, anchors and text over several lines', () => {
    const json = JSON.stringify(parseFactsFile(sample, 'a'));
    expect(parseFactsFile(json, 'a')).toEqual(parseFactsFile(sample, 'a'));
    const file = parseFactsFile(
      `${head}facts:\n  a: &a\n    subject: one\n      two\n    terms: &t [[x]]\n    value: 5\n    note: |\n      long\n  b:\n    subject: 'it''s'\n    terms: *t\n    value: 6\n`,
      'a',
    );
    expect(file.facts.a).toEqual({ subject: 'one two', terms: [['x']], value: '5', note: 'long\n' });
    expect(file.facts.b).toEqual({ subject: "it's", terms: [['x']], value: '6' });
  });

  it('throws all problems at once', () => {
    try {
      parseFactsFile(`${head}facts:\n  a: { subjct: s, value: 5 }\n`, 'facts/a.yaml');
      expect.unreachable();
    } catch (error) {
      expect(error).toBeInstanceOf(FactsFileError);
      const { oneLine, problems } = error as FactsFileError;
      expect(oneLine).toBe(
        'facts/a.yaml:5:3: facts.a.subject: "subject" is missing, expected what the figure is about; add it (and 1 more)',
      );
      expect(problems[1]!.oneLine).toBe(
        'facts/a.yaml:5:8: facts.a.subjct: unknown field "subjct"; did you mean "subject"?',
      );
    }
  });

  it.each([
    ['facts: {}', ['1:1 facts-format format: there is no "format"; a facts file starts with "format: 1"']],
    [
      'format: 2\nfoo: bar',
      ['1:9 facts-format format: format 2 is newer than this version of stet, which reads format 1; update stet'],
    ],
    ['format: one', ['1:9 facts-format format: unexpected format "one", expected 1; write "format: 1"']],
    ['- a', ['1:1 facts-type null: unexpected list, expected a facts file: format, id, version, facts; correct it']],
    ['', ['1:1 facts-type null: unexpected empty file, expected a facts file: format, id, version, facts; fill it in']],
    [head, ['1:1 facts-missing facts: "facts" is missing, expected facts, each under its id; add it']],
    [
      `${head}facts:\n  9a: { subject: s }`,
      [
        '5:3 facts-type facts.9a: unexpected name "9a", expected an id: a letter, then letters, digits, "-", "_" or "."; rename it',
      ],
    ],
    [
      `${head}facts:\n  a: { subject: s, value: "" }`,
      ['5:27 facts-type facts.a.value: unexpected "", expected a value such as "about 800 billion won"; correct it'],
    ],
    [
      `${head}facts:\n  a:\n    subject: s\n    value: 5\n    said-by:`,
      ['8:13 facts-type facts.a.said-by: unexpected empty field, expected who said it; fill it in or delete the field'],
    ],
    [
      `${head}facts:\n  a: { subject: s, value: 5, terms: [[x, ~]] }`,
      ['5:42 facts-type facts.a.terms[0][1]: unexpected empty field, expected a word; fill it in or delete the field'],
    ],
    [
      `${head}facts:\n  a: { subject: s, value: 5, sources: [{ sorce: b, source: c }] }`,
      ['5:42 facts-field facts.a.sources[0].sorce: unknown field "sorce"; did you mean "source"?'],
    ],
    [
      `${head}facts: {}\nrates:\n  - { from: USD, to: KRW, rate: cheap, on: 2022-02-30 }`,
      [
        '6:33 facts-rate rates[0].rate: unexpected "cheap", expected a number such as 1278.5; correct it',
        '6:44 facts-rate rates[0].on: unexpected "2022-02-30", expected a day such as 2022-12-22; correct it',
      ],
    ],
    [
      `${head}facts: {}\nrates:\n  - { from: USD, to: KRW, rate: 2 }`,
      ['6:5 facts-rate rates[0].on: "on" is missing, expected a day such as 2022-12-22; add it'],
    ],
    [
      `${head}facts: {}\nzzzzzzzz: 1`,
      [
        '5:1 facts-field zzzzzzzz: unknown field "zzzzzzzz"; known here: format, id, title, version, changes, sources, rates, facts, note',
      ],
    ],
    [
      `${head}facts: {}\n__proto__: { a: 1 }`,
      [
        '5:1 facts-field __proto__: unknown field "__proto__"; known here: format, id, title, version, changes, sources, rates, facts, note',
      ],
    ],
    [
      `${head}facts:\n  __proto__: { subject: s, value: 5 }`,
      ['5:3 facts-type facts.__proto__: unexpected name "__proto__", expected another; rename it'],
    ],
    [
      `${head}title: a: b\nfacts: {}`,
      [
        '4:8 facts-syntax null: a second ": " in the line, expected one; put text that contains ": " in quotation marks',
      ],
    ],
    // what is open is shown where it opens
    [
      `${head}facts:\n  a:\n    subject: "s\n    value: 5\n    source: b\n`,
      ['6:14 facts-syntax null: a bracket or quotation mark that is never closed, expected its other half; close it'],
    ],
    [
      `${head}facts:\n  a: { subject: s, terms: [[x], [y], value: 5 }\n  b: 5\n`,
      ['5:27 facts-syntax null: a bracket or quotation mark that is never closed, expected its other half; close it'],
    ],
    [
      `${head}facts:\n  a: { subject: s, value: !!js 5 }`,
      ['5:27 facts-tag facts.a.value: unexpected tag !!js, expected plain text; delete the tag'],
    ],
    [
      `${head}facts:\n  a: { subject: s, value: 5 }\n  a: { subject: s, value: 6 }`,
      ['6:3 facts-duplicate facts.a: "a" stands twice; delete or rename one of the two'],
    ],
    [
      `${head}facts: {}\n---\na: b`,
      ['5:1 facts-syntax null: a second document, expected one; delete the --- between the two'],
    ],
    [
      `${head}facts: *nobody`,
      ['4:8 facts-syntax facts: there is no anchor &nobody before this, expected one; write the value out'],
    ],
    [
      `${head}facts: {}\n? [a]\n: b`,
      ['5:3 facts-syntax null: unexpected key, expected a word; put it in quotation marks'],
    ],
  ])('%j', (text, expected) => {
    expect(linesOf(text)).toEqual(expected);
  });

  it('shows the spot', () => {
    const [problem] = problemsOf(`${head}facts:\n  a: { subject: s, vlaue: 5, value: 6 }\n`);
    expect(problem!.frame).toBe(
      '4 | facts:\n5 |   a: { subject: s, vlaue: 5, value: 6 }\n  |                    ^^^^^',
    );
    const [far] = problemsOf(`${head}facts: { a: { subject: ${'long '.repeat(100)}, vlaue: 5, value: 6 } }\n`);
    expect(far!.frame!.split('\n').at(-1)!.trimEnd()).toMatch(/^ {2}\| {61}\^{5}$/);
  });

  it('takes objects, and leaves them as they are', () => {
    const object = Object.freeze({ format: 1, id: 'x', version: '1.0.0', facts: {} });
    expect(parseObject(object, 'a').parsed?.data).toEqual(object);
    expect(parseObject({ ...object, facts: { a: 5 } }, 'a').problems).toMatchObject([
      { field: 'facts.a', frame: null, place: { file: 'a' } },
    ]);
  });
});

describe('hostile files', () => {
  /** What a file holds `times` times over, and how often that is tried. */
  it.each<[string, number, (times: number) => string]>([
    ['brackets without end', 10_000, (times) => '['.repeat(times)],
    ['braces without end', 10_000, (times) => '{a: '.repeat(times)],
    ['dashes without end', 10_000, (times) => '- '.repeat(times)],
    ['question marks without end', 10_000, (times) => '? '.repeat(times)],
    // Each line is longer than the one before, so that the square root of the size is their number.
    [
      'maps without end',
      10_000 ** 2,
      (size) => Array.from({ length: Math.sqrt(size) }, (_, depth) => `${' '.repeat(depth)}a:`).join('\n'),
    ],
    [
      '100 levels',
      100 ** 2,
      (size) => Array.from({ length: Math.sqrt(size) }, (_, depth) => `${' '.repeat(depth)}a:`).join('\n'),
    ],
    [
      'anchors that multiply',
      20,
      (times) =>
        `a: &a [x,x,x,x,x,x,x,x,x]\n${Array.from({ length: times }, (_, i) => `k${i}: &k${i} [${`*${i === 0 ? 'a' : `k${i - 1}`},`.repeat(9)}]\n`).join('')}`,
    ],
    ['an anchor in itself', 1, (times) => `a: &a [${'*a'.repeat(times)}]`],
    ['the same key ten thousand times', 10_000, (times) => `format: 1\nfacts:\n${'  a: {}\n'.repeat(times)}`],
    ['the same key in another style', 1, (times) => `format: 1\n"format": 1\n${'&x id: a'.repeat(times)}`],
    ['a tag', 1, (times) => `format: 1\nid: ${'!!js/function "function () {}"'.repeat(times)}`],
    ['a NUL', 1, (times) => `format: 1\nid: ${'\0'.repeat(times)}`],
    ['a million commas', 1_000_000, (times) => `[${','.repeat(times)}`],
    ['a million colons', 300_000, (times) => 'a: '.repeat(times)],
    ['many anchors', 100_000, (times) => Array.from({ length: times }, (_, i) => `a${i}: &a${i} 1\n`).join('')],
    ['a quotation without end', 500_000, (times) => `a: "${'x\n'.repeat(times)}`],
    ['a megabyte of tabs', 1_000_000, (times) => `a:\n${'\t'.repeat(times)}`],
    ['twenty megabytes of noise', 1_700_000, (times) => '%@`!&*{[}]|>'.repeat(times)],
    ['a long line', 5_000_000, (times) => `a: ${'x '.repeat(times)}: y`],
  ])('get an error soon: %s', (_, times, text) => {
    const problems = problemsOf(text(times));
    expect(problems).toHaveLength(1);
    expect(problems[0]!.severity).toBe('error');
    expect(problems[0]!.frame === null || problems[0]!.frame.length < 400).toBe(true);
    if (times > 20) {
      const parse = (size: number) => void problemsOf(text(size));
      expect(growsInProportion(parse, { from: Math.ceil(times / 8), to: times })).toBe(true);
    }
  });
});
