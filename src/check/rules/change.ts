import type { Claim } from '../../model/index.ts';
import { Decimal } from '../../model/index.ts';
import { changeIn } from '../change.ts';
import { changeOf, differenceOf, endsOf, meet, mirrored, type Range, rangeOf, statedOf } from '../related.ts';
import { answer, defineRule } from '../rule.ts';
import { numberWords, quoted } from '../words.ts';

export const change = defineRule({
  id: 'change',
  summary: 'a change follows from its two ends',
  phase: 'draft',
  guide: {
    what: 'Works out "rose 12% to 5.6 million from 5 million" from its ends, as printed: per cent, amounts and multiples ("doubled").',
    why: 'One figure is updated in the last edit, and the change that hangs on it is not.',
    abstains:
      'where a sentence tells less than the change and both ends, or more than one change; bounds ("more than") leave it open.',
    example: { draft: 'Ridership rose 32% to 5.6 million from 5 million.', claim: '32%', verdict: 'mismatch' },
  },
  check({ claim }, context) {
    const found = changeIn(
      context.inSentence(claim.mention.sentence),
      (by, end) => by.kind === 'multiple' || isPercent(by) || (!isPercent(end) && sameUnit(by, end)),
    );
    if (found?.by !== claim || isPercent(found.to)) return null;
    const ends = endsOf(statedOf(found.from)!, statedOf(found.to)!);
    const by = rangeOf(statedOf(claim)!);
    if (!ends || !by) return null;
    const [from, to] = ends;
    const reckoned = reckon(claim, from, to);
    if (!reckoned) return null;
    const expected = found.sign > 0 || claim.kind === 'multiple' ? reckoned : mirrored(reckoned);
    const backed = [found.from, found.to].every((end) => context.standing(end) === 'match');
    const sum = `${found.from.text} to ${found.to.text} is ${words(claim, expected)}`;
    if (meet(expected, by)) {
      if (!backed) return null;
      return answer(
        'match',
        `${quoted(claim)} follows from figures that stand`,
        'Worked out from both ends',
        'Nothing to do',
        { related: [found.from, found.to], arithmetic: [sum] },
      );
    }
    if (context.standing(claim) === 'match') return null;
    return answer(
      'mismatch',
      `${quoted(claim)} does not follow: ${sum}`,
      'The change and its two ends stand in one sentence',
      'One of the three is wrong: correct the change, or the end that is',
      {
        related: [found.from, found.to],
        arithmetic: [sum],
      },
    );
  },
});

function isPercent({ value }: Claim): boolean {
  return value.type === 'quantity' && (value.unit === '%' || value.unit === 'pp');
}

function sameUnit(a: Claim, b: Claim): boolean {
  return a.value.type === 'quantity' && b.value.type === 'quantity' && a.value.unit === b.value.unit;
}

function reckon(by: Claim, from: Range, to: Range): Range | null {
  if (by.kind === 'multiple')
    return from.low.sign > 0 ? { low: to.low.div(from.high), high: to.high.div(from.low) } : null;
  if (isPercent(by)) return changeOf(from, to);
  return differenceOf(from, to);
}

function words(by: Claim, { low, high }: Range): string {
  const middle = low.add(high).div(Decimal.of(2));
  const unit = isPercent(by) ? '%' : by.kind === 'multiple' ? ' times' : '';
  return `${numberWords(middle.round(2))}${unit} (${numberWords(low.round(2))} to ${numberWords(high.round(2))} as printed)`;
}
