import { type Duration, readAnnual, readDuration } from '../grammar/index.ts';
import { Tag } from '../lexicon/index.ts';
import { defineKind } from './kind.ts';

/** Lengths of time. */
export const duration = defineKind<Duration>({
  id: 'duration',
  summary: 'lengths of time: two and a half years, a 41-year history, 90 minutes',
  docs: 'Lengths of time.',
  patterns: [
    {
      name: '<number> <unit>',
      example: 'two and a half years',
      at: Tag.Digits | Tag.NumberWord | Tag.Fraction | Tag.Vague,
      read(view, i) {
        const found = readDuration(view, i);
        return found && { from: found.from, to: found.to, parts: found };
      },
    },
    {
      name: 'a <unit>',
      example: 'an hour and a half',
      at: Tag.TimeUnit,
      read(view, i) {
        for (let from = i - 1; from >= i - 3 && from >= 0; from--) {
          if (!/^(?:a|an|another|half|all|some)$/.test(view.norm(from))) continue;
          const found = readDuration(view, from);
          if (found && found.to > i) return { from: found.from, to: found.to, parts: found };
        }
        return null;
      },
    },
    {
      name: 'annual <account>',
      example: 'annual',
      at: Tag.Anchor,
      read(view, i) {
        const found = readAnnual(view, i);
        return found && { from: found.from, to: found.to, parts: found };
      },
    },
  ],
  corpus: [],
  negatives: [],
  value: ({ low, high, step, unit }) => ({ value: { type: 'quantity', low, high, step, unit }, unresolved: null }),
});
