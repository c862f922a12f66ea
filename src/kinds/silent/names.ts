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
    // In a headline's capitals "48 Hours" are hours, and no programme.
    if (span && hasCapital(view, span.from, span.to))
      return view.titled && view.has(span.to - 1, Tag.TimeUnit) ? null : span;
    return isProper(view, i) ? { from: i, to: i + 2 } : null;
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
    'the Eleven Towers restaurant',
  ],
};

/** "The Eleven Madison Park restaurant": in prose a number word in capitals after "the", before another capital, is a name. */
function isProper(view: View, i: number): boolean {
  if (!view.has(i, Tag.NumberWord) || !view.has(i, Tag.Capital) || view.has(i, Tag.Upper)) return false;
  if (
    view.norm(i - 1) !== 'the' ||
    !view.has(i + 1, Tag.Capital) ||
    view.has(i + 1, Tag.Upper | Tag.Scale | Tag.NumberWord)
  )
    return false;
  return view.sentence.block.role !== 'headline';
}

function hasCapital(view: View, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (view.has(i, Tag.Capital)) return true;
  return false;
}
