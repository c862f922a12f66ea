import type { Locale, Mention, Period, Quantity, Value } from '../model/index.ts';

/** What the heads of a table's cell say of the figure in it. */
interface Heads {
  readonly unit: string | null;
  /** Power of ten that the figure is told in. */
  readonly scale: number;
}

const MONEY = /([£$€¥])\s?(000s?|k|m|mn|bn|tn|millions?|billions?|trillions?)?(?![\p{L}\d])/iu;
const PERCENT = /%|\bper ?cent\b/i;
/** "(000s)", "in thousands", "(m)": a scale of things that another head names. */
const SCALE = /(?:\(|^|\bin |,\s?)(000s?|thousands?|millions?|billions?|m|mn|bn)(?:\)|$)/i;
const TONNES = /\btonnes?\b/i;
const YEAR = /^(?:FY ?)?((?:19|20)\d\d)$/i;

const powers: Readonly<Record<string, number>> = { k: 3, '0': 3, t: 3, m: 6, b: 9 };

/** Power of ten of a scale as heads write it: "m", "bn", "000s", "thousands", "trillions". */
function powerOf(word: string | undefined): number {
  const scale = word?.toLowerCase() ?? '';
  return /^tn|^tr/.test(scale) ? 12 : (powers[scale.charAt(0)] ?? 0);
}

function readHeads(heads: readonly string[], locale: Locale): Heads {
  for (const head of heads) {
    const money = MONEY.exec(head);
    if (money) return { unit: currencyOf(money[1]!, locale), scale: powerOf(money[2]) };
    if (PERCENT.test(head)) return { unit: '%', scale: 0 };
    const scale = powerOf(SCALE.exec(head)?.[1]);
    if (TONNES.test(head)) return { unit: 't', scale };
    if (scale > 0) return { unit: null, scale };
  }
  return { unit: null, scale: 0 };
}

function currencyOf(sign: string, { dollar, pound }: Locale): string {
  return sign === '$' ? dollar : sign === '£' ? pound : sign === '€' ? 'EUR' : 'JPY';
}

/** The value of a figure that stands alone in a table's cell, in the unit and scale of its heads; any other value as it is. */
export function valueInCell(value: Value, mention: Mention, locale: Locale): Value {
  if (value.type !== 'quantity' || value.unit !== '1' || !isAlone(mention)) return value;
  const { unit, scale } = readHeads(mention.sentence.block.heads ?? [], locale);
  if (unit === null && scale === 0) return value;
  const { low, high, step } = value;
  const scaled: Quantity = { ...value, low: low.shift(scale), high: high.shift(scale), step: step.shift(scale) };
  return unit === null ? scaled : { ...scaled, unit };
}

/** The year that a cell's heads name, for a figure that stands alone in it. */
export function yearOfCell(value: Value, mention: Mention): Period | null {
  if (value.type !== 'quantity' || !isAlone(mention)) return null;
  for (const head of mention.sentence.block.heads ?? []) {
    const year = YEAR.exec(head.trim())?.[1];
    if (year) return { type: 'period', first: `${year}-01-01`, last: `${year}-12-31`, grain: 'year', edtf: year };
  }
  return null;
}

/** Whether the mention has its cell to itself, but for signs. */
function isAlone({ sentence, span }: Mention): boolean {
  if (sentence.block.role !== 'cell' || !sentence.block.heads) return false;
  const [first, last] = [sentence.tokens[span.from]!, sentence.tokens[span.to - 1]!];
  const rest = sentence.text.slice(0, first.start - sentence.start) + sentence.text.slice(last.end - sentence.start);
  return !/[\p{L}\p{N}]/u.test(rest);
}
