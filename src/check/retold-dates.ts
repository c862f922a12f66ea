import { daysBetween } from '../calendar/index.ts';
import type { Claim, Fact, Link, Period } from '../model/index.ts';
import { retoldBy } from './derive/source.ts';
import { surroundingsOf } from './derive/support.ts';
import { isCoarser, isOpen } from './periods.ts';
import type { CheckContext } from './rule.ts';

/** A year as copy writes it, which a reader may take for a number of things: "a pricey 1868 teapot set". */
const BARE_YEAR = /^(?:1\d|20)\d\d(?!\d)/;
/** A month or a day by name, or a year: what articles seldom have twice. */
const NAMES = '(?:jan|feb|mar|apr|may|june?|july?|aug|sep|oct|nov|dec)';
const YEAR = /\b(?:1\d|20)\d\d\b/;
const MONTH = new RegExp(`\\b${NAMES}`, 'i');
const DAY = new RegExp(`\\b${NAMES}\\w*\\.? \\d{1,2}\\b|\\b\\d{1,2} ${NAMES}`, 'i');
/** A year of another century; so many years ago. */
const OLD = /\b1\d{3}\b/;
const AGO = /\b(?:years?|decades?) ago$/i;
/** The share of the draft's words that an article must have for a day or an old year to be its own. */
const FAINT = 0.15;
/** The score of a year that is told by how long ago it was. */
const SPOKEN = 0.1;

/**
 * The fact of an article which the draft retells that has just the claim's date, where its words say nothing of it: a headline has few words,
 * and a day, a month or a year is seldom met by chance. Null where no fact has it.
 */
export function toldDate({ claim, candidates }: Link, context: CheckContext): Fact | null {
  if (!context.facts) return null;
  const holds = claim.value.type === 'period' ? byPeriod(claim, claim.value, context) : byYear(claim);
  if (!holds) return null;
  const support = surroundingsOf(claim, context);
  const least = DAY.test(claim.text) || OLD.test(claim.text) ? FAINT : undefined;
  for (const { facts } of retoldBy(claim, context, support, least)) {
    // years back are many, so that something must be said of the one
    const found = facts.find(
      (fact) => !fact.disputed && holds(fact) && (!AGO.test(claim.text) || scoreOf(fact, candidates) >= SPOKEN),
    );
    if (found) return candidates.some((rival) => isMeant(rival, found, claim, candidates)) ? null : found;
  }
  return null;
}

function scoreOf(fact: Fact, candidates: Link['candidates']): number {
  return candidates.find((one) => one.fact === fact)?.score ?? 0;
}

/** Whether the claim may be another year gone wrong, of which it says more: "in 1988" of what was lost in 1987. */
function isMeant(
  { fact, score }: Link['candidates'][0],
  found: Fact,
  claim: Claim,
  candidates: Link['candidates'],
): boolean {
  if (score <= scoreOf(found, candidates)) return false;
  const known = fact.readings[0];
  if (AGO.test(claim.text)) return known?.value.type === 'period' && known.value.grain === 'year';
  if (known?.value.type !== 'period' || (claim.value.type === 'period' && known.value.grain !== claim.value.grain))
    return false;
  // "up from March 13", of which March 12 is told
  if (known.value.grain === 'day' && claim.value.type === 'period' && claim.value.first && known.value.first)
    return Math.abs(daysBetween(claim.value.first, known.value.first)) === 1;
  const [said] = YEAR.exec(claim.text) ?? [];
  const [told] = YEAR.exec(known.text) ?? [];
  return said !== undefined && told !== undefined && said !== told && isSlip(said, told);
}

/** One digit, or two in another order. */
function isSlip(a: string, b: string): boolean {
  const apart = [0, 1, 2, 3].filter((at) => a[at] !== b[at]);
  const [first = 0, second = 0] = apart;
  return apart.length === 1 || (apart.length === 2 && a[first] === b[second] && a[second] === b[first]);
}

type Holds = (fact: Fact) => boolean;

/** Facts of the same date, or of a day in a month or year that is not the draft's own. */
function byPeriod(claim: Claim, value: Period, context: CheckContext): Holds | null {
  const { publishedOn: today } = context;
  if (claim.unresolved || !(YEAR.test(claim.text) || MONTH.test(claim.text) || AGO.test(claim.text))) return null;
  const within = (digits: number) => {
    const [named, told] = [value.first?.slice(0, digits), value.last?.slice(0, digits)];
    return (named === told || named === undefined || told === undefined) && today?.slice(0, digits) !== (named ?? told)
      ? (named ?? told ?? null)
      : null;
  };
  const inside = DAY.test(claim.text) ? null : MONTH.test(claim.text) ? within(7) : within(4);
  return (fact) => {
    const { relation, reading } = context.weigh(claim, fact);
    const known = reading.value;
    if (known.type !== 'period') return false;
    // "four years ago" of what was in 2010
    if (AGO.test(claim.text))
      return known.edtf === value.first?.slice(0, 4) && (relation === 'agree' || relation === 'implied');
    if (isCoarser(known, value)) return false;
    if (relation === 'agree') return known.grain === value.grain || isOpen(known) === isOpen(value);
    return (
      relation === 'implied' &&
      inside !== null &&
      known.first !== null &&
      known.last !== null &&
      known.first.startsWith(inside) &&
      known.last.startsWith(inside)
    );
  };
}

/** Facts of the year that a number of things may be: "1868 teeth". */
function byYear({ kind, text, modifier }: Claim): Holds | null {
  const year = kind === 'count' && modifier === 'exact' ? BARE_YEAR.exec(text)?.[0] : undefined;
  if (year === undefined) return null;
  return ({ readings: [reading] }) => reading?.value.type === 'period' && reading.value.edtf === year;
}
