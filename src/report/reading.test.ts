import { describe, expect, it } from 'vitest';
import type { DocumentReport } from '../model/index.ts';
import { formats, renderOptions } from './index.ts';
import { documentReport, draft, report } from './testing.ts';

const findings = [
  { words: '$1.4 billion', verdict: 'mismatch' as const },
  { words: '5 days', verdict: 'match' as const },
];
const read = documentReport(draft('A headline\nIt cost $1.4 billion.\nIt took 5 days.'), findings);
const inWord: DocumentReport = { ...read, path: 'a.docx', format: 'docx', encoding: null, positions: 'paragraph' };
const old: DocumentReport = {
  ...read,
  path: 'a.txt',
  publishedOn: '2022-12-22',
  publishedFrom: 'dateline',
  encoding: 'windows-1252',
  notes: ['decoded as Windows-1252, because the bytes are not UTF-8'],
};

const print = (id: string, document: DocumentReport, verbose = false) =>
  formats
    .find((format) => format.id === id)!
    .render(report(document), renderOptions({ width: 200, stopToken: 'x', verbose }));

describe('a Word document', () => {
  it.each(formats.map(({ id }) => id))('%s names paragraph and character, never line and column', (id) => {
    const text = print(id, inWord);
    if (id === 'json' || id === 'jsonl') return expect(text).toMatch(/"positions": ?"paragraph"/);
    expect(text).toContain('paragraph 2, character 9');
    expect(text).not.toMatch(/a\.docx:2|\blines? 2|line="2"|"startLine"|"begin": [^1]|line=2/);
  });

  it('counts its matches by paragraph', () => {
    expect(print('pretty', inWord)).toContain('✓ 1 match on paragraph 3');
    expect(print('pretty', read)).toContain('✓ 1 match on line 3');
  });

  it('has no region in SARIF, but a logical location', () => {
    const [result] = JSON.parse(print('sarif', inWord)).runs[0].results;
    expect(result.locations[0]).toMatchObject({ logicalLocations: [{ name: 'paragraph 2, character 9' }] });
    expect(result.locations[0].physicalLocation).not.toHaveProperty('region');
  });
});

describe('how a draft was read', () => {
  it.each(['pretty', 'compact', 'markdown', 'html', 'json', 'jsonl', 'sarif', 'junit', 'github'])(
    '%s tells its encoding',
    (id) => {
      expect(print(id, old)).toMatch(/decoded as Windows-1252/i);
    },
  );

  it.each(['pretty', 'markdown', 'html', 'json', 'jsonl', 'sarif', 'junit'])(
    '%s tells where its date is from',
    (id) => {
      const text = print(id, old);
      expect(text).toMatch(/2022-12-22|Dec. 22, 2022/);
      expect(text).toContain('dateline');
    },
  );

  it('is data in JSON', () => {
    const [document] = JSON.parse(print('json', old)).documents;
    expect(document).toMatchObject({ encoding: 'windows-1252', positions: 'source', publishedFrom: 'dateline' });
  });
});
