import type { Claim } from '../../model/index.ts';
import { type Fate, fateBeside } from '../../terms/index.ts';
import { after, before } from '../related.ts';

/** A figure's number, at the start of its words. */
const NUMBER =
  /^.{0,40}?(?:\d[\d,.]*|(?<![a-z])(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|[a-z]{2,9}teen|[a-z]{2,8}ty(?:-[a-z]{3,5})?|dozen)(?![a-z-]))/i;
const WORD = /^\s+[^\s\d,.;:!?()“”"]+/;
/** Words that a figure's noun has, at most, before what befell them is told. */
const NOUN = 2;

/** What befell those whom a claim counts: "5 dead", "3 robbers arrested", "kills two". */
export function fateOfClaim(claim: Claim): Fate | null {
  return fateAround(before(claim), tailOf(claim), true);
}

/** The text from a claim's number to the end of its sentence, its noun and what befell them, in lower case. */
export function tailOf(claim: Claim): string {
  const { sentence, span } = claim.mention;
  const from = sentence.tokens[span.from]!.start - sentence.start;
  const words = sentence.text.slice(from, sentence.tokens[span.to - 1]!.end - sentence.start).toLowerCase();
  return words.replace(NUMBER, '') + after(claim);
}

/** What befell those whom a figure between two stretches of text counts, its noun being in the second. */
export function fateAround(head: string, tail: string, headline: boolean): Fate | null {
  let rest = tail;
  for (let i = 0; i <= NOUN; i++) {
    const fate = fateBeside('', rest, headline);
    if (fate) return fate;
    rest = rest.replace(WORD, '');
  }
  return fateBeside(head, '', headline);
}
