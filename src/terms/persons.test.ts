import { describe, expect, it } from 'vitest';
import { countsPeople, mayBeSamePeople } from './persons.ts';

describe('people', () => {
  it.each([
    ['{person}', '{walker}', true],
    ['{voter}', '{person}', true],
    ['{job}', '{person}', true],
    ['{other}', '{person}', true],
    ['{person}', '{bus}', false],
    ['{tower}', '{person}', false],
    ['{voter}', '{walker}', false],
    ['USD', '{person}', false],
  ])('%s and %s may be the same: %s', (a, b, same) => {
    expect(mayBeSamePeople(a, b)).toBe(same);
  });

  it('are told from things by what is counted', () => {
    const units = ['{person}', '{school teacher}', '{nurse}', '{bus}', '{water tower}'];
    expect(units.map(countsPeople)).toEqual([true, true, true, false, false]);
  });
});
