import type { DocumentReport, Finding } from '../../model/index.ts';
import type { Format, RenderOptions } from '../format.ts';
import { coverageLine, factsLines, failureLines, findingBlock, summaryTable } from '../pretty/index.ts';
import { lineIndex, oneLine, wrap } from '../text/index.ts';
import { isOpen, matchCount, nameOf, plural, publishedWords, signs } from '../words.ts';

/** For people: every finding with its line, its fact and its source; then the count. */
export const pretty: Format = {
  id: 'pretty',
  summary: 'for people at a terminal: each finding with its line, fact, source and arithmetic',
  render(report, options) {
    const blocks = [
      ...report.documents.flatMap((document) => documentBlocks(document, options)),
      failureLines(options.failures, options),
      summaryTable(report, options),
      [...coverageLine(report.coverage, options), ...factsLines(report.facts, options)],
    ];
    return `${blocks
      .filter((block) => block.length > 0)
      .map((block) => block.join('\n'))
      .join('\n\n')}\n`;
  },
};

function documentBlocks(document: DocumentReport, options: RenderOptions): string[][] {
  const index = lineIndex(document.source);
  const isShown = (finding: Finding) => options.verbose || isOpen(finding);
  const shown = document.findings.filter(isShown);
  const folded = document.findings.filter((finding) => !isShown(finding));
  return [
    headLines(document, options),
    ...shown.map((finding) => findingBlock(finding, document, index, options)),
    foldedLines(
      folded.filter((finding) => finding.verdict === 'match'),
      document,
      options,
    ),
    quietLines(
      folded.filter((finding) => finding.verdict !== 'match'),
      options,
    ),
    adviceLines(shown, options),
  ];
}

/** The draft and the day its relative dates count from, since half of all wrong verdicts on dates start there. */
function headLines(document: DocumentReport, { color, width }: RenderOptions): string[] {
  const published = publishedWords(document);
  const name = oneLine(nameOf(document));
  const lines = wrap(`${name}  ${published}`, width);
  const head = lines.length === 1 ? [`${color.bold(name)}  ${color.dim(published)}`] : lines;
  return [...head, ...document.notes.flatMap((note) => wrap(oneLine(note), width).map(color.dim))];
}

/** "✓ 12 matches on lines 3, 5, 9; 2 with notes (--verbose shows them)". */
function foldedLines(
  matches: readonly Finding[],
  { positions }: DocumentReport,
  { color, width }: RenderOptions,
): string[] {
  if (matches.length === 0) return [];
  const noted = matches.filter((finding) => finding.notes.length > 0).length;
  const waived = matches.filter((finding) => finding.waiver !== null).length;
  const asides = [
    waived > 0 ? `${waived} by a person's word` : '',
    noted > 0 ? `${noted} with notes` : '',
    '--verbose shows them',
  ].filter(Boolean);
  const lines = [...new Set(matches.map((finding) => finding.claim.line))];
  const noun = positions === 'paragraph' ? 'paragraph' : 'line';
  const where = `${noun}${lines.length === 1 ? '' : 's'} ${ranges(lines)}`;
  return wrap(`${signs.match} ${matchCount(matches.length)} on ${where} (${asides.join(', ')})`, width).map(color.ok);
}

/** Findings that fail nothing, counted so that nothing goes unsaid. */
function quietLines(quiet: readonly Finding[], { color, width }: RenderOptions): string[] {
  if (quiet.length === 0) return [];
  const baselined = quiet.filter((finding) => finding.baselined).length;
  const reasons = [
    baselined > 0 ? `${baselined} in the baseline` : '',
    quiet.length > baselined ? `${quiet.length - baselined} of rules that are off` : '',
  ].filter(Boolean);
  return wrap(`${plural(quiet.length, 'finding')} not shown: ${reasons.join(', ')} (--verbose shows them)`, width).map(
    color.dim,
  );
}

/** "3, 5–9, 12". */
function ranges(lines: readonly number[]): string {
  const runs: [number, number][] = [];
  for (const line of [...lines].sort((a, b) => a - b)) {
    const last = runs[runs.length - 1];
    if (last && line === last[1] + 1) last[1] = line;
    else runs.push([line, line]);
  }
  return runs.map(([first, last]) => (first === last ? `${first}` : `${first}–${last}`)).join(', ');
}

/** What to do about claims without a source: told once, not once for each. */
function adviceLines(shown: readonly Finding[], { color, verbose, width }: RenderOptions): string[] {
  const missing = shown.filter((finding) => finding.verdict === 'missing-source');
  if (verbose || missing.length === 0) return [];
  const next = [...new Set(missing.map((finding) => finding.explanation.next))].filter(Boolean);
  const advice = next.length === 1 ? ` ${next[0]}` : ' --verbose says what to do about each.';
  return wrap(
    oneLine(`${signs['missing-source']} ${plural(missing.length, 'claim')} without a source.${advice}`),
    width,
  ).map(color.warning);
}
