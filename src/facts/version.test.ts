import { describe, expect, it } from 'vitest';
import { bumpBetween, bumped, compareVersions, isVersionWish, pickVersion } from './version.ts';

const known = ['0.1.0', '0.1.4', '0.2.0', '1.0.0', '1.1.0', '1.1.3', '1.2.0', '1.10.0', '2.0.0'];

describe('pickVersion', () => {
  it.each([
    ['1.1.0', '1.1.0'],
    ['1.1', '1.1.0'],
    ['v1.1.3', '1.1.3'],
    ['^1.1', '1.10.0'],
    ['^1.1.1', '1.10.0'],
    ['~1.1', '1.1.3'],
    ['~1', '1.10.0'],
    ['^0.1', '0.1.4'],
    ['^0', '0.2.0'],
    ['1', '1.10.0'],
    ['1.x', '1.10.0'],
    ['1.1.x', '1.1.3'],
    ['1.*', '1.10.0'],
    ['*', '2.0.0'],
    ['latest', '2.0.0'],
    ['3.0.0', null],
    ['^3', null],
    ['soon', null],
    ['', null],
  ])('%s is %s', (wish, picked) => {
    expect(pickVersion(wish, known)).toBe(picked);
    expect(isVersionWish(wish)).toBe(!['soon', ''].includes(wish));
  });
});

describe('versions', () => {
  it('are in the order of their numbers', () => {
    expect([...known].reverse().sort(compareVersions)).toEqual(known);
    expect(compareVersions('1.10', '1.1')).toBeGreaterThan(0);
    expect(compareVersions('1.1', '1.1.0')).toBe(0);
  });

  it('move by steps', () => {
    expect([
      bumpBetween('1.0.0', '2.0.0'),
      bumpBetween('1.0.0', '1.1.0'),
      bumpBetween('1.0.0', '1.0.1'),
      bumpBetween('1.1.0', '1.0.0'),
    ]).toEqual(['major', 'minor', 'patch', null]);
    expect([bumped('1.2.3', 'major'), bumped('1.2.3', 'minor'), bumped('1.2.3', 'patch')]).toEqual([
      '2.0.0',
      '1.3.0',
      '1.2.4',
    ]);
  });
});
