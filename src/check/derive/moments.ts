import { daysBetween } from '../../calendar/index.ts';
import type { Fact, IsoDate, Period } from '../../model/index.ts';
import { GAP, keysOf } from '../../terms/index.ts';
import { type Clock, clockedOf, clocksOf } from './clocks.ts';
import { DUE } from './due.ts';
import type { Source } from './source.ts';
import { DAYS, type Length } from './span.ts';
import { keysOfFact } from './support.ts';
import { areOfOne } from './tie.ts';

/** A moment that a source tells. */
export interface Told {
  readonly fact: Fact;
  readonly text: string;
  /** The words of its subject before it and after it, lower case. */
  readonly head: string;
  readonly tail: string;
  /** All words that speak for the fact, those of its subject, and those that stand near the figure. */
  readonly keys: ReadonlySet<string>;
  readonly spoken: ReadonlySet<string>;
  readonly near: ReadonlySet<string>;
}

/** A day, month or year that a source tells, or from which something goes on. */
interface Moment extends Told {
  readonly first: IsoDate;
  readonly last: IsoDate;
  readonly grain: 'day' | 'month' | 'year';
}

/** The time from one moment of a source to another, or to the day of the draft. */
export interface Time extends Length {
  readonly from: Told;
  /** Null for the day of the draft. */
  readonly to: Told | null;
  /** Whether one sentence tells both ends. */
  readonly told: boolean;
  /** Set where it runs from the day of the draft to a moment that is to come, which stands at both ends: the only such, or one of some. */
  readonly left?: 'only' | 'one';
}

/** Characters of a subject that stand near its figure. */
const NEAR = 48;
const known = new WeakMap<Source, readonly Moment[]>();

/** The moments that a source tells, but for those on which its sources disagree. */
export function momentsOf(source: Source): readonly Moment[] {
  let moments = known.get(source);
  if (!moments) known.set(source, (moments = source.facts.flatMap((fact) => momentsIn(fact))));
  return moments;
}

/** The one moment of a fact, or the two between which something went on. */
function momentsIn(fact: Fact): Moment[] {
  const [reading] = fact.readings;
  const at = fact.subject.indexOf(GAP);
  if (reading?.value.type !== 'period' || fact.disputed || at < 0) return [];
  const head = fact.subject.slice(0, at).toLowerCase();
  const tail = fact.subject.slice(at + GAP.length).toLowerCase();
  const told = toldIn(fact, reading.text, head, tail);
  return endsOf(reading.value).map((ends) => ({ ...told, ...ends }));
}

function toldIn(fact: Fact, text: string, head: string, tail: string): Told {
  return {
    fact,
    text,
    head,
    tail,
    keys: keysOfFact(fact),
    spoken: keysOf(fact.subject.replace(GAP, ' ')),
    near: keysNear({ head, tail }),
  };
}

/** The keys of the words that stand near a figure. */
export function keysNear({ head, tail }: Pick<Told, 'head' | 'tail'>): ReadonlySet<string> {
  return keysOf(`${head.slice(-NEAR)} . ${tail.slice(0, NEAR)}`);
}

/** "Since 1989", "July 1986", "the autumn of 1943", "May 9"; both ends of "from 1993 to 2013" and "the first half of the year". */
function endsOf({ edtf, first, last }: Period): Pick<Moment, 'first' | 'last' | 'grain'>[] {
  if (!first) return [];
  const open = /^(\d{4})(?:-(\d{2}))?(-\d{2})?\/\.\.$/.exec(edtf);
  if (open) {
    const [, year, month, day] = open;
    // the end of an open month is near enough on the 28th
    const end = (day ? first : `${year}-${month ?? '12'}-28`) as IsoDate;
    return [{ first, last: end, grain: day ? 'day' : month ? 'month' : 'year' }];
  }
  if (!last) return [];
  if (/^\d{4}\/\d{4}$/.test(edtf))
    return [first, last].map((end) => ({
      first: `${end.slice(0, 4)}-01-01` as IsoDate,
      last: `${end.slice(0, 4)}-12-31` as IsoDate,
      grain: 'year',
    }));
  if (/\/|-(?:3[3-9]|4[01])$/.test(edtf)) return [first, last].map((end) => ({ first: end, last: end, grain: 'day' }));
  if (daysBetween(first, last) > 366) return [];
  return [{ first, last, grain: first === last ? 'day' : /^\d{4}$/.test(edtf) ? 'year' : 'month' }];
}

/** The times, counted in a unit, from each moment of a source to each later one and to now, and from now to those that are to come. */
export function timesIn(source: Source, now: IsoDate, unit: string): Time[] {
  if (unit === 'h' || unit === 'min') return clockTimesIn(source, unit);
  const moments = momentsOf(source);
  const ahead = new Set(moments.flatMap(({ first }) => (first > now ? [first] : []))).size;
  const today = { first: now, last: now, grain: 'day' } as const;
  return moments.flatMap((from) => [
    ...moments.flatMap((to): Time[] => {
      const length =
        to === from || (to.last > now && to.fact !== from.fact && !DUE.test(to.head)) ? null : lengthOf(from, to, unit);
      return length ? [{ ...length, from, to, told: from.fact === to.fact || areTold(from, to) }] : [];
    }),
    ...[lengthOf(from, today, unit)].flatMap((length) => (length ? [{ ...length, from, to: null, told: false }] : [])),
    ...(from.first > now ? [lengthOf(today, from, unit)] : []).flatMap((length): Time[] =>
      length ? [{ ...length, from, to: from, told: false, left: ahead > 1 ? 'one' : 'only' }] : [],
    ),
  ]);
}

/** The times between two times of day that a source tells. */
function clockTimesIn(source: Source, unit: string): Time[] {
  const all = clocksOf(source).map((some) => some.map((clock) => ({ clock, told: toldAt(clock) })));
  return all.flatMap((some, i) =>
    some.flatMap((from, j) =>
      [...some.slice(j + 1), ...all.slice(i + 1).flat()].flatMap((to): Time[] => {
        const length = clockedOf(from.clock, to.clock, unit);
        return length ? [{ ...length, from: from.told, to: to.told, told: from.clock.fact === to.clock.fact }] : [];
      }),
    ),
  );
}

function toldAt({ fact, text, words, start, end }: Clock): Told {
  return toldIn(fact, text, words.slice(0, start), words.slice(end));
}

/** Whether one sentence tells both, as coarsely: beside a Friday, 1983 is the year that leads up to it. */
function areTold({ fact: one, grain: a }: Moment, { fact: other, grain: b }: Moment): boolean {
  return (a === 'year') === (b === 'year') && areOfOne(new Set(one.terms.flat()), new Set(other.terms.flat()));
}

type Ends = Pick<Moment, 'first' | 'last' | 'grain'>;

/** The time between two moments in a unit; null where the second is not the later one, or they are too coarse for it. */
function lengthOf(from: Ends, to: Ends, unit: string): Length | null {
  const days = DAYS[unit];
  const coarse = [from.grain, to.grain];
  if (!days || from.last >= to.first) return null;
  if (unit !== 'a' && (coarse.includes('year') || (unit !== 'mo' && coarse.includes('month')))) return null;
  const years = unit === 'a' && coarse.includes('year');
  let least = daysBetween(from.last, to.first) / days;
  let most = daysBetween(from.first, to.last) / days;
  const usual = years
    ? Number(to.first.slice(0, 4)) - Number(from.first.slice(0, 4))
    : Math.round(((least + most) / 2) * 10) / 10;
  const blur = Math.min(1, Math.max(most - least, 1 / days));
  // from one year to another is just so many years
  if (from.grain === 'year' && to.grain === 'year') least = most = usual;
  return usual > 0 ? { least, most, usual, blur } : null;
}
