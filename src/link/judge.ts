import type { Claim, Fact, Value } from '../model/index.ts';

/**
 * How a claim's value stands to a fact's. `apart`: different sorts of thing, so the claim cannot be about the fact. `slip`: the same number
 * in a unit that cannot be compared ("%" for percentage points), which only a slip explains. `stale`: an older value of the fact.
 * `implied`: true if the fact is, without being its figure ("more than 100" of 5,000, "2009" of a day in it).
 */
export type Relation = 'agree' | 'implied' | 'disagree' | 'undecided' | 'stale' | 'slip' | 'apart';

/** Weighs values; the check stage provides it, for no stage imports another. Pure: the same for the same arguments. */
export interface Judge {
  relation(claim: Claim, fact: Fact): Relation;
  gap(claim: Claim, fact: Fact): Gap;
  /** What the fact says, in the claim's unit where both are of one dimension. */
  value(claim: Claim, fact: Fact): Value;
  /** How often an unrelated figure would be the fact's with one slip in it, as the claim is; 1 where it is none. */
  chance(claim: Claim, fact: Fact): number;
}

/**
 * How a claim that disagrees with a fact would have come from it. `slip`: one slip of the pen that two unrelated figures seldom show.
 * `near`: a figure of its size, as a mistaken one mostly is. `far`: neither; one is hardly the other gone wrong.
 */
export type Gap = 'slip' | 'near' | 'far';
