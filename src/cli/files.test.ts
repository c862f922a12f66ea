import { afterAll, expect, it } from 'vitest';
import { draftAt, draftsAmong, findDrafts, Globs } from './files.ts';
import { Ignores } from './ignores.ts';
import { Folder } from './testing.ts';

const folder = new Folder({
  'b.md': 'b',
  'a.txt': 'a',
  'a[1].md': 'brackets',
  'drafts/Z.md': 'z',
  'drafts/ä.md': 'ä',
  'drafts/notes.yaml': 'no draft',
  'drafts/old/a.html': 'old',
  'node_modules/x/readme.md': 'no',
  '.stetignore': 'drafts/old/\n',
  'empty/readme.rst': 'no draft',
});
afterAll(() => folder.dispose());

const find = async (...inputs: string[]) => {
  const { drafts, ignored } = await findDrafts(inputs, folder.root, new Ignores(folder.root, null));
  return { drafts: drafts.map(({ shown }) => shown), ignored: ignored.map(({ shown }) => shown) };
};

it('finds files, folders and globs, each once, in the order of code units', async () => {
  expect(await find('b.md', './b.md', 'a.txt')).toEqual({ drafts: ['a.txt', 'b.md'], ignored: [] });
  expect(await find('drafts')).toEqual({ drafts: ['drafts/Z.md', 'drafts/ä.md'], ignored: ['drafts/old/a.html'] });
  expect((await find('.')).drafts).toEqual(['a.txt', 'a[1].md', 'b.md', 'drafts/Z.md', 'drafts/ä.md']);
  expect((await find('**/*.md')).drafts).toEqual(['a[1].md', 'b.md', 'drafts/Z.md', 'drafts/ä.md']);
  expect((await find('drafts/notes.yaml')).drafts).toEqual(['drafts/notes.yaml']);
});

it('takes a path that exists for what it is, brackets and all', async () => {
  expect((await find('a[1].md')).drafts).toEqual(['a[1].md']);
});

it('refuses what names nothing', async () => {
  await expect(find('c.md')).rejects.toThrow('no such file, expected a draft');
  await expect(find('*.docx')).rejects.toThrow('matches no file');
  await expect(find('empty')).rejects.toThrow('holds no drafts, expected at least one (.txt');
  const { drafts } = await findDrafts(['*.docx'], folder.root, null, true);
  expect(drafts).toEqual([]);
});

it('ignores nothing when told so', async () => {
  const { drafts } = await findDrafts(['drafts/old'], folder.root, null);
  expect(drafts.map(({ shown }) => shown)).toEqual(['drafts/old/a.html']);
});

it('sifts files that git names', () => {
  const files = ['b.md', 'drafts/notes.yaml', 'drafts/old/a.html', 'src/x.ts'].map((name) => folder.path(name));
  const ignores = new Ignores(folder.root, null);
  const names = (globs: Globs | null) =>
    draftsAmong(files, folder.root, globs, ignores).drafts.map(({ shown }) => shown);
  expect(names(null)).toEqual(['b.md']);
  expect(names(new Globs(folder.root, ['drafts/', '!**/*.html']))).toEqual(['drafts/notes.yaml']);
  expect(names(new Globs(folder.root, ['./drafts/**/*.html']))).toEqual([]);
});

it('shows paths from the working folder', () => {
  expect(draftAt('/a/b/c.md', '/a').shown).toBe('b/c.md');
  expect(draftAt('/a/c.md', '/a/b').shown).toBe('../c.md');
  expect(draftAt('/c.md', '/a/b/d/e').shown).toBe('/c.md');
});
