import { boundOf, DATE_START, type DateParts, dateAt, formsOf, isDay, periodOf } from '../grammar/index.ts';
import { defineKind, type Pattern } from './kind.ts';

/** Stretches of the calendar. */
export const period = defineKind<DateParts>({
  id: 'period',
  summary: 'periods: 2016-17, since 2017, the past five years, mid-June',
  docs: `Stretches of time: months, quarters, halves, seasons, years, decades and centuries, fiscal years, ranges of any two dates,
open ones (since 2017, before May), parts (early March, the end of 2021), and what is told from the publication date (this
week, last year, the past five years, later this month). Values print in the extended date-time format of ISO 8601-2.

Both ends are inclusive. A week starts on Monday and belongs to the month or year that has its Thursday. A third of a month
is early, mid or late; of a year, its first three months, May to August, and its last four. "Last two years" are whole
calendar years; with an article, "the past two years" run up to the day before publication. "Earlier this month" is the
month. A century runs from its round year. "The lowest since 1997" is about 1997, not about the years since.

Left alone: four figures that count something (2000 people), "may" and "march" as verbs, people called May, seasons as
verbs, decades of a life and of a thermometer (in his 60s).`,
  patterns: formsOf('period').map(
    ([name, example]): Pattern<DateParts> => ({
      name,
      example,
      at: DATE_START,
      read(view, i) {
        const match = dateAt(view, i);
        if (match?.form !== name || isDay(match.when)) return null;
        const { from, to, when } = match;
        const parts = { when, view, from, to };
        const modifier = boundOf(parts);
        return { from, to, parts, ...(modifier && { modifier }) };
      },
    }),
  ),
  choose: (view, i) => dateAt(view, i)?.form ?? null,
  corpus: [
    {
      value: '2022-12',
      spellings: [
        'December 2022',
        'Dec. 2022',
        'Dec 2022',
        'December, 2022',
        'December of 2022',
        '2022-12',
        '12/2022',
        'Dec-2022',
      ],
    },
    {
      value: '2022-12',
      publishedOn: '2022-12-22',
      spellings: ['Earlier this month, the minister left.', 'this month', 'later this month'],
    },
    {
      value: '2022-02',
      publishedOn: '2022-12-22',
      spellings: ['In February, the minister left.', 'last February'],
    },
    {
      value: '2023-02',
      publishedOn: '2022-12-22',
      spellings: ['The minister will leave in February.', 'next February'],
    },
    {
      value: '2022',
      publishedOn: '2022-12-22',
      spellings: [
        'this year',
        'earlier this year',
        'the current year',
        'in 2022',
        'the year 2022',
        'by the end of this year',
      ],
    },
    {
      value: '2023',
      publishedOn: '2022-12-22',
      spellings: ['next year', 'in 2023', 'calendar year 2023'],
    },
    {
      value: '2016/2017',
      spellings: [
        'in 2016-17',
        'the 2016/17 season',
        'from 2016 to 2017',
        'between 2016 and 2017',
        '2016–2017',
        '2016 through 2017',
      ],
    },
    {
      value: '2017/..',
      spellings: ['since 2017', 'Since 2017, prices have doubled.', 'from 2017 onward', 'since at least 2017'],
    },
    {
      value: '../2009',
      spellings: ['before 2010', 'prior to 2010', 'earlier than 2010'],
    },
    {
      value: '2019/..',
      spellings: ['after 2018', 'later than 2018'],
    },
    {
      value: '2017-12-22/2022-12-21',
      publishedOn: '2022-12-22',
      spellings: ['the past five years', 'the last five years', 'over the past five years'],
    },
    {
      value: '2020-35',
      spellings: [
        'Q3 2020',
        '2020 Q3',
        '2020-Q3',
        'the third quarter of 2020',
        'third quarter 2020',
        '3rd quarter of 2020',
      ],
    },
    {
      value: '2022-35',
      publishedOn: '2022-12-22',
      spellings: [
        'Profit fell in the third quarter.',
        'The firm reported a third-quarter net loss.',
        'the third quarter of this year',
      ],
    },
    {
      value: '2021-40',
      spellings: ['the first half of 2021', 'H1 2021', '2021 H1'],
    },
    {
      value: '199X',
      spellings: ['the 1990s', "the '90s", 'the nineties', "the 1990's"],
    },
    {
      value: '1996/1999',
      spellings: ["the late '90s", 'the late 1990s'],
    },
    {
      value: '18XX',
      spellings: ['the 19th century', 'the nineteenth century'],
    },
    {
      value: '2022-22',
      spellings: ['summer 2022', 'the summer of 2022'],
    },
    {
      value: '2022-06-11/2022-06-20',
      spellings: ['mid-June 2022', 'mid June 2022', 'the middle of June 2022'],
    },
    {
      value: '2022-01-29/2022-02-01',
      publishedOn: '2022-12-22',
      spellings: ['The fair was held Jan. 29-Feb. 1.'],
    },
    {
      value: '2003-05-01/2005-04-30',
      spellings: ['from May 1, 2003, to April 30, 2005'],
    },
    {
      value: '2022-01/2022-03',
      publishedOn: '2022-12-22',
      spellings: ['Sales fell in the January-March quarter.'],
    },
    {
      value: '2022-02',
      publishedOn: '2022-04-15',
      spellings: ['Growth, which hit 3.5% in February, may reach 4%.'],
    },
    {
      value: '../2022-09',
      publishedOn: '2022-04-15',
      spellings: ['The vote was delayed until September.'],
    },
    {
      value: '2022-08',
      publishedOn: '2022-04-15',
      spellings: ['Oil for August delivery rose.'],
    },
    {
      value: '2022-05/2022-07',
      publishedOn: '2022-12-22',
      spellings: ['Sales fell between May and July.', 'Sales fell from May to July.'],
    },
    {
      value: '2022-07-16/2022-07-19',
      spellings: [
        'July 16-19, 2022',
        '16-19 July 2022',
        '16 to 19 July 2022',
        'from July 16 to July 19, 2022',
        'July 16 through 19, 2022',
      ],
    },
    {
      value: '2022-12-12/2022-12-18',
      publishedOn: '2022-12-22',
      spellings: ['last week', 'the previous week'],
    },
    {
      value: '2022-09/2022-12',
      spellings: ['the end of 2022', 'late 2022', 'end of 2022'],
    },
    {
      value: '2021',
      spellings: ['the year ended Dec. 31, 2021', 'the year to the end of December 2021'],
    },
    {
      value: '2022-07/2022-09',
      spellings: [
        'the three months to September 2022',
        'the three months to the end of September 2022',
        'the three months to end-September 2022',
        'the quarter ended Sept. 30, 2022',
      ],
    },
    {
      value: '2019',
      spellings: ['two years before 2021', '3 years after 2016'],
    },
    {
      value: '2022-05-01/2022-05-15',
      spellings: ['the first half of May 2022'],
    },
    {
      value: '1850/1899',
      spellings: ['the second half of the 19th century', 'the latter half of the 19th century'],
    },
    {
      value: '2023-01-04/2023-01-22',
      publishedOn: '2022-12-22',
      spellings: [
        'from 4 to 22 next month',
        '4-22 next month',
        'between 4 and 22 of next month',
        'the 4th to the 22nd of next month',
      ],
    },
    {
      value: '2023-05',
      publishedOn: '2022-12-22',
      spellings: ['May next year', "next year's May"],
    },
    { value: '2020-07', spellings: ['July and August 2020', 'July or August 2020'] },
    { value: '../2009', spellings: ['pre-2010 cars', 'cars from before 2010'] },
    { value: '2016/..', spellings: ['post-2015 rules'] },
    { value: '2020/2020-09', spellings: ['the first three quarters of 2020'] },
    { value: '2022-03-07/2022-03-13', spellings: ['2022 week 10', 'week 10 of 2022', 'the tenth week of 2022'] },
    {
      value: '2021',
      publishedOn: '2022-12-22',
      spellings: ['the last fiscal year', 'last financial year', 'last year'],
    },
    {
      value: '2020-36',
      spellings: ['4Q20', '4Q 2020', "Q4'20"],
    },
    {
      value: '2022/2022-12-22',
      publishedOn: '2022-12-22',
      spellings: ['year to date', 'sales YTD'],
    },
    {
      value: '2021-35',
      spellings: ['In the third quarter of 2022 it sold 40 ships, from 50 in the year-ago quarter.'],
    },
    {
      value: '2020',
      spellings: ['The law of 2020 bans it.', '2020 sales', 'In May 2020 it fell, and later that year it rose.'],
    },
    {
      value: '2022-12-17/2022-12-18',
      publishedOn: '2022-12-22',
      spellings: ['Snow fell last week-end.', 'Snow fell at the weekend.'],
    },
    {
      value: 'XXXX-02',
      spellings: ['in February', 'February'],
    },
  ],
  negatives: [
    'Some 2000 people came.',
    'The city built 1900 trams.',
    'The index rose 1500 to 9000.',
    'He said that week was hard.',
    'They may leave.',
    'Theresa May said so.',
    'The hosts scored twice in the second half.',
    'They led 10-3 in the second quarter.',
    'April, the sales clerk, waved.',
    'Those under 18 may still go.',
    'The March on Washington was peaceful.',
    'Prices fall in the city.',
    'He is in his 60s.',
    'Temperatures in the 70s are likely.',
    'He paid $2010.',
    'The Russell 2000 Index fell.',
    'The court sat in session.',
    'On the one hand, it works.',
  ],
  value: (parts, { publishedOn, locale }) => periodOf(parts, publishedOn, locale.dateOrder),
});
