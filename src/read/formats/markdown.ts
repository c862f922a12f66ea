import type { SyntaxNodeRef } from '@lezer/common';
import { decodeHTML } from 'entities/decode';
import type { BlockRole } from '../../model/index.ts';
import type { Draft, TextFormat } from '../format.ts';
import { splitFrontMatter } from '../front-matter.ts';
import { HtmlProse } from '../html-prose.ts';
import { type TokenHandler, tokenize } from '../html-tokens.ts';
import { requireModestMarkdown } from '../limits.ts';
import { commonmark } from '../markdown-parser.ts';
import { type OpenBlock, Prose } from '../prose.ts';
import { Table } from '../table.ts';

/** Headings, strong emphasis, links and tables; what else people type without meaning Markdown counts only beside another sign. */
const strongSigns = [/^#{1,6} \S/m, /\*\*[^\s*]/, /\]\([^\s)]/, /^\|?[ \t]{0,9}:?-{2,}:?[ \t]{0,9}\|/m];
const weakSigns = [/^(?:```|~~~)/m, /^> \S/m, /^(?:={3,}|-{3,})[ \t]{0,9}$/m, /\[\^\w/, /^[*-] \S/m];

/** CommonMark with GitHub's tables, task lists, strikethrough and footnotes, and front matter; see read.md. */
export const markdown: TextFormat = {
  id: 'markdown',
  summary: 'CommonMark with tables, footnotes and front matter in YAML or TOML',
  endings: ['.md', '.markdown', '.mdown', '.mkd', '.mdx'],
  likeness(head) {
    if (/^(?:---|\+\+\+)[ \t]*\r?\n[\w"'-]+[ \t]*[:=]/.test(head)) return 0.8;
    const count = (signs: readonly RegExp[]) => signs.filter((sign) => sign.test(head)).length;
    const strong = count(strongSigns);
    return strong + count(weakSigns) >= 2 ? 0.7 : strong === 1 ? 0.6 : 0;
  },
  read(source, context): readonly Draft[] {
    const { frontMatter, bodyStart } = splitFrontMatter(source, context.path);
    const start = bodyStart || (source.startsWith('\ufeff') ? 1 : 0);
    requireModestMarkdown(source);
    const prose = new Prose(source, { collapse: true });
    new MarkdownProse(source, start, prose).write();
    return [{ ...prose.finish(), frontMatter }];
  },
};

/** Blocks whose content is inline text. */
const leaf = /^(?:Paragraph|Task|TableCell|ATXHeading\d|SetextHeading\d)$/;
const containers: ReadonlyMap<string, BlockRole> = new Map([
  ['Blockquote', 'quotation'],
  ['ListItem', 'list-item'],
  ['FootnoteDefinition', 'paragraph'],
]);
/** What is no prose, with all that is in it. */
const unread = new Set(
  'CodeBlock FencedCode CommentBlock ProcessingInstructionBlock LinkReference HorizontalRule InlineCode Comment '
    .concat('ProcessingInstruction URL FootnoteReference FootnoteMark Strikethrough')
    .split(' '),
);

interface TableRow {
  readonly isHead: boolean;
  readonly start: number;
  /** Cells so far, and delimiters passed, the first of a row not counted. */
  cells: number;
  delimiters: number;
}

/** Writes the prose of a Markdown draft, by one walk over its syntax tree. */
class MarkdownProse {
  readonly #writer: HtmlProse;
  readonly #roles: BlockRole[] = [];
  /** Where the links end that are open, innermost last; null for brackets that are only brackets. */
  readonly #links: (number | null)[] = [];
  readonly #labels: ReadonlySet<string>;
  #reader: TokenHandler;
  /** How far the open block has been written; past all ends where no block is open. */
  #at = Number.POSITIVE_INFINITY;
  #table: Table | null = null;
  #row: TableRow | null = null;
  #afterTitle = false;

  constructor(
    private readonly source: string,
    private readonly start: number,
    prose: Prose,
  ) {
    this.#writer = new HtmlProse(source, prose);
    this.#reader = this.#writer.reader();
    this.#labels = new Set(
      [...source.matchAll(/^ {0,3}\[([^\]\n]{1,200})\]:/gm)].map((match) => match[1]!.toLowerCase()),
    );
  }

  write(): void {
    commonmark.parse(withPlainLineEnds(this.source.slice(this.start))).iterate({
      enter: (node) => this.#enter(node, node.name, node.from + this.start, node.to + this.start),
      leave: (node) => this.#leave(node.name, node.to + this.start),
    });
    this.#writer.restart();
  }

  #enter(node: SyntaxNodeRef, name: string, from: number, to: number): boolean {
    const role = containers.get(name);
    if (role) this.#roles.push(role);
    else if (leaf.test(name)) this.#begin(node, name, from);
    else if (name === 'Table') this.#table = new Table();
    else if (name === 'TableHeader' || name === 'TableRow') this.#beginRow(name === 'TableHeader', from);
    else if (name === 'TableDelimiter') this.#delimiter(from);
    else if (name === 'HTMLBlock') {
      this.#writer.restart(this.#roles[this.#roles.length - 1]);
      this.#writer.write(from, to);
      this.#writer.restart();
    } else return this.#inline(node, name, from, to);
    return true;
  }

  #leave(name: string, to: number): void {
    if (containers.has(name)) this.#roles.pop();
    else if (leaf.test(name)) this.#end(name, to);
    else if (name === 'Link') this.#links.pop();
    else if (name === 'Table') {
      this.#table?.finish();
      this.#table = null;
    } else if (name === 'TableHeader' || name === 'TableRow') this.#row = null;
  }

  #begin(node: SyntaxNodeRef, name: string, from: number): void {
    const heading = name.includes('Heading');
    const inner = this.#roles[this.#roles.length - 1] ?? 'paragraph';
    const role = name === 'TableCell' ? 'cell' : heading ? 'headline' : this.#isStandfirst(node) ? 'standfirst' : inner;
    this.#afterTitle = name.endsWith('Heading1');
    this.#writer.restart(role);
    // Inline HTML that nobody closed ends with its block.
    this.#reader = this.#writer.reader();
    this.#at = from;
  }

  /** A paragraph right below the title that is emphasised as a whole. */
  #isStandfirst(node: SyntaxNodeRef): boolean {
    if (!this.#afterTitle || node.name !== 'Paragraph') return false;
    const child = node.node.firstChild;
    return child?.name.endsWith('Emphasis') === true && child.from === node.from && child.to === node.to;
  }

  #end(name: string, to: number): void {
    this.#flush(to);
    this.#at = Number.POSITIVE_INFINITY;
    const closed = this.#writer.endBlock();
    if (name === 'TableCell') this.#cell(closed ? [closed.block] : [], closed?.words ?? '');
  }

  #beginRow(isHead: boolean, start: number): void {
    this.#table?.row();
    this.#row = { isHead, start, cells: 0, delimiters: 0 };
  }

  #delimiter(from: number): void {
    if (this.#row && from > this.#row.start) this.#row.delimiters++;
  }

  /** Adds a cell to its row, after the empty ones before it, which the tree leaves out. */
  #cell(blocks: readonly OpenBlock[], words: string): void {
    const row = this.#row;
    if (!row) return;
    for (; row.cells < row.delimiters; row.cells++) this.#table?.cell([], '', row.isHead);
    this.#table?.cell(blocks, words, row.isHead);
    row.cells++;
  }

  /** Writes the text up to `to`. */
  #flush(to: number): void {
    if (to > this.#at) this.#reader.text(this.#at, to);
    this.#at = Math.max(this.#at, to);
  }

  /** Writes the text before an inline node, and the node. Returns whether its children are to be visited. */
  #inline(node: SyntaxNodeRef, name: string, from: number, to: number): boolean {
    const { source } = this;
    if (unread.has(name) && !isShownAddress(node)) {
      this.#skip(from, to);
      return false;
    }
    if (name === 'Link') {
      this.#links.push(this.#isOnlyBrackets(from, to) ? null : to);
    } else if (name === 'LinkMark') {
      const link = this.#links[this.#links.length - 1];
      // Past the bracket that ends its words, a link has only its target.
      if (link !== null) this.#skip(from, source[from] === ']' && link !== undefined ? link : to);
    } else if (name === 'Image') {
      this.#flush(from);
      const [open, close] = node.node.getChildren('LinkMark');
      if (open && close) this.#writer.alternative(open.to + this.start, close.from + this.start);
      this.#skip(from, to);
      return false;
    } else if (name === 'Escape') {
      this.#skip(from, from + 1);
    } else if (name === 'Entity' || name === 'HardBreak') {
      this.#flush(from);
      this.#reader.entity(name === 'Entity' ? decodeHTML(source.slice(from, to)) : ' ', from, to);
      this.#skip(from, to);
    } else if (name === 'HTMLTag') {
      this.#flush(from);
      tokenize(source, from, to, this.#reader);
      this.#skip(from, to);
    } else if (name.endsWith('Mark') || name.startsWith('Link') || name === 'TaskMarker') {
      this.#skip(from, to);
    }
    return true;
  }

  #skip(from: number, to: number): void {
    this.#flush(from);
    this.#at = Math.max(this.#at, to);
  }

  /** "[sic]" is a link only where its label is defined. */
  #isOnlyBrackets(from: number, to: number): boolean {
    const { source } = this;
    const inner = source.slice(from + 1, to - 1);
    return source[to - 1] === ']' && !inner.includes(']') && !this.#labels.has(inner.toLowerCase());
  }
}

/** Readers see a bare address, as in plain text, where it is known for one; not what a link or a picture points to. */
function isShownAddress({ name, node }: SyntaxNodeRef): boolean {
  return name === 'URL' && node.parent?.name !== 'Link' && node.parent?.name !== 'Image';
}

/** The parser knows line feeds alone; offsets stay as they are. */
function withPlainLineEnds(text: string): string {
  return /[\r\u0085\u2028\u2029]/.test(text)
    ? text.replace(/\r\n/g, ' \n').replace(/[\r\u0085\u2028\u2029]/g, '\n')
    : text;
}
