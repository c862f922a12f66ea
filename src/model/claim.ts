import type { Sentence, TokenSpan } from './text.ts';
import type { KindId, Modifier, Period, Value } from './value.ts';

/** The words of a claim in the text, with the pattern that found them and what it read. */
export interface Mention {
  readonly kind: KindId;
  /** Name of the pattern, unique within its kind. */
  readonly pattern: string;
  readonly sentence: Sentence;
  /** Tokens of the value with its modifier. */
  readonly span: TokenSpan;
  /** What the kind's pattern read; opaque to every stage but the kind's own `value`. */
  readonly parts: unknown;
  readonly modifier: Modifier;
  readonly hedges: readonly string[];
}

/** A stretch of `Document.text` with its words. */
export interface Span {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

interface ClaimFields {
  /** Stable under edits elsewhere in the text. */
  readonly id: string;
  readonly kind: KindId;
  readonly mention: Mention;
  /** `source.slice(start, end)`: the words as written, markup included. */
  readonly text: string;
  /** UTF-16 offsets into the source file. */
  readonly start: number;
  readonly end: number;
  /** 1-based. */
  readonly line: number;
  readonly column: number;
  readonly value: Value;
  readonly modifier: Modifier;
  readonly hedges: readonly string[];
  /** The period that the claim is about, where its clause names one. */
  readonly during: Period | null;
  /** Who said it ("the NIS"), where the clause says so. */
  readonly attribution: Span | null;
  /** The claim that this one restates in another unit, usually in brackets after it. */
  readonly conversionOf: Claim | null;
  /** Why the value could not be resolved ("no publication date"), or null. */
  readonly unresolved: string | null;
  /** Set when the words stand inside quotation marks: whose they are, where the sentence says so. */
  readonly quoted: { readonly by: string | null } | null;
}

/** A claim as plain data: what `JSON.stringify` gives. Decimals are strings. */
export interface ClaimData {
  id: string;
  kind: KindId;
  text: string;
  start: number;
  end: number;
  line: number;
  column: number;
  value: Value;
  modifier: Modifier;
  hedges: readonly string[];
  during: Omit<Period, 'type'> | null;
  attribution: string | null;
  conversionOf: string | null;
  unresolved: string | null;
  quoted: { by: string | null } | null;
}

/** One normalised meaning found in the text. */
export interface Claim extends ClaimFields {
  toJSON(): ClaimData;
}

/** Gives a claim its plain-data form. */
export function makeClaim(fields: ClaimFields): Claim {
  const { id, kind, mention, text, start, end, line, column, value } = fields;
  const { modifier, hedges, during, attribution, conversionOf, unresolved, quoted } = fields;
  return {
    id,
    kind,
    mention,
    text,
    start,
    end,
    line,
    column,
    value,
    modifier,
    hedges,
    during,
    attribution,
    conversionOf,
    unresolved,
    quoted,
    toJSON,
  };
}

function toJSON(this: ClaimFields): ClaimData {
  return claimData(this);
}

function claimData(claim: ClaimFields): ClaimData {
  const { id, kind, text, start, end, line, column, value, modifier, hedges, unresolved, quoted } = claim;
  return {
    id,
    kind,
    text,
    start,
    end,
    line,
    column,
    value,
    modifier,
    hedges,
    during: claim.during && {
      first: claim.during.first,
      last: claim.during.last,
      grain: claim.during.grain,
      edtf: claim.during.edtf,
    },
    attribution: claim.attribution?.text ?? null,
    conversionOf: claim.conversionOf?.id ?? null,
    unresolved,
    quoted,
  };
}
