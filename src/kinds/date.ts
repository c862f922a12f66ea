import { boundOf, DATE_START, type DateParts, dateAt, formsOf, isDay, periodOf } from '../grammar/index.ts';
import { defineKind, type Pattern } from './kind.ts';

/** Days of the calendar. */
export const date = defineKind<DateParts>({
  id: 'date',
  summary: 'days: Dec. 22, 2022; last Thursday; three weeks ago',
  docs: 'Days.',
  patterns: formsOf('day').map(
    ([name, example]): Pattern<DateParts> => ({
      name,
      example,
      at: DATE_START,
      read(view, i) {
        const match = dateAt(view, i);
        if (match?.form !== name || !isDay(match.when)) return null;
        const { from, to, when } = match;
        const parts = { when, view, from, to };
        const modifier = boundOf(parts);
        return { from, to, parts, ...(modifier && { modifier }) };
      },
    }),
  ),
  corpus: [],
  negatives: [],
  value: (parts, { publishedOn, locale }) => periodOf(parts, publishedOn, locale.dateOrder),
});
