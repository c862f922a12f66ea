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
  const short = !long && !last?.[1];
  if (!last || (short && !isShortTiming(view, i)) || CLOCK.test(view.norm(to)) || isColon(view, to)) return null;
  if (view.glued(to) && view.has(to, Tag.Word | Tag.Digits)) return null;
  const before = view.norm(i - 1);
  if (before === 'at' || (long && !last[1] && !LEADS.test(before))) return null;
  let seconds = Decimal.of(view.text(to - 1));
  const minutes = Decimal.of(view.text(long ? i + 2 : i));
  seconds = seconds.add(minutes.mul(SIXTY));
  if (long) seconds = seconds.add(Decimal.of(view.text(i)).mul(SIXTY).mul(SIXTY));
  return { to, seconds, step: Decimal.one.shift(-(last[1]?.length ?? 0)) };
}

const RUN = /^(?:in|clocked|clocking|timed|ran)$/;
const MARGIN = /^(?:ahead|behind|back|clear|adrift|faster|slower|quicker)$/;
const LED = /^(?:leads?|led|leading|won|wins?|winning|beats?|beat|trail(?:s|ed|ing)?|lost|loses|ahead|behind)$/;
/** How far before "by" the verb of a margin stands: "leads Marsh by 1:12". */
const LED_REACH = 6;

/** "[ran it] in 57:34", "leads by 6:07", "1:24 ahead": minutes and seconds, which a time of day cannot be there. */
function isShortTiming(view: View, i: number): boolean {
  const before = view.norm(i - 1);
  if (RUN.test(before)) return Number(view.text(i)) >= HOURS || !isNamedByTime(view, i + 3);
  if (MARGIN.test(view.norm(i + 3)) && !/^(?:at|on|by|from|until)$/.test(before)) return true;
  if (before !== 'by') return false;
  for (let at = i - 2; at >= i - LED_REACH; at--) {
    if (view.has(at, Tag.Symbol)) return false;
    if (LED.test(view.norm(at))) return true;
  }
  return false;
}

/** Hours that no day has. */
const HOURS = 24;

/** "In 9:15 train crash", "ran 9:15 to noon": a time of day. */
function isNamedByTime(view: View, i: number): boolean {
  return view.has(i, Tag.Word) && !/^(?:and|for|with|after|as|but|while|when|before|at|on|despite)$/.test(view.norm(i));
}

function isColon(view: View, i: number): boolean {
  return view.text(i) === ':' && view.glued(i) && view.glued(i + 1) && view.has(i + 1, Tag.Digits);
}
