import type { Candidate, Claim, Fact, FactBase, Link, Sentence } from '../model/index.ts';
import { Decimal } from '../model/index.ts';
import { MOST_FIGURES, weightOf } from '../terms/index.ts';
import { assign, type Option } from './assign.ts';
import { type Context, Reader } from './context.ts';
import type { Judge, Relation } from './judge.ts';
import { Index, type Profile } from './profile.ts';
import { scoreOf } from './score.ts';

/** What a link takes. Scores run from 0 to 1. */
export const thresholds = {
  /** Below it, a claim is about none of the facts. */
  link: 0.32,
  /** Below `link`, a fact that alone has just the claim's value still backs it, if this much speaks for it. */
  retold: 0.16,
  /** To refute a claim takes more than to back it: below it, a fact with another value is another fact, */
  refute: 0.56,
  /** unless it fits at least this well, and is ahead of every other by `ahead`. */
  refuteAhead: 0.4,
  /** Dates are in every sentence, and another date is mostly another event. */
  refuteDate: 0.64,
  refuteDateAhead: 0.46,
  ahead: 0.1,
  /** A clause about somebody else is refuted only where nearly all else fits. */
  stranger: 0.75,
  /** Facts whose scores are this close fit equally well; there the value may decide. */
  equal: 0.06,
  /** A fact that has the claim's value and fits nearly as well as the chosen one leaves it open which is meant. */
  near: 0.15,
  /** Two facts that both speak against the claim, and fit it as well as this: neither is named as the one it gets wrong. */
  same: 0.015,
} as const;

/** Facts weighed in full for one claim. */
const WEIGHED = 40;
/** Candidates kept for a person who asks why. */
const SHOWN = 8;
/** Facts with one key above which that key alone brings none in. */
const COMMON = 2000;

interface Weighed extends Candidate {
  readonly at: number;
  readonly relation: Relation;
  /** The clause speaks of something that the fact does not know, or the fact of a name that the draft does not. */
  readonly stranger: boolean;
}

/** For each claim the fact that it is about, if any; see README.md in this folder. Pure, and the order of facts never matters. */
export function linkClaims(
  claims: readonly Claim[],
  sentences: readonly Sentence[],
  facts: FactBase | null,
  judge: Judge,
): Link[] {
  if (!facts || facts.facts.length === 0) return claims.map((claim) => unlinked(claim, []));
  const index = Index.of(facts);
  const reader = new Reader(sentences, claims);
  const links: Link[] = [];
  for (let from = 0; from < claims.length; ) {
    let to = from + 1;
    while (claims[to]?.mention.sentence === claims[from]!.mention.sentence) to += 1;
    if (to - from > MOST_FIGURES) {
      for (const claim of claims.slice(from, to)) links.push(unlinked(claim, []));
      from = to;
      continue;
    }
    const group = claims.slice(from, to).filter((claim) => !claim.conversionOf);
    const weighed = group.map((claim) => weigh(claim, reader.contextOf(claim), index, judge));
    const byClaim = new Map(linkSentence(group, weighed).map((link) => [link.claim, link]));
    for (const claim of claims.slice(from, to)) {
      links.push(byClaim.get(claim) ?? linkConversion(claim, byClaim.get(claim.conversionOf!), judge));
    }
    from = to;
  }
  return links;
}

/** A conversion is about what its original is about; it is compared where the fact gives its unit, or a rate leads there. */
function linkConversion(claim: Claim, original: Link | undefined, judge: Judge): Link {
  const relation = original?.fact ? judge(claim, original.fact) : 'apart';
  if (!original?.fact || relation === 'apart' || relation === 'slip')
    return unlinked(claim, original?.candidates ?? []);
  return { ...original, claim };
}

function unlinked(claim: Claim, candidates: readonly Candidate[]): Link {
  return { claim, fact: null, score: 0, rivals: [], candidates };
}

/** The facts that a claim may be about, best first. */
function weigh(claim: Claim, context: Context, index: Index, judge: Judge): Weighed[] {
  const weighed: Weighed[] = [];
  for (const at of shortlist(context, index)) {
    const { fact } = index.profile(at);
    const relation = judge(claim, fact);
    if (relation === 'apart') continue;
    const { score, evidence } = scoreOf(claim, context, index.profile(at), index);
    if (score > 0.15)
      weighed.push({ at, fact, score, evidence, relation, stranger: isStranger(context, index.profile(at), index) });
  }
  return weighed.sort((a, b) => b.score - a.score || a.at - b.at).slice(0, SHOWN);
}

function isStranger({ head, levels }: Context, { keys, topic, owner }: Profile, index: Index): boolean {
  if (owner !== null && !levels.has(owner)) return true;
  return !head.some((key) => keys.has(key)) && head.some((key) => !topic.has(key) && !index.isTopic(key));
}

/** Positions of the facts that share the most telling words with the claim's surroundings; all facts of a small base. */
function shortlist({ levels }: Context, index: Index): number[] {
  if (index.facts.length <= WEIGHED) return [...index.facts.keys()];
  const sums = new Float64Array(index.facts.length);
  const found: number[] = [];
  const add = (at: number, share: number) => {
    if (sums[at] === 0) found.push(at);
    sums[at]! += share;
  };
  const keys = [...levels].map(([key, level]) => ({ key, level, having: index.having(key) }));
  keys.sort((a, b) => a.having.length - b.having.length);
  for (const { key, level, having } of keys) {
    if (having.length === 0) continue;
    const share = level * level * weightOf(key, true) * index.rarity(key);
    const common = having.length > COMMON;
    if (!common) for (const at of having) add(at, share);
    else if (found.length < COMMON) for (const at of found) if (includes(having, at)) add(at, share);
  }
  return found.sort((a, b) => sums[b]! - sums[a]! || a - b).slice(0, WEIGHED);
}

/** Postings are in ascending order. */
function includes(sorted: readonly number[], wanted: number): boolean {
  let [low, high] = [0, sorted.length - 1];
  while (low <= high) {
    const middle = (low + high) >> 1;
    if (sorted[middle]! === wanted) return true;
    if (sorted[middle]! < wanted) low = middle + 1;
    else high = middle - 1;
  }
  return false;
}

function linkSentence(claims: readonly Claim[], weighed: readonly (readonly Weighed[])[]): Link[] {
  const options = weighed.map((candidates) => candidates.filter(({ score }) => score >= thresholds.link).map(optionOf));
  const chosen = assign(options);
  const taken = new Map<number, number>();
  for (const [i, at] of chosen.entries()) {
    const option = options[i]![at];
    if (option?.agrees) taken.set(option.fact, i);
  }
  return claims.map((claim, i) => {
    const candidates = weighed[i]!;
    const pick = candidates.find((candidate) => candidate.at === options[i]![chosen[i]!]?.fact);
    if (!pick) return retold(claim, candidates, taken) ?? unlinked(claim, candidates);
    const free = candidates.filter(({ at }) => at !== pick.at && !taken.has(at));
    return settle(claim, pick, free, candidates);
  });
}

/**
 * A figure in other words: too little speaks for any fact to refute it, but one fact that some words speak for has just this value, to at
 * least two digits, and no other near it does. A figure that is wrong finds no such fact.
 */
function retold(claim: Claim, candidates: readonly Weighed[], taken: ReadonlyMap<number, number>): Link | null {
  if (!isTelling(claim)) return null;
  const alike = candidates.filter(({ relation, score }) => relation === 'agree' && score >= thresholds.retold);
  const [only] = alike;
  if (!only || alike.length > 1 || only.stranger || taken.has(only.at)) return null;
  return { claim, fact: only.fact, score: only.score, rivals: [], candidates };
}

/** Whether a value is unlikely to be met by chance: two digits that count, and a sum of money, share or measure; not a year or "20 people". */
function isTelling({ value }: Claim): boolean {
  if (value.type === 'period' || !value.low.eq(value.high)) return false;
  return (
    value.low
      .toString()
      .replace('.', '')
      .replace(/^-?0*|0*$/g, '').length >= 2
  );
}

/** The value breaks ties, and nothing else: it is worth as much as the distance at which facts count as equal. */
function optionOf({ at, score, relation }: Weighed): Option {
  const agrees = relation === 'agree' || relation === 'stale';
  return { fact: at, worth: score + (agrees ? thresholds.equal : 0), agrees };
}

/** Keeps a link only where it is certain enough for what would follow from it. */
function settle(claim: Claim, pick: Weighed, others: readonly Weighed[], candidates: readonly Candidate[]): Link {
  const link = (rivals: readonly Fact[]): Link => ({ claim, fact: pick.fact, score: pick.score, rivals, candidates });
  if (pick.relation === 'agree' || pick.relation === 'stale' || pick.relation === 'implied') return link([]);
  // the day of publication stands at the head of the draft by right
  if (claim.value.type === 'period' && claim.value.edtf === claim.mention.sentence.document.publishedOn)
    return unlinked(claim, candidates);
  if (isOne(claim) || !refutes(claim, pick, others)) return unlinked(claim, candidates);
  const rivals = others.filter(
    ({ score, relation }) =>
      score >= pick.score - CLOSE[relation] || (relation === 'agree' && score >= thresholds.retold),
  );
  return link(rivals.map(({ fact }) => fact));
}

/** How close a fact must come to the chosen one to leave it open which of them is meant, by what it makes of the claim. */
const CLOSE: Readonly<Record<Relation, number>> = {
  agree: thresholds.near,
  stale: thresholds.near,
  implied: thresholds.equal,
  undecided: thresholds.equal,
  disagree: thresholds.same,
  slip: thresholds.same,
  apart: 0,
};

/** Whether a fact with another value fits well enough to speak against the claim. */
function refutes(claim: Claim, pick: Weighed, others: readonly Weighed[]): boolean {
  const dated = claim.value.type === 'period';
  if (pick.stranger && pick.score < thresholds.stranger) return false;
  if (pick.score >= (dated ? thresholds.refuteDate : thresholds.refute)) return true;
  const next = others.find(({ fact }) => fact !== pick.fact)?.score ?? 0;
  return (
    pick.score >= (dated ? thresholds.refuteDateAhead : thresholds.refuteAhead) && pick.score >= next + thresholds.ahead
  );
}

/** "One" is often no number: "one person" of "households of one person", "one of them". */
function isOne({ kind, value }: Claim): boolean {
  return kind === 'count' && value.type === 'quantity' && value.low.eq(Decimal.one) && value.high.eq(Decimal.one);
}
