import { daysBetween } from '../../calendar/index.ts';
import { numberWords } from '../../lexicon/index.ts';
import type { Claim, Fact, Link } from '../../model/index.ts';
import { GAP } from '../../terms/index.ts';
import { wordingOf } from '../asserted.ts';
import { after, before, between, statedOf } from '../related.ts';
import type { CheckContext } from '../rule.ts';
import { derive } from './derive.ts';
import type { Elapsed } from './elapsed.ts';
import { DAYS } from './span.ts';
import { workedOut } from './worked.ts';

/** Words between a figure and the span over which it came about: "up 16 points in", "25 percent over the". */
const OVER =
  /\b(?:in|over|within|inside|during|across|for)\s{1,2}(?:(?:just|only|about|the|past|last|a mere|little more than)\s{1,2}){0,4}$/;
const YEAR = /^(?:the )?(?:past|last) year$/i;
const IN = /\b(?:in|over|during|within) (?:(?:just|only) )?(?:the )?$/;
/** "Jumped", "16 points more": words of a step in the draft and in the source. */
const MOVE =
  /\b(?:up|down|r[io]s(?:es?|en|ing)|rose|f[ae]ll(?:s|en|ing)?|jump\w*|soar\w*|surg\w*|climb\w*|dropp?\w*|gain\w*|grow\w*|grew|s[aiu]nks?|slump\w*|plung\w*|plummet\w*|tumbl\w*|shr[aiu]nk\w*|swell\w*|swollen|slid\w*|dip\w*|eas(?:e[sd]?|ing)|increas\w*|decreas\w*|declin\w*|added|adds?|los[et]\w*|shed\w*|cut\w*|more|less|fewer|higher|lower|doubl\w+|tripl\w+|trebl\w+|quadrupl\w+|halv\w+|chang\w+|spik\w*|rocket\w*|leap\w*|leapt|advanc\w*|expand\w*|contract\w*|improv\w*|worsen\w*|cheaper|dearer|hikes?|swung|swing)\b/i;
const TAKEN = /\b(?:los[et]\w*|shed\w*|cut\w*|gain\w*|adds?|added)\b/gi;
const UNITS: Readonly<Record<string, string>> = { day: 'd', week: 'wk', month: 'mo', year: 'a', decade: 'a' };
const AGO =
  /\b(an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d{1,3})[ -](day|week|month|year|decade)s? (?:ago|earlier|before|previously|prior)\b/gi;
/** "From the same month last year", "year on year", "in last spring's poll" as the time that a step is measured from. */
const LAST_YEAR =
  /\b(?:same|corresponding|equivalent|comparable) (?:\p{L}{1,20} ){1,2}(?:(?:of |in )?last (?:year|spring|summer|autumn|fall|winter|january|february|march|april|may|june|july|august|september|october|november|december)|the (?:year before|previous year|prior year))|\byear[ -](?:on|over)[ -]year|\b(?:from|than|on|over|against|versus|with) (?:the )?(?:last|previous|prior|preceding) year\b|\bthis (?:time|point) last year\b|\bon the year\b|\bannual (?:inflation|rate|rise|increase|gain|drop|fall|growth)/iu;

interface Asked {
  readonly days: number;
}

/**
 * Weighs the span over which a figure of the draft came about ("up 25% in a year", "lost $87M in 12 months"): the figure's own fact, or the two from
 * which it follows, must tell that length, as the time that it is measured from or as the period that it is of.
 */
export function measuredOver(claim: Claim, context: CheckContext): Elapsed | null {
  const asked = context.facts && askedOf(claim);
  const since = context.facts !== null && claim.value.type === 'period' && claim.value.edtf.endsWith('/..');
  if (!asked && !since) return null;
  const [nearest] = context
    .inSentence(claim.mention.sentence)
    .filter(({ claim: other }) => isFigure(other, claim))
    .sort((one, other) => distance(one, claim) - distance(other, claim));
  if (!nearest) return null;
  // "up 15 points in ten years" of 37%, and 22% ten years before
  const two = STEP.test(nearest.claim.kind) ? workedOut(nearest.claim, context) : null;
  if (two?.fixed && isOnlyTime(claim, context)) return { outcome: 'agree', fact: two.b, sum: two.sum };
  if (!asked) return null;
  const steps = MOVE.test(before(claim)) || MOVE.test(after(claim));
  const ends = behind(nearest, context);
  const [one, other] = ends;
  if (steps && one?.sort === 'end' && other && areApart(one.fact, other.fact, asked, context))
    return { outcome: 'agree', fact: one.fact, sum: null };
  for (const { fact, sort } of ends) {
    if ((steps && sort !== 'level' && isMeasured(fact, asked)) || (sort !== 'end' && lasts(fact, sort, asked)))
      return { outcome: 'agree', fact, sum: null };
  }
  return null;
}

/** Kinds of figures that may be steps between two levels. */
const STEP = /^(?:count|money|measure|rate|point|percent|multiple|ratio)$/;

/** Whether a claim is the one span or date of its sentence, and so the one that a figure is measured over. */
function isOnlyTime(claim: Claim, context: CheckContext): boolean {
  return context
    .inSentence(claim.mention.sentence)
    .every(({ claim: other }) => other === claim || !(other.value.type === 'period' || other.kind === 'duration'));
}

/** Whether two levels are of days, months or years that are so far apart; one that has none is of now. */
function areApart({ during: a }: Fact, { during: b }: Fact, { days }: Asked, { publishedOn }: CheckContext): boolean {
  if (!a && !b) return false;
  const [from, to] = [a?.first ?? publishedOn, b?.first ?? publishedOn];
  if (!from || !to || (a && b && a.edtf.length !== b.edtf.length)) return false;
  return isAlike(Math.abs(daysBetween(from, to)), days, days > 60 && !(a && b) ? 31 : 0);
}

/** The length that a claim tells; null where it tells none, or only a bound of one. */
function askedOf(claim: Claim): Asked | null {
  const head = before(claim);
  if (YEAR.test(claim.text) && IN.test(head)) return { days: DAYS.a! };
  const stated = statedOf(claim);
  if (claim.kind !== 'duration' || !stated?.value.low.eq(stated.value.high) || !OVER.test(head)) return null;
  if (!/^(?:bare|exactly)$/.test(wordingOf(stated)) || !DAYS[stated.value.unit]) return null;
  return { days: stated.value.low.toNumber() * DAYS[stated.value.unit]! };
}

function isFigure(other: Claim, claim: Claim): boolean {
  if (other === claim || other.value.type !== 'quantity' || other.kind === 'duration' || other.kind === 'age')
    return false;
  return !/[;:—]/.test(other.start < claim.start ? between(other, claim) : between(claim, other));
}

function distance({ claim: other }: Link, claim: Claim): number {
  return other.start < claim.start ? claim.start - other.end : other.start - claim.end;
}

/** A fact that bears a figure out: as it stands, as a step from one level to another, or as an end of the step that the figure is. */
interface Behind {
  readonly fact: Fact;
  readonly sort: 'level' | 'step' | 'end';
}

function behind({ claim, fact }: Link, context: CheckContext): Behind[] {
  if (fact && context.weigh(claim, fact).relation === 'agree') return [{ fact, sort: isStep(fact) ? 'step' : 'level' }];
  const derived = derive(claim, context);
  const two = derived?.outcome === 'agree' ? derived.pair : workedOut(claim, context);
  return two ? [two.a, two.b].map((one) => ({ fact: one, sort: 'end' })) : [];
}

/** What was lost may be measured by what was lost before: shares that were lost are steps, money is not. */
function isStep(fact: Fact): boolean {
  const [reading] = fact.readings;
  const share =
    reading?.kind === 'multiple' || (reading?.value.type === 'quantity' && /^(?:%|pp)$/.test(reading.value.unit));
  const words = besideGap(fact);
  return MOVE.test(share ? words : words.replace(TAKEN, ' '));
}

function besideGap({ subject }: Fact): string {
  const at = subject.indexOf(GAP);
  return at < 0 ? '' : `${subject.slice(Math.max(0, at - 40), at)} ${subject.slice(at + GAP.length, at + 30)}`;
}

/** Whether the words of a fact measure it from so long ago, and from no other time. */
function isMeasured({ subject, readings: [reading] }: Fact, { days }: Asked): boolean {
  const text = subject.replace(GAP, reading?.text ?? '');
  const told = [...text.matchAll(AGO)].map(([, count, unit]) => {
    const number = /^an?$/i.test(count!) ? 1 : (numberWords.get(count!.toLowerCase()) ?? Number(count));
    return number * DAYS[UNITS[unit!.toLowerCase()]!]! * (/decade/i.test(unit!) ? 10 : 1);
  });
  if (LAST_YEAR.test(text)) told.push(DAYS.a!);
  return told.length > 0 && told.every((length) => isAlike(length, days));
}

/** Whether a fact is of a period of that length: a quarter is three months. What rose in April did not do so in a month, for all we know. */
function lasts({ during }: Fact, sort: Behind['sort'], { days }: Asked): boolean {
  if (!during?.first || !during.last || during.edtf.endsWith('/..')) return false;
  if (sort === 'step' && !/^\d{4}$|\//.test(during.edtf)) return false;
  return isAlike(daysBetween(during.first, during.last) + 1, days);
}

/** Months and years are not all as long as one another; days are. */
function isAlike(one: number, other: number, off = 0): boolean {
  return Math.abs(one - other) <= Math.max(0.1, off, other >= 28 ? other * 0.02 : 0);
}
