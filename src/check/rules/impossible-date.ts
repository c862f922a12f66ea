import { answer, defineRule } from '../rule.ts';
import { quoted } from '../words.ts';

export const impossibleDate = defineRule({
  id: 'impossible-date',
  summary: 'the date exists',
  phase: 'draft',
  guide: {
    what: 'Finds days that no calendar has: "June 31", "Feb. 29, 2023".',
    why: 'No source can have said so: it is a slip of the pen.',
    abstains: 'where the date is incomplete, but could exist.',
    example: { draft: 'The festival will run until June 31, 2023.', claim: 'until June 31, 2023', verdict: 'mismatch' },
  },
  check({ claim }) {
    if (!claim.unresolved || !/no such (?:day|date)|does not exist|impossible/i.test(claim.unresolved)) return null;
    return answer(
      'mismatch',
      `${quoted(claim)} is no date: ${claim.unresolved}`,
      'The calendar',
      'Correct the day or the month',
    );
  },
});
