import { APOSTROPHE, COLON, COMMA, CR, DASH, HASH, LIST, MAP, NL, QUOTE, SPACE, UNLIST, UNMAP } from '../chars.ts';
import { Cursor, Unplain } from './cursor.ts';
import { duplicate, plainScalar } from './tree.ts';

/** A file as the fast reader gives it. */
export interface Plain {
  readonly value: unknown;
  /** Offsets of the keys of the outermost map, and of the maps in it, in the order of the file. */
  readonly starts: ReadonlyMap<string, { readonly at: number; readonly inner: readonly number[] }>;
}

const MAX_DEPTH = 64;

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

class PlainReader extends Cursor {
  private depth = 0;
  private readonly starts = new Map<string, { at: number; inner: number[] }>();
  private inner: number[] = [];

  file(): Plain {
    this.advance(this.text.charCodeAt(0) === 0xfeff ? 1 : 0);
    if (this.column < 0) return { value: null, starts: this.starts };
    const mark = this.text.slice(this.pos, this.pos + 3);
    if (this.column === 0 && (mark === '---' || mark === '...')) this.giveUp();
    // a list is no facts file, and its error is the same however long it is
    if (this.text.charCodeAt(this.pos) === DASH && this.blank(this.pos + 1)) this.giveUp();
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

  /** The node whose first character is at `pos`, at a column; `outer` is the column of the collection that it is in. */
  private block(column: number, outer: number): unknown {
    this.count();
    const code = this.text.charCodeAt(this.pos);
    if (code === DASH && this.blank(this.pos + 1)) return this.blockList(column);
    if (code === LIST || code === MAP) return this.flowLine(outer);
    if (this.keyAhead()) return this.blockMap(column);
    return this.scalarLine();
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
    this.startPlain();
    for (let at = start; ; at++) {
      const code = text.charCodeAt(at);
      if (code === COLON && this.blank(at + 1)) {
        this.pos = at + 1;
        return this.safeKey(this.keyText(start, at));
      }
      if (code === NL || Number.isNaN(code) || (code === HASH && text.charCodeAt(at - 1) === SPACE)) this.giveUp(at);
    }
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

  /** A flow collection or scalar at `pos`; the lines that it runs over are indented more than `outer`. */
  private flow(outer: number): unknown {
    this.count();
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
}
