import type { Link, Period } from '../../model/index.ts';
import { toldDate } from '../retold-dates.ts';
import { answer, type CheckContext, defineRule } from '../rule.ts';
import { gapOf, slipOf } from '../slips.ts';
import { edit, redated } from '../suggest.ts';
import { periodWords, quoted, readingWords, sourceWords } from '../words.ts';
import { SURE } from './value.ts';

export const period = defineRule({
  id: 'period',
  summary: 'the date or period is the one that its fact has',
  phase: 'facts',
  over: ['value', 'unit'],
  guide: {
    what: 'Compares a date or period with its fact at the coarser of the two grains: "in March" agrees with March 5, "Thursday" is worked out from the day of publication.',
    why: 'Dates are copied wrong as often as figures, and a wrong year survives every reading.',
    abstains: 'where two periods overlap without one holding the other, and where the date cannot be resolved.',
    example: {
      draft: 'The bridge was opened to traffic on June 3, 2021.',
      facts: `format: 1
id: bridge
version: 1.0.0
facts:
  opening:
    subject: day on which the bridge was opened to traffic
    terms: [[bridge], [open], [traffic]]
    value: June 5, 2021`,
      claim: 'June 3, 2021',
      verdict: 'mismatch',
    },
  },
  check(link, context) {
    const { claim, fact } = link;
    const weighed = fact && context.weigh(claim, fact);
    const known = weighed?.relation ?? null;
    // where a number of things may be a year, no fact that counts such things is in its way
    const free =
      claim.kind === 'count'
        ? known !== 'agree' && known !== 'implied'
        : known === null ||
          known === 'apart' ||
          (known === 'disagree' &&
            claim.value.type === 'period' &&
            gapOf(claim.value, weighed!.reading.value) === 'far');
    const told = free ? toldDate(link, context) : null;
    if (told && weighed && known === 'disagree' && claim.kind !== 'count')
      return answer(
        'unresolved',
        `${quoted(claim)} may be the source's, though its words are those of \`${readingWords(weighed.reading)}\``,
        `${sourceWords(told)}: ${told.subject}`,
        'Say what it is the date of',
        { fact: told },
      );
    if (told) return answer('match', `${quoted(claim)} stands`, sourceWords(told), 'Nothing to do', { fact: told });
    if (!weighed || claim.value.type !== 'period' || claim.unresolved) return null;
    const { relation, reading } = weighed;
    if (relation === 'agree' || relation === 'implied')
      return answer('match', `${quoted(claim)} stands`, sourceWords(fact), 'Nothing to do', { fact });
    if (relation === 'undecided') {
      return answer(
        'unresolved',
        `${quoted(claim)} overlaps with its source's \`${readingWords(reading)}\`, but is not the same`,
        sourceWords(fact),
        'Write the period as the source has it',
        { fact },
      );
    }
    if (relation !== 'disagree' || link.rivals.length > 0) return null;
    return refuted(link, reading.value as Period, context);
  },
});

function refuted(link: Link, known: Period, context: CheckContext) {
  const { claim, fact } = link;
  const others = link.candidates
    .filter((candidate) => candidate.fact !== fact)
    .map((candidate) => ({ fact: candidate.fact, relation: context.weigh(claim, candidate.fact).relation }));
  const slip = slipOf(claim, known, others);
  const fresh = redated(claim, known);
  const read = periodWords(claim.value as Period);
  const arithmetic = claim.text.includes(read) ? [] : [`${claim.text.replace(/\s+/g, ' ')} = ${read}`];
  return answer(
    'mismatch',
    `Unexpected ${quoted(claim)}, expected \`${fresh ?? periodWords(known)}\``,
    `${sourceWords(fact!)}: ${fact!.subject}`,
    'Correct the date, or revise the fact',
    { fact: fact!, notes: slip ? [slip] : [], suggestion: edit(claim, fresh, fact, link.score >= SURE), arithmetic },
  );
}
