import { describe, expect, it } from 'vitest';
import { extractClaims } from '../pipeline.ts';
import { chanceOf, gapOf, sameNumberChance } from './slips.ts';

const figure = (phrase: string) => {
  const { value } = extractClaims(`in ${phrase}`, { publishedOn: '2023-05-10' })[0]!;
  if (value.type !== 'quantity' && value.type !== 'period') throw new Error(`${phrase} has no value`);
  return value;
};

describe('how far a wrong figure is from a fact', () => {
  it.each([
    ['71 boats', '17 boats'],
    ['12 boats', '120 boats'],
    ['120 boats', '12 boats'],
    ['12 boats', '12,000 boats'],
    ['12 boats', '12,000,000 boats'],
    ['12 boats', '12 million boats'],
    ['12 million boats', '12 billion boats'],
    ['12 million boats', '12 trillion boats'],
    ['$12 million', '$12 trillion'],
    ['123 boats', '124 boats'],
    ['123 boats', '143 boats'],
    ['12 boats', '123 boats'],
    ['123 boats', '12 boats'],
    ['123 boats', '1,233 boats'],
    ['1,233 boats', '123 boats'],
    ['May 9, 2023', 'May 9, 2022'],
    ['May 9, 2023', 'May 9, 2033'],
    ['May 9, 2023', 'May 9, 2013'],
    ['May 9, 2023', 'May 9, 1923'],
    ['0.12 percent', '1.2 percent'],
    ['0.12 percent', '0.21 percent'],
    ['0.12 percent', '0.123 percent'],
    ['$1.2 million', '$1.25 million'],
    ['$1.2 million', '$1.2 billion'],
    ['one in 30 million', 'one in 300 million'],
    ['$45.6 million', '$45.7 million'],
    ['$4.5 million', '$45.6 million'],
    ['120 boats', '102 boats'],
    ['1,020 boats', '1,200 boats'],
    ['May 12, 2023', 'May 21, 2023'],
    ['1934', '1943'],
    // as rounded
    ['178,000 boats', '187,400 boats'],
    ['2.4 million boats', '4.237 million boats'],
  ])('slip: %s for %s', (claim, fact) => {
    expect(gapOf(figure(claim), figure(fact))).toBe('slip');
  });

  it.each([
    ['7 boats', '70 boats'],
    ['12 boats', '13 boats'],
    ['-12 degrees', '12 degrees'],
    ['12 boats', '12 boats'],
    ['5 to 7 boats', '50 boats'],
    ['50 boats', '5 to 7 boats'],
    ['5 to 7 boats', '6 boats'],
    ['10 boats', '40 boats'],
    ['40 boats', '10 boats'],
    ['80,000 boats', '7,870 boats'],
    ['88,000 boats', '8,000 boats'],
    ['72,000 boats', '8,000 boats'],
    ['8,000 boats', '88,000 boats'],
    ['8,000 boats', '7,870,000 boats'],
    ['8,800 boats', '8,000,000 boats'],
    ['7,200 boats', '8,000,000 boats'],
    ['8.8 boats', '8,000,000 boats'],
    ['-5 degrees', '5 degrees'],
    ['-5 degrees', '18 degrees'],
    ['May 9, 2023', 'May 9, 2021'],
    ['May 9, 2023', 'May 9, 2012'],
    ['May 9, 2023', 'June 9, 2023'],
    ['May 9, 2023', 'June 3, 2003'],
    ['June 3, 2003', 'May 9, 2023'],
    ['2023', '2022'],
    ['2023', '2033'],
    ['2023', '2003'],
    ['May 2023', 'May 2022'],
    ['May 2023', 'June 2003'],
    ['since 2017', 'since 2016'],
    ['since 2017', 'since 1997'],
    ['the 1990s', 'the 1980s'],
    ['2023', 'May 9, 2022'],
  ])('near: %s for %s', (claim, fact) => {
    expect(gapOf(figure(claim), figure(fact))).toBe('near');
  });

  it.each([
    ['7 boats', '700 boats'],
    ['12 boats', '1,200 boats'],
    ['12 boats', '120,000 boats'],
    ['12 boats', '1,200,000 boats'],
    ['1 boats', '12 boats'],
    ['5 to 7 boats', '60 boats'],
    ['10 boats', '41 boats'],
    ['41 boats', '10 boats'],
    ['89,000 boats', '8,000 boats'],
    ['71,000 boats', '8,000 boats'],
    ['880 boats', '80,000 boats'],
    ['8,900 boats', '8,000,000 boats'],
    ['7,100 boats', '8,000,000 boats'],
    ['-5 degrees', '25 degrees'],
    ['0 boats', '5 boats'],
    ['5 boats', '0 boats'],
    ['May 9, 2023', 'June 3, 2002'],
    ['June 3, 2002', 'May 9, 2023'],
    ['2023', '2002'],
    ['May 9, 2023', '2023'],
    ['May 9, 2023', '12 boats'],
    ['12 boats', 'May 9, 2023'],
    ['May 2023', 'June 2002'],
    ['May 2023', '2022'],
    ['since 2017', 'since 1996'],
    ['$1.25 million', '$1.52 billion'],
    ['one in 3 million', 'one in 300 million'],
  ])('far: %s for %s', (claim, fact) => {
    expect(gapOf(figure(claim), figure(fact))).toBe('far');
  });
});

describe('how often an unrelated figure is such a slip', () => {
  it.each([
    ['71 boats', '17 boats', 1 / 90],
    ['371 boats', '317 boats', 2 / 900],
    ['120 boats', '12 boats', 4 / 90],
    ['124 boats', '123 boats', 27 / 900],
    ['13 boats', '12 boats', 18 / 90],
    ['12 boats', '123 boats', 3 / 90],
    ['7 boats', '70 boats', 4 / 9],
    ['12 boats', '57 boats', 1],
    ['5 to 7 boats', '50 boats', 1],
    ['0 boats', '50 boats', 1],
    ['1954', '1945', 0.03],
    ['2023', '2013', 0.1],
    ['2023', 'May 9, 2022', 0.15],
    ['2023', '2019', 1],
    ['May 2023', 'May 2022', 0.1],
    ['May 2023', 'June 2023', 1],
    ['May 9, 2023', 'May 9, 2022', 0.01],
    ['May 9, 2023', 'May 9, 2019', 0.1],
    ['May 12, 2023', 'May 21, 2023', 0.02],
    ['May 9, 2023', 'June 9, 2023', 0.1],
    ['May 9, 2023', 'June 12, 2023', 1],
    ['May 9, 2023', '12 boats', 1],
  ])('%s for %s', (claim, fact, chance) => {
    expect(chanceOf(figure(claim), figure(fact))).toBeCloseTo(chance, 9);
  });

  it('takes the same number in another unit for a slip, and none of its digits', () => {
    const [hours, minutes] = [figure('38 hours'), figure('38 minutes')];
    expect(chanceOf(hours, hours, minutes)).toBeCloseTo(3 / 90, 9);
    expect(chanceOf(hours, hours, figure('83 minutes'))).toBe(1);
    expect(sameNumberChance(figure('$12.5 million') as Parameters<typeof sameNumberChance>[0])).toBeCloseTo(3 / 900, 9);
  });
});
