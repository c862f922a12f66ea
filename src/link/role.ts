import { numberWords } from '../lexicon/index.ts';
import { type KindId, lettered, type Value } from '../model/index.ts';
import { GAP, stem } from '../terms/index.ts';

/**
 * What a figure is beside others of the same thing: the level itself, the one before it ("from 2.5"), the step between them ("rose
 * 12%", "by 300"), the whole that another is part of ("118 of 240"), a part of what was told ("five of them"), or the year since when.
 */
export type Role = 'level' | 'before' | 'change' | 'whole' | 'part' | 'since';

const ABOUT =
  '(?:(?:an?|the|its|a record|about|around|some|nearly|almost|just|only|over|roughly|estimated|more than|less than|at least|up to|as (?:many|much) as|just under|(?:under|well) (?:under|over))\\s+){0,12}';
const MOVED =
  '(?:rose|risen|rises?|rising|fell|fallen|falls?|falling|up|down|grew|grown|grows?|climb(?:s|ed)?|jump(?:s|ed)?|surged?|surges|soar(?:s|ed)?|gain(?:s|ed)?|increased?|increases|decreased?|decreases|drop(?:s|ped)?|declined?|declines|slip(?:s|ped)?|slump(?:s|ed)?|plunged?|plunges|tumbled?|tumbles|sank|sinks?|shrank|shrunk|shrinks?|lost|cut|cuts|trim(?:s|med)?|axe[sd]?|slash(?:es|ed)?|raised?|raises|lowered|lowers|added|adds|eased?|eases|edged|shed|sheds|dipped|advanced|crash(?:es|ed)|plummet(?:s|ed)?|tank(?:s|ed)?|sli(?:d|des)|skyrocket(?:s|ed)?|balloon(?:s|ed)?|swell(?:s|ed)?|swollen|spik(?:es|ed)|lea(?:ps|pt|ped)|rall(?:ies|ied)|doubled|contract(?:s|ed)|expand(?:s|ed))';
const UNTIL = /^.{0,24}\bto\b/i;
const BEFORE = new RegExp(`\\b(?:from|compared (?:with|to)|against|versus|instead of|than)\\s+${ABOUT}$`, 'i');
/** "The old mark of 8", "past the record of 8", "the state record had been 8". */
const BEST = new RegExp(
  `\\b(?:(?:old|previous|earlier|former|existing|past|breaks?|broke|broken|breaking|beats?|beat|beaten|beating|tops|topped|topping|surpass(?:es|ed|ing)|eclips(?:es|ed|ing)|smash(?:es|ed|ing)|shatter(?:s|ed|ing)|bettered|betters)\\s+(?:[^\\s,;:.]{1,15}\\s+){0,3}(?:record|mark|best|high),?(?:\\s+(?:of|was|stood at|is|at))?|(?:record|mark|best|high)(?:\\s+[^\\s,;:.]{1,15}){0,4}\\s+(?:had been|had stood at))\\s+${ABOUT}$`,
  'i',
);
/** "Against 38.7 percent for the Greens": another's level, at the same time. */
const OTHER =
  /^\s*(?:[^\s,;:.]{1,15}\s){0,2}(?:for|among|by)\s+(?!(?:the )?(?:whole|all|same|previous|prior|year|quarter|month|first|second|third|fourth)\b|(?:19|20)\d\d)/;
/** "After 0.3 percent in May" tells what was before; "after 14 months" tells when. */
const AFTER = new RegExp(`\\bafter\\s+${ABOUT}$`, 'i');
const EARLIER =
  /^[^,;:.]{0,24}\b(?:in (?:January|February|March|April|May|June|July|August|September|October|November|December|the (?:first|second|third|fourth|previous|prior))|(?:a|last|the previous|the prior) (?:day|week|month|quarter|year))\b/i;
/** "Backed by 28% of people": by whom, not by how much. */
const AGENT = new RegExp(
  `\\b(?:attended|backed|bitten|bought|built|chosen|endorsed|favou?red|followed|joined|opposed|owned|read|seen|shared|signed|supported|used|visited|watched)\\s+by\\s+${ABOUT}$`,
  'i',
);
const STEP = new RegExp(`\\b(?:by|${MOVED}(?:\\s+(?:another|a further|by))?)\\s+${ABOUT}$`, 'i');
/** "Shot down 98", "picked up 189": no step, for the little word is the verb's. */
const PHRASAL: ReadonlySet<string> = new Set(
  'back blow break bring burn buy call chew clean close cook cough count dig divide draw eat end fill free gather give gobble hang hold light line load lock make mop notch open patch pick pile put rack ring round rustle scoop serve set sew shoot show shut sign snap soak split stack stand step strike sum take tear tie track turn use whip wind write'
    .split(' ')
    .map(stem),
);
const PARTICLE = new RegExp(`(?<!\\p{L})(\\p{L}{1,15})\\s+(?:up|down)\\s+${ABOUT}$`, 'iu');
/** "Another 500 will leave", "a further two feet could fall": so many on top of what was told. */
const FURTHER =
  /\b(?:another|(?:an?|the) (?:further|additional|extra))\s+(?:(?:about|around|some|nearly|almost|roughly|estimated)\s+)?$/i;
/**
 * "Orders from 1,130 people", "samples from six jars", "a shot from 47 feet" tell whence; "down from 1,130 people", "from 9,000 last year", "to 40
 * branches from 52 branches" and "from 47 feet to 50" what was before.
 */
const SENT = new RegExp(`(?<!\\b(?:${MOVED}|far|numbers?|total|toll|high|low|peak) )\\bfrom\\s+${ABOUT}$`, 'i');
const LED_FROM = new RegExp(
  `(?<!\\d )\\bto\\s+${ABOUT}[$£€]?\\d[^\\s,;]*(?:\\s[^\\s,;:.]{1,15}){0,2}\\sfrom\\s+${ABOUT}$`,
  'i',
);
/** "Climbs above 1,300" names the level that is reached. */
const REACHED = /^(?:above|past|below|beyond)\b/i;
/** "Saved by $6 backpack": what a thing cost, not how much it was moved by. */
const BY = new RegExp(`\\bby\\s+${ABOUT}$`, 'i');
const PRICED = lettered(
  () =>
    /^\s+(?!(?:an?|the|per|to|from|in|on|at|over|under|since|until|by|for|of|as|and|or|but|after|before|during|within|with|each|every|apiece|more|less|higher|lower|annually|yearly|monthly|daily|worth|last|this|next|today|now|so|if|when|while|because|amid)\b)\p{L}{3}/iu,
);
/** "Raises $215m", of money: what comes in. */
const COLLECTED = new RegExp(`\\braise[sd]?\\s+${ABOUT}$`, 'i');
const MORE =
  /^\s*(?:(?:percent|per cent|points?|times|people|jobs|seats|cases)\s+)?(?:more|new|extra|additional|fewer|less|higher|lower|larger|smaller|bigger|longer|shorter|faster|slower|above|below|ahead|behind|short|cheaper|dearer|increase|decrease|rise|fall|drop|jump|gain|decline|cut)\b/i;
const OVER = lettered(
  () =>
    /^\s*(?:\p{Ll}+\s+)?(?:(?:over|above) (?:capacity|budget|(?:the |its |their )?(?:limit|target|quota))|short of)\b/iu,
);
const WHOLE = lettered(
  () =>
    new RegExp(
      `(?:\\d|\\p{Lu}?\\b(?:one|two|three|four|five|six|seven|eight|nine|ten|half|third|quarter|all|most))\\s+(?:\\p{L}+\\s+)?of\\s+(?:(?:their|all)\\s+)?${ABOUT}$`,
      'iu',
    ),
);
const SINCE = /\bsince\s+$/i;
const PART = lettered(
  () => /\b(?:including|among (?:them|those)|of (?:them|whom|these|those|which))\s+(?:\p{L}+\s)?$/iu,
);
const PART_AFTER = /^\s*of (?:them|whom|these|those|it)\b/i;

const SHARES: ReadonlySet<KindId | undefined> = new Set(['ratio', 'percent'] as const);

/** A figure as a role depends on it. */
export interface Played {
  readonly text: string;
  readonly kind?: KindId;
  readonly value?: Value;
}

/** The role of a figure by the words right before and after it. */
export function roleBetween(before: string, after: string, figure: Played = { text: '' }): Role {
  if (SINCE.test(before)) return 'since';
  // a date is no level that another is counted from, nor an age a part of anything
  if (figure.value?.type === 'period' || figure.kind === 'age') return 'level';
  // a share is a part of something whether or not it says of what
  if (PART(before).test(before) || (PART_AFTER.test(after) && !SHARES.has(figure.kind))) return 'part';
  if (WHOLE(before).test(before)) return 'whole';
  if (
    (figure.kind === 'measure' || isNamed(figure)) &&
    SENT.test(before) &&
    !LED_FROM.test(before) &&
    !UNTIL.test(after) &&
    !EARLIER.test(after)
  )
    return 'level';
  if (BEFORE.test(before) && OTHER.test(after)) return 'level';
  if (BEFORE.test(before) || BEST.test(before) || (AFTER.test(before) && EARLIER.test(after))) return 'before';
  if (MORE.test(after) || OVER(after).test(after) || FURTHER.test(before)) return 'change';
  if (!STEP.test(before) || AGENT.test(before) || REACHED.test(figure.text)) return 'level';
  // "closed down 11%" is said of shares
  if (figure.kind !== 'percent' && figure.kind !== 'ratio' && isPhrasal(before)) return 'level';
  if (figure.kind !== 'money') return 'change';
  return COLLECTED.test(before) || (BY.test(before) && PRICED(after).test(after)) ? 'level' : 'change';
}

/** Whether a figure says what it counts: "1,130 people", "six jars". */
function isNamed({ kind, value }: Played): boolean {
  return kind === 'count' && value?.type === 'quantity' && value.unit.startsWith('{');
}

function isPhrasal(before: string): boolean {
  const [, verb] = PARTICLE.exec(before) ?? [];
  return verb !== undefined && PHRASAL.has(stem(verb));
}

/** The role of a fact's figure, where its subject shows its place; null where it does not. */
export function roleIn(subject: string, figure?: Played): Role | null {
  const at = subject.indexOf(GAP);
  return at < 0 ? null : roleBetween(subject.slice(0, at), subject.slice(at + GAP.length), figure);
}

const PACE = /\b(?:inflation|growth|pace|rate of (?:increase|growth|inflation))\b(?:[^;:.]|\.\d){0,48}$/i;

/** Inflation without food and energy is no step of all prices. */
const CORE = /\b(?:core|underlying)\b/i;

/** Whether the words before a figure speak of how fast something grows: its level is the step that prices or wages made. */
export function isPaced(before: string): boolean {
  const near = before.slice(-80);
  return PACE.test(near) && !CORE.test(near);
}

/** What a figure is, and whether it is told as a pace. */
export interface Paced {
  readonly role: Role | null;
  readonly paced: boolean;
}

/** "Inflation falls to 2.6%" of "prices rose 2.6%": a pace on one side, and the step that it tells on the other. */
export function isPaceOf(a: Paced, b: Paced): boolean {
  return (
    (a.paced && a.role === 'level' && b.role === 'change') || (b.paced && b.role === 'level' && a.role === 'change')
  );
}

/** Whether two roles are one, or one is told without the other: "13 children" of "37 people, 13 of them children". */
export function isNearRole(a: Role | null, b: Role): boolean {
  if (a === b) return true;
  const told = a === 'level' ? b : b === 'level' ? a : null;
  return told === 'part' || told === 'whole';
}

const AHEAD =
  /\b(?:forecasts?|expect(?:s|ed|ing)?|predict(?:s|ed)?|projected|targets?|goals?|aims?|aimed|hopes?|hoped|plans?|planned|could|would|guidance|outlook|proposed|proposes)\b/i;

/** "Beating forecasts", "faster than expected": what came, held against a forecast of which no figure is told. */
const OUTDONE =
  /\b(?:(?:beat(?:s|ing|en)?|top(?:s|ped|ping)?|miss(?:es|ed|ing)?|def(?:y|ies|ied|ying)|above|below|exceed(?:s|ed|ing)?|despite)\s+(?:(?:the|all|most|its|analysts'?|economists'?|city|market)\s+)?(?:forecasts?|expectations?|predictions?|targets?|goals?)|than\s+(?:expected|forecast|predicted|planned|hoped))\b(?!\s+(?:of\s+)?[$£€]?\d)/gi;

/** Whether words speak of what is not yet: a forecast, a goal, a plan. */
export function speaksAhead(text: string): boolean {
  return AHEAD.test(text.replace(OUTDONE, ''));
}

/** The same for a fact, where its subject shows the place of its figure. */
export function aheadIn(subject: string): boolean | null {
  const at = subject.indexOf(GAP);
  return at < 0 ? null : speaksAhead(subject.slice(Math.max(0, at - 48), at + 48));
}

const ASIDE =
  /^\W*(?:(?:an?|the|its|one|two|another|in)\s+){1,2}(?:even\s+|much\s+|slightly\s+)?(?:larger|bigger|smaller|similar|previous|earlier|older|separate|different|rival|neighbou?ring|nearby|sister|comparable|second)\b/i;

/** Whether words speak of another thing of the kind, which is told for comparison: "a larger find", "a similar truck". */
export function isAside(text: string): boolean {
  return ASIDE.test(text);
}

const NUMERALS = lettered(() => /\d[\d.,]*|\p{L}+/gu);

/** Numbers in digits, group marks left out, whether they stand so or as words; one is often no number. */
export function digitsOf(text: string): string[] {
  return (text.match(NUMERALS(text)) ?? []).flatMap((word) => {
    if (/^\d/.test(word)) return word.replace(/,/g, '').replace(/\.$/, '');
    const number = numberWords.get(word.toLowerCase()) ?? 0;
    return number > 1 ? String(number) : [];
  });
}
