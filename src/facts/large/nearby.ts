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
/** Facts that are kept for a passage: a few to choose from, and one for each of its claims; more where they fit equally well. */
const KEPT = 4;
const EQUALS = 3;
/** Facts of the whole text that a passage without a rare word of its own may be about. */
const FOREMOST = 100;
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
  const anywhere = search.weigh(levelsOf([text], [ANYWHERE], known), ANYWHERE, []);
  const foremost = top(anywhere, FOREMOST).map(([fact]) => fact);
  const best: Scores = new Map();
  for (const { texts, claims } of passages) {
    const scores = search.weigh(levelsOf(texts, LEVELS, known), LEVELS[0]!, foremost);
    for (const [fact, score] of scores) scores.set(fact, score + (anywhere.get(fact) ?? 0));
    for (const [fact, score] of top(scores, KEPT + claims)) best.set(fact, Math.max(score, best.get(fact) ?? 0));
  }
  const found: number[][] = files.map(() => []);
  for (const [fact] of [...best].sort(byScore)) found[Math.floor(fact / FILE)]!.push(fact % FILE);
  return found;
}

/** The best, and those that are as good as the last of them. */
function top(scores: Scores, limit: number): [number, number][] {
  let most = 0;
  for (const score of scores.values()) most = Math.max(most, score);
  const good = [...scores].filter(([, score]) => score > 0 && score >= most * LEAST).sort(byScore);
  const last = good[limit - 1]?.[1] ?? 0;
  return good.slice(0, limit * EQUALS).filter(([, score]) => score >= last);
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

/** A word in all files. */
interface Word {
  /** Its index in each file; −1 where it is not. */
  readonly at: readonly number[];
  /** Facts that have it. */
  readonly count: number;
  /** The rarer, the more. */
  readonly weight: number;
}

class Search {
  private readonly total: number;
  /** For each file what its words weigh in the present search: nothing, but for the words that are looked for. */
  private readonly weights: readonly Float32Array[];
  private readonly words = new Map<number, Word>();

  constructor(private readonly files: readonly LargeFacts[]) {
    this.total = files.reduce((sum, file) => sum + file.count, 0);
    this.weights = files.map(({ postings }) => new Float32Array(postings.keys.length));
  }

  /**
   * Scores the facts that have a rare word of a level of `least` or more; where there is none, `others`, or the facts that have
   * the least common word.
   */
  weigh(levels: ReadonlyMap<number, number>, least: number, others: readonly number[]): Scores {
    const found: Scores = new Map();
    const words: Word[] = [];
    for (const [key, level] of levels) {
      const word = this.look(key);
      if (word.count === 0) continue;
      words.push(word);
      this.setWeight(word, word.weight * level);
      if (word.count <= COMMON && level >= least) this.bringIn(word, found);
    }
    if (words.length > 0 && found.size === 0) {
      if (others.length > 0) for (const fact of others) found.set(fact, 0);
      else
        this.bringIn(
          words.reduce((rarest, word) => (word.count < rarest.count ? word : rarest)),
          found,
        );
    }
    for (const fact of found.keys()) {
      const file = Math.floor(fact / FILE);
      found.set(fact, scoreOf(this.files[file]!.postings, fact % FILE, this.weights[file]!));
    }
    for (const word of words) this.setWeight(word, 0);
    return found;
  }

  private look(key: number): Word {
    let word = this.words.get(key);
    if (!word) {
      const at = this.files.map(({ postings }) => indexOfWord(postings, key));
      const count = at.reduce((sum, one, file) => sum + factsWith(this.files[file]!.postings, one).length, 0);
      const weight = Math.log(this.total + 1) - Math.log(Math.max(1, Math.min(count, this.total))) + 0.01;
      this.words.set(key, (word = { at, count, weight }));
    }
    return word;
  }

  private setWeight({ at }: Word, weight: number): void {
    for (let file = 0; file < at.length; file++) if (at[file]! >= 0) this.weights[file]![at[file]!] = weight;
  }

  private bringIn({ at }: Word, found: Scores): void {
    for (const [file, word] of at.entries())
      for (const fact of factsWith(this.files[file]!.postings, word)) found.set(file * FILE + fact, 0);
  }
}
