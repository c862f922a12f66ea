import { describe, expect, it } from 'vitest';
import { checkText, drawFacts, loadFacts } from '../../pipeline.ts';

const publishedOn = '2021-05-18';

/** What the rule says of a draft beside an article: "13 days: match …"; null where it is silent. */
function lapsed(article: string, draft: string): string | null {
  const facts = loadFacts(drawFacts(article, { publishedOn }));
  const found = checkText(draft, { publishedOn, facts }).findings.find(({ rule }) => rule === 'elapsed');
  return found ? `${found.claim.text}: ${found.verdict} ${found.explanation.arithmetic.join()}` : null;
}

const HIKER =
  'A plumber from Nykobing is out of hospital. He set off alone on April 2 to walk the Varde moor, broke an ankle in a ditch, and crawled to a barn. Searchers gave up on April 9. A farmer heard him sing on April 15, a Thursday.';
const GOAT =
  'A goat is back in her pen at Holm. She slipped out through a hole in the fence in June 2018, and nobody saw her again. On Saturday a jogger met her in the Skive woods.';
const PUP =
  'A terrier of Holm crawled under a fence on Oct. 3, 2013, when a band played. Last week a vet at Skive read its chip.';
const BUOY =
  'A buoy that measured waves off Skive has gone silent. Launched on Feb. 1, it sent its last wave heights on March 27. The harbour gave it up on Monday.';
const BREWERY =
  'Holm Brewery, which was founded in 1946 by two sisters, will let 40 of its people go. Its beer sells well, the brewery says, and its barley costs too much.';
const BORN =
  'A baker from Holm swam the Varde fjord on Sunday. Born in March 1929, he says that he fears no cold water.';
const FROZEN = 'Bus drivers at Varde, whose pay has been frozen since 2016, walked out on Monday over pay.';
const LEECH =
  'Cases of leech bites at the Varde clinic rose from 210 in 2014 to 655 in 2019, doctors at the clinic write.';
const QUEUE = 'At Skive 14 percent of tenants say that they wait for repairs. That is up from 7 percent in 2009.';
const NAP = 'Doctors at Varde watched the naps of 400 nurses from 1998 to 2018. Those who slept at noon lived longer.';
const SALES = 'Sales of Skive herring came to 40 tonnes in the first half of the year. Herring is dear.';
const QUITTER =
  'Nine clerks of the Skive tax office won the draw of May 14. A tenth clerk dropped out on May 3, to save for a bike.';
const BREACH =
  'Thieves got into the files of the Varde clinic on Jan. 9 and roamed around until April 3. The clinic told its patients on Monday.';
const TALK =
  'A speech at the Varde council went on for nine hours. It was the longest of any at the council in 25 years, the clerk says.';

const LIFT =
  'Two clerks were stuck in the lift of the Varde town hall from 8.52am until 9.31 on Monday. Firemen had them out.';
const POWER = 'The power failed in 3,000 homes at Skive at 6:02pm on Monday and was back at 8:58 pm, the grid said.';
const NIGHT = 'The 40 members of the Holm council sat from 22:40 until 01:15 over the price of a bench.';

const KETTLE =
  'Holm Kettles recalls 9,000 kettles whose lids come off. They were sold from September 2016 through last month, and those of 2012 are safe.';

const MAPS =
  'A book of maps is back on the shelf at the Holm library. It was due back on March 30, 1954, a slip in its cover says. A roofer found it in a loft, and brought it in on Monday.';
const CLOCK =
  'The Varde town hall has at last been sent the money for its clock. The bill should have been paid in July 1998. A clerk at Skive Bank found it on Friday behind a drawer.';
const TRAM =
  'The tram line to Skive harbour took its first passengers on Monday. It was supposed to open in 2016, and cost twice as much as planned.';
const BRIDGE = 'The Holm bridge opened on May 3. It had been due to open on June 14, the builders said.';
const GRILL =
  'Varde Burgers will sell its patties at Skive. The chain has fed drivers since 1963, and has 40 grills. It was bought by a fund in 2008.';
const STORES =
  'Skive Stores will shut nine shops. The retailer has been in business since October 1924 and has lost money for years.';
const REIGN =
  'Nils Odde lost the title of Holm chess champion on Sunday to a pupil. He had held it since 2016. He won 40 games.';
const MILE =
  'A runner of Varde ran the Skive mile in 4 minutes 2 seconds on Sunday. The old record, by a baker, was set in 2009.';
const BAKERY =
  'A baker at Holm has sold rye loaves and cinnamon knots, and not much else, since 1887. Its till is of 1962. The council said on Monday that its oven must go.';
const BRIG =
  'Divers off Skive have found the Havfruen, a brig that went down in a storm in November 1871 with nine men.';
const BELL =
  'The Varde church will get a new bell. The old one, cast in 1742, cracked on Sunday, and the vicar wants £4,000.';
const LETTER = 'A letter that was posted at Skive in March 1944 came to a house in Holm on Monday. It had two stamps.';
const BOAT =
  'A carpenter of Varde has built a boat of matches. He began on Jan. 6 and was done on April 20, and used 90,000 matches.';
const LIGHT =
  'Nobody had heard from the Skive lighthouse since 2009. On Monday its lamp came on, and a clerk of 66 saw it.';
const PAIR =
  'The singer married a drummer in June 2018, and they parted in March 2020. He will get the house, a court at Varde said on Monday.';
const DRY = 'Rain fell on Skive on Monday. The June of that town was the driest since 1976, with 4 mm.';
const PAINTER = 'She did not hold a brush until she was 61. The Holm painter, who is now 93, sells a canvas for £900.';
const HOMES = 'First homes at Skive now cost 90,000 crowns. Ten years ago it was 44,000, the bank said.';
const RAFFLE =
  'The Skive raffle prize of 900 crowns, won on March 4, has not been asked for. It expires on June 3, the clerk said.';
const WOOL = 'Wool at Skive fetched 30 crowns on March 1 and 63 crowns on May 12, the harbour said.';
const MILLER =
  'The mill at Holm burned on Monday. It opened in 1911. More than a century of flour on one street ends with it.';

const ROVERS = 'Holm Rovers beat Skive 2-1 on Saturday. Their last win over Skive was in 2018, in the snow.';

describe('the beginning of the one stretch of time that an article tells', () => {
  it.each([
    [
      KETTLE,
      'Burned by a lid? Shops must pay back whoever bought at Holm since September 2016',
      'since September 2016: match ',
    ],
    [KETTLE, 'Holm kettles bought since 2012 recalled', null],
    [KETTLE, 'Holm kettles bought since 2015 recalled', null],
    [KETTLE, 'Holm kettles bought since August 2016 recalled', null],
    [KETTLE, 'Fewest swans on Skive lake since 2016', null],
    [`${KETTLE} Lids of 2014-15 were tried.`, 'Bought a Holm kettle since 2016? Mind its lid', null],
  ])('%s: %s', (article, draft, answer) => {
    expect(lapsed(article, draft)).toBe(answer);
  });
});

describe('a span between two times of day', () => {
  it.each([
    [LIFT, 'Clerks stuck in lift of Varde town hall for 39 minutes', '39 minutes'],
    [LIFT, 'Firemen free clerks from Varde lift after almost 40 minutes', 'almost 40 minutes'],
    [POWER, 'Skive homes without power for nearly three hours', 'nearly three hours'],
    [POWER, 'Power fails for 176 minutes in Skive homes', '176 minutes'],
    [
      NIGHT,
      'Holm council sits for more than two and a half hours over price of bench',
      'more than two and a half hours',
    ],
  ])('%s: %s', (article, draft, words) => {
    expect(lapsed(article, draft)).toMatch(new RegExp(`^${words}: match `));
  });

  it.each([
    [LIFT, 'Clerks stuck in lift of Varde town hall for % minutes', ['29', '38', '40', '49', '93']],
    [POWER, 'Skive homes without power for nearly % hours', ['two', 'four', 'five', 'six', '13']],
    [NIGHT, 'Holm council sits for % hours over price of bench', ['two', 'four', 'five', 'nine', '21']],
  ])('lets no other figure pass: %s: %s', (article, draft, wrong) => {
    for (const figure of wrong) expect(lapsed(article, draft.replace('%', figure)) ?? '').not.toMatch(/: match/);
  });

  it('takes no prices and scores for times', () => {
    expect(lapsed('The eel went from 8.20 to 9.05 crowns at Skive.', 'Skive eel dear after 45 minutes')).toBeNull();
  });
});

describe('a span whose beginning the draft names', () => {
  it.each([
    [HIKER, 'Plumber with broken ankle survives 13 days on Varde moor', '13 days'],
    [GOAT, 'Runaway goat is back at Holm after nearly three years', 'nearly three years'],
    [GOAT, 'Holm goat that was lost for almost 3 years is found', 'almost 3 years'],
    [PUP, 'Dog gone 7 years is back at Holm', '7 years'],
    [BUOY, 'Wave buoy off Skive died 54 days after launch', '54 days'],
    [BUOY, 'Skive wave buoy lasts less than two months from its launch', 'less than two months'],
    [BREWERY, 'Holm brewery is 75, and lets 40 people go', '75'],
    [BREWERY, 'Holm brewery lays off 40 as it nears its 75th birthday', '75th birthday'],
    [BORN, 'Baker, 92, swims Varde fjord', '92'],
    [FROZEN, 'Varde bus drivers, with no raise in five years, walk out', 'five years'],
    [LEECH, 'Leech bites at Varde clinic triple in 5 years', '5 years'],
    [QUEUE, 'Share of Skive tenants who wait for repairs doubles in 12 years', '12 years'],
    [NAP, 'Two-decade study of Varde nurses: naps help', 'Two-decade'],
    [SALES, 'Skive sells 40 tonnes of herring in six months', 'six months'],
    [QUITTER, 'She quit Skive tax office draw 11 days too early', '11 days'],
    [BREACH, 'Thieves wandered in Varde clinic files for almost three months', 'almost three months'],
    [TALK, "Varde council hasn't heard a speech this long since 1996", 'since 1996'],
    [MAPS, 'Library book is 67 years overdue', '67 years'],
    [MAPS, 'Holm library gets book back more than 67 years past due date', 'more than 67 years'],
    [MAPS, '67 Years Late, Book Returns to Holm Library', '67 Years'],
    [CLOCK, 'Varde clock bill is paid almost 23 years late', 'almost 23 years'],
    [TRAM, 'Five Years Behind Schedule, Skive Tram Opens', 'Five Years'],
    [BRIDGE, 'Holm bridge opens six weeks early', 'six weeks'],
    [BRIDGE, 'Holm bridge opens 42 days ahead of schedule', '42 days'],
    // months are not known: the birthday may be to come
    [GRILL, '58-year-old burger chain comes to Skive', '58-year-old'],
    [GRILL, 'Burger chain, 57, comes to Skive', '57'],
    [STORES, 'Skive Stores, 96, to shut nine shops', '96'],
    [REIGN, 'Pupil ends 5-year reign of Holm chess champion', '5-year'],
    [MILE, 'Varde runner breaks 12-year-old mile record', '12-year-old'],
    [MILE, 'Skive mile record falls after 12 years', '12 years'],
    [ROVERS, 'Holm Rovers end 3-year wait for win over Skive', '3-year'],
    [BAKERY, '134-Year-Old Bakery Must Give Up Oven', '134-Year-Old'],
    [BRIG, 'Divers solve 150-year-old riddle of lost brig off Skive', '150-year-old'],
    [BELL, '279-year-old Varde church bell cracks', '279-year-old'],
    [LETTER, '77-year-old letter comes to Holm house', '77-year-old'],
    [LETTER, 'Letter takes 77 years to reach Holm', '77 years'],
    [BOAT, 'Carpenter spends 104 days on boat of matches', '104 days'],
    [BOAT, 'Matchstick boat took Varde carpenter more than three months', 'more than three months'],
    [LIGHT, 'Skive lighthouse dark for 12 years lights up', '12 years'],
    [LIGHT, 'After 12-Year Silence, Skive Lighthouse Lights Up', '12-Year'],
    [PAIR, 'Drummer gets house after 21-month marriage to singer', '21-month'],
    [DRY, 'Skive has driest June for 45 years', '45 years'],
    [PAINTER, 'She began to paint at 61. 32 years later, her canvases sell for £900', '32 years'],
    [HOMES, 'Skive home price doubles in a decade', 'a decade'],
    [RAFFLE, 'Winner of Skive raffle has 16 days left', '16 days'],
    [RAFFLE, 'Skive raffle winner has just 16 days to ask for prize', '16 days'],
    [WOOL, 'Skive wool price doubles in 72 days', '72 days'],
    [MILLER, 'Fire guts 110-year-old mill at Holm', '110-year-old'],
  ])('%s: %s', (article, draft, words) => {
    expect(lapsed(article, draft)).toMatch(new RegExp(`^${words}: match `));
  });

  it.each([
    [HIKER, 'Plumber with broken ankle survives % days on Varde moor', [3, 5, 10, 15, 31]],
    [GOAT, 'Runaway goat is back at Holm after % years', [2, 4, 5, 6, 8].map((years) => `nearly ${years}`)],
    [BUOY, 'Wave buoy off Skive died % days after launch', [45, 53, 55, 64, 540]],
    [BREWERY, 'Holm brewery is %, and lets 40 people go', [57, 65, 73, 76, 85]],
    [BORN, 'Baker, %, swims Varde fjord', [29, 82, 91, 93, 94]],
    [FROZEN, 'Varde bus drivers, with no raise in % years, walk out', [2, 3, 6, 8, 15]],
    [LEECH, 'Leech bites at Varde clinic triple in % years', [3, 4, 6, 8, 15]],
    [QUEUE, 'Share of Skive tenants who wait for repairs doubles in % years', [10, 11, 13, 21, 22]],
    [NAP, '%-decade study of Varde nurses: naps help', ['Three', 'Four', 'Five', 'Six', 'Nine']],
    [SALES, 'Skive sells 40 tonnes of herring in % months', ['two', 'three', 'eight', 'nine', 'ten']],
    [QUITTER, 'She quit Skive tax office draw % days too early', [9, 10, 12, 14, 21]],
    [BREACH, 'Thieves wandered in Varde clinic files for almost % months', ['two', 'four', 'five', 'six', 'nine']],
    [MAPS, 'Library book is % years overdue', [57, 66, 68, 76, 77]],
    [MAPS, 'Holm library gets book back more than % years past due date', [57, 64, 66, 68, 76]],
    [CLOCK, 'Varde clock bill is paid almost % years late', [13, 22, 24, 32, 33]],
    [TRAM, '% Years Behind Schedule, Skive Tram Opens', ['Three', 'Four', 'Six', 'Eight', 'Ten']],
    [BRIDGE, 'Holm bridge opens % weeks early', ['two', 'four', 'five', 'seven', 'nine']],
    [GRILL, '%-year-old burger chain comes to Skive', [13, 48, 56, 59, 85]],
    [STORES, 'Skive Stores, %, to shut nine shops', [69, 86, 95, 97, 98]],
    [REIGN, 'Pupil ends %-year reign of Holm chess champion', [3, 4, 6, 8, 15]],
    [MILE, 'Varde runner breaks %-year-old mile record', [2, 10, 13, 21, 22]],
    [ROVERS, 'Holm Rovers end %-year wait for win over Skive', [1, 2, 4, 5, 13]],
    // from another of its years: the till's
    [BAKERY, '%-Year-Old Bakery Must Give Up Oven', [34, 59, 124, 143, 154]],
    [BRIG, 'Divers solve %-year-old riddle of lost brig off Skive', [105, 140, 148, 151, 160]],
    [BELL, '%-year-old Varde church bell cracks', [179, 277, 281, 297, 729]],
    [LETTER, '%-year-old letter comes to Holm house', [67, 75, 78, 79, 87]],
    [BOAT, 'Carpenter spends % days on boat of matches', [94, 103, 105, 114, 140]],
    [LIGHT, 'Skive lighthouse dark for % years lights up', [2, 11, 13, 21, 66]],
    [PAIR, 'Drummer gets house after %-month marriage to singer', [11, 18, 20, 22, 31]],
    [DRY, 'Skive has driest June for % years', [35, 44, 46, 54, 76]],
    [PAINTER, 'She began to paint at 61. % years later, her canvases sell for £900', [22, 31, 33, 42, 93]],
    [HOMES, 'Skive home price doubles in % years', [5, 8, 12, 20, 44]],
    [RAFFLE, 'Winner of Skive raffle has % days left', [6, 14, 15, 17, 26]],
    [WOOL, 'Skive wool price doubles in % days', [27, 62, 71, 73, 82]],
    [MILLER, 'Fire guts %-year-old mill at Holm', [99, 108, 112, 120, 210]],
    [TALK, "Varde council hasn't heard a speech this long since %", [1986, 1994, 1995, 1997, 1998]],
  ])('lets no other figure pass: %s: %s', (article, draft, wrong) => {
    for (const figure of wrong) expect(lapsed(article, draft.replace('%', `${figure}`)) ?? '').not.toMatch(/: match/);
  });

  it.each([
    // another's: a sentence with a word or two of the article's
    [HIKER, 'Plumbers of Skive strike for 13 days over pay'],
    [BREWERY, 'Vicar, 75, swims fjord'],
    // the article tells the span itself
    [
      'Holm Rovers ended a 58-year wait for a trophy on Sunday. They earn a place in Europe for the first time since 1970.',
      'Holm Rovers end 51-year wait for trophy',
    ],
    // what is the last of many is not when the last one was
    [FROZEN, 'Varde bus drivers walk out for the first time in three years'],
    [LEECH, 'Leech bites at Varde clinic to triple within six years'],
  ])('keeps silent: %s: %s', (article, draft) => {
    expect(lapsed(article, draft) ?? '').not.toMatch(/: match/);
  });
});
