// What is fed to stet when it is fuzzed: random bytes and text, scraps of every format strung together, shipped drafts and facts
// files with pieces taken out, doubled, swapped and spliced.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';

const root = fileURLToPath(new URL('../../', import.meta.url));
const filesIn = (folder, ending) =>
  readdirSync(path.join(root, folder), { recursive: true })
    .filter((name) => name.endsWith(ending))
    .sort()
    .map((name) => readFileSync(path.join(root, folder, name), 'utf8').slice(0, 6000));

const markdownDrafts = filesIn('fixtures/drafts', '.md');
const textDrafts = filesIn('fixtures/silent', '.txt');
const factsFiles = [...filesIn('facts', '.yaml'), ...markdownDrafts.map((draft) => JSON.stringify({ draft }))];

/** Two pages and an archive, with what the formats have beyond words. */
const pages = [
  '<!doctype html><html><head><meta property="article:published_time" content="2022-12-22T10:00:00Z"><script type="application/ld+json">{"datePublished":"2022-12-22"}</script></head><body><nav>1 2 3</nav><main><article><h1>Port to cost $1.4&nbsp;billion</h1><p class="standfirst">The minister said “about 12%” on Thursday.</p><p>SEOUL, Dec. 22, 2022 &mdash; It rose <b>5</b> million<sup>2</sup> to €1.5<!-- x -->bn, from 2016&ndash;17.</p><figure><img alt="A chart of 5 million"><figcaption>5 million</figcaption></figure><table><caption>Sales (£m)</caption><tr><th>Region<th>2021<th>% change<tr><td>North<td>1.5<td>-3.2</table></article></main><footer>9</footer></body></html>',
  '<h1>Votes</h1><ul><li>1,204 for<li>996 against</ul><blockquote><q>We lost 10<sup>6</sup> m<sup>2</sup></q></blockquote><p hidden>7</p><time datetime="2022-12-22">Thursday</time>',
];
const archives = [
  '{"id":"a","text":"It cost $1.4 billion in 2022.\\n\\nThe rest was 5%.","published":"2022-12-22"}\n{"id":2,"html":"<p>About <b>800</b> billion\\u00a0won ($626 million).","facts":["a@1.0.0"]}\n{"id":null,"text":""}\n',
];
const configs = [
  'drafts: [drafts]\nfacts: [facts/*.yaml]\nfail-on: warning\nrules:\n  tk: off\noverrides:\n  - files: [a/**]\n    rules: { cq: note }\nmin-coverage: 90\nbaseline: base.jsonl\n',
  '{ "drafts": ["*.md"], "facts": [], "place": "en-GB", "max-bytes": 1000 }',
];

const words =
  '$1.4 billion|5 million|about 800 billion won ($626 million)|12%|3 percentage points|Dec. 22, 2022|Thursday|this year|the past five years|2016-17|03/09/2022|half of it|one in ten|10⁶ km²|1,234,567.89|£5m|€1.5bn|-3.2|5–7|tripled|TK|CQ|aged 42|1st|XIV|7:30 p.m.|999999999999999999999999999999|1e400|.5|0|½|two-thirds|dozens|between 5 and 7|more than|said the minister|“|”|‘|’|"|\'|(|)|,|.|;|—|–|-|−|…|\u00a0|\u2009|\u00ad|\u200b|\ufeff|\u0301|\u202e|\u{1F600}|\ud83d|\u0085|\u2028|\0|\u0001|\u001b[31m|##[|::error::|１２|٣|Ⅷ'.split(
    '|',
  );
const markup =
  '# |> |- |1. |**|_|`|```|~~|[|]|(|)|![a b|](u)|[^1]|[^1]: |[a]: b|\\|---|+++|===|<b>|</b>|<p>|</p>|<table>|<tr>|<td>|<th>|<caption>|<thead>|<ul>|<li>|</li>|<blockquote>|<article>|<main>|<aside>|<h1>|<sup>2</sup>|<br>|<!--|-->|<![CDATA[|<q>|</q>|<script>|</script>|<img alt="a b 5">|<time datetime="2022-12-22">|<p hidden>|<del>|&nbsp;|&amp;|&#|&#x110000;|&pound;|;|{"text":"|{"html":"|"}|","published":"2022-12-22"}|\\u00a0|\\ud83d|\\n|{|}|[|]|:|published: 2022-12-22|facts: [a]|stet: off|published = 2022-12-22'
    .split('|')
    .concat('|', '|-|-|', '\n', '\n', '\n\n', '\r\n', '\r', '\t', '    ', '  \n', ' ', ' ');
const yaml =
  'format: 1|id: a|facts:|  b:|    value: about 5 million|    formula: a / b|    terms: [[a, b], [c]]|    during: since 2017|    source: s|    revisions: [{ until: 1.0.0, value: 4 }]|sources:|rates: [{ from: USD, to: KRW, rate: 1278, on: 2022-12-22, source: s }]|version: 1.0.0|changes: [{ version: 1.0.0, on: 2023-01-01, summary: x }]|&a|*a|<<: *a|!!js/function|!!binary|? |- |: |, |{|}|[|]|"|\'|#|\\||>-|~|null|1.10|0x1f|.inf|.nan|1e999|2022-02-30|%YAML 1.2|---|...|__proto__:|constructor:|fail-on: |rules: |drafts: |min-coverage: '
    .split('|')
    .concat('\n', '\n', '\n', '\n  ', '\n    ', '\t', ' ', '\r\n', '\ufeff', '\u0000', '\u2028');

const scrap = fc.oneof(
  { weight: 5, arbitrary: fc.constantFrom(...words) },
  { weight: 4, arbitrary: fc.constantFrom(...markup) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 5 }) },
  { weight: 1, arbitrary: fc.constant(' ') },
);
const strung = fc.array(scrap, { maxLength: 60 }).map((pieces) => pieces.join(''));
const strungYaml = fc
  .array(fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...yaml) }, fc.string({ maxLength: 5 })), { maxLength: 40 })
  .map((pieces) => pieces.join(''));

/** A change to a text; places are shares of its length, so that a change still means something when others shrink. */
const place = fc.double({ min: 0, max: 1, noNaN: true });
const change = fc.record({
  how: fc.constantFrom('cut', 'double', 'move', 'put', 'put', 'repeat'),
  at: place,
  length: fc.oneof(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 400 })),
  to: place,
  scrap: fc.oneof(scrap, fc.constantFrom(...yaml)),
});

function changed(text, { how, at, length, to, scrap: put }) {
  const start = Math.floor(at * text.length);
  const [before, piece, after] = [text.slice(0, start), text.slice(start, start + length), text.slice(start + length)];
  if (how === 'cut') return before + after;
  if (how === 'double') return before + piece + piece + after;
  if (how === 'repeat') return before + piece.slice(0, 8).repeat(50) + after;
  if (how === 'put') return before + put + piece + after;
  const rest = before + after;
  const target = Math.floor(to * rest.length);
  return rest.slice(0, target) + piece + rest.slice(target);
}

const mutated = (texts) =>
  fc
    .tuple(fc.constantFrom(...texts), fc.array(change, { maxLength: 6 }))
    .map(([text, changes]) => changes.reduce(changed, text));

/** The first part of one and the last part of another, of whatever formats. */
const spliced = (texts) =>
  fc
    .tuple(fc.constantFrom(...texts), place, fc.constantFrom(...texts), place)
    .map(([one, end, other, start]) => one.slice(0, end * one.length) + other.slice(start * other.length));

const drafts = { text: textDrafts, markdown: markdownDrafts, html: pages, jsonl: archives };
const all = Object.values(drafts).flat();

/** A draft in a format, or what claims to be one. */
export const draftOf = (format) =>
  fc.oneof(
    { weight: 4, arbitrary: strung },
    { weight: 3, arbitrary: mutated(drafts[format] ?? all) },
    { weight: 1, arbitrary: spliced(all) },
    { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 300 }) },
    { weight: 1, arbitrary: fc.tuple(scrap, fc.integer({ min: 1, max: 800 })).map(([one, n]) => one.repeat(n)) },
  );

export const factsText = fc.oneof(
  { weight: 3, arbitrary: mutated(factsFiles) },
  { weight: 2, arbitrary: strungYaml },
  { weight: 1, arbitrary: spliced([...factsFiles, ...all]) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 200 }) },
);

export const configText = fc.oneof(
  { weight: 3, arbitrary: mutated(configs) },
  { weight: 2, arbitrary: strungYaml },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 200 }) },
);

const utf16 = (text) => {
  const bytes = Buffer.from(`\ufeff${text}`, 'utf16le');
  return bytes.subarray(0, bytes.length);
};
/** Bytes as files have them: text in several encodings, random ones, and text with bytes changed. */
export const draftBytes = fc.oneof(
  { weight: 1, arbitrary: fc.uint8Array({ maxLength: 300 }) },
  { weight: 2, arbitrary: draftOf('any').map((text) => Buffer.from(text)) },
  { weight: 1, arbitrary: draftOf('any').map(utf16) },
  { weight: 1, arbitrary: draftOf('any').map((text) => Buffer.from(text, 'latin1')) },
  {
    weight: 1,
    arbitrary: fc
      .tuple(draftOf('any'), fc.array(fc.tuple(place, fc.nat(255)), { maxLength: 4 }))
      .map(([text, bytes]) => altered(Buffer.from(text), bytes)),
  },
);

/** Bytes with some replaced, each named by its place as a share of the whole. */
export function altered(bytes, changes) {
  const copy = Uint8Array.from(bytes);
  for (const [at, byte] of changes)
    if (copy.length > 0) copy[Math.min(copy.length - 1, Math.floor(at * copy.length))] = byte;
  return copy;
}

/** A Word document of random markup, its bytes sometimes altered or cut off. `pack` makes an archive of named parts. */
export const wordBytes = (pack) => {
  const run = (text) => `<w:r><w:t xml:space="preserve">${text.replace(/[&<]/g, '')}</w:t></w:r>`;
  const paragraph = (inner, style = '') =>
    `<w:p>${style && `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>`}${inner}</w:p>`;
  const cells = (...texts) => `<w:tr>${texts.map((text) => `<w:tc>${paragraph(run(text))}</w:tc>`).join('')}</w:tr>`;
  const piece = fc.oneof(
    fc.constantFrom(...words).map((text) => paragraph(run(text))),
    fc.array(fc.constantFrom(...words), { maxLength: 6 }).map((texts) => paragraph(texts.map(run).join(''))),
    fc.constantFrom(
      paragraph(run('Head of 5'), 'T'),
      `<w:tbl>${cells('£m', '2021')}${cells('North', '1.5')}</w:tbl>`,
      paragraph(`<w:ins w:id="1">${run('6 days')}</w:ins><w:del w:id="2"><w:r><w:delText>5</w:delText></w:r></w:del>`),
      '<w:p>',
      '</w:p>',
      '<w:r>',
      '<w:br/>',
      '<w:tab/>',
      '<w:footnoteReference w:id="1"/>',
      '<w:sdt><w:sdtContent>',
      '&#160;',
      '&x;',
      '<!-- x -->',
    ),
  );
  const body = fc.array(piece, { maxLength: 15 }).map((pieces) => pack(pieces.join('')));
  const changes = fc.array(fc.tuple(place, fc.nat(255)), { maxLength: 3 });
  return fc.oneof(
    { weight: 3, arbitrary: body },
    { weight: 1, arbitrary: fc.tuple(body, changes).map(([bytes, list]) => altered(bytes, list)) },
    { weight: 1, arbitrary: fc.tuple(body, place).map(([bytes, end]) => bytes.subarray(0, end * bytes.length)) },
  );
};
