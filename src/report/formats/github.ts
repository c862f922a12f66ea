import { type DocumentReport, type Finding, type Level, plainPainter, type Report } from '../../model/index.ts';
import type { Format, RenderOptions } from '../format.ts';
import { visible } from '../text/index.ts';
import { addressOf, endOf, isOpen, messageLines, pathOf, plural } from '../words.ts';
import { compact } from './compact.ts';

const commands: Readonly<Record<Exclude<Level, 'none'>, string>> = {
  error: 'error',
  warning: 'warning',
  note: 'notice',
};

/** What the runner shows per level and step; more are in the log only. */
const shownPerLevel = 10;

/** Workflow commands that annotate a pull request; then the list for the log, with commands switched off. */
export const github: Format = {
  id: 'github',
  summary: 'annotations on a pull request (GitHub Actions)',
  render(report, options) {
    const annotations = report.documents.flatMap((document) =>
      document.findings.filter(isOpen).map((finding) => annotation(finding, document, options)),
    );
    const failures = options.failures.map(({ place, message }) =>
      command(
        'error',
        { file: place && options.repositoryPath(place.file), line: place?.line, title: 'stet: not read' },
        message,
      ),
    );
    return [...failures, ...annotations, ...logLines(report, options)].map((line) => `${line}\n`).join('');
  },
};

function annotation(finding: Finding, document: DocumentReport, options: RenderOptions): string {
  const { claim, level, verdict } = finding;
  const file = pathOf(document, options);
  const end = endOf(claim);
  // The runner refuses columns where a span runs over lines.
  const columns = end.line === claim.line ? { col: claim.column, endColumn: end.column } : {};
  const region = document.positions === 'paragraph' ? {} : { line: claim.line, endLine: end.line, ...columns };
  const properties = { file, ...region, title: `stet: ${verdict}` };
  const [what, ...rest] = messageLines(finding);
  const message = [`${addressOf(file, claim, document)}: ${what}`, ...rest].join('\n');
  return command(commands[level as Exclude<Level, 'none'>], properties, message);
}

type Properties = Readonly<Record<string, string | number | null | undefined>>;

/** `::name key=value,…::message`, with what the runner would read as syntax percent-encoded. */
function command(name: string, properties: Properties, message: string): string {
  const given = Object.entries(properties).filter(([, value]) => value !== null && value !== undefined);
  const list = given.map(([key, value]) => `${key}=${escapeProperty(visible(String(value)))}`);
  return `::${name} ${list.join(',')}::${escapeData(message.split('\n').map(visible).join('\n'))}`;
}

function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}

/** The findings once more, for readers of the log. Without a token to end the silence, drafts are not quoted there. */
function logLines(report: Report, options: RenderOptions): string[] {
  if (options.stopToken === null) return [];
  const list = compact
    .render(report, { ...options, color: plainPainter })
    .trimEnd()
    .split('\n');
  return [`::stop-commands::${options.stopToken}`, ...list, ...unshown(report), `::${options.stopToken}::`];
}

function unshown(report: Report): string[] {
  const open = report.documents.flatMap((document) => document.findings.filter(isOpen));
  return Object.entries(commands).flatMap(([level, name]) => {
    const count = open.filter((finding) => finding.level === level).length;
    const over = count - shownPerLevel;
    if (over <= 0) return [];
    return `${plural(count, name)}, of which GitHub shows ${shownPerLevel} as annotations: ${over} are in this list only.`;
  });
}
