/** The lines of a text, by offset. LF, CRLF and CR end a line, as editors and code hosts count. */
export class Lines {
  /** Where each line begins. */
  readonly starts: readonly number[];

  constructor(source: string) {
    const starts = [0];
    const ends = /\r\n?|\n/g;
    while (ends.test(source)) starts.push(ends.lastIndex);
    this.starts = starts;
  }

  /** Which line an offset stands on, from 0; takes O(log lines). */
  index(offset: number): number {
    let [low, high] = [0, this.starts.length - 1];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.starts[middle]! <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  /** Line and column of an offset, both 1-based; columns count UTF-16 code units. */
  at(offset: number): { readonly line: number; readonly column: number } {
    const index = this.index(offset);
    return { line: index + 1, column: offset - this.starts[index]! + 1 };
  }
}

let last: { readonly source: string; readonly lines: Lines } | null = null;

/**
 * The lines of a file. Those of the file that was asked for last are kept: the drafts of an archive have one source, and each of them
 * asks for its lines.
 */
export function linesOf(source: string): Lines {
  if (last?.source !== source) last = { source, lines: new Lines(source) };
  return last.lines;
}
