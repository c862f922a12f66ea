import { Tag } from '../lexicon/index.ts';
import { Decimal } from '../model/index.ts';
import type { View } from './view.ts';

/** A time of a race: seconds, with the index after it. */
export interface Timing {
  readonly to: number;
  readonly seconds: Decimal;
  readonly step: Decimal;
}

const LEADS =
  /^(?:in|of|clocked|clocking|ran|running|recorded|recording|timed|time|record|mark|best|lasted|under|inside)$/;
const CLOCK = /^(?:am|pm|a\.m|p\.m|utc|gmt|est|edt|hours|local|on)$/;
const SIXTY = Decimal.of(60);

/** "[won in] 2:03:59", "3:43.13": hours, minutes and seconds behind a word that leads to how long it took, or with hundredths. */
export function readTiming(view: View, i: number): Timing | null {
  if (!isColon(view, i + 1) || !/^\d{1,2}$/.test(view.text(i)) || view.attached(i)) return null;
  const long = isColon(view, i + 3) && /^[0-5]\d$/.test(view.text(i + 2));
  const to = long ? i + 5 : i + 3;
  const last = /^[0-5]\d(?:\.(\d{1,3}))?$/.exec(view.text(to - 1));
  if (!last || (!long && !last[1]) || CLOCK.test(view.norm(to)) || isColon(view, to)) return null;
  if (view.glued(to) && view.has(to, Tag.Word | Tag.Digits)) return null;
  const before = view.norm(i - 1);
  if (before === 'at' || (long && !last[1] && !LEADS.test(before))) return null;
  let seconds = Decimal.of(view.text(to - 1));
  const minutes = Decimal.of(view.text(long ? i + 2 : i));
  seconds = seconds.add(minutes.mul(SIXTY));
  if (long) seconds = seconds.add(Decimal.of(view.text(i)).mul(SIXTY).mul(SIXTY));
  return { to, seconds, step: Decimal.one.shift(-(last[1]?.length ?? 0)) };
}

function isColon(view: View, i: number): boolean {
  return view.text(i) === ':' && view.glued(i) && view.glued(i + 1) && view.has(i + 1, Tag.Digits);
}
