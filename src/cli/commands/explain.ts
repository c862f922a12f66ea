import { rules } from '../../check/index.ts';
import { problemDocs } from '../../facts/index.ts';
import { kinds } from '../../kinds/index.ts';
import { type Painter, UsageError } from '../../model/index.ts';
import { formats as inputFormats } from '../../read/index.ts';
import { formats } from '../../report/index.ts';
import { colorLevel, painter } from '../color.ts';
import { errorDocs } from '../error-docs.ts';
import { type Io, write } from '../io.ts';
import { didYouMean } from '../suggest.ts';
import { verdictDocs } from '../verdict-docs.ts';

/** Something that `stet explain` knows. */
interface Topic {
  readonly id: string;
  readonly group: 'verdicts' | 'rules' | 'kinds' | 'errors' | 'reports' | 'input formats';
  readonly summary: string;
  readonly text: () => string;
}

/** `stet explain [topic]`: everything in one list, or one thing at length. */
export async function explain([name]: string[], flags: { readonly color?: boolean }, io: Io): Promise<number> {
  const color = painter(colorLevel(io.stdout, io.env, flags.color));
  const all = topics();
  if (name === undefined) {
    await write(io.stdout, groups.map((group) => list(group, all, color)).join('\n'));
    return 0;
  }
  const wanted = name.toLowerCase();
  const group = wanted === 'formats' ? ['reports', 'input formats'] : groups.filter((one) => one === wanted);
  if (group.length > 0) {
    await write(io.stdout, group.map((one) => list(one as Topic['group'], all, color)).join('\n'));
    return 0;
  }
  const found = all.filter((topic) => topic.id === wanted);
  if (found.length === 0) {
    const ids = all.map((topic) => topic.id);
    throw new UsageError(
      `nothing is known of \`${name}\`, expected a verdict, rule, kind, error code or format${didYouMean(wanted, ids) || '; `stet explain` lists them'}`,
      'usage',
    );
  }
  await write(
    io.stdout,
    found
      .map(
        (topic) =>
          `${color.bold(topic.id)} ${color.dim(`(${topic.group})`)}\n${topic.summary}\n\n${topic.text().trim()}\n`,
      )
      .join('\n'),
  );
  return 0;
}

const groups: readonly Topic['group'][] = ['verdicts', 'rules', 'kinds', 'errors', 'reports', 'input formats'];

function list(group: Topic['group'], all: readonly Topic[], color: Painter): string {
  const mine = all.filter((topic) => topic.group === group).sort((a, b) => (a.id < b.id ? -1 : 1));
  const width = Math.max(...mine.map(({ id }) => id.length));
  return `${color.bold(group)}\n${mine.map(({ id, summary }) => `  ${id.padEnd(width)}  ${color.dim(summary)}\n`).join('')}`;
}

function topics(): Topic[] {
  return [
    ...verdictDocs.map(({ id, summary, mend }): Topic => ({ id, group: 'verdicts', summary, text: () => mend })),
    ...rules.map(({ id, summary, docs }): Topic => ({ id, group: 'rules', summary, text: () => docs })),
    ...kinds.map((kind): Topic => ({ id: kind.id, group: 'kinds', summary: kind.summary, text: () => kindText(kind) })),
    ...problemDocs.map(
      (doc): Topic => ({
        id: doc.id,
        group: 'errors',
        summary: doc.summary,
        text: () => `${doc.why}\n\nNot so:\n${indented(doc.bad)}\n\nBut so:\n${indented(doc.good)}`,
      }),
    ),
    ...errorDocs.map((doc): Topic => ({ id: doc.id, group: 'errors', summary: doc.summary, text: () => doc.mend })),
    ...formats.map(
      (format): Topic => ({
        id: format.id,
        group: 'reports',
        summary: format.summary,
        text: () => `stet check --format ${format.id}=PATH`,
      }),
    ),
    ...inputFormats.map(
      (format): Topic => ({
        id: format.id,
        group: 'input formats',
        summary: format.endings.join(' '),
        text: () => `stet check --input-format ${format.id}`,
      }),
    ),
  ];
}

/** Documentation of a kind, with its patterns and the spellings that its tests run. */
function kindText({ docs, patterns, corpus, negatives }: (typeof kinds)[number]): string {
  const width = Math.max(...patterns.map(({ name }) => name.length));
  const parts = [
    docs.trim(),
    `Patterns:\n${patterns.map(({ name, example }) => `  ${name.padEnd(width)}  ${example}`).join('\n')}`,
  ];
  if (corpus.length > 0)
    parts.push(
      `Values and their spellings:\n${corpus.map(({ value, spellings }) => `  ${value}\n${spellings.map((one) => `    ${one}\n`).join('')}`).join('')}`,
    );
  if (negatives.length > 0) parts.push(`Left alone:\n${negatives.map((one) => `  ${one}`).join('\n')}`);
  return parts.join('\n\n');
}

function indented(text: string): string {
  return text.replace(/^/gm, '    ');
}
