import { describe, expect, test } from 'vitest';
import { readings } from './testing.ts';

/** Figures told in the words that people use for them, and words that only look like figures. */
const rows: Readonly<Record<string, readonly (readonly [string, readonly string[]])[]>> = {
  'how often': [
    ['They meet twice a week.', ['rate 2 /wk']],
    ['Trash is collected once a week.', ['rate 1 /wk']],
    ['An injection given twice a year', ['rate 2 /a']],
    ['He runs three times a week.', ['rate 3 /wk']],
    ['Twice-yearly jab works', ['rate 2 /a']],
    ['Buses run four times an hour.', ['rate 4 /h']],
    ['An Hour a Week of Brisk Walking May Help Brain', ['rate 1 h/wk']],
    ['Nurses walk an hour and a half a week', ['rate 1.5 h/wk']],
    ['Two hours a day on the bus', ['rate 2 h/d']],
    ['It happens once every 3 years.', ['duration 3 a']],
    ['Garage twice refused planning permission', ['count 2 1']],
    ['He was convicted three times.', ['count 3 1']],
    ['His licence had been suspended twice.', ['count 2 1']],
    ['He was stung 31 times as bees left the barn.', ['count 31 1']],
    ['He paid twice the price.', ['multiple 2 1']],
    ['Sales were three times as high.', ['multiple 3 1']],
    ['They thought twice about it.', []],
    ['Nobody looked twice.', []],
    ['Once a year ended, they left.', []],
  ],
  'times of day are no counts': [
    ['The match began at half past eight.', []],
    ['It opens at quarter to nine.', []],
    ['They left at a quarter past 6.', []],
    ['Ballgame ends at almost 3am', ['clock 180 min{day} approx']],
  ],
  'people that go without saying': [
    ['Crew of 12 vs. mouse: mouse wins', ['count 12 {person}']],
    ['A crew of 12 was aboard.', ['count 12 {person}']],
    ['a group of 20 asylum seekers', ['count 20 {asylum seeker}']],
    ['a panel of five judges', ['count 5 {judge}']],
    ['58 feared lost on boat', ['count 58 {person}']],
    ['Five guilty, two cleared in graft trial', ['count 5 {person}', 'count 2 {person}']],
    ['Sinking kills 58, scores missing', ['count 58 1', 'count 40..100 {person}']],
    ['The outbreak made 35 people ill and killed one.', ['count 35 {person}', 'count 1 1']],
    ['Crash kills one, injures four', ['count 1 1', 'count 4 1']],
    ['Four were found dead and one was still missing.', ['count 4 1', 'count 1 1']],
    ['The younger one was arrested, and no one was hurt.', []],
    ['He scores twice.', ['count 2 1']],
    ['The Group of 20 met.', []],
    ['No one was killed.', []],
    ['It killed one of them.', []],
  ],
  'what is told of a figure beside it': [
    ['Runaway terrier is back, minus 4 pounds', ['measure 4 [lb_av]']],
    ['He came home, minus two fingers', ['count 2 {finger}']],
    ['It fell to minus 4 degrees.', ['measure -4 deg']],
    ['He retires after 43 years, zero sick days', ['duration 43 a', 'count 0 {sick day}']],
    ['Pupils lost 12 school days.', ['count 12 {school day}']],
    ['Voters narrowly turn down 2020 ban on leaf blowers', ['period 2020']],
    ['A baby of five weeks was saved.', ['age 5 wk']],
    ['Closure ends a century of iron', ['duration 100 a']],
    ['Hidden in about 1290', ['period 1290 approx']],
  ],
  'letters and hyphens that belong to a figure': [
    ['4.5b-year-old rock falls', ['age 4500000000 a']],
    ['A planet 9.1b miles away', ['measure 9100000000 [mi_i]']],
    ['She weighs 8st 4lb.', ['measure 8.285 [stone_av]']],
    ['He served some 40-odd years.', ['duration 40 a approx']],
    ['It takes 15-plus years.', ['duration 15 a at-least']],
    ['A 15-plus-year career', ['duration 15 a at-least']],
    ['Century-old tree felled', ['age 100 a']],
    ['Rents up 3rd month in row', ['rank 3 {rank}']],
    ['App Closed Data Hole Two Days After Warning', ['duration 2 d']],
    ['Dozens hurt over 3-day weekend', ['count 24..100 {person}', 'duration 3 d']],
    ['Highs in the mid-50s are likely', []],
    ['Expect mid-50s weather', []],
    ['It was 12 below zero.', ['count 12 1']],
  ],
  'parts of a whole': [
    ['Only a third thought their ticket good value.', ['ratio 0.333 1']],
    ['The number of flats dropped by more than half while the cap was in force.', ['ratio 0.5 1 more-than']],
    ['The report wiped a quarter off its value.', ['ratio 0.25 1']],
    ['Orders were up by a quarter at 310,000.', ['ratio 0.25 1', 'count 310000 1']],
    ['Another quarter passed.', []],
    ['A quarter horse was found.', []],
    ["I've half a mind to go.", []],
  ],
};

describe.each(Object.entries(rows))('%s', (_about, lines) => {
  test.each(lines)('%s', (text, claims) => expect(readings(text).map(short)).toEqual(claims));
});

/** A third has no last digit. */
function short(claim: string): string {
  return claim.replace(/(\.\d{3})\d{5,}/, '$1');
}
