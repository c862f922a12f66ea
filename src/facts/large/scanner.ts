import {
  APOSTROPHE,
  BACKSLASH,
  COLON,
  COMMA,
  CR,
  DASH,
  DOT,
  HASH,
  INDICATORS,
  LIST,
  MAP,
  NL,
  QUOTE,
  SPACE,
  TAB,
  UNLIST,
  UNMAP,
} from '../chars.ts';

/** First bytes of plain scalars: 1 where a scalar cannot start so, 2 where it may be `null`, `true` or `false`. */
const FIRST = new Uint8Array(256);
for (let byte = 0; byte <= SPACE; byte++) FIRST[byte] = 1;
for (const char of `${INDICATORS}-?:~\x7f`) FIRST[char.charCodeAt(0)] = 1;
for (const char of 'nNtTfF') FIRST[char.charCodeAt(0)] = 2;

/** Moves over the bytes of a facts file: lines, scalars, white space. Whatever is not plainly one of them is turned down. */
export class Scanner {
  protected pos = 0;
  /** White space may run over lines: in JSON, where indentation means nothing. */
  protected wraps = false;

  constructor(
    protected readonly bytes: Buffer,
    /** The line that `pos` is in. */
    protected line: number,
  ) {}

  /** To the first byte of the next line with content; its indentation, −1 at the end of the file. */
  protected nextLine(): number {
    const { bytes } = this;
    let start = this.pos;
    for (;;) {
      let at = start;
      while (bytes[at] === SPACE) at++;
      const byte = bytes[at];
      if (byte === undefined) {
        this.pos = at;
        return -1;
      }
      if (byte !== NL && byte !== HASH && byte !== CR) {
        this.pos = at;
        return at - start;
      }
      const end = byte === NL ? at : bytes.indexOf(NL, at);
      if (end < 0) {
        this.pos = bytes.length;
        return -1;
      }
      start = end + 1;
      this.line++;
    }
  }

  /** Whether only white space or a comment is left on the line. */
  protected lineDone(): boolean {
    const { bytes } = this;
    let at = this.pos;
    while (bytes[at] === SPACE) at++;
    if (bytes[at] === CR) at++;
    if (bytes[at] === HASH && bytes[at - 1] === SPACE) at = this.lineEnd(at);
    if (bytes[at] !== NL && bytes[at] !== undefined) return false;
    if (bytes[at] === NL) this.line++;
    this.pos = Math.min(at + 1, bytes.length);
    return true;
  }

  protected lineEnd(at: number): number {
    const end = this.bytes.indexOf(NL, at);
    return end < 0 ? this.bytes.length : end;
  }

  /** Whether no line follows that is indented as if it belonged to the entry. */
  protected entryDone(column: number): boolean {
    const { pos, line } = this;
    const indent = this.nextLine();
    [this.pos, this.line] = [pos, line];
    return indent <= column;
  }

  /** To the first line that is indented by `column` or less, from wherever a row was left. */
  protected skipBlock(column: number): number {
    const { bytes } = this;
    if (this.pos > 0 && bytes[this.pos - 1] !== NL) this.pos = this.lineStartAfter(this.pos);
    for (;;) {
      const indent = this.nextLine();
      if (indent < 0) return bytes.length;
      if (indent <= column) {
        const start = this.pos - indent;
        this.pos = start;
        return start;
      }
      this.pos = this.lineStartAfter(this.pos);
    }
  }

  /** Where a line is left half-way the next one starts; at the start of content, the line itself counts as begun. */
  protected lineStartAfter(at: number): number {
    this.line++;
    return Math.min(this.lineEnd(at) + 1, this.bytes.length);
  }

  protected idEnd(start: number): number {
    const { bytes } = this;
    const first = bytes[start]! | 32;
    if (first < 97 || first > 122) return -1;
    for (let at = start + 1; at - start <= 120; at++) {
      const byte = bytes[at]!;
      const fits =
        (byte >= 97 && byte <= 122) ||
        (byte >= 48 && byte <= 57) ||
        byte === DASH ||
        byte === 95 ||
        byte === DOT ||
        (byte >= 65 && byte <= 90);
      if (!fits)
        return byte === COLON && (bytes[at + 1] === SPACE || bytes[at + 1] === NL || bytes[at + 1] === CR) ? at : -1;
    }
    return -1;
  }

  /** A scalar on one line: the offset after it, −1 where it is not plainly one. Moves past it. */
  protected scalar(inFlow: boolean): number {
    const { bytes } = this;
    const start = this.pos;
    const first = bytes[start]!;
    if (first === QUOTE || first === APOSTROPHE) {
      let at = start + 1;
      for (; bytes[at] !== first; at++) {
        const byte = bytes[at];
        if (byte === undefined || byte === NL || byte === BACKSLASH || byte < SPACE) return -1;
      }
      // '' within '…', or no text at all
      if (bytes[at + 1] === first || !this.visible(start + 1, at)) return -1;
      this.pos = at + 1;
      return at + 1;
    }
    const sort = FIRST[first];
    if (sort === 1) return -1;
    const to = this.plain(inFlow);
    if (first >= 128 && to >= 0 && !this.visible(start, to)) return -1;
    if (sort !== 2 || to < 0 || to - start > 5) return to;
    return /^(?:null|true|false)$/i.test(bytes.toString('latin1', start, to)) ? -1 : to;
  }

  protected plain(inFlow: boolean): number {
    const { bytes } = this;
    let at = this.pos;
    for (; ; at++) {
      const byte = bytes[at];
      if (byte === undefined || byte === NL || byte === CR) break;
      if (byte < SPACE || byte === 127) return -1;
      if (byte === COLON) {
        const next = bytes[at + 1];
        if (
          next === undefined ||
          next <= SPACE ||
          (inFlow && (next === COMMA || next === LIST || next === UNLIST || next === MAP || next === UNMAP))
        )
          return -1;
      } else if (byte === HASH && bytes[at - 1] === SPACE) break;
      else if (inFlow && (byte === COMMA || byte === UNLIST || byte === UNMAP)) break;
      else if (inFlow && (byte === LIST || byte === MAP)) return -1;
    }
    this.pos = at;
    let to = at;
    while (bytes[to - 1] === SPACE) to--;
    return to;
  }

  /** Whether there is more than white space; of the letters outside ASCII, those whose first byte no white space has. */
  protected visible(from: number, to: number): boolean {
    for (let at = from; at < to; at++) {
      const byte = this.bytes[at]!;
      if (
        (byte > SPACE && byte < 127) ||
        (byte > 0xc2 && byte !== 0xe1 && byte !== 0xe2 && byte !== 0xe3 && byte !== 0xef)
      )
        return true;
    }
    return false;
  }

  /** White space; over lines only where indentation means nothing. */
  protected space(): void {
    const { bytes } = this;
    let at = this.pos;
    let byte = bytes[at];
    while (byte === SPACE || (this.wraps && (byte === NL || byte === CR || byte === TAB))) {
      if (byte === NL) this.line++;
      byte = bytes[++at];
    }
    this.pos = at;
  }

  /** The end of a JSON value in brackets; −1 where there is none. */
  protected balanced(from: number): number {
    const { bytes } = this;
    let depth = 0;
    for (let at = from; at < bytes.length; at++) {
      const byte = bytes[at];
      if (byte === QUOTE) {
        for (at++; at < bytes.length && bytes[at] !== QUOTE; at++) {
          if (bytes[at] === NL) this.line++;
          if (bytes[at] === BACKSLASH) at++;
        }
      } else if (byte === NL) this.line++;
      else if (byte === MAP || byte === LIST) depth++;
      else if ((byte === UNMAP || byte === UNLIST) && --depth <= 0) return at + 1;
    }
    return -1;
  }
}
