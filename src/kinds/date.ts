import {
  boundOf,
  DATE_START,
  type DateParts,
  dateAt,
  formsOf,
  isDay,
  periodOf,
  statedWeekday,
  type Tense,
  tenseOf,
} from '../grammar/index.ts';
import type { Mention } from '../model/index.ts';
import { defineKind, type Pattern } from './kind.ts';

/** Days of the calendar. */
export const date = defineKind<DateParts>({
  id: 'date',
  summary: 'days: Dec. 22, 2022; last Thursday; three weeks ago',
  docs: `Days: written out (Dec. 22, 2022; 22 December 2022; 2022-12-22), in figures (12/22/2022, in the order of the draft's locale
unless a part above 12 decides), told from the publication date (Thursday, yesterday, last Friday, three weeks ago, in two
days) or from another date (two days after Christmas, the second Monday of March), and holidays with their moveable days.

A day without its year, and a weekday, are set on the side that the verb of the clause points to: "said on Sunday" is the
last one, "will meet on Sunday" the next. Without a publication date such a day stays unresolved; the clock is never asked.
A weekday beside a date is kept, so that the two can be compared. A day that the calendar does not have (Feb. 30) is a
claim without a value.

Left alone: habits (on Mondays, every Friday), times of day, names of newspapers and of days in history (the Sunday Times,
Bloody Sunday), "sat" and "sun" as words.`,
  patterns: formsOf('day').map(
    ([name, example]): Pattern<DateParts> => ({
      name,
      example,
      at: DATE_START,
      read(view, i) {
        const match = dateAt(view, i);
        if (match?.form !== name || !isDay(match.when)) return null;
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
      value: '2022-12-22',
      spellings: [
        'Dec. 22, 2022',
        'December 22, 2022',
        'Dec 22 2022',
        '22 December 2022',
        '22 Dec 2022',
        '22nd December 2022',
        'the 22nd of December, 2022',
        'December the 22nd 2022',
        'Thursday, Dec. 22, 2022',
        'Thursday, 22 December 2022',
        'Thursday 22 December 2022',
        '2022-12-22',
        '2022/12/22',
        '12/22/2022',
        '22/12/2022',
        '12/22/22',
        '22.12.2022',
        '22-Dec-2022',
        '20221222',
      ],
    },
    {
      value: '2022-12-22',
      publishedOn: '2022-12-22',
      spellings: [
        'They met today.',
        'The ministry said Thursday that talks had failed.',
        'It opened this morning.',
        'Tonight they play.',
      ],
    },
    {
      value: '2022-12-21',
      publishedOn: '2022-12-22',
      spellings: ['They met yesterday.', 'They met on Wednesday.', 'They met last night.', 'She left the day before.'],
    },
    {
      value: '2022-12-23',
      publishedOn: '2022-12-22',
      spellings: [
        'They meet tomorrow.',
        'They will meet on Friday.',
        'The talks are due to begin Friday.',
        'the day after today',
      ],
    },
    {
      value: '2022-12-20',
      publishedOn: '2022-12-22',
      spellings: [
        'The bank said Tuesday it had closed.',
        'On Dec. 20, the bank closed.',
        'The bank closed on 20 December.',
        'The bank closed on the 20th.',
        'two days ago',
      ],
    },
    {
      value: '2023-01-05',
      publishedOn: '2022-12-22',
      spellings: [
        'The court will rule on Jan. 5.',
        'The court will rule on 5 January.',
        'in two weeks',
        'two weeks from now',
      ],
    },
    {
      value: '2023-06-15',
      publishedOn: '2022-12-22',
      spellings: ['The plant is scheduled to open on June 15.'],
    },
    {
      value: '2022-12-26',
      publishedOn: '2022-12-22',
      spellings: [
        'The service runs on Monday.',
        'Voters go to the polls on Monday.',
        'The hearing is on Monday.',
        'The union called a strike for Monday.',
        'The verdict, due Monday, will be brief.',
      ],
    },
    {
      value: '2023-03-15',
      publishedOn: '2022-12-22',
      spellings: ['The board declared a dividend payable March 15.', 'The board meets on March 15.'],
    },
    {
      value: '2022-05-01',
      publishedOn: '2022-04-22',
      spellings: ['The port will take two ships a day from May 1.'],
    },
    {
      value: '2022-12-20',
      publishedOn: '2022-12-22',
      spellings: ['The vote was postponed from Tuesday until Thursday.'],
    },
    {
      value: '2022-06-15',
      publishedOn: '2022-12-22',
      spellings: ['The plant opened on June 15.', 'The plant was opened on the 15th of June.'],
    },
    {
      value: '2022-12-16',
      publishedOn: '2022-12-22',
      spellings: ['He resigned last Friday.'],
    },
    {
      value: '2022-12-30',
      publishedOn: '2022-12-22',
      spellings: ['next Friday'],
    },
    {
      value: '2022-11-24',
      publishedOn: '2022-12-22',
      spellings: ['They met on Thanksgiving.', 'Thanksgiving 2022'],
    },
    {
      value: '2023-04-09',
      publishedOn: '2022-12-22',
      spellings: ['Easter 2023', 'next Easter'],
    },
    {
      value: '2023-03-13',
      publishedOn: '2022-12-22',
      spellings: ['the second Monday of March 2023'],
    },
    {
      value: '2023-01-08',
      spellings: ['two weeks after Dec. 25, 2022'],
    },
    {
      value: '2022-12-24',
      publishedOn: '2022-12-22',
      spellings: ['The storm could make landfall Saturday.'],
    },
    {
      value: '2022-12-17',
      publishedOn: '2022-12-22',
      spellings: ['The owner could not be reached Saturday.', 'The blast could be heard on Saturday.'],
    },
    {
      value: '2023-01-03',
      publishedOn: '2022-12-22',
      spellings: ['They will meet a week on Tuesday.', 'They will meet Tuesday week.'],
    },
    {
      value: '2019-06-05',
      spellings: ['2019-06-05T10:00', '2019 June 5', '2019, June 5'],
    },
    {
      value: '2021-02-15',
      spellings: ["Presidents' Day 2021", 'Presidents Day 2021'],
    },
    {
      value: '2023-08-27',
      publishedOn: '2022-12-22',
      spellings: ['The plant will open on 8-27.', 'The plant will open on 8/27.'],
    },
    { value: '2020-05-05', spellings: ['Cinco de Mayo 2020'] },
    {
      value: '2020-11-03',
      spellings: [
        'the Tuesday after the first Monday in November 2020',
        'Nov. 3 and Nov. 4, 2020',
        '3 and 4 November 2020',
      ],
    },
    { value: '2020-12-20', spellings: ['the Sunday before Christmas 2020'] },
    { value: '2022-01-07', spellings: ['the first week of 2022 on Friday'] },
    { value: '2018-01-05', spellings: ['2018.01.05', '2018/1/5', '5 Jan 2018'] },
    { value: '2022-05-19', spellings: ['Lag BaOmer 2022'] },
    {
      value: '2001-09-11',
      spellings: ['9/11', 'the Sept. 11 attacks', 'the September 11 attacks'],
    },
    { value: '1987-10-19', spellings: ['the Black Monday crash'] },
    {
      value: 'XXXX-09-03',
      spellings: ['Sept. 3', '3 September', 'September 3rd', 'the third of September'],
    },
  ],
  negatives: [
    'The market is open on Mondays.',
    'Every Friday they march.',
    'The talks began at 18:00 UTC.',
    'The Sunday Times reported it.',
    'Bloody Sunday was remembered.',
    'He sat down in the sun.',
    'They may go.',
    'The film runs 24/7.',
    'He had second thoughts.',
    'The score was 3-4.',
    'They won it 8-27.',
    'The court ruled on 4.5 acres.',
    'One in 5 people moved.',
  ],
  value: (parts, { publishedOn, locale }) => periodOf(parts, publishedOn, locale.dateOrder),
});

/**
 * The weekday that a date is written with ("Thursday, Dec. 22"), 0 (Monday) to 6 (Sunday); null for other mentions and for
 * dates without one. Compare with `weekday()` of the calendar.
 */
export function weekdayOf(mention: Mention): number | null {
  return mention.kind === 'date' ? statedWeekday(mention.parts as DateParts) : null;
}

/** Which side of the publication date the verb by a date or period points to; null for other mentions. */
export function tenseOfMention(mention: Mention): Tense | null {
  return mention.kind === 'date' || mention.kind === 'period' ? tenseOf(mention.parts as DateParts) : null;
}
