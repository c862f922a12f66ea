import type { VagueRange } from '../lexicon/index.ts';
import { dozens, fates, pluralScales, scales, Tag, vagueWords } from '../lexicon/index.ts';
import type { Token } from '../model/index.ts';
import { Decimal } from '../model/index.ts';
import type { Numeral } from './number.ts';

/** Words that are vague numbers only after "a": "a few", "a couple", "a pair", "a score", "a handful". */
const AFTER_ARTICLE = new Set(['few', 'couple', 'pair', 'score', 'handful']);
/** Words that have another meaning unless "of" follows, or a fate ("scores missing"): "test scores", "a pair won". */
const BEFORE_OF = new Set(['score', 'scores', 'tens']);

/** A vague number that starts at token `i` ("hundreds of millions", "a few hundred", "dozens"), or null. */
export function readVague(tokens: readonly Token[], i: number): Numeral | null {
  const word = tokens[i]!.norm;
  const range = vagueWords.get(word);
  if (!range) return null;
  const before = tokens[i - 1]?.norm ?? '';
  const ofNext = tokens[i + 1]?.norm === 'of';
  // "Pair of Climbers Missing": a headline without its article
  const first = i === 0 && ofNext && tokens.length > 3;
  if (AFTER_ARTICLE.has(word) && before !== 'a' && before !== 'another' && !first) return null;
  if (BEFORE_OF.has(word) && !ofNext && !(word === 'scores' && fates.has(tokens[i + 1]?.norm ?? ''))) return null;
  const { to, factor, power } = scaleAfter(tokens, i, ofNext);
  return vague(i, to, range, factor, power);
}

/** "100s march", "1,000s of homes": the plural of a round figure, as headlines write hundreds and thousands; not "the 1000s". */
export function readRound(tokens: readonly Token[], i: number): Numeral | null {
  const ending = tokens[i + 1];
  if (!ending?.glued || ending.norm !== 's' || tokens[i - 1]?.norm === 'the') return null;
  const range = vagueWords.get(ROUND.get(tokens[i]!.text) ?? '');
  const next = tokens[i + 2];
  return range && next && next.tags & Tag.Word ? vague(i, i + 2, range, 1, 0) : null;
}

const ROUND: ReadonlyMap<string, string> = new Map([
  ['100', 'hundreds'],
  ['1,000', 'thousands'],
  ['1000', 'thousands'],
]);

/** The scale words behind: "hundreds [of thousands]", "several [million]", "a couple [of hundred thousand]". */
function scaleAfter(tokens: readonly Token[], i: number, ofNext: boolean) {
  let to = ofNext ? i + 2 : i + 1;
  let [factor, power] = [1, 0];
  const first = to;
  for (let steps = 0; steps < 3; steps++) {
    const norm = tokens[to]?.norm ?? '';
    const scale = scales.get(norm);
    if (scale !== undefined) power += scale;
    else if (dozens.has(norm)) factor *= 12;
    else break;
    to++;
    if (tokens[to]?.norm === 'of' && pluralScales.has(tokens[to + 1]?.norm ?? '')) to++;
  }
  return to === first ? { to: i + 1, factor, power } : { to, factor, power };
}

function vague(i: number, to: number, range: VagueRange, factor: number, power: number): Numeral {
  const value = Decimal.of(range.low * factor).shift(power);
  const high = Decimal.of(range.high * factor).shift(power);
  return { from: i, to, value, high, step: Decimal.one.shift(power), form: 'vague', scale: power };
}
