/** A text that may make a regular expression slow: `pump` repeated without end between two others. */
export interface Attack {
  readonly before: string;
  readonly pump: string;
  readonly after: string;
}

type Node =
  | { readonly type: 'one'; readonly signs: readonly string[] }
  | { readonly type: 'any'; readonly of: readonly (readonly Node[])[] }
  | { readonly type: 'repeated'; readonly node: Node; readonly min: number; readonly max: number };

/** Characters from which those that a class takes are chosen. */
const TYPICAL = [...'aeéA0 \n\t,.-\'"([<&#/*:$%_~|\u4e00'];
const nothing: Node = { type: 'any', of: [[]] };

/** What a regular expression is made of, as far as texts are to be made by it; assertions take no text. */
class Reader {
  #at = 0;

  constructor(
    private readonly source: string,
    private readonly flags: string,
  ) {}

  alternatives(): Node {
    const of: Node[][] = [[]];
    for (; this.#at < this.source.length && this.source[this.#at] !== ')'; ) {
      if (this.#take(/\|/y)) of.push([]);
      else of[of.length - 1]!.push(this.#repeated(this.#atom()));
    }
    return { type: 'any', of };
  }

  #atom(): Node {
    if (this.#take(/[$^]|\\[bB]/y) !== null) return nothing;
    const group = this.#take(/\((?:\?(?:[:=!]|<[=!]|<\w+>))?/y);
    if (group === null)
      return this.#one(this.#take(/\[(?:\\.|[^\]\\])*\]|\\[pPk][{<][^>}]*[>}]|\\u....|\\x..|\\.|[\s\S]/uy)!);
    const inner = this.alternatives();
    this.#at++;
    return group.endsWith('!') ? nothing : inner;
  }

  /** One character; of a reference back to a group nothing is known. */
  #one(atom: string): Node {
    if (/^\\[1-9k]/.test(atom)) return nothing;
    const single = new RegExp(`^(?:${atom})$`, this.flags.replace(/[gym]/g, ''));
    const signs = [...new Set([...atom, ...TYPICAL])].filter((sign) => single.test(sign));
    return signs.length > 0 ? { type: 'one', signs } : nothing;
  }

  #repeated(node: Node): Node {
    const sign = this.#take(/(?:[*+?]|\{\d+(?:,\d*)?\})\??/y);
    if (sign === null) return node;
    const [least, most] = (/\d+,?\d*/.exec(sign)?.[0] ?? { '*': '0,', '+': '1,', '?': '0,1' }[sign[0]!]!).split(',');
    const max = most === undefined ? Number(least) : most === '' ? Number.POSITIVE_INFINITY : Number(most);
    return { type: 'repeated', node, min: Number(least), max };
  }

  #take(pattern: RegExp): string | null {
    pattern.lastIndex = this.#at;
    const found = pattern.exec(this.source)?.[0] ?? null;
    this.#at += found?.length ?? 0;
    return found;
  }
}

/** Attacks on all that `pattern` repeats, and on its beginning: drawn by chance from its own characters, the same each time. */
export function attacks({ source, flags }: RegExp, draws: number): Attack[] {
  let seed = 1;
  const below = (limit: number) => {
    seed = (Math.imul(seed, 1103515245) + 12345) >>> 0;
    return Math.floor((seed / 2 ** 32) * limit);
  };
  const sample = (node: Node): string => {
    if (node.type === 'one') return node.signs[below(node.signs.length)]!;
    if (node.type === 'any') return node.of[below(node.of.length)]!.map(sample).join('');
    const times = Math.min(node.max, node.min + below(3));
    return Array.from({ length: times }, () => sample(node.node)).join('');
  };
  const found = new Map<string, Attack>();
  const add = (before: string, pump: string) => {
    for (const after of ['\u0001', `${pump.slice(0, 1)}\u0001`]) {
      if (pump !== '') found.set(JSON.stringify([before, pump, after]), { before, pump, after });
    }
  };
  /** `before` makes a text that leads to the node. */
  const visit = (node: Node, before: () => string): void => {
    if (node.type === 'any') {
      for (const nodes of node.of)
        nodes.forEach((inner, i) => {
          visit(inner, () => before() + nodes.slice(0, i).map(sample).join(''));
        });
    } else if (node.type === 'repeated' && node.max > 1) {
      for (let i = 0; i < draws; i++) {
        const [ahead, once] = [before(), sample(node.node)];
        add(ahead, once);
        add(ahead, once + sample(node.node));
        add('', ahead + once);
        add('', ahead);
      }
      visit(node.node, before);
    } else if (node.type === 'repeated') visit(node.node, before);
  };
  visit(new Reader(source, flags).alternatives(), () => '');
  return [...found.values()];
}
