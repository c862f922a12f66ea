import { fallingWords, risingWords } from '../lexicon/index.ts';
import type { Mention } from '../model/index.ts';

/** Words that end a clause: a verb beyond them is about something else. */
const CLAUSE_END = /^(?:[;:.]|but|while|whereas|although)$/;
const REACH = 8;

/**
 * Which way a mention's number went, by the nearest word of change before it in its clause, else right after it: "fell 12%" and "down 12%"
 * are down, "a 12% rise" up, "12%" alone null. The value itself stays 12.
 */
export function directionOf(mention: Mention): 'up' | 'down' | null {
  const { tokens } = mention.sentence;
  const { from, to } = mention.span;
  for (let i = to - 1; i >= 0 && i >= from - REACH; i--) {
    const norm = tokens[i]!.norm;
    if (i < from && CLAUSE_END.test(norm)) break;
    const way = wayOf(norm);
    if (way) return way;
  }
  for (let i = to; i < tokens.length && i < to + 3; i++) {
    const way = wayOf(tokens[i]!.norm);
    if (way) return way;
    if (CLAUSE_END.test(tokens[i]!.norm)) break;
  }
  return null;
}

function wayOf(norm: string): 'up' | 'down' | null {
  return risingWords.has(norm) ? 'up' : fallingWords.has(norm) ? 'down' : null;
}
