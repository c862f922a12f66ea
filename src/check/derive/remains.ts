import type { Claim, Quantity } from '../../model/index.ts';
import { Decimal, isCount } from '../../model/index.ts';
import { type Fate, keyOf, keysOf, mayBeSamePeople } from '../../terms/index.ts';
import type { Stated } from '../asserted.ts';
import { after, before, between as claimsBetween, quantityOf } from '../related.ts';
import type { CheckContext } from '../rule.ts';
import { inUnit } from '../units.ts';
import { quantityWords, readingWords } from '../words.ts';
import { agrees, CHANCE, chanceOf, exactly, isNear, sumWords, type Worked } from './arith.ts';
import { isApart } from './derive.ts';
import { PART_OF } from './pairs.ts';
import type { Source } from './source.ts';
import { type Surroundings, wordsIn } from './support.ts';
import { between, isOnePlace, type Operand, operandOf, operandsOf } from './tie.ts';
import { fateAround, fateOfClaim } from './told.ts';

/** Words that say that something is not so, or is left over. */
const NOT =
  /\b(?:no|not|never|none|neither|without|nor|fail\w*|flunk\w*|miss(?:ed|es|ing)?|lack\w*|refus\w+|reject\w*|declin\w+|turn\w* down|skip\w*|snub\w*|shun\w*|unable|unwilling|unlikely|un(?:paid|sold|solved|vaccinated|insured|aware|touched|opened|claimed|named|filled))\b|n['’]t\b/;
const LEFT =
  /\b(?:still|left|remain\w*|rest|others?|yet to|to go|at large|on the (?:run|loose)|out there|unaccounted|missing|surviv\w+|keep\w*|stay\w*)\b/;
/** Where what is said of a figure ends: "23 shattered as they cooled". */
const CLAUSE = /[;:]|,\s|\s(?:as|when|after|while|before|because|since|during|until)\s/;
const SURVIVORS = /\bsurvivors?\b/i;
/** "12 of 31": the words between the two. */
const OF = /^\s+(?:out )?of\s+(?:[\p{L}'’-]+\s+){0,3}$/u;
/** Those whom a part leaves out, in an article. */
const REST =
  /\b(?:the|all(?: of)? the|its|their) (?:rest|others?|remainder|remaining|balance)\b|\beverybody else\b|\beveryone else\b/i;
/** A number that opens its clause: "only 164 have taken it", "Seven plan to retire". */
const OPENS =
  /(?:^|[,;:.]\s|\b(?:but|and|so far|of (?:these|those|them|whom))[, ]\s?)(?:only|just|fewer than|a mere|so far|about|some|at least)?\s?$/i;
const FEW = /\b(?:only|just|a mere)\s+$/i;
const OF_WHOLE = /\bof (?:the |its |their |all |all the )?$/i;
const OF_THEM = /^\s+of (?:them|these|those|the|its|his|her|their)\b(?:\s+(?:\p{L}+\s+){0,2}?(\p{L}+))?/u;
/** "He is only the second to survive": so many are it, with him. */
const NTH = /\b(?:only|just) the\s+$/i;
/** What the words near a claim of a share must be told of the other share. */
const SHARE = 0.3;
const hundred = Decimal.of(100);

/** What of a whole is not the part that an article tells, and the part. */
interface Rest {
  readonly whole: Operand;
  readonly part: Operand;
  readonly value: Decimal;
  /** Whether the article's words make it a part of that whole. */
  readonly told: boolean;
  /** Whether the draft does not say of it what the article says of the part. */
  readonly open: boolean;
  /** Whether the draft denies what the article says of the part, or the article speaks of the rest. */
  readonly sure: boolean;
}

/**
 * What is left of a whole ("5 of 12 stay" where seven of the twelve leave, "55 had no life jackets" where 19 of 74 had), or of a hundred ("93% have
 * none" where one in 14 has). The draft must name the whole, deny something, or speak of what is left, and must not say of it what the article says of
 * the part. Null where nothing follows, or chance may have it.
 */
export function restIn(
  claim: Claim,
  source: Source,
  said: Stated,
  support: Surroundings,
  context: CheckContext,
): Worked | null {
  if (said.value.unit === '%' || claim.kind === 'ratio') return shareLeft(claim, source, said, support);
  if (claim.kind !== 'count' || !said.value.low.isInteger) return null;
  const named = wholeOf(claim, context);
  const denied = NOT.test(clauseAfter(claim));
  const fate =
    fateOfClaim(claim) ?? (named && fateOfClaim(named.claim)) ?? (SURVIVORS.test(claim.text) ? 'rescued' : null);
  const left = LEFT.test(`${before(claim)} ${clauseAfter(claim)}`);
  if (!named && !denied && !fate && !left) return null;
  const operands = operandsOf(source).filter(({ value, fact }) => isCount(value.unit) && !isApart(claim, fact));
  const wholes = operands.filter((one) => (named ? one.value.low.eq(named.value.low) : isOfNoun(one, said)));
  if (wholes.length === 0) return null;
  const parts = [...operands, ...nthsOf(source)];
  const rests = wholes.flatMap((whole) =>
    parts.flatMap((part) => {
      const told = part.fact === whole.fact || part.value.low.gte(whole.value.low) ? null : partOf(part, whole);
      if (!told) return [];
      const value = whole.value.low.sub(part.value.low);
      return [{ whole, part, value, told: told === 'told', ...standing(claim, part, whole, denied, fate) }];
    }),
  );
  const near = rests.filter(({ value }) => isNear(value, said));
  const found = near.find(({ value, open }) => open && agrees(said, value) && value.eq(said.value.low));
  if (!found || !(named || found.sure || (found.told && (denied || left)))) return null;
  const values = near.map(({ value }) => value);
  // the one rest that the article leaves open needs no luck, however small
  const chance = found.sure && values.every((value) => value.eq(found.value)) ? 0 : chanceOf(values, said);
  // that a draft names the whole says nothing of which part it tells
  const isTold = found.sure || denied || left;
  return chance <= (isTold ? CHANCE.told : CHANCE.kin / 2) ? worked(found, said) : null;
}

function worked({ whole, part, value }: Rest, { value: { unit } }: Stated): Worked {
  return { a: whole.fact, b: part.fact, sum: sumWords('−', whole.fact, part.fact, exactly(value, unit)) };
}

function clauseAfter(claim: Claim): string {
  return after(claim).split(/[;:—]|,\s|\s(?:but|while|as|after|when)\s/)[0]!;
}

/** The whole that a draft names right after a claim: the 12 of "5 of 12". */
function wholeOf(claim: Claim, { inSentence }: CheckContext): { claim: Claim; value: Quantity } | null {
  for (const { claim: other } of inSentence(claim.mention.sentence)) {
    const value = other.start > claim.start ? quantityOf(other) : null;
    if (value && isCount(value.unit) && OF.test(claimsBetween(claim, other))) return { claim: other, value };
  }
  return null;
}

/** Whether a figure counts what a claim does, or the claim does not say what. */
function isOfNoun({ value: { unit }, head }: Operand, { value }: Stated): boolean {
  if (unit === '1') return OF_WHOLE.test(head);
  return value.unit === '1' || nounOf(unit) === nounOf(value.unit) || mayBeSamePeople(unit, value.unit);
}

function nounOf(unit: string): string | null {
  return unit.startsWith('{') ? keyOf(unit.slice(1, -1).split(' ').at(-1)!) : null;
}

function isNth({ fact }: Operand): boolean {
  return fact.readings[0]!.kind === 'rank';
}

/** Ranks that count those who did something: "only the second to survive". */
function nthsOf({ facts }: Source): Operand[] {
  return facts.flatMap((fact) => {
    const nth = fact.readings[0]?.kind === 'rank' ? operandOf(fact, 'rank') : null;
    return nth && NTH.test(nth.head) && /^\s+to\b/.test(nth.tail) ? [nth] : [];
  });
}

/** Whether an article tells a figure as a part of another: by its words, or as the next figure of its paragraph that has its noun or opens a clause. */
function partOf(part: Operand, whole: Operand): 'told' | 'next' | null {
  const joint = between(part, whole);
  if (joint !== null && PART_OF.test(joint)) return 'told';
  const at = part.head.indexOf(whole.text);
  if (at >= 0 && OF_WHOLE.test(part.head.slice(0, at))) return 'told';
  if (OF_WHOLE.test(whole.head) && (whole.tail.includes(part.text) || (isNth(part) && isOnePlace(part, whole))))
    return 'told';
  const of = OF_THEM.exec(part.tail);
  if (of) return of[1] !== undefined && keyOf(of[1]) === nounOf(whole.value.unit) ? 'told' : null;
  if (!isOnePlace(part, whole)) return null;
  const next =
    part.value.unit === '1' ? part.at > whole.at && OPENS.test(part.head) : part.value.unit === whole.value.unit;
  return !next ? null : FEW.test(part.head) ? 'told' : 'next';
}

/** How a draft's words stand to what an article says of a part: denied or told of the rest is sure; the same said of it is closed. */
function standing(claim: Claim, part: Operand, whole: Operand, denied: boolean, fate: Fate | null) {
  const [own, rest] = [part.tail.split(REST)[0]!.split(CLAUSE)[0]!, REST.test(part.tail)];
  // what is said of a part follows one that opens its clause, and comes before others
  const told = OPENS.test(part.head) || NTH.test(part.head) ? own : part.head.split(/\s+/).slice(-4).join(' ');
  const noun = nounOf(whole.value.unit);
  const draft = keysOf(`${before(claim)} . ${after(claim)}`);
  const shares = [...keysOf(told)].some((key) => key !== noun && draft.has(key));
  const apart = NOT.test(told.toLowerCase()) !== denied;
  const theirs = fateAround(part.head, part.tail, false);
  const other = theirs !== null && fate !== null && theirs !== fate;
  const same = theirs !== null && theirs === fate;
  return { open: !same && (!shares || apart || (rest && other)), sure: (shares && apart) || rest || other };
}

/** What a share leaves of a hundred, where the draft denies what the article says of it. */
function shareLeft(claim: Claim, { facts }: Source, said: Stated, support: Surroundings): Worked | null {
  const denied = NOT.test(clauseAfter(claim));
  const percent = inUnit(said.value, '%');
  if (!denied || !percent) return null;
  const asked = { ...said, value: percent };
  const rests = facts.flatMap((fact) => {
    const part = operandOf(fact, 'ratio');
    const value =
      part && (part.value.unit === '%' || part.fact.readings[0]!.kind === 'ratio') && inUnit(part.value, '%');
    if (!value || value.low.gte(hundred) || NOT.test(part.tail.split(/[;:]|,\s/)[0]!.toLowerCase())) return [];
    return wordsIn(support, part.keys) < SHARE ? [] : [{ part, value: hundred.sub(value.low) }];
  });
  const found = rests.find(({ value }) => agrees(asked, value));
  if (
    !found ||
    rests.some(
      ({ part, value }) =>
        part !== found.part && wordsIn(support, part.keys) > wordsIn(support, found.part.keys) && !agrees(asked, value),
    )
  )
    return null;
  const { fact } = found.part;
  const sum = `100% − ${readingWords(fact.readings[0]!)} = ${quantityWords(exactly(found.value.round(1), '%'))}`;
  return { a: fact, b: fact, sum };
}
