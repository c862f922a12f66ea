import type { Claim, Fact, Quantity, Value } from '../../model/index.ts';
import { Decimal, isCount } from '../../model/index.ts';
import { type Fate, fateBeside, GAP, isPersonNoun } from '../../terms/index.ts';
import { after, before, statedOf } from '../related.ts';
import type { CheckContext } from '../rule.ts';
import { numberWords, readingWords } from '../words.ts';
import { agrees } from './arith.ts';
import { retoldBy, type Source } from './source.ts';
import { surroundingsOf } from './support.ts';
import { fateAround, fateOfClaim, tailOf } from './told.ts';

/** Facts that together are all whom a claim counts. */
export interface Toll {
  readonly fact: Fact;
  /** "34 people + 51 others + 19 = 104". */
  readonly sum: string;
}

const CARRYING = /\b(?:carry|carries|carried|carrying|with)\s+(?:some |about |at least |as many as )?$/;
const ABOARD = /^\s*(?:\p{L}+\s+){0,2}?(?:aboard|on board|on (?:it|the (?:boat|bus|ferry|plane|ship|train|vessel)))\b/u;
const PASSENGERS = /\b(?:passengers?|aboard|on board)\b/;
const BOTH = /^\s*(?:people\s+|persons\s+)?(\p{L}+)(?: or | and | & |, ?)(?:feared )?(\p{L}+)/u;
/** What befell all who were on board; some may have been hurt as well. */
const ALL: readonly Fate[] = ['dead', 'missing', 'rescued'];

/**
 * All who were on board, as the dead, the missing and the rescued that one paragraph tells, or those of two fates that a claim names
 * ("12 dead or missing"). Null where the article has two numbers for one of them, or one for all. It never refutes.
 */
export function tollOf(claim: Claim, context: CheckContext): Toll | null {
  const said = statedOf(claim);
  if (!said || !context.facts || claim.kind !== 'count' || !isCount(said.value.unit)) return null;
  const wanted = wantedBy(claim);
  if (!wanted) return null;
  for (const source of retoldBy(claim, context, surroundingsOf(claim, context))) {
    const parts = partsIn(source, wanted);
    if (!parts) continue;
    const total = parts.reduce((sum, { low }) => sum.add(low), Decimal.zero);
    if (!agrees(said, total)) continue;
    const words = parts.map(({ fact }) => readingWords(fact.readings[0]!));
    return { fact: parts[0]!.fact, sum: `${words.join(' + ')} = ${numberWords(total)}` };
  }
  return null;
}

function wantedBy(claim: Claim): readonly Fate[] | null {
  const tail = tailOf(claim);
  const both = BOTH.exec(tail)
    ?.slice(1)
    .map((word) => fateBeside('', ` ${word}`, true));
  if (both?.every((fate) => fate !== null) && both[0] !== both[1]) return both;
  if (fateOfClaim(claim)) return null;
  return CARRYING.test(before(claim)) ||
    ABOARD.test(tail) ||
    (PASSENGERS.test(claim.text.toLowerCase()) && !/^\s+(?:and|with|plus)\b/.test(after(claim)))
    ? ALL
    : null;
}

interface Part {
  readonly fact: Fact;
  readonly fate: Fate;
  readonly low: Decimal;
  readonly place: string;
}

function partsIn({ facts }: Source, wanted: readonly Fate[]): Part[] | null {
  if (wanted === ALL && facts.some(tellsAll)) return null;
  const parts = facts.flatMap((fact) => partOf(fact) ?? []).filter(({ fate }) => wanted.includes(fate));
  const found = wanted.flatMap((fate) => parts.find((part) => part.fate === fate) ?? []);
  const one = parts.every(({ fate, low }) => found.some((part) => part.fate === fate && part.low.eq(low)));
  const together = found.every(({ place }) => place === found[0]!.place);
  const enough =
    wanted === ALL ? found.length > 1 && found.some(({ fate }) => fate === 'rescued') : found.length === wanted.length;
  return one && together && enough ? found : null;
}

/** "With 92 people on board", "its 92 passengers". */
function tellsAll({ subject, readings: [reading] }: Fact): boolean {
  if (!isCounted(reading?.value) || !/^(?:exact|approx)$/.test(reading!.modifier)) return false;
  const { unit } = reading!.value;
  if (unit !== '1' && !isPersonNoun(unit.slice(1, -1))) return false;
  const [head, tail] = subject.split(GAP);
  return ABOARD.test(tail ?? '') || /\b(?:carrying|with)\s+$/.test(head!);
}

const known = new WeakMap<Fact, Part | null>();

function partOf(fact: Fact): Part | null {
  let part = known.get(fact);
  if (part === undefined) known.set(fact, (part = readPart(fact)));
  return part;
}

function readPart(fact: Fact): Part | null {
  const [reading] = fact.readings;
  if (!reading || fact.disputed || reading.kind !== 'count' || !isCounted(reading.value)) return null;
  if (!reading.value.low.eq(reading.value.high) || !/^(?:exact|approx|at-least)$/.test(reading.modifier)) return null;
  const [head, tail] = fact.subject.split(GAP);
  const fate = fateAround(head!, tail ?? '', false);
  return fate && { fact, fate, low: reading.value.low, place: fact.citations[0]?.locator ?? '' };
}

function isCounted(value: Value | undefined): value is Quantity {
  return value?.type === 'quantity' && isCount(value.unit);
}
