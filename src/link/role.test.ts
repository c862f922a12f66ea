import { describe, expect, it } from 'vitest';
import { Decimal } from '../model/index.ts';
import { aheadIn, digitsOf, isAside, isPaced, isPaceOf, roleBetween, roleIn, speaksAhead } from './role.ts';

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
    ['Rescuers picked up ', ' people', 'level'],
    ['Town lines up ', ' pies for a record', 'level'],
    ['Sales ticked up ', ' units', 'change'],
    ['The bakers won 46%, against ', ' percent for the brewers', 'level'],
    ['The bakers spent 46 million, against ', ' by the other side', 'level'],
    ['They made 46 cakes, against ', ' for the whole of 2019', 'before'],
    ['Runners broke the old record of ', ' laps', 'before'],
    ['The village record had been ', ' laps', 'before'],
    ['Runners set a record of ', ' laps', 'level'],
    ['The plan was backed by ', ' of members', 'level'],
    ['Growth slowed to 0.2 percent after ', ' in May', 'before'],
    ['It reopened after ', ' of repairs', 'level'],
    ['The bus was ', ' passengers over capacity', 'change'],
    ['Sales are still ', ' short of the old peak', 'change'],
    ['Another ', ' will leave within three years', 'change'],
    ['It dropped five feet, and a further ', ' could fall by Friday', 'change'],
    ['Another of the ', ' was found', 'level'],
  ])('%s…%s', (before, after, role) => {
    expect(roleBetween(before, after)).toBe(role);
  });

  it.each([
    ['UK inflation falls to ', true],
    ['Annual growth of ', true],
    ['Inflation eases from 2.8% to ', true],
    ['Wage growth cools slightly to ', true],
    ['Core inflation eases to ', false],
    ['Prices rose by ', false],
    ['Inflation was in the news; sales rose ', false],
  ])('%s… is a pace: %s', (before, paced) => {
    expect(isPaced(before)).toBe(paced);
  });

  it('takes a pace for the step that it tells', () => {
    const [pace, step, before] = [
      { role: 'level', paced: true },
      { role: 'change', paced: false },
      { role: 'before', paced: false },
    ] as const;
    expect(isPaceOf(pace, step)).toBe(true);
    expect(isPaceOf(step, pace)).toBe(true);
    expect(isPaceOf(pace, before)).toBe(false);
    expect(isPaceOf(pace, pace)).toBe(false);
  });

  it('depends on what the figure is', () => {
    expect(roleBetween('The toll climbs ', '', { text: 'above 500' })).toBe('level');
    expect(roleBetween('The toll climbs ', '', { text: '500' })).toBe('change');
    expect(roleBetween('A bake sale raises ', '', { text: '$5m', kind: 'money' })).toBe('level');
    expect(roleBetween('The shares closed down ', '', { text: '11%', kind: 'percent' })).toBe('change');
    expect(roleBetween('The mayor closed down ', ' schools', { text: '11', kind: 'count' })).toBe('level');
    expect(roleBetween('Five were hurt, including a ', ' girl', { text: '9-year-old', kind: 'age' })).toBe('level');
    expect(roleBetween('A guard hits a shot from ', ' away', { text: '47 feet', kind: 'measure' })).toBe('level');
    expect(roleBetween('The lake fell from ', ' to 40 feet', { text: '47 feet', kind: 'measure' })).toBe('before');
    expect(roleBetween('Hiker saved by ', ' backpack', { text: '$6', kind: 'money' })).toBe('level');
    expect(roleBetween('Rents are up by ', ' a month', { text: '$6', kind: 'money' })).toBe('change');
    expect(roleBetween('He raised the price by ', ' last year', { text: '$6', kind: 'money' })).toBe('change');
    const value = { type: 'period', first: '1979-01-01', last: '1979-12-31', grain: 'year', edtf: '1979' } as const;
    expect(roleBetween('A letter from ', ' turns up', { text: '1979', value })).toBe('level');
  });

  it('tells who sent a thing from what was before', () => {
    const people = {
      text: '1,130 people',
      kind: 'count',
      value: { type: 'quantity', low: Decimal.of(1130), high: Decimal.of(1130), step: Decimal.one, unit: '{person}' },
    } as const;
    expect(roleBetween('The pair took orders from ', ' before they were caught', people)).toBe('level');
    expect(roleBetween('The toll fell from ', ' to 900', people)).toBe('before');
    expect(roleBetween('It was down from ', ' a year ago', people)).toBe('before');
    expect(roleBetween('A drop from ', ' in May', people)).toBe('before');
    const jars = { ...people, text: '40 jars', value: { ...people.value, unit: '{jar}' } };
    expect(roleBetween('Girls of 8 to 11 ate jam from ', ' of a shop in Skive', jars)).toBe('level');
    expect(roleBetween('He brought jam back from ', ' on Monday', jars)).toBe('level');
    expect(roleBetween('The shop is down to 31 jars from ', '', jars)).toBe('before');
    expect(roleBetween('It went from ', ' to one', jars)).toBe('before');
    expect(roleBetween('A quarter ', ' of those asked agreed', { text: 'A quarter', kind: 'ratio' })).toBe('level');
  });

  it('knows what is told for comparison', () => {
    expect(isAside('A larger find, of … coins, was made in 1931')).toBe(true);
    expect(isAside('A similar truck held … people')).toBe(true);
    expect(isAside('The find of … coins is the largest')).toBe(false);
    expect(isAside('The second truck held … people')).toBe(true);
  });

  it('is known of a fact where its subject shows the place', () => {
    expect(roleIn('the yield fell from … to 2.1 tons')).toBe('before');
    expect(roleIn('yield of wheat')).toBeNull();
  });

  it('tells what is from what is forecast', () => {
    expect(speaksAhead('the bank expects growth of')).toBe(true);
    expect(speaksAhead('the economy grew by')).toBe(false);
    expect(speaksAhead('growth of 2%, beating forecasts')).toBe(false);
    expect(speaksAhead('sales fell less than expected')).toBe(false);
    expect(speaksAhead('growth beats forecasts of 2%')).toBe(true);
    expect(aheadIn('it hopes to sell … cars')).toBe(true);
    expect(aheadIn('cars sold')).toBeNull();
  });

  it('knows other figures by their digits', () => {
    expect(digitsOf('$5.6 million, 1,200 people, and 18.')).toEqual(['5.6', '1200', '18']);
    expect(digitsOf('Ten of those, one in five')).toEqual(['10', '5']);
  });
});
