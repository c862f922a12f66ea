import { decodeHTMLAttribute } from 'entities/decode';
import type { Prose } from './prose.ts';

/** Writes `source[from, to)`, in which only entities are markup. */
export function takeEncoded(source: string, from: number, to: number, prose: Prose): void {
  const entity = /&#?\w{1,32};?/g;
  let at = from;
  const piece = source.slice(from, to);
  for (let match = entity.exec(piece); match; match = entity.exec(piece)) {
    const [start, words] = [from + match.index, decodeHTMLAttribute(match[0])];
    if (words === match[0]) continue;
    prose.take(at, start);
    at = start + match[0].length;
    prose.put(words, start, at);
  }
  prose.take(at, to);
}
