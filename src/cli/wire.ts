import { Decimal, FactsFileError, InputError, StetError, UsageError } from '../model/index.ts';

/**
 * A report as plain data, for other threads and for later runs: what JSON can hold. Exact numbers and errors are written as plain
 * objects, and functions are left out. Identity survives: what was met before stands as its number in the order of all objects, so
 * that two findings about one fact still share it, and two records of one archive its text.
 */
export function pack(value: unknown): unknown {
  const numbers = new Map<unknown, number>();
  const packed = (value: unknown): unknown => {
    const isText = typeof value === 'string' && value.length > LONG;
    if (!isText && (typeof value !== 'object' || value === null))
      return typeof value === 'function' ? undefined : value;
    const known = numbers.get(value);
    if (known !== undefined) return { $ref: known };
    numbers.set(value, numbers.size);
    if (isText) return { $text: value };
    if (value instanceof Decimal) return packDecimal(value);
    if (value instanceof StetError) {
      const { name, message, code, place } = value;
      const problems = value instanceof FactsFileError ? value.problems.map(packed) : [];
      return { $error: { name, message, code, place, problems } };
    }
    if (Array.isArray(value)) return value.map(packed);
    const copy: Record<string, unknown> = {};
    for (const [key, item] of Object.entries(value)) if (typeof item !== 'function') copy[key] = packed(item);
    return copy;
  };
  return packed(value);
}

/** Code units from which on a text is taken for an object: an archive's would be there with every record of it. */
const LONG = 1000;

function packDecimal(value: Decimal): object {
  const text = value.toString();
  return Decimal.of(text).eq(value) ? { $decimal: text } : { $ratio: [`${value.num}`, `${value.den}`] };
}

/** Undoes `pack`, in place. */
export function unpack(value: unknown): unknown {
  const met: unknown[] = [];
  const unpacked = (value: unknown): unknown => {
    if (typeof value !== 'object' || value === null) return value;
    const fields = value as Record<string, unknown>;
    if (typeof fields.$ref === 'number') return met[fields.$ref];
    const number = met.push(value) - 1;
    const leaf = unpackLeaf(fields, unpacked);
    if (leaf === null) for (const key of Object.keys(fields)) fields[key] = unpacked(fields[key]);
    else met[number] = leaf;
    return met[number];
  };
  return unpacked(value);
}

function unpackLeaf(value: Record<string, unknown>, unpacked: (value: unknown) => unknown): unknown {
  if (typeof value.$text === 'string') return value.$text;
  if (typeof value.$decimal === 'string') return Decimal.of(value.$decimal);
  if (Array.isArray(value.$ratio)) return Decimal.ratio(BigInt(value.$ratio[0]), BigInt(value.$ratio[1]));
  if (typeof value.$error !== 'object' || value.$error === null) return null;
  const { name, message, code, place, problems } = value.$error as FactsFileError;
  if (name === 'FactsFileError') return new FactsFileError(message, code, place, problems.map(unpacked) as StetError[]);
  const Kind = name === 'UsageError' ? UsageError : name === 'InputError' ? InputError : StetError;
  return new Kind(message, code, place);
}
