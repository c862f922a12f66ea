import { answer, defineRule } from '../rule.ts';
import { quoted, readingWords } from '../words.ts';

export const ambiguous = defineRule({
  id: 'ambiguous',
  summary: 'only one fact fits the claim',
  phase: 'facts',
  guide: {
    what: 'Says so where two facts fit a claim equally well and do not agree on it, and names both.',
    why: 'To pick one of them would be a guess.',
    abstains: 'where the facts agree, or one of them fits better.',
    example: {
      draft: 'The storm left 40 homes without power.',
      facts: `format: 1
id: storm
version: 1.0.0
facts:
  north:
    subject: homes without power after the storm
    terms: [[storm], [power], [homes]]
    value: about 45 homes
  south:
    subject: homes without power after the storm
    terms: [[storm], [power], [homes]]
    value: 30 to 50 homes`,
      claim: '40 homes',
      verdict: 'unresolved',
    },
  },
  check({ claim, fact, rivals }, context) {
    if (!fact || rivals.length === 0 || claim.unresolved) return null;
    const relation = context.weigh(claim, fact).relation;
    if (relation !== 'disagree' && relation !== 'slip') return null;
    const named = [fact, ...rivals].map((one) => `${one.id} (${one.readings.map(readingWords).join(' or ')})`);
    return answer(
      'unresolved',
      `${quoted(claim)} fits ${named.join(' and ')} equally well`,
      'Two facts fit, and they do not say the same',
      'Name in the copy what sets them apart, or sharpen their terms',
      { fact },
    );
  },
});
