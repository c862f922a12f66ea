import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { expect, it } from 'vitest';
import { type Attack, attacks } from './pumps.ts';

const root = fileURLToPath(new URL('../src/', import.meta.url));

/** Every regular expression that stands in the source, with its first place. */
function literals(): Map<string, string> {
  const found = new Map<string, string>();
  for (const name of readdirSync(root, { recursive: true, encoding: 'utf8' }).sort()) {
    if (!name.endsWith('.ts') || name.endsWith('.test.ts')) continue;
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
    const { checkText, drawFacts, loadFacts } = await import('../src/index.ts');
    const draft =
      '+++\npublished = "2022-12-22"\n+++\n\nSEOUL, Dec. 22, 2022 — It cost $5, the minister said. ' +
      'Police found 12 of 40 cars, as reported by Señora Núñez. Some 30 were old, according to the ministry.';
    const facts = loadFacts(drawFacts(draft, { format: 'markdown' }));
    checkText(draft, { format: 'markdown', facts });
  } finally {
    globalThis.RegExp = real;
  }
  return found;
}

/** Milliseconds of the processor, whatever else it does, that looking through a text takes; the best of `tries`. */
function timeOf(pattern: RegExp, text: string, tries: number): number {
  const times = Array.from({ length: tries }, () => {
    pattern.lastIndex = 0;
    const begin = process.cpuUsage();
    pattern.test(text);
    const { user, system } = process.cpuUsage(begin);
    return (user + system) / 1000;
  });
  return Math.min(...times);
}

/** Repetitions with which what is exponential shows, while it can be waited for. */
const few = [20, 24, 28];
/** Characters, doubled; times of less than some milliseconds are noise. What takes the square has half a second at the last. */
const [shortest, longest, noise] = [1000, 32_000, 16];

/**
 * Whether time grows with the length alone: of what is four times as long it may take eight times as much, for what the machine does
 * meanwhile; the square would be sixteen. Nothing counts but growth, and it must be seen twice.
 */
function isLinear(pattern: RegExp, { before, pump, after }: Attack): boolean {
  const text = (times: number) => before + pump.repeat(times) + after;
  if (few.some((times) => timeOf(pattern, text(times), 1) > 50 && timeOf(pattern, text(times), 3) > 50)) return false;
  const time = (length: number, tries: number) => timeOf(pattern, text(Math.ceil(length / pump.length)), tries);
  if (time(longest / 4, 1) < noise / 4 && time(longest, 1) < noise) return true;
  let steep = 0;
  for (let length = shortest; length <= longest / 4 && steep < 2; length *= 2) {
    const long = time(length * 4, 3);
    steep = long > noise && long > time(length, 5) * 8 ? steep + 1 : 0;
  }
  return steep < 2;
}

it('regular expressions take time by the length of what they read', { timeout: 300_000 }, async () => {
  const slow: string[] = [];
  const all = new Map([...literals(), ...(await made())]);
  expect(all.size).toBeGreaterThan(500);
  for (const [literal, place] of all) {
    const pattern = patternOf(literal);
    const attack = attacks(pattern, 3).find((one) => !isLinear(pattern, one) && !isLinear(pattern, one));
    if (attack) slow.push(`${place} ${literal.slice(0, 100)} on ${JSON.stringify(attack)}`);
  }
  expect(slow).toEqual([]);
});

it.each([
  ['/(?:a|a)*$/'],
  ['/(?:(?:just|over|just over) )*$/'],
  ['/a+$/'],
  ['/<[^>]*>/g'],
  ['/[ab]*[bc]*d/'],
  ['/from (?:.*) to/'],
])('%s would be found out', (literal) => {
  const pattern = patternOf(literal);
  expect(attacks(pattern, 3).every((one) => isLinear(pattern, one))).toBe(false);
});

function patternOf(literal: string): RegExp {
  const end = literal.lastIndexOf('/');
  return new RegExp(literal.slice(1, end), literal.slice(end + 1));
}
