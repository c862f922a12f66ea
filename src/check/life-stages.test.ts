import { describe, expect, it } from 'vitest';
import { checkText, drawFacts, loadFacts } from '../pipeline.ts';

const verdictOf = (article: string, draft: string) => {
  const facts = loadFacts(drawFacts(article, { publishedOn: '2024-03-14' }));
  const { findings } = checkText(draft, { publishedOn: '2024-03-14', facts });
  return findings.find(({ claim }) => claim.kind === 'life-stage')?.verdict;
};

describe('words for who is about so old', () => {
  const won = 'A 16-year-old from Gimle won the national chess title on Sunday, beating the champion in 41 moves.';

  it('are backed by an age of those years', () => {
    expect(verdictOf(won, 'Gimle teen wins national chess title')).toBe('match');
    expect(verdictOf(won.replace('16', '84'), 'Gimle Octogenarian Wins National Chess Title')).toBe('match');
  });

  it('are backed by the same word', () => {
    const told = won.replace('A 16-year-old', 'A teenager');
    expect(verdictOf(told, 'Gimle teen wins national chess title')).toBe('match');
    expect(verdictOf(told, 'Gimle toddler wins national chess title')).toBe('missing-source');
  });

  it('are never refuted', () => {
    expect(verdictOf(won, 'Gimle toddler wins national chess title')).toBe('missing-source');
    expect(verdictOf(won.replace('16', '12'), 'Gimle teen wins national chess title')).toBe('missing-source');
  });

  it('refute no age', () => {
    const facts = loadFacts(drawFacts(won.replace('A 16-year-old', 'A teenager'), { publishedOn: '2024-03-14' }));
    const { findings } = checkText('Gimle man, 23, wins national chess title', { publishedOn: '2024-03-14', facts });
    expect(findings.map(({ verdict }) => verdict)).not.toContain('mismatch');
  });
});
