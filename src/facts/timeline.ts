import type { FactRow, FactsFile, RevisionRow } from './schema.ts';
import { compareVersions } from './version.ts';

/** A fact as it stood at a version: its row, with the value of that time, and the older values. */
export interface RowAt {
  readonly row: FactRow;
  /** Where the value stands: null for today's, or the index of a revision in the file. */
  readonly revision: number | null;
  /** Indices of the older revisions in the file, newest first. */
  readonly older: readonly number[];
}

/** The fact as it stood at `version`, or null when it was not there yet or not any more. */
export function rowAt(row: FactRow, version: string): RowAt | null {
  if (row.since !== undefined && compareVersions(String(row.since), version) > 0) return null;
  if (row.removed !== undefined && compareVersions(String(row.removed), version) <= 0) return null;
  const revisions = row.revisions ?? NONE;
  if (revisions.length === 0) return { row, revision: null, older: [] };
  const sorted = revisions
    .map((_, index) => index)
    .sort((a, b) => compareVersions(until(revisions[b]!), until(revisions[a]!)));
  const later = sorted.filter((index) => compareVersions(until(revisions[index]!), version) > 0);
  const older = sorted.slice(later.length);
  const revision = later.at(-1) ?? null;
  return { row: revision === null ? row : withRevision(row, revisions[revision]!), revision, older };
}

const NONE: readonly RevisionRow[] = [];

function until(revision: RevisionRow): string {
  return String(revision.until);
}

/** What the row said before a revision: what the figure is about stays, the figure and all that vouches for it is the older one. */
function withRevision(row: FactRow, revision: RevisionRow): FactRow {
  const { value, equals, during, source, locator, locators } = revision;
  const { formula, sources, disputed, alternatives, ...kept } = row;
  return defined({
    ...kept,
    value,
    equals,
    during: during ?? row.during,
    'said-by': revision['said-by'] ?? row['said-by'],
    source,
    locator,
    locators,
  });
}

function defined<T extends object>(fields: T): T {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as T;
}

/** Every version that a file can be asked for, newest first. */
export function versionsOf(file: FactsFile): string[] {
  const versions = new Set([String(file.version), ...(file.changes ?? []).map((change) => String(change.version))]);
  return [...versions].sort((a, b) => compareVersions(b, a));
}

/** Values are lists in the file as often as not. */
export function list<T>(value: T | readonly T[] | undefined): readonly T[] {
  return value === undefined ? [] : Array.isArray(value) ? (value as readonly T[]) : [value as T];
}
