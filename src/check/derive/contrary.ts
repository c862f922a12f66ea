import type { Claim } from '../../model/index.ts';
import { contrasts, sidesOf } from '../../terms/index.ts';
import { after, before } from '../related.ts';
import type { CheckContext } from '../rule.ts';
import { levelsOf } from './amounts.ts';
import { isOfAnotherTime } from './derive.ts';
import { isNamed, isOther, NONE, reasonsFor } from './levels.ts';
import { keysNear } from './moments.ts';
import type { Operation } from './operation.ts';
import type { Source } from './source.ts';
import { isPartial } from './sums.ts';
import { thenOf } from './then.ts';
import type { Operand } from './tie.ts';
import type { Form, Part, Way } from './way.ts';

/** Forms that lead from one level to another. */
const STEPS: ReadonlySet<Form> = new Set(['difference', 'change', 'multiple']);
/** Marks that articles tell without a name: "in a 55 mph zone". */
const TACIT = /^(?:best|limit|record|too )/;

/** What is not so, what is left over, and what is little. */
const NOT =
  /\b(?:no|not|none|never|without|lack\w*|miss\w*|ignor\w+|refus\w+|reject\w*|rest|others?|left|remain\w*|fail\w*|skip\w*|un(?:paid|sold|vaccinated|insured|aware|touched|opened|claimed|answered|used|able))\b|n['’]t\b/i;
const FEW = /\b(?:only|just|a mere|barely)\s+$/i;
/** Characters of a subject that stand near its figure. */
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
  if (form !== 'sums') {
    const [a, b] = [parts[0]!.fact, parts.at(-1)!.fact];
    if (isOfAnotherTime(claim, { a, b }) || (form === 'sum' && isPartial(a, b, context.facts!))) return true;
  }
  if (operation?.id === form && !operation.of && STEPS.has(form) && isTurned(claim, operation, parts, source, context))
    return true;
  if (form === 'rest') return (operation !== null && STEPS.has(operation.id as Form)) || !isLeft(claim, parts[0]!);
  const own = sidesOf(keysNear({ head: before(claim), tail: after(claim) }));
  return own.size > 0 && parts.every((part) => contrasts(own, sidesOf(keysNear(part))) > 0);
}

/** Whether the draft says what is not so, or what is left, of a share, or the article says that it is small: "ignored 62%" of "replied to only 38%". */
function isLeft(claim: Claim, { head, tail }: Part): boolean {
  return (
    NOT.test(`${before(claim)} | ${after(claim)}`) ||
    FEW.test(head) ||
    NOT.test(`${head.slice(-NEAR)} | ${tail.slice(0, NEAR)}`)
  );
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
