import { Decimal } from '../../model/index.ts';
import { exactly } from './arith.ts';
import type { Reasons } from './levels.ts';
import type { Source } from './source.ts';
import { type Operand, operandOf, operandsOf, type Tie, tieOf } from './tie.ts';

/** Two levels, and the step between them in the direction that a claim names. */
export interface Step extends Reasons {
  readonly a: Operand;
  readonly b: Operand;
  readonly value: Decimal;
  readonly tie: Tie;
}

/** By how much each result of the article was won: "318 votes to 291". */
export function marginsIn(source: Source, unit: string): Step[] {
  const results = source.facts.flatMap((fact) => {
    const result = operandOf(fact, 'score');
    return result?.value.unit === '{score}' ? [result] : [];
  });
  if (unit === RUNS) return inningsIn(source, results);
  return results.map((result) => {
    const { low, high } = result.value;
    const end = (value: Decimal): Operand => ({ ...result, value: exactly(value, '1') });
    return { a: end(high), b: end(low), value: high.sub(low), count: 1, named: false, fixed: null, tie: 3 };
  });
}

const RUNS = '{run}';
/** Wickets of an innings, at most. */
const WICKETS = Decimal.of(10);
/** "Bowled out for 11", "had made". */
const TOTAL =
  /\b(?:(?:bowled|dismissed|skittled|bundled|shot|rolled)\b[^;:]{0,40}\bfor|all out for|made|scored|posted|reached|total(?:l?ed| of)?|innings of|repl(?:y|ied)(?: with)?|set)\s+(?:(?:just|only|a)\s+){0,2}$/i;

/** By how much one side's runs exceed the other's: 167-6, and all out for 11. */
function inningsIn(source: Source, results: readonly Operand[]): Step[] {
  const totals = [
    ...results
      .filter(({ value: { low } }) => low.lte(WICKETS))
      .map((one) => ({ ...one, value: exactly(one.value.high, RUNS) })),
    ...operandsOf(source).filter(({ value: { unit }, head }) => (unit === '1' || unit === RUNS) && TOTAL.test(head)),
  ];
  return totals.flatMap((a) =>
    totals
      .filter((b) => b.fact !== a.fact && a.value.low.gt(b.value.low))
      .map((b) => ({
        a,
        b,
        value: a.value.low.sub(b.value.low),
        count: 1,
        named: false,
        fixed: null,
        tie: tieOf(a, b),
      })),
  );
}
