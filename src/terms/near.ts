import type { Value } from '../model/index.ts';
import { lettered } from '../model/index.ts';
import { sidesOf } from './contrasts.ts';
import { keyOf, keysOf, type Word, wordsOf } from './words.ts';

/** A stretch of a sentence's text. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** Stands in a fact's subject where the figure stood in its source: "prices have risen to … a ton". */
export const GAP = '…';

/** The stretch of a claim; `opaque` where all its words are value (dates, sums of money), and none says what is counted. */
export interface Figure extends Stretch {
  readonly opaque: boolean;
}

/** Characters between a word and a figure beyond which it says nothing of it: about sixty words. Lists of data have sentences without end. */
const FAR = 400;

/**
 * Figures of a sentence above which it is a list of data: the longest sentences of news copy have about twenty. What each of them is
 * about cannot be told from the words around it, and trying would take time by the square of their number.
 */
export const MOST_FIGURES = 60;

const STRONG = /[;:—()[\]]|--|\b(?:but|while|whereas|although|though|compared)\b/i;

/**
 * How close a word stands to a figure, from 1 inside or beside it down to 0: words between them, commas, clauses and other figures
 * set it off. `own` is the figure's stretch, `others` those of the other figures, `words` all words of the sentence in their order.
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
  if (to - from > FAR) return 0;
  let near = 1 / (1 + countBetween(words, from, to) / 5);
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

const BREAK = /[,;:—()]|--|\b(?:and|or|with|plus)\b/i;
const CLAUSE =
  /[;—]|--|\b(?:but|while|whereas|although|though|after|when|because|which|who|that|as(?! (?:many|much|few|little)\b))\b/i;

/**
 * Whether a word speaks of something else than the figure: it stands in another clause, or in the piece of the sentence of another
 * figure ("killed 12, injured 30").
 */
export function isOfAnother(text: string, word: Stretch, own: Stretch, others: readonly Stretch[]): boolean {
  const between = (figure: Stretch) =>
    word.end <= figure.start ? text.slice(word.end, figure.start) : text.slice(figure.end, word.start);
  if (CLAUSE.test(between(own)) || others.some((other) => isLedBy(text, word, own, other))) return true;
  return (
    BREAK.test(between(own)) && others.some((other) => !(BREAK.test(between(other)) || CLAUSE.test(between(other))))
  );
}

const NEXT = lettered(() => /^\s+(\p{L}{3,})/u);

/** "[1986] murder": what takes a side right behind a date is what it dates, and not the words before it. */
export function isDated(text: string, word: Stretch, { start, end }: Stretch): boolean {
  const behind = text.slice(end, end + 24);
  const next = NEXT(behind).exec(behind)?.[1];
  return word.end <= start && next !== undefined && sidesOf(keysOf(next)).size > 0;
}

/** "[$3] find sells for [$482K]": a word right ahead of another figure, with others between it and this one, leads to that one. */
function isLedBy(text: string, word: Stretch, own: Stretch, other: Stretch): boolean {
  if (word.start < own.end || other.start < word.end || other.start - word.end > 24) return false;
  return LEADS.test(text.slice(word.end, other.start)) && /\p{L}/u.test(text.slice(own.end, word.start));
}

const LEADS = /^\s+(?:(?:for|at|to|by|over|about|around|nearly|almost|just|only|more than|up to)\s+){0,3}$/i;

/** How many words stand between two offsets; added ones are not counted. */
function countBetween(words: readonly Word[], from: number, to: number): number {
  let [low, high] = [0, words.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (words[middle]!.start < from) low = middle + 1;
    else high = middle;
  }
  let count = 0;
  // initials are added behind the words that they stand for, and begin before them
  for (let i = Math.max(0, low - 8); i < words.length && words[i]!.start < to; i++) {
    const { start, end, extra } = words[i]!;
    if (!extra && start >= from && end <= to) count += 1;
  }
  return count;
}

/** The figures that can stand between a figure and a word near it. */
export function figuresNear<T extends Stretch>(own: Stretch, figures: readonly T[]): T[] {
  return figures.filter(({ start, end }) => start !== own.start && end >= own.start - FAR && start <= own.end + FAR);
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

/** "Fourth" of "fourth-largest", which is its value. */
const ORDINAL =
  /^(?:second|third|(?:four|fif|six|seven|eigh|nin|ten|eleven|twelf|(?:thir|four|fif|six|seven|eigh|nine)teen|\p{L}+tie|hundred)th)$/iu;

/** Words of a sentence; inside its figures only what they count, never their digits: a value must not speak for itself. */
export function wordsBeside(text: string, figures: readonly Figure[]): Word[] {
  return wordsOf(text).filter(({ text: word, start, end }) => {
    const figure = figures.find((one) => start < one.end && end > one.start);
    return !figure || !(figure.opaque || /^\d/.test(word) || ORDINAL.test(word));
  });
}
