import type { Claim, Decimal, Quantity } from '../../model/index.ts';
import { changeIn } from '../change.ts';
import { changeOf, differenceOf, endsOf, meet, mirrored, rangeOf, statedOf } from '../related.ts';
import { answer, defineRule } from '../rule.ts';
import { edit } from '../suggest.ts';
import { numberWords, quoted } from '../words.ts';

export const point = defineRule({
  id: 'point',
  summary: 'per cent and percentage points are told apart',
  phase: 'draft',
  guide: {
    what: 'Works out a change between two percentages: from 10% to 15% is five percentage points, and 50 per cent.',
    why: 'The two are confused more often than any other units, and the error can turn a story round.',
    abstains: 'where the sentence does not give both ends, or more than one change.',
    example: {
      draft: 'Support rose 5 percent to 15 percent from 10 percent.',
      claim: '5 percent',
      verdict: 'mismatch',
    },
  },
  check({ claim }, context) {
    const found = changeIn(
      context.inSentence(claim.mention.sentence),
      (by, end) => unitOf(end) === '%' && /^(?:%|pp)$/.test(unitOf(by)),
    );
    if (found?.by !== claim) return null;
    const ends = endsOf(statedOf(found.from)!, statedOf(found.to)!);
    const by = rangeOf(statedOf(claim)!);
    if (!ends || !by) return null;
    const [from, to] = ends;
    const [points, relative] = [differenceOf(from, to), changeOf(from, to)].map(
      (range) => range && (found.sign > 0 ? range : mirrored(range)),
    );
    const said = unitOf(claim) === 'pp' ? points : relative;
    if (!points || !said || meet(said, by)) return null;
    const other = unitOf(claim) === 'pp' ? relative : points;
    const swapped = other !== null && other !== undefined && meet(other, by);
    const [first, last] = [found.from, found.to].map((end) => (end.value as Quantity).low) as [Decimal, Decimal];
    const step = last.sub(first).abs();
    const share = first.sign === 0 ? '' : `, or ${numberWords(step.div(first).abs().shift(2).round(1))}%`;
    const sum = `${found.from.text} to ${found.to.text} is ${numberWords(step)} percentage points${share}`;
    const fresh =
      swapped && unitOf(claim) === '%'
        ? claim.text.replace(/(?:%|per ?cent)$/i, ' percentage points').replace(/\s+/g, ' ')
        : null;
    return answer(
      'mismatch',
      `${quoted(claim)} does not follow from ${quoted(found.from)} to ${quoted(found.to)}`,
      'The change and its two ends stand in one sentence',
      swapped
        ? 'Write percentage points for per cent, or the other way round'
        : 'One of the three is wrong: correct it',
      {
        related: [found.from, found.to],
        notes: swapped
          ? [
              {
                id: 'slip',
                text: unitOf(claim) === '%' ? 'per cent for percentage points' : 'percentage points for per cent',
              },
            ]
          : [],
        arithmetic: [sum],
        suggestion: edit(claim, fresh, null, true),
      },
    );
  },
});

function unitOf({ value }: Claim): string {
  return value.type === 'quantity' ? value.unit : '';
}
