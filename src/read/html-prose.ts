import type { BlockRole } from '../model/index.ts';
import { takeEncoded } from './entity.ts';
import { blockTags, isUnread, skipping } from './html-skip.ts';
import { type Tag, type TokenHandler, tokenize } from './html-tokens.ts';
import type { OpenBlock, Prose } from './prose.ts';
import { Table } from './table.ts';

/** Roles that elements give to what stands in them; null begins a scope of its own without one. */
const roles: ReadonlyMap<string, BlockRole | null> = new Map([
  ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].map((name) => [name, 'headline'] as const),
  ...['li', 'dt', 'dd'].map((name) => [name, 'list-item'] as const),
  ...['td', 'th'].map((name) => [name, 'cell'] as const),
  ...['caption', 'figcaption'].map((name) => [name, 'caption'] as const),
  ['blockquote', 'quotation'],
  ...['ul', 'ol', 'dl', 'table', 'thead', 'tbody'].map((name) => [name, null] as const),
]);
const standfirst = /(?:^|[\s_-])(?:standfirst|dek|subtitle|sub-?headline|strapline)(?:$|[\s_-])/i;
const heading = /^h[1-6]$/;

interface OpenCell {
  readonly tag: Tag;
  readonly blocks: OpenBlock[];
  readonly words: string[];
}

/** An element that is open and matters. What it does not have itself, it has from the element around it, so that nothing is searched for. */
interface Scope {
  readonly name: string;
  readonly role: BlockRole;
  readonly table: Table | null;
  readonly cell: OpenCell | null;
}

const outside: Scope = { name: '', role: 'paragraph', table: null, cell: null };

/** What a raised mark holds, within the few characters after its tag: a figure or a sign, in brackets or a link or neither. */
const noteMark = /^\s{0,3}(<a\b[^>]*>\s{0,3})?\[?(?:(\d{1,3})|[*†‡§])\]?\s{0,3}(?:<\/a>\s{0,3})?<\/sup/i;
/** What figures are powers of in news copy: ten, and of two and three, units of length ("km", "m/s"). */
const ten = /(?:^|[^\d.,])10$/;
const unitOfLength = /(?:(?:^|[^\p{L}])(?:[kcmd]?m|ft|in|mi|yd)|\/s)$/u;
/** "£5m", which is no length. */
const money = /[$£€¥₩] ?[\d.,]{1,12}m$/;
const superscripts = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** Words alone: what two tellings of one caption have in common. */
const bare = (words: string): string =>
  words
    .toLowerCase()
    .replace(/[^\p{L}\p{N}%$£€¥]+/gu, ' ')
    .trim();

/** Writes the prose of HTML tags and the text between them, block by block. One is made per page, or per Markdown draft. */
export class HtmlProse implements TokenHandler {
  readonly #source: string;
  readonly #prose: Prose;
  readonly #scopes: Scope[] = [];
  readonly #open = new Map<string, number>();
  #outside = outside;
  /** Whether words came after the last line break. */
  #sinceBreak = false;
  #raised = false;
  #inBlock = false;
  /** The last picture's words, and the last caption's: of two that say the same, the caption is read. */
  #alternative: { readonly block: OpenBlock; readonly words: string } | null = null;
  #caption = '';
  /** Name of the heading that the last block was, if it was one. */
  #lastHeading = '';

  constructor(source: string, prose: Prose) {
    this.#source = source;
    this.#prose = prose;
  }

  /** Writes `source[from, to)`; elements that `skips` says yes to are passed over. */
  write(from: number, to: number, skips: (tag: Tag) => boolean = () => false): void {
    tokenize(this.#source, from, to, this.reader(skips));
  }

  /** A handler that passes over what is no prose. */
  reader(skips: (tag: Tag) => boolean = () => false): TokenHandler {
    return skipping(this, (tag) => isUnread(tag) || this.#isNoteMark(tag) || skips(tag));
  }

  /** Ends all that is open; what follows has `role` until an element says otherwise. */
  restart(role: BlockRole = 'paragraph'): void {
    this.endBlock();
    while (this.#scopes.length > 0) this.#pop();
    this.#outside = { ...outside, role };
  }

  open(tag: Tag): void {
    const { name } = tag;
    if (name === 'br') this.#lineBreak(tag);
    else if (name === 'img') {
      const range = tag.valueRange('alt');
      if (range) this.alternative(range.start, range.end);
    } else if (name === 'q') this.entity('"', tag.start, tag.end);
    else if (name === 'sup') this.#raised = true;
    else if (blockTags.has(name)) this.#openBlock(tag);
  }

  close(name: string, start: number, end: number): void {
    if (name === 'q') this.entity('"', start, end);
    else if (name === 'sup') this.#raised = false;
    else if (blockTags.has(name)) {
      this.endBlock();
      if (this.#open.get(name)) while (this.#pop() !== name);
    }
  }

  text(start: number, end: number): void {
    const words = this.#source.slice(start, end);
    if (!/\S/.test(words)) {
      if (this.#inBlock) this.#prose.take(start, end);
      return;
    }
    this.#begin();
    if (this.#raised && /^\d+$/.test(words)) {
      for (let at = start; at < end; at++) this.#prose.put(superscripts[Number(this.#source[at])]!, at, at + 1);
    } else {
      this.#prose.take(start, end);
    }
  }

  entity(words: string, start: number, end: number): void {
    if (/\S/.test(words)) this.#begin();
    if (this.#inBlock) this.#prose.put(words, start, end);
  }

  /** Ends the block of prose that is open, and tells its cell and its table of it. */
  endBlock(): { readonly block: OpenBlock; readonly words: string } | null {
    this.#raised = false;
    if (!this.#inBlock) return null;
    this.#inBlock = false;
    const { words } = this.#prose;
    const block = this.#prose.close();
    if (!block) return null;
    const { name, cell, table } = this.#top;
    if (name === 'caption' && table) table.caption ||= words;
    if (name === 'figcaption') this.#endCaption(words);
    cell?.blocks.push(block);
    cell?.words.push(words);
    if (name === 'h2' && this.#lastHeading === 'h1') block.role = 'standfirst';
    this.#lastHeading = heading.test(name) ? name : '';
    return { block, words };
  }

  get #top(): Scope {
    return this.#scopes[this.#scopes.length - 1] ?? this.#outside;
  }

  #begin(): void {
    this.#sinceBreak = true;
    if (this.#inBlock) return;
    this.#inBlock = true;
    this.#prose.open(this.#top.role);
  }

  #openBlock(tag: Tag): void {
    const { name } = tag;
    this.endBlock();
    this.#closeImplied(name);
    const outer = this.#top;
    const isStandfirst =
      tag.hasAttributes && /^(?:p|div|h[2-6])$/.test(name) && standfirst.test(tag.attribute('class') ?? '');
    const own = isStandfirst ? 'standfirst' : roles.get(name);
    if (name === 'tr') outer.table?.row();
    // An element without a role is followed only where its namesake must not be taken for its end.
    if (own === undefined && !this.#open.get(name)) return;
    const [isTable, isCell] = [name === 'table', name === 'td' || name === 'th'];
    this.#scopes.push({
      name,
      role: own ?? outer.role,
      table: isTable ? new Table() : outer.table,
      cell: isTable ? null : isCell ? { blocks: [], words: [], tag } : outer.cell,
    });
    this.#open.set(name, (this.#open.get(name) ?? 0) + 1);
  }

  /** Ends elements whose end tag may be left out. */
  #closeImplied(name: string): void {
    const top = this.#top.name;
    const isCell = top === 'td' || top === 'th';
    const isPart = name === 'tbody' || name === 'tfoot';
    const ends =
      (name === 'li' && top === 'li') ||
      ((name === 'dt' || name === 'dd') && (top === 'dt' || top === 'dd')) ||
      ((name === 'td' || name === 'th' || name === 'tr' || isPart) && isCell) ||
      ((name === 'p' || heading.test(name)) && (top === 'p' || heading.test(top)));
    if (ends) this.#pop();
    if (isPart && this.#top.name === 'thead') this.#pop();
  }

  #pop(): string {
    const { name, cell, table } = this.#scopes.pop() ?? outside;
    this.#open.set(name, (this.#open.get(name) ?? 1) - 1);
    if (table && cell && (name === 'td' || name === 'th')) {
      const isHead = name === 'th' || (this.#open.get('thead') ?? 0) > 0;
      const span = (attribute: string) => Number.parseInt(cell.tag.attribute(attribute) ?? '1', 10) || 1;
      table.cell(cell.blocks, cell.words.join(' '), isHead, span('colspan'), span('rowspan'));
    }
    if (name === 'table') table?.finish();
    return name;
  }

  /** One line break is a space, two part paragraphs. */
  #lineBreak(tag: Tag): void {
    if (!this.#sinceBreak) this.endBlock();
    else if (this.#inBlock) this.#prose.put(' ', tag.start, tag.end);
    this.#sinceBreak = false;
  }

  /** `source[start, end)` are the words that stand for a picture: a caption. Single words and file names say nothing. */
  alternative(start: number, end: number): void {
    if (!/\S\s+\S/.test(this.#source.slice(start, end))) return;
    this.endBlock();
    this.#prose.open('caption');
    takeEncoded(this.#source, start, end, this.#prose);
    const words = bare(this.#prose.words);
    const block = this.#prose.close();
    if (!block) return;
    if (words === this.#caption) this.#prose.remove(block);
    else this.#alternative = { block, words };
  }

  #endCaption(words: string): void {
    this.#caption = bare(words);
    if (this.#alternative?.words === this.#caption) this.#prose.remove(this.#alternative.block);
    this.#alternative = null;
  }

  /** A footnote's mark, as against a power ("10⁶", "km²"), which is read. */
  #isNoteMark(tag: Tag): boolean {
    if (tag.name !== 'sup') return false;
    const mark = noteMark.exec(this.#source.slice(tag.end, tag.end + 300));
    if (!mark) return false;
    const [, link, figure] = mark;
    const { tail } = this.#prose;
    const isPower = ten.test(tail) || (/^[23]$/.test(figure ?? '') && unitOfLength.test(tail) && !money.test(tail));
    return link !== undefined || figure === undefined || !isPower;
  }
}
