import { chmodSync, existsSync, readFileSync, statSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { rules } from '../../check/index.ts';
import { kinds } from '../../kinds/index.ts';
import { formats } from '../../report/index.ts';
import { Folder, newsroom } from '../testing.ts';

let folder: Folder;
beforeEach(() => {
  folder = new Folder(newsroom);
});
afterEach(() => folder.dispose());

const compact = async (...argv: string[]) => folder.run(['check', '--format', 'compact', ...argv]);
const zoo = (figure: string) => ({
  'drafts/zoo.md': `Earlier words.\n\nThe zoo costs ${figure}, the keeper said.\n`,
});
const signed = ['--by', 'M. Ortiz', '--why', 'the keeper showed the books'];

describe('stet cq', () => {
  beforeEach(() => folder.write(zoo('$5 million')));

  it('vouches for a claim until its figure changes', async () => {
    const { code, stderr } = await folder.run(['cq', 'drafts/zoo.md:3:15', ...signed]);
    expect([code, stderr]).toEqual([
      0,
      'stet: .stet/cq.jsonl: "$5 million" in drafts/zoo.md is vouched for by M. Ortiz\n',
    ]);
    const { stdout } = await compact();
    expect(stdout).toContain("5 of 5 claims backed (100 %), 1 of them by a person's word");
    folder.write({ 'drafts/zoo.md': `Other words.\n\nMore.\n${zoo('$5 million')['drafts/zoo.md']}` });
    expect((await compact('--fail-on', 'warning')).code).toBe(0);
    folder.write(zoo('$6 million'));
    const changed = await compact('--fail-on', 'warning');
    expect(changed.code).toBe(1);
    expect(changed.stderr).toContain('.stet/cq.jsonl: waiver of "$5 million" by M. Ortiz in drafts/zoo.md is unused');
  });

  it('holds until its day, and until the fact changes', async () => {
    await folder.run(['cq', '3:15', 'drafts/zoo.md', ...signed, '--until', '2023-06-30']);
    expect((await compact('--fail-on', 'warning')).code).toBe(0);
    const late = await folder.run(['check', '--fail-on', 'warning'], { now: () => new Date('2023-07-01T00:00:00Z') });
    expect([late.code, late.stderr]).toEqual([1, expect.stringContaining('expired on 2023-06-30')]);

    folder.write({ 'drafts/budget.md': newsroom['drafts/budget.md']!.replace('$1.2', '$1.4') });
    await folder.run(['cq', '$1.4 billion', ...signed]);
    expect((await compact()).code).toBe(0);
    folder.write({ 'facts/budget.yaml': newsroom['facts/budget.yaml']!.replace('$1.2', '$1.3') });
    const void_ = await compact('drafts/budget.md');
    expect([void_.code, void_.stderr]).toEqual([
      1,
      expect.stringContaining('is void: the fact that the claim is about has changed'),
    ]);
    folder.write({
      'facts/budget.yaml': newsroom['facts/budget.yaml']!,
      'drafts/budget.md': newsroom['drafts/budget.md']!,
    });
    expect((await compact('drafts/budget.md')).stderr).toContain('is unused');
  });

  it('writes one sorted line per claim, the newest signature', async () => {
    await folder.run(['cq', '$5 million', ...signed]);
    folder.write({ 'drafts/ape.md': 'The ape house costs $7 million.\n' });
    await folder.run(['cq', '$7 million', ...signed]);
    const before = readFileSync(folder.path('.stet/cq.jsonl'), 'utf8');
    const rows = before
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(rows.map((row) => row.path)).toEqual(['drafts/ape.md', 'drafts/zoo.md']);
    expect(rows[0]).toMatchObject({ text: '$7 million', by: 'M. Ortiz', on: '2023-05-01', until: null });
    await folder.run(['cq', 'drafts/zoo.md:3', '--by', 'The editor', '--why', 'again', '--no-ignore']);
    expect((await compact()).stdout).toContain('2 of them by a person');
  });

  it('takes one claim of a file that is not backed yet, from a person with a name', async () => {
    const refused = async (...argv: string[]) => {
      const { code, stderr } = await folder.run(['cq', ...argv]);
      expect([code, existsSync(folder.path('.stet'))]).toEqual([2, false]);
      return stderr;
    };
    expect(await refused('$5 million', '--by', 'M.')).toContain('required option `--why <text>` not specified');
    expect(await refused('$5 million', '--by', ' ', '--why', 'x')).toContain('--by is empty');
    expect(await refused('$5 million', ...signed, '--until', '2023-04-30')).toContain('--until 2023-04-30 is past');
    expect(await refused('$9 million', ...signed)).toContain('no claim `$9 million`');
    expect(await refused('$35 million', ...signed)).toMatch(
      /names 2 claims, expected one; name it by its place: drafts\/both.md:6:20, drafts\/harbour.md:6:20/,
    );
    expect(await refused('drafts/budget.md:6:26', ...signed)).toContain('is backed by a fact already');
    const { stderr } = await folder.run(['cq', '1:15', '-', ...signed], { input: 'The zoo costs $5 million.\n' });
    expect(stderr).toContain('--stdin-filename');
  });

  it('says which line of its file is broken', async () => {
    folder.write({ '.stet/cq.jsonl': '\n<<<<<<< ours\n' });
    const { code, stderr } = await compact();
    expect([code, stderr]).toEqual([
      2,
      expect.stringMatching(/^stet: .stet\/cq.jsonl:2:1: this line is not one of stet's/),
    ]);
    folder.write({ '.stet/cq.jsonl': '{"claim":"x"}\n' });
    expect((await compact()).stderr).toContain('.stet/cq.jsonl:1:1');
  });
});

describe('a baseline', () => {
  it('lets old findings be, and tells those that are gone', async () => {
    folder.write(zoo('$5 million'));
    const strict = ['--fail-on', 'warning', '--baseline', 'old.jsonl'];
    expect((await compact(...strict)).stderr).toContain(
      'old.jsonl: no such baseline, expected a file that stet wrote; make it with --update-baseline',
    );
    expect((await compact(...strict, '--update-baseline')).code).toBe(0);
    expect(readFileSync(folder.path('old.jsonl'), 'utf8')).toMatch(
      /^\{"finding":"[\da-f]{16}","path":"drafts\/zoo.md","record":null,"rule":"no-source","verdict":"missing-source","text":"\$5 million"\}\n$/,
    );
    const held = await compact(...strict);
    expect([held.code, held.stdout]).toEqual([0, expect.stringContaining('4 of 5 claims backed')]);
    folder.write(zoo('$6 million'));
    const fresh = await compact(...strict);
    expect([fresh.code, fresh.stderr]).toEqual([
      1,
      'stet: baseline: "$5 million" in drafts/zoo.md (no-source) is not found any more; --update-baseline drops it\n',
    ]);
  });

  it('keeps what it holds of drafts that a run leaves out', async () => {
    folder.write({
      ...zoo('$5 million'),
      'drafts/ape.md': 'The ape house costs $7 million.\n',
      'stet.config.yaml': `${newsroom['stet.config.yaml']}failOn: warning\nbaseline: old.jsonl\n`,
    });
    await compact('--update-baseline');
    folder.write(zoo('$6 million'));
    await compact('--update-baseline', 'drafts/zoo.md');
    const lines = readFileSync(folder.path('old.jsonl'), 'utf8')
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line).text);
    expect(lines).toEqual(['$7 million', '$6 million']);
    expect((await compact()).code).toBe(0);
    expect((await folder.run(['check', '--no-config', '--update-baseline', 'drafts/zoo.md'])).code).toBe(0);
    expect(existsSync(folder.path('.stet/baseline.jsonl'))).toBe(true);
  });
});

describe('suggestions', () => {
  const wrong = '\ufeff---\r\npublished: 2023-03-01\r\n---\r\nThe city has a budget of $1.4 billion — caf\u00e9.\r\n';

  it('are applied byte by byte', async () => {
    folder.write({ 'drafts/budget.md': wrong });
    chmodSync(folder.path('drafts/budget.md'), 0o640);
    const { code, stderr, stdout } = await compact('--fix');
    const safe = stderr.includes('1 suggestion applied');
    expect(readFileSync(folder.path('drafts/budget.md'), 'utf8')).toBe(safe ? wrong.replace('$1.4', '$1.2') : wrong);
    expect([code, stdout.includes('4 of 4')]).toEqual(safe ? [0, true] : [1, false]);
    expect(statSync(folder.path('drafts/budget.md')).mode & 0o777).toBe(0o640);
  });

  it('are a patch that git applies, from the root of the repository', async () => {
    folder.write({ 'drafts/budget.md': wrong });
    folder.commit();
    const { code, stdout } = await folder.run(['check', '--diff', '.'], { cwd: folder.path('drafts') });
    expect(code).toBe(1);
    folder.write({ 'p.patch': stdout });
    folder.git('apply', '--whitespace=nowarn', 'p.patch');
    expect(readFileSync(folder.path('drafts/budget.md'), 'utf8')).toBe(wrong.replace('$1.4', '$1.2'));
  });

  it('leave alone what a person vouches for', async () => {
    folder.write({ 'drafts/budget.md': wrong });
    await folder.run(['cq', '$1.4 billion', ...signed]);
    expect(await folder.run(['check', '--diff'])).toMatchObject({ code: 0, stdout: '' });
    await folder.run(['check', '--fix']);
    expect(readFileSync(folder.path('drafts/budget.md'), 'utf8')).toBe(wrong);
  });

  it('leave files alone that cannot take them', async () => {
    const utf16 = Buffer.from(`\ufeff${wrong.slice(1)}`, 'utf16le');
    folder.write({ 'drafts/budget.md': utf16 });
    const { stdout, stderr } = await folder.run(['check', '--diff', 'drafts/budget.md']);
    expect([stdout, stderr]).toEqual([
      '',
      expect.stringContaining('not in the patch: git takes its encoding for binary'),
    ]);
  });
});

describe('stet init', () => {
  it('writes what check can use, and CI files on request', async () => {
    const fresh = new Folder({ 'drafts/a.md': 'The city budget is about $1.2 billion.\n' });
    const { code, stderr } = await fresh.run(['init', '--ci', 'github', '--ci', 'gitlab', '--ci', 'pre-commit']);
    expect([code, stderr]).toEqual([
      0,
      'stet: wrote stet.config.yaml, facts/first.yaml, .github/workflows/stet.yml, .gitlab-ci.yml, .pre-commit-config.yaml; next: put a draft into drafts/, and run `stet check`\n',
    ]);
    const checked = await fresh.run(['check', '--format', 'compact']);
    expect([checked.code, checked.stdout]).toEqual([0, expect.stringContaining('1 of 1 claim backed')]);
    // What is commented out is an example that can be used as it is.
    const config = readFileSync(fresh.path('stet.config.yaml'), 'utf8').replace(
      /^# ?((?: {2}.*|[a-zA-Z]+:.*))$/gm,
      '$1',
    );
    expect(config).toMatch(/^rules:\n {2}tk: warning$/m);
    fresh.write({ 'stet.config.yaml': config });
    await fresh.run(['check', '--update-baseline']);
    expect(await fresh.run(['check', '--format', 'compact'])).toMatchObject({ code: 0, stderr: '' });
    fresh.dispose();
  });

  it('never overwrites, and then writes nothing', async () => {
    const fresh = new Folder({ 'desk/facts/first.yaml': 'mine' });
    const { code, stderr } = await fresh.run(['init', 'desk']);
    expect([code, stderr]).toEqual([2, expect.stringContaining('stet: desk/facts/first.yaml: is there already')]);
    expect(existsSync(fresh.path('desk/stet.config.yaml'))).toBe(false);
    fresh.dispose();
  });
});

describe('stet claims', () => {
  it('lists claims with their values', async () => {
    const { stdout, code } = await folder.run(['claims']);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^drafts\/both.md {2}2 claims\n {2}6:20 {2}money {2}\$35 million {3}35,000,000 USD\n/);
    const { documents } = JSON.parse((await folder.run(['claims', '--format', 'json', 'drafts/both.md'])).stdout);
    expect(documents[0]).toMatchObject({ path: 'drafts/both.md', publishedOn: '2023-03-03' });
    expect(documents[0].claims[1].value).toEqual({
      type: 'quantity',
      low: '1200000000',
      high: '1200000000',
      step: '100000000',
      unit: 'USD',
    });
    const rows = (await folder.run(['claims', '--format', 'jsonl'])).stdout.trimEnd().split('\n');
    expect(rows.map((row) => JSON.parse(row).path)).toEqual([
      'drafts/both.md',
      'drafts/both.md',
      'drafts/budget.md',
      'drafts/harbour.md',
    ]);
  });

  it('goes on after a draft that cannot be read', async () => {
    folder.write({ 'drafts/a.md': '' });
    const { code, stdout, stderr } = await folder.run(['claims', '--locale', 'en-gb', 'drafts']);
    expect([code, stderr]).toEqual([2, expect.stringContaining('stet: drafts/a.md: the draft is empty')]);
    expect(stdout).toContain('drafts/harbour.md');
  });
});

describe('stet explain', () => {
  it('lists everything, and each thing at length', async () => {
    const all = (await folder.run(['explain'])).stdout;
    const groups = Object.fromEntries(
      all
        .split('\n\n')
        .map((group) => [group.split('\n')[0], [...group.matchAll(/^ {2}(\S+)/gm)].map((row) => row[1])]),
    );
    const idsOf = (list: readonly { id: string }[]) => list.map(({ id }) => id).sort();
    expect(groups).toEqual({
      verdicts: ['match', 'mismatch', 'missing-source', 'stale', 'unresolved'],
      rules: idsOf(rules),
      kinds: idsOf(kinds),
      errors: expect.arrayContaining(['git-shallow', 'facts-syntax']),
      reports: idsOf(formats),
      'input formats': expect.arrayContaining(['docx', 'markdown']),
    });
    const ids = [...all.matchAll(/^ {2}(\S+)/gm)].map((match) => match[1]!);
    for (const id of ids) {
      const { code, stdout } = await folder.run(['explain', id]);
      expect([id, code, stdout.split('\n').length > 2]).toEqual([id, 0, true]);
    }
  });
  it('takes groups, and says what it does not know', async () => {
    expect((await folder.run(['explain', 'formats'])).stdout).toMatch(/^reports\n[\s\S]*\ninput formats\n/);
    expect((await folder.run(['explain', 'mony'])).stderr).toContain('did you mean `money`?');
    expect((await folder.run(['explain', 'valeu'])).stderr).toContain('did you mean `value`?');
    expect((await folder.run(['explain', 'point'])).stdout).toMatch(/^point \(rules\)\n[\s\S]*\npoint \(kinds\)\n/);
  });
});
