import { describe, expect, it } from 'vitest';
import type { Kind, Match, SilentFamily } from '../kinds/index.ts';
import { Tag } from '../lexicon/index.ts';
import type { Block, Document, Sentence } from '../model/index.ts';
import { tokenize } from '../segment/index.ts';
import { extract, Net } from './index.ts';

function sentenceOf(text: string): Sentence {
  const block: Block = { role: 'paragraph', start: 0, end: text.length, paragraph: 1 };
  return {
    document: { text } as Document,
    block,
    index: 0,
    start: 0,
    end: text.length,
    text,
    tokens: tokenize(text, 0),
    candidate: true,
  };
}

function kindOf(id: string, name: string, size: number, parts: Partial<Match<unknown>> = {}): Kind {
  return {
    id,
    summary: '',
    docs: '',
    corpus: [],
    negatives: [],
    patterns: [
      {
        name,
        example: '',
        at: Tag.Digits,
        read: (view, i) => (i + size <= view.tokens.length ? { from: i, to: i + size, parts: id, ...parts } : null),
      },
    ],
    value: () => {
      throw new Error('not asked for here');
    },
  };
}

const read = (text: string, kinds: Kind[], silent: SilentFamily[] = []) =>
  extract([sentenceOf(text)], new Net(kinds, silent)).map(({ kind, pattern, span }) => [
    kind,
    pattern,
    span.from,
    span.to,
  ]);

describe('extract', () => {
  it('gives overlaps to the longest match', () => {
    expect(read('spent 5 euros', [kindOf('a', 'short', 1), kindOf('b', 'long', 2)])).toEqual([['b', 'long', 1, 3]]);
  });

  it('gives equals to the first in the alphabet, whatever the order of the registry', () => {
    const [a, b] = [kindOf('a', 'x', 2), kindOf('b', 'x', 2)];
    expect(read('5 euros', [a, b])).toEqual(read('5 euros', [b, a]));
    expect(read('5 euros', [b, a])).toEqual([['a', 'x', 0, 2]]);
  });

  it('leaves alone what a silent family has taken', () => {
    const family: SilentFamily = {
      id: 'model',
      summary: '',
      at: Tag.Digits,
      examples: [],
      read: (view, i) => (view.norm(i - 1) === 'route' ? { from: i - 1, to: i + 1 } : null),
    };
    expect(read('route 66 and 66 more', [kindOf('a', 'x', 1)], [family])).toEqual([['a', 'x', 3, 4]]);
  });

  it('puts the bound around the match, unless the match is one itself', () => {
    const [mention] = extract([sentenceOf('more than 5')], new Net([kindOf('a', 'x', 1)], []));
    expect(mention).toMatchObject({ modifier: 'more-than', span: { from: 0, to: 3 } });
    const own = kindOf('a', 'x', 1, { modifier: 'after' });
    const [after] = extract([sentenceOf('more than 5')], new Net([own], []));
    expect(after).toMatchObject({ modifier: 'after', span: { from: 2, to: 3 } });
  });

  it('does not look at sentences without a trigger', () => {
    const sentence = { ...sentenceOf('5'), candidate: false };
    expect(extract([sentence], new Net([kindOf('a', 'x', 1)], []))).toEqual([]);
  });
});
