import type { Claim } from '../../model/index.ts';
import { folded } from './phrase.ts';

/** Most characters of a subject. */
const LONGEST = 90;
const BREAK = /[;:—]|--|,\s|\s[–-]\s|\b(?:but|while|whereas|although|though)\b/gi;
const DANGLING =
  /[\s,]+(?:(?:to|of|at|by|in|on|for|from|with|about|worth|around|than|the|an?|and|or|is|was|are|were|some|its|since|until)[\s,]*)+$/i;
const LEADING = /^(?:\W+|(?:and|or|but|of|which|that|who|to|in|on|by|at|for|from|with|since|until)\s)+/i;

/** What the figure is about, in the words of its clause: the figure itself, other figures in brackets and who said it left out. */
export function subjectOf(claim: Claim, claims: readonly Claim[]): string {
  const { value } = claim;
  const { sentence } = claim.mention;
  const { text } = sentence;
  const span = (one: Claim) => {
    const { tokens } = sentence;
    return {
      start: tokens[one.mention.span.from]!.start - sentence.start,
      end: tokens[one.mention.span.to - 1]!.end - sentence.start,
    };
  };
  const own = span(claim);
  const [from, to] = clauseAround(text, own.start, own.end);
  const restated = claims
    .filter((other) => other.conversionOf === claim)
    .map(span)
    .map(({ end }) => end + 1);
  const before = text.slice(from, own.start).replace(DANGLING, '');
  const after = text.slice(Math.max(own.end, ...restated), to);
  const kept = nounOf(claim);
  const words = folded(
    [before, kept, after]
      .join(' ')
      .replace(/\([^)]*\)?/g, ' ')
      .replace(/[“”"`]|''/g, ''),
  );
  const short = shortened(words.replace(LEADING, ''));
  if (short !== '') return short;
  return value.type === 'period' ? 'date of the article' : folded(text).slice(0, LONGEST);
}

/** What a count counts: its own words without the number. */
function nounOf({ value, mention: { sentence, span } }: Claim): string {
  if (value.type !== 'quantity' || !value.unit.startsWith('{')) return '';
  const words = sentence.tokens.slice(span.from, span.to).map((token) => token.text);
  const noun = value.unit.slice(1, -1).split(' ')[0]!.toLowerCase();
  const at = words.findIndex((word) => word.toLowerCase().startsWith(noun.slice(0, 4)));
  return at < 0 ? '' : words.slice(at).join(' ');
}

/** The clause that the figure stands in, or its neighbour as well where it is very short. */
function clauseAround(text: string, start: number, end: number): [number, number] {
  const breaks = [...text.matchAll(BREAK)].map((match) => ({ start: match.index, end: match.index + match[0].length }));
  const before = breaks.filter((one) => one.end <= start);
  const after = breaks.filter((one) => one.start >= end);
  let [from, to] = [before.at(-1)?.end ?? 0, after[0]?.start ?? text.length];
  if (wordCount(text.slice(from, start) + text.slice(end, to)) < 4) from = before.at(-2)?.end ?? 0;
  if (wordCount(text.slice(from, start) + text.slice(end, to)) < 4) to = after[1]?.start ?? text.length;
  return [from, to];
}

function wordCount(text: string): number {
  return text.split(/\s+/).filter((word) => /\p{L}{2}/u.test(word)).length;
}

function shortened(words: string): string {
  const plain = words.replace(/[\s.,;:!?–-]+$/, '');
  if (plain.length <= LONGEST) return plain.replace(DANGLING, '');
  const cut = plain.slice(0, LONGEST);
  return cut
    .slice(0, Math.max(cut.lastIndexOf(' '), LONGEST / 2))
    .replace(DANGLING, '')
    .replace(/[\s.,;:]+$/, '');
}
