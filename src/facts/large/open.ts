import { type Parsed, type ParsedFile, parseText } from '../parse.ts';
import { FileText, type Spot } from '../problem.ts';
import type { FactsCache } from './cache.ts';
import { SkimmedFacts } from './facts.ts';
import type { Layout, Skimmed } from './findings.ts';
import { Offsets } from './offsets.ts';
import { MAX_FACTS, Skimmer } from './skim.ts';

/** Facts files of more bytes than this, all together, are skimmed, and their facts read one by one. */
export const LARGE = 1024 * 1024;

/** Where what was found out about a file is kept, under the hash of its bytes. */
export interface Cached {
  readonly cache: FactsCache;
  readonly hash: string;
}

/**
 * Opens a large facts file: its facts are skimmed, all else is read as in any file. Null where its facts are not laid out so that
 * they can be skimmed; then it is read like a small one.
 */
export function parseLarge(bytes: Buffer, file: string, cached: Cached | null): Parsed | null {
  const region = blockRegion(bytes) ?? flowRegion(bytes);
  if (!region) return null;
  const known = cached?.cache.get(cached.hash, bytes.length) ?? null;
  const before = known ? null : parsedBefore(bytes, region, file);
  const skimmed = known ? null : skim(bytes, region, new Set(Object.keys(before?.data.sources ?? {})));
  const layout = known?.layout ?? skimmed?.layout;
  const words = known?.postings ?? skimmed?.words;
  if (!layout || !words) return null;
  if (layout.starts.length > MAX_FACTS) {
    const message = `more than ${MAX_FACTS.toLocaleString('en-US')} facts; split it into a file per topic`;
    return { parsed: null, problems: [new FileText(file, '').problem('facts-size', message, null, null)] };
  }
  // in JSON, a brace at least stands after the facts
  const whole = !layout.flow && layout.to === bytes.length ? before : null;
  const { parsed: head, problems: wrong } = whole ? { parsed: whole, problems: null } : headOf(bytes, layout, file);
  if (!head) return { parsed: null, problems: wrong };
  const source = new FileText(file, () => bytes.toString());
  const offsets = new Offsets(bytes);
  const facts = new SkimmedFacts(bytes, layout, offsets, words, (postings) =>
    cached?.cache.put(cached.hash, bytes.length, { layout, postings }),
  );
  const locate: ParsedFile['locate'] = (path, part = 'value') => {
    if (path[0] !== 'facts' || typeof path[1] !== 'string')
      return moved(head.locate(path, part), bytes, layout, offsets);
    return facts.locate(path, part);
  };
  const parsed: ParsedFile = { data: { ...head.data, facts: facts.rows }, source, locate, large: facts };
  const problems = skimmed ? [...facts.problems(source, locate), ...(skimmed.twice ? facts.twins(source) : [])] : [];
  return problems.length > 0 ? { parsed: null, problems } : { parsed, problems: null };
}

interface Region {
  readonly at: number;
  readonly flow: boolean;
}

/** The first line below `facts:` in a file in block style. */
function blockRegion(bytes: Buffer): Region | null {
  const key = bytes.indexOf('\nfacts:');
  if (key < 0) return null;
  const end = bytes.indexOf(10, key + 1);
  if (end < 0 || !/^ *(?: #.*)?\r?$/.test(bytes.toString('latin1', key + 7, end))) return null;
  return { at: end + 1, flow: false };
}

/** The brace after "facts" in the outermost map of a JSON file. */
function flowRegion(bytes: Buffer): Region | null {
  const start = bytes.indexOf('{');
  if (start < 0 || bytes.toString('latin1', 0, start).trim() !== '') return null;
  let depth = 0;
  for (let at = start; at < bytes.length; at++) {
    const byte = bytes[at];
    if (byte === 34) {
      const from = at;
      for (at++; at < bytes.length && bytes[at] !== 34; at++) if (bytes[at] === 92) at++;
      if (depth !== 1 || at - from !== 6 || bytes.toString('latin1', from + 1, at) !== 'facts') continue;
      const brace = /^\s*:\s*(?=\{)/.exec(bytes.toString('latin1', at + 1, at + 200));
      if (brace) return { at: at + 1 + brace[0].length, flow: true };
    } else if (byte === 123 || byte === 91) depth++;
    else if (byte === 125 || byte === 93) depth--;
  }
  return null;
}

function skim(bytes: Buffer, { at, flow }: Region, sources: ReadonlySet<string>): Skimmed | null {
  let line = 1;
  for (let next = bytes.indexOf(10); next >= 0 && next < at; next = bytes.indexOf(10, next + 1)) line++;
  const skimmer = new Skimmer(bytes, sources, line);
  return flow ? skimmer.flow(at) : skimmer.block(at);
}

/**
 * What stands before the facts, as a file of its own. Sources stand before the facts or after them; those after are known once the facts have
 * been skimmed, so those facts are marked.
 */
function parsedBefore(bytes: Buffer, { at, flow }: Region, file: string): ParsedFile | null {
  const before = bytes.toString('utf8', 0, headEnd(bytes, at, flow));
  return parseText(flow ? `${before}{}}` : before + EMPTY, file).parsed;
}

/** The file without its facts. */
function headOf(bytes: Buffer, { from, to, flow }: Layout, file: string): Parsed {
  const head = bytes.toString('utf8', 0, headEnd(bytes, from, flow));
  const tail = bytes.toString('utf8', to);
  const { parsed, problems } = parseText(`${head}${flow ? '{}' : EMPTY}${tail}`, file);
  if (parsed) return { parsed, problems };
  // what stands after the facts is further down in the file itself, and its frame would show the wrong lines
  const last = linesIn(head);
  const shift = linesIn(bytes.toString('latin1', 0, to)) - last - (flow ? 0 : 1);
  const moved = problems.map((problem) => {
    const { file: name, line = 1, column = 1 } = problem.place;
    return line <= last ? problem : { ...problem, place: { file: name, line: line + shift, column }, frame: null };
  });
  return { parsed, problems: moved };
}

function linesIn(text: string): number {
  let lines = 1;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) lines++;
  return lines;
}

const EMPTY = ' {}\n';

/** Where what stands before the facts ends: at the brace, or after `facts:` and before a comment on its line. */
function headEnd(bytes: Buffer, from: number, flow: boolean): number {
  return flow ? from : bytes.lastIndexOf('\nfacts:', from) + 7;
}

/** A spot in the file without its facts, in the whole file. */
function moved(spot: Spot | null, bytes: Buffer, { from, to, flow }: Layout, offsets: Offsets): Spot | null {
  const kept = offsets.of(headEnd(bytes, from, flow));
  if (!spot || spot.start < kept) return spot;
  const shift = offsets.of(to) - kept - (flow ? 2 : EMPTY.length);
  return { start: spot.start + shift, end: spot.end + shift };
}
