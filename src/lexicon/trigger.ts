import { lettered } from '../model/index.ts';

/** A prefix tree of words: `''` marks an end. */
type Trie = Map<string, Trie>;

/**
 * One regular expression that finds any digit, any of `signs`, or any of `words` at the start of a word. The words become a
 * prefix tree, so that the time it takes does not grow with their number.
 */
export function triggerPattern(words: Iterable<string>, signs: string): (text: string) => RegExp {
  const root: Trie = new Map();
  for (const word of words) {
    let node = root;
    for (const letter of word) {
      let next = node.get(letter);
      if (!next) node.set(letter, (next = new Map()));
      node = next;
    }
    node.set('', new Map());
  }
  const found = alternatives(root);
  return lettered(() => new RegExp(`[\\p{Nd}${escaped(signs)}]|(?<!\\p{L})(?:${found})(?!\\p{L})`, 'iu'));
}

function alternatives(node: Trie): string {
  const branches = [...node].filter(([letter]) => letter !== '').map(([letter, next]) => escaped(letter) + group(next));
  return branches.join('|');
}

function group(node: Trie): string {
  if (node.size === 1 && node.has('')) return '';
  const inner = alternatives(node);
  if (!node.has('')) return node.size === 1 ? inner : `(?:${inner})`;
  return `(?:${inner})?`;
}

function escaped(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');
}
