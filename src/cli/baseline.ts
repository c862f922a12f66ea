import { existsSync, readFileSync } from 'node:fs';
import type { DocumentReport, Finding } from '../model/index.ts';
import { UsageError } from '../model/index.ts';
import { type DraftName, findingFingerprint } from './fingerprint.ts';
import { writeFileAtomic } from './output.ts';
import { parseLines } from './waivers.ts';

/** A finding that was there before stet was; one line of the baseline. */
export interface BaselineEntry {
  /** `findingFingerprint`. */
  readonly finding: string;
  readonly path: string;
  readonly record: string | null;
  readonly rule: string;
  readonly verdict: string;
  /** The claim's words, for people. */
  readonly text: string;
}

export function readBaseline(file: string, shown: string): BaselineEntry[] {
  if (!existsSync(file)) {
    const message = 'no such baseline, expected a file that stet wrote; make it with --update-baseline';
    throw new UsageError(message, 'baseline', { file: shown });
  }
  return parseLines(readFileSync(file, 'utf8'), shown, readEntry);
}

/** Takes the level from the findings that the baseline holds; `stale` are its entries that fit none of them. */
export function applyBaseline(
  document: DocumentReport,
  name: DraftName,
  entries: readonly BaselineEntry[],
): { document: DocumentReport; stale: readonly BaselineEntry[] } {
  const mine = entries.filter((entry) => entry.path === name.path && entry.record === name.record);
  const unseen = new Map(mine.map((entry) => [entry.finding, entry]));
  const known = new Set(unseen.keys());
  const findings = document.findings.map((finding): Finding => {
    const key = findingFingerprint(name, finding);
    unseen.delete(key);
    return known.has(key) && finding.verdict !== 'match' ? { ...finding, level: 'none', baselined: true } : finding;
  });
  return { document: { ...document, findings }, stale: [...unseen.values()] };
}

/** The lines of a draft's findings that would fail or warn. */
export function entriesOf(document: DocumentReport, name: DraftName): BaselineEntry[] {
  return document.findings
    .filter((finding) => finding.verdict !== 'match' && finding.level !== 'none')
    .map((finding) => ({
      finding: findingFingerprint(name, finding),
      ...name,
      rule: finding.rule,
      verdict: finding.verdict,
      text: finding.claim.text.replace(/\s+/g, ' '),
    }));
}

/** Writes a baseline anew, one sorted line per finding, so that two branches' baselines merge. */
export function writeBaseline(file: string, shown: string, entries: readonly BaselineEntry[]): void {
  const lines = new Set([...entries].sort(byPlace).map((entry) => `${JSON.stringify(entry)}\n`));
  writeFileAtomic(file, [...lines].join(''), shown);
}

function byPlace(a: BaselineEntry, b: BaselineEntry): number {
  const [left, right] = [`${a.path}\0${a.finding}`, `${b.path}\0${b.finding}`];
  return left < right ? -1 : left > right ? 1 : 0;
}

function readEntry(row: Record<string, unknown>): BaselineEntry | null {
  const { finding, path, record = null, rule, verdict, text } = row;
  const words = [finding, path, rule, verdict, text];
  return words.every((word) => typeof word === 'string')
    ? ({ finding, path, record, rule, verdict, text } as BaselineEntry)
    : null;
}
