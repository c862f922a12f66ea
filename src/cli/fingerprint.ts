import { createHash } from 'node:crypto';
import type { Claim, Fact, Finding } from '../model/index.ts';

/** Which draft a claim stands in: its path from the root, and the record of an archive. */
export interface DraftName {
  readonly path: string;
  readonly record: string | null;
}

/**
 * What a signature is good for: this claim of this draft, with its figure, bound and period as they were read. Lines may
 * move; the words of its sentence may not.
 */
export function claimFingerprint(name: DraftName, claim: Claim): string {
  const { id, text, modifier, value, during } = claim;
  return hash([name.path, name.record, id, text, modifier, value, during?.edtf ?? null]);
}

/** What a finding says of a claim, for a baseline: the claim, the rule and the verdict. */
export function findingFingerprint(name: DraftName, finding: Finding): string {
  return hash([claimFingerprint(name, finding.claim), finding.rule, finding.verdict]);
}

/** What a fact says, whatever it is called and wherever it stands in its file; `none` where a claim has no fact. */
export function factState(fact: Fact | null): string {
  if (fact === null) return 'none';
  const values = [...fact.readings, ...fact.equals].map(({ value, modifier }) => [value, modifier]);
  return hash([fact.file.id, fact.id, values, fact.during?.edtf ?? null, fact.validFrom, fact.validUntil]);
}

/** The first 64 bits of a SHA-256. */
function hash(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('hex').slice(0, 16);
}
