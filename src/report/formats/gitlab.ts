import type { DocumentReport, Finding, Level } from '../../model/index.ts';
import { distinctFingerprints } from '../fingerprint.ts';
import type { Format, RenderOptions } from '../format.ts';
import { safeJson, visible } from '../text/index.ts';
import { endOf, isOpen, messageLines, pathOf, placeWords } from '../words.ts';

const severities: Readonly<Record<Level, string>> = { error: 'major', warning: 'minor', note: 'info', none: 'info' };

/** GitLab's code quality report: an array of issues, each with a fingerprint that outlives edits elsewhere. */
export const gitlab: Format = {
  id: 'gitlab',
  summary: 'GitLab code quality report',
  render(report, options) {
    const distinct = distinctFingerprints();
    const issues = report.documents.flatMap((document) =>
      document.findings.filter(isOpen).map((finding) => issue(finding, document, options, distinct)),
    );
    return `${safeJson(issues, 2)}\n`;
  },
};

function issue(
  finding: Finding,
  document: DocumentReport,
  options: RenderOptions,
  distinct: (...parts: string[]) => string,
) {
  const { claim, verdict, rule, level } = finding;
  const path = pathOf(document, options);
  // A Word document has no lines; GitLab wants one all the same.
  const inWord = document.positions === 'paragraph';
  const lines = inWord ? { begin: 1, end: 1 } : { begin: claim.line, end: endOf(claim).line };
  const said = inWord ? [placeWords(claim, document), ...messageLines(finding)] : messageLines(finding);
  return {
    description: visible(said.join(' · ')),
    check_name: rule,
    fingerprint: distinct(path, document.id ?? '', rule, verdict, claim.id),
    severity: severities[level],
    location: { path, lines },
  };
}
