import type { Ordinal, View } from '../../grammar/index.ts';
import { Tag } from '../../lexicon/index.ts';
import { isCounted } from './series.ts';

/** What an ordinal is joined to where it says how far, how high or when: "86th-minute header", "third-tier side"; not "third-party". */
const JOINED = /^(?:minute|round|tier|place|placed|seed|seeded|inning|lap|generation)$/;

/** "[86th-minute] header", "[third-tier] side". */
export function isJoined(view: View, hyphen: number): boolean {
  return view.glued(hyphen + 1) && JOINED.test(view.norm(hyphen + 1));
}

/** "The shock of the [third] round", "out in [fourth] round"; many things have a second round by their nature. */
export function isRound(view: View, { to, place }: Ordinal): boolean {
  const norm = view.norm(to);
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

/** "Needs a [fourth] island", "its [ninth] bakery": one more than there were. A second one is any other. */
export function isOneMore(view: View, i: number, { to, place }: Ordinal): boolean {
  if (place.toNumber() < 3 || !/^(?:an?|its|his|her|their)$/.test(view.norm(i - 1))) return false;
  if (view.titled && view.has(to, Tag.Capital)) return isCounted(view, to, true);
  return isCounted(view, to) && !view.has(to, Tag.Unit);
}

/** "Takes record [5th] stage", "club names [4th] coach": figures before what they count, where headlines leave articles out. */
export function isTerse(view: View, i: number, { to, figures, place }: Ordinal): boolean {
  if (!figures || view.titled || view.has(to, Tag.Unit)) return false;
  if (!isCounted(view, to) && !(view.norm(to) === 'stage' && place.toNumber() > 2)) return false;
  return view.has(i - 1, Tag.Word) && !view.has(i - 1, NAMING) && !LINK.test(view.norm(i - 1));
}

/** What stands before an ordinal that is part of a name or a date: "May 5th vote", "East 4th", "the 4th and 5th men". */
const NAMING = Tag.Capital | Tag.Month | Tag.Weekday | Tag.Digits | Tag.NumberWord;
const LINK = /^(?:the|an?|of|to|at|by|and|or|than|until|till|since|between|through|every|each|per)$/;
