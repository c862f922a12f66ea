/** A fact that a claim may be about. */
export interface Option {
  /** Position of the fact; what no two claims of a sentence share, unless both agree with it. */
  readonly fact: number;
  readonly worth: number;
  readonly agrees: boolean;
}

/** Claims beyond its own that a claim may swap facts with: sentences have fewer, lists of data have no end. */
const REACH = 40;

/**
 * Assigns the claims of one sentence to facts, each fact to one claim, so that the sum of worths is the highest. Claims that agree
 * with a fact may share it: copy says a figure twice. Result: for each claim the place of its option in its list, or −1.
 */
export function assign(claims: readonly (readonly Option[])[]): number[] {
  const chosen = claims.map(() => -1);
  const pairs = claims.flatMap((options, claim) => options.map((option, at) => ({ claim, at, option })));
  pairs.sort((a, b) => b.option.worth - a.option.worth || a.claim - b.claim || a.option.fact - b.option.fact);
  const taken = new Map<number, boolean>();
  for (const { claim, at, option } of pairs) {
    const shared = taken.get(option.fact);
    if (chosen[claim] !== -1 || (shared !== undefined && !(shared && option.agrees))) continue;
    chosen[claim] = at;
    taken.set(option.fact, option.agrees);
  }
  // greedy choices can stand in each other's way: swap pairs while that gains
  for (let round = 0; round < 4; round++) {
    let gained = false;
    for (let a = 0; a < claims.length; a++) {
      for (let b = a + 1; b < claims.length && b <= a + REACH; b++) gained = swap(claims, chosen, a, b) || gained;
    }
    if (!gained) break;
  }
  return chosen;
}

function fits(claims: readonly (readonly Option[])[], chosen: readonly number[], claim: number, at: number): boolean {
  const option = claims[claim]![at]!;
  return chosen.every((other, i) => {
    const taken = i === claim ? undefined : claims[i]![other];
    return !taken || taken.fact !== option.fact || (taken.agrees && option.agrees);
  });
}

function swap(claims: readonly (readonly Option[])[], chosen: number[], a: number, b: number): boolean {
  const [left, right] = [chosen[a]!, chosen[b]!];
  const [x, y] = [claims[a]![left], claims[b]![right]];
  let best = { gain: 1e-9, left, right };
  const tries = (claim: number, fact: number | undefined) =>
    fact === undefined ? -1 : claims[claim]!.findIndex((option) => option.fact === fact);
  const options: [number, number][] = [[tries(a, y?.fact), tries(b, x?.fact)]];
  for (let i = 0; i < claims[a]!.length; i++) options.push([i, tries(b, x?.fact)]);
  for (let i = 0; i < claims[b]!.length; i++) options.push([tries(a, y?.fact), i]);
  for (const [i, j] of options) {
    const worth = (claims[a]![i]?.worth ?? 0) + (claims[b]![j]?.worth ?? 0);
    const gain = worth - (x?.worth ?? 0) - (y?.worth ?? 0);
    if (gain <= best.gain) continue;
    const trial = [...chosen];
    [trial[a], trial[b]] = [i, j];
    if ((i < 0 || fits(claims, trial, a, i)) && (j < 0 || fits(claims, trial, b, j)))
      best = { gain, left: i, right: j };
  }
  [chosen[a], chosen[b]] = [best.left, best.right];
  return best.gain > 1e-9;
}
