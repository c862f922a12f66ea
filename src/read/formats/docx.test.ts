import { describe, expect, it } from 'vitest';
import { readBytes } from '../index.ts';
import { describeBlocks, makeDocx, makeZip, paragraph as p, run as r, writtenAt } from '../testing.ts';

const read = async (bytes: Uint8Array) => (await readBytes(bytes, { path: 'draft.docx' }))[0]!;
const cell = (words: string) => `<w:tc>${p(r(words))}</w:tc>`;
const row = (...cells: string[]) => `<w:tr>${cells.map(cell).join('')}</w:tr>`;

describe('Word documents', () => {
  it('reads paragraphs, headings, quotations, tables and footnotes', async () => {
    const body = [
      p(r('Head of it'), 'T'),
      p(r('Stand first'), 'S'),
      p(r('Dec. 22, 2022')),
      p(
        `${r('It cost $')}<w:r><w:rPr><w:b/></w:rPr><w:t>1.4</w:t></w:r><w:r><w:footnoteReference w:id="1"/></w:r>${r('\u00a0billion or “more”.')}`,
      ),
      p(r('Sub'), 'H2'),
      p(r('Quote'), 'Q'),
      `<w:tbl>${row('£m', '2021', '2022')}${row('North', '1.5', '1.7')}</w:tbl>`,
      p(''),
      p(r('End.')),
    ];
    const document = await read(makeDocx(body.join(''), [p(`<w:r><w:footnoteRef/></w:r>${r(' A note of 10.')}`)]));
    expect(
      describeBlocks(document).map(({ role, words, heads }) => `${role}: ${words}${heads ? ` (${heads})` : ''}`),
    ).toEqual([
      'headline: Head of it',
      'standfirst: Stand first',
      'dateline: Dec. 22, 2022',
      'paragraph: It cost $1.4 billion or "more".',
      'headline: Sub',
      'quotation: Quote',
      'cell: £m',
      'cell: 2021',
      'cell: 2022',
      'cell: North (£m)',
      'cell: 1.5 (2021,North,£m)',
      'cell: 1.7 (2022,North,£m)',
      'paragraph: End.',
      'list-item: A note of 10.',
    ]);
    expect(document).toMatchObject({
      format: 'docx',
      positions: 'paragraph',
      publishedOn: '2022-12-22',
      publishedFrom: 'dateline',
    });
    expect(document.source.split('\n')[3]).toBe('It cost $1.4\u00a0billion or “more”.');
    expect(writtenAt(document, '$1.4 billion')).toBe('$1.4\u00a0billion');
  });

  it('takes tracked changes as accepted and leaves comments out', async () => {
    const body = p(
      `${r('It took ')}<w:del w:id="1"><w:r><w:delText>5</w:delText></w:r></w:del><w:ins w:id="2">${r('6')}</w:ins>${r(' days')}` +
        `<w:moveFrom w:id="3">${r(' moved out')}</w:moveFrom><w:moveTo w:id="4">${r(' moved in')}</w:moveTo>` +
        `<w:commentRangeStart w:id="0"/>${r(', all in all')}<w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r>` +
        `<w:r><w:rPr><w:strike/></w:rPr><w:t> struck 7</w:t></w:r>${r('.')}`,
    );
    expect(describeBlocks(await read(makeDocx(body))).map(({ words }) => words)).toEqual([
      'It took 6 days moved in, all in all.',
    ]);
  });

  it('refuses, in one line, what is not a Word document or would not end well', async () => {
    const content = { '[Content_Types].xml': '<Types/>' };
    const huge = ' '.repeat(11 * 1024 * 1024);
    const cases: [Uint8Array, string][] = [
      [new Uint8Array(0), 'empty'],
      [new TextEncoder().encode('Just words.'), 'not a draft'],
      [makeZip({ mimetype: 'x' }), 'a zip archive, not a draft'],
      [makeDocx('').slice(0, 900), 'damaged'],
      [makeZip({ ...content, 'word/document.xml': huge }), 'unpacks to more than'],
      [makeZip({ ...content, 'word/document.xml': huge }, { 'word/document.xml': 9 }), 'unpacks to more than'],
      [makeDocx('', [], { 'word/document.xml': '<!DOCTYPE a [<!ENTITY b "c">]><a/>' }), 'declares entities'],
      [makeDocx('', [], { 'word/document.xml': '<w:document' }), 'cannot be read'],
      [
        makeDocx('<w:sdt><w:sdtContent>'.repeat(20_000) + '</w:sdtContent></w:sdt>'.repeat(20_000)),
        'nested too deeply',
      ],
    ];
    for (const [bytes, message] of cases) {
      const error = await read(bytes).catch((thrown) => thrown);
      expect(error).toMatchObject({
        name: 'InputError',
        message: expect.stringContaining(message),
        place: { file: 'draft.docx' },
      });
    }
  });

  it('knows a Word document by its bytes, and pictures in it by their alternative text', async () => {
    const drawing =
      '<w:r><w:drawing><wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"><wp:docPr id="1" descr="A chart of 5"/><a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:graphicData><pic:pic xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:blipFill><a:blip r:embed="i1" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>';
    const rels =
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="i1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image" Target="media/a.png"/></Relationships>';
    const bytes = makeDocx(p(drawing) + p(r('Words.')), [], {
      'word/_rels/document.xml.rels': rels,
      'word/media/a.png': 'x',
    });
    const [document] = await readBytes(bytes, { path: '-' });
    expect(describeBlocks(document!).map(({ role, words }) => `${role}: ${words}`)).toEqual([
      'caption: A chart of 5',
      'paragraph: Words.',
    ]);
  });
});
