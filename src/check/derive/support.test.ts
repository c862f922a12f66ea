import { describe, expect, it } from 'vitest';
import { extractClaims } from '../../pipeline.ts';
import { isTelling } from './support.ts';

const telling = (phrase: string) => isTelling(extractClaims(`in ${phrase}`, { publishedOn: '2023-05-10' })[0]!);

describe('a figure that is seldom met by chance', () => {
  it.each([
    '10%',
    '10.5%',
    '99%',
    'fivefold',
    'tenfold',
    '12 boats',
    '120 boats',
    '1,200 boats',
    '$5.1 million',
    '$0.12',
    '-12 degrees',
    '5 to 12 boats',
    'dozens of boats',
    'a dozen boats',
    '101 boats',
  ])('%s is one', (phrase) => {
    expect(telling(phrase)).toBe(true);
  });

  it.each([
    '9%',
    '9.9%',
    'doubled',
    'fourfold',
    'halved',
    '7 boats',
    '70 boats',
    '700 boats',
    '$5 million',
    '$0.5',
    '$0.05',
    '-5 degrees',
    '7 to 9 boats',
    'half a million boats',
    '1987',
    'one in six',
    '12 out of 20',
  ])('%s is none', (phrase) => {
    expect(telling(phrase)).toBe(false);
  });
});
