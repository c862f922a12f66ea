import type { Encoding } from '../model/index.ts';
import { InputError } from '../model/index.ts';

interface Decoded {
  /** Byte-order mark and line ends included. */
  readonly source: string;
  /** Null when some bytes are in no encoding: the text cannot be written back as it was. */
  readonly encoding: Encoding | null;
  readonly notes: readonly string[];
}

/**
 * Bytes as text: UTF-16 by its byte-order mark, else UTF-8, else Windows-1252 with a note. Throws `InputError` on what is not text.
 */
export function decode(bytes: Uint8Array, path: string): Decoded {
  const encoding =
    bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : null;
  if (encoding) return { source: decodeAs(encoding, bytes), encoding, notes: [] };
  if (bytes.includes(0)) throw notText(path, kindOfBytes(bytes));
  const source = decodeAs('utf-8', bytes);
  if (!source.includes('\ufffd') || isUtf8(bytes)) return { source, encoding: 'utf-8', notes: [] };
  // A file with a few broken characters is still UTF-8; one in which hardly any is whole never was.
  const broken = count(source, /\ufffd/g);
  if (count(source, /[^\0-\x7f\ufffd]/g) > broken) {
    return { source, encoding: null, notes: [`decoded as UTF-8; ${broken} characters are damaged and read as �`] };
  }
  return {
    source: decodeWindows1252(bytes),
    encoding: 'windows-1252',
    notes: ['decoded as Windows-1252, because the bytes are not UTF-8'],
  };
}

/** The bytes of `source` in `encoding`; null when it has a character that the encoding lacks. */
export function encode(source: string, encoding: Encoding): Uint8Array | null {
  if (encoding === 'utf-8') return new TextEncoder().encode(source);
  const bytes = new Uint8Array(encoding === 'windows-1252' ? source.length : source.length * 2);
  for (let index = 0; index < source.length; index++) {
    const code = source.charCodeAt(index);
    if (encoding === 'windows-1252') {
      const byte = windows1252Byte(code);
      if (byte === undefined) return null;
      bytes[index] = byte;
    } else {
      const [first, second] = encoding === 'utf-16le' ? [code & 0xff, code >> 8] : [code >> 8, code & 0xff];
      bytes[2 * index] = first;
      bytes[2 * index + 1] = second;
    }
  }
  return bytes;
}

/** Refuses what no person wrote: binary data, and nothing at all. */
export function requireText(source: string, path: string): void {
  if (!/\S/.test(source.replace(/^\ufeff/, ''))) {
    throw new InputError('the draft is empty; expected text', 'empty-input', { file: path });
  }
  if (source.includes('\0')) throw notText(path, 'binary data');
  const head = source.slice(0, 4096);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for.
  if (count(head, /[\x01-\x08\x0e-\x1a\x1c-\x1f\x7f]/g) * 10 > head.length) throw notText(path, 'binary data');
}

/** Windows-1252 from 0x80 to 0x9F, by the WHATWG's index; it is Latin-1 elsewhere. Node's own decoder takes it for Latin-1 throughout in some versions. */
const from0x80 = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ';

function decodeWindows1252(bytes: Uint8Array): string {
  const latin1 = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  return latin1.replace(/[\x80-\x9f]/g, (character) => from0x80[character.charCodeAt(0) - 0x80]!);
}

/** The byte that stands for a code unit in Windows-1252; undefined when none does. */
function windows1252Byte(code: number): number | undefined {
  if (code < 0x80 || (code >= 0xa0 && code <= 0xff)) return code;
  const index = from0x80.indexOf(String.fromCharCode(code));
  return index < 0 ? undefined : 0x80 + index;
}

const decodeAs = (encoding: Encoding, bytes: Uint8Array) =>
  new TextDecoder(encoding, { ignoreBOM: true }).decode(bytes);

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    // The decoder has no other way to say no.
    return false;
  }
}

function count(text: string, pattern: RegExp): number {
  let found = 0;
  pattern.lastIndex = 0;
  while (pattern.test(text)) found++;
  return found;
}

const signatures: readonly (readonly [string, string])[] = [
  ['%PDF-', 'a PDF'],
  ['\xd0\xcf\x11\xe0', 'a Word document of the old kind (.doc)'],
  ['{\\rtf', 'rich text (.rtf)'],
  ['PK\x03\x04', 'a zip archive'],
  ['\x89PNG', 'a picture'],
  ['\xff\xd8\xff', 'a picture'],
  ['GIF8', 'a picture'],
];

/** What bytes that are no draft probably are. */
export function kindOfBytes(bytes: Uint8Array): string {
  const head = String.fromCharCode(...bytes.subarray(0, 8));
  return signatures.find(([signature]) => head.startsWith(signature))?.[1] ?? 'binary data';
}

export function notText(path: string, what: string): InputError {
  const message = `this is ${what}, not a draft; expected text, Markdown, HTML, JSON Lines or .docx: export or save it as one of them`;
  return new InputError(message, 'not-text', { file: path });
}
