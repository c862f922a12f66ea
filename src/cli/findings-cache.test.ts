import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { makeDocx, paragraph, run } from '../read/testing.ts';
import { formats } from '../report/index.ts';
import { CacheFolder } from './cache-folder.ts';
import { Folder, type Outcome } from './testing.ts';

/** Enough facts for findings to be kept; `fact` is the one that the drafts are about. */
const factsOf = (id: string, fact: string) => `format: 1
id: ${id}
version: 1.1.0
changes:
  - { version: 1.1.0, on: 2022-12-22, summary: Mended. }
  - { version: 1.0.0, on: 2022-12-21, summary: First. }
sources:
  accounts: { publisher: Town office, title: Accounts, published: 2022-12-21, kind: primary }
facts:
${fact}
${Array.from({ length: 3000 }, (_, i) => `  barge-${i}:\n    subject: cargo of barge${i}\n    terms: [[barge${i}], [cargo]]\n    value: ${i + 10} tons\n    source: accounts`).join('\n')}
`;
const bridge = (value: string) => `  bridge:
    subject: cost of the new harbour bridge
    terms: [[cost, costs], [harbour], [bridge]]
    value: ${value}
    revisions: [{ until: 1.1.0, value: $1.1 billion, source: accounts, why: A slip. }]
    source: accounts
  third:
    subject: a third of the cost of the bridge
    terms: [[third], [bridge]]
    formula: bridge / 3`;

const told =
  'The new harbour bridge costs $1.4 billion, the mayor said on Thursday, 21 December 2022 (£1.1 billion). 😀 ' +
  'In 2021 it was to cost $1.1 billion, twice the $0.5 billion of the old one.';
const drafts: Readonly<Record<string, string | Uint8Array>> = {
  'plain.md': `---\npublished: 2022-12-22\n---\n# Café\r\n\r\n${told}\r\n\n| bridge | cost |\n|--|--|\n| new | $1.3 billion |\n`,
  'page.html': `<title>x</title><h1>Caf&eacute;</h1><p>${told.replace('1.4', '<b>1.4</b>')}`,
  'word.docx': makeDocx([paragraph(run('Café')), paragraph(run(told))].join('')),
  'archive.jsonl': [1, 2].map((id) => `${JSON.stringify({ id, text: `${told}\n\n${'a'.repeat(1200)}` })}\n`).join(''),
  'off.md': `---\nstet: off\n---\n${told}\n`,
};
const newsroom = { 'facts.yaml': factsOf('harbour', bridge('$1.2 billion')), ...drafts };

const folder = new Folder();
const cache = folder.path('cache', 'stet');
const entries = () => (existsSync(cache) ? readdirSync(cache).filter((name) => name.includes('.findings')) : []);
/** Written anew, an entry is another file. */
const state = () => entries().map((name) => `${name} ${statSync(folder.path('cache', 'stet', name)).ino}`);
const env = { HOME: '/nonexistent', XDG_CACHE_HOME: folder.path('cache') };
const check = (argv: readonly string[], more: Parameters<Folder['run']>[1] = {}) =>
  folder.run(['check', '--no-config', '--facts', 'facts.yaml', ...argv], { env, ...more });
/** What commands are told not to heed is named anew each time. */
const shown = ({ code, stdout, stderr }: Outcome) => [
  code,
  stdout.replaceAll(/stop-commands::\w+|^::\w{32}::$/gm, ''),
  stderr,
];
/** What a run says with its cache, which is what it says without. */
const same = async (argv: readonly string[]) => {
  const cached = shown(await check(argv));
  expect(cached).toEqual(shown(await check(['--no-cache', ...argv])));
  return cached;
};

beforeEach(() => {
  for (const name of readdirSync(folder.root)) rmSync(folder.path(name), { recursive: true });
  folder.write(newsroom);
});
afterAll(() => folder.dispose());

describe('the findings of an earlier run', () => {
  it.each(formats.map(({ id }) => id))('make the same report: %s', async (format) => {
    const argv = [...Object.keys(drafts), '--verbose', '--format', format];
    const first = await same(argv);
    expect(first[1]).toContain('1.4');
    const before = state();
    expect(before).toHaveLength(Object.keys(drafts).length);
    expect(await same(argv)).toEqual(first);
    expect(state()).toEqual(before);
  });

  it('are mended, signed and held against a baseline as if they were new', async () => {
    const { stdout } = await check(['plain.md', '--format', 'json']);
    const before = state();
    const wrong = JSON.parse(stdout).documents[0].findings.find(
      (one: { verdict: string }) => one.verdict === 'mismatch',
    );
    for (const argv of [['--diff'], ['--explain', wrong.claim.id], ['--trace'], ['--min-coverage', '99'], ['--quiet']])
      await same(['plain.md', ...argv]);
    expect(state()).toEqual(before);
    const signed = await folder.run(
      ['cq', wrong.claim.id, 'plain.md', '--no-config', '--facts', 'facts.yaml', '--by', 'A. Desk', '--why', 'Phoned.'],
      { env },
    );
    expect(signed.code).toBe(0);
    expect((await same(['plain.md', '--verbose']))[1]).toContain('A. Desk');
    await check(['plain.md', '--update-baseline', '--baseline', 'base.jsonl']);
    expect((await same(['plain.md', '--baseline', 'base.jsonl']))[0]).toBe(0);
    expect(state()).toEqual(before);
    const [wrongly, rightly] = ['1.4', '1.2'].map((value) => `The new harbour bridge costs $${value} billion.\n`);
    for (const more of [[], [], ['--no-cache']]) {
      folder.write({ 'fix.md': wrongly! });
      await check(['fix.md', '--fix', ...more]);
      expect(readFileSync(folder.path('fix.md'), 'utf8')).toBe(rightly);
    }
  });

  it('go by the draft, the facts, their version and every option that bears on them', async () => {
    const plain = ['plain.md', '--format', 'json'];
    const first = await same(plain);
    const configured = async (more: readonly string[]) => {
      const argv = ['check', ...plain, ...more];
      expect(await folder.run(argv, { env })).toEqual(await folder.run([...argv, '--no-cache'], { env }));
    };
    const others: (() => Promise<unknown>)[] = [
      () => same([...plain, '--published', '2022-12-29']),
      () => same([...plain, '--locale', 'en-AU']),
      () => same([...plain, '--input-format', 'text']),
      () => same([...plain, '--max-bytes', '1mb']),
      async () => {
        folder.write({ 'facts.yaml': factsOf('harbour', bridge('$1.4 billion')) });
        return same(plain);
      },
      async () => {
        folder.write({ 'plain.md': told });
        return same(plain);
      },
      async () => {
        folder.write({ 'stet.config.yaml': 'facts: [facts.yaml]\nrules: { told-twice: off, value: off }\n' });
        return configured([]);
      },
      () => configured(['--no-config', '--facts', 'facts.yaml@1.0.0']),
    ];
    for (const [index, other] of others.entries()) {
      await other();
      expect(entries(), `${index}`).toHaveLength(index + 2);
    }
    folder.write(newsroom);
    expect(await same(plain)).toEqual(first);
    expect(entries()).toHaveLength(others.length + 1);
  });

  it('are not kept of a draft that may name other facts than those given', async () => {
    folder.write({
      'stet.config.yaml': 'facts: [other.yaml]\n',
      'other.yaml': factsOf('other', bridge('$1.4 billion')),
      'named.md': `---\nfacts: [other]\n---\n${told}\n`,
    });
    const argv = ['check', 'named.md', '--facts', 'facts.yaml'];
    const first = await folder.run(argv, { env });
    folder.write({ 'other.yaml': factsOf('other', bridge('$1.9 billion')) });
    const second = await folder.run(argv, { env });
    expect(second).toEqual(await folder.run([...argv, '--no-cache'], { env }));
    expect(second).not.toEqual(first);
    expect(entries()).toEqual([]);
  });

  it('are not kept where something could not be read, or was read at once', async () => {
    folder.write({ 'bad.jsonl': `{"text":"${told}"}\n{"text":\n`, 'empty.md': '', 'broken.yaml': 'format: 1\nid: [' });
    for (const argv of [
      ['bad.jsonl'],
      ['empty.md'],
      ['plain.md', '--facts', 'broken.yaml'],
      ['plain.md', '--facts', 'no.yaml'],
    ]) {
      const [code] = await same(argv);
      expect(await same(argv)).toEqual(await same(argv));
      expect(code).toBe(2);
    }
    folder.write({ 'facts.yaml': `format: 1\nid: small\nversion: 1.0.0\nfacts:\n  a: { subject: a, value: 1 }\n` });
    await same(['plain.md']);
    expect(entries()).toEqual([]);
  });

  it('are found anew where an entry is damaged', async () => {
    const first = await same(['plain.md']);
    const file = folder.path('cache', 'stet', entries()[0]!);
    const whole = readFileSync(file);
    const flipped = Buffer.from(whole);
    flipped[whole.length >> 1]! ^= 1;
    for (const damaged of [whole.subarray(0, whole.length - 5), Buffer.alloc(0), flipped, Buffer.from('{}')]) {
      writeFileSync(file, damaged);
      expect(await same(['plain.md'])).toEqual(first);
      expect(readFileSync(file).equals(whole)).toBe(true);
    }
  });

  it('are found by several runs at once', async () => {
    const runs = await Promise.all(Array.from({ length: 4 }, () => check(Object.keys(drafts))));
    for (const one of runs) expect(one).toEqual(runs[0]);
    expect(readdirSync(cache).filter((name) => !/\.(?:findings|facts)$/.test(name))).toEqual([]);
  });
});

describe('the cache', () => {
  it('is nowhere with --no-cache, and where there is no home', async () => {
    const runs = [
      await check(['--no-cache', 'plain.md']),
      await check(['plain.md'], { env: {} }),
      // a file where the folder should be
      await check(['plain.md'], { env: { XDG_CACHE_HOME: folder.path('plain.md') } }),
      await check(['plain.md'], { env: { XDG_CACHE_HOME: '/dev/null' } }),
    ];
    for (const one of runs) expect(one).toEqual(runs[0]);
    expect(runs[0]).toMatchObject({ code: 1, stderr: '' });
    expect(existsSync(folder.path('cache'))).toBe(false);
  });

  it('belongs to one build of the program, on one version of Node', async () => {
    await check(['plain.md']);
    expect(entries()[0]).toMatch(`-test-${process.version}.findings`);
    const [mine, others] = ['a', 'b'].map((build) => new CacheFolder(folder.path('builds'), build));
    mine!.put('x.findings', () => 'what was found');
    expect(String(mine!.get('x.findings'))).toBe('what was found');
    expect(others!.get('x.findings')).toBeNull();
  });

  it('keeps no more than it should, of each sort', () => {
    const kept = { facts: 1e6, findings: 4000 };
    const sizes = () => readdirSync(folder.path('small')).filter((name) => name.endsWith('.findings')).length;
    new CacheFolder(folder.path('small'), 'a', kept).put('x.facts', () => 'x'.repeat(10_000));
    // each run makes room for what it adds, and one that adds much does so again
    for (let i = 0; i < 20; i++)
      new CacheFolder(folder.path('small'), 'a', kept).put(`${i}.findings`, () => 'x'.repeat(900));
    expect(sizes()).toBe(4);
    const long = new CacheFolder(folder.path('small'), 'a', kept);
    for (let i = 0; i < 40; i++) long.put(`a${i}.findings`, () => 'x'.repeat(300));
    expect(sizes()).toBeLessThan(14);
    expect(long.get('x.facts')).not.toBeNull();
    // nothing is kept of what cannot be made
    long.put('y.findings', () => {
      throw new RangeError('too long');
    });
    expect(long.get('y.findings')).toBeNull();
  });
});
