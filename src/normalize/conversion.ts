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
      if (!pairs.has(j) && restates(original.mention, restated.mention) && convertible(original, restated))
        pairs.set(i, j);
      break;
    }
  }
  return pairs;
}

/** Words that may stand between a figure and the bracket that restates it: "9.9 billion yuan a year (about". */
const BETWEEN = 4;

function restates(original: Mention, restated: Mention): boolean {
  const { tokens } = original.sentence;
  const between = tokens.slice(original.span.to, restated.span.from).map((token) => token.norm);
  const open = between.findIndex((word) => word === '(' || word === '[');
  if (open >= 0) return open <= BETWEEN && between.length - open <= 3 && !between.includes(')');
  // "or" right before it, the figure not far behind
  return between.at(-1) === 'or' && between.length <= 12 && !between.some((word) => word === ';' || word === 'either');
}

/** Two sums in two currencies, or two measures in two units of one kind. */
function convertible(original: Resolved, restated: Resolved): boolean {
  if (original.value.type !== 'quantity' || restated.value.type !== 'quantity') return false;
  const kinds = new Set([original.mention.kind, restated.mention.kind]);
  return kinds.size === 1 && !kinds.has('count') && !kinds.has('ratio') && original.value.unit !== restated.value.unit;
}
