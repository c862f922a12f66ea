import { describe, expect, it } from 'vitest';
import { checkText } from '../pipeline.ts';

const marks = (text: string) =>
  checkText(text)
    .findings.filter(({ claim }) => claim.kind === 'mark')
    .map(({ claim, rule }) => `${rule} ${claim.text}`);

describe('marks of the desk', () => {
  it.each([
    ['It cost TK dollars.', ['tk TK']],
    ['It cost TKTKTK dollars.', ['tk TKTKTK']],
    ['It cost $XX in all.', ['tk XX']],
    ['It cost €XXXX and £XX.', ['tk XXXX', 'tk XX']],
    ['It rose XX%, then XX percent, then XXX per cent.', ['tk XX', 'tk XX', 'tk XXX']],
    ['It cost XX million or XX-billion.', ['tk XX', 'tk XX']],
    ['Some XX people came.', ['tk XX']],
    ['The choir CQ sang.', ['cq CQ']],
    ['The choir (cq) sang [cq].', ['cq (cq)', 'cq [cq]']],
    ['The choir cq sang, at tk.', []],
    ['An XL shirt, an X, XX of them, Super Bowl XX and a TKO.', []],
    ['example.TK and XXs, aTK, TK2, 5TK.', []],
    ['XX trillion and XX peoples', []],
    ['It cost $X.', []],
  ])('%s: %j', (text, expected) => {
    expect(marks(text)).toEqual(expected);
  });

  it('are findings with their place, and no figures', () => {
    const text = 'It rained.\r\nThe hall\rcost $TK million, and\u2028it is (CQ) true.';
    const findings = checkText(text).findings.filter(({ claim }) => claim.kind === 'mark');
    expect(findings.map(({ claim }) => claim.toJSON())).toMatchObject([
      { id: 'mark-tk-2-6', text: 'TK', line: 3, column: 7, kind: 'mark', hedges: [], modifier: 'exact' },
      { id: 'mark-cq-3-7', text: 'CQ', line: 3, column: 30, unresolved: 'a mark of the desk, no figure' },
    ]);
    for (const { claim, fact, link, level, verdict, explanation } of findings) {
      expect(text.slice(claim.start, claim.end)).toBe(claim.text);
      expect({ ...claim.value, low: String((claim.value as { low: unknown }).low) }).toMatchObject({
        type: 'quantity',
        low: '0',
        unit: '1',
      });
      expect([fact, link.score, link.rivals, link.candidates, verdict]).toEqual([null, 0, [], [], 'unresolved']);
      const { sentence, span, pattern } = claim.mention;
      expect(
        sentence.tokens
          .slice(span.from, span.to)
          .map((token) => token.text)
          .join(''),
      ).toContain(claim.text);
      expect(span.to - span.from).toBeLessThanOrEqual(2);
      expect(pattern).toBe('<mark>');
      expect(level).toBe(claim.text === 'TK' ? 'error' : 'warning');
      expect(explanation.what).toBe(`\`${claim.text}\` is left in the copy`);
    }
  });

  it('go out with their brackets, where they have some', () => {
    const suggestion = (text: string) => checkText(text).findings.find(({ rule }) => rule === 'cq')!.suggestion;
    expect(suggestion('The choir (CQ) sang.')).toBeNull();
    expect(suggestion('The choir (cq) sang.')).toEqual({ start: 10, end: 14, text: '', safe: false });
    expect(suggestion('The choir CQ sang.')).toBeNull();
  });
});
