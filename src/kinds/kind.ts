import type { View } from '../grammar/index.ts';
import type { IsoDate, KindId, Locale, Modifier, TagBits, Value } from '../model/index.ts';

/** What a pattern found: token indices (`from` inclusive, `to` exclusive) and what it read there. */
export interface Match<Parts> {
  readonly from: number;
  readonly to: number;
  readonly parts: Parts;
  /** Set where the words of the match are a bound themselves ("since 2017", "early March"). */
  readonly modifier?: Modifier;
  /** Set where nothing longer may take its tokens: in "three hurt in 9:15 crash", 9 is no whole. */
  readonly firm?: boolean;
}

/** One way of writing a kind of claim. */
export interface Pattern<Parts> {
  /** In the notation of the docs: `<currency> <number>`; unique within its kind. */
  readonly name: string;
  /** A spelling that it matches whole; tests run it. */
  readonly example: string;
  /** Tried at tokens that have any of these tags. */
  readonly at: TagBits;
  /** Tried only in sentences where some token has any of these tags; in all where left out. */
  readonly needs?: TagBits;
  /** The longest match that starts at token `i` or, for patterns anchored inside, has it; null where there is none. */
  read(view: View, i: number): Match<Parts> | null;
}

/** What values are resolved against: the draft's publication date and locale, never the clock. */
export interface Context {
  readonly publishedOn: IsoDate | null;
  readonly locale: Locale;
}

/** A value, or why there is none yet. */
export interface Resolved {
  readonly value: Value;
  /** "no publication date"; null where the value is complete. */
  readonly unresolved: string | null;
}

/** A spelling corpus: each row is one value with spellings that must all give it. */
export interface CorpusRow {
  readonly value: string;
  readonly spellings: readonly string[];
  /** Publication date that the spellings are read against. */
  readonly publishedOn?: IsoDate;
}

/** A sort of claim. One file each, named by its id; patterns are tried in any order, the longest match wins. */
export interface Kind<Parts = unknown> {
  readonly id: KindId;
  /** One line for lists. */
  readonly summary: string;
  /** Markdown: what it reads, and what it leaves alone. */
  readonly docs: string;
  readonly patterns: readonly Pattern<Parts>[];
  /** Where one reading gives all the patterns: the name of the one that fits at token `i`. The others are not asked. */
  readonly choose?: (view: View, i: number) => string | null;
  /** One value, many spellings; shown by `stet explain` and run by the tests. */
  readonly corpus: readonly CorpusRow[];
  /** Sentences in which this kind must find nothing. */
  readonly negatives: readonly string[];
  /** Gives the value of a match. */
  value(parts: Parts, context: Context): Resolved;
}

/** Helps a kind's file to be checked against the interface without losing the type of its parts. */
export function defineKind<Parts>(kind: Kind<Parts>): Kind {
  return kind as Kind;
}

/** A family of numbers that are not claims (COVID-19, Boeing 737): its matches take their tokens out of every pattern's reach. */
export interface SilentFamily {
  readonly id: string;
  readonly summary: string;
  readonly at: TagBits;
  /** Token span to leave alone, or null. */
  read(view: View, i: number): { readonly from: number; readonly to: number } | null;
  readonly examples: readonly string[];
}
