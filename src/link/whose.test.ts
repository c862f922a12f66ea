import { describe, expect, it } from 'vitest';
import { checkText, drawFacts, loadFacts } from '../pipeline.ts';

const publishedOn = '2022-03-04';
const ARTICLE = `A baker in Lunde, 61, has won the pie race for the third time in 12 years. Her son, who is 34, came in last. "I have run it for 19 years," she said.

The tortoise that got under their feet was found by a neighbour. The neighbour, aged 47, has kept it for six years. His 9-year-old granddaughter fed it.`;
const facts = loadFacts(drawFacts(ARTICLE, { publishedOn }));
const said = (draft: string) => checkText(draft, { publishedOn, facts }).findings[0]?.verdict === 'match';

describe('a holiday', () => {
  it('that says of what sort something is refutes nothing', () => {
    const strikes = loadFacts(
      drawFacts('Bakers in Lunde will strike on 9 March over pay, their union said.', { publishedOn }),
    );
    const said = checkText('Easter bakers’ strike in Lunde set for 9 March', { publishedOn, facts: strikes }).findings;
    expect(said.map(({ verdict }) => verdict)).toEqual(['missing-source', 'match']);
  });
});

describe('whose an age is', () => {
  it.each([
    ['Baker, 61, wins Lunde pie race', true],
    ['Baker, 60, wins Lunde pie race', false],
    ['Baker, 34, wins Lunde pie race', false],
    ['Baker, 12, wins Lunde pie race', false],
    ['Baker, 19, wins Lunde pie race', false],
    ['Son, 34, comes in last in Lunde pie race', true],
    ['Tortoise, 47, found after Lunde pie race', false],
    ['Girl, 9, fed tortoise found in Lunde', true],
    ['Baker, 9, wins Lunde pie race', false],
  ])('%s: %s', (draft, backed) => {
    expect(said(draft)).toBe(backed);
  });
});
