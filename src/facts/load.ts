import { createHash } from 'node:crypto';
import type { Fact, FactBase, FactsFileRef } from '../model/index.ts';
import { Book } from './book.ts';
import type { Engine } from './engine.ts';
import { type ParsedFile, parseObject, parseText } from './parse.ts';
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
  /** A version (`1.0.0`) or a range (`^1.1`, `~1.1`, `1.x`); null or absent for the newest. */
  readonly version?: string | null;
}

/** Most bytes that are read of one facts file. */
export const MAX_BYTES = 64 * 1024 * 1024;

/**
 * Loads facts files: parses and checks them, picks the versions asked for, reads the values with `engine`, works formulas
 * out. Throws `FactsFileError`, which carries every error of every file.
 */
export function loadFactBase(inputs: readonly FactsInput[], engine: Engine): FactBase {
  const { books, problems } = openBooks(inputs, engine);
  const facts = books.flatMap((book) => factsOf(book));
  problems.push(...books.flatMap((book) => book.problems));
  if (problems.some((problem) => problem.severity === 'error')) throw factsFileError(problems);
  const files = books.map((book) => book.ref);
  const pinned = books.some((book) => book.ref.version !== String(book.file.data.version));
  let newest: FactBase | null | undefined = pinned ? undefined : null;
  return {
    facts,
    rates: books.flatMap((book) => book.rates),
    files,
    get newest() {
      newest ??= pinned
        ? loadFactBase(
            inputs.map(({ version, ...input }) => input),
            engine,
          )
        : null;
      return newest;
    },
  };
}

function factsOf(book: Book): Fact[] {
  return book.ids().map((id) => book.fact(id)!);
}

/** Opens each file at the version asked for; a file that cannot be opened leaves its problems. */
export function openBooks(inputs: readonly FactsInput[], engine: Engine): { books: Book[]; problems: Problem[] } {
  const books = new Map<string, Book>();
  const problems: Problem[] = [];
  for (const input of inputs) {
    const opened = openBook(input, engine);
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
): { book: Book | null; problems: readonly Problem[] } {
  const { parsed, problems } = parseContent(content, file);
  if (!parsed) return { book: null, problems };
  const { data } = parsed;
  const picked = pick(parsed, version ?? null);
  if (typeof picked !== 'string') return { book: null, problems: [picked] };
  const ref: FactsFileRef = {
    id: data.id,
    file,
    version: picked,
    sha256: sha256(content),
    title: data.title === undefined ? null : String(data.title),
  };
  return { book: new Book(parsed, ref, engine), problems: versionProblems(parsed) };
}

function parseContent(content: FactsInput['content'], file: string) {
  if (typeof content === 'string') return parseText(content, file);
  if (!(content instanceof Uint8Array)) return parseObject(content, file);
  const failed = (code: 'facts-size' | 'facts-encoding', message: string) => ({
    parsed: null,
    problems: [new FileText(file, '').problem(code, message, null, null)],
  });
  if (content.byteLength > MAX_BYTES) {
    return failed('facts-size', `larger than ${MAX_BYTES / 1024 / 1024} MB; split it into a file per topic`);
  }
  try {
    return parseText(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(content), file);
  } catch (error) {
    if (error instanceof TypeError) return failed('facts-encoding', 'not UTF-8 text; save the file as UTF-8');
    throw error;
  }
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
