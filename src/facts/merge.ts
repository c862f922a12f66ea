import { isDeepStrictEqual } from 'node:util';
import { StetError } from '../model/index.ts';
import { keysOf } from '../terms/index.ts';
import { type Additions, type Dispute, edited } from './edit.ts';
import type { Engine } from './engine.ts';
import { intervalOf } from './interval.ts';
import { parseFactsFile, parseText } from './parse.ts';
import type { ChangeRow, FactRow, FactsFile, SourceRow } from './schema.ts';
import { list } from './timeline.ts';
import { bumped } from './version.ts';

/** What a merge did. */
export interface Merged {
  /** The file with what was added; all else is as it was, byte for byte. */
  readonly text: string;
  /** The version that the file has now; null where nothing was added. */
  readonly version: string | null;
  /** Ids of the facts added. */
  readonly added: readonly string[];
  /** Facts of the file that the drawn ones disagree with, and what they say; both values stand there now. */
  readonly disputed: readonly { readonly id: string; readonly value: string; readonly other: string }[];
  /** Facts that were not added, and why. */
  readonly left: readonly { readonly id: string; readonly reason: string }[];
}

/**
 * Adds drawn facts and their sources to a facts file that a person keeps. A fact that stands there already is left as it is; where a
 * drawn one gives another figure for the same thing, the fact gets it as an alternative and is marked `disputed`. What was added
 * makes a new minor version, with its line under `changes`, so that older versions stay what they were. Throws `FactsFileError`
 * when the file cannot be read.
 */
export function mergeFacts(existingText: string, drawn: FactsFile, file: string, engine: Engine): Merged {
  // a last line without its end is given one
  const existing = parseFactsFile(existingText.endsWith('\n') ? existingText : `${existingText}\n`, file);
  const sources = placeSources(existing, drawn);
  const version = bumped(String(existing.version), 'minor');
  const facts: [string, FactRow][] = [];
  const disputes = new Map<string, Dispute>();
  const left: { id: string; reason: string }[] = [];
  const figures = Object.entries(existing.facts).map(([id, row]) => figureOf(id, row, engine));
  const signatures = figures.map(({ row }) => signature(row, existing, (name) => name));
  for (const [id, drawnRow] of Object.entries(drawn.facts)) {
    const row = renamed(drawnRow, sources.names);
    const figure = figureOf(id, row, engine);
    const mine = signature(drawnRow, drawn, (name) => sources.names.get(name) ?? name);
    const same = figures.find((other, index) => signatures[index] === mine && mayBeOne(other, figure));
    if (same) {
      left.push({ id, reason: same.id === id ? 'stands there already' : `stands there already as ${same.id}` });
      continue;
    }
    const rival = figures.find((other) => sameThing(other, figure));
    if (rival && !disputes.has(rival.id) && disagree(rival, figure)) {
      disputes.set(rival.id, disputeOf(rival.row, row, version));
    } else if (rival) {
      left.push({ id, reason: `${rival.id} says so already: ${rival.row.value}` });
    } else if (Object.hasOwn(existing.facts, id)) {
      const { value, formula } = existing.facts[id]!;
      left.push({ id, reason: `has that id already, for something else: ${value ?? formula}` });
    } else facts.push([id, { since: version, ...row }]);
  }
  if (facts.length + disputes.size === 0) return { text: existingText, version: null, added: [], disputed: [], left };
  const cited = new Set([
    ...facts.flatMap(([, fact]) => sourcesOf(fact)),
    ...[...disputes.values()].flatMap(({ alternative }) => list(alternative.source)),
  ]);
  const additions: Additions = {
    version,
    change: existing.changes ? changeOf(existing, drawn, version, facts.length, disputes.size, [...cited]) : null,
    sources: sources.added.filter(([id]) => cited.has(id)),
    facts,
    disputes,
  };
  const disputed = [...disputes].map(([id, { alternative, revision }]) => ({
    id,
    value: String(revision.value),
    other: String(alternative.value),
  }));
  const text = edited(existingText, additions);
  if (!holds(text, existing, additions)) {
    throw new StetError(
      'cannot be added to without changing what stands there, expected fields on lines of their own, or JSON; write anchors, aliases and "?" keys out, or draw into a new file with -o',
      'facts-layout',
      { file },
    );
  }
  return { text, version, added: facts.map(([id]) => id), disputed, left };
}

/** Whether the new text says all that the old one said, and what was added, and nothing else. */
function holds(text: string, before: FactsFile, { version, change, sources, facts, disputes }: Additions): boolean {
  const { parsed } = parseText(text, '');
  if (!parsed) return false;
  const { data } = parsed;
  const said = (value: unknown) =>
    JSON.parse(JSON.stringify(value, (_, one) => (typeof one === 'number' ? `${one}` : one)));
  const undisputed = ({ disputed, alternatives, revisions, ...row }: FactRow) => row;
  const rows = (file: FactsFile) =>
    Object.entries(file.facts).map(([id, row]) => [id, disputes.has(id) ? undisputed(row) : row]);
  return isDeepStrictEqual(
    said({ ...data, facts: rows(data) }),
    said({
      ...before,
      version,
      ...(change && { changes: [change, ...before.changes!] }),
      ...(sources.length > 0 && { sources: { ...before.sources, ...Object.fromEntries(sources) } }),
      facts: [...rows(before), ...facts],
    }),
  );
}

function changeOf(
  existing: FactsFile,
  drawn: FactsFile,
  version: string,
  added: number,
  disputed: number,
  cited: readonly string[],
): ChangeRow | null {
  // the day of the article, but no earlier than the change before: this is no place for a clock
  const days = [...existing.changes!, ...(drawn.changes ?? [])].map(({ on }) => on).sort();
  const on = days.at(-1);
  if (on === undefined) return null;
  const facts = (count: number, verb: string) =>
    count === 0 ? [] : [`${count} fact${count === 1 ? '' : 's'} ${verb}`];
  const what = [...facts(added, 'added'), ...facts(disputed, 'disputed')].join(', ');
  return { version, on, summary: `Drawn from ${cited.join(', ')}: ${what}.` };
}

interface Figure {
  readonly id: string;
  readonly row: FactRow;
  readonly reading: ReturnType<Engine['readValue']>;
  /** Keys of each row of terms. */
  readonly rows: readonly ReadonlySet<string>[];
}

function figureOf(id: string, row: FactRow, engine: Engine): Figure {
  const reading =
    row.value === undefined || row.removed !== undefined ? null : engine.readValue(String(row.value), null);
  return { id, row, reading, rows: (row.terms ?? []).map((words) => keysOf(list(words).map(String).join(', '))) };
}

/** Whether two facts give a figure of one thing: the same unit and period, and nearly all that each asks for is in the other. */
function sameThing(a: Figure, b: Figure): boolean {
  if (a.reading?.value.type !== 'quantity' || b.reading?.value.type !== 'quantity') return false;
  if (a.reading.value.unit !== b.reading.value.unit || a.reading.kind !== b.reading.kind) return false;
  if (String(a.row.during ?? '') !== String(b.row.during ?? '')) return false;
  return a.rows.length >= 2 && b.rows.length >= 2 && shared(a, b) >= 0.75 && shared(b, a) >= 0.75;
}

/** Whether two facts with one value, period and source are one: unless their words tell them apart. */
function mayBeOne(a: Figure, b: Figure): boolean {
  return a.id === b.id || a.rows.length === 0 || b.rows.length === 0 || shared(a, b) >= 0.5 || shared(b, a) >= 0.5;
}

/** The share of rows of `a` of which `b` has a word. */
function shared(a: Figure, b: Figure): number {
  const found = a.rows.filter((row) => b.rows.some((other) => [...row].some((key) => other.has(key))));
  return found.length / a.rows.length;
}

/** Whether no number fits what both say, nor one of the other values that the first has by now. */
function disagree(a: Figure, b: Figure): boolean {
  if (a.reading?.value.type !== 'quantity' || b.reading?.value.type !== 'quantity') return false;
  const text = String(b.row.value);
  if (a.row.alternatives?.some(({ value }) => String(value) === text)) return false;
  const x = intervalOf(a.reading.value, a.reading.modifier, null);
  const y = intervalOf(b.reading.value, b.reading.modifier, null);
  return Boolean((x.high && y.low?.gt(x.high)) || (y.high && x.low?.gt(y.high)));
}

function disputeOf(old: FactRow, drawn: FactRow, version: string): Dispute {
  return {
    alternative: defined({ value: drawn.value!, 'said-by': drawn['said-by'], ...citedBy(drawn) }),
    revision: defined({
      until: version,
      value: old.value!,
      equals: old.equals,
      'said-by': old['said-by'],
      ...citedBy(old),
      why: 'Another source disagrees.',
    }),
  };
}

/** The source of a fact, or the first of several. */
function citedBy({ source, locator, locators, sources }: FactRow): Pick<FactRow, 'source' | 'locator' | 'locators'> {
  if (source !== undefined) return { source, locator, locators };
  const [first] = sources ?? [];
  return typeof first === 'string' ? { source: first } : { ...first };
}

function defined<T extends object>(fields: T): T {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as T;
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
