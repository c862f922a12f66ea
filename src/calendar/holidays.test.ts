import { expect, test } from 'vitest';
import { easter, holiday, holidayIds, orthodoxEaster } from './index.ts';

test.each([
  ['easter', 2018, '2018-04-01'],
  ['good-friday', 2019, '2019-04-19'],
  ['orthodox-easter', 2018, '2018-04-08'],
  ['thanksgiving', 2021, '2021-11-25'],
  ['black-friday', 2010, '2010-11-26'],
  ['victoria-day', 2013, '2013-05-20'],
  ['victoria-day', 2021, '2021-05-24'],
  ['memorial-day', 2013, '2013-05-27'],
  ['election-day', 2020, '2020-11-03'],
  ['labor-day', 2021, '2021-09-06'],
  ['leap-day', 2021, null],
  ['no-such-day', 2021, null],
])('%s %i', (id, year, date) => {
  expect(holiday(id, year)).toBe(date);
});

test('Easter of known years', () => {
  expect([1818, 1943, 2000, 2038].map(easter)).toEqual(['1818-03-22', '1943-04-25', '2000-04-23', '2038-04-25']);
  expect([2008, 2021, 2024].map(orthodoxEaster)).toEqual(['2008-04-27', '2021-05-02', '2024-05-05']);
});

test('every rule gives a day in a leap year', () => {
  for (const id of holidayIds) expect(holiday(id, 2024)).toMatch(/^2024-/);
});
