import { isPlural, singular } from '../grammar/index.ts';
import { type Claim, type Fact, lettered, type Reading } from '../model/index.ts';
import { GAP, keyOf } from '../terms/index.ts';
import { after, before } from './related.ts';

/**
 * The place of the last one and the number of all, of one thing: "on the 22nd kick" of 22 kicks, "17 break-ins" of the 17th, "for a 3rd
 * time" of three times. Another number says nothing: of five stages, the third was won as well.
 */
export function isNth(claim: Claim, reading: Reading, { subject }: Fact): boolean {
  const { kind, value, modifier, text } = claim;
  if (value.type === 'period' || reading.value.type === 'period' || text === '') return false;
  if (modifier !== 'exact' || reading.modifier !== 'exact' || !value.low.eq(value.high)) return false;
  if (!value.low.eq(reading.value.low) || !value.low.eq(reading.value.high)) return false;
  const [ahead = '', behind = ''] = (subject ?? '').split(GAP);
  const told: Told = { unit: reading.value.unit, text: reading.text, ahead, behind };
  const said: Told = { unit: value.unit, text, ahead: before(claim), behind: after(claim) };
  if (kind === 'rank' && reading.kind === 'count') {
    // "a third win in a row" of three wins this year
    if (IN_A_ROW.test(said.behind)) return IN_A_ROW.test(`${told.text} ${behind}`.replace(/^\S+/, ''));
    return isLast(said, told);
  }
  return kind === 'count' && reading.kind === 'rank' && isLast(told, said);
}

/** A figure with the words before and behind it. */
interface Told {
  readonly unit: string;
  readonly text: string;
  readonly ahead: string;
  readonly behind: string;
}

function isLast(place: Told, number: Told): boolean {
  if (!PLAIN.test(place.text) || OTHERS_AHEAD.test(number.ahead) || OTHERS.test(`${number.text} ${number.behind}`))
    return false;
  if (AHEAD.test(`${place.ahead} ${place.behind}`)) return false;
  const things = INNING.test(place.ahead) ? ['inning'] : thingsIn(place.behind.replace(OF_SO_MANY, ''));
  if (things.some((word) => SUPERLATIVE.test(word))) return false;
  const counted = countedBy(number);
  return counted !== null && !NUMBERED.has(counted) && things.some((word) => isSameThing(word, counted));
}

/** An ordinal with nothing else: not "third-largest", "No. 3". */
const PLAIN = /^(?:[\d,]+(?:st|nd|rd|th)|[a-z]+(?:-[a-z]+(?:st|nd|rd|th))?)$/i;

/** "Three more wins", "the last three": some of them, and not all up to that one. */
const OTHERS = /^\S+\s+(?:more|others?|additional|further|fewer|remaining)\b/i;
const OTHERS_AHEAD =
  /\b(?:another|other|next|last|past|first|final|further|additional|previous|remaining|opening|every|per|least|of(?: (?:the|its|his|her|their))?)\s+$/i;

/** Right behind a figure: "[fourth] loss in a row", "[four] in a row", "[41st] straight game". */
const IN_A_ROW =
  /^\s*(?:(?:straight|consecutive|successive)\b|(?:[\w-]+\s+){0,3}(?:in a row|in succession|on the (?:spin|trot|bounce))\b)/i;

/** "A third store will open" of two that there are. */
const AHEAD =
  /\b(?:will|would|could|may|might|plan(?:s|ned|ning)?|needs?|hop(?:es?|ing)|wants?|seek(?:s|ing)?|aim(?:s|ing)?|due to|set to|bid|bids|chas(?:es?|ing)|ey(?:es|ing)|look(?:s|ing)? for|propos(?:es?|ed|al))\b/i;

/** "The top of the 22nd", of a ball game. */
const INNING = /\b(?:top|bottom) of the\s*$/i;

/** "The fourth [of five] hearings". */
const OF_SO_MANY = /^\s*of (?:\d+|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\b/i;

const SUPERLATIVE = /(?:^most|^least|^best|^worst|[^rtug]est)$/;

/** What has numbers that count nothing: the fifth floor of nine. */
const NUMBERED = new Set(
  `floor storey story grade year quarter century district circuit street avenue amendment division place seed day hole minute hour week
  month anniversary birthday degree army base`.split(/\s+/),
);

const WORD = lettered(() => /^\s*['"’“]?(\p{L}[\p{L}\p{M}'’-]*)/u);
const LINKS = new Set(
  `a an the this that these those and or but nor of in on at by for with from to into over under after before since as while when where
  who which is are was were has have had will would can could may his her its their than through during amid`.split(
    /\s+/,
  ),
);

/** The words right behind a figure that may be what it counts, lower case: as far as a clause, and three of them at most. */
export function thingsIn(text: string): string[] {
  const words: string[] = [];
  let rest = text;
  while (words.length < 3) {
    const [all, word] = WORD(rest).exec(rest) ?? [];
    if (!all || !word || LINKS.has(word.toLowerCase())) break;
    words.push(word.toLowerCase());
    rest = rest.slice(all.length);
  }
  return words;
}

/** "Break-ins hit [17]". */
const REACHED =
  /(?<![a-z-])([a-z][a-z-]{0,30}s)\s+(?:hits?|reach(?:es|ed)?|(?:rises?|rose|climbs?|climbed) to|up to|now|now at)\s+$/i;

/** What a number counts, singular: its noun, a plural behind it, or what is said to reach it; null where none is told. */
function countedBy({ unit, text, ahead, behind }: Told): string | null {
  if (/^(?:twice|thrice)$/i.test(text)) return 'time';
  if (unit.startsWith('{')) return unit.slice(1, -1).split(' ').at(-1)!;
  if (unit !== '1') return null;
  const noun = thingsIn(behind).find((word) => /[^s']s$/.test(word) || isPlural(word)) ?? REACHED.exec(ahead)?.[1];
  return noun ? singular(noun.toLowerCase()) : null;
}

/** What is tried, by any word. */
const TRIES = new Set(['try', 'attempt', 'go', 'bid', 'effort']);

function isSameThing(word: string, counted: string): boolean {
  const one = singular(word);
  if (one === counted || (TRIES.has(one) && TRIES.has(counted))) return true;
  const key = keyOf(one);
  return key !== null && key === keyOf(counted);
}
