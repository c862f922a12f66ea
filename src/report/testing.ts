/** Reports made by hand, for the tests of this folder. */
import {
  type Block,
  type Citation,
  type Claim,
  coverageOf,
  Decimal,
  type Document,
  type DocumentReport,
  type Fact,
  type FactsFileRef,
  type Finding,
  makeClaim,
  type Quantity,
  type Reading,
  type Report,
  type Verdict,
} from '../model/index.ts';
import { proseOf } from './prose.ts';

export const factsFile: FactsFileRef = {
  id: 'harbour',
  file: 'facts/harbour.yaml',
  version: '1.2.0',
  sha256: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
  title: 'The harbour and its costs',
};

export function quantity(low: string, unit = 'USD', step = '1'): Quantity {
  return { type: 'quantity', low: Decimal.of(low), high: Decimal.of(low), step: Decimal.of(step), unit };
}

export function reading(text: string, value = quantity('1')): Reading {
  return { text, kind: 'money', value, modifier: 'exact', hedges: [] };
}

export const citation: Citation = {
  source: {
    id: 'audit',
    publisher: 'Court of Audit',
    title: 'Report on the harbour',
    published: '2023-05-04',
    url: 'https://audit.example/harbour',
    kind: 'primary',
  },
  locator: 'page 12',
};

export function fact(fields: Partial<Fact> = {}): Fact {
  return {
    id: 'cost',
    file: factsFile,
    subject: 'cost of the new harbour',
    terms: [['harbour'], ['cost']],
    readings: [reading('about $1.2 billion')],
    equals: [],
    during: { type: 'period', first: '2022-01-01', last: '2022-12-31', grain: 'year', edtf: '2022' },
    validFrom: null,
    validUntil: null,
    saidBy: 'Ministry of Works',
    citations: [citation],
    revisions: [],
    derivation: null,
    disputed: false,
    line: 10,
    column: 3,
    ...fields,
  };
}

/** A draft of plain text whose blocks are its lines; the first is the headline. */
export function draft(source: string, fields: Partial<Document> = {}): Document {
  const blocks: Block[] = [];
  for (const { index, 0: line } of source.matchAll(/[^\r\n]+/g)) {
    const role = index === 0 ? 'headline' : 'paragraph';
    const paragraph = index === 0 ? null : blocks.length;
    blocks.push({ role, start: index, end: index + line.length, paragraph });
  }
  return {
    path: 'drafts/harbour.md',
    source,
    text: source,
    map: { toSource: (start, end) => ({ start, end }) },
    blocks,
    format: 'text',
    publishedOn: '2023-06-01',
    publishedFrom: 'front matter',
    frontMatter: null,
    notes: [],
    ...fields,
  };
}

/** What a test says of one finding: the words of its claim, and whatever differs from the usual. */
export interface Said extends Partial<Omit<Finding, 'claim'>> {
  readonly words: string;
  readonly verdict: Verdict;
}

const usual: Record<Verdict, Pick<Finding, 'level' | 'rule'>> = {
  match: { level: 'none', rule: 'fact' },
  mismatch: { level: 'error', rule: 'fact' },
  stale: { level: 'error', rule: 'stale' },
  'missing-source': { level: 'warning', rule: 'missing-source' },
  unresolved: { level: 'warning', rule: 'rivals' },
};

/** Findings in the order given; each claim is looked for after the one before it. */
export function documentReport(document: Document, said: readonly Said[]): DocumentReport {
  let from = 0;
  const findings = said.map(({ words, ...fields }, number) => {
    const start = document.source.indexOf(words, from);
    if (start < 0) throw new RangeError(`the draft lacks “${words}”`);
    from = start + words.length;
    return finding(claim(document, start, words, number), fields);
  });
  const { path, source, format, publishedOn, publishedFrom, notes } = document;
  const id = document.id ?? null;
  const prose = proseOf(
    document,
    findings.map((one) => one.claim),
  );
  return {
    path,
    id,
    source,
    format,
    publishedOn,
    publishedFrom,
    notes,
    findings,
    coverage: coverageOf(findings),
    prose,
  };
}

export function report(...documents: DocumentReport[]): Report {
  const findings = documents.flatMap((document) => document.findings);
  const used = findings.some((one) => one.fact) ? [factsFile] : [];
  return { documents, coverage: coverageOf(findings), facts: used };
}

function claim(document: Document, start: number, words: string, number: number): Claim {
  const before = document.source.slice(0, start).split(/\r\n|\n|\r/);
  const block = document.blocks.find((one) => one.end > start) ?? document.blocks[0]!;
  const sentence = {
    document,
    block,
    index: 0,
    start: block.start,
    end: block.end,
    text: document.text.slice(block.start, block.end),
    tokens: [{ text: words, norm: words, start, end: start + words.length, glued: false, tags: 0 }],
    candidate: true,
  };
  const span = { from: 0, to: 1 };
  return makeClaim({
    id: `c${number + 1}`,
    kind: 'money',
    mention: { kind: 'money', pattern: 'by hand', sentence, span, parts: null, modifier: 'exact', hedges: [] },
    text: words,
    start,
    end: start + words.length,
    line: before.length,
    column: before[before.length - 1]!.length + 1,
    value: quantity('1400000000', 'USD', '100000000'),
    modifier: 'exact',
    hedges: [],
    during: null,
    attribution: null,
    conversionOf: null,
    unresolved: null,
    quoted: null,
  });
}

function finding(of: Claim, fields: Omit<Said, 'words'>): Finding {
  const named = fields.fact ?? null;
  return {
    ...usual[fields.verdict],
    claim: of,
    fact: named,
    notes: [],
    explanation: {
      what: `\`${of.text}\` is ${fields.verdict}`,
      why: 'so the test says',
      next: 'Add a fact, or take it out.',
      arithmetic: [],
    },
    suggestion: null,
    related: [],
    link: { claim: of, fact: named, score: 0.9, rivals: [], candidates: [] },
    waiver: null,
    block: of.mention.sentence.block.role,
    ...fields,
  };
}

/** A draft with one finding of every verdict. */
export function harbourReport(): Report {
  const source = [
    'Harbour to cost $1.4 billion',
    '',
    'The new harbour will cost $1.4 billion, the minister said on Thursday, up from $900 million.',
    'About 300 ships are expected, and 12 % more people. Work began in March 2021 and takes five years.',
    '',
  ].join('\n');
  const cost = fact({
    revisions: [{ until: '1.2.0', reading: reading('$1.1 billion'), citation, why: 'the court added interest' }],
  });
  return report(
    documentReport(draft(source), [
      {
        words: '$1.4 billion',
        verdict: 'mismatch',
        fact: cost,
        explanation: {
          what: 'Unexpected `$1.4 billion`, expected `about $1.2 billion`',
          why: 'Court of Audit, May 4, 2023, page 12',
          next: 'Correct the figure, or revise the fact.',
          arithmetic: ['$1.4 billion says 1.35–1.45 billion; the fact says 1.08–1.32 billion'],
        },
        notes: [{ id: 'slip', text: 'the draft may have doubled the rise from $1 billion' }],
        suggestion: { start: 16, end: 28, text: '$1.2 billion', safe: false },
      },
      { words: '$1.4 billion', verdict: 'mismatch', fact: cost },
      { words: 'Thursday', verdict: 'match', fact: fact({ id: 'day', subject: 'day of the announcement' }) },
      { words: '$900 million', verdict: 'stale', fact: cost },
      { words: 'About 300 ships', verdict: 'missing-source' },
      { words: '12 %', verdict: 'unresolved' },
      {
        words: 'March 2021',
        verdict: 'match',
        fact: fact({ id: 'start', subject: 'start of work' }),
        notes: [{ id: 'rounded', text: 'rounded to the month' }],
      },
      {
        words: 'five years',
        verdict: 'match',
        waiver: { by: 'the desk', why: 'confirmed by phone', until: '2024-01-01' },
      },
    ]),
  );
}

/** Words that would act if any format let them: markup, workflow commands, escapes, overrides, syntax of every format. */
export const hostileWords = [
  '<script>window.hit=true</script> 1',
  '"><img src=x onerror=window.hit=true> 2',
  '[link](javascript:window.hit=true) 3',
  '::error file=a,line=1::boom 4',
  '##[error]boom 5',
  '\u001b[31mred\u001b]8;;https://evil.example\u0007 6',
  '\u202eoverride\u202c 7',
  ']]></failure><failure message="x"> 8',
  '@team closes #1 | `code` **bold** 9',
  '%0A::warning::boom 10',
  '\ud800 half 11',
  '\u0000\u0008\u009b 12',
  '</style><style>*{display:none}</style> 13',
];

/** A draft, a fact and a source that are full of them. */
export function hostileReport(): Report {
  const words = hostileWords.join(' ');
  const bad = fact({
    subject: words,
    readings: [reading(words)],
    citations: [
      {
        source: { ...citation.source, publisher: words, title: words, url: 'javascript:window.hit=true' },
        locator: words,
      },
    ],
    revisions: [{ until: words, reading: reading(words), citation, why: words }],
    saidBy: words,
  });
  const said = hostileWords.map((one, number): Said => {
    const verdicts: readonly Verdict[] = ['mismatch', 'stale', 'missing-source', 'unresolved', 'match'];
    return {
      words: one,
      verdict: verdicts[number % 5]!,
      fact: bad,
      notes: [{ id: 'note', text: words }],
      explanation: { what: words, why: words, next: words, arithmetic: [words] },
      suggestion: { start: 0, end: 1, text: words, safe: false },
      waiver: number === 4 ? { by: words, why: words, until: null } : null,
    };
  });
  return report(documentReport(draft(`Head\n${hostileWords.join('\n')}\n`, { path: 'drafts/100%, <b>::x.md' }), said));
}
