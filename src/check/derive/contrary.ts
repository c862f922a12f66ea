import type { Claim } from '../../model/index.ts';
import { contrasts, keysOf, sidesOf } from '../../terms/index.ts';
import { after, before } from '../related.ts';
import type { CheckContext } from '../rule.ts';
import { isApart } from './derive.ts';
import { isNamed, isOther, NONE, reasonsFor } from './levels.ts';
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
/** Characters of a subject that stand near its figure, and of a draft near its own. */
const NEAR = 48;

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
  const [first, second, ...more] = parts.map(({ fact }) => fact);
  if (isApart(claim, first!) && (!second || second.during === null || isApart(claim, second)) && more.length === 0)
    return true;
  if (form === 'sum' && isPartial(first!, second!, context.facts!)) return true;
  if (operation?.id === form && !operation.of && STEPS.has(form) && isTurned(claim, operation, parts, source, context))
    return true;
  const own = sidesOf(keysOf(`${before(claim).slice(-NEAR)} . ${after(claim).slice(0, NEAR)}`));
  return own.size > 0 && parts.every((part) => contrasts(own, sidesOf(nearOf(part))) > 0);
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

function nearOf({ head, tail }: Part): ReadonlySet<string> {
  return keysOf(`${head.slice(-NEAR)} . ${tail.slice(0, NEAR)}`);
}
