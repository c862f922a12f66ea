import type { Claim, FactBase, Link, Sentence } from '../model/index.ts';
import { MOST_FIGURES, weightOf } from '../terms/index.ts';
import { assign, type Option } from './assign.ts';
import { settle } from './certain.ts';
import { type Context, Reader } from './context.ts';
import type { Gap, Judge } from './judge.ts';
import { mistaken, type Odds, oddsFor } from './mistaken.ts';
import { Index, type Profile } from './profile.ts';
import { retold } from './retold.ts';
import { isNearRole } from './role.ts';
import { isOutside, scoreOf } from './score.ts';
import { isClose, isTelling } from './value.ts';
import { thresholds, unlinked, type Weighed } from './weighed.ts';
import { isAgeOfAnother, isNoAge } from './whose.ts';

/** Facts weighed in full for one claim. */
const WEIGHED = 40;
/** Scores below this are not kept. */
const LEAST = 0.05;
/** Candidates kept for a person who asks why. */
const SHOWN = 12;
/** Facts with one key above which that key alone brings none in. */
const COMMON = 2000;

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
    const byClaim = new Map(linkSentence(group, weighed, index).map((link) => [link.claim, link]));
    for (const claim of claims.slice(from, to)) {
      links.push(byClaim.get(claim) ?? linkConversion(claim, byClaim.get(claim.conversionOf!), judge));
    }
    from = to;
  }
  return links;
}

/** A conversion is about what its original is about; it is compared where the fact gives its unit, or a rate leads there. */
function linkConversion(claim: Claim, original: Link | undefined, judge: Judge): Link {
  const relation = original?.fact ? judge.relation(claim, original.fact) : 'apart';
  if (!original?.fact || relation === 'apart' || relation === 'slip')
    return unlinked(claim, original?.candidates ?? []);
  return { ...original, claim };
}

/** The facts that a claim may be about, best first. */
function weigh(claim: Claim, context: Context, index: Index, judge: Judge): Weighed[] {
  const weighed: Weighed[] = [];
  for (const at of shortlist(context, index)) {
    const { fact } = index.profile(at);
    const relation = judge.relation(claim, fact);
    if (relation === 'apart' || isOutside(claim, fact) || isNoAge(claim, fact)) continue;
    const fit = scoreOf(claim, context, index.profile(at), index);
    const gap = relation === 'disagree' ? gapOf(claim, context, index.profile(at), judge) : null;
    const value = judge.value(claim, fact);
    const has = relation === 'agree' || (relation === 'implied' && isClose(claim, value));
    const told = has || gap === 'slip' || relation === 'slip';
    if (fit.score <= LEAST && !told) continue;
    weighed.push({
      at,
      fact,
      ...fit,
      role: index.profile(at).role === context.role || fit.paces,
      nearRole: isNearRole(index.profile(at).role, context.role) || fit.paces,
      another: (index.profile(at).role === 'before' && context.role !== 'before') || isAgeOfAnother(claim, fact),
      relation,
      value,
      has,
      gap,
      chance: relation === 'disagree' || relation === 'slip' ? judge.chance(claim, fact) : 1,
      noun: [...context.nouns].some((key) => index.profile(at).nouns.has(key)),
      stranger: isStranger(context, index.profile(at), index),
      kin: isKin(claim, context, index.profile(at)),
      about: index.about(context.levels, at),
    });
  }
  weighed.sort((a, b) => b.score - a.score || a.at - b.at);
  // what a value itself speaks for stays, however few words do
  return weighed.filter(({ gap, has, relation }, i) => i < SHOWN || gap === 'slip' || has || relation === 'slip');
}

/** A step or a part is hardly the mistaken figure of a fact that does not say that it is one. */
function gapOf(claim: Claim, { role }: Context, profile: Profile, judge: Judge): Gap {
  const gap = judge.gap(claim, profile.fact);
  return gap === 'near' && profile.role === null && role !== 'level' ? 'far' : gap;
}

function isKin({ kind, value }: Claim, { nouns, role, ahead, levels }: Context, profile: Profile): boolean {
  if (profile.role !== null && (profile.role !== role || profile.ahead !== ahead)) return false;
  if (value.type === 'period' || !value.unit.startsWith('{'))
    return profile.nouns.size === 0 || [...profile.nouns].some((key) => levels.has(key));
  // "two or more a day" leaves unsaid what of
  if (kind === 'rate' && profile.nouns.size === 0) return true;
  return [...nouns].some((key) => profile.nouns.has(key));
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
  const keys: { key: string; level: number; having: readonly number[] }[] = [];
  for (const [key, level] of levels) {
    const having = index.having(key);
    if (having.length > 0) keys.push({ key, level, having });
  }
  keys.sort((a, b) => a.having.length - b.having.length);
  for (const { key, level, having } of keys) {
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

function linkSentence(claims: readonly Claim[], weighed: readonly (readonly Weighed[])[], index: Index): Link[] {
  const options = weighed.map((candidates) => candidates.filter(({ score }) => score >= thresholds.link).map(optionOf));
  const chosen = assign(options);
  const taken = new Map<number, number>();
  for (const [i, at] of chosen.entries()) {
    const option = options[i]![at];
    if (option?.agrees) taken.set(option.fact, i);
  }
  const told = claims.map((claim, i) => isTelling(claim) && weighed[i]!.some(({ relation }) => relation === 'agree'));
  return claims.map((claim, i) => {
    const candidates = weighed[i]!;
    const company = told.some((is, at) => is && at !== i);
    const pick = candidates.find((candidate) => candidate.at === options[i]![chosen[i]!]?.fact);
    const odds = oddsFor(claim, candidates, index.facts);
    if (!pick) return byValue(claim, candidates, taken, odds, index, company) ?? unlinked(claim, candidates);
    const free = candidates.filter(({ at }) => at !== pick.at && !taken.has(at));
    const link = settle(claim, pick, free, candidates, odds);
    return link.fact && link.rivals.length === 0
      ? link
      : (byValue(claim, candidates, taken, odds, index, company) ?? link);
  });
}

/**
 * What a claim's own value says of the fact that it is about, where its words say too little. Two figures of one text are seldom equal
 * by chance, nor the same but for one slip of the pen, if they have two digits or more. So equality may back a claim, and a slip refute it,
 * where nothing speaks clearly for another fact.
 */
function byValue(
  claim: Claim,
  candidates: readonly Weighed[],
  taken: ReadonlyMap<number, number>,
  odds: Odds,
  { facts }: Index,
  company: boolean,
): Link | null {
  return retold(claim, candidates, taken, facts, company) ?? mistaken(claim, candidates, taken, odds);
}

/** The value breaks ties, and nothing else: it is worth as much as the distance at which facts count as equal. */
function optionOf({ at, score, relation }: Weighed): Option {
  const agrees = relation === 'agree' || relation === 'stale';
  return { fact: at, worth: score + (agrees ? thresholds.equal : 0), agrees };
}
