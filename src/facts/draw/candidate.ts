import type { Claim, IsoDate, Sentence } from '../../model/index.ts';
import {
  DATELINE,
  type Figure,
  isBare,
  isPlain,
  nearness,
  type Stretch,
  type Word,
  weightOf,
  wordsBeside,
} from '../../terms/index.ts';
import type { Engine } from '../engine.ts';
import { duringWords, folded, valueWords } from './phrase.ts';
import { subjectOf } from './subject.ts';

/** A claim of a source article on its way to a fact. */
export interface Candidate {
  readonly claim: Claim;
  readonly value: string;
  readonly equals: readonly string[];
  readonly during: string | null;
  readonly saidBy: string | null;
  readonly subject: string;
  /** Rows of words, rarest first; the words of a row have one key. */
  readonly rows: readonly Row[];
  /** Keys of the whole sentence, to tell whether two claims are about one thing. */
  readonly keys: ReadonlySet<string>;
  readonly locator: string;
  readonly source: string;
}

export interface Row {
  readonly key: string;
  readonly words: readonly string[];
  readonly weight: number;
}

/** An article's claims with the sentences they stand in, and the id and day of the source. */
export interface Article {
  readonly source: string;
  readonly published: IsoDate | null;
  readonly claims: readonly Claim[];
  readonly sentences: readonly Sentence[];
}

/** Terms of a fact. */
const ROWS = 6;

/** One candidate for each claim that has a value and is not the conversion of another. */
export function candidatesOf(article: Article, engine: Engine): Candidate[] {
  const { claims, published } = article;
  const words = new Map(
    article.sentences.map((sentence) => [sentence, wordsBeside(sentence.text, figuresIn(sentence, claims))]),
  );
  const vocabulary = vocabularyOf(words);
  const conversions = new Map<Claim, Claim[]>();
  for (const claim of claims) {
    if (claim.conversionOf)
      conversions.set(claim.conversionOf, [...(conversions.get(claim.conversionOf) ?? []), claim]);
  }
  return claims.flatMap((claim): Candidate[] => {
    if (claim.unresolved || claim.conversionOf) return [];
    const value = valueWords(claim, published, engine);
    if (!value) return [];
    const { sentence } = claim.mention;
    const equals = (conversions.get(claim) ?? []).flatMap((other) => valueWords(other, published, engine) ?? []);
    const rows = rowsOf(claim, claims, vocabulary, article.sentences[sentence.index - 1]);
    return [
      {
        claim,
        value,
        equals,
        during: claim.during && duringWords(claim.during, published, engine),
        saidBy: claim.attribution && folded(claim.attribution.text),
        subject: subjectOf(claim, claims),
        rows,
        keys: new Set(words.get(sentence)!.map((word) => word.key)),
        locator: locatorOf(sentence),
        source: article.source,
      },
    ];
  });
}

interface Vocabulary {
  /** Words of each sentence, without the values of its figures. */
  readonly words: ReadonlyMap<Sentence, readonly Word[]>;
  /** Key to its written forms in the text, most frequent first. */
  readonly forms: ReadonlyMap<string, readonly string[]>;
  /** Key to the number of sentences that have it. */
  readonly spread: ReadonlyMap<string, number>;
}

function vocabularyOf(all: ReadonlyMap<Sentence, readonly Word[]>): Vocabulary {
  const forms = new Map<string, Map<string, number>>();
  const spread = new Map<string, number>();
  for (const sentence of all.values()) {
    const words = sentence.filter((word) => !word.extra);
    for (const word of words) {
      const known = forms.get(word.key) ?? new Map<string, number>();
      const form = word.proper ? word.text : word.text.toLowerCase();
      known.set(form, (known.get(form) ?? 0) + 1);
      forms.set(word.key, known);
    }
    for (const key of new Set(words.map((word) => word.key))) spread.set(key, (spread.get(key) ?? 0) + 1);
  }
  const ranked = [...forms].map(([key, counts]): [string, string[]] => [
    key,
    [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([form]) => form),
  ]);
  return { words: all, forms: new Map(ranked), spread };
}

/** The words nearest to the figure that say most; names of the sentence before, where this one has none of its own. */
function rowsOf(claim: Claim, claims: readonly Claim[], vocabulary: Vocabulary, before: Sentence | undefined): Row[] {
  const { sentence } = claim.mention;
  const own = stretchOf(claim);
  const others = claims.filter((other) => other !== claim && other.mention.sentence === sentence).map(stretchOf);
  const words = vocabulary.words.get(sentence)!.filter((word) => !word.extra);
  const best = new Map<string, { word: Word; score: number }>();
  for (const word of words) {
    const near = nearness(sentence.text, word, own, others, words);
    const score = (isPlain(word.key) ? 0.45 : weightOf(word.key, word.proper)) * Math.sqrt(near);
    if (score > (best.get(word.key)?.score ?? 0)) best.set(word.key, { word, score });
  }
  if (isBare(words, [own, ...others])) return bareRows(before, vocabulary);
  if (before && ![...best.values()].some(({ word }) => word.proper && word.start > 0)) {
    const name = vocabulary.words.get(before)!.find((word) => word.proper && !word.extra && !best.has(word.key));
    if (name) best.set(name.key, { word: name, score: 0.4 });
  }
  const chosen = [...best.values()].sort((a, b) => b.score - a.score || a.word.start - b.word.start).slice(0, ROWS);
  const rows = chosen.map(({ word, score }) => ({
    key: word.key,
    words: formsOf(word, vocabulary),
    weight: score,
    spread: vocabulary.spread.get(word.key) ?? 0,
    at: word.start,
  }));
  rows.sort((a, b) => a.spread - b.spread || b.weight - a.weight || a.at - b.at);
  return rows.map(({ key, words, weight }) => ({ key, words, weight }));
}

/** A figure that stands alone, such as the date under a headline, is known by the words above it. */
function bareRows(before: Sentence | undefined, vocabulary: Vocabulary): Row[] {
  const words = before ? vocabulary.words.get(before)!.filter((word) => !word.extra) : [];
  const telling = [...words].sort((a, b) => weightOf(b.key, b.proper) - weightOf(a.key, a.proper) || a.start - b.start);
  const rows = telling
    .slice(0, ROWS - 1)
    .map((word) => ({ key: word.key, words: formsOf(word, vocabulary), weight: 0.5 }));
  return [{ key: DATELINE.key, words: [DATELINE.text], weight: 1 }, ...rows];
}

/** The word as it stands here first, then the other forms that the text has. */
function formsOf(word: Word, { forms }: Vocabulary): string[] {
  const here = word.proper ? word.text : word.text.toLowerCase();
  return [...new Set([here, ...(forms.get(word.key) ?? [])])].slice(0, 5);
}

/** The claim's span within its sentence's text. */
export function stretchOf({ mention: { sentence, span } }: Claim): Stretch {
  const [first, last] = [sentence.tokens[span.from]!, sentence.tokens[span.to - 1]!];
  return { start: first.start - sentence.start, end: last.end - sentence.start };
}

function figuresIn(sentence: Sentence, claims: readonly Claim[]): Figure[] {
  const mine = claims.filter((claim) => claim.mention.sentence === sentence);
  return mine.map((claim) => ({ ...stretchOf(claim), dated: claim.value.type === 'period' }));
}

/** "paragraph 6", "headline". */
function locatorOf({ block }: Sentence): string {
  return block.paragraph === null ? block.role : `paragraph ${block.paragraph}`;
}
