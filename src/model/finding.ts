import type { Claim } from './claim.ts';
import type { BlockRole, Encoding, PublishedFrom, TableCell } from './document.ts';
import type { Fact, FactsFileRef } from './fact.ts';
import type { IsoDate } from './value.ts';

export type Verdict = 'match' | 'mismatch' | 'stale' | 'missing-source' | 'unresolved';
export type Level = 'none' | 'note' | 'warning' | 'error';

/** One fact weighed for a claim, and what spoke for it. */
export interface Candidate {
  readonly fact: Fact;
  /** 0 to 1; see `link/`. */
  readonly score: number;
  /** "terms 0.82: steal, crypto", "during 2022 = 2022": one line each. */
  readonly evidence: readonly string[];
}

/** Which fact a claim is about, if any. */
export interface Link {
  readonly claim: Claim;
  readonly fact: Fact | null;
  readonly score: number;
  /** Facts that fit as well as the chosen one. */
  readonly rivals: readonly Fact[];
  /** All that were weighed, best first, for a person who asks why. */
  readonly candidates: readonly Candidate[];
}

/** Rides on a verdict without changing it: `rounded`, `hedge-dropped`, `slip`, … */
export interface Note {
  readonly id: string;
  readonly text: string;
}

/** A replacement of source text; offsets into the source file. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** Whether it may be applied without a person looking at it. */
  readonly safe: boolean;
}

/** What, why, next: the one message grammar. */
export interface Explanation {
  readonly what: string;
  readonly why: string;
  readonly next: string;
  /** The sum behind the verdict, one step a line. */
  readonly arithmetic: readonly string[];
}

/** What one rule says of one claim. */
export interface Answer {
  readonly verdict: Verdict;
  readonly fact: Fact | null;
  readonly notes: readonly Note[];
  readonly explanation: Explanation;
  readonly suggestion: Edit | null;
  /** The other claims of the draft that the answer rests on. */
  readonly related: readonly Claim[];
}

/** The verdict on one claim, with its reasons. */
export interface Finding extends Answer {
  readonly claim: Claim;
  readonly level: Level;
  readonly rule: string;
  readonly link: Link;
  /** Set when a person vouches for the claim. */
  readonly waiver: { readonly by: string; readonly why: string; readonly until: IsoDate | null } | null;
  /** Set when the run's baseline holds this finding: shown, but failing nothing and backing nothing. */
  readonly baselined?: boolean;
  readonly block: BlockRole;
}

/** How many claims are backed, out of all found. */
export interface Coverage {
  readonly claims: number;
  readonly match: number;
  readonly mismatch: number;
  readonly stale: number;
  readonly missingSource: number;
  readonly unresolved: number;
  /** Of `match`, how many by a person's word. */
  readonly waived: number;
}

/** A block of a draft as readers see it; `marks` are its claims by id, with offsets into `text`, in their order. */
export interface ProseBlock {
  readonly role: BlockRole;
  readonly heads: readonly string[];
  readonly cell?: TableCell;
  readonly text: string;
  readonly marks: readonly { readonly claim: string; readonly start: number; readonly end: number }[];
}

/** Findings of one draft, in the order of the text. */
export interface DocumentReport {
  readonly path: string;
  readonly id: string | null;
  readonly source: string;
  readonly format: string;
  readonly publishedOn: IsoDate | null;
  readonly publishedFrom: PublishedFrom | null;
  readonly notes: readonly string[];
  /** As of `Document.encoding`. */
  readonly encoding?: Encoding | null;
  /** As of `Document.positions`: whether claims' lines and columns are paragraphs and characters. */
  readonly positions?: 'source' | 'paragraph';
  readonly findings: readonly Finding[];
  readonly coverage: Coverage;
  /** The draft as readers see it; without it, reports for readers show the file as it is. */
  readonly prose?: readonly ProseBlock[];
}

/** Findings of a run. */
export interface Report {
  readonly documents: readonly DocumentReport[];
  readonly coverage: Coverage;
  readonly facts: readonly FactsFileRef[];
}
