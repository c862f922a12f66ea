import { MARK } from '../marks.ts';
import { answer, defineRule } from '../rule.ts';
import { quoted, readingWords } from '../words.ts';

export const noSource = defineRule({
  id: 'no-source',
  summary: 'a fact covers the claim',
  phase: 'facts',
  guide: {
    what: 'Every claim that no fact covers is named, with the nearest fact where there is one.',
    why: 'A figure that nobody can source is how errors enter the archive.',
    abstains: 'never: any other verdict goes before it.',
    example: { draft: 'The theatre sold 4,300 tickets.', claim: '4,300 tickets', verdict: 'missing-source' },
  },
  check({ claim, candidates }) {
    if (claim.kind === MARK) return null;
    const nearest = candidates[0];
    const why = nearest
      ? `The nearest is ${nearest.fact.id} (${nearest.fact.readings.map(readingWords).join(' or ')}): ${nearest.fact.subject}; too little speaks for it`
      : 'No fact is near it';
    return answer(
      'missing-source',
      `No fact covers ${quoted(claim)}`,
      why,
      'Add a fact with its source, or take the figure out',
    );
  },
});
