import { existsSync, mkdirSync, readFileSync, rmSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { withLock } from './lock.ts';
import { Folder, newsroom } from './testing.ts';

let folder: Folder;
beforeEach(() => {
  folder = new Folder(newsroom);
});
afterEach(() => folder.dispose());

const check = (...argv: string[]) => folder.run(['check', '--format', 'compact', ...argv]);
const budget = newsroom['drafts/budget.md']!;
const wrong = budget.replace('$1.2', '$1.4');

describe('a repository that is not as usual', () => {
  beforeEach(() => void folder.commit());

  it('follows a renamed draft to the lines that changed', async () => {
    const twice = `${wrong}\nThe town hall keeps its records in the cellar of the old mill by the river.\n`;
    folder.write({ 'drafts/budget.md': twice });
    folder.git('commit', '-qam', 'wrong from the start');
    folder.git('switch', '-q', '-c', 'topic');
    folder.git('mv', 'drafts/budget.md', 'drafts/new name.md');
    writeFileSync(folder.path('drafts/new name.md'), `${twice}\nThe city has a budget of $1.9 billion.\n`);
    const { code, stdout, stderr } = await check('--changed', 'main', '--changed-lines');
    expect([code, stdout.match(/^drafts.*/gm)]).toEqual([
      1,
      [expect.stringMatching(/^drafts\/new name.md:10:26: mismatch/)],
    ]);
    expect(stderr).toContain('1 finding outside the changed lines not shown');
    folder.git('add', '-A');
    expect((await check('--staged', '--changed-lines')).stdout).toContain('drafts/new name.md:10:26');
  });

  it('takes names for names, whatever is in them', async () => {
    const names = [':(top)a.md', 'a[1].md', '*.md', 'née — brève.md', 'it\'s "so".md', '-x.md'].map(
      (name) => `drafts/${name}`,
    );
    folder.write(Object.fromEntries(names.map((name) => [name, budget])));
    folder.git('add', '-A');
    folder.git('commit', '-qm', 'more');
    folder.git('switch', '-q', '-c', 'topic');
    folder.write(Object.fromEntries(names.map((name) => [name, wrong])));
    const { stdout } = await check('--changed', 'main', '--changed-lines');
    expect(stdout.match(/^drafts\/.*(?=:6:26: mismatch)/gm)).toEqual([...names].sort());
    folder.git('add', '-A');
    expect((await check('--staged', '--changed-lines')).stdout.match(/mismatch:/g)).toHaveLength(names.length);
  });

  it('leaves repositories within it alone', async () => {
    const inner = new Folder({ 'a.md': wrong }).commit();
    folder.git('-c', 'protocol.file.allow=always', 'submodule', '--quiet', 'add', inner.root, 'drafts/sub');
    folder.write({ 'drafts/budget.md': wrong });
    const staged = await check('--staged');
    expect([staged.code, staged.stderr]).toEqual([0, '']);
    folder.git('clone', '-q', inner.root, 'drafts/clone');
    const changed = await check('--changed', 'main');
    expect([changed.code, changed.stderr, changed.stdout]).toEqual([
      1,
      '',
      expect.stringMatching(/^drafts\/budget.md:6:26/),
    ]);
    inner.dispose();
  });

  it('needs no branch under its feet', async () => {
    folder.git('checkout', '-q', '--detach');
    folder.write({ 'drafts/budget.md': wrong });
    folder.git('commit', '-qam', 'detached');
    expect((await check('--changed', 'main')).stdout).toMatch(/^drafts\/budget.md:6:26: mismatch/);
    folder.git('rm', '-q', 'drafts/harbour.md');
    expect((await check('--changed', 'main')).code).toBe(1);
  });

  it('has the ignore files above the configuration, too', async () => {
    folder.write({
      '.gitignore': 'drafts/budget.md\n',
      'drafts/stet.config.yaml': 'drafts: ["*.md"]\nfacts: [../facts/*.yaml]\n',
    });
    const { stdout } = await folder.run(['check', '--format', 'compact'], { cwd: folder.path('drafts') });
    expect(stdout).toContain('both.md');
    expect(stdout).not.toContain('budget.md');
  });
});

it('reports the drafts that are there beside a path that is not', async () => {
  const { code, stdout, stderr } = await check('drafts/both.md', 'drafts/none.md', 'nowhere/*.md');
  expect([code, stdout]).toEqual([2, expect.stringContaining('2 of 2 claims backed')]);
  expect(stderr).toMatch(/^stet: drafts\/none.md: no such file, .*\nstet: nowhere\/\*.md: matches no file, .*\n$/);
  const listed = await folder.run(['claims', 'drafts/both.md', 'drafts/none.md']);
  expect([listed.code, listed.stdout]).toEqual([2, expect.stringContaining('$35 million')]);
  const alone = await check('drafts/none.md');
  expect([alone.code, alone.stdout]).toEqual([2, '']);
});

it('reads files with the line ends and marks of other systems, and through links', async () => {
  const windows = (text: string) => `\ufeff${text.replaceAll('\n', '\r\n')}`;
  folder.write({
    'stet.config.yaml': windows(newsroom['stet.config.yaml']!),
    'facts/budget.yaml': windows(newsroom['facts/budget.yaml']!),
    'drafts/budget.md': windows(wrong),
    '.stetignore': 'drafts/harbour.md\r\n',
  });
  expect((await check()).stdout).toMatch(/^drafts\/both.md: .*\ndrafts\/budget.md:6:26: mismatch/);
  expect((await folder.run(['cq', 'drafts/budget.md:6:26', '--by', 'M. Ortiz', '--why', 'asked'])).code).toBe(0);
  const records = folder.path('.stet/cq.jsonl');
  writeFileSync(records, windows(readFileSync(records, 'utf8')));
  expect((await check()).stdout).toContain("1 of them by a person's word");
  mkdirSync(folder.path('elsewhere'));
  symlinkSync(folder.path('drafts/both.md'), folder.path('elsewhere/link.md'));
  expect((await check('elsewhere/link.md')).stdout).toContain('2 of 2 claims backed');
});

it('tells records of drafts that are no more, on a run over all', async () => {
  folder.write({ 'drafts/budget.md': wrong, 'drafts/zoo.md': 'The zoo costs $5 million.\n' });
  await folder.run(['cq', 'drafts/budget.md:6:26', '--by', 'M. Ortiz', '--why', 'asked']);
  await check('--baseline', 'old.jsonl', '--update-baseline');
  const kept = { 'drafts/zoo.md': 'The zoo costs $5 million.\n' };
  folder.write({ 'drafts/zoo.md': '' });
  // A draft that cannot be read keeps its place in the baseline.
  await check('--baseline', 'old.jsonl', '--update-baseline');
  folder.write(kept);
  expect((await check('--baseline', 'old.jsonl', '--fail-on', 'warning')).code).toBe(0);
  for (const name of ['budget', 'zoo']) rmSync(folder.path(`drafts/${name}.md`));
  const { stderr } = await check('--baseline', 'old.jsonl');
  expect(stderr).toContain('waiver of "$1.4 billion" by M. Ortiz: drafts/budget.md is no more');
  expect(stderr).toContain('baseline: "$5 million" (no-source): drafts/zoo.md is no more');
  expect((await check('drafts/both.md', '--baseline', 'old.jsonl')).stderr).toBe('');
});

it('waits for another run that changes the same file, but not for ever for one that died', async () => {
  const file = folder.path('.stet/cq.jsonl');
  const order: string[] = [];
  mkdirSync(folder.path('.stet'));
  writeFileSync(`${file}.lock`, '');
  const waiting = withLock(file, 'cq.jsonl', () => order.push('second'));
  await new Promise((resolve) => setTimeout(resolve, 60));
  order.push('first');
  rmSync(`${file}.lock`);
  await waiting;
  expect([order, existsSync(`${file}.lock`)]).toEqual([['first', 'second'], false]);
  writeFileSync(`${file}.lock`, '');
  utimesSync(`${file}.lock`, 1, 1);
  expect(await withLock(file, 'cq.jsonl', () => 'done')).toBe('done');
  await expect(withLock(folder.path('facts/budget.yaml/x'), 'x', () => 0)).rejects.toThrow(
    'expected a place that can be written to',
  );
});
