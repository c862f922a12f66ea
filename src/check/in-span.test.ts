import { describe, expect, it } from 'vitest';
import { verdictsOf } from './derive/testing.ts';

const drive = `Holm on Monday launched a drive to vaccinate 2.6 million people against measles in nine days.`;

describe('a length that may be a day to come', () => {
  it.each([
    ['Holm aims to vaccinate 2.6 million against measles in nine days', 'match'],
    ['Holm aims to vaccinate 2.6 million against measles in 9 days', 'match'],
  ])('%s: %s', (draft, verdict) => {
    expect(verdictsOf(drive, draft, '2022-06-14').at(-1)).toMatch(verdict);
  });

  it.each(['in 19 days', 'in nine weeks'])('is not backed as "%s"', (words) => {
    const draft = `Holm aims to vaccinate 2.6 million against measles ${words}`;
    expect(verdictsOf(drive, draft, '2022-06-14').at(-1)).not.toMatch('match');
  });
});
