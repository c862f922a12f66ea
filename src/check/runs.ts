import type { Claim, Fact, Quantity, Reading } from '../model/index.ts';
import { after, before } from './related.ts';

/** Words that make the place of one in a row the number of all: "its sixth win in a row". */
const IN_A_ROW = /\b(?:in a row|on the (?:spin|trot|bounce)|straight|consecutive|successive|running)\b/;

/** "Make it six wins on the spin" of a club's sixth win in a row. */
export function isRun(claim: Claim, reading: Reading, { subject }: Fact): boolean {
  const { kind, value, text } = claim;
  if (kind === 'duration' && value.type === 'quantity') return isRunOf(value, reading, subject);
  if (kind === 'rank' && reading.kind === 'duration') return isLengthOf(claim, reading, subject);
  if (kind !== 'count' || reading.kind !== 'rank' || value.type === 'period' || text === '') return false;
  if (reading.value.type !== 'quantity' || !value.low.eq(reading.value.low)) return false;
  return IN_A_ROW.test(subject);
}

/** "13 straight days" of the thirteenth straight day, "three years" of the past three springs. */
function isRunOf(said: Quantity, { kind, value, modifier }: Reading, subject: string): boolean {
  if (value.type !== 'quantity' || modifier !== 'exact' || !said.low.eq(value.low) || !said.high.eq(value.high))
    return false;
  if (kind === 'rank') {
    return isDayOf(subject, said.unit);
  }
  return kind === 'count' && said.unit === 'a' && SEASON.test(value.unit) && YEARLY.test(subject);
}

/** "For 4th straight day" of four days in a row, "for a 4th day" of what lasted for four days. */
function isLengthOf(claim: Claim, { value, modifier, text }: Reading, subject: string): boolean {
  if (claim.value.type === 'period' || value.type === 'period' || modifier !== 'exact') return false;
  if (!claim.value.low.eq(value.low) || !value.low.eq(value.high)) return false;
  return isDayOf(`${before(claim)}…${after(claim)}`, value.unit) && LASTED.test(`${subject.replace('…', `… ${text}`)}`);
}

/** Whether words tell a day that comes after as many as its number, with nothing between, or one that something goes on for. */
function isDayOf(words: string, unit: string): boolean {
  const [, lead, straight, noun = '', behind] = ROW.exec(words) ?? [];
  return (lead ?? straight ?? behind) !== undefined && TIMES[noun.toLowerCase()] === unit;
}

/** "Has burned for … four days", "for … three weeks in a row". */
const LASTED = /\bfor (?:the (?:past|last) )?…|\b(?:straight|consecutive|successive|in a row|running)\b/i;

const ROW =
  /(\bfor (?:an? |its |their |the )?)?…\s(straight\s|consecutive\s|successive\s)?(day|night|week|month|year)(\s(?:in a row|running|on the trot|straight))?\b/i;
const TIMES: Readonly<Record<string, string>> = { day: 'd', night: 'd', week: 'wk', month: 'mo', year: 'a' };
const SEASON = /^\{(?:spring|summer|autumn|fall|winter|season|harvest|christmas|easter)\}$/;
const YEARLY =
  /\b(?:past|last|previous|each of the|every one of the) …|…\s(?:straight|consecutive|successive)\b|…\s\p{L}+\s(?:in a row|running|on the trot|straight)\b/iu;
