import type { Claim } from '../../model/index.ts';
import type { Stated } from '../asserted.ts';
import { after, before, statedOf } from '../related.ts';
import type { CheckContext } from '../rule.ts';
import { levelsOf } from './amounts.ts';
import { chanceOf, isOf, type Worked } from './arith.ts';
import { isContrary } from './contrary.ts';
import { isNamed } from './levels.ts';
import { type Operation, operationOf } from './operation.ts';
import { retoldBy, type Source } from './source.ts';
import { namesOthers } from './steps.ts';
import { isTotal } from './sums.ts';
import { type Surroundings, surroundingsOf, wordsIn } from './support.ts';
import { type Form, isRun, type Part, type Way } from './way.ts';
import { waysTo } from './ways.ts';

/** Kinds of figures that are worked out. */
const KINDS: ReadonlySet<string> = new Set([
  'age',
  'count',
  'duration',
  'measure',
  'money',
  'multiple',
  'percent',
  'point',
  'rate',
  'ratio',
]);

/** What a draft's words for an operation make likely. */
const FORMS: Readonly<Record<Operation['id'], readonly Form[]>> = {
  difference: ['difference'],
  change: ['change'],
  multiple: ['multiple'],
  share: ['share'],
  rest: ['difference', 'rest'],
  sum: ['sum', 'sums'],
};

/** "32 out of 36" has its whole beside it; "the finder, 71," is an age. */
const ITSELF = /\d\d\s+(?:in|out of|of)\s+\d/;
const ASIDE = /,\s$/;
const ASIDE_AFTER = /^(?:,|$)/;
const CLAUSE = /[;:—]\s|\b(?:while|whereas|but)\s/;
/** Words of a step from one figure to another, of what is left, and of all together. */
const STEP =
  /\b(?:more|less|fewer|higher|lower|margin|spare|short|shy|over|under|above|below|beats?|tops?|topped|cuts?|trims?|raises?|lifts?|hikes?|bumps?|jumps?|boosts?|gap|swing|leads?|edges?|exceeds?|by|extra|too|up|down|past|misses?|missed|outlasts?|loses?|loss|gains?|gained|grew|grow|shrinks?|drops?|falls?|rises?|climbs?|slips?|ahead|behind|cheaper|dearer|faster|slower|longer|shorter|older|younger|profit|bargain|saves?|saved|discount)\b/;
const REST =
  /\b(?:left|remain\w*|rest|others?|still|yet|without|not|never|refus\w+|except|unable|miss\w*|surviv\w+|escape\w*|unhurt|unharmed|safe|spared?|unclaimed|last|only|just|unsold|unpaid|unaccounted|keeps?|kept|fail\w*|no|owe[sd]?)\b|n['’]t\b/;
const ALL =
  /\b(?:all|total\w*|haul\w*|combined|together|both|sum|trio|pair|duo|altogether|in \w+ (?:days|weeks|months|years)|costs?|bill|pays?|worth|nets?|tally|toll)\b/;
const OF = /^\s*of\b/;

/**
 * Log odds that a figure was worked out in a way, by what is seen of it: a logistic regression on headlines of `fixtures/retold` (and others
 * like them) whose figure no fact of the article has, against the same ones with a slip of the pen.
 */
const WEIGHTS = {
  /** Two figures added up, a change in per cent, a span of time. */
  sum: -0.75,
  change: -0.65,
  span: 1.4,
  rest: -0.25,
  part: -0.3,
  product: 0,
  others: 0.5,
  whole: 0.7,
  /** The log of how likely one of all ways of its form gives the figure by chance. */
  chance: -0.4,
  /** The words near the claim that each of its parts has. */
  words: 1.65,
  /** None of them has any. */
  silent: -0.75,
  /** The article tells its parts one right after another. */
  run: 0.6,
  /** A part is what the draft measures by. */
  marked: 0.75,
  /** The draft's words name the operation, or another. */
  named: 0.45,
  other: -0.15,
  /** Words of a step, of what is left, of all together, or none of these; a share of something. */
  step: 1.15,
  left: 1.55,
  all: 0.65,
  plain: -0.4,
  of: 0.8,
  /** Another figure of the sentence is one of its parts. */
  anchored: 0.75,
  /** Ways of the same form with as many of the draft's words that give other figures of that size, as the log of one more. */
  rivals: -0.8,
  /** The words near the claim that some other figure of its unit has, and that there is one close to it that has any. */
  direct: -1.15,
  near: -0.35,
  /** The share of the draft's words that the article has. */
  about: 0.9,
} as const;
const BIAS = -1.2;
/** The log odds that it takes: in some 300 headlines with a slip of the pen one passes by this. */
const ENOUGH = 1;
/** Those above which no other fact refutes it: of 80 slips that are named one is not. */
const POSSIBLE = 0.4;

/** A figure as it most likely follows from others; not `sure` where that only keeps others from refuting it. */
export interface Likely extends Worked {
  readonly sure: boolean;
}

/** What is seen of a way, each from 0 to about 1. */
type Evidence = Readonly<Record<keyof typeof WEIGHTS, number>>;
/** The share of the draft's words that an article must have, where no other figure of the draft is its own. */
const TOPIC = 0.15;
/** The same, where the draft names somebody whom the article does not know. */
const MAIN = 0.45;

/**
 * The likeliest of the ways in which a claim's figure follows from the figures of an article that its text retells, where it is likely enough. Null
 * elsewhere, and where the article has the figure itself.
 */
export function likelyOf(claim: Claim, context: CheckContext): Likely | null {
  const said = statedOf(claim);
  if (!said || !context.facts || claim.conversionOf || said.value.low.sign <= 0 || !isWorked(claim)) return null;
  const support = surroundingsOf(claim, context);
  for (const source of retoldBy(claim, context, support, TOPIC)) {
    if (source.facts.some((fact) => context.weigh(claim, fact).relation === 'agree')) continue;
    if (wordsIn(support, source.keys) < MAIN && namesOthers(claim, source)) continue;
    const found = likelyIn(claim, source, said, support, context);
    if (found) return found;
  }
  return null;
}

function isWorked(claim: Claim): boolean {
  if (!KINDS.has(claim.kind) || ITSELF.test(claim.text)) return false;
  return !(ASIDE.test(before(claim)) && ASIDE_AFTER.test(after(claim)));
}

function likelyIn(
  claim: Claim,
  source: Source,
  said: Stated,
  support: Surroundings,
  context: CheckContext,
): Likely | null {
  const ways = waysTo(claim, source, said, context.publishedOn);
  const operation = operationOf(claim);
  const fitting = ways.filter((way) => way.fits && !isContrary(claim, operation, way, source, context));
  if (fitting.length === 0) return null;
  const seen = seenOf(claim, operation, source, said, support, context);
  const [best] = fitting.map((way) => ({ way, odds: oddsOf(seen(way, ways)) })).sort((a, b) => b.odds - a.odds);
  if (!best || best.odds < POSSIBLE) return null;
  const { parts, sum } = best.way;
  return { a: parts[0]!.fact, b: parts.at(-1)!.fact, sum: sum(), sure: best.odds >= ENOUGH };
}

function oddsOf(evidence: Evidence): number {
  return Object.entries(WEIGHTS).reduce((sum, [name, weight]) => sum + weight * evidence[name as keyof Evidence], BIAS);
}

/** Says what is seen of a way, beside all others to about the same figure. */
function seenOf(
  claim: Claim,
  operation: Operation | null,
  source: Source,
  said: Stated,
  support: Surroundings,
  context: CheckContext,
) {
  const [ahead, behind] = [before(claim), after(claim)];
  const clause = `${ahead.split(CLAUSE).at(-1)} | ${behind.split(CLAUSE)[0]}`;
  const benchmark = operation?.benchmark ?? null;
  const forms = operation ? FORMS[operation.id] : [];
  const others = context.inSentence(claim.mention.sentence).filter((link) => link.claim !== claim);
  const like = levelsOf(source).filter(({ value }) => isOf(value.unit, said.value.unit));
  const known = new Map<Part, number>();
  const wordsOf = (part: Part) => {
    let words = known.get(part);
    if (words === undefined) known.set(part, (words = wordsIn(support, part.keys)));
    return words;
  };
  const topic = wordsIn(support, source.keys);
  const shared = new Map<Way, number>();
  const together = (way: Way) => {
    let words = shared.get(way);
    if (words === undefined) shared.set(way, (words = wordsIn(support, ...way.parts.map(({ keys }) => keys))));
    return words;
  };
  return (way: Way, all: readonly Way[]): Evidence => {
    const { form, parts, tie } = way;
    const same = all.filter((one) => one.form === form);
    const values = same.map(({ value }) => value);
    const words = together(way);
    const rivals = same.filter((one) => !one.fits && one.tie >= tie && together(one) >= words - 0.01);
    const rest = like.filter((one) => !parts.some(({ fact }) => fact === one.fact));
    const on = (is: boolean) => (is ? 1 : 0);
    return {
      sum: on(form === 'sum'),
      change: on(form === 'change'),
      span: on(form === 'span'),
      rest: on(form === 'rest'),
      part: on(form === 'part'),
      product: on(form === 'product'),
      others: on(form === 'others'),
      chance: Math.max(-7, Math.log(chanceOf(values, said) + 0.001)),
      words: Math.min(...parts.map(wordsOf)),
      silent: on(words === 0),
      run: on(isRun(parts)),
      marked: on(benchmark !== null && parts.some((part) => isNamed(benchmark, part))),
      named: on(operation !== null && !operation.tacit && forms.includes(form)),
      other: on(operation !== null && !operation.tacit && !forms.includes(form)),
      step: on(form === 'difference' && STEP.test(clause)),
      left: on((form === 'difference' || form === 'rest') && REST.test(clause)),
      all: on((form === 'sum' || form === 'sums') && (isTotal(claim) || ALL.test(clause))),
      plain: on(form === 'difference' && !STEP.test(clause) && !REST.test(clause)),
      of: on(form === 'share' && OF.test(behind)),
      anchored: on(
        others.some((other) => parts.some(({ fact }) => context.weigh(other.claim, fact).relation === 'agree')),
      ),
      rivals: Math.log1p(rivals.length),
      direct: Math.max(0, ...rest.map(wordsOf)),
      about: topic,
      near: on(rest.some((one) => isClose(one.value.low.toNumber(), said.value.low.toNumber()) && wordsOf(one) > 0)),
      whole: on(parts.some((part) => part.value?.unit === said.value.unit && said.value.unit.startsWith('{'))),
    };
  };
}

/** Of about the same size, as a slip of the pen or a rounding would leave it. */
function isClose(a: number, b: number): boolean {
  return Math.abs(Math.log(a / b)) < 0.16 || Math.abs(a - b) <= 1;
}
