import { duplicate, plainScalar } from './tree.ts';

/** Something that the fast reader leaves to the yaml library; `at` is an offset. */
export class Unplain extends Error {
  constructor(readonly at: number) {
    super('not plain');
  }
}

/** A file as the fast reader gives it. */
export interface Plain {
  readonly value: unknown;
  /** Offsets of the keys of the outermost map, and of the maps in it, in the order of the file. */
  readonly starts: ReadonlyMap<string, { readonly at: number; readonly inner: readonly number[] }>;
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
const QUESTION = 63;
const LIST = 91;
const UNLIST = 93;
const MAP = 123;
const UNMAP = 125;
const MAX_DEPTH = 64;
/** Characters that a plain scalar cannot start with. */
const INDICATORS = new Set([...',[]{}#&*!|>\'"%@`'].map((char) => char.charCodeAt(0)));

/**
 * A fast reader of the part of YAML that facts files are written in, and of JSON: block maps and lists, flow maps and
 * lists, plain and quoted scalars on one line, comments. It gives what `readYaml` gives, thirty times faster, or throws
 * `Unplain` at anything else – anchors, tags, text over several lines, tabs, errors. When in doubt it gives up: a test
 * compares the two readers on files of all sorts. Throws `SyntaxProblem` for a key that stands twice.
 */
export function readPlain(text: string): Plain {
  refuseOdd(text);
  return new PlainReader(text).file();
}

/** Reads the one entry of a map whose key starts at `at`: its value, and the offset of its end. */
export function readPlainEntry(text: string, at: number): { value: unknown; end: number; flow: boolean } {
  const line = text.lastIndexOf('\n', at - 1) + 1;
  const column = at - line;
  const flow = /[^ \uFEFF]/.test(text.slice(line, at)) || inFlow(text, at);
  return { ...new PlainReader(text).entry(at, flow ? -1 : column), flow };
}

/** A key on a line of its own is in a flow map when the last character before it opens or continues one. */
function inFlow(text: string, at: number): boolean {
  let before = at - 1;
  while (before >= 0 && /\s/.test(text[before]!)) before--;
  return text[before] === '{' || (text[before] === ',' && text[at] === '"');
}

/** Throws `Unplain` where a text has what the fast reader does not look at; done before `readPlainEntry` by its callers. */
export function refuseOdd(text: string): void {
  const odd = (/^\uFEFF?\s*\{/.test(text) ? ODD_JSON : ODD).exec(text);
  if (odd) throw new Unplain(odd.index);
}

/** What the fast reader does not look at; tabs are white space in JSON only. */
const ODD = /[\t\0]|\r(?!\n)|(?<!^)\uFEFF|^\uFEFF(?![\w#"{])/;
const ODD_JSON = /\0|\r(?!\n)|(?<!^)\uFEFF|^\uFEFF(?![\w#"{])/;

class PlainReader {
  private pos = 0;
  /** Column of a line's content while `pos` is at its start; −1 at the end of the file. */
  private column = 0;
  private depth = 0;
  private readonly keys: string[] = new Array(64).fill('');
  private readonly starts = new Map<string, { at: number; inner: number[] }>();
  private inner: number[] = [];

  constructor(private readonly text: string) {}

  file(): Plain {
    this.advance(this.text.charCodeAt(0) === 0xfeff ? 1 : 0);
    if (this.column < 0) return { value: null, starts: this.starts };
    const mark = this.text.slice(this.pos, this.pos + 3);
    if (this.column === 0 && (mark === '---' || mark === '...')) this.giveUp();
    const value = this.block(this.column, -1);
    if (this.column >= 0) this.giveUp();
    return { value, starts: this.starts };
  }

  /** `column` is that of the key in a block map, −1 in a flow map. */
  entry(at: number, column: number): { value: unknown; end: number } {
    this.pos = at;
    this.depth = 3;
    if (column < 0) {
      this.flowKey();
      this.pos++;
      this.space(-1);
      const value = this.flow(-1);
      return { value, end: this.pos };
    }
    this.column = column;
    this.blockKey();
    const value = this.mapValue(column);
    return { value, end: this.column < 0 ? this.text.length : this.pos - this.column };
  }

  private giveUp(at = this.pos): never {
    throw new Unplain(at);
  }

  /** To the first line with content at or after an offset, which is the start of a line or the end of one. */
  private advance(at: number): void {
    const { text } = this;
    let start = at;
    for (;;) {
      let pos = start;
      let code = text.charCodeAt(pos);
      while (code === SPACE) code = text.charCodeAt(++pos);
      if (code === CR) code = text.charCodeAt(++pos);
      if (Number.isNaN(code)) {
        this.pos = pos;
        this.column = -1;
        return;
      }
      if (code !== NL && code !== HASH) {
        this.pos = pos;
        this.column = start === 1 && text.charCodeAt(0) === 0xfeff ? pos - 1 : pos - start;
        return;
      }
      start = code === NL ? pos + 1 : text.indexOf('\n', pos) + 1;
      if (start === 0) start = text.length;
    }
  }

  /** Past the end of a line on which nothing but white space or a comment may be left. */
  private endLine(): void {
    const { text } = this;
    const from = this.pos;
    let pos = from;
    let code = text.charCodeAt(pos);
    while (code === SPACE) code = text.charCodeAt(++pos);
    if (code === CR) code = text.charCodeAt(++pos);
    if (code === HASH && pos > from) {
      pos = text.indexOf('\n', pos);
      if (pos < 0) pos = text.length;
    } else if (code !== NL && !Number.isNaN(code)) this.giveUp(pos);
    this.advance(Math.min(pos + 1, text.length));
  }

  /** The node whose first character is at `pos`, at a column; `outer` is the column of the collection that it is in. */
  private block(column: number, outer: number): unknown {
    const code = this.text.charCodeAt(this.pos);
    if (code === DASH && this.blank(this.pos + 1)) return this.blockList(column);
    if (code === LIST || code === MAP) return this.flowLine(outer);
    if (this.keyAhead()) return this.blockMap(column);
    return this.scalarLine();
  }

  private blank(at: number): boolean {
    const code = this.text.charCodeAt(at);
    return code === SPACE || code === NL || code === CR || Number.isNaN(code);
  }

  /** Whether the line from `pos` on starts with a key. */
  private keyAhead(): boolean {
    const { text, pos } = this;
    const end = this.lineEnd();
    const code = text.charCodeAt(pos);
    if (code === QUOTE || code === APOSTROPHE) {
      this.quoted(code);
      const after = this.pos;
      this.pos = pos;
      return text.charCodeAt(after) === COLON && this.blank(after + 1);
    }
    for (let at = pos; at < end; at++) {
      const one = text.charCodeAt(at);
      if (one === COLON && this.blank(at + 1)) return true;
      if (one === HASH && text.charCodeAt(at - 1) === SPACE) return false;
    }
    return false;
  }

  private lineEnd(): number {
    const end = this.text.indexOf('\n', this.pos);
    if (end < 0) return this.text.length;
    return this.text.charCodeAt(end - 1) === CR ? end - 1 : end;
  }

  private blockMap(column: number): Record<string, unknown> {
    const map: Record<string, unknown> = {};
    if (++this.depth > MAX_DEPTH) this.giveUp();
    const { depth } = this;
    while (this.column === column) {
      const at = this.pos;
      const key = this.blockKey();
      this.mark(depth, key, at);
      if (map[key] !== undefined && Object.hasOwn(map, key))
        throw duplicate([key], { start: at, end: at + key.length });
      map[key] = this.mapValue(column);
    }
    if (this.column > column) this.giveUp();
    this.depth--;
    return map;
  }

  private mark(depth: number, key: string, at: number): void {
    if (depth === 2) this.inner.push(at);
    else if (depth === 1) {
      this.inner = [];
      this.starts.set(key, { at, inner: this.inner });
    }
  }

  /** A key, and to after its colon. */
  private blockKey(): string {
    const { text } = this;
    const start = this.pos;
    const first = text.charCodeAt(start);
    if (first === QUOTE || first === APOSTROPHE) {
      const key = this.quoted(first);
      if (text.charCodeAt(this.pos) !== COLON || !this.blank(this.pos + 1)) this.giveUp();
      this.pos++;
      return this.safeKey(key);
    }
    if (INDICATORS.has(first) || ((first === DASH || first === QUESTION || first === COLON) && this.blank(start + 1)))
      this.giveUp();
    for (let at = start; ; at++) {
      const code = text.charCodeAt(at);
      if (code === COLON && this.blank(at + 1)) {
        this.pos = at + 1;
        return this.safeKey(this.keyText(start, at));
      }
      if (code === NL || Number.isNaN(code) || (code === HASH && text.charCodeAt(at - 1) === SPACE)) this.giveUp(at);
    }
  }

  /** The same few keys stand in every fact: they are cut out of the text once. */
  private keyText(start: number, end: number): string {
    const { text, keys } = this;
    let to = end;
    while (text.charCodeAt(to - 1) === SPACE) to--;
    const slot = (text.charCodeAt(start) * 31 + to - start) & 63;
    const known = keys[slot]!;
    if (known.length === to - start && text.startsWith(known, start)) return known;
    const key = text.slice(start, to);
    if (key.length < 16) keys[slot] = key;
    return key;
  }

  private safeKey(key: string): string {
    return key === '__proto__' ? this.giveUp() : key;
  }

  /** The value after a key and its colon, in a map at a column. */
  private mapValue(column: number): unknown {
    const { text } = this;
    let code = text.charCodeAt(this.pos);
    while (code === SPACE) code = text.charCodeAt(++this.pos);
    if (code !== NL && code !== CR && code !== HASH && !Number.isNaN(code)) {
      return code === LIST || code === MAP ? this.flowLine(column) : this.scalarLine();
    }
    this.endLine();
    if (this.column > column) return this.block(this.column, column);
    const dash = this.column === column && text.charCodeAt(this.pos) === DASH && this.blank(this.pos + 1);
    return dash ? this.blockList(column) : null;
  }

  private blockList(column: number): unknown[] {
    const list: unknown[] = [];
    const { text } = this;
    if (++this.depth > MAX_DEPTH) this.giveUp();
    // maps in lists are no part of the file that is looked up by key
    const depth = this.depth;
    this.depth = Math.max(depth, 3);
    while (this.column === column && text.charCodeAt(this.pos) === DASH && this.blank(this.pos + 1)) {
      const dash = this.pos;
      let at = dash + 1;
      while (text.charCodeAt(at) === SPACE) at++;
      this.pos = at;
      if (this.blank(at) || text.charCodeAt(at) === HASH) {
        this.pos = at === dash + 1 ? at : at - 1;
        this.endLine();
        list.push(this.column > column ? this.block(this.column, column) : null);
      } else {
        this.column = column + at - dash;
        list.push(this.block(this.column, column));
      }
    }
    if (this.column > column) this.giveUp();
    this.depth = depth - 1;
    return list;
  }

  private flowLine(column: number): unknown {
    const value = this.flow(column);
    this.endLine();
    return value;
  }

  /** A scalar up to the end of its line. */
  private scalarLine(): unknown {
    const { text } = this;
    const start = this.pos;
    const first = text.charCodeAt(start);
    if (first === QUOTE || first === APOSTROPHE) {
      const value = this.quoted(first);
      this.endLine();
      return value;
    }
    if (INDICATORS.has(first) || ((first === DASH || first === QUESTION || first === COLON) && this.blank(start + 1)))
      this.giveUp();
    const end = this.lineEnd();
    let to = end;
    for (let at = start; at < end; at++) {
      const code = text.charCodeAt(at);
      if (code === COLON && this.blank(at + 1)) this.giveUp(at);
      if (code === HASH && text.charCodeAt(at - 1) === SPACE) {
        to = at;
        break;
      }
    }
    while (text.charCodeAt(to - 1) === SPACE) to--;
    this.pos = end;
    this.endLine();
    return plainScalar(text.slice(start, to));
  }

  /** A quoted scalar on one line, and to after its closing mark. */
  private quoted(mark: number): string {
    const { text } = this;
    const start = this.pos + 1;
    const end = this.lineEnd();
    for (let at = start; at < end; at++) {
      const code = text.charCodeAt(at);
      if (code === TAB) this.giveUp(at);
      if (code === 92 && mark === QUOTE) at++;
      else if (code === mark) {
        if (mark === APOSTROPHE && text.charCodeAt(at + 1) === APOSTROPHE) {
          at++;
          continue;
        }
        this.pos = at + 1;
        const raw = text.slice(start, at);
        if (mark === APOSTROPHE) return raw.includes("''") ? raw.replaceAll("''", "'") : raw;
        return raw.includes('\\') ? this.unescaped(raw) : raw;
      }
    }
    return this.giveUp();
  }

  /** The escapes that JSON and YAML share. */
  private unescaped(raw: string): string {
    try {
      return JSON.parse(`"${raw}"`) as string;
    } catch {
      return this.giveUp();
    }
  }

  /** A flow collection or scalar at `pos`; the lines that it runs over are indented more than `outer`. */
  private flow(outer: number): unknown {
    const code = this.text.charCodeAt(this.pos);
    if (code === MAP) return this.flowMap(outer);
    if (code === LIST) return this.flowList(outer);
    if (code === QUOTE || code === APOSTROPHE) return this.quoted(code);
    return plainScalar(this.flowPlain());
  }

  private flowMap(outer: number): Record<string, unknown> {
    const map: Record<string, unknown> = {};
    const { text } = this;
    if (++this.depth > MAX_DEPTH) this.giveUp();
    const { depth } = this;
    this.pos++;
    this.space(outer);
    while (text.charCodeAt(this.pos) !== UNMAP) {
      const at = this.pos;
      const key = this.flowKey();
      this.mark(depth, key, at);
      this.pos++;
      this.space(outer);
      if (map[key] !== undefined && Object.hasOwn(map, key))
        throw duplicate([key], { start: at, end: at + key.length });
      map[key] = this.flow(outer);
      this.separator(outer, UNMAP);
    }
    this.pos++;
    this.depth--;
    return map;
  }

  /** A key, and to its colon. */
  private flowKey(): string {
    const { text } = this;
    const code = text.charCodeAt(this.pos);
    const isQuoted = code === QUOTE || code === APOSTROPHE;
    const key = isQuoted ? this.quoted(code) : this.flowPlain();
    while (isQuoted && text.charCodeAt(this.pos) === SPACE) this.pos++;
    if (text.charCodeAt(this.pos) !== COLON) this.giveUp();
    if (!isQuoted && !this.blank(this.pos + 1)) this.giveUp();
    return this.safeKey(key);
  }

  private flowList(outer: number): unknown[] {
    const list: unknown[] = [];
    if (++this.depth > MAX_DEPTH) this.giveUp();
    const depth = this.depth;
    this.depth = Math.max(depth, 3);
    this.pos++;
    this.space(outer);
    while (this.text.charCodeAt(this.pos) !== UNLIST) {
      list.push(this.flow(outer));
      this.separator(outer, UNLIST);
    }
    this.pos++;
    this.depth = depth - 1;
    return list;
  }

  /** After an item: a comma, or the end of the collection. */
  private separator(outer: number, end: number): void {
    this.space(outer);
    const code = this.text.charCodeAt(this.pos);
    if (code === COMMA) {
      this.pos++;
      this.space(outer);
    } else if (code !== end) this.giveUp();
  }

  /** White space in a flow collection, over lines that are indented enough. */
  private space(outer: number): void {
    const { text } = this;
    let line = -1;
    let { pos } = this;
    let code = text.charCodeAt(pos);
    while (code === SPACE || code === NL || code === CR || code === TAB) {
      if (code === NL) line = pos + 1;
      code = text.charCodeAt(++pos);
    }
    if (line >= 0 && outer >= 0 && pos - line <= outer) this.giveUp(pos);
    if (line >= 0 && pos === line && (code === DASH || code === 46)) this.giveUp(pos);
    this.pos = pos;
  }

  /** A plain scalar in a flow collection, up to a comma, an end or a key's colon. */
  private flowPlain(): string {
    const { text } = this;
    const start = this.pos;
    const first = text.charCodeAt(start);
    if (INDICATORS.has(first) || Number.isNaN(first)) this.giveUp();
    if (first === DASH || first === QUESTION || first === COLON) {
      const next = text.charCodeAt(start + 1);
      if (this.blank(start + 1) || next === COMMA || next === LIST || next === UNLIST || next === MAP || next === UNMAP)
        this.giveUp();
    }
    let at = start + 1;
    for (; ; at++) {
      const code = text.charCodeAt(at);
      if (code === COMMA || code === UNLIST || code === UNMAP) break;
      if (code === COLON) {
        const next = text.charCodeAt(at + 1);
        if (this.blank(at + 1)) break;
        if (next === COMMA || next === LIST || next === UNLIST || next === MAP || next === UNMAP) this.giveUp(at);
      }
      if (code === LIST || code === MAP || code === NL || code === TAB || Number.isNaN(code)) this.giveUp(at);
      if (code === HASH && text.charCodeAt(at - 1) === SPACE) this.giveUp(at);
    }
    this.pos = at;
    return this.keyText(start, at);
  }
}
