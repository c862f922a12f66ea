import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { expect, it } from 'vitest';

const root = fileURLToPath(new URL('../src/', import.meta.url));

/** Every regular expression that stands in the source, with its first place. */
function literals(): Map<string, string> {
  const found = new Map<string, string>();
  for (const name of readdirSync(root, { recursive: true, encoding: 'utf8' }).sort()) {
    if (!name.endsWith('.ts') || /(?:\.test|testing)\.ts$/.test(name)) continue;
    const file = ts.createSourceFile(name, readFileSync(root + name, 'utf8'), ts.ScriptTarget.ES2022, true);
    const visit = (node: ts.Node): void => {
      if (ts.isRegularExpressionLiteral(node) && !found.has(node.text)) {
        found.set(node.text, `${name}:${file.getLineAndCharacterOfPosition(node.getStart()).line + 1}`);
      }
      ts.forEachChild(node, visit);
    };
    visit(file);
  }
  return found;
}

/** Regular expressions of the source that are made while it is loaded and reads a draft; those of libraries are left out. */
async function made(): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  const real = globalThis.RegExp;
  globalThis.RegExp = new Proxy(real, {
    construct(target, [source, flags]) {
      const one = new target(source, flags);
      const caller = new Error().stack?.split('\n')[2] ?? '';
      if (caller.includes('/src/') && !caller.includes('node_modules')) found.set(String(one), caller.trim());
      return one;
    },
  });
  try {
    const { checkText } = await import('../src/index.ts');
    const draft = '+++\npublished = "2022-12-22"\n+++\n\nSEOUL, Dec. 22, 2022 — It cost $5, the minister said.';
    checkText(draft, { format: 'markdown' });
  } finally {
    globalThis.RegExp = real;
  }
  return found;
}

/** Characters and short runs that a pattern has something to say of, to be repeated without end. */
function pumps(source: string): string[] {
  const samples = new Set([
    '0',
    'a',
    'A',
    ' ',
    '\n',
    ',',
    '.',
    '-',
    "'",
    '"',
    '(',
    '1,',
    'a ',
    '0.',
    ' 0',
    'a-',
    'A. ',
  ]);
  const words = source.match(/[a-z]{2,12}/g) ?? [];
  for (const word of words.slice(0, 6)) for (const run of [word, `${word} `]) samples.add(run);
  for (const sign of source.match(/[^\w\s\\]/gu) ?? []) samples.add(sign);
  return [...samples];
}

/** Milliseconds that looking through `text` takes, the better of two. */
function timeOf(pattern: RegExp, text: string): number {
  const once = () => {
    pattern.lastIndex = 0;
    const begin = performance.now();
    pattern.test(text);
    return performance.now() - begin;
  };
  const first = once();
  return first < 5 ? first : Math.min(first, once());
}

/** Lengths and the milliseconds allowed; sentences have at most 2,400 characters. Time by the cube would take seconds at the last. */
const lengths = [
  [250, 150],
  [2500, 2000],
] as const;

it('regular expressions take no more than the square of a sentence, and mostly its length', {
  timeout: 300_000,
}, async () => {
  const slow: string[] = [];
  const all = new Map([...literals(), ...(await made())]);
  expect(all.size).toBeGreaterThan(500);
  for (const [literal, place] of all) {
    const end = literal.lastIndexOf('/');
    const pattern = new RegExp(literal.slice(1, end), literal.slice(end + 1).replace('y', 'g'));
    for (const pump of pumps(literal.slice(1, end))) {
      const late = lengths.find(([length, most]) => {
        const text = pump.repeat(Math.ceil(length / pump.length));
        return [`${text}\u0001`, `x ${text}\u0001x`].some((hostile) => timeOf(pattern, hostile) > most);
      });
      if (late) slow.push(`${place} ${literal.slice(0, 100)} on ${JSON.stringify(pump)} × ${late[0]}`);
    }
  }
  expect(slow).toEqual([]);
});
