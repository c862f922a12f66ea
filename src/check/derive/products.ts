import type { Claim } from '../../model/index.ts';
import { Decimal, isCount } from '../../model/index.ts';
import { isPersonNoun, keyOf, keysOf, mayBeSamePeople } from '../../terms/index.ts';
import type { Stated } from '../asserted.ts';
import { after } from '../related.ts';
import { isMoney } from '../units.ts';
import { quantityWords, readingWords } from '../words.ts';
import { agrees, CHANCE, chanceOf, exactly, isNear, sumWords, type Worked } from './arith.ts';
import type { Source } from './source.ts';
import { DAYS } from './span.ts';
import { type Surroundings, wordsIn } from './support.ts';
import { isOnePlace, type Operand, operandOf, operandsOf, tieOf } from './tie.ts';

/** "Gets half", "a quarter of that": a share of the amount told just before. */
const OF_THAT = /^\s*(?:$|[.,;:]|of (?:that|it|this|the (?:sum|money|total|amount|price|prize))\b)/iu;
/** Facts between an amount and the share of it, at most. */
const NEXT = 2;
/** Who gets an amount, ahead of it ("gives every affected household a …") and after it ("… for each person", "… a passenger"). */
const EVERY =
  /\b(?:each|every)(?: of (?:the|its|his|her|their))?\s{1,2}((?:[\p{L}-]{1,30}\s{1,2}){1,3}?)(?:(?:is|are|was|were|will|would|to|gets?|got|be|get|paid|pays?|receives?|costs?)\s{1,2}){0,4}(?:an?|the)?\s{0,2}$/iu;
const EACH_ONE =
  /^\s*(?:(?:\p{L}+\s+){0,2}?(?:for|from|to|per|of|on)\s+(?:each|every)(?:\s+of\s+(?:the|its|his|her|their))?\s+(?:\d[\d,]*\s+)?|(?:per|an?)\s+)((?:[\p{L}-]+\s?){1,2})/iu;
/** "24 jars to the crate", "12 bottles in a case", "30 pupils per class". */
const TO_ONE =
  /^\s+[\p{L}-]+(?:\s[\p{L}-]+)?\s(?:(?:to|in|for|on|from)\s(?:an?|the|each|every)|per|an?|each)\s([\p{L}-]+)/u;
/** "Each of the 86 found an envelope with a …", "each pays …". */
const EACH_OF =
  /\b(?:each|every one|all) (?:of )?(?:the|its|their|his|her|our)\s+(?:[\p{L}-]+\s+){0,2}?(\d[\d,]*|\p{L}+)\b[^.;:]{0,60}$/iu;
const EACH_PAYS = /(?:^|[,;:]\s|\b(?:and|of whom|of them)\s)each(?: of (?:them|whom))?\s+(?:\p{L}+\s+){1,4}$/iu;
/** "For two years", of what is paid so much a month. */
const FOR = /\b(?:for|over|lasts?|spread over|term of)\s+(?:(?:about|at least|the next|a total of)\s+)?$/i;
const PAST = /\b(?:was|were|been|has|have|had|married|lived|served|worked)\b[^,;]{0,80}$/i;
/** "70% to the server", "keeps 70%". */
const SHARE_TO =
  /^\s*(?:(?:to|for)\s+(?:the|its|his|her|their)\b|goes\b|going\b|of (?:that|it|which|the (?:sum|money|total|amount|price|prize|proceeds))\b)/i;
const GETS = /\b(?:gets?|keeps?|takes?|receives?|pockets?|share of|cut of|entitled to)\s+(?:about\s+|a\s+)?$/i;
const SPLIT_AMONG = /\b(?:split|shared?|divided?)\b[^.;:]{0,60}\b(?:between|among(?:st)?|by|ways)\b/i;
/** What a draft says of one who gets a part of something. */
const PART_OF_IT =
  /\b(?:pockets?|shares?|half|gets?|stands? to|in line for|could|cut|takes?|nets?|banks?|keeps?|receives?|windfall|reward|richer|earns?|makes?)\b/;
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
  const each = EACH.test(after(claim)) || PER.test(after(claim));
  if (isCount(unit)) return each || claim.kind !== 'count' ? null : wayIn([packedOf(operands, unit)], said, support);
  const halved = halfIn(amounts, said) ?? splitIn(claim, source, amounts, said);
  if (halved || !isMoney(unit)) return halved;
  const many = each ? [] : manyOf(operands, amounts);
  return wayIn([sharesOf(source, amounts), many, each ? [] : lastingOf(operands, unit)], said, support);
}

/** The way to a claim's figure among those of one sort, where the draft speaks for it and chance does not have it. */
function wayIn(sorts: readonly (readonly Way[])[], said: Stated, support: Surroundings): Worked | null {
  for (const all of sorts) {
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
        sum: sumWords('×', found.a.fact, found.b.fact, exactly(found.value, said.value.unit)),
      };
  }
  return null;
}

/** "£210,000, which would be shared equally between the finder and the farmer"; "$9,000, half for the school". */
const HALVED =
  /^[^.;:]{0,60}?\b(?:shared|split|divided)\s+(?:equally|evenly|50[-–/]50|fifty-fifty|down the middle|in (?:half|two))\b(?!\s+(?:between|among)\s+(?:the\s+|his\s+|her\s+|its\s+|their\s+)?(?:three|four|five|six|seven|eight|nine|ten|\d))|^\W*half (?:for|to|of (?:it|which|that)|goes|going)\b/iu;

/** What each of two gets of an amount that the article says they share. */
function halfIn(amounts: readonly Operand[], said: Stated): Worked | null {
  return halvesOf(
    amounts.filter(({ tail }) => HALVED.test(tail)),
    said,
  );
}

function halvesOf(amounts: readonly Operand[], said: Stated): Worked | null {
  const found = amounts
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
    const share = b && (b.value.unit === '%' ? b.value.low.div(Decimal.of(100)) : b.value.low);
    if (!b || !share || share.gte(Decimal.one)) return [];
    const before = facts.slice(Math.max(0, at - NEXT), at);
    const fits =
      b.value.unit === '1' && OF_THAT.test(b.tail)
        ? ({ fact: one }: Operand) => before.includes(one)
        : b.value.unit === '%' && (SHARE_TO.test(b.tail) || GETS.test(b.head))
          ? (one: Operand) => isOnePlace(one, b) && facts.indexOf(one.fact) < at
          : () => false;
    return amounts.filter(fits).map((a) => ({ a, b, value: a.value.low.mul(share) }));
  });
}

function manyOf(operands: readonly Operand[], amounts: readonly Operand[]): Way[] {
  const counts = operands.filter(
    ({ value }) => isCount(value.unit) && value.low.isInteger && value.low.gt(Decimal.one),
  );
  return amounts.flatMap((a) => {
    const nouns = eachOf(a);
    const told = EACH_OF.exec(a.head)?.[1]?.toLowerCase();
    const each = EACH.test(a.tail) || EACH_PAYS.test(a.head);
    const theirs = (b: Operand) =>
      (nouns.length > 0 && isThese(b.value.unit, nouns)) ||
      (told !== undefined && b.text.toLowerCase().split(' ')[0] === told) ||
      // other than in one sentence it need not be these who get it, but where it says who
      (each && b.at < a.at && tieOf(a, b) >= 2);
    const found = counts.filter(theirs);
    // "all have agreed to give £5,000 apiece": the people of the article
    const people = found.length === 0 && each ? counts.filter(({ value }) => isPeople(value.unit)) : [];
    return [...found, ...people.slice(0, 1)].map((b) => ({ a: b, b: a, value: a.value.low.mul(b.value.low) }));
  });
}

/** "52,000 crates", of "24 jars to the crate". */
function packedOf(operands: readonly Operand[], unit: string): Way[] {
  return operands.flatMap((a) => {
    const noun = a.value.unit === unit || (unit === '1' && isCount(a.value.unit)) ? TO_ONE.exec(a.tail)?.[1] : null;
    const many = noun ? operands.filter((b) => b !== a && isThese(b.value.unit, [noun])) : [];
    return many.map((b) => ({ a: b, b: a, value: a.value.low.mul(b.value.low) }));
  });
}

/** So much a month, for two years. */
function lastingOf(operands: readonly Operand[], unit: string): Way[] {
  const lengths = operands.filter(({ value, head }) => DAYS[value.unit] && FOR.test(head) && !PAST.test(head));
  return operands.flatMap((a) => {
    const [money, time = ''] = a.value.unit.split('/');
    const days = money === unit ? DAYS[time] : undefined;
    if (!days) return [];
    return lengths.map((b) => {
      const times = Decimal.of(String(Math.round((DAYS[b.value.unit]! / days) * 1000) / 1000));
      return { a, b, value: a.value.low.mul(b.value.low).mul(times) };
    });
  });
}

function isPeople(unit: string): boolean {
  return unit.startsWith('{') && isPersonNoun(unit.slice(1, -1).split(' ').at(-1)!);
}

/** What each of two gets where the article tells in a sentence without figures that they share it equally. */
function splitIn(claim: Claim, { keys, facts }: Source, amounts: readonly Operand[], said: Stated): Worked | null {
  const has = (...words: readonly string[]) => words.some((word) => keys.has(keyOf(word) ?? word));
  if (!PART_OF_IT.test(claim.mention.sentence.text.toLowerCase())) return null;
  // "split equally between the three": a sentence with a figure
  if (facts.some(({ subject }) => SPLIT_AMONG.test(subject))) return null;
  if (!has('split', 'shared', 'divided', 'share') || !has('equally', 'evenly', 'half')) return null;
  return halvesOf(amounts, said);
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
