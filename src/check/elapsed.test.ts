import { describe, expect, it } from 'vitest';
import { checkText, drawFacts, loadFacts } from '../pipeline.ts';

const ARTICLE = `A storm in the valley killed 14 people in Orsk. It was the strongest in the valley since 1960.

The mill at Dale, which opened in 1987, employs 40 people. Its output was the lowest in 12 years.

The interest rate in Orland is at a 23-year high, the central bank said.`;
const options = { publishedOn: '2023-05-10' };
const facts = loadFacts(drawFacts(ARTICLE, options));
const said = (draft: string, publishedOn: string | null = '2023-05-10') =>
  checkText(draft, { publishedOn, facts }).findings.map(
    ({ claim, verdict, rule }) => `${claim.text}: ${verdict} ${rule}`,
  );

describe('spans of years and the years they lead back to', () => {
  it.each([
    ['Strongest storm in valley in 63 years', '63 years: match elapsed'],
    ['Storm in the valley was the strongest in more than 60 years', 'more than 60 years: match elapsed'],
    ['Mill at Dale closes after 36 years', '36 years: match elapsed'],
    ['Mill output lowest since 2011', '2011: match elapsed'],
    ['Mill output lowest since 2001', '2001: mismatch elapsed'],
    ['Interest rate in Orland highest since 2000', '2000: match elapsed'],
  ])('%s', (draft, expected) => {
    expect(said(draft)).toContain(expected);
  });

  it.each([
    // fewest and most, another thing, no span, and a span that is one of a sentence
    'Mill output highest since 2011',
    'Weakest storm in valley in 63 years',
    'Strongest cheese in Holm in 63 years',
    'Judge jails mill owner for 36 years',
    'Mill at Dale closes after 63 years',
  ])('nothing is worked out of %s', (draft) => {
    expect(said(draft).join()).not.toContain('elapsed');
  });

  it('nor without a publication date', () => {
    expect(said('Strongest storm in valley in 63 years', null).join()).not.toContain('elapsed');
  });

  it('shows the sum', () => {
    const { findings } = checkText('Strongest storm in valley in 63 years', { ...options, facts });
    expect(findings[0]!.explanation.arithmetic).toEqual(['2023 − 1960 = 63 years']);
  });
});
