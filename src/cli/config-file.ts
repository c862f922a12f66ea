import { isMap, isScalar, LineCounter, type Node, parseDocument } from 'yaml';
import type * as z from 'zod';
import { type Place, UsageError } from '../model/index.ts';
import { type ConfigFile, configSchema } from './config-schema.ts';
import { didYouMean } from './suggest.ts';

/** Reads a configuration; throws `UsageError` with the line and column of what is wrong first. */
export function parseConfig(text: string, file: string): ConfigFile {
  const counter = new LineCounter();
  const document = parseDocument(text, { lineCounter: counter, prettyErrors: false, logLevel: 'silent' });
  const at = (offset: number): Place => {
    const { line, col } = counter.linePos(offset);
    return { file, line, column: col };
  };
  const [broken] = document.errors;
  if (broken) throw problem(`${lower(broken.message)}, expected YAML; mend the line`, at(broken.pos[0]));
  let value: unknown;
  try {
    value = document.toJS({ maxAliasCount: 100 }) ?? {};
  } catch (error) {
    throw problem(`${lower((error as Error).message)}, expected plain YAML; write aliases out`, { file });
  }
  const read = configSchema.safeParse(value, { reportInput: true });
  if (read.success) return read.data;
  const issue = read.error.issues[0]!;
  const key = issue.code === 'unrecognized_keys' ? issue.keys[0]! : null;
  const node = key === null ? document.getIn(issue.path, true) : keyNode(document.getIn(issue.path, true), key);
  const range = (node as Node | undefined)?.range ?? document.contents?.range;
  throw problem(describe(issue, key), range ? at(range[0]) : { file });
}

function keyNode(map: unknown, key: string): unknown {
  return isMap(map) ? map.items.find((pair) => isScalar(pair.key) && pair.key.value === key)?.key : undefined;
}

function describe(issue: z.core.$ZodIssue, key: string | null): string {
  const field = issue.path.join('.') || 'the configuration';
  if (key !== null) {
    const fields = fieldsAt(issue.path);
    return `unknown field \`${key}\`, expected ${fields.join(', ')}${didYouMean(key, fields) || '; remove it'}`;
  }
  if (issue.code === 'invalid_value') {
    const values = issue.values.map(String);
    const given = typeof issue.input === 'string' ? ` \`${issue.input}\`` : '';
    return `\`${field}\` has an unknown value${given}, expected ${values.join(', ')}${didYouMean(String(issue.input ?? ''), values)}`;
  }
  return `\`${field}\`: ${lower(issue.message)}; \`stet init\` shows an example`;
}

/** Names of the fields that the schema knows where an unknown one stands: at the top, or in an override. */
function fieldsAt(path: readonly PropertyKey[]): string[] {
  const { overrides, ...top } = configSchema.shape;
  return path[0] === 'overrides'
    ? Object.keys(overrides.unwrap().element.shape)
    : Object.keys({ ...top, overrides }).filter((name) => name !== '$schema');
}

function problem(message: string, place: Place): UsageError {
  return new UsageError(message, 'config', place);
}

function lower(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1).replace(/\.$/, '');
}
