import type { ModifierRow } from '../lexicon/index.ts';
import {
  functionWords,
  hedgePhrases,
  matters,
  modifierFillers,
  modifiersAfter,
  modifiersBefore,
  notBounds,
  Tag,
  topical,
} from '../lexicon/index.ts';
import type { Mention, Modifier, Token } from '../model/index.ts';
import type { View } from './view.ts';

/** A bound on the number, with the tokens that say so. */
export interface Bound {
  /** First token of the phrase before the value, or index after the last token of one behind it. */
  readonly edge: number;
  readonly modifier: Modifier;
  /** The writer's doubt, where the words before the value say so ("an estimated", "are believed to have"). */
  readonly hedges: readonly string[];
}

/** Rows by the word next to the number, the longest first. */
function byWord(rows: readonly ModifierRow[], word: (row: ModifierRow) => string): Map<string, ModifierRow[]> {
  const map = new Map<string, ModifierRow[]>();
  for (const row of [...rows].sort((a, b) => b.words.length - a.words.length)) {
    const key = word(row);
    map.set(key, [...(map.get(key) ?? []), row]);
  }
  return map;
}

const before = byWord(modifiersBefore, (row) => row.words.at(-1)!);
const after = byWord(modifiersAfter, (row) => row.words[0]!);

/** The bound that stands right before token `from` ("more than", "about", "up to"), with the hedges of its clause, or null. */
export function boundBefore(view: View, from: number): Bound | null {
  const found = phraseBefore(view.tokens, from);
  const hedges = hedgesBefore(view.tokens, found?.edge ?? from);
  if (found?.row.hedge && !hedges.includes(found.row.hedge)) hedges.push(found.row.hedge);
  if (found) return { edge: found.edge, modifier: found.row.modifier, hedges };
  // "Are estimated to have stolen 5 million" rounds as "an estimated 5 million" does.
  const modifier = hedges.includes('estimated') ? 'approx' : 'exact';
  return hedges.length > 0 ? { edge: from, modifier, hedges } : null;
}

/** The bound that stands right after the value ("or so", "or more"); `to` is the index after its last token. */
export function boundAfter(view: View, to: number): Bound | null {
  const { tokens } = view;
  for (const row of after.get(view.norm(to)) ?? []) {
    const { length } = row.words;
    if (!row.words.every((word, n) => view.norm(to + n) === word)) continue;
    if (row.words[0] === '-' && !view.glued(to)) continue;
    if (length === 1 && !standsAlone(tokens, to)) continue;
    return { edge: to + length, modifier: row.modifier, hedges: [] };
  }
  return null;
}

/** "[20]-odd people", "[20]-some dogs" are about twenty, "[20]-plus years" at least that many: the bound hyphenated at token `i`, or null. */
export function hyphenedBound(view: View, i: number): Modifier | null {
  if (view.text(i) !== '-' || !view.glued(i)) return null;
  const norm = view.norm(i + 1);
  return norm === 'odd' || norm === 'some' ? 'approx' : norm === 'plus' ? 'at-least' : null;
}

/** "30 plus 5" and "at least 40 odd numbers" are something else. */
function standsAlone(tokens: readonly Token[], i: number): boolean {
  const [token, next] = [tokens[i]!, tokens[i + 1]];
  if (token.norm === '+') return !next || !(next.tags & Tag.Digits);
  if (token.norm === 'plus' && next && (ADDED.test(next.norm) || (isMoneyBefore(tokens, i) && isNamed(next))))
    return false;
  if (token.norm === 'odd') return next !== undefined && (next.tags & Tag.Word) !== 0;
  return !next || (next.tags & (Tag.Digits | Tag.NumberWord | Tag.CurrencySign)) === 0;
}

/** "$100,000 plus a bonus", "£45m plus add-ons", "3 goals plus his assists": a sum, and no bound. */
const ADDED = /^(?:an?|the|its|his|her|their|any|other|another|some|all)$/;

function isMoneyBefore(tokens: readonly Token[], i: number): boolean {
  for (let at = i - 1; at >= 0 && at >= i - 4; at--)
    if (tokens[at]!.tags & (Tag.CurrencySign | Tag.CurrencyWord)) return true;
  return false;
}

/** Whether a word names a thing: "plus expenses", not "plus in damages". */
function isNamed({ norm, tags }: Token): boolean {
  return (tags & Tag.Word) !== 0 && !functionWords.has(norm);
}

function phraseBefore(tokens: readonly Token[], from: number): { edge: number; row: ModifierRow } | null {
  for (let end = from; end >= from - 3 && end > 0; end--) {
    const last = tokens[end - 1]!.norm;
    const row = before.get(last)?.find(({ words }) => endsWith(tokens, end, words));
    if (row?.words[0] === 'up' && isMoved(tokens, end - row.words.length, from)) return null;
    if (row && !isPreposition(tokens, end - row.words.length, row)) return { edge: end - row.words.length, row };
    if (!modifierFillers.has(last)) return null;
  }
  return null;
}

const MOVED = /^(?:go|goes|going|gone|went|moved?|moves|shoots?|shot|crept|edged|inched|bumped|pushed|jumped|climbed)$/;
/** Words within which "from" tells where a move began. */
const REACH = 10;

/** Verbs of which "up" is a part: nothing ticks by as much as. */
const TICKED = /^(?:tick|inch|edge|creep|nudge|crept)(?:s|d|es|ed|ing)?$|^(?:inching|edging|nudging)$/;
/** Verbs that tell as often how much was added, when it is a share: "fares climb up to 12%". */
const CLIMBED = /^(?:climb|jump|leap|soar|shoot)(?:s|ed|ing)?$|^(?:leapt|shot|went|goes|going|go|gone)$/;

/** "Will go up to £1,940 a year from £1,812", "ticks up to 4.1%", "climbs up to 900" tell a level, and no bound. */
function isMoved(tokens: readonly Token[], at: number, from: number): boolean {
  const verb = tokens[at - 1]?.norm ?? '';
  if (tokens[at + 1]?.norm !== 'to') return false;
  if (TICKED.test(verb) || (CLIMBED.test(verb) && !isShare(tokens, from))) return true;
  if (!MOVED.test(verb)) return false;
  for (const { norm } of tokens.slice(from, from + REACH)) {
    if (/^[.;:—]$/.test(norm)) return false;
    if (norm === 'from') return true;
  }
  return false;
}

function endsWith(tokens: readonly Token[], end: number, words: readonly string[]): boolean {
  const start = end - words.length;
  return start >= 0 && words.every((word, n) => tokens[start + n]!.norm === word);
}

function isPreposition(tokens: readonly Token[], at: number, row: ModifierRow): boolean {
  const previous = tokens[at - 1]?.norm ?? '';
  // "the two prizes add up to $1.25m"
  if (row.words.join(' ') === 'up to') return /^add(?:s|ed|ing)?$/.test(previous);
  if (row.words.length > 1) return false;
  if (row.words[0] === 'some') return previous === 'that' || previous === 'of';
  if (isAttribute(tokens, at + 1)) return row.words[0] === 'over' || row.words[0] === 'under';
  if (row.words[0] === 'past') return !isBeyond(tokens, at);
  if (row.words[0] === 'passed' || row.words[0] === 'passes') return !isMillions(tokens, at);
  if (row.words[0] === 'about' || row.words[0] === 'around') return topical.has(previous);
  if (row.words[0] === 'over' && isOfMatter(tokens, at)) return true;
  if (/^(?:under|beneath|below)$/.test(row.words[0]!) && isBuried(tokens, at)) return true;
  if (!/^(?:over|above|under|beyond)$/.test(row.words[0]!) || !notBounds.has(previous)) return false;
  return !(row.words[0] === 'over' && CHANGED.test(previous) && isShare(tokens, at + 1));
}

/** "Fell over 5 percent", "took over 5% of the votes" say how much; nothing is taken over that is told in hundredths. */
const CHANGED = /^(?:fell|falls|take|takes|took|taken|taking|win|won|lost|moved)$/;

function isShare(tokens: readonly Token[], at: number): boolean {
  for (let i = at; i < at + 4 && i < tokens.length; i++)
    if (/^(?:%|percent|per|pct|pc)$/.test(tokens[i]!.norm)) return true;
  return false;
}

const BURIED =
  /^(?:bur(?:y|ies|ied|ying)|trap(?:s|ped|ping)?|submerge[sd]?|pin(?:s|ned)|crush(?:es|ed)|entomb(?:s|ed)|smother(?:s|ed)|blanket(?:s|ed)|vanish(?:es|ed)|disappear(?:s|ed)|sinks?|sank|sunk)$/;
/** How far before "under" the verb stands: "buries hilltop village under 50 inches". */
const BURIED_REACH = 5;

/** "Snow buries village under 50 inches", "trapped under 3 tons of rubble": where it lies. */
function isBuried(tokens: readonly Token[], at: number): boolean {
  for (let i = at - 1; i >= 0 && i >= at - BURIED_REACH; i--) {
    const { norm, tags } = tokens[i]!;
    if (BURIED.test(norm)) return true;
    if (tags & (Tag.Symbol | Tag.Digits)) return false;
  }
  return false;
}

/** "Police hunt three men over £93,000 cream theft": a noun before, and behind the sum what it was of. */
function isOfMatter(tokens: readonly Token[], at: number): boolean {
  const previous = tokens[at - 1];
  if (!previous || !isNamed(previous) || !(tokens[at + 1]!.tags & (Tag.CurrencySign | Tag.Digits))) return false;
  for (let i = at + 2; i < at + 9 && i < tokens.length; i++) {
    const { norm, tags } = tokens[i]!;
    if (matters.has(norm)) return true;
    if (functionWords.has(norm) || (tags & Tag.Symbol && CLAUSE_END.test(tokens[i]!.text))) return false;
  }
  return false;
}

/** "[Under] a 12-year rule", "[over] the 10-day period": what stands behind is no bare amount. */
function isAttribute(tokens: readonly Token[], i: number): boolean {
  return (
    /^(?:an?|the|this|that|its)$/.test(tokens[i]?.norm ?? '') && tokens[i + 2]?.text === '-' && tokens[i + 2]!.glued
  );
}

/** "Climbs past $300 million", "debt past 90% of output"; not "the past 5 years", "half past 5", "walked past 3 shops". */
function isBeyond(tokens: readonly Token[], at: number): boolean {
  if (/^(?:the|this|these|in|for|of|over|half|quarter|minutes?)$/.test(tokens[at - 1]?.norm ?? 'the')) return false;
  for (let i = at + 1; i < at + 5 && i < tokens.length; i++) {
    const { tags } = tokens[i]!;
    if (tags & (Tag.TimeUnit | Tag.Month | Tag.Weekday)) return false;
    if (tags & (Tag.CurrencySign | Tag.Percent | Tag.Scale)) return true;
  }
  return false;
}

/** "Has passed 1.3 million"; not "passed a $2 billion plan", "passes 12 bills". */
function isMillions(tokens: readonly Token[], at: number): boolean {
  const number = (tokens[at + 1]?.tags ?? 0) & (Tag.Digits | Tag.NumberWord);
  return number !== 0 && ((tokens[at + 2]?.tags ?? 0) & Tag.Scale) !== 0;
}

const LOOK_BACK = 10;
const hedgeStarts = new Set([...hedgePhrases.keys()].map((phrase) => phrase.split(' ')[0]!));
const CLAUSE_END = /^[.;:"“”()—–]$/;

/** Hedges in the clause before token `from`, nearest last, each once. */
export function hedgesBefore(tokens: readonly Token[], from: number): string[] {
  const found: string[] = [];
  for (let i = from - 1; i >= 0 && i >= from - LOOK_BACK; i--) {
    const { norm, text, tags } = tokens[i]!;
    if (tags & (Tag.CurrencySign | Tag.Digits) || (tags & Tag.Symbol && CLAUSE_END.test(text))) break;
    if (!hedgeStarts.has(norm)) continue;
    const two = hedgePhrases.get(`${norm} ${tokens[i + 1]?.norm ?? ''}`);
    const hedge = two ?? hedgePhrases.get(norm);
    if (!hedge || found.includes(hedge) || !doubts(tokens, i)) continue;
    found.unshift(hedge);
  }
  return found;
}

const BEING = new Set([
  'is',
  'are',
  'was',
  'were',
  'be',
  'been',
  'an',
  'a',
  'the',
  'its',
  'his',
  'her',
  'their',
  'widely',
  'also',
  'now',
  'being',
  '-',
]);

/** "Thought" and the like are hedges in the passive ("is thought to") or before the number; "May" in mid-sentence capitals is a month. */
function doubts(tokens: readonly Token[], i: number): boolean {
  const { norm, tags } = tokens[i]!;
  if (/^(?:may|might|could)$/.test(norm)) return (tags & Tag.Capital) === 0;
  if (norm === 'estimates') return false;
  if (!/(?:ed|ought|cast)$/.test(norm)) return true;
  const previous = tokens[i - 1]?.norm ?? '';
  return BEING.has(previous);
}

/** Whether the words of a mention put its number below the figure named ("nearly 100", "just under 5 per cent"). */
export function isBelow(mention: Mention): boolean {
  const { tokens } = mention.sentence;
  const { from, to } = mention.span;
  for (let end = from + 1; end < to && end < from + 6; end++) {
    const row = before
      .get(tokens[end - 1]!.norm)
      ?.find(({ words }) => words.length === end - from && endsWith(tokens, end, words));
    if (row) return row.below === true;
  }
  return false;
}
