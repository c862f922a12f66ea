import { tables, triggerPattern } from '../lexicon/index.ts';
import type { Block, Document, Sentence, Token } from '../model/index.ts';
import { sentencesOf } from './compromise.ts';
import { tokenize } from './tokens.ts';

/** Signs that make a sentence worth reading without a digit beside them. */
const SIGNS = '½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞';
const TRIGGER = triggerPattern(
  tables.filter((table) => table.triggers).flatMap((table) => [...table.words]),
  SIGNS,
);

/**
 * compromise's splitter takes quadratic time on runs of dots and of abbreviations; in pieces of this many characters
 * (the longest paragraphs of news copy have about 2,000) it stays linear in the text.
 */
const LONGEST = 2400;

/** Sentences of a document in the order of its text; none runs from one block into the next. */
export function segment(document: Document): Sentence[] {
  const sentences: Sentence[] = [];
  for (const block of document.blocks) {
    for (let from = block.start; from < block.end; ) {
      const to = pieceEnd(document.text, from, block.end);
      const piece = document.text.slice(from, to);
      if (TRIGGER(piece).test(piece)) {
        for (const text of sentencesOf(piece)) {
          sentences.push(new LazySentence(document, block, sentences.length, from, text));
          from += text.length;
        }
      } else sentences.push(new LazySentence(document, block, sentences.length, from, piece, false));
      from = to;
    }
  }
  return sentences;
}

class LazySentence implements Sentence {
  readonly end: number;
  readonly candidate: boolean;
  #tokens: readonly Token[] | null = null;

  constructor(
    readonly document: Document,
    readonly block: Block,
    readonly index: number,
    readonly start: number,
    readonly text: string,
    candidate = TRIGGER(text).test(text),
  ) {
    this.end = start + text.length;
    this.candidate = candidate;
  }

  get tokens(): readonly Token[] {
    return (this.#tokens ??= tokenize(this.text, this.start));
  }
}

/** The end of the piece that starts at `from`: the block's end, or the last sentence-like break before the limit. */
function pieceEnd(text: string, from: number, end: number): number {
  if (end - from <= LONGEST) return end;
  const reach = text.slice(from, from + LONGEST);
  for (const mark of ['. ', '.\n', '; ', ', ', ' ']) {
    const at = reach.lastIndexOf(mark);
    if (at > LONGEST / 2) return from + at + mark.length;
  }
  return from + LONGEST;
}
