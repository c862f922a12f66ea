import { describe, expect, it } from 'vitest';
import type { FactBase } from '../model/index.ts';
import { checkText } from '../pipeline.ts';

/** What is said of each claim that some rule but `no-source` speaks of: one line for each part of the finding. */
function said(draft: string, facts: FactBase | null, publishedOn: string | null = '2023-03-01'): string[] {
  return checkText(draft, { facts, publishedOn })
    .findings.filter(({ rule }) => rule !== 'no-source')
    .flatMap(({ claim, verdict, rule, explanation: { what, why, next, arithmetic }, notes, suggestion, related }) => [
      `${claim.text}: ${verdict} by ${rule}`,
      what,
      why,
      next,
      ...arithmetic.map((line) => `= ${line}`),
      ...notes.map(({ id, text }) => `note ${id}: ${text}`),
      ...(suggestion ? [`fix ${suggestion.text}${suggestion.safe ? ' (safe)' : ''}`] : []),
      ...(related.length > 0 ? [`with ${related.map(({ text }) => text).join(', ')}`] : []),
    ]);
}

describe('what a draft says against itself', () => {
  it.each([
    [
      'It ran 10 miles (25 kilometres).',
      [
        '25 kilometres: mismatch by conversion',
        '`10 miles` is not `25 kilometres`',
        'The units fix the conversion',
        'One of the two is wrong: correct the figure or its conversion',
        '= 10 miles = 16.09 km',
        'with 10 miles',
      ],
    ],
    ['It ran 10 miles (16 kilometres).', []],
    ['It ran 10 to 12 miles (16 to 19 kilometres).', []],
    [
      'It cost 800 billion won ($626 million), then 100 billion won ($78 million), then 500 billion won ($930 million).',
      [
        '$930 million: mismatch by conversion',
        '`500 billion won` is not `$930 million`',
        'The draft has `800 billion won` as `$626 million`, which is 1,278 KRW for 1 USD',
        'One of the two is wrong: correct the figure or its conversion',
        '= 500 billion won ($930 million) is 537.6 KRW for 1 USD',
        'with 500 billion won',
      ],
    ],
    [
      'It cost 800 billion won ($626 million). It cost 500 billion won ($930 million).',
      [
        '$626 million: mismatch by conversion',
        '`800 billion won` is not `$626 million`',
        'The draft has `500 billion won` as `$930 million`, which is 537.6 KRW for 1 USD',
        'One of the two is wrong: correct the figure or its conversion',
        '= 800 billion won ($626 million) is 1,278 KRW for 1 USD',
        'with 800 billion won',
        '$930 million: mismatch by conversion',
        '`500 billion won` is not `$930 million`',
        'The draft has `800 billion won` as `$626 million`, which is 1,278 KRW for 1 USD',
        'One of the two is wrong: correct the figure or its conversion',
        '= 500 billion won ($930 million) is 537.6 KRW for 1 USD',
        'with 500 billion won',
      ],
    ],
    ['It cost 800 billion won ($626 million). It cost 500 billion won ($391 million).', []],
    [
      'Ridership fell 22% to 4.4 million from 5.0 million.',
      [
        '22%: mismatch by change',
        '`22%` does not follow: 5.0 million to 4.4 million is 11.98% (10.1 to 13.86 as printed)',
        'The change and its two ends stand in one sentence',
        'One of the three is wrong: correct the change, or the end that is',
        '= 5.0 million to 4.4 million is 11.98% (10.1 to 13.86 as printed)',
        'with 5.0 million, 4.4 million',
      ],
    ],
    ['Ridership fell 12% to 4.4 million from 5.0 million.', []],
    ['Ridership rose by 30 to 90 boats from 70 boats.', []],
    [
      'The number of boats rose to 90 from 40, it doubled.',
      [
        'doubled: mismatch by change',
        '`doubled` does not follow: 40 to 90 is 2.25 times (2.21 to 2.29 as printed)',
        'The change and its two ends stand in one sentence',
        'One of the three is wrong: correct the change, or the end that is',
        '= 40 to 90 is 2.25 times (2.21 to 2.29 as printed)',
        'with 40, 90',
      ],
    ],
    ['The number of boats rose to 80 from 40, it doubled.', []],
    ['Ridership rose more than 50% to 5.6 million from 5.0 million.', []],
    [
      'Support rose 5 percent to 15 percent from 10 percent.',
      [
        '5 percent: mismatch by point',
        '`5 percent` does not follow from `10 percent` to `15 percent`',
        'The change and its two ends stand in one sentence',
        'Write percentage points for per cent, or the other way round',
        '= 10 percent to 15 percent is 5 percentage points, or 50%',
        'note slip: per cent for percentage points',
        'fix 5 percentage points (safe)',
        'with 10 percent, 15 percent',
      ],
    ],
    ['Support rose 5 percentage points to 15 percent from 10 percent.', []],
    ['Support rose 50 percent to 15 percent from 10 percent.', []],
    [
      'Support rose 50 percentage points to 15 percent from 10 percent.',
      [
        '50 percentage points: mismatch by point',
        '`50 percentage points` does not follow from `10 percent` to `15 percent`',
        'The change and its two ends stand in one sentence',
        'Write percentage points for per cent, or the other way round',
        '= 10 percent to 15 percent is 5 percentage points, or 50%',
        'note slip: percentage points for per cent',
        'with 10 percent, 15 percent',
      ],
    ],
    [
      'Support fell 7 percent to 10 percent from 15 percent.',
      [
        '7 percent: mismatch by point',
        '`7 percent` does not follow from `15 percent` to `10 percent`',
        'The change and its two ends stand in one sentence',
        'One of the three is wrong: correct it',
        '= 15 percent to 10 percent is 5 percentage points, or 33.3%',
        'with 15 percent, 10 percent',
      ],
    ],
    ['Support fell 33 percent to 10 percent from 15 percent.', []],
    [
      'The fire killed 12 people, including 15 children.',
      [
        '15 children: mismatch by parts',
        '`15 children` is more than the whole, `12 people`',
        'It is told as a part of it',
        'One of the two is wrong: correct the part or the whole',
        '= 15 children > 12 people',
        'with 12 people',
      ],
    ],
    [
      'The fire killed 12 people, of whom at least 15 were children.',
      [
        'at least 15: mismatch by parts',
        '`at least 15` is more than the whole, `12 people`',
        'It is told as a part of it',
        'One of the two is wrong: correct the part or the whole',
        '= at least 15 > 12 people',
        'with 12 people',
      ],
    ],
    [
      'The boat carried 12 people: seven men and six women.',
      [
        '12 people: mismatch by parts',
        '`12 people` is not the sum of its parts: seven men + six women = 13',
        'The list stands for the whole',
        'One of the figures is wrong: correct the whole or a part',
        '= seven men + six women = 13',
        'with seven men, six women',
      ],
    ],
    ['The boat carried 13 people: seven men and six women.', []],
    [
      'The boat carried 12 people: seven men, six women and five children.',
      [
        '12 people: mismatch by parts',
        '`12 people` is not the sum of its parts: seven men + six women + five children = 18',
        'The list stands for the whole',
        'One of the figures is wrong: correct the whole or a part',
        '= seven men + six women + five children = 18',
        'with seven men, six women, five children',
      ],
    ],
    ['It cost $12 million: $7 million for land and $6 million for work.', []],
    [
      'It opens on Friday, Dec. 22, 2022.',
      [
        'Friday, Dec. 22, 2022: mismatch by weekday',
        '`Friday, Dec. 22, 2022`: Dec. 22, 2022 is a Thursday',
        'The calendar',
        'Write Thursday, or correct the date',
        '= 2022-12-22 = Thursday',
      ],
    ],
    ['It opens on Thursday, Dec. 22, 2022.', []],
    [
      'It opens on Wed, Dec. 22, 2022.',
      [
        'Wed, Dec. 22, 2022: mismatch by weekday',
        '`Wed, Dec. 22, 2022`: Dec. 22, 2022 is a Thursday',
        'The calendar',
        'Write Thursday, or correct the date',
        '= 2022-12-22 = Thursday',
      ],
    ],
    [
      'The painter was born in 1950 and died in 2010, aged 70.',
      [
        'aged 70: mismatch by birth',
        '`aged 70` does not fit the birth: 59 or 60',
        'Worked out from the date of birth',
        'Correct the age or the date of birth',
        '= 1950 to Dec. 31, 2010: 59 or 60',
        'with 1950',
      ],
    ],
    [
      'The painter, aged 38, was born on May 3, 1980.',
      [
        'aged 38: mismatch by birth',
        '`aged 38` does not fit the birth: 42',
        'Worked out from the date of birth',
        'Correct the age or the date of birth',
        '= May 3, 1980 to March 1, 2023: 42',
        'with May 3, 1980',
      ],
    ],
    ['The painter, aged 42, was born on May 3, 1980.', []],
    ['The painter, aged 43, was born on March 1, 1980.', []],
    [
      'The painter, aged 43, was born on March 2, 1980.',
      [
        'aged 43: mismatch by birth',
        '`aged 43` does not fit the birth: 42',
        'Worked out from the date of birth',
        'Correct the age or the date of birth',
        '= March 2, 1980 to March 1, 2023: 42',
        'with March 2, 1980',
      ],
    ],
    ['The painter, aged 60, was born in 1950 and killed on May 3, 2010.', []],
    [
      'Analysts expect growth of between 9 and 6 percent.',
      [
        '6 percent: mismatch by upside-down',
        '`6 percent` runs from the greater figure to the lesser',
        '9 is more than 6',
        'Swap the two, or correct one of them',
      ],
    ],
    [
      'It expects 25-20% more.',
      [
        '20%: mismatch by upside-down',
        '`20%` runs from the greater figure to the lesser',
        '25 is more than 20',
        'Swap the two, or correct one of them',
      ],
    ],
    ['It expects from 9 to 6 percent.', []],
    ['It sold 9,000 to 6,000 boats.', []],
    ['It was so in 2016-17.', []],
    [
      'Some 5,000 depositors lost savings when the bank closed.\n\nThe ministry said that 3,000 depositors lost savings when the bank closed.',
      [
        'Some 5,000 depositors: mismatch by told-twice',
        '`Some 5,000 depositors` here, `3,000 depositors` at line 3, column 24',
        'The same is said twice with two values',
        'One of the two is wrong: write `3,000 depositors` here, or `Some 5,000 depositors` there',
        'with 3,000 depositors',
        '3,000 depositors: mismatch by told-twice',
        '`3,000 depositors` here, `Some 5,000 depositors` at line 1, column 1',
        'The same is said twice with two values',
        'One of the two is wrong: write `Some 5,000 depositors` here, or `3,000 depositors` there',
        'with Some 5,000 depositors',
      ],
    ],
    [
      'The festival will run until June 31, 2023.',
      [
        'until June 31, 2023: mismatch by impossible-date',
        '`until June 31, 2023` is no date: no such day',
        'The calendar',
        'Correct the day or the month',
      ],
    ],
    [
      'It opens Feb. 29, 2023.',
      [
        'Feb. 29, 2023: mismatch by impossible-date',
        '`Feb. 29, 2023` is no date: no such day',
        'The calendar',
        'Correct the day or the month',
      ],
    ],
  ])('%s', (draft, expected) => {
    expect(said(draft, null)).toEqual(expected);
  });

  it('is left open where only the day of publication would tell', () => {
    const next = 'Give the day: --published DATE, or `published:` in the front matter';
    const why = 'Relative dates are read from the day of publication';
    for (const [draft, words] of [
      ['The museum will open on Thursday.', 'Thursday'],
      ['It opened on May 9.', 'May 9'],
    ] as const)
      expect(said(draft, null, null)).toEqual([
        `${words}: unresolved by no-date`,
        `\`${words}\` cannot be resolved: no publication date`,
        why,
        next,
      ]);
  });
});
