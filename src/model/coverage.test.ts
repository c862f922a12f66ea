import { describe, expect, it } from 'vitest';
import type { Finding, Verdict } from '../model/index.ts';
import { coverageOf } from './coverage.ts';

const finding = (verdict: Verdict, waived = false) =>
  ({ verdict, waiver: waived ? { by: 'the desk', why: 'seen', until: null } : null }) as Finding;

describe('coverage', () => {
  it('counts every finding once, by its verdict', () => {
    const verdicts: Verdict[] = ['match', 'mismatch', 'stale', 'missing-source', 'unresolved'];
    const findings = verdicts.flatMap((verdict, i) => Array.from({ length: i + 1 }, () => finding(verdict)));
    expect(coverageOf(findings)).toEqual({
      claims: 15,
      match: 1,
      mismatch: 2,
      stale: 3,
      missingSource: 4,
      unresolved: 5,
      waived: 0,
    });
  });

  it('tells how many matches are by a person’s word alone', () => {
    expect(coverageOf([finding('match', true), finding('match'), finding('mismatch', true)])).toMatchObject({
      claims: 3,
      match: 2,
      waived: 1,
    });
    expect(coverageOf([])).toMatchObject({ claims: 0, waived: 0 });
  });
});
