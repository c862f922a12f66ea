import type { Claim, Link } from '../../model/index.ts';
import { Decimal } from '../../model/index.ts';
import { after, between, figuresOf, rangeOf, statedOf } from '../related.ts';
import { answer, defineRule } from '../rule.ts';
import { numberWords, quoted } from '../words.ts';

/** Words that make what follows a part of what went before. */
const PART =
  /^[^.;]{0,80}?(?:,? (?:including|among them|of them|of whom|of which|of those)\b|,? (?:more than |about |at least )?(?:of (?:whom|which|them|those)))[^.;]{0,60}$/;
/** A list of parts that make up the whole: "12 people: seven men and five women". */
const LIST = /^[^.;:—]{0,60}(?::|—|--)\s*(?:\w+ ){0,2}$/;
const JOIN = /^[^.;:—]{0,40}(?:,|\band\b|, and\b)\s*(?:\w+ ){0,2}$/;

export const parts = defineRule({
  id: 'parts',
  summary: 'parts do not exceed their whole, and a full list adds up to it',
  phase: 'draft',
  guide: {
    what: 'Weighs "12 people, including 15 children" and "12 people: seven men and six women": a part is no greater than its whole, and a list after a colon adds up.',
    why: 'Readers add up, and an editor who moved a figure did not.',
    abstains:
      'where the figures count things that one does not hold the other of (money and people), and where a bound leaves the sum open.',
    example: { draft: 'The boat carried 12 people: seven men and six women.', claim: '12 people', verdict: 'mismatch' },
  },
  check({ claim }, context) {
    if (context.standing(claim) === 'match') return null;
    const claims = figuresOf(context.inSentence(claim.mention.sentence)).filter((one) => !one.conversionOf);
    return tooLarge(claim, claims) ?? wrongSum(claim, claims, context.inSentence(claim.mention.sentence));
  },
});

function tooLarge(claim: Claim, claims: readonly Claim[]) {
  const whole = claims[claims.indexOf(claim) - 1];
  if (!whole || !countable(whole, claim) || !PART.test(between(whole, claim))) return null;
  const [part, all] = [rangeOf(statedOf(claim)!)?.low ?? lowest(claim), rangeOf(statedOf(whole)!)?.high];
  if (!part || !all || part.lte(all)) return null;
  return answer(
    'mismatch',
    `${quoted(claim)} is more than the whole, ${quoted(whole)}`,
    'It is told as a part of it',
    'One of the two is wrong: correct the part or the whole',
    {
      related: [whole],
      arithmetic: [`${claim.text} > ${whole.text}`],
    },
  );
}

/** "At least 15" has a lowest value though no highest. */
function lowest({ value, modifier }: Claim): Decimal | null {
  return value.type === 'quantity' && (modifier === 'at-least' || modifier === 'more-than') ? value.low : null;
}

function wrongSum(claim: Claim, claims: readonly Claim[], links: readonly Link[]) {
  const at = claims.indexOf(claim);
  const list: Claim[] = [];
  for (let i = at + 1; i < claims.length; i++) {
    const joined =
      list.length === 0 ? LIST.test(between(claim, claims[i]!)) : JOIN.test(between(claims[i - 1]!, claims[i]!));
    if (!joined || !countable(claim, claims[i]!)) break;
    // "seven men, six of them old": a part of the last, and no part of the whole
    if (/^ of (?:them|whom|which|those)\b/.test(after(claims[i]!))) return null;
    list.push(claims[i]!);
  }
  // the list must run to the end of the sentence's figures, or something else is being counted
  if (list.length < 2 || at + 1 + list.length !== claims.length || links.length < 3) return null;
  const ranges = [claim, ...list].map((one) => (one.modifier === 'exact' ? rangeOf(statedOf(one)!) : null));
  if (ranges.some((range) => range === null)) return null;
  const [whole, ...rest] = ranges.map((range) => range!);
  const sum = rest.reduce((total, { low, high }) => ({ low: total.low.add(low), high: total.high.add(high) }), {
    low: Decimal.zero,
    high: Decimal.zero,
  });
  if (sum.low.lte(whole!.high) && whole!.low.lte(sum.high)) return null;
  const nominal = list.reduce(
    (total, one) => total.add(one.value.type === 'quantity' ? one.value.low : Decimal.zero),
    Decimal.zero,
  );
  const line = `${list.map(({ text }) => text).join(' + ')} = ${numberWords(nominal)}`;
  return answer(
    'mismatch',
    `${quoted(claim)} is not the sum of its parts: ${line}`,
    'The list stands for the whole',
    'One of the figures is wrong: correct the whole or a part',
    {
      related: list,
      arithmetic: [line],
    },
  );
}

/** Whether one can hold the other: people hold men and women, dollars hold dollars. */
function countable(whole: Claim, part: Claim): boolean {
  if (whole.value.type !== 'quantity' || part.value.type !== 'quantity') return false;
  const [a, b] = [whole.value.unit, part.value.unit];
  if (
    whole.kind !== part.kind ||
    whole.kind === 'rank' ||
    whole.kind === 'score' ||
    whole.kind === 'clock' ||
    whole.kind === 'life-stage' ||
    whole.kind === 'label' ||
    whole.kind === 'age' ||
    whole.kind === 'duration'
  )
    return false;
  return a === b || (whole.kind === 'count' && (a === '{person}' || a === '1' || b === '1'));
}
