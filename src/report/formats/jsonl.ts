import { reportData } from '../data.ts';
import type { Format } from '../format.ts';
import { safeJson } from '../text/index.ts';

/** A JSON object per line: findings as in `json`, each with its draft; then drafts, failures and the whole run. */
export const jsonl: Format = {
  id: 'jsonl',
  summary: 'one JSON object per finding and line, then one per draft and one for the run',
  render(report, { failures }) {
    const { documents, failures: unread, ...run } = reportData(report, failures);
    const lines = [
      ...documents.flatMap(({ findings, ...document }) => [
        ...findings.map((finding) => ({ type: 'finding', path: document.path, record: document.id, ...finding })),
        { type: 'document', ...document },
      ]),
      ...unread.map((failure) => ({ type: 'failure', ...failure })),
      { type: 'report', ...run },
    ];
    return lines.map((line) => `${safeJson(line)}\n`).join('');
  },
};
