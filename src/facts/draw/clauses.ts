/** Where one clause ends and another begins; and where a long one may be cut. */
const BREAK = /[;—]\s*|:\s+|--\s*|,\s+|\s[–-]\s/g;
const SEAM =
  /(?<!\ball)\s(?=(?:and|or|but|while|whereas|although|though|because|that|which|who|whose|after|before|since|when|as|than)\s)/g;
/** A clause that only says when, where or in spite of what. */
const SCENE =
  /^(?:in|on|at|after|before|during|despite|with|without|for|by|from|since|until|under|as|when|if|while|although|though|earlier|later|last|this|meanwhile|however|still|also|according|compared)\b/i;
const VERB =
  '(?:is|are|was|were|be|been|has|have|had|will|would|can|could|may|might|must|should|\\p{Ll}{2,30}(?:ed|es)|rose|fell|grew|won|lost|cost|hit|made|said|says|sold|bought|paid|took|gave|found|left|led|put|sent|spent|began|got|shot|beat|cut)';
/** What a clause of its own has: somebody or something, then a verb. */
const STANDING = new RegExp(
  `^(?:(?:the|a|an|its|his|her|their|it|he|she|they|we|there|this|these|those|some|all|most|nearly|about)\\b|\\p{Lu}).*\\b${VERB}\\b`,
  'u',
);
/** A clause behind a word that binds it to another, with its own subject ahead of its verb. */
const BOUND = /^(?:while|whereas|although|though|because|when|after|before|since|until)\s+(?=\S)/i;
const SUBJECT_AND_VERB = new RegExp(
  `^(?!to\\s|of\\s|the\\s(?:day|week|month|year)\\b)(?:[\\p{L}\\p{N}][\\p{L}\\p{N}.'’-]*\\s+){1,8}?${VERB}\\b`,
  'u',
);
/** "coal, textiles and seafood": a comma, then short names up to the last one's "and". */
const NAME = "(?:[\\p{L}.'’-]+\\s+){0,2}[\\p{L}.'’-]+";
const LISTED = new RegExp(`^,\\s+((?:${NAME},\\s+){0,4}${NAME}),?\\s+(?:and|or)\\s+(?=\\S)`, 'u');
const UNLISTED = new RegExp(
  `(?:^|\\s)(?:${VERB.replace('(?:ed|es)', 'ed')}|it|he|she|they|we|i|who|which|that|whose|where|of|in|on|at|by|for|from|with|to|about|as|than|including|while|but)(?:[\\s,]|$)`,
  'iu',
);

/** A stretch of a sentence that may be taken or left. */
export interface Piece {
  readonly text: string;
  /** Whether a clause ends before it. */
  readonly broken: boolean;
  /** What stands between it and the piece before: ", ", "; ", " ". */
  readonly ahead: string;
}

/** The sentence's pieces in order; a list of names stays in one. */
export function piecesOf(text: string): Piece[] {
  const pieces: Piece[] = [];
  let [from, ahead] = [0, ' '];
  let listEnd = 0;
  const held: [number, number][] = [];
  for (const match of text.matchAll(BREAK)) {
    if (match.index < listEnd) continue;
    const list = SCENE.test(text.slice(from, match.index)) ? null : LISTED.exec(text.slice(match.index));
    if (list && !UNLISTED.test(list[1]!)) {
      listEnd = match.index + list[0].length;
      held.push([match.index, listEnd]);
      continue;
    }
    pieces.push(...seams(text, from, match.index, ahead, held));
    from = match.index + match[0].length;
    ahead = match[0].trim() === '' ? ' ' : /^\s|[—-]/.test(match[0]) ? ` ${match[0].trim()} ` : `${match[0].trim()} `;
  }
  pieces.push(...seams(text, from, text.length, ahead, held));
  return pieces;
}

function seams(text: string, from: number, to: number, ahead: string, held: readonly [number, number][]): Piece[] {
  const clause = text.slice(from, to);
  const cuts = [...clause.matchAll(SEAM)]
    .map(({ index }) => index)
    .filter((at) => !held.some(([start, end]) => from + at >= start && from + at < end));
  const ends = [...cuts, clause.length];
  return ends.flatMap((end, i) => {
    const part = clause.slice(i === 0 ? 0 : ends[i - 1], end).trim();
    return part ? [{ text: part, broken: i === 0, ahead: i === 0 ? ahead : ' ' }] : [];
  });
}

/** The pieces from one to another as they stand in the sentence. */
export function joined(pieces: readonly Piece[]): string {
  return pieces
    .map(({ text, ahead }, i) => (i > 0 ? ahead + text : text))
    .join('')
    .trim();
}

/** Whether a clause only says when, where or in spite of what. */
export function isScene(text: string): boolean {
  return SCENE.test(text);
}

/** Whether words have a subject and a verb of their own. */
export function stands(text: string): boolean {
  return STANDING.test(text);
}

/** Whether words that need no article have a verb behind them: "state-sponsored hackers are thought to have …". */
export function tells(text: string): boolean {
  return stands(text) || SUBJECT_AND_VERB.test(text);
}

/** "U.N. sanctions were toughened in …" of "since U.N. sanctions were toughened in …"; null where the words are no such clause. */
export function unbound(text: string): string | null {
  const bound = BOUND.exec(text);
  const rest = bound && text.slice(bound[0].length);
  return rest && tells(rest) ? rest : null;
}
