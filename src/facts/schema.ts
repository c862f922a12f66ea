import * as z from 'zod/mini';

/**
 * The shape of a facts file, format 1: what its YAML or JSON parses to, key for key. `schema/facts.schema.json` is
 * generated from here, so every field says in its description what an editor should show. `zod/mini`, because
 * the command line starts several times faster with it than with all of zod.
 *
 * The `error` of each part is the phrase after "expected" in a message.
 */

/** Words or a number: `value: 2017` and `value: "2017"` mean the same. The reader keeps digits as they are written. */
const words = (expected: string) =>
  z.union([z.string().check(z.regex(/\S/, expected)), z.number()], { error: expected });
const name = (expected: string) => z.string({ error: expected }).check(z.regex(ID, expected));
const day = () => z.iso.date({ error: 'a day such as 2022-12-22' });
const version = () =>
  z.union([z.string().check(z.regex(VERSION, 'a version such as 1.2.0')), z.number()], {
    error: 'a version such as 1.2.0',
  });

/** Ids start with a letter, so that formulas can tell them from figures. */
export const ID = /^\p{L}[\p{L}\p{N}_.-]{0,119}$/u;
export const VERSION = /^\d{1,9}\.\d{1,9}(?:\.\d{1,9})?$/;
/** "4 states", "5 dead". */
export const LISTED = /^(\d{1,3}) (\p{L}[\p{L} -]{1,39})$/u;
const RATE = /^\d{1,30}(?:\.\d{1,30})?$/;
const ID_WORDS = 'an id: a letter, then letters, digits, "-", "_" or "."';

function doc<T extends z.ZodMiniType>(schema: T, description: string, examples?: unknown[]): T {
  z.globalRegistry.add(schema, examples ? { description, examples } : { description });
  return schema;
}

const sourceId = doc(name('the id of a source'), 'Id of a source of this file.');
const locator = doc(words('a place in the source'), 'Where in the source it stands.', ['paragraph 6', 'page 12']);
const locators = doc(z.array(locator, { error: 'a list of places' }), 'Several places of the same source that say so.');
const value = doc(
  words('a value such as "about 800 billion won"'),
  'The figure or date, in the words of the source and with its modifier; read by the same engine as drafts.',
  ['about 800 billion won', 'Jan. 12, 2021', '35%'],
);
const equals = doc(
  z.union([value, z.array(value)], { error: 'a value or a list of values' }),
  "The same figure in other units, where the source itself gives it (the source's own conversion).",
  ['$626 million'],
);
const during = doc(
  words('a period such as 2022'),
  'The period that the figure is about; relative words are read from the day the source was published.',
  [2022, 'since 2017', 'October 2021', '2016-17'],
);
const saidBy = doc(words('who said it'), 'Who said so, where the source quotes somebody.');
const note = doc(words('a note'), 'For the people who keep the file; never shown in reports.');

const cited = {
  source: z.optional(sourceId),
  locator: z.optional(locator),
  locators: z.optional(locators),
};

const change = z.strictObject(
  {
    version: doc(version(), 'The version that this change made.', ['1.1.0']),
    on: doc(day(), 'The day of the change.', ['2023-02-10']),
    summary: doc(words('a sentence'), 'What changed and why, in a sentence.'),
  },
  { error: 'a change: version, on, summary' },
);

const listed = z.strictObject(
  {
    count: doc(
      z.string().check(z.regex(LISTED, 'a number and what it counts, such as 4 states')),
      'How many there are and what they are, in the plural, or what befell them.',
      ['4 states', '5 dead'],
    ),
    of: doc(words('the list'), 'The list, in the words of the source.', ['Ohio, Indiana, Michigan and Kentucky']),
    text: z.optional(doc(words('the words around the list'), 'The words around it, with … in its place.')),
    locator: z.optional(locator),
  },
  { error: 'a list: count, of' },
);

const source = z.strictObject(
  {
    publisher: z.optional(doc(words('a name'), 'Who published it.', ['The Associated Press'])),
    title: z.optional(doc(words('a title'), 'Its headline or title.')),
    author: z.optional(doc(words('a name'), 'Who wrote it.')),
    published: z.optional(doc(day(), 'The day it was published; relative dates in values are read from it.')),
    url: z.optional(doc(words('an address'), 'Where it can be read.')),
    kind: z.optional(doc(words('a sort of source'), 'The sort of source.', ['primary', 'secondary'])),
    retrieved: z.optional(doc(day(), 'The day it was read.')),
    keywords: z.optional(
      doc(
        z.array(words('a word'), { error: 'a list of words' }),
        'Words of the source that none of its facts has: with those of the facts they tell which drafts are about what it tells.',
        [['Wembley', 'goalkeeper', 'replay']],
      ),
    ),
    lists: z.optional(
      doc(
        z.array(listed, { error: 'a list of counted lists' }),
        'Lists that it writes out and drafts may count: they back a claim such as "4 states", and refute none.',
      ),
    ),
    note: z.optional(note),
  },
  { error: 'a source: publisher, title, published, url, kind' },
);

const rate = z.strictObject(
  {
    from: doc(words('a unit such as USD'), 'The unit that one of is worth `rate` of `to`: an ISO 4217 code.', ['USD']),
    to: doc(words('a unit such as KRW'), 'The unit of the rate: an ISO 4217 code.', ['KRW']),
    rate: doc(
      z.union([z.string().check(z.regex(RATE, 'a number such as 1278.5')), z.number().check(z.positive())], {
        error: 'a number such as 1278.5',
      }),
      'Units of `to` for one unit of `from`.',
      [1278],
    ),
    on: doc(day(), 'The day of the rate; the nearest on or before the period of a claim is used.'),
    source: z.optional(doc(words('where the rate stands'), 'Id of a source, or a few words on where the rate stands.')),
    note: z.optional(note),
  },
  { error: 'a rate: from, to, rate, on' },
);

const citation = z.union(
  [sourceId, z.strictObject({ source: sourceId, locator: z.optional(locator), locators: z.optional(locators) })],
  { error: 'the id of a source, or source and locator' },
);

const revision = z.strictObject(
  {
    until: doc(version(), 'The version that replaced this value: it held before that version.', ['1.1.0']),
    value,
    equals: z.optional(equals),
    during: z.optional(during),
    'said-by': z.optional(saidBy),
    ...cited,
    why: z.optional(doc(words('a reason'), 'Why the value changed.')),
  },
  { error: 'a revision: until, value' },
);

const alternative = z.strictObject(
  {
    value,
    equals: z.optional(equals),
    'said-by': z.optional(saidBy),
    ...cited,
    note: z.optional(note),
  },
  { error: 'an alternative: value, source' },
);

const fact = z.strictObject(
  {
    subject: doc(words('what the figure is about'), 'What the figure is about, in a short phrase.'),
    terms: z.optional(
      doc(
        z.array(z.union([words('a word'), z.array(words('a word'))], { error: 'a list of words' }), {
          error: 'a list of rows of words',
        }),
        'Rows of words: a claim is about this fact when its context has a word of each row; the words of a row are alternatives.',
        [
          [
            ['North Korea', 'Pyongyang'],
            ['steal', 'stole', 'theft'],
          ],
        ],
      ),
    ),
    value: z.optional(value),
    formula: z.optional(
      doc(
        words('a formula such as "a / b"'),
        'Works the value out from other facts of this file: + - * /, brackets, sum(a, b), change(a, b), a in USD.',
        ['stolen-in-2022 / stolen-since-2017', 'change(deaths-2021, deaths-2022)'],
      ),
    ),
    equals: z.optional(equals),
    during: z.optional(during),
    'valid-from': z.optional(
      doc(day(), 'The first day that the fact holds; claims about earlier times do not meet it.'),
    ),
    'valid-until': z.optional(doc(day(), 'The last day that the fact holds; claims about later times do not meet it.')),
    'said-by': z.optional(saidBy),
    ...cited,
    sources: z.optional(
      doc(
        z.array(citation, { error: 'a list of sources' }),
        'Several sources that say so, each an id or with its own locator.',
      ),
    ),
    disputed: z.optional(
      doc(z.boolean({ error: 'true or false' }), 'Set where sources disagree; `alternatives` holds the other values.'),
    ),
    alternatives: z.optional(
      doc(z.array(alternative, { error: 'a list of alternatives' }), 'What other sources say, each with its source.'),
    ),
    since: z.optional(doc(version(), 'The version that added this fact; without it, it was there from the start.')),
    removed: z.optional(doc(version(), 'The version that took this fact out; it is kept here for older versions.')),
    revisions: z.optional(
      doc(
        z.array(revision, { error: 'a list of revisions' }),
        'Older values, so that a stale figure is told from a wrong one.',
      ),
    ),
    note: z.optional(note),
  },
  { error: 'a fact: subject, value or formula, source' },
);

const facts = z.record(name(ID_WORDS), doc(fact, 'One fact, under its id.'), { error: 'facts, each under its id' });

/** The whole file. */
export const factsFileSchema = doc(
  z.strictObject(
    {
      format: doc(z.literal(1, { error: '1' }), 'The format of this file: 1.'),
      id: doc(name(ID_WORDS), 'The name that drafts and reports know this file by.', ['north-korea-crypto-theft']),
      title: z.optional(doc(words('a title'), 'What the file is about.')),
      version: doc(
        version(),
        'Version of the content: major – a fact removed; minor – one added or revised; patch – wording.',
        ['1.1.0'],
      ),
      changes: z.optional(
        doc(
          z.array(doc(change, 'One version.'), { error: 'a list of changes' }),
          'Every version of the file, newest first.',
        ),
      ),
      sources: z.optional(
        doc(
          z.record(name(ID_WORDS), doc(source, 'One source, under its id.'), { error: 'sources, each under its id' }),
          'Where the facts come from, by id.',
        ),
      ),
      rates: z.optional(
        doc(z.array(doc(rate, 'One rate.'), { error: 'a list of rates' }), 'Exchange rates, each with its day.'),
      ),
      facts: doc(facts, 'The facts, by id.'),
      note: z.optional(note),
    },
    { error: 'a facts file: format, id, version, facts' },
  ),
  'A facts file of stet: what is established on one topic, by which source, and since when.',
);

/** What a facts file parses to, key for key as in the file. Scalars of a parsed file are strings, as written. */
export type FactsFile = z.infer<typeof factsFileSchema>;
export type FactRow = z.infer<typeof fact>;
export type SourceRow = z.infer<typeof source>;
export type ListRow = z.infer<typeof listed>;
export type RateRow = z.infer<typeof rate>;
export type ChangeRow = z.infer<typeof change>;
export type RevisionRow = z.infer<typeof revision>;
export type AlternativeRow = z.infer<typeof alternative>;

/** The JSON Schema (draft 2020-12) of a facts file. */
export function factsJsonSchema(): Record<string, unknown> {
  return { title: 'stet facts file', ...z.toJSONSchema(factsFileSchema, { io: 'input' }) };
}
