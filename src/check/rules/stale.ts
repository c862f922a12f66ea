import type { Quantity } from '../../model/index.ts';
import { answer, defineRule } from '../rule.ts';
import { edit, restated } from '../suggest.ts';
import { citationWords, dayWords, quoted, readingWords, sourceWords } from '../words.ts';
import { SURE } from './value.ts';

export const stale = defineRule({
  id: 'stale',
  summary: 'the figure is not an older value of its fact',
  phase: 'facts',
  guide: {
    what: 'Tells a figure that was true once from one that never was: it equals an earlier revision of the fact, not the value of today.',
    why: 'Old copy is pasted into new; the figure looks right because it was.',
    abstains: "where today's value agrees with the figure as well.",
    example: {
      draft: 'The flood displaced 1,200 people, the rescue service said.',
      facts: `format: 1
id: flood
version: 1.1.0
changes:
  - { version: 1.1.0, on: 2023-05-04, summary: Displaced people counted again. }
  - { version: 1.0.0, on: 2023-05-02, summary: First count. }
facts:
  displaced:
    subject: people displaced by the flood
    terms: [[flood], [displace]]
    value: 1,430 people
    revisions:
      - { until: 1.1.0, value: '1,200 people', why: The count was not complete. }`,
      claim: '1,200 people',
      verdict: 'stale',
    },
  },
  check(link, context) {
    const { claim, fact } = link;
    if (!fact || claim.unresolved) return null;
    const { relation, reading, revision } = context.weigh(claim, fact);
    if (relation !== 'stale' || !revision) return null;
    const replaced = `version ${revision.until}${revision.on ? ` of ${dayWords(revision.on)}` : ''}`;
    const [now, then] = [sourceWords(fact), revision.citation ? citationWords(revision.citation) : ''];
    const from = then && then !== now ? ` (${then})` : '';
    const why = [`${now}: it was ${readingWords(revision.reading)}${from} until ${replaced}`, revision.why].filter(
      Boolean,
    );
    const known =
      reading.value.type === 'quantity' && claim.value.type === 'quantity' && reading.value.unit === claim.value.unit;
    const fresh = known
      ? restated(claim, reading.value as Quantity, { ...reading, value: reading.value as Quantity })
      : null;
    return answer(
      'stale',
      `${quoted(claim)} is out of date, today it is \`${fresh ?? readingWords(reading)}\``,
      why.join('; '),
      'Bring the figure up to date',
      {
        fact,
        suggestion: edit(claim, fresh, fact, link.score >= SURE),
      },
    );
  },
});
