import type { Fact, Quantity } from '../../model/index.ts';
import { GAP, keysOf } from '../../terms/index.ts';
import { CHANGE, CHANGE_AFTER, OVERLAP, OWN, shared } from './pairs.ts';
import type { Source } from './source.ts';
import { keysOfFact } from './support.ts';

/** A figure of an article as one of two in a sum. */
export interface Operand {
  readonly fact: Fact;
  readonly value: Quantity;
  readonly text: string;
  readonly head: string;
  readonly tail: string;
  /** A step from one figure to another ("grew by …", "… more"): no level to subtract from. */
  readonly step: boolean;
  /** What its paragraph adds to a figure that it told before: "another 9,000 went to Canada", "plus 41,000 in Canada". */
  readonly added: boolean;
  /** Its place among the figures of the article. */
  readonly at: number;
  readonly terms: ReadonlySet<string>;
  readonly keys: ReadonlySet<string>;
}

/** "Twice", "once": how often, and no level. */
export const OFTEN = /^(?:once|twice|thrice)$/i;

/** How closely two figures are told together: 3 joined into one ("ten women and two men"), 2 in one sentence, 1 of the same thing, 0 in one article. */
export type Tie = 0 | 1 | 2 | 3;

/** Words between two figures that make one of them. */
const JOINED =
  /^(?:\s+[\p{L}'’-]+){0,4}\s+(?:and|plus)\s+(?:(?:another|a further|an extra|an?|(?:an?|the|its|their) \p{L}+ of)\s+)?$/iu;
const known = new WeakMap<Source, readonly Operand[]>();

/** The plain figures of an article: no bounds, ranges or ranks, and not those on which its sources disagree. */
export function operandsOf(source: Source): readonly Operand[] {
  let operands = known.get(source);
  if (!operands)
    known.set(
      source,
      (operands = source.facts.flatMap((fact, at) => {
        const operand = operandOf(fact);
        return operand ? [{ ...operand, at }] : [];
      })),
    );
  return operands;
}

/** A fact as a plain figure, null where it is none; of a kind that is no amount where that is asked for. */
export function operandOf(fact: Fact, kind?: string): Operand | null {
  const [reading] = fact.readings;
  if (
    !reading ||
    fact.disputed ||
    reading.value.type !== 'quantity' ||
    (OWN.has(reading.kind) && reading.kind !== kind)
  )
    return null;
  const { value, text } = reading;
  if (
    value.low.sign < 0 ||
    (value.low.sign === 0 && kind === undefined) ||
    (!value.low.eq(value.high) && kind !== 'score') ||
    !/^(?:exact|approx)$/.test(reading.modifier)
  )
    return null;
  const at = fact.subject.indexOf(GAP);
  const [head, tail] = at < 0 ? ['', ''] : [fact.subject.slice(0, at), fact.subject.slice(at + GAP.length)];
  const own = keysOf(text.replace(/\d[\d.,]*/g, ''));
  const step = CHANGE.test(head) || CHANGE_AFTER.test(tail);
  const terms = new Set(fact.terms.flat());
  return {
    fact,
    value,
    text,
    head,
    tail,
    step,
    added: ADDED.test(head) || ADDED_AFTER.test(tail),
    at: 0,
    terms,
    keys: new Set([...keysOfFact(fact), ...own]),
  };
}

/** How closely an article tells two of its figures together. */
export function tieOf(a: Operand, b: Operand): Tie {
  if (adds(a, b) || adds(b, a)) return 3;
  const joint = between(a, b) ?? between(b, a);
  if (joint !== null) return JOINED.test(joint) ? 3 : 2;
  return areOfOne(a.terms, b.terms) ? 1 : 0;
}

function adds(a: Operand, b: Operand): boolean {
  return b.added && !a.added && a.at < b.at && isOnePlace(a, b);
}

const ADDED =
  /(?:^\W*since then,?|\b(?:another|an? (?:additional|further|extra)|plus|(?:on top of|in addition to)(?: (?:the|its|their|his|her|an?))?)|\balready (?:arrested|axed|closed|cut|dismissed|dropped|eliminated|fired|killed|laid off|let|lost|recalled|sacked|shed))\s+$/i;
const ADDED_AFTER = /^\s+(?:\p{L}+\s+){0,2}?more\b(?!\s+(?:than|of)\b)/iu;

/** Whether one paragraph tells two figures. */
export function isOnePlace({ fact: a }: Pick<Operand, 'fact'>, { fact: b }: Pick<Operand, 'fact'>): boolean {
  return a.citations[0]?.locator === b.citations[0]?.locator;
}

/** Whether the terms of two facts are so much alike that one sentence, or two of one thing, tell them. */
export function areOfOne(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return shared(a, b) >= OVERLAP;
}

/** The words from one figure to the next, where the subject of either has both; null elsewhere. */
export function between(a: Operand, b: Operand): string | null {
  const ahead = wordAt(a.tail, b.text);
  if (ahead >= 0) return a.tail.slice(0, ahead);
  const behind = wordAt(b.head, a.text);
  return behind < 0 ? null : b.head.slice(behind + a.text.length);
}

/** Where a figure stands in a text as words of their own; -1 where it does not. */
function wordAt(text: string, figure: string): number {
  for (let at = text.indexOf(figure); at >= 0; at = text.indexOf(figure, at + 1)) {
    if (!IN_WORD.test(text[at - 1] ?? '') && !IN_WORD.test(text[at + figure.length] ?? '')) return at;
  }
  return -1;
}

const IN_WORD = /[\p{L}\d]/u;
