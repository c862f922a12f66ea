import { describe, expect, it } from 'vitest';
import { checkText, extractClaims, loadFacts } from '../src/index.ts';
import { growsInProportion } from '../src/model/testing.ts';

const facts = loadFacts(`format: 1
id: harbour
version: 1.0.0
facts:
  boats:
    subject: boats in the harbour
    terms: [[harbour], [boats]]
    value: 40 boats
`);
const sentence = (figures: number) => `The harbour has 40 boats${', 17 carts'.repeat(figures - 1)}.`;

describe('data in the place of copy', () => {
  it('is not linked: of a sentence with more than sixty figures nobody can tell what each is about', () => {
    const first = (text: string) => checkText(text, { facts }).findings[0]!.verdict;
    expect(first(sentence(50))).toBe('match');
    expect(first(sentence(61))).toBe('missing-source');
  });

  it('ends wherever it ends, a joined weekday included', () => {
    for (const text of ['Thursday-', 'on Thursday (', 'Thursday, '])
      expect(extractClaims(text, { publishedOn: '2022-12-22' })).toHaveLength(1);
  });

  it('is refused from 20,000 figures on, in one line that says what to do', () => {
    const text = `${'It sold 12 carts and 17 boats in all. '.repeat(11_000)}\n`;
    expect(() => checkText(text, { facts })).toThrow(/more than 20000 figures and dates; expected copy.*split it/);
    expect(extractClaims(text.slice(0, 380))).toHaveLength(20);
  });

  it('is refused for the figures of all records of an archive together', () => {
    const archive = (text: string, records: number) => `${JSON.stringify({ text })}\n`.repeat(records);
    const check = (text: string) => () => checkText(text, { format: 'jsonl' });
    const figures = archive(sentence(50), 401);
    expect(() => checkText(figures, { format: 'jsonl' })).toThrow(
      'the archive has more than 20000 figures and dates; expected copy, not data: split it',
    );
    expect(check(archive('5-6-7-8-'.repeat(13_000), 2))).toThrow('the archive has more than 100000 numbers');
    expect(check(archive(sentence(50), 2))).not.toThrow();
  });

  it('is refused for numbers that are no claims, and for marks, before it takes long', () => {
    const check = (text: string) => () => checkText(text, { facts });
    expect(check('5-6-7-8-'.repeat(30_000))).toThrow(/more than 100000 numbers; expected copy/);
    expect(check('TK '.repeat(6000))).toThrow(/more than 5000 marks such as TK; expected copy/);
  });
});

it('checks an archive in time by its length, however many records it has', () => {
  const check = (records: number) => {
    const archive = '{"text":"It cost TK."}\n'.repeat(records);
    expect(checkText(archive, { format: 'jsonl' }).documents).toHaveLength(records);
  };
  expect(growsInProportion(check, { from: 625, to: 5_000 })).toBe(true);
});
