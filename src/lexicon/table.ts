import type { TagBits } from '../model/index.ts';

/** A word table: what it is for, and its words in lower case without a final full stop. */
export interface WordTable {
  readonly id: string;
  readonly tag: TagBits;
  readonly words: readonly string[];
  /** Whether one of its words alone makes a sentence worth reading. */
  readonly triggers: boolean;
}
