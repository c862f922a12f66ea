import { describe, expect, it } from 'vitest';
import { reckonedOf } from './testing.ts';

const last = (article: string, draft: string, figure: string) => reckonedOf(article, draft, figure, '2019-06-13');

const HORSES = 'Of the 48 horses in the race, 31 finished. The rest fell or were pulled up.';
const WARDEN = 'The council asked 62 shops whether they would pay for a warden; only 19 said yes.';
const VOUCHER = 'The airline offered 310 passengers a voucher of $500. Just 120 have accepted it.';
const FERRY =
  'The ferry had 74 aboard when it sank on the lake, and 41 people were pulled out. Only 19 of the 74 had life jackets.';
const TRIAL = 'A judge convicted nine of the 14 defendants in the smuggling trial in Split. The others were cleared.';
const STEAMER =
  'Of the 22 people on board the steamer, 14 died; the others hung on to a hatch cover for nine hours in the lake.';
const RIDGE = 'Of the seven people known to have fallen from the ridge since 1990, he is only the second to survive.';
const MAPS =
  'A teacher pleaded guilty to selling 46 fake maps to 31 collectors. The forger gave up two cars. Police have recovered 38 of the maps.';
const WILL = 'Some 37% of adults in the survey of 2,000 have a will.';
const PLAN = 'Twelve cooks at a school won the jackpot. Seven plan to retire in June; the rest say they will stay.';

describe('what is left of a whole', () => {
  it.each([
    [HORSES, '# of 48 horses failed to finish race', '17', ['71', '18']],
    [WARDEN, '# of 62 shops won’t pay for warden', '43', ['34', '53']],
    [VOUCHER, '# passengers turn down airline’s voucher', '190', ['290', '109']],
    [FERRY, '# had no life jackets as ferry sank on lake', '55', ['65', '53', '33']],
    [TRIAL, '# of 14 smuggling defendants walk free in Split', '5', ['6', '4']],
    [STEAMER, 'Steamer sank in lake with 22 aboard, leaving # survivors', '8', ['6', '9']],
    [RIDGE, 'Ridge has killed # of seven people known to have fallen from it', '5', ['6', '4']],
    [MAPS, '# of forger’s fake maps are still out there', '8', ['7', '15']],
    [WILL, '# of adults have no will, survey finds', '63%', ['73%', '67%']],
    [PLAN, '# of 12 school cooks who won jackpot will stay', '5', ['6', '8']],
  ])('%s bears out "%s" with %s', (article, draft, figure, wrong) => {
    expect(last(article, draft.replace('#', figure), figure)).toMatch(/^match .*−/);
    for (const other of wrong) expect(last(article, draft.replace('#', other), other)).not.toMatch(/^match/);
  });

  it.each([
    // the draft says of the rest what the article says of the part
    [HORSES, '17 of 48 horses finished race', '17'],
    [FERRY, '55 had life jackets as ferry sank on lake', '55'],
    [WILL, '63% of adults have a will, survey finds', '63%'],
    [PLAN, '5 of 12 school cooks who won jackpot plan to retire', '5'],
    [STEAMER, 'Steamer sank in lake with 22 aboard; 8 died', '8'],
  ])('%s does not bear out "%s"', (article, draft, figure) => {
    expect(last(article, draft, figure)).not.toMatch(/^match/);
  });
});
