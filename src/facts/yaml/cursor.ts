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
  QUESTION,
  QUOTE,
  SPACE,
  TAB,
  UNLIST,
  UNMAP,
} from '../chars.ts';
import { plainScalar } from './tree.ts';

/** Something that the fast reader leaves to the yaml library; `at` is an offset. */
export class Unplain extends Error {
  constructor(readonly at: number) {
    super('not plain');
  }
}

/** Collections and their parts that are read of one text. */
const MAX_NODES = 2_000_000;
/** The codes that a plain scalar cannot start with. */
const NO_START: ReadonlySet<number> = new Set([...INDICATORS].map((char) => char.charCodeAt(0)));

/** Moves over a text: lines, scalars, white space. Throws `Unplain` at whatever is not plainly one of them. */
export class Cursor {
  protected pos = 0;
  /** Column of a line's content while `pos` is at its start; −1 at the end of the file. */
  protected column = 0;
  private nodes = 0;
  private readonly keys: string[] = new Array(64).fill('');

  constructor(protected readonly text: string) {}

  /** Memory is bounded, whatever is written. */
  protected count(): void {
    if (++this.nodes > MAX_NODES) this.giveUp();
  }

  protected giveUp(at = this.pos): never {
    throw new Unplain(at);
  }

  /** To the first line with content at or after an offset, which is the start of a line or the end of one. */
  protected advance(at: number): void {
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
  protected endLine(): void {
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

  protected blank(at: number): boolean {
    const code = this.text.charCodeAt(at);
    return code === SPACE || code === NL || code === CR || Number.isNaN(code);
  }

  /** Whether the line from `pos` on starts with a key. */
  protected keyAhead(): boolean {
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

  protected lineEnd(): number {
    const end = this.text.indexOf('\n', this.pos);
    if (end < 0) return this.text.length;
    return this.text.charCodeAt(end - 1) === CR ? end - 1 : end;
  }

  /** The same few keys stand in every fact: they are cut out of the text once. */
  protected keyText(start: number, end: number): string {
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

  protected safeKey(key: string): string {
    return key === '__proto__' ? this.giveUp() : key;
  }

  /** A quoted scalar on one line, and to after its closing mark. */
  protected quoted(mark: number): string {
    const { text } = this;
    const start = this.pos + 1;
    const end = this.lineEnd();
    for (let at = start; at < end; at++) {
      const code = text.charCodeAt(at);
      if (code === TAB) this.giveUp(at);
      if (code === BACKSLASH && mark === QUOTE) at++;
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
  protected unescaped(raw: string): string {
    try {
      return JSON.parse(`"${raw}"`) as string;
    } catch {
      return this.giveUp();
    }
  }

  /** White space in a flow collection, over lines that are indented enough. */
  protected space(outer: number): void {
    const { text } = this;
    let line = -1;
    let { pos } = this;
    let code = text.charCodeAt(pos);
    while (code === SPACE || code === NL || code === CR || code === TAB) {
      if (code === NL) line = pos + 1;
      code = text.charCodeAt(++pos);
    }
    if (line >= 0 && outer >= 0 && pos - line <= outer) this.giveUp(pos);
    if (line >= 0 && pos === line && (code === DASH || code === DOT)) this.giveUp(pos);
    this.pos = pos;
  }

  /** A plain scalar in a flow collection, up to a comma, an end or a key's colon. */
  protected flowPlain(): string {
    const { text } = this;
    const start = this.pos;
    const first = text.charCodeAt(start);
    if (NO_START.has(first) || Number.isNaN(first)) this.giveUp();
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

  /** Gives up where no plain scalar can start at `pos`. */
  protected startPlain(): void {
    const { text, pos } = this;
    const first = text.charCodeAt(pos);
    if (NO_START.has(first) || ((first === DASH || first === QUESTION || first === COLON) && this.blank(pos + 1)))
      this.giveUp();
  }

  /** A scalar up to the end of its line. */
  protected scalarLine(): unknown {
    const { text } = this;
    const start = this.pos;
    const first = text.charCodeAt(start);
    if (first === QUOTE || first === APOSTROPHE) {
      const value = this.quoted(first);
      this.endLine();
      return value;
    }
    this.startPlain();
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
}
