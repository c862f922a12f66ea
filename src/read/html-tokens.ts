import { decodeHTMLAttribute } from 'entities/decode';
import { Tokenizer } from 'htmlparser2';

/** A tag as it is met; its attributes are read only when asked for. */
export interface Tag {
  readonly name: string;
  /** Offsets of `<` and past `>`. */
  readonly start: number;
  readonly end: number;
  readonly hasAttributes: boolean;
  /** Value of an attribute, entities decoded; null when the tag lacks it, empty when it has no value. */
  attribute(name: string): string | null;
  /** Offsets of an attribute's value in the source, quotes left out; null when there is none. */
  valueRange(name: string): { readonly start: number; readonly end: number } | null;
}

/** What `tokenize` calls, in the order of the source. */
export interface TokenHandler {
  open(tag: Tag): void;
  close(name: string, start: number, end: number): void;
  /** `source[start, end)` as it is. */
  text(start: number, end: number): void;
  /** `source[start, end)` is an entity that stands for `words`. */
  entity(words: string, start: number, end: number): void;
}

const noAttributes: number[] = [];

class SourceTag implements Tag {
  constructor(
    private readonly source: string,
    readonly name: string,
    readonly start: number,
    readonly end: number,
    private readonly attributes: readonly number[],
  ) {}

  get hasAttributes(): boolean {
    return this.attributes.length > 0;
  }

  valueRange(wanted: string): { start: number; end: number } | null {
    const { attributes, source } = this;
    for (let index = 0; index < attributes.length; index += 4) {
      const [start, end] = [attributes[index]!, attributes[index + 1]!];
      if (end - start === wanted.length && source.slice(start, end).toLowerCase() === wanted) {
        return { start: attributes[index + 2]!, end: attributes[index + 3]! };
      }
    }
    return null;
  }

  attribute(wanted: string): string | null {
    const range = this.valueRange(wanted);
    return range && decodeHTMLAttribute(this.source.slice(range.start, range.end));
  }
}

/**
 * Walks over the HTML in `source[from, to)`; comments, declarations and processing instructions are passed over. It builds no tree and
 * does not recurse, so that neither depth nor broken nesting costs anything.
 */
export function tokenize(source: string, from: number, to: number, handler: TokenHandler): void {
  const html = source.slice(from, to);
  let [name, nameStart, entityEnd] = ['', 0, -1];
  /** Per attribute: where its name begins and ends, and its value; a value that is missing is empty. */
  let attributes = noAttributes;

  const opened = (end: number) => {
    handler.open(new SourceTag(source, name, from + nameStart - 1, from + end, attributes));
    attributes = noAttributes;
  };
  const ignored = () => {};
  const tokenizer = new Tokenizer(
    {},
    {
      onopentagname(start, end) {
        name = html.slice(start, end).toLowerCase();
        nameStart = start;
        attributes = noAttributes;
      },
      onattribname(start, end) {
        if (attributes === noAttributes) attributes = [];
        attributes.push(from + start, from + end, from + end, from + end);
      },
      onattribdata: ignored,
      onattribentity: ignored,
      onattribend(quote, end) {
        const index = attributes.length - 4;
        if (quote === 0) return;
        // The tokenizer says where a value ends, not where it begins: after the equals sign and the quotation mark.
        const intro = /^\s*=\s*["']?/.exec(source.slice(attributes[index + 1], from + end))![0].length;
        attributes[index + 2] = attributes[index + 1]! + intro;
        attributes[index + 3] = from + end - (quote === 1 ? 0 : 1);
      },
      onopentagend: (end) => opened(end + 1),
      onselfclosingtag: (end) => opened(end + 1),
      onclosetag(start, end) {
        const gt = html.indexOf('>', end);
        handler.close(html.slice(start, end).toLowerCase(), from + start - 2, from + (gt < 0 ? html.length : gt + 1));
      },
      ontext: (start, end) => handler.text(from + start, from + end),
      ontextentity: (code, end) => {
        // A few entities stand for two characters; the second comes with the same end.
        const start = end === entityEnd ? end : html.lastIndexOf('&', end - 1);
        entityEnd = end;
        handler.entity(String.fromCodePoint(code), from + start, from + end);
      },
      oncdata: ignored,
      oncomment: ignored,
      ondeclaration: ignored,
      onprocessinginstruction: ignored,
      onend: ignored,
    },
  );
  tokenizer.write(html);
  tokenizer.end();
}
