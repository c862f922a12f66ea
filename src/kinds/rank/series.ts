import type { View } from '../../grammar/index.ts';
import { functionWords, Tag } from '../../lexicon/index.ts';

/** What an ordinal names or dates, and does not count. */
const NOT_COUNTED = new Set([
  'century',
  'anniversary',
  'birthday',
  'street',
  'avenue',
  'floor',
  'grade',
  'edition',
  'minute',
  'hour',
  'and',
  'of',
  'century-old',
  'day',
  'quarter',
  'month',
  'year',
  'district',
  'congress',
  'grader',
  'graders',
]);

/** What has a second one by its nature, or a third that is a saying: the second half of the season, a third party. */
const PARTS = new Set(
  'half part week stage leg round session term phase set period innings day night place'.split(' '),
);
const SAYINGS = new Set(
  'party parties person persons world lady estate nature hand class degree thoughts thought opinion gear base column wheel cousin cousins metatarsal rib finger toe vertebra dimension reich sense wall way heaven cup'.split(
    ' ',
  ),
);
const SPANS = new Set(
  'year season day week month campaign tour tournament war decade century summer winter night'.split(' '),
);

/** What many things of a kind are told by their order in: "in the 58th minute", "in 24th inning". */
const OF_PLAY = new Set(['minute', 'inning']);

/** Verbs by their form that are counted as things. */
const MOVES = /^(?:rise|fall|win|return)$/;

/** "A third person [has] died": what tells such a person from a third person in grammar. */
const BEFELL = /^(?:dies|died|dead|killed|hurt|injured|wounded|arrested|charged|missing|has|was)$/;

/** Whether an ordinal before the word at `i` can count it; upper case makes a name of it, but in a headline's capitals (`titled`). */
export function isCounted(view: View, i: number, titled = false): boolean {
  const norm = view.norm(i);
  return (
    view.has(i, Tag.Word) &&
    !view.has(i, Tag.TimeUnit | Tag.Fraction | Tag.Month | Tag.Weekday | Tag.Ordinal | (titled ? 0 : Tag.Capital)) &&
    !(titled && NAMED.has(norm)) &&
    (!functionWords.has(norm) || MOVES.test(norm)) &&
    !PARTS.has(norm) &&
    (!SAYINGS.has(norm) || (norm === 'person' && BEFELL.test(view.norm(i + 1)))) &&
    !NOT_COUNTED.has(norm)
  );
}

/** "Third month in a row", "sixth meeting running", "ninth quarterly decline in succession": its words end with what says so. */
export function isRun(view: View, to: number): boolean {
  // "drops 41st in a row"
  if (view.norm(to) !== 'running' && isInRow(view, to)) return true;
  for (let at = to + 1; at <= to + 3 && view.has(at - 1, Tag.Word) && !LINK.test(view.norm(at - 1)); at++)
    if (isInRow(view, at)) return true;
  return false;
}

const LINK = /^(?:the|an?|of|to|in|on|for|at|by|and|or)$/;

function isInRow(view: View, i: number): boolean {
  const norm = view.norm(i);
  if (norm === 'running') return !view.has(i + 1, Tag.Word) || functionWords.has(view.norm(i + 1));
  if (norm === 'in')
    return (
      view.norm(i + 1) === 'succession' ||
      view.norm(i + 1) === 'row' ||
      (view.norm(i + 1) === 'a' && view.norm(i + 2) === 'row')
    );
  return norm === 'on' && view.norm(i + 1) === 'the' && /^(?:trot|spin|bounce)$/.test(view.norm(i + 2));
}

/** "It was the third launch", "becomes her second coach", "in only the second finish", "after ninth game": one of many, by what leads to it. */
export function isLed(view: View, i: number, to: number): boolean {
  if (!isCounted(view, to)) return false;
  const before = view.norm(i - 1);
  if (before === 'after') return true;
  return /^(?:the|its|his|her|their)$/.test(before) && LEADS.test(view.norm(i - 2));
}

const LEADS = /^(?:is|was|'s|be|become|becomes|became|becoming|marks|marked|only|just|already)$/;

/** "The 58th minute", "24th inning", "seventh such find", "fourth seed": words that are told by their order. */
export function isOrdered(view: View, to: number, figures: boolean): boolean {
  const norm = view.norm(to);
  if ((figures && OF_PLAY.has(norm)) || norm === 'overtime') return true;
  if (norm === 'such' || /^seeds?$/.test(norm)) return true;
  const head = LASTING.has(norm) ? to : tryAt(view, to);
  return head >= 0 && (!view.has(head, Tag.Capital) || view.titled || !figures);
}

/** Index of what is done again, with two words before it at most: "third [attempt]", "third moon landing [try]"; −1 where there is none. */
function tryAt(view: View, to: number): number {
  for (let at = to; at <= to + 2; at++) {
    const norm = view.norm(at);
    if (REPEATED.has(norm)) return at;
    if (!view.has(at, Tag.Word) || functionWords.has(norm) || PARTS.has(norm) || SAYINGS.has(norm)) break;
    if (NOT_COUNTED.has(norm) || view.has(at, Tag.TimeUnit)) break;
  }
  return -1;
}

/** What somebody has one after the other, and news counts: "wins a fourth term", "her second surgery", "faces third conviction". */
const REPEATED = new Set(
  `surgery operation transplant conviction offence offense bankruptcy marriage wedding divorce engagement title trophy championship
  medal victory defeat triumph arrest attempt try start bid trial retrial lawsuit recall strike walkout outbreak album novel child baby grandchild
  grandson granddaughter marathon comeback stint ascent spacewalk referendum lockdown bailout heist burglary conviction pregnancy`
    .trim()
    .split(/\s+/),
);
const LASTING = new Set(['term', 'season']);

/** "[A 2nd-season] coach", "[third-term] mayor", "[second-time] winner": how far somebody is. */
export function isServing(view: View, to: number): boolean {
  return (
    view.text(to) === '-' &&
    view.glued(to) &&
    view.glued(to + 1) &&
    (LASTING.has(view.norm(to + 1)) || view.norm(to + 1) === 'time')
  );
}

/** "Strike enters [its] 5th day", "into a third week", "now in 6th week", "in its third day"; "in the second week of May" is a date. */
export function isEntered(view: View, i: number): boolean {
  const own = /^(?:its|their|his|her)$/.test(view.norm(i));
  const at = own || /^an?$/.test(view.norm(i)) ? i - 1 : i;
  if (view.norm(at) === 'for') return true;
  if (/^(?:enters?|entered|entering|into|marks?|begins?|starts?|nears?)$/.test(view.norm(at))) return true;
  return view.norm(at) === 'in' && (own || view.norm(at - 1) === 'now');
}

/** "Third crash in four flights", "fifth fatal recall of the year", "second victory this season", "fourth rise since April": one in a row of them. */
export function isOneOfSeries(view: View, to: number): boolean {
  if (
    !view.has(to, Tag.Word) ||
    view.has(to, Tag.TimeUnit | Tag.Fraction | Tag.Month | Tag.Weekday) ||
    PARTS.has(view.norm(to))
  )
    return false;
  return isJoined(view, to + 1) || (isCounted(view, to) && isCounted(view, to + 1) && isJoined(view, to + 2));
}

/** "Hildesheim's fourth since 2016", "its third in five years": one of what was told before; "a third since 2016" is a share. */
export function isOfItsOwn(view: View, i: number, to: number): boolean {
  if (!/^(?:'s|s'|'|its|his|her|their|the|only|just)$/.test(view.norm(i - 1))) return false;
  if (view.norm(to) === 'in') return view.has(to + 1, Tag.Digits | Tag.NumberWord) && view.has(to + 2, Tag.TimeUnit);
  // "the fourth of five hearings"; "a third of five" is a share
  if (view.norm(to) === 'of' && /^(?:the|only|just)$/.test(view.norm(i - 1)) && isWholeCounted(view, to + 1))
    return true;
  // "the 5th of 2023"; "the 5th of June" is a day
  if (view.norm(to) === 'of')
    return (
      view.has(to + 1, Tag.YearLike) ||
      (/^(?:the|this)$/.test(view.norm(to + 1)) && /^(?:year|season|campaign|tournament)$/.test(view.norm(to + 2)))
    );
  return isJoined(view, to);
}

/** "[Of] five hearings": a number with what it counts. */
function isWholeCounted(view: View, i: number): boolean {
  return view.has(i, Tag.Digits | Tag.NumberWord) && !view.has(i, Tag.YearLike) && isCounted(view, i + 1);
}

/** "In four flights", "of the year", "this season", "since April": the run that a place is told in. */
function isJoined(view: View, i: number): boolean {
  const [join, next] = [view.norm(i), view.norm(i + 1)];
  if (join === 'in' && /^an?$/.test(next)) return /^(?:day|week|fortnight|month|year|decade)$/.test(view.norm(i + 2));
  if (join === 'in')
    return view.has(i + 1, Tag.Digits | Tag.NumberWord) && !view.has(i + 1, Tag.YearLike) && view.norm(i + 2) !== '';
  if (join === 'of') return SPANS.has(next) || (next === 'the' && SPANS.has(view.norm(i + 2)));
  if (join === 'since') return view.has(i + 1, Tag.Month | Tag.YearLike);
  return join === 'this' && SPANS.has(next);
}

/** "[Their ninth] of the season"; "the ninth of the month" is a date. */
export function isCampaign(view: View, i: number): boolean {
  return /^(?:season|year|campaign|tour|tournament|match|afternoon|evening|night)$/.test(
    view.norm(view.norm(i) === 'the' ? i + 1 : i),
  );
}

/** "The 15,599th plane", "6th Arrest Made in Heist": figures before what they count. */
export function isNumberedThing(view: View, i: number, to: number): boolean {
  if (!view.has(to, Tag.Word) || NOT_COUNTED.has(view.norm(to))) return false;
  if (SAYINGS.has(view.norm(to)) && view.norm(to) !== 'person') return false;
  return view.titled ? isTitled(view, i, to) : isPlainOrder(view, i, to);
}

/** "The 15,599th plane", "her 3rd gold". */
function isPlainOrder(view: View, i: number, to: number): boolean {
  if (view.has(to, Tag.Capital | Tag.TimeUnit) || view.has(i - 1, Tag.Month | Tag.Capital)) return false;
  const before = view.norm(i - 1);
  if (/^(?:on|for|after|with|from)$/.test(before)) return !functionWords.has(view.norm(to));
  return /^(?:the|a|an|its|his|her|their)$/.test(before);
}

/** "6th Arrest Made in Heist", where capitals tell no name; the 9th Circuit and 5th Avenue are names anywhere. */
function isTitled(view: View, i: number, to: number): boolean {
  if (view.has(to, Tag.TimeUnit | Tag.Month | Tag.Upper) || view.has(i - 1, Tag.Month) || NAMED.has(view.norm(to)))
    return false;
  const before = view.norm(i - 1);
  if (
    i === 0 ||
    /^(?:the|a|an|its|his|her|their|for|in|on|after|from|with|over|amid|despite|following|before|into|'s|s'|'|[:;.,])$/.test(
      before,
    )
  )
    return true;
  // "Faces 2nd Surgery", "Wins 4th Title"; "at 5th and Main"
  return !functionWords.has(before) && /.{3}s$/.test(before) && !view.has(i - 1, Tag.Digits | Tag.NumberWord);
}

const NAMED = new Set(
  'circuit amendment avenue ave street st fleet army airborne infantry battalion regiment brigade division congress parallel ward arrondissement street grader graders inning innings round hole floor street district century hour day gear and of to in street'.split(
    ' ',
  ),
);
