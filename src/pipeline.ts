import { chanceOf, checkLinks, gapOf, sameNumberChance, scales } from './check/index.ts';
import { extract, Net } from './extract/index.ts';
import { drawFacts as draw, type Engine, type FactsFile, loadFactBase } from './facts/index.ts';
import { kinds, silent } from './kinds/index.ts';
import { linkClaims } from './link/index.ts';
import type {
  Claim,
  Document,
  DocumentReport,
  FactBase,
  Finding,
  IsoDate,
  Locale,
  Mention,
  Passage,
  Reading,
  Report,
  Sentence,
} from './model/index.ts';
import { coverageOf, InputError } from './model/index.ts';
import { normalize } from './normalize/index.ts';
import { readText } from './read/index.ts';
import { type DocumentData, findingData, proseOf, type ReportData, reportData, withJson } from './report/index.ts';
import { segment } from './segment/index.ts';

const net = new Net(kinds, silent);

/** What readers and callers may set; everything else follows from the draft. */
export interface Settings {
  readonly locale: Locale;
  /** Ids of rules that are not to decide. */
  readonly off?: ReadonlySet<string>;
}

export const defaultSettings: Settings = {
  locale: { id: 'en-US', dollar: 'USD', pound: 'GBP', dateOrder: 'mdy' },
};

/** Claims of one draft that are read, at most: a book has a tenth of them. More are data, and would fill the memory. */
const mostClaims = 20_000;
/** Numbers in figures, whether they are claims or not: runs of digits. */
const mostNumbers = 100_000;
/** Sentences between two looks at how many claims there are. */
const stride = 1000;

/** A document's sentences and the claims in them. Throws `InputError` where a draft has more figures than copy has. */
export function readClaims(document: Document, settings: Settings): { sentences: Sentence[]; claims: Claim[] } {
  requireFewer(countNumbers(document.text), mostNumbers, 'numbers', document);
  const sentences = segment(document);
  const mentions: Mention[] = [];
  for (let from = 0; from < sentences.length; from += stride) {
    for (const mention of extract(sentences.slice(from, from + stride), net)) mentions.push(mention);
    requireFewer(mentions.length, mostClaims, 'figures and dates', document);
  }
  return { sentences, claims: normalize(mentions, kinds, document, settings.locale) };
}

/**
 * Adds up the numbers and claims of the drafts of one file, to which the limits of one draft apply: to be called with each draft and
 * how many claims it has. Throws `InputError` where there are too many.
 */
export function figureMeter(): (document: Document, claims: number) => void {
  let [numbers, count] = [0, 0];
  return (document, claims) => {
    numbers += countNumbers(document.text);
    count += claims;
    requireFewer(numbers, mostNumbers, 'numbers', document);
    requireFewer(count, mostClaims, 'figures and dates', document);
  };
}

function requireFewer(count: number, most: number, what: string, { path, format }: Document): void {
  if (count <= most) return;
  const whole = format === 'jsonl' ? 'archive' : 'draft';
  const message = `the ${whole} has more than ${most} ${what}; expected copy, not data: split it`;
  throw new InputError(message, 'too-large', { file: path });
}

function countNumbers(text: string): number {
  const numbers = /\d+/g;
  let count = 0;
  while (numbers.test(text)) count++;
  return count;
}

export interface TextOptions {
  /** Publication date, against which relative dates are resolved; without one they stay unresolved. */
  readonly publishedOn?: IsoDate | null;
  /** Input format: `text` (the default), `markdown`, `html`, `jsonl`. */
  readonly format?: string;
}

/**
 * Every numeric and date claim of a text, normalised, in the order of the text. It takes texts of any size; the limits of drafts are not
 * its own. Throws `InputError` for text that is none.
 */
export function extractClaims(text: string, options: TextOptions = {}): Claim[] {
  return documentsOf(text, options).flatMap((document) =>
    normalize(extract(segment(document), net), kinds, document, defaultSettings.locale),
  );
}

function documentsOf(text: string, options: TextOptions): Document[] {
  return readText(text, { path: '-', format: options.format ?? 'text', publishedOn: options.publishedOn ?? null });
}

/** Reads the values of facts files as drafts are read: a phrase must be one claim, but for small words around it. */
export const engine: Engine = {
  readValue: (text, publishedOn) => {
    // A bare year is a count nowhere but in a facts file's value; there "2,022" is how a count is written.
    const phrase = /^\d{4}$/.test(text.trim()) ? `in ${text.trim()}` : text;
    const reading = readPhrase(phrase, publishedOn);
    if (reading) return reading.kind === 'duration' && ONE_M.test(text) ? null : { ...reading, text };
    // In copy "1913 cars" may be cars of 1913; a value is nothing but what there is of them.
    const count = readPhrase(text.replace(LIKE_A_YEAR, '$1,$2'), publishedOn);
    return count?.kind === 'count' ? { ...count, text } : null;
  },
  readPeriod: (text, publishedOn) => {
    const read = [text, `in ${text}`].map((phrase) => readPhrase(phrase, publishedOn)?.value);
    return read.find((value) => value?.type === 'period') ?? null;
  },
};

/** Four digits before what they count. */
const LIKE_A_YEAR = /\b(\d)(\d{3})(?= \p{Ll}+s$)/u;
/** Minutes, metres or millions: copy says which by the words around it, and a value has none. */
const ONE_M = /^[^$£€¥]*\d ?m$/;

const SMALL_WORDS = /^(?:the|an?|in|on|at|of|by|during|for|about|some|[\s,.])*$/i;

function readPhrase(text: string, publishedOn: IsoDate | null): Reading | null {
  const { claims } = readClaims(phraseDocument(text, publishedOn), defaultSettings);
  const [claim] = claims;
  if (!claim || claims.length > 1 || claim.unresolved) return null;
  if (!SMALL_WORDS.test(text.slice(0, claim.start)) || !SMALL_WORDS.test(text.slice(claim.end))) return null;
  const { kind, value, modifier, hedges } = claim;
  return { text, kind, value, modifier, hedges };
}

function phraseDocument(text: string, publishedOn: IsoDate | null): Document {
  return {
    path: '-',
    source: text,
    text,
    map: { toSource: (start, end) => ({ start, end }) },
    blocks: [{ role: 'paragraph', start: 0, end: text.length, paragraph: 1 }],
    format: 'text',
    publishedOn,
    publishedFrom: publishedOn ? 'option' : null,
    frontMatter: null,
    notes: [],
  };
}

/**
 * Facts of one file, given as YAML or JSON text or as the object that it parses to. Throws `FactsFileError` with line and
 * column; its `problems` are all that was found.
 */
export function loadFacts(content: string | FactsFile): FactBase {
  return loadFactBase([{ file: 'facts', content }], engine);
}

/** Checks a document against facts, and against itself. */
export function checkDocument(document: Document, base: FactBase | null, settings: Settings): DocumentReport {
  const { sentences, claims } = readClaims(document, settings);
  const facts = base?.near?.(document.text, passagesOf(sentences, claims)) ?? base;
  const { publishedOn } = document;
  const against = (some: FactBase | null): Finding[] => {
    const weigh = scales(some, publishedOn);
    const links = linkClaims(claims, sentences, some, {
      relation: (claim, fact) => weigh(claim, fact).relation,
      gap: (claim, fact) => {
        const { reading, converted } = weigh(claim, fact);
        return gapOf(claim.value, converted ?? reading.value, reading.value);
      },
      value: (claim, fact) => {
        const { reading, converted } = weigh(claim, fact);
        return converted ?? reading.value;
      },
      chance: (claim, fact) => {
        const { relation, reading, converted } = weigh(claim, fact);
        if (relation === 'slip' && claim.value.type === 'quantity') return sameNumberChance(claim.value);
        return chanceOf(claim.value, converted ?? reading.value, reading.value);
      },
    });
    return checkLinks(links, { sentences, facts: some, publishedOn, ...(settings.off ? { off: settings.off } : {}) });
  };
  const newest = facts?.newest ?? null;
  const findings = newest ? withNewer(against(facts), against(newest), newest) : against(facts);
  const { path, source, format, publishedFrom, notes, encoding = null, positions = 'source' } = document;
  return {
    path,
    id: document.id ?? null,
    source,
    format,
    publishedOn,
    publishedFrom,
    notes,
    encoding,
    positions,
    findings,
    coverage: coverageOf(findings),
    prose: proseOf(document, claims),
  };
}

/** Findings of a draft that pins its facts, each with a note where newer versions of them change its verdict. */
function withNewer(findings: readonly Finding[], later: readonly Finding[], { files }: FactBase): Finding[] {
  const verdicts = new Map(later.map(({ claim, verdict }) => [claim, verdict]));
  const versions = new Map(files.map(({ id, version }) => [id, version]));
  return findings.map((finding) => {
    const verdict = verdicts.get(finding.claim);
    if (verdict === undefined || verdict === finding.verdict) return finding;
    const file = finding.fact?.file;
    const newer = file ? `${file.id} ${versions.get(file.id) ?? ''}`.trim() : 'the newest facts';
    return { ...finding, notes: [...finding.notes, { id: 'newer-facts', text: `by ${newer} this is ${verdict}` }] };
  });
}

/** Sentences that have claims, by which facts are looked for in large bases. */
function passagesOf(sentences: readonly Sentence[], claims: readonly Claim[]): Passage[] {
  const counts = new Map<Sentence, number>();
  for (const { mention } of claims) counts.set(mention.sentence, (counts.get(mention.sentence) ?? 0) + 1);
  return [...counts].map(([sentence, count]) => ({
    texts: [sentence.text, sentences[sentence.index - 1]?.text ?? ''],
    claims: count,
  }));
}

export interface CheckOptions extends TextOptions {
  readonly facts?: FactBase | null;
}

/** A report on one text, with its findings at hand at the top as well. */
export interface TextReport extends Report, Pick<DocumentReport, 'findings'> {
  /** What `JSON.stringify` gives: plain data under `schema/report.schema.json`, and the findings at the top. */
  toJSON(): ReportData & Pick<DocumentData, 'findings'>;
}

/** Checks one text against facts, and against itself. */
export function checkText(text: string, options: CheckOptions = {}): TextReport {
  const facts = options.facts ?? null;
  const measure = figureMeter();
  const documents = documentsOf(text, options).map((document) => {
    const report = checkDocument(document, facts, defaultSettings);
    measure(document, report.findings.length);
    return report;
  });
  const findings = documents.flatMap((document) => document.findings.map(withJson));
  const report = { documents, findings, coverage: coverageOf(findings), facts: facts?.files ?? [] };
  return { ...report, toJSON: () => ({ ...reportData(report), findings: findings.map(findingData) }) };
}

export interface DrawTextOptions extends TextOptions {
  readonly source?: {
    readonly id?: string;
    readonly publisher?: string;
    readonly title?: string;
    readonly url?: string;
  };
}

/** Drafts a facts file from a source text: one candidate fact per distinct claim, for a person to edit. */
export function drawFacts(text: string, options: DrawTextOptions = {}): FactsFile {
  const articles = documentsOf(text, options).map((document) => ({
    ...options.source,
    published: document.publishedOn,
    ...readClaims(document, defaultSettings),
  }));
  return draw(articles, engine);
}
