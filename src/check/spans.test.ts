import { describe, expect, it } from 'vitest';
import { verdictsOf } from './derive/testing.ts';

const RAIN = 'It rained at Skive on Monday, the 17th straight day with rain, which beats the 11 of 1998.';
const OTTERS = 'Otters have dammed the Holm brook for the past four summers. They will be moved 30 miles.';
const TORTOISE =
  'A tortoise of Skive came home on Monday. He was 9 when it got out by the gate in 1990; he is 40 now, and has a 9-year-old of his own.';
const KITE = 'Of 23 clerks who built it, 19 came to see the kite of Holm fly on Monday. It was lost in a barn in 2003.';
const THIEVES = 'Three men were jailed at Skive on Monday for a total of 19 years and four months for theft of cable.';
const MARATHON = 'A baker of Holm ran the Varde marathon in 6 hours, 48 minutes and 12 seconds.';

describe('spans that a source tells otherwise', () => {
  it.each([
    [RAIN, '17 straight days of rain at Skive', '17 straight days: match'],
    [RAIN, 'Skive has rain for 17 days in a row', '17 days: match'],
    [OTTERS, 'Otters to go after four years of dams in Holm brook', 'four years: match'],
    [THIEVES, 'Cable thieves jailed at Skive for more than 19 years', 'more than 19 years: match'],
    [MARATHON, 'Holm baker finishes Varde marathon in less than seven hours', 'less than seven hours: match'],
  ])('%s: %s', (article, draft, verdict) => {
    expect(verdictsOf(article, draft)).toContain(verdict);
  });

  it.each([
    [RAIN, '% straight days of rain at Skive', ['11', '16', '18', '7', '71']],
    [OTTERS, 'Otters to go after % years of dams in Holm brook', ['three', 'five', 'six', '14', '30']],
    // no number of people, and nobody's age
    [TORTOISE, 'Skive tortoise back after % years', ['9', '21', '40', '41']],
    [KITE, 'Kite of Holm flies after % years in barn', ['8', '19', '23', '28']],
    [MARATHON, 'Holm baker finishes Varde marathon in less than % hours', ['three', 'four', 'five', 'six']],
  ])('lets no other figure pass: %s: %s', (article, draft, wrong) => {
    for (const figure of wrong)
      expect(verdictsOf(article, draft.replace('%', figure)).filter((one) => one.endsWith(' match'))).toEqual([]);
  });
});
