import type { Finding } from '../../model/index.ts';
import { checkText, drawFacts, loadFacts } from '../../pipeline.ts';

/** The verdict of the rules that know what they look for; `worked-out` takes what they leave. */
export function verdictOf({ rule, verdict }: Finding): string {
  return rule === 'worked-out' ? 'missing-source' : verdict;
}

/** What is said of each figure of a draft beside an article that came out on the same day: "13 days: match". */
export function verdictsOf(article: string, draft: string, publishedOn = '2021-05-18'): string[] {
  const facts = loadFacts(drawFacts(article, { publishedOn }));
  return checkText(draft, { publishedOn, facts }).findings.map((found) => `${found.claim.text}: ${verdictOf(found)}`);
}

/** The verdict on the first figure of a draft that has certain words, and the sum that it follows from: "match 12 − 7 = 5". */
export function reckonedOf(article: string, draft: string, figure: string, publishedOn: string): string {
  const found = foundOf(article, draft, figure, publishedOn);
  const sum = found?.rule === 'derived' ? found.explanation.arithmetic.join() : '';
  return [found && verdictOf(found), sum].filter(Boolean).join(' ');
}

/** The same with `worked-out`. */
export function workedOutOf(article: string, draft: string, figure: string, publishedOn: string): string {
  const found = foundOf(article, draft, figure, publishedOn);
  const sum = found?.rule === 'worked-out' ? found.explanation.arithmetic.join() : '';
  return [found?.verdict, sum].filter(Boolean).join(' ');
}

function foundOf(article: string, draft: string, figure: string, publishedOn: string): Finding | undefined {
  const facts = loadFacts(drawFacts(article, { publishedOn }));
  return checkText(draft, { publishedOn, facts }).findings.find(({ claim }) => claim.text.includes(figure));
}
