import { MARK } from '../marks.ts';
import { answer, defineRule } from '../rule.ts';
import { quoted } from '../words.ts';

export const noDate = defineRule({
  id: 'no-date',
  summary: 'the claim can be resolved',
  phase: 'facts',
  guide: {
    what: 'Says so where a claim has no value yet: "Thursday" without a day of publication, a date that leaves its year open.',
    why: 'Nothing is guessed from the clock; a guess would change from day to day.',
    abstains: 'where the claim has a value.',
    example: { draft: 'The museum will open on Thursday.', claim: 'Thursday', verdict: 'unresolved' },
  },
  check({ claim }) {
    if (!claim.unresolved || claim.kind === MARK) return null;
    const dated = /publication/.test(claim.unresolved);
    return answer(
      'unresolved',
      `${quoted(claim)} cannot be resolved: ${claim.unresolved}`,
      dated ? 'Relative dates are read from the day of publication' : 'Without a value there is nothing to compare',
      dated ? 'Give the day: --published DATE, or `published:` in the front matter' : 'Write it in full',
    );
  },
});
