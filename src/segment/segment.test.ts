import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Document } from '../model/index.ts';
import { growsInProportion } from '../model/testing.ts';
import { segment } from './index.ts';

function documentOf(...paragraphs: string[]): Document {
  const text = paragraphs.join('\n\n');
  let at = 0;
  const blocks = paragraphs.map((paragraph, index) => {
    const start = at;
    at += paragraph.length + 2;
    return { role: 'paragraph' as const, start, end: start + paragraph.length, paragraph: index + 1 };
  });
  return {
    path: '-',
    source: text,
    text,
    map: { toSource: (start, end) => ({ start, end }) },
    blocks,
    format: 'text',
    publishedOn: null,
    publishedFrom: null,
    frontMatter: null,
    notes: [],
  };
}

const words = (text: string) => segment(documentOf(text)).flatMap(({ tokens }) => tokens.map((token) => token.text));

describe('segment', () => {
  it('ends sentences where they end, and not at abbreviations', () => {
    const sentences = segment(documentOf('Mr. Speaker paid $1.2bn on Jan. 12, 2021. The U.S. won 2-1. It rained.'));
    expect(sentences.map(({ text }) => text.trim())).toEqual([
      'Mr. Speaker paid $1.2bn on Jan. 12, 2021.',
      'The U.S. won 2-1.',
      'It rained.',
    ]);
    expect(sentences.map(({ candidate }) => candidate)).toEqual([true, true, false]);
  });

  it('end with a quotation that ends them, where the next begins with a capital', () => {
    const text =
      'He is "confused by all of it." Bail was set at $1.5 million. "Go." The "U.S." Army and "Jeopardy!" Masters won.';
    expect(segment(documentOf(text)).map((sentence) => sentence.text.trim())).toEqual([
      'He is "confused by all of it."',
      'Bail was set at $1.5 million.',
      '"Go."',
      'The "U.S." Army and "Jeopardy!" Masters won.',
    ]);
  });

  it('never runs from one block into the next', () => {
    const sentences = segment(documentOf('Five dead', 'It happened on 3 May'));
    expect(sentences.map(({ text }) => text)).toEqual(['Five dead', 'It happened on 3 May']);
  });

  it('covers every character of every block once, whatever they are', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ minLength: 1, unit: 'binary' }), { minLength: 1 }), (paragraphs) => {
        const document = documentOf(...paragraphs);
        const sentences = segment(document);
        for (const block of document.blocks) {
          const inside = sentences.filter((sentence) => sentence.block === block);
          expect(inside.map(({ text }) => text).join('')).toBe(document.text.slice(block.start, block.end));
        }
      }),
    );
  });

  it('gives tokens whose offsets are their places in the text', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, unit: 'grapheme' }), (text) => {
        const document = documentOf(`5 ${text}`);
        for (const { tokens } of segment(document)) {
          for (const token of tokens) expect(document.text.slice(token.start, token.end)).toBe(token.text);
        }
      }),
    );
  });

  it('keeps the longest lines linear', () => {
    for (const unit of ['7', ',', '" ', 'one hundred and ', 'Mr. ', '...', '( ']) {
      const read = (size: number) => {
        for (const { tokens } of segment(documentOf(unit.repeat(size / unit.length)))) if (!tokens) throw new Error();
      };
      expect(growsInProportion(read, { from: 50_000, to: 400_000 }), unit).toBe(true);
    }
  });
});

describe('tokens', () => {
  it('are number literals, words and single signs', () => {
    expect(words('It paid $3m-$5m, or 1,234.50 (12-year low).')).toEqual(
      'It paid $ 3 m - $ 5 m , or 1,234.50 ( 12 - year low ) .'.split(' '),
    );
  });

  it('keep the full stop of an abbreviation', () => {
    expect(words('On Jan. 12 the U.S. army left.')).toEqual('On Jan. 12 the U.S. army left .'.split(' '));
  });
});
