import type { Amount, Noun, View } from '../../grammar/index.ts';
import { boundBefore, insideDate, isMeasuredBy, NUMBER } from '../../grammar/index.ts';
import {
  changeVerbs,
  functionWords,
  modifierFillers,
  Tag,
  takingVerbs,
  unitOfAbbreviation,
} from '../../lexicon/index.ts';
import { Decimal } from '../../model/index.ts';
import { TEN } from './noun.ts';

export const TWO = Decimal.of(2);

/** "105 mph winds", "40 GW wind farms": a measure, however many words follow. */
export function isAbbreviated(view: View, to: number): boolean {
  const text = view.text(to);
  return (
    view.has(to, Tag.Unit) &&
    !view.glued(to) &&
    text.length > 1 &&
    !OTHER_WORDS.test(text) &&
    unitOfAbbreviation(text) !== null
  );
}

/** Abbreviations of units that are words as well. */
const OTHER_WORDS = /^(?:bar|bit|in|pt|mt|gal|mi|cal|Mt|PT|MB)$/i;

/** Digits that belong to something longer: a clock time, a date, a version, a code ("16:08", "24/7", "10.4.11", "320x240", "4th"). */
export function isPart(view: View, i: number, to: number): boolean {
  if (isOctet(view, i)) return false;
  if (view.glued(to)) {
    const next = view.text(to);
    if (view.has(to, Tag.Word)) return true;
    if (/^[/:.@_]/.test(next) && view.glued(to + 1) && view.has(to + 1, Tag.Digits | Tag.Word)) return true;
    if (next.length > 1 && next.startsWith('.')) return true;
    if (next === '-' && view.glued(to + 1) && view.has(to + 1, Tag.Digits) && view.has(i, Tag.Digits)) return true;
  }
  if (!view.glued(i)) return false;
  const before = view.text(i - 1);
  if (before === '#') return true;
  return /^[/:._@&]$/.test(before) && view.glued(i - 1);
}

/** "[rose] from 5 [to 7 percent]": the first end of a change has the unit of the second. */
export function isFirstEnd(view: View, from: number, to: number): boolean {
  if (view.norm(from - 1) !== 'from' || view.norm(to) !== 'to') return false;
  const second = view.numeral(to + 1);
  // "from 312 to 1,086 in a year" has no inches
  return (
    second !== null && view.norm(second.to) !== 'in' && view.has(second.to, Tag.Percent | Tag.CurrencyWord | Tag.Unit)
  );
}

/** One of the four numbers of an address like 192.168.1.2; each stands for itself. */
function isOctet(view: View, i: number): boolean {
  if (view.text(i + 1) !== '.' && view.text(i - 1) !== '.') return false;
  let first = i;
  while (first >= 2 && view.glued(first) && view.text(first - 1) === '.' && view.glued(first - 1) && i - first < 8)
    first -= 2;
  for (let n = 0; n < 4; n++) {
    const at = first + 2 * n;
    if (!/^\d{1,3}$/.test(view.text(at)) || (n > 0 && !view.glued(at)) || (n < 3 && view.text(at + 1) !== '.'))
      return false;
  }
  return !(view.text(first + 7) === '.' && view.glued(first + 8) && view.has(first + 8, Tag.Digits));
}

/** A bare number of four figures is a year, unless something that no year takes stands by it. */
export function isYear(view: View, i: number, { to, form, low }: Amount<true>, noun: Noun | null): boolean {
  if (form !== 'digits' || to > i + 1) return false;
  if (isMeasuredBy(view, i)) return true;
  if (isBounded(view, i)) return false;
  // "Rose 1500"
  if (!noun) return !changeVerbs.has(view.norm(i - 1)) || insideDate(view, i, i + 1) || isOfYear(view, i + 1);
  if (low.lt(Decimal.of(1900)) || low.gte(Decimal.of(2100)) || noun.words.endsWith('person')) return false;
  // "1900 trams": a round figure counts, unless it is told by the year
  return low.toNumber() % 50 !== 0 || insideDate(view, i, i + 1);
}

/** "Turn down 2020 ban": a thing behind four figures that does not count is told by its year. */
function isOfYear(view: View, i: number): boolean {
  return (
    view.has(i, Tag.Word) && !view.has(i, Tag.Month | Tag.Weekday | Tag.Deictic) && !functionWords.has(view.norm(i))
  );
}

/** "More than 2000" counts; "about 2000" may be a year. */
export function isBounded(view: View, i: number): boolean {
  if (!view.has(i, Tag.YearLike)) return false;
  const modifier = boundBefore(view, i)?.modifier ?? 'exact';
  return modifier !== 'exact' && modifier !== 'approx';
}

/** "Delta 88": a figure behind a capital that counts nothing is part of a name; headlines have verbs there ("Storm Kills 12"). */
export function isNamed(view: View, i: number, from: number, noun: Noun | null): boolean {
  if (noun || from < i || !view.has(i, Tag.Digits) || /[,.]/.test(view.text(i)) || !view.has(i - 1, Tag.Capital))
    return false;
  if (view.has(i + 1, Tag.Scale)) return false;
  // "Plant Guts 40K Cod"; a screen has 4K
  if (view.titled && view.glued(i + 1) && /^[km]$/i.test(view.text(i + 1)) && !/^[48]$/.test(view.text(i)))
    return false;
  if (view.has(i - 1, Tag.Month | Tag.Weekday | Tag.NumberWord | Tag.Scale | Tag.CurrencyWord)) return false;
  const norm = view.norm(i - 1);
  if (
    functionWords.has(norm) ||
    takingVerbs.has(norm) ||
    changeVerbs.has(norm) ||
    modifierFillers.has(norm) ||
    norm.endsWith('ly') ||
    (view.titled && view.norm(i + 1) === 'times') ||
    (view.titled && VERBAL.test(norm) && ENDING.test(view.norm(i + 1)))
  )
    return false;
  return boundBefore(view, i) === null;
}

/** Forms of verbs, and what stands behind a figure that one took: "Storm Injures 14 in Texas"; "Falcons 14, Bears 10" are names. */
const VERBAL = /.{3}(?:[^su]s|ed|ing)$/;

const ENDING =
  /^(?:|[.;:!?]|to|in|at|on|after|as|from|near|amid|during|before|across|of|more|fewer|for|over|with|who)$/;

/** "One in [six residents]", "3 out of [10 voters]": the whole of a ratio. */
export function isWholeOfShare(view: View, i: number, whole: Decimal): boolean {
  const out = view.norm(i - 1) === 'of' && view.norm(i - 2) === 'out';
  const at = out ? i - 3 : i - 2;
  // "won 4-3 in 27 innings"
  if ((!out && view.norm(i - 1) !== 'in') || !view.has(at, Tag.Digits | Tag.NumberWord) || view.glued(at)) return false;
  const part = view.numeral(at);
  return part !== null && part.to === at + 1 && part.value.isInteger && part.value.lt(whole) && part.value.lt(TEN);
}

/** "Said one economist": somebody, and no claim about how many. */
export function isAside(view: View, from: number, single: boolean): boolean {
  return single && /^(?:said|says|told|asked|added|recalled|wrote)$/.test(view.norm(from - 1));
}

/** "Seven-Eleven": number words in capitals with a hyphen are a name. */
export function isTitle(view: View, i: number): boolean {
  if (view.text(i + 1) !== '-' || !view.glued(i + 1)) return false;
  if (!view.has(i, Tag.Capital) || !view.has(i + 2, Tag.Capital) || !view.has(i + 2, Tag.NumberWord)) return false;
  // "Twenty-Two" is a number.
  return (view.numeral(i)?.to ?? 0) <= i + 2;
}

/** "The two", "those two": two that were named before, which claims nothing. */
export function isDefinite(view: View, from: number, { low, high, form }: Amount<true>): boolean {
  if (form !== 'words' || !low.eq(TWO) || !high.eq(TWO)) return false;
  const before = view.norm(from - 1);
  return /^(?:the|these|those|both|its|their|other)$/.test(before);
}

/** What befell people who are counted: "one was still missing". */
const BEFELL = /^(?:missing|hurt|killed|injured|wounded|dead|arrested|rescued|hospitali[sz]ed)$/;

/** "Crash kills one", "injuring one", "four died and one was still missing": a person, and no pronoun. */
export function isVictim(view: View, i: number, to: number): boolean {
  if (/^(?:was|is|remained|remains)$/.test(view.norm(to))) {
    const still = /^(?:still|also|seriously|critically|badly)$/.test(view.norm(to + 1));
    return BEFELL.test(view.norm(still ? to + 2 : to + 1)) && /^(?:and|but|while|[,;]?)$/.test(view.norm(i - 1));
  }
  if (!/^(?:kill|injur|wound)(?:e?s|e?d|ing)$/.test(view.norm(i - 1))) return false;
  return !view.has(to, Tag.Word) || /^(?:and|in|at|on|near|after|as|when)$/.test(view.norm(to));
}

/** "12 below zero", "5 degrees above zero": where a scale begins. */
export function isZeroPoint(view: View, from: number, { low, high }: Amount<true>): boolean {
  if (low.sign !== 0 || high.sign !== 0 || !/^(?:below|above)$/.test(view.norm(from - 1))) return false;
  return view.has(from - 2, NUMBER) || /^(?:degrees?|celsius|fahrenheit)$/.test(view.norm(from - 2));
}

/** Whether the number is all there is. */
export function isWhole(view: View, i: number, to: number): boolean {
  return i === 0 && (to === view.tokens.length || (to === view.tokens.length - 1 && view.has(to, Tag.Symbol)));
}
