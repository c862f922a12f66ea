import { extract, Net } from './extract/index.ts';
import { kinds, silent } from './kinds/index.ts';
import type { Claim, Document, IsoDate, Locale, Sentence } from './model/index.ts';
import { normalize } from './normalize/index.ts';
import { readText } from './read/index.ts';
import { segment } from './segment/index.ts';

const net = new Net(kinds, silent);

/** What readers and callers may set; everything else follows from the draft. */
export interface Settings {
  readonly locale: Locale;
}

export const defaultSettings: Settings = {
  locale: { id: 'en-US', dollar: 'USD', pound: 'GBP', dateOrder: 'mdy' },
};

/** A document's sentences and the claims in them. */
export function readClaims(document: Document, settings: Settings): { sentences: Sentence[]; claims: Claim[] } {
  const sentences = segment(document);
  const claims = normalize(extract(sentences, net), kinds, document, settings.locale);
  return { sentences, claims };
}

export interface TextOptions {
  /** Publication date, against which relative dates are resolved; without one they stay unresolved. */
  readonly publishedOn?: IsoDate | null;
  /** Input format: `text` (the default), `markdown`, `html`, `jsonl`. */
  readonly format?: string;
}

/** Every numeric and date claim of a text, normalised, in the order of the text. Throws `InputError` for text that is none. */
export function extractClaims(text: string, options: TextOptions = {}): Claim[] {
  return documentsOf(text, options).flatMap((document) => readClaims(document, defaultSettings).claims);
}

function documentsOf(text: string, options: TextOptions): Document[] {
  return readText(text, { path: '-', format: options.format ?? 'text', publishedOn: options.publishedOn ?? null });
}
