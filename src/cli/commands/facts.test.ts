import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Folder, newsroom } from '../testing.ts';

let folder: Folder;
beforeEach(() => {
  folder = new Folder(newsroom);
});
afterEach(() => folder.dispose());

const facts = async (...argv: string[]) => folder.run(['facts', ...argv]);
const revise = () =>
  folder.write({
    'facts/budget.yaml': newsroom['facts/budget.yaml']!.replace('version: 1.0.0\n', 'version: 1.1.0\n')
      .replace('changes:\n', 'changes:\n  - { version: 1.1.0, on: 2023-02-01, summary: Revised. }\n')
      .replace('$1.2', '$1.3')
      .concat('    revisions: [{ until: 1.1.0, value: $1.2 billion, source: council, why: First estimate. }]\n'),
  });

describe('stet facts draw', () => {
  const article = { 'article.txt': 'Dec. 22, 2022\n\nThe city has a budget of $1.2 billion, the mayor said.\n' };
  beforeEach(() => folder.write(article));

  it('prints a facts file that checks its own article', async () => {
    const { code, stdout } = await facts(
      'draw',
      'article.txt',
      '--published',
      '2022-12-22',
      '--publisher',
      'The desk',
      '--id',
      'drawn',
    );
    expect([code, stdout]).toEqual([0, expect.stringMatching(/^# yaml-language-server.*\nformat: 1\nid: drawn\n/)]);
    folder.write({ 'drawn.yaml': stdout });
    const checked = await folder.run([
      'check',
      'article.txt',
      '--facts',
      'drawn.yaml',
      '--published',
      '2022-12-22',
      '--format',
      'json',
    ]);
    expect(JSON.parse(checked.stdout).coverage.mismatch).toBe(0);
  });

  it('writes a new file, and adds to an old one without touching what is there', async () => {
    expect((await facts('draw', 'article.txt', '-o', 'new.yaml')).stderr).toMatch(
      /^stet: wrote new.yaml with \d+ facts?, for a person to edit\n$/,
    );
    expect(await facts('draw', 'article.txt', '-o', 'new.yaml')).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('new.yaml: is there already'),
    });
    const commented = `# mine\n${newsroom['facts/harbour.yaml']}`;
    folder.write({ 'facts/harbour.yaml': commented });
    const { code, stderr } = await facts(
      'draw',
      'article.txt',
      '--into',
      'facts/harbour.yaml',
      '--published',
      '2022-12-22',
    );
    expect([code, stderr]).toEqual([0, expect.stringContaining('facts/harbour.yaml: added ')]);
    const text = readFileSync(folder.path('facts/harbour.yaml'), 'utf8');
    expect(text.startsWith('# mine\nformat: 1')).toBe(true);
    expect(text.length).toBeGreaterThan(commented.length);
    const again = await facts('draw', 'article.txt', '--into', 'facts/harbour.yaml', '--published', '2022-12-22');
    expect(again.stderr).toContain('nothing to add');
    expect(readFileSync(folder.path('facts/harbour.yaml'), 'utf8')).toBe(text);
  });

  it('refuses what it cannot mean', async () => {
    expect((await facts('draw')).stderr).toContain('no article given');
    expect((await facts('draw', 'article.txt', '-o', 'a', '--into', 'b')).stderr).toContain('exclude each other');
    expect((await facts('draw', 'article.txt', 'drafts/both.md', '--title', 'x')).stderr).toContain(
      '--title and --url are of one article',
    );
  });
});

describe('stet facts validate', () => {
  it('takes the files of the configuration, and gives 2 for errors only', async () => {
    expect(await facts('validate')).toMatchObject({ code: 0, stdout: expect.stringContaining('2 facts files') });
    folder.write({ 'facts/budget.yaml': newsroom['facts/budget.yaml']!.replace('value:', 'vlaue:') });
    const { code, stdout } = await facts('validate', 'facts/budget.yaml');
    expect([code, stdout]).toEqual([2, expect.stringMatching(/facts\/budget.yaml:13:5/)]);
    expect(
      JSON.parse((await facts('validate', 'facts/budget.yaml', '--format', 'json')).stdout)[0].problems[0].code,
    ).toBe('facts-field');
    expect((await folder.run(['facts', 'validate'], { cwd: folder.path('..') })).stderr).toContain(
      'no facts files given',
    );
    expect((await facts('validate', 'none.yaml')).code).toBe(2);
  });

  it('holds a file against its past', async () => {
    folder.commit();
    expect((await facts('validate', '--since', 'HEAD')).code).toBe(0);
    folder.write({
      'old.yaml': newsroom['facts/budget.yaml']!,
      'facts/budget.yaml': newsroom['facts/budget.yaml']!.replace('$1.2', '$1.3'),
    });
    expect(await facts('validate', '--since', 'HEAD')).toMatchObject({
      code: 2,
      stdout: expect.stringContaining('facts-unmoved'),
    });
    expect((await facts('validate', 'facts/budget.yaml', '--since', 'old.yaml')).code).toBe(2);
    revise();
    folder.write({ 'facts/new.yaml': newsroom['facts/harbour.yaml']!.replace('id: harbour', 'id: new') });
    expect((await facts('validate', '--since', 'HEAD')).code).toBe(0);
    expect((await facts('validate', '--since', 'nope')).stderr).toContain('no revision `nope` here');
  });

  it('knows which facts are past their time', async () => {
    folder.write({ 'facts/budget.yaml': `${newsroom['facts/budget.yaml']}    valid-until: 2023-03-01\n` });
    expect(await facts('validate', '--on', '2023-04-01')).toMatchObject({
      code: 0,
      stdout: expect.stringContaining('facts-expired'),
    });
    expect((await facts('validate', '--on', 'soon')).stderr).toContain('--on `soon` is no date');
  });
});

describe('stet facts show, diff and log', () => {
  beforeEach(revise);
  it('show a version', async () => {
    expect((await facts('show', 'facts/budget.yaml@1.0.0', 'budget')).stdout).toContain('$1.2 billion');
    expect((await facts('show', 'facts/budget.yaml')).stdout).toContain('$1.3 billion');
    expect((await facts('show', 'facts/*.yaml')).stderr).toContain('names 2 facts files, expected one');
    expect(await facts('show', 'facts/budget.yaml', 'bugdet')).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('did you mean "budget"?'),
    });
  });
  it('show what changed', async () => {
    expect((await facts('diff', 'facts/budget.yaml@1.0.0', 'facts/budget.yaml')).stdout).toContain(
      '$1.2 billion → $1.3 billion',
    );
    expect(JSON.parse((await facts('log', 'facts/budget.yaml', '--format', 'json')).stdout).entries).toHaveLength(2);
    expect((await facts('log', 'facts/budget.yaml', 'budget', '--format', 'markdown')).stdout).toContain(
      'First estimate.',
    );
  });
  it('offer formats and no others', async () => {
    expect((await facts('show', 'facts/budget.yaml', '--format', 'jsno')).stderr).toContain('did you mean `json`?');
    expect((await facts('shwo')).stderr).toContain('unknown command `shwo`, did you mean `show`? `stet facts --help`');
  });
});
