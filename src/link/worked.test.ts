import { describe, expect, it } from 'vitest';
import { drawFacts, extractClaims, loadFacts } from '../pipeline.ts';
import { crowdOf } from './crowd.ts';
import { operandsOf } from './worked.ts';

const publishedOn = '2022-03-04';
const ARTICLE = `The choir of Lunde sold 310 tickets on Monday and 145 tickets on Tuesday. It was founded in 1987.

The hall has 900 seats and 62 doors, and the roof cost €4.6 million.`;
const { facts } = loadFacts(drawFacts(ARTICLE, { publishedOn }));
const claimOf = (draft: string) => extractClaims(draft, { publishedOn })[0]!;
const words = (draft: string) =>
  [...operandsOf(claimOf(draft), facts).facts].map(({ readings }) => readings[0]!.text.replace(/\D+$/, '')).sort();

describe('what a figure may be worked out of', () => {
  it.each([
    ['455 tickets sold', ['145', '310']],
    ['Some 460 tickets sold', ['145', '310']],
    ['165 fewer tickets on Tuesday', ['145', '310']],
    // printed more finely than the sum is, told in two paragraphs, of another unit, a bound within which anything is
    ['456 tickets sold', []],
    ['1,210 tickets and seats', []],
    ['€455 million for the choir', []],
    ['300 to 500 tickets sold', []],
    ['since 1987', []],
  ])('%s', (draft, expected) => {
    expect(words(draft)).toEqual(expected);
  });
});

describe('how many figures are of a size', () => {
  it.each([
    ['40 tickets', 2],
    ['300 tickets', 3],
    ['€5 million', 1],
    ['€50 million', 0],
    ['in 1850', 1],
  ])('%s', (draft, count) => {
    expect(crowdOf(claimOf(draft), facts)).toBe(count);
  });
});
