import nlp from 'compromise/one';

/**
 * compromise's own sentence splitter, without its document objects: those cost fifteen times as much, and
 * nothing that they add (frequencies, caches, part-of-speech guesses) is used here.
 */
interface Splitter {
  splitSentences(text: string, world: unknown): string[];
}

const compromise = nlp as unknown as {
  methods(): { one: { tokenize: Splitter } };
  world(): unknown;
};
const world = compromise.world();
const splitter = compromise.methods().one.tokenize;

/** Sentences of a text, white space included, in order; they add up to the text. */
export function sentencesOf(text: string): string[] {
  return rejoined(whole(splitter.splitSentences(text, world), text));
}

/** Abbreviations that compromise does not know, and that no sentence ends with when a figure follows: "No. 2", "Rs. 20 crore", "Jan. 29-Feb. 1". */
const BEFORE_FIGURE =
  /(?:^|[\s("'])(?:Nos?|Rs|Re|Art|Sec|Cl|Ex|nr?s?)\.\s+$|[-–—/](?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\.\s+$/;

function rejoined(sentences: string[]): string[] {
  for (let i = sentences.length - 2; i >= 0; i--) {
    const [left, right] = [sentences[i]!, sentences[i + 1]!];
    if (right.charCodeAt(0) < 58 && /^[0-9]/.test(right) && BEFORE_FIGURE.test(left.slice(-8))) {
      sentences.splice(i, 2, left + right);
    }
  }
  return sentences;
}

/** compromise drops text that is white space alone, and may one day drop more: offsets must never depend on that. */
function whole(parts: string[], text: string): string[] {
  let length = 0;
  for (const part of parts) length += part.length;
  return length === text.length ? parts : [text];
}
