import type { Claim } from '../../model/index.ts';
import { isCount } from '../../model/index.ts';
import { keysOf } from '../../terms/index.ts';
import type { Stated } from '../asserted.ts';
import { after, before } from '../related.ts';
import { agrees, CHANCE, chanceOf, exactly, isNear, sumWords, type Worked } from './arith.ts';
import type { Source } from './source.ts';
import { type Surroundings, wordsIn } from './support.ts';
import { type Operand, operandsOf, tieOf } from './tie.ts';

/** "$1,800 a slice", "30 per class": what each of which has. */
const PER = /^\s+(?:an?|per|for (?:each|every)|for an?)\s+([\p{L}-]+)/u;
const PER_UNIT = /\/\{([^{}/]+)\}$/;
/** "1,500 each", "an average of 1,500". */
const EACH = /^\s+(?:each|apiece)\b/;
const AVERAGE =
  /\b(?:on average|averag(?:e|es|ed|ing)(?: of)?)\s+(?:(?:about|around|nearly|almost|over|just|some|more than)\s+){0,2}$/;
const AVERAGED = /^(?:an )?average\b/i;

/** What all have by how many there are, where the draft names those that each has so much of; null where none is, or chance may have it. */
export function averageIn(claim: Claim, source: Source, stated: Stated, support: Surroundings): Worked | null {
  const nouns = nounsOf(claim);
  if (!nouns) return null;
  const operands = operandsOf(source);
  // "$450 per slice" is so much of each
  const unit = stated.value.unit.split('/')[0]!;
  const said = { ...stated, value: { ...stated.value, unit } };
  if (operands.some(({ value }) => value.unit === unit && agrees(said, value.low))) return null;
  const many = operands.filter(({ value }) => value.low.isInteger && isNamed(value.unit, nouns));
  const near = many.flatMap((b) =>
    operands
      .filter((a) => a !== b && isTotal(a, b, unit))
      .map((a) => ({ a, b, value: a.value.low.div(b.value.low) }))
      .filter(({ value }) => isNear(value, said)),
  );
  const found = near.find(({ value }) => agrees(said, value));
  // all of what the draft speaks of, and not of last year's
  const wordsOf = ({ keys }: Operand) => wordsIn(support, keys);
  const rivals = found ? operands.filter((a) => a !== found.b && isTotal(a, found.b, unit)) : [];
  if (!found || rivals.some((one) => wordsOf(one) > wordsOf(found.a))) return null;
  const chance = chanceOf(
    near.map(({ value }) => value),
    said,
  );
  if (chance > CHANCE.step) return null;
  const { a, b, value } = found;
  return { a: a.fact, b: b.fact, sum: sumWords('÷', a.fact, b.fact, exactly(value, unit)) };
}

/** Keys of the things that a draft names of which each has so much; null where its words tell no average. */
function nounsOf(claim: Claim): ReadonlySet<string> | null {
  const per =
    PER.exec(after(claim))?.[1] ?? PER_UNIT.exec(claim.value.type === 'quantity' ? claim.value.unit : '')?.[1];
  if (per) return keysOf(per);
  const each = EACH.test(after(claim)) || AVERAGE.test(before(claim)) || AVERAGED.test(claim.text);
  return each ? keysOf(`${before(claim)} . ${after(claim)}`) : null;
}

function isNamed(unit: string, nouns: ReadonlySet<string>): boolean {
  return unit.startsWith('{') && [...keysOf(unit.slice(1, -1))].some((key) => nouns.has(key));
}

/** "Sold 318,000 of them at 212 restaurants": a number of the draft's things, or a bare one that the sentence of the other tells. */
function isTotal(a: Operand, b: Operand, unit: string): boolean {
  if (a.value.unit === unit) return true;
  return isCount(unit) && a.value.unit === '1' && tieOf(a, b) >= 2;
}
