import { readFileSync, writeFileSync } from 'node:fs';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Edit, Encoding } from '../model/index.ts';
import { encode } from '../read/index.ts';
import { compatible, edited, unifiedPatch } from './patch.ts';
import { Folder } from './testing.ts';

const edit = (source: string, words: string, text: string): Edit => {
  const start = source.indexOf(words);
  return { start, end: start + words.length, text, safe: true };
};

describe('compatible', () => {
  it('keeps the first of two edits that overlap', () => {
    const at = (start: number, end: number): Edit => ({ start, end, text: '', safe: true });
    expect(compatible([at(5, 9), at(0, 3), at(2, 6), at(9, 10)])).toEqual([at(0, 3), at(5, 9), at(9, 10)]);
  });
});

describe('unifiedPatch', () => {
  const folder = new Folder();
  beforeAll(() => void folder.commit());
  afterAll(() => folder.dispose());

  const applied = (name: string, source: string, edits: readonly Edit[], encoding: Encoding = 'utf-8'): Uint8Array => {
    writeFileSync(folder.path(name), encode(source, encoding)!);
    const patch = unifiedPatch(name, source, edits, encoding)!;
    writeFileSync(folder.path('fix.patch'), patch);
    folder.git('apply', '--whitespace=nowarn', 'fix.patch');
    return readFileSync(folder.path(name));
  };

  it('is what git apply takes', () => {
    const source = `one\ntwo $1.4 billion\n${'line\n'.repeat(20)}last June 3`;
    const edits = [edit(source, '$1.4', '$1.2'), edit(source, 'June 3', 'June 5')];
    expect(Buffer.from(applied('a.md', source, edits)).toString()).toBe(edited(source, edits));
  });

  it('keeps line ends, byte-order marks and encodings', () => {
    const crlf = '\ufefffirst\r\nsecond 5\r\nthird\r\n';
    expect([...applied('b.md', crlf, [edit(crlf, '5', '6')])]).toEqual([...Buffer.from(crlf.replace('5', '6'))]);
    const latin = 'caf\u00e9 5 \u00a3\ncaf\u00e9\n';
    expect([...applied('c.md', latin, [edit(latin, '5', '6 \u00a3')], 'windows-1252')]).toEqual([
      ...encode(latin.replace('5', '6 \u00a3'), 'windows-1252')!,
    ]);
  });

  it('takes names with blanks, quotes and letters of any script', () => {
    for (const name of ['a b.md', 'say "5".md', 'čísla.md', 'tab\tname.md']) {
      expect(Buffer.from(applied(name, 'x 5\n', [edit('x 5\n', '5', '6')])).toString()).toBe('x 6\n');
    }
  });

  it('gives up on what a patch cannot carry', () => {
    expect(unifiedPatch('a.md', 'x 5', [edit('x 5', '5', '6')], 'utf-16le')).toBeNull();
    expect(unifiedPatch('a.md', 'x 5', [edit('x 5', '5', '\u2713')], 'windows-1252')).toBeNull();
  });

  it('applies for any text and any edits', () => {
    const line = fc.stringMatching(/^[a-z5 ]{0,6}$/);
    const text = fc
      .array(fc.tuple(line, fc.constantFrom('\n', '\r\n', '\n\n')), { minLength: 1, maxLength: 30 })
      .map((rows) => rows.flat().join(''));
    const places = fc.array(fc.tuple(fc.nat(200), fc.nat(9), fc.constantFrom('', 'new', 'two\nlines\n')), {
      minLength: 1,
      maxLength: 4,
    });
    fc.assert(
      fc.property(text, places, fc.boolean(), (body, at, ended) => {
        const source = ended ? body : `${body}end`;
        const all = at.map(([from, length, words]) => {
          const start = from % source.length;
          return { start, end: Math.min(source.length, start + length + 1), text: words, safe: true };
        });
        const edits = compatible(all);
        fc.pre(edited(source, edits) !== source && edited(source, edits) !== '');
        expect(Buffer.from(applied('p.md', source, edits)).toString()).toBe(edited(source, edits));
      }),
      { numRuns: 60 },
    );
  });
});
