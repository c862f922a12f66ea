import { describe, expect, it } from 'vitest';
import { checkText, drawFacts, loadFacts } from '../pipeline.ts';

const ARTICLE = `A beekeeper in Varde who pulled a barge out of the canal with two horses must wait for his reward, the mayor said on Monday. The
barge, loaded with tiles from about 1868, sank in a storm. It was spotted in October 2011 from a kite.

Divers were at work from 8 to 11 September. The next attempt to lift the rest is planned for 2027, and the canal is closed until noon on
Saturday. The mill paid a fine for a leak in 2009, and its owner left in 2013.`;
const publishedOn = '2024-09-23';
const facts = loadFacts(drawFacts(ARTICLE, { publishedOn }));
const said = (draft: string) =>
  checkText(draft, { publishedOn, facts }).findings.map(({ claim, verdict }) => `${claim.text}: ${verdict}`);

describe('dates that the article tells in other words', () => {
  it.each([
    ['Varde beekeeper and mayor to try again in 2027', '2027: match'],
    ['Beekeeper and horses find pricey 1868 tiles in Varde canal', '1868 tiles: match'],
    ['Varde canal barge first seen from a kite in 2011', '2011: match'],
    ['Varde canal shut to barges until Saturday', 'until Saturday: match'],
    ['Mill owner left Varde 11 years ago', '11 years ago: match'],
    ['Beekeeper is slower than it was in 1868', '1868: match'],
  ])('%s', (draft, expected) => {
    expect(said(draft)).toContain(expected);
  });

  it.each([
    ['Varde beekeeper and mayor to try again in 2028', '2028: match'],
    ['Beekeeper and horses find pricey 1886 tiles in Varde canal', '1886 tiles: match'],
    ['Cheese fair in Holm to be held in 2027', '2027: match'],
    ['Cheese fair in Holm wins prize in 2009', '2009: match'],
  ])('%s is not backed', (draft, wrong) => {
    expect(said(draft)).not.toContain(wrong);
  });

  it('leaves a date open whose words are those of another of long after', () => {
    const drawing =
      'The sleeping lion, 21 centimetres wide and made in about 1640, was folded in a barn near Varde. A pupil spotted it in 2014 while he washed the windows of his uncle.';
    const facts = loadFacts(drawFacts(drawing, { publishedOn: '2015-07-23' }));
    const verdictOf = (draft: string) =>
      checkText(draft, { publishedOn: '2015-07-23', facts }).findings.find(({ claim }) => /\d{4}/.test(claim.text))
        ?.verdict;
    expect(verdictOf('Pupil washed windows of uncle, spotted drawing from 1640')).toBe('unresolved');
    expect(verdictOf('Pupil washed windows of uncle, spotted drawing from 1604')).toBe('mismatch');
  });
});
