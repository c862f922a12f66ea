import { inflateRawSync } from 'node:zlib';
import { InputError } from '../model/index.ts';

/** The parts of a zip archive, unpacked when they are asked for. */
export interface Zip {
  has(name: string): boolean;
  /** Throws `InputError` when the part is damaged, or when all parts read so far come to more than the budget. */
  read(name: string): Uint8Array;
}

interface Entry {
  readonly method: number;
  readonly packed: number;
  readonly unpacked: number;
  readonly offset: number;
}

const [endSignature, centralSignature, localSignature] = [0x06054b50, 0x02014b50, 0x04034b50];
/** Sizes of the fixed parts of the records (APPNOTE.TXT 6.3.10, 4.3.7, 4.3.12 and 4.3.16), and of the longest comment. */
const [endSize, centralSize, localSize, longestComment] = [22, 46, 30, 0xffff];
const [stored, deflated] = [0, 8];

/**
 * Opens a zip archive by its central directory. What it says of sizes is believed only where that makes it refuse: each part
 * is unpacked with a hard limit, so that no more than `budget` bytes ever come out of one archive.
 */
export function openZip(bytes: Uint8Array, budget: number, path: string): Zip {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const fail = (message: string): never => {
    throw new InputError(message, 'damaged-archive', { file: path });
  };
  const damaged = (): never => fail('the file is damaged; expected a Word document (.docx): save it again');
  const tooLarge = (): never =>
    fail(`the document unpacks to more than ${budget} bytes; expected a draft: save it without what is not text`);
  const within = (offset: number, size: number) => offset >= 0 && offset + size <= bytes.length;

  const entries = new Map<string, Entry>();
  const end = findEnd(view);
  if (end === null) return damaged();
  let at = view.getUint32(end + 16, true);
  for (let left = view.getUint16(end + 10, true); left > 0; left--) {
    if (!within(at, centralSize) || view.getUint32(at, true) !== centralSignature) return damaged();
    const nameLength = view.getUint16(at + 28, true);
    if (!within(at + centralSize, nameLength)) return damaged();
    if (view.getUint16(at + 8, true) & 1) return fail('the document is encrypted; expected one without a password');
    const name = new TextDecoder().decode(bytes.subarray(at + centralSize, at + centralSize + nameLength));
    entries.set(name, {
      method: view.getUint16(at + 10, true),
      packed: view.getUint32(at + 20, true),
      unpacked: view.getUint32(at + 24, true),
      offset: view.getUint32(at + 42, true),
    });
    at += centralSize + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }

  let left = budget;
  return {
    has: (name) => entries.has(name),
    read(name) {
      const { method, packed, unpacked, offset } = entries.get(name) ?? damaged();
      if (!within(offset, localSize) || view.getUint32(offset, true) !== localSignature) return damaged();
      const start = offset + localSize + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
      if (!within(start, packed) || (method !== stored && method !== deflated)) return damaged();
      if (unpacked > left || (method === stored && packed > left)) return tooLarge();
      const data = bytes.subarray(start, start + packed);
      const content = method === stored ? data : inflate(data, left, tooLarge, damaged);
      left -= content.length;
      return content;
    },
  };
}

function inflate(data: Uint8Array, limit: number, tooLarge: () => never, damaged: () => never): Uint8Array {
  try {
    return inflateRawSync(data, { maxOutputLength: Math.max(limit, 1) });
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE' ? tooLarge() : damaged();
  }
}

/** Offset of the end record, which only a comment may follow. */
function findEnd(view: DataView): number | null {
  const last = view.byteLength - endSize;
  for (let at = last; at >= Math.max(0, last - longestComment); at--) {
    if (view.getUint32(at, true) === endSignature) return at;
  }
  return null;
}
