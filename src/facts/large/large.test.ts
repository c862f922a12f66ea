import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { CacheFolder } from '../../cli/cache-folder.ts';
import { engine } from '../../pipeline.ts';
import type { Engine } from '../engine.ts';
import { loadFactBase } from '../load.ts';
import { parseText } from '../parse.ts';
import { fakeEngine, sample } from '../testing.ts';
import { FactsCache } from './cache.ts';
import { Offsets } from './offsets.ts';
import { parseLarge } from './open.ts';
import { keysOfWord } from './words.ts';

const rows = (count: number) =>
  Array.from(
    { length: count },
    (_, index) =>
      `  ship-${index}:\n    subject: cargo of ship ${index}\n    terms: [[cargo, load], [ship${index}]]\n    value: ${index + 1} million won\n`,
  ).join('');
const large = (count: number, tail = '') =>
  `format: 1\nid: fleet\nversion: 1.0.0\nsources:\n  log: { publisher: The port, published: 2022-12-22 }\nfacts:\n${rows(count)}${tail}`;
const block = `${sample}  plain-one:\n    subject: "ships, all told"\n    terms:\n      - [ship, vessel]\n      - - total\n        - "sum"\n      - all\n    value: 7\n    source: audit\n  flow-one: { subject: tonnes, terms: [[tonnes], grain], value: 5 million won, source: audit, note: 'x' }\n`;
const json = JSON.stringify(parseText(block, 'x').parsed!.data, null, 2);

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

/** Both ways of reading must agree on what a file says, or that it is wrong. */
function compare(text: string): boolean {
  const skimmed = parseLarge(Buffer.from(text), 'a.yaml', null);
  if (!skimmed) return false;
  const whole = parseText(text, 'a.yaml');
  // of what looks like JSON and is none, the yaml library makes something at times
  if (!skimmed.parsed && text.startsWith('{') && !isJson(text)) return true;
  expect(skimmed.parsed === null, text).toBe(whole.parsed === null);
  if (!skimmed.parsed || !whole.parsed) return true;
  const { facts, ...rest } = skimmed.parsed.data;
  expect({ ...rest, facts: Object.fromEntries(Object.entries(facts)) }).toEqual(whole.parsed.data);
  for (const id of Object.keys(facts)) {
    for (const part of ['key', 'value'] as const) {
      const spot = skimmed.parsed.locate(['facts', id, 'subject'], part);
      expect(spot).toEqual(whole.parsed.locate(['facts', id, 'subject'], part));
    }
    const place = whole.parsed.source.place(whole.parsed.locate(['facts', id], 'key')!.start);
    expect(skimmed.parsed.large!.placeOf(id)).toEqual({ line: place.line, column: place.column });
  }
  return true;
}

describe('parseLarge', () => {
  it.each([
    ['blocks', block],
    ['JSON', json],
    ['compact JSON', JSON.stringify(JSON.parse(json))],
    ['JSON with tabs', JSON.stringify(JSON.parse(json), null, '\t')],
    ['CRLF', block.replaceAll('\n', '\r\n')],
    ['letters outside ASCII', block.replaceAll('harbour', 'hàrböur')],
    ['sections after the facts', `${block}note: the end\n`],
    ['a comment after facts', block.replace('\nfacts:\n', '\nfacts:   # here\n\n')],
    [
      'lists that start at their key',
      block.replace(/\n {6}- \[ship[\s\S]*?all\n/, '\n    - [ship]\n    - - total\n      - sum\n'),
    ],
  ])('reads %s as a small file is read', (_, text) => {
    expect(compare(text)).toBe(true);
  });

  it('reads files with a slip as a small file is read, or not at all', () => {
    const piece = fc.constantFrom(
      '',
      ' ',
      '\n',
      ':',
      '- ',
      '"',
      "'",
      '#',
      ' #',
      '[',
      ']',
      '{',
      '}',
      ',',
      '&a ',
      '*a',
      '!x ',
      '|',
      '\t',
      '  ',
      ': ',
      'x',
      '~',
      'null',
      '\n    ',
      '\n  ',
    );
    for (const text of [block, json]) {
      const from = text.indexOf('facts') + 6;
      fc.assert(
        fc.property(fc.integer({ min: from, max: text.length }), piece, fc.nat(2), (at, put, cut) => {
          compare(text.slice(0, at) + put + text.slice(at + cut));
        }),
        { numRuns: 100 },
      );
    }
  });

  it('leaves files that it does not understand to the other reader', () => {
    expect(parseLarge(Buffer.from('format: 1\n'), 'a', null)).toBeNull();
    expect(parseLarge(Buffer.from('{"format": 1}'), 'a', null)).toBeNull();
    expect(parseLarge(Buffer.from('format: 1\nid: x\nversion: 1.0.0\nfacts:\n  - a\n'), 'a', null)).toBeNull();
  });
});

describe('a large base', () => {
  const count = 12_000;
  const text = large(count);

  it('finds the facts of a text by its rarer words', () => {
    const base = loadFactBase([{ file: 'fleet.yaml', content: text }], fakeEngine);
    const near = base.near!('The cargo of ship4711 was lost.');
    expect(near.facts[0]).toMatchObject({
      id: 'ship-4711',
      line: 7 + 4711 * 4,
      column: 3,
      readings: [{ text: '4712 million won' }],
    });
    expect(near.facts.length).toBeLessThanOrEqual(200);
    expect(near.files).toEqual(base.files);
    expect(near.whole).toEqual(new Map([[base.files[0]!.id, count]]));
    expect(base.near!('xyzzy').facts).toEqual([]);
    expect(base.facts).toHaveLength(count);
  });

  it('finds facts that are out of the ordinary by all their words', () => {
    const tail = '  old:\n    since: 1.0.0\n    subject: zebras\n    terms: [[herd]]\n    value: 8\n    during: 1987\n';
    const base = loadFactBase([{ file: 'fleet.yaml', content: large(count, tail) }], fakeEngine);
    for (const text of ['a zebra', 'the herd', 'in 1987'])
      expect(
        base.near!(text).facts.map(({ id }) => id),
        text,
      ).toContain('old');
  });

  it('looks for facts by passage, so that each has its own', () => {
    const base = loadFactBase([{ file: 'fleet.yaml', content: large(count) }], fakeEngine);
    const texts = Array.from({ length: 300 }, (_, i) => `The cargo of ship${i * 40} was lost.`);
    const near = base.near!(
      texts.join(' '),
      texts.map((text, i) => ({ texts: [text, texts[i - 1] ?? ''], claims: 1 })),
    );
    const ids = new Set(near.facts.map(({ id }) => id));
    expect(texts.every((_, i) => ids.has(`ship-${i * 40}`))).toBe(true);
    expect(ids.size).toBeLessThan(4000);
    expect(base.near!('x', []).facts).toEqual([]);
  });

  it('may be many small files', () => {
    const inputs = Array.from({ length: 30 }, (_, i) => ({
      file: `f${i}.yaml`,
      content: large(500).replace('id: fleet', `id: fleet-${i}`).replaceAll('ship', `ship${i}x`),
    }));
    const base = loadFactBase(inputs, fakeEngine);
    const [fact] = base.near!('The cargo of ship7x44 was lost.').facts;
    expect(fact).toMatchObject({ id: 'ship7x-44', file: { id: 'fleet-7' } });
    expect(loadFactBase(inputs.slice(0, 3), fakeEngine).near).toBeUndefined();
  });

  it('says at once what is wrong with its shape, and where', () => {
    const errors = (tail: string): string[] => {
      try {
        loadFactBase([{ file: 'fleet.yaml', content: large(count, tail) }], fakeEngine);
        return [];
      } catch (error) {
        return (error as { problems: { oneLine: string }[] }).problems.map((problem) => problem.oneLine);
      }
    };
    const line = 7 + count * 4;
    expect(errors('  bad:\n    subject: x\n    vlaue: 5\n')).toEqual([
      `fleet.yaml:${line + 2}:5: facts.bad.vlaue: unknown field "vlaue"; did you mean "value"?`,
    ]);
    expect(errors('  ship-0: { subject: x, value: 5 }\n')[0]).toContain(
      `fleet.yaml:${line}:3: facts.ship-0: "ship-0" stands twice`,
    );
    expect(errors('  a: { subject: x, formula: a * 2 }\n')[0]).toContain('needs its own result: a → a');
    expect(errors('  a: { subject: x, value: 5, since: 3.0.0 }\n')[0]).toContain(
      'version 3.0.0 is not one of this file',
    );
    expect(errors('  a: { subject: x, value: 5, source: nobody }\n')[0]).toContain('there is no source "nobody"');
    expect(errors('  a: { subject: x, value: 5 }:\n')[0]).toContain('unexpected text after the fact');
    expect(errors('  a: {{\n')[0]).toMatch(
      /^fleet\.yaml:\d+:\d+: facts\.a: a bracket or quotation mark that is never closed/,
    );
  });

  it('says what is wrong around the facts', () => {
    const errors = (text: string) =>
      parseLarge(Buffer.from(text), 'a.yaml', null)?.problems?.map(({ place, message, frame }) => [
        place.line,
        place.column,
        message,
        frame !== null,
      ]);
    const unknown = (name: string) =>
      `unknown field "${name}"; known here: format, id, title, version, changes, sources, rates, facts, note`;
    expect(errors(large(3).replace('id:', 'zzzzzzzz: 1\nid:'))).toEqual([[2, 1, unknown('zzzzzzzz'), true]]);
    expect(errors(large(3, 'zzzzzzzz: 1\n'))).toEqual([[19, 1, unknown('zzzzzzzz'), false]]);
    expect(errors('{"format": 1, "id": "x", "version": "1.0.0",\n"facts": {\n},\n"zzzzzzzz": 1}')).toEqual([
      [4, 1, unknown('zzzzzzzz'), false],
    ]);
  });

  it('refuses facts by the million, and anchors by the thousand', () => {
    const many = `format: 1\nid: x\nversion: 1.0.0\nfacts:\n${'  a: {}\n'.repeat(1_000_002)}`;
    expect(() => loadFactBase([{ file: 'a', content: many }], fakeEngine)).toThrow('more than 1,000,000 facts');
    const anchors = Array.from({ length: 30_000 }, (_, i) => `  a${i}: &a${i} { subject: subject, value: 5 }\n`).join(
      '',
    );
    expect(() =>
      loadFactBase([{ file: 'a', content: `format: 1\nid: x\nversion: 1.0.0\nfacts:\n${anchors}` }], fakeEngine),
    ).toThrow('here is an error, or YAML');
  });

  it('says what is wrong with a value when a draft meets it', () => {
    const base = loadFactBase(
      [{ file: 'f.yaml', content: large(count, '  bad: { subject: zebra, value: many }\n') }],
      fakeEngine,
    );
    expect(() => base.near!('a zebra')).toThrow('cannot read "many"');
  });

  it('keeps formulas and versions', () => {
    const tail =
      '  sum: { subject: totals of zebras, formula: "sum(ship-1, ship-2)" }\n  old:\n    subject: zebra\n    value: 8\n    removed: 1.1.0\n';
    const content = large(count, tail).replace(
      'version: 1.0.0',
      'version: 1.1.0\nchanges:\n  - { version: 1.1.0, on: 2023-01-01, summary: b }\n  - { version: 1.0.0, on: 2022-01-01, summary: a }',
    );
    const near = loadFactBase([{ file: 'f.yaml', content }], fakeEngine).near!('zebras');
    expect(near.facts.map((fact) => [fact.id, fact.readings[0]?.text])).toEqual([['sum', '5 million won']]);
    const pinned = loadFactBase([{ file: 'f.yaml', content, version: '1.0.0' }], fakeEngine);
    expect(
      pinned.near!('zebra')
        .facts.map((fact) => fact.id)
        .sort(),
    ).toEqual(['old', 'sum']);
    expect(pinned.near!('zebra').newest?.facts).toHaveLength(1);
  });
});

describe('the cache', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'stet-cache-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const content = large(12_000);
  const cache = new FactsCache(new CacheFolder(folder, '1.0.0'));
  const ids = () =>
    loadFactBase([{ file: 'f.yaml', content }], fakeEngine, { cache }).near!('the cargo of ship99').facts.map(
      (fact) => fact.id,
    );

  it('gives the second run what the first one found', () => {
    const first = ids();
    expect(readdirSync(folder)).toHaveLength(2);
    expect(ids()).toEqual(first);
    expect(first[0]).toBe('ship-99');
  });

  it('has what was read of values in the first run, just as it was', () => {
    // what was read goes by the tool's version, so another engine has a cache of its own
    const own = path.join(folder, 'own');
    const cache = new FactsCache(new CacheFolder(own, '1.0.0'));
    const phrases: string[] = [];
    const counting: Engine = {
      readValue: (text, day) => {
        phrases.push(text);
        return engine.readValue(text, day);
      },
      readPeriod: (text, day) => {
        phrases.push(text);
        return engine.readPeriod(text, day);
      },
    };
    const odd = [
      '1.50%',
      'two-thirds',
      '$1.2 million to $3 million',
      'Jan. 12, 2021',
      'about 3,400 people',
      'half',
      '1,000.0 tons',
    ];
    const tail = odd.map(
      (value, index) =>
        `  odd-${index}:\n    subject: odd cargo ${index}\n    value: ${value}\n    during: ${2000 + index}\n`,
    );
    const near = () => {
      phrases.length = 0;
      const base = loadFactBase([{ file: 'f.yaml', content: large(12_000, tail.join('')) }], counting, { cache });
      return base.near!('the odd cargo of ship99').facts;
    };
    const first = near();
    expect(first.length).toBeGreaterThan(odd.length);
    expect(phrases.length).toBeGreaterThan(odd.length);
    expect(near()).toEqual(first);
    // a half is kept as one, not as 0.5
    expect(phrases).toEqual(['two-thirds', 'half']);
    const file = path.join(own, readdirSync(own).find((name) => name.startsWith('readings'))!);
    writeFileSync(file, readFileSync(file, 'utf8').replace('1.50', '1.60'));
    expect(near()).toEqual(first);
    expect(phrases.length).toBeGreaterThan(odd.length);
    rmSync(own, { recursive: true });
  });

  it('is made anew when it is damaged', () => {
    const first = ids();
    const file = path.join(folder, readdirSync(folder)[0]!);
    const whole = readFileSync(file);
    for (const damaged of [
      whole.subarray(0, 1000),
      whole.subarray(0, whole.length - 3),
      Buffer.alloc(0),
      Buffer.concat([whole.subarray(0, 5000), Buffer.from([1, 2, 3, 4]), whole.subarray(5004)]),
    ]) {
      writeFileSync(file, damaged);
      expect(ids()).toEqual(first);
      expect(readFileSync(file).equals(whole)).toBe(true);
    }
  });

  it('belongs to one version of the tool, and costs nothing but time where it cannot be written', () => {
    const other = new FactsCache(new CacheFolder(folder, '2.0.0'));
    expect(other.get(readdirSync(folder)[0]!.slice(0, 32), content.length)).toBeNull();
    const nowhere = new FactsCache(new CacheFolder(path.join(folder, readdirSync(folder)[0]!, 'x'), '1'));
    expect(loadFactBase([{ file: 'f.yaml', content }], fakeEngine, { cache: nowhere }).files).toHaveLength(1);
  });

  it('keeps no more files than it should', () => {
    const known = cache.get(readdirSync(folder)[0]!.slice(0, 32), content.length)!;
    const kept = statSync(path.join(folder, readdirSync(folder)[0]!)).size * 3;
    // each run adds what it has, and removes what is too much
    for (let index = 0; index < 6; index++)
      new FactsCache(new CacheFolder(folder, '1.0.0', { facts: kept })).put(`${index}`.padStart(32, '0'), 1, known);
    expect(readdirSync(folder).length).toBe(3);
  });
});

it('tells offsets in a text by those in its bytes', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom('a', 'é', '€', '😀', '\n', 'x'.repeat(9000)), { maxLength: 40 }), (parts) => {
      const bytes = Buffer.from(parts.join(''));
      const offsets = new Offsets(bytes);
      for (let i = 0; i <= parts.length; i++) {
        const before = parts.slice(0, i).join('');
        expect(offsets.of(Buffer.byteLength(before))).toBe(before.length);
      }
    }),
  );
});

describe('keysOfWord', () => {
  it('has a key for other forms of a word', () => {
    const shares = (a: string, b: string) => keysOfWord(a).some((key) => keysOfWord(b).includes(key));
    for (const [a, b] of [
      ['ships', 'ship'],
      ['city', 'cities'],
      ['STOLEN', 'stolen'],
      ['buses', 'bus'],
      ['rising', 'rise'],
      ['vaccinated', 'vaccination'],
    ])
      expect(shares(a!, b!), a).toBe(true);
    expect(shares('ship1', 'ship2')).toBe(false);
  });
});
