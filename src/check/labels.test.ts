import { describe, expect, it } from 'vitest';
import { checkText, drawFacts, loadFacts } from '../pipeline.ts';

const verdictOf = (article: string, draft: string) => {
  const facts = loadFacts(drawFacts(article, { publishedOn: '2024-03-14' }));
  const { findings } = checkText(draft, { publishedOn: '2024-03-14', facts });
  return findings.find(({ claim }) => claim.kind === 'label')?.verdict;
};

describe('numbers of things', () => {
  const lizard =
    'An airline was fined after a monitor lizard had been sharing row 31 with passengers, the regulator said on Monday.';

  it('are backed by the same thing and number', () => {
    expect(verdictOf(lizard, 'Airline Fined Over Reptile in Row 31')).toBe('match');
    expect(verdictOf('A Danish rider won the ninth stage of the tour.', 'Danish Rider Wins Stage Nine of Tour')).toBe(
      'match',
    );
    expect(
      verdictOf(
        'The plan failed when 19 students missed the same question, number 37.',
        'Typo in Question 37 Sinks Plan',
      ),
    ).toBe('match');
  });

  it('are refuted by a slip of the only one', () => {
    expect(verdictOf(lizard, 'Airline Fined Over Reptile in Row 13')).toBe('mismatch');
    const two = `${lizard} Passengers of row 24 moved.`;
    expect(verdictOf(two, 'Airline Fined Over Reptile in Row 13')).toBe('missing-source');
  });

  it('say nothing of other numbers and of other things', () => {
    expect(verdictOf(lizard, 'Airline Fined Over Reptile in Row 12')).toBe('missing-source');
    expect(verdictOf(lizard.replace('row 31', 'a flight with 31'), 'Airline Fined Over Reptile in Row 31')).toBe(
      'missing-source',
    );
  });
});
