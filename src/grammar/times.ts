import { Tag } from '../lexicon/index.ts';
import type { View } from './view.ts';

const COMPARED = new Set(['as', 'the', 'that', 'what', 'its', 'his', 'her', 'their', 'those', 'this']);

/** Whether a word leads to what something is compared with: "twice the price", "double that". */
export function isCompared(norm: string): boolean {
  return COMPARED.has(norm);
}

/** Whether what stands at token `i` makes the "twice" before it a multiple, and no number of times. */
export function isTimesOver(view: View, i: number): boolean {
  const norm = view.norm(i);
  return COMPARED.has(norm) || /^(?:bigger|larger|higher|more)$/.test(norm) || isMark(view, i);
}

/** What something is measured by without an article, as headlines do: "six times Earth's mass", "twice speed limit", "1,000 times too high". */
export function isMark(view: View, i: number): boolean {
  if (view.norm(i + 1) === "'s" && view.has(i, Tag.Word)) return true;
  if (MARKS.has(view.norm(i))) return !(view.norm(i) === 'too' && !view.has(i + 1, Tag.Word));
  // "four times drink-drive limit"
  for (let at = i; at < i + LONG && (view.has(at, Tag.Word) || view.norm(at) === '-'); at++)
    if (LIMITS.has(view.norm(at))) return true;
  return false;
}

/** Words by which such a mark may be told ("drink-drive", "blood alcohol"), and what they end with. */
const LONG = 5;
const LIMITS = new Set(['limit', 'limits', 'norm', 'average', 'quota', 'capacity']);

const MARKS = new Set(
  'too previous usual average normal planned original initial current existing expected estimated estimate estimates value face-value budget official national federal state legal minimum maximum recommended permitted allowed safe speed asking market guide list face current pre-pandemic median record capacity limit'.split(
    ' ',
  ),
);
