import { Decimal, type Derivation, type IsoDate, type Rate, type Reading } from '../model/index.ts';
import { type Formula, namesIn } from './formula.ts';
import * as reckon from './interval.ts';
import { printAmount, printInterval, printRange } from './print.ts';
import { nameOf } from './units.ts';

/** What a formula needs to know of the facts it names. */
export interface Operand {
  readonly id: string;
  /** More than one where sources disagree. */
  readonly readings: readonly Reading[];
  /** The day for which a rate is wanted: the end of the fact's period, or the day its source was published. */
  readonly day: IsoDate | null;
}

/** A formula's result. */
export interface Result {
  readonly reading: Reading;
  readonly derivation: Derivation;
}

/**
 * Works a formula out, exactly and on intervals: each operand stands for all that its printed digits and its modifier allow.
 * `operand` looks a fact up (and throws where there is none), `rates` are those of the file.
 * Throws `ReckoningError` where units do not fit or nothing follows, `RateError` where a rate is missing.
 */
export function evaluate(
  formula: Formula,
  text: string,
  operand: (id: string, part: Formula) => Operand,
  rates: readonly Rate[],
): Result {
  const used: string[] = [];

  function value(part: Formula): reckon.Interval {
    switch (part.op) {
      case 'number':
        return reckon.exactly(part.percent ? part.value.shift(-2) : part.value);
      case 'fact':
        return operand(part.id, part).readings.map(asInterval).reduce(reckon.hull);
      case 'in':
        return convert(value(part.left), part.unit, latestDay(part.left), rates, used);
      case 'sum':
        return part.of.map(value).reduce(reckon.add);
      case 'change':
        return reckon.change(value(part.of[0]!), value(part.of[1]!));
      case '+':
        return reckon.add(value(part.left), value(part.right));
      case '-':
        return reckon.subtract(value(part.left), value(part.right));
      case '*':
        return reckon.multiply(value(part.left), value(part.right));
      case '/':
        return reckon.divide(value(part.left), value(part.right));
      default:
        return part satisfies never;
    }
  }

  function latestDay(part: Formula): IsoDate | null {
    const days = namesIn(part).flatMap((id) => operand(id, part).day ?? []);
    return days.sort().at(-1) ?? null;
  }

  const interval = value(formula);
  const words = printInterval(interval);
  const operands = namesIn(formula);
  const all = operands.flatMap((id) => operand(id, formula).readings);
  const reading: Reading = {
    text: words,
    kind: kindOf(interval, all),
    ...reckon.asserts(interval),
    hedges: [...new Set(all.flatMap((one) => one.hedges))],
  };
  const range = printRange(interval);
  const shown = show(
    formula,
    (id) =>
      operand(id, formula)
        .readings.map((one) => one.text)
        .join(' or '),
    0,
  );
  const arithmetic = [`${shown} = ${words}`, ...(range ? [`${range} as printed`] : []), ...used].join(', ');
  return { reading, derivation: { formula: text, arithmetic, operands } };
}

function asInterval(reading: Reading): reckon.Interval {
  if (reading.value.type !== 'quantity')
    throw new reckon.ReckoningError(
      `"${reading.text}" is a date, expected a figure; dates cannot be reckoned with`,
      'unit',
    );
  return reckon.intervalOf(reading.value, reading.modifier, reading.text);
}

function kindOf({ unit, ratio }: reckon.Interval, operands: readonly Reading[]): string {
  if (ratio) return 'ratio';
  const same = operands.find(({ value }) => value.type === 'quantity' && value.unit === unit);
  if (same) return same.kind;
  if (unit === '1') return 'count';
  if (unit === '%' || unit === 'pp') return 'percent';
  return reckon.isCurrency(unit) ? 'money' : 'measure';
}

/** No rate for a conversion. */
export class RateError extends Error {}

/** Through the rate nearest on or before `day` (the newest, where no day is known), in either direction. */
function convert(
  amount: reckon.Interval,
  to: string,
  day: IsoDate | null,
  rates: readonly Rate[],
  used: string[],
): reckon.Interval {
  if (amount.unit === to) return amount;
  const rate = rateFor(amount.unit, to, day, rates);
  if (!rate) {
    const when = day ? ` on or before ${day}` : '';
    throw new RateError(
      `no rate between ${reckon.isCurrency(amount.unit) ? amount.unit : reckon.unitName(amount.unit)} and ${to}${when}; add one under "rates"`,
    );
  }
  const printed = Decimal.of(rate.rate);
  const factor = reckon.intervalOf(
    { type: 'quantity', low: printed, high: printed, step: Decimal.one.shift(-printed.places), unit: '1' },
    'exact',
    null,
  );
  used.push(`at ${printAmount(printed, rate.to, 30)} to the ${nameOf(rate.from, true)} on ${rate.on}`);
  const converted = rate.from === amount.unit ? reckon.multiply(amount, factor) : reckon.divide(amount, factor);
  return { ...converted, unit: to };
}

/** The rate between two currencies nearest on or before a day; the newest, where no day is known. */
export function rateFor(from: string, to: string, day: IsoDate | null, rates: readonly Rate[]): Rate | null {
  const fitting = rates.filter(
    (rate) => (rate.from === from && rate.to === to) || (rate.from === to && rate.to === from),
  );
  const dated = fitting.filter((rate) => day === null || rate.on <= day);
  return dated.sort((a, b) => (a.on < b.on ? 1 : a.on > b.on ? -1 : 0))[0] ?? null;
}

const SIGNS = { '+': '+', '-': '−', '*': '×', '/': '÷' } as const;

/** The formula with figures for names; `strength` is how closely what stands around it binds. */
function show(part: Formula, words: (id: string) => string, strength: number): string {
  switch (part.op) {
    case 'number':
      return `${part.value}${part.percent ? ' %' : ''}`;
    case 'fact':
      return words(part.id);
    case 'in':
      return `${show(part.left, words, 3)} in ${nameOf(part.unit, false)}`;
    case 'sum': {
      const text = part.of.map((one) => show(one, words, 1)).join(' + ');
      return strength > 1 ? `(${text})` : text;
    }
    case 'change':
      return `change from ${show(part.of[0]!, words, 3)} to ${show(part.of[1]!, words, 3)}`;
    default: {
      const own = part.op === '+' || part.op === '-' ? 1 : 2;
      const text = `${show(part.left, words, own)} ${SIGNS[part.op]} ${show(part.right, words, own + 1)}`;
      return own < strength ? `(${text})` : text;
    }
  }
}
