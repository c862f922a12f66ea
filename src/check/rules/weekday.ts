import { weekday as weekdayOf } from '../../calendar/index.ts';
import { answer, defineRule } from '../rule.ts';
import { dayWords, quoted } from '../words.ts';

const DAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
const NAMED = /\b(mon|tue|tues|wed|wednes|thu|thur|thurs|fri|sat|satur|sun)(?:day)?\b/i;

export const weekday = defineRule({
  id: 'weekday',
  summary: 'a weekday fits its date',
  phase: 'draft',
  guide: {
    what: 'Checks "Thursday, Dec. 22, 2022" against the calendar; a date without its year is taken to be the one nearest to publication.',
    why: 'One of the two is wrong, and readers turn up on the wrong day.',
    abstains: 'where no weekday stands beside the date, or the year cannot be known.',
    example: {
      draft: 'The hearing is set for Friday, Dec. 22, 2022.',
      claim: 'Friday, Dec. 22, 2022',
      verdict: 'mismatch',
    },
  },
  check({ claim }) {
    const { value, text } = claim;
    if (value.type !== 'period' || value.grain !== 'day' || value.first === null || value.first !== value.last)
      return null;
    const named = NAMED.exec(text);
    // a weekday alone is a date by itself
    if (!named || !/\d/.test(text)) return null;
    const written = DAYS.findIndex((day) => day.toLowerCase().startsWith(named[1]!.toLowerCase().slice(0, 3)));
    const real = weekdayOf(value.first);
    if (written === real) return null;
    return answer(
      'mismatch',
      `${quoted(claim)}: ${dayWords(value.first)} is a ${DAYS[real]!}`,
      'The calendar',
      `Write ${DAYS[real]!}, or correct the date`,
      {
        arithmetic: [`${value.first} = ${DAYS[real]!}`],
      },
    );
  },
});
