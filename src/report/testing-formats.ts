/** For the tests of formats. */
import { type Finding, InputError, type Report } from '../model/index.ts';
import { type RenderOptions, renderOptions } from './format.ts';
import { formats } from './index.ts';
import { harbourReport } from './testing.ts';

/** What a run could not read. */
export const failures = [
  new InputError('not text, but an image', 'input-binary', { file: 'drafts/b.png' }),
  new InputError('line break in a record', 'input-record', { file: 'c.jsonl', line: 3, column: 7 }),
  new InputError('nothing to read', 'input-empty'),
];

/** A report in a format, as a run in a pipe gives it. */
export function render(id: string, of: Report, options: Partial<RenderOptions> = {}): string {
  return formats
    .find((format) => format.id === id)!
    .render(of, renderOptions({ version: '1.2.3', stopToken: 'a1b2', ...options }));
}

/** The harbour report with its second finding in the baseline, and its missing source switched off. */
export function quietReport(): Report {
  const whole = harbourReport();
  const [document] = whole.documents;
  const quiet = (finding: Finding, i: number): Finding => {
    if (i === 1) return { ...finding, level: 'none', baselined: true };
    return i === 4 ? { ...finding, level: 'none' } : finding;
  };
  return { ...whole, documents: [{ ...document!, findings: document!.findings.map(quiet) }] };
}
