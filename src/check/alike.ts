import { numberWords } from '../lexicon/index.ts';
import type { Claim, Fact, Quantity, Reading } from '../model/index.ts';
import { Decimal, isCount } from '../model/index.ts';
import { isInSpan } from './in-span.ts';
import { isNth } from './nth.ts';
import { isRun } from './runs.ts';

/** Whether a figure says what its source says in another form, which no reckoning with their units tells; see below. */
export function isAlike(claim: Claim, reading: Reading, fact: Fact): boolean {
  if (isRun(claim, reading, fact) || isNth(claim, reading, fact) || isInSpan(claim, reading)) return true;
  const { value: told } = reading;
  if (told.type !== 'quantity') return claim.value.type === 'quantity' && isAgo(claim.value, reading.text);
  if (claim.value.type === 'period') return isAgo(told, claim.text);
  const own = { ...claim, value: claim.value };
  return (
    isTie(own, told, fact) ||
    isOdds(own, reading) ||
    isPartOfRecord(own, reading) ||
    isBeyondLimit(own, told, reading, fact) ||
    isEndOf(own, told, reading) ||
    isSpanOfAges(own, told, reading, fact) ||
    isEach(own, told, reading, fact)
  );
}

/** A claim of a quantity. */
type Figure = Claim & { readonly value: Quantity };

/** Words close around the place of a fact's figure. */
const NEAR = 70;

function around({ subject = '' }: Partial<Fact>): string {
  const at = subject.indexOf('…');
  return at < 0 ? subject : subject.slice(Math.max(0, at - NEAR), at + NEAR);
}

/** The words of a claim's sentence before its figure, and behind it. */
function beside({ mention, start, end }: Claim): { readonly before: string; readonly after: string } {
  const { sentence } = mention;
  return { before: sentence.text.slice(0, start - sentence.start), after: sentence.text.slice(end - sentence.start) };
}

/** The clause of the gap, between commas. */
function clauseOf(words: string): string {
  return words.split(/[,;:]\s/).find((part) => part.includes('…')) ?? words;
}

function isPoint({ low, high }: Quantity, at: Decimal): boolean {
  return low.eq(at) && high.eq(at);
}

const TIED = /\b(?:each|apiece|both|ti(?:e|es|ed|ebreaker)|level|deadlock\w*|dead heat|draws?|drew)\b/i;

/** "A 412-412 tie" of 412 votes each. */
function isTie({ kind, value }: Figure, told: Quantity, fact: Fact): boolean {
  if (kind !== 'score' || !isPoint(told, value.low) || !value.low.eq(value.high)) return false;
  return told.unit === '{vote}' || (isCount(told.unit) && TIED.test(clauseOf(around(fact))));
}

const ODDS = /(\d{2,4})(?:[-–/]| to |-to-)(?:1|one)$/i;

/** "A 150-1 outsider" of one quoted at 150-1, which alone may be a result. */
function isOdds({ kind, text }: Figure, reading: Reading): boolean {
  const kinds = [kind, reading.kind];
  if (!kinds.includes('ratio') || !kinds.includes('score')) return false;
  const [a, b] = [ODDS.exec(text), ODDS.exec(reading.text)];
  return a !== null && b !== null && a[1] === b[1];
}

const RECORD = /^(?:in )?(\d{1,3})[-–](\d{1,3})\b/;

/** "A 97-loss team" of one that went 65-97. */
function isPartOfRecord({ value }: Figure, { text, kind }: Reading): boolean {
  const at = /^\{(?:win|victory)\}$/.test(value.unit) ? 1 : /^\{(?:loss|defeat)\}$/.test(value.unit) ? 2 : 0;
  const found = at > 0 && (kind === 'count' || kind === 'score') ? RECORD.exec(text)?.[at] : undefined;
  return found !== undefined && isPoint(value, Decimal.of(found));
}

const LIMIT =
  /\b(?:cap(?:s|ped|ping)?|limit(?:s|ed|ing)?|maximum|ceiling|at most|no (?:more|larger|bigger) than|up to)\b/i;
const BAN =
  /\b(?:bans?|banned|banning|bars|barred|outlaws?|outlawed|prohibits?|prohibited|forbids?|limits?|caps?|curbs?|cracks? down|crackdown|no|not|restricts?|refuses?|rejects?|illegal|against|target(?:s|ing)|fines? (?:for|on))\b/i;

/** "Bans groups of more than 25" of a limit of 25. */
function isBeyondLimit(claim: Figure, told: Quantity, { modifier }: Reading, fact: Fact): boolean {
  if (claim.modifier !== 'more-than' || !isPoint(told, claim.value.low)) return false;
  if (claim.value.unit !== told.unit && !(isCount(claim.value.unit) && isCount(told.unit))) return false;
  return (modifier === 'at-most' || LIMIT.test(around(fact))) && BAN.test(beside(claim).before);
}

const RISKED =
  /\b(?:risk(?:s|ing)?|fac(?:e|es|ing)|could|may|might|can|maximum|max|threat(?:s|ened|ens)?|liable|potential|possible|worth|as (?:much|many|high) as)\b/i;
const ELDEST = /\b(?:oldest|eldest|highest|largest|biggest|longest|most)\b/i;
const YOUNGEST = /\b(?:youngest|lowest|smallest|shortest|least|cheapest)\b/i;

/** "Risk €500 fine" of fines of 50 to 500 euros, "the oldest is 88" of ages from 1 to 88: one end, told as the most or the least. */
function isEndOf(claim: Figure, told: Quantity, { text }: Reading): boolean {
  const { value, modifier } = claim;
  if (!/\d/.test(text) || !told.low.lt(told.high) || modifier !== 'exact' || value.unit !== told.unit) return false;
  const clause = beside(claim)
    .before.split(/[;:.]|, (?=\S+ (?:is|was|are|were)\b)/)
    .at(-1)!;
  if (isPoint(value, told.high)) return RISKED.test(clause) || (ELDEST.test(clause) && !YOUNGEST.test(clause));
  return isPoint(value, told.low) && ((YOUNGEST.test(clause) && !ELDEST.test(clause)) || /\bfrom\s*$/i.test(clause));
}

/** "Aged three to 94" of dancers, the youngest of them three and the oldest 94: one sentence tells both. */
function isSpanOfAges({ kind, value }: Figure, told: Quantity, reading: Reading, { subject }: Fact): boolean {
  if (kind !== 'age' || reading.kind !== 'age' || !value.low.lt(value.high) || !told.low.eq(told.high)) return false;
  if (!YOUNGEST.test(subject) || !ELDEST.test(subject)) return false;
  const other = told.low.eq(value.low) ? value.high : told.low.eq(value.high) ? value.low : null;
  return other !== null && numbersIn(subject).some((number) => other.eq(Decimal.of(number)));
}

function numbersIn(text: string): number[] {
  return (text.match(/\b(?:\d{1,3}|[a-z]{3,9})\b/gi) ?? []).flatMap((word) => {
    const number = /^\d/.test(word) ? Number(word) : numberWords.get(word.toLowerCase());
    return number === undefined ? [] : [number];
  });
}

const BY: Readonly<Record<string, RegExp>> = {
  d: /\b(?:(?:each|every|per|a) day|daily)\b/i,
  wk: /\b(?:(?:each|every|per|a) week|weekly)\b/i,
  mo: /\b(?:(?:each|every|per|a) month|monthly)\b/i,
  a: /\b(?:(?:each|every|per|a) year|yearly|annually|annual)\b/i,
  h: /\b(?:(?:each|every|per|an) hour|hourly)\b/i,
};

/** "Caps cars at 1,450 a day" of 1,450 cars that are let in each day. */
function isEach({ kind, value, modifier }: Figure, told: Quantity, reading: Reading, fact: Fact): boolean {
  if (kind !== 'rate' || !value.unit.startsWith('/')) return false;
  if (modifier !== reading.modifier && !(modifier === 'exact' && reading.modifier === 'approx')) return false;
  return isCount(told.unit) && isPoint(told, value.low) && (BY[value.unit.slice(1)]?.test(around(fact)) ?? false);
}

const AGO = /^(?:(?:about|around|some|nearly|almost|more than|over|roughly) )?(\d[\d,]{2,6}) years? (?:ago|earlier)$/i;
/** Years that nobody is old. */
const LIFE = Decimal.of(130);

/** "Sank 310 years ago" of a ship 310 years old, or lost for 310 years, and the other way round. */
function isAgo({ low, high, unit }: Quantity, text: string): boolean {
  const years = AGO.exec(text)?.[1];
  if (years === undefined || unit !== 'a' || !low.eq(high) || low.lt(LIFE)) return false;
  return low.eq(Decimal.of(years.replace(/,/g, '')));
}
