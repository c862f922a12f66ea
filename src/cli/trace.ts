import type { DocumentReport, Finding, Painter, Report } from '../model/index.ts';
import { UsageError } from '../model/index.ts';
import { addressOf, oneLine as shown } from '../report/index.ts';

/** A finding with the draft that it is in. */
export interface Located {
  readonly document: DocumentReport;
  readonly finding: Finding;
}

/**
 * The findings that `claim` names: an id (or its first four digits or more), `LINE`, `LINE:COL`, `PATH:LINE:COL`, or words of the claim.
 * Throws when it names none.
 */
export function findingsNamed(claim: string, documents: readonly DocumentReport[]): Located[] {
  const all = documents.flatMap((document) => document.findings.map((finding) => ({ document, finding })));
  const place = placeOf(claim);
  const tests: ((one: Located) => boolean)[] = [
    ({ finding }) => finding.claim.id === claim,
    ({ document, finding }) => place !== null && isAt(place, document.path, finding),
    ({ finding }) => /^[\da-f]{4,}/.test(claim) && finding.claim.id.startsWith(claim),
    ({ finding }) => finding.claim.text.toLowerCase().includes(claim.toLowerCase()),
  ];
  for (const test of tests) {
    const found = all.filter(test);
    if (found.length > 0) return found;
  }
  const next =
    all.length === 0 ? 'the drafts have no claims' : '`stet claims --format jsonl` lists them with their ids';
  throw new UsageError(`no claim \`${claim}\`, expected an id, LINE:COL or words of a claim; ${next}`, 'no-claim');
}

interface ClaimPlace {
  readonly file: string | null;
  readonly line: number;
  readonly column: number | null;
}

/** Reads `LINE`, `LINE:COL`, `FILE:LINE` and `FILE:LINE:COL`; null for anything else. */
export function placeOf(claim: string): ClaimPlace | null {
  const match = /^(?:(.+?):)??(\d+)(?::(\d+))?$/.exec(claim);
  if (!match) return null;
  return { file: match[1] ?? null, line: Number(match[2]), column: match[3] === undefined ? null : Number(match[3]) };
}

function isAt({ file, line, column }: ClaimPlace, path: string, { claim }: Finding): boolean {
  if (file !== null && file.replace(/^\.\//, '') !== path) return false;
  return claim.line === line && (column === null || claim.column === column);
}

/** How claims were linked: every fact that was weighed, its score, and what spoke for it. */
export function traceReport(report: Report, located: readonly Located[], color: Painter): string {
  const blocks = located.map(({ document, finding }) => traceOf(document, finding, color));
  const facts = report.facts.map((file) => `${shown(file.id)} ${shown(file.version)}`).join(', ');
  return `${blocks.join('\n')}\n${color.dim(facts === '' ? 'No facts files.' : `Facts: ${facts}.`)}\n`;
}

function traceOf(document: DocumentReport, finding: Finding, color: Painter): string {
  const { claim, link, verdict, rule, explanation } = finding;
  const lines = [
    `${color.dim(addressOf(shown(document.path), claim, document))}  ${color.underline(shown(claim.text))}  ${color.dim(`${claim.kind} ${claim.id}`)}`,
    `  ${color.bold(verdict)} by ${rule}: ${shown(explanation.what)}`,
    ...explanation.arithmetic.map((step) => `    ${shown(step)}`),
  ];
  if (link.candidates.length === 0) lines.push('  No fact was near enough to be weighed.');
  for (const { fact, score, evidence } of link.candidates) {
    const chosen = link.fact?.id === fact.id && link.fact.file.id === fact.file.id;
    const rival = link.rivals.some((one) => one.id === fact.id && one.file.id === fact.file.id);
    const mark = chosen ? color.ok('→') : rival ? color.warning('=') : ' ';
    lines.push(`  ${mark} ${score.toFixed(2)}  ${shown(fact.file.id)}#${shown(fact.id)}: ${shown(fact.subject)}`);
    for (const line of evidence) lines.push(`          ${color.dim(shown(line))}`);
  }
  return `${lines.join('\n')}\n`;
}
