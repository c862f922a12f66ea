import { createReadStream, readFileSync, statSync } from 'node:fs';
import { InputError } from '../model/index.ts';
import type { Git } from './git.ts';
import { fileError } from './options.ts';

/** Where a run's bytes come from: the work tree, or the index of `--staged`. */
export interface Source {
  /** Bytes of a file; `shown` is how messages call it, `expected` what it should have been. Refuses more than `limit` bytes. */
  read(file: string, shown: string, expected: string, limit: number): Promise<Uint8Array>;
}

export const workTree: Source = {
  async read(file, shown, expected, limit) {
    try {
      const about = statSync(file);
      // A device or a pipe has no size, and may have no end.
      if (!about.isFile() && !about.isDirectory()) return await readAll(createReadStream(file), shown, limit);
      if (about.size > limit) throw tooLarge(shown, about.size, limit, expected);
      // Small files one after another: waiting for a thread takes longer than reading them.
      return readFileSync(file);
    } catch (error) {
      throw error instanceof InputError ? error : fileError(error, shown, expected);
    }
  },
};

/** What the next commit holds; files that git does not track are read from the work tree. */
export function stagedIn(git: Git): Source {
  return {
    async read(file, shown, expected, limit) {
      const bytes = await git.blob('', file);
      if (bytes === null) return workTree.read(file, shown, expected, limit);
      if (bytes.length > limit) throw tooLarge(shown, bytes.length, limit, expected);
      return bytes;
    },
  };
}

/** All of a stream, up to `limit` bytes. */
export async function readAll(
  stream: AsyncIterable<Uint8Array | string>,
  shown: string,
  limit: number,
): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of stream) {
    const bytes = typeof chunk === 'string' ? Buffer.from(chunk) : Buffer.from(chunk);
    size += bytes.length;
    if (size > limit) throw tooLarge(shown, size, limit);
    chunks.push(bytes);
  }
  return Buffer.concat(chunks);
}

/** What a path is; null where there is nothing. */
export async function whatIs(file: string): Promise<'file' | 'folder' | 'other' | null> {
  try {
    const found = statSync(file);
    return found.isFile() ? 'file' : found.isDirectory() ? 'folder' : 'other';
  } catch {
    // Whatever cannot be asked about is not there for us; reading it says why.
    return null;
  }
}

function tooLarge(shown: string, size: number, limit: number, expected = 'a draft'): InputError {
  const message = expected.startsWith('a facts file')
    ? `is larger than ${limit} bytes (${size}), expected a smaller facts file; split it into a file per topic`
    : `is larger than ${limit} bytes (${size}), expected a smaller draft; split it or raise --max-bytes`;
  return new InputError(message, 'too-large', { file: shown });
}
