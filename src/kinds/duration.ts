import {
  type Duration,
  hyphenedBound,
  readAnnual,
  readDuration,
  readElided,
  readTiming,
  timeUnitAt,
  type View,
} from '../grammar/index.ts';
import { Tag } from '../lexicon/index.ts';
import { Decimal, type Modifier } from '../model/index.ts';
import { defineKind } from './kind.ts';

/** Lengths of time. */
export const duration = defineKind<Duration>({
  id: 'duration',
  summary: 'lengths of time: two and a half years, a 41-year history, 90 minutes',
  docs: `Lengths of time: a number or a range with a unit (three weeks, two and a half years, between 60 and 90 days), compounds (1 hour
and 30 minutes), hyphenated forms (a 41-year history, a two-week strike, a decade-long war), and articles where they are
numbers (an hour and a half, for a year). Units are \`a mo wk d h min s\`; a decade is 10 \`a\`, a fortnight 2 \`wk\`. Several
units are added up in the smallest.

Left alone: "$15 a year" and "twice a day" (rates), "a second term", "one day" as some day, a bare "2m", ages and dates
("three weeks ago" is a date).`,
  patterns: [
    {
      name: '<number> <unit>',
      example: 'two and a half years',
      at: Tag.Digits | Tag.NumberWord | Tag.Fraction | Tag.Vague,
      read(view, i) {
        const found = readDuration(view, i);
        if (!found) return null;
        const modifier = boundOf(view, found.from) ?? hyphenedWithin(view, found);
        return { from: found.from, to: found.to, parts: found, ...(modifier && { modifier }) };
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
      name: 'within <unit>',
      example: 'within … year and a half',
      at: Tag.TimeUnit,
      read(view, i) {
        const found = readElided(view, i);
        const modifier = found && boundOf(view, found.from);
        return found && { from: found.from, to: found.to, parts: found, ...(modifier && { modifier }) };
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
        return {
          from: i,
          to: i + 3,
          parts: { from: i, to: i + 3, low: count, high: count, step: count, unit: unit.unit },
        };
      },
    },
    {
      name: '<h>:<mm>:<ss>',
      example: 'won in … 2:03:59',
      at: Tag.Digits,
      needs: Tag.Symbol,
      read(view, i) {
        const found = readTiming(view, i);
        if (!found) return null;
        const { to, seconds, step } = found;
        return { from: i, to, parts: { from: i, to, low: seconds, high: seconds, step, unit: 's' } };
      },
    },
    {
      name: 'annual <account>',
      example: 'annual … profit',
      at: Tag.Anchor,
      read(view, i) {
        const found = readAnnual(view, i);
        return found && { from: found.from, to: found.to, parts: found };
      },
    },
  ],
  corpus: [
    {
      value: '2.5 a',
      spellings: ['two and a half years', '2.5 years', '2 1/2 years', '2½ years', 'two years and a half'],
    },
    {
      value: '10 a',
      spellings: ['ten years', '10 years', 'a 10-year plan', 'for a decade', 'a decade-long war'],
    },
    {
      value: '41 a',
      spellings: ['its 41-year history', '41 years'],
    },
    {
      value: '90 min',
      spellings: [
        '90 minutes',
        '90 mins',
        'a 90-minute film',
        'one hour and 30 minutes',
        '1 hour 30 minutes',
        '1 hour and thirty',
      ],
    },
    {
      value: '1.5 h',
      spellings: ['an hour and a half', 'one and a half hours', '1.5 hours', 'one and a half hour'],
    },
    {
      value: '0.5 h',
      spellings: ['half an hour', 'a half hour', 'half-hour'],
    },
    {
      value: '60..90 d',
      spellings: ['between 60 and 90 days', '60 to 90 days', '60-90 days'],
    },
    {
      value: '2 wk',
      spellings: ['a fortnight in hospital for a fortnight', 'two weeks', '2 weeks', 'a two-week strike'],
    },
    {
      value: '3 d',
      spellings: ['three days', 'three-day', 'three full days', 'three consecutive days'],
    },
    { value: '7439 s', spellings: ['She won in 2:03:59.', 'a time of 2:03:59', '2 hours 3 minutes 59 seconds'] },
    { value: '114.81 s', spellings: ['She won in 1:54.81.', '114.81 seconds'] },
    { value: '0.02 s', spellings: ['20 milliseconds', '0.02 seconds'] },
    { value: '1 wk', spellings: ['Shares fell all week.', 'all week long', 'a week'] },
    { value: '3.5 h', spellings: ['3-and-half hours', 'three-and-a-half hours'] },
    {
      value: '3605 s',
      spellings: ['1 hour and 5 seconds'],
    },
  ],
  negatives: [
    'It costs $15 a year.',
    'They meet twice a day.',
    'He won a second term.',
    'One day it will rain.',
    'The second half began.',
    'It happened three weeks ago.',
    'She is 29 years old.',
    'The day came.',
    'The alarm rang at 14:23:05.',
    'The sample was taken at 2:03:59 on Monday.',
    'It fell by 2:1.',
  ],
  value: ({ low, high, step, unit }) => ({ value: { type: 'quantity', low, high, step, unit }, unresolved: null }),
});

/** Words after which "over three hours" is a bound; after a change or a noun it tells how long: "fell 5% over three years". */
const BEFORE_BOUND =
  /^(?:is|was|were|are|be|been|being|lasts?|lasted|lasting|took|takes?|taking|needs?|needed|for|after|of|in|by|to|at|just|well|a|an|the|spent|waited|ran|and|or|with)$/;

/** What "over" and "within" before a length say, where it is not what they say before other numbers. */
function boundOf(view: View, from: number): Modifier | null {
  const word = view.norm(from - 1);
  if (word === 'within') return 'at-most';
  return word === 'over' && !BEFORE_BOUND.test(view.norm(from - 2)) ? 'exact' : null;
}

/** "40-odd years", "15-plus years". */
function hyphenedWithin(view: View, { from, to }: Duration): Modifier | null {
  for (let i = from + 1; i < to - 1; i++) {
    const bound = hyphenedBound(view, i);
    if (bound) return bound;
  }
  return null;
}
