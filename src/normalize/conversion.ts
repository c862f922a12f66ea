import type { Mention, Value } from '../model/index.ts';

interface Resolved {
  readonly mention: Mention;
  readonly value: Value;
}

/**
 * For each mention that restates the one before it in another unit, in brackets or after "or" ("1.5 trillion won ($1.2 billion)",
 * "26 miles, or 42 kilometres"): that one's index.
 */
export function conversionPairs(resolved: readonly Resolved[]): Map<number, number> {
  const pairs = new Map<number, number>();
  for (let i = 1; i < resolved.length; i++) {
    const restated = resolved[i]!;
    for (let j = i - 1; j >= Math.max(0, i - 3); j--) {
      const original = resolved[j]!;
      if (original.mention.sentence !== restated.mention.sentence) break;
      if (original.value.type === 'period') continue;
      if (!pairs.has(j) && convertible(original, restated) && restates(original.mention, restated.mention))
        pairs.set(i, j);
      break;
    }
  }
  return pairs;
}

/** Words that may stand between a figure and the bracket that restates it: "9.9 billion yuan a year (about". */
const BETWEEN = 4;
/** Words that may stand between a figure and the "or" that restates it. */
const FARTHEST = 12;

function restates(original: Mention, restated: Mention): boolean {
  const { tokens } = original.sentence;
  if (restated.span.from - original.span.to > FARTHEST) return false;
  const between = tokens.slice(original.span.to, restated.span.from).map((token) => token.norm);
  const open = between.findIndex((word) => word === '(' || word === '[');
  if (open >= 0) return open <= BETWEEN && between.length - open <= 3 && !between.includes(')');
  // "or" right before it, the figure not far behind
  return between.at(-1) === 'or' && !between.some((word) => word === ';' || word === 'either');
}

/** Two sums in two currencies, or two measures in two units of one kind. */
function convertible(original: Resolved, restated: Resolved): boolean {
  if (original.value.type !== 'quantity' || restated.value.type !== 'quantity') return false;
  const { kind } = original.mention;
  if (
    kind !== restated.mention.kind ||
    kind === 'count' ||
    kind === 'ratio' ||
    kind === 'clock' ||
    kind === 'life-stage' ||
    kind === 'label'
  )
    return false;
  return original.value.unit !== restated.value.unit;
}
