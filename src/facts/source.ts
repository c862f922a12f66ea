import type { Listed, Source } from '../model/index.ts';
import { LISTED, type ListRow, type SourceRow } from './schema.ts';

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
    ...(row.lists ? { lists: row.lists.map(listedOf) } : {}),
  };
}

function listedOf({ count, of, text, locator }: ListRow): Listed {
  const [, number, noun] = LISTED.exec(count)!;
  return { count: Number(number), noun: noun!, of: String(of), text: optional(text) ?? '', locator: optional(locator) };
}

/** A field that may be absent, as text. */
export function optional(text: string | number | undefined): string | null {
  return text === undefined ? null : String(text);
}
