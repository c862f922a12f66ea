import { Decimal, type Fact, type FactsFileRef, type Reading } from '../model/index.ts';
import type { Book } from './book.ts';
import { intervalOf } from './interval.ts';
import { printAmount } from './print.ts';
import type { Bump } from './version.ts';

/** A fact that one of two versions has. */
export interface FactLine {
  readonly id: string;
  readonly subject: string;
  /** What it says; "400 people or 450 people" where sources disagree. */
  readonly value: string;
  readonly source: string | null;
}

/** A fact with another value than before. */
export interface RevisedLine {
  readonly id: string;
  readonly subject: string;
  readonly from: string;
  readonly to: string;
  /** "+100 billion won, +14 %"; null where the two cannot be compared. */
  readonly by: string | null;
  readonly source: string | null;
  readonly why: string | null;
}

/** A fact whose value stands, but which is described in other words. */
export interface RewordedLine {
  readonly id: string;
  /** Names of the fields that changed, as in the file. */
  readonly fields: readonly string[];
}

/** What changed between two versions of a facts file. */
export interface FactsDiff {
  readonly from: FactsFileRef;
  readonly to: FactsFileRef;
  readonly added: readonly FactLine[];
  readonly removed: readonly FactLine[];
  readonly revised: readonly RevisedLine[];
  readonly reworded: readonly RewordedLine[];
  /** The step of the version that the changes call for; null where nothing changed. */
  readonly bump: Bump | null;
}

/** Compares the facts of two books, by id. */
export function diffBooks(from: Book, to: Book): FactsDiff {
  const [before, after] = [factsOf(from), factsOf(to)];
  const added = [...after.values()].filter((fact) => !before.has(fact.id)).map(lineOf);
  const removed = [...before.values()].filter((fact) => !after.has(fact.id)).map(lineOf);
  const revised: RevisedLine[] = [];
  const reworded: RewordedLine[] = [];
  for (const fact of after.values()) {
    const old = before.get(fact.id);
    if (!old) continue;
    if (sayOf(old) !== sayOf(fact)) revised.push(revisedLine(old, fact));
    const fields = rewordedFields(old, fact);
    if (fields.length > 0) reworded.push({ id: fact.id, fields });
  }
  const files = rewordedFile(from, to);
  const bump =
    removed.length > 0
      ? 'major'
      : added.length + revised.length > 0
        ? 'minor'
        : reworded.length > 0 || files
          ? 'patch'
          : null;
  return { from: from.ref, to: to.ref, added, removed, revised, reworded, bump };
}

function factsOf(book: Book): Map<string, Fact> {
  return new Map(book.ids().map((id) => [id, book.fact(id)!]));
}

/** What a fact says of when: a change here is a revision, anywhere else a rewording. */
function sayOf(fact: Fact): string {
  const meaning = ({ value, modifier }: Reading) => [value, modifier];
  return JSON.stringify([
    fact.readings.map(meaning),
    fact.equals.map(meaning),
    fact.during,
    fact.validFrom,
    fact.validUntil,
  ]);
}

function rewordedFields(old: Fact, fact: Fact): string[] {
  const parts: [string, unknown, unknown][] = [
    ['subject', old.subject, fact.subject],
    ['terms', old.terms, fact.terms],
    ['value', sayOf(old) === sayOf(fact) && wordsOf(old), sayOf(old) === sayOf(fact) && wordsOf(fact)],
    ['said-by', old.saidBy, fact.saidBy],
    ['source', citationsOf(old), citationsOf(fact)],
    ['formula', old.derivation?.formula, fact.derivation?.formula],
    ['disputed', old.disputed, fact.disputed],
  ];
  return parts.filter(([, a, b]) => JSON.stringify(a) !== JSON.stringify(b)).map(([name]) => name);
}

function rewordedFile(from: Book, to: Book): boolean {
  const about = ({ ref, sources, rates }: Book) =>
    JSON.stringify([ref.title, [...sources.values()], rates.map(({ file, ...rate }) => rate)]);
  return about(from) !== about(to);
}

function citationsOf(fact: Fact): unknown {
  return fact.citations.map(({ source, locator }) => [source.id, locator]);
}

/** The values of a fact in its own words. */
export function wordsOf(fact: Fact): string {
  return [...new Set(fact.readings.map((reading) => reading.text))].join(' or ');
}

/** "The Associated Press, 2022-12-22, paragraph 6"; null without a source. */
export function sourceOf(fact: Pick<Fact, 'citations'>): string | null {
  const [citation] = fact.citations;
  if (!citation) return null;
  const { source, locator } = citation;
  return [source.publisher ?? source.title ?? source.id, source.published, locator]
    .filter((part) => part !== null)
    .join(', ');
}

function lineOf(fact: Fact): FactLine {
  return { id: fact.id, subject: fact.subject, value: wordsOf(fact), source: sourceOf(fact) };
}

function revisedLine(old: Fact, fact: Fact): RevisedLine {
  const when = (one: Fact) =>
    one.during && one.during.edtf !== (one === old ? fact : old).during?.edtf ? `, during ${one.during.edtf}` : '';
  return {
    id: fact.id,
    subject: fact.subject,
    from: wordsOf(old) + when(old),
    to: wordsOf(fact) + when(fact),
    by: changeBetween(old.readings[0], fact.readings[0]),
    source: sourceOf(fact),
    why: fact.revisions[0]?.why ?? null,
  };
}

/** How far a revised figure moved, in its unit and in per cent; null for dates, other units, and no move at all. */
export function changeBetween(old: Reading | undefined, now: Reading | undefined): string | null {
  if (old?.value.type !== 'quantity' || now?.value.type !== 'quantity' || old.value.unit !== now.value.unit)
    return null;
  const [a, b] = [intervalOf(old.value, old.modifier, old.text), intervalOf(now.value, now.modifier, now.text)];
  const difference = b.point.sub(a.point);
  if (difference.sign === 0) return null;
  const sign = difference.sign > 0 ? '+' : '−';
  const { unit } = now.value;
  // shares differ by percentage points, as percentages do
  if (now.kind === 'ratio' && unit === '1') return `${sign}${printAmount(difference.abs().shift(2), 'pp', 2)}`;
  const amount = printAmount(difference.abs(), unit === '%' ? 'pp' : unit, 3);
  if (a.point.sign === 0 || unit === '%' || unit === 'pp') return `${sign}${amount}`;
  const share = difference.abs().div(a.point.abs()).mul(Decimal.of(100));
  return `${sign}${amount}, ${sign}${printAmount(share, '%', 2)}`;
}
