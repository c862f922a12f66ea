import type { Claim, Fact } from '../../model/index.ts';
import { after, between, figuresOf } from '../related.ts';
import type { CheckContext } from '../rule.ts';

const TO = /^[^;:—]{0,40}?\bto\s+$/;
const FROM = /^[^;:—]{0,40}?\bfrom\s+$/;
/** "Bigger than last year's 400,000", "double the 30 of May". */
const THAN = /^\s+(?:\p{L}+\s+){0,2}?(?:than|the|that of)\s+(?:\p{L}+['’]?s?\s+){0,3}$/u;

/** "Turned down $900K, won 20 times that". */
const THAT = /^\s+(?:that|as much|the (?:sum|amount))\b/;

/**
 * Whether two levels are the ends that a draft's sentence gives a step ("doubled to 0.5%", "up a third from 30"): true where it gives one and it is
 * theirs, false where it is another, null where it gives none.
 */
export function endsFit(claim: Claim, a: Fact, b: Fact, context: CheckContext): boolean | null {
  let fit: true | null = null;
  const figures = figuresOf(context.inSentence(claim.mention.sentence));
  const told = THAT.test(after(claim)) && figures.findLast((other) => other.end <= claim.start);
  if (told) return context.weigh(told, b).relation === 'agree';
  for (const other of figures) {
    if (other.start < claim.end || other.kind === 'duration' || other.conversionOf) continue;
    const words = between(claim, other);
    const end: Fact | null = TO.test(words) ? a : FROM.test(words) || THAN.test(words) ? b : null;
    if (!end) continue;
    if (context.weigh(other, end).relation !== 'agree') return false;
    fit = true;
  }
  return fit;
}
