import { type Derivation, type Fact, type FactsFileRef, type IsoDate, StetError } from '../model/index.ts';
import type { Book } from './book.ts';
import { diffBooks, type FactLine, type FactsDiff, type RevisedLine, sourceOf, wordsOf } from './diff.ts';
import { type Engine, remembering } from './engine.ts';
import { type FactsInput, openBook } from './load.ts';
import { factsFileError, nearest } from './problem.ts';
import { versionsOf } from './timeline.ts';
import { compareVersions } from './version.ts';

/** A fact as `stet facts show` has it. */
export interface ShownFact extends FactLine {
  readonly equals: readonly string[];
  readonly during: string | null;
  readonly validFrom: IsoDate | null;
  readonly validUntil: IsoDate | null;
  readonly saidBy: string | null;
  readonly sources: readonly string[];
  readonly terms: readonly (readonly string[])[];
  readonly disputed: boolean;
  readonly derivation: Derivation | null;
  readonly revisions: readonly {
    readonly until: string;
    readonly value: string;
    readonly source: string | null;
    readonly why: string | null;
  }[];
  readonly line: number;
}

/** The facts of a file as they stood at a version. */
export interface FactsView {
  readonly file: FactsFileRef;
  readonly facts: readonly ShownFact[];
}

/** One version of a file, and what it changed. */
export interface LogEntry {
  readonly version: string;
  readonly on: IsoDate | null;
  readonly summary: string | null;
  readonly added: readonly FactLine[];
  readonly removed: readonly FactLine[];
  readonly revised: readonly RevisedLine[];
}

/** The history of a file, newest version first. */
export interface FactsLog {
  readonly file: FactsFileRef;
  readonly fact: string | null;
  readonly entries: readonly LogEntry[];
}

/** The facts of a file at the version asked for, or one of them. Throws `FactsFileError`, and `StetError` for an unknown fact. */
export function showFacts(input: FactsInput, engine: Engine, id: string | null = null): FactsView {
  const book = open(input, engine);
  const ids = id === null ? book.ids() : [known(book, id)];
  return { file: book.ref, facts: ids.map((one) => shown(book.fact(one)!)) };
}

/** What changed between two files, or two versions of one. Throws `FactsFileError`. */
export function diffFacts(from: FactsInput, to: FactsInput, engine: Engine): FactsDiff {
  return diffBooks(open(from, engine), open(to, engine));
}

/** The history of a file or of one of its facts, from the file alone. Throws `FactsFileError`, and `StetError` for an unknown fact. */
export function logFacts(input: FactsInput, engine: Engine, id: string | null = null): FactsLog {
  const book = open(input, engine);
  const { data } = book.file;
  if (id !== null && !Object.hasOwn(data.facts, id)) known(book, id);
  const versions = versionsOf(data).filter((version) => compareVersions(version, book.ref.version) <= 0);
  const reading = remembering(engine);
  const books = versions.map((version) => open({ ...input, version }, reading));
  const about = <T extends { readonly id: string }>(lines: readonly T[]) =>
    lines.filter((line) => id === null || line.id === id);
  const entries = versions.map((version, index): LogEntry => {
    const change = data.changes?.find((one) => String(one.version) === version);
    const [now, before] = [books[index]!, books[index + 1]];
    const diff = before ? diffBooks(before, now) : null;
    const added = diff ? diff.added : now.ids().map((one) => lineOf(now.fact(one)!));
    return {
      version,
      on: change?.on ?? null,
      summary: change === undefined ? null : String(change.summary),
      added: about(added),
      removed: about(diff?.removed ?? []),
      revised: about(diff?.revised ?? []).map((line) => ({
        ...line,
        why: whyOf(data.facts[line.id]!, version) ?? line.why,
      })),
    };
  });
  const telling = (entry: LogEntry) =>
    id === null || entry.added.length + entry.removed.length + entry.revised.length > 0;
  return { file: book.ref, fact: id, entries: entries.filter(telling) };
}

function whyOf(
  row: { revisions?: readonly { until: string | number; why?: string | number | undefined }[] | undefined },
  version: string,
): string | null {
  const why = row.revisions?.find((revision) => compareVersions(String(revision.until), version) === 0)?.why;
  return why === undefined ? null : String(why);
}

/** The file at its version; throws every error in it. */
function open(input: FactsInput, engine: Engine): Book {
  const { book, problems } = openBook(input, engine);
  if (!book) throw factsFileError(problems);
  for (const id of book.ids()) book.fact(id);
  const all = [...problems, ...book.problems];
  if (all.some((problem) => problem.severity === 'error')) throw factsFileError(all);
  return book;
}

function known(book: Book, id: string): string {
  const ids = book.ids();
  if (ids.includes(id)) return id;
  const meant = nearest(id, ids);
  const help = meant
    ? `did you mean "${meant}"?`
    : ids.length > 20
      ? `it has ${ids.length} others`
      : `there are ${ids.join(', ')}`;
  throw new StetError(`there is no fact "${id}" in version ${book.ref.version}; ${help}`, 'facts-no-fact', {
    file: book.ref.file,
  });
}

function lineOf(fact: Fact): FactLine {
  return { id: fact.id, subject: fact.subject, value: wordsOf(fact), source: sourceOf(fact) };
}

function shown(fact: Fact): ShownFact {
  return {
    ...lineOf(fact),
    equals: fact.equals.map((one) => one.text),
    during: fact.during?.edtf ?? null,
    validFrom: fact.validFrom,
    validUntil: fact.validUntil,
    saidBy: fact.saidBy,
    sources: fact.citations.map((citation) => sourceOf({ citations: [citation] })!),
    terms: fact.terms,
    disputed: fact.disputed,
    derivation: fact.derivation,
    revisions: fact.revisions.map(({ until, reading, citation, why }) => ({
      until,
      value: reading.text,
      source: citation && sourceOf({ citations: [citation] }),
      why,
    })),
    line: fact.line,
  };
}
