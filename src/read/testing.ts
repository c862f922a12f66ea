import { deflateRawSync } from 'node:zlib';
import type { Document } from '../model/index.ts';

/** For tests: a zip archive of `parts`. `sizes` may lie about what a part unpacks to. */
export function makeZip(parts: Record<string, string | Uint8Array>, sizes: Record<string, number> = {}): Uint8Array {
  const local: Buffer[] = [];
  const central: Buffer[] = [];
  let offset = 0;
  for (const [name, part] of Object.entries(parts)) {
    const content = Buffer.from(part as string);
    const data = deflateRawSync(content);
    const nameBytes = Buffer.from(name);
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(8, 4);
    common.writeUInt32LE(data.length, 14);
    common.writeUInt32LE(sizes[name] ?? content.length, 18);
    common.writeUInt16LE(nameBytes.length, 22);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(offset, 10);
    local.push(Buffer.from('PK\x03\x04'), common, nameBytes, data);
    central.push(Buffer.from('PK\x01\x02\x14\x00', 'latin1'), common, place, nameBytes);
    offset += 4 + common.length + nameBytes.length + data.length;
  }
  const end = Buffer.alloc(22);
  const directory = Buffer.concat(central);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(Object.keys(parts).length, 8);
  end.writeUInt16LE(Object.keys(parts).length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(offset, 16);
  return new Uint8Array(Buffer.concat([...local, directory, end]));
}

const namespaces = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const relationship = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const contentType = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

/** For tests: a Word document with `body` (WordprocessingML); `notes` are footnotes, from number 1. */
export function makeDocx(body: string, notes: readonly string[] = [], extra: Record<string, string> = {}): Uint8Array {
  const footnotes = notes.map((note, index) => `<w:footnote w:id="${index + 1}">${note}</w:footnote>`).join('');
  const override = (part: string) =>
    `<Override PartName="/word/${part}.xml" ContentType="${contentType}.${part === 'document' ? 'document.main' : part}+xml"/>`;
  return makeZip({
    '[Content_Types].xml': `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">${override('document')}${override('footnotes')}${override('comments')}</Types>`,
    '_rels/.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="${relationship}/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/_rels/document.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="f1" Type="${relationship}/footnotes" Target="footnotes.xml"/><Relationship Id="c1" Type="${relationship}/comments" Target="comments.xml"/></Relationships>`,
    'word/document.xml': `<w:document ${namespaces}><w:body>${body}</w:body></w:document>`,
    'word/footnotes.xml': `<w:footnotes ${namespaces}>${footnotes}</w:footnotes>`,
    'word/comments.xml': `<w:comments ${namespaces}><w:comment w:id="0"><w:p><w:r><w:t>A comment of 99 words</w:t></w:r></w:p></w:comment></w:comments>`,
    'word/styles.xml': `<w:styles ${namespaces}><w:style w:type="paragraph" w:styleId="T"><w:name w:val="Title"/></w:style><w:style w:type="paragraph" w:styleId="S"><w:name w:val="Subtitle"/></w:style><w:style w:type="paragraph" w:styleId="H2"><w:name w:val="heading 2"/></w:style><w:style w:type="paragraph" w:styleId="Q"><w:name w:val="Quote"/></w:style></w:styles>`,
    ...extra,
  });
}

/** For tests: a run of words, and a paragraph of runs. */
export const run = (words: string): string => `<w:r><w:t xml:space="preserve">${words}</w:t></w:r>`;
export const paragraph = (runs: string, style = ''): string =>
  `<w:p>${style ? `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>` : ''}${runs}</w:p>`;

/** For tests: what a document says of each block, and what its offsets say in the source. */
export function describeBlocks({ text, map, source, blocks }: Document) {
  return blocks.map(({ role, start, end, paragraph, heads }) => {
    const span = map.toSource(start, end);
    return {
      role,
      paragraph,
      words: text.slice(start, end),
      written: source.slice(span.start, span.end),
      ...(heads ? { heads } : {}),
    };
  });
}

/** For tests: what is written in the source where `words` are read. */
export function writtenAt({ text, map, source }: Document, words: string): string {
  const start = text.indexOf(words);
  if (start < 0) return `"${words}" is not in the text`;
  const span = map.toSource(start, start + words.length);
  return source.slice(span.start, span.end);
}
