import { levels } from '../check/index.ts';
import type { Verdict } from '../model/index.ts';

/** What a verdict means, and what a desk does about it. */
interface VerdictDoc {
  readonly id: Verdict;
  readonly summary: string;
  readonly mend: string;
}

const docs: readonly VerdictDoc[] = [
  {
    id: 'match',
    summary: 'A fact covers the claim, and the two are compatible; or a person vouches for it.',
    mend: 'Nothing to do. Notes say where the copy is coarser than its source, or drops its hedge.',
  },
  {
    id: 'mismatch',
    summary: 'A fact covers the claim, and the two are not compatible; or the copy contradicts itself or the calendar.',
    mend: 'Correct the figure, or revise the fact. Where both sides stand in the copy, one of the two is wrong.',
  },
  {
    id: 'stale',
    summary: "The figure is an earlier revision of its fact, not today's.",
    mend: 'Bring the figure up to date, or say of when it is.',
  },
  {
    id: 'missing-source',
    summary: 'No fact covers the claim. It may be right: nobody has said where it is from.',
    mend: 'Add a fact with its source, or take the figure out. `stet check --explain LINE:COL` shows which facts were near.',
  },
  {
    id: 'unresolved',
    summary: 'The evidence does not decide: no publication date, two facts that fit equally, no rate for a conversion.',
    mend: 'The finding says what is lacking: name it in the copy or in the facts file.',
  },
];

/** The verdicts in the order of the table in every report; each with the level that it has when no rule or configuration sets another. */
export const verdictDocs = docs.map(({ id, summary, mend }) => ({
  id,
  summary,
  mend: `${mend}\n\nLevel: ${levels[id] === 'none' ? 'none; it fails nothing' : levels[id]}.`,
}));
