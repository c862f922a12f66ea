import type { Claim, Listed } from '../../model/index.ts';
import { Decimal, isCount } from '../../model/index.ts';
import { keyOf, keysOf } from '../../terms/index.ts';
import type { Stated } from '../asserted.ts';
import { after, before, statedOf } from '../related.ts';
import type { CheckContext } from '../rule.ts';
import { agrees } from './arith.ts';
import { retoldBy, type Source } from './source.ts';
import { type Surroundings, surroundingsOf, wordsIn } from './support.ts';
import { operandsOf } from './tie.ts';
import { fateAround, fateOfClaim } from './told.ts';

/** A list that a claim counts. */
export interface Counted {
  /** "Ohio, Indiana, Michigan and Kentucky = 4 states". */
  readonly sum: string;
  /** Whose list it is, and where. */
  readonly source: string;
}

const FATES = /^(?:dead|hurt|missing|rescued|arrested|convicted|acquitted|fired)$/;
/** What people are called whatever else they are: of "two men and a woman" not three men were arrested. */
const ANYBODY =
  /^\{(?:(?:\p{L}+ )?(?:person|victim|suspect|life|soul|passenger|worker|employee|resident|local|official|migrant|tourist|holidaymaker|hiker|robber|relative|family member|defendant))\}$/u;
const OTHERS_AHEAD = /\b(?:another|other|additional|extra|further)\s+$/;
const OTHERS = /^\s*(?:more|others?|of (?:the|its|their|his|her|\d))\b/;

/** The share of the words near a claim of two that the article must have. */
const PAIR = 0.6;
const PARENT = /\b(?:mother|father|mum|mom|mam|dad|mama|papa|parents?) of\s+$/;
const THEIRS = /^(?:his|her|their)\b/i;

/**
 * The list of an article that its text retells which a claim counts ("4 states"); null where the article has another number of such things,
 * told or listed. It never refutes: an article need not list all.
 */
export function countedIn(claim: Claim, context: CheckContext): Counted | null {
  const said = statedOf(claim);
  if (!said || !context.facts || claim.kind !== 'count' || !isCount(said.value.unit)) return null;
  if (OTHERS_AHEAD.test(before(claim)) || OTHERS.test(after(claim))) return null;
  const support = surroundingsOf(claim, context);
  const fate = fateOfClaim(claim);
  for (const source of retoldBy(claim, context, support)) {
    const cited = source.facts[0]!.citations[0]?.source;
    const lists = (cited?.lists ?? []).filter((list) => isMeant(list, said, fate));
    const found = lists.find(({ count }) => agrees(said, Decimal.of(count)));
    if (!found || lists.some(({ count }) => count !== found.count) || isTold(found, said, source)) continue;
    if (found.count === 2 && !isNearPair(found, claim, source, support)) continue;
    const name = cited!.publisher ?? cited!.title ?? cited!.id;
    return {
      sum: `${found.of} = ${found.count} ${found.noun}`,
      source: [name, found.locator].filter(Boolean).join(', '),
    };
  }
  return null;
}

/** Two of a sort are met by chance: the words must speak for the article and, where nothing befell them, for the list; a parent's two are the children. */
function isNearPair({ noun, text, of }: Listed, claim: Claim, { keys }: Source, support: Surroundings): boolean {
  if (noun === 'children') return PARENT.test(before(claim)) && THEIRS.test(of);
  return wordsIn(support, keys) >= PAIR && (FATES.test(noun) || wordsIn(support, keysOf(`${text} . ${of}`)) > 0);
}

function isMeant({ noun, of }: Listed, { value: { unit } }: Stated, fate: string | null): boolean {
  if (FATES.test(noun))
    return noun === fate && (unit === '1' || (ANYBODY.test(unit) && !keysOf(of).has(nounOf(unit) ?? '')));
  return keyOf(noun.split(' ').at(-1)!) === nounOf(unit);
}

/** Whether the article itself has a number of such things, and another one. */
function isTold({ noun, count }: Listed, { value: { unit } }: Stated, source: Source): boolean {
  return operandsOf(source).some(({ value, head, tail }) => {
    if (!isCount(value.unit) || value.low.eq(Decimal.of(count))) return false;
    return FATES.test(noun)
      ? fateAround(head, tail, false) === noun && value.low.gt(Decimal.of(count))
      : nounOf(value.unit) === nounOf(unit);
  });
}

/** The key of what a unit counts: of "{oregon school}" that of schools. */
function nounOf(unit: string): string | null {
  return unit === '1' ? null : keyOf(unit.slice(1, -1).split(' ').at(-1)!);
}
