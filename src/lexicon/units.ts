import { Decimal } from '../model/index.ts';
import type { WordTable } from './table.ts';
import { Tag } from './tags.ts';
import { anyCase, prefixedUnits, siPrefixes, unitRows } from './unit-rows.ts';

/** A unit of measure with what it takes to convert it. */
export interface Measure {
  /** UCUM code. */
  readonly code: string;
  readonly dimension: string;
  /** How many of the dimension's base unit one is (metres, square metres, cubic metres, kilograms, bytes …). */
  readonly factor: Decimal;
}

/** Abbreviations that headlines begin with a capital: "105 Mph". */
const TITLED: ReadonlySet<string> = new Set(['mph', 'kph', 'km', 'kg', 'lb', 'lbs', 'ft', 'cm', 'mm']);

const names = new Map<string, Measure>();
const abbreviations = new Map<string, Measure>();
const byCode = new Map<string, Measure>();

for (const line of unitRows.trim().split('\n')) {
  const [code = '', dimension = '', factor = '', words = '', short = ''] = line.split('|').map((cell) => cell.trim());
  add({ code, dimension, factor: Decimal.of(factor) }, words, short);
}
for (const line of prefixedUnits.trim().split('\n')) {
  const [code = '', dimension = '', factor = '', words = '', short = '', prefixes = ''] = line
    .split('|')
    .map((cell) => cell.trim());
  const base = Decimal.of(factor);
  if (words === 'kilocalorie') {
    add({ code: 'kcal', dimension, factor: base.shift(3) }, words, short);
    continue;
  }
  add({ code, dimension, factor: base }, words, short);
  for (const prefix of prefixes.split(' ').filter(Boolean)) {
    const [name, power] = siPrefixes.get(prefix)!;
    const long = words
      .split(' ')
      .filter(Boolean)
      .map((word) =>
        word
          .split('/')
          .map((form) => name + form)
          .join('/'),
      );
    const symbols = short
      .split(' ')
      .flatMap((symbol) => (prefix === 'k' ? [`k${symbol}`, `K${symbol}`] : [prefix + symbol]));
    add({ code: prefix + code, dimension, factor: base.shift(power) }, long.join(' '), symbols.join(' '));
  }
}
const megabyte = byCode.get('MBy')!;
for (const short of ['kb', 'mb', 'gb', 'tb', 'pb'] as const) {
  abbreviations.set(short, byCode.get(`${short[0] === 'k' ? 'k' : short[0]!.toUpperCase()}By`) ?? megabyte);
}
for (const short of anyCase) {
  const known = abbreviations.get(short) ?? [...abbreviations].find(([text]) => text.toLowerCase() === short)?.[1];
  if (!known) continue;
  const capital = TITLED.has(short) ? [short[0]!.toUpperCase() + short.slice(1)] : [];
  for (const text of [short, short.toUpperCase(), ...capital])
    if (!abbreviations.has(text)) abbreviations.set(text, known);
}
// In news copy bare "bps" are basis points.
abbreviations.delete('bps');

function add(measure: Measure, words: string, short: string): void {
  if (!byCode.has(measure.code)) byCode.set(measure.code, measure);
  for (const word of words.split(' ').filter(Boolean)) {
    const forms = word.replaceAll('_', ' ').split('/');
    if (forms.length === 1) forms.push(`${forms[0]}s`);
    for (const form of forms) names.set(form, measure);
  }
  for (const text of short.split(' ').filter(Boolean)) abbreviations.set(text.replaceAll('_', ' '), measure);
}

/** The unit that a name means: `miles`, `metric ton`; lower case. */
export function unitOfName(name: string): Measure | null {
  return names.get(name) ?? null;
}

/** The unit that an abbreviation means, as written: `km`, `MW`, `lbs`. */
export function unitOfAbbreviation(text: string): Measure | null {
  return abbreviations.get(text) ?? null;
}

/** Powers and speeds are made of the units in the table: `m2`, `[ft_i]3`, `km/h`. */
export function unitOfCode(code: string): Measure | null {
  const known = byCode.get(code);
  if (known) return known;
  const power = /^(.+?)([23])$/.exec(code);
  const base = power && byCode.get(power[1]!);
  if (base && base.dimension === 'length') {
    const { factor } = base;
    return power[2] === '2'
      ? { code, dimension: 'area', factor: factor.mul(factor) }
      : { code, dimension: 'volume', factor: factor.mul(factor).mul(factor) };
  }
  const slash = code.lastIndexOf('/');
  const above = slash > 0 ? unitOfCode(code.slice(0, slash)) : null;
  const seconds = { s: 1, min: 60, h: 3600, d: 86_400 }[code.slice(slash + 1)];
  if (!above || !seconds) return null;
  const factor = above.factor.div(Decimal.of(seconds));
  return { code, dimension: above.dimension === 'length' ? 'speed' : `${above.dimension} by time`, factor };
}

/** First words of names that have two: "metric", "nautical". */
export const unitPrefixes: ReadonlySet<string> = new Set(
  [...names.keys()].filter((name) => name.includes(' ')).map((name) => name.split(' ')[0]!),
);

const words = [...names.keys(), ...abbreviations.keys()]
  .map((name) => name.toLowerCase().split(' ')[0]!)
  .filter((word) => /^\p{L}+$/u.test(word));

export const unitTable: WordTable = {
  id: 'units',
  tag: Tag.Unit,
  words: [
    ...new Set([
      ...words,
      '°',
      'º',
      '℃',
      '℉',
      'square',
      'cubic',
      'sq',
      'cu',
      'pound',
      'pounds',
      'stone',
      'deg',
      'c',
      'f',
      'k',
      'fahrenheit',
      'farenheit',
      'celsius',
      'celcius',
      'centigrade',
      'kelvin',
    ]),
  ],
  triggers: false,
};

/** Units of which copy has one: "nearly a foot of rain", "more than a mile". */
export const oneUnitTable: WordTable = {
  id: 'one of a unit',
  tag: Tag.Unit,
  words:
    'foot inch yard mile metre meter kilometre kilometer acre hectare ton tonne kilo kilogram gallon litre liter pint ounce'.split(
      ' ',
    ),
  triggers: true,
};
