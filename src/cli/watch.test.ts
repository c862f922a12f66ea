import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { run } from './index.ts';
import { Folder, factsFile, newsroom, type Sink, sink } from './testing.ts';

let folder: Folder;
let stop: AbortController;
let out: Sink;
let err: Sink;
let ended: Promise<number>;
beforeEach(() => {
  folder = new Folder(newsroom);
  stop = new AbortController();
  [out, err] = [sink(), sink()];
});
afterEach(async () => {
  stop.abort();
  await ended;
  folder.dispose();
});

const watch = (...argv: string[]) => {
  ended = run(['check', '--watch', '--format', 'compact', ...argv], {
    stdin: (async function* () {})(),
    stdout: out,
    stderr: err,
    cwd: folder.root,
    env: {},
    now: () => new Date(),
    signal: stop.signal,
  });
};
const rounds = () => err.text().split('watching').length - 1;
const until = async (round: number): Promise<void> => {
  const start = Date.now();
  while (rounds() < round) {
    if (Date.now() - start > 60_000) throw new Error(`no round ${round}:\n${out.text()}${err.text()}`);
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
};
const wrong = newsroom['drafts/budget.md']!.replace('$1.2', '$1.4');

it('checks again when a draft, a facts file or the configuration is saved', async () => {
  watch();
  await until(1);
  expect(out.text()).toContain('4 of 4 claims backed');
  writeFileSync(folder.path('drafts/budget.md'), wrong);
  await until(2);
  expect(out.text()).toContain('drafts/budget.md:6:26: mismatch');
  // Editors write a new file and move it over the old one.
  writeFileSync(folder.path('facts/.budget.yaml~'), newsroom['facts/budget.yaml']!.replace('$1.2', '$1.4'));
  renameSync(folder.path('facts/.budget.yaml~'), folder.path('facts/budget.yaml'));
  await until(3);
  expect(out.text()).toMatch(/drafts\/both.md:8:20: mismatch/);
  writeFileSync(folder.path('stet.config.yaml'), 'drafts: [\n');
  await until(4);
  expect(err.text()).toContain('stet.config.yaml:2:1');
  stop.abort();
  expect(await ended).toBe(1);
});

it('takes in a new draft, outlives a broken one, and does not watch its own reports', async () => {
  watch('--format', 'markdown=drafts/report.md', '--config', 'stet.config.yaml');
  await until(1);
  writeFileSync(folder.path('drafts/zoo.txt'), 'The zoo costs $5 million.\n');
  await until(2);
  expect(out.text()).toContain('drafts/zoo.txt:1:');
  writeFileSync(folder.path('drafts/zoo.txt'), '');
  await until(3);
  expect(err.text()).toContain('drafts/zoo.txt: the draft is empty');
  await new Promise((resolve) => setTimeout(resolve, 300));
  expect(rounds()).toBe(3);
});

it('takes in new folders, new facts files and signatures', async () => {
  watch('--config', 'stet.config.yaml');
  await until(1);
  mkdirSync(folder.path('drafts/city'));
  await until(2);
  writeFileSync(folder.path('drafts/city/zoo.md'), 'The zoo costs $5 million.\n');
  await until(3);
  expect(out.text()).toContain('drafts/city/zoo.md:1:15: missing-source');
  const signed = ['cq', 'drafts/city/zoo.md:1:15', '--by', 'M. Ortiz', '--why', 'asked'];
  expect((await folder.run(signed)).code).toBe(0);
  await until(4);
  expect(out.text()).toMatch(/5 of 5 claims backed \(100 %\), 1 of them by a person's word: 5 match\n$/);
  writeFileSync(folder.path('facts/zoo.yaml'), factsFile('zoo', 'cost of the zoo', [['zoo'], ['costs']], '$6 million'));
  await until(5);
  await new Promise((resolve) => setTimeout(resolve, 300));
  expect(out.text().split('\n').slice(-4).join('\n')).toContain('drafts/city/zoo.md:1:15: mismatch');
});

it('keeps a terminal to what holds now', async () => {
  out = sink(true);
  watch();
  await until(1);
  expect(out.text().startsWith('\u001b[2J\u001b[H')).toBe(true);
});

it('does not write into drafts behind an editor', async () => {
  for (const argv of [['--fix'], ['--update-baseline'], ['--staged'], ['-']]) {
    const { code, stderr } = await folder.run(['check', '--watch', ...argv]);
    expect([code, stderr.split('\n').length]).toEqual([2, 2]);
  }
  expect((await folder.run(['check', '--watch', '--fix'])).stderr).toContain('--diff shows the edits');
});

it('ends when there is nothing to watch', async () => {
  watch('nowhere');
  expect(await ended).toBe(2);
});
