import { daysBetween } from '../../calendar/index.ts';
import type { Claim, Fact, IsoDate, Period } from '../../model/index.ts';
import { GAP, keysOf } from '../../terms/index.ts';
import { wordingOf } from '../asserted.ts';
import { after, before, statedOf } from '../related.ts';
import type { CheckContext } from '../rule.ts';
import type { Elapsed } from './elapsed.ts';
import { surroundingsOf } from './support.ts';

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
  /\b(?:after|gone|missing|unsolved|unnoticed|drought of|(?:first|last|worst|best|biggest)\s[^,;:.]{0,60}\bin|(?:sat|lain|lay|lived|hidden|lost|stood|waited|served|ran|open|closed|unseen|in \p{L}+) for)\s+(?:(?:about|nearly|almost|more than|over|just|only|some)\s+){0,3}$/iu;
const TAIL = /^\s+(?:on|later|after|into|since|ago|old)\b/i;
/** The share of the draft's words that the source must have, where the span is no small one and chance does the rest. */
const TOPIC = 0.35;
/** By how much the words for another start may outweigh those for the one that fits. */
const RIVAL = 0.1;
/** Chance hits on a span of this length, at most: starts from half to twice of it over all lengths there; without words for the start, and with. */
const CHANCE = { bare: 0.1, worded: 0.15 } as const;

/**
 * Weighs "39 years on" against the days that the source tells, counted up to the day of the draft. Null where no start fits, where so many
 * are told that one is met by chance, or where the span need not run up to now.
 */
export function lapsedOf(claim: Claim, context: CheckContext): Elapsed | null {
  const said = statedOf(claim);
  const [now, facts] = [context.publishedOn, context.facts];
  if (!said || !now || !facts || claim.kind !== 'duration' || !said.value.low.eq(said.value.high)) return null;
  const { unit } = said.value;
  const count = said.value.low.toNumber();
  const [head, tail] = [before(claim), after(claim)];
  if (!DAYS[unit] || count < 2 || !(HEAD.test(head) || TAIL.test(tail))) return null;
  const starts = facts.facts.flatMap((fact) => startOf(fact, now, unit) ?? []);
  const agreeing = starts.filter((start) => fits(start, count, claim));
  if (agreeing.length === 0) return null;
  const near = new Set(starts.map(({ usual }) => usual).filter((usual) => usual >= count / 2 && usual <= count * 2));
  const support = surroundingsOf(claim, context);
  const wordsOf = ({ fact }: Start) => support({ facts: [], keys: keysOfFact(fact) }).words;
  const worded = agreeing.map((start) => ({ ...start, words: wordsOf(start) }));
  const best = worded.reduce((one, other) => (other.words > one.words ? other : one));
  // the draft speaks of another start: since when the mill is there, not since when it last stormed
  if (starts.some((start) => !agreeing.includes(start) && wordsOf(start) > best.words + RIVAL)) return null;
  if (near.size / (count * 1.5) > (best.words > 0 ? CHANCE.worded : CHANCE.bare)) return null;
  const source = facts.facts.filter((fact) => sourceOf(fact) === sourceOf(best.fact));
  const topic = support({ facts: [], keys: new Set(source.flatMap((fact) => [...keysOfFact(fact)])) }).words;
  if (topic < TOPIC) return null;
  return { outcome: 'agree', fact: best.fact, sum: `${best.text} to ${now} = ${best.usual} ${NAMES[unit]}` };
}

function sourceOf({ file, citations: [first] }: Fact): string {
  return `${file.id}\n${first?.source.id ?? ''}`;
}

function keysOfFact({ subject, terms }: Fact): ReadonlySet<string> {
  return keysOf(`${subject.replace(GAP, ' ')} . ${terms.flat().join(' . ')}`);
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

/** The first and last day on which what is told may have begun: "since 1989", "July 1986", "May 9". */
function beginning({ edtf, first, last }: Period) {
  const found = /^(\d{4})(?:-(0\d|1[0-2])(?:-(\d{2}))?)?(\/\.\.)?$/.exec(edtf);
  if (!found || !first) return null;
  const [, year, month, day, open] = found;
  const grain = day ? 'day' : month ? 'month' : 'year';
  if (!open) return last ? { first, last, grain } : null;
  // the end of an open month is near enough on the 28th
  return { first, last: (grain === 'day' ? first : `${year}-${month ?? '12'}-28`) as IsoDate, grain };
}

/** Whether a span is said of this time: in full, or to the nearest; a decade is a round word. */
function fits({ least, most, usual }: Start, count: number, claim: Claim): boolean {
  const slack = /decade|centur/i.test(claim.text) ? count * 0.1 : 0;
  switch (wordingOf(statedOf(claim)!)) {
    case 'bare':
    case 'exactly':
      return Math.abs(usual - count) <= slack || Math.floor(usual) === count || Math.round(usual) === count;
    case 'nearly':
    case 'below':
    case 'at-most':
      return least <= count && most >= count - Math.max(1, count * 0.05);
    case 'above':
    case 'at-least':
      return most >= count && least < count + Math.max(1, count * 0.05);
    case 'about':
      return Math.abs(usual - count) <= Math.max(1, count * 0.05);
    default:
      return false;
  }
}
