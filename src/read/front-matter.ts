import { parse as parseToml, TomlDate, TomlError } from 'smol-toml';
import { isMap, isScalar, isSeq, type Node, parseDocument } from 'yaml';
import { type FrontMatter, InputError } from '../model/index.ts';
import { placeAt } from './place.ts';
import { dateOfTimestamp } from './published.ts';

interface Split {
  /** Null when the draft has none. */
  readonly frontMatter: FrontMatter | null;
  /** Where the draft itself begins. */
  readonly bodyStart: number;
}

/** Longest front matter that is read, in code units. */
const longest = 64 * 1024;
const keys = ['published', 'facts', 'stet'] as const;
type Key = (typeof keys)[number];

/** A value that stet reads, and its offset for the message when it is not what it should be. */
interface Entry {
  readonly value: unknown;
  readonly at: number;
}

/**
 * Takes the front matter off a draft: YAML between `---` lines or TOML between `+++` lines, at the very beginning (a
 * byte-order mark may precede it). `published`, `facts` and `stet` are read, other keys are someone else's.
 * Throws `InputError` with line and column on what cannot be read.
 */
export function splitFrontMatter(source: string, path: string): Split {
  const none = { frontMatter: null, bodyStart: 0 };
  const from = source.startsWith('\ufeff') ? 1 : 0;
  const fence = source.slice(from, from + 3);
  if (fence !== '---' && fence !== '+++') return none;
  const opening = /^.{3}[ \t]*(?:\r\n?|\n)/.exec(source.slice(from, from + 80));
  if (!opening) return none;
  const inner = from + opening[0].length;
  // A thematic break may open a draft too; front matter goes on with a key, a comment or its own end.
  const firstLine = `${source.slice(inner, inner + 100)}\n`;
  if (!/^(?:#|[\w"'.-]{1,80}[ \t]*[:=]|(?:---|\+\+\+)\s)/.test(firstLine)) return none;

  const fail = (at: number, message: string): never => {
    throw new InputError(message, 'front-matter', placeAt(source, at, path));
  };
  const closing = fence === '---' ? /[\r\n](?:---|\.\.\.)[ \t]*(?:\r\n?|\n|$)/g : /[\r\n]\+\+\+[ \t]*(?:\r\n?|\n|$)/g;
  closing.lastIndex = inner - 1;
  const end = closing.exec(source.slice(0, inner + longest));
  if (!end) {
    return fail(
      from,
      `front matter does not end; expected a line ${fence} within ${longest} characters, after the last key`,
    );
  }
  // YAML and TOML readers take CR alone, which also is what CRLF leaves at the end, for a character of the line.
  const block = source.slice(inner, Math.max(inner, end.index)).replace(/\r(?!\n)/g, '\n');
  const entries = fence === '---' ? readYaml(block, inner, fail) : readToml(block, inner, fail);
  return { frontMatter: readSettings(entries, fail), bodyStart: closing.lastIndex };
}

/**
 * Reads stet's own keys, of front matter or of a record. `fail` is called with the offset of a value that is not what it should be.
 */
export function readSettings(
  entries: Partial<Record<Key, Entry>>,
  fail: (at: number, message: string) => never,
): FrontMatter {
  const { published, facts, stet } = entries;
  const publishedOn = typeof published?.value === 'string' ? dateOfTimestamp(published.value) : null;
  if (published && isGiven(published) && !publishedOn) {
    fail(published.at, '`published` is not a date; expected YYYY-MM-DD, such as 2022-12-22');
  }
  const names = !facts || !isGiven(facts) ? [] : typeof facts.value === 'string' ? [facts.value] : facts.value;
  if (facts && !(Array.isArray(names) && names.every((name) => typeof name === 'string' && name.trim() !== ''))) {
    fail(
      facts.at,
      '`facts` is not a name or a list of names; expected the id of a facts file, such as budget-2022@1.1.0',
    );
  }
  const off = stet?.value === 'off' || stet?.value === false;
  if (stet && isGiven(stet) && !off && stet.value !== 'on' && stet.value !== true) {
    fail(stet.at, '`stet` is neither on nor off; expected off, to leave this draft unchecked');
  }
  return { publishedOn, facts: (names as string[]).map((name) => name.trim()), off };
}

const isGiven = ({ value }: Entry) => value !== null && value !== undefined;

type Fail = (at: number, message: string) => never;
const isKey = (name: unknown): name is Key => keys.includes(name as Key);

function readYaml(block: string, inner: number, fail: Fail): Partial<Record<Key, Entry>> {
  const parsed = nestedTooDeep(() => parseDocument(block, { uniqueKeys: false, logLevel: 'silent' }));
  if (!parsed) return fail(inner, 'front matter is nested too deeply; expected plain keys and values');
  const [error] = parsed.errors;
  if (error) {
    const what = error.message.split(/ at line | in \d|:?\n/)[0];
    fail(inner + error.pos[0], `front matter is not YAML: ${what}; mend it, or quote the value`);
  }
  if (parsed.contents === null) return {};
  if (!isMap(parsed.contents))
    return fail(inner, 'front matter is not a list of keys and values; expected `key: value` lines');
  const entries: Partial<Record<Key, Entry>> = {};
  for (const { key, value } of parsed.contents.items) {
    const name = isScalar(key) ? key.value : null;
    if (!isKey(name)) continue;
    const node = value as Node | null;
    const at = inner + (node?.range?.[0] ?? (key as Node).range?.[0] ?? 0);
    entries[name] = { at, value: isSeq(node) ? node.items.map(plain) : plain(node) };
  }
  return entries;
}

/** The value of a scalar; a number stays what it is, and is refused where words are expected. */
const plain = (node: unknown): unknown => (node === null || isScalar(node) ? (node?.value ?? null) : node);

function readToml(block: string, inner: number, fail: Fail): Partial<Record<Key, Entry>> {
  let table: Record<string, unknown>;
  try {
    table = parseToml(block, { integersAsBigInt: true });
  } catch (error) {
    if (!(error instanceof TomlError)) throw error;
    const what = error.message.replace(/^Invalid TOML document: /, '').split('\n')[0];
    return fail(
      inner + offsetOfLine(block, error.line) + error.column - 1,
      `front matter is not TOML: ${what}; mend it`,
    );
  }
  const entries: Partial<Record<Key, Entry>> = {};
  for (const name of keys) {
    if (!Object.hasOwn(table, name)) continue;
    const line = new RegExp(`(?:^|[\\r\\n])[ \\t]*["']?${name}["']?[ \\t]*=[ \\t]*`).exec(block);
    const value = table[name];
    // A TOML date prints as it was written, zone and all.
    entries[name] = {
      value: value instanceof TomlDate ? value.toISOString() : value,
      at: inner + (line ? line.index + line[0].length : 0),
    };
  }
  return entries;
}

/** Offset of the `line`th line of `text`, 1-based. */
function offsetOfLine(text: string, line: number): number {
  let at = 0;
  for (let count = 1; count < line; count++) at = text.indexOf('\n', at) + 1;
  return at;
}

/** What `read` gives, or null when it runs out of stack. */
function nestedTooDeep<T>(read: () => T): T | null {
  try {
    return read();
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}
