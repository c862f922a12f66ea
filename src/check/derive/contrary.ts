import type { Claim } from '../../model/index.ts';
import { contrasts, sidesOf } from '../../terms/index.ts';
import { after, before } from '../related.ts';
import type { CheckContext } from '../rule.ts';
import { isOfAnotherTime } from './derive.ts';
import { isNamed, isOther, NONE, reasonsFor } from './levels.ts';
import { keysNear } from './moments.ts';
import type { Operation } from './operation.ts';
import type { Source } from './source.ts';
import { isPartial } from './sums.ts';
import { thenOf } from './then.ts';
import type { Operand } from './tie.ts';
import { type Form, levelsOf, type Part, type Way } from './ways.ts';

/** Forms that lead from one level to another. */
const STEPS: ReadonlySet<Form> = new Set(['difference', 'change', 'multiple']);
/** Marks that articles tell without a name: "in a 55 mph zone". */
const TACIT = /^(?:best|limit|record|too )/;

/** Whether the draft's words speak against a way: another order of the two levels, another mark or time, a part of a sum, the opposite of all parts. */
export function isContrary(
  claim: Claim,
  operation: Operation | null,
  way: Way,
  source: Source,
  context: CheckContext,
): boolean {
  const { form, parts } = way;
  if (form === 'span') return false;
  if (form !== 'sums') {
    const [a, b] = [parts[0]!.fact, parts[1]!.fact];
    if (isOfAnotherTime(claim, { a, b }) || (form === 'sum' && isPartial(a, b, context.facts!))) return true;
  }
  if (operation?.id === form && !operation.of && STEPS.has(form) && isTurned(claim, operation, parts, source, context))
    return true;
  const own = sidesOf(keysNear({ head: before(claim), tail: after(claim) }));
  return own.size > 0 && parts.every((part) => contrasts(own, sidesOf(keysNear(part))) > 0);
}

/** Whether the article speaks against the order in which the draft's words take two levels, or has another mark or time. */
function isTurned(
  claim: Claim,
  operation: Operation,
  parts: readonly Part[],
  source: Source,
  context: CheckContext,
): boolean {
  const levels = levelsOf(source);
  const [a, b] = [...(parts as readonly Operand[])].sort((one, other) => other.value.low.cmp(one.value.low));
  const [level, mark] = operation.sign > 0 ? [a!, b!] : [b!, a!];
  const { benchmark } = operation;
  const isMarked = benchmark !== null && isNamed(benchmark, mark);
  if (benchmark !== null && !isMarked && (!TACIT.test(benchmark) || levels.some((one) => isNamed(benchmark, one))))
    return true;
  const asked = { since: thenOf(claim, context), source, context };
  const named = isMarked ? operation : { ...operation, benchmark: null };
  return reasonsFor(claim, named, asked, level, mark) === NONE || isOther(level, mark, levels);
}
