import { Decimal, type Quantity, type Unit } from '../model/index.ts';

/** How many base units one unit is; the base of each dimension has 1. Exact by definition of the units (SI, NIST SP 811 appendix B). */
const FACTORS: Readonly<Record<string, Readonly<Record<Unit, string>>>> = {
  length: {
    m: '1',
    km: '1000',
    cm: '0.01',
    mm: '0.001',
    um: '0.000001',
    nm: '0.000000001',
    '[mi_i]': '1609.344',
    '[ft_i]': '0.3048',
    '[in_i]': '0.0254',
    '[yd_i]': '0.9144',
    '[nmi_i]': '1852',
  },
  mass: {
    g: '1',
    kg: '1000',
    mg: '0.001',
    t: '1000000',
    '[lb_av]': '453.59237',
    '[oz_av]': '28.349523125',
    '[ston_av]': '907184.74',
    '[lton_av]': '1016046.9088',
    '[stone_av]': '6350.29318',
  },
  area: {
    m2: '1',
    km2: '1000000',
    cm2: '0.0001',
    har: '10000',
    '[acr_us]': '4046.8564224',
    '[acr_br]': '4046.8564224',
    '[mi_i]2': '2589988.110336',
    '[smi_us]': '2589988.110336',
    '[sft_i]': '0.09290304',
    '[ft_i]2': '0.09290304',
    '[sin_i]': '0.00064516',
    '[syd_i]': '0.83612736',
  },
  volume: {
    L: '1',
    l: '1',
    mL: '0.001',
    ml: '0.001',
    m3: '1000',
    '[gal_us]': '3.785411784',
    '[gal_br]': '4.54609',
    '[bbl_us]': '158.987294928',
    '[cft_i]': '28.316846592',
    '[pt_us]': '0.473176473',
    '[pt_br]': '0.56826125',
  },
  speed: {
    'm/s': '1',
    'km/h': '0.2777777777777777777778',
    '[mi_i]/h': '0.44704',
    '[kn_i]': '0.5144444444444444444444',
  },
  energy: {
    J: '1',
    kJ: '1000',
    MJ: '1000000',
    'W.h': '3600',
    'kW.h': '3600000',
    'MW.h': '3600000000',
    'GW.h': '3600000000000',
    'TW.h': '3600000000000000',
    kcal: '4184',
  },
  power: { W: '1', kW: '1000', MW: '1000000', GW: '1000000000', '[HP]': '745.6998715822702' },
  data: { By: '1', kBy: '1000', MBy: '1000000', GBy: '1000000000', TBy: '1000000000000' },
  time: { s: '1', min: '60', h: '3600', d: '86400', wk: '604800', mo: '2629746', a: '31556952' },
};

interface Scale {
  readonly dimension: string;
  readonly factor: Decimal;
}

const scales: ReadonlyMap<Unit, Scale> = new Map(
  Object.entries(FACTORS).flatMap(([dimension, units]) =>
    Object.entries(units).map(([unit, factor]): [Unit, Scale] => [unit, { dimension, factor: Decimal.of(factor) }]),
  ),
);

const hundred = Decimal.of(100);

export function isMoney(unit: Unit): boolean {
  return /^[A-Z]{3}$/.test(unit);
}

/** Whether a unit counts things: `{missile test}`, or a bare number. */
export function isCount(unit: Unit): boolean {
  return unit === '1' || unit.startsWith('{');
}

/** What can be compared with what: units of one dimension measure the same sort of thing. */
export function dimensionOf(unit: Unit): string {
  if (isMoney(unit)) return 'money';
  if (isCount(unit)) return 'count';
  if (unit === '%' || unit === 'pp') return 'share';
  if (unit === 'Cel' || unit === '[degF]' || unit === 'K') return 'temperature';
  const [top, bottom] = unit.split('/');
  if (!scales.has(unit) && bottom !== undefined && bottom !== '') return `${dimensionOf(top!)}/${dimensionOf(bottom)}`;
  return scales.get(unit)?.dimension ?? unit;
}

/**
 * The same quantity in another unit of its dimension, exactly (months and years by the mean Gregorian year); null where only a
 * rate, or nothing, leads from one to the other. Things counted in other words ("{plane}", "{aircraft}", a bare number)
 * are taken as they are: the words are for linking to weigh.
 */
export function inUnit(quantity: Quantity, unit: Unit): Quantity | null {
  const from = quantity.unit;
  if (from === unit || (isCount(from) && isCount(unit))) return { ...quantity, unit };
  if (from === '1' && unit === '%') return scaled(quantity, hundred, unit);
  if (from === '%' && unit === '1') return scaled(quantity, Decimal.one.div(hundred), unit);
  if (dimensionOf(from) !== dimensionOf(unit)) return null;
  if (dimensionOf(from) === 'temperature') return temperature(quantity, unit);
  const [a, b] = [scales.get(from), scales.get(unit)];
  return a && b ? scaled(quantity, a.factor.div(b.factor), unit) : null;
}

/** A quantity times a factor, in a new unit; its precision goes along. */
export function scaled(quantity: Quantity, factor: Decimal, unit: Unit): Quantity {
  const { low, high, step } = quantity;
  return { type: 'quantity', low: low.mul(factor), high: high.mul(factor), step: step.mul(factor), unit };
}

const nineFifths = Decimal.of('1.8');
const offsets: Readonly<Record<Unit, string>> = { Cel: '0', K: '273.15' };

function temperature(quantity: Quantity, unit: Unit): Quantity | null {
  const celsius = (value: Decimal) =>
    quantity.unit === '[degF]'
      ? value.sub(Decimal.of(32)).div(nineFifths)
      : value.sub(Decimal.of(offsets[quantity.unit]!));
  const back = (value: Decimal) =>
    unit === '[degF]' ? value.mul(nineFifths).add(Decimal.of(32)) : value.add(Decimal.of(offsets[unit]!));
  const step = quantity.unit === '[degF]' ? quantity.step.div(nineFifths) : quantity.step;
  return {
    type: 'quantity',
    low: back(celsius(quantity.low)),
    high: back(celsius(quantity.high)),
    step: unit === '[degF]' ? step.mul(nineFifths) : step,
    unit,
  };
}
