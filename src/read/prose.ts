import type { Block, BlockRole, OffsetMap } from '../model/index.ts';
import { collapsible, foldAll, foldable } from './fold.ts';
import { mostBlocks, tooMany } from './limits.ts';
import { Segments } from './map.ts';
import { dateOfLine } from './published.ts';

/** What a format makes of its source. */
export interface ProseText {
  readonly text: string;
  readonly map: OffsetMap;
  readonly blocks: readonly Block[];
}

/** A block under construction: readers may still change its role and heads. */
export type OpenBlock = { -readonly [Key in keyof Block]: Block[Key] };

/** `paragraph` counts what readers would count as one. */
const counted: ReadonlySet<BlockRole> = new Set(['paragraph', 'list-item', 'quotation']);

/** Numbers the paragraphs of `blocks`, in order. */
export function numberParagraphs(blocks: readonly OpenBlock[]): void {
  let paragraphs = 0;
  for (const block of blocks) block.paragraph = counted.has(block.role) ? ++paragraphs : null;
}

const tailLength = 16;

interface ProseOptions {
  /** Runs of white space read as one space, as browsers print them. */
  readonly collapse: boolean;
  /** Typographic variants are folded; true unless said otherwise. */
  readonly fold?: boolean;
}

/** Writes the prose of a source, block by block, and keeps the way back. Pieces come in the order of the source. */
export class Prose {
  readonly #source: string;
  readonly #collapse: boolean;
  readonly #fold: boolean;
  readonly #segments = new Segments();
  readonly #parts: string[] = [];
  readonly #blocks: OpenBlock[] = [];
  #current = '';
  /** The last few characters of the open block: the block itself is not asked, since that would join its pieces each time. */
  #tail = '';
  #begin = 0;
  #last = 0;
  #role: BlockRole | null = null;

  constructor(source: string, options: ProseOptions) {
    this.#source = source;
    this.#collapse = options.collapse;
    this.#fold = options.fold ?? true;
  }

  /** The words of the open block so far. */
  get words(): string {
    return this.#current.trim();
  }

  /** The last few characters of the open block. */
  get tail(): string {
    return this.#tail;
  }

  /** Ends the open block, if there is one, and begins another. */
  open(role: BlockRole): void {
    this.close();
    this.#role = role;
  }

  /** Source `[from, to)` is prose. Without an open block, a paragraph begins. */
  take(from: number, to: number): void {
    const pattern = this.#collapse ? collapsible : foldable;
    let at = from;
    if (from >= to) return;
    const piece = this.#source.slice(from, to);
    if (this.#fold || this.#collapse) {
      pattern.lastIndex = 0;
      for (let match = pattern.exec(piece); match; match = pattern.exec(piece)) {
        this.#copy(at, from + match.index);
        at = from + match.index + match[0].length;
        this.put(match[0], at - match[0].length, at);
      }
    }
    this.#copy(at, to);
  }

  /** `words` stand for source `[from, to)`: an entity, an escape, a line break. */
  put(words: string, from: number, to: number): void {
    const breakable = this.#collapse && /^[ \t\n\f\r]/.test(words);
    const text = breakable ? ' ' : this.#fold ? foldAll(words) : words;
    if (text === '' || (breakable && this.#endsInSpace)) return;
    this.#append(text, from, to);
  }

  #copy(from: number, to: number): void {
    if (from >= to) return;
    const skip = this.#collapse && this.#source[from] === ' ' && this.#endsInSpace ? 1 : 0;
    if (from + skip < to) this.#append(this.#source.slice(from + skip, to), from + skip, to);
  }

  #append(text: string, from: number, to: number): void {
    if (this.#current === '') this.#begin = this.#segments.length;
    this.#current += text;
    this.#tail = text.length >= tailLength ? text.slice(-tailLength) : (this.#tail + text).slice(-tailLength);
    this.#segments.add(text.length, from, to);
    this.#last = to;
  }

  get #endsInSpace(): boolean {
    return this.#tail === '' || this.#tail.endsWith(' ');
  }

  /** Ends the open block; null when it holds no words. Throws `InputError` on one too many. */
  close(): OpenBlock | null {
    const [role, words] = [this.#role ?? 'paragraph', this.#current];
    this.#role = null;
    this.#current = '';
    this.#tail = '';
    if (words === '') return null;
    const start = this.#begin + words.length - words.trimStart().length;
    const end = this.#begin + words.trimEnd().length;
    this.#parts.push(words, '\n');
    this.#segments.add(1, this.#last, this.#last);
    if (end <= start) return null;
    const isDate = role === 'paragraph' && end - start <= 60 && dateOfLine(words) !== null;
    const block: OpenBlock = { role: isDate ? 'dateline' : role, start, end, paragraph: null };
    if (this.#blocks.push(block) > mostBlocks) throw tooMany(mostBlocks, 'paragraphs, list items and cells');
    return block;
  }

  /** Takes a block out again: what it says stands elsewhere, too. */
  remove(block: OpenBlock): void {
    const at = this.#blocks.lastIndexOf(block);
    if (at >= 0) this.#blocks.splice(at, 1);
  }

  finish(): ProseText {
    this.close();
    numberParagraphs(this.#blocks);
    return { text: this.#parts.join(''), map: this.#segments.toMap(), blocks: this.#blocks };
  }
}
