import type { Claim, Fact, Period } from '../model/index.ts';
import { areTurned, contrasts, keyOf, mayBeSamePeople, takeOneSide, type Word, weightOf } from '../terms/index.ts';
import type { Context } from './context.ts';
import type { Index, Profile } from './profile.ts';
import { isAside, isNearRole, isPaceOf, type Role } from './role.ts';

/** How well a fact fits a claim by everything but its value, and what spoke for it. */
export interface Score {
  readonly score: number;
  readonly evidence: readonly string[];
  /** The share of the claim's own words that the fact has, those near the figure counting most. */
  readonly words: number;
  /** Both stand beside the same other figure. */
  readonly beside: boolean;
  /** The two count different things, as far as their nouns tell. */
  readonly otherNoun: boolean;
  /** The words around the claim say the opposite of the fact. */
  readonly opposite: boolean;
  /** One is told of a rise and the other of a fall. */
  readonly turned: boolean;
  /** They say of it what the fact says, of things that have an opposite: both killed, both up. */
  readonly sameSide: boolean;
  /** One is a pace and the other the step that it tells. */
  readonly paces: boolean;
}

/** How much a word counts that stands in a fact's subject, far from its figure or beside it; and one that only its terms have. */
const SUBJECT = { far: 0.5, near: 1 } as const;
const TERMS = 0.6;

/** What is made of a score where the figures stand in the same words, but not for the same thing. */
const FACTOR = {
  /** A level and the step that led there, a part and its whole. */
  role: 0.7,
  /** "Five of them children" is told without the whole as well, and "150 seats" without the part. */
  part: 0.9,
  /** A forecast and what came of it. */
  ahead: 0.8,
  /** "A larger find" was told for comparison. */
  aside: 0.8,
  /** The fact is of a year before, and the claim names none. */
  over: 0.9,
  /** Jobs and plants. */
  noun: 0.5,
} as const;

/** Both stand beside the same other figure: "12 % to $5.6 million". */
const BESIDE = 0.08;

/** Words of a headline are few: what is found of a fact counts for a little more than its share. */
const FEW = 1.1;

/** How near to a fact's figure a word stands that it counts. */
const CLOSE = 0.8;

/** Weight of a word that no fact of the base has: other wording, or another subject. */
const UNKNOWN = 0.5;

const NOTHING = {
  score: 0,
  words: 0,
  beside: false,
  otherNoun: false,
  opposite: false,
  turned: false,
  sameSide: false,
  paces: false,
} as const;

/** Weighs the words that a fact asks for against those around the claim, and the claim's words against those that the fact has. */
export function scoreOf(claim: Claim, context: Context, profile: Profile, index: Index): Score {
  const { fact } = profile;
  const during = duringFit(claim.during, fact.during);
  if (during === 'apart') return { ...NOTHING, evidence: [`period ${claim.during!.edtf} is not ${fact.during!.edtf}`] };
  const asked = forward(context, profile);
  const explained = backward(context, profile, index);
  let score =
    FEW * (0.55 * asked.share + 0.45 * explained.share) * Math.min(1, (1.15 * asked.mass) / (asked.mass + 0.35));
  const evidence = [
    `terms ${asked.share.toFixed(2)}: ${asked.found.join(', ') || 'none'}`,
    `words ${explained.share.toFixed(2)}: ${explained.found.join(', ') || 'none'}`,
  ];
  const apply = (factor: number, line: string) => {
    score *= factor;
    evidence.push(line);
  };
  const paces = isPaceOf(context, profile) && asked.found.length + explained.found.length > 0;
  const against = contrasts(context.sides, profile.sides, { dates: claim.value.type === 'period', paces });
  if (against > 0) apply(0.4 ** against, 'the words around the claim say the opposite of the fact');
  if (profile.role !== null && profile.role !== context.role && !paces)
    apply(roleFit(profile.role, context.role), `${context.role} of a thing, and the fact has ${profile.role}`);
  if (profile.ahead !== null && profile.ahead !== context.ahead) apply(FACTOR.ahead, 'what is, and what is forecast');
  if (profile.aside && !isAside(claim.mention.sentence.text)) apply(FACTOR.aside, 'told of another, for comparison');
  if (fact.during && !claim.during && isOver(fact.during, claim))
    apply(FACTOR.over, `the fact is of ${fact.during.edtf}`);
  const shared = [...context.beside].find((digits) => profile.beside.has(digits));
  if (shared !== undefined) {
    score += BESIDE;
    evidence.push(`beside ${shared}, as the fact is`);
  }
  if (namesake(context, profile)) apply(0.35, 'another of the same name');
  let otherNoun = false;
  if (context.nouns.size > 0 && profile.nouns.size > 0) {
    if ([...context.nouns].some((key) => profile.nouns.has(key))) score += 0.05;
    else if (!countsSame(context, profile) && !isSameUnit(claim, fact)) {
      otherNoun = true;
      apply(FACTOR.noun, 'counts something else');
    }
  }
  if (claim.value.type === 'period' && context.speech !== profile.speech)
    apply(0.75, 'when it was said, and when it happened');
  if (during === 'same') {
    score += 0.06;
    evidence.push(`during ${claim.during!.edtf} = ${fact.during!.edtf}`);
  } else if (during === 'nested') apply(0.92, `during ${claim.during!.edtf} is not all of ${fact.during!.edtf}`);
  return {
    score: Math.max(0, Math.min(1, score)),
    evidence,
    words: explained.share,
    beside: shared !== undefined,
    otherNoun,
    opposite: against > 0,
    turned: !paces && areTurned(context.sides, profile.sides),
    sameSide: takeOneSide(context.sides, profile.sides),
    paces,
  };
}

/** Whether a claim is about a time in which the fact does not hold; one that names no time is about the day of publication. */
export function isOutside({ during, mention }: Claim, { validFrom, validUntil }: Fact): boolean {
  const day = mention.sentence.document.publishedOn;
  const [first, last] = during ? [during.first, during.last] : [day, day];
  return Boolean((validFrom && last && last < validFrom) || (validUntil && first && first > validUntil));
}

function roleFit(fact: Role, claim: Role): number {
  return isNearRole(fact, claim) ? FACTOR.part : FACTOR.role;
}

/** Whether a period ended before the year that a draft is of. */
function isOver({ last }: Period, { mention: { sentence } }: Claim): boolean {
  const { publishedOn } = sentence.document;
  return last !== null && publishedOn !== null && last.slice(0, 4) < publishedOn.slice(0, 4);
}

/** "24,300 people died" and "23,400 deaths": what the one counts stands close beside the other's figure. */
function countsSame({ nouns, levels }: Context, { nouns: counted, core }: Profile): boolean {
  return (
    [...nouns].some((key) => (core.get(key) ?? 0) >= CLOSE) || [...counted].some((key) => (levels.get(key) ?? 0) >= 0.9)
  );
}

/** "Nine dead" and "nine people"; "people" are whoever they are: "8,600 walkers". */
function isSameUnit({ value }: Claim, { readings }: Fact): boolean {
  return readings.some(
    ({ value: one }) =>
      value.type === 'quantity' &&
      one.type === 'quantity' &&
      (one.unit === value.unit || mayBeSamePeople(one.unit, value.unit)),
  );
}

/** The share of what the fact asks for that the claim's surroundings have. */
function forward({ levels }: Context, { rows }: Profile): { share: number; mass: number; found: string[] } {
  let [total, mass] = [0, 0];
  const found: string[] = [];
  for (const { label, alternatives, weight, topic } of rows) {
    let hit = 0;
    for (const keys of alternatives) hit = Math.max(hit, hitOf(keys, levels));
    // a topic is set once for a whole text
    if (topic && hit > 0) hit = Math.max(hit, 0.75);
    total += weight;
    mass += weight * hit;
    if (hit >= 0.5) found.push(label);
  }
  return { share: total === 0 ? 0 : mass / total, mass, found };
}

/** How well a phrase is found; part of a name ("South" of "South Korea") counts for little. */
function hitOf(keys: readonly string[], levels: ReadonlyMap<string, number>): number {
  const found = keys.map((key) => levels.get(key) ?? 0).filter((level) => level > 0);
  return found.length === 0 ? 0 : (Math.min(...found) * found.length ** 2) / keys.length ** 2;
}

/** The share of the claim's own words that the fact has, the nearest counting most; words of the topic say nothing. */
function backward(
  { local }: Context,
  { keys, core, nouns, topic }: Profile,
  index: Index,
): { share: number; found: string[] } {
  let [total, mass] = [0.25, 0.1];
  const found: string[] = [];
  for (const [i, { word, near, spoken }] of local.entries()) {
    const has = keys.has(word.key);
    if (spoken && !has) continue;
    // "Motor" of "Ford Motor" needs no other explanation than "Ford"
    if (
      !has &&
      word.proper &&
      [local[i - 1], local[i + 1]].some((next) => next && isOneName(word, next.word) && keys.has(next.word.key))
    )
      continue;
    if (word.extra || ((index.isTopic(word.key) || topic.has(word.key)) && !has)) continue;
    const known = index.having(word.key).length > 0;
    const weight = weightOf(word.key, word.proper) * (known ? index.rarity(word.key) : UNKNOWN) * near * near;
    total += weight;
    if (!has) continue;
    mass += weight * (nouns.has(word.key) ? 1 : besideFact(core.get(word.key)));
    if (near > 0.3) found.push(word.text);
  }
  return { share: mass / total, found };
}

/** What a word of the fact counts for, by how near to its figure it stands in its subject. */
function besideFact(near: number | undefined): number {
  return near === undefined ? TERMS : SUBJECT.far + (SUBJECT.near - SUBJECT.far) * near;
}

const DIRECTIONS: ReadonlySet<string> = new Set(
  ['north', 'northern', 'south', 'southern', 'east', 'eastern', 'west', 'western'].map((word) => keyOf(word)!),
);

/** "Southern Glassworks" beside a fact about Northern Glassworks, which the text does not name. */
function namesake({ local, levels }: Context, { keys }: Profile): boolean {
  for (const [i, { word }] of local.entries()) {
    const next = local[i + 1]?.word;
    if (!next || (!word.proper && i > 0) || !DIRECTIONS.has(word.key) || keys.has(word.key) || !keys.has(next.key))
      continue;
    if ([...DIRECTIONS].some((key) => keys.has(key) && !levels.has(key))) return true;
  }
  return false;
}

function isOneName(a: Word, b: Word): boolean {
  return b.proper && !b.extra && (a.end + 1 === b.start || b.end + 1 === a.start);
}

type Fit = 'same' | 'nested' | 'apart' | 'unknown';

/** How the period of a claim fits that of a fact. */
export function duringFit(a: Period | null, b: Period | null): Fit {
  if (!a || !b) return 'unknown';
  if (a.edtf === b.edtf) return 'same';
  if ((!a.first && !a.last) || (!b.first && !b.last)) return 'unknown';
  if ((a.last && b.first && a.last < b.first) || (b.last && a.first && b.last < a.first)) return 'apart';
  return a.first === b.first && a.last === b.last ? 'same' : 'nested';
}
