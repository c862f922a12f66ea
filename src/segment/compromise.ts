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
  return rejoined(whole(splitter.splitSentences(text, world), text)).flatMap(parted);
}

/**
 * Where a quotation within a sentence ends it: 'he is "confused by all of it." Bail was set …', which compromise keeps in one. A short
 * word's full stop may be an abbreviation's, and a question or an exclamation may be a title.
 */
const QUOTED_END = /(?<=[\p{L}\d]{2}\.["”’']{1,2})\s+(?=["“‘'(]?\p{Lu})/u;

function parted(sentence: string): string[] {
  if (!/\.["”’']/.test(sentence)) return [sentence];
  const end = QUOTED_END.exec(sentence);
  if (!end) return [sentence];
  const at = end.index + end[0].length;
  return [sentence.slice(0, at), ...parted(sentence.slice(at))];
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
