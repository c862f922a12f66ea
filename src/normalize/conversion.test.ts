import { describe, expect, it } from 'vitest';
import { conversionPairs } from './conversion.ts';
import { marked } from './testing.ts';

const pairs = (text: string) =>
  [...conversionPairs(marked(text))].map(([restated, original]) => `${restated} of ${original}`).join();

describe('a figure that restates another', () => {
  it.each([
    ['in brackets', 'It cost «5 won» («4 dollars»).', '1 of 0'],
    ['in square brackets', 'It cost «5 won» [«4 dollars»].', '1 of 0'],
    ['with up to two words behind the bracket', 'It cost «5 won» (or about «4 dollars»).', '1 of 0'],
    ['not far behind the bracket', 'It cost «5 won» (of which the city paid «4 dollars»).', ''],
    ['with a few words between', 'It cost «5 won» a year in all («4 dollars»).', '1 of 0'],
    ['not with many words between', 'It cost «5 won» a year for many years («4 dollars»).', ''],
    ['not behind a closed bracket', 'It cost «5 won» (net) «4 dollars».', ''],
    ['not without a bracket', 'It cost «5 won» and «4 dollars».', ''],
    ['after "or"', 'It ran «5 km», or «3 miles».', '1 of 0'],
    ['after "or", some words behind', 'It ran «5 km» from the old mill to the new bridge, or «3 miles».', '1 of 0'],
    [
      'not too far behind',
      'It ran «5 km» from the old mill to the new bridge at the edge of the town, or «3 miles».',
      '',
    ],
    ['not after "or about"', 'It ran «5 km», or about «3 miles».', ''],
    ['no alternative', 'It ran either «5 km» or «3 miles».', '1 of 0'],
    ['no alternative of clauses', 'It ran «5 km»; either that or «3 miles».', ''],
    ['no alternative with "either" between', 'It ran «5 km», either that or «3 miles».', ''],
    ['not in another clause', 'It ran «5 km»; or «3 miles».', ''],
    ['in another unit alone', 'It ran «5 km» («3 km»).', ''],
    ['of the same kind alone', 'It ran «5 km» («3 won»).', ''],
    ['no count', 'It has «5 boats» («3 cranes»).', ''],
    ['no share', 'It has «a half» («one half»).', ''],
    ['no period', 'It ran «5 km» (‹2016›).', ''],
    ['over a period between', 'It ran «5 km» in ‹2016› («3 miles»).', '2 of 0'],
    ['of another sentence: no', 'It ran «5 km».\n(«3 miles») it was.', ''],
    ['each of its own', 'It ran «5 km» («3 miles») and «6 km» («4 miles»).', '1 of 0,3 of 2'],
    ['the nearest before it', 'It cost «9 won», then «5 won» («4 dollars»).', '2 of 1'],
    ['no chain', 'It cost «5 won» («4 dollars» («3 km»)).', '1 of 0'],
    ['not of a period', 'In ‹2016› («3 miles»).', ''],
  ])('%s: %s', (_, text, expected) => {
    expect(pairs(text)).toBe(expected);
  });

  it('looks back over a few periods, no further', () => {
    expect(pairs('«5 km» a ‹1› ‹2› («3 miles»)')).toBe('3 of 0');
    expect(pairs('«5 km» ‹1› ‹2› ‹3› («3 miles»)')).toBe('');
  });
});
