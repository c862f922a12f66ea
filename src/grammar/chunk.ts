import type { View } from './view.ts';

/** A run of characters without white space, with the tokens in it. */
export interface Chunk {
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

/** Longer runs than this hold no address or number of interest beyond their start. */
const LONGEST = 60;

/** The run of glued tokens around token `i`. */
export function chunkAt(view: View, i: number): Chunk {
  let [from, to] = [i, i + 1];
  while (from > 0 && view.glued(from) && i - from < LONGEST) from--;
  while (view.glued(to) && to - i < LONGEST) to++;
  return { text: view.words({ from, to }), from, to };
}

/** Index after the words of a phrase, each a token, that start at `i`; −1 where they do not. */
export function phraseAt(view: View, i: number, words: readonly string[]): number {
  for (let n = 0; n < words.length; n++) if (view.norm(i + n) !== words[n]) return -1;
  return i + words.length;
}
