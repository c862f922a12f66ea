import { describe, expect, it } from 'vitest';
import { type Painter, plainPainter as plain } from '../model/index.ts';
import { problemDocs } from './codes.ts';
import { FileText, nearest } from './problem.ts';
import { renderDiff, renderFacts, renderLog, renderValidation, viewFormats } from './render.ts';
import { diffFacts, logFacts, showFacts } from './show.ts';
import { fakeEngine, sample } from './testing.ts';
import { type ValidateOptions, validateFacts } from './validate.ts';

const input = { file: 'harbour.yaml', content: sample };
const check = (content: string, options: ValidateOptions = {}) =>
  validateFacts({ file: 'a.yaml', content }, fakeEngine, options).problems.map(
    ({ severity, code, field, place }) => `${severity} ${code} ${field}:${place.line}`,
  );
const file = (facts: string, version = '1.0.0') =>
  `format: 1\nid: x\nversion: ${version}\nsources:\n  ap: { publisher: AP, published: 2022-12-22 }\nfacts:\n${facts}`;
const a5 = '  a: { subject: people, value: 5 people, source: ap }\n';

describe('validateFacts', () => {
  it('has nothing to say of a file in order', () => {
    expect(validateFacts(input, fakeEngine)).toMatchObject({
      file: { id: 'harbour', version: '1.1.0' },
      facts: 5,
      problems: [],
    });
  });

  it('gives errors as data, also of what cannot be read at all', () => {
    expect(check('format: 1\nid: [')).toEqual(['error facts-syntax null:2']);
    expect(validateFacts({ file: 'a', content: 'x' }, fakeEngine)).toMatchObject({ file: null, facts: 0 });
    expect(check(file('  a: { subject: s, value: much }\n  b: { subject: s, formula: a + 1, source: ap }\n'))).toEqual([
      'warning facts-no-source facts.a:7',
      'error facts-value facts.a.value:7',
    ]);
  });

  it.each([
    ['  a: { subject: s, value: 5 }\n', {}, ['warning facts-no-source facts.a:7']],
    ['  a: { subject: s, value: 5, source: nobody }\n', {}, ['error facts-source facts.a.source:7']],
    [
      '  a: { subject: s, value: 5, source: ap, valid-until: 2020-01-01 }\n',
      { on: '2023-01-01' },
      ['warning facts-expired facts.a.valid-until:7'],
    ],
    ['  a: { subject: s, value: 5, source: ap, valid-until: 2020-01-01 }\n', {}, []],
    ['  a: { subject: s, value: 5 won, equals: 9 won, source: ap }\n', {}, ['warning facts-equals facts.a.equals:7']],
    [
      '  a: { subject: s, value: 5 won, equals: [5 won, 9 won], source: ap }\n',
      {},
      ['warning facts-equals facts.a.equals[1]:7'],
    ],
    ['  a: { subject: s, value: 5 won, equals: [$5, 5 km, 2022], source: ap }\n', {}, []],
    ['  a: { subject: s, value: 2022, equals: 5 won, source: ap }\n', {}, []],
    [
      '  a: { subject: s, terms: [[x], [y, z]], value: 5, source: ap }\n  b: { subject: s, terms: [[z, Y], [x]], value: 6, source: ap }\n',
      {},
      ['warning facts-terms facts.b.terms:8'],
    ],
    [
      '  a: { subject: s, terms: [[x]], value: 5, source: ap }\n  b: { subject: s, terms: [[x]], value: 6, source: ap, during: 2022 }\n',
      {},
      [],
    ],
    [
      '  a: { subject: s, terms: [[x]], value: 2021, source: ap }\n  b: { subject: s, terms: [[x]], value: 2022, source: ap }\n',
      {},
      ['warning facts-terms facts.b.terms:8'],
    ],
  ] as const)('%s', (facts, options, expected) => {
    expect(check(file(facts), options)).toEqual(expected);
  });

  it('holds conversions against the rate of their time', () => {
    expect(check(sample.replace('$626 million', '$6.26 million'))).toEqual([
      'warning facts-equals facts.lost-in-2022.equals:20',
    ]);
    const { problems } = validateFacts(
      { file: 'a', content: sample.replace('$626 million', '$900 million') },
      fakeEngine,
    );
    expect(problems[0]!.message).toBe(
      '"$900 million" is not what "about 800 billion won" gives, which is about $626 million; correct one of the two',
    );
    const euros = sample
      .replace('about 800 billion won', '$626 million')
      .replace('equals: $626 million', 'equals: 800 billion won');
    expect(check(euros).filter((line) => line.includes('facts-equals'))).toEqual([]);
  });

  it('misses the day of a source', () => {
    expect(check(file(a5).replace(', published: 2022-12-22', ''))).toEqual(['warning facts-no-date sources.ap:5']);
  });

  it('wants the version to move with the content', () => {
    const against = (content: string, older: string) =>
      validateFacts({ file: 'a.yaml', content }, fakeEngine, { older: { file: 'HEAD:a.yaml', content: older } })
        .problems.filter((problem) => problem.code === 'facts-unmoved')
        .map((problem) => problem.message);
    const revised = a5.replace('5 people', '6 people');
    expect(against(file(a5), file(a5))).toEqual([]);
    expect(against(file(revised), file(a5))).toEqual([
      'the content changed, but the version is still 1.0.0; raise it to 1.1.0',
    ]);
    expect(against(file(revised, '1.0.1'), file(a5))).toEqual([
      'version 1.0.1 is a patch step, but what changed calls for a minor one; raise it to 1.1.0',
    ]);
    expect(against(file(revised, '1.1.0'), file(a5))).toEqual([]);
    expect(against(file(revised, '2.0.0'), file(a5))).toEqual([]);
    expect(against(file('  b: { subject: s, value: 5, source: ap }\n'), file(a5))).toEqual([
      'the content changed, but the version is still 1.0.0; raise it to 2.0.0',
    ]);
    expect(against(file(a5.replace('people,', 'persons,')), file(a5))).toEqual([
      'the content changed, but the version is still 1.0.0; raise it to 1.0.1',
    ]);
    expect(against(file(a5).replace('AP', 'The AP'), file(a5))).toEqual([
      'the content changed, but the version is still 1.0.0; raise it to 1.0.1',
    ]);
    expect(against(file(a5, '0.9.0'), file(a5))).toEqual([
      'version 0.9.0 is before 1.0.0, the version of HEAD:a.yaml; versions only rise',
    ]);
    expect(against(file(revised), 'not yaml: [')).toEqual([]);
  });

  it('says when versions do not add up', () => {
    const changed = (from: string, to: string) =>
      check(sample.replace(from, to)).filter((line) => line.includes('facts-version'));
    expect(changed('version: 1.1.0\n', 'version: 1.2.0\n')).toEqual(['error facts-version version:5']);
    expect(changed('version: 1.1.0\n', 'version: 1.0.0\n').length).toBeGreaterThan(0);
    expect(changed('{ version: 1.0.0', '{ version: 1.1.0')).toEqual(['error facts-version changes[1].version:8']);
    expect(changed('{ until: 1.1.0', '{ until: 1.0.5')).toEqual([
      'error facts-version facts.lost-in-2022.revisions[0].until:26',
    ]);
    expect(changed('    valid-from', '    removed: 1.0.0\n    valid-from')).toEqual([
      'error facts-version facts.cranes.removed:50',
    ]);
    expect(
      changed(
        '    valid-from',
        '    revisions: [{ until: 1.1.0, value: 9 }, { until: 1.1.0, value: 8 }]\n    valid-from',
      ),
    ).toHaveLength(3);
  });
});

describe('showFacts', () => {
  it('shows facts as they stood at a version', () => {
    const now = renderFacts(showFacts(input, fakeEngine), 'pretty', plain);
    expect(now).toContain('harbour 1.1.0 harbour.yaml\n');
    expect(now).toContain(
      'lost-in-2022  money the harbour lost in 2022\n  value      about 800 billion won ($626 million)\n  during     2022\n  said by    the auditors\n  source     The auditors, 2022-12-22, paragraph 6\n',
    );
    expect(now).toContain(
      '  was        about 700 billion won before version 1.1.0 (The auditors, 2022-12-22): Two ships were missed.\n',
    );
    expect(now).toContain('  arithmetic about 800 billion won ÷ 1.5 trillion won = about 53 %, 48–59 % as printed\n');
    expect(now).toContain('  disputed   sources disagree\n');
    expect(now).toContain('  valid      from 2022-01-01 until 2024-12-31\n');
    expect(now.endsWith('5 facts\n')).toBe(true);
    const then = renderFacts(showFacts({ ...input, version: '1.0.0' }, fakeEngine, 'lost-in-2022'), 'markdown', plain);
    expect(then).toContain('## `lost-in-2022`\n\nmoney the harbour lost in 2022\n\n- value: about 700 billion won\n');
  });

  it('refuses unknown facts and broken files', () => {
    expect(() => showFacts(input, fakeEngine, 'lost-in-2021')).toThrow(
      'there is no fact "lost-in-2021" in version 1.1.0; did you mean "lost-in-2022"?',
    );
    expect(() => showFacts(input, fakeEngine, 'x')).toThrow('there are lost-in-2022, lost-since-2017');
    expect(() => showFacts({ file: 'a', content: 'x' }, fakeEngine)).toThrow('a facts file: format');
    expect(() => showFacts({ file: 'a', content: file('  a: { subject: s, value: much }\n') }, fakeEngine)).toThrow(
      'cannot read "much"',
    );
    const many = Array.from({ length: 30 }, (_, i) => `  fact-${i}: { subject: s, value: 5 }\n`).join('');
    expect(() => showFacts({ file: 'a', content: file(many) }, fakeEngine, 'zzzzzzzzzz')).toThrow('it has 30 others');
  });
});

describe('diffFacts', () => {
  it('says what changed between two versions', () => {
    const diff = diffFacts({ ...input, version: '1.0.0' }, input, fakeEngine);
    expect(diff.added.map((line) => line.id)).toEqual(['cranes']);
    expect(diff.revised.map(({ id, from, to, by }) => [id, from, to, by])).toEqual([
      ['lost-in-2022', 'about 700 billion won', 'about 800 billion won', '+100 billion won, +14 %'],
      ['share-in-2022', 'about 47 %', 'about 53 %', '+6.7 percentage points'],
    ]);
    expect(diff.bump).toBe('minor');
    const text = renderDiff(diff, 'pretty', plain);
    expect(text).toContain('1 added\n  + cranes  12 (The auditors, 2022-12-22)\n');
    expect(text).toContain(
      '  ~ lost-in-2022  about 700 billion won → about 800 billion won (+100 billion won, +14 %); The auditors, 2022-12-22, paragraph 6: Two ships were missed.\n',
    );
    expect(text.endsWith('This calls for a minor step from version 1.0.0.\n')).toBe(true);
    expect(renderDiff(diffFacts(input, { ...input, version: '1.0.0' }, fakeEngine), 'markdown', plain)).toContain(
      '## Removed\n\n- `cranes`: 12',
    );
  });

  it('tells rewording from revision, and dates from figures', () => {
    const diff = (from: string, to: string) =>
      diffFacts({ file: 'a', content: file(from) }, { file: 'b', content: file(to) }, fakeEngine);
    const reworded = diff(
      a5,
      a5
        .replace('subject: people', 'subject: persons')
        .replace('source: ap', 'source: ap, locator: page 1, said-by: him, terms: [[x]]'),
    );
    expect(reworded.reworded).toEqual([{ id: 'a', fields: ['subject', 'terms', 'said-by', 'source'] }]);
    expect(renderDiff(reworded, 'pretty', plain)).toContain('1 reworded\n  · a  subject, terms, said-by, source\n');
    expect(diff(a5, a5.replace('5 people', '5.0 people')).bump).toBe('minor');
    expect(diff(a5, a5)).toMatchObject({ bump: null, revised: [], reworded: [] });
    expect(renderDiff(diff(a5, a5), 'markdown', plain)).toContain('Nothing changed.');
    const by = (from: string, to: string) =>
      diff(`  a: { subject: s, value: ${from} }\n`, `  a: { subject: s, value: ${to} }\n`).revised[0]?.by;
    expect(by('8%', '12%')).toBe('+4 percentage points');
    expect(by('0 people', '5 people')).toBe('+5 people');
    expect(by('9 km', '6 km')).toBe('−3 km, −33 %');
    expect(by('5 km', '5 people')).toBeNull();
    expect(by('2021', '2022')).toBeNull();
    expect(by('5 km', 'more than 5 km')).toBeNull();
    const when = diff('  a: { subject: s, value: 5, during: 2021 }\n', '  a: { subject: s, value: 5, during: 2022 }\n');
    expect(when.revised[0]).toMatchObject({ from: '5, during 2021', to: '5, during 2022', by: null });
  });
});

describe('logFacts', () => {
  it('tells the history, newest first', () => {
    const log = logFacts(input, fakeEngine);
    expect(log.entries.map(({ version, on, added, revised }) => [version, on, added.length, revised.length])).toEqual([
      ['1.1.0', '2023-02-10', 1, 2],
      ['1.0.0', '2022-12-22', 4, 0],
    ]);
    const pretty = renderLog(log, 'pretty', plain);
    expect(pretty).toContain('1.1.0  2023-02-10  Losses revised.\n  + cranes  12');
    expect(renderLog(log, 'markdown', plain)).toContain(
      '## 1.1.0 (2023-02-10)\n\nLosses revised.\n\n### Added\n\n- `cranes`: 12',
    );
  });

  it('tells the history of one fact, and of one that was taken out', () => {
    expect(logFacts(input, fakeEngine, 'cranes').entries.map((entry) => entry.version)).toEqual(['1.1.0']);
    expect(logFacts(input, fakeEngine, 'lost-in-2022').entries.map((entry) => entry.version)).toEqual([
      '1.1.0',
      '1.0.0',
    ]);
    const removed = { ...input, content: sample.replace('  workers:\n', '  workers:\n    removed: 1.1.0\n') };
    const { entries } = logFacts(removed, fakeEngine, 'workers');
    expect(entries.map(({ added, removed: gone }) => [added.length, gone.length])).toEqual([
      [0, 1],
      [1, 0],
    ]);
    expect(renderLog(logFacts(removed, fakeEngine, 'workers'), 'pretty', plain)).toContain(
      '  - workers  400 people or 450 people',
    );
    expect(() => logFacts(input, fakeEngine, 'nobody')).toThrow('there is no fact "nobody"');
    expect(logFacts({ file: 'a', content: file(a5) }, fakeEngine).entries).toMatchObject([
      { version: '1.0.0', on: null, summary: null },
    ]);
  });
});

describe('rendering', () => {
  it('gives JSON as the data is, and colours nothing but pretty text', () => {
    const loud: Painter = {
      ...plain,
      bold: (text) => `<b>${text}</b>`,
      error: (text) => `<e>${text}</e>`,
      warning: (text) => `<w>${text}</w>`,
    };
    const all = [
      validateFacts(
        {
          file: 'a.yaml',
          content: file('  a: { subject: s, value: 5 }\n  b: { subject: s, value: much, source: ap }\n'),
        },
        fakeEngine,
      ),
    ];
    expect(JSON.parse(renderValidation(all, 'json', loud))).toEqual(JSON.parse(JSON.stringify(all)));
    const pretty = renderValidation(all, 'pretty', loud);
    expect(pretty).toContain(
      'a.yaml:7:3 <w>warning</w> <b>facts.a</b>: names no source; say where it stands, or the report cannot facts-no-source\n  6 | facts:\n  7 |   a: { subject: s, value: 5 }\n    |   ^\n',
    );
    expect(pretty).toContain('a.yaml:8:27 <e>error</e>');
    expect(pretty.endsWith('1 facts file, 2 facts: 1 error, 1 warning\n')).toBe(true);
    const markdown = renderValidation(all, 'markdown', loud);
    expect(markdown).toContain('- warning `a.yaml:7:3` `facts.a`: names no source');
    expect(markdown).not.toContain('<b>');
    expect(viewFormats).toEqual(['pretty', 'json', 'markdown']);
  });

  it('does not take the text of a file for Markdown', () => {
    const text = renderFacts(
      showFacts({ file: 'a`b.yaml', content: file('  a: { subject: "<b>*x* [y](z)", value: 5 }\n') }, fakeEngine),
      'markdown',
      plain,
    );
    expect(text).toContain('\\<b\\>\\*x\\* \\[y\\](z)');
    expect(text).toContain("`a'b.yaml`");
  });
});

describe('problems', () => {
  it('have their docs, each once', () => {
    const ids = problemDocs.map((doc) => doc.id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const { id, summary, why, bad, good } of problemDocs)
      expect(
        [id, summary, why, bad, good].every((text) => text.length > 3),
        id,
      ).toBe(true);
  });

  it('know places in every sort of text', () => {
    const source = new FileText('a', 'one\r\ntwo\n\nfour');
    expect([0, 4, 5, 9, 10].map((at) => source.place(at)).map(({ line, column }) => [line, column])).toEqual([
      [1, 1],
      [1, 5],
      [2, 1],
      [3, 1],
      [4, 1],
    ]);
  });

  it('guess what was meant', () => {
    expect([
      nearest('vlaue', ['value', 'subject']),
      nearest('x', ['value']),
      nearest('sources', ['source', 'sources']),
    ]).toEqual(['value', null, 'sources']);
  });
});

it('lists warnings of a kind up to a number, and says how many more there are', () => {
  const sources = Array.from({ length: 1500 }, (_, index) => `  s${index}: { publisher: P }\n`).join('');
  const content = `format: 1\nid: x\nversion: 1.0.0\nsources:\n${sources}facts: {}\n`;
  const found = validateFacts({ file: 'x.yaml', content }, fakeEngine);
  expect(found.problems).toHaveLength(201);
  expect(found.problems.at(-1)).toMatchObject({ code: 'facts-no-date', more: 1300, place: { file: 'x.yaml' } });
  const text = renderValidation([found], 'markdown', plain);
  expect(text).toContain('and 1,300 more like these');
  expect(text).toContain('0 errors, 1500 warnings');
});
