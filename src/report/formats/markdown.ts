import type { Coverage, DocumentReport, Finding, Report } from '../../model/index.ts';
import type { Format, RenderOptions } from '../format.ts';
import { codeSpan, escapeMarkdown, quotedParts } from '../text/index.ts';
import {
  arithmeticOf,
  citationWords,
  countOf,
  coverageWords,
  factAddress,
  isOpen,
  matchCount,
  nameOf,
  placeWords,
  plural,
  readingWords,
  reason,
  signs,
  valueWords,
  verdicts,
  waiverWords,
  webAddress,
} from '../words.ts';

/** A step summary on GitHub holds 1 MiB; what follows the list needs a little of it. */
const maxBytes = 1_000_000;
const columns = ['match', ...verdicts.filter((verdict) => verdict !== 'match')] as const;

/** For a pull request's comment or a job's summary. */
export const markdown: Format = {
  id: 'markdown',
  summary: 'Markdown, for a comment or a job summary',
  render(report, options) {
    const head = [`## stet: ${coverageWords(report.coverage)}`, table(report), failures(options)].filter(Boolean);
    const tail = facts(report);
    const list = report.documents.flatMap((document) => sections(document, options));
    const { kept, dropped } = within(list, maxBytes - bytes([...head, tail].join('\n\n')));
    const cut = dropped > 0 ? [`_${plural(dropped, 'finding')} more: the list is cut here to fit a job summary._`] : [];
    return `${[...head, ...kept, ...cut, tail].join('\n\n')}\n`;
  },
};

interface Section {
  readonly text: string;
  readonly findings: number;
}

/** The sections that fit, from the top, and how many findings the others have. */
function within(sections: readonly Section[], room: number): { kept: string[]; dropped: number } {
  let used = 0;
  const fitting = sections.findIndex((section) => {
    used += bytes(section.text) + 2;
    return used > room;
  });
  const end = fitting < 0 ? sections.length : fitting;
  const dropped = sections.slice(end).reduce((sum, section) => sum + section.findings, 0);
  return { kept: sections.slice(0, end).map((section) => section.text), dropped };
}

function bytes(text: string): number {
  return new TextEncoder().encode(text).length;
}

function table(report: Report): string {
  const row = (name: string, coverage: Coverage) =>
    `| ${name} | ${coverage.claims} | ${columns.map((verdict) => countOf(coverage, verdict)).join(' | ')} |`;
  const rows = report.documents.map((document) => row(codeSpan(nameOf(document)), document.coverage));
  if (rows.length > 1) rows.push(row(`**${plural(rows.length, 'draft')}**`, report.coverage));
  const heads = columns.map((verdict) => `${signs[verdict]} ${verdict}`).join(' | ');
  return [`| draft | claims | ${heads} |`, `| --- |${' ---: |'.repeat(columns.length + 1)}`, ...rows].join('\n');
}

function sections(document: DocumentReport, options: RenderOptions): Section[] {
  const open = document.findings.filter(isOpen);
  const rest = document.findings.filter((finding) => !isOpen(finding));
  const head = {
    text: [`### ${codeSpan(nameOf(document))}`, escapeMarkdown(readingWords(document))].join('\n\n'),
    findings: 0,
  };
  const items = open.map((finding) => ({ text: item(finding, document), findings: 1 }));
  const matches = rest.filter((finding) => finding.verdict === 'match');
  const quiet = rest.length - matches.length;
  const shown = options.verbose ? rest.map((finding) => ({ text: item(finding, document), findings: 1 })) : [];
  const folded = [
    matches.length > 0 ? `${signs.match} ${matchCount(matches.length)}` : '',
    quiet > 0 ? `${plural(quiet, 'finding')} in the baseline or of rules that are off` : '',
  ].filter(Boolean);
  const last = options.verbose || folded.length === 0 ? [] : [{ text: folded.join(' · '), findings: 0 }];
  return [head, ...items, ...shown, ...last];
}

function item(finding: Finding, document: DocumentReport): string {
  const { claim, explanation, fact, notes, suggestion, verdict, waiver } = finding;
  const place = document.positions === 'paragraph' ? placeWords(claim, document) : `line ${claim.line}:${claim.column}`;
  const head = `- **${signs[verdict]} ${verdict}** · ${place} · ${codeSpan(claim.text)}`;
  const why = reason(finding);
  const details = [
    verdict === 'missing-source' ? '' : prose(explanation.what),
    fact
      ? `Fact: ${escapeMarkdown(fact.subject)}: ${escapeMarkdown(valueWords(fact))} (${codeSpan(factAddress(fact))})`
      : '',
    ...(fact?.citations ?? []).map((citation) => `Source: ${linked(citationWords(citation), citation.source.url)}`),
    why === null || verdict === 'missing-source' ? '' : `Why: ${prose(why)}`,
    ...arithmeticOf(finding).map((step) => `Sum: ${prose(step)}`),
    ...notes.map((note) => `Note: ${prose(note.text)}`),
    waiver ? `By hand: ${escapeMarkdown(waiverWords(waiver))}` : '',
    suggestion?.text ? `Try: ${codeSpan(suggestion.text)}` : '',
    verdict === 'match' || verdict === 'missing-source' ? '' : `Next: ${prose(explanation.next)}`,
  ];
  return [head, ...details.filter(Boolean).map((detail) => `  - ${detail}`)].join('\n');
}

/** A message with what it quotes as code. */
function prose(message: string): string {
  return quotedParts(
    message,
    codeSpan,
    (words) => /^\s*/.exec(words)![0] + escapeMarkdown(words) + words.slice(words.trimEnd().length),
  );
}

function linked(words: string, url: string | null): string {
  const address = webAddress(url);
  return address ? `[${escapeMarkdown(words)}](<${address}>)` : escapeMarkdown(words);
}

function failures({ failures: unread }: RenderOptions): string {
  return unread.map((failure) => `- **not read** · ${escapeMarkdown(failure.oneLine)}`).join('\n');
}

function facts(report: Report): string {
  if (report.facts.length === 0) return 'Checked without facts.';
  const lines = report.facts.map(
    (file) =>
      `- ${codeSpan(file.file)} ${escapeMarkdown(`${file.id} ${file.version}`)}, SHA-256 ${codeSpan(file.sha256)}`,
  );
  return ['Checked against', '', ...lines].join('\n');
}
