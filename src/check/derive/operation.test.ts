import { describe, expect, it } from 'vitest';
import { extractClaims } from '../../pipeline.ts';
import { operationOf } from './operation.ts';

/** The operation of a draft's first figure: "difference+ budget", "rest+ tacit". */
function operation(draft: string): string | null {
  const found = operationOf(extractClaims(draft, { publishedOn: '2023-05-10' })[0]!);
  if (!found) return null;
  const { id, sign, benchmark, tacit } = found;
  return [`${id}${sign > 0 ? '+' : '−'}`, benchmark, tacit ? 'tacit' : null].filter(Boolean).join(' ');
}

describe('the operation that words assert', () => {
  it.each([
    ['Costs rose by $12 million', 'difference+'],
    ['Costs rose $12 million', 'difference+'],
    ['Costs fell by $12 million', 'difference−'],
    ['Costs fell by another $12 million', 'difference−'],
    ['Costs fell by a further $12 million', 'difference−'],
    ['Costs fell a $12 million', 'difference−'],
    ['Costs fell an additional $12 million', 'difference−'],
    ['Costs fell as much as $12 million', 'difference−'],
    ['Costs fell further $12 million', 'difference−'],
    ['Town beat budget by $12 million', 'difference+ budget'],
    ['Town missed budget by $12 million', 'difference− budget'],
    ['Town spent $12 million over budget', 'difference+ budget'],
    ['Town spent $12 million under budget', 'difference− budget'],
    ['Town spent $12 million above its own target', 'difference+ target'],
    ['Town spent $12 million beyond the estimate', 'difference+ estimate'],
    ['Town spent $12 million ahead of the plan', 'difference+ plan'],
    ['Town spent $12 million in excess of its limit', 'difference+ limit'],
    ['Town spent $12 million below forecast', 'difference− forecast'],
    ['Town spent $12 million beneath the peak', 'difference− peak'],
    ['Town spent $12 million short of goal', 'difference− goal'],
    ['Town spent $12 million shy of a quota', 'difference− quota'],
    ['Town spent $12 million behind capacity', 'difference− capacity'],
    ['Town spent $12 million of tax money over budget', 'difference+ budget'],
    ['Town spent $12 million and more over budget', 'difference+ budget'],
    ['It cost $12 million more', 'difference+'],
    ['It cost $12 million a year more', 'difference+'],
    ['It cost $12 million per head more', 'difference+'],
    ['It cost $12 million of more', 'difference+'],
    ['It cost $12 million of boats more', 'difference+'],
    ['It cost $12 million boats and more', 'difference+'],
    ['It is 12 kilometres longer', 'difference+'],
    ['It lies 12 kilometres shorter', 'difference−'],
    ['Town finished ahead by $12 million', 'difference+'],
    ['Town overspent by $12 million', 'difference+'],
    ['The queue grew and then shrank by 12 boats', 'difference−'],
    ['The queue shrank and then grew by 12 boats', 'difference+'],
    ['Costs rose by as much as a further $12 million', 'difference+'],
    ['Costs rose 12 million crowns ($1 million)', 'difference+'],
    ['12 percentage points higher', 'difference+'],
    ['Town spent $12 million of it less', 'difference−'],
    ['Town spent $12 million over best', 'difference+ best'],
    ['Rates were 12 points lower, over target', 'difference−'],
    ['A $12 million shortfall', 'difference−'],
    ['A $12 million overspend', 'difference+'],
    ['A $12 million cut', 'difference−'],
    ['It is 12 tonnes heavier', 'difference+'],
    ['It is 12 tonnes lighter', 'difference−'],
    ['They are $12 better off', 'difference+'],
    ['They are $12 worse off', 'difference−'],
    ['Town trails by 12 points', 'difference−'],
    ['Wage up by 12', 'difference+'],
    ['Up $12 million', 'difference+'],
    ['Devon outspends Kent by $12 million', 'difference+'],
    ['Town takes $12 million loss on hall', 'difference− paid tacit'],
    ['Town makes $12 million profit on hall', 'difference+ paid tacit'],
    ['Town takes $12 million gain from hall', 'difference+ paid tacit'],
  ])('a step, up or down: %s', (draft, expected) => {
    expect(operation(draft)).toBe(expected);
  });

  it.each([
    ['Shares gained 12%', 'change+'],
    ['Shares lost 12%', 'change−'],
    ['Shares doubled', 'multiple+'],
    ['Sales halved', 'multiple−'],
    ['Visitors rose fivefold', 'multiple+'],
    ['One in six pupils went home', 'share+'],
    ['12% of pupils went home', 'share+'],
    ['Town posts $12 million loss', 'sum+ tacit'],
    ['12 out of 20 pupils went home', 'share+'],
    ['up five out of six pupils went home', 'share+'],
    ['Odds rose to one in six', 'share+'],
    ['A 12% pay rise', 'change+'],
    ['A 12% rise', 'change+'],
    ['A 12 percent decline in sales', 'change−'],
    ['One out of six boats sank, up on last year', 'share+'],
  ])('a change in per cent, a multiple or a share: %s', (draft, expected) => {
    expect(operation(draft)).toBe(expected);
  });

  it.each([
    ['Costs fell by about that, $12 million', 'sum+ tacit'],
    ['Team moved on by $12 million', 'sum+ tacit'],
    ['Town spent $12 million of tax money and aid over budget', 'sum+ tacit'],
    ['Town spent $12 million over the long and old and grey budget', 'sum+ tacit'],
    ['Town spent $12 million overbudget', 'sum+ tacit'],
    ['Town spent $12 million over friends', 'sum+ tacit'],
    ['It cost $12 million, more than before', 'sum+ tacit'],
    ['It cost $12 million moreover', 'sum+ tacit'],
    ['They earned $12 million in all', 'sum+'],
    ['They earned $12 million in total', 'sum+'],
    ['They earned $12 million altogether', 'sum+'],
    ['They earned $12 million combined', 'sum+'],
    ['They earned $12 million together', 'sum+'],
    ['They earned $12 million between them', 'sum+'],
    ['They earned a total of $12 million', 'sum+'],
    ['They earned $12 million overall', 'sum+'],
    ['They earned $12 million, in all of it', 'sum+ tacit'],
    ['in all, they earned $12 million', 'sum+ tacit'],
    ['They earned $12 million', 'sum+ tacit'],
    ['They came from the 12 villages', 'sum+ tacit'],
    ['The rest, 12 boats, sank', 'sum+ tacit'],
    ['12 boats sailed, not cars', 'sum+ tacit'],
    ['12 boats sailed; not cars', 'sum+ tacit'],
    ['12 boats sailed -- not cars', 'sum+ tacit'],
    ['12 boats sailed: not cars', 'sum+ tacit'],
    ['12 boats sailed — not cars', 'sum+ tacit'],
    ['12 boats sailed while others stayed', 'sum+ tacit'],
    ['12 boats sailed whereas others stayed', 'sum+ tacit'],
    ['12 boats sailed but others stayed', 'sum+ tacit'],
    ['12 boats sailed as others stayed', 'sum+ tacit'],
    ['Others stayed, and 12 boats sailed', 'sum+ tacit'],
    ['It is 12 kilometres long', 'sum+ tacit'],
    ['Town spent $12 million on ships in all', 'sum+'],
    ["Town spent $12 million of the city's own money over the city's own old budget", 'sum+ tacit'],
    ["Town spent $12 million of tax-payers' cash under the town's target", 'sum+ tacit'],
    ['It was $12 million as more came', 'sum+ tacit'],
    ['Boats worth $12 million, more or less', 'sum+ tacit'],
    ['They won $12 million in a record year', 'sum+ tacit'],
    ['They won $12 million, a record', 'sum+ tacit'],
    ['They won a record $12 million', 'sum+ tacit'],
    ['It rose to about $12 million', 'sum+ tacit'],
    ['Updated $12 million', 'sum+ tacit'],
  ])('parts together, said or not: %s', (draft, expected) => {
    expect(operation(draft)).toBe(expected);
  });

  it.each([
    ['The remaining 12 boats sank', 'rest+ tacit'],
    ['12 boats remain', 'rest+ tacit'],
    ['The other 12 boats', 'rest+ tacit'],
    ['12 boats are left', 'rest+ tacit'],
    ['12 boats are yet to sail', 'rest+ tacit'],
    ['12 boats are still there', 'rest+ tacit'],
    ['12 boats went without fuel', 'rest+ tacit'],
    ['12 boats did not sail', 'rest+ tacit'],
    ['12 boats never sailed', 'rest+ tacit'],
    ['12 boats refused to sail', 'rest+ tacit'],
    ['12 boats refuse to sail', 'rest+ tacit'],
    ['All except 12 boats', 'rest+ tacit'],
    ['12 boats were unable to sail', 'rest+ tacit'],
    ['12 boats missed it', 'rest+ tacit'],
    ['12 boats are missing', 'rest+ tacit'],
    ['12 boats miss it', 'rest+ tacit'],
    ["12 boats didn't sail", 'rest+ tacit'],
    ['12 boats  are  without crews', 'rest+ tacit'],
  ])('what a part leaves: %s', (draft, expected) => {
    expect(operation(draft)).toBe(expected);
  });

  it.each([
    ['They came from 12 villages', null],
    ['It is 12 years old', null],
    ['A man aged 12 sailed', null],
    ['It was built in 1987', null],
    ['It sank from $12 million', null],
    ['Boats sank from 12 to 6', null],
  ])('none: %s', (draft, expected) => {
    expect(operation(draft)).toBe(expected);
  });

  it('each word of a step', () => {
    for (const word of UP) expect(operation(`Costs ${word} by $12 million`), word).toMatch(/^difference\+/);
    for (const word of DOWN) expect(operation(`Costs ${word} by $12 million`), word).toMatch(/^difference−/);
    for (const word of MORE) expect(operation(`It is 12 tonnes ${word} this year`), word).toMatch(/^difference\+/);
    for (const word of LESS) expect(operation(`It is 12 tonnes ${word} this year`), word).toMatch(/^difference−/);
  });

  it('each noun that a figure is measured by', () => {
    for (const word of MARKS) expect(operation(`It is 12 tonnes under the ${word}`), word).toBe(`difference− ${word}`);
  });
});

const UP = words`rose rises rising increased climbed grew grows jumped surged soared gained up swelled expanded advanced
  beat smashed broke breaks broken topped tops exceeded eclipsed surpassed overran overrun overshot outstripped ahead widened hiked overspent`;
const DOWN = words`fell falls falling decreased declined dropped slipped slumped plunged tumbled sank down cut reduced shrank eased dipped
  missed misses trailed undershot behind narrowed slashed shed trimmed knocked wiped saved loses losing slid slides sinks weakened`;
const MORE = words`more higher larger bigger greater taller longer later dearer costlier heavier extra`;
const LESS = words`fewer less lower smaller shorter earlier cheaper lighter`;
const MARKS = words`budget target targets estimate forecast plan limit peak record average norm normal goal quota threshold capacity
  expected guidance best`;

function words([text]: TemplateStringsArray): string[] {
  return text!.trim().split(/\s+/);
}
