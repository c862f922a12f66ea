import type { Claim, Fact, FactBase } from '../../model/index.ts';
import { Decimal } from '../../model/index.ts';
import { figuresNear, GAP, isOpaque, keysOf, nearness, weightOf, wordsBeside } from '../../terms/index.ts';
import { between, figuresOf } from '../related.ts';
import type { CheckContext } from '../rule.ts';

/** How well the draft speaks for facts. */
export interface Support {
  /** The share of the words near the claim that they have, 0 to 1. */
  readonly words: number;
  /** Figures of the sentence that are theirs: "up £1.30 to £17.40". */
  readonly anchors: readonly Claim[];
}

/** Words that say how two figures stand, and nothing of what they are of. */
const MOVES =
  /^(?:rose|rise|rises|rising|up|down|more|less|fewer|higher|lower|over|under|above|below|increase[sd]?|fell|falls?|drop(?:s|ped)?|jump(?:s|ed)?|climb(?:s|ed)?|gain(?:s|ed)?|cut|cuts|total|times|twice|doubled?|tripled?|trebled?|halved|years?|now|go|goes|went|by|than|per|cent|first|since|highest|lowest|largest|smallest|biggest|greatest|strongest|weakest|best|worst|fewest|least|most|shares?|proportion|heavier|lighter|taller|shorter|longer|older|younger|faster|slower|cheaper|dearer|costlier|asking)$/i;

/** The share of a base's facts that have a word above which it tells none of them apart. */
const TOPIC = 0.3;
/** What words count that no fact of the base has, those of its topic, and what the figure counts; and what must be said beyond single words. */
const UNKNOWN = 0.5;
const BASE = 0.2;
const spreads = new WeakMap<FactBase, ReadonlyMap<string, number>>();

/** Facts by what speaks for them. */
export interface Spoken {
  readonly facts: readonly Fact[];
  readonly keys: ReadonlySet<string>;
}

/** What stands around a claim: says of any facts how much of it speaks for them. */
export type Surroundings = (spoken: Spoken) => Support;

/** The share of the words around a claim that some sets of keys have together, 0 to 1. */
export function wordsIn(support: Surroundings, ...keys: readonly ReadonlySet<string>[]): number {
  return support({ facts: [], keys: keys.length === 1 ? keys[0]! : new Set(keys.flatMap((some) => [...some])) }).words;
}

/** Reads what stands around a claim, once. */
export function surroundingsOf(claim: Claim, context: CheckContext): Surroundings {
  const { sentence } = claim.mention;
  const spans = context.inSentence(sentence).map(({ claim: one }) => stretchOf(one));
  const own = stretchOf(claim);
  const words = wordsBeside(sentence.text, spans).filter((word) => !word.extra && !MOVES.test(word.text));
  const others = figuresNear(own, spans);
  const spread = spreadOf(context.facts!);
  const many = Math.max(4, context.facts!.facts.length * TOPIC);
  const weights = words.map((word) => {
    const count = spread.get(word.key) ?? 0;
    const weight = weightOf(word.key, word.proper) * nearness(sentence.text, word, own, others, words);
    const inside = word.start >= own.start && word.end <= own.end;
    return { key: word.key, weight: count === 0 || inside ? weight * UNKNOWN : weight, topic: count >= many, inside };
  });
  return ({ facts, keys }) => {
    let [total, found, beside] = [BASE, 0, false];
    for (const { key, weight, topic, inside } of weights) {
      const has = keys.has(key);
      if (topic && !has) continue;
      total += weight;
      if (!has) continue;
      found += topic ? weight * UNKNOWN : weight;
      beside ||= !inside;
    }
    // what a figure counts says nothing by itself: many things are paid in crowns
    return { words: beside ? found / total : 0, anchors: anchorsOf(claim, facts, context) };
  };
}

/** Figures of the claim's clause that have just the value of one of the two. */
function anchorsOf(claim: Claim, facts: readonly Fact[], context: CheckContext): Claim[] {
  return figuresOf(context.inSentence(claim.mention.sentence)).filter(
    (other) =>
      other !== claim &&
      !other.conversionOf &&
      (isTelling(other) ||
        /^ of (?:the |its |their )?$/.test(claim.start < other.start ? between(claim, other) : '')) &&
      !APART.test(claim.start < other.start ? between(claim, other) : between(other, claim)) &&
      facts.some((fact) => context.weigh(other, fact).relation === 'agree'),
  );
}

/** Words between two figures after which the second is of another thing. */
const APART =
  /[;:—]|,\s+(?!(?:up|down|from|against|compared|more|less|or|an?|the)\b)|--|\b(?:while|whereas|but|as|after|when|before|because|despite|said|says)\b/;

const known = new WeakMap<Fact, ReadonlySet<string>>();

/** Keys of all words that speak for a fact. */
export function keysOfFact(fact: Fact): ReadonlySet<string> {
  let keys = known.get(fact);
  if (!keys) known.set(fact, (keys = keysOf(`${fact.subject.replace(GAP, ' ')} . ${fact.terms.flat().join(' . ')}`)));
  return keys;
}

function spreadOf(base: FactBase): ReadonlyMap<string, number> {
  let spread = spreads.get(base);
  if (!spread) {
    const counts = new Map<string, number>();
    for (const fact of base.facts) for (const key of keysOfFact(fact)) counts.set(key, (counts.get(key) ?? 0) + 1);
    spreads.set(base, (spread = counts));
  }
  return spread;
}

function stretchOf({ value, mention: { sentence, span } }: Claim) {
  const [first, last] = [sentence.tokens[span.from]!, sentence.tokens[span.to - 1]!];
  return { start: first.start - sentence.start, end: last.end - sentence.start, opaque: isOpaque(value) };
}

/** Whether a value is seldom met by chance: two digits that count, per cent from ten on, multiples from five on. */
export function isTelling({ kind, value }: Claim): boolean {
  if (value.type !== 'quantity') return false;
  if (value.unit === '%') return value.high.gte(Decimal.of(10));
  if (kind === 'multiple' && value.high.gte(Decimal.of(5))) return true;
  const digits = (number: Decimal) =>
    number
      .toString()
      .replace('.', '')
      .replace(/^-?0*|0*$/g, '').length;
  return value.step.sign > 0 && Math.max(digits(value.low), digits(value.high)) >= 2;
}
