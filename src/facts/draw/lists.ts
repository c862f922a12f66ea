import type { Block, Sentence } from '../../model/index.ts';
import { fateBeside, GAP } from '../../terms/index.ts';
import type { ListRow } from '../schema.ts';
import { membersIn } from './members.ts';
import { namedIn } from './named.ts';
import { folded } from './phrase.ts';

/** Lists of one article, at most. */
const MOST = 12;
/** Characters kept of the words on each side of a list. */
const AROUND = 60;
/** Words ahead of a list that is not all of what it lists. */
const PARTIAL =
  /\b(?:includ(?:e|es|ed|ing)|among(?: (?:them|those|whom|others|the \p{L}+)\b[^.;]{0,40})?|such as|like|especially|notably|particularly|mostly|mainly|chiefly|for example|for instance|for one|say|either|neither|nor|or|not|except|besides|other than|apart from|as well as|along with|at least|two of (?:them|whom)),?:?\s+(?:(?:in|from|at|for|of|to|the)\s+){0,2}$/iu;
/** Words behind one. */
const AND_MORE =
  /^(?:,?\s+(?:and|or|as well as|plus|along with|but also|then)\s+(?:\p{Lu}|\p{N}|(?:an?|the|its|their|his|her|in|from|at|to|other|others|another|elsewhere|parts?|some|several|many|more|most|much|online|beyond|possibly|perhaps|maybe|two|three|four|five|six|seven|eight|nine|ten|dozens)\b)|,?\s+(?:among|amongst)\s+(?:others|other)|,?\s+etc\b|,?\s+and so on|,?\s+to name\b|,?\s+or\b)/u;

/**
 * Lists that an article writes out and a headline may count ("4 states" of "Ohio, Indiana, Michigan and Kentucky", "5 dead" of "a couple, two
 * brothers and a trucker"): only where it is certain what all of the members are, each is one or has a number, and nothing says that there are
 * more. Of people, where the words next to the list say what befell them.
 */
export function listsOf(sentences: readonly Sentence[], asides: ReadonlySet<Block>): ListRow[] {
  const rows: ListRow[] = [];
  for (const sentence of sentences) {
    if (asides.has(sentence.block) || sentence.block.role !== 'paragraph') continue;
    const ahead = sentences[sentence.index - 1];
    for (const row of rowsOf(sentence, ahead?.block === sentence.block ? folded(ahead.text) : ''))
      if (!rows.some(({ count, of }) => count === row.count && of === row.of)) rows.push(row);
  }
  return rows.slice(0, MOST);
}

function rowsOf({ text: written, block }: Sentence, ahead: string): ListRow[] {
  const text = folded(written);
  const named = namedIn(text, ahead).map(({ names, ...one }) => ({
    ...one,
    count: new Set(names).size,
    is: names.length,
  }));
  const members = membersIn(text).flatMap((one) => {
    const noun = one.noun === 'people' ? befell(text, one.start, one.end) : one.noun;
    return noun ? [{ ...one, noun, is: one.count }] : [];
  });
  return [...named, ...members]
    .filter(({ start, end, count, is }) => count === is && count > 1 && isWhole(text, start, end))
    .map(({ start, end, count, noun }) => ({
      count: `${count} ${noun}`,
      of: text.slice(start, end),
      text: around(text, start, end),
      ...(block.paragraph === null ? {} : { locator: `paragraph ${block.paragraph}` }),
    }));
}

function isWhole(text: string, start: number, end: number): boolean {
  return !PARTIAL.test(text.slice(Math.max(0, start - 2 * AROUND), start)) && !AND_MORE.test(text.slice(end));
}

/** What befell the people of a list, by the words next to it; ages and a place of a few words may stand between. */
function befell(text: string, start: number, end: number): string | null {
  const [before, after] = [text.slice(Math.max(0, start - AROUND), start), text.slice(end)];
  const rest = after
    .replace(/^,?\s+(?:aged?|ages|both|all)\s[^.;]{1,40}?,(?=\s\p{Ll})/u, '')
    .replace(/^(?:,\s+\d{1,3})?,\s+who\b/, ' who');
  const placed = rest.replace(
    /^\s+(?:in|on|from|at|aboard|inside)\s+(?:[\p{L}’'-]+\s+){0,4}?[\p{L}’'-]+(?=\s+(?:was|were|died|drowned|have|had)\b)/u,
    '',
  );
  const listed = /\bthe (dead|injured|missing|arrested)(?: (?:were|are))?:?\s+$/i.exec(before)?.[1];
  return fateBeside(before, rest, false) ?? fateBeside('', placed, false) ?? listed?.toLowerCase() ?? null;
}

function around(text: string, start: number, end: number): string {
  const before = text.slice(0, start);
  const after = text.slice(end);
  const head = before.length > AROUND ? before.slice(before.indexOf(' ', before.length - AROUND) + 1) : before;
  const tail = after.length > AROUND ? after.slice(0, after.lastIndexOf(' ', AROUND)) : after;
  return folded(`${head}${GAP}${tail}`).replace(/(?<![\s,.;:])[\s,.;:]+$/, '');
}
