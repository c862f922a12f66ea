import { InputError, type Place } from '../model/index.ts';

/** Paragraphs, headings, list items and cells of one draft, at most: a book has a fifth of them. */
export const mostBlocks = 50_000;
/** Of Markdown, whose tree takes 2 KB a line and 0.5 KB a sign: lines, signs of markup, and blocks within blocks. */
const [mostLines, mostSigns, deepest] = [100_000, 300_000, 100];

const ladder = new RegExp(`^(?:[ \\t]*(?:>|(?:[-*+]|\\d{1,9}[.)])(?=[ \\t]))){${deepest + 1}}`, 'm');

/** The refusal of a draft that would fill the memory; whoever reads the file adds its name. */
export function tooMany(most: number, what: string): InputError {
  return new InputError(`the draft has more than ${most} ${what}; expected copy, not data: split it`, 'too-large');
}

/** Records of one archive, at most: each is a draft with a report of its own. */
export const mostRecords = 5_000;

export function tooManyRecords(): InputError {
  return new InputError(`the archive has more than ${mostRecords} records; expected fewer: split it`, 'too-large');
}

/** Throws `InputError` on Markdown whose tree would take more memory than is allowed. */
export function requireModestMarkdown(source: string): void {
  if (count(source, /\r\n?|\n/g) > mostLines) throw tooMany(mostLines, 'lines of Markdown');
  if (count(source, /[*_`[|<\\~&!]/g) > mostSigns) throw tooMany(mostSigns, 'signs of Markdown');
  if (!ladder.test(source)) return;
  const message = `quotations or lists are nested more than ${deepest} deep; expected copy: take the extra signs out`;
  throw new InputError(message, 'too-large');
}

function count(text: string, pattern: RegExp): number {
  let found = 0;
  while (pattern.test(text)) found++;
  return found;
}

/** An error with the place where it is found, unless it says so itself. */
export function placed(error: unknown, place: Place): unknown {
  return error instanceof InputError && !error.place ? new InputError(error.message, error.code, place) : error;
}
