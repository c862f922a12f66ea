import { isUtf8 } from 'node:buffer';
import { createHash } from 'node:crypto';
import type { Fact, FactBase, Passage } from '../model/index.ts';
import { Book } from './book.ts';
import { type Engine, remembering } from './engine.ts';
import { type Cached, type FactsCache, KeptReadings, LARGE, nearbyFacts, parseLarge } from './large/index.ts';
import { type Parsed, type ParsedFile, parseObject, parseText } from './parse.ts';
import { FileText, factsFileError, type Problem } from './problem.ts';
import type { FactsFile } from './schema.ts';
import { versionProblems } from './sense.ts';
import { versionsOf } from './timeline.ts';
import { isVersionWish, pickVersion } from './version.ts';

/** A facts file to load. */
export interface FactsInput {
  /** Its name in messages and reports: a path relative to the working directory. */
  readonly file: string;
  /** Bytes or text of YAML or JSON, or the object that they would parse to. */
  readonly content: Uint8Array | string | FactsFile;
  /** SHA-256 of the content, where it is known. */
  readonly sha256?: string;
  /** A version (`1.0.0`) or a range (`^1.1`, `~1.1`, `1.x`); null or absent for the newest. */
  readonly version?: string | null;
}

/** Most bytes that are read of one facts file. */
export const MAX_BYTES = 64 * 1024 * 1024;

export interface LoadOptions {
  /** Keeps what is found out about large files; none without it. */
  readonly cache?: FactsCache | null;
}

/** Facts of a large base that are looked at for a text whose passages are not told. */
const NEAR = 100;
/** Facts out of the ordinary that are read in full when large files are met for the first time. */
const CHECKED = 300;

/**
 * Loads facts files: parses and checks them, picks the versions asked for, reads the values with `engine`, works formulas
 * out. Throws `FactsFileError`, which carries every error of every file.
 *
 * Files of more than `LARGE` bytes in all are checked for their shape at once, but the values of their plain facts are read when
 * they are first looked at: through `near`, a draft looks at few of them. An error in such a value is thrown then.
 */
export function loadFactBase(inputs: readonly FactsInput[], engine: Engine, options: LoadOptions = {}): FactBase {
  const { cache = null } = options;
  const kept = cache && isLarge(inputs) ? new KeptReadings(engine, cache) : null;
  return load(inputs, remembering(kept ?? engine), options, () => kept?.keep());
}

/** `onRead` is called when the facts near a text have been read. */
function load(inputs: readonly FactsInput[], engine: Engine, options: LoadOptions, onRead: () => void): FactBase {
  const { books, problems } = openBooks(inputs, engine, options);
  const files = books.map((book) => book.ref);
  const rates = books.flatMap((book) => book.rates);
  const pinned = books.some((book) => book.ref.version !== String(book.file.data.version));
  const newest = once(() =>
    pinned
      ? load(
          inputs.map(({ version, ...input }) => input),
          engine,
          options,
          onRead,
        )
      : null,
  );
  const gather = (idsOf: (book: Book) => readonly string[]): Fact[] => {
    const facts = books.flatMap((book) => factsOf(book, idsOf(book)));
    throwErrors(books, []);
    return facts;
  };
  const all = once(() => gather((book) => book.ids()));
  const large = books.flatMap(({ file }) => file.large ?? []);
  const whole = new Map(books.flatMap(({ ref, file }) => (file.large ? [[ref.id, file.large.count] as const] : [])));
  const near = (text: string, passages: readonly Passage[] = [{ texts: [text], claims: NEAR / 2 }]): FactBase => {
    const found = new Map(nearbyFacts(text, passages, large).map((list, index) => [large[index]!, list]));
    const facts = gather((book) => {
      const { large: file } = book.file;
      return file ? found.get(file)!.map((at) => file.idAt(at)) : book.ids();
    });
    onRead();
    const later = newest();
    return { facts, rates, files, whole, newest: later && (later.near?.(text, passages) ?? later) };
  };
  throwErrors(books, problems);
  return {
    get facts() {
      return all();
    },
    rates,
    files,
    get newest() {
      return newest();
    },
    ...(large.length > 0 && { near }),
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
  if (all.some(isError)) throw factsFileError(all);
}

function isError({ severity }: Problem): boolean {
  return severity === 'error';
}

/** Opens each file at the version asked for and reads its facts, of large files those out of the ordinary; what is wrong is left as problems. */
function openBooks(
  inputs: readonly FactsInput[],
  engine: Engine,
  { cache = null }: LoadOptions,
): { books: Book[]; problems: Problem[] } {
  const books = new Map<string, Book>();
  const problems: Problem[] = [];
  const large = isLarge(inputs);
  let left = CHECKED;
  for (const input of inputs) {
    const opened = openBook(input, engine, { cache, large });
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
    const { large: facts } = book.file;
    if (!facts) factsOf(book, book.ids());
    else if (facts.fresh) {
      const odd = facts.marked().slice(0, left);
      left -= odd.length;
      factsOf(
        book,
        odd.map(([id]) => id),
      );
      if (![...opened.problems, ...book.problems].some(isError)) facts.keep();
    }
  }
  return { books: [...books.values()], problems };
}

interface OpenOptions extends LoadOptions {
  /** Whether to read facts one by one, however small the file is: many files may be large together. */
  readonly large?: boolean;
}

/** One file at the version asked for; `book` is null where nothing can be made of it. */
export function openBook(
  { file, content, version, sha256: hash = sha256(content) }: FactsInput,
  engine: Engine,
  { cache = null, large = sizeOf(content) > LARGE }: OpenOptions = {},
): { book: Book | null; problems: readonly Problem[] } {
  const { parsed, problems } = parseContent(content, file, large, cache && { cache, hash });
  if (!parsed) return { book: null, problems };
  const { data } = parsed;
  const picked = pick(parsed, version ?? null);
  if (typeof picked !== 'string') return { book: null, problems: [picked] };
  const title = data.title === undefined ? null : String(data.title);
  const book = new Book(parsed, { id: data.id, file, version: picked, sha256: hash, title }, engine);
  // a file is kept between runs only once its versions have been found in order
  const known = parsed.large && !parsed.large.fresh;
  return { book, problems: known ? [] : versionProblems(parsed) };
}

/** Whether facts are read one by one, on demand. */
function isLarge(inputs: readonly FactsInput[]): boolean {
  return inputs.reduce((sum, { content }) => sum + sizeOf(content), 0) > LARGE;
}

/** Size of what is given as text or bytes; an object is in memory already. */
function sizeOf(content: FactsInput['content']): number {
  return typeof content === 'string' || content instanceof Uint8Array ? content.length : 0;
}

function parseContent(content: FactsInput['content'], file: string, large: boolean, cached: Cached | null): Parsed {
  if (typeof content === 'string')
    return large ? parseContent(Buffer.from(content), file, large, cached) : parseText(content, file);
  if (!(content instanceof Uint8Array)) return parseObject(content, file);
  const failed = (code: 'facts-size' | 'facts-encoding', message: string, at = 0, text = ''): Parsed => ({
    parsed: null,
    problems: [new FileText(file, text).problem(code, message, null, { start: at, end: at + 1 })],
  });
  if (content.byteLength > MAX_BYTES) {
    return failed('facts-size', `larger than ${MAX_BYTES / 1024 / 1024} MB; split it into a file per topic`);
  }
  const bytes = Buffer.from(content.buffer, content.byteOffset, content.byteLength);
  if (!isUtf8(content)) {
    const text = bytes.toString();
    return failed(
      'facts-encoding',
      'not UTF-8 text from here on; save the file as UTF-8',
      text.indexOf('\ufffd'),
      text,
    );
  }
  return (large ? parseLarge(bytes, file, cached) : null) ?? parseText(bytes.toString(), file);
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
