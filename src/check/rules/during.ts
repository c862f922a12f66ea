import { answer, defineRule } from '../rule.ts';
import { quoted, sourceWords } from '../words.ts';

export const during = defineRule({
  id: 'during',
  summary: 'the period of a figure is the one that its fact has',
  phase: 'draft',
  guide: {
    what: 'Backs the period of a figure by the fact that the figure is about: in "profit of $4 million in 2022" the year stands when the fact is about 2022.',
    why: 'The right figure for the wrong year is a wrong figure.',
    abstains: 'where the period belongs to no figure that a fact is about, or that fact names no period.',
    example: {
      draft: 'The brewery made a profit of $4 million in 2022.',
      facts: `format: 1
id: brewery
version: 1.0.0
facts:
  profit:
    subject: profit of the brewery
    terms: [[brewery], [profit]]
    value: $4 million
    during: 2022`,
      claim: '2022',
      verdict: 'match',
    },
  },
  check({ claim }, context) {
    if (claim.value.type !== 'period' || claim.unresolved) return null;
    const { value } = claim;
    for (const { claim: figure, fact } of context.inSentence(claim.mention.sentence)) {
      if (figure.during !== value || !fact?.during) continue;
      if (fact.during.edtf !== value.edtf) continue;
      return answer('match', `${quoted(claim)} stands`, `${sourceWords(fact)}: ${fact.subject}`, 'Nothing to do', {
        fact,
        related: [figure],
      });
    }
    return null;
  },
});
