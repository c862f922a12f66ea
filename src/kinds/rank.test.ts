import { describe, expect, test } from 'vitest';
import { readings } from './testing.ts';

/** Places in an order, and ordinals that are none. */
const rows: Readonly<Record<string, readonly (readonly [string, readonly string[]])[]>> = {
  'places that are left and reached': [
    ['Win lifts side from 6th to 2nd', ['rank 6 {rank}', 'rank 2 {rank}']],
    ['Defeat drops the club from second to sixth in the table', ['rank 2 {rank}', 'rank 6 {rank}']],
    ["The find is the city's fourth since 2016.", ['rank 4 {rank}', 'period 2016/.. after']],
    ['It was their third in five years.', ['rank 3 {rank}', 'duration 5 a']],
    ['They moved up to fourth in the table', ['rank 4 {rank}']],
    ['A gallery on the river dropped to fourth with 4.7 million.', ['rank 4 {rank}', 'count 4700000 1']],
    ['The drama was third with 15,000 tickets', ['rank 3 {rank}', 'count 15000 {ticket}']],
    ['He was third in the race', ['rank 3 {rank}']],
    ['She climbs to a career-high third in the rankings.', ['rank 3 {rank}']],
    ['Vale slide up to 18th', ['rank 18 {rank}']],
    ['The fourth seed lost.', ['rank 4 {rank}']],
    ['Pupils from fifth to seventh grade stayed home.', []],
    ['Pupils from 5th to 7th grade stayed home.', []],
    ['They are second to none.', []],
    ['He rose to second the motion.', []],
    ['On second thoughts, they left.', []],
  ],
  'one after the other': [
    ["Mayor's 4th Term Starts Well", ['rank 4 {rank}']],
    ['She will be sworn in for a fourth term.', ['rank 4 {rank}']],
    ['Singer Faces 2nd Vocal Cord Surgery', ['rank 2 {rank}']],
    ['It was her second surgery.', ['rank 2 {rank}']],
    ['He faces his third conviction', ['rank 3 {rank}']],
    ['Cruise ship outbreak is the 5th of 2023', ['rank 5 {rank}', 'period 2023']],
    ['2nd-season coach finally wins', ['rank 2 {rank}']],
    ['The coach, in his second season, had never won.', ['rank 2 {rank}']],
    ['A fourth-term mayor', ['rank 4 {rank}']],
    ['Police Close 5th Avenue', []],
    ['Truck Hits Pole at 5th and Main', []],
    ['They met on the 5th of June', ['date 2023-06-05']],
  ],
  'one of a series': [
    ['Prices crept up, the third rise in succession.', ['rank 3 {rank}']],
    ['House prices rose for the third month running.', ['rank 3 {rank}']],
    ['Rates were held for the sixth meeting running.', ['rank 6 {rank}']],
    ['It was the ninth quarterly decline in a row.', ['rank 9 {rank}']],
    ['The prize is the same for the 50th year in a row.', ['rank 50 {rank}']],
    ['It is the fourth increase since April.', ['rank 4 {rank}', 'period 2023-04/.. after']],
    ['The third fatal mauling in three years', ['rank 3 {rank}', 'duration 3 a']],
    ['It was the seventh such find since 2010.', ['rank 7 {rank}', 'period 2010/.. after']],
    ['She became the third teenager from her country to win.', ['rank 3 {rank}']],
    ['It was the third launch of the rocket.', ['rank 3 {rank}']],
    ['Clubs slide after ninth game without a win', ['rank 9 {rank}']],
    ['The film took $2.8 million in its seventh weekend.', ['money 2800000 USD', 'rank 7 {rank}']],
    ['She hit an ace, her ninth of the afternoon.', ['rank 9 {rank}']],
    ['Game ends in 24th inning', ['rank 24 {rank}']],
    ['He scored in the 58th minute.', ['rank 58 {rank}']],
    ['It was the second half of the match.', []],
    ['A third party paid.', []],
    ['He is a third party.', []],
    ['It was the Third Reich.', []],
    ['After second thoughts they left.', []],
    ['seventh weekend', ['rank 7 {rank}']],
    ['They live on the fourth floor.', []],
    ['She was in seventh grade.', []],
    ['It was the second day of the trial.', []],
  ],
};

describe('ranks', () => {
  for (const [about, headlines] of Object.entries(rows))
    test.each(headlines)(`${about}: %s`, (text, claims) => expect(readings(text)).toEqual(claims));
});
