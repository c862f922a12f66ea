import { MARK } from '../marks.ts';
import { answer, defineRule } from '../rule.ts';
import { edit } from '../suggest.ts';
import { quoted } from '../words.ts';

export const cq = defineRule({
  id: 'cq',
  summary: 'no mark of the desk is left in the copy',
  phase: 'facts',
  guide: {
    what: 'Finds CQ, the mark beside a figure or name that somebody has checked.',
    why: 'It is for the desk and not for readers; a check that is worth recording belongs into the facts or a waiver.',
    abstains: 'in lower case without brackets, and inside other words.',
    example: { draft: 'The choir has 240 (CQ) singers.', claim: 'CQ', verdict: 'unresolved' },
  },
  check({ claim }) {
    if (claim.kind !== MARK || !/cq/i.test(claim.text)) return null;
    return answer(
      'unresolved',
      `${quoted(claim)} is left in the copy`,
      'It says that the figure beside it was checked, and is not for readers',
      'Take the mark out',
      {
        suggestion: /^[([]/.test(claim.text) ? edit(claim, '', null, false) : null,
      },
    );
  },
});
