import type { Claim } from '../../model/index.ts';
import { DOWN_WORDS, UP_WORDS } from '../change.ts';
import { after, before } from '../related.ts';

/**
 * What a figure is by the words around it, where it may follow from two others: the step between them ("£10m more"), that step in per cent of
 * the first ("up 12%"), a multiple ("doubled"), a part over its whole ("one in six"), what a part
 * leaves of it ("12 are yet to come"), or the parts together ("in all").
 */
export type OperationId = 'difference' | 'change' | 'multiple' | 'share' | 'rest' | 'sum';

export interface Operation {
  readonly id: OperationId;
  /** 1 where the first figure is the greater ("more", "rose by", "over budget"), −1 where it is the less. */
  readonly sign: 1 | -1;
  /** What the other figure is measured by, where the words name it ("budget", "target"); null elsewhere. */
  readonly benchmark: string | null;
  /** What the step is: by how much a contest was won or lost, or what lies between a profit and a loss; elsewhere between two levels. */
  readonly of?: 'margin' | 'swing';
  /** Whether the words only allow it: such a figure may follow, and is not wrong where it does not. */
  readonly tacit?: boolean;
}

/** Verbs that tell on which side of a mark somebody ended: "beat the old record by 320m". */
const PAST =
  'beat\\w*|smash\\w*|broke|breaks?|broken|top(?:s|ped)|exceed\\w*|eclips\\w*|surpass\\w*|overr[au]n\\w*|overshot|overshoots?|outstrip\\w*|ahead|dearer|costlier|widen\\w*|hik\\w+|extra|better|longer|overspen\\w+|out(?:stretch|do|did|last|liv|sell|sold|spen[dt]|number|scor|pac|weigh|gr[eo]w|perform|poll|bid)\\w*';
const SHORT =
  'miss(?:ed|es)?|trail\\w*|undershot|undershoots?|behind|cheaper|narrow\\w*|slash\\w*|shed|sheds|trim\\w*|worse|shorter|knock\\w*|wip(?:ed|es)|saved|saves?|loses?|losing|slid(?:es?)?|sinks?|weaken\\w*|thinner|lighter';
const UPWARD = `(?:${UP_WORDS}|${PAST})`;
const DOWNWARD = `(?:${DOWN_WORDS}|${SHORT})`;
const STEP = new RegExp(
  `\\b(?:by|${UPWARD}|${DOWNWARD})\\s+(?:(?:by|another|an?|a further|an extra|an additional|as much as|further)\\s+){0,4}$`,
);
/** Verbs of those who end ahead, which say it only with "by": "keeps his seat by three votes". */
const AHEAD =
  'top|leads?|led|wins?|won|keeps?|kept|holds?|held|prevail\\w*|triumph\\w*|surviv\\w+|edg(?:es?|ed)|defeat\\w*';
/** "Rejected by 27 votes", "a three-point loss", "edges past Skive by 6": by how much votes and games are decided. */
const CONTEST =
  '(?:reject\\w*|pass(?:es|ed)?|approv\\w+|back(?:s|ed)|vot(?:e[sd]?|ing)|beat\\w*|edg(?:es?|ed|ing)|downs?|downed|oust\\w*|unseat\\w*|rout(?:s|ed)?|crush\\w*|thrash\\w*|hammer\\w*|thump\\w*|pip(?:s|ped)?|nip(?:s|ped)?|sink|sinks|sank|f[ae]lls?|fallen|los[et]s?|losing|wins?|won|winning|defeat\\w*|victor\\w*|go(?:es)? down|went down|keeps?|kept|holds?|held|throw out|threw out|thrown out|scrap(?:es|ed)|squeak\\w*|survives?|survived|prevail\\w*|carried|decided|settled|upset\\w*|topp\\w+)';
const CONTESTED = new RegExp(
  `\\b${CONTEST}\\b[^;:]{0,90}?\\b(?:by|margin of|majority of)\\s+(?:(?:just|only|about|nearly|almost|over|an?|mere|slim|more than)\\s+){0,3}$`,
);
const CONTEST_AFTER =
  /^[\s-](?:(?:vote|point|run|goal|seat|shot|stroke)[\s-])?(?:win|loss|defeat|victory|margin|majority)\b/;
const MARGIN = /\b(?:margin|majority) of\s+(?:(?:just|only|about|nearly|over|more than)\s+){0,2}$/;
const BALLOTS = /^\{(?:vote|point|run|goal|seat|shot|stroke|ballot)\}$/;
const SWING = /\b(?:swing|swung|turnaround|turnround|reversal)\b/;
/** "50 times what he paid", "$2m more than they paid". */
const PAID = /\b(?:what|than|price)\s+(?:\p{L}+\s+){1,3}?(?:paid|bought|spent)\b/u;
/** "251 inmates too many". */
const MANY = /^\s+(?:\p{L}+\s+){0,2}?too (?:many|heavy|fast|long|tall|wide)\b/u;
const DIRECTIONS = new RegExp(`\\b(?:(${UPWARD}|${AHEAD})|${DOWNWARD})\\b`, 'g');

/** Nouns that name what a figure is measured by. */
const MARK =
  'budget\\w*|targets?|estimate[sd]?|forecast\\w*|plans?|planned|projected|predicted|limits?|peak|records?|averages?|norm(?:al)?|goals?|quotas?|threshold|capacity|expect\\w+|guidance|asking|best|permit\\w*|licen[cs]\\w*|allow\\w*|too (?:high|low|much|many|big|large|long|little|few)|should (?:have|be|cost)';
const MARKED = new RegExp(`\\b(${MARK})\\b`);
const SIDE = new RegExp(
  `^\\s+(?:[\\p{L}-]+\\s+){0,3}?(?:(over|above|beyond|ahead of|in excess of)|under|below|beneath|short of|shy of|behind)\\s+(?:[\\p{L}'-]+\\s+){0,4}?(?:${MARK})\\b`,
  'u',
);
const MORE =
  /^\s+(?:(?:an?|per)\s+\p{L}+\s+)?(?:of\s+)?(?:\p{L}+\s+){0,2}?(?:(more|higher|larger|bigger|greater|taller|longer|later|dearer|costlier|pricier|heavier|fatter|wider|deeper|thicker|older|faster|warmer|hotter|richer|further|farther|extra|increase|rise|jump|gain|hike|overspend|better off)|fewer|less|lower|smaller|shorter|earlier|cheaper|lighter|thinner|slimmer|skinnier|leaner|younger|slower|cooler|colder|poorer|narrower|shallower|decrease|fall|drop|decline|cut(?!\s+of\b)|reduction|shortfall|worse off)\b/u;
/** What is won or lost on what was bought: "a $2m loss on", "loses $2m on the sale of". */
const TRADED = /^\s+(?:(loss|bath|hit|haircut|hiding)|profit|gain|windfall)\s+(?:on|from)\b/;
const TRADE =
  /\b(?:(los(?:es|t|e|ing)|drop(?:s|ped)?|down|out|forgoes|forfeits?)|nets?|netted|netting|pockets?|pocketed|clears?|cleared|makes?|made|making|earns?|earned|banks?|banked)\s+(?:(?:an?|another|about|around|nearly|almost|over|more than|just)\s+){0,2}$/;
const TRADED_ON =
  /^\s+(?:on|from)\s+(?:the\s+)?(?:(?:sale|resale|flip) of\b|(?:[\p{L}'’-]+\s+){0,4}?(?:sale|resale|flip|home|house|mansion|condo|flat|apartment|penthouse|ranch|estate|villa|farm|pad|place|property|yacht|painting|car|bet|deal)\b)/u;
/** "Five out of six" is a share wherever it stands. */
const PARTS = /\w\s+(?:in|out of)\s+\w/i;
const OF_MARK = new RegExp(
  `^\\s+(?:of\\s+)?(?:(?:the|its|their|an?|what|his|her|\\p{L}+['’]s|usual|old|previous|original|legal|\\p{L}+ly)\\s+){0,3}(${MARK}|peak|asking|estimate|usual|paid)\\b`,
  'u',
);
const TOGETHER = /\b(?:in all|in total|altogether|combined|together|between them|a total of|overall)\b/;
/** What is said of those whom a part leaves out. */
const LEFT =
  /\b(?:remaining|remain|rest|others?|left|yet to|still|without|not|never|refus\w+|except|unable|miss(?:ed|ing)?)\b|n't\b/;
/** Kinds of figures that are parts of a sum. */
const AMOUNTS: ReadonlySet<string> = new Set(['count', 'money', 'measure']);
/** Where a clause ends, and what one says of a figure with it. */
const CLAUSE = /[;:—]\s|,\s|--|\b(?:while|whereas|but|as)\s/;

/** The operation that a claim's words assert; null where they assert none, or leave its direction open. */
export function operationOf(claim: Claim): Operation | null {
  if (
    claim.value.type !== 'quantity' ||
    claim.unresolved ||
    claim.conversionOf ||
    claim.kind === 'clock' ||
    claim.kind === 'life-stage' ||
    claim.kind === 'label'
  )
    return null;
  const [ahead, behind] = [before(claim), after(claim)];
  const clause = `${ahead.split(CLAUSE).at(-1)} ${behind.split(CLAUSE)[0]}`;
  const benchmark = PAID.test(clause) ? 'paid' : MANY.test(behind) ? 'limit' : (MARKED.exec(clause)?.[1] ?? null);
  if (claim.kind === 'multiple') return { id: 'multiple', sign: claim.value.low.toNumber() >= 1 ? 1 : -1, benchmark };
  const trade = TRADED.exec(behind) ?? (TRADED_ON.test(behind) ? TRADE.exec(ahead) : null);
  if (trade && claim.kind === 'money')
    return { id: 'difference', sign: trade[1] ? -1 : 1, benchmark: 'paid', tacit: true };
  const sign = PARTS.test(claim.text) ? null : signOf(ahead, behind);
  const sort = sortOf(claim, clause, ahead, behind);
  if (sort && !benchmark)
    return { id: 'difference', sign: sort === 'swing' ? 1 : (sign ?? 1), benchmark: null, of: sort, tacit: true };
  if (sign) return { id: isShare(claim) ? 'change' : 'difference', sign, benchmark };
  // "a third of average"
  const mark = claim.kind === 'ratio' ? OF_MARK.exec(behind)?.[1] : null;
  if (mark) return { id: 'multiple', sign: -1, benchmark: PAID.test(behind) ? 'paid' : mark };
  if (isShare(claim)) return { id: 'share', sign: 1, benchmark: null };
  if (TOGETHER.test(clause)) return { id: 'sum', sign: 1, benchmark: null };
  if (/\bfrom\s+$/.test(ahead) || !AMOUNTS.has(claim.kind)) return null;
  return { id: LEFT.test(clause) ? 'rest' : 'sum', sign: 1, benchmark: null, tacit: true };
}

/** Whether a step is no level less another: a margin, or a swing. */
function sortOf({ kind, value }: Claim, clause: string, ahead: string, behind: string): Operation['of'] | null {
  if ((kind === 'money' || kind === 'count') && SWING.test(clause)) return 'swing';
  if (kind !== 'count' || value.type !== 'quantity') return null;
  if (CONTEST_AFTER.test(behind) || MARGIN.test(ahead)) return 'margin';
  return CONTESTED.test(ahead) && (value.unit === '1' || BALLOTS.test(value.unit)) ? 'margin' : null;
}

function signOf(ahead: string, behind: string): 1 | -1 | null {
  const side = SIDE.exec(behind);
  const step = STEP.test(ahead) ? stepOf(ahead) : null;
  // "jump by $15 under the new budget" is no saving
  if (side && !(step && /\bby\s+$/.test(ahead))) return side[1] ? 1 : -1;
  if (MANY.test(behind)) return 1;
  const more = MORE.exec(behind);
  if (more && !CLAUSE.test(more[0])) return more[1] ? 1 : -1;
  return step;
}

/** The direction that the words before a figure give; of "fell an extra" the verb. */
function stepOf(ahead: string): 1 | -1 | null {
  const words = [...ahead.matchAll(DIRECTIONS)];
  const last = words.at(-1)?.[0] === 'extra' ? (words.at(-2) ?? words.at(-1)) : words.at(-1);
  return last ? (last[1] ? 1 : -1) : null;
}

function isShare({ kind, value }: Claim): boolean {
  return kind === 'ratio' || (value.type === 'quantity' && value.unit === '%');
}
