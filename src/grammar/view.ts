import { Tag } from '../lexicon/index.ts';
import { isTitleCase, type Sentence, type TagBits, type Token, type TokenSpan } from '../model/index.ts';
import { DateMemory } from './dates/memory.ts';
import type { Numeral } from './number.ts';
import { readNumeral } from './numeral.ts';
import { signBefore } from './sign.ts';

/** Words and signs that may join a number to a second one, or hang its unit on it. */
const JOINERS = new Set(['to', '-', '–', '—', '~', '−', 'or', 'and', 'through', 'of']);

/** What stands outside of every sentence. */
const NOTHING: Token = { text: '', norm: '', start: 0, end: 0, glued: false, tags: 0 };

/** What patterns see of a sentence: its tokens, and what has been read of them so far, each at most once. */
export class View {
  readonly tokens: readonly Token[];
  /** All tags that any token of the sentence has. */
  readonly tags: TagBits;
  /** What the readers of dates have found. */
  readonly dates: DateMemory;
  readonly #numerals: (Numeral | null | undefined)[];
  readonly #unjoined: (Numeral | null | undefined)[];
  readonly #behind: (TagBits | undefined)[];
  #titled: boolean | undefined;
  /** Whether a token is part of a numeral that starts before it. */
  readonly #inside: (boolean | undefined)[];

  constructor(readonly sentence: Sentence) {
    const { tokens } = sentence;
    this.tokens = tokens;
    let tags = 0;
    for (const token of tokens) tags |= token.tags;
    this.tags = tags;
    this.dates = new DateMemory(tokens);
    this.#numerals = new Array(tokens.length);
    this.#unjoined = new Array(tokens.length);
    this.#behind = new Array(tokens.length);
    this.#inside = new Array(tokens.length);
  }

  /** Whether the words have the capitals of a headline throughout, so that a capital tells no name: "Just 3 Funerals Could Close This Diner". */
  get titled(): boolean {
    return (this.#titled ??= isTitleCase(this.tokens.filter(({ tags }) => tags & Tag.Word).map(({ text }) => text)));
  }

  /** The token at `i`; one without text and tags outside the sentence. */
  at(i: number): Token {
    return i >= 0 && i < this.tokens.length ? this.tokens[i]! : NOTHING;
  }

  /** Lower-case word at `i`; empty outside the sentence. */
  norm(i: number): string {
    return this.at(i).norm;
  }

  /** The token at `i` as written; empty outside the sentence. */
  text(i: number): string {
    return this.at(i).text;
  }

  /** Whether the token at `i` has any of the tags. */
  has(i: number, tags: number): boolean {
    return (this.at(i).tags & tags) !== 0;
  }

  /** Whether no white space stands before the token at `i`. */
  glued(i: number): boolean {
    return this.at(i).glued;
  }

  /**
   * The longest number that starts at `i`, with its scale ("1.5 trillion", "twenty-five", "2 1/2") and the sign before it, or null.
   * With `joins` false, an "and" ends it.
   */
  numeral(i: number, joins = true): Numeral | null {
    if (i < 0 || i >= this.tokens.length) return null;
    const memo = joins ? this.#numerals : this.#unjoined;
    const known = memo[i];
    if (known !== undefined) return known;
    const bare = readNumeral(this.tokens, i, joins);
    let read = bare && signBefore(this.tokens, bare);
    if (read && read === bare && i === 0 && read.to === this.tokens.length) read = this.#alone(read);
    memo[i] = read;
    if (joins && read) for (let inner = i + 1; inner < read.to; inner++) this.#inside[inner] = true;
    return read;
  }

  /** A dash and a figure that are all of a text are a figure below zero, and no list of one. */
  #alone(number: Numeral): Numeral {
    const { document, block } = this.sentence;
    if (block.role !== 'list-item' || document.blocks.length > 1) return number;
    if (!/^\s*[-−]\s*$/.test(document.text.slice(0, block.start))) return number;
    return { ...number, value: number.value.neg(), high: number.high.neg() };
  }

  /**
   * Whether any of the tags stands close behind the number at `i`, or behind the second end of a range that it begins: what a kind asks
   * before it looks any closer.
   */
  near(i: number, tags: number): boolean {
    if (!(this.tags & tags)) return false;
    return ((this.#behind[i] ??= this.#tagsBehind(i)) & tags) !== 0;
  }

  #tagsBehind(i: number): TagBits {
    const number = this.numeral(i);
    if (!number) return 0;
    // "[two thousand] five hundred and three thousand won": where it is told how far a number goes, there is a range.
    const goesOn = JOINERS.has(this.norm(number.to)) || this.has(number.to, Tag.NumberWord);
    const last = number.to + (goesOn ? 14 : 4);
    let tags = 0;
    for (let j = number.to; j < last; j++) tags |= this.at(j).tags;
    return tags;
  }

  /** Whether the token at `i` can be the first of a number: not inside one already read, and not glued to a word ("A320", "F-16"). */
  opens(i: number): boolean {
    return !this.#inside[i] && !this.attached(i);
  }

  /** Whether the token at `i` hangs on a word before it, directly or by a hyphen: "A320", "F-16", "mid-2011". */
  attached(i: number): boolean {
    if (!this.glued(i)) return false;
    const before = this.at(i - 1);
    if (before.tags & (Tag.Word | Tag.Digits)) return !before.text.endsWith('.');
    // "minus-12 cold" is a number with its sign
    return before.text === '-' && before.glued && this.has(i - 2, Tag.Word) && this.norm(i - 2) !== 'minus';
  }

  /** The words of a span as they stand in the document's text. */
  words(span: TokenSpan): string {
    const first = this.tokens[span.from];
    const last = this.tokens[span.to - 1];
    if (!first || !last) return '';
    const { start, text } = this.sentence;
    return text.slice(first.start - start, last.end - start);
  }
}
