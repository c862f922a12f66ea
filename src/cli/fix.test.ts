import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Encoding, Finding } from '../model/index.ts';
import { encode } from '../read/index.ts';
import { makeDocx, paragraph, run } from '../read/testing.ts';
import type { Output } from './io.ts';
import { Folder } from './testing.ts';

const facts = `format: 1
id: harbour
version: 1.0.0
sources:
  accounts: { publisher: Town office, title: Accounts, published: 2022-12-21, kind: primary }
facts:
  bridge:
    subject: cost of the new harbour bridge
    terms: [[cost, costs], [harbour], [bridge]]
    value: $1.2 billion
    source: accounts
`;

/** Drafts whose figure is wrong, as it is written, and as it is to be. */
const drafts: readonly [name: string, draft: string, wrong: string, right: string][] = [
  ['plain.txt', 'Caf\u00e9.\n\nThe new harbour bridge costs $1.4 billion \u2014 \u00a32 a head.\n', '$1.4', '$1.2'],
  ['bold.md', '# Caf\u00e9\n\nThe new harbour bridge costs $**1.4** billion \u2014 so far.\n', '**1.4**', '**1.2**'],
  ['wrapped.md', 'Caf\u00e9.\n\nThe new harbour bridge costs $1.4\nbillion, the mayor said.', '$1.4', '$1.2'],
  ['tags.html', '<p>Caf\u00e9<p>The new harbour bridge costs $<b>1.4</b>&nbsp;billion.\n', '<b>1.4', '<b>1.2'],
  ['entity.html', '<p>Caf&eacute;, \u00e9<p>The new harbour bridge costs $1.4&nbsp;billion.\n', '$1.4', '$1.2'],
  ['a.jsonl', '{"id":"\u00e9","html":"<p>The new harbour bridge costs $<i>1.4<\\/i> billion."}\n', '<i>1.4', '<i>1.2'],
  ['b.jsonl', '{"text":"\u00e9\\n\\nThe new harbour bridge costs $1.4 billion."}\n', '$1.4', '$1.2'],
];
const encodings: readonly [string, Encoding, (text: string) => string][] = [
  ['UTF-8', 'utf-8', (text) => text],
  ['UTF-8 with a byte-order mark', 'utf-8', (text) => `\ufeff${text}`],
  ['UTF-8 with CRLF', 'utf-8', (text) => text.replaceAll('\n', '\r\n')],
  ['Windows-1252', 'windows-1252', (text) => text],
  ['Windows-1252 with CRLF', 'windows-1252', (text) => text.replaceAll('\n', '\r\n')],
  ['UTF-16 LE', 'utf-16le', (text) => `\ufeff${text}`],
  ['UTF-16 BE with CRLF', 'utf-16be', (text) => `\ufeff${text.replaceAll('\n', '\r\n')}`],
];

const folder = new Folder({ 'facts.yaml': facts });
beforeAll(() => void folder.commit());
afterAll(() => folder.dispose());
const check = (argv: string[], io: { stdout?: Output } = {}) =>
  folder.run(['check', '--no-config', '--facts', 'facts.yaml', ...argv], io);
const bytesOf = (name: string) => [...readFileSync(folder.path(name))];

describe.each(encodings)('a suggestion for %s', (_, encoding, written) => {
  it.each(drafts)('touches no other byte: %s', async (name, draft, wrong, right) => {
    const [before, after] = [draft, draft.replace(wrong, right)].map((text) => encode(written(text), encoding)!);
    folder.write({ [name]: before! });
    const fixed = await check(['--fix', name]);
    expect(fixed.stderr).toBe('stet: 1 suggestion applied\n');
    expect(bytesOf(name)).toEqual([...after!]);

    folder.write({ [name]: before! });
    const patch: Buffer[] = [];
    const { code, stderr } = await check(['--diff', name], {
      stdout: {
        isTTY: false,
        write: (chunk, done) => {
          patch.push(Buffer.from(chunk));
          done?.();
        },
      },
    });
    expect(code).toBe(1);
    if (encoding.startsWith('utf-16')) {
      expect(stderr).toBe(`stet: ${name}: not in the patch: git takes its encoding for binary; --fix can write it\n`);
      expect(patch.join('')).toBe('');
      return;
    }
    folder.write({ 'fix.patch': Buffer.concat(patch) });
    folder.git('apply', '--whitespace=nowarn', 'fix.patch');
    expect(bytesOf(name)).toEqual([...after!]);
  });
});

it('leaves a claim alone whose markup has digits of its own', async () => {
  folder.write({ 'digits.html': '<p>The new harbour bridge costs $1.4&#160;billion.\n' });
  expect((await check(['--fix', 'digits.html'])).stderr).toBe('stet: 0 suggestions applied\n');
});

it('a cell of a Word table is weighed by its heads: unit, scale and year', async () => {
  const sales = `format: 1
id: sales
version: 1.0.0
sources:
  accounts: { publisher: Town office, title: Accounts, published: 2023-02-01, kind: primary }
facts:
  north-2021: { subject: sales in the North in 2021, terms: [[sales], [North]], value: £1.5 million, during: 2021, source: accounts }
  north-2022: { subject: sales in the North in 2022, terms: [[sales], [North]], value: £1.7 million, during: 2022, source: accounts }
`;
  const row = (...cells: string[]) =>
    `<w:tr>${cells.map((words) => `<w:tc>${paragraph(run(words))}</w:tc>`).join('')}</w:tr>`;
  const table = `${paragraph(run('Sales by region'))}<w:tbl>${row('Sales (£m)', '2021', '2022')}${row('North', '1.5', '1.9')}</w:tbl>`;
  folder.write({ 'sales.yaml': sales, 'table.docx': makeDocx(table) });
  const { stdout } = await folder.run([
    'check',
    '--no-config',
    '--facts',
    'sales.yaml',
    '--format',
    'json',
    'table.docx',
  ]);
  const { findings } = JSON.parse(stdout).documents[0];
  const said = findings.map(({ claim, verdict, fact }: Finding) => `${claim.text} ${verdict} ${fact?.id ?? ''}`);
  expect(said).toContain('1.5 match north-2021');
  expect(said).toContain('1.9 mismatch north-2022');
});
