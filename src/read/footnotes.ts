import type { BlockContext, Line, MarkdownConfig } from '@lezer/markdown';

const [space, openBracket, caret] = [32, 91, 94];
const label = /^\[\^[^\]\s]{1,100}\]/;
const definition = /^\[\^[^\]\s]{1,100}\]:[ \t]*/;
/** Columns by which the later paragraphs of a footnote are indented. */
const indent = 4;

/** Footnotes as GitHub has them: `[^1]` in the text, and `[^1]: words` for a block of its own. */
export const footnotes: MarkdownConfig = {
  defineNodes: [
    { name: 'FootnoteReference' },
    { name: 'FootnoteMark' },
    {
      name: 'FootnoteDefinition',
      block: true,
      composite(_cx: BlockContext, line: Line, base: number) {
        if (line.next < 0) return true;
        if (line.indent < line.baseIndent + indent + base) return false;
        line.moveBaseColumn(line.baseIndent + indent + base);
        return true;
      },
    },
  ],
  parseBlock: [
    {
      name: 'FootnoteDefinition',
      before: 'LinkReference',
      parse(cx, line) {
        const match = line.next === openBracket ? definition.exec(line.text.slice(line.pos)) : null;
        if (!match) return false;
        const start = cx.lineStart + line.pos;
        cx.startComposite('FootnoteDefinition', line.pos, 0);
        line.moveBase(line.pos + match[0].length);
        cx.addElement(cx.elt('FootnoteMark', start, start + match[0].length));
        return null;
      },
      endLeaf: (_cx, line) => line.next === openBracket && definition.test(line.text.slice(line.pos)),
    },
  ],
  parseInline: [
    {
      name: 'FootnoteReference',
      before: 'Link',
      parse(cx, next, pos) {
        if (next !== openBracket || cx.char(pos + 1) !== caret || cx.char(pos + 2) === space) return -1;
        const match = label.exec(cx.slice(pos, Math.min(cx.end, pos + 104)));
        return match ? cx.addElement(cx.elt('FootnoteReference', pos, pos + match[0].length)) : -1;
      },
    },
  ],
};
