import { Tag } from '../../lexicon/index.ts';
import type { View } from '../view.ts';
import type { Tense } from './when.ts';

/** How far the verb of a date is looked for, in tokens. */
const REACH = 16;

const words = (list: string) => new Set(list.split(/\s+/).filter(Boolean));

/** Past forms that do not end in -ed; forms that are also the present are left out, but for "set", "cut" and the like in news. */
const PAST = words(`
  was were had did said told rose fell met won lost got went came took gave made left led held kept began broke bought brought
  built sold sent spent struck stood saw shot sought spoke stole swore taught thought threw understood wore wrote became grew
  knew flew drew blew found fought felt paid ran sank dealt drove ate forgot froze hid hung laid lay lent lit meant rode rang
  shook shone shrank sang slept swept swung tore woke withdrew overtook undertook outgrew born bore bound bred caught chose
  crept dug fed fled forbade heard knelt leapt learnt rebuilt repaid retook sang slid slew spun sprang stuck stung strove
  upheld wept undid oversaw reran underwent arose awoke beheld bade clung dreamt dwelt flung foresaw forgave ground mistook
  outdid overcame overran overthrew partook sewn shod shown strode stunk swam taken thrown trod wound wrung
`);
/** Participles that are no past form: "has shrunk", "have risen". */
const PARTICIPLES = words(`
  shrunk sunk begun gone done grown known flown drawn blown thrown sung rung drunk swum sprung come become overcome run hit cut put
  shut set let cost hurt read spread beat quit burst split spun bet shed
`);
const NOT_PAST = words(`
  need speed indeed hundred red bed feed seed breed exceed proceed succeed shed sped united embed led ed med fed wed kindred
  sacred naked wicked weed deed creed greed heed reed bleed freed aged
`);
const MODALS = words("will 'll shall won't wo would should must may might can could cannot can't");
const PLANS = words(`
  set due scheduled expected slated planned poised going planning plans plan intends hopes hoping likely about vows pledges aims
  agreed ready wants want need needs supposed projected forecast bound booked keen determined promises promised plan hope hopes
  vowed intend intended seeks decided agrees looks ought
`);
const SCHEDULED = words('set due scheduled expected slated planned forecast projected booked');
/** Present forms that tell of a timetable: "the trial begins Monday". */
const TIMETABLE = words(`
  begins starts opens arrives returns expires ends resumes closes launches departs kicks runs airs meets votes goes go
  schedule book arrange remind meet let's lets please tomorrow upcoming plan begin start open arrive return resume reopens
  reopen convenes convene
`);
/** Past and present are one form: past in news, unless a modal or "to" leads them. */
const UNCHANGED = words('hit cut put shut beat quit hurt burst spread cost');
/** Words right before a date that say it is still to come: "payable March 15", "the report, due Monday". */
const COMING = words('payable due effective upcoming scheduled slated planned');
/** Verbs and nouns of plans: "set for September", "called a strike for Tuesday", "planned for March". */
const PLANNED_FOR =
  /^(?:set|due|slated|planned|scheduled|booked|called|calls|calling|expected|strike|strikes|elections?|vote|votes|hearing|hearings|talks|meeting|rally|walkout|referendum|summit|plans?|forecast|delivery|ready|calendar|diary|docket|agenda)$/;
/** What is told for a day that is over: "figures for Friday". */
const REPORTED_FOR =
  /^(?:figures?|data|prices?|totals?|numbers?|reports?|results?|counts?|tally|toll|readings?|rates?|average|sales|orders?)$/;
/** What is traded for a month to come: "for August delivery", "December futures". */
const TRADED = words('delivery futures contract contracts settlement');
/** Verbs that put something off: what follows "until" is ahead. */
const DEFERRING =
  /^(?:delay|postpon|extend|suspend|adjourn|defer|shelv|halt|barr|bann|remand|jail|push|clos|prolong|renew|block|froze|freez|given|gave|booked|valid|off$|cancel|scrap)/;
const BE = words("be is are am 're 'm isn't aren't");
const PRONOUNS = words('she he it who that');
/** Verbs that a participle completes: "remain closed". */
const STATES = words('remain remains stay stays keep keeps get gets hold holds');
const CLAUSE_END = new Set([';', ':', '—', '–', '(', ')', '"', '“', '”']);

/** Whether a future stands anywhere near before token `from`: enough for "until Friday", which looks ahead. */
export function looksAhead(view: View, from: number): boolean {
  for (let i = from - 1; i >= 0 && i >= from - REACH; i--) if (verbAt(view, i) === 'future') return true;
  return false;
}

const CLOSED = new Set('shut closed banned barred suspended jailed held out sidelined open'.split(' '));

/** Whether the verb before "until" puts something off, so that the date is ahead: "was extended until July". */
export function isDeferred(view: View, from: number): boolean {
  for (let i = from - 1; i >= 0 && i >= from - REACH; i--) {
    if (DEFERRING.test(view.norm(i))) return true;
    // "trails shut until August": a headline's state, and no "was shut until"
    if (i === from - 1 && CLOSED.has(view.norm(i)) && !isWas(view.norm(i - 1)) && view.norm(i - 1) !== 'had')
      return true;
    if (CLAUSE_END.has(view.norm(i))) return false;
  }
  return false;
}

/** What the words that touch a date say of its side: "payable March 15", "is on Thursday", "for August delivery". */
function besideAt(view: View, from: number, to: number): Tense | null {
  if (TRADED.has(view.norm(to)) && view.has(to - 1, Tag.Month)) return 'future';
  const prepositioned = PREPOSITIONS.has(view.norm(from - 1));
  const at = prepositioned ? from - 2 : from - 1;
  const before = view.norm(at);
  if (COMING.has(before) && !isWas(view.norm(at - 1)) && view.norm(at - 1) !== 'been') return 'future';
  // "at 4:10 am on Wednesday" is no "I am"
  if (BE.has(before) && before !== 'am' && view.has(at, Tag.Word)) return 'future';
  if (view.norm(from - 1) !== 'for' || isWas(view.norm(at - 1))) return null;
  if (PLANNED_FOR.test(before)) return 'future';
  return view.has(to - 1, Tag.Weekday) && view.has(at, Tag.Word) && !REPORTED_FOR.test(before) ? 'future' : null;
}

/** "Down from $24 billion at the end of March", "compared with 12 in June": what is compared with is over. */
function isCompared(view: View, from: number): boolean {
  for (let i = from - 1; i > 0 && i >= from - 10; i--) {
    const norm = view.norm(i);
    if (norm === 'compared') return true;
    // "a rise from 4 September" begins then
    if (
      norm === 'from' &&
      i < from - 1 &&
      /^(?:down|up|rise|drop|increase|decrease|fall|gain|decline|jump)$/.test(view.norm(i - 1))
    )
      return true;
  }
  return false;
}

const PREPOSITIONS = words('on in for by at');

function isWas(norm: string): boolean {
  return norm === 'was' || norm === 'were';
}

/** Which side of the publication date the verb nearest to tokens `from` to `to` points to. */
export function tenseAt(view: View, from: number, to: number): Tense {
  const beside = besideAt(view, from, to);
  if (beside) return beside;
  for (let i = from - 1; i >= 0 && i >= from - REACH; i--) {
    if (CLAUSE_END.has(view.norm(i))) break;
    const tense = verbAt(view, i);
    if (tense) return tense;
  }
  for (let i = to; i < view.tokens.length && i < to + REACH; i++) {
    if (CLAUSE_END.has(view.norm(i)) && i > to + 1) break;
    const tense = verbAt(view, i, true);
    if (tense) return tense;
  }
  for (let i = from - 1; i >= 0 && i >= from - 2 * REACH; i--) {
    const tense = verbAt(view, i);
    if (tense) return tense;
  }
  if (isCompared(view, from)) return 'past';
  // "as of June 1"
  if (view.norm(from - 1) === 'of' && view.norm(from - 2) === 'as') return 'past';
  return view.tokens.length - (to - from) <= 3 ? 'bare' : 'unknown';
}

/** The tense that the word at `i` shows, with the auxiliaries before it; null where it is no verb that shows one. */
function verbAt(view: View, i: number, forwards = false): Tense | null {
  const norm = view.norm(i);
  if (!view.has(i, Tag.Word)) return null;
  if (norm.endsWith("'ll") || norm.endsWith("'d")) return 'future';
  if (MODALS.has(norm)) return modal(view, i);
  if (isMissed(view, norm === 'to' ? i : i - 1)) return 'past';
  if (norm === 'to') return infinitive(view, i);
  // "Start-up raises"
  if (TIMETABLE.has(norm)) return isNoun(view, i) || view.text(i + 1) === '-' || isCourse(view, i) ? null : 'future';
  if (norm === 'takes' && view.norm(i + 1) === 'place') return 'future';
  if (norm === 'next' && !view.has(i + 1, Tag.TimeUnit)) return isPastBe(view, i) ? null : 'future';
  if (UNCHANGED.has(norm)) return isLed(view, i) ? null : 'past';
  if (SCHEDULED.has(norm) && BE.has(view.norm(i - 1))) return 'future';
  if ((norm === 'set' || norm === 'due') && !forwards)
    return view.norm(i + 1) === 'to' || norm === 'due' ? 'future' : 'past';
  if (norm === 'has' || norm === 'have') return participle(view, i + 1) ? 'past' : null;
  if (!isPast(view, i)) return null;
  return participleTense(view, i);
}

/** "Was supposed [to] start Aug. 28": that it did not is told when the day is over. */
function isMissed(view: View, to: number): boolean {
  return view.norm(to) === 'to' && view.norm(to - 1) === 'supposed' && isWas(view.norm(to - 2));
}

/** "As the slowdown goes on", "the lights go out", "a flat goes for $900": no timetable, which "goes on sale" is. */
function isCourse(view: View, i: number): boolean {
  if (!/^go(?:es)?$/.test(view.norm(i))) return false;
  if (view.norm(i + 1) === 'for' && view.has(i + 2, Tag.CurrencySign | Tag.Digits | Tag.NumberWord)) return true;
  return view.norm(i + 1) === 'on'
    ? !SHOWN.test(view.norm(i + 2))
    : /^(?:up|down|out|off|missing|bust|wrong|back)$/.test(view.norm(i + 1));
}

const SHOWN = /^(?:sale|trial|display|show|view|air|stage|strike|leave|tour|hold)$/;

/** "The votes on Monday", "two runs", "made a return": a noun. */
function isNoun(view: View, i: number): boolean {
  return (
    /^(?:the|a|an|its|his|her|their|of|two|three|no|more|some|all)$/.test(view.norm(i - 1)) &&
    !/^(?:let|plea)/.test(view.norm(i))
  );
}

/** "The next vote was on Monday": the verb decides. */
function isPastBe(view: View, i: number): boolean {
  for (let at = i + 1; at < i + 6; at++) if (isWas(view.norm(at)) || view.norm(at) === 'had') return true;
  return false;
}

/** "May hit", "to cut": the words before a form without a tense decide. */
function isLed(view: View, i: number): boolean {
  for (let at = i - 1; at >= i - 3; at--) {
    const norm = view.norm(at);
    if (norm === 'to' || norm === 'be' || MODALS.has(norm) || norm === 'a' || norm === 'the' || norm === 'an')
      return true;
    if (!norm.endsWith('ly') && !/^(?:not|also|now|then|soon|still|again|both)$/.test(norm)) return false;
  }
  return false;
}

function modal(view: View, i: number): Tense | null {
  const norm = view.norm(i);
  if ((norm === 'may' || norm === 'might') && view.has(i, Tag.Capital) && i > 0) return null;
  const next = view.norm(i + 1) === 'not' ? i + 2 : i + 1;
  if (norm === 'may' && /^\d{1,4}$/.test(view.norm(next))) return null;
  if (view.norm(next) === 'have' && norm !== 'will' && norm !== "'ll") return 'past';
  if (norm === 'could') return isChance(view, i) ? 'future' : null;
  return norm === 'can' || norm === 'cannot' || norm === "can't" ? null : 'future';
}

/** "Could make landfall Saturday" is a chance; "could not be reached", "could hear the blast", "could be seen" tell of what was. */
function isChance(view: View, i: number): boolean {
  const at = /^(?:also|still|yet|now|then|soon|again)$/.test(view.norm(i + 1)) ? i + 2 : i + 1;
  const verb = view.norm(at) === 'be' ? view.norm(at + 1) : view.norm(at);
  return view.has(at, Tag.Word) && !SENSED.test(verb) && !/^(?:not|barely|hardly|only|never)$/.test(view.norm(at));
}

const SENSED =
  /^(?:hear|heard|see|seen|feel|felt|smell|smelled|smelt|find|found|reach|reached|tell|told|afford|remember|understand)$/;

/** "Set to begin", "to be completed"; not "to the", "to London". */
function infinitive(view: View, i: number): Tense | null {
  if (!view.has(i + 1, Tag.Word) || view.has(i + 1, Tag.Capital | Tag.Month | Tag.Weekday)) return null;
  const next = view.norm(i + 1);
  // "was to open in March" tells of a plan
  if (PLANS.has(view.norm(i - 1)) || BE.has(view.norm(i - 1)) || isWas(view.norm(i - 1))) return 'future';
  // A headline's future: "Markets to remain closed"
  if (view.sentence.block.role === 'headline') return 'future';
  return next === 'be' ||
    next === 'remain' ||
    next === 'hold' ||
    next === 'stay' ||
    next === 'begin' ||
    next === 'start' ||
    next === 'become'
    ? 'future'
    : null;
}

function isPast(view: View, i: number): boolean {
  const norm = view.norm(i);
  if (PAST.has(norm)) return true;
  return norm.length > 3 && norm.endsWith('ed') && !NOT_PAST.has(norm) && !view.has(i, Tag.NumberWord | Tag.Scale);
}

function participle(view: View, i: number): boolean {
  for (let at = i; at < i + 3; at++) {
    const norm = view.norm(at);
    if (norm === 'been' || PARTICIPLES.has(norm) || isPast(view, at) || norm.endsWith('en')) return true;
  }
  return false;
}

/** A past form may be a participle: "will be finalized", "is expected", "has been pushed back". */
function participleTense(view: View, i: number): Tense | null {
  for (let at = i - 1; at >= 0 && at >= i - 3; at--) {
    const norm = view.norm(at);
    if (norm === 'been' || norm === 'was' || norm === 'were' || norm === 'being' || norm === 'has' || norm === 'have')
      return 'past';
    if (STATES.has(norm)) return null;
    if (norm === 'be') {
      const modal = MODALS.has(view.norm(at - 1)) ? at - 1 : at - 2;
      if (view.norm(modal) === 'could') return isChance(view, modal) ? 'future' : 'past';
      return view.norm(at - 1) === 'to' || MODALS.has(view.norm(modal)) ? 'future' : null;
    }
    if (BE.has(norm) || (norm === "'s" && PRONOUNS.has(view.norm(at - 1))))
      return SCHEDULED.has(view.norm(i)) ? 'future' : null;
    if (MODALS.has(norm)) return 'future';
    if (!view.has(at, Tag.Word) || norm.endsWith('ly') === false) break;
  }
  return 'past';
}
