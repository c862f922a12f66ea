import { expect, it } from 'vitest';
import type { Period } from '../model/index.ts';
import { findingData, withJson } from './data.ts';
import { fingerprint } from './fingerprint.ts';
import { renderOptions } from './format.ts';
import { harbourReport } from './testing.ts';
import { citationWords, coverageWords, dateWords, endOf, periodWords, share, webAddress } from './words.ts';

const none = { claims: 0, match: 0, mismatch: 0, stale: 0, missingSource: 0, unresolved: 0, waived: 0 };

it('rounds the share down: only all claims are 100 %', () => {
  expect(coverageWords({ ...none, claims: 20, match: 12 })).toBe('12 of 20 claims backed (60 %)');
  expect(coverageWords({ ...none, claims: 1000, match: 999 })).toBe('999 of 1000 claims backed (99 %)');
  expect(coverageWords({ ...none, claims: 1, match: 1, waived: 1 })).toBe(
    "1 of 1 claim backed (100 %), 1 of them by a person's word",
  );
  expect([coverageWords(none), share(none)]).toEqual(['no claims found', 100]);
});

it('writes days and periods as copy does', () => {
  const period = (edtf: string): Period => ({ type: 'period', first: null, last: null, grain: 'year', edtf });
  expect(dateWords('2022-09-05')).toBe('Sept. 5, 2022');
  expect(dateWords('2022-13-05')).toBe('2022-13-05');
  expect(['2022', '2017/..', '../2020-01-01', '2016/2017'].map(period).map(periodWords)).toEqual([
    '2022',
    'since 2017',
    'until Jan. 1, 2020',
    '2016 to 2017',
  ]);
});

it('names a source by what is known of it', () => {
  const source = { id: 'a', publisher: null, title: null, published: null, url: null, kind: null };
  expect(citationWords({ source, locator: null })).toBe('a');
  expect(citationWords({ source: { ...source, title: 'Minutes' }, locator: 'page 3' })).toBe('Minutes, page 3');
});

it('makes links of web addresses alone', () => {
  for (const url of ['https://a.example/b?c=d#e', 'HTTP://a.example']) expect(webAddress(url)).toBe(url);
  for (const url of [
    null,
    '',
    'javascript:x',
    ' https://a',
    'https://a b',
    'data:text/html,x',
    '//a',
    'https://a"><b>',
    'https://a\u202eb',
  ])
    expect(webAddress(url)).toBeNull();
});

it('ends a claim after its last character', () => {
  const { claim } = harbourReport().documents[0]!.findings[0]!;
  expect(endOf(claim)).toEqual({ line: 1, column: 29 });
  expect(endOf({ ...claim, text: 'a\r\nbc' })).toEqual({ line: 2, column: 3 });
});

it('stringifies a finding to its plain data', () => {
  const finding = harbourReport().documents[0]!.findings[0]!;
  expect(JSON.stringify(withJson(finding))).toBe(JSON.stringify(findingData(finding)));
});

it('tells parts apart in fingerprints', () => {
  expect(fingerprint('ab', 'c')).not.toBe(fingerprint('a', 'bc'));
  expect(fingerprint('a')).toMatch(/^[0-9a-f]{16}$/);
});

it('knows files by relative paths with slashes', () => {
  expect(renderOptions().repositoryPath('.\\drafts\\a.md')).toBe('drafts/a.md');
});
