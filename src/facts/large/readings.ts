import { Decimal, type IsoDate, type Period, type Reading } from '../../model/index.ts';
import type { Engine } from '../engine.ts';
import type { FactsCache } from './cache.ts';

/** Phrases kept between runs; those met last stay. A draft meets a few hundred. */
const MOST = 2000;

/** What was read, by day and phrase: values and periods apart. */
interface Kept {
  values: Record<string, PlainReading>;
  periods: Record<string, Period>;
}

type PlainReading = Omit<Reading, 'value'> & { readonly value: Period | PlainQuantity };
interface PlainQuantity {
  readonly type: 'quantity';
  readonly low: string;
  readonly high: string;
  readonly step: string;
  readonly unit: string;
}

/**
 * An engine that finds what it read in earlier runs in the cache: in a short run, reading the values of some hundred facts would take as
 * long as reading the draft. What is read depends on the phrase, the day and the version of the tool alone.
 */
export class KeptReadings implements Engine {
  private known: Kept | null = null;
  private fresh: Kept = { values: {}, periods: {} };
  /** Phrases in `fresh`, and those that were written before. */
  private count = 0;
  private written = 0;

  constructor(
    private readonly engine: Engine,
    private readonly cache: FactsCache,
  ) {}

  readValue(text: string, publishedOn: IsoDate | null): Reading | null {
    const key = `${publishedOn} ${text}`;
    const kept = this.kept().values[key];
    if (kept) return revived(kept);
    const reading = this.engine.readValue(text, publishedOn);
    const plain = reading && plainOf(reading);
    if (plain && this.count++ < MOST) this.fresh.values[key] = plain;
    return reading;
  }

  readPeriod(text: string, publishedOn: IsoDate | null): Period | null {
    const key = `${publishedOn} ${text}`;
    const kept = this.kept().periods[key];
    if (kept) return kept;
    const period = this.engine.readPeriod(text, publishedOn);
    if (period && this.count++ < MOST) this.fresh.periods[key] = period;
    return period;
  }

  /** Keeps what was read so far for later runs; in a run of many drafts not after each of them. */
  keep(): void {
    if (this.count === 0 || this.count < this.written / 4) return;
    const { values, periods } = this.kept();
    this.known = {
      values: newest({ ...this.fresh.values, ...values }),
      periods: newest({ ...this.fresh.periods, ...periods }),
    };
    this.cache.putReadings(JSON.stringify(this.known));
    this.written += this.count;
    [this.fresh, this.count] = [{ values: {}, periods: {} }, 0];
  }

  private kept(): Kept {
    this.known ??= JSON.parse(this.cache.getReadings() ?? '{"values":{},"periods":{}}') as Kept;
    return this.known;
  }
}

function newest<T>(record: Record<string, T>): Record<string, T> {
  const entries = Object.entries(record);
  return entries.length <= MOST ? record : Object.fromEntries(entries.slice(0, MOST));
}

/** Null for one whose numbers would not come back digit for digit. */
function plainOf(reading: Reading): PlainReading | null {
  const { value } = reading;
  if (value.type === 'period') return { ...reading, value };
  const { low, high, step } = value;
  if (![low, high, step].every(isPlain)) return null;
  return { ...reading, value: { ...value, low: String(low), high: String(high), step: String(step) } };
}

function isPlain(number: Decimal): boolean {
  const { num, den, places } = Decimal.of(String(number));
  return num === number.num && den === number.den && places === number.places;
}

function revived(reading: PlainReading): Reading {
  const { value } = reading;
  if (value.type === 'period') return { ...reading, value };
  const { low, high, step } = value;
  return { ...reading, value: { ...value, low: Decimal.of(low), high: Decimal.of(high), step: Decimal.of(step) } };
}
