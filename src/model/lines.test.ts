import { describe, expect, it } from 'vitest';
import { Lines, linesOf } from './lines.ts';

const at = (source: string, offset: number) => {
  const { line, column } = new Lines(source).at(offset);
  return `${line}:${column}`;
};

describe('lines and columns', () => {
  it.each([
    ['', 0, '1:1'],
    ['abc', 0, '1:1'],
    ['abc', 2, '1:3'],
    ['abc', 3, '1:4'],
    ['ab\ncd', 2, '1:3'],
    ['ab\ncd', 3, '2:1'],
    ['ab\ncd', 4, '2:2'],
    ['ab\r\ncd', 3, '1:4'],
    ['ab\r\ncd', 4, '2:1'],
    ['ab\rcd', 3, '2:1'],
    ['\n\n\n', 2, '3:1'],
    ['\n\n\n', 3, '4:1'],
    ['a\u2028b', 2, '1:3'],
    ['😀x', 2, '1:3'],
  ])('of %j at %i: %s', (source, offset, place) => {
    expect(at(source, offset)).toBe(place);
  });

  it('are those of counting, at every offset', () => {
    const source = 'one\ntwo\r\n\r\nfour\rfive\n\n\nlast line';
    for (let offset = 0; offset <= source.length; offset++) {
      // an offset between CR and LF stands on the line that they end
      const ahead = source.slice(0, offset).replace(/\r\n/g, ' \n');
      const lines = (source.startsWith('\r\n', offset - 1) ? ahead.replace(/\r$/, ' ') : ahead).split(/[\r\n]/);
      expect(at(source, offset)).toBe(`${lines.length}:${lines.at(-1)!.length + 1}`);
    }
  });

  it('are counted once for all drafts of a file', () => {
    const lines = linesOf('a\nb');
    expect(linesOf(['a', 'b'].join('\n'))).toBe(lines);
    expect(linesOf('a\n\nb').at(3)).toEqual({ line: 3, column: 1 });
    expect(linesOf('a\nb')).toEqual(lines);
  });
});
