import { describe, expect, it } from 'vitest';
import type { Grain, Modifier, Period } from '../model/index.ts';
import { comparePeriods, nested, overlap } from './periods.ts';

function period(edtf: string, first: string | null, last: string | null, grain: Grain = 'day'): Period {
  return { type: 'period', edtf, first, last, grain };
}
const day = (date: string) => period(date, date, date);
const month = (name: string, last: number) => period(name, `${name}-01`, `${name}-${last}`, 'month');
const year = (name: string) => period(name, `${name}-01-01`, `${name}-12-31`, 'year');
const since = (name: string) => period(`${name}/..`, `${name}-01-01`, null, 'year');
const outcome = (a: Period, b: Period, modifier: Modifier = 'exact', text = '') =>
  comparePeriods({ text, value: a, modifier }, { text: '', value: b, modifier: 'exact' }).outcome;

describe('periods', () => {
  it.each([
    ['a day and itself', day('2022-12-22'), day('2022-12-22'), 'agree'],
    ['another day', day('2022-12-21'), day('2022-12-22'), 'disagree'],
    ['a day in its month', day('2022-12-22'), month('2022-12', 31), 'agree'],
    ['the year of a day', year('2022'), day('2022-12-22'), 'agree'],
    ['another year', year('2021'), day('2022-12-22'), 'disagree'],
    ['since and since', since('2017'), since('2017'), 'agree'],
    ['since another year', since('2016'), since('2017'), 'disagree'],
    ['since and the year it began', since('2017'), year('2017'), 'agree'],
    [
      'since, within a span that began before',
      since('2017'),
      period('2016/2018', '2016-01-01', '2018-12-31', 'year'),
      'disagree',
    ],
    ['since the beginning of a span', since('2016'), period('2016/2018', '2016-01-01', '2018-12-31', 'year'), 'agree'],
    [
      'spans with another end',
      period('2016/2018', '2016-01-01', '2018-12-31', 'year'),
      period('2017/2019', '2017-01-01', '2019-12-31', 'year'),
      'disagree',
    ],
    [
      'overlap of unlike things',
      period('2016/2018', '2016-01-01', '2018-06-30', 'year'),
      month('2018-06', 30),
      'agree',
    ],
    ['no year, another month', period('XXXX-02-25', null, null), period('XXXX-10-25', null, null), 'disagree'],
    [
      'no year, the same day',
      period('XXXX-10-25', null, null),
      period('2022-10-25', '2022-10-25', '2022-10-25'),
      'undecided',
    ],
    ['nothing known', period('', null, null), year('2022'), 'undecided'],
  ])('%s', (_, a, b, expected) => {
    expect(outcome(a, b)).toBe(expected);
  });

  it('takes a year that no words say from the fact', () => {
    const [mine, next] = [day('2012-07-12'), day('2013-07-12')];
    expect(outcome(mine, next, 'exact', 'July 12')).toBe('agree');
    expect(outcome(mine, next, 'exact', 'July 12, 2012')).toBe('disagree');
    expect(outcome(mine, next, 'exact', 'last July 12')).toBe('disagree');
    expect(outcome(mine, day('2013-07-13'), 'exact', 'July 12')).toBe('disagree');
    expect(outcome(mine, day('2014-07-12'), 'exact', 'July 12')).toBe('disagree');
  });

  it('takes round years ago for the year that they lead to', () => {
    const then = month('1372-11', 30);
    expect(outcome(then, year('1363'), 'approx', 'some 650 years ago')).toBe('agree');
    expect(outcome(then, year('1336'), 'approx', 'some 650 years ago')).toBe('disagree');
    expect(outcome(then, year('1371'), 'exact', '650 years ago')).toBe('agree');
    expect(outcome(then, year('1363'), 'exact', '650 years ago')).toBe('disagree');
    expect(outcome(then, year('1366'), 'more-than', 'more than 650 years ago')).toBe('agree');
    expect(outcome(then, year('1376'), 'more-than', 'more than 650 years ago')).toBe('disagree');
    expect(outcome(then, year('1371'), 'approx', 'about 653 years ago')).toBe('disagree');
  });

  it('takes "starting" and a day for that day', () => {
    const from = period('2022-06-03/..', '2022-06-03', null);
    expect(outcome(from, day('2022-06-03'), 'after', 'starting June 3')).toBe('agree');
    expect(outcome(from, day('2022-06-13'), 'after', 'starting June 3')).toBe('disagree');
    expect(outcome(from, day('2022-06-13'), 'after', 'after June 3')).toBe('agree');
  });

  it('takes "before" and "after" as bounds, and "since" as a beginning', () => {
    expect(outcome(year('2023'), year('2022'), 'before')).toBe('agree');
    expect(outcome(year('2020'), year('2022'), 'before')).toBe('disagree');
    expect(outcome(year('2022'), day('2022-12-22'), 'before', 'by 2022')).toBe('agree');
    expect(outcome(year('2021'), day('2022-12-22'), 'before', 'by 2021')).toBe('disagree');
    expect(outcome(year('2020'), year('2022'), 'after')).toBe('agree');
    expect(outcome(year('2023'), year('2022'), 'after')).toBe('disagree');
    expect(outcome(since('2016'), year('2017'), 'after', 'since 2016')).toBe('disagree');
  });

  it('knows a day by its words where the week or the side is open', () => {
    const said = (text: string, value: Period, other: string, told: Period, modifier: Modifier = 'exact') =>
      comparePeriods({ text, value, modifier }, { text: other, value: told, modifier }).outcome;
    expect(said('Saturday', day('2025-03-08'), '', day('2025-03-15'))).toBe('agree');
    expect(said('last Saturday', day('2025-03-08'), '', day('2025-03-15'))).toBe('disagree');
    expect(said('Saturday', day('2025-03-08'), '', day('2025-03-14'))).toBe('disagree');
    const [until, before] = [period('../2025-06-10', null, '2025-06-10'), period('../2025-06-09', null, '2025-06-09')];
    expect(said('until June 10', until, 'before June 10', before, 'before')).toBe('agree');
    expect(said('until June 11', until, 'before June 10', before, 'before')).not.toBe('agree');
  });

  it('overlaps and nests', () => {
    expect(overlap(year('2022'), day('2022-12-22'))).toBe(true);
    expect(overlap(year('2021'), day('2022-12-22'))).toBe(false);
    expect(overlap(since('2017'), period('', null, null))).toBe(true);
    expect(nested(day('2022-12-22'), since('2017'))).toBe(true);
    expect(nested(year('2016'), since('2017'))).toBe(false);
  });

  it('forgives a few days where a week ends', () => {
    const week = period('2022-12-12/2022-12-18', '2022-12-12', '2022-12-18', 'week');
    expect(outcome(week, day('2022-12-20'))).toBe('undecided');
    expect(outcome(week, day('2022-12-28'))).toBe('disagree');
  });
});
