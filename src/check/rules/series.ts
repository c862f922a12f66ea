import type { Claim } from '../../model/index.ts';
import { Decimal } from '../../model/index.ts';
import { direction } from '../change.ts';
import { changeOf, meet, mirrored, rangeOf, statedOf } from '../related.ts';
import { answer, defineRule } from '../rule.ts';
import { rangeOfFact, siblingsOf, yearOf } from '../siblings.ts';
import { numberWords, quoted, readingWords, sourceWords } from '../words.ts';

export const series = defineRule({
  id: 'series',
  summary: 'a change from the year before follows from the facts of both years',
  phase: 'draft',
  guide: {
    what: 'Works out "rose 12% to 5.6 million" where the facts hold the figure of the year before as well.',
    why: 'Growth rates are copied from releases, and belong to another line of the table.',
    abstains:
      'where the facts of the two years do not have the same terms, where there are several, and for other spans than a year.',
    example: {
      draft: 'Exports of the valley rose 20% to $5.5 million in 2022.',
      facts: `format: 1
id: exports
version: 1.0.0
facts:
  exports-2021: { subject: exports of the valley, terms: [[valley], [exports]], value: $5.0 million, during: 2021 }
  exports-2022: { subject: exports of the valley, terms: [[valley], [exports]], value: $5.5 million, during: 2022 }`,
      claim: '20%',
      verdict: 'mismatch',
    },
  },
  check({ claim }, context) {
    if (claim.value.type !== 'quantity' || claim.value.unit !== '%' || context.standing(claim) === 'match') return null;
    const sign = direction(claim.mention.sentence.text);
    const links = context.inSentence(claim.mention.sentence);
    if (!sign || links.filter((link) => isPercent(link.claim)).length !== 1) return null;
    const ends = links.filter(
      ({ claim: one, fact }) =>
        one !== claim &&
        yearOf(fact?.during ?? null) &&
        context.standing(one) === 'match' &&
        one.value.type === 'quantity',
    );
    if (ends.length !== 1) return null;
    const now = ends[0]!.fact!;
    const before = siblingsOf(now, context.facts).filter((fact) => yearOf(fact.during) === yearOf(now.during)! - 1);
    const [from, to, by] = [
      before.length === 1 ? rangeOfFact(before[0]!) : null,
      rangeOfFact(now),
      rangeOf(statedOf(claim)!),
    ];
    const change = from && to && changeOf(from, to);
    if (!change || !by) return null;
    const expected = sign > 0 ? change : mirrored(change);
    const middle = numberWords(expected.low.add(expected.high).div(Decimal.of(2)).round(1));
    const sum = `${readingWords(before[0]!.readings[0]!)} to ${readingWords(now.readings[0]!)} is ${middle}%`;
    const more = { fact: now, arithmetic: [sum], related: [ends[0]!.claim] };
    if (meet(expected, by))
      return answer('match', `${quoted(claim)} follows from the facts`, sourceWords(now), 'Nothing to do', more);
    return answer(
      'mismatch',
      `${quoted(claim)} does not follow from the facts: ${sum}`,
      sourceWords(now),
      'Correct the change, or revise the facts',
      more,
    );
  },
});

function isPercent({ value }: Claim): boolean {
  return value.type === 'quantity' && value.unit === '%';
}
