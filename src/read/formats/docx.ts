import { InputError } from '../../model/index.ts';
import { kindOfBytes, notText } from '../encoding.ts';
import { foldAll } from '../fold.ts';
import type { ByteFormat, Draft, FormatContext } from '../format.ts';
import { HtmlProse } from '../html-prose.ts';
import { Prose } from '../prose.ts';
import { openZip, type Zip } from '../zip.ts';

/** Word documents, Google Docs' exports among them. Their text is extracted; positions are paragraph and character. */
export const docx: ByteFormat = {
  id: 'docx',
  summary: 'Word documents, tracked changes taken as accepted, comments left out',
  endings: ['.docx'],
  recognises: isZip,
  async readBytes(bytes, context) {
    if (!isZip(bytes)) throw notText(context.path, kindOfBytes(bytes));
    const zip = openZip(bytes, unpackedLimit, context.path);
    if (!zip.has('[Content_Types].xml') || !zip.has('word/document.xml'))
      throw notText(context.path, kindOfBytes(bytes));
    return [readHtml(await toHtml(zip, context))];
  },
};

/** Bytes that the text parts of a document may unpack to; a long report has a fifth of it, and a draft a fiftieth. */
const unpackedLimit = 5 * 1024 * 1024;
/** Tags of a part, at most: what is made of them, cells above all, takes a hundred times their room. */
const mostTags = 300_000;

function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3 && bytes[3] === 4;
}

/** Word's own styles that say what a paragraph is; mammoth knows headings and lists itself. */
const styleMap = [
  "p[style-name='Title'] => h1:fresh",
  "p[style-name='Subtitle'] => p.standfirst:fresh",
  "p[style-name='Quote'] => blockquote > p:fresh",
  "p[style-name='Intense Quote'] => blockquote > p:fresh",
  "p[style-name='caption'] => figcaption:fresh",
  "p[style-name='Caption'] => figcaption:fresh",
];

async function toHtml(zip: Zip, { path }: FormatContext): Promise<string> {
  const { default: mammoth } = await import('mammoth');
  const convertImage = mammoth.images.imgElement(async () => ({ src: '' }));
  try {
    // mammoth also takes an archive that is open already; its types do not say so, a test does.
    const input = { file: partsOf(zip, path) } as unknown as { buffer: Buffer };
    return (await mammoth.convertToHtml(input, { styleMap, convertImage })).value;
  } catch (error) {
    if (error instanceof InputError) throw error;
    const why = error instanceof RangeError ? 'is nested too deeply' : 'cannot be read';
    const message = `the Word document ${why}; expected one that Word opens: save it again, or export it as text`;
    throw new InputError(message, 'damaged-archive', { file: path });
  }
}

/** What mammoth asks an archive for. */
function partsOf(zip: Zip, path: string) {
  return {
    exists: (name: string) => zip.has(name),
    read: async (name: string, encoding?: string) => {
      const bytes = zip.read(name);
      if (encoding !== 'utf-8') return encoding === 'base64' ? Buffer.from(bytes).toString('base64') : bytes;
      const xml = new TextDecoder().decode(bytes);
      if (/<!DOCTYPE/i.test(xml)) {
        throw new InputError(
          'the Word document declares entities, which Word never does; it is not read',
          'damaged-archive',
          {
            file: path,
          },
        );
      }
      if (countTags(xml) > mostTags) {
        const message = `the document has more than ${mostTags} elements in one part; expected a draft: split it`;
        throw new InputError(message, 'too-large', { file: path });
      }
      // Words that were moved are kept where they went, as are words that were inserted.
      return xml.replace(
        /<(\/?)w:move(To|From)(?=[\s/>])/g,
        (_, slash, to) => `<${slash}w:${to === 'To' ? 'ins' : 'del'}`,
      );
    },
  };
}

function countTags(xml: string): number {
  let count = 0;
  for (let at = xml.indexOf('<'); at >= 0; at = xml.indexOf('<', at + 1)) count++;
  return count;
}

/** The draft whose source is its own words, one block a line. */
function readHtml(html: string): Draft {
  const extracted = new Prose(html, { collapse: true, fold: false });
  const writer = new HtmlProse(html, extracted);
  writer.write(0, html.length);
  writer.restart();
  const { text, blocks } = extracted.finish();

  const source = blocks.map(({ start, end }) => text.slice(start, end)).join('\n');
  const prose = new Prose(source, { collapse: false });
  let at = 0;
  for (const { role, start, end, heads, cell } of blocks) {
    prose.open(role);
    prose.take(at, at + end - start);
    at += end - start + 1;
    const block = prose.close();
    if (block && heads) block.heads = heads.map(foldAll);
    if (block && cell) block.cell = cell;
  }
  return { ...prose.finish(), source, positions: 'paragraph' };
}
