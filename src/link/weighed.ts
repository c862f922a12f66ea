import { functionWords, Tag } from '../lexicon/index.ts';
import type { Candidate, Claim, Link, Value } from '../model/index.ts';
import { Decimal } from '../model/index.ts';
import type { Gap, Relation } from './judge.ts';
import type { Score } from './score.ts';

/** What a link takes. Scores run from 0 to 1. */
export const thresholds = {
  /** Below it, a claim is about none of the facts. */
  link: 0.32,
  /**
   * Below `link`, a fact that has just the claim's value still backs it. Where the text is not about what the fact's source tells (less than
   * `about` of its words are the source's, by how much the value says), its score must reach this: little for a value of two digits or
   * more, which is seldom met by chance; more for a round one, and for a date.
   */
  retold: { telling: 0.06, round: 0.15, date: 0.3, stranger: 0.05, about: { little: 0.3, some: 0.15, much: 0.05 } },
  /**
   * The log odds that it takes as well, where the text is about the source; and elsewhere. The odds are of texts half of which are wrong.
   * Copy seldom is, so it takes no even ones.
   */
  backing: { about: -0.8, elsewhere: 0.2 },
  /** A fact that fits this well, but for words that say the opposite of it, is contradicted and not meant otherwise: its budget climbs, or falls, to $9.4 million. */
  opposite: 0.12,
  /** A fact this much ahead of one that has the claim's value is what the claim is about. */
  clear: 0.25,
  /** The log odds that it takes for a claim to be a fact's figure gone wrong; see `mistaken.ts`. */
  mistaken: 0,
  /**
   * A fact that fits this well is what the claim is about, and refutes it if it has another value, whatever the odds are; dates are in
   * every sentence, and another date is mostly another event.
   */
  refute: 0.56,
  refuteDate: 0.64,
  /** A clause about somebody else is refuted only where nearly all else fits. */
  stranger: 0.75,
  /** Facts whose scores are this close fit equally well; there the value may decide. */
  equal: 0.06,
  /** A fact that has the claim's value and fits nearly as well as the chosen one leaves it open which is meant. */
  near: 0.15,
  /** Two facts that both speak against the claim, and fit it as well as this: neither is named as the one it gets wrong. */
  same: 0.015,
} as const;

/** A fact weighed for a claim. */
export interface Weighed extends Candidate, Score {
  readonly at: number;
  readonly relation: Relation;
  /** What it says, in the claim's unit where that can be. */
  readonly value: Value;
  /** It has just the claim's value, or one close beside its bound. */
  readonly has: boolean;
  /** The fact shows that its figure plays the claim's role: a step, a level, a part. */
  readonly role: boolean;
  /** The same role, or one told without the other: a part or a whole for a level. */
  readonly nearRole: boolean;
  /** The fact's figure is what was before another, or somebody else's age. */
  readonly another: boolean;
  /** The clause speaks of something that the fact does not know, or the fact of a name that the draft does not. */
  readonly stranger: boolean;
  /** How the claim's figure would have come from the fact's, where they disagree. */
  readonly gap: Gap | null;
  /** How often an unrelated figure would be the fact's gone wrong as the claim's is, by one slip; 1 where it is none. */
  readonly chance: number;
  /** The two count the same thing, by its noun. */
  readonly noun: boolean;
  /** How much of the text around the claim is what the fact's source tells of, from 0 to 1. */
  readonly about: number;
  /** The figure stands to the fact as figures of one thing do: the same role, and what it counts. */
  readonly kin: boolean;
}

export function found(claim: Claim, { fact, score }: Weighed, candidates: readonly Candidate[]): Link {
  return { claim, fact, score, rivals: [], candidates };
}

export function unlinked(claim: Claim, candidates: readonly Candidate[]): Link {
  return { claim, fact: null, score: 0, rivals: [], candidates };
}

/**
 * Whether a claim is never refuted: the day of publication stands at the head of a draft by right, "Christmas strikes" may be on any day, and "one" is often no number ("one
 * person" of "households of one person", "one of them").
 */
export function isExempt({ kind, value, mention }: Claim): boolean {
  if (value.type === 'period') return value.edtf === mention.sentence.document.publishedOn || isAttribute(mention);
  return kind === 'count' && value.low.eq(Decimal.one) && value.high.eq(Decimal.one);
}

/** "Christmas rail strikes": a holiday that says of what sort something is. */
function isAttribute({ sentence: { tokens }, span: { from, to } }: Claim['mention']): boolean {
  if (!tokens.slice(from, to).every(({ tags }) => (tags & Tag.Holiday) !== 0)) return false;
  const next = tokens[to];
  return next !== undefined && (next.tags & Tag.Word) !== 0 && !functionWords.has(next.norm);
}
