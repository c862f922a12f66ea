import type { Fact, FactsFileRef, IsoDate, Quantity, Reading } from '../model/index.ts';
import { Decimal } from '../model/index.ts';
import type { Book } from './book.ts';
import type { ProblemCode } from './codes.ts';
import { diffBooks } from './diff.ts';
import { type Engine, remembering } from './engine.ts';
import { rateFor } from './evaluate.ts';
import { intervalOf, isCurrency } from './interval.ts';
import { type FactsInput, openBook } from './load.ts';
import { printAmount } from './print.ts';
import { type Path, type Problem, sortProblems } from './problem.ts';
import { bumpBetween, bumped, compareVersions } from './version.ts';

export interface ValidateOptions {
  /** The day that `valid-until` is held against; without it, nothing is said of facts that have run out. */
  readonly on?: IsoDate | null;
  /** An older state of the same file, whose content must not have changed under the same version. */
  readonly older?: FactsInput | null;
}

export interface Validation {
  /** Null where the file cannot be read at all. */
  readonly file: FactsFileRef | null;
  readonly facts: number;
  /** Errors and warnings, in the order of the file. */
  readonly problems: readonly Problem[];
}

/** Everything that is wrong, or looks wrong, with a facts file. Never throws for what is in the file. */
export function validateFacts(input: FactsInput, engine: Engine, options: ValidateOptions = {}): Validation {
  const reading = remembering(engine);
  const { book, problems } = openBook(input, reading);
  if (!book) return { file: null, facts: 0, problems: sortProblems(problems) };
  const facts = book.ids().map((id) => book.fact(id)!);
  const report = reporter(book);
  const found: Problem[] = [
    ...facts.flatMap((fact) => factWarnings(fact, book, options.on ?? null, report)),
    ...sourceWarnings(book, report),
    ...sameTerms(facts, report),
    ...unmoved(book, reading, options.older ?? null, report),
  ];
  const listed = sortProblems([...problems, ...book.problems, ...found.filter(({ more }) => more === undefined)]);
  return { file: book.ref, facts: facts.length, problems: [...listed, ...leftOut(found, book)] };
}

type Report = (code: ProblemCode, path: Path, message: string, part?: 'key' | 'value') => Problem;

/** Warnings of one kind that are located and listed: the rest of them is counted. */
const LISTED = 200;

function reporter({ file }: Book): Report {
  const counts = new Map<ProblemCode, number>();
  return (code, path, message, part = 'value') => {
    const count = (counts.get(code) ?? 0) + 1;
    counts.set(code, count);
    if (count <= LISTED) return file.source.problem(code, message, path, file.locate(path, part));
    return { ...file.source.problem(code, message, null, null), more: 1 };
  };
}

/** One line for all warnings of a kind that are not listed. */
function leftOut(found: readonly Problem[], { file }: Book): Problem[] {
  const codes = new Set(found.filter(({ more }) => more !== undefined).map(({ code }) => code));
  return [...codes].map((code) => {
    const more = found.filter((problem) => problem.code === code && problem.more !== undefined).length;
    const message = `and ${more.toLocaleString('en-US')} more like these; mend those above and validate again`;
    return { ...file.source.problem(code, message, null, null), more };
  });
}

function factWarnings(fact: Fact, book: Book, on: IsoDate | null, report: Report): Problem[] {
  const path = ['facts', fact.id];
  const problems: Problem[] = [];
  if (fact.citations.length === 0 && !rests(book, fact.id)) {
    problems.push(report('facts-no-source', path, 'names no source; say where it stands, or the report cannot', 'key'));
  }
  if (on && fact.validUntil && fact.validUntil < on) {
    problems.push(
      report(
        'facts-expired',
        [...path, 'valid-until'],
        `ran out on ${fact.validUntil}; revise the fact, or give it another day`,
      ),
    );
  }
  const [reading] = fact.readings;
  if (reading)
    problems.push(...fact.equals.flatMap((other, index) => equalsWarning(fact, reading, other, index, book, report)));
  return problems;
}

/** Whether a fact is worked out from others, or names a source at all: one that is not listed is an error of its own. */
function rests(book: Book, id: string): boolean {
  const row = book.row(id);
  return row?.formula !== undefined || row?.source !== undefined || (row?.sources ?? []).length > 0;
}

/** Whether a source's own conversion fits the value and the rate of the time, each as far as its digits tell. */
function equalsWarning(
  fact: Fact,
  value: Reading,
  other: Reading,
  index: number,
  book: Book,
  report: Report,
): Problem[] {
  if (value.value.type !== 'quantity' || other.value.type !== 'quantity') return [];
  const [from, to] = [value.value, other.value];
  const factor = factorBetween(from, to, fact, book);
  if (!factor) return [];
  const [a, b] = [intervalOf(from, value.modifier, value.text), intervalOf(to, other.modifier, other.text)];
  // rates differ from bank to bank and from hour to hour: a twentieth is let pass
  const slack = from.unit === to.unit ? Decimal.zero : Decimal.of('0.05');
  const low = a.low?.mul(factor).mul(Decimal.one.sub(slack)) ?? null;
  const high = a.high?.mul(factor).mul(Decimal.one.add(slack)) ?? null;
  const fits = !(low && b.high?.lt(low)) && !(high && b.low?.gt(high));
  if (fits) return [];
  const expected = printAmount(a.point.mul(factor), to.unit, 3);
  const path = ['facts', fact.id, 'equals', ...(Array.isArray(book.row(fact.id)?.equals) ? [index] : [])];
  return [
    report(
      'facts-equals',
      path,
      `"${other.text}" is not what "${value.text}" gives, which is about ${expected}; correct one of the two`,
    ),
  ];
}

/** What one unit of the value is in the unit of its conversion; null where nothing is known. */
function factorBetween(from: Quantity, to: Quantity, fact: Fact, book: Book): Decimal | null {
  if (from.unit === to.unit) return Decimal.one;
  if (!isCurrency(from.unit) || !isCurrency(to.unit)) return null;
  const day = fact.during?.last ?? fact.citations[0]?.source.published ?? null;
  const rate = rateFor(from.unit, to.unit, day, book.rates);
  if (!rate) return null;
  const number = Decimal.of(rate.rate);
  return rate.from === from.unit ? number : Decimal.one.div(number);
}

function sourceWarnings(book: Book, report: Report): Problem[] {
  return [...book.sources.values()]
    .filter((source) => source.published === null)
    .map((source) =>
      report(
        'facts-no-date',
        ['sources', source.id],
        'has no publication date; add "published", or relative dates cannot be resolved',
        'key',
      ),
    );
}

/** Facts that no claim could tell apart: the same terms, unit and period, and another value. */
function sameTerms(facts: readonly Fact[], report: Report): Problem[] {
  const seen = new Map<string, Fact>();
  const problems: Problem[] = [];
  for (const fact of facts) {
    const [reading] = fact.readings;
    if (fact.terms.length === 0 || !reading) continue;
    const unit = reading.value.type === 'quantity' ? reading.value.unit : 'period';
    const terms = fact.terms
      .map((row) =>
        row
          .map((word) => word.toLowerCase())
          .sort()
          .join(','),
      )
      .sort();
    const key = JSON.stringify([terms, unit, fact.during?.edtf ?? null, fact.saidBy, fact.validFrom, fact.validUntil]);
    const twin = seen.get(key);
    if (!twin) seen.set(key, fact);
    else if (twin.readings[0]!.text !== reading.text) {
      const message = `the same terms, unit and period as "${twin.id}"; add a row of words, or a period, that tells the two apart`;
      problems.push(report('facts-terms', ['facts', fact.id, 'terms'], message, 'key'));
    }
  }
  return problems;
}

/** Whether the version moved, and far enough, since an older state of the file. */
function unmoved(book: Book, engine: Engine, older: FactsInput | null, report: Report): Problem[] {
  if (!older) return [];
  const before = openBook({ ...older, version: null }, engine).book;
  // an older state that cannot be read says nothing about this one
  if (!before) return [];
  const diff = diffBooks(before, book);
  const [old, now] = [before.ref.version, book.ref.version];
  const step = bumpBetween(old, now);
  const problem = (message: string) => [report('facts-unmoved', ['version'], message)];
  if (compareVersions(now, old) < 0)
    return problem(`version ${now} is before ${old}, the version of ${older.file}; versions only rise`);
  if (!diff.bump) return [];
  const wanted = bumped(old, diff.bump);
  if (step === null) return problem(`the content changed, but the version is still ${old}; raise it to ${wanted}`);
  const rank = ['patch', 'minor', 'major'];
  if (rank.indexOf(step) >= rank.indexOf(diff.bump)) return [];
  return problem(
    `version ${now} is a ${step} step, but what changed calls for a ${diff.bump} one; raise it to ${wanted}`,
  );
}
