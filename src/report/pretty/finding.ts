import type { DocumentReport, Fact, Finding, Revision } from '../../model/index.ts';
import type { RenderOptions } from '../format.ts';
import { codeFrame, gutterWidth, type LineIndex, oneLine, padStart, wrap } from '../text/index.ts';
import {
  addressOf,
  arithmeticOf,
  citationWords,
  factAddress,
  nameOf,
  paintOf,
  periodWords,
  reason,
  signs,
  untilWords,
  valueWords,
  waiverWords,
  webAddress,
} from '../words.ts';
import { type Row, rowLines } from './rows.ts';

/**
 * A finding for a person at a terminal: place and verdict, the line with the claim underlined, then what, why and next.
 * A claim without a source is told in a line or two, since a draft without facts has one for every number in it.
 */
export function findingBlock(
  finding: Finding,
  document: DocumentReport,
  index: LineIndex,
  options: RenderOptions,
): string[] {
  const { color } = options;
  const gutter = gutterWidth(finding.claim.line) + 1;
  const lines = [headLine(finding, document, options), ...frameLines(finding, document, index, gutter, options)];
  const indent = gutter + 3;
  const short = finding.verdict === 'missing-source' && !options.verbose;
  const what = wrap(oneLine(finding.explanation.what), options.width - indent);
  const said = short ? [] : what.map((line) => ' '.repeat(indent) + color.bold(line));
  const rows = short ? shortRows(finding) : fullRows(finding, document, options);
  return [...lines, ...said, ...rowLines(rows, indent, options)];
}

function headLine(finding: Finding, document: DocumentReport, { color }: RenderOptions): string {
  const { claim, verdict, rule } = finding;
  const word = color.bold(paintOf(color, verdict)(`${signs[verdict]} ${verdict}`));
  const place = addressOf(oneLine(nameOf(document)), claim, document);
  return `${word}  ${color.underline(place)}  ${verdict === 'missing-source' ? '' : color.dim(rule)}`.trimEnd();
}

function frameLines(
  finding: Finding,
  document: DocumentReport,
  index: LineIndex,
  gutter: number,
  { color, width }: RenderOptions,
): string[] {
  const { start, end, line: first } = finding.claim;
  const frame = codeFrame(document.source, index, start, end, width - gutter - 3);
  const paint = paintOf(color, finding.verdict);
  const lines = frame.lines.flatMap((line, offset) => [
    `${color.dim(`${padStart(String(first + offset), gutter)} │`)} ${line.text}`,
    `${color.dim(`${' '.repeat(gutter)} │`)} ${' '.repeat(line.indent)}${paint('━'.repeat(line.length))}`,
  ]);
  const more = `${' '.repeat(gutter)} │ … ${frame.hidden} more line${frame.hidden === 1 ? '' : 's'} of this claim`;
  return frame.hidden > 0 ? [...lines, color.dim(more)] : lines;
}

/** What tells this claim without a source from the next one: notes and sums; the way out is told once, at the end. */
function shortRows(finding: Finding): Row[] {
  return [
    { label: 'Note', items: finding.notes.map((note) => note.text) },
    { label: 'Sum', items: finding.explanation.arithmetic },
  ];
}

function fullRows(finding: Finding, document: DocumentReport, { color, verbose }: RenderOptions): Row[] {
  const { fact, explanation, notes, related, suggestion, verdict, waiver } = finding;
  const why = reason(finding);
  return [
    ...(fact ? factRows(fact) : []),
    // A stale figure's reason tells of the revision that it comes from; the rest is history.
    { label: 'Earlier', items: fact && verbose ? fact.revisions.map(revisionWords) : [] },
    { label: 'Why', items: why === null ? [] : [why] },
    { label: 'Sum', items: arithmeticOf(finding) },
    {
      label: 'See',
      items: related.map((claim) => `${addressOf(nameOf(document), claim, document)} “${claim.text}”`),
    },
    { label: 'Note', items: notes.map((note) => note.text) },
    { label: 'By hand', items: waiver ? [waiverWords(waiver)] : [] },
    { label: 'Try', items: suggestion ? [suggestion.text || '(take it out)'] : [], paint: color.ok },
    { label: 'Next', items: verdict === 'match' || explanation.next === '' ? [] : [explanation.next] },
  ];
}

function factRows(fact: Fact): Row[] {
  const during = fact.during ? ` · ${periodWords(fact.during)}` : '';
  const said = fact.saidBy ? ` · said by ${fact.saidBy}` : '';
  return [
    { label: 'Fact', items: [fact.subject, valueWords(fact) + during + said, factAddress(fact)] },
    ...fact.citations.map((citation) => ({
      label: 'Source',
      items: [citationWords(citation)],
      href: webAddress(citation.source.url),
    })),
  ];
}

/** "about 700 billion won, until version 1.1.0: the agency revised it (The Associated Press, Dec. 22, 2022)". */
function revisionWords(revision: Revision): string {
  const { reading, why, citation } = revision;
  const source = citation ? ` (${citationWords(citation)})` : '';
  return `${reading.text}, ${untilWords(revision)}${why ? `: ${why}` : ''}${source}`;
}
