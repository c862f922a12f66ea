import type {
  Citation,
  Derivation,
  Fact,
  FactsFileRef,
  IsoDate,
  Period,
  Rate,
  Reading,
  Revision,
  Source,
} from '../model/index.ts';
import type { ProblemCode } from './codes.ts';
import { BrokenOperand, FormulaProblem, Formulas, type Stated } from './derive.ts';
import type { Engine } from './engine.ts';
import type { ParsedFile } from './parse.ts';
import { nearest, type Path, type Problem } from './problem.ts';
import type { FactRow } from './schema.ts';
import { optional, sourceOf } from './source.ts';
import { list, type RowAt, rowAt, versionsOf } from './timeline.ts';
import { compareVersions } from './version.ts';

type Cited = Pick<FactRow, 'source' | 'sources' | 'locator' | 'locators'>;

/** A facts file at one version: makes its facts, each on demand, and keeps what was wrong with them. */
export class Book {
  readonly problems: Problem[] = [];
  readonly sources: ReadonlyMap<string, Source>;
  readonly rates: readonly Rate[];
  private readonly rows: Readonly<Record<string, FactRow>>;
  private readonly formulas: Formulas;
  private readonly made = new Map<string, Fact | null>();
  private readonly reported = new Set<string>();

  constructor(
    readonly file: ParsedFile,
    readonly ref: FactsFileRef,
    private readonly engine: Engine,
  ) {
    const { data } = file;
    this.rows = data.facts;
    this.sources = new Map(Object.entries(data.sources ?? {}).map(([id, row]) => [id, sourceOf(id, row)]));
    this.rates = (data.rates ?? []).map((row) => ({
      from: String(row.from),
      to: String(row.to),
      rate: String(row.rate),
      on: row.on,
      source: optional(row.source),
      file: ref,
    }));
    this.formulas = new Formulas(this.rows, this.rates, (id, at) => this.stated(id, at));
  }

  /** Ids of the facts that the file has at its version, in the order of the file. */
  ids(): string[] {
    return Object.keys(this.rows).filter((id) => rowAt(this.rows[id]!, this.ref.version) !== null);
  }

  /** The row of a fact at the file's version, as written. */
  row(id: string): FactRow | null {
    return Object.hasOwn(this.rows, id) ? (rowAt(this.rows[id]!, this.ref.version)?.row ?? null) : null;
  }

  /** The fact of an id; null where this version has none. What is wrong with it is added to `problems`, once. */
  fact(id: string): Fact | null {
    const known = this.made.get(id);
    if (known !== undefined) return known;
    const at = Object.hasOwn(this.rows, id) ? rowAt(this.rows[id]!, this.ref.version) : null;
    const fact = at && this.make(id, at);
    this.made.set(id, fact);
    return fact;
  }

  private make(id: string, at: RowAt): Fact {
    const { row } = at;
    const path = pathOf(id, at.revision);
    const citations = this.citations(row, path);
    const anchor = citations[0]?.source.published ?? null;
    const { readings, derivation } = this.readings(id, at, path);
    const { line, column } = this.file.large?.placeOf(id) ?? this.place(['facts', id]);
    return {
      id,
      file: this.ref,
      subject: String(row.subject),
      terms: (row.terms ?? []).map((words) => list(words).map(String)),
      readings,
      equals: this.equals(row, anchor, path),
      during: this.during(row, anchor, path),
      ...this.validity(row, id),
      saidBy: optional(row['said-by']),
      citations: [...citations, ...readings.slice(1).flatMap((reading) => reading.citation ?? [])],
      revisions: derivation ? this.derivedRevisions(id, derivation) : this.revisions(id, at),
      derivation,
      disputed: row.disputed ?? (row.alternatives ?? []).length > 0,
      line,
      column,
    };
  }

  private readings(id: string, at: RowAt, path: Path): { readings: readonly Reading[]; derivation: Derivation | null } {
    const { row } = at;
    if (row.formula === undefined) {
      if (row.value === undefined) {
        this.report('facts-missing', path, 'there is neither "value" nor "formula"; add one of the two', 'key');
        return { readings: [], derivation: null };
      }
      return { readings: this.stated(id, at).readings, derivation: null };
    }
    const formulaPath = [...path, 'formula'];
    if (row.value !== undefined)
      this.report('facts-type', formulaPath, 'there is a value too; keep either the value or the formula', 'key');
    try {
      const { reading, derivation } = this.formulas.derive(id, String(row.formula), this.ref.version);
      return { readings: [reading], derivation };
    } catch (error) {
      if (error instanceof FormulaProblem) this.report(error.code, formulaPath, error.message, 'value', error);
      else if (!(error instanceof BrokenOperand)) throw error;
      return { readings: [], derivation: null };
    }
  }

  /** What the value of a row and its alternatives say; also asked for by formulas, of any version. */
  private stated(id: string, { row, revision }: RowAt): Stated {
    if (row.value === undefined) return { readings: [], day: null };
    const path = pathOf(id, revision);
    const [citation = null] = this.citations(row, path);
    const anchor = citation?.source.published ?? null;
    const readings = this.value(String(row.value), citation, [...path, 'value']);
    const others = (row.alternatives ?? []).flatMap((one, index) => {
      const at = [...path, 'alternatives', index];
      const [cited = null] = this.citations(one, at);
      return this.value(String(one.value), cited, [...at, 'value']);
    });
    return { readings: [...readings, ...others], day: this.during(row, anchor, path)?.last ?? anchor };
  }

  private value(text: string, citation: Citation | null, path: Path): Reading[] {
    const reading = this.engine.readValue(text, citation?.source.published ?? null);
    if (reading) return [{ ...reading, citation }];
    const expected = /\d ?m$/.test(text)
      ? 'as "m" may stand for million, metres or minutes; write it out, such as "2 million people" or "2 metres"'
      : 'expected one figure or date, such as "about 800 billion won", "35%" or "Jan. 12, 2021"; reword it';
    this.report('facts-value', path, `cannot read "${text}", ${expected}`);
    return [];
  }

  private equals(row: FactRow, anchor: IsoDate | null, path: Path): Reading[] {
    const several = Array.isArray(row.equals);
    return list(row.equals).flatMap((text, index) => {
      const reading = this.engine.readValue(String(text), anchor);
      if (reading) return [reading];
      const at = several ? [...path, 'equals', index] : [...path, 'equals'];
      this.report(
        'facts-value',
        at,
        `cannot read "${text}", expected the same figure in another unit, such as "$626 million"; reword it`,
      );
      return [];
    });
  }

  private during(row: FactRow, anchor: IsoDate | null, path: Path): Period | null {
    if (row.during === undefined) return null;
    const text = String(row.during);
    const period = this.engine.readPeriod(text, anchor);
    if (!period) {
      this.report(
        'facts-period',
        [...path, 'during'],
        `cannot read "${text}", expected a period such as "2022", "since 2017" or "October 2021"; reword it`,
      );
    }
    return period;
  }

  private validity(row: FactRow, id: string): Pick<Fact, 'validFrom' | 'validUntil'> {
    const [validFrom, validUntil] = [row['valid-from'] ?? null, row['valid-until'] ?? null];
    if (validFrom && validUntil && validFrom > validUntil) {
      this.report(
        'facts-period',
        ['facts', id, 'valid-until'],
        `"valid-until" is before "valid-from", which is ${validFrom}; swap the two days`,
      );
    }
    return { validFrom, validUntil };
  }

  private citations(row: Cited, path: Path): Citation[] {
    const places = (one: Cited) => [...list(one.locator), ...(one.locators ?? [])].map(String);
    const cited = (id: string, locators: readonly string[], at: Path): Citation[] => {
      const source = this.sources.get(id);
      if (source)
        return locators.length > 0 ? locators.map((locator) => ({ source, locator })) : [{ source, locator: null }];
      const meant = nearest(id, this.sources.keys());
      this.report(
        'facts-source',
        at,
        `there is no source "${id}"; ${meant ? `did you mean "${meant}"?` : 'list it under "sources"'}`,
      );
      return [];
    };
    if (row.source === undefined && places(row).length > 0) {
      const field = row.locator === undefined ? 'locators' : 'locator';
      this.report(
        'facts-missing',
        [...path, field],
        `"${field}" without "source"; name the source that it is a place in`,
        'key',
      );
    }
    const own = row.source === undefined ? [] : cited(row.source, places(row), [...path, 'source']);
    const more = (row.sources ?? []).flatMap((one, index) => {
      const at = [...path, 'sources', index];
      return typeof one === 'string' ? cited(one, [], at) : cited(one.source, places(one), [...at, 'source']);
    });
    return [...own, ...more];
  }

  private revisions(id: string, { older }: RowAt): Revision[] {
    return older.flatMap((index) => {
      const { until, value, why, ...row } = this.rows[id]!.revisions![index]!;
      const path = pathOf(id, index);
      const [citation = null] = this.citations(row, path);
      return this.value(String(value), citation, [...path, 'value']).map((reading) => ({
        until: String(until),
        on: this.dayOf(String(until)),
        reading,
        citation,
        why: optional(why),
      }));
    });
  }

  /** A worked-out figure was another one whenever a figure that it rests on was. */
  private derivedRevisions(id: string, derivation: Derivation): Revision[] {
    const whys = new Map<string, string | null>();
    const seen = new Set<string>();
    const collect = (name: string): void => {
      if (seen.has(name)) return;
      seen.add(name);
      const row = this.rows[name]!;
      for (const { until, why } of row.revisions ?? []) whys.set(String(until), optional(why));
      if (row.formula !== undefined) this.formulas.names(String(row.formula)).forEach(collect);
    };
    derivation.operands.forEach(collect);
    const current = this.ref.version;
    const untils = [...whys.keys()].filter((until) => compareVersions(until, current) <= 0);
    return untils
      .sort((a, b) => compareVersions(b, a))
      .flatMap((until) => {
        const before = versionsOf(this.file.data).find((version) => compareVersions(version, until) < 0);
        const reading = before === undefined ? null : this.derivedAt(id, derivation.formula, before);
        return reading ? [{ until, on: this.dayOf(until), reading, citation: null, why: whys.get(until)! }] : [];
      });
  }

  /** The worked-out figure at an older version; null where the fact or one of its operands was not there. */
  private derivedAt(id: string, formula: string, version: string): Reading | null {
    if (rowAt(this.rows[id]!, version) === null) return null;
    try {
      return this.formulas.derive(id, formula, version).reading;
    } catch (error) {
      if (error instanceof FormulaProblem || error instanceof BrokenOperand) return null;
      throw error;
    }
  }

  private dayOf(version: string): IsoDate | null {
    return this.file.data.changes?.find((change) => compareVersions(String(change.version), version) === 0)?.on ?? null;
  }

  private place(path: Path): { line: number; column: number } {
    const spot = this.file.locate(path, 'key');
    return spot ? this.file.source.place(spot.start) : { line: 1, column: 1 };
  }

  /** Adds a problem, once for its place and code; `within` are offsets into the text of a value. */
  private report(
    code: ProblemCode,
    path: Path,
    message: string,
    part: 'key' | 'value' = 'value',
    within?: { at: number; to: number },
  ): void {
    const spot = this.file.locate(path, part);
    const plain = spot && within && within.at >= 0 && within.to <= spot.end - spot.start;
    const narrowed = plain ? { start: spot.start + within.at, end: spot.start + within.to } : spot;
    const key = JSON.stringify([code, path, message]);
    if (this.reported.has(key)) return;
    this.reported.add(key);
    this.problems.push(this.file.source.problem(code, message, path, narrowed));
  }
}

function pathOf(id: string, revision: number | null): Path {
  return revision === null ? ['facts', id] : ['facts', id, 'revisions', revision];
}
