import { lettered } from '../model/index.ts';
import type { Word } from '../terms/index.ts';

/** How far behind an ordinal its noun ends at most, in characters. */
const REACH = 60;

/** Words that end what an ordinal counts. */
const ENDS =
  'of|in|on|at|for|to|the|a|an|as|by|and|or|but|with|after|before|from|since|this|last|is|was|are|were|has|had|who|that|which|while|when|over';

const BEHIND = lettered(
  () => new RegExp(String.raw`^(?:[\s\u00a0]+['’"“]?(?!(?:${ENDS})\b)[\p{L}\p{N}][\p{L}\p{N}'’-]*){1,3}`, 'iu'),
);

/** What an ordinal that ends at `end` counts, which is no part of its claim: "[fifth] tax cut". */
export function orderedBehind(text: string, words: readonly Word[], end: number): Word[] {
  const rest = text.slice(end, end + REACH);
  const stretch = BEHIND(rest).exec(rest)?.[0] ?? '';
  return words.filter((word) => !word.extra && word.start >= end && word.end <= end + stretch.length);
}
