import {
  type Claim,
  Decimal,
  InputError,
  type Link,
  lettered,
  linesOf,
  makeClaim,
  type Sentence,
  type TokenSpan,
} from '../model/index.ts';

/** The kind of what an editor left in the copy in place of a figure, or beside one. */
export const MARK = 'mark';

/** "TK" and "TKTK" stand for copy to come, "XX" for figures; "CQ" says that somebody has checked. Upper case alone: "tk" is a domain. */
const MARKS = lettered(
  () =>
    /(?<![\p{L}\p{N}.])(?:(?:TK)+|X{2,4}(?=[ -]?(?:%|per ?cent\b|[mb]illion\b|people\b))|(?<=[$€£])X{2,4}|CQ|[([]cq[)\]])(?![\p{L}\p{N}])/gu,
);

/** Marks of one draft, at most; more are no desk's. */
const mostMarks = 5000;

/**
 * A link for each mark, so that it is found, placed and reported as a claim is. It has no value and no fact. Throws `InputError` on a
 * draft that is little else.
 */
export function markLinks(sentences: readonly Sentence[]): Link[] {
  const links: Link[] = [];
  for (const sentence of sentences) {
    for (const match of sentence.text.matchAll(MARKS(sentence.text))) {
      const span = spanAt(sentence, sentence.start + match.index, match[0].length);
      if (!span) continue;
      const claim = claimOf(sentence, span, match.index, match[0]);
      links.push({ claim, fact: null, score: 0, rivals: [], candidates: [] });
      if (links.length <= mostMarks) continue;
      const message = `the draft has more than ${mostMarks} marks such as ${match[0]}; expected copy: split it`;
      throw new InputError(message, 'too-large', { file: sentence.document.path });
    }
  }
  return links;
}

function spanAt({ tokens }: Sentence, start: number, length: number): TokenSpan | null {
  const from = tokens.findIndex((token) => token.start < start + length && start < token.end);
  if (from < 0) return null;
  let to = from + 1;
  while (to < tokens.length && tokens[to]!.start < start + length) to += 1;
  return { from, to };
}

function claimOf(sentence: Sentence, span: TokenSpan, at: number, text: string): Claim {
  const { document } = sentence;
  const { start, end } = document.map.toSource(sentence.start + at, sentence.start + at + text.length);
  return makeClaim({
    id: `${MARK}-${text.toLowerCase().replace(/[^a-z]/g, '')}-${sentence.index}-${at}`,
    kind: MARK,
    mention: { kind: MARK, pattern: '<mark>', sentence, span, parts: null, modifier: 'exact', hedges: [] },
    text: document.source.slice(start, end),
    start,
    end,
    ...linesOf(document.source).at(start),
    value: { type: 'quantity', low: Decimal.zero, high: Decimal.zero, step: Decimal.zero, unit: '1' },
    modifier: 'exact',
    hedges: [],
    during: null,
    attribution: null,
    conversionOf: null,
    unresolved: 'a mark of the desk, no figure',
    quoted: null,
  });
}
