import { PHRASE, phraseIndex, phraseWith } from '../../grammar/index.ts';
import { idioms, Tag } from '../../lexicon/index.ts';
import type { SilentFamily } from '../kind.ts';

const LENGTH = /^(?:after|later|before|earlier|ago|old|from|of)$/;
const index = phraseIndex(idioms);

/** Phrases that count nothing: one of the, no one, 24/7, first lady, on the one hand. */
export const phrases: SilentFamily = {
  id: 'phrases',
  summary: 'phrases that count nothing: one of the, no one, 24/7, first lady',
  at: PHRASE,
  read(view, i) {
    const span = phraseWith(view, i, index);
    if (!span || !view.has(span.to - 1, Tag.TimeUnit)) return span;
    // "One day" is some day; "one day after the vote" is a span of time, "one day in six" a part.
    const next = view.norm(span.to);
    return LENGTH.test(next) || (next === 'in' && view.has(span.to + 1, Tag.Digits | Tag.NumberWord)) ? null : span;
  },
  examples: [
    'one of the',
    'no one',
    'one another',
    'first lady',
    '24/7',
    'on the one hand',
    'one by one',
    '50-50',
    'zero-sum',
  ],
};
