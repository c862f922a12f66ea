import type { Claim, IsoDate, Quantity } from '../../model/index.ts';
import { keysOf } from '../../terms/index.ts';
import { asserted, type Stated } from '../asserted.ts';
import type { CheckContext } from '../rule.ts';
import { agedBy } from './ages.ts';
import { type Elapsed, sortOf } from './elapsed.ts';
import { isThing, isTied } from './events.ts';
import { type Time, timesIn } from './moments.ts';
import { retoldBy, type Source } from './source.ts';
import { chanceOf, fits, isNear, NAMES, type Span, spanOf } from './span.ts';
import { keysOfFact, type Surroundings, surroundingsOf, wordsIn } from './support.ts';

/** A time of the source that is of the size of the span, with what speaks for it. */
interface Weighed extends Time {
  /**
   * 3 where the draft names what the time begins with, and 4 where one sentence tells both its ends as well; 2 where one does, 1 where it runs
   * up to now, 0 for any other.
   */
  readonly rank: 0 | 1 | 2 | 3 | 4;
  /** The share of the words near the claim that the facts have, that the first has, and that their subjects have. */
  readonly words: number;
  readonly start: number;
  readonly spoken: number;
}

/** How much of the draft's words the source has, and whether that is too little for the draft to retell it. */
interface Topic {
  readonly share: number;
  readonly faint: boolean;
}

/** Words of spans that begin now, or are nobody's past: before them, and anywhere. */
const TERM = /\b(?:gets?|faces?|serves?)\s+(?:\p{L}+\s+){0,2}$/u;
const AHEAD =
  /\b(?:jail\w*|prison|sentenc\w*|behind bars|bail|parole|probation|ban(?:ned|s)?|next|within|until|plans?|deals?|contracts?|lease|loans?|mortgages?|bonds?|warranty|guarantee|forecasts?|average)\b/i;
/** "Since 2014", "since August 2017"; and a stretch of more than a day that has both its ends. */
const SINCE = /^(\d{4}(?:-\d{2})?)\/\.\.$/;
const STRETCH = /^(\d{4}(?:-\d{2}){0,2})\/\d{4}/;
/** By how much the words for another time may outweigh those for the one that fits. */
const RIVAL = 0.1;
/**
 * Chance hits on a span of this length, at most: where nothing speaks for the time but the article, where the span runs up to now, where words
 * speak for it as well, and where the draft names what it begins with, with other words and by that alone; and for an age, which has none.
 */
const CHANCE = {
  silent: 0.06,
  bare: 0.1,
  worded: 0.15,
  tied: 0.35,
  named: 0.25,
  faint: 0.1,
  age: 0.1,
  thing: 0.03,
} as const;
/** The share of the draft's words that a source must have where none is the time's own; and where the draft names what the time begins with. */
const TOPIC = 0.45;
const FAINT = { told: 0.12, tied: 0.2 } as const;

/**
 * Weighs "39 years on" against the days that a source tells, counted up to the day of the draft, or from one to another. Null where none
 * fits, where so many are told that one is met by chance, or where the draft does not retell the source.
 */
export function lapsedOf(claim: Claim, context: CheckContext): Elapsed | null {
  const { publishedOn: now, facts } = context;
  if (!now || !facts) return null;
  const since = SINCE.exec(claim.value.type === 'period' ? claim.value.edtf : '')?.[1];
  const span = since ? null : spanOf(claim, now);
  if (!since && !span) return null;
  const support = surroundingsOf(claim, context);
  if (!span) return begunIn(retoldBy(claim, context, support), since!);
  const ahead =
    !span.upToNow &&
    (TERM.test(span.head) || AHEAD.test(claim.mention.sentence.text) || sortOf(`${span.head} ${span.tail}`) !== null);
  const retold = retoldBy(claim, context, support);
  for (const source of retoldBy(claim, context, support, FAINT.told)) {
    const all = isThing(span)
      ? timesIn(source, now, span.unit).map((time) => byYears(time, now))
      : timesIn(source, now, span.unit);
    const times = all.filter((time) => isNear(time, span));
    const thing = isThing(span) && !all.some((time) => isTied(time, span, 0) && !fits(time, span));
    const topic = { share: wordsIn(support, source.keys), faint: !retold.includes(source) };
    const found = likeliest(
      span,
      times.flatMap((time) => weigh(time, span, support, thing) ?? []),
      ahead,
      topic,
    );
    if (!found || isToldItself(found, span, source, support)) {
      const aged = found || ahead ? null : agedBy(claim, span, source, support, context);
      if (aged) return { outcome: 'agree', fact: aged.from, sum: aged.sum };
      continue;
    }
    const { from, to, usual } = found;
    const end = to === null ? now : to.text;
    const told = found.left ? `${now} to ${end}` : from.text === to?.text ? from.text : `${from.text} to ${end}`;
    return { outcome: 'agree', fact: from.fact, sum: `${told} = ${usual} ${NAMES[span.unit]}` };
  }
  return null;
}

/** Things are as old as one year less the other: a wreck of October 1873 is 139 in September 2012. */
function byYears(time: Time, now: IsoDate): Time {
  const value = time.from.fact.readings[0]?.value;
  if (time.to !== null || value?.type !== 'period' || !value.first) return time;
  const years = Number(now.slice(0, 4)) - Number(value.first.slice(0, 4));
  return { ...time, most: Math.max(time.most, years) };
}

/** "Bought one since 2014?" of a source whose one stretch of time begins then: "sold from September 2014 through last month". */
function begunIn(sources: readonly Source[], since: string): Elapsed | null {
  for (const { facts } of sources) {
    const stretches = facts.flatMap((fact) => {
      const value = fact.readings[0]?.value;
      const from = value?.type === 'period' && !fact.disputed ? STRETCH.exec(value.edtf)?.[1] : null;
      return from ? [{ fact, from }] : [];
    });
    const [only] = stretches;
    if (only && stretches.every(({ from }) => from === only.from) && only.from.startsWith(since))
      return { outcome: 'agree', fact: only.fact, sum: null };
  }
  return null;
}

function weigh(time: Time, span: Span, support: Surroundings, thing: boolean): Weighed | null {
  const { from, to, told } = time;
  const words = wordsIn(support, from.keys, to?.keys ?? NONE);
  const start = wordsIn(support, from.keys);
  const tied = isTied(time, span, start);
  if (time.left && !tied) return null;
  if (span.sort !== 'length' && (to !== null || (span.sort === 'age' && !tied && !thing))) return null;
  const rank = tied ? (told ? 4 : 3) : told && span.count > 1 ? 2 : to === null ? 1 : 0;
  return { ...time, rank, words, start, spoken: wordsIn(support, from.spoken, to?.spoken ?? NONE) };
}

/** Whether the article tells another span of that size, and the draft speaks more of it: "a 58-year wait", beside "since 1971". */
function isToldItself({ start }: Weighed, span: Span, { facts }: Source, support: Surroundings): boolean {
  return facts.some((fact) => {
    const [reading] = fact.readings;
    if (reading?.kind !== 'duration' || reading.value.type !== 'quantity' || reading.value.unit !== span.unit)
      return false;
    const { value } = reading;
    const usual = value.low.toNumber();
    const length = { least: usual, most: usual, usual, blur: 0 };
    // "more than a century" is said of 112 years
    if (isBounded(reading, value, span.count)) return false;
    return isNear(length, span) && !fits(length, span) && wordsIn(support, keysOfFact(fact)) > start + RIVAL;
  });
}

function isBounded(reading: Omit<Stated, 'value'>, value: Quantity, count: number): boolean {
  const { low, high } = asserted({ text: reading.text, modifier: reading.modifier, value });
  return (low === null || low.toNumber() <= count) && (high === null || high.toNumber() >= count);
}

const NONE: ReadonlySet<string> = keysOf('');

/** The time that is meant by a span, of those of its size; null where none fits, another is meant, or chance may have it. */
function likeliest(span: Span, times: readonly Weighed[], ahead: boolean, topic: Topic): Weighed | null {
  const best = times
    .filter((time) => time.rank > 0 && fits(time, span) && !(ahead && time.to === null) && isOpen(time, span))
    .sort((one, other) => other.rank - one.rank || other.words - one.words || other.spoken - one.spoken)[0];
  if (!best) return null;
  const alike = times.filter((time) => time.rank >= best.rank && isOpen(time, span));
  // the draft speaks of another start: since when the mill is there, not since when it last stormed
  const others = alike.filter((time) => time.from.fact !== best.from.fact && !fits(time, span));
  const rival = Math.max(0, ...others.map(({ spoken }) => spoken));
  if (others.length > 0 && (span.sort === 'ago' ? rival >= best.spoken : rival > best.spoken + RIVAL)) return null;
  return chanceOf(best, span, alike) <= mostOf(best, span, topic) ? best : null;
}

/** A span that may be over must have begun at a day from which the source leaves it open; it is not the last that there was, nor the most. */
function isOpen({ rank, from: { fact } }: Weighed, span: Span): boolean {
  const [reading] = fact.readings;
  if (!span.open || rank > 1) return true;
  return (
    reading?.value.type === 'period' &&
    reading.value.edtf.endsWith('/..') &&
    sortOf(fact.subject.toLowerCase()) === null
  );
}

/** The chance that is allowed of a time in a source that has so much of the draft's words. */
function mostOf({ rank, words }: Weighed, span: Span, { share, faint }: Topic): number {
  if (faint) return rank === 4 || (rank === 3 && span.sort !== 'age' && share >= FAINT.tied) ? CHANCE.faint : 0;
  if (span.sort === 'age') return rank >= 3 ? CHANCE.age : words > 0 ? CHANCE.thing : 0;
  if (rank >= 3) return words > 0 ? CHANCE.tied : share >= TOPIC ? CHANCE.named : 0;
  if (rank === 2) return words > 0 ? CHANCE.worded : share >= TOPIC ? CHANCE.silent : 0;
  if (!span.upToNow) return words > 0 ? CHANCE.silent : 0;
  return words > 0 ? CHANCE.worded : CHANCE.bare;
}
