import { daysBetween } from '../../calendar/index.ts';
import type { Claim, IsoDate } from '../../model/index.ts';
import { Decimal } from '../../model/index.ts';
import { type Stated, wordingOf } from '../asserted.ts';
import { after, before, statedOf } from '../related.ts';

/** Mean days of a unit, and what it is called. */
export const DAYS: Readonly<Record<string, number>> = {
  min: 1 / 1440,
  h: 1 / 24,
  d: 1,
  wk: 7,
  mo: 30.436875,
  a: 365.2425,
};
export const NAMES: Readonly<Record<string, string>> = {
  min: 'minutes',
  h: 'hours',
  d: 'days',
  wk: 'weeks',
  mo: 'months',
  a: 'years',
};

/** A span of the draft. */
export interface Span {
  readonly said: Stated;
  readonly count: number;
  readonly unit: string;
  /** "26 years ago" is a time of which each start is a rival; an age runs from a birth or founding only. */
  readonly sort: 'length' | 'ago' | 'age';
  /** Whether its words say that it runs up to now. */
  readonly upToNow: boolean;
  /** Whether they only allow it: it must have begun at a day from which the source leaves it open ("since 1989"). */
  readonly open: boolean;
  /** The text of its sentence before it and after it, lower case. */
  readonly head: string;
  readonly tail: string;
}

const BOUND = '(?:(?:about|nearly|almost|more than|less than|over|under|just|only|some|barely)\\s+){0,3}';
/** Words before a span that runs up to now, and after it. */
const HEAD = new RegExp(
  `\\b(?:after|gone|missing|unsolved|unnoticed|(?:drought|streak|skid|wait|slump) of|(?:first|last|worst|best|biggest|no|without an?)\\s[^,;:.]{0,60}\\bin|(?:(?:sat|lain|lay|lived|hid|hidden|lost|stood|waited|served|ran|open|closed|unseen)(?:\\s\\p{L}+){0,3}|in \\p{L}+) for)\\s+${BOUND}$`,
  'iu',
);
const TAIL =
  /^[\s-]+(?:on|later|after|into|since|ago|old|late|overdue|behind (?:schedule|time)|past (?:its |the |their )?(?:due|deadline))\b/i;
/** "Ends 5-year reign", "snaps a 40-year streak": what is over now. */
const OVER_NOW =
  /\b(?:ends?|ended|ending|end of|snap\w*|breaks?|broke|breaking|halt\w*|stops?|stopped|los\w+|toppl\w+|oust\w*|over)\b[^;:]{0,40}$/;
const WHILE =
  /^[\s-]{1,2}(?:\p{L}{1,20}[\s-]{1,2}){0,2}(?:reign|rule|spell|stint|tenure|run|grip|hold|stranglehold|streak|dominance|era|domination)\b/u;
/** "In less than a year, it has shed". */
const HAS = new RegExp(`^(?:in|within|over)\\s+${BOUND}$`, 'i');
/** "To double within six years". */
const FUTURE = new RegExp(
  `\\b(?:to|will|could|may|might|would|should)\\s+(?:be\\s+)?\\p{L}+\\s+(?:\\p{L}+\\s+){0,3}(?:in|within|over)\\s+${BOUND}$`,
  'iu',
);
const LONG = /\bfor\s+(?:\p{L}+\s+){0,2}$/u;
const AGO = /\b(day|week|month|year|decade)s? ago$/i;
const UNITS: Readonly<Record<string, string>> = { day: 'd', week: 'wk', month: 'mo', year: 'a', decade: 'a' };
/** "Retailer is 97": a number that can be nothing but an age. */
const IS = /\b(?:is|at|turns|turned|turning|hits)\s+(?:now |just |still )?$/;
/** "Burger chain, 58, comes". */
const ASIDE = /\p{Ll}{3},\s{1,2}$/u;
const IS_AFTER = /^\s*(?:$|[.,;:!?—-]|(?:and|but|or|this|today|now|years?)\b)/;

/** The span that a claim tells; null where it tells none, or one of no length that can be counted. */
export function spanOf(claim: Claim, now: IsoDate): Span | null {
  const [head, tail] = [before(claim), after(claim)];
  const sort = claim.kind === 'age' || isAge(claim, head, tail) ? 'age' : claim.kind === 'duration' ? 'length' : 'ago';
  const stated = sort === 'ago' ? agoOf(claim, now) : statedOf(claim);
  if (!stated?.value.low.eq(stated.value.high) || FUTURE.test(head)) return null;
  const unit = sort === 'age' && stated.value.unit === '1' ? 'a' : stated.value.unit;
  const said = { ...stated, value: { ...stated.value, unit } };
  const count = said.value.low.toNumber();
  if (!DAYS[unit] || count < 1 || (count < 2 && /^(?:bare|exactly|about)$/.test(wordingOf(said)))) return null;
  const upToNow =
    sort !== 'length' ||
    (OVER_NOW.test(head) && WHILE.test(tail)) ||
    HEAD.test(head) ||
    TAIL.test(tail) ||
    (HAS.test(head) && /\b(?:has|have)\b/.test(tail));
  return { said, count, unit, sort, upToNow, open: !upToNow && LONG.test(head), head, tail };
}

function isAge({ kind, value }: Claim, head: string, tail: string): boolean {
  if (kind !== 'count' || value.type !== 'quantity' || value.unit !== '1') return false;
  return (IS.test(head) && IS_AFTER.test(tail)) || (ASIDE.test(head) && tail.startsWith(','));
}

/** "30 years ago" as the span that it is counted by. */
function agoOf({ text, value, modifier }: Claim, now: IsoDate): Stated | null {
  const unit = UNITS[AGO.exec(text)?.[1]?.toLowerCase() ?? ''];
  if (!unit || value.type !== 'period' || !value.first) return null;
  const count = Decimal.of(Math.round(daysBetween(value.first, now) / DAYS[unit]!));
  return { text, modifier, value: { type: 'quantity', low: count, high: count, step: Decimal.one, unit } };
}

/** How long something took, as precise as its source is: a year leaves a year open. */
export interface Length {
  readonly least: number;
  readonly most: number;
  /** As it is counted on the calendar, by years or by days. */
  readonly usual: number;
  /** How much its source leaves open, in the unit. */
  readonly blur: number;
}

/** How far from its number a span may be: in full or to the nearest where it is bare; a decade is a round word. */
function slackOf({ said, count }: Span): number {
  const wording = wordingOf(said);
  if (/decade|centur/i.test(said.text)) return wording === 'above' ? Math.max(count * 0.1, 5) : count * 0.1;
  if (wording === 'bare' || wording === 'exactly') return 0;
  // "more than 60 years" is said of 63, "more than 61" is not
  const round = wording === 'about' || count % 5 === 0 ? count * 0.05 : 0;
  return Math.max(wording === 'above' || wording === 'at-least' || wording === 'about' ? 1 : 0.5, round);
}

/** Whether a span is said of this length. */
export function fits({ least, most, usual }: Length, span: Span): boolean {
  const { count, said, sort } = span;
  const slack = slackOf(span);
  // ages are full years, and who began in a year may have the birthday still to come
  if (sort === 'age' && /\d$|old$/i.test(said.text) && /^(?:bare|exactly)$/.test(wordingOf(said)) && slack === 0)
    return count >= Math.floor(least) && count <= Math.floor(most);
  switch (wordingOf(said)) {
    case 'bare':
    case 'exactly':
      // "four and a half years" are no more than three months off
      if (!Number.isInteger(count)) return Math.abs(usual - count) <= 0.25;
      return Math.abs(usual - count) <= slack || Math.floor(usual) === count || Math.round(usual) === count;
    case 'nearly':
    case 'below':
    case 'at-most':
      return least <= count && most >= count - slack;
    case 'above':
    case 'at-least':
      return most >= count && least < count + slack;
    case 'about':
      return Math.abs(usual - count) <= slack;
    default:
      return false;
  }
}

/** Whether a length is of the size of a span: half of it to its double. */
export function isNear({ usual }: Length, { count }: Span): boolean {
  return usual >= count / 2 && usual <= count * 2;
}

/** How likely one of so many lengths of that size is by chance as near to the span as this one. */
export function chanceOf({ usual, blur }: Length, span: Span, lengths: readonly Length[]): number {
  const off = Math.abs(usual - span.count);
  const bounded = !/^(?:bare|exactly|about)$/.test(wordingOf(span.said));
  // seven full years are seven until the eighth is over
  const wide = Math.max(blur, bounded ? off : Math.min(Math.max(1, 2 * slackOf(span)), 2 * off));
  return (new Set(lengths.map((one) => one.usual)).size * wide) / (span.count * 1.5);
}
