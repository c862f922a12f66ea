import { describe, expect, it } from 'vitest';
import { verdictsOf } from './testing.ts';

const CLERKS =
  'A survey of 4,120 clerks finds 31% plan to leave their job by the end of 2022, and 52% of those blame the hours. A year earlier the figure who meant to go was 18%. Clerks under 25 are the likeliest, at 43%.';
const RINK =
  'The council of Varde voted 31 to 24 on Monday to close its ice rink, which loses $210,000 a year. A petition drew 6,400 names.';
const MATCH =
  'The women of Holm ended a losing streak of 23 games on Sunday. The final was 71-66 over Skive, which had beaten them by 40 points in March. Their captain scored 28.';
const DEPOSIT =
  'House prices in Skive have risen by 5.2% in a year, with the average home at $248,300, figures show.\n\nFirst-time buyers now put down a deposit of $41,600 on average. Ten years ago it was $20,300.\n\nPrices in Holm slipped by 0.4%.';
const JARS =
  'Some 164,000 jars of honey are coming off the shelves in 12 states, regulators say in an alert that expands one issued a week ago covering just 28,000 jars in three states. Eleven people are ill.';
const COTTAGE =
  'A cottage in Orsk that is 9 feet wide sold for $612,000 after 14 offers. The asking price was $489,000. Its owner paid $41,000 for it in 1979. The median home in the city costs $830,000.';
const DRIVER =
  'A drink-driver hit a bakery in Skive, a court has heard. A test gave a reading of 142 micrograms; the legal limit is 35. He is 41 and was banned for 28 months.';
const BAKER =
  'The bakery chain lost 6.4 million crowns in 2020, against a profit of 12.7 million a year earlier. It will close 41 of its 380 shops.';
const TRUST =
  'Just 27% of the people of Orsk trust the news, a poll of 2,004 adults finds. When the pollster put the same question in 2016, it was 45%. Trust is highest in the north, at 39%.';
const HENS =
  'Researchers who watched 380 of the boxes counted 52 nesting pairs of owls this summer, up from six in 2019. Sparrows moved into 71 boxes.';
const JAIL =
  'A jail built for 480 inmates in Varde was holding 731 of them on Friday, inspectors said. Its 62 guards work late.';
const SUMS: readonly (readonly [string, string, string, readonly string[]])[] = [
  [CLERKS, 'Share of clerks who want out has risen % in a year', '13 points', ['12 points', '21 points', '25 points']],
  [RINK, 'Varde council votes by % to close ice rink', 'seven', ['six', 'nine', 'eight', '17', '31']],
  [
    RINK,
    'Campaigners for Varde ice rink lose by %',
    '7 votes',
    ['6 votes', '9 votes', '24 votes', '17 votes', '70 votes'],
  ],
  [MATCH, 'Women of Holm end losing streak, beat Skive by %', '5', ['4', '6', '7', '15', '66']],
  [DEPOSIT, 'Deposit of first-time buyers in Skive has % in ten years', 'doubled', ['tripled', 'quadrupled']],
  [
    DEPOSIT,
    'First-time buyers put down % more than ten years ago',
    '$21,300',
    ['$23,100', '$12,300', '$21,900', '$31,300'],
  ],
  [JARS, 'Honey recall grows by %', '136,000 jars', ['163,000 jars', '126,000 jars', '13,600 jars', '192,000 jars']],
  [COTTAGE, 'Tiny Orsk cottage goes for % over asking', '$123,000', ['$132,000', '$571,000', '$113,000', '$218,000']],
  [
    COTTAGE,
    'Tiny Orsk cottage sells for % what owner paid',
    '15 times',
    ['12 times', '20 times', '51 times', '18 times'],
  ],
  [
    DRIVER,
    'Driver who hit Skive bakery was % drink-drive limit',
    'four times',
    ['three times', 'five times', 'six times'],
  ],
  [
    BAKER,
    'Bakery chain’s swing from profit to loss is %',
    '19.1 million crowns',
    ['19.7 million crowns', '6.3 million crowns'],
  ],
  [
    TRUST,
    'Trust in the news in Orsk is down % since 2016',
    '18 points',
    ['12 points', '17 points', '81 points', '6 points'],
  ],
  [HENS, 'Boxes bring % more pairs of owls in two years', '46', ['44', '64', '374', '56', '19']],
  [JAIL, 'Varde jail holds % too many', '251 inmates', ['215 inmates', '151 inmates', '351 inmates']],
];

describe('a step between two levels, however an article tells which came first', () => {
  it.each(SUMS)('%s: %s', (article, draft, figure) => {
    expect(verdictsOf(article, draft.replace('%', figure))).toContain(`${figure}: match`);
  });

  it.each(SUMS)('lets no other figure pass: %s: %s', (article, draft, _, wrong) => {
    for (const figure of wrong)
      expect(verdictsOf(article, draft.replace('%', figure))).not.toContain(`${figure}: match`);
  });

  it.each([
    // the time over which it came about follows from the periods of the two
    [CLERKS, 'Share of clerks who want out has risen 13 points in a year', 'a year: match'],
    [TRUST, 'Trust in the news down 18 points in Orsk since 2016', 'since 2016: match'],
    [DEPOSIT, 'Deposit of first-time buyers in Skive has doubled in a decade', 'a decade: match'],
  ])('%s: %s', (article, draft, verdict) => {
    expect(verdictsOf(article, draft)).toContain(verdict);
  });

  it.each([
    [CLERKS, 'Share of clerks who want out has risen 13 points in four years', '13 points: match'],
    [CLERKS, 'Share of clerks who want out has fallen 13 points in a year', '13 points: match'],
    [TRUST, 'Trust in the news down 18 points in Orsk since 2012', 'since 2012: match'],
    [TRUST, 'Trust in the news up 18 points in Orsk since 2016', '18 points: match'],
    [COTTAGE, 'Tiny Orsk cottage goes for $123,000 more than owner paid', '$123,000: match'],
    // of another story
    [COTTAGE, 'Yacht of Lund duke goes for $123,000 over asking', '$123,000: match'],
    [RINK, 'Parliament in Lund rejects fishing treaty by seven votes', 'seven votes: match'],
  ])('says nothing of: %s: %s', (article, draft, verdict) => {
    expect(verdictsOf(article, draft)).not.toContain(verdict);
  });
});
