import { describe, expect, test } from 'vitest';
import {
  currencyOfCode,
  currencyOfMark,
  currencyOfNoun,
  currencyOfOwner,
  currencyOfPrefix,
  idioms,
  modifiersAfter,
  modifiersBefore,
  tables,
  tagsOf,
  unitOfAbbreviation,
  unitOfCode,
  unitOfName,
  vagueWords,
} from './index.ts';

test('every table has an id of its own and words in lower case', () => {
  const ids = tables.map((table) => table.id);
  expect(new Set(ids).size).toBe(ids.length);
  for (const { words, tag } of tables) {
    expect(words.filter((word) => word !== word.toLowerCase() || word.endsWith('.'))).toEqual([]);
    for (const word of words) expect(tagsOf(word) & tag).toBe(tag);
  }
});

test('every vague range has a source and a lower end below its upper', () => {
  for (const { low, high, source } of vagueWords.values()) {
    expect(low).toBeLessThanOrEqual(high);
    expect(source).toMatch(/\S/);
  }
});

test('no phrase stands in a table twice', () => {
  for (const rows of [modifiersBefore, modifiersAfter]) {
    const phrases = rows.map((row) => row.words.join(' '));
    expect(phrases.filter((phrase, i) => phrases.indexOf(phrase) !== i)).toEqual([]);
  }
  expect(idioms.filter((phrase, i) => idioms.indexOf(phrase) !== i)).toEqual([]);
});

describe('units', () => {
  test.each([
    ['m', 'length', '1'],
    ['km2', 'area', '1000000'],
    ['[ft_i]3', 'volume', '0.028316846592'],
    ['[mi_i]/h', 'speed', '0.44704'],
    ['m/s', 'speed', '1'],
    ['kW.h', 'energy', '3600000'],
    ['MBy', 'data', '1000000'],
    ['[bbl_us]/d', 'volume by time', null],
  ])('%s is a %s', (code, dimension, factor) => {
    const unit = unitOfCode(code)!;
    expect(unit.dimension).toBe(dimension);
    if (factor !== null)
      expect(unit.factor.toString().replace(/\.?0+$/, (zeros) => (zeros.includes('.') ? '' : zeros))).toBe(factor);
  });

  test('what is none', () => {
    expect([
      unitOfCode('USD'),
      unitOfCode('kg2'),
      unitOfCode('m/x'),
      unitOfName('won'),
      unitOfAbbreviation('xx'),
    ]).toEqual(Array(5).fill(null));
  });
});

describe('currencies', () => {
  const code = (currency: { code: string; power: number } | null) => currency && `${currency.code} ${currency.power}`;

  test('by code, sign, noun and owner', () => {
    expect(code(currencyOfCode('JPY', false))).toBe('JPY 0');
    expect(code(currencyOfCode('usd', false))).toBe('USD 0');
    expect(code(currencyOfCode('MEUR', false))).toBe('EUR 6');
    expect(code(currencyOfCode('TOP', false))).toBeNull();
    expect(code(currencyOfCode('TOP', true))).toBe('TOP 0');
    expect(code(currencyOfMark('₹'))).toBe('INR 0');
    expect(code(currencyOfNoun('pence'))).toBe('pound -2');
    expect(code(currencyOfNoun('zlotys'))).toBe('PLN 0');
    expect(code(currencyOfNoun('pounds'))).toBe('pound 0');
    expect(code(currencyOfOwner('hong kong', 'dollars'))).toBe('HKD 0');
    expect(code(currencyOfOwner('dutch', 'guilders'))).toBe('NLG 0');
    expect(code(currencyOfPrefix('nt', '$'))).toBe('TWD 0');
    expect(code(currencyOfPrefix('xx', '$'))).toBeNull();
  });

  test('every code of the list in force is known', () => {
    const active =
      'AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BRL BSD BTN BWP BYN BZD CAD CDF CHF CLP CNY COP CRC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GNF GTQ GYD HKD HNL HTG HUF IDR ILS INR IQD IRR ISK JMD JOD JPY KES KGS KHR KMF KPW KRW KWD KYD KZT LAK LBP LKR LRD LSL LYD MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN PYG QAR RON RSD RUB RWF SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TND TOP TRY TTD TWD TZS UAH UGX USD UYU UZS VES VND VUV WST XAF XCD XOF XPF YER ZAR ZMW ZWG';
    expect(active.split(' ').filter((one) => !currencyOfCode(one, true))).toEqual([]);
  });
});
