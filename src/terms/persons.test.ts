import { describe, expect, it } from 'vitest';
import { mayBeSamePeople } from './persons.ts';

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
});
