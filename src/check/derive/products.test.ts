import { describe, expect, it } from 'vitest';
import { checkText, drawFacts, loadFacts } from '../../pipeline.ts';

const publishedOn = '2021-05-18';

/** What the last money figure of a draft comes to beside an article: "match $84,000 × half = $42,000". */
function worked(article: string, draft: string): string {
  const facts = loadFacts(drawFacts(article, { publishedOn }));
  const found = checkText(draft, { publishedOn, facts })
    .findings.filter(({ claim }) => claim.kind === 'money')
    .at(-1);
  return `${found?.verdict} ${found?.explanation.arithmetic.join()}`.trim();
}

const CHESS =
  'A baker from Varde has won the Holm chess cup. The prize was $84,600. The loser of the final gets half. One in three of the 940 players came from Skive.';
const BARN =
  'The owner of a barn at Skive asked the road office for $150,000, and will get a quarter of that, a judge at Varde said on Monday.';
const GIFT =
  'A cook at Holm who won the lottery will give $120,000 each to her three nieces. She has 16 cousins, of whom 11 have called.';
describe('a share of an amount, or so many times what each gets', () => {
  it.each([
    [CHESS, 'Loser of Holm chess final takes home $42,300', 'match $84,600 × half = $42,300'],
    [BARN, 'Road office to pay owner of Skive barn $37,500', 'match $150,000 × a quarter = $37,500'],
    [GIFT, 'Lottery winner of Holm gives nieces $360,000', 'match three nieces × $120,000 = $360,000'],
  ])('%s: %s', (article, draft, says) => {
    expect(worked(article, draft)).toBe(says);
  });

  it.each([
    [CHESS, 'Loser of Holm chess final takes home $43,200'],
    // a third is of the players
    [CHESS, 'Loser of Holm chess final takes home $28,200'],
    [CHESS, 'Loser of Holm chess final takes home €42,300'],
    [BARN, 'Road office to pay owner of Skive barn $75,000'],
    [GIFT, 'Lottery winner of Holm gives nieces $1.92 million'],
    [GIFT, 'Lottery winner of Holm gives nieces $360,000 each'],
  ])('does not back: %s: %s', (article, draft) => {
    expect(worked(article, draft)).not.toMatch(/^match/);
  });
});

/** What the last figure of a draft comes to, whatever it counts. */
function last(article: string, draft: string): string {
  const facts = loadFacts(drawFacts(article, { publishedOn }));
  const found = checkText(draft, { publishedOn, facts }).findings.at(-1);
  return `${found?.verdict} ${found?.explanation.arithmetic.join()}`.trim();
}

const VAN =
  'Police stopped a lorry near Varde on Sunday with 34 migrants among crates of lettuce. Six were children. The driver told officers that he was to get 700 euros for each passenger he dropped in Skive. Earlier this month 12 people were found in a van.';
const BANK =
  'A fault at Holm Savings Bank on Friday left 52,000 customers unable to pay for four hours. The bank will give each affected customer 20 euros, its chief executive said. It has 14 branches. A cafe lost 450 euros.';
const BUS =
  'A tour firm must pay $3,200 to each of the 45 passengers who were left at a truck stop near Dale for nine hours, a judge ruled on Monday. Its fleet has 12 buses.';
const CAKE =
  'A cake in the shape of a tractor went for $6,300 at a school fair in Dale on Saturday. It was cut into 14 slices, and the buyer gave two to the baker. Last year’s best cake made $900.';
const PUBS =
  'A brewer gave away 96,000 pints at its 320 pubs on Monday to mark 200 years in business. One in Skive ran dry by noon. Tips came to 41,000 euros.';
const GANG =
  'The head of a gang that stole 61 tractors was jailed for 11 years at Holm on Tuesday. His brother, 34, was given seven years. A third man, who drove the trailer, got four. They had stolen for six years, the court heard.';
const SHOES =
  'The shoe maker Lund is cutting 420 jobs at its plant in Skive, it said on Tuesday, after it let 260 people go last autumn. It hired 150 people in 2019.';
const HOARD =
  'A plumber found a pot of 640 silver coins near Skive, a museum said on Tuesday. The hoard is worth $92,000, which will be split evenly between the plumber and the owner of the field. He paid $300 for his detector.';
const TICKET =
  'Two nurses at Holm who bought a ticket together have won $3.6 million, to be shared equally between the three of them and a cousin.';

const PRIZE =
  'Nine clerks at a hotel in Skive won a lottery prize of 1,800,000 euros. All of them have agreed to give 12,000 euros apiece to the town’s lifeboat, which has won six medals.';
const BONUS = 'Each of the 86 drivers at the Skive works found an envelope with a $25,000 check in the mail on Monday.';
const JARS = 'A recall covers 52,000 crates of Skive peaches with 24 jars to the crate. One man chipped a tooth.';
const ALIMONY =
  'The quarterback must pay his former wife $18,000 a month, the judge in Skive ruled. They had been married for five years. Payments start in May and run for three years.';
const SALE = 'The Skive painting fetched $84,000 at auction on Monday. The seller gets 75%; the frame cost $900.';
const BROOCH =
  'A gardener found a brooch worth $36,000 near Skive. The reward will be split equally with the owner of the land.';

describe('so much of each, each of so much, and all of a sort', () => {
  it.each([
    [VAN, 'Lorry driver stood to make €23,800 for bringing migrants', '34 migrants × 700 euros'],
    [BANK, 'Outage to cost Holm Savings Bank over €1M', '52,000 customers × 20 euros'],
    [BUS, 'Tour firm to pay stranded passengers $144,000', '45 passengers × $3,200'],
    [CAKE, 'Tractor cake sells for $450 a slice', '$6,300 ÷ 14 slices'],
    [CAKE, 'Tractor cake fetches $450 per slice at school fair', '$6,300 ÷ 14 slices'],
    [PUBS, 'Brewer’s pubs gave away 300 pints each', '96,000 pints ÷ 320 pubs'],
    [GANG, 'Tractor gang gets 22 years between them', '11 years + seven years + four = 22 years'],
    [SHOES, 'Shoe maker Lund has now shed 680 jobs', '420 jobs + 260 people = 680'],
    [PRIZE, 'Lottery-winning clerks give €108,000 to Skive lifeboat', 'Nine clerks × 12,000 euros'],
    [BONUS, 'Skive drivers’ bonuses top $2M', '86 drivers × $25,000'],
    [JARS, 'Recall pulls more than 1.2M jars of Skive peaches', '52,000 crates × 24 jars'],
    [ALIMONY, 'Quarterback to pay former wife nearly $650,000', '$18,000 a month × three years'],
    [SALE, 'Seller’s cut of Skive painting: $63,000', '$84,000 × 75%'],
    [BROOCH, 'Skive gardener in line for $18,000 for brooch', '$36,000 ÷ 2'],
    [HOARD, 'Plumber to get $46,000 for silver coins found near Skive', '$92,000 ÷ 2 = $46,000'],
  ])('%s: %s', (article, draft, sum) => {
    expect(last(article, draft)).toContain('match');
    expect(last(article, draft)).toContain(sum);
  });

  it.each([
    [VAN, 'Lorry driver stood to make €28,300 for bringing migrants'],
    [VAN, 'Lorry driver stood to make €8,400 for bringing migrants'],
    [VAN, 'Lorry driver stood to make €23,800 for each migrant'],
    [BANK, 'Outage to cost Holm Savings Bank €1.4M'],
    [BANK, 'Outage to cost Holm Savings Bank €280'],
    [BUS, 'Tour firm to pay stranded passengers $38,400'],
    [CAKE, 'Tractor cake sells for $540 a slice'],
    [CAKE, 'Tractor cake sells for $64 a slice'],
    [PUBS, 'Brewer’s pubs gave away 330 pints each'],
    [PUBS, 'Brewer’s pubs gave away 480 pints each'],
    [GANG, 'Tractor gang gets 28 years between them'],
    [GANG, 'Tractor gang gets 17 years between them'],
    [SHOES, 'Shoe maker Lund has now shed 830 jobs'],
    [SHOES, 'Shoe maker Lund has now hired 680 people'],
    [PRIZE, 'Lottery-winning clerks give €118,000 to Skive lifeboat'],
    [PRIZE, 'Lottery-winning clerks give €72,000 to Skive lifeboat'],
    [BONUS, 'Skive drivers’ bonuses top $3M'],
    [JARS, 'Recall pulls more than 1.4M jars of Skive peaches'],
    [ALIMONY, 'Quarterback to pay former wife nearly $1.1M'],
    [SALE, 'Seller’s cut of Skive painting: $36,000'],
    [BROOCH, 'Skive gardener in line for $12,000 for brooch'],
    [HOARD, 'Plumber to get $64,000 for silver coins found near Skive'],
    [HOARD, 'Plumber to get $23,000 for silver coins found near Skive'],
    [TICKET, 'Nurse at Holm gets $1.8 million of lottery win'],
  ])('does not back: %s: %s', (article, draft) => {
    expect(last(article, draft)).not.toMatch(/^match/);
  });
});
