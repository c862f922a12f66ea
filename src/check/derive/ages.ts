import type { Claim, Fact } from '../../model/index.ts';
import { GAP } from '../../terms/index.ts';
import type { CheckContext } from '../rule.ts';
import type { Source } from './source.ts';
import { chanceOf, fits, isNear, type Length, type Span } from './span.ts';
import { keysOfFact, type Surroundings, wordsIn } from './support.ts';

/** An age that an article tells of somebody. */
interface Age {
  readonly fact: Fact;
  readonly text: string;
  readonly years: number;
  /** Whether it is that at which something began, and whether it is told as the present one. */
  readonly start: boolean;
  readonly now: boolean;
  readonly sex: string | null;
}

/** The time from one age of a person to another. */
export interface Aged {
  readonly from: Fact;
  readonly sum: string;
}

/** "took it up at 61", "was 84", "both 74": words before a plain number that is an age, and after it. */
const AT =
  /(?:\b(?:at|at (?:the |just )?age(?: of)?|aged|was|were|is|are|be|turn(?:s|ed|ing)?|reached|of|both|now|only|just|still)|['’]s(?: now)?|^)\s?$/i;
/** "Didn't own sneakers until she was 58": whatever follows, the number counts nothing. */
const UNTIL = /\b(?:until|till|when|since) (?:\p{L}+ ){1,3}(?:was|were|turned)\s?$/iu;
const AT_AFTER = /^\s*(?:$|[.,;:!?—-]|(?:now|today|and|but|or|when|then|years?)\b)/i;
const START =
  /\b(?:until|till|when|took (?:up|over)|taken up|taking up|take up|beg[au]n|start\w*|first|met|learn\w*|joined|join|picked up|signed up|enrol\w*|founded|opened|quit|left|married|wed|emigrated|arrived|moved|hired)\b/i;
const PRESENT =
  /(?:\b(?:now|today|is|are|currently)|['’]s(?: now)?)\s?(?:aged?\s?)?$|\b(?:at|both) (?:the )?(?:age(?: of)? )?$/i;
const PRESENT_AFTER = /^,?\s+(?:now|today)\b/i;
const HE = /\b(?:he|his|him|himself)\b/i;
const SHE = /\b(?:she|her|hers|herself)\b/i;
/** What the words of the draft must have of what began, where it does not tell the age; what may be met by chance, and by how much more it may have of another start. */
const LEAST = 0.15;
const CHANCE = 0.15;
const RIVAL = 0.05;
/** "For 26 years". */
const LONG = /\b(?:for|of|after)\s{1,2}(?:\p{L}{1,20}\s{1,2}){0,2}$/u;

/**
 * "26 years later" of somebody who began at 58 and is 84: the difference of two ages that an article tells of one person. The draft must tell the
 * first of them or speak of what began, and no other present age may be meant. Null where nothing follows.
 */
export function agedBy(
  claim: Claim,
  span: Span,
  { facts }: Source,
  support: Surroundings,
  context: CheckContext,
): Aged | null {
  if (span.unit !== 'a' || span.sort === 'age' || !(span.upToNow || LONG.test(span.head))) return null;
  const ages = facts.flatMap((fact) => ageOf(fact) ?? []);
  const present = ages.filter(({ now, start }) => now && !start);
  const pairs = ages.flatMap((from) =>
    from.start ? present.filter((to) => to.years > from.years && areOne(from, to)).map((to) => ({ from, to })) : [],
  );
  const near = pairs.map((pair) => ({ ...pair, ...lengthOf(pair.to.years - pair.from.years) }));
  const sized = near.filter((length) => isNear(length, span));
  const told = sized.filter(({ from }) => isTold(from, claim, context));
  const meant = told.length > 0 ? told : sized.filter(({ from }) => wordsIn(support, keysOfFact(from.fact)) >= LEAST);
  const found = meant.find((length) => fits(length, span));
  if (found && told.length === 0 && ages.some((one) => one.start && isMeant(one, found.from, support))) return null;
  if (!found || !meant.every((length) => fits(length, span)) || chanceOf(found, span, meant) > CHANCE) return null;
  return { from: found.from.fact, sum: `${found.to.years} − ${found.from.years} = ${found.usual} years` };
}

/** Whether the draft speaks of something else that was begun: it has words that only this start has. */
function isMeant({ fact: other }: Age, { fact }: Age, support: Surroundings): boolean {
  const keys = keysOfFact(fact);
  return wordsIn(support, keys, keysOfFact(other)) > wordsIn(support, keys) + RIVAL;
}

function lengthOf(years: number): Length {
  return { least: years, most: years, usual: years, blur: 0 };
}

function ageOf(fact: Fact): Age | null {
  const [reading] = fact.readings;
  const at = fact.subject.indexOf(GAP);
  if (reading?.value.type !== 'quantity' || fact.disputed || at < 0 || !reading.value.low.eq(reading.value.high))
    return null;
  const { unit, low } = reading.value;
  const [head, tail] = [fact.subject.slice(0, at), fact.subject.slice(at + GAP.length)];
  const years = low.toNumber();
  if (!(reading.kind === 'age' && unit === 'a')) {
    if (reading.kind !== 'count' || unit !== '1' || !AT.test(head) || !(AT_AFTER.test(tail) || UNTIL.test(head)))
      return null;
  }
  if (!low.isInteger || years < 4 || years > 115) return null;
  const now = PRESENT.test(head) || PRESENT_AFTER.test(tail) || reading.kind === 'age';
  const sex = SHE.test(fact.subject) ? (HE.test(fact.subject) ? null : 'she') : HE.test(fact.subject) ? 'he' : null;
  const start = START.test(`${head.slice(-60)} ${/^\s+when\b/i.test(tail) ? tail : ''}`);
  return { fact, text: reading.text, years, start, now, sex };
}

function areOne(from: Age, to: Age): boolean {
  return from.sex === null || to.sex === null || from.sex === to.sex;
}

/** Whether the draft tells the age in the same sentence as the span, or in the one before. */
function isTold({ years }: Age, claim: Claim, context: CheckContext): boolean {
  const { sentence } = claim.mention;
  return [0, -1].some((step) => {
    const other = context.sentences[sentence.index + step];
    if (other?.document !== sentence.document) return false;
    return context
      .inSentence(other)
      .some(
        ({ claim: one }) =>
          one !== claim &&
          (one.kind === 'age' || one.kind === 'count') &&
          one.value.type === 'quantity' &&
          (one.value.unit === '1' || one.value.unit === 'a') &&
          one.value.low.toNumber() === years,
      );
  });
}
