import type { Passage } from '../../model/index.ts';
import type { LargeFacts } from '../parse.ts';
import { factsWith, indexOfWord, scoreOf } from './postings.ts';
import { keysOfWord } from './words.ts';

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

/**
 * The facts of large files that a text may be about, by file, as indices: for each passage those that share its rarest words.
 * A fact asks for several things, each in one word or another; it scores what the best word of each is worth.
 */
export function nearbyFacts(text: string, passages: readonly Passage[], files: readonly LargeFacts[]): number[][] {
  const search = new Search(files);
  const anywhere = new Float64Array(search.total);
  const all = search.weigh([text], [ANYWHERE], []);
  for (const fact of all) anywhere[fact] = search.scores[fact]!;
  const foremost = top(all, anywhere, FOREMOST);
  const best = new Map<number, number>();
  for (const { texts, claims } of passages) {
    const facts = search.weigh(texts, LEVELS, foremost);
    const { scores } = search;
    for (const fact of facts) scores[fact]! += anywhere[fact]!;
    for (const fact of top(facts, scores, KEPT + claims)) best.set(fact, Math.max(scores[fact]!, best.get(fact) ?? 0));
  }
  const found: number[][] = files.map(() => []);
  for (const [fact] of [...best].sort(([a, x], [b, y]) => y - x || a - b)) {
    const file = search.fileOf(fact);
    found[file]!.push(fact - search.starts[file]!);
  }
  return found;
}

/** The best of some facts, and those that are as good as the last of them. */
function top(facts: readonly number[], scores: Float64Array, limit: number): number[] {
  const sorted = new Float64Array(facts.length);
  for (let index = 0; index < facts.length; index++) sorted[index] = scores[facts[index]!]!;
  sorted.sort();
  const least = Math.max((sorted.at(-1) ?? 0) * LEAST, sorted[facts.length - limit] ?? 0, Number.MIN_VALUE);
  const good = facts.filter((fact) => scores[fact]! >= least);
  return good.sort((a, b) => scores[b]! - scores[a]! || a - b).slice(0, limit * EQUALS);
}

const WORDS = /[\p{L}\p{N}\p{M}]+/gu;

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
  readonly total: number;
  /** Facts are numbered over all files: the number of the first of each. */
  readonly starts: readonly number[];
  /** Scores of the facts that the last search found, by their numbers. */
  readonly scores: Float64Array;
  /** For each fact the last search that found it. */
  private readonly round: Uint32Array;
  private rounds = 0;
  /** For each file what its words weigh in the present search: nothing, but for the words that are looked for. */
  private readonly weights: readonly Float32Array[];
  private readonly words = new Map<number, Word>();
  /** Words met in texts, as written, with those of their forms that any fact has. */
  private readonly forms = new Map<string, readonly Word[]>();

  constructor(private readonly files: readonly LargeFacts[]) {
    let total = 0;
    this.starts = files.map(({ count }) => (total += count) - count);
    this.total = total;
    this.scores = new Float64Array(total);
    this.round = new Uint32Array(total);
    this.weights = files.map(({ postings }) => new Float32Array(postings.keys.length));
  }

  /** The file that a fact is of. */
  fileOf(fact: number): number {
    let [low, high] = [0, this.starts.length - 1];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.starts[middle]! <= fact) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  /**
   * Finds and scores the facts that have a rare word of the first text; where there is none, `others`, or the facts that have the least
   * common word. A word counts what the level of the first text is that has it.
   */
  weigh(texts: readonly string[], levels: readonly number[], others: readonly number[]): readonly number[] {
    this.rounds++;
    const rare: Word[] = [];
    const words = new Set<Word>();
    for (const [index, text] of texts.entries()) {
      for (const word of this.wordsOf(text)) {
        if (words.has(word)) continue;
        words.add(word);
        this.setWeight(word, word.weight * levels[index]!);
        if (word.count <= COMMON && index === 0) rare.push(word);
      }
    }
    const common = rare.length === 0 && others.length === 0 ? [...words].sort((a, b) => a.count - b.count) : [];
    const found = rare.length === 0 && others.length > 0 ? others : this.having([...rare, ...common.slice(0, 1)]);
    for (const fact of found) {
      const file = this.fileOf(fact);
      this.scores[fact] = scoreOf(this.files[file]!.postings, fact - this.starts[file]!, this.weights[file]!);
    }
    for (const word of words) this.setWeight(word, 0);
    return found;
  }

  /** The words of a text, in each form, that any fact has. */
  private wordsOf(text: string): Word[] {
    return (text.match(WORDS) ?? []).flatMap((written) => {
      let words = this.forms.get(written);
      if (!words)
        this.forms.set(
          written,
          (words = keysOfWord(written)
            .map((key) => this.look(key))
            .filter(({ count }) => count > 0)),
        );
      return words;
    });
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

  /** Facts that have one of the words, each once. */
  private having(words: readonly Word[]): number[] {
    const found: number[] = [];
    for (const { at } of words) {
      for (let file = 0; file < at.length; file++) {
        if (at[file]! < 0) continue;
        const start = this.starts[file]!;
        const facts = factsWith(this.files[file]!.postings, at[file]!);
        for (let index = 0; index < facts.length; index++) {
          const fact = start + facts[index]!;
          if (this.round[fact] === this.rounds) continue;
          this.round[fact] = this.rounds;
          found.push(fact);
        }
      }
    }
    return found;
  }
}
