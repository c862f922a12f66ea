/** Examples of a form where it names a day, and where it names a longer period. */
interface Examples {
  readonly day?: string;
  readonly period?: string;
}

/** Every way to write a date or a period that is read, by the name that patterns have for it. */
export const forms = {
  '<month> <day>, <year>': { day: 'Thursday, Dec. 22, 2022' },
  '<month> <day>': { day: 'Sept. 3' },
  '<day> <month> <year>': { day: '22 December 2022' },
  '<day> <month>': { day: 'the fifth of April' },
  '<day> and <day> <month>': { day: '18 … and 19 June' },
  '<month> <day> and <day>': { day: 'Jan. 5 and … 6' },
  '<weekday> <day>': { day: 'Thursday the 15th' },
  'the <day>': { day: 'on … the 18th' },
  'the ides of <month>': { day: 'the ides of March' },
  '<day> of <month>': { day: '20 of next month' },
  '<yyyy>-<mm>-<dd>': { day: '2022-12-22' },
  '<yyyymmdd>': { day: '20221222' },
  '<mm>/<dd>/<yyyy>': { day: '12/22/2022' },
  '<dd>.<mm>.<yyyy>': { day: '22.12.2022' },
  '<mm>/<dd>': { day: 'Thursday 12/22' },
  '<day>-<month>-<year>': { day: '22-Dec-2022' },
  '<month>-<day>': { day: 'Dec-22' },
  '9/11': { day: '9/11' },
  '<deictic>': { day: 'yesterday' },
  'this <part of day>': { day: 'this morning' },
  '<weekday>': { day: 'Thursday' },
  '<side> <weekday>': { day: 'last Thursday' },
  '<weekday> week': { day: 'Thursday week' },
  '<weekday> after next': { day: 'Thursday after next' },
  '<n> <weekdays> from now': { day: 'four mondays from now' },
  '<weekday> of <week>': { day: 'thursday of next week' },
  '<week> <weekday>': { day: 'next week Wednesday' },
  'the <weekday> after <date>': { day: 'the … Monday after Easter' },
  'the closest <weekday> to <date>': { day: 'the closest Monday to Oct. 5' },
  '<holiday>': { day: 'Christmas Day', period: 'Thanksgiving weekend' },
  '<length> ago': { day: 'three weeks ago', period: 'two years ago' },
  'in <length>': { day: 'in two weeks' },
  '<length> from now': { day: 'two weeks from now', period: 'two years from now' },
  '<length> later': { day: 'a week later', period: 'a year earlier' },
  'the <unit> before': { day: 'the day before', period: 'the year before' },
  'the <unit> after next': { period: 'the week after next' },
  'year-end': { period: 'year-end' },
  '<length> to <date>': { period: 'the three months to June' },
  'year to date': { period: 'year to date' },
  '<length> after <date>': { day: 'two days after Christmas', period: 'more than two weeks after today' },
  '<length> before <date>': { day: 'two weeks before Christmas', period: 'more than two weeks before today' },
  '<length> after <date> on <weekday>': { day: 'two months from today on Tuesday' },
  'the <nth> <unit> of <period>': { day: 'the second Monday of March', period: 'the last week of March' },
  'the <nth> <n> <units> of <period>': { period: 'the first two weeks of May' },
  '<side> <unit>': { day: 'next day', period: 'last week' },
  'the <unit>': { day: 'for … the day', period: 'the weekend' },
  '<month> <year>': { period: 'December 2022' },
  '<month>': { period: 'February' },
  '<month> in <length>': { period: 'March in 1 year' },
  '<side> <month>': { period: 'last March' },
  '<month> after next': { period: 'March after next' },
  '<yyyy>-<mm>': { period: '2022-12' },
  '<year>': { period: '2016' },
  'the year <year>': { period: 'the year 2008' },
  'fiscal <year>': { period: 'fiscal 2020' },
  'Q<n> <year>': { period: 'Q3 2020' },
  'the <nth> quarter': { period: 'the third quarter of 2020' },
  '<season> <year>': { period: 'summer 2022' },
  '<side> <season>': { period: 'last winter' },
  'the <year>s': { period: 'the 1990s' },
  'the <nth> century': { period: 'the 19th century' },
  'the week of <date>': { period: 'the week of April 10' },
  'week <n>': { period: 'week 31' },
  '<side> <n> <units>': { period: 'last two years' },
  'the <side> <n> <units>': { period: 'the past five years' },
  'the rest of <period>': { period: 'the rest of the year' },
  '<part> <period>': { period: 'mid-June' },
  'the <part> of <period>': { period: 'the end of March' },
  'earlier <period>': { day: 'earlier today', period: 'earlier this month' },
  '<date> to <date>': { period: 'July 13-15' },
  '<year>-<year>': { period: '2016-17' },
  '<date> for <length>': { period: '18 December for 10 days' },
  '<length> starting <date>': { period: 'two weeks starting May 20' },
  'from <date> on': { period: 'from 2014 onward' },
  'since <date>': { period: 'since 2017' },
  'starting <date>': { period: 'starting May 20' },
  'after <date>': { period: 'after 2018' },
  'before <date>': { period: 'before 2010' },
  'until <date>': { period: 'until 2019' },
  'by <date>': { day: 'by June 10', period: 'by 2012' },
} as const satisfies Readonly<Record<string, Examples>>;

/** Names of the forms; the ends of ranges have two more that never stand alone. */
export type Form = keyof typeof forms | 'now' | '<day>';

/** Names and examples of the forms that give days, or of those that give longer periods. */
export function formsOf(sort: 'day' | 'period'): readonly (readonly [name: string, example: string])[] {
  return Object.entries<Examples>(forms).flatMap(([name, examples]) => {
    const example = examples[sort];
    return example === undefined ? [] : [[name, example] as const];
  });
}
