import { daysBetween } from '../calendar/index.ts';
import { type Claim, Decimal, type Fact, isCount, type Link, type Period } from '../model/index.ts';
import { countsPeople } from '../terms/index.ts';
import { isSole } from './crowd.ts';
import { digitsOf, isClose, isTelling, isWithin } from './value.ts';
import { found, thresholds, type Weighed } from './weighed.ts';

const TIGHT = Decimal.of('0.1');

/**
 * A figure in other words: too little speaks for any fact to refute it, but one has just this value, and more speaks for that fact than
 * against it. Beside a text that is about what its source tells, less must speak for it than elsewhere.
 */
export function retold(
  claim: Claim,
  all: readonly Weighed[],
  taken: ReadonlyMap<number, number>,
  facts: readonly Fact[],
  company: boolean,
): Link | null {
  const candidates = all.filter((one) => !taken.has(one.at) && !isNews(claim, one));
  const only =
    candidates.find(({ relation }) => relation === 'agree') ??
    candidates.find(({ relation, value }) => relation === 'implied' && isClose(claim, value));
  if (!only || (only.turned && only.score > thresholds.opposite)) return null;
  const rivals = candidates.filter(({ relation }) => relation === 'disagree' || relation === 'slip');
  // a slip of the pen from a figure that fits better; a level for a step, where the step fits better
  if (rivals.some(({ gap, score }) => gap === 'slip' && score > only.score)) return null;
  if (!only.nearRole && rivals.some(({ role, score }) => role && score > only.score + thresholds.near)) return null;
  const tells = tellsOf(claim, only, facts);
  const odds = backing(claim, only, candidates, tells);
  const { retold: least, backing: bar } = thresholds;
  if (only.about >= least.about[tells]) return odds >= bar.about ? found(claim, only, all) : null;
  const floor = claim.value.type === 'period' ? least.date : tells === 'little' ? least.round : least.telling;
  const enough = company || only.score >= floor + (only.stranger ? least.stranger : 0);
  return enough && odds >= bar.elsewhere ? found(claim, only, all) : null;
}

/** How much it says that a claim has just a fact's value. */
type Tells = 'little' | 'some' | 'much';

const TOLD: Readonly<Record<Tells, number>> = { little: -1.1, some: 0, much: 0.6 };

/**
 * What speaks for a fact that has just the claim's value, against what speaks for others: the log odds of a logistic regression on
 * headlines of `fixtures/retold` against the same with a figure altered that some fact has by chance: as written there, by mechanical
 * slips, and with each other figure of the article in its place; those count together about as much as the first two do.
 */
function backing(claim: Claim, one: Weighed, candidates: readonly Weighed[], tells: Tells): number {
  const { value, kind } = claim;
  const others = candidates.filter(({ relation }) => relation !== 'agree' && relation !== 'implied');
  const best = Math.max(0, ...others.map(({ score }) => score));
  const words = Math.max(0, ...others.filter(({ gap }) => gap !== 'far').map((other) => other.words));
  return (
    1.3 +
    TOLD[tells] +
    3.1 * one.score -
    3.4 * best +
    2 * (one.words - words) +
    (one.noun ? 1.2 : others.some(({ noun }) => noun) ? -0.9 : 0) -
    (one.otherNoun ? 0.7 : 0) -
    (isOfThings(claim, one.fact) ? 1 : 0) +
    (one.sameSide ? 1 : 0) -
    (one.opposite ? 1.4 : 0) +
    (one.role ? 0.7 : 0) -
    (one.another ? 3.5 : 0) +
    (one.beside ? 1.5 : 0) -
    (one.relation === 'implied' ? 1.15 : 0) +
    (kind === 'ratio' ? 1.35 : 0) -
    // long figures are in many facts that headlines leave out
    (value.type === 'quantity' ? 0.6 * Math.min(3, digitsOf(value)) : 0)
  );
}

/** "12 still missing" beside "12 boats": what a headline counts without saying what are people, as a rule. */
function isOfThings({ value }: Claim, { readings: [reading] }: Fact): boolean {
  if (value.type === 'period' || value.unit !== '1' || reading?.value.type !== 'quantity') return false;
  return reading.value.unit.startsWith('{') && !countsPeople(reading.value.unit);
}

/** How much it says that a claim has just a fact's value, or a bound or year close around it: the more so if no other fact has its unit. */
function tellsOf(claim: Claim, { relation, fact, value: told }: Weighed, facts: readonly Fact[]): Tells {
  const { value } = claim;
  if (isLent(claim, fact)) return 'little';
  if (isSole(claim, facts)) return 'much';
  if (value.type === 'period') {
    const sure = fact.readings.some(({ value: one }) => one.type === 'period' && isTold(one, value));
    return sure && isApart(claim) ? 'some' : 'little';
  }
  // a wide bound is true of many figures, and so is a round one
  const loose = relation === 'implied' || (digitsOf(value) < 2 && claim.kind !== 'ratio');
  if (loose) return isClose(claim, told, TIGHT) && digitsOfFact(fact) >= 2 ? 'some' : 'little';
  return isTelling(claim) ? (digitsOf(value) > 2 ? 'much' : 'some') : 'little';
}

/** Whether a period lies in another; "since 2017" tells of the year in which it began. */
function isTold(inner: Period, outer: Period): boolean {
  if (!inner.first || !outer.first || (inner.last && outer.last)) return isWithin(inner, outer);
  return inner.first.slice(0, 4) === outer.first.slice(0, 4);
}

function digitsOfFact({ readings: [reading] }: Fact): number {
  return reading?.value.type === 'quantity' ? digitsOf(reading.value) : 0;
}

/** Days around a draft's own that are its news. */
const WEEKS = 14;

/** A year that is neither the draft's own nor the one before it, or a day more than a week off: others any story names. */
function isApart({ value, mention }: Claim): boolean {
  const { publishedOn } = mention.sentence.document;
  if (value.type !== 'period' || !value.first || !publishedOn) return false;
  if (value.grain === 'day') return value.first === value.last && Math.abs(daysBetween(value.first, publishedOn)) > 7;
  return value.grain === 'year' && Math.abs(Number(publishedOn.slice(0, 4)) - Number(value.first.slice(0, 4))) > 1;
}

/** The day of the news, beside a year: nobody tells it by its year, right or wrong. */
function isNews({ value, mention }: Claim, { value: told }: Weighed): boolean {
  const { publishedOn } = mention.sentence.document;
  if (value.type !== 'period' || told.type !== 'period' || value.grain !== 'year' || told.grain !== 'day') return false;
  return publishedOn !== null && told.first !== null && Math.abs(daysBetween(told.first, publishedOn)) <= WEEKS;
}

/** Units that go without saying: ages, days that were told before, shares. */
const UNSAID: ReadonlySet<string> = new Set(['%', 'a', 'mo', 'wk', 'd']);

/** "Kills 14" of "14 km": one of the two leaves its unit to the words around it, and those may speak of anything. */
function isLent({ value }: Claim, { readings: [reading] }: Fact): boolean {
  if (value.type === 'period' || reading?.value.type !== 'quantity') return false;
  const units = [value.unit, reading.value.unit];
  return units.includes('1') && !units.every((unit) => isCount(unit) || UNSAID.has(unit));
}
