import { describe, expect, it } from 'vitest';
import { checkText, drawFacts, loadFacts } from '../../pipeline.ts';

const publishedOn = '2021-05-18';

/** What the last money figure of a draft comes to beside an article: "match $84,000 × half = $42,000". */
function worked(article: string, draft: string): string {
  const facts = loadFacts(drawFacts(article, { publishedOn }));
  const found = checkText(draft, { publishedOn, facts })
    .findings.filter(({ claim }) => claim.kind === 'money')
    .at(-1);
  return `${found?.verdict} ${found?.explanation.arithmetic.join()}`.trim();
}

const CHESS =
  'A baker from Varde has won the Holm chess cup. The prize was $84,600. The loser of the final gets half. One in three of the 940 players came from Skive.';
const BARN =
  'The owner of a barn at Skive asked the road office for $150,000, and will get a quarter of that, a judge at Varde said on Monday.';
const GIFT =
  'A cook at Holm who won the lottery will give $120,000 each to her three nieces. She has 16 cousins, of whom 11 have called.';
describe('a share of an amount, or so many times what each gets', () => {
  it.each([
    [CHESS, 'Loser of Holm chess final takes home $42,300', 'match $84,600 × half = $42,300'],
    [BARN, 'Road office to pay owner of Skive barn $37,500', 'match $150,000 × a quarter = $37,500'],
    [GIFT, 'Lottery winner of Holm gives nieces $360,000', 'match three nieces × $120,000 = $360,000'],
  ])('%s: %s', (article, draft, says) => {
    expect(worked(article, draft)).toBe(says);
  });

  it.each([
    [CHESS, 'Loser of Holm chess final takes home $43,200'],
    // a third is of the players
    [CHESS, 'Loser of Holm chess final takes home $28,200'],
    [CHESS, 'Loser of Holm chess final takes home €42,300'],
    [BARN, 'Road office to pay owner of Skive barn $75,000'],
    [GIFT, 'Lottery winner of Holm gives nieces $1.92 million'],
    [GIFT, 'Lottery winner of Holm gives nieces $360,000 each'],
  ])('does not back: %s: %s', (article, draft) => {
    expect(worked(article, draft)).not.toMatch(/^match/);
  });
});
