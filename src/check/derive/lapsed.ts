import { daysBetween } from '../../calendar/index.ts';
import type { Claim, Fact, IsoDate, Period } from '../../model/index.ts';
import { Decimal } from '../../model/index.ts';
import { GAP } from '../../terms/index.ts';
import { type Stated, wordingOf } from '../asserted.ts';
import { after, before, statedOf } from '../related.ts';
import type { CheckContext } from '../rule.ts';
import { type Elapsed, sortOf } from './elapsed.ts';
import { retoldBy, type Source } from './source.ts';
import { keysOfFact, type Surroundings, surroundingsOf, wordsIn } from './support.ts';
import { areOfOne } from './tie.ts';

/** A day of the source with the time from it to the draft's, in the unit of the claim. */
interface Start {
  readonly fact: Fact;
  readonly text: string;
  /** As precise as the source is: a year leaves a year open. */
  readonly least: number;
  readonly most: number;
  /** As it is counted on the calendar, by years or by days. */
  readonly usual: number;
}

/** Mean days of a unit. */
const DAYS: Readonly<Record<string, number>> = { d: 1, wk: 7, mo: 30.436875, a: 365.2425 };
const NAMES: Readonly<Record<string, string>> = { d: 'days', wk: 'weeks', mo: 'months', a: 'years' };
/** Words before a span that runs up to now, and after it. */
const HEAD =
  /\b(?:after|gone|missing|unsolved|unnoticed|drought of|(?:first|last|worst|best|biggest)\s[^,;:.]{0,60}\bin|(?:(?:sat|lain|lay|lived|hid|hidden|lost|stood|waited|served|ran|open|closed|unseen)(?:\s\p{L}+){0,3}|in \p{L}+) for)\s+(?:(?:about|nearly|almost|more than|over|just|only|some)\s+){0,3}$/iu;
const TAIL = /^\s+(?:on|later|after|into|since|ago|old)\b/i;
/** Words of spans that begin now, or are nobody's past: before them, and anywhere. */
const TERM = /\b(?:gets?|faces?|serves?)\s+(?:\p{L}+\s+){0,2}$/u;
/** Words of a span that may be over, or of one that has begun and goes on: "for". */
const LONG = /\bfor\s+(?:\p{L}+\s+){0,2}$/u;
const AHEAD =
  /\b(?:jail\w*|prison|sentenc\w*|behind bars|bail|parole|probation|ban(?:ned|s)?|next|within|until|plans?|deals?|contracts?|lease|loans?|mortgages?|bonds?|warranty|guarantee|forecasts?|average)\b/i;
/** By how much the words for another start may outweigh those for the one that fits. */
const RIVAL = 0.1;
/** Chance hits on a span of this length, at most: where nothing says that it runs up to now, where its words do, and where others speak for the start as well. */
const CHANCE = { silent: 0.06, bare: 0.1, worded: 0.15 } as const;

/**
 * Weighs "39 years on" against the days that a source tells, counted up to the day of the draft. Null where no start fits, where so many
 * are told that one is met by chance, or where the draft does not retell the source.
 */
export function lapsedOf(claim: Claim, context: CheckContext): Elapsed | null {
  const { publishedOn: now, facts } = context;
  const said = now && (claim.kind === 'duration' ? statedOf(claim) : agoOf(claim, now));
  if (!said || !facts || !said.value.low.eq(said.value.high)) return null;
  const { unit } = said.value;
  const count = said.value.low.toNumber();
  if (!DAYS[unit] || count < 2) return null;
  const support = surroundingsOf(claim, context);
  const upToNow = claim.kind !== 'duration' || HEAD.test(before(claim)) || TAIL.test(after(claim));
  const open = !upToNow && LONG.test(before(claim));
  const { text } = claim.mention.sentence;
  const sources = retoldBy(claim, context, support);
  const told = sources.flatMap((source) => toldIn(source, said, count, support) ?? [])[0];
  if (told) return told;
  if (!upToNow && (TERM.test(before(claim)) || AHEAD.test(text) || sortOf(text.toLowerCase()) !== null)) return null;
  for (const source of sources) {
    const found = startIn(source, { said, count, now, upToNow, open, ago: claim.kind !== 'duration' }, support);
    if (found)
      return { outcome: 'agree', fact: found.fact, sum: `${found.text} to ${now} = ${found.usual} ${NAMES[unit]}` };
  }
  return null;
}

/** A span of the draft. */
interface Span {
  readonly said: Stated;
  readonly count: number;
  readonly now: IsoDate;
  /** Whether its words say that it is counted up to now. */
  readonly upToNow: boolean;
  /** Whether they only allow it: it must have begun at a day from which the source leaves it open ("since 1989"). */
  readonly open: boolean;
  /** Whether it is told as the time since then, of which each start is a rival. */
  readonly ago: boolean;
}

const AGO = /\b(day|week|month|year|decade)s? ago$/i;
const UNITS: Readonly<Record<string, string>> = { day: 'd', week: 'wk', month: 'mo', year: 'a', decade: 'a' };

/** "30 years ago" as the span that it is counted by. */
function agoOf({ text, value, modifier }: Claim, now: IsoDate): Stated | null {
  const unit = UNITS[AGO.exec(text)?.[1]?.toLowerCase() ?? ''];
  if (!unit || value.type !== 'period' || !value.first) return null;
  const count = Decimal.of(Math.round(daysBetween(value.first, now) / DAYS[unit]!));
  return { text, modifier, value: { type: 'quantity', low: count, high: count, step: Decimal.one, unit } };
}

/** Whether a fact leaves open until when something goes on: it is not the last that there was, nor the most. */
function goesOn({ readings: [reading], subject }: Fact): boolean {
  return (
    reading?.value.type === 'period' && reading.value.edtf.endsWith('/..') && sortOf(subject.toLowerCase()) === null
  );
}

/** The start in a source from which a span is counted; null where none fits, another is meant, or chance may have it. */
function startIn({ facts }: Source, span: Span, support: Surroundings): Start | null {
  const starts = facts
    .filter((fact) => !span.open || goesOn(fact))
    .flatMap((fact) => startOf(fact, span.now, span.said.value.unit) ?? [])
    .map((start) => ({ ...start, words: wordsIn(support, keysOfFact(start.fact)) }));
  const near = starts.filter(({ usual }) => usual >= span.count / 2 && usual <= span.count * 2);
  const agreeing = near.filter((start) => fits(start, span));
  const [best] = agreeing.sort((one, other) => other.words - one.words);
  if (!best) return null;
  // the draft speaks of another start: since when the mill is there, not since when it last stormed
  const rivals = near.filter((start) => !agreeing.includes(start)).map(({ words }) => words);
  if (rivals.some((words) => (span.ago ? words >= best.words : words > best.words + RIVAL))) return null;
  const wide = Math.max(1, slackOf(span));
  const chance = (new Set(near.map(({ usual }) => usual)).size * wide) / (span.count * 1.5);
  if (!span.upToNow) return best.words > 0 && chance <= CHANCE.silent ? best : null;
  return chance <= CHANCE[best.words > 0 ? 'worded' : 'bare'] ? best : null;
}

/** Two days that one sentence of a source tells, and that are a span apart: "got in on May 9 and stayed until Aug. 3". */
function toldIn({ facts }: Source, said: Stated, count: number, support: Surroundings): Elapsed | null {
  const days = facts.flatMap((fact) => {
    const [reading] = fact.readings;
    if (reading?.value.type !== 'period' || fact.disputed || !fact.subject.includes(GAP)) return [];
    const { first, last } = reading.value;
    return first && first === last ? [{ fact, day: first, text: reading.text, terms: new Set(fact.terms.flat()) }] : [];
  });
  const { unit } = said.value;
  const near = days.flatMap((from) =>
    days.flatMap((to) => {
      const time = Math.round((daysBetween(from.day, to.day) / DAYS[unit]!) * 10) / 10;
      return time >= count / 2 && time <= count * 2 && areOfOne(from.terms, to.terms) ? [{ from, to, time }] : [];
    }),
  );
  const found = near.find(
    ({ from, to, time }) =>
      fits({ fact: from.fact, text: from.text, least: time, most: time, usual: time }, { said, count }) &&
      wordsIn(support, keysOfFact(from.fact), keysOfFact(to.fact)) > 0,
  );
  if (!found || new Set(near.map(({ time }) => time)).size / (count * 1.5) > CHANCE.bare) return null;
  const { from, to, time } = found;
  return { outcome: 'agree', fact: from.fact, sum: `${from.text} to ${to.text} = ${time} ${NAMES[unit]}` };
}

/** The time from a fact's day, month or year to now; null for other facts, and where it is not over. */
function startOf(fact: Fact, now: IsoDate, unit: string): Start | null {
  const [reading] = fact.readings;
  if (reading?.value.type !== 'period' || fact.disputed || !fact.subject.includes(GAP) || !DAYS[unit]) return null;
  const started = beginning(reading.value);
  if (!started || started.last >= now || (unit !== 'a' && started.grain !== 'day')) return null;
  const least = daysBetween(started.last, now) / DAYS[unit];
  const most = daysBetween(started.first, now) / DAYS[unit];
  const usual =
    unit === 'a' && started.grain === 'year'
      ? Number(now.slice(0, 4)) - Number(started.first.slice(0, 4))
      : Math.round(((least + most) / 2) * 10) / 10;
  return { fact, text: reading.text, least, most, usual };
}

/** The first and last day on which what is told may have begun: "since 1989", "July 1986", "the autumn of 1943", "May 9"; null for more than a year. */
function beginning({ edtf, first, last }: Period) {
  if (!first) return null;
  const open = /^(\d{4})(?:-(\d{2}))?(-\d{2})?\/\.\.$/.exec(edtf);
  if (open) {
    const [, year, month, day] = open;
    // the end of an open month is near enough on the 28th
    const end = (day ? first : `${year}-${month ?? '12'}-28`) as IsoDate;
    return { first, last: end, grain: day ? 'day' : month ? 'month' : 'year' };
  }
  if (!last || daysBetween(first, last) > 366) return null;
  const grain = first === last ? 'day' : /^\d{4}$/.test(edtf) ? 'year' : 'month';
  return { first, last, grain };
}

/** How far from its number a span may be: in full or to the nearest where it is bare; a decade is a round word. */
function slackOf({ said, count }: Pick<Span, 'said' | 'count'>): number {
  if (/decade|centur/i.test(said.text)) return count * 0.1;
  return /^(?:bare|exactly)$/.test(wordingOf(said)) ? 0 : Math.max(1, count * 0.05);
}

/** Whether a span is said of this time. */
function fits({ least, most, usual }: Start, span: Pick<Span, 'said' | 'count'>): boolean {
  const { count, said } = span;
  const slack = slackOf(span);
  switch (wordingOf(said)) {
    case 'bare':
    case 'exactly':
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
