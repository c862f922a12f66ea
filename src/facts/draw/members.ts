import { irregularPlurals, numberWords } from '../../lexicon/index.ts';
import { isPersonNoun } from '../../terms/index.ts';

/** A list of people or things each told with its number: "two men and a woman". */
export interface Members {
  readonly start: number;
  readonly end: number;
  readonly count: number;
  /** What all of them are: "people", "children", "homes". */
  readonly noun: string;
}

const THINGS: Readonly<Record<string, ReadonlySet<string>>> = {
  homes: setOf(
    'home house loft farmhouse cottage villa apartment flat condo condominium mansion ranch penthouse estate cabin chalet townhouse bungalow duplex chateau castle',
  ),
  vehicles: setOf(
    'car van truck bus pickup lorry minivan suv sedan motorcycle motorbike taxi ambulance tractor minibus coach',
  ),
  animals: setOf(
    'dog cat horse cow goat sheep pig llama donkey parrot tortoise rabbit bull calf pony lamb puppy kitten hen duck goose alpaca ostrich emu camel zebra tiger lion bear wolf monkey lemur snake lizard python crocodile alligator turtle peacock chicken rooster turkey swan deer elk bison buffalo mule ferret hamster hedgehog fox otter seal kangaroo wallaby gecko iguana bird animal',
  ),
};
const CHILDREN = setOf(
  'son daughter boy girl child kid baby toddler infant newborn schoolboy schoolgirl stepson stepdaughter',
);
/** Words for several people at once. */
const GROUPS: ReadonlyMap<string, number> = new Map([
  ['couple', 2],
  ['pair', 2],
  ['duo', 2],
  ['trio', 3],
  ['twins', 2],
  ['triplets', 3],
]);

const NUMBER = `${[...numberWords.keys()].join('|')}|\\d{1,3}(?![\\d,.])`;
const POSSESSIVE = 'the|his|her|their';
/** "A", "his", "two", "his two". */
const DETERMINER = new RegExp(
  `(?<![\\p{L}\\p{N}'’-])(?:(?:(?:${POSSESSIVE})\\s+)?(${NUMBER})|(an?|another|${POSSESSIVE})(?:\\s+(?:single|lone|sole|solitary),?)?)\\s+(?=[\\p{L}\\p{N}])`,
  'iuy',
);
const STARTS = new RegExp(DETERMINER.source, 'giu');
const WORD = /([\p{L}\p{N}](?:[\p{L}\p{N}'’.-]*[\p{L}\p{N}])?)(\s?)/uy;
const ENDS =
  /^(?:an?|the|his|her|their|and|or|of|in|from|at|on|with|who|that|to|was|were|is|are|for|by|as|aged?|ages|when|while|after|had|has|have)$/i;
/** What may be said of a member before the next one. */
const ASIDE =
  /\s+\([^()]{1,40}\)|,?\s+(?:ages?|aged)\s+\d+(?:(?:,\s*(?:and\s+)?|\s+and\s+)\d+)*(?:\s+(?:months?|weeks?|years? old))?(?:,(?=\s+and\b))?|,\s+(?:both|each|all)\s+[^,;.]{1,30}(?=,)|,\s+\d{1,3}(?=[,.;]|\s+and\b)|\s+(?:of|from|in|at|on|with)\s+(?:[\p{L}\p{N}'’.-]+\s+){0,3}?[\p{L}\p{N}'’-]+(?=,|\s+and\b)/uy;
const NEXT = /(?:[,;]\s+|\s+)(and|plus|along with|as well as)\s+|[,;]\s+/uy;
const LONGEST = 5;
/** Members of a list that a headline counts, at most. */
const MOST = 20;

/** All such lists of a sentence, in its order. */
export function membersIn(text: string): Members[] {
  const found: Members[] = [];
  let from = 0;
  for (const { index } of text.matchAll(STARTS)) {
    if (index < from) continue;
    const members = membersAt(text, index);
    if (members && members.count > 0) found.push(members);
    from = members?.end ?? from;
  }
  return found;
}

/** The list that begins at an offset, of 0 where its members are of several sorts; null where one has no certain number, or there is no "and". */
function membersAt(text: string, start: number): Members | null {
  let item = itemAt(text, start, null);
  if (!item) return null;
  const items = [item];
  let [at, whole] = [item.end, false];
  for (;;) {
    const aside = match(ASIDE, text, at);
    const next = match(NEXT, text, at + (aside?.[0].length ?? 0)) ?? match(NEXT, text, at);
    if (!next) break;
    const and = next[1] !== undefined;
    item = itemAt(text, next.index + next[0].length, items.at(-1)!);
    if (!item) {
      // ", and" after the last member may begin a clause: whether more is listed is asked of the words behind
      if (and && !whole) return null;
      break;
    }
    items.push(item);
    if (items.length > MOST) return null;
    whole = and;
    at = item.end;
  }
  if (!whole) return null;
  const noun = nounOf(items);
  return { start, end: at, count: noun ? items.reduce((sum, { count }) => sum + count, 0) : 0, noun: noun ?? '' };
}

interface Item {
  readonly end: number;
  readonly count: number;
  readonly head: string;
  /** Whether its words begin with one that the next may share: "her son and daughter". */
  readonly shares: boolean;
}

function itemAt(text: string, start: number, previous: Item | null): Item | null {
  const told = match(DETERMINER, text, start);
  const number = told?.[1]?.toLowerCase();
  const counted = number === undefined ? 1 : (numberWords.get(number) ?? Number(number));
  const many = counted > 1 ? counted : null;
  const single = told !== null && counted === 1;
  if (!single && many === null && !previous?.shares) return null;
  let at = single || many !== null ? start + told![0].length : start;
  let found: { head: string; end: number; own: number } | null = null;
  for (let i = 0; i < LONGEST; i++) {
    const word = match(WORD, text, at);
    if (!word || ENDS.test(word[1]!)) break;
    const head = word[1]!.toLowerCase();
    const own = GROUPS.get(many === null ? head : head.replace(/s$/, '')) ?? 0;
    const one = many === null ? head : singular(head);
    const is = own > 0 || (one !== null && sortsOf(one).length > 0);
    // "a school bus driver" is no bus, "an Italian aid worker" one person
    if (is) found = { head: own > 0 ? 'person' : one!, end: at + word[1]!.length, own };
    at += word[0].length;
    if (word[2] === '') break;
  }
  if (!found) return null;
  const shares = told ? /^(?:the|his|her|their)$/i.test(told[2] ?? '') : Boolean(previous?.shares);
  return { end: found.end, count: (many ?? 1) * (found.own || 1), head: found.head, shares };
}

function nounOf(items: readonly Item[]): string | null {
  if (items.every(({ head }) => CHILDREN.has(head))) return 'children';
  const [first, ...rest] = items.map(({ head }) => sortsOf(head));
  return first!.find((sort) => rest.every((sorts) => sorts.includes(sort))) ?? null;
}

function sortsOf(noun: string): string[] {
  const things = Object.keys(THINGS).filter((sort) => THINGS[sort]!.has(noun));
  return CHILDREN.has(noun) || isPersonNoun(noun) ? [...things, 'people'] : things;
}

function singular(noun: string): string | null {
  const irregular = irregularPlurals.get(noun);
  if (irregular) return irregular;
  if (!/[^s]s$/.test(noun)) return null;
  if (/(?:ch|sh|x|ss)es$/.test(noun)) return noun.slice(0, -2);
  return noun.endsWith('ies') ? `${noun.slice(0, -3)}y` : noun.slice(0, -1);
}

function match(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

function setOf(words: string): ReadonlySet<string> {
  return new Set(words.split(' '));
}
