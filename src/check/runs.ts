import type { Claim, Fact, Quantity, Reading } from '../model/index.ts';

/** Words that make the place of one in a row the number of all: "its sixth win in a row". */
const IN_A_ROW = /\b(?:in a row|on the (?:spin|trot|bounce)|straight|consecutive|successive|running)\b/;

/** "Make it six wins on the spin" of a club's sixth win in a row. */
export function isRun({ kind, value, text }: Claim, reading: Reading, { subject }: Fact): boolean {
  if (kind === 'duration' && value.type === 'quantity') return isRunOf(value, reading, subject);
  if (kind !== 'count' || reading.kind !== 'rank' || value.type === 'period' || text === '') return false;
  if (reading.value.type !== 'quantity' || !value.low.eq(reading.value.low)) return false;
  return IN_A_ROW.test(subject);
}

/** "13 straight days" of the thirteenth straight day, "three years" of the past three springs. */
function isRunOf(said: Quantity, { kind, value, modifier }: Reading, subject: string): boolean {
  if (value.type !== 'quantity' || modifier !== 'exact' || !said.low.eq(value.low) || !said.high.eq(value.high))
    return false;
  if (kind === 'rank') {
    const [, before, noun = '', after] = ROW.exec(subject) ?? [];
    return (before ?? after) !== undefined && TIMES[noun.toLowerCase()] === said.unit;
  }
  return kind === 'count' && said.unit === 'a' && SEASON.test(value.unit) && YEARLY.test(subject);
}

const ROW =
  /…\s(straight\s|consecutive\s|successive\s)?(day|night|week|month|year)(\s(?:in a row|running|on the trot|straight))?\b/i;
const TIMES: Readonly<Record<string, string>> = { day: 'd', night: 'd', week: 'wk', month: 'mo', year: 'a' };
const SEASON = /^\{(?:spring|summer|autumn|fall|winter|season|harvest|christmas|easter)\}$/;
const YEARLY =
  /\b(?:past|last|previous|each of the|every one of the) …|…\s(?:straight|consecutive|successive)\b|…\s\p{L}+\s(?:in a row|running|on the trot|straight)\b/iu;
