import { describe, expect, it } from 'vitest';
import type { Document } from '../../model/index.ts';
import { readText } from '../index.ts';
import { describeBlocks, writtenAt } from '../testing.ts';

const document = (source: string): Document => readText(source, { path: 'draft.md' })[0]!;
const read = (source: string) => describeBlocks(document(source));
const words = (source: string) => read(source).map((block) => block.words);

describe('Markdown: words', () => {
  it.each([
    ['It cost $**1.4** billion.', '$1.4 billion', '$**1.4** billion'],
    ['It cost **$1.4 billion**.', '$1.4 billion', '$1.4 billion'],
    ['lost 1.5&nbsp;trillion\n_won_ now', '1.5 trillion won', '1.5&nbsp;trillion\n_won'],
    ['$1.4[^1] billion\n\n[^1]: A note.', '$1.4 billion', '$1.4[^1] billion'],
    ['$1.4<!-- 5 --> billion', '$1.4 billion', '$1.4<!-- 5 --> billion'],
    [
      'about [5 million](https://example.org/7 "8") people.',
      'about 5 million people.',
      'about [5 million](https://example.org/7 "8") people.',
    ],
    ['a [b *c*][d] e\n\n[d]: /5', 'a b c e', 'a [b *c*][d] e'],
    ['[a] b\n\n[A]: <x y> "5"', 'a b', 'a] b'],
    ['he [the minister] said', 'he [the minister] said', 'he [the minister] said'],
    ['cost \\$5 \\* 3', '$5 * 3', '$5 \\* 3'],
    ['rose ~~5%~~ 6% now', 'rose 6% now', 'rose ~~5%~~ 6% now'],
    ['5 km<sup>2</sup> of <b>7</b> m', '5 km² of 7 m', '5 km<sup>2</sup> of <b>7</b> m'],
    ['5  \nmillion', '5 million', '5  \nmillion'],
    ['5\\\nmillion', '5 million', '5\\\nmillion'],
    ['> rose 5\n> million', '5 million', '5\n> million'],
    ['- rose 5\r\n  million\r\n', '5 million', '5\r\n  million'],
    [
      'see `x = 5` and www.example.org/5 and <https://example.org/6> now',
      'see and www.example.org/5 and https://example.org/6 now',
      'see `x = 5` and www.example.org/5 and <https://example.org/6> now',
    ],
    ['\ufeff# Rose 5% \u{1F600}', 'Rose 5% \u{1F600}', 'Rose 5% \u{1F600}'],
  ])('%j', (source, text, written) => {
    expect(writtenAt(document(source), text)).toBe(written);
  });

  it('leaves out code, comments, targets, and rules', () => {
    const source =
      'One.\n\n    code 5\n\n```\ncode 6\n```\n\n<!-- 7 -->\n\n***\n\n<?php 8 ?>\n\n[x]: /9\n[y]: /10\n\n<script>\n11\n</script>\n\nTwo.\n';
    expect(words(source)).toEqual(['One.', 'Two.']);
  });

  it('ends with its paragraph what inline HTML left open', () => {
    expect(read('One <del>5 <h1>six\n\nTwo 7').map(({ role, words }) => `${role}: ${words}`)).toEqual([
      'paragraph: One',
      'paragraph: Two 7',
    ]);
  });
});

describe('Markdown: blocks', () => {
  it('knows headings, standfirst, quotations, lists, captions, notes and HTML', () => {
    const source =
      '# Head\n\n*Stand first*\n\nDec. 22, 2022\n\nText ![A chart of 5](5.png) more\n\n> Quote\n\n- [ ] One\n- Two\n\n  Three\n\nSub\n---\n\n<div class="x"><p>Html <b>5</b></div>\n\n> <p>Html 6\n\nLast[^n].\n\n[^n]: Note\n    goes on.\n\n    Second.\n';
    expect(read(source).map(({ role, words }) => `${role}: ${words}`)).toEqual([
      'headline: Head',
      'standfirst: Stand first',
      'dateline: Dec. 22, 2022',
      'paragraph: Text',
      'caption: A chart of 5',
      'paragraph: more',
      'quotation: Quote',
      'list-item: One',
      'list-item: Two',
      'list-item: Three',
      'headline: Sub',
      'paragraph: Html 5',
      'quotation: Html 6',
      'paragraph: Last.',
      'paragraph: Note goes on.',
      'paragraph: Second.',
    ]);
  });

  it('tells cells their column and row, empty ones counted', () => {
    const source = '| £m | 2021 | 2022 |\n|---|--:|--:|\n| **North** | 1.5 | 2\\|3 |\n| South | | 7 |\na | 5\n';
    expect(read(source).map(({ words, heads }) => [words, heads])).toEqual([
      ['£m', undefined],
      ['2021', undefined],
      ['2022', undefined],
      ['North', ['£m']],
      ['1.5', ['2021', 'North', '£m']],
      ['2|3', ['2022', 'North', '£m']],
      ['South', ['£m']],
      ['7', ['2022', 'South', '£m']],
      ['a', ['£m']],
      ['5', ['2021', 'a', '£m']],
    ]);
  });

  it('reads a paragraph that nobody would write', () => {
    const long = `${'word **5** '.repeat(2000)}end`;
    expect(words(long)[0]!.replace(/\s+/g, ' ')).toBe(`${'word 5 '.repeat(2000)}end`);
    expect(words('x'.repeat(5000))[0]).toHaveLength(5000);
  });
});
