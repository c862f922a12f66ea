import type { Claim, Decimal, Document, Painter, Quantity, Value } from '../../model/index.ts';
import { grouped, StetError } from '../../model/index.ts';
import { defaultSettings, figureMeter, readClaims } from '../../pipeline.ts';
import { readBytes } from '../../read/index.ts';
import { safeJson, schemaVersion, oneLine as shown } from '../../report/index.ts';
import { colorLevel, painter } from '../color.ts';
import { report } from '../errors.ts';
import { type Io, write } from '../io.ts';
import { chooseDrafts, draftBytes, draftSettings, type ReadingFlags, setUp } from '../setup.ts';
import { workTree } from '../source.ts';

interface ClaimsFlags extends ReadingFlags {
  readonly format?: 'pretty' | 'json' | 'jsonl';
}

interface Listed {
  readonly document: Document;
  readonly claims: readonly Claim[];
}

/** `stet claims`: reads, extracts and normalises; checks nothing. */
export async function claims(inputs: string[], flags: ClaimsFlags, io: Io): Promise<number> {
  const setup = await setUp(flags, io);
  const { drafts, missing } = await chooseDrafts(inputs, setup);
  const listed: Listed[] = [];
  let code = missing.length > 0 ? 2 : 0;
  for (const error of missing) await report(error, io, false);
  for (const draft of drafts) {
    try {
      const { place } = draftSettings(draft, setup);
      const settings = place ? { ...defaultSettings, locale: place } : defaultSettings;
      const bytes = await draftBytes(draft, setup, workTree);
      const documents = await readBytes(bytes, {
        path: draft.shown,
        format: flags.inputFormat ?? null,
        publishedOn: setup.publishedOn,
        ...(setup.limit === null ? {} : { maxBytes: setup.limit }),
      });
      const measure = figureMeter();
      const read = documents.map((document) => {
        const { claims } = readClaims(document, settings);
        measure(document, claims.length);
        return { document, claims };
      });
      for (const one of read) listed.push(one);
    } catch (error) {
      if (!(error instanceof StetError) || error.name === 'UsageError') throw error;
      await report(error, io, false);
      code = 2;
    }
  }
  const color = painter(colorLevel(io.stdout, io.env, flags.color));
  await write(io.stdout, render(listed, flags.format ?? 'pretty', color));
  return code;
}

function render(listed: readonly Listed[], format: 'pretty' | 'json' | 'jsonl', color: Painter): string {
  if (format === 'json') {
    const documents = listed.map(({ document, claims }) => ({ ...about(document), claims }));
    return `${safeJson({ schemaVersion, documents }, 2)}\n`;
  }
  if (format === 'jsonl') {
    return listed
      .map(({ document, claims }) =>
        claims.map((claim) => `${safeJson({ ...about(document), ...claim.toJSON() })}\n`).join(''),
      )
      .join('');
  }
  return listed.map((one) => table(one, color)).join('\n');
}

/** What tells a claim's document; a claim has an id of its own, so the record's is `document`. */
function about(document: Document): { path: string; document: string | null; publishedOn: string | null } {
  return { path: document.path, document: document.id ?? null, publishedOn: document.publishedOn };
}

function table({ document, claims }: Listed, color: Painter): string {
  const rows = claims.map((claim) => [`${claim.line}:${claim.column}`, claim.kind, shown(claim.text), meaning(claim)]);
  const widths = [0, 1, 2].map((column) => Math.max(0, ...rows.map((row) => row[column]!.length)));
  const lines = rows.map(([at, kind, text, value]) =>
    `  ${color.dim(at!.padStart(widths[0]!))}  ${kind!.padEnd(widths[1]!)}  ${color.bold(text!.padEnd(widths[2]!))}  ${value}`.trimEnd(),
  );
  const count = `${claims.length} claim${claims.length === 1 ? '' : 's'}`;
  const name = document.id === undefined ? document.path : `${document.path} (${document.id})`;
  return `${color.underline(shown(name))}  ${color.dim(count)}\n${lines.map((line) => `${line}\n`).join('')}`;
}

function meaning(claim: Claim): string {
  const parts = [claim.modifier === 'exact' ? '' : claim.modifier, valueWords(claim.value)];
  if (claim.hedges.length > 0) parts.push(`(${claim.hedges.map(shown).join(', ')})`);
  if (claim.during) parts.push(`during ${claim.during.edtf}`);
  if (claim.conversionOf) parts.push(`= ${shown(claim.conversionOf.text)}`);
  if (claim.attribution) parts.push(`— ${shown(claim.attribution.text)}`);
  if (claim.unresolved) parts.push(`[${claim.unresolved}]`);
  return parts.filter(Boolean).join(' ');
}

function valueWords(value: Value): string {
  return value.type === 'period' ? value.edtf : quantityWords(value);
}

function quantityWords({ low, high, unit }: Quantity): string {
  const number = low.eq(high) ? withCommas(low) : `${withCommas(low)} to ${withCommas(high)}`;
  return unit === '1' ? number : `${number} ${unit}`;
}

/** 1234567.5 as 1,234,567.5. */
function withCommas(number: Decimal): string {
  const [whole = '', fraction] = number.toString().split('.');
  return grouped(whole) + (fraction === undefined ? '' : `.${fraction}`);
}
