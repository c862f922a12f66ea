import { functionWords, Tag } from '../lexicon/index.ts';
import type { Claim, Fact, FactBase, IsoDate, Note, Quantity, Rate, Reading, Revision } from '../model/index.ts';
import { Decimal, isCount } from '../model/index.ts';
import { isAlike } from './alike.ts';
import type { Stated } from './asserted.ts';
import { compareClocks } from './clocks.ts';
import { type Comparison, compareQuantities } from './compare.ts';
import { compareLabels } from './labels.ts';
import { isOtherOrder } from './orders.ts';
import { comparePeriods } from './periods.ts';
import { byRate, isOld, notCurrent, rateFor, tooEarly } from './rates.ts';
import type { Relation } from './relation.ts';
import { dimensionOf, inUnit, isMoney, scaled, unitOf } from './units.ts';
import { isNumberForSpan, isSumForRate } from './unlike.ts';

/** A claim weighed against a fact: the outcome, and the reading that decided. */
export interface Weighing {
  readonly relation: Relation;
  readonly reading: Reading;
  readonly comparison: Comparison;
  /** The reading's value in the claim's unit, where both are quantities of one dimension. */
  readonly converted: Quantity | null;
  /** The rate that led there, for money. */
  readonly rate: Rate | null;
  /** The older value that the claim has, for `stale`. */
  readonly revision: Revision | null;
}

const ORDER: readonly Relation[] = ['agree', 'implied', 'stale', 'undecided', 'disagree', 'slip', 'apart'];
const nothing: Comparison = { outcome: 'undecided', notes: [] };

/** Weighs claims against facts; `publishedOn` is the draft's day, by which rates are picked. Remembers what it has weighed. */
export function scales(base: FactBase | null, publishedOn: IsoDate | null): (claim: Claim, fact: Fact) => Weighing {
  const known = new WeakMap<Claim, Map<Fact, Weighing>>();
  return (claim, fact) => {
    let mine = known.get(claim);
    if (!mine) known.set(claim, (mine = new Map()));
    let found = mine.get(fact);
    if (!found) mine.set(fact, (found = weigh(claim, fact, base?.rates ?? [], claim.during?.last ?? publishedOn)));
    return found;
  };
}

function weigh(claim: Claim, fact: Fact, rates: readonly Rate[], day: IsoDate | null): Weighing {
  const readings = [...fact.readings, ...fact.equals];
  // the source's own figure in the claim's currency goes before any reckoning
  const same = readings.filter((reading) => unitOf(reading) !== null && unitOf(reading) === unitOf(claim));
  const weighed = readings
    .filter((reading) => same.length === 0 || same.includes(reading) || mayBeDollars(claim, reading))
    .filter(
      (reading) =>
        !isSumForRate(claim, reading, fact) &&
        !isNumberForSpan(claim, reading, fact) &&
        !isOtherOrder(claim, reading, fact),
    )
    .map((reading) =>
      claim.kind === 'label'
        ? labelled(claim, reading, fact)
        : isAlike(claim, reading, fact)
          ? alike(reading)
          : against(claim, reading, rates, day),
    );
  const best = weighed.sort((a, b) => ORDER.indexOf(a.relation) - ORDER.indexOf(b.relation))[0];
  if (!best)
    return { relation: 'apart', reading: claim, comparison: nothing, converted: null, rate: null, revision: null };
  // a derived range holds every value that the printed figures allow
  if (best.relation === 'undecided' && fact.derivation) return { ...best, relation: 'agree' };
  if (best.relation !== 'disagree') return best;
  for (const revision of fact.revisions) {
    const older = against(claim, revision.reading, rates, day);
    if (older.relation === 'agree' || older.relation === 'implied')
      return { ...older, relation: 'stale', reading: best.reading, revision };
  }
  return best;
}

/** The number of a thing, which is no amount. */
function labelled(claim: Claim, reading: Reading, fact: Fact): Weighing {
  const relation = compareLabels(claim, reading, fact);
  const outcome = relation === 'apart' ? 'undecided' : relation;
  const converted = reading.value.type === 'quantity' ? reading.value : null;
  return { relation, reading, comparison: { outcome, notes: [] }, converted, rate: null, revision: null };
}

/** Two figures that say the same in other words. */
function alike(reading: Reading): Weighing {
  const comparison: Comparison = { outcome: 'agree', notes: [] };
  return { relation: 'agree', reading, comparison, converted: null, rate: null, revision: null };
}

function against(claim: Claim, reading: Reading, rates: readonly Rate[], day: IsoDate | null): Weighing {
  const apart: Weighing = {
    relation: 'apart',
    reading,
    comparison: nothing,
    converted: null,
    rate: null,
    revision: null,
  };
  if (claim.value.type === 'period' || reading.value.type === 'period') {
    if (claim.value.type !== 'period' || reading.value.type !== 'period') return apart;
    const comparison = comparePeriods({ ...claim, value: claim.value }, { ...reading, value: reading.value });
    return { ...apart, relation: relationOf(comparison), comparison };
  }
  const mine: Stated = {
    kind: claim.kind,
    text: claim.text,
    value: withoutMinus(claim.text, claim.value),
    modifier: claim.modifier,
  };
  const theirs: Stated = { kind: reading.kind, text: reading.text, value: reading.value, modifier: reading.modifier };
  if (claim.kind === 'life-stage') {
    const years = isStageOf(claim, reading) ? alike(reading) : null;
    return years ?? apart;
  }
  if (claim.kind === 'clock' && reading.kind === 'clock') {
    const comparison = compareClocks(mine, theirs, isLabel(claim));
    return comparison ? { ...apart, relation: relationOf(comparison), comparison, converted: theirs.value } : apart;
  }
  if (lends(claim, reading) || (areTons(mine) && areTons(theirs)) || areWords(mine, theirs)) {
    const comparison = compareQuantities(mine, { ...theirs, value: { ...theirs.value, unit: mine.value.unit } });
    const bare = isBareOf(mine, theirs) || isBareOf(theirs, mine);
    if (comparison.outcome === 'agree' && !bare) return { ...apart, relation: relationOf(comparison), comparison };
  }
  if (!sameSort(claim, reading)) return isSlip(mine, theirs) ? { ...apart, relation: 'slip' } : apart;
  const converted = inUnit(theirs.value, mine.value.unit);
  if (converted) {
    const comparison = compareQuantities(mine, { ...theirs, value: asFine(converted, mine, theirs) });
    if (isOtherUnit(mine, theirs) && (comparison.implied || comparison.outcome === 'disagree')) {
      return { ...apart, relation: 'disagree', comparison: { outcome: 'disagree', notes: [] }, converted };
    }
    if (comparison.outcome === 'disagree' && (claim.kind === 'age') !== (reading.kind === 'age')) return apart;
    if (comparison.implied && isFullUnits(claim, mine, theirs, converted))
      return { ...apart, relation: 'agree', comparison: { ...comparison, implied: false }, converted };
    return { ...apart, relation: relationOf(comparison), comparison, converted };
  }
  if (!isMoney(mine.value.unit)) return isSlip(mine, theirs) ? { ...apart, relation: 'slip' } : apart;
  if (bareDollars(mine, theirs)) {
    const comparison = compareQuantities(mine, { ...theirs, value: { ...theirs.value, unit: mine.value.unit } });
    if (comparison.outcome === 'agree')
      return {
        ...apart,
        relation: relationOf(comparison),
        comparison: { ...comparison, notes: [...comparison.notes, DOLLARS] },
      };
  }
  const rate = rateFor(rates, theirs.value.unit, mine.value.unit, day);
  if (!rate) {
    if (isSlip(mine, theirs)) return { ...apart, relation: 'slip' };
    const later = rateFor(rates, theirs.value.unit, mine.value.unit, null);
    return later ? { ...apart, relation: 'undecided', comparison: tooEarly(later.rate, day!) } : apart;
  }
  const inClaims = scaled(theirs.value, rate.factor, mine.value.unit);
  if (isSlip(mine, theirs)) return { ...apart, relation: 'slip' };
  const comparison = byRate(mine, { ...theirs, value: inClaims });
  const notes = day && isOld(rate.rate.on, day) ? [...comparison.notes, notCurrent(rate.rate)] : comparison.notes;
  return {
    ...apart,
    relation: relationOf(comparison),
    comparison: { ...comparison, notes },
    converted: inClaims,
    rate: rate.rate,
  };
}

function relationOf({ outcome, implied }: Comparison): Relation {
  return outcome === 'agree' && implied ? 'implied' : outcome;
}

/** Whether an age is of the years that a word like "teen" tells, or the word is the same. */
function isStageOf({ value }: Claim, reading: Reading): boolean {
  if (value.type === 'period' || reading.value.type === 'period') return false;
  const years =
    reading.kind === 'life-stage' ? reading.value : reading.kind === 'age' ? inUnit(reading.value, 'a') : null;
  if (!years || years.low.lt(value.low) || years.high.gt(value.high.add(ALMOST_ONE))) return false;
  return reading.kind === 'age' || years.high.eq(value.high);
}

/** A toddler is four until the fifth birthday. */
const ALMOST_ONE = Decimal.of('0.99');

/** "A [3am] derailment": the hour names what happened in it. */
function isLabel({ mention: { sentence, span } }: Claim): boolean {
  const next = sentence.tokens[span.to];
  return next !== undefined && (next.tags & Tag.Word) !== 0 && !functionWords.has(next.norm) && !(next.tags & NAMING);
}

const NAMING = Tag.Weekday | Tag.Month | Tag.Deictic | Tag.Relative;

/** Kinds whose numbers mean something only among themselves. */
const OWN: ReadonlySet<string> = new Set(['rank', 'score', 'multiple', 'clock', 'life-stage', 'label']);

/** "More than 19 years" of 19 years and four months, "less than seven hours" of 6:48:12: the length told by its larger unit. */
function isFullUnits({ kind }: Claim, mine: Stated, theirs: Stated, converted: Quantity): boolean {
  if (kind !== 'duration' || mine.value.unit === theirs.value.unit || theirs.modifier !== 'exact') return false;
  const [said, told] = [mine.value.low, converted.low];
  return mine.value.step.eq(Decimal.one) && told.sub(said).abs().lt(Decimal.one) && told.add(told).gt(said);
}

/** Units that count nothing: six people are no quake of 6.1. */
const ON_SCALE: ReadonlySet<string> = new Set(['{magnitude}', '{category}']);

/** Whether the two measure the same sort of thing: shares with shares, counts with counts, years of age with years. */
function sameSort(claim: Claim, reading: Reading): boolean {
  if (OWN.has(claim.kind) || OWN.has(reading.kind)) return claim.kind === reading.kind;
  const [a, b] = [unitOf(claim)!, unitOf(reading)!];
  const shares = (kind: string, unit: string) => kind === 'ratio' || unit === '%';
  if (a === '%' || b === '%')
    return a === b || (shares(claim.kind, a) && shares(reading.kind, b) && a !== 'pp' && b !== 'pp');
  if (ON_SCALE.has(a) !== ON_SCALE.has(b)) {
    const { value } = ON_SCALE.has(a) ? reading : claim;
    return value.type === 'quantity' && value.unit === '1' && !value.low.isInteger;
  }
  if (isCount(a) && isCount(b)) return (claim.kind === 'ratio') === (reading.kind === 'ratio');
  // "out after 26 years" is nobody's age; a case that is 40 years old lasted as long
  if (claim.kind === 'duration' && reading.kind === 'age') return isOfThing(claim.value);
  return dimensionOf(a) === dimensionOf(b);
}

/** More years than anybody has lived: "a jar 9,700 years old" is one of 9,700 years ago. */
function isOfThing(value: Claim['value']): boolean {
  return value.type === 'quantity' && value.unit === 'a' && value.low.gte(LIFE);
}

const LIFE = Decimal.of(130);

/**
 * Whether one side leaves its unit to the words around it: "128 million francs, the second 61 million", "from 95 minutes to 58",
 * "$231" of prices by the ton. Such figures can agree, and never differ.
 */
function lends(claim: Claim, reading: Reading): boolean {
  if (claim.kind === 'ratio' || reading.kind === 'ratio') return false;
  if (OWN.has(claim.kind) || OWN.has(reading.kind)) return false;
  const [a, b] = [unitOf(claim)!, unitOf(reading)!];
  const part = (one: string, whole: string) =>
    one === '1' ||
    (one === 'deg' && dimensionOf(whole) === 'temperature') ||
    whole.startsWith(`${one}/`) ||
    (one.startsWith('/') && whole.endsWith(one));
  return a !== b && !(isCount(a) && isCount(b)) && (part(a, b) || part(b, a));
}

const MILLION = Decimal.of(1_000_000);

/** Whether a figure without unit is another than the one beside it: below a million it is too often met for a rounding. */
function isBareOf({ value: { unit, low } }: Stated, { value: other }: Stated): boolean {
  return unit === '1' && !low.eq(other.low) && low.lt(MILLION);
}

/** Tons of one sort are printed for those of another all over the world; copy that keeps its source's number is not wrong. */
function areTons({ value: { unit } }: Stated): boolean {
  return unit === 't' || unit === '[ston_av]' || unit === '[lton_av]';
}

/** "12 pounds" that were lost, "up 5 points" of a share: one word for two units, which only the words around it tell apart. */
function areWords(a: Stated, b: Stated): boolean {
  const points = (one: Stated, other: Stated) => one.value.unit === 'pp' && other.value.unit === '{point}';
  const pounds = (one: Stated, other: Stated) =>
    one.value.unit === 'GBP' && other.value.unit === '[lb_av]' && /\bpounds?\b/i.test(one.text);
  return points(a, b) || points(b, a) || pounds(a, b) || pounds(b, a);
}

/** "Back home, minus 4 pounds": what was lost. Only degrees and changes go below zero. */
function withoutMinus(text: string, value: Quantity): Quantity {
  const { unit, low, high } = value;
  if (low.sign >= 0 || !/^minus\b/i.test(text) || /^(?:%|pp|1|deg|Cel|\[degF\])$/.test(unit)) return value;
  return { ...value, low: high.abs(), high: low.abs() };
}

/** A round figure is converted as it stands: 120 metres are "394 feet", which is no finer than its source. */
function asFine(converted: Quantity, claim: Stated, fact: Stated): Quantity {
  const measured = claim.value.unit !== fact.value.unit && !isCount(claim.value.unit) && claim.value.unit !== '%';
  return measured && claim.value.step.lt(converted.step) ? { ...converted, step: claim.value.step } : converted;
}

/** "80 mph" for 80 km/h: the number of the source under another unit, far from what it is in that unit. */
function isOtherUnit(claim: Stated, fact: Stated): boolean {
  const [a, b] = [claim.value.unit, fact.value.unit];
  return a !== b && !isCount(a) && !isCount(b) && a !== '%' && b !== '%' && claim.value.low.eq(fact.value.low);
}

/** The same figure under another sign: "€1.2 billion" for $1.2 billion, "5 percentage points" for 5 %. */
function isSlip(claim: Stated, fact: Stated): boolean {
  const [a, b] = [claim.value.unit, fact.value.unit];
  const related =
    (isMoney(a) && isMoney(b)) || (a === 'pp' && b === '%') || (a === '%' && b === 'pp') || arePrices(a, b);
  if (!related || a === b) return false;
  const { outcome, implied } = compareQuantities(claim, { ...fact, value: { ...fact.value, unit: a } });
  // "more than $1 billion" of 1.5 trillion won is no slip of the sign
  return outcome === 'agree' && !implied;
}

/** Sums of money by the same measure: a month, a barrel. */
function arePrices(a: string, b: string): boolean {
  const [[money, per], [other, by]] = [a.split('/'), b.split('/')];
  return per !== undefined && per === by && isMoney(money!) && isMoney(other!);
}

function mayBeDollars(claim: Claim, reading: Reading): boolean {
  if (claim.value.type === 'period' || reading.value.type === 'period') return false;
  return bareDollars({ ...claim, value: claim.value }, { ...reading, value: reading.value });
}

const DOLLARS: Note = { id: 'dollars', text: 'dollars of another country, going by the source: name them' };

/** "$52.5 million" where the source has Australian dollars, or the other way round: one side leaves open whose dollars it means. */
function bareDollars(claim: Stated, fact: Stated): boolean {
  const bare = ({ text, value }: Stated) => value.unit === 'USD' && !/us|usd|american/i.test(text);
  const dollars = (unit: string) => /^(?:USD|AUD|CAD|NZD|HKD|SGD|TWD)$/.test(unit);
  return (bare(claim) || bare(fact)) && dollars(claim.value.unit) && dollars(fact.value.unit);
}
