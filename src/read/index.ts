import {
  type Document,
  defaultMaxBytes,
  type Encoding,
  InputError,
  type IsoDate,
  type PublishedFrom,
  UsageError,
} from '../model/index.ts';
import { decode, requireText } from './encoding.ts';
import type { ByteFormat, Draft, Format, TextFormat } from './format.ts';
import * as registry from './formats/index.ts';
import { placed } from './limits.ts';
import { findDateline } from './published.ts';

export { encode } from './encoding.ts';
export type { Format } from './format.ts';

export interface ReadOptions {
  /** As the user gave it; `-` for standard input. Its ending chooses the format unless `format` does. */
  readonly path: string;
  /** Id of a format. */
  readonly format?: string | null;
  /** Publication date that the user gave; it goes before all others. */
  readonly publishedOn?: IsoDate | null;
  readonly maxBytes?: number;
  /**
   * Called with what is wrong with one record of an archive; the others are read. Without it, the first one is thrown.
   */
  readonly onRecordError?: (error: InputError) => void;
}

/** The formats, by id. */
export const formats: readonly Format[] = Object.values(registry);

const isText = (format: Format): format is TextFormat => 'read' in format;
const isBytes = (format: Format): format is ByteFormat => 'readBytes' in format;

/**
 * Reads a draft that is text already. An archive holds several, hence the list.
 * Throws `InputError` on what cannot be read, `UsageError` on an unknown format.
 */
export function readText(text: string, options: ReadOptions): Document[] {
  return readDecoded(text, options, null, []);
}

/** Reads the bytes of a file: finds out their encoding, unpacks Word documents. Throws as `readText` does. */
export async function readBytes(bytes: Uint8Array, options: ReadOptions): Promise<Document[]> {
  checkSize(bytes.length, options);
  const chosen = choose(options);
  const format = chosen ?? formats.filter(isBytes).find((one) => one.recognises(bytes)) ?? null;
  if (format && isBytes(format)) {
    if (bytes.length === 0) requireText('', options.path);
    try {
      const drafts = await format.readBytes(bytes, options);
      return drafts.map((draft) => toDocument(draft, '', format, options, null, []));
    } catch (error) {
      throw placed(error, { file: options.path });
    }
  }
  const { source, encoding, notes } = decode(bytes, options.path);
  return readDecoded(source, options, encoding, notes);
}

function readDecoded(
  source: string,
  options: ReadOptions,
  encoding: Encoding | null,
  notes: readonly string[],
): Document[] {
  checkSize(source.length, options);
  requireText(source, options.path);
  const format = choose(options) ?? likeliest(source);
  if (!isText(format)) {
    throw new InputError(`${format.id} is not text; expected the bytes of the file`, 'not-text', {
      file: options.path,
    });
  }
  try {
    return format.read(source, options).map((draft) => toDocument(draft, source, format, options, encoding, notes));
  } catch (error) {
    throw placed(error, { file: options.path });
  }
}

function checkSize(size: number, { path, maxBytes = defaultMaxBytes }: ReadOptions): void {
  if (size <= maxBytes) return;
  const message = `the file has ${size} bytes; expected at most ${maxBytes}: split it, or raise --max-bytes`;
  throw new InputError(message, 'too-large', { file: path });
}

/** The format that the user or the file's ending names; null when neither does. */
function choose({ path, format }: ReadOptions): Format | null {
  if (format) {
    const named = formats.find(({ id }) => id === format);
    if (named) return named;
    const known = formats.map(({ id }) => id).sort();
    throw new UsageError(`unknown input format \`${format}\`; expected one of ${known.join(', ')}`, 'unknown-format');
  }
  const name = path.toLowerCase();
  return formats.find(({ endings }) => endings.some((ending) => name.endsWith(ending))) ?? null;
}

/** Code units of a text that its format is told from. */
const headLength = 16_384;

function likeliest(source: string): TextFormat {
  const head = source.slice(source.startsWith('\ufeff') ? 1 : 0, headLength);
  const rated = formats.filter(isText).map((format) => ({ format, likeness: format.likeness(head) }));
  rated.sort((a, b) => b.likeness - a.likeness || (a.format.id < b.format.id ? -1 : 1));
  return rated[0]!.format;
}

function toDocument(
  draft: Draft,
  source: string,
  format: Format,
  options: ReadOptions,
  encoding: Encoding | null,
  notes: readonly string[],
): Document {
  const { text, map, blocks, id } = draft;
  const [publishedOn, publishedFrom] = publication(draft, options);
  return {
    path: options.path,
    source: draft.source ?? source,
    text,
    map,
    blocks,
    format: format.id,
    publishedOn,
    publishedFrom,
    frontMatter: draft.frontMatter ?? null,
    notes: [...notes, ...(draft.notes ?? []), ...(blocks.length === 0 ? ['no prose found'] : [])],
    encoding,
    positions: draft.positions ?? 'source',
    ...(id === undefined ? {} : { id }),
  };
}

/** The first of the places that give a publication date. */
function publication(draft: Draft, options: ReadOptions): [IsoDate | null, PublishedFrom | null] {
  const { dates, frontMatter } = draft;
  const places: [PublishedFrom, () => IsoDate | null | undefined][] = [
    ['option', () => options.publishedOn],
    ['record', () => dates?.record],
    ['front matter', () => frontMatter?.publishedOn],
    ['metadata', () => dates?.metadata],
    ['time element', () => dates?.['time element']],
    ['dateline', () => findDateline(draft.text, draft.blocks)],
  ];
  for (const [from, find] of places) {
    const date = find();
    if (date) return [date, from];
  }
  return [null, null];
}
