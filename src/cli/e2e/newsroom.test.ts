import { execFileSync, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Folder, newsroom, type Outcome, program, shell, spawnStet } from '../testing.ts';

/** The story of a pull request, told by the built program; each step stands on the one before. */
describe('a newsroom', () => {
  const folder = new Folder(newsroom);
  const stet = (...argv: string[]): Outcome => spawnStet(folder, argv);
  const budget = newsroom['drafts/budget.md']!;
  const edit = (figure: string) => folder.write({ 'drafts/budget.md': budget.replace('$1.2', figure) });

  beforeAll(() => void folder.commit());
  afterAll(() => folder.dispose());

  it('starts with drafts that stand', () => {
    const { code, stdout, stderr } = stet('check', '--format', 'compact');
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toContain('4 of 4 claims backed (100 %)');
  });

  it('sees a pull request break a figure, and puts the annotation on its line', () => {
    folder.git('switch', '-q', '-c', 'topic');
    edit('$1.4');
    folder.git('commit', '-qam', 'a new figure');
    const { code, stdout } = stet('check', '--changed', '--format', 'github');
    expect(code).toBe(1);
    expect(stdout).toMatch(
      /^::error file=drafts\/budget\.md,line=6,(?:.*,)?col=26,.*::.*\$1\.4 billion.*\$1\.2 billion/m,
    );
    expect(stdout).not.toContain('harbour.md');
  });

  it('hands out a patch that git applies, after which it stands', () => {
    const { code } = shell(
      folder,
      '$STET check --changed --diff > fix.patch || [ $? = 1 ]; git apply fix.patch; rm fix.patch',
    );
    expect(code).toBe(0);
    expect(readFileSync(folder.path('drafts/budget.md'), 'utf8')).toBe(budget);
    expect(stet('check', '--changed').code).toBe(0);
    folder.git('commit', '-qam', 'mended');
  });

  it('takes a signature until the figure changes', () => {
    edit('$1.5');
    expect(stet('check').code).toBe(1);
    expect(
      stet('cq', 'drafts/budget.md:6:26', '--by', 'M. Ortiz', '--why', 'the mayor confirmed it by phone').code,
    ).toBe(0);
    const waived = stet('check', '--verbose');
    expect([waived.code, waived.stdout]).toEqual([0, expect.stringContaining('M. Ortiz')]);
    edit('$1.6');
    const { code, stderr } = stet('check');
    expect([code, stderr]).toEqual([1, expect.stringContaining('is unused')]);
  });

  it('takes several signatures at once', async () => {
    const desk = new Folder({
      ...newsroom,
      'drafts/zoo.md': Array.from(
        { length: 6 },
        (_, i) => `House ${'abcdef'[i]} of the zoo costs $${i + 2} million.\n`,
      ).join('\n'),
    });
    const codes = await Promise.all(
      Array.from({ length: 6 }, (_, i) => {
        const argv = [program, 'cq', `$${i + 2} million`, 'drafts/zoo.md', '--by', `Desk ${i}`, '--why', 'asked'];
        const child = spawn(process.execPath, argv, { cwd: desk.root, stdio: 'ignore' });
        return new Promise((resolve) => child.on('exit', resolve));
      }),
    );
    expect(codes).toEqual([0, 0, 0, 0, 0, 0]);
    const { stdout } = spawnStet(desk, ['check', '--format', 'compact']);
    expect(stdout).toContain("10 of 10 claims backed (100 %), 6 of them by a person's word");
    desk.dispose();
  });

  it('takes a baseline for what was there before', () => {
    expect(stet('check', '--baseline', 'old.jsonl', '--update-baseline').code).toBe(0);
    const held = stet('check', '--baseline', 'old.jsonl', '--format', 'json');
    expect([held.code, JSON.parse(held.stdout).coverage]).toEqual([
      0,
      expect.objectContaining({ match: 3, mismatch: 1, waived: 0 }),
    ]);
    edit('$1.7');
    expect(stet('check', '--baseline', 'old.jsonl').code).toBe(1);
  });

  it('checks what is staged, whatever the work tree says', () => {
    folder.git('add', 'drafts/budget.md');
    edit('$1.2');
    expect(stet('check', '--staged').code).toBe(1);
    folder.git('add', 'drafts/budget.md');
    edit('$1.7');
    expect(stet('check', '--staged').code).toBe(0);
    folder.git('checkout', '-q', '--', '.');
  });

  it('says what a shallow clone lacks, and is content when it is there', () => {
    const clone = new Folder();
    const env = { PATH: process.env.PATH, HOME: '/nonexistent' };
    const git = (...words: string[]) => execFileSync('git', words, { cwd: clone.root, env, stdio: 'ignore' });
    git('clone', '-q', '--depth=1', '--branch=topic', `file://${folder.root}`, '.');
    const lacking = spawnStet(clone, ['check', '--changed'], { env: { GITHUB_BASE_REF: 'main' } });
    expect([lacking.code, lacking.stdout]).toEqual([2, '']);
    expect(lacking.stderr).toMatch(
      /^stet: no revision `origin\/main` here.*shallow; fetch it with `git fetch --unshallow`.*fetch-depth: 0.*\n$/,
    );
    git('fetch', '-q', '--unshallow', 'origin', '+refs/heads/*:refs/remotes/origin/*');
    expect(spawnStet(clone, ['check', '--changed'], { env: { GITHUB_BASE_REF: 'main' } }).code).toBe(0);
    clone.dispose();
  });
});
