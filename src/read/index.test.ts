import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { defaultMaxBytes } from '../model/index.ts';
import * as registry from './formats/index.ts';
import { formats, readBytes, readText } from './index.ts';

const formatOf = (source: string, path = '-', format: string | null = null) =>
  readText(source, { path, format })[0]!.format;

describe('the formats', () => {
  it('are one file each, named as its export and its id', () => {
    const files = readdirSync(new URL('./formats', import.meta.url))
      .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts') && name !== 'index.ts')
      .map((name) => name.replace('.ts', ''));
    expect(Object.keys(registry).sort()).toEqual(files.sort());
    for (const [name, format] of Object.entries(registry)) expect(format.id).toBe(name);
  });

  it('have a summary, and endings that no other has', () => {
    const endings = formats.flatMap((format) => format.endings);
    expect(new Set(endings).size).toBe(endings.length);
    for (const ending of endings) expect(ending).toMatch(/^\.[a-z0-9]+$/);
    for (const { summary } of formats) expect(summary).toMatch(/^[^\n]{10,80}$/);
  });

  it.each([
    ['Sales rose 5%.\n\nCosts fell - by 3% - again.', 'text'],
    ['1. One\n2. Two', 'text'],
    ['# Sales\n\nThey rose.', 'markdown'],
    ['---\nfacts: a\n---\nText', 'markdown'],
    ['It **rose** by [5](/x).', 'markdown'],
    ['| a | b |\n|---|---|\n| 1 | 2 |', 'markdown'],
    ['<!DOCTYPE html><p>Hi', 'html'],
    ['<p>Hi <b>you</b></p>', 'html'],
    ['5 < 6 and 7 > 3', 'text'],
    ['{"text": "It rose."}', 'jsonl'],
    ['{ it rose }', 'text'],
  ])('are told by looking: %j', (source, format) => {
    expect(formatOf(source)).toBe(format);
    expect(formatOf(source, 'a.unknown')).toBe(format);
  });

  it('are told by the ending, or by what the user says', () => {
    expect(formatOf('<p>Hi</p>', 'DRAFT.TXT')).toBe('text');
    expect(formatOf('<p>Hi</p>', 'a.html', 'markdown')).toBe('markdown');
    expect(() => formatOf('x', '-', 'word')).toThrow(
      'unknown input format `word`; expected one of docx, html, jsonl, markdown, text',
    );
    expect(() => formatOf('x', 'a.docx')).toThrow('docx is not text');
  });
});

describe('reading', () => {
  it('refuses files over the limit', async () => {
    expect(() => readText('Sales rose.', { path: 'a.txt', maxBytes: 5 })).toThrow('11 bytes; expected at most 5');
    await expect(readBytes(new Uint8Array(9), { path: 'a', maxBytes: 5 })).rejects.toMatchObject({ code: 'too-large' });
    expect(defaultMaxBytes).toBeGreaterThan(1e6);
  });

  it('takes the publication date from the user first', () => {
    const source = '---\npublished: 2022-12-22\n---\nJan. 1, 2020\n\nIt rose.';
    const [own] = readText(source, { path: 'a.md' });
    expect(own).toMatchObject({ publishedOn: '2022-12-22', publishedFrom: 'front matter' });
    const [given] = readText(source, { path: 'a.md', publishedOn: '2021-01-01' });
    expect(given).toMatchObject({ publishedOn: '2021-01-01', publishedFrom: 'option' });
  });

  it('says so when a draft has no prose', () => {
    const [document] = readText('<script>5</script>', { path: 'a.html' });
    expect(document).toMatchObject({ blocks: [], notes: ['no prose found'], publishedOn: null, publishedFrom: null });
    expect(document!.map.toSource(0, 5)).toEqual({ start: 0, end: 0 });
  });
});
