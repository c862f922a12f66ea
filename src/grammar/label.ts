import { Tag } from '../lexicon/index.ts';
import type { Decimal } from '../model/index.ts';
import { countsPlural } from './noun.ts';
import type { View } from './view.ts';

/** A number that names a thing and counts nothing: "Row 31". */
export interface Label {
  readonly from: number;
  readonly to: number;
  readonly noun: string;
  readonly number: Decimal;
}

/** Things that are numbered, and whose numbers are nobody's name: Chapter 11, Route 66 and Section 230 are known by theirs. */
const NOUNS = new Set(
  'row page lane platform locker hole gate exit question seat train bus room stage flight'.split(' '),
);
/** Those that are verbs, or seldom numbered: something must lead to them. */
const LED = /^(?:question|seat|train|bus|room|stage)$/;
const LEADS =
  /^(?:in|on|at|of|from|for|by|after|with|near|aboard|the|its|his|her|their|win|wins|won|winning|takes|took|:|,|\(|["“])$/;
/** "Stage 4 cancer", "room 12 metres wide". */
const MEASURED = Tag.Unit | Tag.TimeUnit | Tag.Percent | Tag.Scale | Tag.CurrencyWord | Tag.Digits;

/** "Row [31]", "question number [37]", "Stage [Nine]", read at the number; null where it counts or measures something. */
export function readLabel(view: View, i: number): Label | null {
  const numbered = numberedFrom(view, i);
  const noun = view.norm(numbered - 1);
  if (!NOUNS.has(noun) || view.attached(numbered - 1) || (numbered === i && view.glued(i))) return null;
  const digits = view.has(i, Tag.Digits);
  if (
    digits ? !/^[1-9]\d{0,3}$/.test(view.text(i)) : !(view.has(i, Tag.Capital) && view.has(numbered - 1, Tag.Capital))
  )
    return null;
  if (view.has(i, Tag.YearLike) && noun !== 'flight') return null;
  const number = view.numeral(i, false);
  if (number?.to !== i + 1 || !number.value.isInteger || number.value.sign <= 0) return null;
  if (view.has(i + 1, MEASURED) || (view.glued(i + 1) && view.has(i + 1, Tag.Word))) return null;
  if (
    /^[-–:/.,]$/.test(view.text(i + 1)) &&
    view.glued(i + 1) &&
    view.has(i + 2, Tag.Digits | Tag.Word) &&
    view.glued(i + 2)
  )
    return null;
  if (/^(?:cancer|melanoma|tumou?r|or|and|to|-)$/.test(view.norm(i + 1)) || NAMED.has(`${noun} ${number.value}`))
    return null;
  if (numbered === i) {
    if (noun !== 'flight' && countsPlural(view, i + 1)) return null;
    if (LED.test(noun) && numbered > 1 && !LEADS.test(view.norm(numbered - 2))) return null;
  }
  return { from: numbered - 1, to: i + 1, noun, number: number.value };
}

/** Known by their numbers. */
const NAMED = new Set([
  'room 101',
  'page 3',
  'page 6',
  'page 1',
  'gate 1',
  'platform 9',
  'stage 1',
  'flight 93',
  'flight 370',
]);

/** Index of the number with "No." or "number" before it. */
function numberedFrom(view: View, i: number): number {
  const at = view.text(i - 1) === '.' && view.glued(i - 1) ? i - 2 : i - 1;
  if (!/^(?:no|number)$/.test(view.norm(at))) return i;
  return view.norm(at - 1) === ',' ? i : at;
}
