import type { Fact, FactBase, Reading } from '../model/index.ts';
import {
  GAP,
  isDated,
  isOfAnother,
  keysOf,
  nearness,
  type Stretch,
  sidesNear,
  sidesOf,
  type Word,
  weightOf,
  wordsOfPhrase,
} from '../terms/index.ts';
import { orderedBehind } from './ordered.ts';
import { aheadIn, digitsOf, isAside, isPaced, type Role, roleIn } from './role.ts';
import { Sources } from './sources.ts';

/** One row of a fact's terms: found when all keys of any alternative are. */
interface Row {
  readonly label: string;
  readonly alternatives: readonly (readonly string[])[];
  readonly weight: number;
  /** Whether most facts of the base have it, so that it marks the topic and not the fact. */
  readonly topic: boolean;
}

/** What linking knows of a fact. */
export interface Profile {
  readonly fact: Fact;
  readonly rows: readonly Row[];
  /** All keys that speak for the fact: terms, subject, the noun that it counts, the speaker. */
  readonly keys: ReadonlySet<string>;
  /** Keys of its subject: the words closest to its figure, with how close: 1 beside the place where it stood, or where none is shown. */
  readonly core: ReadonlyMap<string, number>;
  /** Keys of the noun that its value counts ("five aircraft"). */
  readonly nouns: ReadonlySet<string>;
  readonly sides: Map<number, Set<number>>;
  /** Keys of its file's and sources' titles, and of their keywords: the topic that all facts of the file share. */
  readonly topic: ReadonlySet<string>;
  /** What its figure is beside others of the same thing, where the subject shows it. */
  readonly role: Role | null;
  /** It is told as a pace. */
  readonly paced: boolean;
  readonly ahead: boolean | null;
  /** Digits of the other figures in its subject. */
  readonly beside: ReadonlySet<string>;
  readonly speech: boolean;
  /** It is told beside the article's own, for comparison: "a larger find". */
  readonly aside: boolean;
  /** The name that opens the fact's subject, where it is one of its terms: whose figure it is. */
  readonly owner: string | null;
}

const SPEECH = /\b(?:said|says|say|told|announced?|reported|statement|interview)\b/i;

/** The facts of a base by the keys of their terms; built once per base. */
export class Index {
  readonly #postings = new Map<string, number[]>();
  readonly #profiles: (Profile | undefined)[] = [];
  #sources: Sources | null = null;
  readonly #topics = new Map<string, ReadonlySet<string>>();
  readonly facts: readonly Fact[];

  private constructor(readonly base: FactBase) {
    // the order of facts and files must never matter
    this.facts = [...base.facts].sort((a, b) => order(address(a), address(b)));
    for (const [i, fact] of this.facts.entries()) {
      for (const key of keysOfFact(fact)) {
        const known = this.#postings.get(key);
        if (known) known.push(i);
        else this.#postings.set(key, [i]);
      }
    }
  }

  static readonly #known = new WeakMap<FactBase, Index>();

  static of(base: FactBase): Index {
    let index = Index.#known.get(base);
    if (!index) Index.#known.set(base, (index = new Index(base)));
    return index;
  }

  /** Positions of the facts that have a key. */
  having(key: string): readonly number[] {
    return this.#postings.get(key) ?? [];
  }

  /** From 0.4 for a key that all facts have to 1 for one that a single fact has, or none. */
  rarity(key: string): number {
    return this.#rarity(this.having(key).length);
  }

  #rarity(count: number): number {
    const total = this.facts.length;
    if (total <= 1 || count <= 1) return 1;
    return 1 - 0.6 * (Math.log(count) / Math.log(total));
  }

  /** Whether a key marks the topic of the base, not one of its facts. */
  isTopic(key: string): boolean {
    return this.having(key).length >= Math.max(4, this.facts.length * 0.4);
  }

  /** How much of a text is what a fact's source tells of; see `Sources`. */
  about(levels: ReadonlyMap<string, number>, at: number): number {
    this.#sources ??= new Sources(this.facts, keysOfFact, this.base.whole);
    return this.#sources.about(levels, this.facts[at]!);
  }

  profile(i: number): Profile {
    return (this.#profiles[i] ??= this.#profileOf(this.facts[i]!));
  }

  #profileOf(fact: Fact): Profile {
    const rows = rowsOf(fact).map((words): Row => {
      const alternatives = words.map(({ keys }) => keys);
      const having = new Set(alternatives.flatMap((keys) => this.#having(keys)));
      const own = Math.max(...words.map(({ keys, proper }) => Math.max(...keys.map((key) => weightOf(key, proper)))));
      return {
        label: words[0]!.label,
        alternatives,
        weight: own * this.#rarity(having.size),
        topic: having.size >= Math.max(4, this.facts.length * 0.4),
      };
    });
    const keys = keysOfFact(fact);
    const nouns = new Set(fact.readings.flatMap(nounsOf));
    const gap = fact.readings[0]?.kind === 'rank' ? gapIn(fact.subject) : null;
    if (gap) for (const { key } of orderedBehind(fact.subject, wordsOfPhrase(fact.subject), gap.end)) nouns.add(key);
    const others = figuresIn(fact.subject);
    const local = localOf(fact.subject, others);
    const speech = SPEECH.test(`${fact.subject} ${fact.terms.flat().join(' ')}`);
    return {
      fact,
      rows,
      keys,
      core: coreOf(local),
      nouns,
      sides: sidesOfFact(fact, local, others),
      topic: this.#topicOf(fact),
      speech,
      role: roleIn(fact.subject, fact.readings[0]),
      paced: fact.readings[0]?.kind === 'percent' && isPaced(fact.subject.split(GAP)[0] ?? ''),
      ahead: aheadIn(fact.subject),
      beside: new Set(fact.subject.includes(GAP) ? digitsOf(fact.subject) : []),
      aside: isAside(fact.subject),
      owner: ownerOf(fact),
    };
  }

  /** Facts that have all keys of an alternative, by its rarest key. */
  #having(keys: readonly string[]): readonly number[] {
    let best = this.having(keys[0]!);
    for (const key of keys) if (this.having(key).length < best.length) best = this.having(key);
    return best;
  }

  #topicOf(fact: Fact): ReadonlySet<string> {
    const titles = [
      fact.file.title ?? '',
      ...fact.citations.flatMap(({ source }) => [source.title ?? '', ...(source.keywords ?? [])]),
    ].join('. ');
    let known = this.#topics.get(titles);
    if (!known) this.#topics.set(titles, (known = keysOf(titles)));
    return known;
  }
}

/** Other figures of a subject, with what they count. */
const OTHERS =
  /\b(?:\d[\d.,]*|(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen|(?:twen|thir|for|fif|six|seven|eigh|nine)ty(?:-\p{Ll}+)?|dozens|hundreds|thousands)\b)(?:[ -]\p{Ll}+)?/giu;

interface Local {
  readonly word: Word;
  readonly near: number;
}

/** The words of a subject, with how close they stand to the figure; all beside it where its place is not shown. */
function localOf(subject: string, others: readonly Stretch[]): Local[] {
  const own = gapIn(subject);
  const words = wordsOfPhrase(subject);
  return words.map((word) => ({ word, near: own ? nearness(subject, word, own, others, words) : 1 }));
}

function gapIn(subject: string): Stretch | null {
  const start = subject.indexOf(GAP);
  return start < 0 ? null : { start, end: start + GAP.length };
}

function figuresIn(subject: string): Stretch[] {
  return [...subject.matchAll(OTHERS)].map(({ index, 0: { length } }) => ({ start: index, end: index + length }));
}

function coreOf(local: readonly Local[]): Map<string, number> {
  const core = new Map<string, number>();
  for (const { word, near } of local) core.set(word.key, Math.max(near, core.get(word.key) ?? 0));
  return core;
}

/** The sides that a fact takes by the words near its figure and those inside it; where its place is not shown, by all its words. */
function sidesOfFact(fact: Fact, local: readonly Local[], others: readonly Stretch[]): Map<number, Set<number>> {
  const own = gapIn(fact.subject);
  if (!own) return sidesOf(plainKeys([fact.subject, ...fact.terms.flat(), ...countedBy(fact)]));
  const dates = fact.readings[0]?.value.type === 'period';
  const sides = sidesNear(
    local,
    (word) => isOfAnother(fact.subject, word, own, others) || (dates && isDated(fact.subject, word, own)),
  );
  for (const [set, taken] of sidesOf(plainKeys(countedBy(fact)))) sides.set(set, taken);
  return sides;
}

interface Alternative {
  readonly label: string;
  readonly keys: readonly string[];
  readonly proper: boolean;
}

/** Rows of terms as keys; the subject's words stand in where a fact has no terms. */
function rowsOf(fact: Fact): Alternative[][] {
  const rows = fact.terms.map((row) => row.flatMap(alternativesOf)).filter((row) => row.length > 0);
  return rows.length > 0
    ? rows
    : wordsOfPhrase(fact.subject).flatMap(({ text }) => [alternativesOf(text)].filter((row) => row.length > 0));
}

/** A phrase is found when all its words are; a name written out also by its initials. */
function alternativesOf(phrase: string): Alternative[] {
  const words = wordsOfPhrase(phrase);
  const plain = words.filter((word) => !word.extra);
  if (plain.length === 0) return [];
  const proper = plain.some((word) => /^[\p{Lu}\p{N}]/u.test(word.text));
  const whole = { label: phrase, keys: plain.map((word) => word.key), proper };
  return [
    whole,
    ...words.filter((word) => word.extra).map((word) => ({ label: phrase, keys: [word.key], proper: true })),
  ];
}

function keysOfFact(fact: Fact): Set<string> {
  const keys = new Set<string>(fact.readings.flatMap(nounsOf));
  for (const text of [fact.subject, fact.saidBy ?? '', ...fact.terms.flat()]) {
    for (const { key } of wordsOfPhrase(text)) keys.add(key);
  }
  return keys;
}

/** Keys of words that are no part of a name: "North Korea" says nothing of the north. */
function plainKeys(texts: readonly string[]): Set<string> {
  return new Set(
    texts.flatMap((text) => wordsOfPhrase(text).flatMap((word) => (/^\p{Ll}/u.test(word.text) ? [word.key] : []))),
  );
}

function countedBy({ readings }: Fact): string[] {
  return readings.flatMap(({ text, value }) => (value.type === 'period' ? [] : [text]));
}

function ownerOf({ subject, terms }: Fact): string | null {
  const [first, second] = wordsOfPhrase(subject);
  if (!first || !/^\p{Lu}/u.test(first.text) || first.extra) return null;
  // a word that is upper case in the terms as well is a name, not the beginning of a sentence
  const named = terms.some((row) => row.some((phrase) => phrase.split(' ').includes(first.text)));
  return named && second !== undefined ? first.key : null;
}

/** What a reading counts; its digits and dates are value, and must not speak for the fact. */
function nounsOf({ text, value }: Reading): string[] {
  if (value.type === 'period') return [];
  return wordsOfPhrase(text).flatMap((word) => (/^\d/.test(word.text) ? [] : [word.key]));
}

/** What tells facts apart: the file's id and the fact's. */
export function address(fact: Fact): string {
  return `${fact.file.id}#${fact.id}`;
}

export function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
