import type { Claim } from '../../model/index.ts';
import { GAP } from '../../terms/index.ts';
import {
  goesOn,
  isHanging,
  isScene,
  joined,
  type Piece,
  piecesOf,
  stands,
  tells,
  turns,
  unbound,
  verbWithin,
} from './clauses.ts';
import { folded } from './phrase.ts';

/** Most characters of a subject, and of the words that open it where the figure's own clause leans on them. */
const LONGEST = 150;
const OPENING = 64;
/** What is kept free for the words behind a figure. */
const ROOM = 16;
/** Where a phrase ends. */
const PHRASE =
  /,?\s(?=(?:in|on|at|by|for|from|to|with|among|around|across|during|despite|after|before|since|because|while|when|as|and|or|but|which|who|that|where|according|including)\s)|[,;:]\s/g;
const JOINS = /^(?:and|or|but|than|that|who|as)\s/;
/** Brackets without the figure in them. */
const BRACKETS = /\([^()…]*\)?/g;
const DATELINE = /^(?=\p{Lu}[\p{Lu} ]{2})[\p{L}\d\s.,'/]{3,80}(?:\([^)]*\)\s*)?(?:—|–|--?)\s/u;
const PRONOUN = /^(?:It|He|She|They)\s+(?:also\s+)?(?:said|says|added|told)\s+(?:that\s+)?/;
const LEADING = /^(?:\W*(?:and|or|but|that|which|who|while|as|then)\s)+/i;
const DANGLING =
  /(?<![\s,])[\s,]+(?:(?:to|of|at|by|in|into|on|onto|for|from|with|about|some|nearly|almost|estimated|than|such|the|an?|and|or|is|was|are|were|its)(?:[\s,]+|$)){1,60}$/i;
const SAID_LAST = /\b(?:said|says|announced|told|reported|added|confirmed)\s+(?:\p{L}+\s+){0,3}$/u;
const SAYING = '(?:said|says|say|told reporters|announced|reported|added|confirmed|estimates?|estimated|believes?)';

const SCALE = /^(?:hundred|thousand|million|billion|trillion|dozen|crore|lakh)s?$/;

/**
 * What a figure is about, in the words of its clause with `GAP` in its place. Where the clause leans on the beginning of its sentence
 * for its subject, that stands before it. Left out are brackets, and who said it.
 */
export function subjectOf(claim: Claim): string {
  const { sentence } = claim.mention;
  const { role, heads } = sentence.block;
  // of a cell, its heads say what it tells
  if (role === 'cell' && heads) return clean(`${heads.join(', ')} ${GAP}`).slice(-LONGEST);
  const own = stretch(claim);
  const [before, after] = [sentence.text.slice(0, own.start), sentence.text.slice(own.end)];
  if (claim.value.type === 'period' && isStamp(before, after)) return DATED;
  const saying = claim.value.type === 'period' && (SAID_LAST.test(before) || speaksNext(claim, after, own.end));
  const around = (text: string, offset: number) => (saying ? text : withoutSpeaker(text, claim, offset));
  const told = speakerIn(before);
  const text = clean(
    told !== null
      ? `${told} ${GAP} ${nounOf(claim)} ${after}`
      : `${around(before, 0).replace(DATELINE, '').replace(PRONOUN, '')} ${GAP} ${nounOf(claim)} ${around(after, own.end)}`,
  );
  const pieces = piecesOf(text);
  const at = pieces.findIndex((piece) => piece.text.includes(GAP));
  const subject = composed(pieces, at);
  if (subject.replace(GAP, '').trim() !== '') return subject;
  return claim.value.type === 'period' ? DATED : folded(sentence.text).slice(0, LONGEST);
}

const DATED = 'date of the article';

/** "(Aug. 22, 2016 2:30 PM)", "KAMPALA, Oct. 6 -": the day that stands before the first sentence. */
function isStamp(before: string, after: string): boolean {
  const ahead = before.trim();
  if (ahead === '(' || ahead === '[') return /^[^()[\]]{0,24}[)\]]/.test(after);
  return (
    /^\p{Lu}{3}[\p{Lu}\s.'/]*(?:,[\p{L}\s.,'/]{0,60})?(?:\([^()]*\),?)?$/u.test(ahead) &&
    /^\s*(?:\([^()]*\)\s*)?(?:—|–|--?)\s/.test(after)
  );
}

/** The figure's piece with as many of its neighbours as there is room for: first those of its clause, then the clause that governs it. */
function composed(pieces: readonly Piece[], at: number): string {
  let [from, to] = [at, at + 1];
  const join = () => joined(pieces.slice(from, to));
  // what stands behind the figure can be cut at the end of a phrase
  const headFits = (extra: string) => join().indexOf(GAP) + extra.length < LONGEST - ROOM;
  while (from > 0 && !pieces[from]!.broken && headFits(pieces[from - 1]!.text)) from -= 1;
  if (from > 0 && !pieces[from]!.broken) from = clauseWithin(pieces, from, at);
  while (
    to < pieces.length &&
    (!pieces[to]!.broken || words(join()) < 4 || (from === 0 && (!stands(join()) || isHanging(join())))) &&
    (words(join()) < 3 || join().length + pieces[to]!.text.length < LONGEST)
  )
    to += 1;
  const body = join();
  const own = unbound(body);
  if (own !== null && from > 0) return trimmed(own);
  if (from === 0) return trimmed(body.replace(LEADING, ''));
  const hanging = hung(pieces, from, body);
  if (hanging !== null) return hanging;
  if (stands(body.replace(LEADING, '')) || turns(body)) return trimmed(body.replace(LEADING, ''));
  return governed(pieces, from, trimmed(body)) ?? trimmed(body.replace(LEADING, ''));
}

/** "A former accountant who stole $2m" with "was jailed for … years" of "… to pay for holidays and a horse was jailed for … years". */
function hung(pieces: readonly Piece[], from: number, body: string): string | null {
  const start = segmentOf(pieces, from);
  const clause = joined(pieces.slice(start, from));
  const verb = pieces[from]!.broken || !isHanging(clause) ? -1 : verbWithin(body);
  if (verb < 0 || verb > body.indexOf(GAP)) return null;
  const rest = trimmed(body.slice(verb));
  const opening = phrases(clause, Math.max(LONGEST - rest.length - 2, OPENING));
  return trimmed(`${opening.replace(DANGLING, '')} ${rest}`);
}

/** Where what is behind the last semicolon or colon before a piece begins, if it has a verb there. */
function segmentOf(pieces: readonly Piece[], from: number): number {
  for (let i = from; i > 0; i--)
    if (/^[;:]/.test(pieces[i]!.ahead))
      return pieces.slice(i, from + 1).some(({ text }) => stands(text) || goesOn(text)) ? i : 0;
  return 0;
}

/** The last clause of its own that begins between two pieces; the first of them where there is none. */
function clauseWithin(pieces: readonly Piece[], from: number, at: number): number {
  for (let i = at; i >= from; i--) {
    const text = joined(pieces.slice(i, at + 1));
    if (unbound(text) !== null || stands(text.replace(LEADING, ''))) return i;
  }
  return from;
}

/** Words that lean on the beginning of their sentence with the clause that says who does what: whole phrases of it, as there is room. */
function governed(pieces: readonly Piece[], from: number, body: string): string | null {
  const start = segmentOf(pieces, from);
  const first = pieces.findIndex(
    (piece, i) => i >= start && i < from && (i === start || piece.broken) && !isScene(piece.text),
  );
  if (first < 0) return null;
  const endOf = (at: number) => {
    const next = pieces.findIndex((piece, i) => i > at && piece.broken);
    return next < 0 || next > from ? from : next;
  };
  const named = joined(pieces.slice(first, endOf(first))).replace(LEADING, '');
  const alone = !tells(named) && !goesOn(body);
  // "The fund, the world's largest, was worth 18 trillion crowns": its verb is behind what is told of it
  const verb = alone ? pieces.findIndex(({ text, broken }, i) => i > first && i < from && broken && goesOn(text)) : -1;
  const end = alone && verb < 0 && ADDED.test(body) ? from : endOf(first);
  const clause =
    verb < 0
      ? joined(pieces.slice(first, end)).replace(LEADING, '')
      : `${named} ${joined(pieces.slice(verb, endOf(verb)))}`;
  const whole = tells(clause);
  const room = Math.max(LONGEST - body.length - 2, OPENING);
  const opening = phrases(clause, whole ? room : OPENING).replace(DANGLING, '');
  if (opening === '' || opening.length + body.length > LONGEST + OPENING / 2) return null;
  const ahead = end === from && opening === clause ? pieces[from]!.ahead : whole && !JOINS.test(body) ? ', ' : ' ';
  return trimmed(opening + ahead + body);
}

/** Words that go on with all that was told: "killing … people", "compared with …", "… of them". */
const ADDED =
  /^(?:…\s(?:of|more|fewer|less|higher|lower)\s|compared|down|up|with|against|from|including|part|far|or|about|some|\p{Ll}+ing\s)/u;

/** As many whole phrases as have room; whole words where not even one has. */
function phrases(text: string, room: number): string {
  if (text.length <= room) return text;
  const ends = [...text.matchAll(PHRASE)].map(({ index }) => index).filter((at) => at <= room && !inList(text, at));
  const last = ends.at(-1) ?? -1;
  // "to pay" of "to pay for holidays" tells nothing
  return text.slice(0, last > room / 3 ? last : text.lastIndexOf(' ', room)).replace(/\sto\s\p{Ll}+$/u, '');
}

/** Whether a cut would part what belongs together: "between … and", "A, B and". */
function inList(text: string, at: number): boolean {
  const [before, after] = [text.slice(0, at), text.slice(at)];
  if (!/^,?\s(?:and|or)\s/.test(after)) return false;
  return /\b(?:between|both|either|from)\s[^,]*$|,\s[^,]{1,40}$/.test(before);
}

/** At most `LONGEST` characters around the gap, whole phrases where there are any, nothing left dangling. */
function trimmed(text: string): string {
  let short = text.replace(/(?<![\s.,;:!?–-])[\s.,;:!?–-]+$/, '');
  const gap = short.indexOf(GAP);
  if (short.length > LONGEST && gap >= 0 && gap + GAP.length < LONGEST) {
    const cut = phrases(short, LONGEST);
    if (cut.length >= gap + GAP.length) short = cut;
  }
  while (short.length > LONGEST) {
    const at = short.indexOf(' ');
    if (at < 0) return aroundGap(short);
    short = short.slice(at + 1);
  }
  return short.endsWith(GAP) ? short : short.replace(DANGLING, '');
}

/** What stands around the figure in one word without end. */
function aroundGap(text: string): string {
  const from = Math.max(0, text.indexOf(GAP) - LONGEST / 2);
  return text.slice(from, from + LONGEST);
}

/** Text without "the ministry said", where the claim's speaker stands in it; `offset` is where the text begins in its sentence. */
function withoutSpeaker(text: string, { attribution, mention: { sentence } }: Claim, offset: number): string {
  if (!attribution) return text;
  const [start, end] = [attribution.start - sentence.start - offset, attribution.end - sentence.start - offset];
  if (start < 0 || end > text.length) return text;
  const [before, after] = [text.slice(0, start), text.slice(end)];
  const verb = new RegExp(
    `^(?:'s)?,?\\s+(?:(?:has|have|had|\\p{L}+ly)\\s+)?${SAYING}\\b(?:\\s+(?:(?:late|early)\\s+)?(?:on\\s+)?\\p{Lu}\\p{Ll}+day(?:\\s+(?:night|morning|afternoon|evening))?)?(?:\\s+in\\s+an?\\s+(?:statement|report|notice|filing|letter|interview|post|\\p{L}+\\s+release))?(?:\\s+that\\b)?,?`,
    'u',
  ).exec(after);
  if (verb) return `${offset === 0 && isAside(before) ? '' : before} ${after.slice(verb[0].length)}`;
  const ahead = new RegExp(`(?:,|(?<![,\\s]))\\s*(?:${SAYING}|according to)\\s+$`, 'iu').exec(before);
  return ahead ? `${before.slice(0, ahead.index)} ${after}` : text;
}

/** What stands behind a quotation and its "said": "one owner, " of '"It is lovely," said one owner, 79, of Chipping'. */
const SPEAKER = new RegExp(`[,?!]["”’']{1,2}\\s+(?:${SAYING}|tells|recalled|recalls|adds)\\s+([^"“”;—]{3,90})$`, 'u');
/** The speaker with what is told of nobody else. */
const OF_SPEAKER =
  /^[^,]+,\s*(?:(?:who|whose|now|aged|an?|the|of|from)\s(?!.*\b(?:adding|saying|noting|and said)\b).*)?$/;

/** The speaker ahead of a figure that is the speaker's own. */
function speakerIn(before: string): string | null {
  const told = SPEAKER.exec(before)?.[1];
  return told && OF_SPEAKER.test(told) ? told : null;
}

/** "In February, a panel of experts said …": the day is the saying's. */
function speaksNext({ attribution, mention: { sentence } }: Claim, after: string, offset: number): boolean {
  const at = attribution ? attribution.start - sentence.start - offset : -1;
  return at >= 0 && /^,?\s*$/.test(after.slice(0, at));
}

/** Words ahead of a speaker that say who it is: "the main spy agency," before "the National Intelligence Service said". */
function isAside(before: string): boolean {
  return !isScene(before) && !stands(before);
}

function clean(text: string): string {
  return folded(text.replace(BRACKETS, ' ').replace(/[“”"`]|''/g, '')).replace(/ ([,.;:])/g, '$1');
}

/** What a count counts: its own words without the number. */
function nounOf({ kind, value, mention: { sentence, span } }: Claim): string {
  if (kind !== 'count' || value.type !== 'quantity' || !value.unit.startsWith('{')) return '';
  const texts = sentence.tokens.slice(span.from, span.to).map((token) => token.text);
  const noun = value.unit.slice(1, -1).split(' ')[0]!.toLowerCase();
  const at = texts.findIndex((word) => word.toLowerCase().startsWith(noun.slice(0, 4)));
  if (at >= 0) return texts.slice(at).join(' ');
  // "people" counts persons
  const last = texts.at(-1)!;
  return texts.length > 1 && /^\p{Ll}{4,}$/u.test(last) && !SCALE.test(last) ? last : '';
}

/** The claim's span within its sentence's text. */
function stretch({ mention: { sentence, span } }: Claim): { start: number; end: number } {
  const { tokens } = sentence;
  return { start: tokens[span.from]!.start - sentence.start, end: tokens[span.to - 1]!.end - sentence.start };
}

function words(text: string): number {
  return text.split(/\s+/).filter((word) => /\p{L}{2}/u.test(word)).length;
}
