import type {
  Citation,
  Claim,
  Coverage,
  DocumentReport,
  Fact,
  FactsFileRef,
  Finding,
  IsoDate,
  Level,
  Paint,
  Painter,
  Period,
  Revision,
  Verdict,
} from '../model/index.ts';
import type { RenderOptions } from './format.ts';

/** Verdicts in the order in which a person deals with them. */
export const verdicts: readonly Verdict[] = ['mismatch', 'stale', 'missing-source', 'unresolved', 'match'];

/** A sign per verdict, so that none is told by its colour alone. */
export const signs: Readonly<Record<Verdict, string>> = {
  match: '✓',
  mismatch: '✗',
  stale: '↻',
  'missing-source': '○',
  unresolved: '?',
};

/** Colour of a verdict: red for what is wrong, yellow for what is open, green for what stands. */
export function paintOf(color: Painter, verdict: Verdict): Paint {
  if (verdict === 'match') return color.ok;
  return verdict === 'mismatch' || verdict === 'stale' ? color.error : color.warning;
}

export const levelRank: Readonly<Record<Level, number>> = { none: 0, note: 1, warning: 2, error: 3 };

export function countOf(coverage: Coverage, verdict: Verdict): number {
  return verdict === 'missing-source' ? coverage.missingSource : coverage[verdict];
}

/** "12 of 20 claims backed (60 %)"; a share is rounded down, so that only all of them are 100 %. */
export function coverageWords(coverage: Coverage): string {
  if (coverage.claims === 0) return 'no claims found';
  const waived = coverage.waived > 0 ? `, ${coverage.waived} of them by a person's word` : '';
  return `${coverage.match} of ${plural(coverage.claims, 'claim')} backed (${share(coverage)} %)${waived}`;
}

/** Whole percent of claims that are backed, rounded down; 100 where there are none. */
export function share(coverage: Coverage): number {
  return coverage.claims === 0 ? 100 : Math.floor((coverage.match * 100) / coverage.claims);
}

/** "4 mismatch, 1 stale": all that are not zero, matches last. */
export function tally(coverage: Coverage): string {
  return verdicts
    .filter((verdict) => countOf(coverage, verdict) > 0)
    .map((verdict) => `${countOf(coverage, verdict)} ${verdict}`)
    .join(', ');
}

export function matchCount(count: number): string {
  return `${count} ${count === 1 ? 'match' : 'matches'}`;
}

export function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

/** A draft's name: its path, and the record in it where the file holds several. */
export function nameOf(document: DocumentReport): string {
  const path = document.path === '-' ? '<stdin>' : document.path;
  return document.id === null ? path : `${path} (${document.id})`;
}

/** Where a claim stands: "line 4, column 17"; in a Word document, which has no lines, "paragraph 4, character 17". */
export function placeWords({ line, column }: Claim, { positions }: DocumentReport): string {
  return positions === 'paragraph' ? `paragraph ${line}, character ${column}` : `line ${line}, column ${column}`;
}

/** A claim's place as editors and terminals follow it, `file:line:column`; in a Word document, in words. */
export function addressOf(name: string, claim: Claim, document: DocumentReport): string {
  return document.positions === 'paragraph'
    ? `${name}: ${placeWords(claim, document)}`
    : `${name}:${claim.line}:${claim.column}`;
}

/** "published Dec. 22, 2022 (from the dateline)". */
export function publishedWords({ publishedOn, publishedFrom }: DocumentReport): string {
  const from = publishedFrom ? ` (from the ${publishedFrom})` : '';
  return publishedOn
    ? `published ${dateWords(publishedOn)}${from}`
    : 'no publication date: relative dates stay unresolved';
}

/** "Published Dec. 22, 2022 (from the dateline). Decoded as Windows-1252": what a draft's reading rests on. */
export function readingWords(document: DocumentReport): string {
  return [publishedWords(document), ...document.notes]
    .map((words) => words.charAt(0).toUpperCase() + words.slice(1))
    .join('. ');
}

/** A draft's path for code hosts. */
export function pathOf(document: DocumentReport, options: RenderOptions): string {
  return document.path === '-' ? 'stdin' : options.repositoryPath(document.path);
}

/** Whether a finding asks anything of anyone: no match, not in the baseline, its rule not switched off. */
export function isOpen(finding: Finding): boolean {
  return finding.verdict !== 'match' && finding.level !== 'none' && finding.baselined !== true;
}

/** What, why, next: a line for each, and one for each step of the sum and each note. */
export function messageLines(finding: Finding): string[] {
  const { explanation, notes, suggestion } = finding;
  const lines = [
    explanation.what,
    explanation.why,
    ...arithmeticOf(finding),
    ...notes.map((note) => note.text),
    suggestion?.text ? `Try: ${suggestion.text}` : '',
    explanation.next,
  ];
  return lines.map((line) => line.replace(/\s+/g, ' ').trim()).filter(Boolean);
}

const months = ['Jan.', 'Feb.', 'March', 'April', 'May', 'June', 'July', 'Aug.', 'Sept.', 'Oct.', 'Nov.', 'Dec.'];

/** "Dec. 22, 2022": dates as copy prints them, in one unmistakable order. */
export function dateWords(date: IsoDate): string {
  const match = /^(-?\d{4,})-(\d\d)-(\d\d)$/.exec(date);
  const month = match && months[Number(match[2]) - 1];
  return match && month ? `${month} ${Number(match[3])}, ${match[1]}` : date;
}

/** "2022", "since 2017", "2016 to 2017", "until 2020". */
export function periodWords(period: Period): string {
  const [first, last] = period.edtf.split('/');
  if (last === undefined || first === undefined) return dateWords(period.edtf);
  if (last === '..' || last === '') return `since ${dateWords(first)}`;
  return first === '..' || first === '' ? `until ${dateWords(last)}` : `${dateWords(first)} to ${dateWords(last)}`;
}

/** "about 800 billion won ($626 million)"; where sources disagree, each value. */
export function valueWords(fact: Fact): string {
  const values = fact.readings.map((reading) => reading.text).join(' or ');
  const equals = fact.equals.map((reading) => reading.text).join('; ');
  return equals ? `${values} (${equals})` : values;
}

/** `facts/theft.yaml@1.1.0#stolen-in-2022`. */
export function factAddress(fact: Fact): string {
  return `${fact.file.file}@${fact.file.version}#${fact.id}`;
}

/** "The Associated Press, Dec. 22, 2022, paragraph 6". */
export function citationWords({ source, locator }: Citation): string {
  const published = source.published && dateWords(source.published);
  return [source.publisher ?? source.title ?? source.id, published, locator].filter(Boolean).join(', ');
}

/** "until Feb. 1, 2023 (version 1.1.0)": when an older value ceased to hold. */
export function untilWords({ until, on }: Revision): string {
  return on ? `until ${dateWords(on)} (version ${until})` : `until version ${until}`;
}

/** "checked by hand: M. Ortiz, until Jan. 1, 2024: confirmed by phone". */
export function waiverWords(waiver: NonNullable<Finding['waiver']>): string {
  const until = waiver.until ? `, until ${dateWords(waiver.until)}` : '';
  return `${waiver.by}${until}: ${waiver.why}`;
}

/** Name and version of a facts file. */
export function factsFileWords(file: FactsFileRef): string {
  return `${file.id} ${file.version}`;
}

/** The address of a source, where it is one that a browser may follow. */
export function webAddress(url: string | null): string | null {
  return url !== null && /^https?:\/\/[^\s\p{Cc}\p{Cf}<>"'`\\{}|^]+$/iu.test(url) ? url : null;
}

/** What the finding says beyond what its fact and source say already. */
export function reason({ explanation, fact }: Finding): string | null {
  const why = explanation.why.trim();
  const sources = fact ? fact.citations.map(citationWords) : [];
  const told = [...sources, ...sources.map((words) => `${words}: ${fact?.subject}`), ...explanation.arithmetic];
  return why === '' || told.includes(why.replace(/\.$/, '')) ? null : why;
}

/** Steps of the sum, those of the fact's own formula first. */
export function arithmeticOf(finding: Finding): readonly string[] {
  const derived = finding.fact?.derivation;
  const steps = derived ? [`${derived.formula}: ${derived.arithmetic}`] : [];
  return [...steps, ...finding.explanation.arithmetic.filter((step) => step !== derived?.arithmetic)];
}

/** Last line and column of a claim, 1-based, exclusive; columns count UTF-16 code units. */
export function endOf(claim: Claim): { line: number; column: number } {
  const lines = claim.text.split(/\r\n|\n|\r/);
  const last = lines[lines.length - 1]!;
  return lines.length === 1
    ? { line: claim.line, column: claim.column + claim.text.length }
    : { line: claim.line + lines.length - 1, column: last.length + 1 };
}
