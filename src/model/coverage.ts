import type { Coverage, Finding } from './finding.ts';

/** Counts findings by verdict; nothing that was found is left out. */
export function coverageOf(findings: readonly Finding[]): Coverage {
  const count = (verdict: Finding['verdict']) => findings.filter((finding) => finding.verdict === verdict).length;
  return {
    claims: findings.length,
    match: count('match'),
    mismatch: count('mismatch'),
    stale: count('stale'),
    missingSource: count('missing-source'),
    unresolved: count('unresolved'),
    waived: findings.filter((finding) => finding.verdict === 'match' && finding.waiver !== null).length,
  };
}
