import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Grain, Modifier, Period } from '../model/index.ts';
import { comparePeriods, isResolved, nested, overlap } from './periods.ts';

const FAR = 40;
const iso = (day: number | null) =>
  day === null ? null : new Date(Date.UTC(2022, 0, 1 + day)).toISOString().slice(0, 10);
const span = (first: number | null, last: number | null, grain: Grain = 'day'): Period => ({
  type: 'period',
  first: iso(first),
  last: iso(last),
  grain,
  edtf: '',
});

/** Periods as sets of days on a short calendar; either end may be open. */
const spans = fc
  .tuple(fc.option(fc.integer({ min: 0, max: 12 })), fc.option(fc.integer({ min: 0, max: 12 })))
  .filter(([a, b]) => (a !== null || b !== null) && (a === null || b === null || a <= b))
  .map(([a, b]) => ({ period: span(a, b), days: daysOf(a, b) }));
function daysOf(first: number | null, last: number | null): Set<number> {
  const days = Array.from({ length: 2 * FAR }, (_, i) => i - FAR);
  return new Set(days.filter((day) => (first === null || day >= first) && (last === null || day <= last)));
}
const unknown = span(null, null);

describe('periods are sets of days', () => {
  it('that overlap where they share one', () => {
    fc.assert(
      fc.property(spans, spans, (a, b) => overlap(a.period, b.period) === [...a.days].some((day) => b.days.has(day))),
      { numRuns: 300, seed: 7 },
    );
  });

  it('that nest where one holds the other', () => {
    const holds = (a: Set<number>, b: Set<number>) => [...b].every((day) => a.has(day));
    fc.assert(
      fc.property(
        spans,
        spans,
        (a, b) => nested(a.period, b.period) === (holds(a.days, b.days) || holds(b.days, a.days)),
      ),
      { numRuns: 300, seed: 7 },
    );
  });

  it('or unknown: those may overlap with all, and nest in none', () => {
    const known = span(1, 2);
    expect([overlap(unknown, known), overlap(known, unknown), overlap(unknown, unknown)]).toEqual([true, true, true]);
    expect([nested(unknown, known), nested(known, unknown), nested(unknown, unknown)]).toEqual([false, false, false]);
    expect([unknown, span(1, null), span(null, 1), known].map(isResolved)).toEqual([false, true, true, true]);
  });

  it('that agree or not by how they lie to each other, whoever says what', () => {
    const closed = spans.filter(({ period }) => period.first !== null && period.last !== null);
    fc.assert(
      fc.property(closed, closed, (a, b) => {
        const { outcome, implied } = compare(a.period, b.period);
        const [meet, nest] = [overlap(a.period, b.period), nested(a.period, b.period)];
        const same = a.period.first === b.period.first && a.period.last === b.period.last;
        const expected = same ? 'agree' : nest ? 'agree implied' : 'disagree';
        return outcome + (implied ? ' implied' : '') === expected && (meet || outcome === 'disagree');
      }),
      { numRuns: 200, seed: 7 },
    );
  });
});

function compare(a: Period, b: Period, modifier: Modifier = 'exact', text = '', known: Modifier = 'exact') {
  return comparePeriods({ text, value: a, modifier }, { text: '', value: b, modifier: known });
}
const said = (...args: Parameters<typeof compare>) => {
  const { outcome, implied, notes } = compare(...args);
  expect(notes).toEqual([]);
  return implied ? `${outcome} implied` : outcome;
};

const named = (edtf: string, first: string | null, last: string | null, grain: Grain): Period => ({
  type: 'period',
  edtf,
  first,
  last,
  grain,
});
const day = (date: string) => named(date, date, date, 'day');
const month = (name: string, last = 30) => named(name, `${name}-01`, `${name}-${last}`, 'month');
const year = (name: string) => named(name, `${name}-01-01`, `${name}-12-31`, 'year');
const years = (from: string, to: string) => named(`${from}/${to}`, `${from}-01-01`, `${to}-12-31`, 'year');
const since = (date: string, grain: Grain) => named(`${date}/..`, `${date}-01-01`.slice(0, 10), null, grain);
const until = (date: string, last: string, grain: Grain) => named(`../${date}`, null, last, grain);

describe('bounds', () => {
  const june = month('2022-06');
  it.each([
    ['before', day('2022-06-30'), 'agree implied'],
    ['before', day('2022-07-01'), 'agree implied'],
    ['before', day('2022-06-01'), 'undecided'],
    ['before', day('2022-05-31'), 'disagree'],
    ['after', day('2022-06-01'), 'agree implied'],
    ['after', day('2022-05-31'), 'agree implied'],
    ['after', day('2022-06-30'), 'undecided'],
    ['after', day('2022-07-01'), 'disagree'],
  ] as const)('%s %j is said of June: %s', (modifier, bound, expected) => {
    expect(said(bound, june, modifier)).toBe(expected);
  });

  it('stand by their open end', () => {
    expect(said(until('2022-06', '2022-06-30', 'month'), june, 'before')).toBe('agree implied');
    expect(said(until('2022-05', '2022-05-31', 'month'), june, 'before')).toBe('disagree');
    expect(said(since('2022-06', 'month'), june, 'after')).toBe('agree implied');
    expect(said(since('2022-07', 'month'), june, 'after')).toBe('disagree');
    expect(said(since('2022', 'year'), until('2022', '2022-12-31', 'year'), 'before')).toBe('undecided');
  });

  it('are dates beside the same bound, and beginnings where the copy says since', () => {
    expect(said(day('2022-05-31'), june, 'before', '', 'before')).toBe('disagree');
    expect(said(day('2022-05-31'), june, 'after', 'Since May 31', 'exact')).toBe('disagree');
    expect(said(day('2022-05-31'), june, 'after', 'long since May 31', 'exact')).toBe('agree implied');
    expect(said(day('2022-06-03'), june, 'mid')).toBe('agree implied');
  });
});

describe('open periods', () => {
  it.each([
    ['the same', since('2017', 'year'), since('2017', 'year'), 'agree'],
    ['another year', since('2017', 'year'), since('2016', 'year'), 'disagree'],
    ['a month of the year', since('2017', 'year'), since('2017-05', 'month'), 'agree'],
    ['a day of the year', since('2017-05-09', 'day'), since('2017', 'year'), 'agree'],
    ['a day of the month', since('2017-05-09', 'day'), since('2017-05', 'month'), 'agree'],
    ['another month', since('2017-05', 'month'), since('2017-06', 'month'), 'disagree'],
    ['a day of another month', since('2017-06', 'month'), since('2017-05-09', 'day'), 'disagree'],
    ['another day', since('2017-05-09', 'day'), since('2017-05-10', 'day'), 'disagree'],
    ['another day of a week', since('2017-05-09', 'week'), since('2017-05-10', 'day'), 'disagree'],
    ['a decade and a year', since('2010', 'decade'), since('2010-05', 'month'), 'agree'],
    ['the year that it begins in', since('2017-05', 'month'), year('2017'), 'agree'],
    ['the year, of the claim', year('2017'), since('2017-05', 'month'), 'agree'],
    ['a year after that', since('2017-05', 'month'), year('2018'), 'disagree'],
    ['a year before that', since('2017-05', 'month'), year('2016'), 'disagree'],
    ['the last day of the year', since('2017-12-31', 'day'), year('2017'), 'agree'],
    ['the first day of the year', since('2017-01-01', 'day'), year('2017'), 'agree'],
    ['both ends open', since('2017', 'year'), until('2017', '2017-12-31', 'year'), 'undecided'],
    ['the same end', until('2017-05', '2017-05-31', 'month'), until('2017', '2017-12-31', 'year'), 'agree'],
    ['another end', until('2016', '2016-12-31', 'year'), until('2017', '2017-12-31', 'year'), 'disagree'],
    ['the end of a year', until('2017', '2017-12-31', 'year'), year('2017'), 'agree'],
    ['another year’s end', until('2017', '2017-12-31', 'year'), year('2018'), 'disagree'],
  ])('%s', (_, a, b, expected) => {
    expect(said(a, b)).toBe(expected);
  });
});

describe('closed periods', () => {
  it.each([
    ['spans that overlap', years('2016', '2018'), years('2017', '2019'), 'disagree'],
    ['a span over a half', years('2016', '2018'), named('2018-H2', '2018-07-01', '2019-06-30', 'half'), 'undecided'],
    [
      'a span over a season',
      years('2016', '2018'),
      named('2018-24', '2018-12-01', '2019-02-28', 'season'),
      'undecided',
    ],
    [
      'a span over a year of its grain',
      years('2016', '2018'),
      named('2018', '2018-07-01', '2019-06-30', 'year'),
      'undecided',
    ],
    ['one day beside', day('2022-06-30'), month('2022-07', 31), 'disagree'],
    ['the day after', day('2022-08-01'), month('2022-07', 31), 'disagree'],
    ['its first day', day('2022-07-01'), month('2022-07', 31), 'agree implied'],
    ['its last day', month('2022-07', 31), day('2022-07-31'), 'agree implied'],
    ['a week, three days off', week(4), day('2022-06-14'), 'undecided'],
    ['a week, four days off', week(4), day('2022-06-15'), 'disagree'],
    ['a week, three days early', week(4), day('2022-06-01'), 'undecided'],
    ['a month, two days off', month('2022-06'), day('2022-07-02'), 'undecided'],
    ['a season, two days off', named('', '2022-06-01', '2022-08-31', 'season'), day('2022-09-02'), 'undecided'],
    ['a half, two days off', named('', '2022-01-01', '2022-06-30', 'half'), day('2022-07-02'), 'disagree'],
    ['a day, two days off', day('2022-06-01'), day('2022-06-03'), 'disagree'],
    ['a month beside a week', month('2022-06'), named('', '2022-07-01', '2022-07-07', 'week'), 'disagree'],
  ])('%s', (_, a, b, expected) => {
    expect(said(a, b)).toBe(expected);
  });
});
function week(first: number): Period {
  return named('', `2022-06-0${first}`, `2022-06-${first + 7}`, 'week');
}

describe('dates without their year', () => {
  const partly = (edtf: string) => named(edtf, null, null, 'day');
  it.each([
    ['XXXX-10-25', '2022-10-25', 'undecided'],
    ['XXXX-10-25', '2022-10-24', 'disagree'],
    ['XXXX-10-25', '2022-11-25', 'disagree'],
    ['2022-10-24', 'XXXX-10-25', 'disagree'],
    ['XXXX-10', '2022-10-25', 'undecided'],
    ['XXXX-10', '2022-11-25', 'disagree'],
    ['XXXX-10-25', 'XXXX-10', 'undecided'],
    ['XXXX-10-XX', '2022-10-25', 'undecided'],
    ['2021-XX', '2022', 'disagree'],
    ['2022-XX-25', '2022-10', 'undecided'],
    ['XXXX-10-25/XXXX-11-25', 'XXXX-12-25', 'undecided'],
    ['XXXX-W10', '2022-10-25', 'undecided'],
    ['on XXXX-10-25', 'XXXX-12-25', 'undecided'],
    ['', '2022', 'undecided'],
    ['XXXX-10-25', 'XXXX-10-25', 'agree'],
    ['', '', 'undecided'],
  ])('%s beside %s: %s', (a, b, expected) => {
    expect(said(partly(a), partly(b))).toBe(expected);
  });

  it('are compared as far as known with dates that have one', () => {
    expect(said(named('XXXX-10-25', null, null, 'day'), day('2022-10-26'))).toBe('disagree');
    expect(said(day('2022-10-26'), named('XXXX-10-25', null, null, 'day'))).toBe('disagree');
  });
});
