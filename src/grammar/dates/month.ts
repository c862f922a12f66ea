import { months, ordinalSuffixes, Tag } from '../../lexicon/index.ts';
import type { View } from '../view.ts';
import { alone, readDay } from './words.ts';
import { isYear, readYearTail } from './year.ts';

/** Words that a month follows when it is one, even in lower case. */
const BEFORE_MONTH = new Set(
  'in since until till til of last next previous past coming early mid late during through thru between around every each'.split(
    ' ',
  ),
);

/** Words of parades: "the March on Washington", "March for Life". */
const AFTER_PARADE = new Set('on for against past toward towards'.split(' '));

/** Months that are also words, or names of people. */
const DOUBTFUL = new Set(['may', 'march', 'mar', 'jan', 'jun', 'april', 'june', 'august']);

/** The month that the token at `i` names, 1–12, where its surroundings do not make it a verb, a person or a parade. */
export function monthAt(view: View, i: number): number | null {
  if (!view.has(i, Tag.Month)) return null;
  const norm = view.norm(i);
  const month = months.get(norm) ?? null;
  return !DOUBTFUL.has(norm) || isDated(view, i) || isMonth(view, i, norm) ? month : null;
}

/** Whether a day, a year, or a second month stands by it, or nothing else does. */
function isDated(view: View, i: number): boolean {
  if (view.norm(i) === 'may' && !view.has(i, Tag.Capital) && isModalAfterNumber(view, i)) return false;
  if (view.tokens[i]!.text.endsWith('.') || isDayOrYear(view, i + 1) || isDayBefore(view, i) || alone(view, i))
    return true;
  const next = view.norm(i + 1);
  if ((next === ',' || next === '-' || next === '/') && isDayOrYear(view, i + 2)) return true;
  if (next === 'the' && readDay(view, i + 2, false)) return true;
  // "May next year", "March of last year"
  if (view.has(i, Tag.Capital) && view.has(next === 'of' ? i + 2 : i + 1, Tag.Relative) && readYearTail(view, i + 1))
    return true;
  return (
    joinsMonths(view, i) ||
    (next === 'after' && view.norm(i + 2) === 'next') ||
    (next === 'in' && view.has(i + 2, Tag.Digits | Tag.NumberWord))
  );
}

/** "Those under 18 may still go": a word that is neither a year nor a preposition follows. */
function isModalAfterNumber(view: View, i: number): boolean {
  if (!view.has(i - 1, Tag.Digits | Tag.NumberWord) || !view.has(i + 1, Tag.Word)) return false;
  return (
    !view.has(i + 1, Tag.Relative | Tag.TimeUnit) &&
    !/^(?:of|in|at|to|and|or|until|till|through|for|from|on|with)$/.test(view.norm(i + 1))
  );
}

function isDayBefore(view: View, i: number): boolean {
  const at = ordinalSuffixes.has(view.norm(i - 1)) ? i - 2 : view.norm(i - 1) === 'of' ? i - 2 : i - 1;
  return (
    readDay(view, at, true) !== null || (ordinalSuffixes.has(view.norm(at)) && readDay(view, at - 1, false) !== null)
  );
}

/** A doubtful month without a day or year: what stands before and behind it decides. */
function isMonth(view: View, i: number, norm: string): boolean {
  const before = view.norm(i - 1);
  const capital = view.has(i, Tag.Capital);
  if (norm === 'may' && !capital && view.has(i - 1, Tag.Digits | Tag.NumberWord)) return false;
  if (norm === 'may' && !capital && /^(?:have|be|not|also|well|yet|never|still|or|need|want)$/.test(view.norm(i + 1)))
    return false;
  if (BEFORE_MONTH.has(before)) return true;
  if (!capital) return norm === 'april' || norm === 'june';
  if (before === 'this') return true;
  if (
    i > 0 &&
    view.has(i - 1, Tag.Capital) &&
    !view.has(i - 1, Tag.Month | Tag.Weekday) &&
    i > 1 &&
    !view.has(i - 1, Tag.Part | Tag.Relative)
  )
    return false;
  if (norm === 'march') return !AFTER_PARADE.has(view.norm(i + 1)) && !isMarcher(view, i - 1);
  if (norm === 'may') return !namesMay(view) && (i > 0 || view.norm(i + 1) === "'s" || view.norm(i + 1) === 'was');
  // "April, the clerk, …"
  if (i === 0 && view.norm(1) === ',' && /^(?:the|an?|who|whose|\d+)$/.test(view.norm(2))) return false;
  // "April Jones", "Jan Smith"
  return !view.has(i + 1, Tag.Capital) || view.has(i + 1, Tag.Month | Tag.Weekday);
}

/** "Thousands March in Capital", "Workers march". */
function isMarcher(view: View, i: number): boolean {
  if (view.has(i, Tag.Vague | Tag.Scale) || (view.norm(i) === 's' && view.has(i - 1, Tag.Digits))) return true;
  return view.has(i, Tag.Digits)
    ? view.text(i).length > 2
    : /(?:ers|ists|people|students|women|thousands)$/.test(view.norm(i));
}

/** "May to March", "March and April". */
function joinsMonths(view: View, i: number): boolean {
  const joins = (norm: string) =>
    norm === 'to' || norm === 'and' || norm === 'through' || norm === 'or' || norm === '-' || norm === '–';
  return (
    (joins(view.norm(i + 1)) && view.has(i + 2, Tag.Month)) || (joins(view.norm(i - 1)) && view.has(i - 2, Tag.Month))
  );
}

const people = new WeakMap<object, boolean>();

/** Whether the document speaks of a person called May. */
function namesMay(view: View): boolean {
  const { document } = view.sentence;
  let known = people.get(document);
  if (known === undefined) {
    known = /\b(?:Theresa|Mrs\.?|Ms\.?|Mr\.?|Minister|Secretary|PM) May\b/.test(document.text);
    people.set(document, known);
  }
  return known;
}

function isDayOrYear(view: View, i: number): boolean {
  return isYear(view, i) || isDay(view, i) || (view.norm(i) === "'" && view.has(i + 1, Tag.Digits));
}

function isDay(view: View, i: number): boolean {
  return readDay(view, i, true) !== null;
}
