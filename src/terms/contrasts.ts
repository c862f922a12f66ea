import { stem } from './stem.ts';
import { conceptOf } from './synonyms.ts';

/**
 * Words that tell two figures apart however alike their sentences are: one set a line, its members parted by bars, each member
 * one or more words. A figure with one member of a set is not the figure with another.
 */
const SETS = `
kill | injure | missing | arrest | rescue | infect | hospitalize | vaccinate | recover | evacuate | test
rise | fall
buy | sell
export | import
profit | loss | revenue | debt | cost | tax
deficit | surplus
hire | layoff
birth | death
man male | woman female | child
boy | girl
minimum lowest | maximum highest
arrive arrival | depart departure
open | close
win | defeat
approve | reject
support favour favor | oppose against
urban | rural
domestic | international foreign overseas
rain | snow | wind
north northern | south southern | east eastern | west western
morning | afternoon | evening
adult | child
civilian | soldier | rebel | police
quarter | annual
male | female
income | expense spending
passenger | cargo freight crew
employee | customer | shareholder
gross | net
turnout | majority
murder | burglary | fraud | rape
infected case | death
height | length | width | weight | speed | depth | distance
wheat | rice | maize corn | barley
petrol | diesel
gas | oil | coal | solar
`;

interface Side {
  readonly set: number;
  readonly side: number;
}

const sides: ReadonlyMap<string, readonly Side[]> = (() => {
  const map = new Map<string, Side[]>();
  for (const [set, line] of SETS.trim().split('\n').entries()) {
    for (const [side, words] of line.split('|').entries()) {
      for (const word of words.trim().split(/\s+/)) {
        const key = conceptOf(stem(word));
        const known = map.get(key);
        if (known) known.push({ set, side });
        else map.set(key, [{ set, side }]);
      }
    }
  }
  return map;
})();

/** The sides that a bag of concepts takes, by set: `set → sides`. */
export function sidesOf(concepts: Iterable<string>): Map<number, Set<number>> {
  const taken = new Map<number, Set<number>>();
  for (const concept of concepts) {
    for (const { set, side } of sides.get(concept) ?? []) {
      const known = taken.get(set);
      if (known) known.add(side);
      else taken.set(set, new Set([side]));
    }
  }
  return taken;
}

/** How many sets the two take different sides in, neither having the other's. */
export function contrasts(a: Map<number, Set<number>>, b: Map<number, Set<number>>): number {
  let count = 0;
  for (const [set, mine] of a) {
    const theirs = b.get(set);
    if (theirs && ![...mine].some((side) => theirs.has(side))) count += 1;
  }
  return count;
}
