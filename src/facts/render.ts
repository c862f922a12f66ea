import type { FactsFileRef, Painter } from '../model/index.ts';
import type { FactLine, FactsDiff, RevisedLine } from './diff.ts';
import type { Problem } from './problem.ts';
import type { FactsLog, FactsView, LogEntry, ShownFact } from './show.ts';
import type { Validation } from './validate.ts';

export const viewFormats = ['pretty', 'json', 'markdown'] as const;
export type ViewFormat = (typeof viewFormats)[number];

/** Text of one output format; JSON is the data itself. */
interface View<T> {
  pretty(data: T, paint: Painter): string[];
  markdown(data: T): string[];
}

function renderer<T>(view: View<T>): (data: T, format: ViewFormat, paint: Painter) => string {
  return (data, format, paint) => {
    if (format === 'json') return `${JSON.stringify(data, null, 2)}\n`;
    const lines = format === 'pretty' ? view.pretty(data, paint) : view.markdown(data);
    return `${lines.map((line) => line.trimEnd()).join('\n')}\n`;
  };
}

/** Facts as they stood at a version. */
export const renderFacts = renderer<FactsView>({
  pretty: ({ file, facts }, paint) => [
    title(file, paint),
    ...facts.flatMap((fact) => [
      '',
      `${paint.bold(fact.id)}  ${fact.subject}`,
      ...details(fact).map(
        ([name, text]) => `  ${paint.dim(name.padEnd(11))}${name === 'value' ? paint.bold(text) : text}`,
      ),
    ]),
    '',
    paint.dim(count(facts.length, 'fact')),
  ],
  markdown: ({ file, facts }) => [
    `# ${plain(file.title ?? file.id)}`,
    '',
    `${code(file.id)} version ${file.version}, ${code(file.file)}`,
    ...facts.flatMap((fact) => [
      '',
      `## ${code(fact.id)}`,
      '',
      plain(fact.subject),
      '',
      ...details(fact).map(([name, text]) => `- ${name}: ${plain(text)}`),
    ]),
  ],
});

/** What changed between two versions. */
export const renderDiff = renderer<FactsDiff>({
  pretty: (diff, paint) => [
    `${title(diff.from, paint)} ${paint.dim('→')} ${title(diff.to, paint)}`,
    ...section('added', diff.added, (line) => `${paint.ok('+')} ${prettyLine(line, paint)}`),
    ...section('removed', diff.removed, (line) => `${paint.error('-')} ${prettyLine(line, paint)}`),
    ...section(
      'revised',
      diff.revised,
      (line) => `${paint.warning('~')} ${paint.bold(line.id)}  ${revisedText(line)}${because(line)}`,
    ),
    ...section(
      'reworded',
      diff.reworded,
      ({ id, fields }) => `${paint.note('·')} ${paint.bold(id)}  ${fields.join(', ')}`,
    ),
    '',
    bumpText(diff),
  ],
  markdown: (diff) => [
    `# ${code(diff.from.id)} ${diff.from.version} → ${diff.to.id === diff.from.id ? '' : `${code(diff.to.id)} `}${diff.to.version}`,
    ...heading('Added', diff.added, markdownLine),
    ...heading('Removed', diff.removed, markdownLine),
    ...heading('Revised', diff.revised, markdownRevised),
    ...heading('Reworded', diff.reworded, ({ id, fields }) => `- ${code(id)}: ${fields.join(', ')}`),
    '',
    bumpText(diff),
  ],
});

/** The history of a file or a fact. */
export const renderLog = renderer<FactsLog>({
  pretty: ({ file, fact, entries }, paint) => [
    `${title(file, paint)}${fact ? `  ${paint.bold(fact)}` : ''}`,
    ...entries.flatMap((entry) => [
      '',
      `${paint.bold(entry.version)}${entry.on ? `  ${entry.on}` : ''}${entry.summary ? `  ${entry.summary}` : ''}`,
      ...entryLines(entry, paint),
    ]),
  ],
  markdown: ({ file, fact, entries }) => [
    `# History of ${code(fact ?? file.id)}`,
    ...entries.flatMap((entry) => [
      '',
      `## ${entry.version}${entry.on ? ` (${entry.on})` : ''}`,
      ...(entry.summary ? ['', plain(entry.summary)] : []),
      ...heading('Added', entry.added, markdownLine, 3),
      ...heading('Removed', entry.removed, markdownLine, 3),
      ...heading('Revised', entry.revised, markdownRevised, 3),
    ]),
  ],
});

/** What is wrong with facts files. */
export const renderValidation = renderer<readonly Validation[]>({
  pretty: (all, paint) => [
    ...all.flatMap(({ problems }) =>
      problems.flatMap((problem) => {
        const { severity, code: id, message, field, frame, place } = problem;
        const where = [place.file, place.line, place.column].filter((part) => part !== undefined).join(':');
        const mark = severity === 'error' ? paint.error('error') : paint.warning('warning');
        return [
          `${paint.underline(where)} ${mark} ${field ? `${paint.bold(field)}: ` : ''}${message} ${paint.dim(id)}`,
          ...(frame ? [indent(frame)] : []),
          '',
        ];
      }),
    ),
    verdict(all),
  ],
  markdown: (all) => [
    '# Facts files',
    '',
    ...all.flatMap(({ problems }) =>
      problems.map(({ severity, code: id, message, field, place }) => {
        const where = [place.file, place.line, place.column].filter((part) => part !== undefined).join(':');
        return `- ${severity} ${code(where)} ${field ? `${code(field)}: ` : ''}${plain(message)} (${code(id)})`;
      }),
    ),
    ...(all.some(({ problems }) => problems.length > 0) ? [''] : []),
    verdict(all),
  ],
});

function verdict(all: readonly Validation[]): string {
  const problems = all.flatMap((one) => one.problems);
  const number = (some: readonly Problem[]) => some.reduce((sum, { more = 1 }) => sum + more, 0);
  const errors = number(problems.filter(({ severity }) => severity === 'error'));
  const facts = all.reduce((sum, one) => sum + one.facts, 0);
  return `${count(all.length, 'facts file')}, ${count(facts, 'fact')}: ${count(errors, 'error')}, ${count(number(problems) - errors, 'warning')}`;
}

function title(file: FactsFileRef, paint: Painter): string {
  return `${paint.bold(file.id)} ${file.version} ${paint.dim(file.file)}`;
}

function details(fact: ShownFact): [string, string][] {
  const rows: [string, string | null][] = [
    ['value', fact.equals.length > 0 ? `${fact.value} (${fact.equals.join(', ')})` : fact.value],
    ['formula', fact.derivation?.formula ?? null],
    ['arithmetic', fact.derivation?.arithmetic ?? null],
    ['disputed', fact.disputed ? 'sources disagree' : null],
    ['during', fact.during],
    ['valid', validity(fact)],
    ['said by', fact.saidBy],
    ...fact.sources.map((source): [string, string] => ['source', source]),
    ['terms', fact.terms.length > 0 ? fact.terms.map((row) => row.join(' / ')).join('; ') : null],
    ...fact.revisions.map(({ until, value, source, why }): [string, string] => [
      'was',
      `${value} before version ${until}${source ? ` (${source})` : ''}${why ? `: ${why}` : ''}`,
    ]),
  ];
  return rows.filter((row): row is [string, string] => row[1] !== null);
}

function validity({ validFrom, validUntil }: ShownFact): string | null {
  if (!validFrom && !validUntil) return null;
  return [validFrom && `from ${validFrom}`, validUntil && `until ${validUntil}`].filter(Boolean).join(' ');
}

function section<T>(name: string, lines: readonly T[], text: (line: T) => string): string[] {
  return lines.length === 0 ? [] : ['', `${lines.length} ${name}`, ...lines.map((line) => `  ${text(line)}`)];
}

function heading<T>(name: string, lines: readonly T[], text: (line: T) => string, level = 2): string[] {
  return lines.length === 0 ? [] : ['', `${'#'.repeat(level)} ${name}`, '', ...lines.map(text)];
}

function entryLines(entry: LogEntry, paint: Painter): string[] {
  return [
    ...entry.added.map((line) => `  ${paint.ok('+')} ${prettyLine(line, paint)}`),
    ...entry.removed.map((line) => `  ${paint.error('-')} ${prettyLine(line, paint)}`),
    ...entry.revised.map(
      (line) => `  ${paint.warning('~')} ${paint.bold(line.id)}  ${revisedText(line)}${because(line)}`,
    ),
  ];
}

function prettyLine({ id, value, source }: FactLine, paint: Painter): string {
  return `${paint.bold(id)}  ${value}${source ? paint.dim(` (${source})`) : ''}`;
}

function revisedText({ from, to, by }: RevisedLine): string {
  return `${from} → ${to}${by ? ` (${by})` : ''}`;
}

function because({ source, why }: RevisedLine): string {
  return `${source ? `; ${source}` : ''}${why ? `: ${why}` : ''}`;
}

function markdownLine({ id, value, source }: FactLine): string {
  return `- ${code(id)}: ${plain(value)}${source ? ` (${plain(source)})` : ''}`;
}

function markdownRevised(line: RevisedLine): string {
  return `- ${code(line.id)}: ${plain(revisedText(line) + because(line))}`;
}

function bumpText({ bump, from }: FactsDiff): string {
  return bump ? `This calls for a ${bump} step from version ${from.version}.` : 'Nothing changed.';
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}

function indent(text: string): string {
  return text.replace(/^/gm, '  ');
}

/** Text of a facts file is no Markdown. */
function plain(text: string): string {
  return text.replace(/[\\`*_{}[\]<>#|~]/g, '\\$&').replace(/(?<!\s)\s*[\r\n]\s*/g, ' ');
}

function code(text: string): string {
  return `\`${text.replace(/`/g, "'")}\``;
}
