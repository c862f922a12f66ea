import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FactBase } from '../model/index.ts';
import { checkText, drawFacts, loadFacts } from '../pipeline.ts';
import { assign, type Option } from './assign.ts';

const FACTS = `format: 1
id: ferry
title: The ferry accident in the strait
version: 1.0.0
sources: { service: { publisher: Rescue service, published: 2022-03-04 } }
rates: [{ from: EUR, to: USD, rate: 1.1, on: 2022-03-01, source: central bank }]
facts:
  dead:
    subject: passengers killed in the ferry accident
    terms: [[ferry], [killed, died, dead]]
    value: 31 people
    source: service
  hurt:
    subject: passengers injured in the ferry accident
    terms: [[ferry], [injured, hurt]]
    value: 58 people
    source: service
  aboard:
    subject: people on board the ferry
    terms: [[ferry], [aboard, on board, carried]]
    value: 240 people
    source: service
  repair:
    subject: cost of the repair of the harbour
    terms: [[harbour, port], [repair]]
    value: €40 million
    source: service
  ordered-2019:
    subject: ferries that the National Shipping Line ordered in 2019
    terms: [[National Shipping Line], [ordered, bought]]
    value: 4 ferries
    during: 2019
    source: service
`;
const facts = loadFacts(FACTS);
const verdictsOf = (text: string, base: FactBase = facts, publishedOn = '2022-03-04') =>
  checkText(text, { facts: base, publishedOn }).findings.map(({ claim, verdict, link }) => [
    claim.text,
    verdict,
    link.fact?.id ?? null,
  ]);

describe('linking', () => {
  it.each([
    ['The ferry accident killed 31 people.', '31 people', 'match', 'dead'],
    ['Thirty-one passengers died when the ferry sank.', 'Thirty-one passengers', 'match', 'dead'],
    ['The ferry accident injured 31 people.', '31 people', 'mismatch', 'hurt'],
    ['The ferry accident left 58 hurt.', '58 hurt', 'match', 'hurt'],
    ['The repair of the port will cost €40 million.', '€40 million', 'match', 'repair'],
    ['The repair of the port will cost $44 million.', '$44 million', 'match', 'repair'],
    ['The repair of the port will cost $60 million.', '$60 million', 'mismatch', 'repair'],
    ['The NSL bought four ferries in 2019.', 'four ferries', 'match', 'ordered-2019'],
    ['The National Shipping Line bought six ferries in 2021.', 'six ferries', 'missing-source', null],
    ['The museum has 31 rooms.', '31 rooms', 'missing-source', null],
  ])('%s', (text, words, verdict, fact) => {
    expect(verdictsOf(text)).toContainEqual([words, verdict, fact]);
  });

  it('assigns the figures of a sentence together', () => {
    expect(
      verdictsOf('The ferry carried 240 people; 31 died and 58 were injured.').map(([, verdict]) => verdict),
    ).toEqual(['match', 'match', 'match']);
    expect(
      verdictsOf('The ferry carried 204 people; 31 died and 58 were injured.').map(([, verdict]) => verdict),
    ).toEqual(['mismatch', 'match', 'match']);
  });

  it('carries the subject over from the sentence before', () => {
    expect(verdictsOf('The ferry sank in the strait. It carried 240 people.')).toContainEqual([
      '240 people',
      'match',
      'aboard',
    ]);
  });

  it('names two facts that fit equally and tells why none was taken', () => {
    const [finding] = checkText('The museum has 31 rooms.', { facts }).findings;
    expect(finding!.explanation.why).not.toBe('');
    expect(
      checkText('The ferry accident killed 31 people.', { facts }).findings[0]!.link.candidates[0]!.evidence.length,
    ).toBeGreaterThan(1);
  });

  it('finds one fact among very many', () => {
    const many = Array.from(
      { length: 3000 },
      (_, i) =>
        `  other-${i}:\n    subject: trams in town ${i}\n    terms: [[trams], [town${i}]]\n    value: ${(i % 900) + 2} trams\n`,
    ).join('');
    expect(verdictsOf('The ferry accident killed 31 people.', loadFacts(FACTS + many))).toEqual([
      ['31 people', 'match', 'dead'],
    ]);
  });
});

describe('assignment', () => {
  const option = (fact: number, worth: number, agrees = false): Option => ({ fact, worth, agrees });

  it('takes the best sum, not the best pair', () => {
    expect(assign([[option(1, 0.9), option(2, 0.8)], [option(1, 0.85)]])).toEqual([1, 0]);
  });

  it('lets claims share a fact that both agree with, and no other', () => {
    expect(assign([[option(1, 0.9, true)], [option(1, 0.9, true)]])).toEqual([0, 0]);
    expect(assign([[option(1, 0.9, true)], [option(1, 0.9)]])).toEqual([0, -1]);
  });
});

const SENTENCES = [
  'The ferry accident killed 31 people.',
  'Some 58 passengers of the ferry were injured.',
  'The ferry carried 420 people.',
  'The repair of the port will cost €40 million.',
  'The National Shipping Line bought four ferries in 2019.',
];

describe('properties', () => {
  it('never depend on the order of facts or files', () => {
    const source = drawFacts(SENTENCES.join('\n\n'), { publishedOn: '2022-03-04' });
    const base = loadFacts(source);
    const text = SENTENCES.join(' ').replace('€40', '€44');
    const report = (one: FactBase) =>
      JSON.stringify(checkText(text, { facts: one, publishedOn: '2022-03-04' }).findings);
    const expected = report(base);
    fc.assert(
      fc.property(fc.shuffledSubarray([...base.facts], { minLength: base.facts.length }), (shuffled) => {
        expect(report({ ...base, facts: shuffled })).toBe(expected);
      }),
      { numRuns: 20 },
    );
  });

  it('an equal form of a figure never changes its verdict', () => {
    const forms = ['€40 million', '€40m', '€40,000,000', 'EUR 40 million', '40 million euros'];
    const wrong = ['€44 million', '€44m', '€44,000,000', 'EUR 44 million', '44 million euros'];
    for (const form of forms)
      expect(verdictsOf(`The repair of the port will cost ${form}.`)[0]!.slice(1)).toEqual(['match', 'repair']);
    for (const form of wrong)
      expect(verdictsOf(`The repair of the port will cost ${form}.`)[0]!.slice(1)).toEqual(['mismatch', 'repair']);
  });

  it('an unrelated fact never turns a match into anything else', () => {
    const other = (subject: string, value: string) =>
      `  extra:\n    subject: ${subject}\n    terms: [[${subject.split(' ').join('], [')}]]\n    value: ${value}\n`;
    fc.assert(
      fc.property(
        fc.constantFrom('apples eaten', 'villages without trains', 'songs written', 'bridges painted'),
        fc.integer({ min: 2, max: 900 }),
        (subject, n) => {
          const base = loadFacts(FACTS + other(subject, `${n} ${subject.split(' ')[0]}`));
          expect(verdictsOf(SENTENCES.join('\n\n'), base)).toEqual(verdictsOf(SENTENCES.join('\n\n')));
        },
      ),
      { numRuns: 20 },
    );
  });

  it('a sentence keeps its verdict in another place', () => {
    const sorted = (text: string) => verdictsOf(text).sort((a, b) => (String(a) < String(b) ? -1 : 1));
    const expected = sorted(SENTENCES.join('\n\n'));
    fc.assert(
      fc.property(fc.shuffledSubarray(SENTENCES, { minLength: SENTENCES.length }), (moved) => {
        expect(sorted(moved.join('\n\n'))).toEqual(expected);
      }),
      { numRuns: 20 },
    );
  });
});
