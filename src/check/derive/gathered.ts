import type { Claim } from '../../model/index.ts';
import { Decimal, isCount } from '../../model/index.ts';
import type { Stated } from '../asserted.ts';
import { agrees, CHANCE, chanceOf, type Worked } from './arith.ts';
import type { Source } from './source.ts';
import { groupsOf, summed } from './sums.ts';
import type { Operand } from './tie.ts';

/** Figures of one sort that an article tells apart, and that copy adds up. */
interface Sort {
  /** A draft's words that ask for all of them. */
  readonly said: RegExp;
  readonly isOf: (operand: Operand) => boolean;
}

const TERM =
  /\b(?:jail(?:ed)?|sentenced?|imprison(?:ed|ment)|given|gets?|got|handed|locked up|prison|behind bars|terms?|custody)\b/i;
/** "A third man got four." */
const GOT = /\b(?:got|gets|given|received|handed|jailed for)\s+$/i;
const CUT =
  /\b(?:cut(?:ting|s)?|shed(?:ding|s)?|ax(?:e|ed|es|ing)|la(?:y|ys|id|ying) off|let|eliminat\w+|slash\w*|fir(?:e|ed|ing)|lost|los(?:e|es|ing)|dismiss\w*|sack\w*|scrap\w*|mak(?:e|es|ing) redundant|made redundant)\s+(?:(?:about|some|around|nearly|another|a further|an? \p{L}+)\s+){0,2}$/iu;
const WERE_CUT =
  /^\s+(?:\p{L}+\s+){0,2}?(?:was|were|are|(?:have|has|had|will) (?:been|be))\s+(?:let go|laid off|cut|axed|dismissed|fired|sacked|made redundant|eliminated|shed)\b/iu;
const STAFF = /^\{(?:[\p{L}-]+ )?(?:job|post|position|role|worker|employee|people|person|staff|staffer)\}$/u;

const SORTS: readonly Sort[] = [
  {
    said: /\b(?:between them|combined|in all|in total|altogether|total of)\b/,
    isOf: ({ value, head, tail }) =>
      value.unit === 'a' ? TERM.test(`${head} ${tail}`) : value.unit === '1' && GOT.test(head) && /^\W*$/.test(tail),
  },
  {
    said: /\b(?:sheds?|shedding|cuts?|cutting|axe[sd]?|lays? off|laid off|let go|los[et]s?|lost|fire[sd]?|slashe[sd]|eliminate[sd]?|gone|out|job cuts|loss(?:es)?|layoffs|redundanc\w+)\b/,
    isOf: ({ value, head, tail }) =>
      (STAFF.test(value.unit) || value.unit === '1') && (CUT.test(head) || WERE_CUT.test(tail)),
  },
];
/** Parts of such a sum, at most; more are a table. */
const MOST = 5;

/** The sum of all figures of one sort that an article tells: the terms of all who were jailed, the jobs of two rounds of cuts. */
export function gatheredIn(claim: Claim, source: Source, said: Stated): Worked | null {
  const text = claim.mention.sentence.text.toLowerCase();
  const { unit } = said.value;
  for (const sort of SORTS.filter((one) => one.said.test(text))) {
    // "after it shed 250 in March and 130 last fall": what is told with such a figure is one
    const groups = groupsOf(source).filter((group) => group.some(sort.isOf));
    const parts = [...new Set(groups.flat())].filter((one) => one.value.unit === '1' || isAlike(one.value.unit, unit));
    if (!parts.some((one) => isAlike(one.value.unit, unit)) || parts.length < 2 || parts.length > MOST) continue;
    const sum = parts.reduce((all, { value }) => all.add(value.low), Decimal.zero);
    if (agrees(said, sum) && chanceOf([sum], said) <= CHANCE.apart * 2) return summed(parts, sum, said);
  }
  return null;
}

function isAlike(unit: string, claimed: string): boolean {
  return (
    unit === claimed ||
    (unit === '1' && claimed === 'a') ||
    (STAFF.test(unit) && (claimed === '1' || (isCount(claimed) && STAFF.test(claimed))))
  );
}
