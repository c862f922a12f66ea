import { StetError, UsageError } from '../model/index.ts';
import { didYouMean } from './suggest.ts';

/** A report to write: a format's id, and a path where it does not go to standard output. */
export interface Target {
  readonly format: string;
  readonly path: string | null;
}

/** A facts file to load; `version` is null for the newest. */
export interface FactsRequest {
  readonly path: string;
  readonly version: string | null;
}

/** What `--fail-on` takes. */
export const failLevels = ['error', 'warning', 'note', 'never'] as const;
export type FailLevel = (typeof failLevels)[number];

/** `sarif` or `sarif=out.sarif`. */
export function readTarget(text: string): Target {
  const at = text.indexOf('=');
  if (at < 0) return { format: text, path: null };
  const path = text.slice(at + 1);
  if (path === '') throw usage(`--format ${text} names no file, expected ${text.slice(0, at)}=PATH`);
  return { format: text.slice(0, at), path };
}

/** `facts/budget.yaml@1.2.0`; an `@` that no version follows belongs to the path. */
export function readFactsRequest(text: string): FactsRequest {
  const match = /^(.+)@([\^~]?v?\d[\w.+-]*|[<>=][^@]*|\*|latest)$/.exec(text);
  return match ? { path: match[1]!, version: match[2]! } : { path: text, version: null };
}

/** A calendar day as `YYYY-MM-DD`; `option` is how the message calls it. */
export function readDay(text: string, option: string): string {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  const [year, month, day] = match ? match.slice(1).map(Number) : [0, 0, 0];
  const days = [31, year! % 4 === 0 && (year! % 100 !== 0 || year! % 400 === 0) ? 29 : 28];
  const last = month === 1 ? days[0]! : month === 2 ? days[1]! : [4, 6, 9, 11].includes(month!) ? 30 : 31;
  if (!match || month! < 1 || month! > 12 || day! < 1 || day! > last) {
    throw usage(`${option} \`${text}\` is no date, expected YYYY-MM-DD, as in 2022-12-22`);
  }
  return text;
}

/** One of `choices`, or an error that names them and the nearest. */
export function readChoice<Choice extends string>(text: string, choices: readonly Choice[], option: string): Choice {
  const choice = choices.find((one) => one === text);
  if (choice !== undefined) return choice;
  throw usage(`${option} \`${text}\` is unknown, expected ${choices.join(', ')}${didYouMean(text, choices)}`);
}

/** A percentage from 0 to 100. */
export function readPercent(text: string, option: string): number {
  const value = /^\d{1,3}(\.\d+)?%?$/.test(text) ? Number(text.replace('%', '')) : Number.NaN;
  if (!(value <= 100)) throw usage(`${option} \`${text}\` is no percentage, expected a number from 0 to 100`);
  return value;
}

/** A whole number of at least one. */
export function readCount(text: string, option: string): number {
  if (!/^[1-9]\d{0,5}$/.test(text)) throw usage(`${option} \`${text}\` is no count, expected a whole number from 1`);
  return Number(text);
}

/** `500k`, `20mb`, `1g` or plain bytes; a thousand and 1,024 are told apart as `k` and `kib`. */
export function readBytesCount(text: string, option: string): number {
  const match = /^(\d{1,15})(?:([kmg])(i?)b?|b)?$/i.exec(text);
  const power = match?.[2] ? 'kmg'.indexOf(match[2].toLowerCase()) + 1 : 0;
  const bytes = match ? Number(match[1]) * (match[3] ? 1024 : 1000) ** power : 0;
  if (!(bytes >= 1))
    throw usage(`${option} \`${text}\` is no size, expected bytes or a number with k, m or g, as in 20m`);
  return bytes;
}

/**
 * `--facts a.yaml b.yaml draft.md` means two facts files and a draft: repeats the option before each further YAML or JSON
 * file, so that it takes several files without swallowing the drafts.
 */
export function spreadFacts(words: readonly string[]): string[] {
  const spread: string[] = [];
  let taking = false;
  for (const [index, word] of words.entries()) {
    if (word === '--') return [...spread, ...words.slice(index)];
    if (word === '--facts') {
      taking = true;
      spread.push(word);
      continue;
    }
    const first = spread.at(-1) === '--facts';
    if (word.startsWith('-') && !first) taking = false;
    if (taking && !first && /\.(ya?ml|json)(@[^/\\@]*)?$/i.test(word)) spread.push('--facts');
    else if (!first && !word.startsWith('--facts=')) taking = false;
    if (word.startsWith('--facts=')) taking = true;
    spread.push(word);
  }
  return spread;
}

export function usage(message: string): UsageError {
  return new UsageError(message, 'usage');
}

/** The error of a file that the system would not give. */
export function fileError(error: unknown, file: string, expected: string): StetError {
  const { code } = error as { code?: string };
  const what =
    code === 'ENOENT' || code === 'ENOTDIR'
      ? 'no such file'
      : code === 'EACCES' || code === 'EPERM'
        ? 'permission denied'
        : code === 'EISDIR'
          ? 'is a directory'
          : code === 'ENOSPC'
            ? 'no space left on the device'
            : `cannot be used (${code ?? (error as Error).message})`;
  return new StetError(`${what}, expected ${expected}`, 'file', { file });
}
