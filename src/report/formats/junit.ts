import type { DocumentReport, Finding, StetError } from '../../model/index.ts';
import type { Format, RenderOptions } from '../format.ts';
import { escapeMarkup } from '../text/index.ts';
import { messageLines, nameOf, pathOf, placeWords, readingWords, waiverWords } from '../words.ts';

/** JUnit XML: a suite per draft, a test case per claim. */
export const junit: Format = {
  id: 'junit',
  summary: 'JUnit XML: a test suite per draft, a test case per claim',
  render(report, options) {
    const suites = [
      ...report.documents.map((document) => suite(nameOf(document), cases(document, options), readingWords(document))),
      ...options.failures.map((failure) => suite(failure.place?.file ?? 'input', [unread(failure)])),
    ];
    const body = suites.map((one) => one.xml).join('');
    const totals = counts(suites.flatMap((one) => one.cases));
    return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="stet" ${totals}>\n${body}</testsuites>\n`;
  },
};

interface Case {
  readonly outcome: 'passed' | 'failure' | 'skipped' | 'error';
  readonly xml: string;
}

function suite(name: string, of: readonly Case[], reading = ''): { cases: readonly Case[]; xml: string } {
  const read = `<properties><property name="reading" value="${escapeMarkup(reading)}"/></properties>`;
  const body = (reading === '' ? '' : `    ${read}\n`) + of.map((one) => one.xml).join('');
  return { cases: of, xml: `  <testsuite name="${escapeMarkup(name)}" ${counts(of)}>\n${body}  </testsuite>\n` };
}

function counts(of: readonly Case[]): string {
  const count = (outcome: Case['outcome']) => of.filter((one) => one.outcome === outcome).length;
  return `tests="${of.length}" failures="${count('failure')}" errors="${count('error')}" skipped="${count('skipped')}"`;
}

function cases(document: DocumentReport, options: RenderOptions): Case[] {
  const path = pathOf(document, options);
  return document.findings.map((finding) => {
    const { claim } = finding;
    const inWord = document.positions === 'paragraph';
    const place = inWord ? placeWords(claim, document) : `${claim.line}:${claim.column}`;
    const name = `${place} ${claim.text.replace(/\s+/g, ' ')}`;
    const line = inWord ? '' : ` line="${claim.line}"`;
    const attributes = `name="${escapeMarkup(name)}" classname="${escapeMarkup(nameOf(document))}" file="${escapeMarkup(path)}"${line}`;
    const { outcome, body } = outcomeOf(finding);
    const xml = body ? `<testcase ${attributes}>\n      ${body}\n    </testcase>` : `<testcase ${attributes}/>`;
    return { outcome, xml: `    ${xml}\n` };
  });
}

/**
 * What is wrong fails and what is open is skipped, unless its level makes an error of it. A person's word passes;
 * what the baseline holds, or a level of none, is skipped.
 */
function outcomeOf(finding: Finding): { outcome: Case['outcome']; body: string } {
  const { verdict, level, waiver, baselined } = finding;
  if (verdict === 'match') {
    const said = waiver ? `<system-out>${escapeMarkup(`By hand: ${waiverWords(waiver)}`)}</system-out>` : '';
    return { outcome: 'passed', body: said };
  }
  const [what = '', ...rest] = messageLines(finding);
  const message = `${verdict}: ${what}`;
  if (baselined || level === 'none') {
    const why = baselined ? 'in the baseline' : 'its rule is off';
    return { outcome: 'skipped', body: `<skipped message="${escapeMarkup(`${message} (${why})`)}"/>` };
  }
  if (verdict === 'mismatch' || verdict === 'stale' || level === 'error') {
    const text = rest.map(escapeMarkup).join('\n');
    return {
      outcome: 'failure',
      body: `<failure message="${escapeMarkup(message)}" type="${escapeMarkup(verdict)}">${text}</failure>`,
    };
  }
  return { outcome: 'skipped', body: `<skipped message="${escapeMarkup(message)}"/>` };
}

function unread(failure: StetError): Case {
  const message = escapeMarkup(failure.oneLine);
  const name = escapeMarkup(failure.place?.file ?? 'input');
  const error = `<error message="${message}" type="${escapeMarkup(failure.code)}"/>`;
  return {
    outcome: 'error',
    xml: `    <testcase name="read" classname="${name}">\n      ${error}\n    </testcase>\n`,
  };
}
