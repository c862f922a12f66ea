import { boundOf, DATE_START, type DateParts, dateAt, formsOf, isDay, periodOf } from '../grammar/index.ts';
import { defineKind, type Pattern } from './kind.ts';

/** Stretches of the calendar. */
export const period = defineKind<DateParts>({
  id: 'period',
  summary: 'periods: 2016-17, since 2017, the past five years, mid-June',
  docs: 'Periods.',
  patterns: formsOf('period').map(
    ([name, example]): Pattern<DateParts> => ({
      name,
      example,
      at: DATE_START,
      read(view, i) {
        const match = dateAt(view, i);
        if (match?.form !== name || isDay(match.when)) return null;
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
