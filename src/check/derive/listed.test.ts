import { describe, expect, it } from 'vitest';
import { checkText, drawFacts, loadFacts } from '../../pipeline.ts';

const publishedOn = '2021-05-18';

/** Verdicts of a draft's figures beside an article, with the sums. */
function counted(article: string, draft: string): string[] {
  const facts = loadFacts(drawFacts(article, { publishedOn }));
  return checkText(draft, { publishedOn, facts }).findings.map(({ claim, verdict, explanation }) =>
    `${claim.text}: ${verdict} ${explanation.arithmetic.join()}`.trim(),
  );
}

const RECALL =
  'A bakery near Holm is recalling 87,400 loaves of rye bread because of bits of glass. The loaves were sold in Ohio, Indiana, Michigan and Kentucky. Five customers have complained.';
const STORM =
  'A retired couple, two brothers and a trucker lost their lives when a tornado tore across the farms of Holm late on Friday. Nineteen people were hurt. The brothers were asleep in a caravan.';
const HEIST =
  'Police in Holm have arrested two men and a woman over the theft of $740,000 from a bank van on April 11. The driver was in a doughnut shop.';
const TRIAL =
  'It took the jury at Holm two hours to make the hospital pay $23.4 million for sending a young mother home. She died of a clot as she packed the lunches of her son and daughter.';

describe('a list counted', () => {
  it.each([
    [
      RECALL,
      'Glass in rye bread: loaves recalled in 4 states',
      '4 states: match Ohio, Indiana, Michigan and Kentucky = 4 states',
    ],
    [
      RECALL,
      'Rye bread recall hits four states over glass',
      'four states: match Ohio, Indiana, Michigan and Kentucky = 4 states',
    ],
    [STORM, '5 dead as tornado hits Holm farms', '5 dead: match A retired couple, two brothers and a trucker = 5 dead'],
    [
      STORM,
      'Tornado kills five people at Holm',
      'five people: match A retired couple, two brothers and a trucker = 5 dead',
    ],
    [HEIST, '3 Arrested in Bank Van Theft at Holm', '3 Arrested: match two men and a woman = 3 arrested'],
    [HEIST, 'Police arrest three over bank van theft', 'three: match two men and a woman = 3 arrested'],
    [TRIAL, 'Mother of two died of clot after hospital sent her home', 'two: match her son and daughter = 2 children'],
  ])('%#. %s', (article, draft, found) => {
    expect(counted(article, draft)[0]).toBe(found);
  });

  it.each([
    // another number, or other things
    [RECALL, 'Glass in rye bread: loaves recalled in # states', [3, 5, 6, 7, 9]],
    [RECALL, 'Glass in rye bread: loaves recalled in # counties', [4]],
    [RECALL, 'Glass in rye bread: loaves recalled in # more states', [4]],
    [STORM, '# dead as tornado hits Holm farms', [3, 4, 6, 7, 15]],
    [STORM, 'Tornado hurts # at Holm farms', [5]],
    [STORM, '# brothers dead as tornado hits Holm farms', [5]],
    [HEIST, '# Arrested in Bank Van Theft at Holm', [4, 5, 6, 7]],
    [HEIST, '# men arrested in bank van theft at Holm', [3]],
    [HEIST, '# dead in bank van theft at Holm', [3]],
    [TRIAL, 'Mother of # died of clot after hospital sent her home', [3, 4, 5]],
    // another story
    [HEIST, '# arrested in raid on farm near Vienna', [3]],
    // the article has another number of such things
    [`${RECALL} Bread of the bakery goes to nine states.`, 'Glass in rye bread: loaves recalled in # states', [4]],
    [`${HEIST} Forty people have been arrested since.`, '# Arrested in Bank Van Theft at Holm', [3]],
  ])('%#. of "%s" does not bear out "%s"', (article, draft, wrong) => {
    for (const figure of wrong) expect(counted(article, draft.replace('#', `${figure}`))[0]).not.toContain(': match');
  });
});
