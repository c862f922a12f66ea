import type { Claim, Document, ProseBlock } from '../model/index.ts';

/** A document's blocks as readers see them, with the claims in them. Claims outside of all blocks are left out. */
export function proseOf(document: Document, claims: readonly Claim[]): ProseBlock[] {
  const placed = claims.map((claim) => ({ claim: claim.id, ...textSpan(claim) })).sort((a, b) => a.start - b.start);
  let next = 0;
  return document.blocks.map(({ role, heads = [], cell, start, end }) => {
    while (next < placed.length && placed[next]!.start < start) next += 1;
    const marks: ProseBlock['marks'][number][] = [];
    for (; next < placed.length && placed[next]!.start < end; next += 1) {
      const { claim, start: from, end: to } = placed[next]!;
      marks.push({ claim, start: from - start, end: Math.min(to, end) - start });
    }
    return { role, heads, ...(cell ? { cell } : {}), text: readersText(document, start, end), marks };
  });
}

function textSpan({ mention: { sentence, span } }: Claim): { start: number; end: number } {
  return { start: sentence.tokens[span.from]!.start, end: sentence.tokens[span.to - 1]!.end };
}

/** Signs that stand for several others once text is folded; see `Document.text`. */
const folded = /['"-]/g;

/**
 * A stretch of `Document.text` with the file's own quotation marks and dashes, wherever one character of the file stands
 * for one of the text. As long as the text it is made from.
 */
function readersText({ source, text, map }: Document, start: number, end: number): string {
  const whole = map.toSource(start, end);
  if (whole.end - whole.start === end - start) return source.slice(whole.start, whole.end);
  return text.slice(start, end).replace(folded, (sign, offset: number) => {
    const one = map.toSource(start + offset, start + offset + 1);
    return one.end - one.start === 1 ? source[one.start]! : sign;
  });
}
