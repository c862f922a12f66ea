import type { DocumentReport, Finding } from '../../model/index.ts';
import type { Format, RenderOptions } from '../format.ts';
import { oneLine } from '../text/index.ts';
import {
  addressOf,
  coverageWords,
  isOpen,
  matchCount,
  nameOf,
  paintOf,
  publishedWords,
  signs,
  tally,
} from '../words.ts';

/** One line per finding, as compilers and editors know it: `file:line:column: verdict: what (why) [rule]`. */
export const compact: Format = {
  id: 'compact',
  summary: 'one line per finding, file:line:column first',
  render(report, options) {
    const lines = report.documents.flatMap((document) => documentLines(document, options));
    const failures = options.failures.map((failure) => options.color.error(oneLine(failure.oneLine)));
    const counts = tally(report.coverage);
    const coverage = coverageWords(report.coverage) + (counts ? `: ${counts}` : '');
    return `${[...lines, ...failures, coverage].join('\n')}\n`;
  },
};

function documentLines(document: DocumentReport, options: RenderOptions): string[] {
  const isShown = (finding: Finding) => options.verbose || isOpen(finding);
  const shown = document.findings.filter(isShown);
  const folded = document.findings.filter((finding) => !isShown(finding));
  const matches = folded.filter((finding) => finding.verdict === 'match').length;
  const counts = [
    matches > 0 ? `${signs.match} ${matchCount(matches)}` : '',
    folded.length > matches ? `${folded.length - matches} in the baseline or of rules that are off` : '',
  ].filter(Boolean);
  const name = oneLine(nameOf(document));
  const published = options.verbose ? publishedWords(document) : '';
  const remarks = [published, ...document.notes, counts.join(', ')].filter(Boolean);
  return [
    ...shown.map((finding) => findingLine(document, finding, options)),
    ...remarks.map((remark) => options.color.dim(`${name}: ${oneLine(remark)}`)),
  ];
}

function findingLine(document: DocumentReport, finding: Finding, { color }: RenderOptions): string {
  const { claim, verdict, explanation, rule } = finding;
  const place = addressOf(oneLine(nameOf(document)), claim, document);
  const because = explanation.why === '' ? '' : ` (${oneLine(explanation.why)})`;
  return `${place}: ${paintOf(color, verdict)(verdict)}: ${oneLine(explanation.what)}${because} ${color.dim(`[${rule}]`)}`;
}
