import { randomBytes } from 'node:crypto';
import {
  closeSync,
  fsyncSync,
  lstatSync,
  mkdirSync,
  openSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import path from 'node:path';
import { fileError } from './options.ts';

/** Temporary files that an interrupt has to take away. */
const pending = new Set<string>();
let guarded = false;

/**
 * Writes a file whole or not at all: to a temporary file beside it, which then takes its place. Keeps the mode of what was
 * there, follows symbolic links, and writes straight to devices and pipes. Throws `StetError`, leaving the old file as it was.
 */
export function writeFileAtomic(file: string, content: string | Uint8Array, shown: string): void {
  guard();
  let temporary: string | null = null;
  try {
    mkdirSync(path.dirname(file), { recursive: true });
    const target: string = isLink(file) ? realpathSync(file) : file;
    const before = statSync(target, { throwIfNoEntry: false });
    if (before && !before.isFile()) {
      if (before.isDirectory()) throw Object.assign(new Error('is a directory'), { code: 'EISDIR' });
      writeFileSync(target, content);
      return;
    }
    temporary = path.join(path.dirname(target), `.${path.basename(target)}.${randomBytes(6).toString('hex')}.tmp`);
    pending.add(temporary);
    const handle = openSync(temporary, 'wx', before ? before.mode & 0o7777 : 0o666);
    try {
      writeAll(handle, typeof content === 'string' ? Buffer.from(content) : content);
      fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
    renameSync(temporary, target);
    temporary = null;
  } catch (error) {
    throw fileError(error, shown, 'a place that can be written to');
  } finally {
    if (temporary !== null) rmSync(temporary, { force: true });
    pending.clear();
  }
}

function writeAll(handle: number, bytes: Uint8Array): void {
  for (let done = 0; done < bytes.length; ) done += writeSync(handle, bytes, done);
}

function isLink(file: string): boolean {
  return lstatSync(file, { throwIfNoEntry: false })?.isSymbolicLink() ?? false;
}

/** From the first write on, an interrupt takes temporary files away before it ends the run as it would have. */
function guard(): void {
  if (guarded) return;
  guarded = true;
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.once(signal, () => {
      for (const file of pending) rmSync(file, { force: true });
      process.kill(process.pid, signal);
    });
  }
}
