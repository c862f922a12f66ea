import { Tag } from '../../lexicon/index.ts';
import type { SilentFamily } from '../kind.ts';

/** Telephone, account and case numbers: 555-0199, (212) 555-0100, +44 20 7946 0000, 1-800-555-0100, 1111-22223333-4444. */
const SHAPES = [
  /\+\d{1,3}[-. ](?:\(?\d{1,4}\)?[-. /]){1,4}\d{2,5}/y,
  /\(\d{3,5}\) ?\d{3,4}[- ]\d{3,4}/y,
  /(?:1[-. ])?\d{3}[-.]\d{3}[-.]\d{4}/y,
  /0\d{2,4} \d{3,4} \d{3,4}/y,
  /1 800 \d{3} \d{4}/y,
  /\d{3}-\d{4}/y,
  /\d{4,}-\d{4,}-\d{2,}(?:-\d+)*/y,
  /\d{3}-\d{2}-\d{4}/y,
];

export const phones: SilentFamily = {
  id: 'phones',
  summary: 'telephone and account numbers: 555-0199, (212) 555-0100, +44 20 7946 0000',
  at: Tag.Digits,
  read(view, i) {
    if (view.text(i).includes(',') || view.has(i - 1, Tag.CurrencySign)) return null;
    const next = view.text(i + 1);
    if (!(view.has(i + 1, Tag.Digits) || ((next === '-' || next === '.' || next === ')') && view.glued(i + 1))))
      return null;
    const plus = view.text(i - 1) === '+' || view.text(i - 1) === '(' ? i - 1 : i;
    const { start, text } = view.sentence;
    const at = view.tokens[plus]!.start - start;
    if (/[\d\p{L}]/u.test(text[at - 1] ?? '')) return null;
    for (const shape of SHAPES) {
      shape.lastIndex = at;
      const found = shape.exec(text);
      if (!found || /[\d\p{L}]/u.test(text[shape.lastIndex] ?? '')) continue;
      const end = start + shape.lastIndex;
      let to = i;
      while (to < view.tokens.length && view.tokens[to]!.start < end) to++;
      return { from: plus, to };
    }
    return null;
  },
  examples: ['555-0199', '(212) 555-0100', '+44 20 7946 0000', '1-800-555-0100', '020 7946 0018', '212.555.0100'],
};
