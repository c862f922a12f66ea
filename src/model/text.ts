import type { Block, Document } from './document.ts';

/** Bits of `Token.tags`: what a token is by its shape or by the word tables. A token may have several. */
export type TagBits = number;

/** The smallest unit that patterns see: a number literal, a word, or one symbol. Offsets are into `Document.text`. */
export interface Token {
  readonly text: string;
  /** Lower case, without a final full stop. */
  readonly norm: string;
  readonly start: number;
  readonly end: number;
  /** No white space before it: "5" and "bn" in "5bn", "-" and "2" in "F-2". */
  readonly glued: boolean;
  readonly tags: TagBits;
}

/** A sentence of one block; `start` and `end` are offsets into `Document.text`. */
export interface Sentence {
  readonly document: Document;
  readonly block: Block;
  /** 0-based, over the whole document. */
  readonly index: number;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** Tokenised on first use: a sentence without a trigger never is. */
  readonly tokens: readonly Token[];
  /** Whether any digit, number word, month, weekday or the like occurs; the only sentences that patterns look at. */
  readonly candidate: boolean;
}

/** Token indices, `from` inclusive, `to` exclusive. */
export interface TokenSpan {
  readonly from: number;
  readonly to: number;
}
