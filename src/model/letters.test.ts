import fc from 'fast-check';
import { expect, it } from 'vitest';
import { lettered } from './letters.ts';

const makes: (() => RegExp)[] = [
  () => /(?:\p{L}\.){2,}|[\p{L}\p{N}][\p{L}\p{N}\p{M}]*(?:['’&][\p{L}\p{N}]+)*/gu,
  () => /(?<![\p{L}\p{N}.])(?:x|[([]cq[)\]])(?![\p{L}\p{N}])/giu,
  () => /^[\p{Lu}]{2}\p{Ll}*\s[^\p{L}]\]?$/u,
  () => /[\]\p{Nd}[]+|\[\p{Lu}/u,
];

it('finds the same as the expression that it is made from', () => {
  const units = fc.constantFrom(...'aZxcq09.,[]()&’“ \n—é½Ω𝐀٣');
  fc.assert(
    fc.property(fc.array(units, { maxLength: 12 }), fc.constantFrom(...makes), (letters, make) => {
      const text = letters.join('');
      const all = ({ source, flags }: RegExp) => [...text.matchAll(new RegExp(source, `${flags.replace('g', '')}g`))];
      expect(all(lettered(make)(text))).toEqual(all(make()));
    }),
  );
});

it('compiles classes of letters for text alone that has letters beyond ASCII', () => {
  const word = lettered(() => /[\p{L}]+\p{M}?/u);
  expect(String(word('“plain”'))).toBe('/[A-Za-z]+[]?/');
  expect(word('plain')).toBe(word('also'));
  expect(String(word('café'))).toBe('/[\\p{L}]+\\p{M}?/u');
});

it('knows no other classes', () => {
  expect(() => lettered(() => /\p{So}/u)('a')).toThrow('no ASCII for \\p{So}');
});
