import fc from 'fast-check';
import { expect, it } from 'vitest';
import { closest, didYouMean, distance } from './suggest.ts';

it('finds slips of the keyboard and nothing else', () => {
  const words = ['check', 'claims', 'facts', 'explain', 'init', 'cq'];
  expect(closest('chekc', words)).toBe('check');
  expect(closest('fcats', words)).toBe('facts');
  expect(closest('INIT', words)).toBe('init');
  expect(closest('publish', words)).toBeNull();
  expect(didYouMean('publish', words)).toBe('');
});

it('counts steps', () => {
  expect(distance('', 'abc')).toBe(3);
  expect(distance('ab', 'ba')).toBe(1);
  expect(distance('kitten', 'sitting')).toBe(3);
});

it('is a distance', () => {
  const word = fc.string({ maxLength: 8 });
  fc.assert(
    fc.property(word, word, (a, b) => {
      expect(distance(a, b)).toBe(distance(b, a));
      expect(distance(a, a)).toBe(0);
      expect(distance(a, b)).toBeLessThanOrEqual(Math.max(a.length, b.length));
    }),
  );
});
