import type { Path, Spot } from '../problem.ts';

/** What a file parses to before its fields are looked at, with the way back to the text. */
export interface Tree {
  /** Maps, lists, strings as written, booleans, null. */
  readonly value: unknown;
  /** Where a part stands, or its key; null when there is no such part. */
  locate(path: Path, part?: 'key' | 'value'): Spot | null;
}

/** A file that cannot be parsed: what was wrong, and where. */
export class SyntaxProblem extends Error {
  constructor(
    readonly code: 'facts-syntax' | 'facts-size' | 'facts-tag' | 'facts-duplicate',
    message: string,
    readonly spot: Spot,
    readonly path: Path | null = null,
  ) {
    super(message);
  }
}

/** The error for a key that stands twice in one map. */
export function duplicate(path: Path, spot: Spot): SyntaxProblem {
  return new SyntaxProblem(
    'facts-duplicate',
    `"${path.at(-1)}" stands twice; delete or rename one of the two`,
    spot,
    path,
  );
}

/** Plain scalars that are not text. Figures stay text: 1.10 is not 1.1, and long integers keep their digits. */
export function plainScalar(source: string): string | boolean | null {
  switch (source) {
    case '':
    case '~':
    case 'null':
    case 'Null':
    case 'NULL':
      return null;
    case 'true':
    case 'True':
    case 'TRUE':
      return true;
    case 'false':
    case 'False':
    case 'FALSE':
      return false;
    default:
      return source;
  }
}
