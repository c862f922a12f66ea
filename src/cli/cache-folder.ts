import { createHash, randomBytes } from 'node:crypto';
import {
  closeSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import type { Io } from './io.ts';

declare const STET_BUILD: string;

/** Bytes kept by ending; those written longest ago go first. */
const KEPT: Readonly<Record<string, number>> = { facts: 256 * 1024 * 1024, findings: 64 * 1024 * 1024 };
/** Bytes of the hash that an entry starts with. */
const SUM = 32;

/**
 * What can be made anew, in a folder of the user's: entries by name and by the program's build, never by dates. Runs may share the
 * folder: entries appear whole or not at all, and a damaged one counts as missing. A folder that cannot be used is no error: it
 * only costs time.
 */
export class CacheFolder {
  /** By ending, what may be written before the folder is tidied again: nothing at first. */
  private readonly left = new Map<string, number>();

  /** `build` names the program and what it runs on. `kept` is in bytes, by ending. */
  constructor(
    private readonly folder: string,
    private readonly build: string = `${STET_BUILD}-${process.version}`,
    private readonly kept: Readonly<Record<string, number>> = KEPT,
  ) {}

  /** The content of an entry; null where there is none, or a damaged one. `name` has an ending, such as `a.facts`. */
  get(name: string): Buffer | null {
    let bytes: Buffer;
    try {
      bytes = readFileSync(this.pathOf(name));
    } catch {
      // not there, or not for us: the same
      return null;
    }
    const content = bytes.subarray(SUM);
    return sumOf(content).equals(bytes.subarray(0, SUM)) ? content : null;
  }

  /** Keeps what `make` gives, or nothing. */
  put(name: string, make: () => string | Uint8Array): void {
    const target = this.pathOf(name);
    const temporary = `${target}.${randomBytes(6).toString('hex')}`;
    try {
      mkdirSync(this.folder, { recursive: true });
      const made = make();
      const content = typeof made === 'string' ? Buffer.from(made) : made;
      this.tidy(path.extname(name), content.length);
      const file = openSync(temporary, 'w');
      try {
        for (const part of [sumOf(content), content]) writeFileSync(file, part);
      } finally {
        closeSync(file);
      }
      renameSync(temporary, target);
    } catch {
      // nothing depends on it but time
      remove(temporary);
    }
  }

  private pathOf(name: string): string {
    const { name: stem, ext } = path.parse(name);
    return path.join(this.folder, `${stem}-${this.build.replace(/[^\w.-]/g, '_')}${ext}`);
  }

  /** Makes room for `size` bytes more among entries of an ending: at the first of a run, then each time an eighth of what is kept is new. */
  private tidy(ending: string, size: number): void {
    const left = (this.left.get(ending) ?? 0) - size;
    this.left.set(ending, left);
    if (left >= 0) return;
    const kept = this.kept[ending.slice(1)] ?? 0;
    this.left.set(ending, kept / 8);
    const files = readdirSync(this.folder)
      .filter((name) => name.includes(ending))
      .map((name) => path.join(this.folder, name))
      .map((file) => ({ file, stat: statSync(file, { throwIfNoEntry: false }) }));
    let room = kept - size;
    for (const { file, stat } of files.sort((a, b) => (b.stat?.mtimeMs ?? 0) - (a.stat?.mtimeMs ?? 0))) {
      room -= stat?.size ?? 0;
      if (room < 0) remove(file);
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

function sumOf(content: Uint8Array): Buffer {
  return createHash('sha256').update(content).digest();
}

/** The cache of a run; null where it is switched off, or the user has no home. */
export function cacheOf({
  flags,
  io,
}: {
  readonly flags: { readonly cache?: boolean };
  readonly io: Io;
}): CacheFolder | null {
  const folder = flags.cache === false ? null : cacheFolder(io.env);
  return folder === null ? null : new CacheFolder(folder);
}

/** Where programs keep what they can make anew: the XDG folder, else each system's own; null where there is no home. */
export function cacheFolder(env: Io['env'], platform: string = process.platform): string | null {
  if (env.XDG_CACHE_HOME) return path.join(env.XDG_CACHE_HOME, 'stet');
  if (platform === 'win32') return env.LOCALAPPDATA ? path.join(env.LOCALAPPDATA, 'stet', 'Cache') : null;
  if (!env.HOME) return null;
  return path.join(env.HOME, ...(platform === 'darwin' ? ['Library', 'Caches'] : ['.cache']), 'stet');
}
