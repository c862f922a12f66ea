import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Git, hunks } from './git.ts';
import { Folder } from './testing.ts';

const env = { PATH: process.env.PATH, HOME: '/nonexistent', GIT_CONFIG_NOSYSTEM: '1' };

it('reads the changed lines of a diff', () => {
  expect(hunks('@@ -1 +1 @@\n-a\n+b\n@@ -5,0 +6,3 @@ head\n+x\n@@ -9,2 +12,0 @@\n')).toEqual([
    { first: 1, last: 1 },
    { first: 6, last: 8 },
    { first: 12, last: 13 },
  ]);
});

describe('a repository', () => {
  const folder = new Folder({ 'a.md': 'one\ntwo\nthree\n', 'b.md': 'b\n', 'gone.md': 'x\n', 'sp ace/č.md': 'č\n' });
  beforeAll(() => {
    folder.commit();
    folder.git('switch', '-q', '-c', 'topic');
    folder.write({ 'a.md': 'one\n2\nthree\n' });
    folder.git('rm', '-q', 'gone.md');
    folder.git('commit', '-q', '-am', 'a changed');
    folder.git('switch', '-q', 'main');
    folder.write({ 'b.md': 'changed on main\n' });
    folder.git('commit', '-q', '-am', 'b changed');
    folder.git('switch', '-q', 'topic');
    folder.write({ 'sp ace/č.md': 'č changed\n', 'new.md': 'new\n' });
  });
  afterAll(() => folder.dispose());

  const names = (files: readonly string[]) => files.map((file) => path.relative(folder.root, file));

  it('tells what differs from where the branch left, committed or not', async () => {
    const git = await Git.open(folder.path('sp ace'), env);
    const { files, deleted, base } = await git.changed(null);
    expect(names(files)).toEqual(['a.md', 'new.md', 'sp ace/č.md']);
    expect(names(deleted)).toEqual(['gone.md']);
    expect(await git.changedLines(folder.path('a.md'), base, false)).toEqual([{ first: 2, last: 2 }]);
    expect(await git.changedLines(folder.path('new.md'), base, false)).toBeNull();
    expect(names((await git.changed('HEAD')).files)).toEqual(['new.md', 'sp ace/č.md']);
  });

  it('tells what is staged', async () => {
    folder.write({ 'a.md': 'one\n2\nthree staged\n' });
    folder.git('add', 'a.md');
    folder.write({ 'a.md': 'not staged\n' });
    const git = await Git.open(folder.root, env);
    expect(names((await git.staged()).files)).toEqual(['a.md']);
    expect((await git.blob('', folder.path('a.md')))?.toString()).toBe('one\n2\nthree staged\n');
    expect(await git.changedLines(folder.path('a.md'), 'HEAD', true)).toEqual([{ first: 3, last: 3 }]);
    expect(await git.blob('', folder.path('new.md'))).toBeNull();
    expect(await git.blob('', folder.path('..', 'x'))).toBeNull();
  });

  it('says what is missing', async () => {
    const git = await Git.open(folder.root, env);
    await expect(git.changed('nope')).rejects.toThrow('no revision `nope` here');
    await expect(git.changed('--output=x')).rejects.toThrow('no revision `--output=x` here');
    const ci = await Git.open(folder.root, { ...env, GITHUB_BASE_REF: 'main' });
    await expect(ci.changed(null)).rejects.toThrow('no revision `origin/main`');
    folder.git('switch', '-q', '-f', '--orphan', 'alone');
    folder.git('commit', '-q', '--allow-empty', '-m', 'alone');
    await expect(git.changed('main')).rejects.toThrow(
      'no merge base of HEAD and `main`, expected a common commit; they share no history',
    );
    folder.git('switch', '-q', '-f', 'topic');
  });

  it('says what a shallow clone lacks', async () => {
    const clone = new Folder();
    execFileSync('git', ['clone', '-q', '--depth=1', '--branch=topic', `file://${folder.root}`, clone.path('c')], {
      env,
    });
    const git = await Git.open(clone.path('c'), { ...env, GITHUB_BASE_REF: 'main' });
    await expect(git.changed(null)).rejects.toThrow(
      /no revision `origin\/main` here.*this clone is shallow; fetch it with `git fetch --unshallow`/,
    );
    execFileSync('git', ['fetch', '-q', '--depth=1', 'origin', 'main:refs/remotes/origin/main'], {
      cwd: clone.path('c'),
      env,
    });
    await expect(git.changed(null)).rejects.toThrow(
      /no merge base of HEAD and `origin\/main`.*shallow and ends before it/,
    );
    clone.dispose();
  });
});

it('needs git, and a repository', async () => {
  const folder = new Folder();
  await expect(Git.open(folder.root, env)).rejects.toThrow('expected a git repository');
  await expect(Git.open(folder.root, { PATH: folder.root })).rejects.toThrow('git was not found');
  folder.dispose();
});

it('asks the CI what the branch is for', async () => {
  const folder = new Folder({ 'a.md': 'a\n' }).commit();
  const first = folder.git('rev-parse', 'HEAD').trim();
  folder.write({ 'b.md': 'b\n' });
  folder.git('add', '-A');
  folder.git('commit', '-qm', 'b');
  const names = async (more: Record<string, string>) =>
    (await (await Git.open(folder.root, { ...env, ...more })).changed(null)).files.length;
  expect(await names({ CI_MERGE_REQUEST_DIFF_BASE_SHA: first })).toBe(1);
  expect(await names({})).toBe(0);
  folder.git('branch', '-m', 'odd');
  await expect(names({})).rejects.toThrow('no branch to compare with');
  await expect(names({ CI_MERGE_REQUEST_TARGET_BRANCH_NAME: 'main' })).rejects.toThrow('no revision `origin/main`');
  folder.dispose();
});
