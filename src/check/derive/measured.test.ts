import { describe, expect, it } from 'vitest';
import { verdictsOf } from './testing.ts';

const AGO =
  'Rents at Varde came to 980 crowns a month in April, up from 784 crowns a year ago, the town says. Wages rose 3 percent.';
const SAME = 'Rents at Varde rose 25 percent in April from the same month last year, the town says.';
const EARLIER = 'Rents at Varde jumped 25 percent from a year earlier, the town says. Wages went up 3 percent.';
const TRUST = 'At Skive, 48 percent of people now trust the mayor. A year ago 32 percent did.';
const SPRING = 'Of the Skive voters, 48 percent trust the mayor, 16 points more than in the same poll last spring.';
const BOATS = 'Some 400 boats fish off Holm, against 1,000 in 2016, the port says.';
const LOSS = 'Varde Airways lost $87 million in the past year, it said on Monday. It flew 2 million people.';
const HOSTELS = 'The Varde council says 210 families sleep in hostels, up from 150 at this time last year.';
const VISITS = 'Visits to the Holm museum fell 12 percent from the previous year, to 44,000.';
const QUARTER =
  'Varde Airways lost $87 million in the last quarter, against $60 million a year earlier. It flew 2 million people.';

describe('the span over which a figure came about', () => {
  it.each([
    [AGO, 'Varde rents jump 25% in a year', 'a year'],
    [AGO, 'Varde rents up 25% over past year', 'past year'],
    [AGO, 'Varde rents rise 196 crowns in 12 months', '12 months'],
    [SAME, 'Varde rents jump 25% in a year', 'a year'],
    [SAME, 'Varde rents up 25% in 12 months', '12 months'],
    [SAME, 'Varde rents jump by a quarter in just one year', 'one year'],
    [EARLIER, 'Varde rents climb 25% in twelve months', 'twelve months'],
    [TRUST, 'Trust in Skive mayor up 16 points in a year', 'a year'],
    [SPRING, 'Trust in Skive mayor up 16 points in a year', 'a year'],
    [BOATS, 'Holm loses 60% of its fishing boats in five years', 'five years'],
    [HOSTELS, 'Varde families in hostels up by 60 in a year', 'a year'],
    [VISITS, 'Holm museum visits down 12% in a year', 'a year'],
    [LOSS, 'Varde Airways loses $87M in 12 months', '12 months'],
    [LOSS, 'Varde Airways loses $87M in a year', 'a year'],
    [QUARTER, 'Varde Airways loses $87M in 3 months', '3 months'],
  ])('%s: %s', (article, draft, words) => {
    expect(verdictsOf(article, draft)).toContain(`${words}: match`);
  });

  it.each([
    [AGO, 'Varde rents jump 25% in %', ['two years', 'a month', 'a decade', '13 months', '18 months']],
    [SAME, 'Varde rents up 25% in %', ['two years', 'a month', 'a decade', '21 months', '6 months']],
    [EARLIER, 'Varde rents climb 25% in %', ['two years', 'a week', 'five years', '10 months', '20 months']],
    [TRUST, 'Trust in Skive mayor up 16 points in %', ['two years', 'a month', 'a decade', '10 months', 'six years']],
    [VISITS, 'Holm museum visits down 12% in %', ['two years', 'a month', 'five years', '10 months', '44 years']],
    [BOATS, 'Holm loses 60% of its fishing boats in %', ['two years', 'four years', 'six years', 'a decade', 'a year']],
    [LOSS, 'Varde Airways loses $87M in %', ['two years', '3 months', 'a month', '21 months', 'a decade']],
    // what is measured from a year ago is not of a year
    [QUARTER, 'Varde Airways loses $87M in %', ['a year', '13 months', 'two years', '6 months', 'a decade']],
  ])('lets no other span pass: %s: %s', (article, draft, wrong) => {
    for (const span of wrong) expect(verdictsOf(article, draft.replace(/%$/, span))).not.toContain(`${span}: match`);
  });
});
