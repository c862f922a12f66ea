import type { Place } from '../model/index.ts';

/** Line and column of an offset into a file; CRLF, CR and LF end a line. */
export function placeAt(source: string, offset: number, file: string): Place {
  const lineEnd = /\r\n?|\n/g;
  let [line, lineStart] = [1, 0];
  for (let match = lineEnd.exec(source); match && lineEnd.lastIndex <= offset; match = lineEnd.exec(source)) {
    line++;
    lineStart = lineEnd.lastIndex;
  }
  return { file, line, column: offset - lineStart + 1 };
}
