import { Tag } from '../lexicon/index.ts';
import { lettered } from '../model/index.ts';
import { phraseAt } from './chunk.ts';
import type { View } from './view.ts';

/** Phrases by the word of theirs that patterns are tried at: the first that can begin a number. */
export interface Row {
  readonly words: readonly string[];
  /** How many words stand before the one that the row is found by. */
  readonly offset: number;
}

const SPLIT = lettered(() => /[\p{L}\p{M}]+(?:'(?!s\b)\p{L}+)?|'s(?!\p{L})|\d+|\S/gu);
const NUMERIC =
  /^(?:\d+|zero|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|sixteen|twenty|thirty|fifty|sixty|forty|ninety|eighty|hundred|thousand|million|dozen|half|first|second|third|fourth|fifth|sixth|seventh|eighth|eleventh)$/;

/** An index of phrases, each with a number in it. */
export function phraseIndex(phrases: readonly string[]): Map<string, Row[]> {
  const map = new Map<string, Row[]>();
  for (const phrase of phrases) {
    const words = phrase.match(SPLIT(phrase)) ?? [];
    const offset = words.findIndex((word) => NUMERIC.test(word));
    if (offset < 0) continue;
    const key = words[offset]!;
    map.set(key, [...(map.get(key) ?? []), { words, offset }]);
  }
  for (const rows of map.values()) rows.sort((a, b) => b.words.length - a.words.length);
  return map;
}

/** The longest phrase of an index with its number at token `i`, or null. */
export function phraseWith(view: View, i: number, map: Map<string, Row[]>): { from: number; to: number } | null {
  for (const { words, offset } of map.get(view.norm(i)) ?? []) {
    const from = i - offset;
    const to = from < 0 ? -1 : phraseAt(view, from, words);
    if (to > 0) return { from, to };
  }
  return null;
}

/** Tags of the tokens that phrases are found by. */
export const PHRASE = Tag.Digits | Tag.NumberWord | Tag.Scale | Tag.Ordinal | Tag.Fraction;
