import type { IsoDate, KindId, Modifier, Period, Value } from './value.ts';

/** A value as words assert it; facts files and drafts are read by the same engine. */
export interface Reading {
  /** As written: "about 800 billion won". */
  readonly text: string;
  readonly kind: KindId;
  readonly value: Value;
  readonly modifier: Modifier;
  readonly hedges: readonly string[];
  /** Whose reading it is; set on readings of facts. */
  readonly citation?: Citation | null;
}

/** Where a fact comes from. */
export interface Source {
  readonly id: string;
  readonly publisher: string | null;
  readonly title: string | null;
  readonly published: IsoDate | null;
  readonly url: string | null;
  readonly kind: string | null;
  /** Words of it that none of its facts has. */
  readonly keywords?: readonly string[];
  /** Lists that it writes out, which a draft may count. */
  readonly lists?: readonly Listed[];
}

/** A list of a source, counted: 4 of "states" in "Ohio, Indiana, Michigan and Kentucky", 5 "dead" in "a couple, two brothers and a trucker". */
export interface Listed {
  readonly count: number;
  /** What its members are, or what befell them. */
  readonly noun: string;
  readonly of: string;
  /** The words around it. */
  readonly text: string;
  readonly locator: string | null;
}

/** A source with the place in it. */
export interface Citation {
  readonly source: Source;
  /** "paragraph 6"; null when the file does not say. */
  readonly locator: string | null;
}

/** An older value of a fact: it held until `until`, the version that replaced it. */
export interface Revision {
  readonly until: string;
  /** The day of that version, where the file says. */
  readonly on?: IsoDate | null;
  readonly reading: Reading;
  readonly citation: Citation | null;
  readonly why: string | null;
}

/** How a fact's value was worked out from others, for the report. */
export interface Derivation {
  readonly formula: string;
  /** "800 billion won ÷ 1.5 trillion won = 53 %, 48–59 % as printed". */
  readonly arithmetic: string;
  readonly operands: readonly string[];
}

/** A facts file as reports name it. */
export interface FactsFileRef {
  readonly id: string;
  readonly file: string;
  readonly version: string;
  readonly sha256: string;
  readonly title: string | null;
}

/** A row of a facts file. */
export interface Fact {
  readonly id: string;
  readonly file: FactsFileRef;
  readonly subject: string;
  /** A claim is about this fact when its context has a word of each row; words of a row are alternatives. */
  readonly terms: readonly (readonly string[])[];
  /** More than one where sources disagree (`disputed`). */
  readonly readings: readonly Reading[];
  /** The source's own conversions of the value. */
  readonly equals: readonly Reading[];
  readonly during: Period | null;
  readonly validFrom: IsoDate | null;
  readonly validUntil: IsoDate | null;
  readonly saidBy: string | null;
  readonly citations: readonly Citation[];
  /** Newest first. */
  readonly revisions: readonly Revision[];
  readonly derivation: Derivation | null;
  readonly disputed: boolean;
  /** Position of the fact in its file, 1-based. */
  readonly line: number;
  readonly column: number;
}

/** `rate` units of `to` for one unit of `from`, on a day. */
export interface Rate {
  readonly from: string;
  readonly to: string;
  readonly rate: string;
  readonly on: IsoDate;
  readonly source: string | null;
  readonly file: FactsFileRef;
}

/** A sentence with claims, as one looks for facts with it. */
export interface Passage {
  /** The sentence, then the one before it. */
  readonly texts: readonly string[];
  readonly claims: number;
}

/** What the facts of all loaded files are, ready to be linked. Order of files and facts never matters. */
export interface FactBase {
  readonly facts: readonly Fact[];
  readonly rates: readonly Rate[];
  readonly files: readonly FactsFileRef[];
  /** Later state of the pinned files, to tell a pinned draft of newer values; null where nothing is pinned. */
  readonly newest: FactBase | null;
  /** Of a part of a large base: how many facts each large file has in all, by its id. */
  readonly whole?: ReadonlyMap<string, number>;
  /**
   * Set on bases too large to be weighed fact by fact: the part of it that a text may be about, a few facts for each passage that
   * share its rarer words. Link with that instead of with the whole: `facts` of the whole reads every value of every file.
   */
  near?(text: string, passages?: readonly Passage[]): FactBase;
}
