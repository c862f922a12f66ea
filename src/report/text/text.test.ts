import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  cells,
  codeFrame,
  codeSpan,
  cutTo,
  displayWidth,
  escapeMarkdown,
  escapeMarkup,
  lineIndex,
  oneLine,
  padEnd,
  padStart,
  quotedParts,
  safeJson,
  visible,
  wrap,
} from './index.ts';

const hostile = fc.string({
  unit: fc.oneof(
    fc.constantFrom(
      '\u001b',
      '\u0000',
      '\u009b',
      '\u202e',
      '\u2067',
      '\u2028',
      '\r',
      '\n',
      '\t',
      '::',
      '##[',
      '`',
      '|',
      ' ',
    ),
    fc.constantFrom('a', '5', '宽', '👩‍👩‍👧', 'é', '\ud800', '<', '&', '"', '\ufffe', ']]>'),
  ),
});

it('draws what it knows to be single columns as what is looked up', () => {
  const codes = Array.from({ length: 0x3000 }, (_, code) => code).filter((code) => code < 0x300 || code >= 0x2000);
  const characters = codes.map((code) => String.fromCharCode(code));
  // a character of another script makes the whole text be looked up
  const looked = characters.map((character) => cells(`${character}宽`));
  expect(looked).toEqual(characters.map((character) => [...cells(character), ...cells('宽')]));
  expect(cells('“5 €” → 6 ✓')).toEqual(cells('“5 €” → 6 ✓宽').slice(0, -1));
});

describe('visible', () => {
  it('keeps the length, and leaves nothing that a terminal or a runner obeys', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const shown = visible(text);
        expect(shown).toHaveLength(text.length);
        expect(shown).not.toMatch(/[\p{Cc}\p{Cs}\u2028\u2029\u202a-\u202e\u2066-\u2069]|##\[|(?:^|\s)::\w/u);
      }),
    );
  });

  it('shows what was there', () => {
    expect(visible('a\u001b[31m\u0000\u007f\u009b\u202e')).toBe('a␛[31m␀␡��');
    expect(oneLine('  two \r\n words ')).toBe('two words');
    expect(visible('std::error of a::b')).toBe('std::error of a::b');
  });
});

describe('safeJson', () => {
  it('parses to what it was made from, without a byte that could act', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        for (const indent of [0, 2]) {
          const json = safeJson({ text }, indent);
          expect(JSON.parse(json)).toEqual({ text });
          expect(json).not.toMatch(/[^\n\P{Cc}]|[\u2028\u202a-\u202e\u2066-\u2069]|##\[/u);
        }
      }),
    );
  });
});

describe('escaping', () => {
  it('leaves no markup', () => {
    expect(escapeMarkup(`<a href="x" id='y'>&\u0000\ufffe\tz\r\n`)).toBe(
      '&lt;a href=&quot;x&quot; id=&#39;y&#39;&gt;&amp;␀� z\n',
    );
  });

  it('leaves no Markdown', () => {
    expect(escapeMarkdown('*a* [b](c) <d> `e` @team #1')).toBe(
      '\\*a\\* \\[b\\](c) \\<d\\> \\`e\\` @\u200bteam #\u200b1',
    );
    expect(escapeMarkdown('1. x')).toBe('1\\. x');
    expect(escapeMarkdown('- https://x www.y')).toBe('\\- https\\://x www\\.y');
  });

  it('fences code with more backticks than it has', () => {
    expect(codeSpan('a ``b`` | c')).toBe('```a ``b`` \\| c```');
    expect(codeSpan('`a')).toBe('`` `a ``');
    expect(codeSpan('')).toBe('`  `');
  });

  it('quotes what stands in pairs of backticks', () => {
    const parts = (text: string) =>
      quotedParts(
        text,
        (words) => `<${words}>`,
        (words) => words.toUpperCase(),
      );
    expect(parts('not `5` but `6`')).toBe('NOT <5> BUT <6>');
    expect(parts('an odd `one')).toBe('AN ODD `ONE');
  });
});

describe('width', () => {
  it('counts what terminals draw', () => {
    expect(displayWidth('abc')).toBe(3);
    expect(displayWidth('宽字')).toBe(4);
    expect(displayWidth('e\u0301')).toBe(1);
    expect(displayWidth('👩‍👩‍👧🇰🇷❤️')).toBe(6);
    expect(displayWidth('Ｗ１ｱ\u200d')).toBe(5);
    expect(displayWidth('₩5 – “x”…')).toBe(9);
  });

  it('pads and cuts by columns', () => {
    expect([padEnd('宽', 4), padStart('宽', 4), padEnd('long', 2)]).toEqual(['宽  ', '  宽', 'long']);
    expect([cutTo('宽宽宽', 4), cutTo('abc', 3)]).toEqual(['宽…', 'abc']);
    expect(cells('a宽')).toEqual([
      { text: 'a', columns: 1 },
      { text: '宽', columns: 2 },
    ]);
  });
});

describe('wrap', () => {
  it('keeps to the columns, and loses no word', () => {
    const words = fc.array(fc.stringMatching(/^[a-z宽/-]{1,30}$/), { minLength: 1 });
    fc.assert(
      fc.property(words, fc.integer({ min: 10, max: 40 }), (list, columns) => {
        const lines = wrap(list.join(' '), columns);
        expect(lines.join('').replaceAll(' ', '')).toBe(list.join(''));
        for (const line of lines) expect(displayWidth(line)).toBeLessThanOrEqual(columns);
      }),
    );
  });

  it('breaks addresses where they have a joint', () => {
    expect(wrap('facts/some-long-name.yaml@1.0.0#fact', 16)).toEqual(['facts/some-long', '-name.yaml', '@1.0.0#fact']);
  });
});

describe('lineIndex', () => {
  it('ends lines at LF, CRLF and CR', () => {
    const index = lineIndex('a\r\nbc\rd\n\ne');
    expect(index.touched(0, 11)).toEqual([
      { number: 1, start: 0, end: 1 },
      { number: 2, start: 3, end: 5 },
      { number: 3, start: 6, end: 7 },
      { number: 4, start: 8, end: 8 },
      { number: 5, start: 9, end: 10 },
    ]);
    expect(index.touched(4, 4)).toEqual([{ number: 2, start: 3, end: 5 }]);
  });
});

describe('codeFrame', () => {
  const frame = (source: string, words: string, columns: number) => {
    const start = source.indexOf(words);
    return codeFrame(source, lineIndex(source), start, start + words.length, columns);
  };
  const drawn = (source: string, words: string, columns: number) =>
    frame(source, words, columns).lines.map((line) => [line.text, ' '.repeat(line.indent) + '^'.repeat(line.length)]);

  it('underlines by columns, not by code units', () => {
    expect(drawn('一二 $5 🎉 x', '$5', 40)).toEqual([['一二 $5 🎉 x', '     ^^']]);
    expect(drawn('a\tb $5', '$5', 40)).toEqual([['a   b $5', '      ^^']]);
    expect(drawn('\ufeff  Cost: $5\r\nnext', '$5', 40)).toEqual([['Cost: $5', '      ^^']]);
    expect(drawn('a\u001b[1m$5', '$5', 40)).toEqual([['a␛[1m$5', '     ^^']]);
  });

  it('cuts long lines to the claim and what surrounds it', () => {
    const [[text, mark]] = drawn(`${'before '.repeat(20)}$5 million${' after'.repeat(20)}`, '$5 million', 40) as [
      string[],
    ];
    expect(text).toBe('…fore before before $5 million after af…');
    expect(text!.slice(mark!.indexOf('^'), mark!.length)).toBe('$5 million');
    const [[long]] = drawn(`x ${'9'.repeat(100)} y`, '9'.repeat(100), 30) as [string[]];
    expect(displayWidth(long!)).toBeLessThanOrEqual(30);
    expect(long).toContain('9…');
  });

  it('shows the lines of a claim that runs on, and says how many it hides', () => {
    expect(drawn('cost 5\nmillion', '5\nmillion', 40)).toEqual([
      ['cost 5', '     ^'],
      ['million', '^^^^^^^'],
    ]);
    expect(frame('1\n2\n3\n4\n5', '1\n2\n3\n4\n5', 40).hidden).toBe(2);
  });

  it('takes no longer for a draft that is one long line', () => {
    const line = 'word 宽 '.repeat(100_000);
    const index = lineIndex(line);
    for (let i = 0; i < 1000; i++) expect(codeFrame(line, index, i * 70, i * 70 + 4, 80).lines).toHaveLength(1);
  });

  it('keeps to the columns whatever the draft is made of', () => {
    fc.assert(
      fc.property(
        hostile,
        fc.string({ minLength: 1 }),
        hostile,
        fc.integer({ min: 20, max: 60 }),
        (before, words, after, columns) => {
          const source = before + words + after;
          const { lines } = codeFrame(source, lineIndex(source), before.length, before.length + words.length, columns);
          for (const line of lines) {
            expect(displayWidth(line.text)).toBeLessThanOrEqual(columns + 1);
            expect(line.indent + line.length).toBeLessThanOrEqual(columns + 1);
          }
        },
      ),
    );
  });
});
