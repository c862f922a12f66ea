import { APOSTROPHE, COLON, COMMA, CR, DASH, LIST, MAP, NL, QUOTE, SPACE, UNLIST, UNMAP } from '../chars.ts';
import { Findings, type Skimmed } from './findings.ts';
import { Scanner } from './scanner.ts';

/** Fields that are passed over when they hold one scalar; their place is their bit. */
const FIELDS = ['subject', 'terms', 'value', 'equals', 'during', 'said-by', 'source', 'locator', 'note'];
const NEEDED = (1 << FIELDS.indexOf('subject')) | (1 << FIELDS.indexOf('value'));
const SUBJECT = 0;
const TERMS = 1;
const DURING = 4;
const SOURCE = 6;

/** Where skimming stops: files with more facts are refused. */
export const MAX_FACTS = 1_000_000;

/**
 * Runs over the facts of a large file, byte by byte, without building anything: where each fact stands, and the keys of the
 * words that it may be found by. A fact that is not plainly in order is marked, to be read and checked in full; here
 * only what is certainly valid passes. Blocks and flow style (JSON) are known; anything else is null.
 */
export class Skimmer extends Scanner {
  private readonly found: Findings;
  /** The id of the source cited last. */
  private cited: Buffer | null = null;

  /** `sources` are the ids that facts may cite: another one marks the fact. `line` is that of the offset that the facts start from. */
  constructor(
    bytes: Buffer,
    private readonly sources: ReadonlySet<string>,
    line: number,
  ) {
    super(bytes, line);
    this.found = new Findings(bytes);
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
      if (this.found.count > MAX_FACTS) break;
    }
    return column < 0 ? null : this.found.done(from, this.pos, false);
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
      if (this.found.count > MAX_FACTS) break;
      this.space();
      if (bytes[this.pos] === COMMA) this.pos++;
      else if (bytes[this.pos] !== UNMAP) return null;
    }
    return this.found.done(from, this.pos + 1, true);
  }

  private blockFact(column: number): boolean {
    const { bytes } = this;
    const start = this.pos;
    const colon = this.idEnd(start);
    if (colon < 0) return false;
    this.found.begin(start, this.line, start, colon);
    let at = colon + 1;
    while (bytes[at] === SPACE) at++;
    this.pos = at;
    const sure =
      bytes[at] === MAP
        ? this.flowRow() && this.lineDone() && this.entryDone(column)
        : this.lineDone() && this.blockRow(column);
    this.found.end(this.skipBlock(column), sure);
    return true;
  }

  private flowFact(): boolean {
    const { bytes } = this;
    const start = this.pos;
    if (bytes[start] !== QUOTE) return false;
    let at = start + 1;
    while (bytes[at] !== QUOTE && at - start <= 121) at++;
    const first = bytes[start + 1]! | 32;
    if (bytes[at] !== QUOTE || first < 97 || first > 122 || !/^[\w.-]+$/.test(bytes.toString('latin1', start + 1, at)))
      return false;
    this.found.begin(start, this.line, start + 1, at);
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
    this.found.end(this.pos, sure);
    return true;
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
    if (field === SUBJECT || field === DURING) this.found.words.each(this.bytes, first, last);
    return field !== SOURCE || this.isSource(first, last);
  }

  /** Whether an id is a source's; mostly it is that of the fact before. */
  private isSource(from: number, to: number): boolean {
    const { bytes, cited } = this;
    if (cited && bytes.compare(cited, 0, cited.length, from, to) === 0) return true;
    if (!this.sources.has(bytes.toString('latin1', from, to))) return false;
    this.cited = bytes.subarray(from, to);
    return true;
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
      if (indent !== inner || !this.dash()) return false;
      this.found.words.nextRow();
      if (bytes[this.pos] === LIST) {
        if (!this.flowList() || !this.lineDone()) return false;
      } else if (bytes[this.pos] === DASH) {
        if (!this.nestedTerms()) return false;
      } else if (!this.term(false) || !this.lineDone()) return false;
    }
  }

  /** `- - a`, and the lines below it that are indented as the second dash is. */
  private nestedTerms(): boolean {
    const { bytes } = this;
    const column = this.pos - bytes.lastIndexOf(NL, this.pos) - 1;
    for (;;) {
      if (!this.dash() || bytes[this.pos] === LIST || bytes[this.pos] === DASH) return false;
      if (!this.term(false) || !this.lineDone()) return false;
      const { pos: start, line } = this;
      const indent = this.nextLine();
      if (indent !== column) {
        [this.pos, this.line] = [start, line];
        return indent < column;
      }
    }
  }

  /** Past a dash and the space after it. */
  private dash(): boolean {
    const { bytes } = this;
    if (bytes[this.pos] !== DASH || bytes[this.pos + 1] !== SPACE) return false;
    this.pos += 2;
    while (bytes[this.pos] === SPACE) this.pos++;
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
      this.found.words.nextRow();
      if (!(bytes[this.pos] === LIST ? this.flowList() : this.term(true))) return false;
      this.space();
      if (bytes[this.pos] === COMMA) this.pos++;
      else if (bytes[this.pos] !== UNLIST) return false;
    }
  }

  /** `[a, b]`: one row. */
  private flowList(): boolean {
    const { bytes } = this;
    this.pos++;
    for (;;) {
      this.space();
      if (bytes[this.pos] === UNLIST) {
        this.pos++;
        return true;
      }
      if (!this.term(true)) return false;
      this.space();
      if (bytes[this.pos] === COMMA) this.pos++;
      else if (bytes[this.pos] !== UNLIST) return false;
    }
  }

  /** One word or phrase of a row. */
  private term(inFlow: boolean): boolean {
    const from = this.pos;
    const to = this.scalar(inFlow);
    if (to >= 0) this.found.words.term(this.bytes, from, to);
    return to >= 0;
  }
}
