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
  ['eid-al-fitr', 2022, '2022-05-02'],
  ['eid-al-fitr', 2023, '2023-04-21'],
  ['lunar-new-year', 2023, '2023-01-22'],
  ['passover', 2024, '2024-04-23'],
  ['rosh-hashanah', 2023, '2023-09-16'],
  ['hanukkah', 2023, '2023-12-08'],
  ['eid-al-fitr', 1492, null],
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
