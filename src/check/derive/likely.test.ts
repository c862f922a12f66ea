import { describe, expect, it } from 'vitest';
import { workedOutOf } from './testing.ts';

const reckoned = (article: string, draft: string, figure: string) => workedOutOf(article, draft, figure, '2022-06-14');

const harbour = `Harbour council set its mooring fees on Tuesday. A berth in the inner basin will cost £38.40 a night and one in the outer basin £31.90, the harbour master said.

Of 240 berths surveyed, 66 were found to have rotten decking. The pontoon nearest the lock was built in 1898.`;

describe('a figure that follows from two of the article, whatever the draft calls it', () => {
  it('is what lies between two levels', () => {
    expect(reckoned(harbour, 'Inner berth at harbour costs boats £6.50 more than outer', '£6.50')).toBe(
      'match £38.40 a night − £31.90 = £6.50',
    );
  });

  it('is a part of what one sentence tells', () => {
    expect(reckoned(harbour, '27.5% of surveyed harbour berths have rotten decking', '27.5%')).toBe(
      'match 66 ÷ 240 berths = 27.5%',
    );
  });

  it('is the age of a thing', () => {
    expect(reckoned(harbour, 'Council puts up fees at harbour with 124-year-old pontoon', '124')).toMatch(/^match/);
  });
});

describe('what is not likely enough', () => {
  it('is a slip in a figure that follows', () => {
    expect(reckoned(harbour, 'Inner berth at harbour costs boats £6.30 more than outer', '£6.30')).toBe(
      'missing-source',
    );
  });

  it('is a difference that no word of the draft asks for', () => {
    expect(reckoned(harbour, '174 boats call at harbour', '174')).toBe('missing-source');
  });

  it('is a figure beside an article of something else', () => {
    expect(reckoned(harbour, 'Ticket for the cup final goes up by £6.50', '£6.50')).toBe('missing-source');
  });
});

it('keeps another fact from refuting what may follow', () => {
  const award = `A jury at Skive awarded the diver 2.85 million crowns on Thursday, of which 450,000 crowns is for lost pay. The firm will appeal.`;
  const said = (sum: string) => reckoned(award, `Skive jury awards diver ${sum} crowns on top of lost pay`, sum);
  expect(said('2.4 million')).toBe('unresolved 2.85 million crowns − 450,000 crowns = 2.4 million');
  expect(said('2.58 million')).toBe('mismatch');
});
