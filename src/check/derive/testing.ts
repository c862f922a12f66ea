import { checkText, drawFacts, loadFacts } from '../../pipeline.ts';

/** What is said of each figure of a draft beside an article that came out on the same day: "13 days: match". */
export function verdictsOf(article: string, draft: string, publishedOn = '2021-05-18'): string[] {
  const facts = loadFacts(drawFacts(article, { publishedOn }));
  return checkText(draft, { publishedOn, facts }).findings.map(({ claim, verdict }) => `${claim.text}: ${verdict}`);
}
