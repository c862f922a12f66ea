import { describe, expect, it } from 'vitest';
import { decode, encode } from './encoding.ts';
import { readBytes, readText } from './index.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);
const latin = (text: string) => Uint8Array.from(text, (character) => character.charCodeAt(0));
const text = 'Cost: £5 – “naïve” \u{1F600}\r\n';

describe('encodings', () => {
  it.each(['utf-8', 'utf-16le', 'utf-16be'] as const)(
    'reads and writes back %s with its byte-order mark',
    (encoding) => {
      const bytes = encode(`\ufeff${text}`, encoding)!;
      expect(decode(bytes, 'a.txt')).toEqual({ source: `\ufeff${text}`, encoding, notes: [] });
    },
  );

  it('reads what is not UTF-8 as Windows-1252, and says so', async () => {
    const bytes = latin('Cost: \xa35 \x96 \x93na\xefve\x94');
    const decoded = decode(bytes, 'a.txt');
    expect(decoded).toEqual({
      source: 'Cost: £5 – “naïve”',
      encoding: 'windows-1252',
      notes: ['decoded as Windows-1252, because the bytes are not UTF-8'],
    });
    expect(encode(decoded.source, 'windows-1252')).toEqual(bytes);
    expect(encode('5 ≥ 4', 'windows-1252')).toBeNull();
    const [document] = await readBytes(bytes, { path: 'a.txt' });
    expect(document).toMatchObject({ encoding: 'windows-1252', notes: decoded.notes });
  });

  it('keeps UTF-8 that is damaged in places UTF-8, and does not offer to write it back', () => {
    const decoded = decode(new Uint8Array([...utf8('“naïve” £5 '), 0xff]), 'a.txt');
    expect(decoded).toMatchObject({ source: '“naïve” £5 \ufffd', encoding: null });
    expect(decoded.notes[0]).toContain('1 characters are damaged');
    expect(decode(utf8('a \ufffd that was written'), 'a.txt')).toMatchObject({ encoding: 'utf-8', notes: [] });
  });

  it.each([
    [utf8(''), 'empty'],
    [utf8(' \r\n\t\u00a0'), 'empty'],
    [utf8('\ufeff\n'), 'empty'],
    [latin('%PDF-1.4\n\0\0'), 'a PDF'],
    [latin('a\0b\0c\0'), 'binary data'],
    [latin('\x01\x02\x03abc\x04\x05'), 'binary data'],
    [latin('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1\0'), 'old kind'],
  ])('refuses what is no draft', async (bytes, message) => {
    const error = await readBytes(bytes, { path: 'a' }).catch((thrown) => thrown);
    expect(error).toMatchObject({
      name: 'InputError',
      place: { file: 'a' },
      message: expect.stringContaining(message),
    });
  });

  it('refuses text with a NUL', () => {
    expect(() => readText('a\0b', { path: '-' })).toThrow('binary data');
  });
});
