import type { CommanderError } from 'commander';
import { StetError } from '../model/index.ts';
import { type Io, write } from './io.ts';

/** One line on standard error; of an internal error the stack, too, where it was asked for. */
export async function report(error: unknown, io: Io, debug: boolean): Promise<void> {
  await write(io.stderr, `${oneLine(error)}\n`);
  if (debug && error instanceof Error && error.stack) await write(io.stderr, `${error.stack}\n`);
}

/** `stet: drafts/a.md:3:1: what, expected, mend`. */
export function oneLine(error: unknown): string {
  if (error instanceof StetError) return `stet: ${clean(error.oneLine)}`;
  const message = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  return `stet: internal error (${clean(message)}); this is a fault of stet: please report it with the output of --debug`;
}

/** What commander found wrong, in one line; `isDraft` tells whether an unknown command is a draft's path. */
export function usageLine(error: CommanderError, command: string, isDraft: (word: string) => boolean): string {
  const message = error.message
    .replace(/^error: /, '')
    .replace(
      /\n?\(Did you mean (?:one of )?([^(?]*)\?\)/,
      (_all, names: string) => `, did you mean ${names.replace(/[^\s,]+/g, '`$&`')}?`,
    )
    .replace(/'([^']*)'/g, '`$1`');
  const word = /^unknown command `(.*)`/.exec(message)?.[1];
  if (word !== undefined && isDraft(word)) {
    return `stet: unknown command \`${clean(word)}\`, did you mean \`stet check ${clean(word)}\`?`;
  }
  return `stet: ${clean(message)}${message.endsWith('?') ? '' : ';'} \`${command} --help\` lists what there is`;
}

/** Keeps control characters of a path or a draft from reaching the terminal. */
export function clean(text: string): string {
  return text
    .replace(/(?<!\s)\s*[\r\n]\s*/g, ' ')
    .replaceAll('##[', '##❲')
    .replace(
      /[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]/gu,
      (char) => `\\u${char.codePointAt(0)!.toString(16).padStart(4, '0')}`,
    );
}
