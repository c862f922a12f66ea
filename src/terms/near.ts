import type { Value } from '../model/index.ts';
import { keyOf, type Word, wordsOf } from './words.ts';

/** A stretch of a sentence's text. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** The stretch of a claim; `opaque` where all its words are value (dates, sums of money), and none says what is counted. */
export interface Figure extends Stretch {
  readonly opaque: boolean;
}

const STRONG = /[;:—()[\]]|--|\b(?:but|while|whereas|although|though|compared)\b/i;

/**
 * How close a word stands to a figure, from 1 inside or beside it down to 0: words between them, commas, clauses and other figures
 * set it off. `own` is the figure's stretch, `others` those of the other figures, `words` all words of the sentence.
 */
export function nearness(
  text: string,
  word: Word,
  own: Stretch,
  others: readonly Stretch[],
  words: readonly Word[],
): number {
  if (word.start < own.end && word.end > own.start) return 1;
  const [from, to] = word.end <= own.start ? [word.end, own.start] : [own.end, word.start];
  let near = 1 / (1 + words.filter(({ start, end, extra }) => !extra && start >= from && end <= to).length / 5);
  const between = text.slice(from, to).replace(/\([^()]*\)/g, '');
  if (STRONG.test(between)) near *= 0.6;
  near *= 0.85 ** (between.split(',').length - 1);
  for (const other of others) {
    if (other.start >= from && other.end <= to) near *= 0.85;
    // what another figure counts is that figure's business
    if (word.start >= other.start && word.end <= other.end) near *= 0.4;
  }
  return near;
}

export function isOpaque(value: Value): boolean {
  return value.type === 'period' || !value.unit.startsWith('{');
}

/** What stands in for the words of a sentence that has none but its figures, such as the line with the date. */
export const DATELINE: Word = {
  key: keyOf('dateline')!,
  text: 'dateline',
  start: 0,
  end: 0,
  proper: false,
  extra: false,
};

/** Whether a sentence has no words beside its figures. */
export function isBare(words: readonly Word[], figures: readonly Stretch[]): boolean {
  return words.every(({ start, end }) => figures.some((figure) => figure.start <= start && figure.end >= end));
}

/** Words of a sentence; inside its figures only what they count, never their digits: a value must not speak for itself. */
export function wordsBeside(text: string, figures: readonly Figure[]): Word[] {
  return wordsOf(text).filter(({ text: word, start, end }) => {
    const figure = figures.find((one) => start < one.end && end > one.start);
    return !figure || !(figure.opaque || /^\d/.test(word));
  });
}
