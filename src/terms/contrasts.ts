import { isTitleCase } from '../model/index.ts';
import { nameKey } from './names.ts';
import { stem } from './stem.ts';
import { conceptOf } from './synonyms.ts';
import type { Word } from './words.ts';

/**
 * Words that tell two figures apart however alike their sentences are: one set a line, its members parted by bars, each member
 * one or more words. A figure with one member of a set is not the figure with another.
 */
const SETS = `
kill murder | injure | missing | arrest | rescue | infect | hospitalize | vaccinate | evacuate
infect | recover | test
rise | fall
buy | sell
export | import
profit | loss cost | revenue | debt | cost | tax
deficit | surplus
hire | layoff
birth | death
man male | woman female | child
boy | girl
minimum lowest | maximum highest
arrive arrival | depart departure
open | close
win | loss defeat
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

/** The set of rise and fall. */
const DIRECTION = setOf('rise |');

/** The set of the compass. */
const COMPASS = setOf('north ');
/** "South Dakota" in the capitals of a headline; other places are in `names.ts`. */
const LANDS = new Set([
  'africa',
  'african',
  'america',
  'american',
  'asia',
  'asian',
  'carolina',
  'dakota',
  'virginia',
  'yorkshire',
  'wales',
]);

/** Two sides of one event, which has one date: what is bought is sold. */
const ONE_EVENT: ReadonlySet<number> = new Set([setOf('buy |'), setOf('win |')]);

function setOf(start: string): number {
  return SETS.trim()
    .split('\n')
    .findIndex((line) => line.startsWith(start));
}

interface Side {
  readonly set: number;
  readonly side: number;
}

let known: ReadonlyMap<string, readonly Side[]> | null = null;

/** The sides of a concept; they are not worked out before a text is linked. */
function sidesOfConcept(concept: string): readonly Side[] {
  return (known ??= readSets()).get(concept) ?? [];
}

function readSets(): ReadonlyMap<string, readonly Side[]> {
  const map = new Map<string, Side[]>();
  for (const [set, line] of SETS.trim().split('\n').entries()) {
    for (const [side, words] of line.split('|').entries()) {
      for (const word of words.trim().split(/\s+/)) {
        const key = conceptOf(stem(word));
        const others = map.get(key);
        if (others) others.push({ set, side });
        else map.set(key, [{ set, side }]);
      }
    }
  }
  return map;
}

/** The sides that a bag of concepts takes, by set: `set → sides`. */
export function sidesOf(concepts: Iterable<string>): Map<number, Set<number>> {
  const taken = new Map<number, Set<number>>();
  for (const concept of concepts) {
    for (const { set, side } of sidesOfConcept(concept)) add(taken, set, side);
  }
  return taken;
}

/** Least nearness of a word that qualifies a figure: five words between, or one and the end of a clause. */
const QUALIFIES = 0.5;
/** Words about as near as the nearest of their set: it takes both sides. */
const AS_NEAR = 0.65;

/**
 * The sides that the words around a figure take: of each set the nearest word's, and those of words about as near. Names take none, nor
 * do words that speak of another figure, nor what a word may also say: "earned" is no profit beside revenue. Directions are meant.
 */
export function sidesNear(
  local: readonly { readonly word: Word; readonly near: number }[],
  isOfAnother: (word: Word) => boolean,
): Map<number, Set<number>> {
  const nearest = new Map<number, number>();
  const taken = new Map<number, Set<number>>();
  const titled = isTitleCase(local.flatMap(({ word }) => (word.extra ? [] : [word.text])));
  for (const { word, near } of [...local].sort((a, b) => b.near - a.near)) {
    if (near < QUALIFIES) break;
    const found =
      word.proper && !titled
        ? []
        : sidesOfConcept(word.key).filter(({ set }) =>
            set === COMPASS ? !opensName(word, local, titled) : !word.extra || set === DIRECTION,
          );
    if (found.length === 0 || isOfAnother(word)) continue;
    for (const { set, side } of found) {
      if (near < (nearest.get(set) ?? 0) * AS_NEAR) continue;
      if (!nearest.has(set)) nearest.set(set, near);
      add(taken, set, side);
    }
  }
  return taken;
}

/** "South Korean firm to build": where a sentence begins, the capital alone does not show a name. */
function opensName({ text, end }: Word, local: readonly { readonly word: Word }[], titled: boolean): boolean {
  const next = local.find(({ word }) => word.start === end + 1)?.word.text;
  if (!next || !/^\p{Lu}/u.test(text) || !/^\p{Lu}/u.test(next)) return false;
  const lower = next.toLowerCase();
  return !titled || LANDS.has(lower) || nameKey(lower) !== undefined;
}

function add(taken: Map<number, Set<number>>, set: number, side: number): void {
  taken.set(set, (taken.get(set) ?? new Set<number>()).add(side));
}

/** What may be left out of account where the sides of two figures are held against each other. */
export interface Unlike {
  /** They are dates: those of one event are the same. */
  readonly dates?: boolean;
  /** One is a pace and the other the step that it tells: inflation falls while prices rise. */
  readonly paces?: boolean;
}

/** How many sets the two take different sides in, neither having the other's. */
export function contrasts(
  a: Map<number, Set<number>>,
  b: Map<number, Set<number>>,
  { dates = false, paces = false }: Unlike = {},
): number {
  let count = 0;
  for (const [set, mine] of a) {
    if (paces && set === DIRECTION) continue;
    const theirs = dates && ONE_EVENT.has(set) ? undefined : b.get(set);
    if (theirs && ![...mine].some((side) => theirs.has(side))) count += 1;
  }
  return count;
}

/** Whether one is told of a rise and the other of a fall. */
export function areTurned(a: Map<number, Set<number>>, b: Map<number, Set<number>>): boolean {
  const [mine, theirs] = [a.get(DIRECTION), b.get(DIRECTION)];
  return mine !== undefined && theirs !== undefined && ![...mine].some((side) => theirs.has(side));
}

/** Whether the two take one side in any set. */
export function takeOneSide(a: Map<number, Set<number>>, b: Map<number, Set<number>>): boolean {
  return [...a].some(([set, mine]) => [...(b.get(set) ?? [])].some((side) => mine.has(side)));
}
