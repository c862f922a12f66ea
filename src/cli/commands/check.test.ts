import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Folder, factsFile, newsroom } from '../testing.ts';

let folder: Folder;
beforeEach(() => {
  folder = new Folder(newsroom);
});
afterEach(() => folder.dispose());

const wrong = { 'drafts/budget.md': newsroom['drafts/budget.md']!.replace('$1.2', '$1.4') };
const compact = async (...argv: string[]) => folder.run(['check', '--format', 'compact', ...argv]);

describe('what is checked', () => {
  it('is what the configuration names', async () => {
    const { code, stdout, stderr } = await compact();
    expect(stdout).toContain('4 of 4 claims backed (100 %)');
    expect([code, stderr]).toEqual([0, '']);
  });

  it('is what the command line names, from any folder', async () => {
    const { stdout } = await folder.run(['check', '--format', 'json', 'budget.md', '../drafts/harbour.md'], {
      cwd: folder.path('drafts'),
    });
    expect(JSON.parse(stdout).documents.map((document: { path: string }) => document.path)).toEqual([
      'budget.md',
      'harbour.md',
    ]);
  });

  it('is standard input, as itself or in the place of a file', async () => {
    const input = wrong['drafts/budget.md'];
    const bare = await folder.run(['check', '--format', 'compact', '-'], { input });
    expect(bare.stdout).toMatch(/^<stdin>:6:26: mismatch/m);
    const named = await folder.run(['check', '--format', 'compact', '-', '--stdin-filename', 'drafts/new.md'], {
      input,
    });
    expect(named.stdout).toMatch(/^drafts\/new.md:6:26: mismatch/m);
    folder.write({ '.stetignore': 'drafts/new.md\n' });
    const ignored = await folder.run(['check', '--format', 'compact', '-', '--stdin-filename', 'drafts/new.md'], {
      input,
    });
    expect([ignored.code, ignored.stdout]).toEqual([0, 'no claims found\n']);
  });

  it('is not what ignore rules leave out, and that is said', async () => {
    folder.write({ ...wrong, '.stetignore': 'budget.md\n' });
    const { code, stderr } = await compact('drafts/budget.md');
    expect(code).toBe(0);
    expect(stderr).toBe(
      'stet: drafts/budget.md: left out by .stetignore (`budget.md`); --no-ignore checks it all the same\n',
    );
    expect((await compact('drafts/budget.md', '--quiet')).stderr).toBe('');
    expect((await compact('drafts/budget.md', '--no-ignore')).code).toBe(1);
    expect((await compact()).code).toBe(0);
  });

  it('is not a draft that is switched off', async () => {
    folder.write({ 'drafts/budget.md': wrong['drafts/budget.md'].replace('---\n', '---\nstet: off\n') });
    expect((await compact()).stdout).toContain('3 of 3 claims backed');
  });

  it('must be something', async () => {
    const none = await compact('--no-config');
    expect([none.code, none.stdout]).toEqual([2, '']);
    expect(none.stderr).toBe(
      'stet: no drafts given, expected paths or `-` for standard input; name some, or write a configuration with `stet init`\n',
    );
    folder.write({ 'stet.config.yaml': 'drafts: [nowhere]\n' });
    expect((await compact()).stderr).toContain('no draft matches `drafts` in stet.config.yaml');
    expect((await compact('--allow-empty')).code).toBe(0);
    folder.write({ 'stet.config.yaml': 'locale: en-GB\n' });
    expect((await compact()).stderr).toContain('set `drafts` in stet.config.yaml');
  });
});

describe('exit codes', () => {
  it('tell findings at the fail level', async () => {
    folder.write(wrong);
    expect((await compact()).code).toBe(1);
    expect((await compact('--fail-on', 'never')).code).toBe(0);
    folder.write({ 'drafts/budget.md': 'The zoo costs $5 million.\n' });
    expect((await compact()).code).toBe(0);
    expect((await compact('--fail-on', 'warning')).code).toBe(1);
  });

  it('tell too little coverage', async () => {
    folder.write({ 'drafts/budget.md': 'The zoo costs $5 million.\n' });
    const { code, stderr } = await compact('--min-coverage', '90');
    expect(code).toBe(1);
    expect(stderr).toBe('stet: coverage: 3 of 4 claims backed (75 %), expected at least 90 % (--min-coverage)\n');
    expect((await compact('--min-coverage', '75')).code).toBe(0);
    folder.write({ 'stet.config.yaml': `${newsroom['stet.config.yaml']}minCoverage: 80\n` });
    expect((await compact()).code).toBe(1);
  });

  it('tell what could not be read, and report the rest', async () => {
    folder.write({
      'drafts/empty.md': '',
      'drafts/binary.md': new Uint8Array([0, 1, 2, 3]),
      'drafts/large.md': `${'x'.repeat(3000)}\n`,
    });
    const { code, stdout, stderr } = await compact('--max-bytes', '2k');
    expect(code).toBe(2);
    expect(stdout).toContain('4 of 4 claims backed');
    expect(
      stderr
        .split('\n')
        .map((line) => line.split(':')[1]?.trim())
        .filter(Boolean),
    ).toEqual(['drafts/binary.md', 'drafts/empty.md', 'drafts/large.md']);
    expect(stderr).toContain('--max-bytes');
  });

  it('tell what nothing can be checked without', async () => {
    folder.write({ 'facts/harbour.yaml': 'format: 1\nid: [\n' });
    const { code, stdout, stderr } = await compact();
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(/^stet: facts\/harbour.yaml:\d+:\d+: .*\n$/);
  });
});

describe('mistakes on the command line', () => {
  const stderrOf = async (...argv: string[]) => {
    const { code, stdout, stderr } = await folder.run(argv);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr.trimEnd()).not.toContain('\n');
    return stderr;
  };
  it('are one line with what was meant', async () => {
    expect(await stderrOf('check', '--fromat', 'json')).toBe(
      'stet: unknown option `--fromat`, did you mean `--format`? `stet check --help` lists what there is\n',
    );
    expect(await stderrOf('chekc')).toContain('unknown command `chekc`, did you mean `check`?');
    expect(await stderrOf('check', '--format', 'sraif')).toContain('did you mean `sarif`?');
    expect(await stderrOf('check', '--fail-on', 'eror')).toContain(
      '--fail-on `eror` is unknown, expected error, warning, note, never, did you mean `error`?',
    );
    expect(await stderrOf('check', '--locale', 'en-UK')).toContain('expected en-US, en-GB');
    expect(await stderrOf('check', '--published', 'yesterday')).toContain('expected YYYY-MM-DD');
    expect(await stderrOf('check', '--input-format', 'pdf', 'drafts')).toContain('unknown input format `pdf`');
    expect(await stderrOf('check', '--facts')).toContain('argument missing');
    expect(await stderrOf('check', '--facts', 'none.yaml')).toContain('none.yaml: no such file, expected a facts file');
    expect(await stderrOf('check', '--facts', 'none/*.yaml')).toContain('no facts file matches');
    expect(await stderrOf('check', '--facts', 'facts/budget.yaml@9.0.0')).toContain('9.0.0');
    expect(await stderrOf('check', 'drafts/budget.md/x.md')).toContain('no such file');
    expect(await stderrOf('drafts/budget.md')).toContain('did you mean `stet check drafts/budget.md`?');
    expect(await stderrOf('check', '--explain', 'nothing')).toContain('no claim `nothing`');
  });
  it('are options that exclude each other', async () => {
    for (const pair of [
      ['--changed', '--staged'],
      ['--watch', '--staged'],
      ['--watch', '-'],
      ['--fix', '-'],
      ['--fix', '--staged'],
      ['--trace', '--explain', '1'],
      ['--changed-lines'],
      ['--staged', '-'],
    ]) {
      expect(await stderrOf('check', ...pair)).toContain('expected');
    }
    expect(await stderrOf('check', '--format', 'json', '--format', 'sarif')).toContain('cannot share standard output');
    expect(await stderrOf('check', '--format', 'json', '--diff')).toContain('cannot share standard output');
    expect(await stderrOf('check', '--format', 'json=a', '--format', 'sarif=./a')).toContain('have the same file');
  });
});

describe('reports', () => {
  it('go where they are told', async () => {
    folder.write(wrong);
    const { code, stdout } = await folder.run([
      'check',
      '--format',
      'compact',
      '--format',
      'json=out/r.json',
      '--format',
      'sarif=r.sarif',
    ]);
    expect(code).toBe(1);
    expect(stdout).toContain('mismatch');
    expect(JSON.parse(readFileSync(folder.path('out/r.json'), 'utf8')).coverage.mismatch).toBe(1);
    expect(JSON.parse(readFileSync(folder.path('r.sarif'), 'utf8')).version).toBe('2.1.0');
    expect((await folder.run(['check', '--format', 'json=r.json'])).stdout).toBe('');
    const { code: failed, stderr } = await folder.run(['check', '--format', 'json=drafts']);
    expect([failed, stderr]).toEqual([2, 'stet: drafts: is a directory, expected a place that can be written to\n']);
  });

  it('name files from the root of the repository', async () => {
    folder.write(wrong);
    folder.commit();
    const { stdout } = await folder.run(['check', '--format', 'sarif', 'budget.md'], { cwd: folder.path('drafts') });
    expect(JSON.parse(stdout).runs[0].results[0].locations[0].physicalLocation.artifactLocation.uri).toBe(
      'drafts/budget.md',
    );
  });

  it('are coloured on a terminal only', async () => {
    expect((await folder.run(['check'], { tty: true })).stdout).toContain('\u001b[');
    expect((await folder.run(['check'])).stdout).not.toContain('\u001b[');
    expect((await folder.run(['check', '--no-color'], { tty: true })).stdout).not.toContain('\u001b[');
    expect((await folder.run(['check', '--color'])).stdout).toContain('\u001b[');
  });

  it('tell why a claim was linked', async () => {
    const { stdout } = await folder.run(['check', '--explain', 'drafts/both.md:6:20']);
    expect(stdout).toMatch(/^drafts\/both.md:6:20 {2}\$35 million/);
    expect(stdout).toContain('harbour#harbour');
    expect((await folder.run(['check', '--trace'])).stdout.match(/^drafts\//gm)).toHaveLength(4);
  });
});

describe('settings', () => {
  it('change the level of a rule', async () => {
    folder.write(wrong);
    const config = newsroom['stet.config.yaml']!;
    folder.write({ 'stet.config.yaml': `${config}rules: { value: warning }\n` });
    expect((await compact()).code).toBe(0);
    expect((await compact('--fail-on', 'warning')).code).toBe(1);
    folder.write({
      'stet.config.yaml': `${config}overrides: [{ files: [drafts/budget.md], rules: { value: off } }]\n`,
    });
    expect((await compact('--fail-on', 'note')).code).toBe(0);
    folder.write({ 'stet.config.yaml': `${config}rules: { vlaue: off }\n` });
    expect((await compact()).stderr).toMatch(/unknown rule `vlaue`.*did you mean `value`\?/);
  });

  it('make no match of what a rule refutes that is off, and hear the other rules', async () => {
    const about = '---\npublished: 2023-03-01\n---\n';
    folder.write({
      'stet.config.yaml': `${newsroom['stet.config.yaml']!}rules: { value: off }\n`,
      'drafts/budget.md': `${about}The city has a budget of $1.4 billion.\n`,
      'drafts/twice.md': `${about}The harbour in the old town earned $36 million from containers.\n\nContainers: the harbour in the old town earned $37 million from containers.\n`,
    });
    const levelsOf = async (draft: string) => {
      const { code, stdout } = await folder.run(['check', draft, '--format', 'json']);
      const { documents, coverage } = JSON.parse(stdout);
      const rows = documents[0].findings.map((one: Record<string, string>) => [one.verdict, one.rule, one.level]);
      return { code, backed: coverage.match, rows };
    };
    expect(await levelsOf('drafts/budget.md')).toEqual({ code: 0, backed: 0, rows: [['mismatch', 'value', 'none']] });
    expect(await levelsOf('drafts/twice.md')).toEqual({
      code: 1,
      backed: 0,
      rows: [
        ['mismatch', 'told-twice', 'error'],
        ['mismatch', 'told-twice', 'error'],
      ],
    });
    expect((await compact('drafts/budget.md')).stdout).toBe(
      'drafts/budget.md: 1 in the baseline or of rules that are off\n0 of 1 claim backed (0 %): 1 mismatch\n',
    );
  });

  it('choose versions of facts files', async () => {
    const revised = factsFile('budget', 'the city budget', [['city'], ['budget']], '$1.3 billion')
      .replace('version: 1.0.0\n', 'version: 1.1.0\n')
      .replace('changes:\n', 'changes:\n  - { version: 1.1.0, on: 2023-02-01, summary: Revised. }\n')
      .concat('    revisions: [{ until: 1.1.0, value: $1.2 billion, source: council, why: First estimate. }]\n');
    folder.write({ 'facts/budget.yaml': revised });
    expect((await compact('drafts/budget.md')).stdout).toContain(': stale: ');
    expect((await compact('drafts/budget.md', '--facts', 'facts/budget.yaml@1.0.0')).stdout).toContain(
      '1 of 1 claim backed',
    );
    folder.write({
      'drafts/budget.md': newsroom['drafts/budget.md']!.replace('---\n', '---\nfacts: [budget@1.0.0]\n'),
    });
    expect((await compact('drafts/budget.md')).stdout).toContain('1 of 1 claim backed');
    folder.write({ 'drafts/budget.md': newsroom['drafts/budget.md']!.replace('---\n', '---\nfacts: budgte\n') });
    const { code, stderr } = await compact('drafts/budget.md');
    expect([code, stderr]).toEqual([
      2,
      'stet: drafts/budget.md: the front matter names the facts file `budgte`, expected budget, harbour, did you mean `budget`?; name its file with --facts or in stet.config.yaml\n',
    ]);
  });
});
