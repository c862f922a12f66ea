import { reportData } from '../data.ts';
import type { Format } from '../format.ts';
import { safeJson } from '../text/index.ts';

/** One JSON object under `schema/report.schema.json`. */
export const json: Format = {
  id: 'json',
  summary: 'one JSON object, under a published schema',
  render: (report, { failures }) => `${safeJson(reportData(report, failures), 2)}\n`,
};
