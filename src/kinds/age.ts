import type { View } from '../grammar/index.ts';
import { type Duration, readDuration } from '../grammar/index.ts';
import { Tag } from '../lexicon/index.ts';
import { Decimal } from '../model/index.ts';
import { defineKind, type Match } from './kind.ts';

/** Ages of people and things. */
export const age = defineKind<Duration>({
  id: 'age',
  summary: 'ages: 29 years old, a 20-year-old, aged 87',
  docs: 'Ages.',
  patterns: [
    {
      name: '<duration> old',
      example: '29 years old',
      at: Tag.Digits | Tag.NumberWord | Tag.Fraction | Tag.Vague,
      read(view, i) {
        const found = readDuration(view, i);
        const to = found && afterOld(view, found.to);
        return found && to ? { from: found.from, to, parts: { ...found, to } } : null;
      },
    },
    {
      name: 'aged <number>',
      example: 'aged 87',
      at: Tag.Digits | Tag.NumberWord,
      read(view, i) {
        const before = view.norm(i - 1);
        if (before !== 'aged' && before !== 'age' && before !== 'ages') return null;
        return years(view, i, i - 1);
      },
    },
    {
      name: '<number> yo',
      example: '87 yo',
      at: Tag.Digits,
      read(view, i) {
        const match = years(view, i, i);
        return match && /^(?:yo|y\.o)$/.test(view.norm(match.to)) ? { ...match, to: match.to + 1 } : null;
      },
    },
    {
      name: '<name>, <number>,',
      example: '43',
      at: Tag.Digits,
      read(view, i) {
        return isApposition(view, i) ? years(view, i, i) : null;
      },
    },
  ],
  corpus: [],
  negatives: [],
  value: ({ low, high, step, unit }) => ({ value: { type: 'quantity', low, high, step, unit }, unresolved: null }),
});

/** Index after "old", "-old", "of age"; 0 where none follows. */
function afterOld(view: View, at: number): number {
  const dashed = view.norm(at) === '-' ? at + 1 : at;
  if (/^olds?$/.test(view.norm(dashed))) return dashed + 1;
  return view.norm(at) === 'of' && view.norm(at + 1) === 'age' ? at + 2 : 0;
}

function years(view: View, i: number, from: number): Match<Duration> | null {
  const number = view.numeral(i);
  if (!number || !number.value.isInteger || number.value.sign <= 0 || number.value.gt(Decimal.of(130))) return null;
  const { value, step, to } = number;
  return { from, to, parts: { from, to, low: value, high: value, step, unit: 'a' } };
}

/** Words that follow an age in commas. */
const AFTER_AGE = new Set('who a an the of from was is has had told said says whose and with'.split(' '));

/** "Smith, 43, said", as news agencies set ages. */
function isApposition(view: View, i: number): boolean {
  if (view.norm(i - 1) !== ',' || view.norm(i + 1) !== ',' || !/^\d{1,3}$/.test(view.norm(i))) return false;
  const name = i - 2;
  if (!view.has(name, Tag.Capital) || view.has(name, Tag.Month | Tag.Weekday | Tag.Upper | Tag.NumberWord))
    return false;
  return AFTER_AGE.has(view.norm(i + 2));
}
