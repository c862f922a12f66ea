import type { Claim, Period } from '../../model/index.ts';
import type { Stated } from '../asserted.ts';
import { DOWN_WORDS, UP_WORDS } from '../change.ts';
import { agrees, areAlike, CHANCE, chanceOf, exactly, isNear, isOf, sumWords, type Worked } from './arith.ts';
import { isApart } from './derive.ts';
import type { Operation } from './operation.ts';
import { BEFORE, BEFORE_AFTER, isEarlier, MARK, SMALL } from './pairs.ts';
import type { Source } from './source.ts';
import { type Surroundings, wordsIn } from './support.ts';
import { areOfOne, type Operand, operandsOf, tieOf } from './tie.ts';

/** What a draft measures a step by, and the words by which an article tells such a figure. */
const MARKS: readonly (readonly [RegExp, RegExp])[] = [
  [/^(?:record|best)/, /\b(?:records?|best|mark to beat|high(?:est)?|longest|largest|biggest)\b/],
  [/^peak/, /\b(?:peak\w*|high|top\w*)\b/],
  [/^asking/, /\b(?:ask\w*|list\w*|for sale|on(?:to)? the market|hop\w+|guide price|price tag|wanted|sought)\b/],
  [/^paid/, /\b(?:paid|pay|bought|buy|purchas\w+|cost|acquir\w+)\b/],
  [
    /^(?:limit|permit|licen|allow|capacity|quota|threshold)/,
    /\b(?:limit\w*|permit\w*|licen\w+|allow\w*|capacity|seats?|room for|(?:built|meant|designed|intended) for|quota|threshold|maximum)\b/,
  ],
  [
    /^(?:budget|estimate|forecast|plan|target|goal|expect|guidance)/,
    /\b(?:budget\w*|estimate\w*|forecast\w*|plann?\w*|targets?|goals?|expect\w*|guidance|predict\w*|project\w*|pencill?ed|consensus)\b/,
  ],
  [/^(?:average|norm)/, /\b(?:average\w*|norm\w*|usual\w*|typical\w*)\b/],
];
const OFFERS = ['asking', 'paid'];
/** Words of an earlier figure, beyond those that set two beside one another: "70 pounds when she left", "the mark to beat was". */
const ONCE =
  /^\s*(?:[\p{L}-]+\s+){0,3}?(?:when (?:it|he|she|they|the \p{L}+) (?:left|began|started|opened|set out|went|arrived|joined|was|were)|at (?:its|their|the|his|her) (?:peak|height|start|outset))\b/iu;
const TO_BEAT = /\bmark to beat (?:was|is|of|stood at)\s+$/iu;
/** "Climbed to", "slid by a tenth to": the level after a move. */
const MOVED_TO = new RegExp(
  `\\b(?:(${UP_WORDS}|goes up|went up)|${DOWN_WORDS}|slid\\w*|come down|came down)\\b[^,;:—]{0,50}?\\bto\\s+${SMALL}$`,
  'iu',
);
const MOVED_BY = new RegExp(
  `\\b(?:${UP_WORDS}|${DOWN_WORDS}|shed|shedding|(?:gain|loss|increase|rise|fall|drop|decline|cut) of)\\s+${SMALL}$`,
  'iu',
);
const CLAUSE = /[;:—]\s|,\s(?!of\s)|\b(?:while|whereas|but|then|and)\s/i;

/** The share of the words near the claim that the two levels have at least. */
const LEAST = 0.15;
/**
 * By how much the words for other levels may outweigh those for the ones that fit, where the article tells these near each other, and must fall
 * short of them elsewhere; and what it counts that the article tells two together.
 */
const RIVAL = { near: 0.1, apart: 0.25 } as const;
const TOLD = 0.25;
/** Levels of which one is less than this part of the other measure nothing by one another. */
const PART = 0.1;

/**
 * The step that a claim's words name ("1.7 feet above the record", "14 points since 2004"), as the difference of two levels of the article that
 * its text retells, wherever that tells them. Something in the article must say which of the two is the earlier one or the mark, as the
 * draft names it, and the words of the draft must speak for no other two by more. It is null where so many could be meant that one gives the figure by chance.
 */
export function stepIn(
  claim: Claim,
  operation: Operation,
  source: Source,
  said: Stated,
  support: Surroundings,
): Worked | null {
  const told = operandsOf(source).filter(({ value }) => isOf(value.unit, said.value.unit));
  if (told.some(({ value }) => agrees(said, value.low))) return null;
  // "weighed 70 pounds then, and 81 on Monday": a bare number has the unit of the other that its sentence tells
  const bare = claim.kind === 'measure' ? operandsOf(source).filter(({ value }) => value.unit === '1') : [];
  const all = stepsIn(claim, operation, source, [...told, ...bare]).map((step) => {
    const words = wordsIn(support, step.a.keys, step.b.keys);
    const spoken = words + (tieOf(step.a, step.b) > 0 ? TOLD : 0) * Math.min(2, tieOf(step.a, step.b));
    return { ...step, words, spoken };
  });
  const near = all.filter(({ value }) => isNear(value, said));
  const best = near
    .filter(({ value }) => agrees(said, value))
    .sort((one, other) => other.spoken + other.reasons - one.spoken - one.reasons)[0];
  if (!best || best.words < LEAST) return null;
  const rival = best.spoken + (tieOf(best.a, best.b) > 0 ? RIVAL.near : -RIVAL.apart);
  if (all.some((one) => !one.value.eq(best.value) && one.spoken > rival)) return null;
  // a step that the article tells itself is the one that the draft names, or got wrong
  const itself = told.filter(isStep);
  const wordsOf = ({ keys }: Operand) => wordsIn(support, keys);
  const least = Math.max(LEAST, wordsOf(best.a), wordsOf(best.b));
  if (itself.some((one) => wordsOf(one) >= least)) return null;
  const rivals = near.filter((one) => one.spoken + one.reasons >= best.spoken + best.reasons);
  const chance = chanceOf(
    rivals.map(({ value }) => value),
    said,
  );
  if (chance > CHANCE.step) return null;
  const [x, y] = operation.sign > 0 ? [best.a, best.b] : [best.b, best.a];
  return { a: best.a.fact, b: best.b.fact, sum: sumWords('−', x.fact, y.fact, exactly(best.value, said.value.unit)) };
}

/** Two levels and the step between them in the direction that the claim names, with what the article says of their order. */
function stepsIn(claim: Claim, operation: Operation, source: Source, told: readonly Operand[]) {
  const levels = told.filter((one) => !isStep(one));
  return levels.flatMap((a) =>
    levels.flatMap((b) => {
      const value = operation.sign > 0 ? a.value.low.sub(b.value.low) : b.value.low.sub(a.value.low);
      if (a === b || value.sign <= 0 || !isAlike(a, b)) return [];
      const share = a.value.low.div(b.value.low).toNumber();
      if (share < PART || share > 1 / PART) return [];
      const reasons = reasonsFor(claim, operation, source, a, b);
      return reasons > 0 && !isOther(a, b, levels) ? [{ a, b, value, reasons }] : [];
    }),
  );
}

function isAlike(a: Operand, b: Operand): boolean {
  if (areAlike(a.value, b.value)) return true;
  return (a.value.unit === '1') !== (b.value.unit === '1') && tieOf(a, b) >= 2;
}

/** Whether an article joins one of the two with another figure: "from £8.60 to £10" leaves neither for a third. */
function isOther(a: Operand, b: Operand, levels: readonly Operand[]): boolean {
  if (tieOf(a, b) >= 2) return false;
  const earlier = isEarlierOne(b);
  return levels.some(
    (one) =>
      one !== a &&
      one !== b &&
      isAlike(one, b) &&
      tieOf(one, b) >= 2 &&
      (earlier ? !isEarlierOne(one) : isEarlierOne(one)),
  );
}

/** What the article has to say for the second as what the first is measured by; 0 for nothing, or against it. */
function reasonsFor(claim: Claim, { sign, benchmark }: Operation, source: Source, a: Operand, b: Operand): number {
  const named = benchmark !== null && isNamed(benchmark, b);
  if (named !== (benchmark !== null) || (!named && MARK.test(b.head)) || isApart(claim, b.fact)) return 0;
  // what was asked for a thing is not what it went for, nor is what was paid for it
  if (OFFERS.some((offer) => offer === benchmark) && OFFERS.some((offer) => isNamed(offer, a))) return 0;
  const earlier = isEarlierOne(b);
  if ((isEarlierOne(a) && !earlier) || isEarlier(a.fact, b.fact)) return 0;
  const moved = MOVED_TO.exec(a.head);
  if ((moved && Boolean(moved[1]) !== sign > 0) || (!earlier && MOVED_TO.test(b.head))) return 0;
  const since = claim.during?.edtf.endsWith('/..') ? claim.during : null;
  if (since && !isOfThen(since, b, source)) return 0;
  const order = isEarlier(b.fact, a.fact) || (moved && tieOf(a, b) > 0);
  return (named || since || earlier ? 1 : 0) + (order ? 0.5 : 0);
}

/** Whether a figure is of the year from which a span runs: by its period, or by a date of its sentence. */
function isOfThen({ first }: Period, { fact, terms }: Operand, { facts }: Source): boolean {
  const year = first?.slice(0, 4);
  if (!year || fact.during) return Boolean(year && fact.during?.first?.startsWith(year));
  const at = facts.indexOf(fact);
  return facts.slice(Math.max(0, at - 2), at + 3).some((one) => {
    const value = one.readings[0]?.value;
    return value?.type === 'period' && value.edtf.startsWith(year) && areOfOne(new Set(one.terms.flat()), terms);
  });
}

/** Whether the article calls a figure what the draft's benchmark does, in its clause. */
function isNamed(benchmark: string, { head, tail }: Operand): boolean {
  const words = MARKS.find(([mark]) => mark.test(benchmark))?.[1];
  return words?.test(`${head.split(CLAUSE).at(-1)} ${tail.split(CLAUSE)[0]}`.toLowerCase()) ?? false;
}

function isEarlierOne({ head, tail }: Operand): boolean {
  return BEFORE.test(head) || BEFORE_AFTER.test(tail) || ONCE.test(tail) || TO_BEAT.test(head);
}

function isStep({ step, head }: Operand): boolean {
  return step || MOVED_BY.test(head);
}
