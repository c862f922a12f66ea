import type { Claim, Fact, FactBase } from '../../model/index.ts';
import { Decimal, isCount } from '../../model/index.ts';
import { keyOf, keysOf, mayBeSamePeople } from '../../terms/index.ts';
import type { Stated } from '../asserted.ts';
import { after, before } from '../related.ts';
import { agrees, CHANCE, chanceOf, exactly, isNear, isOf, sumWords, type Worked } from './arith.ts';
import { isApart } from './derive.ts';
import { articlesOf, type Source } from './source.ts';
import { between, isOnePlace, type Operand, operandsOf } from './tie.ts';
import { fateAround } from './told.ts';

/** Figures that an article tells as parts of one sum, all of them. */
export type Group = readonly Operand[];

/** What follows a figure up to a comma or an "and", and what stands between that and the next: "46 people in Oaxaca and 13", "19, followed by Sheffield with 15". */
const SPLIT =
  /^(?<own>[^,;]{0,60}?)(?:[,;]\s*(?:and|plus|then|followed by|as well as|along with)?|\s(?:and|plus|followed by|as well as|along with))(?<next>\s[^,;]{0,40})$/u;
const NEXT =
  /^\s+(?:(?:another|an? (?:further|extra|additional)|(?:an?|the|its|their) \p{L}+ of|an?|the|its|their|in|at|on|from|for|with|by|took|lost|losing|won|had|then|next|came|first|second|third|fourth|other|last|\p{Lu}[\p{L}.'’-]*)\s+){0,5}$|^\s[\p{L}\s]{0,40}\b(?:another|an? (?:further|extra|additional))\s+$/u;
const OWN = /^(?:\s+[\p{L}.'’-]+){0,7}$/u;
/** Words of a clause of its own, or of a part of the figure. */
const APART =
  /^\s*of\b|\b(?:from|than|compared|against|versus|but|while|which|who|whose|that|when|before|because|out|including|among|if|is|was|were|are|had|has|have)\b/;
/** A draft's words for all of something, before its figure and after it. */
const TOTAL =
  /\b(?:total(?:s|l?ed|l?ing)?|toll|tally|sum|count|combined|between them|all told|in all|so far|(?:bring\w*|brought|push\w*|tak(?:es?|ing)|took)\s(?:[\p{L}'’]+\s){1,6}to|add(?:s|ed|ing)? up to|com(?:es?|ing) to|amounts? to|(?:now|is|stands?) (?:at|up to)|up to)\s+(?:(?:at|of|to|is|hits?|reach(?:es)?|about|around|nearly|almost|over|more than|some|\p{L}{2,12})\s+){0,3}$/u;
const HAS_NOW = /\b(?:has|have) now\s+(\p{L}+)\s+(?:(?:about|around|nearly|almost|over|more than|some|off)\s+){0,3}$/u;
const TOTAL_AFTER =
  /^[^.;:]{0,50}\b(?:in (?:all|total)|altogether|all told|combined|between them|so far|to date|in (?:\w+ )?rounds|(?:over|in|across) (?:two|three|four|five|\d) (?:rounds|waves|years|months|raids|attacks|games|sales))\b/;
/** What an article says of an earlier part, or of one more. */
const EARLIER =
  /\b(?:earlier|previous(?:ly)?|prior|already|since|on top of|in addition|last (?:week|month|year|spring|summer|fall|autumn|winter)|had|first|second|third|fourth|more|another|further|additional|added?|also|run of)\b/i;
/** Behind a figure that is a part of the one before: "29 were hurt, six gravely". */
const PART = /^\s+(?:\p{L}{2,}ly\b|of (?:them|whom|those|these|which|us)\b)/u;
const AND = /\band\s(?:[^,;]{0,40}\s)?$/;
/** "23 women, nine children and a driver": one more, which is no figure. */
const ONE_MORE =
  /^(?:\s[\p{L}-]+){1,3}?,? and (?:an?|one|(?:his|her|its) own)\s(?!(?:half|quarter|third|further|dozen|couple|pair|trio|lot|number|few|host|total|handful|string|series|range|variety)\b)[\p{L}-]+(?! of\b)/u;
/** Ahead of a figure that others are parts of: "313 of its 2,504". */
const WHOLE = /\b(?:of|among) (?:the|its|their|his|her|all|some|about)\s+$/;

const known = new WeakMap<Source, readonly Group[]>();

/** The figures of an article by the sums that it tells, single ones among them. */
export function groupsOf(source: Source): readonly Group[] {
  let groups = known.get(source);
  if (!groups) known.set(source, (groups = reckonGroups(operandsOf(source))));
  return groups;
}

function reckonGroups(operands: readonly Operand[]): Group[] {
  const groups: Operand[][] = [];
  const whole = new Set<Operand[]>();
  for (const b of operands.filter((one) => !PART.test(one.tail) && !isChange(one))) {
    const listed = groups.find((group) => !whole.has(group) && isJoined(group.at(-1)!, b));
    if (listed) {
      listed.push(b);
      if (AND.test(between(listed.at(-2)!, b)!)) whole.add(listed);
      continue;
    }
    const more = b.added ? groups.filter((group) => mayTake(group, b)) : [];
    const last = more.at(-1);
    if (last && (more.length === 1 || AND.test(b.head))) last.push(b);
    else groups.push(...(last ? more.map((group) => [...group, b]) : [[b]]));
  }
  return groups;
}

/** "47 seats, ten fewer than before". */
function isChange({ head, tail, added }: Operand): boolean {
  return (
    (!added && /^\s+(?:\p{L}+\s+)?(?:more|fewer|less|higher|lower)\b/iu.test(tail)) ||
    /\b(?:by|up|down)\s+$/i.test(head)
  );
}

/** Whether a sentence tells one figure after another as parts of one. */
export function isJoined(a: Operand, b: Operand): boolean {
  if (!areSummed(a, b)) return false;
  const joint = between(a, b);
  if (joint === null || joint.length > 100) return false;
  const { own, next } = SPLIT.exec(joint)?.groups ?? {};
  return own !== undefined && OWN.test(own) && !APART.test(own) && NEXT.test(next!);
}

function mayTake([first]: Group, b: Operand): boolean {
  return !first!.added && !WHOLE.test(first!.head) && isOnePlace(first!, b) && areSummed(first!, b);
}

/** Whether two figures are of one sort, and the same befell those whom they count. */
function areSummed(a: Operand, b: Operand): boolean {
  if (a.value.unit !== b.value.unit && !(isCount(a.value.unit) && isCount(b.value.unit))) return false;
  const fates = [a, b].map(({ head, tail }) => fateAround(head, tail, false));
  return !fates[0] || !fates[1] || fates[0] === fates[1];
}

/**
 * The sum of all parts that an article tells together which is the claim's figure ("ten women and two men"), or of what it tells apart where the
 * draft speaks of a total; null where there is none, or chance may have it.
 */
export function sumIn(claim: Claim, source: Source, said: Stated): Worked | null {
  const operands = operandsOf(source);
  const isFit = ({ fact, value }: Operand) => isOf(value.unit, said.value.unit) && !isApart(claim, fact);
  // nothing is worked out where a figure stands as it is: "more than 600" of 650 and nine
  if (operands.some((one) => isFit(one) && agrees(said, one.value.low))) return null;
  const groups = groupsOf(source).filter((group) => group.every(isFit));
  const told = foundIn(
    groups.filter(({ length }) => length > 1),
    said,
    CHANCE.joined,
  );
  const has = HAS_NOW.exec(before(claim))?.[1];
  if (told || !(has || isTotal(claim))) return told;
  const does = has && keyOf(has);
  const pairs = groups.flatMap((a, i) =>
    groups.slice(i + 1).flatMap((b) => (isPair(a, b) ? [[...a, ...b.filter((one) => !a.includes(one))]] : [])),
  );
  const done = pairs.filter((group) => !does || group.some(({ keys }) => keys.has(does)));
  const timed = done.filter((group) => group.some((one) => EARLIER.test(`${one.head} ${one.tail}`)));
  return foundIn(timed, said, CHANCE.kin) ?? (does ? null : foundIn(done, said, CHANCE.kin / 2));
}

/** Whether a claim's words say that its figure is all of something. */
export function isTotal(claim: Claim): boolean {
  return TOTAL.test(before(claim)) || TOTAL_AFTER.test(after(claim));
}

function foundIn(groups: readonly Group[], said: Stated, most: number): Worked | null {
  const near = groups.map((group) => ({ group, value: totalOf(group) })).filter(({ value }) => isNear(value, said));
  const found = near.find(({ value }) => agrees(said, value));
  const chance = chanceOf(
    near.map(({ value }) => value),
    said,
  );
  return found && chance <= most ? summed(found.group, found.value, said) : null;
}

function totalOf(group: Group): Decimal {
  const sum = group.reduce((all, { value }) => all.add(value.low), Decimal.zero);
  return hasOneMore(group) ? sum.add(Decimal.one) : sum;
}

function hasOneMore(group: Group): boolean {
  return group.length > 1 && group.every(({ value }) => /^\{/.test(value.unit)) && ONE_MORE.test(group.at(-1)!.tail);
}

/** Whether an article adds more to two of its figures: a toll is no sum of some of its parts. */
export function isPartial(a: Fact, b: Fact, base: FactBase): boolean {
  return articlesOf(base).some(
    (source) =>
      source.facts.includes(a) &&
      groupsOf(source).some(
        (group) =>
          (group.length > 2 || hasOneMore(group)) && [a, b].every((fact) => group.some((one) => one.fact === fact)),
      ),
  );
}

/** A sum of operands as a figure that was worked out, the greatest first. */
export function summed(group: Group, value: Decimal, said: Stated): Worked {
  const [a, b, ...more] = [...group]
    .sort((one, other) => (one.value.low.gte(other.value.low) ? -1 : 1))
    .map(({ fact }) => fact);
  const sum = sumWords('+', a!, b!, exactly(value, said.value.unit), more);
  return { a: a!, b: b!, sum: hasOneMore(group) ? sum.replace(' = ', ' + 1 = ') : sum };
}

/** Whether a total may be of two figures: of money, or of things that have one name, or of which one has none. */
function isPair([a]: Group, [b]: Group): boolean {
  const [x, y] = [a!.value.unit, b!.value.unit];
  if (x === y || x === '1' || y === '1') return areSummed(a!, b!);
  return isCount(x) && isCount(y) && (mayBeSamePeople(x, y) || a!.added || b!.added || haveOneNoun(x, y));
}

function haveOneNoun(a: string, b: string): boolean {
  const keys = keysOf(a);
  return [...keysOf(b)].some((key) => keys.has(key));
}
