import {
  Autolink,
  type MarkdownConfig,
  type MarkdownParser,
  parser,
  Strikethrough,
  Table,
  TaskList,
} from '@lezer/markdown';
import { footnotes } from './footnotes.ts';

/** Longest paragraph whose inline markup is read in one piece, and the size of the pieces that longer ones are read in. */
const [longestWhole, pieceSize] = [3000, 1024];

const [backslash, newline, openBracket] = [92, 10, 91];

const reference =
  /^\[[^\]]{1,200}\]:[ \t]*(?:<[^>]{0,2000}>|\S{1,2000})(?:[ \t]+(?:"[^"]*"|'[^']*'|\([^)]*\)))?[ \t]*$/;

/** Link targets, a line each. The parser's own reader takes time by the square of their number. */
const references: MarkdownConfig = {
  remove: ['LinkReference'],
  parseBlock: [
    {
      name: 'LinkTarget',
      before: 'FootnoteDefinition',
      parse(cx, line) {
        const text = line.text.slice(line.pos);
        if (line.next !== openBracket || text.startsWith('[^') || !reference.test(text)) return false;
        const start = cx.lineStart + line.pos;
        cx.addElement(cx.elt('LinkReference', start, start + text.length));
        cx.nextLine();
        return true;
      },
    },
  ],
};

/** A backslash before a line end; other line ends are white space all the same, and two spaces before one need no reader. */
const lineBreaks: MarkdownConfig = {
  remove: ['HardBreak'],
  parseInline: [
    {
      name: 'BackslashBreak',
      before: 'Escape',
      parse: (cx, next, pos) =>
        next === backslash && cx.char(pos + 1) === newline ? cx.addElement(cx.elt('HardBreak', pos, pos + 2)) : -1,
    },
  ],
};

/**
 * CommonMark with GitHub's tables, task lists, strikethrough, bare addresses and footnotes. Brackets, asterisks and spaces without end cost
 * the inline parser time by the square of a paragraph's length: a paragraph that nobody would write is parsed in pieces.
 */
export const commonmark: MarkdownParser = inPieces(
  parser.configure([footnotes, references, lineBreaks, Autolink, Table, TaskList, Strikethrough]),
);

function inPieces(whole: MarkdownParser): MarkdownParser {
  const parseInline = whole.parseInline.bind(whole);
  whole.parseInline = (text, offset) => {
    if (text.length <= longestWhole) return parseInline(text, offset);
    const elements = [];
    for (let at = 0, end = 0; at < text.length; at = end) {
      const space = text.slice(at, at + pieceSize).lastIndexOf(' ');
      end = at + (space > 0 ? space : pieceSize);
      elements.push(...parseInline(text.slice(at, end), offset + at));
    }
    return elements;
  };
  return whole;
}
