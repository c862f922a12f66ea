import { describe, expect, test } from 'vitest';
import { claimsOf, valueText } from '../../kinds/testing.ts';

/** Values of the dates, periods, durations and ages of a text. */
function valuesOf(text: string): string[] {
  const kinds = ['date', 'period', 'duration', 'age'];
  return claimsOf(text, { publishedOn: '2016-11-07' }).flatMap(({ kind, value }) =>
    kinds.includes(kind) ? [valueText(value)] : [],
  );
}

describe('spellings', () => {
  test.each([
    ['this Friday, Nov. 11', '2016-11-11'],
    ['this 5/12', '2016-05-12'],
    ['this March', '2016-03'],
    ['Friday on Nov. 11', '2016-11-11'],
    ['Friday-Nov-11', '2016-11-11'],
    ['Nov/2', '2017-11-02'],
    ['23-Dec', '2016-12-23'],
    ['next quarter', '2017-33'],
    ['last qtr', '2016-35'],
    ["next year's first quarter", '2017-33'],
    ['the 12th day of next month', '2016-12-12'],
    ['a couple of days ago', '2016-11-05'],
    ['a few days ago', '2016-11-04'],
    ['several weeks ago', '2016-10-17'],
    ['two months from today on Tuesday', '2017-01-10'],
    ['the last 3 months and 2 weeks', '2016-07-24/2016-11-06'],
    ['the 3 next weeks', '2016-11-08/2016-11-28'],
    ['late in the day', '2016-11-07'],
    ['end of around next week', '2016-11-18/2016-11-20'],
    ['the mid-to-late 1990s', '1996/1999'],
    ['>= 2019', '2019/..'],
    ['starting on Friday', '2016-11-11/..'],
    ['since about 2010', '2010/..'],
    ['before the end of March 2017', '../2017-03-20'],
    ['from 2014 to May 2018', '2014/2018-05'],
    ['July 2015 to September', '2015-07/2015-09'],
    ['2015–now', '2015/2016-11-07'],
    ['Sales in the fourth quarter of 2015 beat those of a year earlier.', '2014-36'],
    ['Since 2010 sales rose, up from a year earlier.', '2009/..'],
    ['Deliveries since October are down 38 percent from a year earlier.', '2015-10/..'],
    ['The shop closed in May 2014 and opened the following year.', '2015'],
    ['It lost money in the first quarter of 2015 and over the entire year.', '2015'],
    ['in the fall', '2016-23'],
    ['the last 2 days of April', '2017-04-29/2017-04-30'],
    ['all day', '1 d'],
    ['three quarters of an hour', '0.75 h'],
    ['two and three quarters hours', '2.75 h'],
    ['an hour and 5 seconds', '3605 s'],
    ['2h', '2 h'],
    ['90 days', '90 d'],
  ])('%s', (text, expected) => {
    expect(valuesOf(text)).toContain(expected);
  });
});
