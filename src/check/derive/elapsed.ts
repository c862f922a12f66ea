import type { Claim, Fact } from '../../model/index.ts';
import { Decimal } from '../../model/index.ts';
import { GAP } from '../../terms/index.ts';
import { compareQuantities } from '../compare.ts';
import { after, before } from '../related.ts';
import type { CheckContext } from '../rule.ts';
import { yearOf } from '../siblings.ts';
import { retoldBy } from './source.ts';
import { keysOfFact, surroundingsOf, wordsIn } from './support.ts';

/** A year that something is told to be the most since, or the span back to it; the fact may tell it the other way. */
export interface Elapsed {
  readonly outcome: 'agree' | 'disagree';
  readonly fact: Fact;
  /** "2023 − 63 years = 1960"; null where both name the year, or the span. */
  readonly sum: string | null;
}

/** What a span is counted from: the last time that something was so much, or so little, or was at all; or the day it began. */
type Sort = 'high' | 'low' | 'first' | 'begun';

const NEVER = String.raw`(?:\b(?:not|never|no)|n['’]t)\b[^,;:]{0,60}\b(?:this|so|such an?|as)`;
const SORTS: readonly (readonly [Sort, RegExp])[] = [
  [
    'high',
    /\b(?:highest|most|largest|biggest|greatest|strongest|best|hottest|warmest|wettest|deadliest|worst|steepest|sharpest|fastest|longest|high)\b/,
  ],
  ['low', /\b(?:lowest|fewest|smallest|weakest|least|coldest|driest|slowest|shortest|quietest|poorest|low)\b/],
  // "hadn't seen a filibuster this long since"
  [
    'high',
    new RegExp(`${NEVER} (?:high|many|much|large|big|great|strong|good|hot|warm|wet|deadly|bad|steep|fast|long)\\b`),
  ],
  ['low', new RegExp(`${NEVER} (?:low|few|little|small|weak|cold|dry|slow|short|quiet|poor|cheap)\\b`)],
  ['first', /\b(?:first|last|(?:has|have|had)(?:n['’]t| not| never)|not (?:seen|been|happened))\b/],
  [
    'begun',
    /\b(?:open(?:ed|ing|s)?|founded|built|beg[au]n|started?|set up|launched|established|created|introduced|in (?:power|office|business|charge)|since|rule|reign)\b/,
  ],
];
/** What must speak for the fact beside the sort of the span, and where the draft retells its article; and to refute. */
const LEAST = { agree: 0.3, retold: 0.15, disagree: 0.4, first: 0.55 } as const;
const SINCE =
  /\b(?:since|(?:opened|founded|built|begun|began|started|set up|launched|established|created|introduced) in)\s+$/i;
const AFTER = /\bafter\s+(?:(?:about|nearly|almost|more than|over)\s+){0,4}$/i;
/** Characters beside a figure in which the sort of its span is looked for. */
const NEAR = 50;
const SPAN = /\b(?:in|for|after|over)\s+(?:(?:about|nearly|almost|more than|over|the (?:past|last))\s+){0,4}$/i;

/**
 * Weighs "the strongest in 63 years" against a fact that says "the strongest since 1960", by the year of the draft, and the other way round; null where neither fits, several do, or the draft has no date.
 */
export function elapsedOf(claim: Claim, context: CheckContext): Elapsed | null {
  const year = Number(context.publishedOn?.slice(0, 4));
  if (!year || !context.facts || claim.unresolved) return null;
  const mine = { head: before(claim), tail: after(claim) };
  const back = claim.value.type === 'period';
  const since = sinceOf(claim.value, mine.head);
  const years = since === null ? yearsIn(claim.value, mine) : null;
  if (since === null && years === null) return null;
  const sort =
    sortOf(`${mine.head.slice(-NEAR)} ${mine.tail.slice(0, NEAR)}`) ??
    (years !== null && AFTER.test(mine.head) ? 'begun' : null);
  if (sort === null) return null;
  const support = surroundingsOf(claim, context);
  const found = context.facts.facts.flatMap((fact): (Elapsed & { readonly score: number })[] => {
    const other = spanOf(fact, year);
    if (!other || other.sort !== sort) return [];
    const keys = keysOfFact(fact);
    const score = wordsIn(support, keys);
    if (score === 0) return [];
    const agrees = back ? since === other.year : compared(claim, year - other.year);
    if (!agrees && sort === 'begun') return [];
    const span = `${year - other.year} years`;
    const sum =
      other.back !== back ? null : back ? `${year} − ${span} = ${other.year}` : `${year} − ${other.year} = ${span}`;
    const outcome = agrees ? 'agree' : 'disagree';
    return [{ outcome, fact, sum, score }];
  });
  const [best, next] = found.sort((a, b) => b.score - a.score);
  if (!best) return null;
  if (best.score < LEAST[sort === 'first' && best.outcome === 'disagree' ? 'first' : best.outcome]) {
    if (best.outcome !== 'agree' || best.score < LEAST.retold || found.some(({ outcome }) => outcome !== 'agree'))
      return null;
    if (!retoldBy(claim, context, support).some(({ facts }) => facts.includes(best.fact))) return null;
  }
  return next && next.outcome !== best.outcome && next.score > best.score * 0.8 ? null : best;
}

function compared(claim: Claim, years: number): boolean {
  if (claim.value.type !== 'quantity') return false;
  const value = {
    type: 'quantity',
    low: Decimal.of(years),
    high: Decimal.of(years),
    step: Decimal.one,
    unit: 'a',
  } as const;
  const said = { text: claim.text, value: claim.value, modifier: claim.modifier };
  return compareQuantities(said, { text: '', modifier: 'exact', value }).outcome === 'agree';
}

/** The year of a fact's span, and whether the fact tells it as a span ("in 63 years") or as the year itself. */
function spanOf({ readings: [reading], subject, disputed }: Fact, year: number) {
  const at = subject.indexOf(GAP);
  if (!reading || disputed || at < 0) return null;
  const [head, tail] = [subject.slice(0, at), subject.slice(at + GAP.length)];
  const sort = sortOf(`${head.slice(-NEAR)} ${tail.slice(0, NEAR)}`.toLowerCase());
  if (sort === null) return null;
  const since = sinceOf(reading.value, head);
  if (since !== null) return { year: since, back: false, sort };
  const years = yearsIn(reading.value, { head, tail });
  return years === null ? null : { year: year - years, back: true, sort };
}

/** The year that words lead back to: "since 1960", "opened in 1987". */
function sinceOf(value: Fact['readings'][0]['value'], head: string): number | null {
  if (value.type !== 'period') return null;
  return /^\d{4}\/\.\.$/.test(value.edtf) ? Number(value.edtf.slice(0, 4)) : SINCE.test(head) ? yearOf(value) : null;
}

/** The whole years of a span: "in 63 years", "a 23-year high". */
function yearsIn(value: Fact['readings'][0]['value'], { head, tail }: { head: string; tail: string }): number | null {
  if (value.type !== 'quantity' || value.unit !== 'a' || !value.low.eq(value.high) || !value.low.isInteger) return null;
  const years = value.low.toNumber();
  return years >= 2 && (SPAN.test(head) || /^\s+(?:high|low|rule|reign)\b/i.test(tail)) ? years : null;
}

/** What words lead a span back to; null where they do not say. */
export function sortOf(text: string): Sort | null {
  return SORTS.find(([, words]) => words.test(text))?.[0] ?? null;
}
