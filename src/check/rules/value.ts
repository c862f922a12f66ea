import type { Link, Note, Quantity } from '../../model/index.ts';
import { NO_RATE } from '../rates.ts';
import { answer, type CheckContext, defineRule } from '../rule.ts';
import { slipOf } from '../slips.ts';
import { edit, restated } from '../suggest.ts';
import type { Weighing } from '../weigh.ts';
import { quantityWords, quoted, readingWords, sourceWords } from '../words.ts';

/** From this score on a link is sure enough for an edit that nobody looks at. */
export const SURE = 0.8;

export const value = defineRule({
  id: 'value',
  summary: 'the figure is the one that its fact has',
  phase: 'facts',
  guide: {
    what: 'Compares a figure with its fact by what the words of each assert: "$1.2 billion" stands for $1.15 to $1.25 billion, "more than 100" for anything above it.',
    why: 'A wrong figure is the error that readers, lawyers and rivals find first.',
    abstains:
      'where the source is printed too coarsely to back the copy or to refute it; that is unresolved, not wrong.',
    example: {
      draft: 'The city council cut the parks budget to $1.4 million.',
      facts: `format: 1
id: budget
version: 1.0.0
facts:
  parks-budget:
    subject: the city council's budget for parks
    terms: [[council], [budget], [parks]]
    value: $1.2 million`,
      claim: '$1.4 million',
      verdict: 'mismatch',
    },
  },
  check(link, context) {
    const { claim, fact } = link;
    if (!fact || claim.value.type !== 'quantity' || claim.unresolved) return null;
    const weighing = context.weigh(claim, fact);
    if (weighing.relation === 'agree' || weighing.relation === 'implied') return backed(link, weighing);
    if (weighing.relation === 'undecided') return open(link, weighing);
    if (weighing.relation !== 'disagree' || link.rivals.length > 0) return null;
    return refuted(link, weighing, context);
  },
});

function backed({ claim, fact }: Link, weighing: Weighing) {
  const notes: Note[] = [...weighing.comparison.notes];
  if (fact!.disputed) {
    const all = fact!.readings.map(readingWords).join(' and ');
    notes.push({ id: 'disputed', text: `sources disagree: ${all}` });
  }
  return answer('match', `${quoted(claim)} stands`, sourceWords(fact!), 'Nothing to do', {
    fact: fact!,
    notes,
    arithmetic: rateLine(weighing),
  });
}

function open({ claim, fact }: Link, weighing: Weighing) {
  const known = readingWords(weighing.reading);
  const { notes } = weighing.comparison;
  if (notes.some(({ id }) => id === NO_RATE))
    return answer(
      'unresolved',
      `${quoted(claim)} cannot be compared with its source: \`${known}\` is in another currency`,
      sourceWords(fact!),
      'Add a rate of that time to the facts, or give the figure as the source has it',
      { fact: fact!, notes },
    );
  return answer(
    'unresolved',
    `${quoted(claim)} says more than its source: \`${known}\``,
    sourceWords(fact!),
    'Write it as the source has it, or find a source that is as exact',
    { fact: fact!, notes, arithmetic: rateLine(weighing) },
  );
}

function refuted(link: Link, weighing: Weighing, context: CheckContext) {
  const { claim, fact } = link;
  const others = link.candidates
    .filter((candidate) => candidate.fact !== fact)
    .map((candidate) => ({ fact: candidate.fact, relation: context.weigh(claim, candidate.fact).relation }));
  const target = weighing.converted as Quantity;
  const slip = slipOf(claim, target, others);
  const fresh = restated(claim, target, {
    text: weighing.reading.text,
    value: target,
    modifier: weighing.reading.modifier,
  });
  const expected = fresh ?? readingWords(weighing.reading);
  return answer(
    'mismatch',
    `Unexpected ${quoted(claim)}, expected \`${expected}\``,
    `${sourceWords(fact!)}: ${fact!.subject}`,
    'Correct the figure, or revise the fact',
    {
      fact: fact!,
      notes: slip ? [slip] : [],
      suggestion: edit(claim, fresh, fact, link.score >= SURE && !weighing.rate),
      arithmetic: rateLine(weighing),
    },
  );
}

function rateLine({ rate, reading, converted }: Weighing): string[] {
  if (!rate || !converted) return [];
  return [
    `${readingWords(reading)} = ${quantityWords(converted)} at ${rate.rate} ${rate.to} for 1 ${rate.from} on ${rate.on}`,
  ];
}
