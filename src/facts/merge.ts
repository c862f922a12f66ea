import { isMap, type Pair, parseDocument, type Scalar, type YAMLMap } from 'yaml';
import { parseFactsFile } from './parse.ts';
import type { FactRow, FactsFile, SourceRow } from './schema.ts';
import { list } from './timeline.ts';
import { factLines, sourceLines } from './write.ts';

/** What a merge did. */
export interface Merged {
  /** The file with what was added; all else is as it was, byte for byte. */
  readonly text: string;
  /** Ids of the facts added. */
  readonly added: readonly string[];
  /** Facts that were not added, and why. */
  readonly left: readonly { readonly id: string; readonly reason: string }[];
}

/**
 * Adds drawn facts and their sources to a facts file that a person keeps. A fact that stands there already – by its id, or
 * with the same value, period and source – is left as it is. The version is left to the person, who knows what the step is
 * worth. Throws `FactsFileError` when the file cannot be read.
 */
export function mergeFacts(existingText: string, drawn: FactsFile, file: string): Merged {
  const existing = parseFactsFile(existingText, file);
  const sources = placeSources(existing, drawn);
  const added: [string, FactRow][] = [];
  const left: { id: string; reason: string }[] = [];
  const known = new Map(
    Object.entries(existing.facts).map(([id, fact]) => [signature(fact, existing, (name) => name), id]),
  );
  for (const [id, fact] of Object.entries(drawn.facts)) {
    const same = known.get(signature(fact, drawn, (name) => sources.names.get(name) ?? name));
    if (same !== undefined)
      left.push({ id, reason: same === id ? 'stands there already' : `stands there already as ${same}` });
    else if (Object.hasOwn(existing.facts, id)) {
      const { value, formula } = existing.facts[id]!;
      left.push({ id, reason: `has that id already, with another value: ${value ?? formula}` });
    } else added.push([id, renamed(fact, sources.names)]);
  }
  const used = new Set(added.flatMap(([, fact]) => sourcesOf(fact)));
  const newSources = sources.added.filter(([id]) => used.has(id));
  let text = insert(
    existingText,
    'sources',
    newSources.length,
    (indent) => newSources.flatMap(([id, row]) => sourceLines(id, row, indent)),
    Object.fromEntries(newSources),
  );
  text = insert(
    text,
    'facts',
    added.length,
    (indent) => added.flatMap(([id, fact]) => factLines(id, fact, indent)),
    Object.fromEntries(added),
  );
  return { text, added: added.map(([id]) => id), left };
}

/** What makes two facts the same: what they say, of when, by whom. */
function signature(fact: FactRow, { sources = {} }: FactsFile, name: (id: string) => string): string {
  const cited = sourcesOf(fact).map((id) => sources[id]?.url ?? name(id));
  return JSON.stringify(
    [fact.value ?? fact.formula ?? null, fact.during ?? null, cited].map((part) =>
      typeof part === 'number' ? String(part) : part,
    ),
  );
}

function sourcesOf(fact: FactRow): string[] {
  const own = list(fact.source);
  const more = (fact.sources ?? []).map((one) => (typeof one === 'string' ? one : one.source));
  const others = (fact.alternatives ?? []).flatMap((one) => list(one.source));
  return [...own, ...more, ...others];
}

/** The drawn sources under the ids that they have or get in the file. */
function placeSources(
  existing: FactsFile,
  drawn: FactsFile,
): { names: Map<string, string>; added: [string, SourceRow][] } {
  const there = Object.entries(existing.sources ?? {});
  const names = new Map<string, string>();
  const added: [string, SourceRow][] = [];
  for (const [id, row] of Object.entries(drawn.sources ?? {})) {
    const same = there.find(
      ([name, one]) => (row.url !== undefined && one.url === row.url) || (name === id && one.title === row.title),
    );
    if (same) {
      names.set(id, same[0]);
      continue;
    }
    let name = id;
    for (let number = 2; Object.hasOwn(existing.sources ?? {}, name); number++) name = `${id}-${number}`;
    names.set(id, name);
    added.push([name, row]);
  }
  return { names, added };
}

function renamed(fact: FactRow, names: ReadonlyMap<string, string>): FactRow {
  const name = <T extends { source?: string | undefined }>(row: T): T =>
    row.source === undefined ? row : { ...row, source: names.get(row.source) ?? row.source };
  return {
    ...name(fact),
    ...(fact.sources && {
      sources: fact.sources.map((one) => (typeof one === 'string' ? (names.get(one) ?? one) : name(one))),
    }),
    ...(fact.alternatives && { alternatives: fact.alternatives.map(name) }),
  };
}

type Section = Pair<Scalar, YAMLMap<Scalar, { range?: [number, number, number] | null }> | null>;

/** Puts entries at the end of one of the file's maps; `rows` are the same entries for files in flow style (JSON). */
function insert(
  text: string,
  section: 'sources' | 'facts',
  count: number,
  lines: (indent: number) => string[],
  rows: object,
): string {
  if (count === 0) return text;
  const root = parseDocument(text, { schema: 'failsafe', uniqueKeys: false }).contents as unknown as YAMLMap<
    Scalar,
    YAMLMap | null
  >;
  const end = text.includes('\r\n') ? '\r\n' : '\n';
  const block = (indent: number) => lines(indent).join(end) + end;
  const pair = root.items.find(({ key }) => key.value === section) as Section | undefined;
  if (!pair) {
    const facts = root.items.find(({ key }) => key.value === 'facts')!.key.range![0];
    if (root.flow) return splice(text, facts - quoteWidth(text, facts), `"${section}": ${JSON.stringify(rows)}, `);
    return splice(text, facts, `${section}:${end}${block(2)}`);
  }
  const { value } = pair;
  if (isMap(value) && value.items.length > 0) {
    const { key, value: last } = value.items.at(-1)!;
    const after = contentEnd(text, last?.range?.[1] ?? key.range![1]);
    if (value.flow) return splice(text, after, `, ${JSON.stringify(rows).slice(1, -1)}`);
    const line = text.indexOf('\n', after);
    const at = line < 0 ? text.length : line + 1;
    const first = value.items[0]!.key.range![0];
    return splice(text, at, (line < 0 ? end : '') + block(first - text.lastIndexOf('\n', first) - 1));
  }
  // an empty map: `facts:` or `facts: {}`
  const [from, to] = isMap(value)
    ? [value.range![0], value.range![1]]
    : [pair.key.range![1] + 1, pair.key.range![1] + 1];
  if (root.flow) return text.slice(0, from) + JSON.stringify(rows) + text.slice(to);
  const rest = text.indexOf('\n', to);
  const tail = rest < 0 ? '' : text.slice(rest + 1);
  return `${text.slice(0, from).trimEnd()}${text.slice(to, rest < 0 ? text.length : rest).trimEnd()}${end}${block(2)}${tail}`;
}

function quoteWidth(text: string, at: number): number {
  return text[at] === '"' ? 0 : text[at - 1] === '"' ? 1 : 0;
}

function contentEnd(text: string, end: number): number {
  let at = end;
  while (/\s/.test(text[at - 1] ?? '')) at--;
  return at;
}

function splice(text: string, at: number, added: string): string {
  return text.slice(0, at) + added + text.slice(at);
}
