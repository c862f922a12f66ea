import { afterAll, expect, it } from 'vitest';
import { Ignores } from './ignores.ts';
import { Folder } from './testing.ts';

const folder = new Folder({
  '.gitignore': 'build/\n*.log\nscratch/*\n!scratch/keep.md\n',
  '.stetignore': 'archive/\n/top.md\n',
  'drafts/.stetignore': 'old-*.md\n!kept.log\n',
  'drafts/deep/.gitignore': '!old-but-good.md\n',
});
afterAll(() => folder.dispose());

const why = (name: string, configured: string[] = []) =>
  new Ignores(folder.root, { folder: folder.root, patterns: configured }).why(folder.path(name));

it('reads the ignore files from the root down', () => {
  expect(why('drafts/a.md')).toBeNull();
  expect(why('build/a.md')).toEqual({ by: '.gitignore', pattern: 'build/' });
  expect(why('drafts/archive/2020/a.md')).toEqual({ by: '.stetignore', pattern: 'archive/' });
  expect(why('top.md')?.by).toBe('.stetignore');
  expect(why('drafts/top.md')).toBeNull();
  expect(why('drafts/old-a.md')).toEqual({ by: 'drafts/.stetignore', pattern: 'old-*.md' });
  expect(why('old-a.md')).toBeNull();
});

it('lets a nearer file and a later pattern win', () => {
  expect(why('a.log')?.by).toBe('.gitignore');
  expect(why('drafts/kept.log')).toBeNull();
  expect(why('drafts/deep/old-but-good.md')).toBeNull();
  expect(why('drafts/deep/old-and-bad.md')?.by).toBe('drafts/.stetignore');
  expect(why('scratch/keep.md')).toBeNull();
  expect(why('scratch/other.md')?.pattern).toBe('scratch/*');
});

it('never brings back what is inside an ignored folder, nor looks into .git', () => {
  folder.write({ 'build/.stetignore': '!a.md\n' });
  expect(why('build/a.md')?.by).toBe('.gitignore');
  expect(why('.git/a.md')?.by).toBe('git');
});

it('takes patterns of the configuration', () => {
  expect(why('drafts/a.md', ['drafts/**'])?.by).toBe('ignore in the configuration');
});
