import type { Coverage } from '../model/index.ts';

/** The counts of several drafts together. */
export function totalCoverage(parts: readonly Coverage[]): Coverage {
  const sum = (field: keyof Coverage) => parts.reduce((total, part) => total + part[field], 0);
  return {
    claims: sum('claims'),
    match: sum('match'),
    mismatch: sum('mismatch'),
    stale: sum('stale'),
    missingSource: sum('missingSource'),
    unresolved: sum('unresolved'),
    waived: sum('waived'),
  };
}

/** Whether fewer than `least` percent of the claims are backed; a draft without claims has nothing left to back. */
export function isBelow(coverage: Coverage, least: number): boolean {
  return coverage.match * 100 < least * coverage.claims;
}
