import { Decimal, FactsFileError, InputError, StetError, UsageError } from '../model/index.ts';

/**
 * What threads send each other: a copy of a report in which exact numbers and errors are written as plain objects and functions are left
 * out. Identity survives: two findings about one fact still share it, and two records of one archive its text.
 */
export function pack(value: unknown, seen = new Map<unknown, unknown>()): unknown {
  const known = seen.get(value);
  if (known !== undefined) return known;
  if (typeof value === 'string' && value.length > LONG) {
    // Objects are sent once, strings each time: an archive would be sent with every record of it.
    const packed = { $text: value };
    seen.set(value, packed);
    return packed;
  }
  if (typeof value !== 'object' || value === null) return typeof value === 'function' ? undefined : value;
  if (value instanceof Decimal) return packDecimal(value);
  if (value instanceof StetError) {
    const { name, message, code, place } = value;
    const problems = value instanceof FactsFileError ? value.problems.map((one) => pack(one, seen)) : [];
    return { $error: { name, message, code, place, problems } };
  }
  const copy: Record<string, unknown> | unknown[] = Array.isArray(value) ? [] : {};
  seen.set(value, copy);
  if (Array.isArray(copy)) for (const item of value as unknown[]) copy.push(pack(item, seen));
  else for (const [key, item] of Object.entries(value)) if (typeof item !== 'function') copy[key] = pack(item, seen);
  return copy;
}

/** Code units from which on a text is sent as an object of its own. */
const LONG = 1000;

function packDecimal(value: Decimal): object {
  const text = value.toString();
  return Decimal.of(text).eq(value) ? { $decimal: text } : { $ratio: [value.num, value.den] };
}

/** Undoes `pack`, in place. Claims get their plain-data form back. */
export function unpack(value: unknown, seen = new Map<unknown, unknown>()): unknown {
  if (typeof value !== 'object' || value === null) return value;
  const known = seen.get(value);
  if (known !== undefined) return known;
  const read = unpackLeaf(value as Record<string, unknown>);
  seen.set(value, read ?? value);
  if (read) return read;
  const fields = value as Record<string, unknown>;
  for (const key of Object.keys(fields)) fields[key] = unpack(fields[key], seen);
  return value;
}

function unpackLeaf(value: Record<string, unknown>): unknown {
  if (typeof value.$text === 'string') return value.$text;
  if (typeof value.$decimal === 'string') return Decimal.of(value.$decimal);
  if (Array.isArray(value.$ratio)) return Decimal.ratio(value.$ratio[0], value.$ratio[1]);
  if (typeof value.$error !== 'object' || value.$error === null) return null;
  const { name, message, code, place, problems } = value.$error as FactsFileError;
  if (name === 'FactsFileError')
    return new FactsFileError(
      message,
      code,
      place,
      problems.map((one) => unpack(one) as StetError),
    );
  const Kind = name === 'UsageError' ? UsageError : name === 'InputError' ? InputError : StetError;
  return new Kind(message, code, place);
}
