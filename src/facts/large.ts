import type { FactsCache } from './cache.ts';
import { type LargeFacts, type Parsed, type ParsedFile, parseText } from './parse.ts';
import { readPlainEntry, refuseOdd, Unplain } from './plain.ts';
import { FileText, type Path, type Problem, type Spot } from './problem.ts';
import { tooLarge } from './reader.ts';
import type { FactRow } from './schema.ts';
import { schemaProblems } from './shape.ts';
import { MAX_FACTS, type Skimmed, Skimmer } from './skim.ts';
import { duplicate, SyntaxProblem } from './tree.ts';
import { ROW } from './wordkeys.ts';
import { readYaml } from './yaml.ts';

/** Files of more bytes than this are skimmed, and their facts read one by one. */
export const LARGE = 1024 * 1024;
/** Most problems that are reported of a large file at once. */
const MAX_PROBLEMS = 200;

/** Most facts that are given to the yaml library, which is slow. */
const MAX_ODD = 2000;

/** Where what was found out about a file is kept, under the hash of its bytes. */
export interface Cached {
  readonly cache: FactsCache;
  readonly hash: string;
}

/**
 * Opens a large facts file: its facts are skimmed, all else is read as in any file. Null where its facts are not laid out so that
 * they can be skimmed; then it is read like a small one.
 */
export function parseLarge(bytes: Buffer, file: string, cached: Cached | null): Parsed | null {
  const region = blockRegion(bytes) ?? flowRegion(bytes);
  if (!region) return null;
  const known = cached?.cache.get(cached.hash, bytes.length) ?? null;
  const skimmed = known ?? skim(bytes, region, file);
  if (!skimmed) return null;
  if (skimmed.starts.length > MAX_FACTS) {
    const message = `more than ${MAX_FACTS.toLocaleString('en-US')} facts; split it into a file per topic`;
    return { parsed: null, problems: [new FileText(file, '').problem('facts-size', message, null, null)] };
  }
  const { parsed: head, problems: wrong } = headOf(bytes, skimmed, file);
  if (!head) return { parsed: null, problems: wrong };
  const source = new FileText(file, () => bytes.toString());
  const facts = new SkimmedFacts(bytes, skimmed, known === null);
  const locate: ParsedFile['locate'] = (path, part = 'value') => {
    if (path[0] !== 'facts' || typeof path[1] !== 'string') return moved(head.locate(path, part), bytes, skimmed);
    return facts.locate(path, part);
  };
  const parsed: ParsedFile = { data: { ...head.data, facts: facts.rows }, source, locate, large: facts };
  if (!known) {
    const problems = facts.problems(source, locate);
    if (problems.length > 0) return { parsed: null, problems };
    cached?.cache.put(cached.hash, bytes.length, skimmed);
  }
  return { parsed, problems: null };
}

interface Region {
  readonly at: number;
  readonly flow: boolean;
}

/** The first line below `facts:` in a file in block style. */
function blockRegion(bytes: Buffer): Region | null {
  const key = bytes.indexOf('\nfacts:');
  if (key < 0) return null;
  const end = bytes.indexOf(10, key + 1);
  if (end < 0 || !/^ *(?: #.*)?\r?$/.test(bytes.toString('latin1', key + 7, end))) return null;
  return { at: end + 1, flow: false };
}

/** The brace after "facts" in the outermost map of a JSON file. */
function flowRegion(bytes: Buffer): Region | null {
  const start = bytes.indexOf('{');
  if (start < 0 || bytes.toString('latin1', 0, start).trim() !== '') return null;
  let depth = 0;
  for (let at = start; at < bytes.length; at++) {
    const byte = bytes[at];
    if (byte === 34) {
      const from = at;
      for (at++; at < bytes.length && bytes[at] !== 34; at++) if (bytes[at] === 92) at++;
      if (depth !== 1 || at - from !== 6 || bytes.toString('latin1', from + 1, at) !== 'facts') continue;
      const brace = /^\s*:\s*(?=\{)/.exec(bytes.toString('latin1', at + 1, at + 200));
      if (brace) return { at: at + 1 + brace[0].length, flow: true };
    } else if (byte === 123 || byte === 91) depth++;
    else if (byte === 125 || byte === 93) depth--;
  }
  return null;
}

function skim(bytes: Buffer, { at, flow }: Region, file: string): Skimmed | null {
  let line = 1;
  for (let next = bytes.indexOf(10); next >= 0 && next < at; next = bytes.indexOf(10, next + 1)) line++;
  // sources stand before the facts or after them; those after are known once the facts have been skimmed, so those facts are marked
  const before = bytes.toString('utf8', 0, headEnd(bytes, at, flow));
  const { parsed } = parseText(flow ? `${before}{}}` : before + EMPTY, file);
  const skimmer = new Skimmer(bytes, new Set(Object.keys(parsed?.data.sources ?? {})), line);
  return flow ? skimmer.flow(at) : skimmer.block(at);
}

/** The file without its facts. */
function headOf(bytes: Buffer, { from, to, flow }: Skimmed, file: string): Parsed {
  const head = bytes.toString('utf8', 0, headEnd(bytes, from, flow));
  const tail = bytes.toString('utf8', to);
  const { parsed, problems } = parseText(`${head}${flow ? '{}' : EMPTY}${tail}`, file);
  if (parsed) return { parsed, problems };
  // what stands after the facts is further down in the file itself, and its frame would show the wrong lines
  const last = linesIn(head);
  const shift = linesIn(bytes.toString('latin1', 0, to)) - last - (flow ? 0 : 1);
  const moved = problems.map((problem) => {
    const { file: name, line = 1, column = 1 } = problem.place;
    return line <= last ? problem : { ...problem, place: { file: name, line: line + shift, column }, frame: null };
  });
  return { parsed, problems: moved };
}

function linesIn(text: string): number {
  let lines = 1;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) lines++;
  return lines;
}

const EMPTY = ' {}\n';

/** Where what stands before the facts ends: at the brace, or after `facts:` and before a comment on its line. */
function headEnd(bytes: Buffer, from: number, flow: boolean): number {
  return flow ? from : bytes.lastIndexOf('\nfacts:', from) + 7;
}

/** A spot in the file without its facts, in the whole file. */
function moved(spot: Spot | null, bytes: Buffer, { from, to, flow }: Skimmed): Spot | null {
  const kept = bytes.toString('utf8', 0, headEnd(bytes, from, flow)).length;
  if (!spot || spot.start < kept) return spot;
  const shift = bytes.toString('utf8', 0, to).length - kept - (flow ? 2 : EMPTY.length);
  return { start: spot.start + shift, end: spot.end + shift };
}

/** The facts of a large file, each read when it is asked for. */
class SkimmedFacts implements LargeFacts {
  /** The facts by their ids, as `FactsFile.facts` of a small file. */
  readonly rows: Record<string, FactRow>;
  private readonly read = new Map<number, FactRow>();
  /** Facts met so far; the index of all is only made when one is asked for by a name that was not met. */
  private readonly met = new Map<string, number>();
  private index: ReadonlyMap<string, number> | null = null;
  private odd = 0;

  constructor(
    private readonly bytes: Buffer,
    private readonly skimmed: Skimmed,
    readonly fresh: boolean,
  ) {
    this.rows = this.asRecord();
  }

  marked(): [string, FactRow][] {
    return Array.from(this.skimmed.marked, (at): [string, FactRow] => [this.meet(at), this.rowAt(at)]);
  }

  placeOf(id: string): { line: number; column: number } {
    const at = this.at(id)!;
    const start = this.skimmed.starts[at]!;
    return { line: this.skimmed.lines[at]!, column: start - this.bytes.lastIndexOf(10, start - 1) };
  }

  near(keys: ReadonlySet<number>, limit: number): string[] {
    const scores = scoresOf(this.skimmed, keys);
    // half of the facts may share some word: only the best are put in order
    const least = Math.max(scores.toSorted()[scores.length - limit] ?? 0, Number.MIN_VALUE);
    const found: number[] = [];
    for (let at = 0; at < scores.length; at++) if (scores[at]! >= least) found.push(at);
    found.sort((a, b) => scores[b]! - scores[a]! || a - b);
    return found.slice(0, limit).map((at) => this.meet(at));
  }

  /** What is wrong with the shape of the facts that are not plain, and ids that stand twice. */
  problems(source: FileText, locate: ParsedFile['locate']): Problem[] {
    const problems: Problem[] = [];
    for (const at of this.skimmed.marked) {
      if (problems.length >= MAX_PROBLEMS) break;
      const id = this.idAt(at);
      try {
        const value = { format: 1, id: 'x', version: '1.0.0', facts: { [id]: this.rowAt(at) } };
        problems.push(...schemaProblems({ value, locate }, source));
      } catch (error) {
        if (!(error instanceof SyntaxProblem)) throw error;
        const shift = this.offset(this.skimmed.starts[at]!) - this.entry(at).at;
        const spot = { start: Math.max(0, error.spot.start + shift), end: Math.max(1, error.spot.end + shift) };
        problems.push(source.problem(error.code, error.message, ['facts', id], spot));
      }
    }
    const { starts } = this.skimmed;
    if (this.ids().size < starts.length) {
      const seen = new Set<string>();
      for (let at = 0; at < starts.length && problems.length < MAX_PROBLEMS; at++) {
        const id = this.idAt(at);
        if (seen.has(id)) {
          const start = this.offset(starts[at]!);
          const { code, message, spot, path } = duplicate(['facts', id], { start, end: start + id.length });
          problems.push(source.problem(code, message, path, spot));
        }
        seen.add(id);
      }
    }
    return problems;
  }

  locate(path: Path, part: 'key' | 'value'): Spot | null {
    const at = this.at(path[1] as string);
    if (at === undefined) return null;
    const entry = this.entry(at);
    const spot = readYaml(entry.text).locate(path.slice(1), part);
    const shift = this.offset(this.skimmed.starts[at]!) - entry.at;
    return spot && { start: spot.start + shift, end: spot.end + shift };
  }

  private at(id: string): number | undefined {
    return this.met.get(id) ?? this.ids().get(id);
  }

  private meet(at: number): string {
    const id = this.idAt(at);
    this.met.set(id, at);
    return id;
  }

  private ids(): ReadonlyMap<string, number> {
    if (!this.index) {
      const index = new Map<string, number>();
      for (let at = 0; at < this.skimmed.starts.length; at++) index.set(this.idAt(at), at);
      this.index = index;
    }
    return this.index;
  }

  private idAt(at: number): string {
    const { bytes, skimmed } = this;
    const start = skimmed.starts[at]!;
    if (bytes[start] === 34) return bytes.toString('latin1', start + 1, bytes.indexOf(34, start + 1));
    return bytes.toString('latin1', start, bytes.indexOf(58, start));
  }

  /** Offset in the text of an offset in the bytes. */
  private offset(byte: number): number {
    return this.bytes.toString('utf8', 0, byte).length;
  }

  /** The text of a fact alone, so that it can be read, and where its key stands in it. */
  private entry(at: number): { text: string; at: number } {
    const { bytes, skimmed } = this;
    const start = skimmed.starts[at]!;
    const text = bytes.toString('utf8', start, skimmed.ends[at]!);
    if (skimmed.flow) return { text: `{${text}}`, at: 1 };
    const column = start - bytes.lastIndexOf(10, start) - 1;
    return { text: ' '.repeat(column) + text, at: column };
  }

  private rowAt(at: number): FactRow {
    let row = this.read.get(at);
    if (!row) {
      const entry = this.entry(at);
      row = this.readRow(entry.text, entry.at, this.idAt(at));
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

/** For each fact how telling the words are that it shares with a text: one word a row, each by how few facts have it. */
function scoresOf({ keys, keyEnds }: Skimmed, wanted: ReadonlySet<number>): Float32Array {
  // a table of our own, since every key of every fact is looked up twice
  const size = 1 << (33 - Math.clz32(Math.max(1024, wanted.size * 2)));
  const slots = new Int32Array(size);
  const counts = new Uint32Array(size);
  const slotOf = (key: number): number => {
    let slot = key & (size - 1);
    while (slots[slot] !== 0 && slots[slot] !== key) slot = (slot + 1) & (size - 1);
    return slot;
  };
  for (const key of wanted) if (key !== 0) slots[slotOf(key)] = key;
  for (let index = 0; index < keys.length; index++) counts[slotOf(keys[index]! & ~ROW)]!++;
  const total = Math.log(keyEnds.length + 1);
  const scores = new Float32Array(keyEnds.length);
  let index = 0;
  for (let fact = 0; fact < keyEnds.length; fact++) {
    let [score, best] = [0, 0];
    for (; index < keyEnds[fact]!; index++) {
      const entry = keys[index]!;
      if (entry & ROW) [score, best] = [score + best, 0];
      const key = entry & ~ROW;
      const slot = slotOf(key);
      if (slots[slot] === key) best = Math.max(best, total - Math.log(Math.min(counts[slot]!, keyEnds.length)) + 0.01);
    }
    scores[fact] = score + best;
  }
  return scores;
}
