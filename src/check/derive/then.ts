import { daysBetween } from '../../calendar/index.ts';
import type { Claim, IsoDate, Period } from '../../model/index.ts';
import { overlap } from '../periods.ts';
import { before } from '../related.ts';
import type { CheckContext } from '../rule.ts';

/** When the level was that a draft measures a figure by. */
export interface Then {
  /**
   * Whether the times of a level and of the one it is measured by, which the article may call an earlier one, are the draft's; null where it
   * tells too little of them.
   */
  fits(now: Period | null, then: Period | null, earlier: boolean): boolean | null;
  /** Whether a level is of that time itself: one that cannot be the later of two. */
  isOf(period: Period): boolean;
}

/** Words between a figure and the time that it is measured by: "more than in 2018", "what it was in May", "since 1991". */
const SINCE =
  /\b(?:since|than(?: (?:it|they|what it) (?:was|were|did|stood|had been))?|as (?:much|many)? ?as|what (?:it|they) (?:was|were)|compared (?:with|to)|(?:up|down|rise|fall|drop|jump|gain|increase|change) from|over|on|against)\s+(?:(?:back )?(?:in|at|for)\s+)?(?:the )?$/;
/** "Triple in 5 years", "over a decade", "within two days". */
const WITHIN =
  /\b(?:in|over|within|inside|across|during)\s+(?:(?:just|only|about|the|past|last|as little as|a mere)\s+)*$/;
/** "In the past 10 years". */
const PAST = /\b(?:past|last)\s+\S+\s+(years|decades|months|weeks)$/i;
/** Before a time that a sentence opens with. */
const OPENING = /^\W*(?:(?:in|over|within|since|during|for|across)\s+(?:(?:just|only|about|the|past|last)\s+)*)?$/;
const AGO = /\b(?:ago|earlier|before)\b/i;
const [YEAR, MONTH] = [366, 31];
/** Days by which figures lag behind the news of them, at most. */
const SEASON = 100;
/** Spans in round words. */
const ROUND = /decade|centur|generation|about|around|some|roughly|nearly|almost|more than|over|less than|under/i;
const DAYS: Readonly<Record<string, number>> = { d: 1, wk: 7, mo: 30.436875, a: 365.2425 };

/** The time from which a claim's words measure, by a date or a span of its sentence; null where they name none. */
export function thenOf(claim: Claim, { inSentence, publishedOn }: CheckContext): Then | null {
  const { during } = claim;
  if (during?.edtf.endsWith('/..') && isPast(during, publishedOn)) {
    // "missing since 2020" need not be what "11 pounds heavier" is measured from
    const [first] = inSentence(claim.mention.sentence);
    return from(during, first?.claim !== claim && first?.claim.value.type === 'period');
  }
  let last: Then | null = null;
  for (const { claim: other } of inSentence(claim.mention.sentence)) {
    const ahead = before(other);
    // "since 2015, the share is up": what a sentence opens with is said of all of it
    if (other === claim || (other.start < claim.end && !OPENING.test(ahead))) continue;
    const { value } = other;
    if (value.type === 'period') {
      if (!isPast(value, publishedOn)) continue;
      if (value.edtf.endsWith('/..')) return from(value, false);
      const past = PAST.exec(other.text)?.[1];
      if (past) return back(value.first!, past.startsWith('year') || past.startsWith('dec') ? YEAR : MONTH);
      const ago = AGO.test(other.text);
      if (SINCE.test(ahead)) return from(value, ago || other.text.toLowerCase().includes('last'));
      if (ago) return from(value, true);
      // "$3bn more last year than the year before"
      if (/\blast\b/i.test(other.text)) last ??= from(value, true);
    } else if (other.kind === 'duration' && WITHIN.test(ahead) && DAYS[value.unit]) {
      return span(value.low.toNumber(), value.unit, ROUND.test(other.text), publishedOn);
    }
  }
  return last;
}

/** "From April" begins in April. */
function isPast({ first }: Period, publishedOn: IsoDate | null): boolean {
  return first !== null && !(publishedOn && first >= publishedOn);
}

function from(period: Period, loose: boolean): Then {
  const { first } = period;
  const closed = period.edtf.endsWith('/..') && first ? { ...period, first, last: endOf(period.edtf) } : period;
  return {
    fits: (_, then, earlier) =>
      then
        ? overlap(closed, then) ||
          first?.slice(0, 7) === then.first?.slice(0, 7) ||
          (loose && earlier && isNear(closed, then))
        : loose && earlier
          ? null
          : false,
    isOf: (period) => overlap(closed, period),
  };
}

/** Levels of the time at which a span up to now began, to within so many days. */
function back(first: IsoDate, within: number): Then {
  const isOf = ({ last }: Period) => last !== null && Math.abs(daysBetween(last, first)) <= within;
  return { isOf, fits: (_, then) => then && isOf(then) };
}

/** "A year ago" is said in January of December's figure. */
function isNear({ first }: Period, { last }: Period): boolean {
  return first !== null && last !== null && Math.abs(daysBetween(last, first)) <= SEASON;
}

/** The last day of what an open span begins with: a year, a month, a day. */
function endOf(edtf: string): IsoDate {
  const [, year, month, day] = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?/.exec(edtf)!;
  // the end of a month is near enough on the 28th
  return `${year}-${month ?? '12'}-${day ?? '28'}` as IsoDate;
}

function span(count: number, unit: string, round: boolean, publishedOn: IsoDate | null): Then {
  const near = round ? count * 0.15 : unit === 'a' || unit === 'mo' ? 0.75 : 0.5;
  return {
    isOf: () => false,
    fits(now, then) {
      // "plan to leave by 2022" is told of a year to come, and asked today
      const known = now?.first && !(publishedOn && now.first > publishedOn) ? now : null;
      const end = known?.last ?? known?.first ?? publishedOn;
      if (!end || !then?.first || !then.last) return null;
      const years = Number(end.slice(0, 4)) - Number(then.first.slice(0, 4));
      if (unit === 'a' && !round && (isYear(then) || (known && isYear(known)))) return years === count;
      return Math.abs(daysBetween(then.last, end) / DAYS[unit]! - count) <= near;
    },
  };
}

function isYear({ edtf }: Period): boolean {
  return /^\d{4}$/.test(edtf);
}
