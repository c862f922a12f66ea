import type { Claim, Link } from '../model/index.ts';
import { before, between, figuresOf } from './related.ts';

/** A change with its ends, as one sentence tells them. */
export interface Change {
  /** The change itself: "12%", "600,000", "doubled". */
  readonly by: Claim;
  readonly from: Claim;
  readonly to: Claim;
  /** 1 for a rise, −1 for a fall. */
  readonly sign: 1 | -1;
}

/** Words that tell of a rise, and of a fall: alternatives of a pattern. */
export const UP_WORDS =
  'rose|rise|rises|risen|rising|increas\\w*|climb\\w*|grew|grow\\w*|jump\\w*|surg\\w*|soar\\w*|gain\\w*|up|higher|more|rais\\w*|swell\\w*|expand\\w*|advanc\\w*|added';
export const DOWN_WORDS =
  'fell|fall|falls|fallen|falling|decreas\\w*|declin\\w*|dropp?\\w*|slipp?\\w*|slump\\w*|plung\\w*|tumbl\\w*|sank|down|lower\\w*|cut\\w*|reduc\\w*|shrank|shrunk|shrink\\w*|less|fewer|lost|eased|dipp?\\w*';
const UP = new RegExp(`\\b(?:${UP_WORDS})\\b`);
const DOWN = new RegExp(`\\b(?:${DOWN_WORDS})\\b`);
const FROM = /\bfrom (?:about |around |some |nearly |almost |just |only |an? |the |a record )*$/;
const TO = /\bto (?:about |around |some |nearly |almost |just |only |an? |the |a record )*$/;

/**
 * The change that a sentence tells with both its ends ("rose 12% to 5.6 million from 5 million", "from 5 to 6 million, a rise of 20%"), or null
 * where the sentence holds more than one change, or says less.
 */
export function changeIn(links: readonly Link[], fits: (by: Claim, end: Claim) => boolean): Change | null {
  const claims = figuresOf(links).filter((claim) => !claim.conversionOf);
  if (claims.length !== 3) return null;
  const froms = claims.filter((claim) => FROM.test(before(claim)));
  const tos = claims.filter((claim) => TO.test(before(claim)));
  if (froms.length !== 1 || tos.length !== 1 || froms[0] === tos[0]) return null;
  const [from, to] = [froms[0]!, tos[0]!];
  const by = claims.find((claim) => claim !== from && claim !== to)!;
  if (!sameUnit(from, to) || !fits(by, to)) return null;
  const sign = direction(by.mention.sentence.text);
  return sign === 0 || apart(claims) ? null : { by, from, to, sign };
}

/** Whether a sentence tells of a rise (1) or a fall (−1); 0 where it tells of both or neither. */
export function direction(text: string): 1 | -1 | 0 {
  const lower = text.toLowerCase();
  const [up, down] = [UP.test(lower), DOWN.test(lower)];
  return up === down ? 0 : up ? 1 : -1;
}

function sameUnit(a: Claim, b: Claim): boolean {
  return (
    a.value.type === 'quantity' &&
    b.value.type === 'quantity' &&
    (a.value.unit === b.value.unit || [a.value.unit, b.value.unit].includes('1'))
  );
}

/** Whether a new clause with its own subject stands between the figures. */
function apart(claims: readonly Claim[]): boolean {
  return claims.slice(1).some((claim, i) => /;|\b(?:while|whereas|but)\b/.test(between(claims[i]!, claim)));
}
