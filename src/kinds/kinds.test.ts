import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { View } from '../grammar/index.ts';
import { kinds, silent } from './index.ts';
import { claimsOf, sentenceOf, valueText } from './testing.ts';

function filesOf(folder: string): string[] {
  const files = readdirSync(new URL(folder, import.meta.url));
  return files.flatMap((file) => /^([\w-]+)\.ts$/.exec(file)?.[1] ?? []);
}

test('each kind has a file of its name, and the registry has each file', () => {
  const files = filesOf('.').filter((file) => !['index', 'kind', 'testing'].includes(file));
  expect(kinds.map((kind) => kind.id).sort()).toEqual(files.sort());
});

describe.each(kinds.map((kind) => [kind.id, kind] as const))('%s', (id, kind) => {
  const found = (text: string, publishedOn: string | null) =>
    claimsOf(text, { publishedOn }).filter((claim) => claim.kind === id);

  test('says what it reads', () => {
    expect(kind.summary).toMatch(/\S/);
    expect(kind.docs.length).toBeGreaterThan(40);
    expect(kind.corpus.length).toBeGreaterThan(0);
    expect(kind.negatives.length).toBeGreaterThan(0);
    expect(new Set(kind.patterns.map(({ name }) => name)).size).toBe(kind.patterns.length);
  });

  // "…" parts what a pattern matches from the words that it needs around it.
  test.each(kind.patterns.map((pattern) => [pattern.name, pattern] as const))('%s', (_name, pattern) => {
    const parts = pattern.example.split(' … ');
    const view = new View(sentenceOf(parts.join(' '), '2022-12-22'));
    const matches = view.tokens.flatMap((token, i) => {
      const match = token.tags & pattern.at ? pattern.read(view, i) : null;
      return match ? [view.words(match)] : [];
    });
    expect(parts.some((part) => matches.includes(part))).toBe(true);
  });

  const rows = kind.corpus.flatMap((row) => row.spellings.map((spelling) => [spelling, row] as const));
  test.each(rows)('%s', (spelling, row) => {
    expect(found(spelling, row.publishedOn ?? null).map(({ value }) => valueText(value))).toContain(row.value);
  });

  test.each(kind.negatives.map((text) => [text]))('nothing in: %s', (text) => {
    expect(found(text, '2022-12-22').map((claim) => claim.text)).toEqual([]);
  });
});

test('each family of silent numbers has a file of its name, and the registry has each file', () => {
  const files = filesOf('silent/').filter((file) => file !== 'index');
  expect(silent.map((family) => family.id).sort()).toEqual(files.sort());
});

describe.each(silent.map((family) => [family.id, family] as const))('silent: %s', (_id, family) => {
  test.each(family.examples.map((example) => [example]))('%s', (example) => {
    expect(claimsOf(example, { publishedOn: '2022-12-22' }).map((claim) => claim.text)).toEqual([]);
  });
});
