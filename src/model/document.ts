import type { IsoDate } from './value.ts';

/** What a stretch of a document is, so that a sentence never runs from one into the next. */
export type BlockRole =
  | 'headline'
  | 'standfirst'
  | 'dateline'
  | 'paragraph'
  | 'list-item'
  | 'cell'
  | 'caption'
  | 'quotation';

/** A stretch of prose; `start` and `end` are offsets into `Document.text`. */
export interface Block {
  readonly role: BlockRole;
  readonly start: number;
  readonly end: number;
  /** 1-based number among the document's paragraphs, for locators; null for headlines, cells and the like. */
  readonly paragraph: number | null;
  /** For a table cell: the words of its column head, its row head and the table's caption, where there are any. */
  readonly heads?: readonly string[];
  /** For a table cell: where in its table it stands. */
  readonly cell?: TableCell;
}

/** A cell's place in its table, from 0; `columns` is how many it spans. A table's first cell stands further up or left than the last before it. */
export interface TableCell {
  readonly row: number;
  readonly column: number;
  readonly columns: number;
  readonly isHead: boolean;
}

/** Where the publication date was found. */
export type PublishedFrom = 'option' | 'front matter' | 'metadata' | 'time element' | 'dateline' | 'record';

/** Offsets of prose into the file as it was read; see `read/`. Both directions are UTF-16 code units. */
export interface OffsetMap {
  /** The source span of a text span; covers all markup and entities between the first and the last character. */
  toSource(start: number, end: number): { readonly start: number; readonly end: number };
}

/** The draft's own front matter, as far as stet reads it. */
export interface FrontMatter {
  readonly publishedOn: IsoDate | null;
  /** Names of facts files, each with an optional version or range: `north-korea-crypto-theft@^1.1`. */
  readonly facts: readonly string[];
  readonly off: boolean;
}

/** How the bytes of a file stand for its text. */
export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

/** Largest draft that is read, in bytes, unless one asks for more. */
export const defaultMaxBytes = 4 * 1024 * 1024;

/** A draft, ready to be read: its prose without markup, and the way back to the file. */
export interface Document {
  /** As given by the user; `-` for standard input. */
  readonly path: string;
  /** The whole file as it was read: BOM, line ends, front matter, entities and all. */
  readonly source: string;
  /** Prose alone. Typographic variants are folded one-to-one (NBSP to space, ’ to ', full-width digits to digits). */
  readonly text: string;
  readonly map: OffsetMap;
  readonly blocks: readonly Block[];
  readonly format: string;
  readonly publishedOn: IsoDate | null;
  readonly publishedFrom: PublishedFrom | null;
  readonly frontMatter: FrontMatter | null;
  /** Things a person should know about how it was read ("decoded as Windows-1252"). */
  readonly notes: readonly string[];
  /** The encoding of the file; null for text that came without bytes, and for a file that cannot be written back. */
  readonly encoding?: Encoding | null;
  /**
   * What lines and columns of `source` mean. Word documents have no text to point into: their `source` is the extracted
   * text, one paragraph a line, so that "line 3, column 5" is to be said as "paragraph 3, character 5".
   */
  readonly positions?: 'source' | 'paragraph';
  /** Record id, for formats that hold several drafts in a file. */
  readonly id?: string;
}

/** Whose currency a bare "dollar" or "pound" is, and whether 03/09 is March or September. */
export interface Locale {
  readonly id: string;
  readonly dollar: string;
  readonly pound: string;
  readonly dateOrder: 'mdy' | 'dmy';
}
