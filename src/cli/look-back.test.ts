import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Folder, newsroom } from './testing.ts';

let folder: Folder;
beforeEach(() => {
  folder = new Folder(newsroom);
  folder.commit();
  folder.git('switch', '-q', '-c', 'topic');
});
afterEach(() => folder.dispose());

const check = async (...argv: string[]) => {
  const { code, stdout, stderr } = await folder.run(['check', '--format', 'json', ...argv]);
  const documents = stdout === '' ? [] : JSON.parse(stdout).documents;
  return { code, stderr, paths: documents.map(({ path }: { path: string }) => path), documents };
};
const both = newsroom['drafts/both.md']!;

describe('--changed', () => {
  it('checks nothing when nothing changed', async () => {
    expect(await check('--changed')).toMatchObject({ code: 0, paths: [] });
  });

  it('checks what the branch and the work tree changed', async () => {
    folder.write({ 'drafts/both.md': both.replace('$35', '$53') });
    expect(await check('--changed')).toMatchObject({ code: 1, paths: ['drafts/both.md'] });
    expect(await check('--changed', 'main', '--', 'drafts/budget.md')).toMatchObject({ code: 0, paths: [] });
    expect(await check('--changed=main', 'drafts')).toMatchObject({ paths: ['drafts/both.md'] });
  });

  it('brings back the drafts that use a changed fact, before or after', async () => {
    folder.write({ 'facts/harbour.yaml': newsroom['facts/harbour.yaml']!.replace('$35', '$36') });
    expect(await check('--changed')).toMatchObject({ code: 1, paths: ['drafts/both.md', 'drafts/harbour.md'] });
    folder.write({
      'facts/harbour.yaml': newsroom['facts/harbour.yaml']!.replaceAll('harbour:', 'other:').replace(
        '[["harbour","port"]',
        '[["zoo"]',
      ),
    });
    expect(await check('--changed')).toMatchObject({ paths: ['drafts/both.md', 'drafts/harbour.md'] });
    folder.git('rm', '-q', '-f', 'facts/harbour.yaml');
    expect(await check('--changed')).toMatchObject({ code: 0, paths: ['drafts/both.md', 'drafts/harbour.md'] });
    folder.write({ 'facts/harbour.yaml': newsroom['facts/harbour.yaml']!.replace('title: ', 'title: New ') });
    expect(await check('--changed')).toMatchObject({ code: 0, paths: [] });
    folder.write({ 'facts/harbour.yaml': 'format: [\n' });
    expect(await check('--changed')).toMatchObject({ code: 2, stderr: expect.stringContaining('facts/harbour.yaml:') });
  });

  it('brings back drafts for a facts file that is new, or was broken', async () => {
    folder.git('rm', '-q', '-f', '--cached', 'facts/budget.yaml');
    folder.write({ 'facts/harbour.yaml': 'format: [\n' });
    folder.git('commit', '-qam', 'gone and broken');
    folder.git('branch', '-f', 'main');
    folder.write({ 'facts/harbour.yaml': newsroom['facts/harbour.yaml']! });
    expect(await check('--changed')).toMatchObject({
      code: 0,
      paths: ['drafts/both.md', 'drafts/budget.md', 'drafts/harbour.md'],
    });
  });

  it('leaves unchanged drafts that cannot be read to others', async () => {
    folder.write({ 'drafts/empty.md': '' });
    folder.git('add', '-A');
    folder.git('commit', '-qm', 'empty');
    folder.git('branch', '-f', 'main');
    folder.write({ 'facts/harbour.yaml': newsroom['facts/harbour.yaml']!.replace('$35', '$36') });
    expect(await check('--changed')).toMatchObject({ code: 1, stderr: '' });
  });
});

describe('--changed-lines', () => {
  it('shows findings on changed lines, and says how many are elsewhere', async () => {
    folder.write({ 'drafts/both.md': `${both.replace('$35', '$53')}\nThe zoo costs $5 million.\n` });
    folder.git('commit', '-qam', 'wrong');
    folder.git('branch', '-f', 'main');
    folder.write({
      'drafts/both.md': `${both.replace('$35', '$53').replace('$1.2', '$1.4')}\nThe zoo costs $5 million.\n`,
    });
    const { code, stderr, documents } = await check('--changed', '--changed-lines');
    expect(documents[0].findings.map((finding: { claim: { text: string } }) => finding.claim.text)).toEqual([
      '$1.4 billion',
    ]);
    expect(documents[0].coverage.claims).toBe(3);
    expect([code, stderr]).toEqual([1, 'stet: 2 findings outside the changed lines not shown\n']);
    folder.write({ 'facts/harbour.yaml': newsroom['facts/harbour.yaml']!.replace('$35', '$36') });
    expect((await check('--changed', '--changed-lines')).stderr).toBe(
      'stet: 1 finding outside the changed lines not shown\n',
    );
  });

  it('takes a new draft as a whole', async () => {
    folder.write({ 'drafts/new.md': 'The city budget is $1.5 billion.\n' });
    expect(await check('--changed', '--changed-lines')).toMatchObject({ code: 1, paths: ['drafts/new.md'] });
  });
});

describe('--staged', () => {
  it('reads drafts and facts from the index, not from the work tree', async () => {
    folder.write({ 'drafts/both.md': both.replace('$35', '$53') });
    folder.git('add', '-A');
    folder.write({ 'drafts/both.md': both });
    expect(await check('--staged')).toMatchObject({ code: 1, paths: ['drafts/both.md'] });
    folder.git('add', '-A');
    folder.write({ 'drafts/both.md': both.replace('$35', '$53') });
    expect(await check('--staged')).toMatchObject({ code: 0, paths: [] });
    folder.write({
      'drafts/both.md': both,
      'facts/harbour.yaml': newsroom['facts/harbour.yaml']!.replace('$35', '$36'),
    });
    folder.git('add', 'facts/harbour.yaml');
    folder.write({ 'facts/harbour.yaml': newsroom['facts/harbour.yaml']! });
    expect(await check('--staged')).toMatchObject({ code: 1, paths: ['drafts/both.md', 'drafts/harbour.md'] });
  });

  it('works before the first commit', async () => {
    const fresh = new Folder(newsroom);
    fresh.git('init', '-q');
    fresh.git('add', '-A');
    const { code, stdout } = await fresh.run(['check', '--staged', '--changed-lines', '--format', 'compact']);
    expect([code, stdout]).toEqual([0, expect.stringContaining('4 of 4 claims backed')]);
    expect((await fresh.run(['check', '--staged', '--max-bytes', '10'])).stderr).toContain('is larger than 10 bytes');
    fresh.dispose();
  });
});
