import type { Mention, Value } from '../model/index.ts';

interface Resolved {
  readonly mention: Mention;
  readonly value: Value;
}

/** For each mention that restates the one before it in brackets in another unit ("1.5 trillion won ($1.2 billion)"): that one's index. */
export function conversionPairs(resolved: readonly Resolved[]): Map<number, number> {
  const pairs = new Map<number, number>();
  for (let i = 1; i < resolved.length; i++) {
    const [original, restated] = [resolved[i - 1]!, resolved[i]!];
    if (original.mention.sentence !== restated.mention.sentence || pairs.has(i - 1)) continue;
    if (opensBracket(original.mention, restated.mention) && convertible(original, restated)) pairs.set(i, i - 1);
  }
  return pairs;
}

function opensBracket(original: Mention, restated: Mention): boolean {
  const { tokens } = original.sentence;
  const between = tokens.slice(original.span.to, restated.span.from).map((token) => token.norm);
  return (between[0] === '(' || between[0] === '[') && between.length <= 3;
}

/** Two sums in two currencies, or two measures in two units. */
function convertible(original: Resolved, restated: Resolved): boolean {
  if (original.value.type !== 'quantity' || restated.value.type !== 'quantity') return false;
  return original.mention.kind === restated.mention.kind && original.value.unit !== restated.value.unit;
}
