import { describe, expect, it } from 'vitest';
import { workedOutOf } from './testing.ts';

const reckoned = (article: string, draft: string, figure: string) => workedOutOf(article, draft, figure, '2022-06-14');

describe('ways of working a figure out', () => {
  it('takes a number that leaves its unit to the other figure of its sentence', () => {
    const petition = `Campaigners for the Skive lighthouse had 18 months to gather the names and did so in 11. The council will now vote on it, the harbour master said.`;
    expect(reckoned(petition, 'Skive lighthouse campaigners gather names with seven months to spare', 'seven')).toBe(
      'unresolved 18 months − 11 = 7 months',
    );
    expect(
      reckoned(petition, 'Skive lighthouse campaigners gather names with eight months to spare', 'eight'),
    ).not.toMatch(/^match/);
  });

  it('takes the end of a range', () => {
    const sale = `The harbour painting sold for $318,000 at the Skive auction on Friday. The estimate had been $60,000 to $90,000.`;
    expect(reckoned(sale, 'Harbour painting tops high estimate by $228,000 at Skive sale', '$228,000')).toMatch(
      /^match/,
    );
  });

  it('takes what a share leaves, where the draft says that it is not so', () => {
    const ferry = `The Skive ferry company received 7,350 complaints last year but replied to only 38% of them.`;
    expect(reckoned(ferry, 'Skive ferry company ignored 62% of complaints', '62%')).toBe('unresolved 100% − 38% = 62%');
    expect(reckoned(ferry, 'Complaints about Skive ferry company up 62% more', '62%')).not.toMatch(/^match/);
  });

  it('takes so many at so much each', () => {
    const fines = `A bus driver in Skive got 61 tickets from the new camera, at $80 a pop, and wants the money back.`;
    expect(reckoned(fines, 'Skive bus driver racks up $4,880 in tickets from camera', '$4,880')).toBe(
      'match 61 tickets × $80 = $4,880',
    );
    expect(reckoned(fines, 'Skive bus driver racks up $4,080 in tickets from camera', '$4,080')).not.toMatch(/^match/);
  });

  it('counts the one that was told of before the others', () => {
    const bottles = `The boy threw the bottle from the pier at Skive in 1971, along with five other bottles. One was found that fall.`;
    expect(reckoned(bottles, 'Skive boy threw six bottles from pier', 'six')).toBe('unresolved 1 + five = 6');
    expect(reckoned(bottles, 'Skive boy threw eight bottles from pier', 'eight')).not.toMatch(/^match/);
  });

  it('takes the gap of a result', () => {
    const vote = `Skive council voted 38 to 22 on Monday to ban whaling from the harbour. Three members were absent.`;
    expect(reckoned(vote, 'Skive council bans whaling from harbour by 16 votes', '16')).toMatch(/^match/);
    expect(reckoned(vote, 'Skive council bans whaling from harbour by 61 votes', '61')).not.toMatch(/^match/);
  });

  it('takes a share of an amount, and what became so many times what it was', () => {
    const queue = `More than 2,000 trucks, a quarter of them carrying fruit, were stuck at the Skive border crossing on Tuesday.`;
    expect(reckoned(queue, '500 trucks of fruit stuck at Skive border crossing', '500')).toBe(
      'unresolved a quarter of More than 2,000 trucks = 500',
    );
    const fines = `Fines for blocking the quay at Skive were raised tenfold to 5 million crowns on Monday.`;
    expect(reckoned(fines, 'Boats that blocked Skive quay used to pay fines of 500,000 crowns', '500,000')).toMatch(
      /÷ tenfold/,
    );
  });

  it('takes a rate before the step that led to it', () => {
    const rate = `The bank of Holm cut its main rate by 150 basis points to 25.5 percent on Monday, more than expected.`;
    expect(reckoned(rate, "Holm bank's rate was 27% before cut", '27%')).toMatch(
      /25.5 percent \+ 150 basis points = 27/,
    );
  });
});
