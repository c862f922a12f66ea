import type { TagBits, Token } from '../../model/index.ts';
import type { DateMatch, Duration, Found } from './when.ts';

/** By token: what has been read there, null where nothing was found, empty where nobody has asked yet. */
type Memo<T> = (T | null | undefined)[];

/** How far ahead of its first word a date's telling word stands: "the first two and a half weeks of". */
export const SOON = 9;

/** What the readers of dates and lengths of time have found in one sentence, since many patterns ask for the same in a row. */
export class DateMemory {
  /** Dates and ranges, by their first token. */
  readonly whole: Memo<Found>;
  /** Dates that are no ranges. */
  readonly points: Memo<Found>;
  /** By any token in the head of a date. */
  readonly matches: Memo<DateMatch>;
  readonly durations: Memo<Duration>;
  /** How many dates are being read, one in another. */
  depth = 0;
  #soon: readonly TagBits[] | null = null;

  constructor(readonly tokens: readonly Token[]) {
    const { length } = tokens;
    this.whole = new Array(length);
    this.points = new Array(length);
    this.matches = new Array(length);
    this.durations = new Array(length);
  }

  /** The tags of the token at `i` and of those after it, as far as readers look. */
  soon(i: number): TagBits {
    return (this.#soon ??= tagsSoon(this.tokens))[i]!;
  }
}

function tagsSoon(tokens: readonly Token[]): TagBits[] {
  const soon = tokens.map(({ tags }) => tags);
  const last = soon.length - 1;
  // Doubling: each round joins two stretches of one, two and four tokens; the ninth token is added by itself.
  for (let reach = 1; reach < SOON - 1; reach *= 2)
    for (let i = 0; i + reach <= last; i++) soon[i]! |= soon[i + reach]!;
  for (let i = 0; i + SOON - 1 <= last; i++) soon[i]! |= tokens[i + SOON - 1]!.tags;
  return soon;
}
