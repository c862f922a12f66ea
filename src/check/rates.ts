import type { IsoDate, Note, Rate } from '../model/index.ts';
import { Decimal } from '../model/index.ts';
import type { Stated } from './asserted.ts';
import { type Comparison, compareQuantities } from './compare.ts';
import { scaled } from './units.ts';
import { dayWords } from './words.ts';

/** Whether a rate is of more than a year before the day that it is used for. */
export function isOld(on: IsoDate, day: IsoDate): boolean {
  return on < `${String(Number(day.slice(0, 4)) - 1).padStart(4, '0')}${day.slice(4)}`;
}

export function notCurrent({ on }: Rate): Note {
  return { id: 'conversion-not-current', text: `the rate is of ${dayWords(on)}, more than a year before` };
}

/** The rates that there are came later: nothing follows from them. */
export function tooEarly({ from, to }: Rate, day: IsoDate): Comparison {
  const text = `there is no rate of ${from} to ${to} on or before ${dayWords(day)}`;
  return { outcome: 'undecided', notes: [{ id: NO_RATE, text }] };
}

/** Id of the note on a figure in another currency that no rate of its time leads to. */
export const NO_RATE = 'no-rate';

/** Rates differ from hour to hour and desk to desk: a conversion within this part of another is the same one. */
const RATE_SPREAD = { low: '0.97', high: '1.03' } as const;

/** Compares sums of money of which one was converted. */
export function byRate(claim: Stated, fact: Stated): Comparison {
  const plain = compareQuantities(claim, fact);
  if (plain.outcome === 'agree') return plain;
  for (const factor of Object.values(RATE_SPREAD)) {
    const moved = scaled(fact.value, Decimal.of(factor), fact.value.unit);
    if (compareQuantities(claim, { ...fact, value: moved }).outcome !== 'disagree')
      return { outcome: 'agree', notes: [] };
  }
  return plain;
}

/** The rate from one currency to another that was known on a day: the nearest on or before it; the newest, where no day is known. */
export function rateFor(
  rates: readonly Rate[],
  from: string,
  to: string,
  day: IsoDate | null,
): { readonly rate: Rate; readonly factor: Decimal } | null {
  const fitting = rates.filter(
    (rate) => (rate.from === from && rate.to === to) || (rate.from === to && rate.to === from),
  );
  fitting.sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : a.rate < b.rate ? -1 : a.rate > b.rate ? 1 : 0));
  const rate = fitting.findLast(({ on }) => day === null || on <= day);
  if (!rate || Decimal.of(rate.rate).sign === 0) return null;
  return { rate, factor: rate.from === from ? Decimal.of(rate.rate) : Decimal.one.div(Decimal.of(rate.rate)) };
}
