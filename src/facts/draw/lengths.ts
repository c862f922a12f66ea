import type { Claim, IsoDate } from '../../model/index.ts';
import type { Engine } from '../engine.ts';
import { wordsOfClaim } from './phrase.ts';

const LATER = /^(.+) (?:later|earlier)$/;
/** "A year earlier" says when; "two days later" says how long as well. */
const ONE = /^(?:an?|one|the|another|some|a few|several)\b/i;

/** The length of time that "two days later" tells beside its day, as a claim of its own; null for other dates. */
export function lengthIn(claim: Claim, published: IsoDate | null, engine: Engine): Claim | null {
  const [, words] = LATER.exec(wordsOfClaim(claim)) ?? [];
  if (claim.value.type !== 'period' || !words || ONE.test(words)) return null;
  const read = engine.readValue(words, published);
  if (read?.value.type !== 'quantity' || read.kind !== 'duration') return null;
  const { mention } = claim;
  const span = { ...mention.span, to: mention.span.to - 1 };
  const { kind, value, modifier } = read;
  return { ...claim, text: words, kind, value, modifier, during: null, mention: { ...mention, span } };
}
