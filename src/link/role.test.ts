import { describe, expect, it } from 'vitest';
import { aheadIn, digitsOf, roleBetween, roleIn, speaksAhead } from './role.ts';

describe('the role of a figure', () => {
  it.each([
    ['Sales rose ', ' to $5 million', 'change'],
    ['Sales rose by about ', ' to $5 million', 'change'],
    ['Sales rose 12% to ', '', 'level'],
    ['Prices have risen to $268 from ', ' in August', 'before'],
    ['It now has 3,200 members, against ', ' a year ago', 'before'],
    ['The party won 118 of ', ' seats', 'whole'],
    ['At least 17 were killed, ', ' of them children', 'part'],
    ['It spent 40 million, including ', ' on roads', 'part'],
    ['The town has ', ' more residents than in 2010', 'change'],
    ['The bridge cost ', '', 'level'],
    ['Patients waited for ', ' months or more', 'level'],
  ])('%s…%s', (before, after, role) => {
    expect(roleBetween(before, after)).toBe(role);
  });

  it('is known of a fact where its subject shows the place', () => {
    expect(roleIn('the yield fell from … to 2.1 tons')).toBe('before');
    expect(roleIn('yield of wheat')).toBeNull();
  });

  it('tells what is from what is forecast', () => {
    expect(speaksAhead('the bank expects growth of')).toBe(true);
    expect(speaksAhead('the economy grew by')).toBe(false);
    expect(aheadIn('it hopes to sell … cars')).toBe(true);
    expect(aheadIn('cars sold')).toBeNull();
  });

  it('knows other figures by their digits', () => {
    expect(digitsOf('$5.6 million, 1,200 people, and 18.')).toEqual(['5.6', '1200', '18']);
  });
});
