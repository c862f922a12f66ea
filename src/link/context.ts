import type { Claim, Sentence } from '../model/index.ts';
import {
  DATELINE,
  type Figure,
  figuresNear,
  isBare,
  isDated,
  isOfAnother,
  isOpaque,
  isPlain,
  keyOf,
  nearness,
  type Stretch,
  sidesNear,
  type Word,
  wordsBeside,
  wordsOf,
} from '../terms/index.ts';
import { orderedBehind } from './ordered.ts';
import { digitsOf, isPaced, type Role, roleBetween, speaksAhead } from './role.ts';

/** A word of the claim's own sentence, with how close it stands to the figure: 1 beside it, falling with words and clauses between. */
export interface Local {
  readonly word: Word;
  readonly near: number;
  /** Part of the name of who says it. */
  readonly spoken: boolean;
}

/** The words around a claim, by how much each says of what it is about. */
export interface Context {
  readonly local: readonly Local[];
  /** Key to its best level: 1 beside the figure, less in the rest of the sentence, the sentence before, the headline, the text. */
  readonly levels: ReadonlyMap<string, number>;
  /** Keys of the noun that the claim counts, or an ordinal has behind it. */
  readonly nouns: ReadonlySet<string>;
  /** The figure stands alone: a date under a headline, a cell of a table. */
  readonly bare: boolean;
  /** Keys of the first words of the clause, where they stand before the figure: who or what it speaks of. */
  readonly head: readonly string[];
  /** The sides that the words near the figure take, by set; see `contrasts`. */
  readonly sides: Map<number, Set<number>>;
  /** What the figure is beside others of the same thing. */
  readonly role: Role;
  /** It is told as a pace: "inflation falls to 2.6%". */
  readonly paced: boolean;
  /** Whether the words near it speak of what is yet to be: a forecast, a goal, a plan. */
  readonly ahead: boolean;
  /** Digits of the other figures beside it. */
  readonly beside: ReadonlySet<string>;
  /** A date beside a verb of saying: when something was said, not when it happened. */
  readonly speech: boolean;
}

/** Levels of words outside the claim's sentence. */
const LEVEL = { carried: 0.8, before: 0.5, headline: 0.6, earlier: 0.35, after: 0.3, text: 0.2, name: 0.35 } as const;

/** A sentence that leans on the one before it for its subject. */
const LEANS =
  /^\W*(?:(?:and|but|of|in|for|among|about|at|to|from|by|with|also|however)\W+)*(?:it|its|they|their|them|he|she|his|her|this|that|these|those|both|such|the (?:total|figure|number|sum|amount|rest|others?|company|firm|club|team|agency|ministry|council|police|government|deal|move|plan|project|latter|former|same|increase|decrease|rise|fall|change))\b/i;
const LEANS_INSIDE = /\b(?:of (?:it|them|those|these|that|the total|which)|the (?:total|figure)|half of it)\b/i;
const SPEECH = /\b(?:said|says|say|told|announced|reported|added|confirmed|statement)\b/i;

/** "More than half of it" and "40%" are shares, whether or not the word stands there. */
const SHARES: ReadonlySet<string> = new Set(['ratio', 'percent']);
const SHARE = keyOf('share')!;

/** Kinds whose figures set no words apart from others. */
const NO_FIGURES: ReadonlySet<string> = new Set(['clock', 'life-stage', 'label']);

/** Reads the words around claims of one document; each sentence is read at most once. */
export class Reader {
  readonly #words = new Map<Sentence, Word[]>();
  readonly #spans = new Map<Sentence, Figure[]>();
  readonly #bare = new Map<Sentence, boolean>();
  readonly #keys = new Map<Sentence, ReadonlyMap<string, boolean>>();
  #text: Map<string, number> | null = null;
  readonly #headline: Sentence | null;

  constructor(
    readonly sentences: readonly Sentence[],
    claims: readonly Claim[],
  ) {
    this.#headline = sentences.find((sentence) => sentence.block.role === 'headline') ?? sentences[0] ?? null;
    for (const claim of claims) {
      // "at 7am" and "a teen" set no words apart from another figure
      if (NO_FIGURES.has(claim.kind)) continue;
      const { sentence } = claim.mention;
      const known = this.#spans.get(sentence);
      if (known) known.push(spanOf(claim));
      else this.#spans.set(sentence, [spanOf(claim)]);
    }
  }

  contextOf(claim: Claim): Context {
    const { sentence } = claim.mention;
    const own = spanOf(claim);
    const spans = this.#spans.get(sentence) ?? [];
    const others = figuresNear(own, spans);
    const words = this.#wordsOf(sentence);
    const bare = this.#isBare(sentence, words, spans);
    const speaker = claim.attribution;
    const spoken = ({ start, end }: Word) =>
      speaker !== null && start + sentence.start < speaker.end && end + sentence.start > speaker.start;
    const local = (bare ? [...words, DATELINE] : words).map((word) => ({
      word,
      near: nearness(sentence.text, word, own, others, words),
      spoken: spoken(word),
    }));
    const levels = this.#surroundings(sentence, bare);
    for (const { word, near } of local) raise(levels, word.key, 0.7 + 0.3 * near);
    if (SHARES.has(claim.kind)) raise(levels, SHARE, 1);
    for (const text of sentence.block.heads ?? []) for (const { key } of wordsOf(text)) raise(levels, key, 0.9);
    const inside = words.filter((word) => word.start >= own.start && word.end <= own.end);
    const ordered = claim.kind === 'rank' ? orderedBehind(sentence.text, words, own.end) : [];
    return {
      local,
      levels,
      bare,
      head: headOf(sentence.text, words, own, spoken),
      sides: sidesNear(
        local,
        (word) =>
          isOfAnother(sentence.text, word, own, others) ||
          (claim.value.type === 'period' && isDated(sentence.text, word, own)),
      ),
      nouns: new Set([...inside, ...ordered].map((word) => word.key)),
      role: roleBetween(sentence.text.slice(0, own.start), sentence.text.slice(own.end), {
        text: sentence.text.slice(own.start, own.end),
        kind: claim.kind,
        value: claim.value,
      }),
      paced: claim.kind === 'percent' && isPaced(sentence.text.slice(0, own.start)),
      ahead: speaksAhead(around(sentence.text, own, 48)),
      beside: new Set(others.flatMap(({ start, end }) => digitsOf(sentence.text.slice(start, end)))),
      speech: claim.value.type === 'period' && SPEECH.test(around(sentence.text, own, 24)),
    };
  }

  #surroundings(sentence: Sentence, bare: boolean): Map<string, number> {
    const levels = new Map(this.#textLevels());
    const at = sentence.index;
    const leans = bare || LEANS.test(sentence.text) || LEANS_INSIDE.test(sentence.text);
    this.#raiseAll(levels, this.sentences[at + 1], LEVEL.after, sentence);
    this.#raiseAll(levels, this.sentences[at - 2], LEVEL.earlier, sentence);
    this.#raiseAll(levels, this.#headline, LEVEL.headline, sentence);
    this.#raiseAll(levels, this.sentences[at - 1], leans ? LEVEL.carried : LEVEL.before, sentence);
    return levels;
  }

  #raiseAll(levels: Map<string, number>, sentence: Sentence | null | undefined, level: number, self: Sentence): void {
    if (!sentence || sentence === self) return;
    for (const key of this.#keysOf(sentence).keys()) raise(levels, key, level);
  }

  #wordsOf(sentence: Sentence): Word[] {
    let words = this.#words.get(sentence);
    if (!words) this.#words.set(sentence, (words = wordsBeside(sentence.text, this.#spans.get(sentence) ?? [])));
    return words;
  }

  #isBare(sentence: Sentence, words: readonly Word[], figures: readonly Figure[]): boolean {
    let bare = this.#bare.get(sentence);
    if (bare === undefined) this.#bare.set(sentence, (bare = isBare(words, figures)));
    return bare;
  }

  #keysOf(sentence: Sentence): ReadonlyMap<string, boolean> {
    let keys = this.#keys.get(sentence);
    if (!keys) this.#keys.set(sentence, (keys = keysOf(this.#wordsOf(sentence))));
    return keys;
  }

  #textLevels(): ReadonlyMap<string, number> {
    if (!this.#text) {
      this.#text = new Map();
      for (const sentence of this.sentences) {
        // Most sentences have no figure, and are not asked again: their words, kept, would be many times the text.
        const keys = this.#spans.has(sentence) ? this.#keysOf(sentence) : keysOf(wordsBeside(sentence.text, []));
        for (const [key, proper] of keys) raise(this.#text, key, proper ? LEVEL.name : LEVEL.text);
      }
    }
    return this.#text;
  }
}

function keysOf(words: readonly Word[]): ReadonlyMap<string, boolean> {
  return new Map(words.map((word) => [word.key, word.proper]));
}

const CLAUSE_START = /[;:—]\s|--\s/g;

/** The first telling word of the figure's clause, and a name after it; none where the figure opens it, or where the clause leans on another sentence. */
function headOf(text: string, words: readonly Word[], own: Stretch, spoken: (word: Word) => boolean): string[] {
  let from = 0;
  for (const match of text.matchAll(CLAUSE_START)) if (match.index < own.start) from = match.index + match[0].length;
  if (LEANS.test(text.slice(from))) return [];
  const ahead = words.filter(
    ({ extra, start, end, key }) => !extra && !isPlain(key) && start >= from && end <= own.start,
  );
  const [first, second] = ahead.filter((word) => !spoken(word));
  if (!first) return [];
  return second?.proper ? [first.key, second.key] : [first.key];
}

function raise(levels: Map<string, number>, key: string, level: number): void {
  if (level > (levels.get(key) ?? 0)) levels.set(key, level);
}

/** The claim's span within its sentence's text. */
function spanOf({ value, mention: { sentence, span } }: Claim): Figure {
  const [first, last] = [sentence.tokens[span.from]!, sentence.tokens[span.to - 1]!];
  return { start: first.start - sentence.start, end: last.end - sentence.start, opaque: isOpaque(value) };
}

function around(text: string, { start, end }: Stretch, reach: number): string {
  return `${text.slice(Math.max(0, start - reach), start)} ${text.slice(end, end + reach)}`;
}
