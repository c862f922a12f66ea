import type { FactRow } from '../schema.ts';
import { list } from '../timeline.ts';
import { type Postings, PostingsMaker, ROWS } from './postings.ts';
import { inWord, wordKey } from './words.ts';

/** Collects the words that facts may be found by: those of subject and period, and of each term the most telling one. */
export class FactWords {
  private readonly postings = new PostingsMaker();
  private fact = 0;
  private row = 0;
  /** What was known when the fact began. */
  private begun = 0;

  begin(fact: number): void {
    [this.fact, this.row, this.begun] = [fact, 0, this.postings.length];
  }

  /** Forgets the fact begun last: it will be described in full. */
  forget(): void {
    this.postings.cut(this.begun);
  }

  /** What is found from here on stands for another thing that the fact asks for. */
  nextRow(): void {
    if (this.row < ROWS - 1) this.row++;
  }

  /** Each word is a row of its own, as in a subject or a period. */
  each(bytes: Uint8Array, from: number, to: number): void {
    for (let at = from; at < to; at++) {
      if (!inWord(bytes[at]!)) continue;
      const start = at;
      let digit = false;
      for (; at < to && inWord(bytes[at]!); at++) if (bytes[at]! <= 57) digit = true;
      if (at - start <= 2 && !digit) continue;
      this.nextRow();
      this.postings.add(wordKey(bytes, start, at), this.fact, this.row);
    }
  }

  /** A term is found by its most telling word: one with a digit, or the longest. */
  term(bytes: Uint8Array, from: number, to: number): void {
    let [best, bestAt, bestTo] = [0, 0, 0];
    for (let at = from; at < to; at++) {
      if (!inWord(bytes[at]!)) continue;
      const start = at;
      let digit = false;
      for (; at < to && inWord(bytes[at]!); at++) if (bytes[at]! <= 57) digit = true;
      const weight = at - start + (digit ? 1000 : 0);
      if (weight > best) [best, bestAt, bestTo] = [weight, start, at];
    }
    if (best > 0) this.postings.add(wordKey(bytes, bestAt, bestTo), this.fact, this.row);
  }

  /** Describes a fact that was read in full. */
  describe(fact: number, row: FactRow): void {
    this.begin(fact);
    for (const text of [row.subject, row.during ?? '']) {
      const bytes = Buffer.from(String(text));
      this.each(bytes, 0, bytes.length);
    }
    for (const terms of row.terms ?? []) {
      this.nextRow();
      for (const term of list(terms)) {
        const bytes = Buffer.from(String(term));
        this.term(bytes, 0, bytes.length);
      }
    }
  }

  /** Of facts up to `count`. */
  done(count: number): Postings {
    return this.postings.done(count);
  }
}
