import type { View } from '../grammar/index.ts';
import { isResult } from '../grammar/index.ts';
import { Tag } from '../lexicon/index.ts';
import { Decimal } from '../model/index.ts';
import { defineKind } from './kind.ts';

interface Parts {
  readonly first: Decimal;
  readonly second: Decimal;
}

/** Results of games and votes. */
export const score = defineKind<Parts>({
  id: 'score',
  summary: 'results: 2-1, 3–0, 220-210',
  docs: `Results of games and votes. A score is no range: its lower and higher number are \`low\` and \`high\`, with the unit \`{score}\`, and two scores are
the same only when both numbers are. Two figures with a hyphen are a score where the first is the greater, or where a word of winning, losing,
drawing or voting stands near; before a noun they are a range ("2-3 people").`,
  patterns: [{ name: '<number>-<number>', example: '2-1', at: Tag.Digits, read: (view, i) => readScore(view, i) }],
  corpus: [
    { value: '1..2 {score}', spellings: ['2-1', '2–1'] },
    { value: '39..40 {score}', spellings: ['The committee split 39-40'] },
    {
      value: '2..5 {score}',
      spellings: [
        'They beat the Wanderers 5-2 in the cup final.',
        'They lost 2-5 in London.',
        'It voted 5-2 in favour.',
      ],
    },
    { value: '210..220 {score}', spellings: ['220-210', '220–210'] },
  ],
  negatives: [
    'It rose 2-3 percent.',
    'They met in 2016-17.',
    'It takes 2-3 people.',
    'Call 555-0199.',
    'Mrs Dahl, 31, Otters 17.',
  ],
  value({ first, second }) {
    const [low, high] = first.lt(second) ? [first, second] : [second, first];
    return { value: { type: 'quantity', low, high, step: Decimal.one, unit: '{score}' }, unresolved: null };
  },
});

function readScore(view: View, i: number) {
  if (!isResult(view, i)) return null;
  const [first, second] = [Decimal.of(view.text(i)), Decimal.of(view.text(i + 2))];
  return { from: i, to: i + 3, parts: { first, second } };
}
