import type { Fact, Reading } from '../../model/index.ts';
import { Decimal } from '../../model/index.ts';
import { answer, defineRule } from '../rule.ts';
import { edit } from '../suggest.ts';
import { isMoney } from '../units.ts';
import { quoted, readingWords, sourceWords } from '../words.ts';
import { SURE } from './value.ts';

const SIGNS: Readonly<Record<string, string>> = { USD: '$', EUR: '€', GBP: '£', JPY: '¥' };

export const unit = defineRule({
  id: 'unit',
  summary: 'the figure has the unit that its fact has',
  phase: 'facts',
  guide: {
    what: 'Finds the right number under the wrong sign: euros for dollars, per cent for percentage points.',
    why: 'The number reads as checked, and the sum is another one.',
    abstains:
      'where the number differs too, and where a dated rate leads from one currency to the other: then the figures are compared.',
    example: {
      draft: 'The port authority will spend €45 million on new cranes.',
      facts: `format: 1
id: port
version: 1.0.0
facts:
  cranes:
    subject: what the port authority will spend on cranes
    terms: [[port authority, port], [spend], [cranes]]
    value: $45 million`,
      claim: '€45 million',
      verdict: 'mismatch',
    },
  },
  check(link, context) {
    const { claim, fact } = link;
    if (!fact || claim.unresolved || link.rivals.length > 0) return null;
    const { relation, reading } = context.weigh(claim, fact);
    if (relation !== 'slip' || claim.value.type !== 'quantity' || reading.value.type !== 'quantity') return null;
    const money = isMoney(claim.value.unit);
    const text = money
      ? 'the number is right, the currency is another one'
      : claim.value.unit === 'pp'
        ? 'percentage points for per cent'
        : 'per cent for percentage points';
    const fresh = resigned(claim.text, claim.value.unit, reading);
    return answer(
      'mismatch',
      `Unexpected ${quoted(claim)}, expected \`${fresh ?? readingWords(reading)}\``,
      why(fact, claim.value.low, money),
      'Correct the unit, or revise the fact',
      {
        fact,
        notes: [{ id: 'slip', text }],
        suggestion: edit(claim, fresh, fact, link.score >= SURE),
      },
    );
  },
});

function why(fact: Fact, number: Decimal, money: boolean): string {
  const shift = !money && number.gt(Decimal.zero) ? '; a change from 10% to 15% is 5 points, and 50 per cent' : '';
  return `${sourceWords(fact)}: ${fact.subject}${shift}`;
}

/** The claim's words under the fact's sign, where both have a sign of one character; null elsewhere. */
function resigned(text: string, unit: string, { value }: Reading): string | null {
  const [old, fresh] = value.type === 'quantity' ? [SIGNS[unit], SIGNS[value.unit]] : [];
  return old && fresh && text.split(old).length === 2 ? text.replace(old, fresh) : null;
}
