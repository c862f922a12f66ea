import type { Fact, FactBase } from '../../model/index.ts';
import { isCount } from '../../model/index.ts';
import { GAP, keysOf } from '../../terms/index.ts';
import { rangeOfFact, unitOf } from '../siblings.ts';
import { dimensionOf, isMoney } from '../units.ts';
import { sourceOf } from './source.ts';

/** How two facts stand to each other: a level and what it is measured by, a part and its whole, or two parts of a sum. */
export type Bond = 'level' | 'part' | 'sum';

/** Two facts that are told together. */
export interface Pair {
  readonly bond: Bond;
  /** The level, the part, or the first of the parts. */
  readonly a: Fact;
  /** What the level is measured by, the whole, or the other part. */
  readonly b: Fact;
  /** The mark that the second is, in the source's words ("the earlier record of"), where it may be told far from the level; null elsewhere. */
  readonly mark: string | null;
  /** Whether the source's own words set one beside the other ("up from", "35 of its 210"); else they only stand near each other. */
  readonly sure: boolean;
  /** Keys of all words that speak for either. */
  readonly keys: ReadonlySet<string>;
  /** The words around both figures, lower case. */
  readonly text: string;
}

export const SMALL =
  '(?:(?:an?|the|its|their|his|her|all|about|around|some|nearly|almost|just|only|over|roughly|estimated|more than|less than|at least|up to|as (?:many|much) as|record)\\s+){0,8}';
const OLDER =
  '(?:from|compared (?:with|to)|against|versus|instead of|than|used to (?:be|cost|stand at)|was to (?:be|cost)|were to (?:be|cost)|had (?:been|stood at)|(?:built|meant|designed|intended|licensed|put up) for|originally|previously|formerly)';
const MARKED =
  '(?:(?:estimates?|forecasts?|targets?|budget|goals?|limit|quota|peak|capacity|threshold|guide price|(?:old|earlier|previous|former|last|standing|existing) (?:record|best|high|peak|low|mark|figure|level|price|rate))\\s+(?:\\p{L}+\\s+){0,2}?(?:of|is|was|at|stood at)|(?:speed |the )limit to|licensed for|peaked at)';
export const MARK = new RegExp(`\\b${MARKED}\\s+${SMALL}$`, 'iu');
export const BEFORE = new RegExp(`\\b(?:${OLDER}|${MARKED})\\s+${SMALL}$`, 'iu');
export const BEFORE_AFTER =
  /^\s*(?:[\p{L}-]+\s+){0,3}?(?:(?:an?|one|the|two|three|four|five|ten)\s+(?:year|month|week|quarter|decade|day)s?\s+(?:ago|earlier|before)|last (?:year|month|week)|at first)\b/iu;
export const CHANGE =
  /\b(?:by|rose|fell|up|down|grew|climbed|jumped|gained|dropped|lost|cut|added|increased|decreased)\s+(?:(?:by|about|some|nearly|almost|another)\s+){0,4}$/i;
export const CHANGE_AFTER =
  /^\s*(?:\p{L}+\s+)?(?:more|fewer|less|higher|lower|increase|decrease|rise|fall|drop|jump|gain|decline)\b/iu;
export const PART_OF = new RegExp(
  `^\\s*(?:(?!(?:instead|ahead|short|shy|because)\\b)\\p{L}+\\s+){0,2}?(?:out )?of\\s+${SMALL}(?:(?:total |global )?(?:workforce|staff|payroll|membership|fleet|crowd|field|population|total|roster|group|class|pool|crew|sample) of\\s)?${SMALL}$`,
  'iu',
);
const OF_WHICH = /\b(?:of|among) (?:which|whom|them|these|those)\b[^,;]{0,60}$/i;
const AND = /^(?:\s+[\p{L}'-]+){0,6},?\s+and\s+(?:another |a further )?(?:[\p{L}'-]+\s+){0,2}$/iu;

/** "That's up from …", "a good deal less than …": a sentence or clause that leans on the one before. */
const LEANS =
  /^(?:(?:that|this|it)(?:['’]s| is| was| compares| would be)\b|(?:an?\s+(?:\p{L}+\s+){0,2})?(?:up|down|more|less|fewer|higher|lower)\b)/iu;
type Role = 'level' | 'before' | 'change';

/** A fact on its way to a pair, with what its subject shows. */
interface Figure {
  readonly fact: Fact;
  readonly head: string;
  readonly tail: string;
  readonly text: string;
  readonly role: Role;
  /** The words by which it is a mark for others: "the earlier record of". */
  readonly mark: string | null;
  readonly terms: ReadonlySet<string>;
  readonly keys: ReadonlySet<string>;
}

/** Facts that may be told together, at most: more are a table. */
const MOST = 60;
/** The share of the terms of one that the other has, where one sentence tells both. */
export const OVERLAP = 0.5;

const known = new WeakMap<FactBase, readonly Pair[]>();

/** All pairs of a base: facts of one paragraph and subject whose units are alike, and facts of the same terms for two periods. */
export function pairsOf(base: FactBase): readonly Pair[] {
  let pairs = known.get(base);
  if (!pairs) known.set(base, (pairs = reckonPairs(base)));
  return pairs;
}

function reckonPairs(base: FactBase): Pair[] {
  const [places, sources] = [new Map<string, Figure[]>(), new Map<string, Figure[]>()];
  for (const fact of base.facts) {
    if (fact.disputed || !unitOf(fact)) continue;
    const figure = figureOf(fact);
    // "up from as few as 140", "licensed for no more than 140": what a level is measured by is the bound itself
    if (!rangeOfFact(fact) && !(figure.role === 'before' && /^at-/.test(fact.readings[0]!.modifier))) continue;
    put(places, fact.subject.includes(GAP) ? placeOf(fact) : termsOf(fact), figure);
    put(sources, sourceOf(fact), figure);
  }
  const near = [...places.values()].flatMap((group) => (group.length > MOST ? [] : pairsIn(group)));
  const far = [...sources.values()].flatMap((group) => (group.length > MOST * 10 ? [] : marksIn(group)));
  return [...near, ...far];
}

function put(groups: Map<string, Figure[]>, name: string | null, figure: Figure): void {
  const known = name === null ? undefined : groups.get(name);
  if (known) known.push(figure);
  else if (name !== null) groups.set(name, [figure]);
}

/** Levels told in other paragraphs than the mark they are measured by: the record, the peak, the target. */
function marksIn(group: readonly Figure[]): Pair[] {
  return group
    .filter(({ mark }) => mark !== null)
    .flatMap((b) =>
      group
        .filter((a) => a.role === 'level' && a !== b && placeOf(a.fact) !== placeOf(b.fact) && alike(a.fact, b.fact))
        .map((a) => pairOf('level', a, b, false, b.mark)),
    );
}

function pairsIn(group: readonly Figure[]): Pair[] {
  const found = group.flatMap((b) => {
    const bonds = group.flatMap((a) => {
      const bond = a !== b && alike(a.fact, b.fact) ? bondOf(a, b) : null;
      return bond ? [{ ...bond, a, b }] : [];
    });
    // "the one with Mexico narrowed to $9.7 billion from $11.1 billion" leaves nothing for the figures of the first clause
    const told = bonds.filter((one) => one.told);
    if (told.length === 0) return bonds;
    const last = b.role === 'before' ? Math.max(...told.map(({ a }) => b.head.lastIndexOf(textOf(a)))) : -1;
    // of "420 of the bricks counted 61 pairs, up from seven" seven is what the 61 are measured by
    return told.filter(({ id, a }) => id !== 'level' || last < 0 || b.head.lastIndexOf(textOf(a)) === last);
  });
  return found
    .filter(
      (one) =>
        !one.timed || !found.some((other) => other.timed && other.a === one.a && isEarlier(one.b.fact, other.b.fact)),
    )
    .map(({ id, sure, a, b }) => pairOf(id, a, b, sure, null));
}

function pairOf(bond: Bond, a: Figure, b: Figure, sure: boolean, mark: string | null): Pair {
  return {
    bond,
    a: a.fact,
    b: b.fact,
    mark,
    sure,
    keys: new Set([...a.keys, ...b.keys]),
    text: `${a.text} / ${b.text}`,
  };
}

interface BondOf {
  readonly id: Bond;
  /** Whether the subject of one has the figure of the other. */
  readonly told: boolean;
  /** Whether only their periods say which came first. */
  readonly timed?: boolean;
  readonly sure: boolean;
}

function bondOf(a: Figure, b: Figure): BondOf | null {
  const joint = between(a, b);
  if (joint !== null && PART_OF.test(joint)) return { id: 'part', told: true, sure: true };
  const which = OF_WHICH.exec(a.head);
  // of "$80m, of which $30m went to fishermen and $20m to farmers" the second part is none of the first
  if (which && a.head.slice(0, which.index).includes(textOf(b))) return { id: 'part', told: true, sure: true };
  if (a.role !== 'level') return null;
  const back = between(b, a);
  if (b.role === 'level' && joint !== null && AND.test(joint)) return { id: 'sum', told: true, sure: true };
  const overlap = shared(a.terms, b.terms);
  const told = joint !== null || back !== null || b.head.includes(textOf(a));
  if (b.role === 'before' && (told || overlap >= OVERLAP || LEANS.test(b.head)))
    return { id: 'level', told, sure: told || opensAlike(a, b) };
  return b.role === 'level' && isEarlier(b.fact, a.fact) && overlap >= OVERLAP
    ? { id: 'level', told, timed: true, sure: overlap === 1 && a.head === '' }
    : null;
}

/** Whether a fact's period is over before another's. */
export function isEarlier({ during: first }: Fact, { during: second }: Fact): boolean {
  return Boolean(first?.last && second?.first && first.last < second.first);
}

/** Whether two subjects begin with the same words: figures of one clause, or of the one that another leans on. */
function opensAlike(a: Figure, b: Figure): boolean {
  const opening = ({ head }: Figure) => head.split(/\s+/, 3).join(' ');
  return opening(a).split(' ').length === 3 && opening(a) === opening(b);
}

function textOf({ fact }: Figure): string {
  return fact.readings[0]!.text;
}

/** The words from the figure of one to that of the other, where the first's subject has both; null elsewhere. */
function between(a: Figure, b: Figure): string | null {
  const at = a.tail.indexOf(textOf(b));
  return at < 0 ? null : a.tail.slice(0, at);
}

function figureOf(fact: Fact): Figure {
  const at = fact.subject.indexOf(GAP);
  const [head, tail] = at < 0 ? ['', ''] : [fact.subject.slice(0, at), fact.subject.slice(at + GAP.length)];
  const terms = keysOf(fact.terms.flat().join(' . '));
  const text = [fact.subject.replace(GAP, ''), fact.readings[0]!.text.replace(/\d[\d.,]*/g, ''), ...fact.terms.flat()];
  return {
    fact,
    head,
    tail,
    text: fact.subject.toLowerCase(),
    role: roleOf(head, tail),
    mark: MARK.exec(head)?.[0].toLowerCase() ?? null,
    terms,
    keys: keysOf(text.join(' . ')),
  };
}

function roleOf(head: string, tail: string): Role {
  if (BEFORE.test(head)) return 'before';
  if (CHANGE.test(head) || CHANGE_AFTER.test(tail)) return 'change';
  return BEFORE_AFTER.test(tail) ? 'before' : 'level';
}

/** The share of the smaller set that the other has as well. */
export function shared(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const least = Math.min(a.size, b.size);
  return least === 0 ? 0 : [...a].filter((key) => b.has(key)).length / least;
}

/** Whether two figures can be subtracted and divided: pounds and pounds, "£12.21 an hour" and "£11.44", people and a bare number. */
function alike(a: Fact, b: Fact): boolean {
  const kinds = [a, b].map(({ readings: [one] }) => one!.kind);
  if (kinds.some((kind) => OWN.has(kind))) return false;
  const [x, y] = [unitOf(a)!, unitOf(b)!];
  if (x === y || lends(x, y) || lends(y, x)) return true;
  return !isMoney(x) && !isCount(x) && dimensionOf(x) === dimensionOf(y);
}

/** Whether a figure may leave its unit to the other: "23,000 vehicles a day, against 36,000", "70mph where the limit is 55". */
export function lends(unit: string, whole: string): boolean {
  const counted = whole.split('/')[0]!;
  if (unit === '1') return isCount(counted) || (/\/(?:h|s)$/.test(whole) && !isMoney(counted));
  return whole.startsWith(`${unit}/`);
}

/** Kinds whose figures are no amounts. */
export const OWN: ReadonlySet<string> = new Set([
  'rank',
  'score',
  'multiple',
  'ratio',
  'age',
  'clock',
  'life-stage',
  'label',
]);

function placeOf(fact: Fact): string | null {
  const locator = fact.citations[0]?.locator;
  return locator ? `${sourceOf(fact)}\n${locator}` : null;
}

function termsOf({ file, terms }: Fact): string | null {
  if (terms.length === 0) return null;
  return `${file.id}\n${terms
    .map((row) => [...row].sort().join('|'))
    .sort()
    .join('\n')}`;
}
