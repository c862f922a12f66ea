import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { githubTemplate, gitlabTemplate, preCommitTemplate } from '../templates.ts';
import { Folder, newsroom, type Outcome, program, shell } from '../testing.ts';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const read = (name: string) => readFileSync(path.join(root, name), 'utf8');
const action = parse(read('action.yml'));
const { version } = JSON.parse(read('package.json'));

describe('the action', () => {
  let folder: Folder;
  beforeEach(() => {
    folder = new Folder(newsroom);
    folder.commit();
    folder.git('switch', '-q', '-c', 'topic');
  });
  afterEach(() => folder.dispose());

  /** Runs the script of a step as a runner does: inputs by their defaults, files for outputs and summary. */
  const step = (
    id: string,
    inputs: Record<string, string> = {},
    env: Record<string, string> = {},
  ): Outcome & { outputs: string; summary: string } => {
    const { run, env: mapped } = action.runs.steps.find((one: { id?: string }) => one.id === id);
    const value = (text: string) =>
      text.replace(
        /\$\{\{ inputs\.([\w-]+) \}\}/g,
        (_all, name: string) => inputs[name] ?? action.inputs[name].default,
      );
    const given = Object.fromEntries(Object.entries(mapped ?? {}).map(([name, text]) => [name, value(text as string)]));
    const outcome = shell(folder, run, {
      ...given,
      GITHUB_ACTION_PATH: path.dirname(path.dirname(program)),
      GITHUB_OUTPUT: folder.path('.git/output'),
      GITHUB_STEP_SUMMARY: folder.path('.git/summary'),
      RUNNER_TEMP: folder.path('.git'),
      ...env,
    });
    const text = (name: string) => (existsSync(folder.path(name)) ? readFileSync(folder.path(name), 'utf8') : '');
    return { ...outcome, outputs: text('.git/output'), summary: text('.git/summary') };
  };
  const wrong = () => folder.write({ 'drafts/budget.md': newsroom['drafts/budget.md']!.replace('$1.2', '$1.4') });

  it('checks everything on a push, and fails with annotations, outputs and a summary', () => {
    expect(step('check')).toMatchObject({
      code: 0,
      outputs: expect.stringContaining('exit-code=0\nclaims=4\nbacked=4\nmismatches=0\nreport='),
    });
    wrong();
    const { code, stdout, outputs, summary } = step('check');
    expect(code).toBe(1);
    expect(stdout).toContain('::error file=drafts/budget.md,line=6,');
    expect(outputs).toContain('exit-code=1\nclaims=4\nbacked=3\nmismatches=1\n');
    expect(summary).toContain('$1.4 billion');
    const sarif = /^sarif=(.*)$/m.exec(outputs.slice(outputs.lastIndexOf('sarif=')))![1]!;
    expect(JSON.parse(readFileSync(sarif, 'utf8')).version).toBe('2.1.0');
  });

  it('checks what changed on a pull request, and says what a shallow clone lacks', () => {
    folder.git('update-ref', 'refs/remotes/origin/main', 'main');
    wrong();
    expect(step('check', {}, { GITHUB_BASE_REF: 'main' })).toMatchObject({
      code: 1,
      outputs: expect.stringContaining('claims=1\n'),
    });
    const lacking = step('check', {}, { GITHUB_BASE_REF: 'gone' });
    expect([lacking.code, lacking.stderr]).toEqual([2, expect.stringContaining('no revision `origin/gone` here')]);
    expect(lacking.outputs).toMatch(/exit-code=2\n$/);
    expect(step('check', { changed: 'false' }, { GITHUB_BASE_REF: 'main' }).outputs).toMatch(/claims=4\n[\s\S]*$/);
    expect(step('check', { changed: 'main', 'changed-lines': 'true' }).code).toBe(1);
  });

  it('passes its inputs on, none of them as a command', () => {
    wrong();
    expect(
      step('check', {
        'fail-on': 'never',
        paths: 'drafts/budget.md\ndrafts/both.md\n',
        facts: 'facts/budget.yaml@1.0.0\n',
      }).code,
    ).toBe(0);
    expect(step('check', { paths: '$(touch .git/owned); `touch .git/owned`\n' }).code).toBe(2);
    expect(existsSync(folder.path('.git/owned'))).toBe(false);
    expect(step('check', { 'fail-on': 'never', 'min-coverage': '90' }).code).toBe(1);
    expect(step('check', { config: 'none.yaml' }).stderr).toContain('none.yaml: no such file');
    expect(step('check', { paths: '--debug' }).stderr).toContain('--debug: no such file');
  });

  it('takes paths with spaces, from a folder with spaces, without a right to write but for its own files', () => {
    const figure = newsroom['drafts/budget.md']!.replace('$1.2', '$1.4');
    folder.write({
      'the desk/a draft.md': figure,
      'the desk/b.md': figure,
      'facts/the budget.yaml': newsroom['facts/budget.yaml']!,
    });
    folder.git('add', '-A');
    const inputs = { paths: 'the desk/a draft.md\n', facts: 'facts/the budget.yaml\n' };
    const { code, stdout, outputs } = step('check', inputs, { GITHUB_TOKEN: '' });
    expect([code, outputs]).toEqual([1, expect.stringContaining('claims=1\nbacked=0\nmismatches=1\n')]);
    expect(stdout).toContain('::error file=the desk/a draft.md,line=6,');
    const sarif = /^sarif=(.*)$/m.exec(outputs)![1]!;
    expect(readFileSync(sarif, 'utf8')).toContain('"uri": "the%20desk/a%20draft.md"');
  });

  it('keeps to the size of a summary', () => {
    // A program that writes two million characters where the summary is asked for.
    folder.write({
      'fake/bin/stet.js': `const fs = require('node:fs');
        for (const word of process.argv) if (word.startsWith('markdown=')) fs.writeFileSync(word.slice(9), 'a line of findings\\n'.repeat(100_000));`,
    });
    const { code, summary } = step('check', {}, { GITHUB_ACTION_PATH: folder.path('fake') });
    expect([code, summary.length < 1_048_576, summary.length > 900_000]).toEqual([0, true, true]);
    expect(summary).toMatch(
      /a line of findings\n\n\nThe list is longer than a summary may be; the JSON report has all of it\.\n$/,
    );
    expect(step('check', { summary: 'false' }).summary).toBe(summary);
  });

  it('does not build what is built, and documents all that goes in and out', () => {
    // without a build the step would install into the project itself
    expect(existsSync(path.join(path.dirname(path.dirname(program)), 'dist/cli/cli.cjs'))).toBe(true);
    expect(step('install')).toMatchObject({ code: 0, stdout: '', stderr: '' });
    for (const part of [...Object.values(action.inputs), ...Object.values(action.outputs)])
      expect((part as { description: string }).description.length).toBeGreaterThan(15);
    for (const { run = '' } of action.runs.steps) expect(run).not.toContain('${{');
  });
});

describe('templates', () => {
  it.each([githubTemplate, gitlabTemplate, preCommitTemplate])('name this version (%#)', (template) => {
    expect(template(version)).toContain(`stet@${version}`);
  });

  it('run commands that stet knows', async () => {
    const folder = new Folder(newsroom);
    folder.commit();
    const script = [
      ...parse(gitlabTemplate(version)).stet.script,
      ...parse(githubTemplate(version)).jobs.stet.steps.map((one: { run?: string }) => one.run ?? ''),
    ]
      .filter((line: string) => line.startsWith('stet '))
      .concat(
        parse(preCommitTemplate(version)).repos[0].hooks[0].entry,
        parse(read('.pre-commit-hooks.yaml'))[0].entry,
      );
    expect(script).toHaveLength(4);
    for (const line of script)
      expect(shell(folder, line.replace(/^stet/, '$STET'))).toMatchObject({ code: 0, stderr: '' });
    expect(existsSync(folder.path('stet-codequality.json'))).toBe(true);
    folder.dispose();
  });

  it('fail a merge request with both reports, and say what a shallow clone lacks', () => {
    const folder = new Folder(newsroom);
    folder.commit();
    const base = folder.git('rev-parse', 'HEAD').trim();
    folder.write({ 'drafts/budget.md': newsroom['drafts/budget.md']!.replace('$1.2', '$1.4') });
    folder.git('commit', '-qam', 'a new figure');
    const line = parse(gitlabTemplate(version)).stet.script.at(-1).replace(/^stet/, '$STET');
    expect(shell(folder, line, { CI_MERGE_REQUEST_DIFF_BASE_SHA: base }).code).toBe(1);
    const [issue] = JSON.parse(readFileSync(folder.path('stet-codequality.json'), 'utf8'));
    expect(issue).toMatchObject({ severity: 'major', location: { path: 'drafts/budget.md', lines: { begin: 6 } } });
    expect(readFileSync(folder.path('stet-junit.xml'), 'utf8')).toContain('failures="1"');
    const lacking = shell(folder, line, { CI_MERGE_REQUEST_DIFF_BASE_SHA: 'f'.repeat(40) });
    expect([lacking.code, lacking.stderr]).toEqual([
      2,
      expect.stringMatching(/^stet: no revision `f{40}` here, .*\n$/),
    ]);
    folder.dispose();
  });

  it('watch the drafts and facts that stet reads', () => {
    const files = new RegExp(parse(read('.pre-commit-hooks.yaml'))[0].files);
    for (const name of ['a.md', 'x/b.docx', 'facts/a.yaml', 'c.jsonl']) expect(files.test(name)).toBe(true);
    expect(files.test('a.ts')).toBe(false);
  });
});
