import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { DocumentReport, Finding } from '../model/index.ts';
import { UsageError } from '../model/index.ts';
import { claimFingerprint, type DraftName, factState } from './fingerprint.ts';
import { withLock } from './lock.ts';
import { readDay } from './options.ts';
import { writeFileAtomic } from './output.ts';

/** A claim that a person has checked; one line of `.stet/cq.jsonl`. */
export interface Waiver {
  /** `claimFingerprint`. */
  readonly claim: string;
  readonly path: string;
  readonly record: string | null;
  /** The claim's words, for people. */
  readonly text: string;
  /** What the fact said that the claim was linked to: `factState`. */
  readonly fact: string;
  readonly by: string;
  readonly why: string;
  /** Day of the signature. */
  readonly on: string;
  /** Last day that it holds, or null. */
  readonly until: string | null;
}

export const waiverFile = path.join('.stet', 'cq.jsonl');

/** What became of the waivers of the drafts that a run read. */
export interface Waived {
  readonly document: DocumentReport;
  /** One line each: "waiver of "$1.4 billion" (M. Ortiz) has expired on 2023-01-01". */
  readonly remarks: readonly string[];
}

/** The waivers of a repository. Throws with the line of what cannot be read. */
export function readWaivers(root: string): Waiver[] {
  const file = path.join(root, waiverFile);
  return existsSync(file) ? parseLines(readFileSync(file, 'utf8'), waiverFile, readWaiver) : [];
}

/** Adds a waiver, in the place of an older one for the same claim. */
export function addWaiver(root: string, waiver: Waiver): Promise<void> {
  const file = path.join(root, waiverFile);
  return withLock(file, waiverFile, () => {
    const others = readWaivers(root).filter((one) => one.claim !== waiver.claim);
    const lines = [...others, waiver].sort(byPlace).map((one) => `${JSON.stringify(one)}\n`);
    writeFileAtomic(file, lines.join(''), waiverFile);
  });
}

/** Makes matches of the findings that a person vouches for, and says which waivers do not hold any more. */
export function applyWaivers(
  document: DocumentReport,
  name: DraftName,
  waivers: readonly Waiver[],
  today: string,
): Waived {
  const mine = waivers.filter((one) => one.path === name.path && one.record === name.record);
  if (mine.length === 0) return { document, remarks: [] };
  const byClaim = new Map(mine.map((one) => [one.claim, one]));
  const remarks = new Map(
    mine.map((one) => [one.claim, 'is unused: no such claim is left in the draft, or its figure changed']),
  );
  const findings = document.findings.map((finding): Finding => {
    const waiver = byClaim.get(claimFingerprint(name, finding.claim));
    if (!waiver) return finding;
    const remark = whyVoid(waiver, finding, today);
    if (remark === null) remarks.delete(waiver.claim);
    else remarks.set(waiver.claim, remark);
    if (remark !== null) return finding;
    const { by, why, until } = waiver;
    return { ...finding, verdict: 'match', level: 'none', suggestion: null, waiver: { by, why, until } };
  });
  const lines = [...remarks].map(
    ([claim, remark]) =>
      `${waiverFile}: waiver of "${byClaim.get(claim)!.text}" by ${byClaim.get(claim)!.by} in ${name.path} ${remark}`,
  );
  return { document: { ...document, findings }, remarks: lines };
}

/** Why a waiver does not hold for a finding, or null when it does. */
function whyVoid(waiver: Waiver, finding: Finding, today: string): string | null {
  if (waiver.until !== null && waiver.until < today) return `expired on ${waiver.until}`;
  if (waiver.fact !== factState(finding.fact)) return 'is void: the fact that the claim is about has changed';
  if (finding.verdict === 'match') return 'is unused: the facts back the claim now';
  return null;
}

function byPlace(a: Waiver, b: Waiver): number {
  const [left, right] = [`${a.path}\0${a.claim}`, `${b.path}\0${b.claim}`];
  return left < right ? -1 : left > right ? 1 : 0;
}

function readWaiver(row: Record<string, unknown>): Waiver | null {
  const { claim, path: file, record = null, text, fact, by, why, on, until = null } = row;
  const words = [claim, file, text, fact, by, why, on];
  if (!words.every((word) => typeof word === 'string') || !(until === null || typeof until === 'string')) return null;
  if (until !== null) readDay(until, '`until`');
  return { claim, path: file, record, text, fact, by, why, on, until } as Waiver;
}

/** Reads JSON Lines; `read` gives null for a row that is not one of its own. */
export function parseLines<Row>(text: string, file: string, read: (row: Record<string, unknown>) => Row | null): Row[] {
  const rows: Row[] = [];
  for (const [index, line] of text
    .replace(/^\ufeff/, '')
    .split('\n')
    .entries()) {
    if (line.trim() === '') continue;
    let row: Row | null = null;
    try {
      const value: unknown = JSON.parse(line);
      row = typeof value === 'object' && value !== null ? read(value as Record<string, unknown>) : null;
    } catch (error) {
      // A conflict mark of a merge ends here, too: the message below says where.
      if (!(error instanceof SyntaxError)) throw error;
    }
    if (row === null) {
      const message =
        "this line is not one of stet's, expected a JSON object as stet writes it; mend or delete the line";
      throw new UsageError(message, 'record', { file, line: index + 1, column: 1 });
    }
    rows.push(row);
  }
  return rows;
}
