import { linesOf } from '../../model/index.ts';

/** A line without its break; `start` and `end` are offsets into the file. */
export interface Line {
  readonly number: number;
  readonly start: number;
  readonly end: number;
}

/** Finds lines by offset. Lines end at LF, CRLF or CR. */
export interface LineIndex {
  /** The lines that a span touches; a span's end is exclusive. */
  touched(start: number, end: number): Line[];
}

export function lineIndex(source: string): LineIndex {
  const lines = linesOf(source);
  const line = (index: number): Line => {
    const start = lines.starts[index]!;
    const next = lines.starts[index + 1] ?? source.length;
    const tail = /[\r\n]{0,2}$/.exec(source.slice(Math.max(start, next - 2), next))![0].length;
    return { number: index + 1, start, end: next - tail };
  };
  return {
    touched(start, end) {
      const first = lines.index(start);
      const last = lines.index(Math.max(start, end - 1));
      return Array.from({ length: last - first + 1 }, (_, offset) => line(first + offset));
    },
  };
}
