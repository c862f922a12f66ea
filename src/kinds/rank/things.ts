import type { Ordinal, View } from '../../grammar/index.ts';
import { functionWords, headlineVerbs, Tag, takingVerbs } from '../../lexicon/index.ts';
import { isCounted } from './series.ts';

/** What an ordinal is joined to where it says how far, how high or when: "86th-minute header", "third-tier side"; not "third-party". */
const JOINED = /^(?:minute|round|tier|place|placed|seed|seeded|inning|lap|generation)$/;

/** "[86th-minute] header", "[third-tier] side". */
export function isJoined(view: View, hyphen: number): boolean {
  return view.glued(hyphen + 1) && JOINED.test(view.norm(hyphen + 1));
}

/** "The shock of the [third] round", "out in [fourth] round", "a [second] round of layoffs"; many things have a second round by their nature, but not layoffs. */
export function isRound(view: View, i: number, { to, place }: Ordinal): boolean {
  const norm = view.norm(to);
  // "won the ninth stage"
  if (norm === 'stage') return place.toNumber() > 2 && view.norm(i - 1) === 'the';
  if (norm === 'round' && view.norm(to + 1) === 'of' && !/^(?:the|an?|16|32|64)$/.test(view.norm(to + 2))) return true;
  return (norm === 'round' || norm === 'tier') && place.toNumber() > 2;
}

/** "The bottom of the [12th]", of a ball game. */
export function isInning(view: View, i: number): boolean {
  return view.norm(i - 1) === 'the' && view.norm(i - 2) === 'of' && /^(?:top|bottom)$/.test(view.norm(i - 3));
}

const SPELL = /^(?:day|week|month|year|night)$/;

/** "The [fourth] day of the blaze", "spent a [fifth] day": how long something has gone on; "the third day of the month" is a date. */
export function isSpell(view: View, i: number, { to, place }: Ordinal): boolean {
  if (!SPELL.test(view.norm(to))) return false;
  if (/^an?$/.test(view.norm(i - 1))) return !STAGE.test(view.norm(to + 1));
  if (view.norm(i - 1) !== 'the' || view.norm(to + 1) !== 'of' || place.toNumber() < 3) return false;
  const of = /^(?:the|an?|its|their|his|her)$/.test(view.norm(to + 2)) ? to + 3 : to + 2;
  return view.has(of, Tag.Word) && !view.has(of, Tag.Capital | Tag.TimeUnit | Tag.Month | Tag.Weekday | Tag.YearLike);
}

/** "A third year student". */
const STAGE = /^(?:students?|pupils?|undergraduates?|apprentices?|olds?)$/;

/**
 * "Needs a [fourth] island", "its [ninth] bakery", "the season's [sixth] storm", "[Fourth] body found": one more than there were. A second
 * one is any other.
 */
export function isOneMore(view: View, i: number, { to, place }: Ordinal): boolean {
  if (place.toNumber() < 3 || view.has(to, Tag.Unit)) return false;
  const before = view.norm(i - 1);
  const opens = i === 0 || before === ':';
  if (!opens && !/^(?:an?|its|his|her|their|['’]s|s['’])$/.test(before)) return false;
  if (/^an?$/.test(before) && isDone(view, to)) return false;
  // "her third Oscar"; "Her Third Symphony" is a name
  return isCounted(view, to, view.titled || (!opens && !view.has(i, Tag.Capital)));
}

/** "A third [plan] to sell", "a third [waved] a flag": what a part of them or one more does, and no thing. */
function isDone(view: View, i: number): boolean {
  const norm = view.norm(i);
  const next = view.norm(i + 1);
  if (/^(?:plan|hope|want|expect|refuse|try|need|prefer|intend|fail|live|work|say|think|believe)$/.test(norm))
    return !view.has(i + 1, Tag.Word) || functionWords.has(next);
  return norm.endsWith('ed') && (!view.has(i + 1, Tag.Word) || functionWords.has(next));
}

/**
 * "Takes record [5th] stage", "club names [4th] coach", "chain to open [third] shop": what a headline counts without an article. Words
 * do so only behind what looks like a verb.
 */
export function isTerse(view: View, i: number, { to, figures, place }: Ordinal): boolean {
  if (view.has(to, Tag.Unit) || !view.has(i - 1, Tag.Word)) return false;
  const stage = view.norm(to) === 'stage' && place.toNumber() > 2;
  const lower = !view.has(i, Tag.Capital) && !figures;
  if (!isCounted(view, to, view.titled || lower) && !stage) return false;
  if (isActive(view, i - 1)) return place.toNumber() > 2 || figures;
  return figures && !view.titled && !view.has(i - 1, NAMING) && !LINK.test(view.norm(i - 1));
}

/** "[Opens] third shop", "to [open] third shop". */
function isActive(view: View, i: number): boolean {
  const norm = view.norm(i);
  if (view.has(i, OTHER) || (view.has(i, Tag.Capital) && !view.titled && i > 0)) return false;
  if (view.norm(i - 1) === 'to') return !functionWords.has(norm) || takingVerbs.has(norm);
  return takingVerbs.has(norm) || headlineVerbs.has(norm) || FINDING.test(norm);
}

/** Verbs of headlines that what is counted follows, beside those of the word tables. */
const FINDING =
  /^(?:find|confirm|report|make|mark|plan|build|launch|add|claim|take|score|suffer|celebrate|earn|post|record|see|land|bag|welcome|announce|issue|appoint|elect|win|open|kill)s?$|^(?:launches|reaches|finishes|found|won|made)$/;

const OTHER = Tag.Month | Tag.Weekday | Tag.Digits | Tag.NumberWord;
/** What stands before an ordinal that is part of a name or a date: "May 5th vote", "East 4th". */
const NAMING = Tag.Capital | OTHER;
const LINK = /^(?:the|an?|of|to|at|by|and|or|than|until|till|since|between|through|every|each|per)$/;
