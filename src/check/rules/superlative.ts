import { before } from '../related.ts';
import { answer, defineRule } from '../rule.ts';
import { rangeOfFact, siblingsOf, yearOf } from '../siblings.ts';
import { quoted, readingWords, sourceWords } from '../words.ts';

const HIGH = /\b(?:highest|most|largest|biggest|greatest|strongest|best)\b[^.;]{0,40}\bsince (?:\w+ ){0,2}\d{4}$/;
const LOW = /\b(?:lowest|fewest|smallest|weakest|worst|least)\b[^.;]{0,40}\bsince (?:\w+ ){0,2}\d{4}$/;

export const superlative = defineRule({
  id: 'superlative',
  summary: '"the most since" is not refuted by a year between',
  phase: 'draft',
  guide: {
    what: 'Looks for a year between that beats "the most since 2015": the facts of the same terms, year by year.',
    why: 'Records are the claims that readers remember, and the easiest to refute.',
    abstains: 'where no fact of a year between says otherwise: that a record stands takes every year.',
    example: {
      draft: 'The port handled 40,000 containers in 2022, the most since 2015.',
      facts: `format: 1
id: port
version: 1.0.0
facts:
  y2018: { subject: containers handled by the port, terms: [[port], [containers]], value: '45,000 containers', during: 2018 }
  y2022: { subject: containers handled by the port, terms: [[port], [containers]], value: '40,000 containers', during: 2022 }`,
      claim: '2015',
      verdict: 'mismatch',
    },
  },
  check({ claim }, context) {
    const { value } = claim;
    if (value.type !== 'period' || value.first === null) return null;
    const ahead = `${before(claim)}${claim.text}`.toLowerCase();
    const sign = HIGH.test(ahead) ? 1 : LOW.test(ahead) ? -1 : 0;
    if (sign === 0) return null;
    const since = Number(value.first.slice(0, 4));
    for (const { fact, claim: figure } of context.inSentence(claim.mention.sentence)) {
      const year = yearOf(fact?.during ?? null);
      const own = fact && rangeOfFact(fact);
      if (!fact || !year || !own || figure.value.type !== 'quantity') continue;
      for (const other of siblingsOf(fact, context.facts)) {
        const [then, theirs] = [yearOf(other.during), rangeOfFact(other)];
        if (!then || !theirs || then <= since || then >= year) continue;
        if (sign > 0 ? theirs.low.lte(own.high) : theirs.high.gte(own.low)) continue;
        const line = `${then}: ${readingWords(other.readings[0]!)}; ${year}: ${readingWords(fact.readings[0]!)}`;
        return answer(
          'mismatch',
          `${quoted(claim)} does not hold: ${line}`,
          sourceWords(other),
          'Correct the year, or take the record out',
          {
            fact: other,
            related: [figure],
            arithmetic: [line],
          },
        );
      }
    }
    return null;
  },
});
