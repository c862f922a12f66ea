import type { Coverage, FactsFileRef, Report, StetError } from '../../model/index.ts';
import type { RenderOptions } from '../format.ts';
import { cutTo, displayWidth, oneLine, padEnd, padStart, wrap } from '../text/index.ts';
import { countOf, coverageWords, factsFileWords, nameOf, paintOf, tally, verdicts } from '../words.ts';

/** Columns: match first, since that is what the share below is made of. */
const columns = ['match', ...verdicts.filter((verdict) => verdict !== 'match')] as const;

/** A row per draft with its verdicts counted, and their sum; on a narrow terminal, a line of words per draft. */
export function summaryTable(report: Report, options: RenderOptions): string[] {
  const { color, width } = options;
  const heads = ['claims', ...columns];
  const figures = heads.reduce((sum, head) => sum + head.length + 2, 0);
  const rows = report.documents.map((document) => ({ name: oneLine(nameOf(document)), coverage: document.coverage }));
  if (rows.length > 1) rows.push({ name: `${rows.length} drafts`, coverage: report.coverage });
  if (width - figures < 16) return rows.flatMap((row) => narrowRow(row.name, row.coverage, width));
  const first = Math.min(width - figures, Math.max(5, ...rows.map((row) => displayWidth(row.name))));
  const head = color.dim(padEnd('draft', first) + heads.map((word) => `  ${word}`).join(''));
  return [head, ...rows.map((row) => padEnd(endOfPath(row.name, first), first) + figureCells(row.coverage, options))];
}

function figureCells(coverage: Coverage, { color }: RenderOptions): string {
  const cells = columns.map((verdict) => {
    const count = countOf(coverage, verdict);
    const cell = `  ${padStart(String(count), verdict.length)}`;
    return count === 0 ? color.dim(cell.replace('0', '·')) : paintOf(color, verdict)(cell);
  });
  return `  ${padStart(String(coverage.claims), 'claims'.length)}${cells.join('')}`;
}

function narrowRow(name: string, coverage: Coverage, width: number): string[] {
  const words = coverage.claims === 0 ? 'no claims' : tally(coverage);
  return wrap(`${name}: ${words}`, width);
}

/** A path that is too long loses its start: its end is what tells it from others. */
function endOfPath(path: string, room: number): string {
  if (displayWidth(path) <= room) return path;
  return `…${[...cutTo([...path].reverse().join(''), room)].reverse().join('').slice(1)}`;
}

const barWidth = 30;

/** The line that every run ends in: a bar, and the count behind it. */
export function coverageLine(coverage: Coverage, { color, width }: RenderOptions): string[] {
  const words = coverageWords(coverage);
  if (coverage.claims === 0) return [words];
  const size = Math.min(barWidth, width - displayWidth(words) - 2);
  const full = Math.floor((coverage.match * size) / coverage.claims);
  const paint = coverage.match === coverage.claims ? color.ok : color.warning;
  if (size < 8) return wrap(words, width).map(color.bold);
  return [`${paint('█'.repeat(full))}${color.dim('░'.repeat(size - full))}  ${color.bold(words)}`];
}

/** What the draft was checked against, so that the run can be repeated. */
export function factsLines(files: readonly FactsFileRef[], { color, width }: RenderOptions): string[] {
  if (files.length === 0) return [color.dim('Checked without facts; --facts FILE names what to check against.')];
  return files.flatMap((file) => {
    const name = oneLine(`${factsFileWords(file)}  ${file.file}`);
    return [...wrap(`Facts  ${name}`, width), color.dim(`       sha256 ${oneLine(file.sha256)}`)];
  });
}

export function failureLines(failures: readonly StetError[], { color, width }: RenderOptions): string[] {
  return failures.flatMap((failure) =>
    wrap(`✗ not read  ${oneLine(failure.oneLine)}`, width).map((line) => color.error(line)),
  );
}
