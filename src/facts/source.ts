import type { Source } from '../model/index.ts';
import type { SourceRow } from './schema.ts';

/** A source of a file, from its row. */
export function sourceOf(id: string, row: SourceRow): Source {
  return {
    id,
    publisher: optional(row.publisher),
    title: optional(row.title),
    published: row.published ?? null,
    url: optional(row.url),
    kind: optional(row.kind),
    ...(row.keywords ? { keywords: row.keywords.map(String) } : {}),
  };
}

/** A field that may be absent, as text. */
export function optional(text: string | number | undefined): string | null {
  return text === undefined ? null : String(text);
}
