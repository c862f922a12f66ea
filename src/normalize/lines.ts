/** Line and column of offsets, both 1-based; columns count UTF-16 code units. LF, CRLF and CR end a line, as editors and code hosts count. */
export class Lines {
  readonly #starts: number[] = [0];

  constructor(source: string) {
    const ends = /\r\n?|\n/g;
    while (ends.test(source)) this.#starts.push(ends.lastIndex);
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
