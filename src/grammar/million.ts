import {
  afterMetres,
  extentWords,
  scaledWords,
  Tag,
  tallied,
  unitOfAbbreviation,
  unitOfName,
} from '../lexicon/index.ts';
import { Decimal } from '../model/index.ts';
import { countsPlural } from './noun.ts';
import type { Numeral } from './number.ts';
import type { View } from './view.ts';

/** How far from its figure a word may stand that tells metres from millions. */
const REACH = 10;
/** Distances that are run and swum: a bare "100m" is one of them. */
const RACES = new Set(['50', '60', '100', '110', '200', '400', '800', '1500', '3000', '5000', '10000']);
const THOUSAND = Decimal.of(1000);

/**
 * Whether the "m" at token `at`, right behind a number, is million and no metre. What stands right behind it decides ("3m high", "2m of
 * snow", "208m bushels"); else the nearest word that speaks of extent or of tallies; else a figure with decimals, or one that a verb of
 * change or the like leads to, is in millions.
 */
export function isMillions(view: View, at: number, number: Numeral): boolean {
  if (number.form !== 'digits' || number.scale !== 0 || !view.glued(at)) return false;
  const next = at + 1;
  if (view.glued(next) && !/^[-–—.,;:!?)"'’”\]]$/.test(view.text(next))) return false;
  if (view.text(next) === '-' && view.glued(next) && view.has(next + 1, Tag.Word)) return isScaledWord(view, next + 1);
  if (extentWords.has(view.norm(next)) || afterMetres.has(view.norm(next))) return false;
  // "seen 4.1m times"
  if (view.norm(next) === 'times' && !view.has(next + 1, Tag.Digits)) return true;
  if (view.has(next, Tag.TimeUnit) || countsPlural(view, next) || isManyUnits(view, next)) return true;
  if (isMassAfter(view, next) || isThing(view, number.from, next)) return false;
  return byContext(view, number, at);
}

/**
 * The number with the letter that multiplies it: "208m bushels", "7b people", "1.2T parameters", "4.5b-year-old"; null where the letter
 * is a metre or another unit, or none stands there.
 */
export function lettered(view: View, number: Numeral): Numeral | null {
  const power = POWERS[view.text(number.to)];
  if (!power || !(power === 6 ? isMillions(view, number.to, number) : isMany(view, number))) return null;
  const [value, step] = [number.value.shift(power), number.step.shift(power)];
  return { ...number, to: number.to + 1, value, high: value, step, scale: power };
}

const POWERS: Readonly<Record<string, number>> = { m: 6, b: 9, T: 12 };

/** Whether the letter right behind a figure stands before what is counted, and is no unit of its own. */
function isMany(view: View, { to, form, scale }: Numeral): boolean {
  if (form !== 'digits' || scale > 0 || !view.glued(to)) return false;
  if (view.text(to + 1) === '-' && view.glued(to + 1)) return view.has(to + 2, Tag.TimeUnit);
  return countsPlural(view, to + 1) || isManyUnits(view, to + 1) || view.has(to + 1, Tag.TimeUnit);
}

/** "51.8m-bag crop", "2m-strong"; "3m-high", "100m-runner" and "5m-by-4m" are lengths. */
function isScaledWord(view: View, i: number): boolean {
  const norm = view.norm(i);
  return !extentWords.has(norm) && !afterMetres.has(norm) && norm !== 'by' && norm !== 'a' && norm !== 'an';
}

/** "208m bushels", "3.4m sq ft", "30m barrels a day": a unit cannot follow metres. */
function isManyUnits(view: View, i: number): boolean {
  if (!view.has(i, Tag.Unit) || view.glued(i)) return false;
  const norm = view.norm(i);
  if (/^(?:sq|cu|square|cubic)$/.test(norm)) return view.has(i + 1, Tag.Unit);
  if (/s$|^(?:feet|metric)$/.test(norm)) return unitOfName(norm) !== null || norm === 'metric' || norm === 'pounds';
  return norm.length > 1 && norm !== 'in' && norm !== 'bar' && unitOfAbbreviation(view.text(i)) !== null;
}

/** "2m of snow", "300m of hose"; "3m of them" and "1.2m of the votes" are counted. */
function isMassAfter(view: View, i: number): boolean {
  if (view.norm(i) !== 'of') return false;
  return !/^(?:us|them|these|those|its|their|his|her|our|the|whom|which)$/.test(view.norm(i + 1));
}

/** "A 3m wall", "its 40m mast": an article before, and a thing behind that no million makes up. */
function isThing(view: View, from: number, i: number): boolean {
  if (!/^(?:a|an|the|its|his|her|their|this|that|each)$/.test(view.norm(from - 1))) return false;
  return (
    view.has(i, Tag.Word) && !view.has(i, Tag.Capital) && !scaledWords.has(view.norm(i)) && !PARTICLE.test(view.norm(i))
  );
}

const PARTICLE =
  /^(?:in|on|at|by|to|and|or|but|for|who|that|have|has|had|were|was|are|is|will|would|could|can|may|with|as)$/;

/** The nearest word of extent or of tallies; without one, decimals and what leads to the figure. */
function byContext(view: View, number: Numeral, at: number): boolean {
  const { from } = number;
  for (let away = 1; away <= REACH; away++) {
    const [before, after] = [view.norm(from - away), view.norm(at + away)];
    if (extentWords.has(before) || extentWords.has(after)) return false;
    if (tallied.has(before) || tallied.has(after)) return true;
  }
  if (number.value.places > 0) return true;
  if (number.value.gte(THOUSAND) || RACES.has(view.text(from))) return false;
  const lead = /^(?:nearly|almost|about|around|some|over|than|under|roughly|only|just)$/.test(view.norm(from - 1))
    ? from - 2
    : from - 1;
  return LEADS.test(view.norm(lead)) || (lead < 0 && from > 0);
}

/** Words that a tally follows. */
const LEADS =
  /^(?:hit|hits|reach|reached|reaches|top|tops|topped|to|from|at|exceed|exceeds|exceeded|pass|passes|passed|surpass|surpassed|of|below|above|past|worth|cost|costs|has|have|had|employs|employed|serves|served|handles|handled|houses|feeds|need|needs|add|adds|added|cut|save|raise|sell|buy|spend|earn|owe|draw|attract|cuts|saves|saved|raises|raised|sells|sold|buys|bought|spends|spent|earns|earned|owes|owed|draws|drew|attracts|attracted|wins|another|extra|more|with|puts)$/;
