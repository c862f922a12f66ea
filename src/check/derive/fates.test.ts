import { describe, expect, it } from 'vitest';
import { checkText, drawFacts, loadFacts } from '../../pipeline.ts';

const publishedOn = '2021-05-18';

/** What a draft's last figure comes to beside an article. */
function toll(article: string, draft: string): string {
  const facts = loadFacts(drawFacts(article, { publishedOn }));
  const found = checkText(draft, { publishedOn, facts }).findings.at(-1);
  return `${found?.claim.text}: ${found?.verdict} ${found?.explanation.arithmetic.join()}`.trim();
}

const FERRY =
  'At least 34 people drowned when a ferry tipped over in high winds on Lake Holm on Monday night. Fishermen in canoes saved 51 others, and 19 were still missing on Tuesday.\n\nThe vessel was licensed to carry 60 passengers and had eight life jackets on board.';
const PLANE = `${FERRY} It set out with 98 people on board, a clerk said.`;
const MEASLES =
  'A dozen children at a church school at Holm have measles, the county says. Since then eight adults have come down with it, too. Three people are in the hospital. Some 340 others were asked to stay home.';
const LAYOFFS =
  'A toymaker of Holm best known for its wooden trains is cutting 340 jobs after a bad Christmas. It already let 190 people go last March. It hired 600 people in the plague year.';

describe('all of whom an article tells what befell them', () => {
  it.each([
    [FERRY, 'Ferry that sank on Lake Holm was carrying 104', '104: match At least 34 people + 19 + 51 others = 104'],
    [FERRY, 'Lake Holm ferry sinks with 104 aboard', '104 aboard: match At least 34 people + 19 + 51 others = 104'],
    [FERRY, 'Ferry sinks on Lake Holm, 53 dead or missing', '53 dead: match At least 34 people + 19 = 53'],
    [MEASLES, 'Measles at Holm school grows to 20', '20: match A dozen children + eight adults = 20'],
    [LAYOFFS, 'Toymaker of Holm has shed 530 workers', '530 workers: match 340 jobs + 190 people = 530'],
  ])('%#. %s', (article, draft, found) => {
    expect(toll(article, draft)).toBe(found);
  });

  it.each([
    [FERRY, 'Lake Holm ferry sinks with # aboard', [140, 85, 70, 53, 105]],
    [FERRY, 'Ferry sinks on Lake Holm, # dead or missing', [35, 70, 104]],
    [FERRY, '# dead as ferry sinks on Lake Holm', [53, 104]],
    [PLANE, 'Lake Holm ferry sinks with # aboard', [104]],
    [MEASLES, 'Measles at Holm school grows to #', [11, 15, 21, 30, 348]],
    [LAYOFFS, 'Toymaker of Holm has shed # workers', [350, 410, 790, 940]],
  ])('%#. of "%s" does not bear out "%s"', (article, draft, wrong) => {
    for (const figure of wrong) expect(toll(article, draft.replace('#', `${figure}`))).not.toContain(': match');
  });
});
