import { randomBytes } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Skimmed } from './skim.ts';

/** First number of every file of this cache; changes with its layout. */
const MAGIC = 0x53544601;
/** Files kept; those used least recently go first. */
const KEPT = 24;
const LISTS = ['starts', 'ends', 'lines', 'keys', 'keyEnds', 'marked'] as const;
const HEAD = 5 + LISTS.length;

/**
 * What was found out about large facts files, in a folder of the user's cache. An entry goes by the hash of the file's bytes and
 * by the version of the tool, never by dates. Runs may share the folder: entries appear whole or not at all, and one that is
 * damaged counts as missing. A folder that cannot be written to is no error: it only costs time.
 */
export class FactsCache {
  /** `tool` names the version of the program and all options that a file's meaning depends on. */
  constructor(
    private readonly folder: string,
    private readonly tool: string,
  ) {}

  /** `size` is the length of the file in bytes. */
  get(hash: string, size: number): Skimmed | null {
    let bytes: Buffer;
    try {
      bytes = readFileSync(this.pathOf(hash));
    } catch {
      return null;
    }
    return unpack(bytes, size);
  }

  put(hash: string, size: number, skimmed: Skimmed): void {
    const target = this.pathOf(hash);
    const temporary = `${target}.${randomBytes(6).toString('hex')}`;
    try {
      mkdirSync(this.folder, { recursive: true });
      writeFileSync(temporary, pack(skimmed, size));
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

  private tidy(): void {
    const files = readdirSync(this.folder)
      .filter((name) => name.includes('.facts'))
      .map((name) => path.join(this.folder, name))
      .map((file) => ({ file, used: statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0 }));
    const old = files.sort((a, b) => b.used - a.used).slice(KEPT);
    for (const { file } of old) remove(file);
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

function pack(skimmed: Skimmed, size: number): Uint8Array {
  const lists = LISTS.map((name) => skimmed[name]);
  const all = new Uint32Array(HEAD + lists.reduce((sum, list) => sum + list.length, 0));
  all.set([MAGIC, 0, size, skimmed.from, skimmed.flow ? skimmed.to : -skimmed.to, ...lists.map((list) => list.length)]);
  let at = HEAD;
  for (const list of lists) {
    all.set(list, at);
    at += list.length;
  }
  all[1] = checksum(all);
  return new Uint8Array(all.buffer);
}

function unpack(bytes: Buffer, size: number): Skimmed | null {
  if (bytes.length % 4 !== 0 || bytes.length < HEAD * 4) return null;
  const all = new Uint32Array(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length));
  const [magic, sum, length, from = 0, end = 0, ...lengths] = all.subarray(0, HEAD);
  if (magic !== MAGIC || length !== size || sum !== checksum(all)) return null;
  const lists: Partial<Record<(typeof LISTS)[number], Uint32Array>> = {};
  let at = HEAD;
  for (const [index, name] of LISTS.entries()) {
    lists[name] = all.subarray(at, at + lengths[index]!);
    at += lengths[index]!;
  }
  if (at !== all.length) return null;
  const to = end | 0;
  return { ...(lists as Record<(typeof LISTS)[number], Uint32Array>), from, to: Math.abs(to), flow: to > 0 };
}

/** Over all but its own place. */
function checksum(all: Uint32Array): number {
  let sum = 0x811c9dc5;
  for (let at = 2; at < all.length; at++) sum = Math.imul(sum ^ all[at]!, 0x01000193);
  return sum >>> 0;
}
