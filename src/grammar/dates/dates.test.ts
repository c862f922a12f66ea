import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { extract, Net } from '../../extract/index.ts';
import { kinds, silent, tenseOfMention, weekdayOf } from '../../kinds/index.ts';
import { claimsOf, documentOf, valueText } from '../../kinds/testing.ts';
import { growsInProportion } from '../../model/testing.ts';
import { segment } from '../../segment/index.ts';

/** First and last day of the first date or period of a text. */
function daysOf(text: string, publishedOn: string | null = '2013-02-12'): string {
  const claim = claimsOf(text, { publishedOn }).find(({ value }) => value.type === 'period');
  if (claim?.value.type !== 'period') return 'nothing';
  if (claim.unresolved) return claim.unresolved;
  const { first, last } = claim.value;
  return first === last ? `${first}` : `${first ?? ''}..${last ?? ''}`;
}

describe('days', () => {
  test.each([
    ['monday', '2013-02-18'],
    ['It struck late Jan. 12, 2013.', '2013-01-12'],
    ['He was found early on Friday, Feb. 8.', '2013-02-08'],
    ['The probe was to fly past the rock in December.', '2013-12-01..2013-12-31'],
    ['Sales were a fifth fewer than a year earlier', '2012-02-01..2012-02-29'],
    ['Halloween candy is dearer', 'nothing'],
    ['The winter road was closed', 'nothing'],
    ['They came in the winter.', '2012-12-21..2013-03-20'],
    ['this monday', '2013-02-18'],
    ['Wed 13th', '2013-02-13'],
    ['Thu 15th', '2013-08-15'],
    ['Monday week', '2013-02-25'],
    ['Friday after next', '2013-02-22'],
    ['They met this past Friday.', '2013-02-08'],
    ['the coming Friday', '2013-02-15'],
    ['four Sundays ago', '2013-01-20'],
    ['the closest Friday to March 9', '2013-03-08'],
    ['Friday of last week', '2013-02-08'],
    ['next week, Friday', '2013-02-22'],
    ['the 29th of February 2012', '2012-02-29'],
    ['2/29/2013', 'no such day'],
    ['13/13/2013', 'no such day'],
    ['the 21st of this month', '2013-02-21'],
    ['second-to-last day of April', '2013-04-29'],
    ['the fifth Friday of February', 'no such day'],
    ['first Tuesday of 2014', '2014-01-07'],
    ['the ides of April', '2013-04-13'],
    ['a fortnight hence', '2013-02-26'],
    ['three business days from now', '2013-02-15'],
    ['the day before Christmas 2012', '2012-12-24'],
    ['ten days before the end of March', '2013-03-11'],
    ['New Year’s Day', '2014-01-01'],
    ['last Thanksgiving', '2012-11-22'],
    ['Boxing Day 2012', '2012-12-26'],
    ['twenty-third of June nineteen eighty-six', '1986-06-23'],
    ["June 3, '87", '1987-06-03'],
    ['Tuesday (Feb. 19)', '2013-02-19'],
    ['Dec-25-2012', '2012-12-25'],
    ['2012/25/Dec', '2012-12-25'],
    ['3.4.2012', '2012-03-04'],
    ['They rammed the door at 4:10 am on Monday', '2013-02-11'],
    ['It made Feb. 20 the last possible day', '2013-02-20'],
    ['It made March 20 the last possible day', '2012-03-20'],
    ["He will appeal when he's jailed May 10", '2013-05-10'],
    ['A rent rise from 4 September angers tenants', '2012-09-04'],
    ['A rent rise from 4 June angers tenants', '2013-06-04'],
    ['Up from 12 cases in June', '2012-06-01..2012-06-30'],
    ['25.12.2012', '2012-12-25'],
  ])('%s', (text, expected) => {
    expect(daysOf(text)).toBe(expected);
  });
});

describe('periods', () => {
  test.each([
    ['the weekend', '2013-02-16..2013-02-17'],
    ['They met over the weekend.', '2013-02-09..2013-02-10'],
    ['Ticket sales up 3% at weekend, a big jump', '2013-02-09..2013-02-10'],
    ['Ferry fares up in January as the wrangle over them goes on', '2013-01-01..2013-01-31'],
    ['Labor Day weekend 2012', '2012-09-01..2012-09-03'],
    ['the weekend of Thanksgiving 2012', '2012-11-22..2012-11-25'],
    ['the week of March 6', '2013-03-04..2013-03-10'],
    ['the week beginning March 4', '2013-03-04..2013-03-10'],
    ['week 9', '2013-02-25..2013-03-03'],
    ['week 53 of 2013', 'no such day'],
    ['the last week of 2012', '2012-12-24..2012-12-30'],
    ['the first three months of 2012', '2012-01-01..2012-03-31'],
    ['the last weekend of March', '2013-03-30..2013-03-31'],
    ['next workweek', '2013-02-18..2013-02-22'],
    ['the last fortnight', '2013-01-28..2013-02-10'],
    ['the past week', '2013-02-05..2013-02-11'],
    ['the next two years', '2013-02-13..2015-02-12'],
    ['next two decades', '2020-01-01..2039-12-31'],
    ['the next four business days', '2013-02-13..2013-02-18'],
    ['this century', '2000-01-01..2099-12-31'],
    ['last half', '2012-07-01..2012-12-31'],
    ['the year before last', '2011-01-01..2011-12-31'],
    ['the month after next', '2013-04-01..2013-04-30'],
    ['It fell in 2009 and rose the year before.', '2009-01-01..2009-12-31'],
    ['year to date', '2013-01-01..2013-02-12'],
    ['the rest of the year', '2013-02-12..2013-12-31'],
    ['till date', '..2013-02-12'],
    ['before Friday', '..2013-02-14'],
    ['starting next week', '2013-02-18..'],
    ['Sanctions imposed in 2016-17 ban exports.', '2016-01-01..2017-12-31'],
    ['no later than March 31, 2013', '2013-03-31'],
    ['not before 2014', '2014-01-01..'],
    ['since Sunday', '2013-02-10..'],
    ['as late as 2015', '..2015-12-31'],
    ['from 2016 on', '2016-01-01..'],
    ['two weeks starting May 20', '2013-05-20..2013-06-02'],
    ['for ten days from Dec. 18', '2013-12-18..2013-12-28'],
    ['more than two weeks after today', '2013-02-26..'],
    ['less than three days before tomorrow', '2013-02-11..2013-02-13'],
    ['from 10/25 to 1/25', '2013-10-25..2014-01-25'],
    ['from May to Oct. 2020', '2020-05-01..2020-10-31'],
    ['Nov-Feb 2017', '2016-11-01..2017-02-28'],
    ['Q1-Q3 2012', '2012-01-01..2012-09-30'],
    ['between Jan. 2012 and now', '2012-01-01..2013-02-12'],
    ['Monday to Wednesday', '2013-02-11..2013-02-13'],
    ['this winter', '2012-12-21..2013-03-20'],
    ['next spring', '2013-03-20..2013-06-21'],
    ['the spring of 2012', '2012-03-20..2012-06-21'],
    ['early 2012', '2012-01-01..2012-03-31'],
    ['mid-2012', '2012-05-01..2012-08-31'],
    ['the end of next week', '2013-02-22..2013-02-24'],
    ['late summer 2012', '2012-08-23..2012-09-23'],
    ['EOM', '2013-02-21..2013-02-28'],
    ['the early 1900s', '1900-01-01..1939-12-31'],
    ['FY21', '2021-01-01..2021-12-31'],
    ['CY18', '2018-01-01..2018-12-31'],
    ['the year ending in June 2013', '2012-07-01..2013-06-30'],
    ['two years ago', '2011-02-01..2011-02-28'],
    ['a century ago', '1913-01-01..1913-12-31'],
    ['a year and a half ago', '2011-08-01..2011-08-31'],
    ['March in 2 years', '2015-03-01..2015-03-31'],
    ['in two thousand and twenty', '2020-01-01..2020-12-31'],
  ])('%s', (text, expected) => {
    expect(daysOf(text)).toBe(expected);
  });
});

describe('without a publication date', () => {
  test.each([
    'Thursday',
    'yesterday',
    'this year',
    'the past five years',
    'Christmas',
    'Q3',
    'summer 2022 or next summer',
  ])('%s', (text) => {
    const claim = claimsOf(text).at(-1)!;
    expect(claim.unresolved).toBe('no publication date');
    expect(claim.value).toMatchObject({ type: 'period', first: null, last: null, edtf: '' });
  });

  test.each([
    ['It will reopen in two weeks.', 'two weeks', '2 wk'],
    ['The two met three years ago.', 'three years', '3 a'],
    ['It closed a year earlier.', 'a year', '1 a'],
    ['On Thursday it opened; two days later it closed.', 'two days', '2 d'],
  ])('only the length is known: %s', (text, words, value) => {
    const claim = claimsOf(text).at(-1)!;
    expect([claim.kind, claim.text, valueText(claim.value)]).toEqual(['duration', words, value]);
  });

  test('a date before it is enough', () => {
    const values = claimsOf('It opened on May 3, 2020, and closed two days later.').map((claim) =>
      valueText(claim.value),
    );
    expect(values).toEqual(['2020-05-03', '2020-05-05']);
  });

  test('a month before it leaves as many days as it has', () => {
    const values = claimsOf('She left in April 1977 and was found nine days later.').map(({ value }) =>
      valueText(value),
    );
    expect(values).toEqual(['1977-04', '1977-04-10/1977-05-09']);
  });

  test('what is known of the day is told', () => {
    expect(claimsOf('Dec. 25').map(({ value }) => value)).toMatchObject([{ edtf: 'XXXX-12-25', grain: 'day' }]);
  });
});

describe('the verb tells the side', () => {
  test.each([
    ['The company said it closed on Friday.', '2013-02-08'],
    ['The company will close on Friday.', '2013-02-15'],
    ['The company is expected to close Friday.', '2013-02-15'],
    ['The trial begins Friday.', '2013-02-15'],
    ['The deal should be completed in October.', '2013-10-01..2013-10-31'],
    ['The deal was completed in October.', '2012-10-01..2012-10-31'],
    ['The deal would have been completed in October.', '2012-10-01..2012-10-31'],
    ['Shops are to stay closed until Friday.', '2013-02-15'],
    ['It has a March 1 deadline to finish.', '2013-03-01'],
    ['On Tuesday, the court ruled.', '2013-02-12'],
    ['Ruling on Sunday, the court freed him.', '2013-02-10'],
    ['The best week since November was had.', '2012-11-01..2012-11-30'],
    ['Prices have doubled since November.', '2012-11-01..'],
    ['The work was done in two weeks.', 'nothing'],
  ])('%s', (text, expected) => {
    expect(daysOf(text)).toBe(expected);
  });
});

test('British drafts have the day first', () => {
  const net = new Net(kinds, silent);
  const [mention] = extract(segment(documentOf('09/03/2021')), net);
  const kind = kinds.find(({ id }) => id === mention!.kind)!;
  const context = {
    publishedOn: null,
    locale: { id: 'en-GB', dollar: 'USD', pound: 'GBP', dateOrder: 'dmy' } as const,
  };
  expect(kind.value(mention!.parts, context).value).toMatchObject({ first: '2021-03-09' });
});

test('a weekday beside a date is kept, and the tense is known', () => {
  const [dated, bare] = claimsOf('It opened Wednesday, Dec. 21, 2022, and closes tomorrow.', {
    publishedOn: '2022-12-22',
  });
  expect(weekdayOf(dated!.mention)).toBe(2);
  expect(tenseOfMention(dated!.mention)).toBe('past');
  expect(weekdayOf(bare!.mention)).toBeNull();
  const [count] = claimsOf('12 officials');
  expect([weekdayOf(count!.mention), tenseOfMention(count!.mention)]).toEqual([null, null]);
});

test.each([
  ['The school was supposed to start on Aug. 28.', '2012-08-28'],
  ['The school is supposed to start on Aug. 28.', '2013-08-28'],
  ['It will also shut its kiln on June 30.', '2013-06-30'],
])('the verbs say which year: %s', (text, first) => {
  expect(claimsOf(text, { publishedOn: '2013-02-04' }).at(-1)!.value).toMatchObject({ first });
});

test('any day is read back from its spellings', () => {
  const spellings = (year: number, month: number, day: number) => {
    const name = 'January February March April May June July August September October November December'.split(' ')[
      month - 1
    ];
    return [`${name} ${day}, ${year}`, `${day} ${name} ${year}`, `${year}-${month}-${day}`, `${month}/${day}/${year}`];
  };
  const parts = [
    fc.integer({ min: 1400, max: 2099 }),
    fc.integer({ min: 1, max: 12 }),
    fc.integer({ min: 1, max: 28 }),
  ] as const;
  fc.assert(
    fc.property(...parts, (year, month, day) => {
      const two = (n: number) => String(n).padStart(2, '0');
      for (const text of spellings(year, month, day))
        expect(daysOf(text, null)).toBe(`${year}-${two(month)}-${two(day)}`);
    }),
    { numRuns: 60 },
  );
});

test('each date beside each other is read, with its ends in order', () => {
  const dates =
    'since October|until Friday|before 2009|after March 3|by May|from May to July|in the third quarter|a year earlier|the month before|more than a month before|the day after|two weeks later|three days ago|the same day|that year|the previous quarter|in the 1990s|in early 2011|on Easter Monday|within 10 days|over the past five years|the rest of the year|the first two weeks of March|since then|until now|less than a decade after|by the end of next week|Feb 30|winter of 2011|the 19th century|every Friday|on the eve of Christmas';
  for (const one of dates.split('|'))
    for (const other of dates.split('|'))
      for (const { value } of claimsOf(`Sales ${one} are down from ${other}.`, { publishedOn: '2014-02-28' }))
        if (value.type === 'period' && value.first && value.last)
          expect(value.first <= value.last, `${one}, ${other}`).toBe(true);
});

test('no words make reading take longer than their number', () => {
  const hard = [
    'one hundred and ',
    '2010-01-01 to ',
    'May and March ',
    'the end of the second week of ',
    '12 and 13, ',
    '3rd last ',
    'two weeks and ',
  ];
  for (const words of hard) {
    const read = (size: number) => void claimsOf(words.repeat(size / words.length), { publishedOn: '2013-02-12' });
    expect(growsInProportion(read, { from: 3_000, to: 24_000 }), words).toBe(true);
  }
});
