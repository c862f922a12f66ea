import type { Block, Claim, IsoDate, Sentence } from '../../model/index.ts';
import {
  DATELINE,
  type Figure,
  isBare,
  isOpaque,
  isPlain,
  nearness,
  type Stretch,
  type Word,
  weightOf,
  wordsBeside,
  wordsOf,
} from '../../terms/index.ts';
import type { Engine } from '../engine.ts';
import { lengthIn } from './lengths.ts';
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

/** Kinds whose figures set no words apart from others: "at 7am", "a teen". */
const SET_NOTHING_APART: ReadonlySet<string> = new Set(['clock', 'life-stage', 'label']);
/** Terms of a fact. */
const ROWS = 6;
/** Least worth of the first telling words of a sentence: who or what it is about. */
const OPENING = 0.45;

/** One candidate for each claim that has a value and is not the conversion of another. */
export function candidatesOf(article: Article, engine: Engine): Candidate[] {
  const { claims, published } = article;
  const words = new Map(
    article.sentences.map((sentence) => [sentence, wordsBeside(sentence.text, figuresIn(sentence, claims))]),
  );
  const vocabulary = vocabularyOf(words);
  const asides = asidesOf(article.sentences);
  const conversions = new Map<Claim, Claim[]>();
  for (const claim of claims) {
    if (claim.conversionOf)
      conversions.set(claim.conversionOf, [...(conversions.get(claim.conversionOf) ?? []), claim]);
  }
  const told = claims.flatMap((claim) => [claim, ...[lengthIn(claim, published, engine) ?? []].flat()]);
  return told.flatMap((claim): Candidate[] => {
    const { block } = claim.mention.sentence;
    if (claim.unresolved || claim.conversionOf || asides.has(block)) return [];
    // "2021" in a cell is what the other cells of its row are of
    if (block.role === 'cell' && claim.value.type === 'period') return [];
    const value = valueWords(claim, published, engine);
    if (!value) return [];
    const { sentence } = claim.mention;
    const equals = (conversions.get(claim) ?? []).flatMap((other) => valueWords(other, published, engine) ?? []);
    const before = article.sentences[sentence.index - 1];
    // a byline above the headline is nobody that it is about
    const rows = rowsOf(claim, claims, vocabulary, before && asides.has(before.block) ? undefined : before);
    return [
      {
        claim,
        value,
        equals,
        during: claim.during && duringWords(claim.during, published, engine),
        saidBy: claim.attribution && folded(claim.attribution.text),
        subject: subjectOf(claim),
        rows,
        keys: new Set(words.get(sentence)!.map((word) => word.key)),
        locator: locatorOf(sentence),
        source: article.source,
      },
    ];
  });
}

/** Fewest words of a paragraph that tells something; "Download the app" is the page's, not the article's. */
const TELLING = 6;

/** Paragraphs of a few words, names and dates aside: the lines around an article. */
export function asidesOf(sentences: readonly Sentence[]): ReadonlySet<Block> {
  const counts = new Map<Block, number>();
  for (const { block, text } of sentences) counts.set(block, (counts.get(block) ?? 0) + text.split(/\s+/).length);
  return new Set(
    [...counts].filter(([{ role }, count]) => role === 'paragraph' && count < TELLING).map(([block]) => block),
  );
}

interface Vocabulary {
  /** Words of each sentence, without the values of its figures. */
  readonly words: ReadonlyMap<Sentence, readonly Word[]>;
  /** Names that stand without the rest of a longer one somewhere. */
  readonly alone: ReadonlySet<string>;
  /** Key to its written forms in the text, most frequent first. */
  readonly forms: ReadonlyMap<string, readonly string[]>;
  /** Key to the number of sentences that have it. */
  readonly spread: ReadonlyMap<string, number>;
}

function vocabularyOf(all: ReadonlyMap<Sentence, readonly Word[]>): Vocabulary {
  const forms = new Map<string, Map<string, number>>();
  const spread = new Map<string, number>();
  const alone = new Set<string>();
  for (const [{ text }, sentence] of all) {
    const words = sentence.filter((word) => !word.extra);
    for (const word of words) {
      const known = forms.get(word.key) ?? new Map<string, number>();
      const form = word.proper ? word.text : word.text.toLowerCase();
      known.set(form, (known.get(form) ?? 0) + 1);
      forms.set(word.key, known);
    }
    for (const [word, second] of unitsOf(text, words)) if (word!.proper && !second) alone.add(word!.text);
    for (const key of new Set(words.map((word) => word.key))) spread.set(key, (spread.get(key) ?? 0) + 1);
  }
  const ranked = [...forms].map(([key, counts]): [string, string[]] => [
    key,
    [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([form]) => form),
  ]);
  return { words: all, alone, forms: new Map(ranked), spread };
}

/** A word, or the words of a name that stand together. */
interface Unit {
  readonly key: string;
  readonly words: readonly Word[];
  /** As it stands in the text: "Bank of England". */
  readonly phrase: string;
  readonly score: number;
}

/** The words nearest to the figure that say most; a name of the sentence before, where this one has none of its own. */
function rowsOf(claim: Claim, claims: readonly Claim[], vocabulary: Vocabulary, before: Sentence | undefined): Row[] {
  const { sentence } = claim.mention;
  const own = stretchOf(claim);
  const others = claims
    .filter((other) => other !== claim && other.mention.sentence === sentence && !SET_NOTHING_APART.has(other.kind))
    .map(stretchOf);
  const words = vocabulary.words.get(sentence)!.filter((word) => !word.extra);
  const { role, heads } = sentence.block;
  if (role === 'cell' && heads) return headRows(heads);
  if (isBare(words, [own, ...others])) return bareRows(before, vocabulary);
  const speaker = claim.attribution && {
    start: claim.attribution.start - sentence.start,
    end: claim.attribution.end - sentence.start,
  };
  const best = new Map<string, Unit>();
  for (const unit of unitsOf(sentence.text, words)) {
    const [first, last] = [unit[0]!, unit.at(-1)!];
    const near = Math.max(...unit.map((word) => nearness(sentence.text, word, own, others, words)));
    const weight = Math.max(...unit.map((word) => (isPlain(word.key) ? 0.45 : weightOf(word.key, word.proper))));
    // who says it is told apart already
    const said = speaker !== null && first.start < speaker.end && last.end > speaker.start;
    const score = weight * near ** 0.6 * (said ? 0.5 : 1);
    if (score > (best.get(last.key)?.score ?? 0))
      best.set(last.key, { key: last.key, words: unit, phrase: phraseOf(sentence.text, unit), score });
  }
  const opening = unitsOf(sentence.text, words).find(
    ([first]) => !isPlain(first!.key) && !/^\p{Lu}{3,}$/u.test(first!.text),
  );
  const known = opening && best.get(opening.at(-1)!.key);
  if (known && known.score < OPENING) best.set(known.key, { ...known, score: OPENING });
  if (before && ![...best.values()].some(({ words: [word] }) => word!.proper && word!.start > 0)) {
    const name = unitsOf(
      before.text,
      vocabulary.words.get(before)!.filter((word) => !word.extra),
    ).find((unit) => unit[0]!.proper);
    if (name && !best.has(name.at(-1)!.key))
      best.set(name.at(-1)!.key, {
        key: name.at(-1)!.key,
        words: name,
        phrase: phraseOf(before.text, name),
        score: 0.4,
      });
  }
  const chosen = [...best.values()]
    .sort((a, b) => b.score - a.score || a.words[0]!.start - b.words[0]!.start)
    .slice(0, ROWS);
  const rows = chosen.map((unit) => ({
    ...unit,
    forms: formsOf(unit.words, unit.phrase, vocabulary),
    spread: vocabulary.spread.get(unit.key) ?? 0,
  }));
  rows.sort((a, b) => a.spread - b.spread || b.score - a.score || a.words[0]!.start - b.words[0]!.start);
  return rows.map(({ key, forms, score }) => ({ key, words: forms, weight: score }));
}

function phraseOf(text: string, unit: readonly Word[]): string {
  return folded(text.slice(unit[0]!.start, unit.at(-1)!.end));
}

/** Words in order, those of one name together: "Bay Bridge Authority". */
function unitsOf(text: string, words: readonly Word[]): Word[][] {
  const units: Word[][] = [];
  for (const word of words) {
    const previous = units.at(-1)?.at(-1);
    const joined = previous && /^ (?:of (?:the )?)?$/.test(text.slice(previous.end, word.start));
    const capital = /^\p{Lu}/u;
    if (joined && word.proper && capital.test(word.text) && capital.test(previous.text) && units.at(-1)!.length < 4)
      units.at(-1)!.push(word);
    else units.push([word]);
  }
  return units;
}

/** A cell is found by the words of its heads. */
function headRows(heads: readonly string[]): Row[] {
  const words = heads.flatMap((head) => wordsOf(head).filter(({ extra, text }) => !extra && !/^\d/.test(text)));
  return words.slice(0, ROWS).map(({ key, text, proper }) => ({ key, words: [text], weight: weightOf(key, proper) }));
}

/** A figure that stands alone, such as the date under a headline, is known by the words above it. */
function bareRows(before: Sentence | undefined, vocabulary: Vocabulary): Row[] {
  const words = before ? vocabulary.words.get(before)!.filter((word) => !word.extra) : [];
  const units = before ? unitsOf(before.text, words) : [];
  const weight = (unit: readonly Word[]) => Math.max(...unit.map((word) => weightOf(word.key, word.proper)));
  const telling = [...units].sort((a, b) => weight(b) - weight(a) || a[0]!.start - b[0]!.start);
  const rows = telling.slice(0, ROWS - 1).map((unit) => ({
    key: unit.at(-1)!.key,
    words: formsOf(unit, phraseOf(before!.text, unit), vocabulary),
    weight: 0.5,
  }));
  return [{ key: DATELINE.key, words: [DATELINE.text], weight: 1 }, ...rows];
}

/** The word as it stands here first, then the other forms that the text has; a name also by those of its words that stand alone elsewhere. */
function formsOf(unit: readonly Word[], phrase: string, vocabulary: Vocabulary): string[] {
  if (unit.length === 1) {
    const [word] = unit;
    const here = word!.proper ? word!.text : word!.text.toLowerCase();
    return [...new Set([here, ...(vocabulary.forms.get(word!.key) ?? [])])].slice(0, 5);
  }
  const alone = unit.filter((word) => vocabulary.alone.has(word.text)).map(({ text }) => text);
  return [...new Set([phrase, ...alone])];
}

/** The claim's span within its sentence's text. */
export function stretchOf({ mention: { sentence, span } }: Claim): Stretch {
  const [first, last] = [sentence.tokens[span.from]!, sentence.tokens[span.to - 1]!];
  return { start: first.start - sentence.start, end: last.end - sentence.start };
}

function figuresIn(sentence: Sentence, claims: readonly Claim[]): Figure[] {
  const mine = claims.filter((claim) => claim.mention.sentence === sentence);
  return mine.map((claim) => ({ ...stretchOf(claim), opaque: isOpaque(claim.value) }));
}

/** "paragraph 6", "headline". */
function locatorOf({ block }: Sentence): string {
  return block.paragraph === null ? block.role : `paragraph ${block.paragraph}`;
}
