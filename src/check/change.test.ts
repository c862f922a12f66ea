import { describe, expect, it } from 'vitest';
import type { Link } from '../model/index.ts';
import { extractClaims } from '../pipeline.ts';
import { changeIn, direction } from './change.ts';

const UP =
  'rose rise rises risen rising increase increased increasing climb climbed climbing grew grow growing growth jump jumped jumping surge surged surging soar soared soaring gain gained gaining up higher more raise raised raising swell swelled swelling expand expanded expanding advance advanced advancing added';
const DOWN =
  'fell fall falls fallen falling decrease decreased decreasing decline declined declining drop dropped dropping slip slipped slipping slump slumped slumping plunge plunged plunging tumble tumbled tumbling sank down lower lowered lowering cut cuts cutting reduce reduced reducing shrank shrunk shrink shrinking less fewer lost eased dip dipped dipping';

describe('rise or fall', () => {
  it('is told by the verb, whatever its form', () => {
    for (const word of UP.split(' ')) expect([word, direction(`It ${word} by 5%`)]).toEqual([word, 1]);
    for (const word of DOWN.split(' ')) expect([word, direction(`It ${word} by 5%`)]).toEqual([word, -1]);
    expect(direction('ROSE')).toBe(1);
  });

  it('is open where a sentence tells of both or of neither', () => {
    expect([direction('It rose and fell'), direction('It stood at 5%'), direction('')]).toEqual([0, 0, 0]);
    for (const word of ['arose', 'supper', 'downy', 'bless', 'moreover', 'uphill', 'befell', 'recut'])
      expect([word, direction(`It ${word} there`)]).toEqual([word, 0]);
  });
});

const changeOf = (text: string, fits = true) => {
  const links = extractClaims(text).map((claim) => ({ claim }) as Link);
  const found = changeIn(links, () => fits);
  return found && `${found.by.text}: ${found.from.text} to ${found.to.text} ${found.sign}`;
};

describe('a change with both its ends', () => {
  it.each([
    ['Sales rose 12% to 56 boats from 50 boats.', '12%: 50 boats to 56 boats 1'],
    ['Sales fell 12% to 44 boats from 50 boats.', '12%: 50 boats to 44 boats -1'],
    ['From 50 boats sales rose to about 56 boats, or 12%.', '12%: 50 boats to about 56 boats 1'],
    ['Sales rose 12% to a record 56 boats from only 50 boats.', '12%: 50 boats to 56 boats 1'],
    ['Sales rose 12% to an even 56 boats from 50 boats.', null],
    ['Sales rose 12% to 56 boats.', null],
    ['Sales rose 12% to 56 boats, and not to 50 boats.', null],
    ['Sales rose 12% from 50 boats, not from 56 boats.', null],
    ['Sales rose from 50 boats to 56 boats.', null],
    ['Sales stood 12% apart, going to 56 boats from 50 boats.', null],
    ['Sales rose and fell 12% to 56 boats from 50 boats.', null],
    ['Sales rose 12% to 56 boats from $50.', null],
    ['Sales rose 12% to 56 from 50 boats.', '12%: 50 boats to 56 1'],
    ['Sales rose 12% to 56 boats from 50 boats in 4 ports.', null],
    ['Sales rose 12%; there, to 56 boats from 50 boats.', null],
    ['Sales rose 12% while others went to 56 boats from 50 boats.', null],
    ['Sales rose 12% to 56 boats whereas others came from 50 boats.', null],
    ['Sales rose 12% to 56 boats, but it came from 50 boats.', null],
    ['Sales rose 12% to 56 boats from 50 boats in 2016.', '12%: 50 boats to 56 boats 1'],
  ])('%s: %s', (text, expected) => {
    expect(changeOf(text)).toBe(expected);
  });

  it('is none where the change does not fit its ends', () => {
    expect(changeOf('Sales rose 12% to 56 boats from 50 boats.', false)).toBeNull();
  });

  it('leaves conversions out', () => {
    expect(changeOf('It rose 5% to 21 km (13 miles) from 20 km.')).toBe('5%: 20 km to 21 km 1');
  });
});
