import type { Fact } from '../../model/index.ts';
import { GAP } from '../../terms/index.ts';
import type { Source } from './source.ts';
import type { Length } from './span.ts';

/** A time of day in the words of a fact. */
export interface Clock {
  readonly fact: Fact;
  readonly text: string;
  /** Minutes from midnight; from noon or midnight where nothing tells which. */
  readonly minutes: number;
  readonly half: 'am' | 'pm' | null;
  /** Where it stands in the words of the fact's subject, lower case. */
  readonly words: string;
  readonly start: number;
  readonly end: number;
}

const CLOCK =
  /\b(?:(\d{1,2})(?:[:.](\d{2}))?\s?([ap])\.?\s?m\b\.?|(?<=\b(?:at|from|to|until|till|by|between|and|about|around|just (?:after|before))\s|[–—-])(\d{1,2})([:.])(\d{2})(?![\d.:%]|\s(?:million|billion|per|percent|points?|km|miles|metres|seconds)\b))/giu;
const DAY = 1440;
const NOON = 720;
const known = new WeakMap<Source, readonly (readonly Clock[])[]>();

/** The times of day that a source tells, those of one fact's words together; each once. */
export function clocksOf(source: Source): readonly (readonly Clock[])[] {
  let clocks = known.get(source);
  if (!clocks) {
    const told = new Set<string>();
    clocks = source.facts.flatMap((fact) => {
      const found = clocksIn(fact);
      const name = found.map(({ text }) => text).join();
      // several facts are drawn from one sentence
      if (found.length === 0 || [...told].some((one) => one.includes(name))) return [];
      told.add(name);
      return [found];
    });
    known.set(source, clocks);
  }
  return clocks;
}

function clocksIn(fact: Fact): Clock[] {
  const words = fact.subject.replace(GAP, fact.readings[0]?.text ?? '').toLowerCase();
  const clocks = [...words.matchAll(CLOCK)].flatMap((match): (Clock & { readonly colon: boolean })[] => {
    const [text, hour = match[4]!, minute = match[6] ?? '0', half] = match;
    if (Number(hour) > 23 || Number(minute) > 59 || (half && Number(hour) > 12)) return [];
    const minutes = (half ? Number(hour) % 12 : Number(hour)) * 60 + Number(minute) + (half === 'p' ? NOON : 0);
    const clock = { fact, words, text, minutes, start: match.index, end: match.index + text.length };
    return [{ ...clock, half: half ? (half === 'p' ? 'pm' : 'am') : null, colon: match[5] === ':' }];
  });
  // "at 9.47" is a time beside "at 9.04pm" only; "at 23:40" is one by itself
  const halved = clocks.some(({ half }) => half !== null);
  return clocks.filter(({ half, colon }) => half !== null || halved || colon);
}

/** The time from one time of day to the next such; a half of the day that only one of them names is the other's. */
export function clockedOf(from: Clock, to: Clock, unit: string): Length | null {
  const whole = from.half === null && to.half === null ? DAY : NOON;
  const sure = from.half !== null && to.half !== null ? DAY : whole;
  const minutes = (((to.minutes - from.minutes) % sure) + sure) % sure;
  const each = unit === 'h' ? 60 : 1;
  return minutes === 0 ? null : lengthOf(minutes / each, 1 / each);
}

function lengthOf(time: number, blur: number): Length {
  return { least: time, most: time, usual: Math.round(time * 10) / 10, blur };
}
