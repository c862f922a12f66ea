import type { Claim, Fact, Value } from '../model/index.ts';

/** As many times as much, and figures are no longer of one size. */
const SIZE = 4;

/** Sizes of the figures of a base, by what they measure, in ascending order; a base is counted once. */
const counted = new WeakMap<readonly Fact[], ReadonlyMap<string, readonly number[]>>();

/** How many facts have a figure of a claim's unit and size, or a date of its grain: the more there are, the likelier is one close by chance. */
export function crowdOf({ value }: Claim, facts: readonly Fact[]): number {
  const alike = alikeTo(value, facts);
  const size = sizeOf(value);
  return below(alike, size * SIZE) - below(alike, size / SIZE);
}

/** Whether the facts have no more than one figure of just a claim's unit, so that no other of them can be meant. */
export function isSole({ value }: Claim, facts: readonly Fact[]): boolean {
  const alike = alikeTo(value, facts);
  return value.type === 'quantity' && alike[0] === alike.at(-1);
}

function alikeTo(value: Value, facts: readonly Fact[]): readonly number[] {
  let sizes = counted.get(facts);
  if (!sizes) counted.set(facts, (sizes = sizesOf(facts)));
  return sizes.get(sortOf(value)) ?? [];
}

function sizesOf(facts: readonly Fact[]): Map<string, number[]> {
  const sizes = new Map<string, number[]>();
  for (const { readings } of facts) {
    if (!readings[0]) continue;
    const { value } = readings[0];
    const known = sizes.get(sortOf(value));
    if (known) known.push(sizeOf(value));
    else sizes.set(sortOf(value), [sizeOf(value)]);
  }
  for (const all of sizes.values()) all.sort((a, b) => a - b);
  return sizes;
}

/** Things counted by other words are alike. */
function sortOf(value: Value): string {
  if (value.type === 'period') return value.grain;
  return value.unit.startsWith('{') ? '1' : value.unit;
}

/** All dates are of one size. */
function sizeOf(value: Value): number {
  return value.type === 'period' ? 1 : value.low.abs().toNumber();
}

/** How many of an ascending list are no greater. */
function below(sorted: readonly number[], most: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle]! <= most) low = middle + 1;
    else high = middle;
  }
  return low;
}
