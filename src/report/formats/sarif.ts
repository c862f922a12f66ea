import type {
  Claim,
  DocumentReport,
  Fact,
  FactsFileRef,
  Finding,
  Level,
  Report,
  StetError,
} from '../../model/index.ts';
import { distinctFingerprints } from '../fingerprint.ts';
import type { Format, RenderOptions, RuleInfo } from '../format.ts';
import { safeJson, visible, wellFormed } from '../text/index.ts';
import { endOf, isOpen, messageLines, pathOf, placeWords, valueWords, waiverWords } from '../words.ts';

const schema = 'https://json.schemastore.org/sarif-2.1.0.json';
/** Code hosts cut longer descriptions, or refuse the file. */
const maxDescription = 1024;

/**
 * SARIF 2.1.0, as GitHub code scanning reads it. Matches are left out; waived and baselined findings are suppressed. `baselineState` is
 * not given: it compares with an earlier log, which the baseline is not.
 */
export const sarif: Format = {
  id: 'sarif',
  summary: 'SARIF 2.1.0, for code scanning',
  tellsRules: true,
  render: (report, options) => `${safeJson(sarifLog(report, options), 2)}\n`,
};

function sarifLog(report: Report, options: RenderOptions) {
  const listed = report.documents.map((document) => ({ document, findings: document.findings.filter(isListed) }));
  const rules = rulesOf(
    listed.flatMap(({ findings }) => findings),
    options.rules,
  );
  const distinct = distinctFingerprints();
  const run = {
    tool: {
      driver: {
        name: 'stet',
        semanticVersion: options.version,
        ...(options.homepage === null ? {} : { informationUri: options.homepage }),
        rules: rules.map(ruleDescriptor),
      },
    },
    columnKind: 'utf16CodeUnits',
    invocations: [
      {
        executionSuccessful: options.failures.length === 0,
        toolExecutionNotifications: options.failures.map((failure) => notification(failure, options)),
      },
    ],
    artifacts: [
      ...report.facts.map((file) => factsArtifact(file, options)),
      ...report.documents.map((document) => draftArtifact(document, options)),
    ],
    results: listed.flatMap(({ document, findings }) =>
      findings.map((finding) => result(finding, document, rules, options, distinct)),
    ),
    properties: { coverage: report.coverage },
  };
  return { $schema: schema, version: '2.1.0', runs: [run] };
}

function isListed(finding: Finding): boolean {
  return isOpen(finding) || finding.waiver !== null || finding.baselined === true;
}

/** The rules of the registry that findings name; a rule that the registry lacks describes itself by its id. */
function rulesOf(findings: readonly Finding[], known: readonly RuleInfo[]): RuleInfo[] {
  const ids = [...new Set(findings.map((finding) => finding.rule))].sort();
  return ids.map((id) => known.find((rule) => rule.id === id) ?? { id, summary: id });
}

function ruleDescriptor({ id, summary, docs }: RuleInfo) {
  const text = cut(summary);
  return {
    id,
    shortDescription: { text },
    fullDescription: { text },
    help: { text: docs ?? summary, markdown: docs ?? summary },
  };
}

function cut(text: string): string {
  return text.length <= maxDescription ? text : wellFormed(`${text.slice(0, maxDescription - 1)}…`);
}

function result(
  finding: Finding,
  document: DocumentReport,
  rules: readonly RuleInfo[],
  options: RenderOptions,
  distinct: (...parts: string[]) => string,
) {
  const { claim, fact, level, rule, verdict } = finding;
  const uri = uriOf(pathOf(document, options));
  const lines = messageLines(finding).map(visible);
  return {
    ruleId: rule,
    ruleIndex: rules.findIndex(({ id }) => id === rule),
    level: sarifLevel(level),
    message: { text: lines.join('\n') },
    locations: [location(uri, claim, document)],
    ...related(finding, uri, document, options),
    ...fixes(finding, uri, document),
    partialFingerprints: { primaryLocationLineHash: `${distinct(uri, document.id ?? '', rule, verdict, claim.id)}:1` },
    ...suppression(finding),
    properties: {
      verdict,
      claim: claim.id,
      fact: fact && { id: fact.id, file: fact.file.file, version: fact.file.version },
    },
  };
}

/** The other claims that a verdict rests on, and where the fact stands. */
function related({ related: others, fact }: Finding, uri: string, document: DocumentReport, options: RenderOptions) {
  const locations = [
    ...others.map((other) => location(uri, other, document)),
    ...(fact ? [factLocation(fact, options)] : []),
  ];
  return locations.length > 0 ? { relatedLocations: locations.map((one, id) => ({ id, ...one })) } : {};
}

function factLocation(fact: Fact, options: RenderOptions) {
  const artifactLocation = { uri: uriOf(options.repositoryPath(fact.file.file)) };
  return {
    physicalLocation: { artifactLocation, region: { startLine: fact.line, startColumn: fact.column } },
    message: { text: visible(`fact ${fact.id}: ${fact.subject}: ${valueWords(fact)}`) },
  };
}

/** The suggestion as an edit, where it stands on the claim's own line; a Word document has no text to edit. */
function fixes({ claim, suggestion }: Finding, uri: string, { source, positions }: DocumentReport) {
  if (!suggestion || positions === 'paragraph') return {};
  const [from, to] = [Math.min(claim.start, suggestion.start), Math.max(claim.start, suggestion.end)];
  if (/[\r\n]/.test(source.slice(from, to))) return {};
  const column = (offset: number) => claim.column + offset - claim.start;
  const deletedRegion = {
    startLine: claim.line,
    startColumn: column(suggestion.start),
    endLine: claim.line,
    endColumn: column(suggestion.end),
  };
  const text = wellFormed(suggestion.text);
  const description = { text: text === '' ? 'take it out' : visible(`write ${text}`) };
  const replacements = [{ deletedRegion, insertedContent: { text } }];
  return { fixes: [{ description, artifactChanges: [{ artifactLocation: { uri }, replacements }] }] };
}

function location(uri: string, claim: Claim, document: DocumentReport) {
  if (document.positions === 'paragraph') {
    const name = placeWords(claim, document);
    const words = visible(claim.text);
    return {
      physicalLocation: { artifactLocation: { uri } },
      logicalLocations: [{ name, fullyQualifiedName: name }],
      message: { text: `${name}: ${words || claim.id}` },
    };
  }
  const end = endOf(claim);
  const region = { startLine: claim.line, startColumn: claim.column, endLine: end.line, endColumn: end.column };
  const snippet = { text: visible(claim.text) };
  return {
    physicalLocation: { artifactLocation: { uri }, region: { ...region, snippet } },
    message: { text: snippet.text || claim.id },
  };
}

/** SARIF keeps `none` for results that are no failures; a suppressed one still is. */
function sarifLevel(level: Level): Level {
  return level === 'none' ? 'note' : level;
}

function suppression({ waiver, baselined }: Finding) {
  if (waiver) return { suppressions: [{ kind: 'external', justification: visible(waiverWords(waiver)) }] };
  return baselined ? { suppressions: [{ kind: 'external', justification: 'in the baseline' }] } : {};
}

/** A draft, with what its reading rests on. */
function draftArtifact(document: DocumentReport, options: RenderOptions) {
  const { publishedOn, publishedFrom, notes, encoding, format, id } = document;
  return {
    location: { uri: uriOf(pathOf(document, options)) },
    ...(encoding ? { encoding: encoding.toUpperCase() } : {}),
    properties: { format, record: id, publishedOn, publishedFrom, notes: notes.map(visible) },
  };
}

function factsArtifact(file: FactsFileRef, options: RenderOptions) {
  return {
    location: { uri: uriOf(options.repositoryPath(file.file)) },
    description: { text: `facts file ${file.id} ${file.version}` },
    hashes: { 'sha-256': file.sha256 },
  };
}

function notification({ code, message, place }: StetError, options: RenderOptions) {
  const region = place?.line
    ? { region: { startLine: place.line, ...(place.column ? { startColumn: place.column } : {}) } }
    : {};
  return {
    descriptor: { id: code },
    level: 'error',
    message: { text: visible(message) },
    ...(place
      ? {
          locations: [
            { physicalLocation: { artifactLocation: { uri: uriOf(options.repositoryPath(place.file)) }, ...region } },
          ],
        }
      : {}),
  };
}

/** A relative URI: segments percent-encoded, `/` between them. */
function uriOf(path: string): string {
  return path
    .split('/')
    .map((segment) => encodeURIComponent(wellFormed(segment)))
    .join('/');
}
