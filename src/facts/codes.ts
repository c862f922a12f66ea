/** How bad a problem is: errors stop a facts file from being used, warnings do not. */
export type Severity = 'error' | 'warning';

/** What `stet explain CODE` shows of a problem in a facts file. */
export interface ProblemDoc {
  readonly id: string;
  readonly severity: Severity;
  readonly summary: string;
  readonly why: string;
  /** Lines of a facts file that have the problem, and the same lines mended. */
  readonly bad: string;
  readonly good: string;
}

/** Every problem that a facts file can have. Order never matters. */
export const problemDocs = [
  {
    id: 'facts-syntax',
    severity: 'error',
    summary: 'The file is not well-formed YAML or JSON.',
    why: 'What cannot be parsed cannot be checked against; nothing of the file is used.',
    bad: 'title: Theft: a history',
    good: 'title: "Theft: a history"',
  },
  {
    id: 'facts-encoding',
    severity: 'error',
    summary: 'The file is not UTF-8 text.',
    why: 'A wrong encoding changes figures and names without a sign; binary files are no facts files.',
    bad: '(a file with NUL bytes, or saved as Windows-1252)',
    good: '(the same file saved as UTF-8)',
  },
  {
    id: 'facts-size',
    severity: 'error',
    summary: 'The file is too large, too deep, or multiplies through aliases.',
    why: 'A facts file is read in bounded time and memory, whoever wrote it.',
    bad: 'a: &a [x, x]\nb: &b [*a, *a]\nc: &c [*b, *b]   # and so on',
    good: '(one file per topic, values written out)',
  },
  {
    id: 'facts-tag',
    severity: 'error',
    summary: 'The file has a YAML tag.',
    why: 'Tags ask a program to build something other than text, lists and maps; facts files need none of that.',
    bad: 'value: !!js/function 800 billion won',
    good: 'value: 800 billion won',
  },
  {
    id: 'facts-duplicate',
    severity: 'error',
    summary: 'The same key, or the same id of a file, stands twice.',
    why: 'One of the two would silently win.',
    bad: 'facts:\n  dead: { subject: dead, value: 5 }\n  dead: { subject: dead, value: 6 }',
    good: 'facts:\n  dead: { subject: dead, value: 6 }',
  },
  {
    id: 'facts-format',
    severity: 'error',
    summary: 'The file has no `format: 1`, or a newer format than this version of stet reads.',
    why: 'A newer format may mean the same words differently; guessing would be a silent pass.',
    bad: 'format: 2',
    good: 'format: 1',
  },
  {
    id: 'facts-field',
    severity: 'error',
    summary: 'A field has a name that facts files do not know.',
    why: 'A misspelt field is a fact that is not checked.',
    bad: 'vlaue: 800 billion won',
    good: 'value: 800 billion won',
  },
  {
    id: 'facts-missing',
    severity: 'error',
    summary: 'A field that has to be there is not.',
    why: 'Without it the fact says nothing that a draft could be checked against.',
    bad: 'facts:\n  dead: { value: 5 }',
    good: 'facts:\n  dead: { subject: people killed, value: 5 }',
  },
  {
    id: 'facts-type',
    severity: 'error',
    summary: 'A field holds another sort of thing than it should: a list for a text, a day that does not exist.',
    why: 'The field would be read as something that nobody meant.',
    bad: 'published: 2022-02-30',
    good: 'published: 2022-02-28',
  },
  {
    id: 'facts-value',
    severity: 'error',
    summary: 'A value cannot be read as one figure or date.',
    why: 'Values are read by the same engine as drafts; one that it cannot read would never match anything.',
    bad: 'value: a lot of won',
    good: 'value: about 800 billion won',
  },
  {
    id: 'facts-period',
    severity: 'error',
    summary: 'A period cannot be read, or its end is before its start.',
    why: 'A fact with a lost period would be compared with claims about other years.',
    bad: 'during: a while ago',
    good: 'during: since 2017',
  },
  {
    id: 'facts-source',
    severity: 'error',
    summary: 'A fact names a source that the file does not list.',
    why: 'A report could not say where the fact comes from.',
    bad: 'sources:\n  ap: { publisher: AP }\nfacts:\n  dead: { subject: dead, value: 5, source: app }',
    good: 'sources:\n  ap: { publisher: AP }\nfacts:\n  dead: { subject: dead, value: 5, source: ap }',
  },
  {
    id: 'facts-version',
    severity: 'error',
    summary: 'Versions do not add up: one that `changes` does not list, one listed twice, or one later than the file.',
    why: 'Any earlier version can be asked for; that needs a list of versions without gaps.',
    bad: 'version: 1.1.0\nchanges:\n  - { version: 1.0.0, on: 2022-12-22, summary: First. }',
    good: 'version: 1.1.0\nchanges:\n  - { version: 1.1.0, on: 2023-02-10, summary: Revised. }\n  - { version: 1.0.0, on: 2022-12-22, summary: First. }',
  },
  {
    id: 'facts-no-version',
    severity: 'error',
    summary: 'A version was asked for that the file does not have.',
    why: 'Checking against another version than the one asked for would give verdicts that nobody asked for.',
    bad: '--facts theft.yaml@3.0.0',
    good: '--facts theft.yaml@1.1.0',
  },
  {
    id: 'facts-formula',
    severity: 'error',
    summary: 'A formula cannot be read or worked out.',
    why: 'A fact that is worked out has no value without its formula.',
    bad: 'formula: stolen / / total',
    good: 'formula: stolen / total',
  },
  {
    id: 'facts-formula-name',
    severity: 'error',
    summary: 'A formula names a fact that the file does not have.',
    why: 'The figure cannot be worked out.',
    bad: 'formula: stolen / totl',
    good: 'formula: stolen / total',
  },
  {
    id: 'facts-formula-cycle',
    severity: 'error',
    summary: 'A formula needs its own result.',
    why: 'There is no figure to start from.',
    bad: 'a: { subject: a, formula: b * 2 }\nb: { subject: b, formula: a / 2 }',
    good: 'a: { subject: a, formula: b * 2 }\nb: { subject: b, value: 5 million }',
  },
  {
    id: 'facts-formula-unit',
    severity: 'error',
    summary: 'The units in a formula do not fit together.',
    why: 'Won and dollars do not add up without a rate, nor people and tonnes at all.',
    bad: 'formula: loss-in-won + loss-in-dollars',
    good: 'formula: loss-in-won + (loss-in-dollars in KRW)',
  },
  {
    id: 'facts-rate',
    severity: 'error',
    summary: 'There is no rate for a conversion, or a rate cannot be used.',
    why: 'A conversion is only as good as its rate and the day of it.',
    bad: 'rates:\n  - { from: USD, to: KRW, rate: 1278 }',
    good: 'rates:\n  - { from: USD, to: KRW, rate: 1278, on: 2022-12-22 }',
  },
  {
    id: 'facts-unmoved',
    severity: 'error',
    summary: 'The content changed, but the version did not, or not by enough.',
    why: 'Drafts pin versions: the same version must always mean the same facts.',
    bad: 'version: 1.0.0   # with a value revised since',
    good: 'version: 1.1.0   # and the old value kept under revisions',
  },
  {
    id: 'facts-no-source',
    severity: 'warning',
    summary: 'A fact names no source.',
    why: 'A match with it would rest on nobody in particular.',
    bad: 'dead: { subject: people killed, value: 5 }',
    good: 'dead: { subject: people killed, value: 5, source: ap }',
  },
  {
    id: 'facts-no-date',
    severity: 'warning',
    summary: 'A source has no publication date.',
    why: 'Relative dates in its values cannot be resolved, and readers cannot tell how old it is.',
    bad: 'sources:\n  ap: { publisher: AP }',
    good: 'sources:\n  ap: { publisher: AP, published: 2022-12-22 }',
  },
  {
    id: 'facts-equals',
    severity: 'warning',
    summary: 'The conversion under `equals` is not what the value and the rate give.',
    why: 'Either the conversion or the value has a slip; a draft that is right may be called wrong.',
    bad: 'value: 800 billion won\nequals: $6.26 million   # at 1,278 won to the dollar',
    good: 'value: 800 billion won\nequals: $626 million',
  },
  {
    id: 'facts-terms',
    severity: 'warning',
    summary: 'Two facts have the same terms, the same unit and the same period.',
    why: 'A claim that fits one fits the other; where the two differ it stays unresolved.',
    bad: 'a: { terms: [[killed]], value: 5 people, … }\nb: { terms: [[killed]], value: 9 people, … }',
    good: 'a: { terms: [[killed], [Seoul]], value: 5 people, … }\nb: { terms: [[killed], [Busan]], value: 9 people, … }',
  },
  {
    id: 'facts-expired',
    severity: 'warning',
    summary: 'The last day that a fact holds has passed.',
    why: 'Drafts about today no longer meet it; it may need a revision.',
    bad: 'valid-until: 2020-12-31',
    good: 'valid-until: 2030-12-31',
  },
] as const satisfies readonly ProblemDoc[];

export type ProblemCode = (typeof problemDocs)[number]['id'];
