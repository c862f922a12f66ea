import { createHash, randomBytes } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Layout } from './findings.ts';
import type { Postings } from './postings.ts';

/** What is kept of a file. */
export interface Known {
  readonly layout: Layout;
  readonly postings: Postings;
}

/** First number of every file of this cache; changes with its layout. */
const MAGIC = 0x53544603;
/** Bytes kept; the files used least recently go first. */
const KEPT = 256 * 1024 * 1024;
/** Bytes of the hash that an entry starts with. */
const SUM = 32;
/** What stands for a hash in the name of what is kept for all files. */
const READINGS = 'readings';
/** Numbers after it: magic, size of the facts file, from, to, flow, and the lengths of the lists. */
const HEAD = 5 + 9;

/**
 * What was found out about large facts files, in a folder of the user's cache. An entry goes by the hash of the file's bytes and
 * by the version of the tool, never by dates. Runs may share the folder: entries appear whole or not at all, and one that is
 * damaged counts as missing. A folder that cannot be written to is no error: it only costs time.
 */
export class FactsCache {
  private tidied = false;

  /** `tool` names the version of the program and all options that a file's meaning depends on. `kept` is in bytes. */
  constructor(
    private readonly folder: string,
    private readonly tool: string,
    private readonly kept = KEPT,
  ) {}

  /** `size` is the length of the file in bytes. */
  get(hash: string, size: number): Known | null {
    let bytes: Buffer;
    try {
      bytes = readFileSync(this.pathOf(hash));
    } catch {
      return null;
    }
    return unpack(bytes, size);
  }

  put(hash: string, size: number, known: Known): void {
    this.write(this.pathOf(hash), () => pack(known, size));
  }

  /** Text that was kept for all files together; null where there is none, or a damaged one. */
  getReadings(): string | null {
    let text: string;
    try {
      text = readFileSync(this.pathOf(READINGS), 'utf8');
    } catch {
      return null;
    }
    const content = text.slice(SUM * 2);
    return text.startsWith(hexSumOf(content)) ? content : null;
  }

  putReadings(content: string): void {
    this.write(this.pathOf(READINGS), () => hexSumOf(content) + content);
  }

  /** A whole file or none. */
  private write(target: string, content: () => string | Uint8Array): void {
    const temporary = `${target}.${randomBytes(6).toString('hex')}`;
    try {
      mkdirSync(this.folder, { recursive: true });
      writeFileSync(temporary, content());
      renameSync(temporary, target);
      this.tidy();
    } catch {
      // nothing depends on it but time
      remove(temporary);
    }
  }

  private pathOf(hash: string): string {
    return path.join(this.folder, `${hash.slice(0, 32)}-${this.tool.replace(/[^\w.-]/g, '_')}.facts`);
  }

  /** Once a run, before what it adds: a run may add a file for each facts file. */
  private tidy(): void {
    if (this.tidied) return;
    this.tidied = true;
    const files = readdirSync(this.folder)
      .filter((name) => name.includes('.facts'))
      .map((name) => path.join(this.folder, name))
      .map((file) => ({ file, stat: statSync(file, { throwIfNoEntry: false }) }));
    let left = this.kept;
    for (const { file, stat } of files.sort((a, b) => (b.stat?.mtimeMs ?? 0) - (a.stat?.mtimeMs ?? 0))) {
      left -= stat?.size ?? 0;
      if (left < 0) remove(file);
    }
  }
}

/** Another run may have been faster, or the folder may not be one. */
function remove(file: string): void {
  try {
    rmSync(file, { force: true });
  } catch {
    // what cannot be removed stays, and does no harm
  }
}

function listsOf({ layout, postings }: Known): Uint32Array[] {
  const { starts, ends, lines, marked } = layout;
  const { keys, keyEnds, facts, factEnds, words } = postings;
  return [starts, ends, lines, marked, keys, keyEnds, facts, factEnds, words];
}

function pack(known: Known, size: number): Uint8Array {
  const { from, to, flow } = known.layout;
  const lists = listsOf(known);
  const bytes = new Uint8Array(SUM + 4 * (HEAD + lists.reduce((sum, list) => sum + list.length, 0)));
  const numbers = new Uint32Array(bytes.buffer, SUM);
  numbers.set([MAGIC, size, from, to, Number(flow), ...lists.map((list) => list.length)]);
  let at = HEAD;
  for (const list of lists) {
    numbers.set(list, at);
    at += list.length;
  }
  bytes.set(sumOf(bytes));
  return bytes;
}

function unpack(read: Buffer, size: number): Known | null {
  if (read.length % 4 !== 0 || read.length < SUM + HEAD * 4) return null;
  // numbers have to stand at whole multiples of their size
  const bytes = read.byteOffset % 4 === 0 ? read : Buffer.from(new Uint8Array(read).buffer);
  if (!sumOf(bytes).equals(bytes.subarray(0, SUM))) return null;
  const numbers = new Uint32Array(bytes.buffer, bytes.byteOffset + SUM, (bytes.length - SUM) / 4);
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

/** Over all but its own place. */
function sumOf(bytes: Uint8Array): Buffer {
  return createHash('sha256').update(bytes.subarray(SUM)).digest();
}

function hexSumOf(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
