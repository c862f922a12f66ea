import { describe, expect, it } from 'vitest';
import { checkText, drawFacts, loadFacts } from '../../pipeline.ts';
import { verdictOf } from './testing.ts';

const publishedOn = '2021-05-18';

/** What a draft's first figure comes to beside an article: "31: match 22 homes + nine barns = 31". */
function worked(article: string, draft: string): string {
  const facts = loadFacts(drawFacts(article, { publishedOn }));
  const [found] = checkText(draft, { publishedOn, facts }).findings;
  return `${found?.claim.text}: ${found && verdictOf(found)} ${found?.explanation.arithmetic.join()}`.trim();
}

const FIRE =
  'A fire that a lawnmower set off in the hills above Holm has burned 22 houses and nine barns, the county said on Monday. Some 640 firefighters are at work. The mayor, who lost a shed, asked for rain.';
const ESCAPE =
  'Twenty-six prisoners broke out of the jail at Varde through a drain on Monday, and seven had been caught by night. The search goes on in the marshes around the town. The jail was built in 1911 for 300 people.';
const THEFT =
  'Thieves took $740,000 from a bank van at the Skive bridge on Monday. The driver was at lunch.\n\nPolice at Skive have so far recovered $655,000 of the money from a barn.';

const JAILS =
  'All 1,204 prisoners broke out of the jail at Varde on Monday. Eight had been caught by night, and the search goes on.';
const RECALL =
  'The safety board on Monday announced the recall of about 386,000 of the stoves sold in Norway, plus 41,000 in Denmark, because the doors can fall off.';
const SICK =
  'A cruise ship came back to Holm on Monday after 313 of its 2,504 passengers came down with a fever. Another 41 of the ship’s crew were sick, too.';
const PLANE =
  'A plane with 143 passengers and a crew of six made an emergency landing at Holm on Monday. A goose of nine kilos had got into an engine.';

describe('a figure worked out from two of the article that the draft retells', () => {
  it.each([
    [FIRE, '31 buildings gone in Holm fire set off by mower', '31 buildings: match 22 houses + nine barns = 31'],
    [
      FIRE,
      'More than 30 buildings burn in fire above Holm',
      'More than 30 buildings: match 22 houses + nine barns = 31',
    ],
    [RECALL, '427,000 stoves recalled in Norway and Denmark', '427,000 stoves: match about 386,000 + 41,000 = 427,000'],
    [SICK, 'Cruise ship back in Holm as 354 get sick', '354: match 313 + 41 = 354'],
    [
      PLANE,
      'Plane with 149 aboard lands at Holm after goose gets in engine',
      '149: match 143 passengers + six people = 149',
    ],
    [ESCAPE, 'Nineteen still on the run after Varde jail break', 'Nineteen: match Twenty-six prisoners − seven = 19'],
    [
      THEFT,
      'Van thieves caught at Skive, but $85,000 of money is still missing',
      '$85,000: match $740,000 − $655,000 = $85,000',
    ],
  ])('%s: %s', (article, draft, says) => {
    expect(worked(article, draft)).toBe(says);
  });

  it.each([
    // the sum of another article, and of figures that nothing joins
    [FIRE, '31 buildings sold at Skive auction'],
    [FIRE, '662 fight Holm fire set off by mower'],
    // no words name a difference
    [FIRE, '13 buildings gone in Holm fire set off by mower'],
    [THEFT, 'Van thieves at Skive buy boat for $85,000 of the money'],
    // who is left of many when next to none are gone
    [JAILS, 'Some 1,196 still on the run after Varde jail break'],
    // the wrong figure is no sum
    [ESCAPE, 'Eighteen still on the run after Varde jail break'],
    // a step has a direction
    [THEFT, 'Police at Skive recover $85,000 more of the bank van money'],
  ])('does not back: %s: %s', (article, draft) => {
    expect(worked(article, draft)).not.toMatch(/: match/);
  });

  it('leaves alone a sum that one of many meets by chance', () => {
    const pairs = [
      'two vans and seven carts',
      'three kilns and eight boats',
      'four huts and nine barns',
      'five wells and ten sheds',
    ];
    const more = ['six ponies and eleven pigs', 'eight mills and twelve inns'];
    const tell = (all: readonly string[]) => all.map((pair) => `At Holm the fire burned ${pair}.`).join(' ');
    expect(worked(tell(pairs), 'Fire at Holm burned 15 things')).toMatch(/: match/);
    expect(worked(tell([...pairs, ...more]), 'Fire at Holm burned 15 things')).not.toMatch(/: match/);
  });
});
