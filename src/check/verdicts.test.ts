import { describe, expect, it } from 'vitest';
import type { Claim, Fact, Link } from '../model/index.ts';
import { checkText, engine, extractClaims, loadFacts } from '../pipeline.ts';
import { checkLinks, type Draft, levels, precedence, rules } from './check.ts';

const DAY = '2023-03-01';
const linkOf = (claim: Claim, fact: Fact | null = null): Link => ({
  claim,
  fact,
  score: 1,
  rivals: [],
  candidates: [],
});
const factOf = (value: string, more: object = {}): Fact =>
  ({
    id: 'one',
    subject: 'boats in the bay',
    readings: [engine.readValue(value, null)!],
    equals: [],
    revisions: [],
    citations: [],
    derivation: null,
    disputed: false,
    during: null,
    file: { id: 'bay', version: '1.0.0' },
    ...more,
  }) as unknown as Fact;
const check = (links: readonly Link[], more: Partial<Draft> = {}) =>
  checkLinks(links, {
    sentences: [...new Set(links.map(({ claim }) => claim.mention.sentence))],
    facts: null,
    publishedOn: DAY,
    ...more,
  });

describe('verdicts', () => {
  it('have their level and their rank', () => {
    expect(levels).toEqual({
      match: 'none',
      mismatch: 'error',
      stale: 'error',
      'missing-source': 'warning',
      unresolved: 'warning',
    });
    expect(precedence).toEqual(['mismatch', 'stale', 'match', 'unresolved', 'missing-source']);
  });

  it('come from rules in the order of their ids', () => {
    const ids = rules.map(({ id }) => id);
    expect(ids).toEqual([...ids].sort());
    expect(ids.length).toBeGreaterThan(20);
  });

  it('carry the level of their rule, or of themselves', () => {
    const draft = 'Some 40 boats, TK cranes, May 9 and Wednesday, Feb. 3, 2023.';
    expect(checkText(draft).findings.map(({ verdict, level, rule }) => `${verdict} ${level} ${rule}`)).toEqual([
      'missing-source warning no-source',
      'unresolved error tk',
      'unresolved warning no-date',
      'mismatch error weekday',
    ]);
  });
});

describe('findings', () => {
  it('stand in the order of the text, the shorter first, marks among them', () => {
    const claims = extractClaims('We saw 40 boats and TK cranes and 12 men.');
    const short = { ...claims[0]!, id: 'short', end: claims[0]!.end - 1 };
    const found = check([claims[1]!, claims[0]!, short].map((claim) => linkOf(claim)));
    expect(found.map(({ claim }) => claim.id)).toEqual(['short', claims[0]!.id, 'mark-tk-0-20', claims[1]!.id]);
  });

  it('say where they stand, and that nobody vouches for them', () => {
    const [found] = checkText('A storm.\n\n“It sank 40 boats.”').findings;
    expect([found?.waiver, found?.block, found?.link.claim === found?.claim]).toEqual([null, 'paragraph', true]);
  });

  it('name the nearest fact where none covers the claim', () => {
    const [claim] = extractClaims('We saw 40 boats.');
    const why = (candidates: Link['candidates']) => check([{ ...linkOf(claim!), candidates }])[0]!.explanation.why;
    expect(why([])).toBe('No fact is near it');
    const near = { fact: factOf('50 boats'), score: 0.1, evidence: [] };
    expect(why([near])).toBe('The nearest is one (50 boats): boats in the bay; too little speaks for it');
  });

  it('leave a figure open that two facts fit and refute, and back it where one of them does', () => {
    const [claim] = extractClaims('We saw 40 boats.');
    const rivals = [factOf('60 boats', { id: 'two' })];
    const verdict = (value: string) => {
      const [found] = check([{ ...linkOf(claim!, factOf(value)), rivals }]);
      return `${found?.verdict} ${found?.rule}: ${found?.explanation.what}`;
    };
    expect(verdict('50 boats')).toBe(
      'unresolved ambiguous: `40 boats` fits one (50 boats) and two (60 boats) equally well',
    );
    expect(verdict('40 boats')).toBe('match value: `40 boats` stands');
    expect(verdict('$40')).toBe('missing-source no-source: No fact covers `40 boats`');
    const [date] = extractClaims('We saw it on May 9, 2023.');
    const [open] = check([{ ...linkOf(date!, factOf('May 8, 2023')), rivals: [factOf('May 7, 2023')] }]);
    expect([open?.verdict, open?.rule]).toEqual(['unresolved', 'ambiguous']);
  });

  it('say that sources disagree, and edit nothing then', () => {
    const [right, wrong] = extractClaims('We saw 40 boats and 54 boats.');
    const fact = factOf('40 boats', {
      disputed: true,
      readings: ['40 boats', '45 boats'].map((v) => engine.readValue(v, null)),
    });
    const [match, mismatch] = check([linkOf(right!, fact), linkOf(wrong!, fact)]);
    expect(match?.notes).toEqual([{ id: 'disputed', text: 'sources disagree: 40 boats and 45 boats' }]);
    expect([mismatch?.verdict, mismatch?.suggestion?.safe]).toEqual(['mismatch', undefined]);
  });

  it('are safe to mend where the link is sure', () => {
    const [claim] = extractClaims('We saw 54 boats.');
    const safe = (score: number) => check([{ ...linkOf(claim!, factOf('45 boats')), score }])[0]!.suggestion?.safe;
    expect([safe(0.79), safe(0.8), safe(0.81)]).toEqual([undefined, true, true]);
    const [date] = extractClaims('We saw it on May 9, 2023.');
    const dated = (score: number) => check([{ ...linkOf(date!, factOf('May 8, 2023')), score }])[0]!.suggestion?.safe;
    expect([dated(0.79), dated(0.8), dated(0.81)]).toEqual([undefined, true, true]);
    const euros = extractClaims('We paid €45 million.')[0]!;
    const signed = (score: number) => check([{ ...linkOf(euros, factOf('$45 million')), score }])[0]!.suggestion?.safe;
    expect([signed(0.79), signed(0.8), signed(0.81)]).toEqual([undefined, true, true]);
    const stale = factOf('45 boats', { revisions: [{ until: '1.1.0', reading: engine.readValue('54 boats', null) }] });
    const older = (score: number) => check([{ ...linkOf(claim!, stale), score }])[0]!;
    expect([0.79, 0.8, 0.81].map((score) => older(score).suggestion?.safe)).toEqual([undefined, true, true]);
    expect(older(1).explanation.why).toBe('bay 1.0.0: it was 54 boats until version 1.1.0');
  });

  it('say what an older value was, whence and until when', () => {
    const [claim] = extractClaims('We saw 54 boats.');
    const source = { id: 'office', publisher: 'Town office', title: null, published: null, url: null, kind: null };
    const revision = {
      until: '1.1.0',
      on: '2023-02-01',
      reading: engine.readValue('54 boats', null),
      citation: { source, locator: 'page 3' },
      why: 'Counted again.',
    };
    const [found] = check([linkOf(claim!, factOf('45 boats', { revisions: [revision] }))]);
    expect(found?.explanation.why).toBe(
      'bay 1.0.0: it was 54 boats (Town office, page 3) until version 1.1.0 of Feb. 1, 2023; Counted again.',
    );
    const [dated] = extractClaims('It opened on May 9, 2023.');
    const date = { until: '1.1.0', reading: engine.readValue('May 9, 2023', null) };
    const [stale] = check([linkOf(dated!, factOf('May 8, 2023', { revisions: [date] }))]);
    expect([stale?.verdict, stale?.explanation.what, stale?.suggestion]).toEqual([
      'stale',
      '`May 9, 2023` is out of date, today it is `May 8, 2023`',
      null,
    ]);
  });

  it('name the fact whose figure was taken', () => {
    const [claim] = extractClaims('We saw 7 boats.');
    const own = factOf('9 boats');
    const other = factOf('7 boats', { id: 'two', subject: 'boats in the marina' });
    const candidates = [own, other].map((fact) => ({ fact, score: 1, evidence: [] }));
    const [found] = check([{ ...linkOf(claim!, own), candidates }]);
    expect(found?.notes).toEqual([{ id: 'slip', text: 'it is the figure of another fact: boats in the marina' }]);
    const [date] = extractClaims('It opened on May 9, 2023.');
    const dates = [factOf('June 7, 2022'), factOf('May 9, 2023', { subject: 'opening of the marina' })];
    const [moved] = check([
      { ...linkOf(date!, dates[0]), candidates: dates.map((fact) => ({ fact, score: 1, evidence: [] })) },
    ]);
    expect(moved?.notes).toEqual([{ id: 'slip', text: 'it is the figure of another fact: opening of the marina' }]);
    expect(moved?.explanation.what).toBe('Unexpected `May 9, 2023`, expected `June 7, 2022`');
    expect(moved?.suggestion).toBeNull();
  });

  it('work a relative date out', () => {
    const facts = loadFacts(
      "format: 1\nid: t\nversion: 1.0.0\nfacts:\n  a: { subject: day of the opening, terms: [[museum], [opened]], value: 'Feb. 26, 2023' }\n",
    );
    const [found] = checkText('The museum opened on Monday.', { publishedOn: DAY, facts }).findings;
    expect([found?.verdict, ...(found?.explanation.arithmetic ?? [])]).toEqual(['mismatch', 'Monday = Feb. 27, 2023']);
  });
});
