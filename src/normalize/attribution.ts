import { type Block, lettered, type Mention, type Sentence, type Span } from '../model/index.ts';

const VERBS =
  'said|says|told|announced|announces|reported|estimated|confirmed|confirms|added(?= that\\b)|put(?= (?:the|its|their|his|her) [^,;:]{1,40} at\\b)|stated|claimed|warned|predicted|calculated|noted|declared|disclosed|wrote|acknowledged';
/** A name or description of at most eight words that starts a clause. */
const WHO =
  "(?:the |a |an |its |their |one )?[\\p{L}\\p{N}][\\p{L}\\p{N}.'’&-]{0,40}(?: [\\p{L}\\p{N}][\\p{L}\\p{N}.'’&-]{0,40}){0,7}?";

const ACCORDING = lettered(
  () =>
    new RegExp(`\\baccording to (${WHO}(?= ?[,.;:()—]| (?:on|in|at|that|which|who|released|published)\\b|$))`, 'iu'),
);
const PUT_BY = lettered(
  () => new RegExp(`\\bas (?:reported|estimated|stated|announced) by (${WHO}(?= ?[,.;:()—]|$))`, 'iu'),
);
const CLAUSE_SAID = lettered(
  () => new RegExp(`(?:^|[,;:—"”'] ?|'' ?)(${WHO}),? (?:has |have |had |also |later |then )?(?:${VERBS})\\b`, 'giu'),
);
const SAID_WHO = lettered(
  () => /["”'],? ?(?:said|says|added) ((?:the |a )?\p{Lu}[\p{L}\p{N}.'’-]*(?: \p{Lu}?[\p{L}\p{N}.'’-]+){0,4})/u,
);

const PRONOUN = /^(?:it|he|she|they|who|which|that|this|we|i|you|what|there)$/i;
/** "An estimated 500": no speaker. */
const ARTICLE = /^(?:an?|the|its|their|one)$/i;
/** Words at which a description has run on into its sentence. */
const TAIL =
  / (?:which|who|that|on|in|at|by|for|released|published|this|last|as|and|when|after|to|is|are|was|were|has|have|had|will|would|from|also|late|early|earlier|today|yesterday|(?:mon|tues|wednes|thurs|fri|satur|sun)day)\b[\s\S]*$/iu;
const ARTICLE_TAIL = /^(?:in|on|at|by|for|but|and|as|after|while|when|since)\b/i;

interface Clause {
  /** Offset into the document's text. */
  readonly start: number;
  readonly speaker: Span | null;
}

/** Whose words the mentions of a document are. They come in the order of the text: what was found out last is mostly what is asked next. */
export class Speakers {
  #sentence: Sentence | null = null;
  #clauses: readonly Clause[] = [];
  #block: Block | null = null;
  #quoting = false;

  /** Who said it, where the sentence says so: "the NIS said", "according to police", ", said the minister". Offsets are into the document's text. */
  attributionOf({ sentence, span }: Mention): Span | null {
    if (this.#sentence !== sentence) {
      this.#sentence = sentence;
      this.#clauses = speakersOf(sentence);
    }
    const clauses = this.#clauses;
    if (clauses.length < 2) return clauses[0]?.speaker ?? null;
    const at = sentence.tokens[span.from]!.start;
    return clauses.findLast(({ start }) => start <= at)?.speaker ?? null;
  }

  /** Set where the mention stands inside quotation marks, with the speaker where the sentence names one. */
  quotationOf(mention: Mention): { readonly by: string | null } | null {
    const { sentence, span } = mention;
    const { document, block } = sentence;
    if (this.#block !== block) {
      this.#block = block;
      this.#quoting = QUOTE.test(document.text.slice(block.start, block.end));
    }
    if (!this.#quoting) return null;
    const from = sentence.tokens[span.from]!.start;
    const before = document.text.slice(Math.max(block.start, from - FARTHEST), from);
    if (!isOpen(before)) return null;
    return { by: this.attributionOf(mention)?.text ?? null };
  }
}

/** Most blocks have no quotation mark. */
const QUOTE = /["“]|``/;
/** A quotation is followed back this far; a longer one is a block of its own. */
const FARTHEST = 2000;
/** A word without which nobody is named as the source. */
const SPEECH = new RegExp(`\\b(?:according to|say|added|${VERBS})\\b`, 'i');
/** Where a speaker's words may end and another's begin. */
const BREAK = /; | while /gi;

/** The speaker of a sentence; by clause, where each of two has its own ("the union said 500; police said 112"). */
function speakersOf({ text, start }: Sentence): readonly Clause[] {
  if (!SPEECH.test(text)) return [];
  const clauses: Clause[] = [];
  let from = 0;
  const add = (to: number) =>
    clauses.push({ start: start + from, speaker: speakerOf(text.slice(from, to), start + from) });
  for (const { index, 0: mark } of text.matchAll(BREAK)) {
    add(index);
    from = index + mark.length;
  }
  if (from === 0) return [{ start, speaker: speakerOf(text, start) }];
  add(text.length);
  const speaking = clauses.filter(({ speaker }) => speaker);
  // one that opens a later clause says only what follows
  const opens =
    speaking.length === 1 && speaking[0]!.start > start && speaking[0]!.start === speaking[0]!.speaker!.start;
  return speaking.length > 1 || opens ? clauses : [{ start, speaker: speakerOf(text, start) }];
}

function speakerOf(text: string, start: number): Span | null {
  // Words looked for first: these expressions take long to compile, and most drafts need one of them or none.
  const found =
    (/according to/i.test(text) ? ACCORDING(text).exec(text) : null) ??
    (/as (?:reported|estimated|stated|announced) by /i.test(text) ? PUT_BY(text).exec(text) : null) ??
    (/["”'],? ?(?:said|says|added) /.test(text) ? SAID_WHO(text).exec(text) : null);
  if (found) return spanOf(text, start, found.index + found[0].length - found[1]!.length, found[1]!);
  let best: Span | null = null;
  for (const match of text.matchAll(CLAUSE_SAID(text))) {
    const who = match[1]!;
    if (PRONOUN.test(who) || ARTICLE_TAIL.test(who)) continue;
    // in "the city, the mayor said" the last clause before the verb names the speaker
    best = spanOf(text, start, match.index + match[0].indexOf(who), who) ?? best;
  }
  return best;
}

function spanOf(text: string, start: number, at: number, who: string): Span | null {
  const words = who.replace(TAIL, '').replace(/(?<![.,'’-])[.,'’-]+$/, '');
  if (ARTICLE.test(words)) return null;
  if (words.length < 2 || PRONOUN.test(words) || /^\d/.test(words)) return null;
  return { text: text.slice(at, at + words.length), start: start + at, end: start + at + words.length };
}

/** Whether a quotation has been opened and not closed: curly, straight and typewriter quotes. */
function isOpen(before: string): boolean {
  const curly = (before.match(/“/g)?.length ?? 0) - (before.match(/”/g)?.length ?? 0);
  if (curly > 0) return true;
  const typed = (before.match(/``/g)?.length ?? 0) - (before.match(/''/g)?.length ?? 0);
  if (typed > 0) return true;
  const straight = before.match(/(?<!\d)"/g)?.length ?? 0;
  return straight % 2 === 1;
}
