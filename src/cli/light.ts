import { type Claim, makeClaim } from '../model/index.ts';
import type { Judged } from './settle.ts';

/** What was found in a draft, whichever draft that was. */
export type Found = Pick<Judged, 'document' | 'report'>;

/** Leaves out what no report looks at: tokens, sentences, the whole draft beside each claim, and the facts that were not chosen. */
export function lighten<T extends Found>(found: readonly T[]): T[] {
  const light = once((claim, again): Claim => {
    const { kind, pattern, modifier, hedges, span } = claim.mention;
    const mention = { kind, pattern, modifier, hedges, span } as Claim['mention'];
    return { ...claim, mention, conversionOf: claim.conversionOf && again(claim.conversionOf) };
  });
  return found.map((one) => {
    const { path, source, encoding = null, positions = 'source', id } = one.document;
    const findings = one.report.findings.map((finding) => {
      const claim = light(finding.claim);
      const link = { ...finding.link, claim, rivals: [], candidates: [] };
      return { ...finding, claim, link, related: finding.related.map(light) };
    });
    const document = { path, source, encoding, positions, ...(id === undefined ? {} : { id }) };
    return { ...one, document, report: { ...one.report, findings } };
  });
}

/** Gives the claims of what was sent or kept their plain-data form back. */
export function revive<T extends Found>(found: readonly T[]): T[] {
  const revived = once((claim, again) =>
    makeClaim({ ...claim, conversionOf: claim.conversionOf && again(claim.conversionOf) }),
  );
  return found.map((one) => {
    const findings = one.report.findings.map((finding) => {
      const claim = revived(finding.claim);
      return { ...finding, claim, link: { ...finding.link, claim }, related: finding.related.map(revived) };
    });
    return { ...one, report: { ...one.report, findings } };
  });
}

/** A claim that several findings share is made once. */
function once(make: (claim: Claim, again: (claim: Claim) => Claim) => Claim): (claim: Claim) => Claim {
  const made = new Map<Claim, Claim>();
  const of = (claim: Claim): Claim => {
    const known = made.get(claim) ?? make(claim, of);
    made.set(claim, known);
    return known;
  };
  return (claim) => of(claim);
}
