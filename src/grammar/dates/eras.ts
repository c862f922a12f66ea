import { crashes, holidayNames, longestHolidayName, seasons, Tag } from '../../lexicon/index.ts';
import type { View } from '../view.ts';
import { monthAt } from './month.ts';
import type { Found, When } from './when.ts';
import { readDay, sideAt, skipThe } from './words.ts';
import { readYearTail } from './year.ts';

/** Words that a season follows when it is one: "fall" and "spring" are verbs as well. */
const BEFORE_SEASON = new Set(
  'in the during since until by last next this early mid late of through and for a every each - coming past before after'.split(
    ' ',
  ),
);

/** "Summer 2022", "last winter", "the spring of 1989", "this fall". */
export function readSeason(view: View, i: number): Found | null {
  const start = skipThe(view, i);
  const side = sideAt(view, start);
  const at = side?.to ?? start;
  if (!view.has(at, Tag.Season)) return null;
  const season = seasons.get(view.norm(at))!;
  const year = side ? null : readYearTail(view, at + 1);
  if (!side && !year && !isSeason(view, at)) return null;
  if (year && view.norm(at + 1) === ',' && view.norm(at) === 'fall') return null;
  if (!side && !year && view.norm(at) === 'fall' && isTumble(view, at)) return null;
  const when: When = { type: 'season', season, year: year?.value ?? null, side: side?.value ?? null };
  return { when, to: year?.to ?? at + 1, form: side ? '<side> <season>' : '<season> <year>' };
}

function isSeason(view: View, at: number): boolean {
  const norm = view.norm(at);
  const before = view.norm(at - 1);
  if (norm === 'summer' || norm === 'winter' || norm === 'autumn') {
    return BEFORE_SEASON.has(before) && !view.has(at + 1, Tag.Capital) && !OF_SEASON.test(view.norm(at + 1));
  }
  if (before !== 'in' && before !== 'since' && before !== 'until' && before !== 'by' && before !== 'the') return false;
  const next = view.norm(at + 1);
  if (before === 'the')
    return /^(?:in|during|since|until|by|of|for)$/.test(view.norm(at - 2)) && next !== 'in' && next !== 'of';
  return (
    !view.has(at + 1, Tag.Word) ||
    /^(?:and|when|after|to|but|as|because|he|she|it|they|we|the|this|with|for|from|than|or|until|while|before)$/.test(
      next,
    )
  );
}

/** What a season is the sort of, not the time: "the winter road". */
const OF_SEASON =
  /^(?:olympics?|games|sports?|school|camps?|palace|house|storms?|fuel|coats?|clothes|clothing|roads?|tyres?|tires?|boots|wheat|crops?|vegetables|squash|heating|solstice|wonderland|festivals?|blockbusters?|reading|jobs?|internships?|interns?|residents?|residence)$/;

/** "Hurt in fall", "dies in fall from cliff": somebody fell. */
function isTumble(view: View, at: number): boolean {
  if (/^(?:from|off|into|onto|through|down|at|on)$/.test(view.norm(at + 1)) && view.norm(at - 1) === 'in') return true;
  for (let i = at - 1; i >= at - 4; i--) if (TUMBLED.test(view.norm(i))) return true;
  return false;
}

const TUMBLED =
  /^(?:hurt|injured|injures|killed|kills|dies|died|dead|die|survives|survived|breaks|broke|paralysed|paralyzed)$/;

/** "Christmas", "Labor Day 2021", "last Easter", "Thanksgiving weekend", "the Fourth of July". */
export function readHoliday(view: View, i: number): Found | null {
  let start = skipThe(view, i);
  let weekend = false;
  if (view.norm(start) === 'weekend' && view.norm(start + 1) === 'of') [start, weekend] = [start + 2, true];
  const side = sideAt(view, start);
  const at = side?.to ?? start;
  const name = holidayAt(view, at);
  if (!name) return null;
  let to = name.to;
  let year = side ? null : readYearTail(view, to);
  if (year) to = year.to;
  if (view.norm(to) === 'weekend') {
    [to, weekend] = [to + 1, true];
    year ??= side ? null : readYearTail(view, to);
    if (year && year.to > to) to = year.to;
  }
  const when: When = { type: 'holiday', id: name.id, year: year?.value ?? null, side: side?.value ?? null, weekend };
  return { when, to, form: '<holiday>' };
}

const SECOND_WORDS = new Set([...holidayNames.keys()].map((name) => name.split(' ')[1]));

function holidayAt(view: View, i: number): { id: string; to: number } | null {
  if (!view.has(i, Tag.Holiday)) return null;
  // "New", "all" and "world" begin much else.
  const second = view.norm(i + 1);
  if (!SECOND_WORDS.has(second) && second !== "'" && !holidayNames.has(view.norm(i))) return null;
  let name = '';
  let found: { id: string; to: number } | null = null;
  for (let to = i; to < i + longestHolidayName && to < view.tokens.length; to++) {
    // "Presidents' Day"
    const quoted = view.norm(to) === "'" && view.glued(to);
    name += quoted ? "'" : (to > i ? ' ' : '') + view.norm(to);
    const id = holidayNames.get(name);
    if (id) found = { id, to: to + 1 };
  }
  return found && isFeast(view, i, found) ? found : null;
}

const IN_CAPITALS = new Set('election-day flag-day tax-day kings-day victory-day singles-day mawlid'.split(' '));

/** "New Year", "Independence Day" the film and the like need their capital; "new year" in lower case needs "the". */
function isFeast(view: View, i: number, { id, to }: { id: string; to: number }): boolean {
  if (id === 'new-year' && to - i === 2 && !view.has(i, Tag.Capital)) return false;
  if (IN_CAPITALS.has(id)) return view.has(i, Tag.Capital);
  if (OF_FEAST.test(view.norm(to))) return false;
  return id !== 'easter' || !/^(?:island|islands|bunny|rising|parade|road)$/.test(view.norm(to));
}

/** What is had, sold or done for a feast, whenever that is: "Halloween candy", "a Christmas tree", "the Christmas ferry". */
const OF_FEAST =
  /^(?:trees?|cand(?:y|ies)|cards?|gifts?|presents?|toys?|shopping|shoppers?|dinners?|lunch(?:es)?|meals?|feasts?|part(?:y|ies)|markets?|lights|decorations?|ornaments?|wreaths?|stockings?|carols?|songs?|singles?|albums?|hits?|movies?|films?|specials?|classics?|stor(?:y|ies)|pageants?|plays?|concerts?|jumpers?|sweaters?|costumes?|pumpkins?|turkeys?|hams?|cakes?|cookies?|puddings?|chocolates?|eggs?|hampers?|ads?|adverts?|bonus(?:es)?|clubs?|ferry|ferries|lotter(?:y|ies)|spirit|spending)$/;

const DECADES = new Map(
  'twenties thirties forties fifties sixties seventies eighties nineties'
    .split(' ')
    .map((word, i) => [word, 20 + 10 * i]),
);

const NOT_YEARS = /^(?:his|her|their|my|our|your|its|mid-|temperatures?|highs?|lows?|degrees|whose)$/;
const WARM = /^(?:weather|temperatures?|heat|cold|degrees)$/;

/** "The 1990s", "the '90s", "the 70s", "the nineties", "the roaring twenties", "the 2000s". */
export function readDecade(view: View, i: number): Found | null {
  const the = view.norm(i) === 'the';
  const at = the ? i + 1 : i;
  const quoted = view.norm(at) === "'";
  const digits = quoted ? at + 1 : at;
  const token = view.tokens[digits];
  if (token && token.tags & Tag.Digits && view.glued(digits + 1)) {
    const end = view.norm(digits + 1) === 's' ? digits + 2 : view.norm(digits + 1) === "'s" ? digits + 2 : 0;
    if (!end) return null;
    const text = token.text;
    if (text.length === 4 && token.tags & Tag.YearLike && text.endsWith('0')) return decade(Number(text), end);
    if (!/^[2-9]0$/.test(text) || (view.norm(digits + 1) === "'s" && !quoted)) return null;
    return quoted || (spokenOfYears(view, digits, the) && !WARM.test(view.norm(end)))
      ? decade(1900 + Number(text), end)
      : null;
  }
  const word = DECADES.get(view.norm(at));
  if (word === undefined || !(spokenOfYears(view, at, the) || view.norm(at - 1) === 'roaring')) return null;
  return decade(1900 + word, at + 1);
}

function spokenOfYears(view: View, at: number, the: boolean): boolean {
  for (let back = at - 1; back >= at - 6; back--) if (NOT_YEARS.test(view.norm(back))) return false;
  const before = view.norm(at - 1);
  if (the || before === 'early' || before === 'late' || before === 'mid' || before === '-') return true;
  return before === 'and' || before === 'to'
    ? /^(?:s|'s)$/.test(view.norm(at - 2)) || DECADES.has(view.norm(at - 2))
    : false;
}

function decade(first: number, to: number): Found {
  return {
    when: { type: 'decade', first, count: first % 100 === 0 && first < 2000 ? 100 : 10 },
    to,
    form: 'the <year>s',
  };
}

const CENTURIES = new Set(['century', 'cent']);

/** "The 19th century", "the twenty-first century": from its round year, as newspapers count. */
export function readCentury(view: View, i: number): Found | null {
  const place = readDay(view, skipThe(view, i), false);
  if (!place?.ordinal) return null;
  const at = view.norm(place.to) === '-' ? place.to + 1 : place.to;
  if (!CENTURIES.has(view.norm(at)) || place.day > 22) return null;
  return { when: { type: 'decade', first: (place.day - 1) * 100, count: 100 }, to: at + 1, form: 'the <nth> century' };
}

/** Days that became names, by what follows them: "the Sept. 11 attacks", "the Jan. 6 committee". */
const NAMED_DAYS: readonly {
  readonly date: string;
  readonly month: number;
  readonly day: string;
  readonly of: RegExp;
}[] = [
  {
    date: '2001-09-11',
    month: 9,
    day: '11',
    of: /^(?:attacks?|terror|terrorist|hijackers?|hijackings?|commission|memorial|victims)$/,
  },
  {
    date: '2021-01-06',
    month: 1,
    day: '6',
    of: /^(?:committee|insurrection|insurrectionists?|riots?|rioters?|capitol|attack|defendants?)$/,
  },
  { date: '2005-07-07', month: 7, day: '7', of: /^(?:bombings?|bombers?)$/ },
  { date: '2023-10-07', month: 10, day: '7', of: /^(?:attacks?|massacre|hostages|assault)$/ },
];

/** "Black Monday": the day of a crash; "a Black Monday" is any. */
export function readCrash(view: View, i: number): Found | null {
  if (!view.has(i, Tag.Capital) || !view.has(i + 1, Tag.Weekday) || /^(?:an?|another)$/.test(view.norm(i - 1)))
    return null;
  const date = crashes.get(`${view.norm(i)} ${view.norm(i + 1)}`);
  return date ? { when: { type: 'fixed', date }, to: i + 2, form: '9/11' } : null;
}

/** "9/11" and other days that became names; with a year or after a preposition they are dates like any other. */
export function readNamedDay(view: View, i: number): Found | null {
  const slashed = view.norm(i + 1) === '/';
  const day = slashed ? i + 2 : i + 1;
  if (slashed && !(view.glued(i + 1) && view.glued(i + 2))) return null;
  const month = slashed ? Number(view.norm(i)) : monthAt(view, i);
  const named = NAMED_DAYS.find((one) => one.month === month && one.day === view.norm(day));
  if (!named) return null;
  const to = /^(?:st|nd|rd|th)$/.test(view.norm(day + 1)) ? day + 2 : day + 1;
  const alone =
    slashed && named.month === 9 && view.norm(to) !== '/' && !/^(?:from|to|until|by)$/.test(view.norm(i - 1));
  if (!alone && !named.of.test(view.norm(view.norm(to) === 'u.s' ? to + 1 : to))) return null;
  return { when: { type: 'fixed', date: named.date }, to, form: '9/11' };
}
