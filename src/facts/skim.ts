import { inWord, ROW, wordKey } from './wordkeys.ts';

/**
 * Runs over the facts of a large file, byte by byte, without building anything: where each fact stands, and the keys of the
 * words that it may be found by. A fact that is not plainly in order is marked, to be read and checked in full; here
 * only what is certainly valid passes. Blocks and flow style (JSON) are known; anything else is null.
 */
export interface Skimmed {
  /** Byte offsets of each fact's key and of its end, and the line it stands in. */
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
  readonly lines: Uint32Array;
  /** Keys of words, fact by fact; `ROW` marks the first of each row. */
  readonly keys: Uint32Array;
  /** Index in `keys` after the last of each fact. */
  readonly keyEnds: Uint32Array;
  /** Indices of the facts to be read in full. */
  readonly marked: Uint32Array;
  /** Byte offsets of the map of facts, its braces or indented lines. */
  readonly from: number;
  readonly to: number;
  readonly flow: boolean;
}

const TAB = 9;
const NL = 10;
const CR = 13;
const SPACE = 32;
const QUOTE = 34;
const HASH = 35;
const APOSTROPHE = 39;
const COMMA = 44;
const DASH = 45;
const COLON = 58;
const LIST = 91;
const UNLIST = 93;
const MAP = 123;
const UNMAP = 125;

/** Fields that are passed over when they hold one scalar; their place is their bit. */
const FIELDS = ['subject', 'terms', 'value', 'equals', 'during', 'said-by', 'source', 'locator', 'note'];
const NEEDED = (1 << FIELDS.indexOf('subject')) | (1 << FIELDS.indexOf('value'));
const SUBJECT = 0;
const TERMS = 1;
const SOURCE = 6;
/** First bytes of plain scalars: 1 where a scalar cannot start so, 2 where it may be `null`, `true` or `false`. */
const FIRST = new Uint8Array(256);
for (let byte = 0; byte <= SPACE; byte++) FIRST[byte] = 1;
for (const char of ',[]{}#&*!|>\'"%@`-?:~\x7f') FIRST[char.charCodeAt(0)] = 1;
for (const char of 'nNtTfF') FIRST[char.charCodeAt(0)] = 2;

/** Where skimming stops: files with more facts are refused. */
export const MAX_FACTS = 1_000_000;

class Growing {
  private array: Uint32Array;
  length = 0;
  constructor(size: number) {
    this.array = new Uint32Array(size);
  }
  push(value: number): void {
    if (this.length === this.array.length) {
      const larger = new Uint32Array(this.length * 2);
      larger.set(this.array);
      this.array = larger;
    }
    this.array[this.length++] = value;
  }
  done(): Uint32Array {
    return this.array.slice(0, this.length);
  }
  /** Marks a value that was pushed before. */
  mark(index: number): void {
    this.array[index] = (this.array[index]! | ROW) >>> 0;
  }
}

/** `sources` are the ids that facts may cite; another one marks the fact. */
export class Skimmer {
  private readonly starts = new Growing(1 << 16);
  private readonly ends = new Growing(1 << 16);
  private readonly lines = new Growing(1 << 16);
  private readonly keys = new Growing(1 << 20);
  private readonly keyEnds = new Growing(1 << 16);
  private readonly marked = new Growing(1 << 8);
  private pos = 0;
  private line: number;
  private wraps = false;

  constructor(
    private readonly bytes: Buffer,
    private readonly sources: ReadonlySet<string>,
    /** Line of the offset that the facts start from. */
    line: number,
  ) {
    this.line = line;
  }

  /** Facts in block style, from the first line after `facts:` on; null where the lines are not understood. */
  block(from: number): Skimmed | null {
    this.pos = from;
    let column = -1;
    for (;;) {
      const indent = this.nextLine();
      if (indent < 0 || indent === 0) break;
      if (column < 0) column = indent;
      if (indent !== column || !this.blockFact(column)) return null;
      if (this.starts.length > MAX_FACTS) break;
    }
    return column < 0 ? null : this.done(from, this.pos, false);
  }

  /** Facts in flow style, from the opening brace on. */
  flow(from: number): Skimmed | null {
    const { bytes } = this;
    this.pos = from + 1;
    this.wraps = true;
    for (;;) {
      this.space();
      if (bytes[this.pos] === UNMAP) break;
      if (!this.flowFact()) return null;
      if (this.starts.length > MAX_FACTS) break;
      this.space();
      if (bytes[this.pos] === COMMA) this.pos++;
      else if (bytes[this.pos] !== UNMAP) return null;
    }
    return this.done(from, this.pos + 1, true);
  }

  private done(from: number, to: number, flow: boolean): Skimmed {
    const { starts, ends, lines, keys, keyEnds, marked } = this;
    return {
      starts: starts.done(),
      ends: ends.done(),
      lines: lines.done(),
      keys: keys.done(),
      keyEnds: keyEnds.done(),
      marked: marked.done(),
      from,
      to,
      flow,
    };
  }

  /** To the first byte of the next line with content; its indentation, −1 at the end of the file. */
  private nextLine(): number {
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

  private begin(at: number): void {
    this.starts.push(at);
    this.lines.push(this.line);
  }

  private end(at: number, sure: boolean, keysFrom: number): void {
    if (!sure) this.marked.push(this.starts.length - 1);
    // a fact that was left half-way still has the keys found so far: enough to find it by
    if (this.keys.length > keysFrom) this.keys.mark(keysFrom);
    this.keyEnds.push(this.keys.length);
    this.ends.push(at);
  }

  private blockFact(column: number): boolean {
    const { bytes } = this;
    const start = this.pos;
    const keysFrom = this.keys.length;
    const colon = this.idEnd(start);
    if (colon < 0) return false;
    this.begin(start);
    let at = colon + 1;
    while (bytes[at] === SPACE) at++;
    let sure: boolean;
    if (bytes[at] === MAP) {
      this.pos = at;
      sure = this.flowRow() && this.lineDone() && this.entryDone(column);
    } else {
      this.pos = at;
      sure = this.lineDone() && this.blockRow(column);
    }
    const end = this.skipBlock(column);
    this.end(end, sure, keysFrom);
    return true;
  }

  /** Whether no line follows that is indented as if it belonged to the entry. */
  private entryDone(column: number): boolean {
    const { pos, line } = this;
    const indent = this.nextLine();
    [this.pos, this.line] = [pos, line];
    return indent <= column;
  }

  /** Whether only white space or a comment is left on the line. */
  private lineDone(): boolean {
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

  private lineEnd(at: number): number {
    const end = this.bytes.indexOf(NL, at);
    return end < 0 ? this.bytes.length : end;
  }

  /** To the first line that is indented by `column` or less, from wherever a row was left. */
  private skipBlock(column: number): number {
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
  private lineStartAfter(at: number): number {
    this.line++;
    return Math.min(this.lineEnd(at) + 1, this.bytes.length);
  }

  private idEnd(start: number): number {
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
        byte === 46 ||
        (byte >= 65 && byte <= 90);
      if (!fits)
        return byte === COLON && (bytes[at + 1] === SPACE || bytes[at + 1] === NL || bytes[at + 1] === CR) ? at : -1;
    }
    return -1;
  }

  /** The fields of a fact in block style; false where one is out of the ordinary. */
  private blockRow(column: number): boolean {
    const { bytes } = this;
    let seen = 0;
    let inner = -1;
    for (;;) {
      const { pos: start, line } = this;
      const indent = this.nextLine();
      if (indent <= column) {
        [this.pos, this.line] = [start, line];
        return (seen & NEEDED) === NEEDED;
      }
      if (inner < 0) inner = indent;
      if (indent !== inner) return false;
      const field = this.field();
      if (field < 0 || seen & (1 << field)) return false;
      seen |= 1 << field;
      while (bytes[this.pos] === SPACE) this.pos++;
      if (field === TERMS) {
        const listed =
          bytes[this.pos] === LIST ? this.flowTerms() && this.lineDone() : this.lineDone() && this.blockTerms(inner);
        if (!listed) return false;
      } else {
        const from = this.pos;
        const to = this.scalar(false);
        if (to < 0 || !this.fieldFits(field, from, to) || !this.lineDone()) return false;
      }
    }
  }

  /** Which field's name stands here, and to after its colon; −1 for none. */
  private field(): number {
    const { bytes, pos } = this;
    const quoted = bytes[pos] === QUOTE;
    const start = quoted ? pos + 1 : pos;
    const initial = bytes[start]!;
    for (let index = 0; index < FIELDS.length; index++) {
      const name = FIELDS[index]!;
      if (name.charCodeAt(0) !== initial) continue;
      let at = 1;
      while (at < name.length && bytes[start + at] === name.charCodeAt(at)) at++;
      if (at < name.length) continue;
      let after = start + at;
      if (quoted && bytes[after++] !== QUOTE) continue;
      if (bytes[after] !== COLON) continue;
      const next = bytes[after + 1];
      if (!quoted && next !== SPACE && next !== NL && next !== CR) continue;
      this.pos = after + 1;
      return index;
    }
    return -1;
  }

  private fieldFits(field: number, from: number, to: number): boolean {
    const { bytes } = this;
    const quoted = bytes[from] === QUOTE || bytes[from] === APOSTROPHE;
    const [first, last] = quoted ? [from + 1, to - 1] : [from, to];
    if (field === SUBJECT) this.words(first, last, true);
    if (field === SOURCE) return this.sources.has(bytes.toString('latin1', first, last));
    return true;
  }

  /** A scalar on one line: the offset after it, −1 where it is not plainly one. Moves past it. */
  private scalar(inFlow: boolean): number {
    const { bytes } = this;
    const start = this.pos;
    const first = bytes[start]!;
    if (first === QUOTE || first === APOSTROPHE) {
      let at = start + 1;
      for (; bytes[at] !== first; at++) {
        const byte = bytes[at];
        if (byte === undefined || byte === NL || byte === 92 || byte < SPACE) return -1;
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

  private plain(inFlow: boolean): number {
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
  private visible(from: number, to: number): boolean {
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

  /** Rows of terms as a block list: `- [a, b]`, `- a`, or lists in the list. */
  private blockTerms(column: number): boolean {
    const { bytes } = this;
    let inner = -1;
    for (;;) {
      const { pos: start, line } = this;
      const indent = this.nextLine();
      if (indent < 0 || indent < column || (indent === column && bytes[this.pos] !== DASH)) {
        [this.pos, this.line] = [start, line];
        return inner >= 0;
      }
      if (inner < 0) inner = indent;
      if (indent !== inner || bytes[this.pos] !== DASH || bytes[this.pos + 1] !== SPACE) return false;
      this.pos += 2;
      while (bytes[this.pos] === SPACE) this.pos++;
      if (bytes[this.pos] === LIST) {
        if (!this.flowList() || !this.lineDone()) return false;
      } else if (bytes[this.pos] === DASH) {
        if (!this.nestedTerms()) return false;
      } else if (!this.term(this.keys.length) || !this.lineDone()) return false;
    }
  }

  /** `- - a`, and the lines below it that are indented as the second dash is. */
  private nestedTerms(): boolean {
    const { bytes } = this;
    const row = this.keys.length;
    const lineStart = bytes.lastIndexOf(NL, this.pos) + 1;
    const column = this.pos - lineStart;
    for (;;) {
      if (bytes[this.pos] !== DASH || bytes[this.pos + 1] !== SPACE) return false;
      this.pos += 2;
      while (bytes[this.pos] === SPACE) this.pos++;
      if (bytes[this.pos] === LIST || bytes[this.pos] === DASH || !this.term(row) || !this.lineDone()) return false;
      const { pos: start, line } = this;
      const indent = this.nextLine();
      if (indent !== column) {
        [this.pos, this.line] = [start, line];
        return indent < column;
      }
    }
  }

  /** One word or phrase of a row that starts at `row` in the keys. */
  private term(row: number): boolean {
    const from = this.pos;
    const to = this.scalar(false);
    if (to < 0) return false;
    this.words(from, to, false);
    if (this.keys.length > row) this.keys.mark(row);
    return true;
  }

  private flowTerms(): boolean {
    const { bytes } = this;
    this.pos++;
    for (;;) {
      this.space();
      if (bytes[this.pos] === UNLIST) {
        this.pos++;
        return true;
      }
      if (bytes[this.pos] === LIST) {
        if (!this.flowList()) return false;
      } else {
        const [from, row] = [this.pos, this.keys.length];
        const to = this.scalar(true);
        if (to < 0) return false;
        this.words(from, to, false);
        if (this.keys.length > row) this.keys.mark(row);
      }
      this.space();
      if (bytes[this.pos] === COMMA) this.pos++;
      else if (bytes[this.pos] !== UNLIST) return false;
    }
  }

  /** `[a, b]`: one row. */
  private flowList(): boolean {
    const { bytes } = this;
    const row = this.keys.length;
    this.pos++;
    for (;;) {
      this.space();
      if (bytes[this.pos] === UNLIST) {
        this.pos++;
        if (this.keys.length > row) this.keys.mark(row);
        return true;
      }
      const from = this.pos;
      const to = this.scalar(true);
      if (to < 0) return false;
      this.words(from, to, false);
      this.space();
      if (bytes[this.pos] === COMMA) this.pos++;
      else if (bytes[this.pos] !== UNLIST) return false;
    }
  }

  private flowFact(): boolean {
    const { bytes } = this;
    const start = this.pos;
    const keysFrom = this.keys.length;
    if (bytes[start] !== QUOTE) return false;
    let at = start + 1;
    while (bytes[at] !== QUOTE && at - start <= 121) at++;
    const first = bytes[start + 1]! | 32;
    if (bytes[at] !== QUOTE || first < 97 || first > 122 || !/^[\w.-]+$/.test(bytes.toString('latin1', start + 1, at)))
      return false;
    this.begin(start);
    this.pos = at + 1;
    this.space();
    if (bytes[this.pos] !== COLON) return false;
    this.pos++;
    this.space();
    const row = this.pos;
    const { line } = this;
    const sure = bytes[row] === MAP && this.flowRow();
    if (!sure) {
      this.line = line;
      const end = this.balanced(row);
      if (end < 0) return false;
      this.pos = end;
    }
    this.end(this.pos, sure, keysFrom);
    return true;
  }

  /** The fields of a fact in braces. */
  private flowRow(): boolean {
    const { bytes } = this;
    let seen = 0;
    this.pos++;
    for (;;) {
      this.space();
      if (bytes[this.pos] === UNMAP) {
        this.pos++;
        return (seen & NEEDED) === NEEDED;
      }
      const field = this.field();
      if (field < 0 || seen & (1 << field)) return false;
      seen |= 1 << field;
      this.space();
      if (field === TERMS) {
        if (bytes[this.pos] !== LIST || !this.flowTerms()) return false;
      } else {
        const from = this.pos;
        const to = this.scalar(true);
        if (to < 0 || !this.fieldFits(field, from, to)) return false;
      }
      this.space();
      if (bytes[this.pos] === COMMA) this.pos++;
      else if (bytes[this.pos] !== UNMAP) return false;
    }
  }

  /** The end of a JSON value in brackets; −1 where there is none. */
  private balanced(from: number): number {
    const { bytes } = this;
    let depth = 0;
    for (let at = from; at < bytes.length; at++) {
      const byte = bytes[at];
      if (byte === QUOTE) {
        for (at++; at < bytes.length && bytes[at] !== QUOTE; at++) {
          if (bytes[at] === NL) this.line++;
          if (bytes[at] === 92) at++;
        }
      } else if (byte === NL) this.line++;
      else if (byte === MAP || byte === LIST) depth++;
      else if ((byte === UNMAP || byte === UNLIST) && --depth <= 0) return at + 1;
    }
    return -1;
  }

  /** White space; over lines only where indentation means nothing. */
  private space(): void {
    const { bytes } = this;
    let at = this.pos;
    let byte = bytes[at];
    while (byte === SPACE || (this.wraps && (byte === NL || byte === CR || byte === TAB))) {
      if (byte === NL) this.line++;
      byte = bytes[++at];
    }
    this.pos = at;
  }

  /** Keys of a subject's words, each a row of its own; of a term, that of its most telling word. */
  private words(from: number, to: number, each: boolean): void {
    const { bytes } = this;
    let [best, bestAt, bestTo] = [-1, 0, 0];
    for (let at = from; at < to; at++) {
      if (!inWord(bytes[at]!)) continue;
      const start = at;
      let digit = false;
      for (; at < to && inWord(bytes[at]!); at++) if (bytes[at]! <= 57) digit = true;
      const weight = at - start + (digit ? 1000 : 0);
      if (each) {
        if (weight > 2) {
          this.keys.push(wordKey(bytes, start, at));
          this.keys.mark(this.keys.length - 1);
        }
      } else if (weight > best) [best, bestAt, bestTo] = [weight, start, at];
    }
    if (best >= 0) this.keys.push(wordKey(bytes, bestAt, bestTo));
  }
}
