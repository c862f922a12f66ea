import { type Duration, readAnnual, readDuration, timeUnitAt } from '../grammar/index.ts';
import { Tag } from '../lexicon/index.ts';
import { Decimal } from '../model/index.ts';
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
      name: '<unit>-long',
      example: 'decade-long',
      at: Tag.TimeUnit,
      read(view, i) {
        const unit = timeUnitAt(view, i);
        const glued = view.norm(i + 1) === '-' && view.glued(i + 1) && view.norm(i + 2) === 'long';
        if (!unit || !glued || view.norm(i - 1) === '-' || view.norm(i).endsWith('s')) return null;
        const count = Decimal.of(unit.count);
        return { from: i, to: i + 3, parts: { from: i, to: i + 3, low: count, high: count, step: count, unit: unit.unit } };
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
