import { describe, expect, it } from 'vitest';
import { wordsOf } from '../terms/index.ts';
import { orderedBehind } from './ordered.ts';

describe('what an ordinal counts', () => {
  it.each([
    ['Town passes 5th|', ''],
    ['Town passes 5th| tax cut', 'tax cut'],
    ['Town passes 5th| tax cut since 2019', 'tax cut'],
    ['It was the fifth| of five hearings.', ''],
    ['Its fourth| straight rise, the bank said', 'straight rise'],
    ['Its fourth|, the bank said', ''],
    ['The seventh| dog-related bite at Älvsbyn', 'dog related bite'],
    ['A third| “grand” prize', 'grand'],
  ])('%s: %s', (marked, expected) => {
    const end = marked.indexOf('|');
    const text = marked.replace('|', '');
    expect(
      orderedBehind(text, wordsOf(text), end)
        .map((word) => word.text)
        .join(' '),
    ).toBe(expected);
  });
});
