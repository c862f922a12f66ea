import type { Claim } from '../../model/index.ts';
import { Decimal } from '../../model/index.ts';
import { answer, defineRule } from '../rule.ts';
import { edit } from '../suggest.ts';
import { quoted } from '../words.ts';

const ENDS =
  /(?<![\w.,-])(\d[\d,]*(?:\.\d+)?)(\s?(?:%|per ?cent)?\s?(?:-|–|—|to|and)\s?)(?=(\d[\d,]*(?:\.\d+)?))\3(?![\w,.-]*\d)/i;

export const upsideDown = defineRule({
  id: 'upside-down',
  summary: 'a range runs from the lower to the higher figure',
  phase: 'draft',
  guide: {
    what: 'Finds ranges whose first figure is the greater one: "25-20%", "between 9 and 6 million".',
    why: 'Either they are swapped, or one of them is wrong.',
    abstains: 'for scores, for shortened years ("2016-17"), and for ends of a change ("from 9 to 6").',
    example: {
      draft: 'Analysts expect growth of between 9 and 6 percent.',
      claim: '6 percent',
      verdict: 'mismatch',
    },
  },
  check({ claim }, context) {
    if (
      claim.value.type === 'period' ||
      claim.kind === 'score' ||
      claim.kind === 'clock' ||
      claim.kind === 'rank' ||
      claim.kind === 'ratio'
    )
      return null;
    // "3-1" may be a score, whatever reads it
    if (claim.value.unit === '1') return null;
    const text = rangeText(claim);
    const found = text && ENDS.exec(text);
    if (!found || context.standing(claim) === 'match') return null;
    const [first, second] = [found[1]!, found[3]!].map((digits) => Decimal.of(digits.replaceAll(',', '')));
    if (/^\d{4}$/.test(found[1]!) && /^\d{2}$/.test(found[3]!)) return null;
    const joined = found[2]!.trim().toLowerCase();
    if (
      !first!.gt(second!) ||
      (joined === 'to' && /\bfrom\b/i.test(text)) ||
      (joined === 'and' && !/\bbetween\b/i.test(text))
    )
      return null;
    const swapped = claim.text.replace(ENDS, (_, a: string, join: string, b: string) => b + join + a);
    return answer(
      'mismatch',
      `${quoted(claim)} runs from the greater figure to the lesser`,
      `${found[1]} is more than ${found[3]}`,
      'Swap the two, or correct one of them',
      {
        suggestion: edit(claim, swapped, null, false),
      },
    );
  },
});

/** The claim with the few characters before it, where a reversed range leaves its first figure outside. */
function rangeText(claim: Claim): string | null {
  const { sentence, span } = claim.mention;
  if (!/\d/.test(claim.text)) return null;
  const start = sentence.tokens[span.from]!.start - sentence.start;
  const end = sentence.tokens[span.to - 1]!.end - sentence.start;
  const ahead = /(?:between |from )?\d[\d,.]{0,30}\s?(?:%|per ?cent)?\s?(?:-|–|—|and)\s?$/i.exec(
    sentence.text.slice(Math.max(0, start - 30), start),
  );
  return (ahead?.[0] ?? '') + sentence.text.slice(start, end);
}
