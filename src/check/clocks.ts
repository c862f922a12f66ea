import { CLOCK_OF_HALF, isClock, type Note, type Quantity } from '../model/index.ts';
import type { Stated } from './asserted.ts';
import type { Comparison } from './compare.ts';

const DAY = 1440;
const NOON = 720;
/** Minutes that "about 3am" may be off, and beyond which nobody would say it. */
const ABOUT = 15;
const HARDLY = 30;
/** Minutes for which "just after" and "almost" hold, and for which "after" and "by" do. */
const JUST = 20;
const SOON = 90;
/** Minutes after which "after midnight" is no longer said of a time. */
const LATE = 240;

type Wording = 'at' | 'about' | 'almost' | 'just after' | 'after' | 'just before' | 'before' | 'by';

const NOTES = {
  rounded: 'rounded from the source',
  'hedge-dropped': 'the source hedges this time, the copy does not',
  'hedge-added': 'the copy hedges this time, the source does not',
  'hedge-changed': 'the copy hedges this time in another way than the source',
} as const;

const agree = (...ids: (keyof typeof NOTES)[]): Comparison => ({
  outcome: 'agree',
  notes: ids.map((id): Note => ({ id, text: NOTES[id] })),
});
const implied: Comparison = { outcome: 'agree', notes: [], implied: true };
const disagree: Comparison = { outcome: 'disagree', notes: [] };
const undecided: Comparison = { outcome: 'undecided', notes: [] };

/**
 * Compares two times of day; null where they are told by two zones, and say nothing of each other. A bare hour is no rounding: "at 3am"
 * of 3:10 a.m. stays open, "about 3am" agrees, and so does "the 3am crash" (`label`). Three in the morning is never three in the afternoon.
 */
export function compareClocks(claim: Stated, fact: Stated, label = false): Comparison | null {
  const [zone, other] = [zoneOf(claim.text), zoneOf(fact.text)];
  if (zone && other && zone !== other) return null;
  if (isSpan(claim.value) || isSpan(fact.value)) return compareSpans(claim.value, fact.value);
  const off = offBy(claim.value, fact.value);
  const compared = comparePoints(claim, fact, off, label);
  // the copy tells the half of the day, the source leaves it open
  const surer = fact.value.unit === CLOCK_OF_HALF && claim.value.unit !== CLOCK_OF_HALF;
  return surer && compared.outcome === 'agree' ? undecided : compared;
}

function comparePoints(claim: Stated, fact: Stated, off: number, label: boolean): Comparison {
  const [said, known] = [wordingOf(claim), wordingOf(fact)];
  if (off === 0) return sameTime(said, known);
  const far = Math.abs(off);
  if (known !== 'at') {
    // "just after 7am" leaves open which minute
    const most = known === 'about' || known.startsWith('just') || known === 'almost' ? HARDLY : LATE;
    return far <= most ? undecided : disagree;
  }
  switch (said) {
    case 'about':
      return far <= (isHour(claim) ? ABOUT : ABOUT - 5) ? agree('rounded') : far <= HARDLY ? undecided : disagree;
    case 'almost':
    case 'just before':
      return within(-off, JUST, HARDLY, agree('rounded'));
    case 'just after':
      return within(off, JUST, HARDLY, agree('rounded'));
    case 'after':
      return within(off, SOON, LATE, implied);
    case 'before':
    case 'by':
      return within(-off, SOON, LATE, implied);
    case 'at':
      if (label && isHour(claim) && off > 0 && off <= JUST) return agree('rounded');
      return far <= HARDLY && isHour(claim) !== isHour(fact) ? undecided : disagree;
    default:
      return said satisfies never;
  }
}

/** On the right side of the time named and near it, farther off, or on the other side. */
function within(off: number, near: number, most: number, then: Comparison): Comparison {
  if (off > 0 && off <= near) return then;
  return off > 0 && off <= most ? undecided : disagree;
}

const AFTER = /after$/;
const BEFORE = /before$|^almost$|^by$/;

function sameTime(said: Wording, known: Wording): Comparison {
  if (said === known) return agree();
  if ((AFTER.test(said) && BEFORE.test(known)) || (BEFORE.test(said) && AFTER.test(known))) return disagree;
  if (said === 'at')
    return known === 'about' || known.startsWith('just')
      ? agree('hedge-dropped')
      : known === 'by'
        ? agree('hedge-changed')
        : undecided;
  if (known === 'at')
    return said === 'about' ? agree('hedge-added') : said === 'by' ? agree('hedge-changed') : undecided;
  return agree('hedge-changed');
}

function wordingOf({ text, modifier }: Stated): Wording {
  const just = /^(?:just|shortly|soon|right|immediately)\b/i.test(text);
  if (modifier === 'after' || modifier === 'more-than') return just ? 'just after' : 'after';
  if (/^(?:nearly|almost|close to|just under|just shy of|approaching|not quite|nearing)\b/i.test(text)) return 'almost';
  if (modifier === 'before' || modifier === 'less-than') return just ? 'just before' : 'before';
  if (modifier === 'at-most') return 'by';
  return modifier === 'exact' ? 'at' : 'about';
}

/** Minutes from the claim's time to the fact's by the shorter way round. */
function offBy(claim: Quantity, fact: Quantity): number {
  const round = claim.unit === CLOCK_OF_HALF || fact.unit === CLOCK_OF_HALF ? NOON : DAY;
  const off = (((fact.low.toNumber() - claim.low.toNumber()) % round) + round) % round;
  return off > round / 2 ? off - round : off;
}

function isSpan({ low, high }: Quantity): boolean {
  return !low.eq(high);
}

/** "7 to 9pm": both ends, or nothing follows. */
function compareSpans(claim: Quantity, fact: Quantity): Comparison {
  if (claim.low.eq(fact.low) && claim.high.eq(fact.high)) return agree();
  return isSpan(claim) && isSpan(fact) ? disagree : undecided;
}

function isHour({ value }: Stated): boolean {
  return value.step.toNumber() === 60;
}

const ZONE = /\b(?:([ECMP])[SD]?T|(UTC|GMT)|([A-Z]{3,4}))$/;

/** The zone that a time names; summer time and winter time are one. */
function zoneOf(text: string): string | null {
  const match = ZONE.exec(text.replace(/\b[AP]M$/, ''));
  return match ? (match[1] ?? (match[2] ? 'UTC' : match[3]!)) : null;
}

/** How often a time would be another's by chance as a claim's is, by the slips that times show. */
export function clockChance(claim: Quantity, fact: Quantity): number {
  if (isSpan(claim) || isSpan(fact)) return 1;
  const [a, b] = [claim.low.toNumber(), fact.low.toNumber()];
  if (Math.abs(a - b) === NOON) return 0.04;
  const [m, n] = [a % 60, b % 60];
  if (m === n) return m % 30 === 0 ? 1 : 0.04;
  if (Math.floor(a / 60) !== Math.floor(b / 60)) return 1;
  const [x, y] = [m, n].map((one) => String(one).padStart(2, '0'));
  const swapped = x![0] === y![1] && x![1] === y![0];
  return swapped || x![0] === y![0] || x![1] === y![1] ? 0.04 : 0.1;
}

/** "6:45 a.m.", for a time that no words give. */
export function clockWords({ low, unit }: Quantity): string {
  const minutes = low.toNumber();
  const [hour, minute] = [Math.floor(minutes / 60), String(minutes % 60).padStart(2, '0')];
  const half = unit === CLOCK_OF_HALF ? '' : hour < 12 ? ' a.m.' : ' p.m.';
  return `${hour % 12 || 12}:${minute}${half}`;
}

/** Whether a figure is a time of day. */
export function areClocks(a: Quantity, b: Quantity): boolean {
  return isClock(a.unit) && isClock(b.unit);
}
