import { isUtf8 } from 'node:buffer';
import { createHash } from 'node:crypto';
import type { Fact, FactBase } from '../model/index.ts';
import { Book } from './book.ts';
import type { FactsCache } from './cache.ts';
import type { Engine } from './engine.ts';
import { type Cached, LARGE, parseLarge } from './large.ts';
import { type Parsed, type ParsedFile, parseObject, parseText } from './parse.ts';
import { FileText, factsFileError, type Problem } from './problem.ts';
import type { FactsFile } from './schema.ts';
import { versionProblems } from './sense.ts';
import { versionsOf } from './timeline.ts';
import { isVersionWish, pickVersion } from './version.ts';
import { keysOfText } from './wordkeys.ts';

/** A facts file to load. */
export interface FactsInput {
  /** Its name in messages and reports: a path relative to the working directory. */
  readonly file: string;
  /** Bytes or text of YAML or JSON, or the object that they would parse to. */
  readonly content: Uint8Array | string | FactsFile;
  /** A version (`1.0.0`) or a range (`^1.1`, `~1.1`, `1.x`); null or absent for the newest. */
  readonly version?: string | null;
}

/** Most bytes that are read of one facts file. */
export const MAX_BYTES = 64 * 1024 * 1024;

export interface LoadOptions {
  /** Keeps what is found out about large files; none without it. */
  readonly cache?: FactsCache | null;
}

/** Facts of a large base that are looked at for one text. */
const NEAR = 200;
/** Facts out of the ordinary that are read in full when a large file is met for the first time. */
const CHECKED = 3000;

/**
 * Loads facts files: parses and checks them, picks the versions asked for, reads the values with `engine`, works formulas
 * out. Throws `FactsFileError`, which carries every error of every file.
 *
 * A file of more than `LARGE` bytes is checked for its shape at once, but the values of its plain facts are read when they are
 * first looked at: through `near`, a draft looks at few of them. An error in such a value is thrown then.
 */
export function loadFactBase(inputs: readonly FactsInput[], engine: Engine, options: LoadOptions = {}): FactBase {
  const { books, problems } = openBooks(inputs, engine, options);
  for (const book of books) if (!book.file.large) factsOf(book, book.ids());
  throwErrors(books, problems);
  const files = books.map((book) => book.ref);
  const rates = books.flatMap((book) => book.rates);
  const pinned = books.some((book) => book.ref.version !== String(book.file.data.version));
  const newest = once(() =>
    pinned
      ? loadFactBase(
          inputs.map(({ version, ...input }) => input),
          engine,
          options,
        )
      : null,
  );
  const gather = (idsOf: (book: Book) => readonly string[]): Fact[] => {
    const facts = books.flatMap((book) => factsOf(book, idsOf(book)));
    throwErrors(books, []);
    return facts;
  };
  const all = once(() => gather((book) => book.ids()));
  const near = (text: string): FactBase => {
    const keys = keysOfText(text);
    const facts = gather((book) => book.file.large?.near(keys, NEAR) ?? book.ids());
    const later = newest();
    return { facts, rates, files, newest: later && (later.near?.(text) ?? later) };
  };
  return {
    get facts() {
      return all();
    },
    rates,
    files,
    get newest() {
      return newest();
    },
    ...(books.some((book) => book.file.large) && { near }),
  };
}

function once<T>(make: () => T): () => T {
  let made: { value: T } | null = null;
  return () => (made ??= { value: make() }).value;
}

function factsOf(book: Book, ids: readonly string[]): Fact[] {
  return ids.flatMap((id) => book.fact(id) ?? []);
}

function throwErrors(books: readonly Book[], problems: readonly Problem[]): void {
  const all = [...problems, ...books.flatMap((book) => book.problems)];
  if (all.some((problem) => problem.severity === 'error')) throw factsFileError(all);
}

/** Opens each file at the version asked for; a file that cannot be opened leaves its problems. */
function openBooks(
  inputs: readonly FactsInput[],
  engine: Engine,
  options: LoadOptions,
): { books: Book[]; problems: Problem[] } {
  const books = new Map<string, Book>();
  const problems: Problem[] = [];
  for (const input of inputs) {
    const opened = openBook(input, engine, options);
    problems.push(...opened.problems);
    const { book } = opened;
    if (!book) continue;
    const { id, version, sha256 } = book.ref;
    const known = books.get(id);
    if (!known) books.set(id, book);
    else if (known.ref.sha256 !== sha256 || known.ref.version !== version) {
      const message = `${known.ref.file} has the id "${id}" too${known.ref.sha256 === sha256 ? ', at another version' : ''}; load one of the two`;
      problems.push(book.file.source.problem('facts-duplicate', message, ['id'], book.file.locate(['id'])));
    }
  }
  return { books: [...books.values()], problems };
}

/** One file at the version asked for; `book` is null where nothing can be made of it. */
export function openBook(
  { file, content, version }: FactsInput,
  engine: Engine,
  { cache = null }: LoadOptions = {},
): { book: Book | null; problems: readonly Problem[] } {
  const hash = sha256(content);
  const { parsed, problems } = parseContent(content, file, cache && { cache, hash });
  if (!parsed) return { book: null, problems };
  const { data, large } = parsed;
  const picked = pick(parsed, version ?? null);
  if (typeof picked !== 'string') return { book: null, problems: [picked] };
  const title = data.title === undefined ? null : String(data.title);
  const book = new Book(parsed, { id: data.id, file, version: picked, sha256: hash, title }, engine);
  // what is out of the ordinary in a large file is looked at in full, once for its content
  if (large?.fresh)
    factsOf(
      book,
      large
        .marked()
        .slice(0, CHECKED)
        .map(([id]) => id),
    );
  return { book, problems: versionProblems(parsed) };
}

function parseContent(content: FactsInput['content'], file: string, cached: Cached | null): Parsed {
  if (typeof content === 'string')
    return content.length > LARGE ? parseContent(Buffer.from(content), file, cached) : parseText(content, file);
  if (!(content instanceof Uint8Array)) return parseObject(content, file);
  const failed = (code: 'facts-size' | 'facts-encoding', message: string): Parsed => ({
    parsed: null,
    problems: [new FileText(file, '').problem(code, message, null, null)],
  });
  if (content.byteLength > MAX_BYTES) {
    return failed('facts-size', `larger than ${MAX_BYTES / 1024 / 1024} MB; split it into a file per topic`);
  }
  if (!isUtf8(content)) return failed('facts-encoding', 'not UTF-8 text; save the file as UTF-8');
  const bytes = Buffer.from(content.buffer, content.byteOffset, content.byteLength);
  const large = bytes.length > LARGE ? parseLarge(bytes, file, cached) : null;
  return large ?? parseText(bytes.toString(), file);
}

function pick({ data, source, locate }: ParsedFile, wish: string | null): string | Problem {
  if (wish === null) return String(data.version);
  const known = versionsOf(data);
  const picked = pickVersion(wish, known);
  if (picked !== null) return picked;
  const help = isVersionWish(wish) ? '' : '; expected a version such as 1.0.0, or a range such as ^1.1';
  const message = `there is no version ${wish} of "${data.id}"${help}; there ${known.length === 1 ? 'is' : 'are'} ${known.join(', ')}`;
  return source.problem('facts-no-version', message, ['version'], locate(['version']));
}

/** SHA-256 of the file's bytes; of an object, that of its JSON. */
function sha256(content: FactsInput['content']): string {
  const bytes = typeof content === 'string' || content instanceof Uint8Array ? content : JSON.stringify(content);
  return createHash('sha256').update(bytes).digest('hex');
}
