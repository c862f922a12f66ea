import type { OffsetMap } from '../model/index.ts';

/** The map of a text that is its source, folded character by character. */
export const identity: OffsetMap = { toSource: (start, end) => ({ start, end: Math.max(start, end) }) };

/** The map of a text made from a text that has a map of its own. */
export function throughMap(inner: OffsetMap, outer: OffsetMap): OffsetMap {
  return {
    toSource(start, end) {
      const middle = inner.toSource(start, end);
      return outer.toSource(middle.start, middle.end);
    },
  };
}

/**
 * Collects the pieces a text is made of, in order. A piece is a copy (as many code units as in the source) or a
 * replacement (`&nbsp;` for a space), which is never split: a span that touches it covers it whole.
 */
export class Segments {
  /** Where each piece begins in the text, and what it covers in the source. */
  readonly #text: number[] = [];
  readonly #from: number[] = [];
  readonly #to: number[] = [];
  #length = 0;

  /** Code units of text so far. */
  get length(): number {
    return this.#length;
  }

  /** `length` code units of text that stand for `source[from, to)`. */
  add(length: number, from: number, to: number): void {
    if (length === 0) return;
    const last = this.#text.length - 1;
    const joins =
      last >= 0 &&
      length === to - from &&
      this.#to[last] === from &&
      this.#to[last]! - this.#from[last]! === this.#length - this.#text[last]!;
    if (joins) {
      this.#to[last] = to;
    } else {
      this.#text.push(this.#length);
      this.#from.push(from);
      this.#to.push(to);
    }
    this.#length += length;
  }

  /** The map of all pieces; O(log pieces) a call. Offsets outside the text are brought to its ends. */
  toMap(): OffsetMap {
    const [text, from, to, length] = [this.#text, this.#from, this.#to, this.#length];
    if (text.length === 0) return { toSource: () => ({ start: 0, end: 0 }) };

    /** The piece that holds text offset `at`. */
    const pieceAt = (at: number): number => {
      let [low, high] = [0, text.length - 1];
      while (low < high) {
        const middle = (low + high + 1) >> 1;
        if (text[middle]! <= at) low = middle;
        else high = middle - 1;
      }
      return low;
    };
    const isCopy = (piece: number) => (text[piece + 1] ?? length) - text[piece]! === to[piece]! - from[piece]!;
    const before = (at: number): number => {
      const piece = pieceAt(at);
      return isCopy(piece) ? from[piece]! + at - text[piece]! : from[piece]!;
    };
    const after = (at: number): number => {
      const piece = pieceAt(at);
      return isCopy(piece) ? from[piece]! + at - text[piece]! + 1 : to[piece]!;
    };
    return {
      toSource(start, end) {
        const first = Math.min(Math.max(start, 0), length);
        const last = Math.min(Math.max(end, first), length);
        if (first === length) return { start: to[to.length - 1]!, end: to[to.length - 1]! };
        const sourceStart = before(first);
        return { start: sourceStart, end: last > first ? after(last - 1) : sourceStart };
      },
    };
  }
}
