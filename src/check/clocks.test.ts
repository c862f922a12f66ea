import { describe, expect, it } from 'vitest';
import { claimsOf } from '../kinds/testing.ts';
import type { Stated } from './asserted.ts';
import { clockChance, clockWords, compareClocks } from './clocks.ts';

function clock(text: string): Stated & { readonly value: Extract<Stated['value'], { type: 'quantity' }> } {
  const claim = claimsOf(text).find(({ kind }) => kind === 'clock')!;
  if (claim.value.type !== 'quantity') throw new Error(text);
  return { text: claim.text, value: claim.value, modifier: claim.modifier };
}

const outcome = (claim: string, fact: string, label = false) => {
  const compared = compareClocks(clock(claim), clock(fact), label);
  return compared && `${compared.outcome}${compared.implied ? ', implied' : ''}`;
};

describe('times of day', () => {
  it.each([
    ['at 3am', 'at 3 a.m.', 'agree'],
    ['at 3am', 'at 3:00 a.m.', 'agree'],
    ['at 3am', 'at 3pm', 'disagree'],
    ['at 14:30', 'at 2.30pm', 'agree'],
    ['at 3am', 'at 3:10am', 'undecided'],
    ['around 3am', 'at 3:10am', 'agree'],
    ['around 3am', 'at 3:50am', 'disagree'],
    ['almost 3am', 'at 2:50am', 'agree'],
    ['almost 3am', 'at 3:10am', 'disagree'],
    ['just after midnight', 'at 12:05am', 'agree'],
    ['just before midnight', 'at 11:56 p.m.', 'agree'],
    ['just before midnight', 'at 12:05am', 'disagree'],
    ['ended after midnight', 'at 12:40 a.m.', 'agree, implied'],
    ['ended after midnight', 'at 11 p.m.', 'disagree'],
    ['by 10pm', 'at 9:40pm', 'agree, implied'],
    ['at 3:10am', 'at about 3am', 'undecided'],
    ['at 3am', 'at about 3am', 'agree'],
    ['at 7:15am', 'at 7:50am', 'disagree'],
    ['the 7:15 bus', 'at 7:15 a.m.', 'agree'],
    ['at 7:15 p.m.', 'the 7:15 bus', 'undecided'],
    ['at 7:15 p.m.', 'the 7:50 bus', 'disagree'],
    ['7 to 9pm', 'between 7 and 9 p.m.', 'agree'],
    ['at 8pm', '7 to 9pm', 'undecided'],
    ['7 to 9pm', '7 to 10pm', 'disagree'],
    ['at 3pm GMT', 'at 3pm EST', null],
    ['at 3pm ET', 'at 3pm EST', 'agree'],
  ])('%s, where it is %s: %s', (claim, fact, expected) => {
    expect(outcome(claim, fact)).toBe(expected);
  });

  it('name what happened in the hour', () => {
    expect(outcome('the 3am crash', 'at 3:10am', true)).toBe('agree');
    expect(outcome('the 3am crash', 'at 2:50am', true)).toBe('undecided');
  });

  it('are mistaken by half a day or a digit', () => {
    expect(clockChance(clock('at 3am').value, clock('at 3pm').value)).toBeLessThan(0.05);
    expect(clockChance(clock('at 7:15am').value, clock('at 7:51am').value)).toBeLessThan(0.05);
    expect(clockChance(clock('at 4am').value, clock('at 3am').value)).toBe(1);
    expect(clockChance(clock('at 4:20am').value, clock('at 3:50am').value)).toBe(1);
  });

  it('are printed as copy does', () => {
    expect(clockWords(clock('at 00:05').value)).toBe('12:05 a.m.');
    expect(clockWords(clock('at 14:30').value)).toBe('2:30 p.m.');
    expect(clockWords(clock('the 7:15 train').value)).toBe('7:15');
  });
});
