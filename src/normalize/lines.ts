/** Line and column of offsets, both 1-based; columns count UTF-16 code units. CR, LF, CRLF and NEL end a line. */
export class Lines {
  readonly #starts: number[] = [0];

  constructor(source: string) {
    const ends = /\r\n?|[\n\u0085\u2028\u2029]/g;
    while (ends.exec(source)) this.#starts.push(ends.lastIndex);
  }

  at(offset: number): { readonly line: number; readonly column: number } {
    let [low, high] = [0, this.#starts.length - 1];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.#starts[middle]! <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: offset - this.#starts[low]! + 1 };
  }
}
