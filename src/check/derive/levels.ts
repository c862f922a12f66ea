import type { Claim, Fact, Period } from '../../model/index.ts';
import { GAP, keysOf } from '../../terms/index.ts';
import { DOWN_WORDS, UP_WORDS } from '../change.ts';
import { before } from '../related.ts';
import type { CheckContext } from '../rule.ts';
import { areAlike } from './arith.ts';
import { isApart } from './derive.ts';
import { endsFit } from './ends.ts';
import type { Operation } from './operation.ts';
import { BEFORE, BEFORE_AFTER, isEarlier, MARK, SMALL } from './pairs.ts';
import type { Source } from './source.ts';
import type { Then } from './then.ts';
import { areOfOne, type Operand, type Tie, tieOf } from './tie.ts';

/** What a draft measures a step by, and the words by which an article tells such a figure. */
const MARKS: readonly (readonly [RegExp, RegExp])[] = [
  [
    /^(?:record|best|mark)/,
    /\b(?:records?|best|mark to beat|high(?:est)?|longest|largest|biggest|(?:old|previous|earlier|standing|existing|former|last) mark)\b/,
  ],
  [/^peak/, /\b(?:peak\w*|high|top\w*|height)\b/],
  [/^asking/, /\b(?:ask\w*|list\w*|for sale|on(?:to)? the market|hop\w+|guide price|price tag|wanted|sought)\b/],
  [/^paid/, /\b(?:paid|pay|bought|buy|purchas\w+|cost|acquir\w+|picked (?:it|them) up|snapped (?:it|them) up)\b/],
  [
    /^(?:limit|permit|licen|allow|capacity|quota|threshold)/,
    /\b(?:limit\w*|permit\w*|licen\w+|allow\w*|capacity|seats?|room for|(?:built|meant|designed|intended) for|quota|threshold|maximum|legal)\b/,
  ],
  [
    /^(?:budget|estimate|forecast|plan|target|goal|expect|guidance|project|predict)/,
    /\b(?:budget\w*|estimate\w*|forecast\w*|plann?\w*|targets?|goals?|expect\w*|guidance|predict\w*|project\w*|pencill?ed|consensus|put (?:it |them )?at|(?:priced|costed) at|valu(?:ed|ation)|thought to be worth)\b/,
  ],
  [/^(?:average|norm|usual)/, /\b(?:average\w*|norm\w*|usual\w*|typical\w*|ordinar\w+)\b/],
  [/^(?:too|should)/, /\b(?:real|actual\w*|true|correct\w*|right|proper|should (?:have|be)|meant to|supposed to)\b/],
];
const OFFERS = ['asking', 'paid'];
/** Words of an earlier figure, beyond those that set two beside one another: "70 pounds when she left", "the mark to beat was". */
const ONCE =
  /^\s*(?:[\p{L}-]+\s+){0,3}?(?:when (?:it|he|she|they|the \p{L}+) (?:left|began|started|opened|set out|went|arrived|joined|was|were)|at (?:its|their|the|his|her) (?:peak|height|start|outset|beginning)|at the (?:turn|start|beginning) of)\b/iu;
/** "Ten years ago it was", "an alert issued a week ago covering", "when it first asked, in 2012, just": an earlier figure by the words before it. */
const BACK =
  /(?:\b(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|\d{1,3}|several|some)\s(?:years?|months?|weeks?|days?|decades?|quarters?|seasons?)\s(?:ago|earlier|before(?:hand)?|previously)|^\W*(?:in |the )?(?:last|previous|prior) (?:year|month|week|quarter|season|time|spring|summer|autumn|fall|winter|poll|survey|count)|\bthe (?:year|month|week|season|quarter) before|\b(?:originally|initially|previously|formerly|back then|first (?:asked|polled|counted|surveyed|measured|opened)))\b[^;:—]{0,60}$/iu;
/** "It had been budgeted at", "the price was put at": what came before what it came to. */
const PLANNED = new RegExp(
  `\\b(?:had been|was|were|been)\\s+(?:\\p{L}+\\s+)?(?:(?:budgeted|estimated|priced|costed|put|planned|set|valued|projected|forecast) (?:at|for)|(?:expected|meant|supposed|projected|forecast|estimated|due|planned) to (?:be|cost|take|last|draw|reach|come to|total))\\s+${SMALL}$`,
  'iu',
);
/** What stands for the level that was told last: "ten years ago it was", "a year earlier the figure who meant to quit was". */
const ANAPHOR =
  /\b(?:it|that|they|this|these|those|the (?:comparable |same )?(?:figure|number|total|rate|share|price|cost|average|proportion|toll|count|tally|level|sum))\b[^,;:—]{0,40}\b(?:was|were|stood|had|came|cost|fetched|ran|totall?ed|took|made|lost)\b/i;
/** "When the pollster first asked": measured by the level that the article is about, which it tells first. */
const ASKED =
  /\b(?:(?:first|last|previously) (?:asked|polled|surveyed|counted|measured|recorded|tracked)|(?:first|last) time (?:it|they) (?:asked|polled)|(?:began|started) asking|(?:the )?same question|(?:previous|earlier|last|first) (?:poll|survey|study|census|count))\b/i;
const LEANING =
  /^\W*(?:it|that|they|this|just|only|the (?:figure|number|total|rate|share|price|average|proportion|toll|count))\b[^,;:—]{0,40}$/i;
/** A share of the level before it: "and 44% of those who say so". */
const PART = /^\s+of (?:those|them|these|whom|which)\b/i;
const TO_BEAT = /\bmark to beat (?:was|is|of|stood at)\s+$/iu;
/** "Passing the … paid in 2006": what a record was before. */
const BEATEN =
  /\b(?:beat(?:s|ing|en)?|broke|break(?:s|ing)|smash(?:ed|es|ing)|topp(?:ed|ing)|tops|pass(?:ed|es|ing)|surpass(?:ed|es|ing)|eclips(?:ed|es|ing)|exceed(?:ed|s|ing)|overt(?:ook|akes|aking)|shatter(?:ed|s|ing))\s+(?:the|a|an|its|his|her|their)\s+(?:[\p{L}-]+\s+){0,4}$/iu;
/** "Climbed to", "slid by a tenth to": the level after a move. */
const MOVED_TO = new RegExp(
  `\\b(?:(${UP_WORDS}|goes up|went up)|${DOWN_WORDS}|slid\\w*|come down|came down)\\b[^,;:—]{0,50}?\\bto\\s+${SMALL}$`,
  'iu',
);
/** "Beats Wisconsin's by 35 feet": what was beaten is a mark, whether or not the draft says so. */
const BEATS =
  /\b(?:beat|break|broke|smash|top|surpass|eclips|exceed|shatter|outs[a-z]{3}|outpoll|outdo|outdid|outgr[oe]w|outearn|lead|led|ahead of|pass)\w{0,4}\s([^,;:]{1,60})$/i;
/** "4,112 votes to his challenger's 4,109": two that stand against each other. */
const FACING = /^\s?(?:votes?\s)?(?:to|against|versus|vs\.?)\s(?:[\p{L}'’-]{1,20}\s){0,3}\d/u;
const MOVED_BY = new RegExp(
  `\\b(?:${UP_WORDS}|${DOWN_WORDS}|shed|shedding|(?:gain|loss|increase|rise|fall|drop|decline|cut) of)\\s+${SMALL}$`,
  'iu',
);
const TURN = new RegExp(
  `\\b(?:(gains?|growth|rises?|increases?|profits?|surplus|added|adds?|adding|gained|created|creating|hired|earned)|(?:loss(?:es)?|declines?|falls?|drops?|deficits?|shortfall|shed|sheds|shedding|lost|loses|losing|cut|cutting|(?:fell|dropped|declined|shrank) by))(?: of)?\\s+${SMALL}$`,
  'iu',
);
/** "The real price: …", "the last record, …, was". */
const LEADING = /(?<!\s)\s*[:,—–]\s*$/;
const CLAUSE = /[;:—]\s|,\s(?!of\s)|\b(?:while|whereas|but|then|and)\s/i;

/** What an article says of the order of two levels, as far as the draft asks for it. */
export interface Reasons {
  /** How much it says; 0 where it says nothing, or the contrary. */
  readonly count: number;
  /** Whether it calls the second what the draft does, by its mark or its time: "asking", "since 2019". */
  readonly named: boolean;
  /** What of the draft it is, if anything: a level of the time that the draft measures from, or an end that it gives. */
  readonly fixed: 'time' | 'end' | null;
}

/** Where a step is looked for, and the time from which the draft measures it. */
export interface Asked {
  readonly since: Then | null;
  readonly source: Source;
  readonly context: CheckContext;
}

/** That the article speaks against it. */
export const NONE: Reasons = { count: 0, named: false, fixed: null };

/** What the article has to say for the second of two levels as what the first is measured by. */
export function reasonsFor(
  claim: Claim,
  { sign, benchmark }: Operation,
  { since, source, context }: Asked,
  a: Operand,
  b: Operand,
): Reasons {
  const named = benchmark !== null && isNamed(benchmark, b);
  if (named !== (benchmark !== null) || (!named && MARK.test(b.head) && !isBeaten(claim, a, b))) return NONE;
  if (since === null && isApart(claim, b.fact)) return NONE;
  // what was asked for a thing is not what it went for, nor is what was paid for it
  if (OFFERS.some((offer) => offer === benchmark) && OFFERS.some((offer) => isNamed(offer, behindOf(a, b))))
    return NONE;
  const ordered = isEarlier(b.fact, a.fact);
  const earlier = isEarlierOne(b);
  if ((isEarlierOne(a) && !earlier && !ordered) || isEarlier(a.fact, b.fact)) return NONE;
  const moved = MOVED_TO.exec(a.head);
  if ((moved && Boolean(moved[1]) !== sign > 0) || (!earlier && MOVED_TO.test(b.head))) return NONE;
  const dated = since?.fits(timeOf(a, source), timeOf(b, source), earlier) ?? null;
  if (dated === false || (a.fact.during && since?.isOf(a.fact.during))) return NONE;
  const ends = endsFit(claim, a.fact, b.fact, context);
  if (ends === false) return NONE;
  const beaten = benchmark === null && sign > 0 && isBeaten(claim, a, b);
  const facing = sign > 0 && FACING.test(a.tail) && tieOf(a, b) >= 2;
  const order = ordered || (moved && tieOf(a, b) > 0);
  return {
    count: (named || dated || earlier || ends || facing || beaten ? 1 : 0) + (order ? 0.5 : 0),
    named: named || dated === true || ends === true,
    fixed: ends ? 'end' : dated ? 'time' : null,
  };
}

/** Whether the draft names what was beaten by a word that only the second level has. */
function isBeaten(claim: Claim, a: Operand, b: Operand): boolean {
  const [, beaten = ''] = BEATS.exec(before(claim)) ?? [];
  const [own, other] = [a, b].map(({ head, tail }) => keysOf(`${head} ${tail}`));
  return [...keysOf(beaten.replace(/\bold\b/g, ''))].some(
    (key) => b.keys.has(key) && (!a.keys.has(key) || (other!.has(key) && !own!.has(key))),
  );
}

/** The time that a level is of: its period, or that of a date of its sentence; null where nothing tells. */
function timeOf({ fact, terms }: Operand, { facts }: Source): Period | null {
  if (fact.during) return fact.during;
  const at = facts.indexOf(fact);
  const own = openingOf(facts, at);
  if (own) return own;
  for (const one of [facts[at + 1], facts[at - 1], facts[at + 2], facts[at - 2]]) {
    const value = one?.readings[0]?.value;
    if (
      value?.type !== 'period' ||
      openingOf(facts, facts.indexOf(one!) + 1) ||
      !areOfOne(new Set(one!.terms.flat()), terms)
    )
      continue;
    // a date that is another figure's is none of this one's
    if (
      !facts.some(
        ({ during, readings: [reading] }) => during?.edtf === value.edtf && reading?.value.type === 'quantity',
      )
    )
      return value;
  }
  return null;
}

/** A level with the words that are its own, where another stands before it: "bought for $40, it has sold for". */
function behindOf(a: Operand, b: Operand): Operand {
  const at = a.head.lastIndexOf(b.text);
  return at < 0 ? a : { ...a, head: a.head.slice(at + b.text.length) };
}

/** The time that a figure's sentence opens with: "when it put the same question in 2016, it was 44%". */
function openingOf(facts: readonly Fact[], at: number): Period | null {
  const [fact, ahead] = [facts[at], facts[at - 1]];
  const value = ahead?.readings[0]?.value;
  if (!fact || value?.type !== 'period' || !ahead!.subject.endsWith(GAP)) return null;
  return LEANING.test(fact.subject.split(GAP)[0]!) ? value : null;
}

/** Whether the article calls a figure what the draft's benchmark does, in its clause. */
export function isNamed(benchmark: string, { head, tail }: Pick<Operand, 'head' | 'tail'>): boolean {
  const words = MARKS.find(([mark]) => mark.test(benchmark))?.[1];
  if (/^(?:record|best|mark)/.test(benchmark) && BEATEN.test(head)) return true;
  return (
    words?.test(`${head.replace(LEADING, ' ').split(CLAUSE).at(-1)} ${tail.split(CLAUSE)[0]}`.toLowerCase()) ?? false
  );
}

/**
 * How closely an article tells a level and what it is measured by. An earlier one that is told right after a level is that level's, whatever
 * stands between: "hit $2.09, before easing to $1.79. They stood at $1.20 in January."
 */
export function closeness(a: Operand, b: Operand, levels: readonly Operand[]): Tie {
  const tie = tieOf(a, b);
  if (tie < 2 && (ASKED.test(b.head) || ASKED.test(b.tail)) && isFirst(a, b, levels)) return 2;
  const leans = isToldEarlier(b) || (BACK.test(b.head) && ANAPHOR.test(b.head));
  return tie < 2 && leans && lastBefore(b, levels) === a ? 2 : tie;
}

/** Whether a level is the first of its sort in the article, or the last that it tells before another. */
export function isLeading(a: Operand, b: Operand, levels: readonly Operand[]): boolean {
  return isFirst(a, b, levels) || lastBefore(b, levels) === a;
}

function isFirst(a: Operand, b: Operand, levels: readonly Operand[]): boolean {
  return levels.find((one) => one !== b && isAlike(one, b)) === a;
}

/** The level of the same sort that is told last before another in its paragraph. */
function lastBefore(b: Operand, levels: readonly Operand[]): Operand | undefined {
  const place = b.fact.citations[0]?.locator;
  return levels
    .slice(0, levels.indexOf(b))
    .findLast(
      ({ fact, value, tail }) => fact.citations[0]?.locator === place && areAlike(value, b.value) && !PART.test(tail),
    );
}

/** Whether an article joins one of the two with another figure: "from £8.60 to £10" leaves neither for a third. */
export function isOther(a: Operand, b: Operand, levels: readonly Operand[]): boolean {
  if (closeness(a, b, levels) >= 2) return false;
  const earlier = isEarlierOne(b);
  return levels.some(
    (one) =>
      one !== a &&
      one !== b &&
      isAlike(one, b) &&
      closeness(one, b, levels) >= 2 &&
      (earlier ? !isEarlierOne(one) : isEarlierOne(one)),
  );
}

/** Whether two figures are of one sort; a bare number is of that of the other that its sentence tells, or the one beside it, where either is a mark. */
export function isAlike(a: Operand, b: Operand): boolean {
  if (areAlike(a.value, b.value)) return true;
  if ((a.value.unit === '1') === (b.value.unit === '1')) return false;
  return tieOf(a, b) >= 2 || (isBeside(a, b) && (isEarlierOne(a) || isEarlierOne(b) || isNamed('limit', b)));
}

/** Whether no other figure of their paragraph stands between two, but a date: "a reading of 131 micrograms; the legal limit is 35". */
function isBeside(a: Operand, b: Operand): boolean {
  return Math.abs(a.at - b.at) <= 2 && a.fact.citations[0]?.locator === b.fact.citations[0]?.locator;
}

function isEarlierOne(one: Operand): boolean {
  return isToldEarlier(one) || BACK.test(one.head) || PLANNED.test(one.head);
}

function isToldEarlier({ head, tail }: Operand): boolean {
  return BEFORE.test(head) || BEFORE_AFTER.test(tail) || ONCE.test(tail) || TO_BEAT.test(head) || BEATEN.test(head);
}

/** A loss or a gain of so much: "shed 21,400 jobs", "a gain of 24,000"; null for a level. */
export function turnOf({ head }: Operand): 1 | -1 | null {
  const turn = TURN.exec(head);
  return turn && (turn[1] ? 1 : -1);
}

/** Whether a figure is a step from one level to another rather than a level. */
export function isStep({ step, head }: Operand): boolean {
  return step || MOVED_BY.test(head);
}
