import { irregularPlurals } from '../lexicon/index.ts';

/** Currencies that copy prints by a sign before the number. */
export const SIGNS: Readonly<Record<string, string>> = {
  USD: '$',
  EUR: '€',
  GBP: '£',
  CAD: 'C$',
  AUD: 'A$',
  HKD: 'HK$',
};

/** Units by their names in copy, one and several; other currencies go by their codes. */
const NAMES: Readonly<Record<string, readonly [one: string, several: string]>> = {
  USD: ['dollar', 'dollars'],
  EUR: ['euro', 'euros'],
  GBP: ['pound', 'pounds'],
  CAD: ['Canadian dollar', 'Canadian dollars'],
  AUD: ['Australian dollar', 'Australian dollars'],
  HKD: ['Hong Kong dollar', 'Hong Kong dollars'],
  KRW: ['won', 'won'],
  KPW: ['North Korean won', 'North Korean won'],
  JPY: ['yen', 'yen'],
  CNY: ['yuan', 'yuan'],
  INR: ['rupee', 'rupees'],
  RUB: ['ruble', 'rubles'],
  CHF: ['Swiss franc', 'Swiss francs'],
  SEK: ['Swedish krona', 'Swedish kronor'],
  NOK: ['Norwegian krone', 'Norwegian kroner'],
  DKK: ['Danish krone', 'Danish kroner'],
  UAH: ['hryvnia', 'hryvnias'],
  TRY: ['lira', 'lira'],
  ZAR: ['rand', 'rand'],
  BRL: ['real', 'reals'],
  XBT: ['bitcoin', 'bitcoins'],
  a: ['year', 'years'],
  mo: ['month', 'months'],
  wk: ['week', 'weeks'],
  d: ['day', 'days'],
  h: ['hour', 'hours'],
  min: ['minute', 'minutes'],
  s: ['second', 'seconds'],
  t: ['tonne', 'tonnes'],
  har: ['hectare', 'hectares'],
  L: ['liter', 'liters'],
  Cel: ['°C', '°C'],
  '[degF]': ['°F', '°F'],
  '[mi_i]': ['mile', 'miles'],
  '[ft_i]': ['foot', 'feet'],
  '[lb_av]': ['pound', 'pounds'],
  '[acr_us]': ['acre', 'acres'],
  '[bbl_us]': ['barrel', 'barrels'],
};

const irregular = new Map([...irregularPlurals].reverse().map(([several, one]) => [one, several]));

/** A unit in words, for one of it or for several: "won", "person", "people". */
export function nameOf(unit: string, one: boolean): string {
  const known = NAMES[unit];
  if (known) return known[one ? 0 : 1];
  if (!unit.startsWith('{')) return unit.replace(/[[\]]/g, '').replace(/_[a-z]+$/, '');
  const noun = unit.slice(1, -1);
  return one ? noun : plural(noun);
}

/** "Missile tests" of "missile test". */
function plural(noun: string): string {
  const at = noun.lastIndexOf(' ') + 1;
  const [before, last] = [noun.slice(0, at), noun.slice(at)];
  const known = irregular.get(noun) ?? irregular.get(last);
  if (known) return irregular.has(noun) ? known : before + known;
  if (/[^aeiou]y$/.test(last)) return `${noun.slice(0, -1)}ies`;
  return /(?:s|x|z|ch|sh)$/.test(last) ? `${noun}es` : `${noun}s`;
}
