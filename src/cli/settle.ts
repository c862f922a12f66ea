import { existsSync } from 'node:fs';
import path from 'node:path';
import { coverageOf, type Document, type DocumentReport, type Fact, type Finding, type Level } from '../model/index.ts';
import { applyBaseline, type BaselineEntry } from './baseline.ts';
import type { DraftSettings } from './config.ts';
import type { Draft } from './files.ts';
import type { DraftName } from './fingerprint.ts';
import type { LineRange } from './git.ts';
import { applyWaivers, type Waiver, waiverFile } from './waivers.ts';

/** A draft as it was read, with what was found in it. */
export interface Judged {
  readonly draft: Draft;
  readonly name: DraftName;
  readonly document: Pick<Document, 'path' | 'source' | 'encoding' | 'positions' | 'id'>;
  readonly report: DocumentReport;
}

/** What a newsroom's own records say of findings. */
export interface Records {
  readonly waivers: readonly Waiver[];
  readonly baseline: readonly BaselineEntry[];
  /** `YYYY-MM-DD`, for waivers that end. */
  readonly today: string;
}

export interface Settled {
  readonly report: DocumentReport;
  /** Lines for standard error: waivers and baseline entries that hold no more. */
  readonly remarks: readonly string[];
}

/** Applies the levels of the configuration, then waivers, then the baseline, and counts anew. */
export function settle({ report, name }: Judged, rules: DraftSettings['rules'], records: Records): Settled {
  const levelled = { ...report, findings: report.findings.map((finding) => withLevel(finding, rules)) };
  const waived = applyWaivers(levelled, name, records.waivers, records.today);
  const based = applyBaseline(waived.document, name, records.baseline);
  const stale = based.stale.map(
    (entry) =>
      `baseline: "${entry.text}" in ${entry.path} (${entry.rule}) is not found any more; --update-baseline drops it`,
  );
  return {
    report: { ...based.document, coverage: coverageOf(based.document.findings) },
    remarks: [...waived.remarks, ...stale],
  };
}

/** What the records say of drafts that are no more, one line each. */
export function orphans({ waivers, baseline }: Records, root: string): string[] {
  const gone = ({ path: name }: { path: string }) => !existsSync(path.join(root, name));
  return [
    ...waivers.filter(gone).map((one) => `${waiverFile}: waiver of "${one.text}" by ${one.by}: ${one.path} is no more`),
    ...baseline.filter(gone).map((one) => `baseline: "${one.text}" (${one.rule}): ${one.path} is no more`),
  ];
}

/** A rule's level as the configuration sets it; what is a match stays one. */
function withLevel(finding: Finding, rules: DraftSettings['rules']): Finding {
  const set = Object.hasOwn(rules, finding.rule) ? rules[finding.rule] : undefined;
  if (set === undefined || finding.verdict === 'match') return finding;
  const level: Level = set === 'off' ? 'none' : set;
  return { ...finding, level };
}

/**
 * Keeps the findings on changed lines, those that lean on a claim there, and those about a changed fact. Coverage stays that of the
 * whole draft.
 */
export function onLines(
  report: DocumentReport,
  ranges: readonly LineRange[] | null,
  isChanged: (fact: Fact) => boolean,
): { report: DocumentReport; outside: number } {
  if (ranges === null) return { report, outside: 0 };
  const touches = (claim: Finding['claim']) => {
    const last = claim.line + claim.text.split(/\r\n|\r|\n/).length - 1;
    return ranges.some((range) => range.first <= last && claim.line <= range.last);
  };
  const findings = report.findings.filter(
    ({ claim, related, fact }) => touches(claim) || related.some(touches) || (fact !== null && isChanged(fact)),
  );
  const outside =
    report.findings.filter((finding) => finding.verdict !== 'match').length -
    findings.filter((finding) => finding.verdict !== 'match').length;
  return { report: { ...report, findings }, outside };
}
