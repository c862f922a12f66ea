import type { Sentence, Token, TokenSpan } from '../model/index.ts';
import type { Numeral } from './numeral.ts';
import { readNumeral } from './numeral.ts';

/** What patterns see of a sentence: its tokens, and the numerals in them, each read at most once. */
export class View {
  readonly tokens: readonly Token[];
  readonly #numerals = new Map<number, Numeral | null>();

  constructor(readonly sentence: Sentence) {
    this.tokens = sentence.tokens;
  }

  /** Lower-case word at `i`; empty outside the sentence. */
  norm(i: number): string {
    return this.tokens[i]?.norm ?? '';
  }

  /** Whether the token at `i` has any of the tags. */
  has(i: number, tags: number): boolean {
    return ((this.tokens[i]?.tags ?? 0) & tags) !== 0;
  }

  /** Whether no white space stands before the token at `i`. */
  glued(i: number): boolean {
    return this.tokens[i]?.glued ?? false;
  }

  /** The longest number that starts at `i`, with its scale ("1.5 trillion", "twenty-five", "2 1/2"), or null. */
  numeral(i: number): Numeral | null {
    let known = this.#numerals.get(i);
    if (known === undefined) this.#numerals.set(i, (known = readNumeral(this.tokens, i)));
    return known;
  }

  /** The words of a span as they stand in the document's text. */
  words(span: TokenSpan): string {
    const [first, last] = [this.tokens[span.from], this.tokens[span.to - 1]];
    if (!first || !last) return '';
    const { start, text } = this.sentence;
    return text.slice(first.start - start, last.end - start);
  }
}
