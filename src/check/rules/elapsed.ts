import { elapsedOf, lapsedOf, measuredOver } from '../derive/index.ts';
import { answer, defineRule } from '../rule.ts';
import { quoted, readingWords, sourceWords } from '../words.ts';

export const elapsed = defineRule({
  id: 'elapsed',
  summary: '"in 63 years" and "since 1960" lead back to the year that the source names',
  phase: 'facts',
  over: ['value', 'period', 'unit', 'ambiguous'],
  guide: {
    what: 'Works "the strongest in 63 years" out from a source that says "since 1960", and "since 1960" from one that says "in 63 years", by the year of the draft; "after 36 years" from "opened in 1987", "39 years on" from any day that the source tells, up to the day of the draft, "54 days after launch" from two days, "is 97" and "75th birthday" from when a firm was founded.',
    why: 'Desks turn years into spans and back, and are one off in January.',
    abstains:
      'without a publication date, where the two do not speak of the same sort of thing (most and fewest), where several facts fit, and where so many days are told that a span of this length meets one by chance.',
    example: {
      draft: 'The storm was the strongest in the valley in 63 years.',
      publishedOn: '2023-09-11',
      facts: `format: 1
id: storm
version: 1.0.0
sources: { post: { publisher: Harbour Post } }
facts:
  strongest: { subject: 'The storm was the strongest in the valley since …', terms: [[storm], [valley]], value: 1960, source: post }`,
      claim: '63 years',
      verdict: 'match',
    },
  },
  check({ claim, fact }, context) {
    if (fact && context.weigh(claim, fact).relation === 'agree') return null;
    const led = elapsedOf(claim, context);
    const found = led?.outcome === 'agree' ? led : (lapsedOf(claim, context) ?? measuredOver(claim, context) ?? led);
    if (!found) return null;
    const more = { fact: found.fact, arithmetic: found.sum ? [found.sum] : [] };
    if (found.outcome === 'agree')
      return answer(
        'match',
        found.sum ? `${quoted(claim)} follows: ${found.sum}` : `${quoted(claim)} stands`,
        sourceWords(found.fact),
        'Nothing to do',
        more,
      );
    return answer(
      'mismatch',
      `${quoted(claim)} does not follow: ${found.sum ?? readingWords(found.fact.readings[0]!)}`,
      `${sourceWords(found.fact)}: ${found.fact.subject}`,
      'Correct the span or the year, or revise the fact',
      more,
    );
  },
});
