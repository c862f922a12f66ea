import type { IsoDate, Rate, Reading } from '../model/index.ts';
import type { ProblemCode } from './codes.ts';
import { evaluate, type Operand, RateError, type Result } from './evaluate.ts';
import { type Formula, FormulaError, namesIn, parseFormula } from './formula.ts';
import { ReckoningError } from './interval.ts';
import { nearest } from './problem.ts';
import type { FactRow } from './schema.ts';
import { type RowAt, rowAt } from './timeline.ts';

/** Why a formula gives nothing; `at` and `to` are offsets into its text. */
export class FormulaProblem extends Error {
  constructor(
    readonly code: ProblemCode,
    message: string,
    readonly at: number,
    readonly to: number,
    /** Ids of the facts that it concerns as well: those of a circle, or of a chain that is too long. */
    readonly circle: readonly string[] = [],
  ) {
    super(message);
  }
}

/** The formula rests on a fact that is wrong itself, which is reported there. */
export class BrokenOperand extends Error {}

/** A fact as written, at one version. */
export interface Stated {
  readonly readings: readonly Reading[];
  /** The end of the fact's period, or the day its source was published. */
  readonly day: IsoDate | null;
}

/** Works out the formulas of one facts file, at any of its versions. */
export class Formulas {
  private readonly parsed = new Map<string, Formula | FormulaProblem>();
  /** By id and version; a chain that is too long is remembered for all that are part of it. */
  private readonly results = new Map<string, (Result & { readonly day: IsoDate | null }) | FormulaProblem>();

  constructor(
    private readonly rows: Readonly<Record<string, FactRow>>,
    private readonly rates: readonly Rate[],
    private readonly stated: (id: string, at: RowAt) => Stated,
  ) {}

  /** Throws `FormulaProblem`, or `BrokenOperand`. `trail` holds the ids whose formulas led here. */
  derive(
    id: string,
    text: string,
    version: string,
    trail: readonly string[] = [],
  ): Result & { readonly day: IsoDate | null } {
    const key = `${id}@${version}`;
    const known = this.results.get(key);
    if (known instanceof FormulaProblem) throw known;
    if (known) return known;
    const formula = this.parse(text);
    const operands = this.operands(key, formula, version, [...trail, id]);
    try {
      const result = {
        ...evaluate(formula, text, (name) => operands.get(name)!, this.rates),
        day: latest(operands.values()),
      };
      this.results.set(key, result);
      return result;
    } catch (error) {
      if (error instanceof RateError) throw new FormulaProblem('facts-rate', error.message, 0, text.length);
      if (!(error instanceof ReckoningError)) throw error;
      throw new FormulaProblem(
        error.reason === 'unit' ? 'facts-formula-unit' : 'facts-formula',
        error.message,
        0,
        text.length,
      );
    }
  }

  /** Ids that a formula names; none when it cannot be read. */
  names(text: string): string[] {
    try {
      return namesIn(this.parse(text));
    } catch {
      return [];
    }
  }

  private operands(key: string, formula: Formula, version: string, path: readonly string[]): Map<string, Operand> {
    try {
      return new Map(namesIn(formula).map((name) => [name, this.operand(name, formula, version, path)]));
    } catch (error) {
      if (error instanceof FormulaProblem && error.message === TOO_LONG) this.results.set(key, error);
      throw error;
    }
  }

  private operand(name: string, formula: Formula, version: string, path: readonly string[]): Operand {
    const { at, to } = placeOf(name, formula);
    if (path.includes(name)) {
      const circle = [...path.slice(path.indexOf(name)), name];
      throw new FormulaProblem(
        'facts-formula-cycle',
        `needs its own result: ${circle.join(' → ')}; give one of them a value`,
        at,
        to,
        circle,
      );
    }
    if (path.length > MAX_CHAIN) throw new FormulaProblem('facts-formula', TOO_LONG, at, to, path);
    if (!Object.hasOwn(this.rows, name)) {
      const meant = nearest(name, Object.keys(this.rows));
      const minus = name.includes('-') && name.split('-').some((part) => Object.hasOwn(this.rows, part));
      const help = meant
        ? `did you mean "${meant}"?`
        : minus
          ? 'a minus needs spaces around it'
          : 'name facts of this file by their ids';
      throw new FormulaProblem('facts-formula-name', `there is no fact "${name}"; ${help}`, at, to);
    }
    const row = rowAt(this.rows[name]!, version);
    if (!row)
      throw new FormulaProblem(
        'facts-formula-name',
        `there is no fact "${name}" in version ${version}; name one that was there, or correct its "since"`,
        at,
        to,
      );
    const { readings, day } =
      row.row.formula === undefined ? this.stated(name, row) : this.nested(name, row.row, version, path, at, to);
    if (readings.length === 0) throw new BrokenOperand(name);
    return { id: name, readings, day };
  }

  private nested(name: string, row: FactRow, version: string, path: readonly string[], at: number, to: number): Stated {
    try {
      const { reading, day } = this.derive(name, String(row.formula), version, path);
      return { readings: [reading], day };
    } catch (error) {
      if (!(error instanceof FormulaProblem)) throw error;
      const own = path.at(-1)!;
      if (!error.circle.includes(own)) throw new BrokenOperand(name);
      throw new FormulaProblem(error.code, error.message, at, to, error.circle);
    }
  }

  private parse(text: string): Formula {
    let known = this.parsed.get(text);
    if (!known) {
      known = parse(text);
      this.parsed.set(text, known);
    }
    if (known instanceof FormulaProblem) throw known;
    return known;
  }
}

const MAX_CHAIN = 100;
const TOO_LONG = `rests on more than ${MAX_CHAIN} formulas in a row; state one of them as a value`;

function parse(text: string): Formula | FormulaProblem {
  try {
    return parseFormula(text);
  } catch (error) {
    if (!(error instanceof FormulaError)) throw error;
    return new FormulaProblem('facts-formula', error.message, error.at, error.to);
  }
}

function placeOf(name: string, formula: Formula): { at: number; to: number } {
  if (formula.op === 'fact') return formula.id === name ? formula : { at: -1, to: -1 };
  const parts =
    'of' in formula
      ? formula.of
      : 'right' in formula
        ? [formula.left, formula.right]
        : 'left' in formula
          ? [formula.left]
          : [];
  for (const part of parts) {
    const place = placeOf(name, part);
    if (place.at >= 0) return place;
  }
  return { at: -1, to: -1 };
}

function latest(operands: Iterable<Operand>): IsoDate | null {
  return (
    [...operands]
      .flatMap(({ day }) => day ?? [])
      .sort()
      .at(-1) ?? null
  );
}
