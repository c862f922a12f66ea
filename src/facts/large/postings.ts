import { Growing } from './growing.ts';

/**
 * For each word the facts that have it. A place is a fact's index times `ROWS`, plus the row that the word stands in: the words of a
 * row are alternatives, of which one counts.
 */
export interface Postings {
  /** Keys of words, ascending. */
  readonly keys: Uint32Array;
  /** Index in `places` after the last of each key. */
  readonly ends: Uint32Array;
  /** Ascending for each key. */
  readonly places: Uint32Array;
}

/** Rows that are told apart within a fact; more are taken for one. */
export const ROWS = 16;

/** The places of a word; none where no fact has it. */
export function placesOf({ keys, ends, places }: Postings, key: number): Uint32Array {
  let [low, high] = [0, keys.length - 1];
  while (low <= high) {
    const middle = (low + high) >> 1;
    if (keys[middle]! === key) return places.subarray(middle === 0 ? 0 : ends[middle - 1]!, ends[middle]!);
    if (keys[middle]! < key) low = middle + 1;
    else high = middle - 1;
  }
  return places.subarray(0, 0);
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

  /** `late` is the number of places that were added in the order of the facts; those after it are put where they belong. */
  done(late: number): Postings {
    const keys = this.keys.done().sort();
    const rank = new Uint32Array(keys.length);
    for (const [at, key] of keys.entries()) rank[this.slots[this.slotOf(key)]! - 1] = at;
    const ends = new Uint32Array(keys.length);
    for (let at = 0; at < this.length; at++) ends[rank[this.numbers.at(at)]!]!++;
    let sum = 0;
    for (let at = 0; at < ends.length; at++) {
      const count = ends[at]!;
      ends[at] = sum;
      sum += count;
    }
    // each word's start moves to its end as its places are filled in
    const places = new Uint32Array(this.length);
    for (let at = 0; at < this.length; at++) places[ends[rank[this.numbers.at(at)]!]!++] = this.places.at(at);
    const unordered = new Set<number>();
    for (let at = late; at < this.length; at++) unordered.add(rank[this.numbers.at(at)]!);
    for (const at of unordered) places.subarray(at === 0 ? 0 : ends[at - 1]!, ends[at]!).sort();
    return { keys, ends, places };
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
