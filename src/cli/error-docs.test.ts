import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { problemDocs } from '../facts/index.ts';
import { StetError } from '../model/index.ts';
import { cacheFolder } from './cache-folder.ts';
import { errorDocs } from './error-docs.ts';
import { clean, oneLine } from './errors.ts';
import { Folder } from './testing.ts';

it('explains every code that an error can have', () => {
  const src = fileURLToPath(new URL('..', import.meta.url));
  const files = readdirSync(src, { recursive: true, encoding: 'utf8' }).filter(
    (name) => name.endsWith('.ts') && !/\.test\.ts$|testing[\w-]*\.ts$/.test(name),
  );
  const known = new Set([...errorDocs, ...problemDocs].map(({ id }) => id as string));
  const used = new Set<string>();
  for (const file of files) {
    const text = readFileSync(path.join(src, file), 'utf8');
    for (const [, rest] of text.matchAll(/new (?:Stet|Input|Usage|FactsFile)Error\(([\s\S]{0,400}?)\);/g)) {
      for (const [, code] of rest!.matchAll(/[,(]\s*'([a-z]+(?:-[a-z]+)*)'/g)) used.add(code!);
    }
  }
  expect([...used].filter((code) => !known.has(code))).toEqual([]);
  expect(used.size).toBeGreaterThan(12);
});

it('explains at length every code that validate can print', async () => {
  const folder = new Folder();
  for (const { id, summary, bad } of problemDocs) {
    const { code, stdout } = await folder.run(['explain', id]);
    expect([code, stdout], id).toEqual([0, expect.stringContaining(summary)]);
    expect(stdout, id).toContain(bad.split('\n')[0]);
  }
  folder.dispose();
});

it('has each code once', () => {
  const ids = [...errorDocs, ...problemDocs].map(({ id }) => id as string);
  expect(new Set(ids).size).toBe(ids.length);
});

it('writes errors in one clean line', () => {
  expect(oneLine(new StetError('a\nb\u001b[31m', 'x', { file: 'f.md', line: 2, column: 3 }))).toBe(
    'stet: f.md:2:3: a b\\u001b[31m',
  );
  expect(oneLine(new TypeError('oops'))).toBe(
    'stet: internal error (TypeError: oops); this is a fault of stet: please report it with the output of --debug',
  );
  expect(oneLine('thrown')).toContain('(thrown)');
  expect(clean('a\u202eb')).toBe('a\\u202eb');
});

it('keeps its cache where the system keeps caches', () => {
  expect(cacheFolder({ XDG_CACHE_HOME: '/x', HOME: '/h' })).toBe('/x/stet');
  expect(cacheFolder({ HOME: '/h' }, 'linux')).toBe('/h/.cache/stet');
  expect(cacheFolder({ HOME: '/h' }, 'darwin')).toBe('/h/Library/Caches/stet');
  expect(cacheFolder({ LOCALAPPDATA: '/l' }, 'win32')).toBe('/l/stet/Cache');
  expect(cacheFolder({}, 'linux')).toBeNull();
});
