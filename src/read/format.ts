import type { FrontMatter, InputError, IsoDate } from '../model/index.ts';
import type { ProseText } from './prose.ts';

/** What one format makes of one draft; `read/` makes the `Document` of it. */
export interface Draft extends ProseText {
  readonly frontMatter?: FrontMatter | null;
  /** Publication dates the format itself knows of. */
  readonly dates?: { readonly [From in 'metadata' | 'time element' | 'record']?: IsoDate | null };
  /** The text that offsets point into, where it is not the file itself. */
  readonly source?: string;
  readonly positions?: 'source' | 'paragraph';
  readonly notes?: readonly string[];
  readonly id?: string;
}

/** What a format may know besides the source. */
export interface FormatContext {
  /** For messages. */
  readonly path: string;
  /** Called with what is wrong with one record of many, which is then left out; without it, it is thrown. */
  readonly onRecordError?: ((error: InputError) => void) | undefined;
}

interface FormatCommon {
  /** The name of its file, and what `--input-format` calls it. */
  readonly id: string;
  /** One line for the help. */
  readonly summary: string;
  /** File endings, in lower case, with the dot. */
  readonly endings: readonly string[];
}

/** A format that is text. */
export interface TextFormat extends FormatCommon {
  /** How much the first few thousand characters look like this format, 0 to 1; the most likely one is taken. */
  likeness(head: string): number;
  read(source: string, context: FormatContext): readonly Draft[];
}

/** A format that must be unpacked first. */
export interface ByteFormat extends FormatCommon {
  /** Whether the first bytes are this format's. */
  recognises(head: Uint8Array): boolean;
  readBytes(bytes: Uint8Array, context: FormatContext): Promise<readonly Draft[]>;
}

export type Format = TextFormat | ByteFormat;
