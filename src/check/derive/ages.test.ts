import { describe, expect, it } from 'vitest';
import { verdictsOf } from './testing.ts';

const PAINTER =
  "A baker of Holm has won the Varde prize for her landscapes. She didn't hold a brush until she was 58, when her oven broke. She's now 84 and paints at night.";
const SWIMMER = 'Erna of Skive took up swimming at 61. On Sunday, at age 79, she swam across the fjord in 40 minutes.';
const PAIR = 'The pair met at Holm when he was 17. The two, both 74 now, were wed on Monday.';
const COUPLE =
  'A clerk of Skive started to knit at 30. He is 52. Her brother, a baker, says that she began to sing at 41.';

describe('the time between two ages of one person', () => {
  it.each([
    [PAINTER, 'She took up painting at 58. 26 years later, she wins Varde prize', '26 years'],
    [PAINTER, 'She First Held a Brush at 58. Twenty-Six Years Later, a Prize', 'Twenty-Six Years'],
    [PAINTER, 'Baker wins prize 26 years after picking up brush', '26 years'],
    [PAINTER, 'Baker of Holm has painted for 26 years', '26 years'],
    [SWIMMER, 'Woman swims fjord 18 years after taking it up', '18 years'],
    [PAIR, 'Holm pair wed 57 years after they met', '57 years'],
  ])('%s: %s', (article, draft, words) => {
    expect(verdictsOf(article, draft)).toContain(`${words}: match`);
  });

  it.each([
    [PAINTER, 'She took up painting at 58. % years later, she wins Varde prize', [16, 25, 27, 36, 62]],
    [PAINTER, 'Baker of Holm has painted for % years', [16, 25, 27, 36, 62]],
    [SWIMMER, 'Woman swims fjord % years after taking it up', [8, 17, 19, 28, 81]],
    [PAIR, 'Holm pair wed % years after they met', [17, 47, 56, 58, 75]],
    // the ages of two people, and two starts
    [COUPLE, 'Skive clerk began to sing % years ago', [10, 11, 12, 21, 22]],
  ])('lets no other figure pass: %s: %s', (article, draft, wrong) => {
    for (const figure of wrong)
      expect(verdictsOf(article, draft.replace('%', `${figure}`)).filter((one) => /years.*: match/.test(one))).toEqual(
        [],
      );
  });
});
