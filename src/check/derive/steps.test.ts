import { describe, expect, it } from 'vitest';
import { checkText, drawFacts, loadFacts } from '../../pipeline.ts';

const publishedOn = '2021-05-18';

/** What a figure of a draft comes to beside an article: "match 84,000 copies a day − 31,000 = 53,000". */
function worked(article: string, draft: string, figure: string): string {
  const facts = loadFacts(drawFacts(article, { publishedOn }));
  const found = checkText(draft, { publishedOn, facts }).findings.find(({ claim }) => claim.text.startsWith(figure));
  return `${found?.verdict} ${found?.explanation.arithmetic.join()}`.trim();
}

const RIVER =
  'The Storlek at Hovden stood at 8.4 metres on Sunday morning, the water board said, and three streets were under water. Two bridges are closed.\n\nThe old record, of 7.9 metres, is from the spring of 1951. A sandbag wall 2.5 metres high kept the church dry.';
const VILLA =
  'The novelist has let go of her villa above Lake Hovden for 3.4 million euros, the Hovden Post reports. She bought it for 2.9 million euros in 2012, the year of her third book, and listed it last summer for 4.1 million euros. It has nine rooms and a jetty.';
const POLL =
  'A poll of 1,240 anglers finds that 37% have lied about the size of a fish. When the same question was put in 2011, just 24% owned up to it. Among men the share is 41%, against 29% of women.';
const BEAR =
  'The bear weighed 212 kilos when she left the park at Hovden in March, and 187 on the vet’s scale on Sunday. She had walked 310 kilometres. The park has 14 bears.';
const PAPER =
  'The Hovden Post sold 84,000 copies a day at its peak in 1988. It now sells 31,000, and shares its printing works with two other papers. The Post has 46 journalists and lost 3.1 million crowns last year.';
const WAGE =
  'The lowest wage in the mills of Hovden goes up by 4 per cent to $15.60 an hour in June.\n\nA weaver on the lowest wage, now $15, has not had a rise in three years. Spinners went from $17.20 to $18.10 in March.';

describe('a step between two levels that the article tells apart', () => {
  it.each([
    [RIVER, 'Storlek at Hovden beats record by 0.5 metres', '0.5', '8.4 metres − 7.9 metres = 0.5 m'],
    [
      VILLA,
      'Novelist’s lake villa goes for €700,000 less than asking price',
      '€700,000',
      '4.1 million euros − 3.4 million euros',
    ],
    [VILLA, 'Novelist takes €500,000 profit on villa above Lake Hovden', '€500,000', ''],
    [POLL, 'Share of anglers who lied about a fish is up 13 points since 2011', '13 points', '37% − 24%'],
    [BEAR, 'Bear of Hovden park is 25 kilos lighter after her walk', '25 kilos', '212 kilos − 187'],
    [PAPER, 'Hovden Post sells 53,000 fewer copies a day than at its peak', '53,000', '84,000 copies a day − 31,000'],
    [WAGE, 'Lowest wage in Hovden mills: weavers to get 60 cents more an hour', '60 cents', '$15.60 an hour − $15'],
  ])('%s: %s', (article, draft, figure, sum) => {
    expect(worked(article, draft, figure)).toContain(`match ${sum}`);
  });
  it.each([
    // the other way round
    [BEAR, 'Bear of Hovden park is 25 kilos heavier after her walk', '25 kilos'],
    [PAPER, 'Hovden Post sells 53,000 more copies a day than at its peak', '53,000'],
    [RIVER, 'Storlek at Hovden falls short of the record by 0.5 metres', '0.5'],
    [VILLA, 'Novelist takes €500,000 loss on villa above Lake Hovden', '€500,000'],
    // by another mark than the draft names
    [VILLA, 'Novelist’s lake villa goes for €500,000 less than asking price', '€500,000'],
    [VILLA, 'Novelist takes €700,000 loss on villa above Lake Hovden', '€700,000'],
    [RIVER, 'Storlek at Hovden beats its budget by 0.5 metres', '0.5'],
    [POLL, 'Share of anglers who lied about a fish is up 13 points since 2008', '13 points'],
    // of other figures of the article, or none
    [RIVER, 'Storlek at Hovden beats record by 5.9 metres', '5.9'],
    [POLL, 'Share of anglers who lied about a fish is up 17 points since 2011', '17 points'],
    [POLL, 'Share of anglers who lied about a fish is up 8 points since 2011', '8 points'],
    [WAGE, 'Lowest wage in Hovden mills: weavers to get $3.10 more an hour', '$3.10'],
    [WAGE, 'Lowest wage in Hovden mills: weavers to get $2.50 less an hour', '$2.50'],
    // in other units
    [RIVER, 'Storlek at Hovden beats record by 0.5 feet', '0.5'],
    // of another story
    [BEAR, 'Boat engine is 25 kilos lighter than last year’s', '25 kilos'],
  ])('does not back: %s: %s', (article, draft, figure) => {
    expect(worked(article, draft, figure)).not.toMatch(/^match/);
  });

  it('leaves alone a step that the article tells itself', () => {
    const article =
      'The bakers of Hovden raised the price of a loaf by 90 cents to $4.50 in May. A cake that cost $4 a year ago is $6 today.';
    expect(worked(article, 'Bakers of Hovden raise price of a loaf by 50 cents', '50 cents')).not.toMatch(/^match/);
  });

  it('leaves alone a step that one of many meets by chance', () => {
    const rows = [19, 24, 26, 28, 31, 35].map(
      (share, i) => `In ${'ABCDEF'[i]}stad ${share}% lied, up from ${share - 4 - i}%.`,
    );
    const article = `A poll of anglers asked who had lied about a fish. ${rows.join(' ')}`;
    expect(worked(article, 'Share of anglers who lied about a fish is up 7 points', '7 points')).not.toMatch(/^match/);
  });
});
