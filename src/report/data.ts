import type {
  ClaimData,
  Coverage,
  DocumentReport,
  Encoding,
  FactsFileRef,
  Finding,
  IsoDate,
  Level,
  Note,
  PublishedFrom,
  Report,
  StetError,
  Verdict,
} from '../model/index.ts';

/** Raised when a field goes or changes its meaning; new fields leave it as it is. */
export const schemaVersion = 1;

/** A finding as plain data; `JSON.stringify` turns its decimals into strings. */
export interface FindingData {
  claim: ClaimData;
  verdict: Verdict;
  level: Level;
  rule: string;
  fact: { id: string; file: string; version: string } | null;
  notes: readonly Note[];
  explanation: { what: string; why: string; next: string; arithmetic: readonly string[] };
  suggestion: { start: number; end: number; text: string; safe: boolean } | null;
  waiver: { by: string; why: string; until: IsoDate | null } | null;
  /** Whether the run's baseline holds it: it fails nothing and backs nothing. */
  baselined: boolean;
  /** Ids of the draft's other claims that the verdict rests on. */
  related: readonly string[];
}

export interface DocumentData {
  path: string;
  id: string | null;
  format: string;
  publishedOn: IsoDate | null;
  publishedFrom: PublishedFrom | null;
  notes: readonly string[];
  /** What the file's bytes were read as; null for text that came without bytes, and where some of them are in no encoding. */
  encoding: Encoding | null;
  /** What lines and columns are: `paragraph` where they are paragraphs and characters of the extracted text. */
  positions: 'source' | 'paragraph';
  findings: FindingData[];
  coverage: Coverage;
}

export interface FactsFileData {
  id: string;
  file: string;
  version: string;
  sha256: string;
}

export interface FailureData {
  code: string;
  message: string;
  file: string | null;
  line: number | null;
  column: number | null;
}

/** What `--format json` prints, under `schema/report.schema.json`. */
export interface ReportData {
  schemaVersion: typeof schemaVersion;
  documents: DocumentData[];
  coverage: Coverage;
  facts: FactsFileData[];
  failures: FailureData[];
}

export function findingData(finding: Finding): FindingData {
  const { fact, explanation, suggestion, waiver } = finding;
  return {
    claim: finding.claim.toJSON(),
    verdict: finding.verdict,
    level: finding.level,
    rule: finding.rule,
    fact: fact && { id: fact.id, file: fact.file.file, version: fact.file.version },
    notes: finding.notes.map(({ id, text }) => ({ id, text })),
    explanation: {
      what: explanation.what,
      why: explanation.why,
      next: explanation.next,
      arithmetic: [...explanation.arithmetic],
    },
    suggestion: suggestion && {
      start: suggestion.start,
      end: suggestion.end,
      text: suggestion.text,
      safe: suggestion.safe,
    },
    waiver: waiver && { by: waiver.by, why: waiver.why, until: waiver.until },
    baselined: finding.baselined ?? false,
    related: finding.related.map((claim) => claim.id),
  };
}

/** The finding, such that `JSON.stringify` gives its plain data and not what it was made from. */
export function withJson(finding: Finding): Finding & { toJSON(): FindingData } {
  return { ...finding, toJSON: () => findingData(finding) };
}

export function documentData(document: DocumentReport): DocumentData {
  return {
    path: document.path,
    id: document.id,
    format: document.format,
    publishedOn: document.publishedOn,
    publishedFrom: document.publishedFrom,
    notes: [...document.notes],
    encoding: document.encoding ?? null,
    positions: document.positions ?? 'source',
    findings: document.findings.map(findingData),
    coverage: coverageData(document.coverage),
  };
}

/** A report as plain data, in the order of the report; inputs that could not be read are `failures`. */
export function reportData(report: Report, failures: readonly StetError[] = []): ReportData {
  return {
    schemaVersion,
    documents: report.documents.map(documentData),
    coverage: coverageData(report.coverage),
    facts: report.facts.map(factsFileData),
    failures: failures.map(failureData),
  };
}

export function factsFileData({ id, file, version, sha256 }: FactsFileRef): FactsFileData {
  return { id, file, version, sha256 };
}

export function failureData({ code, message, place }: StetError): FailureData {
  return { code, message, file: place?.file ?? null, line: place?.line ?? null, column: place?.column ?? null };
}

function coverageData(coverage: Coverage): Coverage {
  const { claims, match, mismatch, stale, missingSource, unresolved, waived } = coverage;
  return { claims, match, mismatch, stale, missingSource, unresolved, waived };
}
