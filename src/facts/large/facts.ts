import type { LargeFacts, ParsedFile } from '../parse.ts';
import type { FileText, Path, Problem, Spot } from '../problem.ts';
import type { FactRow } from '../schema.ts';
import { schemaProblems } from '../shape.ts';
import { duplicate, readPlainEntry, readYaml, refuseOdd, SyntaxProblem, tooLarge, Unplain } from '../yaml/index.ts';
import type { FactWords } from './fact-words.ts';
import type { Layout } from './findings.ts';
import type { Offsets } from './offsets.ts';
import type { Postings } from './postings.ts';

/** Most problems that are reported of a large file at once. */
const MAX_PROBLEMS = 200;
/** Most facts that are given to the yaml library, which is slow. */
const MAX_ODD = 2000;

/** The facts of a large file, each read when it is asked for. */
export class SkimmedFacts implements LargeFacts {
  /** The facts by their ids, as `FactsFile.facts` of a small file. */
  readonly rows: Record<string, FactRow>;
  readonly fresh: boolean;
  private readonly read = new Map<number, FactRow>();
  /** Facts met so far; the index of all is only made when one is asked for by a name that was not met. */
  private readonly met = new Map<string, number>();
  private index: ReadonlyMap<string, number> | null = null;
  private odd = 0;

  constructor(
    private readonly bytes: Buffer,
    private readonly layout: Layout,
    private readonly offsets: Offsets,
    /** Where the words of the facts are known, or what has been skimmed of them. */
    private words: Postings | FactWords,
    /** Called once the file is known to be in order. */
    private readonly onKeep: (postings: Postings) => void,
  ) {
    this.rows = this.asRecord();
    this.fresh = !('keys' in words);
  }

  get count(): number {
    return this.layout.starts.length;
  }

  get postings(): Postings {
    if ('keys' in this.words) return this.words;
    for (const at of this.layout.marked) this.words.describe(at, this.rowAt(at));
    this.words = this.words.done(this.count);
    return this.words;
  }

  keep(): void {
    if (this.fresh) this.onKeep(this.postings);
  }

  idAt(at: number): string {
    const id = this.readId(at);
    this.met.set(id, at);
    return id;
  }

  marked(): [string, FactRow][] {
    return Array.from(this.layout.marked, (at): [string, FactRow] => [this.idAt(at), this.rowAt(at)]);
  }

  placeOf(id: string): { line: number; column: number } {
    const at = this.at(id)!;
    const start = this.layout.starts[at]!;
    return { line: this.layout.lines[at]!, column: start - this.bytes.lastIndexOf(10, start - 1) };
  }

  /** What is wrong with the shape of the facts that are not plain. */
  problems(source: FileText, locate: ParsedFile['locate']): Problem[] {
    const problems: Problem[] = [];
    for (const at of this.layout.marked) {
      if (problems.length >= MAX_PROBLEMS) break;
      const id = this.readId(at);
      try {
        const value = { format: 1, id: 'x', version: '1.0.0', facts: { [id]: this.rowAt(at) } };
        problems.push(...schemaProblems({ value, locate }, source));
      } catch (error) {
        if (!(error instanceof SyntaxProblem)) throw error;
        const shift = this.offsets.of(this.layout.starts[at]!) - this.entry(at).at;
        const spot = { start: Math.max(0, error.spot.start + shift), end: Math.max(1, error.spot.end + shift) };
        problems.push(source.problem(error.code, error.message, ['facts', id], spot));
      }
    }
    return problems;
  }

  /** Ids that stand twice. */
  twins(source: FileText): Problem[] {
    const seen = new Set<string>();
    const problems: Problem[] = [];
    for (let at = 0; at < this.count && problems.length < MAX_PROBLEMS; at++) {
      const id = this.readId(at);
      if (seen.has(id)) {
        const start = this.offsets.of(this.layout.starts[at]!);
        const { code, message, spot, path } = duplicate(['facts', id], { start, end: start + id.length });
        problems.push(source.problem(code, message, path, spot));
      }
      seen.add(id);
    }
    return problems;
  }

  locate(path: Path, part: 'key' | 'value'): Spot | null {
    const at = this.at(path[1] as string);
    if (at === undefined) return null;
    const entry = this.entry(at);
    const spot = readYaml(entry.text).locate(path.slice(1), part);
    const shift = this.offsets.of(this.layout.starts[at]!) - entry.at;
    return spot && { start: spot.start + shift, end: spot.end + shift };
  }

  private at(id: string): number | undefined {
    return this.met.get(id) ?? this.ids().get(id);
  }

  private ids(): ReadonlyMap<string, number> {
    if (!this.index) {
      const index = new Map<string, number>();
      for (let at = 0; at < this.layout.starts.length; at++) index.set(this.readId(at), at);
      this.index = index;
    }
    return this.index;
  }

  private readId(at: number): string {
    const { bytes, layout } = this;
    const start = layout.starts[at]!;
    if (bytes[start] === 34) return bytes.toString('latin1', start + 1, bytes.indexOf(34, start + 1));
    return bytes.toString('latin1', start, bytes.indexOf(58, start));
  }

  /** The text of a fact alone, so that it can be read, and where its key stands in it. */
  private entry(at: number): { text: string; at: number } {
    const { bytes, layout } = this;
    const start = layout.starts[at]!;
    const text = bytes.toString('utf8', start, layout.ends[at]!);
    if (layout.flow) return { text: `{${text}}`, at: 1 };
    const column = start - bytes.lastIndexOf(10, start) - 1;
    return { text: ' '.repeat(column) + text, at: column };
  }

  private rowAt(at: number): FactRow {
    let row = this.read.get(at);
    if (!row) {
      const entry = this.entry(at);
      row = this.readRow(entry.text, entry.at, this.readId(at));
      this.read.set(at, row);
    }
    return row;
  }

  private readRow(text: string, at: number, id: string): FactRow {
    try {
      refuseOdd(text);
      const { value, end, flow } = readPlainEntry(text, at);
      // less would mean that a line is indented so that it belongs to nothing
      if (text.slice(end).trim() === (flow && text[0] === '{' ? '}' : '')) return value as FactRow;
      throw new Unplain(end);
    } catch (error) {
      if (!(error instanceof Unplain)) throw error;
      if (text.length > 64 * 1024 || ++this.odd > MAX_ODD) throw tooLarge(error.at);
      const rows = readYaml(text).value as Record<string, FactRow>;
      if (Object.keys(rows).length === 1) return rows[id]!;
      throw new SyntaxProblem('facts-syntax', 'unexpected text after the fact', { start: error.at, end: error.at + 1 });
    }
  }

  /** A record that reads its values when they are asked for. */
  private asRecord(): Record<string, FactRow> {
    const row = (key: string | symbol) => {
      const at = typeof key === 'string' ? this.at(key) : undefined;
      return at === undefined ? undefined : this.rowAt(at);
    };
    return new Proxy<Record<string, FactRow>>(
      {},
      {
        get: (_, key) => row(key),
        has: (_, key) => typeof key === 'string' && this.at(key) !== undefined,
        ownKeys: () => [...this.ids().keys()],
        getOwnPropertyDescriptor: (_, key) => {
          const value = row(key);
          return value && { value, enumerable: true, configurable: true, writable: false };
        },
      },
    );
  }
}
