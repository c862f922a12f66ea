import type * as z from 'zod/mini';
import { type FileText, nearest, type Path, type Problem } from './problem.ts';
import { factsFileSchema } from './schema.ts';
import type { Tree } from './yaml/index.ts';

type Issue = z.core.$ZodIssue;
type Schema = z.core.$ZodType;

/** What in a parsed file is not as the schema says, in the words of people who write facts files. */
export function schemaProblems(tree: Tree, source: FileText): Problem[] {
  const result = factsFileSchema.safeParse(tree.value);
  const names = ['facts', 'sources'].flatMap((key) => hiddenName(key, tree, source));
  if (result.success) return names;
  return [
    ...names,
    ...result.error.issues.flatMap((issue) =>
      expand(issue, [], tree.value).flatMap(([at, one]) => toProblems(at, one, tree, source)),
    ),
  ];
}

/** zod passes over this one name in records. */
function hiddenName(key: string, tree: Tree, source: FileText): Problem[] {
  const path = [key, '__proto__'];
  if (valueAt(tree.value, path) === undefined) return [];
  return [
    source.problem(
      'facts-type',
      'unexpected name "__proto__", expected another; rename it',
      path,
      tree.locate(path, 'key'),
    ),
  ];
}

/** An issue of a choice becomes the issues of the alternative that the value was meant to be. */
function expand(issue: Issue, base: Path, root: unknown): [Path, Issue][] {
  const path = [...base, ...(issue.path as Path)];
  if (issue.code === 'invalid_union') {
    const meant = issue.errors.find((issues) =>
      issues.some((inner) => inner.path.length > 0 || inner.code === 'unrecognized_keys'),
    );
    const value = valueAt(root, path);
    if (meant && typeof value === 'object') return meant.flatMap((inner) => expand(inner, path, root));
  }
  return [[path, issue]];
}

function toProblems(path: Path, issue: Issue, tree: Tree, source: FileText): Problem[] {
  const expected = issue.message;
  const field = path.at(-1);
  if (issue.code === 'unrecognized_keys') {
    const known = fieldsAt(path);
    return issue.keys.map((key) => {
      const meant = nearest(key, known);
      const help = meant ? `did you mean "${meant}"?` : `known here: ${known.join(', ')}`;
      return source.problem(
        'facts-field',
        `unknown field "${key}"; ${help}`,
        [...path, key],
        tree.locate([...path, key], 'key'),
      );
    });
  }
  if (issue.code === 'invalid_key') {
    const message = `unexpected name ${JSON.stringify(field)}, expected ${issue.issues[0]?.message ?? expected}; rename it`;
    return [source.problem('facts-type', message, path, tree.locate(path, 'key'))];
  }
  const value = valueAt(tree.value, path);
  if (value === undefined) {
    const parent = path.slice(0, -1);
    const message = `"${field ?? 'format'}" is missing, expected ${expected}; add it`;
    // a missing field is shown at the name of what lacks it
    const code = path[0] === 'rates' ? 'facts-rate' : 'facts-missing';
    return [source.problem(code, message, path, tree.locate(parent, 'key') ?? { start: 0, end: 1 })];
  }
  const mend = value !== null ? 'correct it' : path.length === 0 ? 'fill it in' : 'fill it in or delete the field';
  const code = path[0] === 'rates' ? 'facts-rate' : 'facts-type';
  return [
    source.problem(
      code,
      `unexpected ${path.length === 0 && value === null ? 'empty file' : shown(value)}, expected ${expected}; ${mend}`,
      path,
      tree.locate(path),
    ),
  ];
}

function shown(value: unknown): string {
  if (value === null) return 'empty field';
  if (Array.isArray(value)) return 'list';
  if (typeof value === 'object') return 'fields';
  const text = JSON.stringify(value);
  return text.length > 60 ? `${text.slice(0, 57)}…"` : text;
}

function valueAt(root: unknown, path: Path): unknown {
  let value = root;
  for (const key of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined;
    value = (value as Record<string | number, unknown>)[key];
  }
  return value;
}

/** The names of the fields that an object at this place may have. */
function fieldsAt(path: Path): string[] {
  let schemas: Schema[] = [factsFileSchema];
  for (const key of path) schemas = schemas.flatMap(alternatives).flatMap((schema) => inside(schema, key));
  return schemas.flatMap(alternatives).flatMap((schema) => Object.keys(definition(schema).shape ?? {}));
}

interface Definition {
  readonly shape?: Record<string, Schema>;
  readonly options?: readonly Schema[];
  readonly innerType?: Schema;
  readonly element?: Schema;
  readonly valueType?: Schema;
}

function definition(schema: Schema): Definition {
  return schema._zod.def as Definition;
}

function alternatives(schema: Schema): Schema[] {
  const { options, innerType } = definition(schema);
  if (innerType) return alternatives(innerType);
  return options ? options.flatMap(alternatives) : [schema];
}

function inside(schema: Schema, key: string | number): Schema[] {
  const { shape, element, valueType } = definition(schema);
  const inner = typeof key === 'number' ? element : shape ? shape[key] : valueType;
  return inner ? [inner] : [];
}
