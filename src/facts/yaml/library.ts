import {
  type Alias,
  isAlias,
  isCollection,
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  parseDocument,
  visit,
  type YAMLMap,
} from 'yaml';
import type { Path, Spot } from '../problem.ts';
import { duplicate, plainScalar, SyntaxProblem, type Tree } from './tree.ts';

/** Levels of nesting that are read; facts files have six. */
const MAX_DEPTH = 64;
/** Nodes that aliases may add in all. */
const MAX_ALIASED = 10_000;

/**
 * Reads YAML (or JSON, which is YAML) with every feature but tags, through the yaml library.
 * Scalars are read by their source, so that figures keep their digits. Throws `SyntaxProblem`.
 */
export function readYaml(text: string): Tree {
  refuseDeep(text);
  const document = parse(text);
  if (document.errors.length > 0) throw syntaxProblem(document);
  const anchors = new Map<string, Node>();
  const root = document.contents;
  let aliased = 0;

  function read(node: Node | null, depth: number, path: Path, within: readonly Node[]): unknown {
    if (node === null) return null;
    const inAlias = within.length > 0;
    if (inAlias && ++aliased > MAX_ALIASED) throw new SyntaxProblem('facts-size', TOO_MANY, spotOf(within[0]!), path);
    if (isAlias(node)) {
      const target = anchors.get(node.source);
      if (!target)
        throw new SyntaxProblem(
          'facts-syntax',
          `there is no anchor &${node.source} before this, expected one; write the value out`,
          spotOf(node),
          path,
        );
      if (within.includes(target)) throw new SyntaxProblem('facts-size', TOO_MANY, spotOf(node), path);
      return read(target, depth, path, [...within, target]);
    }
    if (depth > MAX_DEPTH) throw new SyntaxProblem('facts-size', TOO_DEEP, spotOf(node));
    const { anchor, tag } = node as { anchor?: string; tag?: string };
    if (tag) {
      const written = tag.replace(/^tag:yaml.org,2002:/, '!!');
      const at = text.lastIndexOf(written, spotOf(node).start);
      throw new SyntaxProblem(
        'facts-tag',
        `unexpected tag ${written}, expected plain text; delete the tag`,
        at < 0 ? spotOf(node) : { start: at, end: at + written.length },
        path,
      );
    }
    if (anchor) anchors.set(anchor, node);
    if (isScalar(node)) return node.type === 'PLAIN' ? plainScalar(node.source ?? '') : String(node.value);
    if (isSeq(node)) return node.items.map((item, index) => read(item as Node, depth + 1, [...path, index], within));
    if (!isMap(node)) return null;
    const map: Record<string, unknown> = {};
    for (const { key, value } of node.items) {
      const name = keyName(key, anchors);
      if (name === null)
        throw new SyntaxProblem(
          'facts-syntax',
          'unexpected key, expected a word; put it in quotation marks',
          spotOf(key as Node | null),
          path,
        );
      const inner = [...path, name];
      if (Object.hasOwn(map, name)) throw duplicate(inner, spotOf(key as Node));
      // defined, not assigned: a key named __proto__ is a key like any other, and unknown
      Object.defineProperty(map, name, { value: read(value as Node | null, depth + 1, inner, within), ...OPEN });
    }
    return map;
  }

  const value = read(root as Node | null, 0, [], []);
  return { value, locate: (path, part = 'value') => locate(root as Node | null, anchors, path, part) };
}

const OPEN = { enumerable: true, configurable: true, writable: true };
const TOO_DEEP = `nested deeper than ${MAX_DEPTH} levels, expected six at most; is a bracket missing?`;
const TOO_MANY = 'aliases multiply without end, expected a few; write the values out';

function parse(text: string) {
  try {
    // uniqueKeys would compare every key with every other: `read` looks them up instead
    return parseDocument(text, {
      schema: 'failsafe',
      uniqueKeys: false,
      prettyErrors: false,
      // with 'silent', a second document would be passed over
      logLevel: 'error',
      lineCounter: new LineCounter(),
    });
  } catch (error) {
    if (error instanceof RangeError) throw new SyntaxProblem('facts-size', TOO_DEEP, { start: 0, end: 1 });
    throw error;
  }
}

/** Refuses what would take the parser long only to be refused: brackets or dashes nested by the hundred. */
function refuseDeep(text: string): void {
  let depth = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 91 || code === 123) depth++;
    else if (code === 93 || code === 125) depth = Math.max(0, depth - 1);
    else continue;
    if (depth > 500) throw new SyntaxProblem('facts-size', TOO_DEEP, { start: at, end: at + 1 });
  }
  const ladder = /(?:[-?:] {1,9}){200}/.exec(text) ?? /^[ ]{1000}/m.exec(text);
  if (ladder) throw new SyntaxProblem('facts-size', TOO_DEEP, { start: ladder.index, end: ladder.index + 1 });
}

function syntaxProblem({ contents, errors: [error] }: ReturnType<typeof parse>): SyntaxProblem {
  const plain = error!.message.replace(/\s+/g, ' ').trim();
  const spot = { start: error!.pos[0], end: error!.pos[1] };
  if (/closing|end with/i.test(plain)) {
    const start = openBefore(contents as Node | null, spot.start, /quote$/.test(plain.replace(/['"]/g, '')));
    return new SyntaxProblem('facts-syntax', OPEN_END, start === null ? spot : { start, end: start + 1 });
  }
  const said =
    SYNTAX[error!.code] ?? `${plain}, expected YAML such as \`stet facts draw\` writes; put text in quotation marks`;
  return new SyntaxProblem('facts-syntax', said, spot);
}

const OPEN_END = 'a bracket or quotation mark that is never closed, expected its other half; close it';

/** Where the innermost text in quotation marks, or the innermost bracket, starts that the parser was in at a place. */
function openBefore(root: Node | null, at: number, quoted: boolean): number | null {
  let start: number | null = null;
  visit(root, {
    Node: (_, node) => {
      const [from, to] = (node as Node).range ?? [at, at];
      if (from >= at || to < at) return;
      if (quoted ? isScalar(node) && /^QUOTE/.test(node.type ?? '') : isCollection(node) && node.flow) start = from;
    },
  });
  return start;
}

/** What is wrong by the codes of the yaml library, what was expected and how to mend it; its own words are for programmers. */
const SYNTAX: Record<string, string> = {
  BAD_DQ_ESCAPE:
    'unknown escape after a backslash, expected one such as \\n; write \\\\ for a backslash, or use single quotation marks',
  BAD_INDENT: 'the line is indented otherwise than its neighbours, expected fields of one thing in one column; move it',
  BAD_SCALAR_START:
    'text starts with a sign that YAML gives a meaning to, expected a letter or digit; put the text in quotation marks',
  BLOCK_AS_IMPLICIT_KEY: 'a second ": " in the line, expected one; put text that contains ": " in quotation marks',
  BLOCK_IN_FLOW: 'lines within brackets, expected commas; write all of it in brackets, or none',
  MISSING_CHAR: 'something is missing, expected a comma, a colon or the space after it; add it',
  MULTILINE_IMPLICIT_KEY:
    'a line without a field, expected `name: value`; add the colon, or put text of several lines in quotation marks',
  MULTIPLE_DOCS: 'a second document, expected one; delete the --- between the two',
  TAB_AS_INDENT: 'a tab indents the line, expected spaces; replace it',
  UNEXPECTED_TOKEN:
    'unexpected text, expected the end of the line or of the brackets; put text with special characters in quotation marks',
};

function keyName(key: unknown, anchors: Map<string, Node>): string | null {
  const node = isAlias(key) ? anchors.get((key as Alias).source) : key;
  if (!isScalar(node) || (node as { tag?: string }).tag) return null;
  if (node.anchor) anchors.set(node.anchor, node);
  return String(node.type === 'PLAIN' ? (node.source ?? '') : node.value);
}

function spotOf(node: Node | null): Spot {
  const [start, end] = node?.range ?? [0, 0];
  return { start, end };
}

function locate(root: Node | null, anchors: Map<string, Node>, path: Path, part: 'key' | 'value'): Spot | null {
  let node = root;
  for (const [index, step] of path.entries()) {
    if (isAlias(node)) node = anchors.get(node.source) ?? null;
    if (isMap(node)) {
      const pair = (node as YAMLMap<Node, Node | null>).items.find(({ key }) => keyName(key, anchors) === step);
      if (!pair) return null;
      if (index === path.length - 1 && (part === 'key' || pair.value === null)) return spotOf(pair.key);
      node = pair.value;
    } else if (isSeq(node) && typeof step === 'number') {
      node = (node.items[step] as Node | undefined) ?? null;
    } else return null;
    if (node === null) return null;
  }
  return node && spotOf(node);
}
