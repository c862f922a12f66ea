import { functionWords, Tag } from '../../lexicon/index.ts';
import { boundBefore } from '../modifier.ts';
import { nounAt } from '../noun.ts';
import type { View } from '../view.ts';
import type { Found } from './when.ts';
import { endsYear, isEra, readYear } from './year.ts';

/** Prepositions after which four figures are a year. */
const BEFORE_YEAR = new Set(
  'in since until till by from to before after during of through for late early mid the circa and between around year summer spring autumn fall winter or than dated'.split(
    ' ',
  ),
);

const AFTER_YEAR = new Set(
  'in and or to when after as with but for at on was were is by from before until through that which while he she it they we the a an of has had have said would will'.split(
    ' ',
  ),
);

/** Four figures that are a year and not a count: "in 2016", "the 2008 Games". */
export function readBareYear(view: View, i: number): Found | null {
  if (!view.has(i, Tag.YearLike)) return words(view, i);
  const year = Number(view.tokens[i]!.text);
  const before = view.norm(i - 1);
  if ((year < 1400 && !isEarly(view, i)) || (view.glued(i) && !isOpening(before))) return null;
  // "1500 BC"
  if (OLDER.has(view.norm(i + 1))) return null;
  const sign = view.norm(i + 1);
  if (view.glued(i + 1) && sign !== "'s" && (view.has(i + 1, Tag.Digits | Tag.Word) || /^[%°]$/.test(sign)))
    return null;
  if (
    view.glued(i + 2) &&
    view.glued(i + 1) &&
    (sign === '.' || sign === '/' || sign === ':') &&
    view.has(i + 2, Tag.Digits)
  )
    return null;
  if (sign === 'index') return null;
  if (/^[$£€¥#№]$/.test(before) || before === 'no' || before === 'number') return null;
  // a "ban" is money in Romania only
  if (view.has(i + 1, MEASURED) && sign !== 'ban' && !BEFORE_YEAR.has(before)) return null;
  if (view.has(i + 1, Tag.TimeUnit) && view.norm(i + 1) !== 'year') return null;
  // "Rose 1500 to 9000"
  if (MOVED_BY.test(before) && (!view.has(i + 1, Tag.Word) || /^(?:to|from|points)$/.test(sign))) return null;
  if (countsNoun(view, i, year, before)) return null;
  return { when: { type: 'calendar', year, month: null, day: null, weekday: null }, to: i + 1, form: '<year>' };
}

/** "Since '98", "the class of '07": two figures behind an apostrophe where a year may stand, and nothing that they count. */
export function readShortYear(view: View, i: number): Found | null {
  const year = view.norm(i) === "'" && BEFORE_YEAR.has(view.norm(i - 1)) && !view.glued(i) ? readYear(view, i) : null;
  if (!year || !endsYear(view, year.to)) return null;
  return {
    when: { type: 'calendar', year: year.value, month: null, day: null, weekday: null },
    to: year.to,
    form: '<year>',
  };
}

/** "In 1066", "dated 1363", "in about 1290": before 1400, four figures are a year where what stands around leads to nothing else. */
function isEarly(view: View, i: number): boolean {
  const lead = /^(?:about|around|circa|c)$/.test(view.norm(i - 1)) ? i - 2 : i - 1;
  if (/^(?:dated?|year)$/.test(view.norm(lead)) || isEra(view, i - 1)) return true;
  return (
    /^(?:in|since)$/.test(view.norm(lead)) &&
    (!view.has(i + 1, Tag.Word) ||
      /^(?:and|by|when|as|to|for|with|at|on|in|under|from|is|was|are|were|has|had)$/.test(view.norm(i + 1)) ||
      /^(?:\p{Ll}{2,}ed|found|built|made|cast|sold|seen|held|goes|turns)$/u.test(view.norm(i + 1)))
  );
}

const OLDER = new Set(['bc', 'bce', 'b.c', 'b.c.', 'b.c.e', 'b.c.e.']);

/** "AD 365", "365 AD", "43 CE": a year of any length beside the name of its era. */
export function readEraYear(view: View, i: number): Found | null {
  const ahead = isEra(view, i);
  const at = ahead ? i + 1 : i;
  const text = view.text(at);
  if (!/^\d{1,4}$/.test(text) || view.glued(at) || (!ahead && !isEra(view, i + 1))) return null;
  if (ahead && (view.has(at + 1, MEASURED) || (view.glued(at + 1) && view.has(at + 1, Tag.Word)))) return null;
  const to = ahead ? at + 1 : at + 2;
  const year = Number(text);
  return year === 0 || (!ahead && view.text(i + 1).startsWith('C') && year < 10)
    ? null
    : { when: { type: 'calendar', year, month: null, day: null, weekday: null }, to, form: '<year>' };
}

const MEASURED = Tag.Scale | Tag.Unit | Tag.CurrencyWord | Tag.Percent;

function isOpening(before: string): boolean {
  return /^[-–—~(["'“‘/=<>]$/.test(before);
}

const MOVED_BY =
  /^(?:rose|fell|gained|lost|added|shed|climbed|dropped|slipped|jumped|grew|sank|slid|rises|falls|up|down|rising|falling)$/;

/** "1500 people", "some 2000 homes": a plural without a capital after four figures that no preposition leads. */
function countsNoun(view: View, i: number, year: number, before: string): boolean {
  const next = view.norm(i + 1);
  if (!view.has(i + 1, Tag.Word) || view.has(i + 1, Tag.Capital) || AFTER_YEAR.has(next)) return false;
  const plural =
    next.endsWith('s') ||
    next === 'people' ||
    next === 'men' ||
    next === 'women' ||
    next === 'children' ||
    next === 'police';
  if (!plural || next.endsWith('ss') || next === "'s") return false;
  if (year >= 1900 && (YEARLY.has(next) || (before === 'of' && RULING.test(next)))) return false;
  const round = year % 50 === 0;
  if (before === 'in' || before === 'since') return round && next === 'people';
  return round || year < 1700 || !BEFORE_YEAR.has(before) || before === 'of' || before === 'to' || before === 'than';
}

/** Bounds that compare with what was in a year, too; "more than" and "at least" count. */
const COMPARING = /^(?:over|above|below|under|beyond|past|(?:exceed|surpass)(?:s|es|ed|ing)?|top(?:s|ped|ping)?)$/;

/**
 * "$8m over 2019 estimate", "below 2019 levels", "up 5% over 2022": a year that something is measured by, and no number of things that is
 * bounded ("over 2000 homes").
 */
export function isMeasuredBy(view: View, i: number): boolean {
  if (!view.has(i, Tag.YearLike) || !/^(?:19|20)\d\d$/.test(view.text(i)) || !COMPARING.test(view.norm(i - 1)))
    return false;
  const bound = boundBefore(view, i);
  if (!bound || bound.modifier === 'exact') return false;
  if (YEARLY.has(view.norm(i + 1))) return true;
  if (view.has(i + 1, Tag.Word) && !functionWords.has(view.norm(i + 1)))
    return !view.has(i + 1, MEASURED | Tag.TimeUnit) && nounAt(view, i + 1, false) === null;
  return view.has(bound.edge - 1, Tag.Digits | MEASURED);
}

/** What is told by the year: "2025 sales", "2016 elections". */
const YEARLY = new Set(
  'sales results earnings profits revenues elections polls primaries midterms olympics games championships playoffs finals figures accounts forecasts estimates targets levels prices taxes returns budgets awards talks accords reforms proceedings events protests riots attacks bombings floods fires wildfires hearings models guidelines standards exports imports deliveries shipments dollars terms data'.split(
    ' ',
  ),
);

/** What a law does: "the act of 2020 bans". */
const RULING =
  /^(?:says|states|requires|bans|bars|allows|lets|gives|grants|sets|makes|defines|forbids|prohibits|protects|applies|remains|provides|guarantees|limits|obliges|marks|shows)$/;

/** "In two thousand and twenty": words need a preposition. */
function words(view: View, i: number): Found | null {
  if (!view.has(i, Tag.NumberWord) || !/^(?:in|since|until|by|from|of|year)$/.test(view.norm(i - 1))) return null;
  const year = readYear(view, i);
  if (
    !year ||
    year.to - i < 2 ||
    view.norm(year.to) === 'people' ||
    (view.has(year.to, Tag.Word) && !AFTER_YEAR.has(view.norm(year.to)))
  )
    return null;
  return {
    when: { type: 'calendar', year: year.value, month: null, day: null, weekday: null },
    to: year.to,
    form: '<year>',
  };
}
