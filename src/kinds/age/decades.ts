import type { Duration, View } from '../../grammar/index.ts';
import { isPerson, Tag } from '../../lexicon/index.ts';
import { Decimal } from '../../model/index.ts';
import type { Match } from '../kind.ts';

/** "60s", "30s": the figure and its ending. */
export function isDecade(view: View, i: number): boolean {
  return /^[1-9]0$/.test(view.text(i)) && view.norm(i + 1) === 's' && view.glued(i + 1);
}

/** Ten years of a life, both ends of them. */
export function decadeOfLife(view: View, i: number, from: number): Match<Duration> {
  const low = Decimal.of(view.text(i));
  const to = i + 2;
  return { from, to, parts: { from, to, low, high: low.add(NINE), step: Decimal.one, unit: 'a' } };
}

/** "Man, 30s, held", "Woman, mid-40s, rescued", "seek man, late 20s": the decade of somebody's age behind a comma. */
export function namedDecade(view: View, i: number): Match<Duration> | null {
  if (!isDecade(view, i) || !/^[,.]?$/.test(view.norm(i + 2))) return null;
  const part = view.has(i - 1, Tag.Part) ? i - 1 : view.text(i - 1) === '-' && view.has(i - 2, Tag.Part) ? i - 2 : i;
  const named = view.norm(part - 1) === ',' && isPerson(view.norm(part - 2));
  return named && (part < i || view.norm(i + 2) === ',') ? decadeOfLife(view, i, part) : null;
}

const NINE = Decimal.of(9);

const WORDS = 'twenties thirties forties fifties sixties seventies eighties nineties'.split(' ');

/** "In her [eighties]", "in their early forties"; "in the eighties" are years of a century. */
export function spelledDecade(view: View, i: number): Match<Duration> | null {
  const at = WORDS.indexOf(view.norm(i));
  if (at < 0) return null;
  const part = view.has(i - 1, Tag.Part) ? i - 1 : view.text(i - 1) === '-' && view.has(i - 2, Tag.Part) ? i - 2 : i;
  if (!/^(?:his|her|their|my|our|your|whose)$/.test(view.norm(part - 1)) || view.norm(part - 2) !== 'in') return null;
  const low = Decimal.of(10 * (at + 2));
  const [from, to] = [part - 2, i + 1];
  return { from, to, parts: { from, to, low, high: low.add(NINE), step: Decimal.one, unit: 'a' } };
}
