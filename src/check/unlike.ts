import type { Claim, Fact, Reading } from '../model/index.ts';
import { dimensionOf, isMoney, unitOf } from './units.ts';

/** Words by which a sum without its unit is a price or the like: "paid $231", of prices by the ton. */
const PRICED =
  /\b(?:each|every|apiece|per|prices?|priced|rates?|costs?|fares?|fees?|wages?|pay|paid|salar\w+|rents?|average|ton|tonne|barrel|ounce|gallon|lit(?:re|er)|hour\w*|day|daily|week\w*|month\w*|year\w*|annual\w*|feet|foot|met(?:re|er)s?|acre|hectare|dose|vial|ticket|share|head)\b/i;

/** "£3,200 a square foot" beside the £3,200 that somebody bought it for. */
export function isSumForRate(claim: Claim, reading: Reading, { subject }: Fact): boolean {
  const [a, b] = [unitOf(claim), unitOf(reading)];
  const priced = a !== null && b !== null && isMoney(b) && a.startsWith(`${b}/`) && dimensionOf(a.slice(4)) !== 'time';
  return priced && !PRICED.test(subject ?? '');
}

/** Words that say that a number beside them is of time. */
const TIMED =
  /\b(?:seconds?|minutes?|hours?|days?|nights?|weeks?|months?|years?|decades?|terms?|sentence[ds]?|jail\w*|prison|imprison\w*|behind bars|ban(?:ned)?|suspen\w+|spells?|long\w*|wait\w*|took|takes?|last(?:s|ed|ing)|time[sd]?|clock\w*|(?:got|gets|given|handed)(?= …)|served?|serving|sat|spen[dt]\w*|average|record|ago|reign\w*)\b/i;

/** "Missing for 32 years" beside somebody who is 32, or 32 who came: a number with nothing of time about it is no length. */
export function isNumberForSpan({ kind }: Claim, reading: Reading, { subject }: Fact): boolean {
  return (
    kind === 'duration' && unitOf(reading) === '1' && reading.kind === 'count' && !TIMED.test(besideGap(subject ?? ''))
  );
}

/** The words of a subject near its figure; nobody's age is among them. */
function besideGap(subject: string): string {
  const words = subject.replace(/[\p{L}\d]{1,12}[ -]years?[ -]olds?\b/giu, '');
  const at = words.indexOf('…');
  return at < 0 ? words : words.slice(Math.max(0, at - 70), at + 70);
}
