import { readdirSync, readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { describe, expect, it } from 'vitest';
import { parseFactsFile } from './parse.ts';
import { type FactsFile, factsJsonSchema } from './schema.ts';
import { sample } from './testing.ts';

interface Node {
  readonly description?: string;
  readonly properties?: Readonly<Record<string, Node>>;
  readonly [key: string]: unknown;
}

/** Every property of a schema, wherever it stands, by its path. */
function properties(node: unknown, path = ''): [string, Node][] {
  if (typeof node !== 'object' || node === null) return [];
  const own = Object.entries((node as Node).properties ?? {}).map(([name, one]): [string, Node] => [
    `${path}.${name}`,
    one,
  ]);
  const inner = Object.entries(node).flatMap(([name, one]) => properties(one, `${path}/${name}`));
  return [...own, ...inner];
}

describe('the JSON Schema of facts files', () => {
  const schema = factsJsonSchema();
  const ajv = new Ajv2020({ allErrors: true, allowUnionTypes: true });
  (addFormats as unknown as (ajv: Ajv2020) => void)(ajv);
  const valid = ajv.compile(schema);

  it('is what schema/facts.schema.json holds', () => {
    expect(readFileSync('schema/facts.schema.json', 'utf8')).toBe(`${JSON.stringify(schema, null, 2)}\n`);
  });

  it('describes every field', () => {
    const all = properties(schema);
    expect(all.length).toBeGreaterThan(50);
    expect(all.filter(([, node]) => !node.description).map(([path]) => path)).toEqual([]);
  });

  it.each(['a sample', ...readdirSync('facts').filter((name) => name.endsWith('.yaml'))])('accepts %s', (name) => {
    const text = name === 'a sample' ? sample : readFileSync(`facts/${name}`, 'utf8');
    const file: FactsFile = parseFactsFile(text, name);
    expect(valid(file), JSON.stringify(valid.errors)).toBe(true);
  });

  it.each([
    { format: 2 },
    { version: 'one' },
    { facts: { a: { subject: 'x', vlaue: '5' } } },
    { facts: { '9': { subject: 'x', value: '5' } } },
    { sources: { a: { published: '2022-02-30' } } },
    { rates: [{ from: 'USD', to: 'KRW', rate: 1 }] },
  ])('refuses %j', (wrong) => {
    expect(valid({ format: 1, id: 'x', version: '1.0.0', facts: {}, ...wrong })).toBe(false);
  });
});
