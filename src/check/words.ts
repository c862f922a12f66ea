import type { Citation, Claim, Decimal, Fact, IsoDate, Period, Quantity, Reading } from '../model/index.ts';
import { grouped, isClock } from '../model/index.ts';
import { clockWords } from './clocks.ts';
import { isMoney } from './units.ts';

/** Months as copy abbreviates them (AP style). */
export const MONTHS = [
  'Jan.',
  'Feb.',
  'March',
  'April',
  'May',
  'June',
  'July',
  'Aug.',
  'Sept.',
  'Oct.',
  'Nov.',
  'Dec.',
];

/** "Dec. 22, 2022" for a full day, "Dec. 2022" for a month, else as it is. */
export function dayWords(date: IsoDate): string {
  const match = /^(-?\d{4,})-(\d\d)(?:-(\d\d))?$/.exec(date);
  const month = match && MONTHS[Number(match[2]) - 1];
  if (!match || !month) return date;
  return match[3] ? `${month} ${Number(match[3])}, ${match[1]}` : `${month} ${match[1]}`;
}

export function periodWords({ edtf, first, last }: Period): string {
  if (edtf === '')
    return [first, last]
      .filter((day) => day !== null)
      .map(dayWords)
      .join(' to ');
  const [from, to] = edtf.split('/');
  if (to === undefined) return dayWords(edtf);
  if (to === '..' || to === '') return `since ${dayWords(from!)}`;
  return from === '..' || from === '' ? `until ${dayWords(to)}` : `${dayWords(from!)} to ${dayWords(to)}`;
}

const SCALES: readonly (readonly [number, string])[] = [
  [12, 'trillion'],
  [9, 'billion'],
  [6, 'million'],
];

/** "1.5 trillion", "123.5", "0.25": a number as copy prints it, whole numbers in full, others to the fourth digit or the third place. */
export function numberWords(value: Decimal): string {
  const size = value.magnitude;
  const scale = SCALES.find(([power]) => size >= power);
  const shifted = scale ? value.shift(-scale[0]) : value;
  const rounded = shifted.round(Math.max(0, 3 - Math.max(0, shifted.magnitude)));
  const [whole, fraction] = rounded.toString().split('.');
  const digits = fraction?.replace(/(?<!0)0+$/, '');
  return `${grouped(whole!)}${digits ? `.${digits}` : ''}${scale ? ` ${scale[1]}` : ''}`;
}

const SIGNS: Readonly<Record<string, string>> = { USD: '$', EUR: '€', GBP: '£', JPY: '¥' };

/** "$1.2 billion", "12%", "5.6 million people". */
export function quantityWords(quantity: Quantity): string {
  const { low, high, unit } = quantity;
  if (isClock(unit)) return clockWords(quantity);
  const number = low.eq(high) ? numberWords(low) : `${numberWords(low)} to ${numberWords(high)}`;
  // "£6.50", but "$1.2 million"
  if (SIGNS[unit]) return SIGNS[unit] + number.replace(/\.\d$/, '$&0');
  if (isMoney(unit)) return `${number} ${unit}`;
  if (unit === '%') return `${number}%`;
  if (unit === 'pp') return `${number} percentage points`;
  if (unit === '1') return number;
  return `${number} ${UNIT_NAMES[unit] ?? unit.replace(/[{}]/g, '')}`;
}

const UNIT_NAMES: Readonly<Record<string, string>> = {
  a: 'years',
  mo: 'months',
  wk: 'weeks',
  d: 'days',
  h: 'hours',
  min: 'minutes',
  s: 'seconds',
  '[mi_i]/h': 'mph',
};

/** A reading as its source words it. */
export function readingWords({ text, value }: Reading): string {
  return text || (value.type === 'period' ? periodWords(value) : quantityWords(value));
}

/** "The Associated Press, Dec. 22, 2022, paragraph 6". */
export function citationWords({ source, locator }: Citation): string {
  return [source.publisher ?? source.title ?? source.id, source.published && dayWords(source.published), locator]
    .filter(Boolean)
    .join(', ');
}

/** Where a fact comes from, its first source first. */
export function sourceWords(fact: Fact): string {
  const cited = fact.citations.map(citationWords).join('; ');
  return cited || `${fact.file.id} ${fact.file.version}`;
}

/** A claim as messages name it. */
export function quoted(claim: Claim): string {
  return `\`${claim.text.replace(/\s+/g, ' ')}\``;
}

/** Where a claim stands, for a message: "line 4, column 17", in a Word document "paragraph 4, character 17". */
export function place(claim: Claim): string {
  if (claim.mention.sentence.document.positions === 'paragraph')
    return `paragraph ${claim.line}, character ${claim.column}`;
  return `line ${claim.line}, column ${claim.column}`;
}
