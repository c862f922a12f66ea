import { describe, expect, it } from 'vitest';
import { InputError, type Painter, type Report } from '../../model/index.ts';
import { growsInProportion } from '../../model/testing.ts';
import { type RenderOptions, renderOptions } from '../format.ts';
import { compact } from '../formats/compact.ts';
import { pretty } from '../formats/pretty.ts';
import { documentReport, draft, fact, harbourReport, reading, report } from '../testing.ts';
import { displayWidth } from '../text/index.ts';

const print = (of: Report, options: Partial<RenderOptions> = {}) =>
  pretty.render(of, renderOptions({ width: 90, ...options }));

describe('pretty', () => {
  it('says where, what, why and next, under one left edge', () => {
    const [, first] = print(harbourReport()).split('\n\n');
    expect(first).toBe(
      `✗ mismatch  drafts/harbour.md:1:17  fact
   1 │ Harbour to cost $1.4 billion
     │                 ━━━━━━━━━━━━
       Unexpected \`$1.4 billion\`, expected \`about $1.2 billion\`
       Fact    cost of the new harbour
               about $1.2 billion · 2022 · said by Ministry of Works
               facts/harbour.yaml@1.2.0#cost
       Source  Court of Audit, May 4, 2023, page 12
       Sum     $1.4 billion says 1.35–1.45 billion; the fact says 1.08–1.32 billion
       Note    the draft may have doubled the rise from $1 billion
       Try     $1.2 billion
       Next    Correct the figure, or revise the fact.`,
    );
  });

  it('keeps a claim without a source short, and says once what to do', () => {
    const text = print(harbourReport());
    expect(text).toMatch(/\n\n○ missing-source {2}drafts\/harbour\.md:4:1\n.*\n.*━\n\n/);
    expect(text).toContain('○ 1 claim without a source. Add a fact, or take it out.');
    const two = ['one way', 'another'].map((next) => ({
      words: '5',
      verdict: 'missing-source' as const,
      explanation: { what: '', why: '', next, arithmetic: [] },
    }));
    expect(print(report(documentReport(draft('5 5'), two)))).toContain('○ 2 claims without a source. --verbose says');
  });

  it('folds matches into one line, and shows them when asked', () => {
    const folded = "✓ 3 matches on lines 3–4 (1 by a person's word, 1 with notes, --verbose shows them)";
    expect(print(harbourReport())).toContain(folded);
    const verbose = print(harbourReport(), { verbose: true });
    expect(verbose).not.toContain(folded);
    expect(verbose).toContain('✓ match  drafts/harbour.md:4:67  fact');
    expect(verbose).toContain('By hand the desk, until Jan. 1, 2024: confirmed by phone');
  });

  it('ends in the table, the bar and the facts files', () => {
    expect(print(harbourReport()).split('\n').slice(-7).join('\n')).toBe(
      `draft              claims  match  mismatch  stale  missing-source  unresolved
drafts/harbour.md       8      3         2      1               1           1

███████████░░░░░░░░░░░░░░░░░░░  3 of 8 claims backed (37 %), 1 of them by a person's word
Facts  harbour 1.2.0 facts/harbour.yaml
       sha256 9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08
`,
    );
  });

  it('counts what fails nothing, and sums up several drafts', () => {
    const [document] = harbourReport().documents;
    const quiet = document!.findings.map((one, i) => ({ ...one, level: 'none' as const, baselined: i < 2 }));
    const text = print(
      report({ ...document!, findings: quiet }, { ...document!, path: '-', id: 'second', publishedOn: null }),
    );
    expect(text).toContain('5 findings not shown: 2 in the baseline, 3 of rules that are off');
    expect(text).toContain('<stdin> (second)  no publication date: relative dates stay unresolved');
    expect(text).toMatch(/\n2 drafts +16 /);
  });

  it('wraps to the width of the terminal, down to narrow ones', () => {
    const [document] = harbourReport().documents;
    for (const width of [40, 60, 100]) {
      const text = print(report({ ...document!, path: `drafts/${'long/'.repeat(12)}x.md` }), { width, verbose: true });
      // The place stays in one piece, so that terminals make a link of it; the hash is there to be copied.
      const lines = text.split('\n').filter((line) => !/x\.md:\d|sha256/.test(line));
      for (const line of lines) expect(displayWidth(line)).toBeLessThanOrEqual(width);
    }
  });

  it('links sources where the terminal can, to http addresses only', () => {
    const text = print(harbourReport(), { links: true });
    expect(text).toContain('\u001b]8;;https://audit.example/harbour\u001b\\Court of Audit');
    const cost = fact();
    const [citation] = cost.citations;
    const bad = fact({ citations: [{ ...citation!, source: { ...citation!.source, url: 'javascript:x' } }] });
    const other = report(documentReport(draft('5'), [{ words: '5', verdict: 'mismatch', fact: bad }]));
    expect(print(other, { links: true })).not.toContain('\u001b');
  });

  it('paints by verdict', () => {
    const tag = (name: string) => (text: string) => `<${name}>${text}</${name}>`;
    const names = ['error', 'warning', 'ok', 'note', 'dim', 'bold', 'underline'] as const;
    const color = Object.fromEntries(names.map((name) => [name, tag(name)])) as unknown as Painter;
    const text = print(harbourReport(), { color });
    expect(text).toContain('<bold><error>✗ mismatch</error></bold>');
    expect(text).toContain('<bold><warning>○ missing-source</warning></bold>');
    expect(text).toContain('<error>━━━━━━━━━━━━</error>');
  });

  it('tells history, other claims, periods, conversions and formulas', () => {
    const rich = fact({
      readings: [reading('5'), reading('6')],
      equals: [reading('$7')],
      during: { type: 'period', first: '2017-01-01', last: null, grain: 'year', edtf: '2017/..' },
      derivation: { formula: 'a / b', arithmetic: '5 ÷ 1 = 5', operands: ['a', 'b'] },
      revisions: [{ until: '1.1.0', reading: reading('4'), citation: null, why: null }],
    });
    const document = documentReport(draft('5 and 6\n7'), [
      { words: '5', verdict: 'match' },
      { words: '6', verdict: 'stale', fact: rich },
    ]);
    const [first, second] = document.findings;
    const findings = [
      first!,
      { ...second!, related: [first!.claim], suggestion: { start: 0, end: 1, text: '', safe: true } },
    ];
    const text = print(report({ ...document, findings }), { verbose: true });
    for (const words of [
      '5 or 6 ($7) · since 2017',
      'Earlier 4, until version 1.1.0',
      'Sum     a / b: 5 ÷ 1 = 5',
      'See     drafts/harbour.md:1:1 “5”',
      'Try     (take it out)',
    ])
      expect(text).toContain(words);
  });

  it('says which files were not read, and that there were no facts and no claims', () => {
    const failures = [new InputError('not text, but an image', 'input-binary', { file: 'b.png' })];
    const text = print(report(documentReport(draft('Nothing', { notes: ['decoded as Windows-1252'] }), [])), {
      failures,
      width: 40,
    });
    for (const words of [
      '✗ not read  b.png: not text',
      'Checked without facts',
      'no claims found',
      'decoded as',
      ': no claims',
    ])
      expect(text).toContain(words);
  });

  it('prints the drafts of an archive in time by their number', () => {
    const printed = (records: number) => {
      const archive = documentReport(draft('{"text":"5"}\n'.repeat(records)), []);
      print(report(...Array.from({ length: records }, () => archive)));
    };
    expect(growsInProportion(printed, { from: 1250, to: 10_000 })).toBe(true);
  });

  it('says that a claim runs over more lines than are shown', () => {
    const text = print(report(documentReport(draft('1\n2\n3\n4'), [{ words: '1\n2\n3\n4', verdict: 'mismatch' }])));
    expect(text).toContain('│ … 1 more line of this claim');
  });
});

describe('compact', () => {
  const print = (of: Report, options: Partial<RenderOptions> = {}) =>
    compact.render(of, renderOptions(options)).split('\n');

  it('has a line per finding, then the matches, then the coverage', () => {
    const lines = print(harbourReport());
    expect(lines).toHaveLength(8);
    expect(lines[0]).toBe(
      'drafts/harbour.md:1:17: mismatch: Unexpected `$1.4 billion`, expected `about $1.2 billion` (Court of Audit, May 4, 2023, page 12) [fact]',
    );
    expect(lines[5]).toBe('drafts/harbour.md: ✓ 3 matches');
    expect(lines[6]).toMatch(
      /^3 of 8 claims backed \(37 %\).*: 2 mismatch, 1 stale, 1 missing-source, 1 unresolved, 3 match$/,
    );
    const all = print(harbourReport(), { verbose: true });
    expect(all).toHaveLength(11);
    expect(all.join('\n')).toMatch(/: published .* \(from the /);
  });

  it('counts what fails nothing', () => {
    const [document] = harbourReport().documents;
    const quiet = document!.findings.map((one) => ({ ...one, level: 'none' as const }));
    expect(print(report({ ...document!, findings: quiet }))[0]).toBe(
      'drafts/harbour.md: ✓ 3 matches, 5 in the baseline or of rules that are off',
    );
  });
});
