import type { Claim, Fact } from '../../model/index.ts';
import { keysOf } from '../../terms/index.ts';
import { asserted, contains } from '../asserted.ts';
import { after, meet, rangeOf, statedOf } from '../related.ts';
import { answer, type CheckContext, defineRule } from '../rule.ts';
import { rangeOfFact, unitOf } from '../siblings.ts';
import { inUnit } from '../units.ts';
import { numberWords, quoted, readingWords, sourceWords } from '../words.ts';

export const share = defineRule({
  id: 'share',
  summary: 'a share of a figure follows from the facts of the part and the whole',
  phase: 'draft',
  guide: {
    what: 'Works out "more than half of it this year" from the fact of the whole, told just before, and that of the part in the same period.',
    why: 'Shares are reckoned in the head, and against the wrong total.',
    abstains:
      'where more than one fact may be the part, or none; a share that a fact states itself is compared with that.',
    example: {
      draft: 'The harbour fund has paid out $80 million since 2018, more than half of it in 2022.',
      facts: `format: 1
id: fund
version: 1.0.0
facts:
  since-2018: { subject: paid out by the harbour fund, terms: [[harbour fund], [paid]], value: $80 million, during: since 2018 }
  in-2022: { subject: paid out by the harbour fund, terms: [[harbour fund], [paid]], value: $28 million, during: 2022 }`,
      claim: 'more than half',
      verdict: 'mismatch',
    },
  },
  check({ claim }, context) {
    const said = statedOf(claim);
    if (!said || context.standing(claim) === 'match' || !(claim.kind === 'ratio' || claim.kind === 'percent'))
      return null;
    if (!/^ of (?:it|them|that|these|those|the (?:total|sum|money|amount))\b/.test(after(claim)) || !claim.during)
      return null;
    const whole = wholeBefore(claim, context);
    const parts = whole ? partsOf(whole, claim, context) : [];
    const [all, part] = [whole && rangeOfFact(whole), parts.length === 1 ? rangeOfFact(parts[0]!) : null];
    if (!whole || !all || !part || all.low.sign <= 0) return null;
    const range = { low: part.low.div(all.high), high: part.high.div(all.low) };
    const ratio = inUnit(said.value, '1');
    if (!ratio) return null;
    const claimed = { ...said, value: ratio };
    const { low, high } = asserted(claimed);
    const closed = rangeOf(claimed) ?? { low: low ?? range.low, high: high ?? range.high };
    const sum = `${readingWords(parts[0]!.readings[0]!)} ÷ ${readingWords(whole.readings[0]!)} = ${numberWords(range.low.shift(2).round(1))} to ${numberWords(range.high.shift(2).round(1))}%`;
    const more = { fact: parts[0]!, arithmetic: [sum] };
    const inside = contains(asserted(claimed), range.low) && contains(asserted(claimed), range.high);
    if (inside || (rangeOf(claimed) && meet(range, closed))) {
      return answer('match', `${quoted(claim)} follows from the facts`, sourceWords(parts[0]!), 'Nothing to do', more);
    }
    if (meet(range, closed)) return null;
    return answer(
      'mismatch',
      `${quoted(claim)} does not follow from the facts: ${sum}`,
      sourceWords(parts[0]!),
      'Correct the share, or revise the facts',
      more,
    );
  },
});

/** The fact of the last figure before the claim, in its sentence or the one before. */
function wholeBefore(claim: Claim, context: CheckContext): Fact | null {
  const index = context.links.findIndex((link) => link.claim === claim);
  for (let i = index - 1; i >= 0 && i >= index - 4; i--) {
    const { claim: other, fact } = context.links[i]!;
    if (claim.mention.sentence.index - other.mention.sentence.index > 1) return null;
    if (other.value.type === 'quantity' && fact && !other.conversionOf) return fact;
  }
  return null;
}

/** Facts in the unit of the whole, about the claim's period, with most of the whole's words. */
function partsOf(whole: Fact, claim: Claim, { facts }: CheckContext): Fact[] {
  const unit = unitOf(whole);
  const keys = keysOf(whole.terms.map((row) => row[0]).join(' '));
  return (facts?.facts ?? []).filter((fact) => {
    if (fact === whole || fact.disputed || !unit || unitOf(fact) !== unit || fact.during?.edtf !== claim.during?.edtf)
      return false;
    const mine = keysOf(fact.terms.flat().join(' '));
    return [...keys].filter((key) => mine.has(key)).length >= keys.size * 0.8;
  });
}
