import type { Side } from '../../lexicon/index.ts';
import {
  doubtfulWeekdays,
  ordinalSuffixes,
  ordinals,
  sides,
  Tag,
  weekdayPlurals,
  weekdays,
} from '../../lexicon/index.ts';
import type { View } from '../view.ts';

/** A value with the index after its last token. */
export interface Read<T> {
  readonly value: T;
  readonly to: number;
}

/** Whether the sentence is the token at `i` and nothing else but punctuation. */
export function alone(view: View, i: number): boolean {
  return (
    i <= 1 && view.tokens.length <= 3 && view.tokens.every((token, at) => at === i || (token.tags & Tag.Symbol) !== 0)
  );
}

/** The weekday that the token at `i` names, 0 (Monday) to 6. */
export function weekdayAt(view: View, i: number): number | null {
  if (!view.has(i, Tag.Weekday)) return null;
  const norm = view.norm(i);
  const weekday = weekdays.get(norm) ?? null;
  if (/^(?:every|each|most|any)$/.test(view.norm(i - 1))) return null;
  if (
    !doubtfulWeekdays.has(norm) ||
    (view.tokens[i]!.text.endsWith('.') && i < view.tokens.length - 1) ||
    alone(view, i)
  )
    return weekday;
  const next = view.norm(i + 1) === ',' || view.norm(i + 1) === 'the' ? i + 2 : i + 1;
  if (view.has(next, Tag.Month) || readDay(view, next, false)) return weekday;
  // "Couple Wed in Paris", "He Sat for 5 Hours", "Pair Wed 60 Years"
  const verb =
    view.titled &&
    (norm === 'wed' || norm === 'sat') &&
    (view.has(i + 1, Tag.Word) || view.norm(i - 1) === 'to' || view.has(i + 2, Tag.TimeUnit));
  if (norm !== 'sun' && view.has(i, Tag.Capital) && i > 0 && !verb) return weekday;
  return view.has(i - 1, Tag.Relative) || view.norm(i - 1) === 'on' ? weekday : null;
}

export function weekdayPluralAt(view: View, i: number): number | null {
  return view.has(i, Tag.Weekday) ? (weekdayPlurals.get(view.norm(i)) ?? null) : null;
}

/** This, last, next … */
export function sideAt(view: View, i: number): Read<Side> | null {
  if (!view.has(i, Tag.Relative)) return null;
  const side = sides.get(view.norm(i));
  if (side === undefined) return null;
  if (side === 'this' && sides.get(view.norm(i + 1)) === 'past') return { value: 'past', to: i + 2 };
  if (side === 'this' && sides.get(view.norm(i + 1)) === 'coming') return { value: 'coming', to: i + 2 };
  return { value: side, to: i + 1 };
}

export interface Day {
  readonly day: number;
  readonly ordinal: boolean;
  readonly to: number;
}

export const UNITS = new Map('one two three four five six seven eight nine'.split(' ').map((word, i) => [word, i + 1]));

/** A day of the month from 1 to 31: "3", "3rd", "third", "twenty-first"; with `cardinals` "twenty nine" as well. */
export function readDay(view: View, i: number, cardinals: boolean): Day | null {
  const token = view.tokens[i];
  if (!token) return null;
  if (token.tags & Tag.Digits) return digitDay(view, i);
  if (!(token.tags & (Tag.Ordinal | Tag.NumberWord))) return null;
  const ordinal = ordinals.get(token.norm);
  if (ordinal !== undefined) return ordinal >= 1 && ordinal <= 30 ? { day: ordinal, ordinal: true, to: i + 1 } : null;
  const tens = token.norm === 'twenty' ? 20 : token.norm === 'thirty' ? 30 : 0;
  if (tens) {
    const at = view.norm(i + 1) === '-' ? i + 2 : i + 1;
    const unit = ordinals.get(view.norm(at));
    if (unit !== undefined && unit >= 1 && unit <= 31 - tens && unit < 10)
      return { day: tens + unit, ordinal: true, to: at + 1 };
    const one = UNITS.get(view.norm(at));
    if (cardinals && one !== undefined && one <= 31 - tens) return { day: tens + one, ordinal: false, to: at + 1 };
    return cardinals ? { day: tens, ordinal: false, to: i + 1 } : null;
  }
  const value = cardinals ? (UNITS.get(token.norm) ?? TEENS.get(token.norm)) : undefined;
  return value === undefined ? null : { day: value, ordinal: false, to: i + 1 };
}

export const TEENS = new Map(
  'ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'
    .split(' ')
    .map((word, i) => [word, i + 10]),
);

function digitDay(view: View, i: number): Day | null {
  const { text } = view.tokens[i]!;
  const day = Number(text);
  if (text.length > 2 || !(day >= 1 && day <= 31)) return null;
  if (!view.glued(i + 1)) return { day, ordinal: false, to: i + 1 };
  if (ordinalSuffixes.has(view.norm(i + 1))) return { day, ordinal: true, to: i + 2 };
  const next = view.norm(i + 1);
  if (next === ':' || next === '%' || next === '°' || next === "'" || next === '/') return null;
  if (next === ',' && view.glued(i + 2) && view.has(i + 2, Tag.Digits) && !view.has(i + 2, Tag.YearLike)) return null;
  return view.has(i + 1, Tag.Word) && !view.has(i + 1, Tag.Month) ? null : { day, ordinal: false, to: i + 1 };
}

/** A place in a row: "3rd", "third", "last", "final", "second-to-last" and the like; negative from the end. */
export function readPlace(view: View, i: number): Read<number> | null {
  const norm = view.norm(i);
  if (norm === 'last' || norm === 'final' || norm === 'closing') return { value: -1, to: i + 1 };
  if (norm === 'opening') return { value: 1, to: i + 1 };
  const place = readDay(view, i, false);
  if (!place?.ordinal) return null;
  const at = view.norm(place.to) === '-' ? place.to + 1 : place.to;
  if (view.norm(at) === 'last') return { value: -place.day, to: at + 1 };
  if (view.norm(at) === 'to' && view.norm(view.norm(at + 1) === '-' ? at + 2 : at + 1) === 'last') {
    return { value: -place.day, to: view.norm(at + 1) === '-' ? at + 3 : at + 2 };
  }
  return { value: place.day, to: place.to };
}

/** How many units a side is away from the current one. */
export function shiftOf(side: Side): number {
  return side === 'this' ? 0 : side === 'last' || side === 'past' ? -1 : 1;
}

/** Index after an optional comma. */
export function skipComma(view: View, i: number): number {
  return view.norm(i) === ',' ? i + 1 : i;
}

/** Index after an optional article. */
export function skipThe(view: View, i: number): number {
  return view.norm(i) === 'the' ? i + 1 : i;
}
