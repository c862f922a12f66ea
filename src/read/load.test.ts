import { describe, expect, it } from 'vitest';
import { growsInProportion } from '../model/testing.ts';
import { readText } from './index.ts';

const size = 60_000;

const inText = ['x', '7', ' ', '\n', 'a\n\n', 'a\n', '“', '\u200b', 'a\r\n', '- ', 'Dec. 22, 2022\n', '.', 'a b\n'];
const inMarkdown = [
  ...inText,
  ...[
    '>',
    '> x\n',
    '- x\n',
    '*a_ ',
    '[',
    '[a](',
    '![',
    '`a ``b ',
    '<b>',
    '<!-- ',
    '<div>\n',
    '&amp;',
    '|',
    'a|b\n-|-\n',
    '|a',
    '[^a]: x\n',
    '[^a]',
    '[a]: b\n',
  ],
  ...[
    '\\',
    '~~a ',
    '<http://x',
    'http://a.b/(',
    'a\n=\n',
    '[a](<b',
    '[a](b "',
    '    ',
    '>>> a\n',
    '1. x\n',
    '# a\n',
    '```\n',
  ],
];
const inHtml = [
  ...inText,
  ...[
    '<div>',
    '<b>',
    '<ul><li>x',
    '<blockquote>x',
    '<table><tr><td>5',
    '&',
    '&nbsp;',
    '&#9;',
    '<',
    '<!--',
    '</p>',
    '</div',
    '<p a=',
    '<p a="',
    'x<sup>1</sup>',
    'x<br>',
  ],
  ...[
    '<q>',
    '<img alt="a b &amp; c">',
    '<time datetime="2022-12-22">',
    '<nav>',
    '<h1>x',
    '<tr><td>1<td>2',
    '<p hidden>x',
    '<article>x',
    '<main>x',
    '<script>',
    '<td>x',
  ],
  ...[
    '<th colspan=9999 rowspan=9999>a',
    '<div class=dek>x',
    '<meta name=date content=2022-12-22>',
    '<p class="a b c d e f"',
    '<header>',
    '<thead><tr><th>x',
  ],
];

describe.each([
  ['text', inText],
  ['markdown', inMarkdown],
  ['html', inHtml],
] as const)('%s that nobody wrote is read in time by its length', (format, pieces) => {
  it.each(pieces.map((piece) => [piece]))('%j', (piece) => {
    const read = (length: number) => readText(`a${piece.repeat(length / piece.length)}`, { path: 'x', format });
    expect(read(size / 8)).toHaveLength(1);
    expect(growsInProportion(read, { from: size / 8, to: size })).toBe(true);
  });
});

describe('archives', () => {
  it('of one record nested deep, or one long string, are read or refused', () => {
    const deep = `{"text":"a","x":${'['.repeat(size)}${']'.repeat(size)}}`;
    expect(readText(deep, { path: 'x', format: 'jsonl' })).toHaveLength(1);
    const long = `{"text":"${'\\u0041\\"'.repeat(size / 8)}"}`;
    expect(readText(long, { path: 'x', format: 'jsonl' })[0]!.text.trim()).toHaveLength(size / 4);
  });
});

describe('what would fill the memory', () => {
  it.each([
    ['text', 'a\n\n', 50_000, 'paragraphs and list items'],
    ['html', '<p>a', 50_000, 'paragraphs, list items and cells'],
    ['markdown', '- a\n', 100_000, 'lines of Markdown'],
    ['markdown', '*a* ', 150_000, 'signs of Markdown'],
  ])('is refused in one line with the file: %s of %j', (format, piece, times, what) => {
    const read = () => readText(piece.repeat(times + 1), { path: 'a.x', format });
    expect(read).toThrow(new RegExp(`more than \\d+ ${what}; expected copy`));
    expect(read).toThrow(expect.objectContaining({ code: 'too-large', place: { file: 'a.x' } }));
  });

  it('nested beyond a hundred is refused, a hundred are read', () => {
    const nested = (sign: string, deep: number) => readText(`a\n\n${sign.repeat(deep)}a`, { path: 'a.md' });
    for (const sign of ['> ', '- > ', '1. ']) {
      expect(() => nested(sign, 101)).toThrow(/nested more than 100 deep/);
      expect(nested(sign, 50)).toHaveLength(1);
    }
    expect(nested('-', 300)).toHaveLength(1);
  });

  it('spoils one record, not the archive', () => {
    const errors: string[] = [];
    const archive = `{"html":"${'<p>a'.repeat(50_001)}"}\n{"text":"It cost $5."}\n`;
    const drafts = readText(archive, { path: 'a.jsonl', onRecordError: (error) => errors.push(error.oneLine) });
    expect([drafts.length, errors.length]).toEqual([1, 1]);
    expect(errors[0]).toMatch(/^a\.jsonl:1:1: the draft has more than 50000/);
  });
});
