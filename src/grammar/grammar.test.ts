import { describe, expect, test } from 'vitest';
import { claimsOf, mentionsOf, valueText } from '../kinds/testing.ts';
import { growsInProportion } from '../model/testing.ts';
import { directionOf, isBelow } from './index.ts';

const publishedOn = '2022-12-22';

function first(text: string) {
  const [claim] = claimsOf(text, { publishedOn });
  return claim!;
}

describe('bounds', () => {
  test.each([
    ['about 40 people', 'approx'],
    ['some 500 troops', 'approx'],
    ['roughly $5 million', 'approx'],
    ['~40 people', 'approx'],
    ['40 people or so', 'approx'],
    ['nearly 40 people', 'approx'],
    ['just under $2 billion', 'approx'],
    ['more than 40 people', 'more-than'],
    ['over 5%', 'more-than'],
    ['upwards of 40 people', 'more-than'],
    ['>40 people', 'more-than'],
    ['less than $5', 'less-than'],
    ['fewer than 40 people', 'less-than'],
    ['well under 40 people', 'less-than'],
    ['at least 40 people', 'at-least'],
    ['no fewer than 40 people', 'at-least'],
    ['40 or more', 'at-least'],
    ['290 +', 'at-least'],
    ['$5 or more', 'at-least'],
    ['at most 40 people', 'at-most'],
    ['up to 40 people', 'at-most'],
    ['up to another 40 people', 'at-most'],
    ['as many as 40 people', 'at-most'],
    ['no more than 5 percent', 'at-most'],
    ['40 people or fewer', 'at-most'],
    ['exactly 40 people', 'exact'],
    ['40 people', 'exact'],
  ])('%s', (text, modifier) => {
    const claim = first(text);
    expect([claim.modifier, claim.text]).toEqual([modifier, text]);
  });

  test.each([
    'Thieves stole over $9,300 from a bakery',
    'Bakers owe over $9,300 in rent',
    'The theft cost bakers over $9,300',
  ])('%s', (text) => {
    expect(first(text)).toMatchObject({ modifier: 'more-than', text: 'over $9,300' });
  });

  test.each(['The ferry carried', 'It took', 'Shares fell', 'They won', 'He charged'])(
    '%s about 40 people',
    (words) => {
      expect(first(`${words} about 40 people`)).toMatchObject({ modifier: 'approx', text: 'about 40 people' });
    },
  );

  test.each([
    ['a row over $5m in fees', '$5m'],
    ['concerns about 40 people', '40 people'],
    ['control over 40 people', '40 people'],
    ['Treasurer quits over 40 trips', '40 trips'],
    ['Bakers held over $9,300 cheese theft', '$9,300'],
    ['that 40 people died', '40 people'],
    ['30 plus 5', '30'],
  ])('none in: %s', (text, words) => {
    expect(first(text)).toMatchObject({ modifier: 'exact', text: words });
  });

  test('"nearly" is told from "about"', () => {
    expect(isBelow(first('nearly 40 people').mention)).toBe(true);
    expect(isBelow(first('about 40 people').mention)).toBe(false);
    expect(isBelow(first('40 people').mention)).toBe(false);
  });
});

describe('hedges', () => {
  test.each([
    ['They are believed to have stolen $5 million.', ['believed']],
    ['An estimated 40 people came.', ['estimated']],
    ['He reportedly paid $5.', ['reportedly']],
    ['It is expected to cost about $5.', ['expected']],
    ['He thought of 40 people.', []],
    ['It may cost $5.', ['may']],
    ['He reportedly left. It cost $5.', []],
  ])('%s', (text, hedges) => {
    expect(claimsOf(text, { publishedOn })[0]!.hedges).toEqual(hedges);
  });
});

describe('direction of change', () => {
  test.each([
    ['Shares fell 12%.', 'down'],
    ['Shares were down 12%.', 'down'],
    ['Shares rose 12%.', 'up'],
    ['a 12% rise in fees', 'up'],
    ['The share is 12%.', null],
    ['Shares fell, but 12% were sold.', null],
  ])('%s', (text, way) => {
    const claim = first(text);
    expect([valueText(claim.value), directionOf(claim.mention)]).toEqual(['12 %', way]);
  });
});

describe('ranges', () => {
  test.each([
    ['between 60 and 90 people', ['60..90 {person}']],
    ['between one hundred and two thousand people', ['100..2000 {person}']],
    ['from 3 to 5 million dollars', ['3000000..5000000 USD']],
    ['$900,000 to $1.2 million', ['900000..1200000 USD']],
    ['rose from $3 million to $5 million', ['3000000 USD', '5000000 USD']],
    ['rose from 3 to 5 per cent', ['3 %', '5 %']],
    ['rose 3 percent to 5 percent', ['3 %', '5 %']],
    ['two or three people', ['2..3 {person}']],
    ['5-to-10 percent', ['5..10 %']],
    ['$5 or 3 percent', ['5 USD', '3 %']],
    ['16 - 5', ['16 1', '5 1']],
    ['a 2-1 win', ['1..2 {score}']],
    ['between two thousand five hundred and three thousand won', ['2500..3000 KRW']],
  ])('%s', (text, values) => {
    expect(claimsOf(text).map((claim) => valueText(claim.value))).toEqual(values);
  });
});

describe('news copy', () => {
  test.each([
    ['It earned $1.2 billion in cash.', ['1200000000 USD']],
    ['The 2,000-crore project', ['20000000000 1']],
    ['He was paid $20 and 43 others were not.', ['20 USD', '43 {other}']],
    ['It costs $99 (USD).', ['99 USD']],
    ['a €750bn ($890bn) fund', ['750000000000 EUR', '890000000000 USD']],
    ['The dollar bought 143.80 yen.', ['143.8 JPY']],
    ['a 12-member panel of 20-odd experts', ['12 {member}', '20 {expert}']],
    ['three large new power plants', ['3 {power plant}']],
    ['40 dead and 3 missing', ['40 {person}', '3 {person}']],
    ['The index fell 340 points to 9,000.', ['340 {point}', '9000 1']],
    ['2m people ran the 100m race.', ['2000000 {person}', '100 m']],
    ['winds of 120 mph (193 km/h)', ['120 [mi_i]/h', '193 km/h']],
    ['40C (104F)', ['40 Cel', '104 [degF]']],
    ['half of the 12 seats', ['0.5 1', '12 {seat}']],
    ['12 out of 10', ['12 1', '10 1']],
    ['The two men left the 2 others.', ['2 {other}']],
    ['one in five of them', ['0.2 1']],
    ['16 cents a share', ['0.16 USD']],
    ['$70-a-share', ['70 USD']],
    ['12p a litre', ['0.12 GBP/L']],
    ['$5 a ticket', ['5 USD/{ticket}']],
    ['a Canadian dollar', ['1 CAD']],
    ['-$5 million', ['-5000000 USD']],
    ['fell to -36', ['-36 1']],
  ])('%s', (text, values) => {
    expect(claimsOf(text).map((claim) => valueText(claim.value))).toEqual(values);
  });
});

describe('long lines', () => {
  const units = [
    'one hundred and ',
    '12345',
    ',',
    '"',
    '$',
    '1,',
    '1 000 ',
    'half a ',
    'a few ',
    'between 1 and ',
    '2-',
    'No. ',
    '5 ft ',
    '1/',
    'hundreds of ',
  ];
  test.each(units.map((unit) => [unit]))('%s takes time in proportion', (unit) => {
    const read = (size: number) => void mentionsOf(unit.repeat(Math.ceil(size / unit.length)));
    expect(growsInProportion(read, { from: 5_000, to: 40_000 })).toBe(true);
  });
});
