import type { Claim } from '../../model/index.ts';
import { Decimal, isCount } from '../../model/index.ts';
import { keysOf, mayBeSamePeople } from '../../terms/index.ts';
import type { Stated } from '../asserted.ts';
import { after } from '../related.ts';
import { isMoney } from '../units.ts';
import { quantityWords, readingWords } from '../words.ts';
import { agrees, CHANCE, chanceOf, exactly, isNear, sumWords, type Worked } from './arith.ts';
import type { Source } from './source.ts';
import { type Surroundings, wordsIn } from './support.ts';
import { type Operand, operandOf, operandsOf, tieOf } from './tie.ts';

/** "Gets half", "a quarter of that": a share of the amount told just before. */
const OF_THAT = /^\s*(?:$|[.,;:]|of (?:that|it|this|the (?:sum|money|total|amount|price|prize))\b)/iu;
/** Facts between an amount and the share of it, at most. */
const NEXT = 2;
/** Who gets an amount, ahead of it ("gives every affected household a …") and after it ("… for each person", "… a passenger"). */
const EVERY =
  /\b(?:each|every)(?: of (?:the|its|his|her|their))?\s{1,2}((?:[\p{L}-]{1,30}\s{1,2}){1,3}?)(?:(?:is|are|was|were|will|would|to|gets?|got|be|get|paid|pays?|receives?|costs?)\s{1,2}){0,4}(?:an?|the)?\s{0,2}$/iu;
const EACH_ONE =
  /^\s*(?:(?:\p{L}+\s+){0,2}?(?:for|from|to|per|of|on)\s+(?:each|every)(?:\s+of\s+(?:the|its|his|her|their))?\s+(?:\d[\d,]*\s+)?|(?:per|an?)\s+)((?:[\p{L}-]+\s?){1,2})/iu;
const HEAD = /^\s*(?:a head|per head|a person)\b/iu;
const PERSON = /^(?:person|head|man|woman|people)$/;
/** A draft's own "$250 a head". */
const PER = /^\s+(?:an?|per|for (?:each|every))\s+\p{L}+/u;
/** "$250 for each person", "$100,000 each". */
const EACH = /^\s*(?:each\b|apiece\b|a head\b|per (?:head|person)\b|(?:for|from|to) (?:each|every)\b)/iu;

/**
 * A share of an amount that the article tells ("the prize was $188,000; the loser gets half"), or so many times what it tells of each, which is
 * the claim's figure; null where none is, or chance may have it.
 */
export function productIn(claim: Claim, source: Source, said: Stated, support: Surroundings): Worked | null {
  const { unit } = said.value;
  const operands = operandsOf(source);
  const amounts = operands.filter(({ value }) => value.unit === unit);
  if (amounts.some(({ value }) => agrees(said, value.low))) return null;
  const halved = halfIn(amounts, said);
  if (halved || !isMoney(unit)) return halved;
  const many = EACH.test(after(claim)) || PER.test(after(claim)) ? [] : manyOf(operands, amounts);
  for (const all of [sharesOf(source, amounts), many]) {
    const wordsOf = ({ a }: Way) => wordsIn(support, a.keys);
    // those of whom the draft speaks, and not any other people of the article
    const most = Math.max(...all.map(wordsOf));
    const near = all.filter((way) => isNear(way.value, said) && wordsOf(way) >= most);
    const found = near.find(({ value }) => agrees(said, value));
    const words = found && wordsIn(support, found.a.keys, found.b.keys);
    const chance = chanceOf(
      near.map(({ value }) => value),
      said,
    );
    if (found && chance <= (words || tieOf(found.a, found.b) >= 2 ? CHANCE.kin : CHANCE.apart))
      return {
        a: found.a.fact,
        b: found.b.fact,
        sum: sumWords('×', found.a.fact, found.b.fact, exactly(found.value, unit)),
      };
  }
  return null;
}

/** "£210,000, which would be shared equally between the finder and the farmer"; "$9,000, half for the school". */
const HALVED =
  /^[^.;:]{0,60}?\b(?:shared|split|divided)\s+(?:equally|evenly|50[-–/]50|fifty-fifty|down the middle|in (?:half|two))\b(?!\s+(?:between|among)\s+(?:the\s+|his\s+|her\s+|its\s+|their\s+)?(?:three|four|five|six|seven|eight|nine|ten|\d))|^\W*half (?:for|to|of (?:it|which|that)|goes|going)\b/iu;

/** What each of two gets of an amount that the article says they share. */
function halfIn(amounts: readonly Operand[], said: Stated): Worked | null {
  const found = amounts
    .filter(({ tail }) => HALVED.test(tail))
    .map((whole) => ({ whole, value: whole.value.low.div(Decimal.of(2)) }))
    .filter(({ value }) => agrees(said, value));
  if (found.length !== 1 || chanceOf([found[0]!.value], said) > CHANCE.kin) return null;
  const { fact } = found[0]!.whole;
  return {
    a: fact,
    b: fact,
    sum: `${readingWords(fact.readings[0]!)} ÷ 2 = ${quantityWords(exactly(found[0]!.value, said.value.unit))}`,
  };
}

interface Way {
  readonly a: Operand;
  readonly b: Operand;
  readonly value: Decimal;
}

function sharesOf({ facts }: Source, amounts: readonly Operand[]): Way[] {
  return facts.flatMap((fact, at) => {
    const b = operandOf(fact, 'ratio');
    if (b?.value.unit !== '1' || b.value.low.gte(Decimal.one) || !OF_THAT.test(b.tail)) return [];
    const before = facts.slice(Math.max(0, at - NEXT), at);
    return amounts.filter((a) => before.includes(a.fact)).map((a) => ({ a, b, value: a.value.low.mul(b.value.low) }));
  });
}

function manyOf(operands: readonly Operand[], amounts: readonly Operand[]): Way[] {
  const counts = operands.filter(
    ({ value }) => isCount(value.unit) && value.low.isInteger && value.low.gt(Decimal.one),
  );
  return amounts.flatMap((a) => {
    const nouns = eachOf(a);
    // other than in one sentence it need not be these who get it, but where it says who
    return counts
      .filter((b) => (nouns.length > 0 && isThese(b.value.unit, nouns)) || (EACH.test(a.tail) && tieOf(a, b) >= 2))
      .map((b) => ({ a: b, b: a, value: a.value.low.mul(b.value.low) }));
  });
}

/** The words for those of whom each gets an amount: "every affected household a … credit", "… for each person delivered". */
function eachOf({ head, tail }: Operand): string[] {
  const said = EVERY.exec(head)?.[1] ?? EACH_ONE.exec(tail)?.[1] ?? (HEAD.test(tail) ? 'person' : '');
  return said.toLowerCase().split(/\s+/).filter(Boolean);
}

function isThese(unit: string, nouns: readonly string[]): boolean {
  if (!unit.startsWith('{')) return false;
  const keys = keysOf(nouns.join(' '));
  if ([...keysOf(unit.slice(1, -1))].some((key) => keys.has(key))) return true;
  return (
    nouns.some((noun) => PERSON.test(noun) || mayBeSamePeople('{person}', `{${noun}}`)) &&
    mayBeSamePeople('{person}', unit)
  );
}
