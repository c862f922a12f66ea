import { closeSync, mkdirSync, openSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { StetError } from '../model/index.ts';
import { fileError } from './options.ts';

/** How long a lock is waited for, and how old one is that a run which ended badly left behind; milliseconds. */
const patience = 5000;
const stale = 10_000;
const place = 'a place that can be written to';

/** Runs `change` while no other run changes the same file: it is read and written anew, and both changes are to stay. */
export async function withLock<Result>(file: string, shown: string, change: () => Result): Promise<Result> {
  const lock = `${file}.lock`;
  try {
    mkdirSync(path.dirname(file), { recursive: true });
  } catch (error) {
    throw fileError(error, shown, place);
  }
  for (let waited = 0; !take(lock, shown); waited += 20) {
    if (waited >= patience) {
      const message = `another run holds the lock, expected it to end; if there is none, delete ${shown}.lock`;
      throw new StetError(message, 'file', { file: shown });
    }
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  try {
    return change();
  } finally {
    rmSync(lock, { force: true });
  }
}

function take(lock: string, shown: string): boolean {
  try {
    closeSync(openSync(lock, 'wx'));
    return true;
  } catch (error) {
    if ((error as { code?: string }).code !== 'EEXIST') throw fileError(error, shown, place);
    const about = statSync(lock, { throwIfNoEntry: false });
    if (about && Date.now() - about.mtimeMs > stale) rmSync(lock, { force: true });
    return false;
  }
}
