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
  const [mine, theirs] = [after(claim), (subject ?? '').split(GAP)[1] ?? ''];
  // "a ninth win in a row" beside the ninth of the season
  const [run, streak] = [ROW.test(mine), ROW.test(theirs)];
  if ((run && !streak && OF_ALL.test(theirs)) || (streak && !run && OF_ALL.test(mine))) return true;
  const said = orderOf(claim.text, mine);
  if (said === null) return false;
  const told = orderOf(reading.text, theirs);
  return told !== null && said !== told;
}

/** One after the other, and all of a time. */
const ROW =
  /^\s*(?:(?:[\w-]+\s+){0,2}(?:straight|consecutive|successive)\b|(?:[\w-]+\s+){0,3}(?:in a row|in succession|on the (?:spin|trot|bounce))\b)/i;
const OF_ALL =
  /^\s*(?:[\w-]+\s+){0,3}(?:(?:of|in) (?:the |a )?|this )(?:season|year|campaign|spring|summer|autumn|fall|winter)\b/i;

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
