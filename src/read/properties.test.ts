import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Document, InputError } from '../model/index.ts';
import { encode } from './encoding.ts';
import { readBytes, readText } from './index.ts';
import { makeDocx, paragraph, run, writtenAt } from './testing.ts';

/** What must hold of whatever was read. */
function expectSound(document: Document): void {
  const { text, source, blocks, map } = document;
  let [last, paragraphs] = [0, 0];
  for (const { start, end, paragraph: number } of blocks) {
    expect(start).toBeGreaterThanOrEqual(last);
    expect(end).toBeGreaterThan(start);
    expect(end).toBeLessThanOrEqual(text.length);
    if (number !== null) expect(number).toBe(++paragraphs);
    last = end;
    let before = -1;
    for (let at = start; at < end; at++) {
      const span = map.toSource(at, at + 1);
      expect(span.start).toBeGreaterThanOrEqual(before);
      expect(span.end).toBeGreaterThanOrEqual(span.start);
      expect(span.end).toBeLessThanOrEqual(source.length);
      before = span.start;
    }
    expect(map.toSource(start, end)).toEqual({
      start: map.toSource(start, start + 1).start,
      end: map.toSource(end - 1, end).end,
    });
  }
}

function readOrRefuse(read: () => Document[]): Document[] {
  try {
    return read();
  } catch (error) {
    expect(error).toBeInstanceOf(InputError);
    expect((error as InputError).oneLine).not.toContain('\n');
    return [];
  }
}

const textFormats = ['text', 'markdown', 'html', 'jsonl'] as const;
const scraps = fc.constantFrom(
  ...'# |> |- |1. |**|_|`|[|]|(|)|![a b|](u)|[^1]|[^1]: |<b>|</b>|<p>|</p>|<table>|<tr>|<td>|<th>|<ul>|<li>|</li>|<blockquote>|<article>|<main>|<h1>|</h1>|<sup>2</sup>|<br>|<!--|-->|<q>|<script>|</script>|<img alt="a b 5">|<time datetime="2022-12-22">|<p hidden>|&nbsp;|&amp;|&#|;|---|+++|===|```|~~|\\|"|\'|{"text":"|"}|\\u00a0|\\n|{|}|:|published: 2022-12-22|facts: [a]|Dec. 22, 2022|SEOUL — |$1.4 billion|5 million'.split(
    '|',
  ),
  ...[
    '|',
    '\n',
    '\r\n',
    '\r',
    '\n\n',
    '    ',
    '\t',
    ' ',
    '\u00a0',
    '\u00ad',
    '\u200b',
    '\ufeff',
    '\u2028',
    '\u0085',
    '“',
    '’',
    '\u{1F600}',
    '\ud83d',
    '\u0301',
  ],
);
const spliced = fc.array(fc.oneof({ weight: 4, arbitrary: scraps }, fc.string({ unit: 'binary', maxLength: 4 })), {
  maxLength: 60,
});

describe('whatever is read', () => {
  it.each(textFormats)('as %s: an answer or a refusal, with sound offsets', (format) => {
    fc.assert(
      fc.property(spliced, (pieces) => {
        for (const document of readOrRefuse(() => readText(pieces.join(''), { path: 'x', format })))
          expectSound(document);
      }),
      { numRuns: 500 },
    );
  });

  it('as bytes: an answer or a refusal', async () => {
    const bytes = fc.oneof(
      fc.uint8Array({ maxLength: 200 }),
      spliced.chain((pieces) =>
        fc
          .constantFrom('utf-8', 'utf-16le', 'utf-16be')
          .map((encoding) => encode(`\ufeff${pieces.join('')}`, encoding as 'utf-8')!),
      ),
    );
    await fc.assert(
      fc.asyncProperty(bytes, async (input) => {
        const documents = await readBytes(input, { path: '-' }).catch((error) => {
          expect(error).toBeInstanceOf(InputError);
          return [];
        });
        for (const document of documents) expectSound(document);
      }),
      { numRuns: 500 },
    );
  });

  it('as a Word document that was tampered with: an answer or a refusal', async () => {
    const whole = makeDocx(paragraph(run('It took 5 days.')), [paragraph(run('A note.'))]);
    const change = fc.record({ at: fc.nat(whole.length - 1), byte: fc.nat(255), cut: fc.option(fc.nat(whole.length)) });
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 3 }), async (changes) => {
        let bytes = whole.slice();
        for (const { at, byte } of changes) bytes[at] = byte;
        const cut = changes[0]!.cut;
        if (cut !== null) bytes = bytes.slice(0, cut);
        const documents = await readBytes(bytes, { path: 'x.docx' }).catch((error) => {
          expect(error).toBeInstanceOf(InputError);
          return [];
        });
        for (const document of documents) expectSound(document);
      }),
      { numRuns: 200 },
    );
  });

  it('as a Word document of random markup: an answer or a refusal', async () => {
    const markup = fc.constantFrom(
      ...['w:p', 'w:r', 'w:t', 'w:tbl', 'w:tr', 'w:tc', 'w:ins', 'w:del', 'w:moveTo', 'w:sdt', 'w:hyperlink'].flatMap(
        (name) => [`<${name}>`, `</${name}>`],
      ),
      ...['<w:br/>', '<w:tab/>', '<w:footnoteReference w:id="1"/>', '5 million ', '&#160;', '“'],
      ...[
        paragraph(run('It took 5 days.')),
        paragraph(run('Head'), 'T'),
        `<w:tbl><w:tr><w:tc>${paragraph(run('7'))}</w:tc></w:tr></w:tbl>`,
      ],
    );
    await fc.assert(
      fc.asyncProperty(fc.array(markup, { maxLength: 12 }), async (pieces) => {
        const documents = await readBytes(makeDocx(pieces.join(''), [paragraph(run('A note.'))]), {
          path: 'x.docx',
        }).catch((error) => {
          expect(error).toBeInstanceOf(InputError);
          return [];
        });
        for (const document of documents) expectSound(document);
      }),
      { numRuns: 200 },
    );
  });
});

/** A claim as each format can write it: the source, and the words that are to be read. */
const claims = {
  text: ['$1.4 billion', '$1.4\u00a0billion', '$1.4\u202fbil\u00adlion', '$１.４ billion'],
  markdown: [
    '$1.4 billion',
    '$**1.4** billion',
    '$1.4&nbsp;billion',
    '$1.4\nbillion',
    '$_1.4_[^9] billion',
    '$1.4<!-- 5 --> bil&shy;lion',
  ],
  html: [
    '$1.4 billion',
    '$<b>1.4</b> billion',
    '$1.4&nbsp;billion',
    '$1.4\n   billion',
    '$1.4<sup><a href="#f">2</a></sup> billion',
    '&#36;1<wbr>.4<!-- 5 --> bil&shy;lion',
  ],
};
const neighbours = {
  text: fc.constantFrom('Words “here”. ', 'naïve \u{1F600} ', 'e\u0301\u200f ', '7 days, ', '“'),
  markdown: fc.constantFrom(
    'Words “here”. ',
    '**bold** \u{1F600} ',
    '[link](/7 "x") ',
    '`code 8` ',
    '&eacute;\\* ',
    '<i>it</i> ',
  ),
  html: fc.constantFrom(
    'Words “here”. ',
    '<b>bold</b> \u{1F600} ',
    '<a href="/7">link</a> ',
    '<code>8</code> ',
    '&eacute;&lt; ',
    '<!-- x --> ',
  ),
};

describe('a claim among random neighbours', () => {
  it.each(['text', 'markdown', 'html'] as const)('is found again at its place: %s', (format) => {
    const line = fc.array(neighbours[format], { maxLength: 4 }).map((pieces) => pieces.join(''));
    const scene = fc.record({
      claim: fc.constantFrom(...claims[format]),
      before: line,
      after: line,
      above: fc.array(line, { maxLength: 3 }),
      lineEnd: fc.constantFrom('\n', '\r\n', '\r'),
      mark: fc.constantFrom('', '\ufeff'),
      head:
        format === 'html'
          ? fc.constant('')
          : fc.constantFrom('', '---\npublished: 2022-12-22\ntitle: "$1.4 billion"\n---\n'),
    });
    fc.assert(
      fc.property(scene, ({ claim, before, after, above, lineEnd, mark, head }) => {
        const open = format === 'html' ? '<p>' : '';
        const paragraphs = [...above, `It cost ${before}a ${claim} b ${after}.`].map((words) => `${open}${words}`);
        const source = mark + (head + paragraphs.join('\n\n')).replaceAll('\n', lineEnd);
        const [document] = readText(source, { path: 'x', format });
        expect(writtenAt(document!, '$1.4 billion')).toBe(claim.replaceAll('\n', lineEnd));
      }),
      { numRuns: 300 },
    );
  });

  it('is found again in an archive, through JSON escapes', () => {
    const ascii = (json: string) =>
      json.replace(/[\u0080-\uffff]/g, (one) => `\\u${one.charCodeAt(0).toString(16).padStart(4, '0')}`);
    const scene = fc.tuple(fc.array(neighbours.html, { maxLength: 5 }), fc.constantFrom(...claims.html), fc.boolean());
    fc.assert(
      fc.property(scene, ([before, claim, escaped]) => {
        const write = (value: unknown) => (escaped ? ascii(JSON.stringify(value)) : JSON.stringify(value));
        const source = `${write({ id: 1, html: 'x "y"' })}\n${write({ html: `${before.join('')}a ${claim} b`, id: '“$1.4 billion”' })}`;
        const document = readText(source, { path: 'x', format: 'jsonl' })[1]!;
        expect(JSON.parse(`"${writtenAt(document, '$1.4 billion')}"`)).toBe(claim);
      }),
      { numRuns: 300 },
    );
  });
});
