import type { Claim, Fact, Reading } from '../model/index.ts';
import { GAP } from '../terms/index.ts';
import { thingsIn } from './nth.ts';
import { after } from './related.ts';

/** What is told by its place, a line for each order: words of one line are places in the same. */
const ORDERS: ReadonlyMap<string, string> = new Map(
  ['minute', 'round', 'tier', 'inning', 'lap', 'stage', 'generation', 'day night', 'week weekend', 'month'].flatMap(
    (order) => order.split(' ').map((word): [string, string] => [word, order]),
  ),
);

/** "Out in third round" beside the third day, "wins fifth title" beside the fifth minute: places in two orders say nothing of each other. */
export function isOtherOrder(claim: Claim, reading: Reading, { subject }: Fact): boolean {
  if (claim.kind !== 'rank' || reading.kind !== 'rank' || claim.text === '') return false;
  const said = orderOf(claim.text, after(claim));
  if (said === null) return false;
  const told = orderOf(reading.text, (subject ?? '').split(GAP)[1] ?? '');
  return told !== null && said !== told;
}

/** The order that a place is in by the words of its figure and behind it: a line of `ORDERS`, any other; null where none is told. */
function orderOf(figure: string, behind: string): string | null {
  const joined = /-(\w+)$/.exec(figure)?.[1]?.toLowerCase() ?? '';
  const words = ORDERS.has(joined) ? [joined] : thingsIn(behind);
  const [first = 'time', second = ''] = words;
  // "fifth straight day"
  return VAGUE.test(first) ? (ORDERS.get(second) ?? null) : (ORDERS.get(first) ?? 'other');
}

/** What may be a place in any order. */
const VAGUE = /^(?:times?|straight|consecutive|successive|place|such)$/;
