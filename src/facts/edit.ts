import { isMap, isSeq, type Pair, parseDocument, type Scalar, type YAMLMap, type YAMLSeq } from 'yaml';
import type { AlternativeRow, ChangeRow, FactRow, RevisionRow, SourceRow } from './schema.ts';
import { factLines, fieldLines, itemLines, sourceLines } from './write.ts';

/** A fact of the file that gets another value beside its own. */
export interface Dispute {
  readonly alternative: AlternativeRow;
  /** The value as it stood alone, for the versions before. */
  readonly revision: RevisionRow;
}

/** All that a merge writes into a file. */
export interface Additions {
  readonly version: string;
  /** Null where the file has no list of changes. */
  readonly change: ChangeRow | null;
  readonly sources: readonly [string, SourceRow][];
  readonly facts: readonly [string, FactRow][];
  readonly disputes: ReadonlyMap<string, Dispute>;
}

/** A stretch of the text, and what takes its place. */
interface Edit {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

type Entry = Pair<Scalar, YAMLMap<Scalar> | YAMLSeq | Scalar | null>;

/** A facts file with additions: nothing else of it changes, neither comments nor the order and layout of what a person wrote. */
export function edited(text: string, additions: Additions): string {
  return new Editor(text, additions).result();
}

class Editor {
  private readonly edits: Edit[] = [];
  private readonly root: YAMLMap<Scalar>;
  private readonly end: string;
  private readonly text: string;

  constructor(
    text: string,
    private readonly additions: Additions,
  ) {
    this.end = text.includes('\r\n') ? '\r\n' : '\n';
    const root = parseDocument(text, { schema: 'failsafe', uniqueKeys: false }).contents as unknown as YAMLMap<Scalar>;
    // what is put after the last line starts on a line of its own
    this.text = root.flow || text.endsWith('\n') ? text : text + this.end;
    this.root = root;
  }

  result(): string {
    const { version, change, sources, facts, disputes } = this.additions;
    this.setVersion(version);
    if (change) this.addChange(change);
    this.addEntries('sources', sources, sourceLines);
    const entries = this.entry(this.root, 'facts')?.value as YAMLMap<Scalar> | null;
    for (const [id, dispute] of disputes) this.dispute(this.entry(entries!, id)!, dispute);
    this.addEntries('facts', facts, factLines);
    let [done, at] = ['', 0];
    // in order of place; of edits at one place, in the order in which they were made
    for (const { from, to, text } of this.edits.sort((a, b) => a.from - b.from)) {
      done += this.text.slice(at, from) + text;
      at = to;
    }
    return done + this.text.slice(at);
  }

  private put(from: number, text: string, to = from): void {
    this.edits.push({ from, to, text });
  }

  private entry(map: YAMLMap<Scalar>, key: string): Entry | undefined {
    return map.items.find((pair) => pair.key.value === key) as Entry | undefined;
  }

  private setVersion(version: string): void {
    const value = this.entry(this.root, 'version')!.value as Scalar<string>;
    const [from, to] = value.range!;
    const quote = /^["']/.exec(this.text.slice(from, to))?.[0] ?? '';
    this.put(from, quote + version + quote, to);
  }

  /** The newest change comes first. */
  private addChange(change: object): void {
    const list = this.entry(this.root, 'changes')!.value as YAMLSeq;
    const [from] = list.range!;
    if (list.flow) this.put(from + 1, `${JSON.stringify(change)}${list.items.length > 0 ? ', ' : ''}`);
    else {
      const column = this.columnOf(from);
      const rows = (list.items[0] as YAMLMap).flow === true;
      this.put(from - column, this.block(itemLines(change, column, rows)));
    }
  }

  /** Puts entries at the end of one of the outermost maps, which is made where there is none. */
  private addEntries<T extends object>(
    section: 'sources' | 'facts',
    entries: readonly (readonly [string, T])[],
    linesOf: (id: string, row: T, indent: number) => string[],
  ): void {
    if (entries.length === 0) return;
    const json = JSON.stringify(Object.fromEntries(entries));
    const lines = (indent: number) => this.block(entries.flatMap(([id, row]) => linesOf(id, row, indent)));
    const pair = this.entry(this.root, section);
    if (!pair) {
      const facts = this.entry(this.root, 'facts')!.key.range![0];
      this.put(facts, this.root.flow ? `"${section}": ${json}, ` : `${section}:${this.end}${lines(2)}`);
      return;
    }
    const { key, value } = pair;
    if (isMap(value) && value.items.length > 0) {
      if (value.flow) this.addToFlow(value, entries);
      else this.put(this.lineAfter(this.endOfLast(value)), lines(this.indentOf(value)));
      return;
    }
    // an empty map: `facts:` or `facts: {}`
    const after = key.range![1] + (this.text[key.range![1]] === ':' ? 1 : 0);
    const [from, to] = isMap(value) ? [value.range![0], value.range![1]] : [after, after];
    if (this.root.flow) this.put(from, json, to);
    else {
      this.put(after, '', to);
      this.put(this.lineAfter(to), lines(2));
    }
  }

  /** Within brackets: in the same line, or a line for each where each has one. */
  private addToFlow(map: YAMLMap<Scalar>, entries: readonly (readonly [string, object])[]): void {
    const end = this.endOfLast(map);
    const after = this.lineAfter(end);
    const rows = entries.map(([id, row]) => `${JSON.stringify(id)}: ${JSON.stringify(row)}`);
    if (after >= map.range![1]) {
      this.put(end, `, ${rows.join(', ')}`);
      return;
    }
    // a comment behind the last entry stays with it
    if (!/^\s*,/.test(this.text.slice(end, after))) this.put(end, ',');
    const pad = ' '.repeat(this.indentOf(map));
    this.put(after, this.block([rows.map((row) => pad + row).join(`,${this.end}`)]));
  }

  /** Marks a fact as disputed and adds the other value, with the value as it stood alone as a revision. */
  private dispute({ value }: Entry, { alternative, revision }: Dispute): void {
    const fact = value as YAMLMap<Scalar>;
    const fields: Record<string, unknown> = {};
    const disputed = this.entry(fact, 'disputed')?.value as Scalar | undefined;
    if (disputed) this.put(disputed.range![0], 'true', disputed.range![1]);
    else fields.disputed = true;
    for (const [name, item] of [
      ['alternatives', alternative],
      ['revisions', revision],
    ] as const) {
      const list = this.entry(fact, name)?.value;
      if (isSeq(list) && list.items.length > 0) this.addItem(list as YAMLSeq<YAMLMap>, item);
      else fields[name] = [item];
    }
    if (Object.keys(fields).length === 0) return;
    const at = this.endOfLast(fact);
    if (fact.flow) this.put(at, `, ${JSON.stringify(fields).slice(1, -1)}`);
    else this.put(this.lineAfter(at), this.block(fieldLines(fields, this.indentOf(fact))));
  }

  private addItem(list: YAMLSeq<YAMLMap>, item: object): void {
    const at = this.contentEnd(list.items.at(-1)!.range![1]);
    if (list.flow) this.put(at, `, ${JSON.stringify(item)}`);
    else {
      const rows = list.items[0]!.flow === true;
      this.put(this.lineAfter(at), this.block(itemLines(item, this.columnOf(list.range![0]), rows)));
    }
  }

  private block(lines: readonly string[]): string {
    return lines.join(this.end) + this.end;
  }

  private endOfLast(map: YAMLMap<Scalar>): number {
    const { key, value } = map.items.at(-1)! as Entry;
    return this.contentEnd(value?.range?.[1] ?? key.range![1]);
  }

  private contentEnd(end: number): number {
    let at = end;
    while (/\s/.test(this.text[at - 1] ?? '')) at--;
    return at;
  }

  private lineAfter(at: number): number {
    const line = this.text.indexOf('\n', at);
    return line < 0 ? this.text.length : line + 1;
  }

  /** How far the entries of a map are indented; an anchor may stand before the first key. */
  private indentOf(map: YAMLMap<Scalar>): number {
    const at = map.items[0]!.key.range![0];
    const line = at - this.columnOf(at);
    return /^ */.exec(this.text.slice(line, at))![0].length;
  }

  private columnOf(at: number): number {
    return at - this.text.lastIndexOf('\n', at - 1) - 1;
  }
}
