import { extract, Net } from '../extract/index.ts';
import type { Claim, Document, IsoDate, Mention, Sentence, Value } from '../model/index.ts';
import { normalize } from '../normalize/index.ts';
import { segment } from '../segment/index.ts';
import { kinds, silent } from './index.ts';

const net = new Net(kinds, silent);
const locale = { id: 'en-US', dollar: 'USD', pound: 'GBP', dateOrder: 'mdy' } as const;

/** A document of one paragraph, for tests of kinds. */
export function documentOf(text: string, publishedOn: IsoDate | null = null): Document {
  return {
    path: '-',
    source: text,
    text,
    map: { toSource: (start, end) => ({ start, end }) },
    blocks: [{ role: 'paragraph', start: 0, end: text.length, paragraph: 1 }],
    format: 'text',
    publishedOn,
    publishedFrom: null,
    frontMatter: null,
    notes: [],
  };
}

/** The first sentence of a text. */
export function sentenceOf(text: string, publishedOn: IsoDate | null = null): Sentence {
  return segment(documentOf(text, publishedOn))[0]!;
}

/** Mentions of a text, not yet resolved. */
export function mentionsOf(text: string): Mention[] {
  return extract(segment(documentOf(text)), net);
}

/** Claims of a text, as every kind together reads them. */
export function claimsOf(text: string, { publishedOn = null }: { publishedOn?: IsoDate | null } = {}): Claim[] {
  const document = documentOf(text, publishedOn);
  const sentences = segment(document);
  return normalize(extract(sentences, net), kinds, document, locale);
}

/** A value in the notation of the corpora: `3000000..5000000 USD`, `2016/2017`. */
export function valueText(value: Value): string {
  if (value.type === 'period') return value.edtf;
  const { low, high, unit } = value;
  return `${low.eq(high) ? plain(low.toString()) : `${plain(low.toString())}..${plain(high.toString())}`} ${unit}`;
}

/** Without the zeros that only tell how it was written. */
function plain(digits: string): string {
  return digits.includes('.') ? digits.replace(/(?<!0)0+$/, '').replace(/\.$/, '') : digits;
}

/** Every claim of a headline of March 14, 2024, in the order of the text: `count 12 {official} approx`. */
export function readings(text: string): string[] {
  return claimsOf(text, { publishedOn: '2024-03-14' }).map(
    ({ kind, value, modifier }) => `${kind} ${valueText(value)}${modifier === 'exact' ? '' : ` ${modifier}`}`,
  );
}
