import type { FactRow, FactsFile, SourceRow } from './schema.ts';
import { plainScalar } from './yaml/index.ts';

/** Order of the fields in the files that are written; those not listed come after, in their own order. */
const ORDER = {
  file: ['format', 'id', 'title', 'version', 'note', 'changes', 'sources', 'rates', 'facts'],
  source: ['publisher', 'title', 'author', 'published', 'url', 'kind', 'retrieved', 'keywords', 'lists', 'note'],
  fact: [
    'since',
    'removed',
    'subject',
    'terms',
    'value',
    'formula',
    'equals',
    'during',
    'valid-from',
    'valid-until',
    'said-by',
    'source',
    'locator',
    'locators',
    'sources',
    'disputed',
    'alternatives',
    'revisions',
    'note',
  ],
  part: [
    'count',
    'of',
    'text',
    'from',
    'to',
    'rate',
    'version',
    'on',
    'until',
    'summary',
    'value',
    'equals',
    'during',
    'said-by',
    'source',
    'locator',
    'locators',
    'why',
    'note',
  ],
} as const;

/** Lists of these are written a row a line, in brackets. */
const ROWS = new Set(['terms', 'rates', 'sources']);
const SCHEMA = '../schema/facts.schema.json';

/**
 * A facts file as YAML, the same byte for byte for the same object: fields in a fixed order, facts in the order given,
 * two spaces a level. `schema` is the path or address that editors take the schema from.
 */
export function factsFileToYaml(file: FactsFile, schema: string = SCHEMA): string {
  return `# yaml-language-server: $schema=${schema}\n${mapLines(file, ORDER.file, 0, '').join('\n')}\n`;
}

/** Lines of one fact under its id, indented by `indent` spaces. */
export function factLines(id: string, fact: FactRow, indent: number): string[] {
  return [`${' '.repeat(indent)}${scalar(id)}:`, ...mapLines(fact, ORDER.fact, indent + 2, 'facts')];
}

/** Lines of one source under its id, indented by `indent` spaces. */
export function sourceLines(id: string, source: SourceRow, indent: number): string[] {
  return [`${' '.repeat(indent)}${scalar(id)}:`, ...mapLines(source, ORDER.source, indent + 2, 'sources')];
}

/** Lines of some fields of a fact. */
export function fieldLines(fields: object, indent: number): string[] {
  return mapLines(fields, ORDER.fact, indent, 'facts');
}

/** Lines of one item of a list whose dashes are indented by `indent` spaces; on one line where its neighbours are (`row`). */
export function itemLines(item: object, indent: number, row: boolean): string[] {
  return row ? [`${' '.repeat(indent)}- ${flow(item)}`] : listItem(item, indent);
}

function mapLines(map: object, order: readonly string[], indent: number, within: string): string[] {
  const pad = ' '.repeat(indent);
  return fieldsOf(map, order).flatMap(([key, value]) => {
    if (typeof value !== 'object' || value === null) return [`${pad}${scalar(key)}: ${scalar(value)}`];
    const entries = Object.entries(value);
    if (entries.length === 0) return [`${pad}${scalar(key)}: ${Array.isArray(value) ? '[]' : '{}'}`];
    if (!Array.isArray(value)) {
      const head = `${pad}${scalar(key)}:`;
      if (key === 'facts')
        return [head, ...entries.flatMap(([id, fact]) => factLines(id, fact as FactRow, indent + 2))];
      return [head, ...entries.flatMap(([id, source]) => sourceLines(id, source as SourceRow, indent + 2))];
    }
    if (value.every((item) => typeof item !== 'object') && key !== 'terms')
      return [`${pad}${scalar(key)}: ${flow(value)}`];
    const rows = ROWS.has(key) && (key !== 'sources' || within === 'facts');
    return [
      `${pad}${scalar(key)}:`,
      ...value.flatMap((item) => (rows ? [`${pad}  - ${flow(item)}`] : listItem(item, indent + 2))),
    ];
  });
}

function listItem(item: unknown, indent: number): string[] {
  const lines = mapLines(item as object, ORDER.part, indent + 2, 'part');
  return lines.map((line, index) => (index === 0 ? `${' '.repeat(indent)}- ${line.trimStart()}` : line));
}

function fieldsOf(map: object, order: readonly string[]): [string, unknown][] {
  const rank = (key: string) => (order.includes(key) ? order.indexOf(key) : order.length);
  const fields = Object.entries(map).filter(([, value]) => value !== undefined);
  return fields.sort((a, b) => rank(a[0]) - rank(b[0]));
}

/** On one line: `[a, b]`, `{ from: USD, to: KRW }`. */
function flow(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(flow).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return scalar(value, true);
  const fields = fieldsOf(value, ORDER.part).map(([key, inner]) => `${scalar(key, true)}: ${flow(inner)}`);
  return fields.length > 0 ? `{ ${fields.join(', ')} }` : '{}';
}

/** Words that other readers of YAML take for true and false. */
const SWITCHES = /^(?:y|n|yes|no|on|off)$/i;
/** What starts or holds a sign that YAML gives a meaning to. */
const MEANT = /^[,[\]{}#&*!|>'"%@`]|^[-?:](?:\s|$)|^---|^\.\.\.|:(?:\s|$)|\s#|^\s|\s$|[\p{Cc}\u2028\u2029\uFEFF]/u;

/** A scalar: plain where that is safe, otherwise in quotation marks with the escapes of JSON. */
function scalar(value: unknown, inFlow = false): string {
  if (typeof value !== 'string') return String(value);
  const plain =
    plainScalar(value) === value && !SWITCHES.test(value) && !MEANT.test(value) && !(inFlow && /[,[\]{}]/.test(value));
  if (plain || value === 'on') return value;
  return JSON.stringify(value).replace(
    /[\p{Cc}\u2028\u2029\uFEFF]/gu,
    (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
