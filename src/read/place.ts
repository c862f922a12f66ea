import { linesOf, type Place } from '../model/index.ts';

/** Line and column of an offset into a file; CRLF, CR and LF end a line. */
export function placeAt(source: string, offset: number, file: string): Place {
  return { file, ...linesOf(source).at(offset) };
}
