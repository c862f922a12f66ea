import { expect, it } from 'vitest';
import { proseOf } from './prose.ts';
import { documentReport, draft } from './testing.ts';

it('gives blocks with their claims, by offsets into the block', () => {
  const document = draft('Cost: 5\nThen 6, and 7.');
  const { findings } = documentReport(document, [
    { words: '5', verdict: 'match' },
    { words: '6', verdict: 'match' },
    { words: '7', verdict: 'match' },
  ]);
  const claims = findings.map((finding) => finding.claim);
  expect(proseOf(document, claims)).toEqual([
    { role: 'headline', heads: [], text: 'Cost: 5', marks: [{ claim: 'c1', start: 6, end: 7 }] },
    {
      role: 'paragraph',
      heads: [],
      text: 'Then 6, and 7.',
      marks: [
        { claim: 'c2', start: 5, end: 6 },
        { claim: 'c3', start: 12, end: 13 },
      ],
    },
  ]);
  const [headline] = document.blocks;
  expect(proseOf({ ...document, blocks: [headline!] }, claims)[0]!.marks).toHaveLength(1);
});

it("keeps the file's own quotation marks and dashes where the text has them folded", () => {
  const source = '“a” &amp; *b*’s –';
  const text = '"a" & b\'s -';
  const starts = [0, 1, 2, 3, 4, 9, 11, 13, 14, 15, 16, 17];
  const ends = [1, 2, 3, 4, 9, 10, 12, 14, 15, 16, 17, 18];
  const map = { toSource: (start: number, end: number) => ({ start: starts[start]!, end: ends[end - 1]! }) };
  const blocks = [{ role: 'paragraph' as const, start: 0, end: text.length, paragraph: 1 }];
  expect(proseOf({ ...draft(source), text, map, blocks }, [])[0]!.text).toBe('“a” & b’s –');
});
