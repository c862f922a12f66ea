import type { Claim } from '../../model/index.ts';
import { GAP } from '../../terms/index.ts';
import { folded } from './phrase.ts';

/** Most characters of a subject, and of the words that open it where the figure's own clause leans on them. */
const LONGEST = 120;
const OPENING = 48;
/** Where one clause ends and another begins; and where a long one may be cut. */
const BREAK = /[;:—]\s*|--\s*|,\s+|\s[–-]\s/g;
const SEAM = /\s(?=(?:and|or|but|while|whereas|although|though|because|that|which|who|whose|after|before|as|than)\s)/g;
/** Brackets without the figure in them. */
const BRACKETS = /\([^()…]*\)?/g;
const DATELINE = /^[\p{Lu}]{3}[\p{L}\s.,'/]*(?:\([^)]*\)\s*)?(?:—|–|--?)\s/u;
const PRONOUN = /^(?:It|He|She|They)\s+(?:also\s+)?(?:said|says|added|told)\s+(?:that\s+)?/;
const LEADING = /^(?:\W*(?:and|or|but|that|which|who|while|as|then)\s)+/i;
/** A clause that only says when, where or in spite of what. */
const SCENE =
  /^(?:in|on|at|after|before|during|despite|with|without|for|by|from|since|until|under|as|when|if|while|although|though|earlier|later|last|this|meanwhile|however|still|also|according|compared)\b/i;
/** What a clause of its own has: somebody or something, then a verb. */
const STANDING =
  /^(?:(?:the|a|an|its|his|her|their|it|he|she|they|we|there|this|these|those|some|all|most|nearly|about)\b|\p{Lu}).*\b(?:is|are|was|were|be|been|has|have|had|will|would|can|could|may|might|must|should|\p{Ll}{2,30}(?:ed|es)|rose|fell|grew|won|lost|cost|hit|made|said|says|sold|bought|paid|took|gave|found|left|led|put|sent|spent|began|got|shot|beat|cut)\b/u;
const DANGLING =
  /(?<![\s,])[\s,]+(?:(?:to|of|at|by|in|into|on|onto|for|from|with|about|some|nearly|almost|estimated|than|the|an?|and|or|is|was|are|were|its)(?:[\s,]+|$)){1,60}$/i;
const SAID_LAST = /\b(?:said|says|announced|told|reported|added|confirmed)\s+(?:\p{L}+\s+){0,3}$/u;
const SAYING = '(?:said|says|say|told reporters|announced|reported|added|confirmed|estimates?|estimated|believes?)';

const SCALE = /^(?:hundred|thousand|million|billion|trillion|dozen|crore|lakh)s?$/;

interface Piece {
  readonly text: string;
  /** Whether a clause ends before it. */
  readonly broken: boolean;
}

/**
 * What a figure is about, in the words of its clause with `GAP` in its place. Where the clause leans on the beginning of its sentence
 * for its subject, that stands before it. Left out are brackets, and who said it.
 */
export function subjectOf(claim: Claim): string {
  const { sentence } = claim.mention;
  const own = stretch(claim);
  const [before, after] = [sentence.text.slice(0, own.start), sentence.text.slice(own.end)];
  const saying = claim.value.type === 'period' && SAID_LAST.test(before);
  const around = (text: string, offset: number) => (saying ? text : withoutSpeaker(text, claim, offset));
  const text = clean(
    `${around(before, 0).replace(DATELINE, '').replace(PRONOUN, '')} ${GAP} ${nounOf(claim)} ${around(after, own.end)}`,
  );
  const pieces = piecesOf(text);
  const at = pieces.findIndex((piece) => piece.text.includes(GAP));
  const subject = composed(pieces, at);
  if (subject.replace(GAP, '').trim() !== '') return subject;
  return claim.value.type === 'period' ? 'date of the article' : folded(sentence.text).slice(0, LONGEST);
}

/** The figure's piece with as many of its neighbours as there is room for: first those of its clause, then the sentence's opening. */
function composed(pieces: readonly Piece[], at: number): string {
  let [from, to] = [at, at + 1];
  const join = () =>
    pieces
      .slice(from, to)
      .map(({ text, broken }, i) => (i > 0 && broken ? `, ${text}` : ` ${text}`))
      .join('')
      .trim();
  const fits = (extra: string) => join().length + extra.length < LONGEST;
  while (from > 0 && !pieces[from]!.broken && fits(pieces[from - 1]!.text)) from -= 1;
  while (
    to < pieces.length &&
    (!pieces[to]!.broken || words(join()) < 4 || (from === 0 && !STANDING.test(join()))) &&
    fits(pieces[to]!.text)
  )
    to += 1;
  const body = trimmed(join());
  if (from === 0 || STANDING.test(body.replace(LEADING, ''))) return body.replace(LEADING, '');
  const opening = openingOf(pieces.slice(0, from));
  if (opening === '' || opening.length + body.length > LONGEST + OPENING / 2) return body.replace(LEADING, '');
  return trimmed(`${opening}${STANDING.test(opening) ? ', ' : ' '}${body}`);
}

/** The first words of the sentence that say who or what it is about. */
function openingOf(pieces: readonly Piece[]): string {
  const first = pieces.findIndex((piece, i) => (i === 0 || piece.broken) && !SCENE.test(piece.text));
  if (first < 0) return '';
  const next = pieces.findIndex((piece, i) => i > first && piece.broken);
  const clause = pieces.slice(first, next < 0 ? pieces.length : next).map((piece) => piece.text);
  const text = clause.join(' ').replace(LEADING, '');
  if (text.length <= OPENING) return text.replace(DANGLING, '');
  return text.slice(0, text.lastIndexOf(' ', OPENING)).replace(DANGLING, '');
}

/** At most `LONGEST` characters around the gap, whole words, nothing left dangling. */
function trimmed(text: string): string {
  let short = text.replace(/(?<![\s.,;:!?–-])[\s.,;:!?–-]+$/, '');
  while (short.length > LONGEST) {
    const gap = short.indexOf(GAP);
    const last = short.lastIndexOf(' ');
    // the far side of the figure goes first
    if (gap < short.length - gap || gap > LONGEST)
      short = gap > LONGEST ? short.slice(short.indexOf(' ') + 1) : short.slice(0, last);
    else short = short.slice(0, last);
  }
  return short.endsWith(GAP) ? short : short.replace(DANGLING, '');
}

function piecesOf(text: string): Piece[] {
  const pieces: Piece[] = [];
  let from = 0;
  for (const match of text.matchAll(BREAK)) {
    pieces.push(...seams(text.slice(from, match.index)));
    from = match.index + match[0].length;
  }
  pieces.push(...seams(text.slice(from)));
  return pieces;
}

function seams(clause: string): Piece[] {
  return clause.split(SEAM).flatMap((text, i) => (text.trim() ? [{ text: text.trim(), broken: i === 0 }] : []));
}

/** Text without "the ministry said", where the claim's speaker stands in it; `offset` is where the text begins in its sentence. */
function withoutSpeaker(text: string, { attribution, mention: { sentence } }: Claim, offset: number): string {
  if (!attribution) return text;
  const [start, end] = [attribution.start - sentence.start - offset, attribution.end - sentence.start - offset];
  if (start < 0 || end > text.length) return text;
  const [before, after] = [text.slice(0, start), text.slice(end)];
  const verb = new RegExp(
    `^(?:'s)?,?\\s+(?:(?:has|have|had|\\p{L}+ly)\\s+)?${SAYING}\\b(?:\\s+(?:on\\s+)?\\p{Lu}\\p{Ll}+day)?(?:\\s+that\\b)?,?`,
    'u',
  ).exec(after);
  if (verb) return `${offset === 0 && isAside(before) ? '' : before} ${after.slice(verb[0].length)}`;
  const ahead = new RegExp(`(?:,|(?<![,\\s]))\\s*(?:${SAYING}|according to)\\s+$`, 'iu').exec(before);
  return ahead ? `${before.slice(0, ahead.index)} ${after}` : text;
}

/** Words ahead of a speaker that say who it is: "the main spy agency," before "the National Intelligence Service said". */
function isAside(before: string): boolean {
  return !SCENE.test(before) && !STANDING.test(before);
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
