import type { Context, Kind } from '../kinds/index.ts';
import type { Claim, Document, Locale, Mention } from '../model/index.ts';
import { makeClaim } from '../model/index.ts';
import { attributionOf, quotationOf } from './attribution.ts';
import { conversionPairs } from './conversion.ts';
import { duringOf } from './during.ts';
import { claimIds } from './identity.ts';
import { Lines } from './lines.ts';

/** Claims of a document's mentions, in the order of the text. */
export function normalize(
  mentions: readonly Mention[],
  kinds: readonly Kind[],
  document: Document,
  locale: Locale,
): Claim[] {
  const byId = new Map(kinds.map((kind) => [kind.id, kind]));
  const context: Context = { publishedOn: document.publishedOn, locale };
  const lines = new Lines(document.source);
  const resolved = mentions.map((mention) => ({ mention, ...byId.get(mention.kind)!.value(mention.parts, context) }));
  const ids = claimIds(mentions);
  const claims: Claim[] = [];
  const conversions = conversionPairs(resolved);
  for (const [index, { mention, value, unresolved }] of resolved.entries()) {
    const { tokens } = mention.sentence;
    const first = tokens[mention.span.from]!;
    const last = tokens[mention.span.to - 1]!;
    const { start, end } = document.map.toSource(first.start, last.end);
    const original = conversions.get(index);
    claims.push(
      makeClaim({
        id: ids[index]!,
        kind: mention.kind,
        mention,
        text: document.source.slice(start, end),
        start,
        end,
        ...lines.at(start),
        value,
        modifier: mention.modifier,
        hedges: mention.hedges,
        during: duringOf(index, resolved),
        attribution: attributionOf(mention),
        conversionOf: original === undefined ? null : claims[original]!,
        unresolved,
        quoted: quotationOf(mention),
      }),
    );
  }
  return claims;
}
