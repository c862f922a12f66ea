import type { Passage } from '../../model/index.ts';
import type { LargeFacts } from '../parse.ts';
import { placesOf, ROWS } from './postings.ts';
import { keysOfText } from './words.ts';

/** Facts with one word above which that word alone brings none in. */
const COMMON = 1500;
/** What a word counts in the text of a passage itself, and in the texts beside it. */
const LEVELS = [1, 0.6];
/** What a word counts that stands anywhere in the draft. */
const ANYWHERE = 0.3;
/** Facts that are kept for a passage: a few to choose from, and some for each of its claims; more where they fit equally well. */
const KEPT = 4;
const KEPT_A_CLAIM = 2;
const EQUALS = 3;
/** Facts that fit a passage less well than this part of the best are left out. */
const LEAST = 0.4;
/** Facts are numbered over all files: this many numbers for each. */
const FILE = 2 ** 24;

/** Scores of facts by their numbers. */
type Scores = Map<number, number>;

/**
 * The facts of large files that a text may be about, by file, as indices: for each passage those that share its rarest words.
 * A fact asks for several things, each in one word or another; it scores what the best word of each is worth.
 */
export function nearbyFacts(text: string, passages: readonly Passage[], files: readonly LargeFacts[]): number[][] {
  const search = new Search(files);
  const anywhere = search.weigh(levelsOf([text], [ANYWHERE]), null);
  const best: Scores = new Map();
  for (const { texts, claims } of passages) {
    const scores = search.weigh(levelsOf(texts, LEVELS), anywhere);
    for (const [fact, score] of scores) scores.set(fact, score + (anywhere.get(fact) ?? 0));
    for (const [fact, score] of top(scores, KEPT + KEPT_A_CLAIM * claims))
      best.set(fact, Math.max(score, best.get(fact) ?? 0));
  }
  const found: number[][] = files.map(() => []);
  for (const [fact] of [...best].sort(byScore)) found[Math.floor(fact / FILE)]!.push(fact % FILE);
  return found;
}

/** The best, and those that are as good as the last of them. */
function top(scores: Scores, limit: number): [number, number][] {
  const sorted = [...scores].sort(byScore);
  const least = Math.max(sorted[limit - 1]?.[1] ?? 0, (sorted[0]?.[1] ?? 0) * LEAST);
  return sorted.slice(0, limit * EQUALS).filter(([, score]) => score >= least);
}

function byScore(a: readonly [number, number], b: readonly [number, number]): number {
  return b[1] - a[1] || a[0] - b[0];
}

/** Each word of some texts with what it counts: most in the first text. */
function levelsOf(texts: readonly string[], levels: readonly number[]): Map<number, number> {
  const known = new Map<number, number>();
  for (const [index, text] of texts.entries()) {
    const level = levels[Math.min(index, levels.length - 1)]!;
    for (const key of keysOfText(text)) if (!known.has(key)) known.set(key, level);
  }
  return known;
}

class Search {
  private readonly total: number;

  constructor(private readonly files: readonly LargeFacts[]) {
    this.total = files.reduce((sum, file) => sum + file.count, 0);
  }

  /** Facts by the rarer of some words. Common words tell among those, or among the facts of `others` where there are none. */
  weigh(levels: ReadonlyMap<number, number>, others: Scores | null): Scores {
    const words = [...levels].map(([key, level]) => {
      const places = this.files.map((file) => placesOf(file.postings, key));
      const count = places.reduce((sum, one) => sum + one.length, 0);
      return {
        places,
        count,
        weight: level * (Math.log(this.total + 1) - Math.log(Math.min(count, this.total)) + 0.01),
      };
    });
    const known = words.filter(({ count }) => count > 0).sort((a, b) => a.count - b.count);
    const scores: Scores = new Map();
    const rows: Scores = new Map();
    const add = (fact: number, place: number, weight: number): void => {
      const before = rows.get(place) ?? 0;
      if (weight <= before) return;
      rows.set(place, weight);
      scores.set(fact, (scores.get(fact) ?? 0) + weight - before);
    };
    for (const { places, count, weight } of known) {
      const all = count <= COMMON || (scores.size === 0 && others === null);
      for (const [file, list] of places.entries()) {
        if (all)
          for (const place of list) add(file * FILE + Math.floor(place / ROWS), file * FILE * ROWS + place, weight);
      }
      if (all) continue;
      for (const fact of [...(scores.size > 0 ? scores : others!).keys()]) {
        const file = Math.floor(fact / FILE);
        const list = places[file]!;
        const first = (fact % FILE) * ROWS;
        for (let at = firstFrom(list, first); at < list.length && list[at]! < first + ROWS; at++)
          add(fact, file * FILE * ROWS + list[at]!, weight);
      }
    }
    return scores;
  }
}

/** Index of the first number that is not below another, in an ascending list. */
function firstFrom(sorted: Uint32Array, least: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle]! < least) low = middle + 1;
    else high = middle;
  }
  return low;
}
