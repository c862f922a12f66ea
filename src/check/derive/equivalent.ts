import type { Claim, Fact, Quantity } from '../../model/index.ts';
import { Decimal } from '../../model/index.ts';
import { asserted, contains } from '../asserted.ts';
import { direction } from '../change.ts';
import { statedOf } from '../related.ts';
import type { CheckContext } from '../rule.ts';
import { quantityWords, readingWords } from '../words.ts';
import { keysOfFact, surroundingsOf, wordsIn } from './support.ts';

/** A fact that says the same in another form. */
export interface Equivalent {
  readonly fact: Fact;
  /** "1 + 94 percent = 1.94 times". */
  readonly sum: string;
}

/** What must speak for the fact, and the share of its score that every other of its sort must stay below. */
const LEAST = 0.3;
/** What must speak for it where it is told of the same time as well. */
const TIMED = 0.15;
const ALONE = 0.85;
const DAYS: Readonly<Record<string, string>> = { d: '1', wk: '7', mo: '30.436875', a: '365.2425' };
const hundred = Decimal.of(100);

/** The one fact that tells a multiple in per cent ("nearly doubled" of a gain of 94 per cent), or a rate by another time; null elsewhere. */
export function equivalentOf(claim: Claim, context: CheckContext): Equivalent | null {
  const said = statedOf(claim);
  if (!said || !context.facts || (claim.kind !== 'multiple' && timeOf(said.value.unit) === null)) return null;
  const support = surroundingsOf(claim, context);
  const found = context.facts.facts.flatMap((fact) => {
    const other = fact.disputed ? null : claim.kind === 'multiple' ? multipleOf(fact) : rateOf(fact, said.value.unit);
    // what doubled has not lost a fifth
    if (!other || (claim.kind === 'multiple' && other.value.gt(Decimal.one) !== said.value.low.gt(Decimal.one)))
      return [];
    return [{ ...other, fact, score: wordsIn(support, keysOfFact(fact)) }];
  });
  // "since January" is said of what is told since January, and of no day's
  const timed = found.filter(({ fact }) => beginTogether(claim, fact));
  const [best, next] = (timed.length > 0 ? timed : found).sort((a, b) => b.score - a.score);
  if (!best || best.score < (timed.length > 0 ? TIMED : LEAST)) return null;
  if (next && next.score >= best.score * ALONE) return null;
  return contains(asserted(said), best.value) ? best : null;
}

/** Whether the draft and the fact tell of a time that begins in the same month, and is no single day. */
function beginTogether({ during }: Claim, { during: other }: Fact): boolean {
  if (!during?.first || !other?.first || other.grain === 'day') return false;
  return during.first.slice(0, 7) === other.first.slice(0, 7);
}

function multipleOf({ readings: [reading], subject }: Fact): { value: Decimal; sum: string } | null {
  const sign = direction(subject);
  if (reading?.value.type !== 'quantity' || reading.value.unit !== '%' || reading.modifier !== 'exact' || !sign)
    return null;
  const share = reading.value.low.div(hundred);
  const value = sign > 0 ? Decimal.one.add(share) : Decimal.one.sub(share);
  return { value, sum: `1 ${sign > 0 ? '+' : '−'} ${readingWords(reading)} = ${value.round(2)} times` };
}

function rateOf({ readings: [reading] }: Fact, unit: string): { value: Decimal; sum: string } | null {
  if (reading?.value.type !== 'quantity' || reading.value.unit === unit || reading.modifier !== 'exact') return null;
  const [from, to] = [timeOf(reading.value.unit), timeOf(unit)];
  if (!from || !to || from.counted !== to.counted) return null;
  const value = reading.value.low.mul(to.days).div(from.days);
  const shown: Quantity = { ...reading.value, low: value, high: value, unit: from.counted };
  return { value, sum: `${readingWords(reading)} = ${quantityWords(shown)} ${to.words}` };
}

const WORDS: Readonly<Record<string, string>> = { d: 'a day', wk: 'a week', mo: 'a month', a: 'a year' };

/** What a rate counts, and by what time; null for other units. */
function timeOf(unit: string): { counted: string; days: Decimal; words: string } | null {
  const [counted, time = ''] = unit.split('/');
  return DAYS[time] && counted ? { counted, days: Decimal.of(DAYS[time]), words: WORDS[time]! } : null;
}
