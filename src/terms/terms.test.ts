import { describe, expect, it } from 'vitest';
import {
  conceptOf,
  contrasts,
  isOpaque,
  keyOf,
  keysOf,
  nearness,
  sidesOf,
  stem,
  weightOf,
  wordsBeside,
  wordsOf,
} from './index.ts';

describe('stems', () => {
  it.each([
    ['steal stole stolen stealing steals'],
    ['infect infection infected infecting infections'],
    ['invest investment invested investments'],
    ['city cities city’s'],
    ['stop stopped stopping'],
    ['fall fell fallen falling'],
    ['deliver delivered delivering delivers'],
    ['crisis crises'],
    ['777 777s'],
  ])('%s are one', (forms) => {
    expect(new Set(forms.split(' ').map(stem)).size).toBe(1);
  });

  it('keeps apart what is not one word', () => {
    expect(stem('party')).not.toBe(stem('part'));
    expect(stem('number')).not.toBe(stem('numb'));
  });
});

describe('words', () => {
  it('gives near-synonyms, adjectives of countries and initials one key', () => {
    expect(keyOf('killed')).toBe(keyOf('deaths'));
    expect(conceptOf(stem('aircraft'))).toBe(conceptOf(stem('jets')));
    expect(keyOf('French')).toBe(keyOf('France'));
    expect(keyOf('the')).toBeNull();
    expect(keyOf('US')).toBe('usa');
    expect(keyOf('us')).toBeNull();
    expect([...keysOf('the River Relief Agency and the United Nations')]).toEqual(
      expect.arrayContaining(['rra', 'un']),
    );
  });

  it('knows names by their capitals', () => {
    const proper = (text: string) =>
      wordsOf(text)
        .filter((word) => word.proper)
        .map((word) => word.text);
    expect(proper('Floods hit Lakeside. Homes in UNICEF camps')).toEqual(['Lakeside', 'UNICEF']);
    expect(weightOf(keyOf('people')!, false)).toBeLessThan(weightOf(keyOf('turbine')!, false));
  });

  it('leaves values out of the words', () => {
    const text = 'It sold 30 red trams for $40 million in March 2021';
    const words = wordsBeside(text, [
      { start: 8, end: 20, opaque: false },
      { start: 25, end: 36, opaque: true },
      { start: 40, end: 50, opaque: true },
    ]).map((word) => word.text);
    expect(words).toEqual(['sold', 'red', 'trams']);
    expect(isOpaque({ type: 'period', first: null, last: null, grain: 'day', edtf: '' })).toBe(true);
  });

  it('holds nearer words closer', () => {
    const text = 'The mayor spoke, and 12 trams burned; buses did not';
    const words = wordsOf(text);
    const near = (name: string) =>
      nearness(text, words.find((word) => word.text === name)!, { start: 21, end: 29 }, [], words);
    expect(near('trams')).toBe(1);
    expect(near('burned')).toBeGreaterThan(near('buses'));
    expect(near('burned')).toBeGreaterThan(near('mayor'));
  });

  it('tells sides apart', () => {
    const sides = (text: string) => sidesOf(keysOf(text));
    expect(contrasts(sides('12 killed'), sides('people injured'))).toBe(1);
    expect(contrasts(sides('12 killed'), sides('deaths'))).toBe(0);
    expect(contrasts(sides('exports'), sides('imports and exports'))).toBe(0);
  });
});
