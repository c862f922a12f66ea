import { Growing } from './growing.ts';

/** Words of facts, both ways: for each word the facts that have it, and for each fact its words. */
export interface Postings {
  /** Keys of words, ascending; a word goes by its index here. */
  readonly keys: Uint32Array;
  /** Index in `facts` after the last of each word. */
  readonly keyEnds: Uint32Array;
  /** Facts by word, as indices; one that has a word twice may stand twice. */
  readonly facts: Uint32Array;
  /** Index in `words` after the last of each fact. */
  readonly factEnds: Uint32Array;
  /** Words by fact, each times `ROWS` plus the row that it stands in: words of a row are alternatives, of which one counts. */
  readonly words: Uint32Array;
}

/** Rows that are told apart within a fact; more are taken for one. */
export const ROWS = 16;

/** The index of a word; −1 where no fact has it. */
export function indexOfWord({ keys }: Postings, key: number): number {
  let [low, high] = [0, keys.length - 1];
  while (low <= high) {
    const middle = (low + high) >> 1;
    if (keys[middle]! === key) return middle;
    if (keys[middle]! < key) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}

/** The facts that have a word, by its index; none for −1. */
export function factsWith({ keyEnds, facts }: Postings, word: number): Uint32Array {
  if (word < 0) return facts.subarray(0, 0);
  return facts.subarray(word === 0 ? 0 : keyEnds[word - 1]!, keyEnds[word]!);
}

/** What a fact scores by the weights of words, given by their index: for each row the best of its words. */
export function scoreOf({ factEnds, words }: Postings, fact: number, weights: Float32Array): number {
  let [score, best, row] = [0, 0, -1];
  for (let at = fact === 0 ? 0 : factEnds[fact - 1]!; at < factEnds[fact]!; at++) {
    const word = words[at]!;
    if (word % ROWS !== row) {
      score += best;
      best = 0;
      row = word % ROWS;
    }
    const weight = weights[(word / ROWS) >>> 0]!;
    if (weight > best) best = weight;
  }
  return score + best;
}

/** Collects words with their places, and sorts them by word. */
export class PostingsMaker {
  /** Number of each word met, and its place, in order. */
  private readonly numbers = new Growing(1 << 10);
  private readonly places = new Growing(1 << 10);
  private readonly keys = new Growing(1 << 8);
  /** Numbers of words by their keys, each plus one; open addressing. */
  private slots = new Uint32Array(1 << 9);

  /** Places added so far. */
  get length(): number {
    return this.places.length;
  }

  /** Forgets all places but the first `length`. */
  cut(length: number): void {
    this.numbers.length = length;
    this.places.length = length;
  }

  add(key: number, fact: number, row: number): void {
    if (this.keys.length * 2 >= this.slots.length) this.grow();
    const slot = this.slotOf(key);
    if (this.slots[slot] === 0) {
      this.keys.push(key);
      this.slots[slot] = this.keys.length;
    }
    this.numbers.push(this.slots[slot]! - 1);
    this.places.push(fact * ROWS + row);
  }

  /** For facts up to `count`. */
  done(count: number): Postings {
    const keys = this.keys.done().sort();
    const rank = new Uint32Array(keys.length);
    for (let at = 0; at < keys.length; at++) rank[this.slots[this.slotOf(keys[at]!)]! - 1] = at;
    const { length } = this;
    // plain loops over plain numbers: there may be a million of them
    const wordOf = new Uint32Array(length);
    const factOf = new Uint32Array(length);
    for (let at = 0; at < length; at++) {
      wordOf[at] = rank[this.numbers.at(at)]!;
      factOf[at] = Math.floor(this.places.at(at) / ROWS);
    }
    const [keyEnds, byKey] = sorted(wordOf, keys.length);
    const [factEnds, byFact] = sorted(factOf, count);
    const facts = new Uint32Array(length);
    const words = new Uint32Array(length);
    for (let i = 0; i < length; i++) {
      facts[i] = factOf[byKey[i]!]!;
      const at = byFact[i]!;
      words[i] = wordOf[at]! * ROWS + (this.places.at(at) % ROWS);
    }
    return { keys, keyEnds, facts, factEnds, words };
  }

  private slotOf(key: number): number {
    const mask = this.slots.length - 1;
    let slot = (key ^ (key >>> 15)) & mask;
    while (this.slots[slot] !== 0 && this.keys.at(this.slots[slot]! - 1) !== key) slot = (slot + 1) & mask;
    return slot;
  }

  private grow(): void {
    this.slots = new Uint32Array(this.slots.length * 2);
    for (let at = 0; at < this.keys.length; at++) this.slots[this.slotOf(this.keys.at(at))] = at + 1;
  }
}

/** Indices by the class that stands at them, below `classes`, in order within each; and where each class ends. */
function sorted(classOf: Uint32Array, classes: number): [Uint32Array, Uint32Array] {
  const { length } = classOf;
  const ends = new Uint32Array(classes);
  for (let at = 0; at < length; at++) ends[classOf[at]!]!++;
  let sum = 0;
  for (let one = 0; one < classes; one++) {
    const count = ends[one]!;
    ends[one] = sum;
    sum += count;
  }
  // each class's start moves to its end as it fills
  const order = new Uint32Array(length);
  for (let at = 0; at < length; at++) order[ends[classOf[at]!]!++] = at;
  return [ends, order];
}
