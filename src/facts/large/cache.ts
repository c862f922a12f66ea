import type { Layout } from './findings.ts';
import type { Postings } from './postings.ts';

/** What is kept of a file. */
export interface Known {
  readonly layout: Layout;
  readonly postings: Postings;
}

/** Where entries are kept: what comes back is what was put there by this very build of the program, or nothing. Never throws. */
export interface Store {
  get(name: string): Buffer | null;
  put(name: string, make: () => string | Uint8Array): void;
}

/** First number of every entry; changes with its layout. */
const MAGIC = 0x53544604;
/** What is kept for all files. */
const READINGS = 'readings.facts';
/** Numbers at the start: magic, size of the facts file, from, to, flow, and the lengths of the lists. */
const HEAD = 5 + 9;

/** What was found out about large facts files. An entry goes by the hash of the file's bytes. */
export class FactsCache {
  constructor(private readonly store: Store) {}

  /** `size` is the length of the file in bytes. */
  get(hash: string, size: number): Known | null {
    const bytes = this.store.get(nameOf(hash));
    return bytes && unpack(bytes, size);
  }

  put(hash: string, size: number, known: Known): void {
    this.store.put(nameOf(hash), () => pack(known, size));
  }

  /** Text that was kept for all files together; null where there is none. */
  getReadings(): string | null {
    return this.store.get(READINGS)?.toString() ?? null;
  }

  putReadings(content: string): void {
    this.store.put(READINGS, () => content);
  }
}

function nameOf(hash: string): string {
  return `${hash.slice(0, 32)}.facts`;
}

function listsOf({ layout, postings }: Known): Uint32Array[] {
  const { starts, ends, lines, marked } = layout;
  const { keys, keyEnds, facts, factEnds, words } = postings;
  return [starts, ends, lines, marked, keys, keyEnds, facts, factEnds, words];
}

function pack(known: Known, size: number): Uint8Array {
  const { from, to, flow } = known.layout;
  const lists = listsOf(known);
  const numbers = new Uint32Array(HEAD + lists.reduce((sum, list) => sum + list.length, 0));
  numbers.set([MAGIC, size, from, to, Number(flow), ...lists.map((list) => list.length)]);
  let at = HEAD;
  for (const list of lists) {
    numbers.set(list, at);
    at += list.length;
  }
  return new Uint8Array(numbers.buffer);
}

function unpack(read: Buffer, size: number): Known | null {
  if (read.length % 4 !== 0 || read.length < HEAD * 4) return null;
  // numbers have to stand at whole multiples of their size
  const bytes = read.byteOffset % 4 === 0 ? read : Buffer.from(new Uint8Array(read).buffer);
  const numbers = new Uint32Array(bytes.buffer, bytes.byteOffset, bytes.length / 4);
  const [magic, length, from = 0, to = 0, flow] = numbers;
  if (magic !== MAGIC || length !== size) return null;
  let at = HEAD;
  const next = (index: number) => numbers.subarray(at, (at += numbers[5 + index]!));
  const [starts, ends, lines, marked] = [next(0), next(1), next(2), next(3)];
  const [keys, keyEnds, facts, factEnds, words] = [next(4), next(5), next(6), next(7), next(8)];
  if (at !== numbers.length) return null;
  return {
    layout: { starts, ends, lines, marked, from, to, flow: flow === 1 },
    postings: { keys, keyEnds, facts, factEnds, words },
  };
}
