/** Where one clause ends and another begins, but for how a figure is shared out; and where a long one may be cut. */
const BREAK =
  /[;—]\s*|:\s+|--\s*|,\s+(?!(?:(?:which|to|and|it|will|would|is|be|being|are|was)\s){0,4}(?:shared|split|divided)\s+(?:equally|evenly|50|fifty|down|in (?:half|two|three))|half (?:for|to|of (?:it|which|that)|goes|going)\b)|\s[–-]\s/g;
const SEAM =
  /(?<!\ball)\s(?=(?:and|or|but|while|whereas|although|though|because|that|which|who|whose|after|before|since|when|as)\s|than\s(?!an?\s|half\s|one\s|\d|…))/g;
/** A clause that only says when, where or in spite of what. */
const SCENE =
  /^(?:in|on|at|after|before|during|despite|with|without|for|by|from|since|until|under|as|when|if|while|although|though|earlier|later|last|this|meanwhile|however|still|also|according|compared)\b/i;
/** Verbs that are nothing else. */
const FINITE =
  'is|are|was|were|has|have|had|will|would|can|could|may|might|must|should|rose|fell|grew|won|lost|hit|made|said|says|sold|bought|paid|took|gave|found|left|led|put|sent|spent|began|got|shot|beat|cut|went|came|saw|drew|ran|held|kept|built|broke|struck|stood|sank|became|told|tore|swept|flew|fought|caught|threw|spoke|stole|wrote|knew|felt|met|dealt|laid|lay|rode|sought|taught|thought|wore|withdrew|chose|drove|ate|hung|lent|meant|shook|slid|spread|swam|woke|hurt|quit|shut|rebuilt|overtook|set';
/** Words in -es that name things, and those in -ies that do not. */
const THINGS =
  'prices|sales|homes|houses|services|employees|trainees|vehicles|bottles|miles|tonnes|metres|kilometres|centimetres|litres|minutes|degrees|votes|times|places|wages|rates|shares|ages|types|sides|lives|resources|sources|forces|offices|prizes|games|names|businesses|classes|losses|buses|boxes|taxes|churches|branches|inches|beaches|matches|coaches|crashes|fires|rules|scores|stores|centres|theatres|acres|cases|diseases|purchases|leases|horses|nurses|courses|clothes|shoes|potatoes|heroes|species|series|thieves|leaves|schemes|bridges|villages|colleges|judges|packages|images|machines|engines|airlines|vaccines|magazines|medicines|trees|bees|fees|ones|bones|phones|zones|drones|stones';
const IES =
  'tries|carries|applies|supplies|flies|dies|lies|relies|varies|denies|marries|worries|qualifies|identifies|implies|buries|occupies';
/** Words ahead of a word in -es that make it a thing: "royalties", "by 12 votes". */
const NAMED =
  '(?:of|by|with|for|from|in|on|at|to|and|or|the|an?|its|his|her|their|more|fewer|other|\\d[\\d.,]{0,12}|…)';
const VERB = `(?:${FINITE}|be|been|(?!(?:hundr|spe|ne|inde|se|gre|bre|sh|cr|th|unit)ed\\b)\\p{Ll}{2,30}ed|${IES}|(?<!(?<![\\p{L}\\p{N}])${NAMED}\\s)(?!(?:${THINGS})\\b)\\p{Ll}{1,30}(?<!i)es)`;
/** Verbs, with those that lean on them: "have been asked". */
const VERBS = new RegExp(`(?<![\\p{L}\\p{N}’'-])${VERB}(?:\\s(?:not\\s)?${VERB}){0,3}(?![\\p{L}\\p{N}-])`, 'gu');
/** Where somebody or something is told: what a clause of its own begins with. */
const SOMETHING =
  /^(?:(?:the|a|an|its|his|her|their|it|he|she|they|we|there|this|these|those|some|all|most|nearly|about)\b|\p{Lu})/u;
/** "… of the dead were in the town": what the figure counts, and its verb. */
const COUNTED = new RegExp(
  `^…\\s+(?!(?:after|before|above|below|to|from|later|earlier|more|fewer|less|lower|higher|larger|smaller|than|as|ago|away|up|down|short|their|its|his|her|the|by|a|an|in|on|at|for|${FINITE})\\b)(?:[\\p{L}\\p{N}'’-]+\\s+){1,8}?(?:${FINITE})\\b`,
  'u',
);
/** A clause behind a word that binds it to another, with its own subject ahead of its verb. */
const BOUND = /^(?:while|whereas|although|though|because|when|after|before|since|until)\s+(?=\S)/i;
/** "Emergency departments had", behind "but": a few words, none of them a verb, then one. */
const SUBJECT_AND_VERB = new RegExp(
  `^(?!to\\s|of\\s|the\\s(?:day|week|month|year)\\b)(?:[\\p{L}\\p{N}…][\\p{L}\\p{N}.'’-]*\\s+){1,8}?${VERB}\\b`,
  'u',
);
const ANOTHER = new RegExp(
  `^(?:and|but|while|whereas)\\s+(?!(?:${FINITE}|the[ny]|now|later|still|also|not|is|then|\\p{L}+(?:ed|ing|ly))\\b)(?:[\\p{L}\\p{N}.'’-]+\\s+){1,3}?(?:${FINITE})\\b`,
  'u',
);
/** "coal, textiles and seafood": a comma, then short names up to the last one's "and". */
const NAME = "(?:[\\p{L}.'’-]{1,24}\\s){0,2}[\\p{L}.'’-]{1,24}";
const LISTED = new RegExp(`^,\\s((?:${NAME},\\s){0,4}${NAME}),?\\s(?:and|or)\\s(?=\\S)`, 'u');
const UNLISTED = new RegExp(
  `(?:^|\\s)(?:${FINITE}|be|been|\\p{Ll}{2,30}ed|it|he|she|they|we|i|who|which|that|whose|where|of|in|on|at|by|for|from|with|to|about|as|than|including|while|but)(?:[\\s,]|$)`,
  'iu',
);

/** "Laredo, Texas, early", "the captain, Juma Kato, was": a name between commas stays where it is. */
const APPOSED =
  /^,\s+(?:\p{Lu}[\p{L}.'’-]{0,24}\s?){1,3}(?<!\s)(?:,(?=\s\p{Ll})(?!\s(?:and|or|but|who|which|whose|that|where|when|while|after|now|an?|the|\p{L}+(?:ed|ing))\s)|(?=,\s(?:who|which|whose|that|where|now|an?|the|\p{L}+(?:ed|ing))\s))/u;

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
    const apposed = APPOSED.exec(text.slice(match.index));
    if (apposed) {
      listEnd = match.index + apposed[0].length;
      held.push([match.index, listEnd]);
      continue;
    }
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

/** Whether a clause only says when, where or in spite of what; "in December most of them were seen" says more. */
export function isScene(text: string): boolean {
  return SCENE.test(text) && !(WHEN.test(text) && TOLD.test(text));
}

const WHEN = /^(?:in|on|at|during|by|last|this|earlier)\b/i;
const TOLD = new RegExp(`^(?!.*\\b(?:who|which|that|whose|where|when)\\b).*\\s(?:${FINITE})\\b`, 'u');

/** Whether words have a subject and a verb of their own. */
export function stands(text: string): boolean {
  return COUNTED.test(text) || (SOMETHING.test(text) && text.search(VERBS) > 0);
}

/** Words that open a clause about the word before them. */
const RELATIVE = /(?:^|[\s,])(?:who|which|whose|that)(?=\s)/g;

/** Whether words begin with somebody or something of whom only a clause of "who" or "which" is told: "A clerk who stole $2m". */
export function isHanging(text: string): boolean {
  const clauses = text.match(RELATIVE)?.length ?? 0;
  return clauses > 0 && SOMETHING.test(text) && (text.match(VERBS)?.length ?? 0) <= clauses;
}

/** Where a piece that goes on after such a clause has its verb: "and a horse [was jailed]"; -1 where it has none. */
export function verbWithin(text: string): number {
  return text.search(AUXILIARY);
}

const AUXILIARY = /(?<=^|\s)(?:is|are|was|were|has|have|had|will|would)\s/;
const OPENS_WITH_VERB = new RegExp(`^(?:(?:also|now|later|then|once|still)\\s+)?${VERB}\\b`, 'u');

/** Whether a piece goes on with what somebody told before does: "was worth 18 trillion crowns". */
export function goesOn(text: string): boolean {
  return OPENS_WITH_VERB.test(text);
}

/** Whether a conjunction leads to a clause of its own without an article: "but emergency departments had". */
export function turns(text: string): boolean {
  return ANOTHER.test(text);
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
