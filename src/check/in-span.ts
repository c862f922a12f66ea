import { numberWords } from '../lexicon/index.ts';
import type { Claim, Reading } from '../model/index.ts';

/** "In nine days", which may be when or how long; and a length. */
const IN_SPAN = /^in (?:just |only |about |under )?([\w-]+|\d[\d,]*) (minute|hour|day|week|month|year)s?$/i;
const SPAN = /^(?:in )?(?:just |only |about )?([\w-]+|\d[\d,]*)[ -](minute|hour|day|week|month|year)s?$/i;

/**
 * Whether one of two figures is read as a day to come and the other as a length, and both say the same: "to vaccinate a million in nine days". Which of
 * the two is meant the words around it tell, and those may be fewer in a headline.
 */
export function isInSpan(claim: Claim, reading: Pick<Reading, 'text' | 'value'>): boolean {
  const [day, length] = claim.value.type === 'period' ? [claim, reading] : [reading, claim];
  if (day.value.type !== 'period' || length.value.type !== 'quantity') return false;
  const [a, b] = [IN_SPAN.exec(day.text), SPAN.exec(length.text)];
  return a !== null && b !== null && a[2]!.toLowerCase() === b[2]!.toLowerCase() && countOf(a[1]!) === countOf(b[1]!);
}

function countOf(word: string): number {
  const lower = word.toLowerCase();
  if (lower === 'a' || lower === 'an') return 1;
  return numberWords.get(lower) ?? Number(lower.replace(/,/g, ''));
}
