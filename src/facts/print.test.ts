import { expect, it } from 'vitest';
import { Decimal } from '../model/index.ts';
import { printAmount } from './print.ts';

it.each([
  ['800000000000', 'KRW', '800 billion won'],
  ['626000000', 'USD', '$626 million'],
  ['-5000000', 'EUR', '-€5 million'],
  ['1', '{person}', '1 person'],
  ['12', '{person}', '12 people'],
  ['3', '{missile test}', '3 missile tests'],
  ['2', '{country}', '2 countries'],
  ['2', '{watch}', '2 watches'],
  ['2', '{police officer}', '2 police'],
  ['0.02', '{death}/{case}', '0.02 deaths per case'],
  ['5000', 'USD/{person}', '$5,000 per person'],
  ['67000000000', 'KRW/{person}', '67 billion won per person'],
  ['80', 'km/h', '80 km per hour'],
  ['5', 'a', '5 years'],
  ['5', '[mi_i]', '5 miles'],
  ['5', 'THB', '5 THB'],
  ['0.53', 'share', '53 %'],
  ['2', 'pp', '2 percentage points'],
])('prints %s %s as copy does', (value, unit, words) => {
  expect(printAmount(Decimal.of(value), unit, 2)).toBe(words);
});
