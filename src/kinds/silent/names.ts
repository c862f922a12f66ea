import type { View } from '../../grammar/index.ts';
import { PHRASE, phraseIndex, phraseWith } from '../../grammar/index.ts';
import { numberNames, Tag } from '../../lexicon/index.ts';
import type { SilentFamily } from '../kind.ts';

const index = phraseIndex(numberNames);

/** Names with a number in them: Fortune 500, FTSE 100, 50 Cent, Three Mile Island. */
export const names: SilentFamily = {
  id: 'names',
  summary: 'names with a number: Fortune 500, S&P 500, 50 Cent, Three Mile Island',
  at: PHRASE,
  read(view, i) {
    const span = phraseWith(view, i, index);
    return span && hasCapital(view, span.from, span.to) ? span : null;
  },
  examples: [
    'Fortune 500',
    'S&P 500',
    'FTSE 100',
    '50 Cent',
    'Three Mile Island',
    'Final Four',
    'Air Force One',
    'Group of Seven',
  ],
};

function hasCapital(view: View, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (view.has(i, Tag.Capital)) return true;
  return false;
}
