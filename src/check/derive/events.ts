import { keysOf } from '../../terms/index.ts';
import { DUE } from './due.ts';
import type { Time, Told } from './moments.ts';
import type { Span } from './span.ts';

/** What a span is counted from, by the words that drafts and sources have for it. */
interface Event {
  /** The draft's sentence, the span left out as "…". */
  readonly draft: RegExp;
  /** The source's words before the moment at which it begins. */
  readonly source: RegExp;
}

const EVENTS: readonly Event[] = [
  // "missing since", "survives … days": from when somebody set out, or something was last seen
  {
    draft:
      /\b(?:missing|gone|lost(?! (?:[a-z]{1,15} ){0,3}[$€£\d])|found|turns? up|turned up|back|returns?|returned|reunited|runaway|stray|resurfac\w*|recover\w*|surviv\w*|lurk\w*|stranded|trapped|adrift|stuck|captive|wander\w*|roam\w*|on the (?:run|loose|lam)|at large)\b/,
    source:
      /\b(?:missing|lost(?! (?:[a-z]{1,15} ){0,3}[$€£\d…])|vanish\w*|disappear\w*|stolen|last seen|last heard|escap\w+|fled|bolted|set (?:out|off)|(?:ran|run|walked|strolled|wandered|slipped|got|broke|flew|swam|went) (?:off|away|out|in|into|missing)|trapped|stranded|taken|abducted|captured|(?:under|through|over|out of) (?:an?|the|its|his|her) (?:[a-z]+ )?(?:fence|gate|door|window|cage|pen|hedge|hole))\b[^;:]*$/,
  },
  // "a drought of … years": since when there was none
  {
    draft:
      /\b(?:drought|skid|slump|winless|losing streak|dry spell|no|not|never|without|end(?:s|ed)?|snap(?:s|ped)?)\b[^;:]{0,120}…|n['’]t\b[^;:]{0,120}…|\b(?:first|last)\b[^;:]{0,40} in [^;:]{0,40}…/,
    source:
      /(?:\b(?:no|not|never|without|frozen|unchanged|winless|empty|idle|last (?!week|month|year|night|spring|summer|fall|autumn|winter))\b|n['’]t\b)[^;:,]*$/,
  },
  // "ends …-year reign": since when somebody has held what is lost now
  {
    draft:
      /…[\s-]{1,2}(?:\p{L}{1,20}[\s-]{1,2}){0,2}(?:reign|rule|spell|stint|tenure|run|grip|hold|stranglehold|dominance|domination|era)\b/u,
    source:
      /\b(?:held|holding|holder|won|winning|reign\w*|rul(?:e|ed|ing)|led|been|champions?|crown\w*|took (?:over|power|charge|office)|taken|in (?:power|charge|office)|became|unbeaten|owned|elected)\b[^;:]{0,80}$/,
  },
  // "doubled in … years": from an earlier figure
  {
    draft:
      /\b(?:doubl\w+|tripl\w+|trebl\w+|quadrupl\w+|halv\w+|up|down|rises?|rose|risen|falls?|fell|fallen|grew|grown|jump\w*|soar\w*|climb\w*|dropp?\w*|shr[aiu]nk|slump\w*|plung\w*|plummet\w*|swell\w*|los[et]\w*|shed\w*|gain\w*|declin\w*|increas\w*|decreas\w*|surg\w*|spik\w*|tumbl\w*|s[aiu]nks?|crash\w*|collaps\w*|expand\w*|slid\w*|improv\w*|worsen\w*|eas(?:e[sd]?|ing)|more|fewer|less|higher|lower|cheaper|dearer)\b[^,;:]{0,60} (?:in|over|within) (?:\p{L}{1,15} ){0,3}…/u,
    source: /\b(?:from|(?:was|were|stood at|compared with|against)\b[^;:\d]{0,60}\d)[^;:]{0,60}\b(?:in|from)\s?$/,
  },
];
/** Words for when a company, a building or a person began. */
const BEGAN =
  /\b(?:born|founded|founding|established|opened|opening|built|launched|formed|created|incorporated|started|began|begun|set up|dat\w+ (?:back )?(?:to|from)|since|(?:its|the|an?|his|her) first (?:\p{L}+ ){0,2}\p{L}+)\b[^;:]*$/u;
/** "[64 days] after launch", "[two weeks] into the strike", "[12 days] before the draw". */
const NAMED = /^\s+(after|since|from|following|into|of|before|ahead of)\s+((?:[\p{L}'’-]+\s*){1,4})/u;
/** "[12 days] too early": from what somebody did, to when it would have counted; "[67 years] overdue": from when it was due. */
const OFF_TIME =
  /^[\s-]+(?:too )?(?:early|late|soon|short|overdue|(?:ahead of|behind) (?:schedule|time|plan)|past (?:its |the |their )?(?:due|deadline))\b/;
const EARLY = /^[\s-]+(?:too )?(?:early|soon|short|ahead)\b/;
/** What a record, a mark or a reign began with. */
const RECORD = /^\s{1,2}(?:\p{L}{1,20}\s{1,2}){0,4}?(?:records?|marks?|best|milestone)\b/u;
const SET =
  /\b(?:record|mark|best|milestone|fastest|longest|highest|biggest|heaviest|largest|tallest)\b[^;]{0,80}\b(?:set|held|made|established|dates?|dated|stood|ran|run|clocked|achieved|unbroken|unbeaten|came|managed|since)\b[^;:]{0,60}$/;
/** "Since 1963" of what goes on; not since when something stands still, or was as much. */
const SINCE = /^since\b/i;
const IN_TRADE =
  /\b(?:(?:has|have|had) (?:been )?(?!not|never)(?:\p{L}{1,20} ){0,4}|(?:been )?(?:in business|in operation|in print|in service|trading|operating|serving|selling|making|family-owned|around|open|run|family-run|going)\b[^;:]{0,60})$/u;
const STILL =
  /\b(?:no|not|never|without|frozen|unchanged|first|last|most|worst|best|high\w*|low\w*|up|down|r[io]s\w+|fall\w*|fell|lost)\b|n['’]t\b/;
/** What the words of the draft must have of the fact with which such a span begins. */
const LEAST = 0.15;

/** Whether the draft names what a time begins with, or ends, as the source tells it. */
export function isTied({ from, to }: Time, span: Span, words: number): boolean {
  if (span.sort === 'age')
    return RECORD.test(span.tail)
      ? SET.test(from.head)
      : BEGAN.test(from.head) || (SINCE.test(from.text) && isInTrade(from));
  if (OFF_TIME.test(span.tail)) {
    if (EARLY.test(span.tail) ? to && DUE.test(to.head) : DUE.test(from.head)) return true;
    return to !== null && words >= LEAST;
  }
  const [, join = '', name = ''] = NAMED.exec(span.tail) ?? [];
  if (name !== '') {
    const end = /^(?:before|ahead)/.test(join) ? to : from;
    const keys = keysOf(name);
    if (end && [...keys].some((key) => end.near.has(key))) return true;
  }
  const said = `${span.head}…${span.tail}`;
  return EVENTS.some(({ draft, source }) => draft.test(said) && source.test(from.head));
}

function isInTrade({ head }: Told): boolean {
  return IN_TRADE.test(head) && !STILL.test(head);
}
