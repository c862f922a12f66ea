import type { Grain } from '../../model/index.ts';
import type { CycleUnit, Length, When } from './when.ts';

/** The size of the unit that a date is told in; known before any publication date is. */
export function grainOf(when: When): Grain {
  switch (when.type) {
    case 'calendar':
      return when.day !== null || when.weekday !== null ? 'day' : when.month !== null ? 'month' : 'year';
    case 'slashed':
    case 'weekday':
    case 'deictic':
    case 'closest':
    case 'beside':
    case 'on-weekday':
    case 'lasting':
    case 'ending':
    case 'fixed':
    case 'holiday':
      return 'day';
    case 'month':
      return 'month';
    case 'cycle':
    case 'stretch':
      return ofUnit(when.unit);
    case 'offset':
      if (when.coarse) return ofLength(when.length);
      return when.from && isWhole(when.length, grainOf(when.from)) ? grainOf(when.from) : 'day';
    case 'range':
      return grainOf(when.from);
    case 'open':
      return grainOf(when.when);
    case 'near':
      return grainOf(when.when);
    case 'rest':
      return grainOf(when.of);
    case 'part':
    case 'half':
      return 'day';
    case 'nth':
      return typeof when.unit === 'number' ? 'day' : ofUnit(when.unit);
    case 'quarter':
      return when.unit;
    case 'season':
      return 'season';
    case 'decade':
      return when.count === 100 ? 'century' : 'decade';
    case 'week-of':
    case 'iso-week':
      return 'week';
    case 'fiscal-year':
      return 'year';
    default:
      return when satisfies never;
  }
}

/** "Two years before 2019" is a year, "two months after May 2020" a month: lengths in the unit that they are counted from, or in greater ones. */
export function isWhole({ years, months, days, businessDays }: Length, grain: Grain): boolean {
  if (days || businessDays) return false;
  return grain === 'year' ? years > 0 && months === 0 : grain === 'month';
}

function ofUnit(unit: CycleUnit | 'hour'): Grain {
  if (unit === 'business day' || unit === 'weekend' || unit === 'hour') return 'day';
  return unit === 'fortnight' || unit === 'workweek' ? 'week' : unit;
}

function ofLength({ unit }: Length): Grain {
  return unit === 'year' ? 'month' : unit === 'decade' || unit === 'century' ? 'year' : 'day';
}

/** Whether a date is one day: such are claims of the kind `date`, all others periods. */
export function isDay(when: When): boolean {
  if (
    when.type === 'range' ||
    when.type === 'lasting' ||
    when.type === 'ending' ||
    when.type === 'rest' ||
    when.type === 'half' ||
    when.type === 'part'
  )
    return false;
  if (when.type === 'holiday') return !when.weekend;
  if (when.type === 'open') return when.side === 'by' && isDay(when.when);
  if (when.type === 'nth') return typeof when.unit === 'number' || (when.unit === 'day' && when.count === 1);
  if (when.type === 'stretch') return false;
  if (when.type === 'cycle') return (when.unit === 'day' || when.unit === 'business day') && when.shift < 2;
  return grainOf(when) === 'day' && !(when.type === 'offset' && when.bound !== 'exact');
}
