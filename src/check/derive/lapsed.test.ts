import { describe, expect, it } from 'vitest';
import { checkText, drawFacts, loadFacts } from '../../pipeline.ts';

const publishedOn = '2021-05-18';

/** What the rule says of a draft beside an article: "41 years: match July 1979 to 2021-05-18 = 41.8 years"; null where it is silent. */
function lapsed(article: string, draft: string, on: string | undefined = publishedOn): string | null {
  const facts = loadFacts(drawFacts(article, { publishedOn }));
  const found = checkText(draft, { ...(on && { publishedOn: on }), facts }).findings.find(
    ({ rule }) => rule === 'elapsed',
  );
  return found ? `${found.claim.text}: ${found.verdict} ${found.explanation.arithmetic.join()}` : null;
}

const KILN = 'The brick kiln at Varde was shut in July 1979 after a fire. Its chimney came down on Monday.';
const FLOOD =
  'The river at Skive broke its banks on Monday. It was the first time that a dike failed there since 1953.';

const BOMB =
  'A bomb lay under the Varde market square from the autumn of 1943. Diggers hit it on Monday, and an expert made it safe.';
const CARVER =
  'Red envelopes went around at Holm Chairs on Friday, and the fattest went to a carver who began there in 1983.';

const TICKET =
  'A cook at Holm has won the lottery with the birthdays of her kin, which she has played every week since March 1997. She will mend the roof.';
const MILL =
  'The miller at Skive, who ran the mill with two hands in 1981, promised the hands of the mill a share in 1995. Theirs came on Monday.';

describe('a span that runs up to the day of the draft', () => {
  it.each([
    [KILN, '41 years after kiln at Varde was shut, chimney comes down', '41 years'],
    [KILN, 'Varde kiln chimney comes down nearly 42 years after fire', 'nearly 42 years'],
    [KILN, 'Chimney of Varde kiln comes down 42 years on', '42 years'],
    [KILN, 'Four decades after fire, Varde kiln chimney comes down', 'Four decades'],
    [KILN, 'After more than 41 years, Varde kiln chimney comes down', 'more than 41 years'],
    [KILN, 'Varde kiln chimney comes down after about 42 years', 'about 42 years'],
    [KILN, 'Varde kiln chimney comes down more than 41 years after it was shut', 'more than 41 years'],
    [FLOOD, 'Skive river dike fails for first time in 68 years', '68 years'],
    [KILN, 'Kiln at Varde was shut 41 years ago after fire, and chimney comes down', '41 years ago'],
    [KILN, 'Kiln at Varde was shut nearly 42 years ago', 'nearly 42 years ago'],
    [KILN, 'Kiln at Varde was shut four decades ago', 'four decades ago'],
    [BOMB, 'Bomb lay unseen under Varde market for 78 years', '78 years'],
    [TICKET, 'Cook at Holm plays numbers of kin for 24 years, and wins', '24 years'],
    // of two days that the words speak for, Monday is not decades ago
    [BOMB, 'Bomb under Varde market hit by diggers 78 years on', '78 years'],
    [MILL, 'Miller at Skive made mill hands a promise 26 years ago', '26 years ago'],
    // nothing says that these run up to now
    [CARVER, 'Chair carver of 38 years gets fattest envelope of Holm', '38 years'],
  ])('%s: %s', (article, draft, words) => {
    expect(lapsed(article, draft)).toMatch(new RegExp(`^${words}: match `));
  });

  it('says from when to when it counted', () => {
    expect(lapsed(KILN, 'Chimney of Varde kiln comes down 42 years on')).toBe(
      '42 years: match July 1979 to 2021-05-18 = 41.8 years',
    );
  });

  it.each([
    [KILN, '31 years after kiln at Varde was shut, chimney comes down'],
    [KILN, 'Varde kiln chimney comes down nearly 41 years after fire'],
    [KILN, 'After more than 43 years, Varde kiln chimney comes down'],
    [KILN, 'Varde kiln chimney comes down after about 45 years'],
    [KILN, 'Five decades after fire, Varde kiln chimney comes down'],
    // terms to come, another sort of span, and another town's
    [KILN, 'Kiln owner at Varde jailed to 42 years'],
    [KILN, 'Kiln at Varde was shut for 42 years'],
    [KILN, 'Chimney of Varde kiln hits 42-year low'],
    [BOMB, 'Bomb under Varde market hit by diggers two decades on'],
    [KILN, 'Kiln at Varde was shut 31 years ago after fire'],
    [KILN, 'Kiln at Varde was shut more than 43 years ago'],
    // begun then, and not said to go on
    [CARVER, 'Carver at Holm works on chairs for 38 years'],
    [TICKET, 'Cook at Holm plays numbers of kin for 14 years, and wins'],
    // two days, of which the words speak for the other
    [MILL, 'Miller at Skive made mill hands a promise 40 years ago'],
    [MILL, 'Miller at Skive had mill hands 26 years ago'],
    [KILN, 'After 42 years, baker in Nykobing sells his ovens to hotel'],
  ])('keeps silent or refutes: %s: %s', (article, draft) => {
    expect(lapsed(article, draft) ?? '').not.toMatch(/: match/);
  });

  it('needs the day of the draft', () => {
    expect(lapsed(KILN, 'Chimney of Varde kiln comes down 42 years on', '')).toBeNull();
  });

  it('leaves alone what one of many years meets by chance', () => {
    const years = Array.from({ length: 9 }, (_, i) => `The kiln was repaired in ${2005 + i}.`).join(' ');
    expect(lapsed(`The kiln at Varde was shut. ${years}`, 'Kiln at Varde shut after 12 years')).toBeNull();
  });

  it('counts days and weeks from a day, not from a month', () => {
    const strike = 'Pilots at Varde walked out on April 20, and the strike goes on. Fares went up in March.';
    expect(lapsed(strike, 'Strike of Varde pilots goes on 28 days after they walked out')).toMatch('28 days: match');
    expect(lapsed(strike, 'Strike of Varde pilots goes on 11 weeks after fares went up')).toBeNull();
  });

  it('counts from one day to another that a sentence tells', () => {
    const hack =
      'Hackers got into the network of the Varde clinic on March 9, 2021, and were thrown out on April 3, 2021. The clinic told patients on Monday.';
    expect(lapsed(hack, 'Hackers were in clinic network at Varde for 25 days')).toBe(
      '25 days: match March 9, 2021 to April 3, 2021 = 25 days',
    );
    expect(lapsed(hack, 'Hackers were in clinic network at Varde for 35 days')).toBeNull();
    expect(lapsed(hack, 'Bakers at Skive closed for 25 days')).toBeNull();
  });
});
