import { checkText, drawFacts, loadFacts } from '../../pipeline.ts';

/** What is said of each figure of a draft beside an article that came out on the same day: "13 days: match". */
export function verdictsOf(article: string, draft: string, publishedOn = '2021-05-18'): string[] {
  const facts = loadFacts(drawFacts(article, { publishedOn }));
  return checkText(draft, { publishedOn, facts }).findings.map(({ claim, verdict }) => `${claim.text}: ${verdict}`);
}

/** The verdict on the first figure of a draft that has certain words, and the sum that it follows from: "match 12 − 7 = 5". */
export function reckonedOf(article: string, draft: string, figure: string, publishedOn: string): string {
  const facts = loadFacts(drawFacts(article, { publishedOn }));
  const found = checkText(draft, { publishedOn, facts }).findings.find(({ claim }) => claim.text.includes(figure));
  const sum = found?.rule === 'derived' ? found.explanation.arithmetic.join() : '';
  return [found?.verdict, sum].filter(Boolean).join(' ');
}
