import { describe, expect, it } from 'vitest';
import type { Document } from '../../model/index.ts';
import { readText } from '../index.ts';
import { describeBlocks, writtenAt } from '../testing.ts';

const document = (source: string): Document => readText(source, { path: 'page.html' })[0]!;
const read = (source: string) => describeBlocks(document(source));
const words = (source: string) => read(source).map((block) => block.words);

describe('HTML: words', () => {
  it.each([
    ['<p>It cost $<b>1.4</b> billion.', '$1.4 billion', '$<b>1.4</b> billion'],
    ['<p>1.5&nbsp;trillion <b>won</b> lost', '1.5 trillion won', '1.5&nbsp;trillion <b>won'],
    ['<p>about 800\n    <i>billion</i>\n won.', 'about 800 billion won', 'about 800\n    <i>billion</i>\n won'],
    [
      '<p>$1.4<sup><a href="#fn1">[1]</a></sup> billion',
      '$1.4 billion',
      '$1.4<sup><a href="#fn1">[1]</a></sup> billion',
    ],
    ['<p>$1.4<!-- 5 --> billion', '$1.4 billion', '$1.4<!-- 5 --> billion'],
    ['<p>5<br>million', '5 million', '5<br>million'],
    ['<p>x &lt; 5 &amp; y', 'x < 5 & y', 'x &lt; 5 &amp; y'],
    ['<p>&#x31;&#50;% more', '12% more', '&#x31;&#50;% more'],
    ['<p>it &NotEqualTilde; 5 &hellip;', '≂̸ 5 …', '&NotEqualTilde; 5 &hellip;'],
    ['<p>\u{1F600} rose 5%\u{1F600}', '5%', '5%'],
    ['<p>mil&shy;lion', 'million', 'mil&shy;lion'],
    ['<p>10<sup>6</sup> m<sup>2</sup>', '10⁶ m²', '10<sup>6</sup> m<sup>2'],
    ['<p>$1.4<sup>2</sup> billion', '$1.4 billion', '$1.4<sup>2</sup> billion'],
    ['<p>£5m<sup>2</sup> and 5m<sup>2</sup>', '£5m and 5m²', '£5m<sup>2</sup> and 5m<sup>2'],
    ['<p>5<sup>*</sup> million', '5 million', '5<sup>*</sup> million'],
    ['<p>in the 1990s<sup>3</sup> and 5 m/s<sup>2</sup>', '1990s and 5 m/s²', '1990s<sup>3</sup> and 5 m/s<sup>2'],
    ['<p>on Jan. 1<sup>st</sup>', '1st', '1<sup>st'],
    ['<p>people<sup>2</sup> left', 'people left', 'people<sup>2</sup> left'],
    ['<p>He said <q>not 5</q>.', '"not 5"', '<q>not 5</q>'],
    ['<p>It took <del>5</del><ins>6</ins> days', '6 days', '6</ins> days'],
    ['<p class="a" title=\'5 > 4\' data-x=9>6 days', '6 days', '6 days'],
  ])('%s', (source, text, written) => {
    expect(writtenAt(document(source), text)).toBe(written);
  });

  it('leaves out what is no prose', () => {
    const source =
      '<html><head><title>T 5</title><style>p{margin:5px}</style></head><body><nav><p>1 thing</nav><header>2 days</header>' +
      '<p>Prose.<script>var x = 3</script><code>x=4</code></p><p hidden>5</p><p>More.</p><div aria-hidden="true">6</div>' +
      '<div style="display: none">7</div><div role="navigation">8</div><svg><text>9</text></svg><aside>10</aside><footer>11</footer></body></html>';
    expect(words(source)).toEqual(['Prose.', 'More.']);
  });

  it('parts paragraphs at two line breaks', () => {
    expect(words('<div>One<br><br/>Two<br>\n<br>Three</div>')).toEqual(['One', 'Two', 'Three']);
  });

  it('ends skipped inline elements with their block', () => {
    expect(words('<p>One <code>x</p><p>Two <a class="footnote-ref" href="#fn1">3</a> four')).toEqual([
      'One',
      'Two four',
    ]);
  });
});

describe('HTML: blocks', () => {
  it('knows headline, standfirst, date, quotation, list and caption', () => {
    const source =
      '<h1>Head</h1><h2>Stand</h2><p class="article-standfirst">First</p><p>Dec. 22, 2022</p><blockquote><p>Quote</blockquote>' +
      '<ul><li>One<li>Two<ol><li>Three</ol></ul><dl><dt>Term<dd>Words</dl><figure><img src=5.png alt="A chart &amp; map of 5"><figcaption>Caption</figcaption></figure><h2>Sub</h2>';
    expect(read(source).map(({ role, words }) => `${role}: ${words}`)).toEqual([
      'headline: Head',
      'standfirst: Stand',
      'standfirst: First',
      'dateline: Dec. 22, 2022',
      'quotation: Quote',
      'list-item: One',
      'list-item: Two',
      'list-item: Three',
      'list-item: Term',
      'list-item: Words',
      'caption: A chart & map of 5',
      'caption: Caption',
      'headline: Sub',
    ]);
  });

  it.each([
    '<figure><img alt="The harbour, which cost $1.4 billion"><figcaption>The harbour, which cost $1.4&nbsp;billion.</figcaption></figure>',
    '<figure><figcaption>The harbour, which cost $1.4&nbsp;billion.</figcaption><img alt="The harbour, which cost $1.4 billion"></figure>',
  ])('reads a picture and a caption that say the same once: %s', (source) => {
    expect(words(`<p>One.</p>${source}<p>Two.</p>`)).toEqual(['One.', 'The harbour, which cost $1.4 billion.', 'Two.']);
  });

  it('reads a picture and a caption that differ in a figure', () => {
    const source = '<figure><img alt="It cost $1.4 billion"><figcaption>It cost $1.5 billion</figcaption></figure>';
    expect(words(source)).toEqual(['It cost $1.4 billion', 'It cost $1.5 billion']);
  });

  it('keeps the role of a standfirst through the elements in it', () => {
    expect(read('<div class="dek"><div><p>One</p></div>Two</div><p>Three').map(({ role }) => role)).toEqual([
      'standfirst',
      'standfirst',
      'paragraph',
    ]);
  });

  it('ignores pictures that say nothing, and end tags without a beginning', () => {
    expect(words('<p>Rose</li></table> 5%<img class=emoji alt="x"><img> more</div>')).toEqual(['Rose', '5% more']);
  });

  it('tells cells their column, row and caption', () => {
    const source =
      '<table><caption>Sales</caption><thead><tr><td>£m<td>2021<td>2022</thead><tbody><tr><th>North<td>1.5<td>1.7<tr><td>South<td colspan=2>3</table>';
    expect(read(source).map(({ words, heads }) => [words, heads])).toEqual([
      ['Sales', undefined],
      ['£m', ['Sales']],
      ['2021', ['Sales']],
      ['2022', ['Sales']],
      ['North', ['£m', 'Sales']],
      ['1.5', ['2021', 'North', '£m', 'Sales']],
      ['1.7', ['2022', 'North', '£m', 'Sales']],
      ['South', ['£m', 'Sales']],
      ['3', ['2021', 'South', '£m', 'Sales']],
    ]);
  });

  it('tells where in its table a cell stands', () => {
    const { blocks } = document(
      '<table><tr><th>Year<th>Tons<tr><th colspan=2>North<tr><td>2020<td>12</table><table><tr><td>5</table>',
    );
    expect(blocks.map(({ cell }) => [cell?.row, cell?.column, cell?.columns, cell?.isHead])).toEqual([
      [0, 0, 1, true],
      [0, 1, 1, true],
      [1, 0, 2, true],
      [2, 0, 1, false],
      [2, 1, 1, false],
      [0, 0, 1, false],
    ]);
  });

  it('finds the heads of a table that does not mark them, and counts rows that cells span', () => {
    const source =
      '<table><tr><td>Region<td>FY2021</tr><tr><td rowspan=2>North<td>5</tr><tr><td>6</tr><tr><td>7<td>8</tr></table><table><tr><td>1<td>2<tr><td>3<td>4</table>';
    expect(read(source).map(({ words, heads }) => [words, heads])).toEqual([
      ['Region', undefined],
      ['FY2021', undefined],
      ['North', ['Region']],
      ['5', ['FY2021', 'North']],
      ['6', ['FY2021']],
      ['7', ['Region']],
      ['8', ['FY2021']],
      ['1', undefined],
      ['2', undefined],
      ['3', undefined],
      ['4', undefined],
    ]);
  });

  it('keeps nested tables apart', () => {
    const source = '<table><tr><th>A<th>B<tr><td>x<td><table><tr><th>C<tr><td>5</table>6</table>';
    expect(
      read(source)
        .filter(({ words }) => /\d/.test(words))
        .map(({ words, heads }) => [words, heads]),
    ).toEqual([
      ['5', ['C']],
      ['6', ['B', 'x']],
    ]);
  });
});

describe('HTML: the article of a page', () => {
  const teaser = '<article><p>Another story of 3 days.</p></article>';
  const body =
    '<p>It took 5 days, the ministry said, which is two more than it had said it would take a week ago.</p>'.repeat(3);

  it('takes the article, not the teasers around it, with the headline before it', () => {
    const source = `<body><h1>Head</h1><p>Most read: 9</p><main><article><header><p>Intro 1</p></header>${body}<aside>Box 7</aside><footer>Tags 2</footer></article>${teaser}</main>${teaser}</body>`;
    const [first, second, ...rest] = words(source);
    expect([first, second, rest.length, rest.at(-1)]).toEqual(['Head', 'Intro 1', 4, 'Box 7']);
  });

  it('takes main where articles are only teasers, and all of a page that has neither', () => {
    expect(words(`<body><p>Menu 1</p><main><h1>Head</h1>${body}${teaser}</main></body>`)).toHaveLength(5);
    expect(words(`<body><div role="main"><h1>Head</h1>${body}</div><p>5 more</p></body>`)).toHaveLength(4);
    expect(words(`<body><header><h1>Head</h1></header>${body}</body>`)).toHaveLength(4);
    expect(words(`<div itemprop="articleBody"><div>${body}</div></div><div>9 teasers</div>`)).toHaveLength(3);
  });
});

describe('HTML: publication date', () => {
  const from = (source: string) => {
    const { publishedOn, publishedFrom } = document(`${source}<p>It took 5 days.`);
    return [publishedOn, publishedFrom];
  };
  it.each([
    [
      '<meta property="article:published_time" content="2022-12-22T23:30:00-05:00"><time datetime="2020-01-01">',
      '2022-12-22',
      'metadata',
    ],
    [
      '<meta name="date" content="2020-01-01"><meta property="article:published_time" content="2022-12-22">',
      '2022-12-22',
      'metadata',
    ],
    ['<META NAME="DC.date.issued" CONTENT=20221222>', '2022-12-22', 'metadata'],
    [
      '<script type="application/ld+json">{"@graph":[{"a":1},{"datePublished":"2022-12-22T01:00Z"}]}</script>',
      '2022-12-22',
      'metadata',
    ],
    ['<script type="application/ld+json">[{"datePublished":5}, null]</script>', null, null],
    [
      '<script type="application/ld+json">{"datePublished": </script><time datetime="2022-12-22">Thursday</time>',
      '2022-12-22',
      'time element',
    ],
    ['<p>By the desk, <time datetime="2022-12-22T10:00">Thursday</time></p>', '2022-12-22', 'time element'],
    [
      '<time class="updated" datetime="2022-12-24"></time><time datetime="2022-12-22" itemprop="datePublished">',
      '2022-12-22',
      'time element',
    ],
    [
      `<p>The vote of <time datetime="2021-01-01">New Year's day</time> was the last one before the law changed, the ministry said.</p>`,
      null,
      null,
    ],
    ['<p>SEOUL, Dec. 22, 2022 &mdash; It', '2022-12-22', 'dateline'],
    ['<meta name="date" content="2022-02-30">', null, null],
  ])('%s', (source, date, place) => {
    expect(from(source)).toEqual([date, place]);
  });
});
