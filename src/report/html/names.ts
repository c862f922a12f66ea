import type { Report } from '../../model/index.ts';

/** Number and address of every claim: numbers count through the report, addresses are what links to a claim name. */
export interface Name {
  readonly number: number;
  /** `c-…` is its card, `m-…` its mark in the copy. */
  readonly card: string;
  readonly mark: string;
}

/** Names by document and finding, in their order. Claims of two drafts may share an id: the later one counts on. */
export function claimNames(report: Report): Name[][] {
  const seen = new Map<string, number>();
  let number = 0;
  return report.documents.map((document) =>
    document.findings.map(({ claim }) => {
      const id = claim.id.replace(/[^\w-]/g, '-');
      const times = (seen.get(id) ?? 0) + 1;
      seen.set(id, times);
      const name = times === 1 ? id : `${id}.${times}`;
      number += 1;
      return { number, card: `c-${name}`, mark: `m-${name}` };
    }),
  );
}
