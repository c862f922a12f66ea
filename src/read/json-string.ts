import type { OffsetMap } from '../model/index.ts';
import { Segments } from './map.ts';

/** A member of a JSON object: its value, and where that is written. */
export interface Member {
  readonly value: unknown;
  readonly at: number;
  readonly length: number;
}

/**
 * Where the members of the object on a line are written. `line` is valid JSON, and `record` what it parses to; `offset` is
 * where the line begins. Of two members of one name the last counts, as in `JSON.parse`.
 */
export function jsonMembers(line: string, offset: number, record: Record<string, unknown>): Map<string, Member> {
  const members = new Map<string, Member>();
  const token = /["{}[\],:]|[^\s{}[\],:"]+/g;
  let [depth, name, valueAt, valueEnd] = [0, null as string | null, -1, -1];
  for (let match = token.exec(line); match; match = token.exec(line)) {
    if (match[0] === '"') token.lastIndex = endOfString(line, token.lastIndex);
    const mark = line.slice(match.index, token.lastIndex);
    const closes = mark === '}' || mark === ']';
    if (depth === 1 && (mark === ',' || mark === '}') && name !== null) {
      members.set(name, { value: record[name], at: offset + valueAt, length: valueEnd - valueAt });
      [name, valueAt] = [null, -1];
    } else if (depth === 1 && name === null && mark[0] === '"') {
      name = JSON.parse(mark) as string;
    } else if (depth >= 1 && name !== null && !(depth === 1 && mark === ':')) {
      if (valueAt < 0) valueAt = match.index;
      valueEnd = token.lastIndex;
    }
    if (mark === '{' || mark === '[') depth++;
    else if (closes) depth--;
  }
  return members;
}

/** Past the quotation mark that ends the string whose inside begins at `at`. */
function endOfString(line: string, at: number): number {
  const stop = /["\\]/g;
  stop.lastIndex = at;
  for (let match = stop.exec(line); match; match = stop.exec(line)) {
    if (match[0] === '"') return stop.lastIndex;
    stop.lastIndex++;
  }
  return line.length;
}

/** What the inside of a JSON string, `source[from, to)`, stands for, and the way back. */
export function takeJsonString(source: string, from: number, to: number): { text: string; map: OffsetMap } {
  const segments = new Segments();
  const parts: string[] = [];
  const escaped = /\\(?:u[0-9a-fA-F]{4}|.)/g;
  const inside = source.slice(from, to);
  let at = 0;
  const copy = (end: number) => {
    parts.push(inside.slice(at, end));
    segments.add(end - at, from + at, from + end);
  };
  for (let match = escaped.exec(inside); match; match = escaped.exec(inside)) {
    copy(match.index);
    at = escaped.lastIndex;
    parts.push(JSON.parse(`"${match[0]}"`) as string);
    segments.add(1, from + match.index, from + at);
  }
  copy(inside.length);
  return { text: parts.join(''), map: segments.toMap() };
}
