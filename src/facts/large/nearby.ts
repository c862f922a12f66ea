import type { Passage } from '../../model/index.ts';
import type { LargeFacts } from '../parse.ts';
import { factsWith, indexOfWord, scoreOf } from './postings.ts';
import { keysOfText } from './words.ts';

/** Facts with one word above which that word alone brings none in. */
const COMMON = 1500;
/** What a word counts in the text of a passage itself, and in the texts beside it. */
const LEVELS = [1, 0.6];
/** What a word counts that stands anywhere in the draft. */
const ANYWHERE = 0.3;
/** Facts that are kept for a passage: a few to choose from, and some for each of its claims; more where they fit equally well. */
const KEPT = 4;
const KEPT_A_CLAIM = 1;
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
  const known = new Map<string, readonly number[]>();
  const anywhere = search.weigh(levelsOf([text], [ANYWHERE], known), ANYWHERE, null);
  const best: Scores = new Map();
  for (const { texts, claims } of passages) {
    const scores = search.weigh(levelsOf(texts, LEVELS, known), LEVELS[0]!, anywhere);
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
function levelsOf(
  texts: readonly string[],
  levels: readonly number[],
  known: Map<string, readonly number[]>,
): Map<number, number> {
  const best = new Map<number, number>();
  for (const [index, text] of texts.entries()) {
    const level = levels[Math.min(index, levels.length - 1)]!;
    for (const key of keysOfText(text, known)) if (!best.has(key)) best.set(key, level);
  }
  return best;
}

class Search {
  private readonly total: number;
  /** For each file what its words weigh in the present search: nothing, but for the words that are looked for. */
  private readonly weights: readonly Float32Array[];

  constructor(private readonly files: readonly LargeFacts[]) {
    this.total = files.reduce((sum, file) => sum + file.count, 0);
    this.weights = files.map(({ postings }) => new Float32Array(postings.keys.length));
  }

  /**
   * Scores the facts that have a rare word of a level of `least` or more; where there is none, `others`, or the facts that have
   * the least common word.
   */
  weigh(levels: ReadonlyMap<number, number>, least: number, others: Scores | null): Scores {
    const found: Scores = new Map();
    const words = [...levels].flatMap(([key, level]) => this.look(key, level));
    for (const { at, count, weight, level } of words) {
      for (const [file, word] of at.entries()) if (word >= 0) this.weights[file]![word] = weight;
      if (count <= COMMON && level >= least) this.bringIn(at, found);
    }
    if (found.size === 0 && others) for (const fact of others.keys()) found.set(fact, 0);
    else if (found.size === 0 && words.length > 0) {
      this.bringIn(words.reduce((rarest, word) => (word.count < rarest.count ? word : rarest)).at, found);
    }
    for (const fact of found.keys()) {
      const file = Math.floor(fact / FILE);
      found.set(fact, scoreOf(this.files[file]!.postings, fact % FILE, this.weights[file]!));
    }
    for (const { at } of words) for (const [file, word] of at.entries()) if (word >= 0) this.weights[file]![word] = 0;
    return found;
  }

  private look(key: number, level: number): { at: number[]; count: number; weight: number; level: number }[] {
    const at = this.files.map(({ postings }) => indexOfWord(postings, key));
    const count = at.reduce(
      (sum, word, file) => (word < 0 ? sum : sum + factsWith(this.files[file]!.postings, word).length),
      0,
    );
    if (count === 0) return [];
    const weight = level * (Math.log(this.total + 1) - Math.log(Math.min(count, this.total)) + 0.01);
    return [{ at, count, weight, level }];
  }

  private bringIn(at: readonly number[], found: Scores): void {
    for (const [file, word] of at.entries()) {
      if (word < 0) continue;
      for (const fact of factsWith(this.files[file]!.postings, word)) found.set(file * FILE + fact, 0);
    }
  }
}
