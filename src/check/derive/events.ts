import { isPersonNoun, keysOf } from '../../terms/index.ts';
import { DUE } from './due.ts';
import type { Time, Told } from './moments.ts';
import type { Span } from './span.ts';

/** What a span is counted from, by the words that drafts and sources have for it. */
interface Event {
  /** The draft's sentence, the span left out as "…". */
  readonly draft: RegExp;
  /** The source's words before the moment at which it begins; those behind it, after "…", where the moment opens its clause. */
  readonly source: RegExp;
  /** The same of the moment at which it ends, where the source must tell that, too. */
  readonly end?: RegExp;
}

const EVENTS: readonly Event[] = [
  // "missing since", "survives … days": from when somebody set out, or something was last seen
  {
    draft:
      /\b(?:missing|gone|lost(?! (?:[a-z]{1,15} ){0,3}[$€£\d])|found|turns? up|turned up|back|returns?|returned|reunited|home|on the road|trek|odyssey|runaway|stray|resurfac\w*|recover\w*|surviv\w*|lurk\w*|stranded|trapped|adrift|stuck|captive|wander\w*|roam\w*|on the (?:run|loose|lam)|at large)\b/,
    source:
      /\b(?:missing|lost(?! (?:[a-z]{1,15} ){0,3}[$€£\d…])|vanish\w*|disappear\w*|stolen|last seen|last heard|escap\w+|fled|bolted|set (?:out|off)|(?:ran|run|walked|strolled|wandered|slipped|got|broke|flew|swam|went) (?:off|away|out|in|into|missing)|trapped|stranded|taken|abducted|captured|(?:under|through|over|out of) (?:an?|the|its|his|her) (?:[a-z]+ )?(?:fence|gate|door|window|cage|pen|hedge|hole))\b[^;:]*$/,
  },
  // "a drought of … years": since when there was none
  {
    draft:
      /\b(?:drought|skid|slump|winless|losing streak|dry spell|no|not|never|without|silent|silence|quiet|dormant|idle|unused|unseen|unheard|empty|vacant|end(?:s|ed)?|snap(?:s|ped)?)\b[^;:]{0,120}…|…[\s-]{1,2}(?:of )?(?:drought|silence|wait|absence|gap|hiatus|lull)\b|n['’]t\b[^;:]{0,120}…|\b(?:first|last)\b[^;:]{0,40} in [^;:]{0,40}…/,
    source:
      /(?:\b(?:no|not|nobody|none|nothing|never|without|silent|dormant|frozen|unchanged|winless|empty|idle|last (?!week|month|year|night|spring|summer|fall|autumn|winter))\b|n['’]t\b)[^;:,]*$/,
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
    source:
      /\b(?:from|(?:was|were|stood at|compared with|against)\b[^;:\d]{0,60}\d)[^;:]{0,60}\b(?:in|from)\s?$|^…\s?(?:it|they|that|this|the \p{L}+) (?:was|were|stood|cost)\b/u,
  },
  // "took him … months": from when somebody began to when it was done
  {
    draft:
      /\b(?:took|takes?|taken|taking|spen[dt]|spends|spending|lasted|lasts|over|in|for|after)\s(?:\p{L}{1,15}\s){0,3}…|…[\s-]{1,2}(?:\p{L}{1,15}\s)?(?:project|effort|build|job|labou?r|search|hunt|trial|strike|siege|standoff|journey|trip|voyage|trek|walk|ride|swim|row|campaign|renovation|restoration|repair|dig|quest)\b/u,
    source:
      /(?:^…|\b)[^;:]{0,40}\b(?:start\w*|beg[au]n|set (?:out|off|to work)|launched|embarked|left|took up)\b[^;:]*$/,
    end: /\b(?:finish\w*|complet\w+|ended|end|done|wrapped up|arriv\w+|reached|concluded|through)\b[^;:]{0,40}$/,
  },
];
/** Words for when a company, a building or a person began. */
const BEGAN =
  /\b(?:born|founded|founding|established|opened|opening|built|launched|formed|created|incorporated|started|began|begun|set up|cast|painted|written|planted|carved|printed|minted|laid down|sealed|posted|erected|composed|dat\w+ (?:back )?(?:to|from)|since|(?:its|the|an?|his|her) first (?:\p{L}+ ){0,2}\p{L}+)\b[^;:]*$/u;
/** What began with a death or a loss: "a 139-year-old mystery". */
const RIDDLE =
  /^[\s-]{1,2}(?:\p{L}{1,20}[\s-]{1,2}){0,3}?(?:myster(?:y|ies)|riddle|puzzle|secret|(?:cold )?cases?|murders?|killings?|disappearances?|wrecks?|shipwrecks?|theft|heist|whodunit)\b/u;
const LOST =
  /\b(?:disappear\w*|vanish\w*|missing|lost|s[au]nk|went down|founder\w*|wrecked|killed|murder\w*|slain|stabbed|shot|strangled|beaten|dead|died|last seen|stolen|robbed|buried|hidden)\b[^;:]*$/;
/** Nouns of what has an age and is nobody. */
const THING =
  /\b(?:chain|stores?|shop|company|firm|business|retailer|brew(?:er|ery)|brand|maker|factory|plant|mill|works|mine|pub|inn|bar|restaurant|diner|bakery|hotel|school|college|university|church|chapel|cathedral|abbey|castle|tower|bridge|dam|tunnel|pier|lighthouse|theat(?:re|er)|cinema|museum|library|hospital|prison|jail|station|railway|line|houses?|home|cottage|mansion|building|hall|palace|ship|boat|ferry|schooner|plane|car|bus|train|tree|oak|bell|mou?ld|clock|coins?|painting|portrait|statue|book|letter|postcard|diary|map|manuscript|song|film|recipe|cake|wine|whisky|bottle|message|bomb|shell|law|ban|rule|statute|tradition|festival|race|club|newspaper|magazine|party|treaty|feud|dispute|debt|bond|organi[sz]ation|charity|institution|landmark|site|cemetery|orchestra|choir|system|network|service)\b/;
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
  /(?:(?:\b(?:has|have|had)|['’](?:s|ve)) (?:been )?(?!not|never)[^;:]{0,90}|\b(?:been )?(?:in business|in operation|in print|in service|trading|operating|serving|selling|making|family-owned|around|open|run|family-run|going)\b[^;:]{0,60})$/u;
const STILL =
  /\b(?:no|not(?! (?:much|only|just)\b)|never|without|frozen|unchanged|first|last|most|worst|best|high\w*|low\w*|up|down|r[io]s\w+|fall\w*|fell|lost)\b|n['’]t\b/;
/** What the words of the draft must have of the fact with which such a span begins. */
const LEAST = 0.15;

/** "[11 days] left", "[two weeks] to come forward", "[three days] before the vote": counted to what is to come. */
const LEFT = /^\s+(?:left|remaining|to (?!spare)\p{L}+|away|until|till|before|from (?:now|the|its))\b/u;
const DEADLINE =
  /\b(?:by|until|till|before|due|deadline|expir\w+|worthless|void|ends?|clos\w+|last (?:day|chance)|runs? out|lapses?|begin\w*|starts?|opens?|votes?|elections?|polls?|kicks? off|takes? (?:place|effect)|launch\w*|hearing|trial|scheduled|planned|set for)\b/;

/** Whether the draft names what a time begins with, or ends, as the source tells it. */
export function isTied({ from, to, left }: Time, span: Span, words: number): boolean {
  if (left)
    return (
      LEFT.test(span.tail) &&
      (left === 'only' || DEADLINE.test(`${from.text.toLowerCase()} ${from.head} … ${from.tail}`))
    );
  if (span.sort === 'age')
    return RECORD.test(span.tail)
      ? SET.test(from.head)
      : BEGAN.test(from.head) ||
          (SINCE.test(from.text) && isInTrade(from)) ||
          (RIDDLE.test(span.tail) && LOST.test(from.head));
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
  if (isNamed(from, span)) return true;
  const said = `${span.head}…${span.tail}`;
  return EVENTS.some(
    ({ draft, source, end }) =>
      draft.test(said) && source.test(leadOf(from)) && (!end || (to !== null && end.test(leadOf(to)))),
  );
}

/** The words that say what was at a moment: those before it, or those behind it where it opens its clause ("On Oct. 3 she dug …"). */
function leadOf({ head, tail }: Told): string {
  return head.trim().length > LEAD ? head : `…${tail.slice(0, 80)}`;
}

/** Characters of words that say nothing yet: "and then in". */
const LEAD = 11;

/** "A [19-month] marriage" of two who married then: the noun that a hyphenated span is told of. */
function isNamed(from: Told, { said, tail }: Span): boolean {
  if (!said.text.includes('-')) return false;
  const noun = /^[\s-]+(?:long[\s-]+)?((?:\p{L}+ ){0,1}\p{L}+)/u.exec(tail)?.[1] ?? '';
  return [...keysOf(noun)].some((key) => from.near.has(key));
}

/** Whether an age is a thing's: "a 174-year-old store". */
export function isThing({ sort, tail }: Span): boolean {
  if (sort !== 'age') return false;
  const [, words = ''] = /^[\s-]+((?:[\p{L}’'-]+\s?){1,4})/u.exec(tail) ?? [];
  return THING.test(words) || (words !== '' && !words.split(/\s+/).slice(0, 2).some(isPersonNoun));
}

function isInTrade({ head }: Told): boolean {
  return IN_TRADE.test(head) && !STILL.test(head);
}
