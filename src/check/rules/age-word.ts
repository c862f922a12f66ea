import { Decimal } from '../../model/index.ts';
import { bearerOf } from '../../terms/index.ts';
import { answer, defineRule } from '../rule.ts';
import { quoted } from '../words.ts';

/** Ages that a word allows, in years, both ends included; generous where usage is. */
const BEARERS: readonly (readonly [words: RegExp, least: number, most: number])[] = [
  [/^(?:boys?|girls?|schoolboys?|schoolgirls?)$/, 0, 19],
  [/^(?:teens?|teenagers?|teenaged?)$/, 13, 19],
  [/^toddlers?$/, 0, 4],
  [/^(?:newborns?|infants?)$/, 0, 2],
  [/^septuagenarians?$/, 70, 79],
  [/^octogenarians?$/, 80, 89],
  [/^nonagenarians?$/, 90, 99],
  [/^centenarians?$/, 100, 130],
];

/** What may stand before "boy" where it is no part of a name: "Spice Girl, 49", "old boy, 63". */
const PLAIN =
  /(?:^|[.!?:;,–—]\s+|\b(?:an?|the|one|two|three|another|young|little|missing|dead|injured|teenage|local|and|with|by|of|as|for)\s+)$/i;
/** "A 30-year-old girl band", "a teenager's": of something else. */
const OTHER = /^\s+[a-z-]+(?:['’]|\s+(?:band|group|scouts?|racer|power)\b)/i;

export const ageWord = defineRule({
  id: 'age-word',
  summary: 'an age fits the word for who has it',
  phase: 'draft',
  guide: {
    what: 'Holds an age against "boy", "teenager", "toddler", "octogenarian" and the like: "a teenager, 71".',
    why: 'One of the two is wrong, most often a digit of the age.',
    abstains: 'where the word may be part of a name ("Spice Girl, 49"), and for all words that leave the age open.',
    example: { draft: 'A teenager, 71, was pulled from the lake on Sunday.', claim: '71', verdict: 'mismatch' },
  },
  check({ claim }, context) {
    const { value, mention } = claim;
    if (claim.kind !== 'age' || value.type !== 'quantity' || value.unit !== 'a') return null;
    const { sentence } = mention;
    const [start, end] = [claim.start - sentence.start, claim.end - sentence.start];
    const word = bearerOf(sentence.text, start, end);
    const bearer = word && BEARERS.find(([words]) => words.test(word.toLowerCase()));
    if (!bearer || !isMeant(sentence.text, word, start, end) || context.standing(claim) === 'match') return null;
    const [, least, most] = bearer;
    if (value.high.gte(Decimal.of(least)) && value.low.lte(Decimal.of(most))) return null;
    const span =
      most > 100
        ? `from ${least} years of age`
        : least === 0
          ? `up to ${most} years of age`
          : `from ${least} to ${most}`;
    return answer(
      'mismatch',
      `${quoted(claim)} does not fit \`${word}\``,
      `\`${word}\` is said of those ${span}`,
      'Correct the age or the word',
    );
  },
});

function isMeant(text: string, word: string, start: number, end: number): boolean {
  const before = text.slice(0, start);
  return /old$/i.test(text.slice(start, end))
    ? !OTHER.test(text.slice(end))
    : PLAIN.test(before.slice(0, before.lastIndexOf(word)));
}
