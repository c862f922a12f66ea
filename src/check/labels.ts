import { type Claim, type Fact, isLabel, type Quantity, type Reading } from '../model/index.ts';
import { GAP } from '../terms/index.ts';
import { chanceOf } from './slips.ts';

/** How often a number may be another's slip by chance to speak against it. */
const TELLING = 0.05;

/**
 * How the number of a thing stands to a fact: `agree` where the source has the same of the same thing, by a label or as a place in
 * their order ("the ninth stage"), `disagree` where it has one that it is a slip of; else they say nothing of each other.
 */
export function compareLabels({ value }: Claim, reading: Reading, { subject }: Fact): 'agree' | 'disagree' | 'apart' {
  if (value.type === 'period' || reading.value.type === 'period') return 'apart';
  const same = value.low.eq(reading.value.low);
  if (isLabel(reading.value.unit)) {
    if (reading.value.unit !== value.unit) return 'apart';
    return same ? 'agree' : isSlip(value, reading.value) ? 'disagree' : 'apart';
  }
  if (reading.kind !== 'rank' || !same) return 'apart';
  return isOf(subject.toLowerCase(), value.unit.slice(1)) ? 'agree' : 'apart';
}

function isSlip(claim: Quantity, fact: Quantity): boolean {
  return chanceOf(claim, fact) <= TELLING;
}

/** "The [ninth] stage", "the same question, [number 37]". */
function isOf(subject: string, noun: string): boolean {
  const at = subject.indexOf(GAP);
  if (at < 0) return false;
  const [head, tail] = [subject.slice(0, at).trimEnd(), subject.slice(at + GAP.length).trimStart()];
  return head.replace(/,$/, '').endsWith(` ${noun}`) || tail === noun || tail.startsWith(`${noun} `);
}
