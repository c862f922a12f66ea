import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));
const facts = ['--facts', 'facts/north-korea-crypto-theft.yaml', 'facts/crypto-theft-by-year.yaml'];

/** What the built program prints of a shipped draft, as a terminal of 100 columns without colour shows it. */
function check(draft: string): { status: number | null; stdout: string; stderr: string } {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['bin/stet.js', 'check', `fixtures/drafts/${draft}.md`, ...facts, '--verbose', '--no-cache'],
    { cwd: root, encoding: 'utf8', env: { ...process.env, NO_COLOR: '1', COLUMNS: '100' } },
  );
  return { status, stdout, stderr };
}

describe('the shipped drafts', () => {
  it('stands: every claim is backed', async () => {
    const { status, stdout, stderr } = check('crypto-theft');
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    await expect(stdout).toMatchFileSnapshot('../fixtures/drafts/crypto-theft.golden.txt');
  });

  it('does not stand: the planted errors that are caught', async () => {
    const { status, stdout, stderr } = check('crypto-theft-errors');
    expect({ status, stderr }).toEqual({ status: 1, stderr: '' });
    await expect(stdout).toMatchFileSnapshot('../fixtures/drafts/crypto-theft-errors.golden.txt');
  });
});
