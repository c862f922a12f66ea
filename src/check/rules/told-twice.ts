import type { Claim } from '../../model/index.ts';
import {
  conceptOf,
  contrasts,
  isOpaque,
  isPlain,
  nearness,
  sidesOf,
  stem,
  type Word,
  wordsBeside,
} from '../../terms/index.ts';
import { compareQuantities } from '../compare.ts';
import { overlap } from '../periods.ts';
import { statedOf } from '../related.ts';
import { answer, type CheckContext, defineRule } from '../rule.ts';
import { place, quoted } from '../words.ts';

/** Words that set a figure apart from another of the same things. */
const APART =
  /\b(?:another|other|further|additional|additionally|more|earlier|previous|previously|initial(?:ly)?|first|second|third|last|next|compared|since then|instead|expected|forecast|planned|target|up from|down from|each|per|also|again|separate(?:ly)?|rest|remaining|originally|now|later)\b/i;

/** Share of the nearer words that two figures must have in common, each of the other's. */
const ALIKE = 0.75;

export const toldTwice = defineRule({
  id: 'told-twice',
  summary: 'the same figure is told twice with one value',
  phase: 'draft',
  guide: {
    what: 'Finds two places of a draft that tell the same figure with two values: the headline and the body, the first paragraph and the last.',
    why: 'Late changes reach one place and not the other.',
    abstains:
      'where the words around the figures differ in more than wording, where one says "another", "earlier" or "more", where their periods differ, and where one value can be a rounding of the other.',
    example: {
      draft:
        'Some 5,000 depositors lost savings when the bank closed.\n\nThe ministry said that 3,000 depositors lost savings when the bank closed.',
      claim: '3,000 depositors',
      verdict: 'mismatch',
    },
  },
  check({ claim }, context) {
    const mine = statedOf(claim);
    if (
      !mine ||
      claim.conversionOf ||
      context.standing(claim) === 'match' ||
      claim.kind === 'rank' ||
      claim.kind === 'score'
    )
      return null;
    if (APART.test(claim.mention.sentence.text)) return null;
    const words = wordsNear(claim, context);
    if (words.size < 3) return null;
    for (const { claim: other } of context.links) {
      const theirs = statedOf(other);
      if (!theirs || !mayBeSame(claim, other)) continue;
      if (theirs.value.unit !== mine.value.unit || APART.test(other.mention.sentence.text)) continue;
      const around = wordsNear(other, context);
      if (!alike(words, around) || contrasts(sidesOf(words), sidesOf(around)) > 0) continue;
      const both = [compareQuantities(mine, theirs), compareQuantities(theirs, mine)];
      if (both.some(({ outcome }) => outcome !== 'disagree')) continue;
      return answer(
        'mismatch',
        `${quoted(claim)} here, ${quoted(other)} at ${place(other)}`,
        `The same is said twice with two values${context.standing(other) === 'match' ? '; a fact backs the other' : ''}`,
        `One of the two is wrong: write ${quoted(other)} here, or ${quoted(claim)} there`,
        { related: [other] },
      );
    }
    return null;
  },
});

function mayBeSame(claim: Claim, other: Claim): boolean {
  if (other === claim || other.kind !== claim.kind || other.conversionOf) return false;
  if (other.mention.sentence === claim.mention.sentence) return false;
  if (claim.during && other.during) return overlap(claim.during, other.during);
  return (
    !claim.during === !other.during ||
    claim.mention.sentence.block.role === 'headline' ||
    other.mention.sentence.block.role === 'headline'
  );
}

/** Keys of the words near a figure, plain words left out. */
function wordsNear(claim: Claim, context: CheckContext): Set<string> {
  const { sentence } = claim.mention;
  const figures = context.inSentence(sentence).map(({ claim: one }) => figureOf(one));
  const words = wordsBeside(sentence.text, figures).filter((word) => !word.extra);
  const own = figureOf(claim);
  const others = figures.filter(({ start }) => start !== own.start);
  const near = (word: Word) => nearness(sentence.text, word, own, others, words) >= 0.3;
  return new Set(
    words.filter((word) => near(word) && !isPlain(word.key) && !SPEAKERS.has(word.key)).map(({ key }) => key),
  );
}

/** Who speaks is not what is said. */
const SPEAKERS = new Set(
  ['ministry', 'minister', 'spokesman', 'spokeswoman', 'spokesperson', 'police', 'statement', 'officer'].map((word) =>
    conceptOf(stem(word)),
  ),
);

function figureOf({ value, mention: { sentence, span } }: Claim) {
  const [first, last] = [sentence.tokens[span.from]!, sentence.tokens[span.to - 1]!];
  return { start: first.start - sentence.start, end: last.end - sentence.start, opaque: isOpaque(value) };
}

function alike(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  const shared = [...a].filter((key) => b.has(key)).length;
  return shared >= 3 && shared >= a.size * ALIKE && shared >= b.size * ALIKE;
}
