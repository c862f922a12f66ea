import type { Context, Kind } from '../kinds/index.ts';
import type { Claim, Document, Locale, Mention } from '../model/index.ts';
import { linesOf, makeClaim } from '../model/index.ts';
import { Speakers } from './attribution.ts';
import { valueInCell, yearOfCell } from './cell.ts';
import { conversionPairs } from './conversion.ts';
import { periodsAbout } from './during.ts';
import { claimIds } from './identity.ts';

/** Claims of a document's mentions, in the order of the text. */
export function normalize(
  mentions: readonly Mention[],
  kinds: readonly Kind[],
  document: Document,
  locale: Locale,
): Claim[] {
  const byId = new Map(kinds.map((kind) => [kind.id, kind]));
  const context: Context = { publishedOn: document.publishedOn, locale };
  const lines = linesOf(document.source);
  const resolved = mentions.map((mention) => {
    const { value, unresolved } = byId.get(mention.kind)!.value(mention.parts, context);
    return { mention, value: valueInCell(value, mention, locale), unresolved };
  });
  const ids = claimIds(mentions);
  const about = periodsAbout(resolved);
  const conversions = conversionPairs(resolved);
  const speakers = new Speakers();
  const claims: Claim[] = [];
  for (let index = 0; index < resolved.length; index++) {
    const { mention, value, unresolved } = resolved[index]!;
    const { tokens } = mention.sentence;
    const { start, end } = document.map.toSource(tokens[mention.span.from]!.start, tokens[mention.span.to - 1]!.end);
    const { line, column } = lines.at(start);
    const original = conversions.get(index);
    claims.push(
      makeClaim({
        id: ids[index]!,
        kind: mention.kind,
        mention,
        text: document.source.slice(start, end),
        start,
        end,
        line,
        column,
        value,
        modifier: mention.modifier,
        hedges: mention.hedges,
        during: about[index] ?? yearOfCell(value, mention),
        attribution: speakers.attributionOf(mention),
        conversionOf: original === undefined ? null : claims[original]!,
        unresolved,
        quoted: speakers.quotationOf(mention),
      }),
    );
  }
  return claims;
}
