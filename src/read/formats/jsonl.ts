import { InputError } from '../../model/index.ts';
import type { Draft, FormatContext, TextFormat } from '../format.ts';
import { readSettings } from '../front-matter.ts';
import { jsonMembers, type Member, takeJsonString } from '../json-string.ts';
import { mostRecords, placed, tooManyRecords } from '../limits.ts';
import { throughMap } from '../map.ts';
import { placeAt } from '../place.ts';
import { readPlain } from '../plain.ts';
import { html } from './html.ts';

/** Archives: a record a line, `{ "id", "text" or "html", "published", "facts" }`. Offsets are into the whole file. */
export const jsonl: TextFormat = {
  id: 'jsonl',
  summary: 'JSON Lines, a draft a line: {"id", "text" or "html", "published", "facts"}',
  endings: ['.jsonl', '.ndjson'],
  likeness: (head) => (/^\s*\{\s*"(?:[^"\\\n]|\\.){0,80}"\s*:/.test(head) ? 0.9 : 0),
  read(source, context): readonly Draft[] {
    const drafts: Draft[] = [];
    const lineEnd = /\r\n?|\n/g;
    let [bad, records] = [0, 0];
    const onRecordError = (error: InputError) => {
      if (++bad > mostBad)
        throw new InputError(
          `more than ${mostBad} records cannot be read; expected one a line, such as {"id": "a1", "text": "…"}`,
          'record',
          { file: context.path },
        );
      context.onRecordError?.(error);
    };
    const inner = context.onRecordError ? { ...context, onRecordError } : context;
    let start = source.startsWith('\ufeff') ? 1 : 0;
    for (let match = lineEnd.exec(source); start <= source.length; match = lineEnd.exec(source)) {
      const end = match ? match.index : source.length;
      const line = source.slice(start, end);
      if (line.trim() !== '') {
        if (++records > mostRecords) throw tooManyRecords();
        const draft = readLine(source, line, start, inner);
        if (draft) drafts.push(draft);
      }
      if (!match) break;
      start = lineEnd.lastIndex;
    }
    return drafts;
  },
};

/** Records that cannot be read, at most, for the rest to be worth reading. */
const mostBad = 1000;

function readLine(source: string, line: string, start: number, context: FormatContext): Draft | null {
  try {
    return readRecord(source, line, start, context);
  } catch (error) {
    const found = placed(error, placeAt(source, start, context.path));
    if (!(found instanceof InputError) || !context.onRecordError) throw found;
    context.onRecordError(found);
    return null;
  }
}

function readRecord(source: string, line: string, start: number, context: FormatContext): Draft {
  const fail = (at: number, message: string): never => {
    throw new InputError(message, 'record', placeAt(source, at, context.path));
  };
  const members = parse(line, start, fail);
  const body = ['text', 'html'].flatMap((name) => members.get(name) ?? []).find(({ value }) => value !== null);
  if (!body || typeof body.value !== 'string' || body.value.trim() === '') {
    return fail(body?.at ?? start, 'the record has no draft; expected a string, not empty, as "text" or "html"');
  }
  const id = members.get('id');
  if (id && !['string', 'number'].includes(typeof id.value) && id.value !== null) {
    fail(id.at, '"id" is neither a string nor a number; expected the name of the record');
  }
  const { publishedOn, facts, off } = readSettings(Object.fromEntries(members), fail);
  const decoded = takeJsonString(source, body.at + 1, body.at + body.length - 1);
  const draft: Draft = body === members.get('html') ? html.read(decoded.text, context)[0]! : readPlain(decoded.text);
  return {
    ...draft,
    map: throughMap(draft.map, decoded.map),
    dates: { ...draft.dates, record: publishedOn },
    frontMatter: { publishedOn: null, facts, off },
    ...(id && id.value !== null ? { id: String(id.value) } : {}),
  };
}

function parse(line: string, start: number, fail: (at: number, message: string) => never): Map<string, Member> {
  let record: unknown;
  try {
    record = JSON.parse(line);
  } catch {
    // What the parser says differs from one version of Node to the next; the line does not.
    return fail(start, 'the line is not JSON; expected a record such as {"id": "a1", "text": "…"}');
  }
  if (typeof record !== 'object' || record === null || Array.isArray(record)) {
    return fail(start, 'the line is not a record; expected an object such as {"id": "a1", "text": "…"}');
  }
  return jsonMembers(line, start, record as Record<string, unknown>);
}
