import { spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { formats } from '../../report/index.ts';
import { Folder, newsroom, program, shell, spawnStet } from '../testing.ts';

const many = Object.fromEntries(
  Array.from({ length: 8 }, (_, i) => [
    `drafts/${i}.md`,
    `---\npublished: 2023-03-01\n---\nThe city budget is $${(i % 7) + 1}.5 billion.\n\n${'The harbour earned $36 million. '.repeat(40)}\n`,
  ]),
);
const folder = new Folder({ ...newsroom, ...many });
afterAll(() => folder.dispose());

describe('every format', () => {
  // One run writes them all: each format to a file of its own.
  beforeAll(() => {
    spawnStet(folder, ['check', ...formats.map(({ id }) => `--format=${id}=whole.${id}`)]);
  });

  it.each(formats.map(({ id }) => id))(
    '%s gives 1 for findings and 0 without, on standard output alone',
    async (id) => {
      const ok = await folder.run(['check', 'drafts/both.md', '--format', id]);
      expect([ok.code, ok.stderr]).toEqual([0, '']);
      const failing = await folder.run(['check', 'drafts/0.md', '--format', id]);
      expect([failing.code, failing.stderr]).toEqual([1, '']);
      expect(failing.stdout).not.toBe('');
      const partly = await folder.run(['check', 'drafts/both.md', '--format', id, '--facts', 'none.yaml']);
      expect([partly.code, partly.stdout]).toEqual([2, '']);
    },
  );

  it.each(formats.map(({ id }) => id))(
    '%s arrives whole in a file and through a pipe, and ends quietly with its reader',
    (id) => {
      const piped = shell(folder, `$STET check --format ${id} | cat > piped || true`);
      expect([piped.code, piped.stderr]).toEqual([0, '']);
      // The token that ends a stretch of a GitHub log is new in every run.
      const read = (file: string) => readFileSync(folder.path(file), 'utf8').replace(/[\da-f]{32}/g, '');
      expect(read('piped')).toBe(read(`whole.${id}`));
      if (id !== 'gitlab' && id !== 'compact') expect(read('piped').length).toBeGreaterThan(65_536);
      const head = shell(
        folder,
        `set +e; $STET check --format ${id} | head -c 20 > /dev/null; echo "\${PIPESTATUS[0]}"`,
      );
      expect([head.stdout, head.stderr]).toEqual(['1\n', '']);
    },
  );
});

it('gives the same report with one thread and with eight', () => {
  folder.write({ 'drafts/empty.md': '', 'drafts/77.md': '---\nfacts: [nope]\n---\nThe city budget is $5.\n' });
  const [one, eight] = ['1', '8'].map((jobs) => {
    const files = formats.map(({ id }) => `--format=${id}=jobs.${id}`);
    const run = spawnStet(folder, ['check', '--jobs', jobs, '--format', 'json', '--verbose', ...files]);
    const texts = formats.map(({ id }) => readFileSync(folder.path(`jobs.${id}`), 'utf8'));
    return { ...run, texts: texts.map((text) => text.replace(/[\da-f]{32}/g, '')) };
  });
  expect(one!.code).toBe(2);
  expect(one!.stderr).toMatch(/drafts\/77.md.*\n.*drafts\/empty.md/);
  expect(eight).toEqual(one);
});

it('goes on after a draft that cannot be read', () => {
  const { code, stdout, stderr } = spawnStet(folder, [
    'check',
    'drafts/both.md',
    'drafts/empty.md',
    '--format',
    'compact',
  ]);
  expect([code, stderr]).toEqual([2, expect.stringMatching(/^stet: drafts\/empty.md: .*\n$/)]);
  expect(stdout).toContain('2 of 2 claims backed');
});

it.runIf(existsSync('/dev/full'))('takes a full disk for an error, not for a report', () => {
  for (const line of ['$STET check drafts/both.md > /dev/full', '$STET check drafts/both.md --format json=/dev/full']) {
    const { code, stderr } = shell(folder, line);
    expect([code, stderr]).toEqual([2, expect.stringMatching(/^stet: .*no space left on.*\n$/i)]);
  }
});

it('leaves no half-written file behind when it is interrupted', async () => {
  for (const delay of [30, 60, 100, 150, 250]) {
    const child = spawn(process.execPath, [program, 'check', '--format', 'json=out/report.json', '--jobs', '2'], {
      cwd: folder.root,
    });
    await new Promise((resolve) => setTimeout(resolve, delay));
    child.kill('SIGINT');
    const [code, signal] = await new Promise<[number | null, string | null]>((resolve) =>
      child.on('exit', (...end) => resolve(end)),
    );
    expect([signal === 'SIGINT', code === 2]).toContain(true);
    const left = existsSync(folder.path('out')) ? readdirSync(folder.path('out')) : [];
    expect(left.filter((name) => name !== 'report.json')).toEqual([]);
    if (left.length > 0) expect(JSON.parse(readFileSync(folder.path('out/report.json'), 'utf8')).schemaVersion).toBe(1);
  }
});

it('never shows a stack, and keeps control characters of a path to itself', () => {
  const { code, stderr } = spawnStet(folder, ['check', 'no\u001b[31mred\n##[group]']);
  expect([code, stderr]).toEqual([
    2,
    expect.stringMatching(/^stet: no\\u001b\[31mred ##❲group\]: matches no file, .*\n$/),
  ]);
});

it('tells its version without loading the rest, and its options with it', () => {
  const { version } = JSON.parse(readFileSync(new URL('../../../package.json', import.meta.url), 'utf8'));
  for (const argv of [['--version'], ['-V'], ['--version', '--no-color']])
    expect(spawnStet(folder, argv)).toEqual({ code: 0, stdout: `${version}\n`, stderr: '' });
  expect(spawnStet(folder, ['--help']).stdout).toContain('Exit codes: 0 nothing at or above --fail-on');
  expect(spawnStet(folder, [])).toMatchObject({ code: 2, stdout: '', stderr: expect.stringContaining('Usage: stet') });
});
