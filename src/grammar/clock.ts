import { functionWords, Tag } from '../lexicon/index.ts';
import type { Modifier } from '../model/index.ts';
import { readTiming } from './timing.ts';
import type { View } from './view.ts';

/** A time of day, or two of them: minutes from midnight, from noon or midnight where nothing tells which. */
export interface ClockTime {
  readonly from: number;
  readonly to: number;
  readonly low: number;
  readonly high: number;
  /** 60 where no minutes are written. */
  readonly step: 1 | 60;
  /** Whether the words tell which half of the day. */
  readonly sure: boolean;
  readonly modifier?: Modifier;
}

/** An hour and its minutes as written, with the index behind them. */
interface Written {
  readonly to: number;
  readonly hour: number;
  readonly minute: number;
  readonly step: 1 | 60;
  readonly colon: boolean;
  readonly digits: string;
}

/** Minutes to add to an hour below twelve, the hour's own half known. */
type Half = 'am' | 'pm' | 'night';

const NOON = 720;
const DAY = 1440;
/** American clocks count to twelve; elsewhere a time with its zone counts to 24. */
const TWELVE_ZONES = /^(?:et|est|edt|ct|cst|cdt|mt|mst|mdt|pt|pst|pdt)$/;
const ZONES = /^(?:utc|gmt|bst|cet|cest|eet|ist|jst|kst|hkt|sgt|aest|aedt|nzst|nzdt|msk)$/;
/** What is known by when it leaves or begins: "the 7:15 bus". */
const SCHEDULED = /^(?:train|trains|bus|ferry|flight|service|sailing|showing|screening|kickoff|departure|express)$/;
const AT = /^(?:at|until|till)$/;
const NEARLY =
  /^(?:about|around|roughly|approximately|exactly|precisely|almost|nearly|just|shortly|soon|after|before)$/;

/** The time of day that is written at token `i`, with a bound of its own ("just after 7am", "by noon"); null where there is none. */
export function readClock(view: View, i: number): ClockTime | null {
  const time = view.has(i, Tag.Digits) ? digital(view, i) : named(view, i);
  return time && !isImprint(view, time.from) ? bounded(view, time) : null;
}

/** "Noon", "midnight": where something leads to them and they are no part of a name ("midnight oil", "High Noon"). */
function named(view: View, i: number): ClockTime | null {
  const norm = view.norm(i);
  if (norm !== 'noon' && norm !== 'midnight' && norm !== 'midday') return null;
  if (!LED.test(view.norm(i - 1)) && !view.has(i - 1, Tag.Weekday)) return null;
  if (/^(?:half|quarter)$/.test(view.norm(i - 2))) return null;
  const low = norm === 'midnight' ? 0 : NOON;
  const to = zoneEnd(view, i + 1);
  const off = minutesOff(view, i);
  if (off) return { ...off, to, low: (low + off.low + DAY) % DAY, high: (low + off.low + DAY) % DAY, sure: true };
  if (to === i + 1 && isNoun(view, to)) return null;
  return { from: i, to, low, high: low, step: 1, sure: true };
}

/** "Five minutes past [midnight]", "10 minutes to [noon]". */
function minutesOff(view: View, i: number): { from: number; low: number; step: 1 } | null {
  const side = view.norm(i - 1);
  if (!/^(?:past|after|before|to)$/.test(side) || !/^(?:minutes?|mins?)$/.test(view.norm(i - 2))) return null;
  const number = view.numeral(i - 3);
  const minutes = number?.to === i - 2 && number.value.isInteger ? number.value.toNumber() : 60;
  if (minutes < 1 || minutes > 59) return null;
  return { from: i - 3, low: side === 'past' || side === 'after' ? minutes : -minutes, step: 1 };
}

const LED = /^(?:at|by|until|till|before|after|around|about|from|since|to|past|nearly|almost|between|and|towards?)$/;

/** "[Midnight] oil", "[6am] email": a thing behind a time. */
function isNoun(view: View, i: number): boolean {
  if (!view.has(i, Tag.Word) || functionWords.has(view.norm(i))) return false;
  return !view.has(i, Tag.Weekday | Tag.Deictic | Tag.Relative | Tag.Month) && !/['’]s$/.test(view.norm(i));
}

function digital(view: View, i: number): ClockTime | null {
  const first = writtenAt(view, i);
  if (!first || (view.glued(i) && /^[:.,$£€]$/.test(view.text(i - 1))) || view.attached(i)) return null;
  const half = halfAt(view, first.to, first.colon || first.step === 1 || LED.test(view.norm(i - 1)));
  if (half) {
    const low = halved(first, half.half);
    if (low === null || isSecondEnd(view, i)) return null;
    return { from: i, to: zoneEnd(view, half.to), low, high: low, step: first.step, sure: true };
  }
  return rangeFrom(view, i, first) ?? (isClockName(view, first) ? oClock(i, first) : twentyFour(view, i, first));
}

/** "[7] to 9pm", "[10:30]–11 a.m.": the first end has the half of the second. */
function rangeFrom(view: View, i: number, first: Written): ClockTime | null {
  if (!/^(?:to|-|–|—|and)$/.test(view.norm(first.to))) return null;
  if (view.norm(first.to) === 'and' && view.norm(i - 1) !== 'between') return null;
  const second = writtenAt(view, first.to + 1);
  const half = second && halfAt(view, second.to, true);
  if (!half) return null;
  const [low, high] = [halved(first, half.half), halved(second, half.half)];
  if (low === null || high === null || low >= high) return null;
  const step = first.step === 1 || second.step === 1 ? 1 : 60;
  const from = /^(?:between|from)$/.test(view.norm(i - 1)) ? i - 1 : i;
  return { from, to: zoneEnd(view, half.to), low, high, step, sure: true };
}

/** "7 to [9pm]": the end of a range, which is read from its beginning. */
function isSecondEnd(view: View, i: number): boolean {
  if (!/^(?:to|-|–|—|and)$/.test(view.norm(i - 1))) return false;
  for (const at of [i - 2, i - 4]) {
    const first = view.has(at, Tag.Digits) ? writtenAt(view, at) : null;
    if (first?.to === i - 1 && rangeFrom(view, at, first)) return true;
  }
  return false;
}

/** "6 o'clock", "6 o'clock in the evening". */
function oClock(i: number, { to, hour, minute, step }: Written): ClockTime | null {
  if (hour < 1 || hour > 12) return null;
  const low = (hour % 12) * 60 + minute;
  return { from: i, to: to + 1, low, high: low, step, sure: false };
}

function isClockName(view: View, { to }: Written): boolean {
  return view.norm(to) === "o'clock" || view.norm(to) === 'o’clock';
}

/** "14:30 GMT", "0146 GMT", "at 19:20", "the 7:15 train", "6:45 local time"; a score or the time of a race has nothing of the sort. */
function twentyFour(view: View, i: number, written: Written): ClockTime | null {
  const { to, hour, minute, step, digits, colon } = written;
  if (step === 60 || hour > 23 || (colon && readTiming(view, i))) return null;
  if (view.glued(to) && view.has(to, Tag.Digits | Tag.Word)) return null;
  const next = view.norm(to);
  const local = next === 'local' && view.norm(to + 1) === 'time';
  const zoned = ZONES.test(next) || TWELVE_ZONES.test(next);
  const military = /^\d{4}$/.test(digits);
  if (military && !zoned) return null;
  const scheduled = hour > 0 && (SCHEDULED.test(next) || isService(view, i, to));
  const part = colon ? partOfDay(view, i, to) : null;
  if (part && isLedAt(view, i)) {
    const low = halved(written, part);
    if (low !== null) return { from: i, to, low, high: low, step, sure: true };
  }
  const whole = hour > 12 || digits.startsWith('0') || military || ZONES.test(next);
  const led = colon && (whole || isDated(view, to)) && isLedAt(view, i) && !isOfGame(view, to);
  if (!(zoned || local || scheduled || led)) return null;
  if (!colon && !military && !scheduled) return null;
  const low = whole ? hour * 60 + minute : (hour % 12) * 60 + minute;
  return { from: i, to: zoneEnd(view, to), low, high: low, step, sure: whole };
}

/** "The [7.15] to Leeds". */
function isService(view: View, i: number, to: number): boolean {
  return view.norm(i - 1) === 'the' && /^(?:to|from)$/.test(view.norm(to)) && view.has(to + 1, Tag.Capital);
}

/** "[at 7:15] on Friday", "[at 7:15] today". */
function isDated(view: View, i: number): boolean {
  return view.has(view.norm(i) === 'on' ? i + 1 : i, Tag.Weekday | Tag.Deictic);
}

/** How far behind a time "afternoon" may stand: "at 4:30 on a sunny afternoon". */
const PART_REACH = 4;

/** "At 4:30 on a sunny [afternoon]", "on Monday [morning] at 7:15": the half of the day that words beside tell. */
function partOfDay(view: View, i: number, to: number): Half | null {
  const before = PARTS.get(view.norm(i - 2));
  if (before) return before;
  for (let at = to; at <= to + PART_REACH; at++) {
    const half = PARTS.get(view.norm(at));
    if (half) return half;
    if (view.has(at, Tag.Digits | Tag.Symbol)) return null;
  }
  return null;
}

const PARTS: ReadonlyMap<string, Half> = new Map([
  ['morning', 'am'],
  ['afternoon', 'pm'],
  ['evening', 'pm'],
]);

function isLedAt(view: View, i: number): boolean {
  let at = i - 1;
  while (at > i - 3 && NEARLY.test(view.norm(at))) at -= 1;
  return AT.test(view.norm(at));
}

/** "At 14:30 [of the second period]", "at 23:15 [pace]". */
function isOfGame(view: View, i: number): boolean {
  return /^(?:of|in|into|per|a|pace|mark|left|remaining|odds)$/.test(view.norm(i));
}

function writtenAt(view: View, i: number): Written | null {
  const text = view.text(i);
  if (/^\d{4}$/.test(text)) {
    const [hour, minute] = [Number(text.slice(0, 2)), Number(text.slice(2))];
    return hour > 23 || minute > 59 ? null : { to: i + 1, hour, minute, step: 1, colon: false, digits: text };
  }
  const dotted = /^(\d{1,2})\.([0-5]\d)$/.exec(text);
  if (dotted)
    return { to: i + 1, hour: Number(dotted[1]), minute: Number(dotted[2]), step: 1, colon: false, digits: text };
  if (!/^\d{1,2}$/.test(text)) return null;
  const hour = Number(text);
  const minutes = view.text(i + 1) === ':' && view.glued(i + 1) && view.glued(i + 2) ? view.text(i + 2) : '';
  if (!/^[0-5]\d$/.test(minutes)) return { to: i + 1, hour, minute: 0, step: 60, colon: false, digits: text };
  // "23:59:59" is read by nobody to the minute
  if (view.text(i + 3) === ':' && view.glued(i + 3) && view.has(i + 4, Tag.Digits)) return null;
  return { to: i + 3, hour, minute: Number(minutes), step: 1, colon: true, digits: `${text}:${minutes}` };
}

/** "am", "p.m.", "o'clock in the morning", "in the afternoon", "noon": which half of the day, with the index behind. */
function halfAt(view: View, i: number, led: boolean): { half: Half; to: number } | null {
  const norm = view.norm(i);
  if (norm === 'am' || norm === 'a.m') return { half: 'am', to: i + 1 };
  if (norm === 'pm' || norm === 'p.m') return { half: 'pm', to: i + 1 };
  const at = norm === "o'clock" || norm === 'o’clock' ? i + 1 : i;
  if (at === i && !led) return null;
  if (view.norm(at) === 'in' && view.norm(at + 1) === 'the') {
    const part = view.norm(at + 2);
    if (part === 'morning') return { half: 'am', to: at + 3 };
    return part === 'afternoon' || part === 'evening' ? { half: 'pm', to: at + 3 } : null;
  }
  return view.norm(at) === 'at' && view.norm(at + 1) === 'night' ? { half: 'night', to: at + 2 } : null;
}

/** Minutes from midnight of an hour up to twelve in its half; at night, six to eleven are before midnight. */
function halved({ hour, minute, digits }: Written, half: Half): number | null {
  if (hour < 1 || hour > 12 || digits.length > 5 || /^\d{4}$/.test(digits)) return null;
  const late = half === 'pm' || (half === 'night' && hour >= 6 && hour !== 12);
  return ((hour % 12) * 60 + minute + (late ? NOON : 0)) % DAY;
}

/** Index behind a zone ("ET", "GMT", "local time"). */
function zoneEnd(view: View, i: number): number {
  const norm = view.norm(i);
  if (view.has(i, Tag.Upper) && (ZONES.test(norm) || TWELVE_ZONES.test(norm))) return i + 1;
  if (norm === 'local' && view.norm(i + 1) === 'time') return i + 2;
  return norm === 'eastern' && view.norm(i + 1) === 'time' ? i + 2 : i;
}

/** "Just after 7am", "before noon", "by 10pm"; "after 6am raid" tells which raid. */
function bounded(view: View, time: ClockTime): ClockTime {
  const word = view.norm(time.from - 1);
  if (!/^(?:after|before|past|by)$/.test(word) || isNoun(view, time.to)) return time;
  const from = /^(?:just|shortly|soon|right|immediately)$/.test(view.norm(time.from - 2))
    ? time.from - 2
    : time.from - 1;
  return { ...time, from, modifier: word === 'by' ? 'at-most' : word === 'before' ? 'before' : 'after' };
}

/** How far before a time "published" stands: "Last updated: May 3, 2020 at 10:30 a.m." */
const IMPRINT_REACH = 8;

/** When a text was put out is no claim of it. */
function isImprint(view: View, i: number): boolean {
  // "(Sep 7, 2022 9:00 AM)"
  if (view.has(i - 1, Tag.YearLike) || (view.norm(i - 1) === ',' && view.has(i - 2, Tag.YearLike))) return true;
  for (let at = i - 1; at >= 0 && at >= i - IMPRINT_REACH; at--)
    if (/^(?:published|updated|posted|modified|dateline)$/.test(view.norm(at)) && at < 3) return true;
  return false;
}
