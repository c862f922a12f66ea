import { describe, expect, it } from 'vitest';
import { checkText, drawFacts, loadFacts } from '../pipeline.ts';

const publishedOn = '2022-03-04';
const ARTICLE = `A ferry hit the harbour wall at Lunde on Thursday in thick fog, killing 31 passengers and injuring 58.

The repair of the wall will cost €46 million, the port said. Its owners pay a rent of €180 a month.

Divers brought up the bell from 208 metres. They were down there for nine hours.

The town of 7,200 has asked for a lighthouse since 1987; spending on lights will grow by €3.4 million to €12.5 million. One in eight of those asked is afraid of fog.

A Lunde firm recalls 412,000 heaters after fires. Another 9,000 went abroad, the last on May 2, 2019.`;
const facts = loadFacts(drawFacts(ARTICLE, { publishedOn }));
const said = (draft: string) =>
  checkText(draft, { publishedOn, facts }).findings.map(
    ({ claim, verdict, rule }) => `${claim.text}: ${verdict} ${rule}`,
  );

describe('figures in other words', () => {
  it.each([
    ['Lunde port faces €46m bill after ferry disaster', '€46m: match value'],
    ['Dozens hurt: 58 on ferry that struck wall', '58: match value'],
    ['Ferry in fog: Lunde harbour is more than 200 metres deep', 'more than 200 metres: match value'],
    ['1 in 8 at Lunde dreads fog', '1 in 8: match value'],
    ['Fog-bound Lunde, home to 7,200, wants lighthouse', '7,200: match value'],
    ['On May 2, 2019 came the last of the heaters that Lunde recalls', 'May 2, 2019: match period'],
    ['Home of nearly 7,500 asks for lighthouse: Lunde', 'nearly 7,500: match value'],
    ['Fog at Lunde: ferry lies more than 680 feet deep', 'more than 680 feet: match value'],
    // the one length of time that the article has
    ['Nine hours of fog: ferry on rocks', 'Nine hours: match value'],
  ])('%s', (draft, expected) => {
    expect(said(draft)).toContain(expected);
  });

  it('leaves alone a level that has what was before', () => {
    const article =
      'Customs men in Orsk found 57 trailers of onions this spring, compared with 13 in all of 2021. The old record of 21 was from 1998.';
    const base = loadFacts(drawFacts(article, { publishedOn }));
    const said = (draft: string) => checkText(draft, { publishedOn, facts: base }).findings[0]?.verdict === 'match';
    const counts = ['57', '13', '21'];
    expect(counts.map((count) => said(`${count} onion trailers found in Orsk`))).toEqual([true, false, false]);
  });

  it('backs what is a part in the source and told alone', () => {
    const article =
      'Customs men in Orsk found 57 bakers on Wednesday in a trailer of onions; eleven of them were children.';
    const base = loadFacts(drawFacts(article, { publishedOn }));
    const { findings } = checkText('11 children among bakers found in trailer', { publishedOn, facts: base });
    expect(findings.map(({ verdict }) => verdict)).toEqual(['match']);
  });

  it('tells the dead from the hurt, where their figures are words and the headline is all in capitals', () => {
    const article = 'Rockets struck a bus depot in the south of Orsk overnight, killing nine people and wounding 34.';
    const base = loadFacts(drawFacts(article, { publishedOn }));
    const verdictOf = (draft: string) => checkText(draft, { publishedOn, facts: base }).findings[0]!.verdict;
    expect(verdictOf('Rocket Fire on Orsk Bus Depot Kills 9')).toBe('match');
    expect(verdictOf('Rocket Fire on Orsk Bus Depot Kills 34')).not.toBe('match');
  });

  it('tells the dead from the size of the quake', () => {
    const article = 'A 6.1 magnitude earthquake that jolted southern Orsk before dawn on Sunday killed four people.';
    const base = loadFacts(drawFacts(article, { publishedOn }));
    const verdictOf = (draft: string) => checkText(draft, { publishedOn, facts: base }).findings[0]!.verdict;
    expect(verdictOf('6.1 quake jolts southern Orsk')).toBe('match');
    expect(verdictOf('Earthquake in southern Orsk kills 6')).not.toBe('match');
  });

  it('takes a number that stands alone for one of people', () => {
    const article =
      'A gale tore the roof off a school near Orsk on Tuesday. It closed 45 roads. Farmers took the pupils in, and 62 people slept on straw.';
    const base = loadFacts(drawFacts(article, { publishedOn }));
    const verdictOf = (draft: string) => checkText(draft, { publishedOn, facts: base }).findings[0]!.verdict;
    expect(['62', '45'].map((count) => verdictOf(`Gale near Orsk: ${count} sleep rough`))).toEqual([
      'match',
      'missing-source',
    ]);
  });

  it('leaves alone what is told the other way round, in the same words', () => {
    const article =
      'The harbour loses 12 of its 85 pilots, and its budget falls to €9.4 million. Its cranes cost €3 million.';
    const base = loadFacts(drawFacts(article, { publishedOn }));
    const verdictOf = (draft: string) => checkText(draft, { publishedOn, facts: base }).findings[0]!.verdict;
    expect(verdictOf('The harbour keeps its pilots, and its budget climbs to €9.4 million.')).not.toBe('match');
    expect(verdictOf('The harbour has a budget of €9.4 million.')).toBe('match');
  });

  it('leaves aside the facts that other figures of the headline have', () => {
    const article =
      'Two babies were born during the evacuation. Some 14,000 people living near were told to clear out. At least 40 more bombs are in the ground.';
    const base = loadFacts(drawFacts(article, { publishedOn }));
    const { findings } = checkText('2 babies born as 14K evacuate over bomb', { publishedOn, facts: base });
    expect(findings.map(({ verdict }) => verdict)).toEqual(['match', 'match']);
  });

  it('knows the first and the last month of a span', () => {
    const article = 'The recall of a maker in Orsk covers trucks built from October 2019 through March 2021.';
    const base = loadFacts(drawFacts(article, { publishedOn }));
    const verdictOf = (draft: string) => checkText(draft, { publishedOn, facts: base }).findings[0]!.verdict;
    expect(verdictOf('Recall in Orsk: trucks built through March 2021')).toBe('match');
    expect(verdictOf('Recall in Orsk: trucks built in March 2021')).toBe('match');
    expect(verdictOf('Recall in Orsk: trucks built until 2021')).toBe('match');
    expect(verdictOf('Recall in Orsk: trucks built through May 2021')).toBe('mismatch');
    expect(verdictOf('Recall in Orsk: trucks built until 2022')).toBe('mismatch');
  });

  it('counts what a rank is the last of, but no floors', () => {
    const article = 'A baker in Orsk ran her 50th marathon on Sunday and lives on the 12th floor of a tower.';
    const base = loadFacts(drawFacts(article, { publishedOn }));
    const verdictOf = (draft: string) => checkText(draft, { publishedOn, facts: base }).findings[0]!.verdict;
    expect(verdictOf('Baker in Orsk has run 50 marathons')).toBe('match');
    expect(verdictOf('Baker in Orsk has run 60 marathons')).not.toBe('match');
    expect(verdictOf('Baker in Orsk lives in tower of 12 floors')).not.toBe('match');
  });

  it('lets no day of the news stand for another year, nor a sale against a purchase', () => {
    const article =
      'A terrier that slipped under a fence in Orsk in 2011 was found on Tuesday at a tyre shop in Lunde.\n\nHeaters sold from May 2014 to June 2020 may catch fire.';
    const base = loadFacts(drawFacts(article, { publishedOn }));
    const verdictOf = (draft: string) => checkText(draft, { publishedOn, facts: base }).findings[0]!.verdict;
    expect(verdictOf('Dog lost in 2011 is found at shop in Lunde')).toBe('match');
    expect(verdictOf('Fire risk: bought one of these heaters since 2014?')).toBe('match');
  });

  it('takes a text to be about a source by its keywords, too', () => {
    const article =
      'A miller from Orsk who keeps church bells has won a prize.\n\nJudges spent days on a tally of 4,312.';
    const drawn = drawFacts(article, { publishedOn });
    const headline = (keywords: boolean) => {
      const [[id, source]] = Object.entries(drawn.sources!) as [[string, object]];
      const sources = { [id]: keywords ? source : { ...source, keywords: [] } };
      const { findings } = checkText('Prize for miller who keeps 4,312 church bells', {
        publishedOn,
        facts: loadFacts({ ...drawn, sources }),
      });
      return findings[0]!.verdict;
    };
    expect([headline(true), headline(false)]).toEqual(['match', 'missing-source']);
  });

  it.each([
    // a level told as a step, and a text about another thing
    ['Lunde spending on lights to grow by €12.5 million', '€12.5 million'],
    ['Injured on ferry number 31 after Lunde crash', '31'],
    ['Bakers in Orsk sold 58 kinds of bread', '58'],
    // metres are no dead
    ['Fog at Lunde kills 208', '208'],
    ['Ferry took eight hours to Lunde', 'eight hours'],
    ['Bread in Orsk is baked for nine hours', 'nine hours'],
  ])('%s is backed by nothing', (draft, words) => {
    expect(said(draft).filter((line) => line.startsWith(words) && / match /.test(line))).toEqual([]);
  });
});

describe('figures gone wrong', () => {
  it.each([
    ['Lunde port faces $46m bill after ferry disaster', '$46m: mismatch unit'],
    ['Wall owners at Lunde harbour pay $180 a month', '$180 a month: mismatch unit'],
    ['Lunde port faces €64m repair bill after ferry disaster', '€64m: mismatch value'],
    // the only figure of passengers, and it fits; the only sum that was asked for
    ['Ferry hits wall at Lunde harbour, killing 37 passengers', '37 passengers: mismatch value'],
    ['Lunde harbour wall repair to cost more than €460 million', 'more than €460 million: mismatch value'],
  ])('%s', (draft, expected) => {
    expect(said(draft)).toContain(expected);
  });

  it.each([
    // the sum and the difference of what one paragraph tells; a figure that the article has elsewhere; nothing of its size
    ['Ferry hits wall at Lunde harbour, killing or injuring 89 passengers', '89 passengers'],
    ['Ferry hits wall at Lunde harbour: 27 fewer dead than hurt', '27'],
    ['Lunde spending on lights to cost €12.5 million, port said', '€12.5 million'],
    ['Half of Lunde harbour wall needs repair', 'Half'],
    // told in hours, and no slip of that
    ['Divers spent 500 minutes down at Lunde for bell', '500 minutes'],
    // 412,000 in one country and 9,000 in another, of which 421,000 would be a slip, too
    ['Fire risk at Lunde: firm takes back 421,000 in two countries', '421,000'],
    ['Lunde firm recalls 421,000 heaters after fires', '421,000 heaters'],
  ])('%s: %s is not refuted', (draft, words) => {
    expect(said(draft).filter((line) => line.startsWith(words) && / mismatch /.test(line))).toEqual([]);
  });

  it('names no other sum a mistaken currency where the article has that one, too', () => {
    const both = loadFacts(drawFacts(`${ARTICLE}\n\nAn American fund gives $46 million.`, { publishedOn }));
    const { findings } = checkText('Lunde port gets $46m from American fund', { publishedOn, facts: both });
    expect(findings.map(({ verdict }) => verdict)).toEqual(['match']);
  });
});
