import { z } from 'zod';

const text = (what: string) => z.string().describe(what);
const count = (what: string) => z.int().min(0).describe(what);
const place = (what: string) => z.int().min(1).describe(what);
const day = (what: string) =>
  z
    .string()
    .regex(/^-?\d{4,}-\d{2}-\d{2}$/)
    .describe(what);
const decimal = (what: string) =>
  z
    .string()
    .regex(/^-?\d+(?:\.\d+)?$/)
    .describe(what);

/** The same, or null; editors show the description that a field itself has. */
const orNull = (schema: z.ZodString | z.ZodInt) => schema.nullable().describe(schema.description!);

const period = {
  first: orNull(day('First day, inclusive; null where the period is open, or not resolved.')),
  last: orNull(day('Last day, inclusive; null where the period is open, or not resolved.')),
  grain: z
    .enum(['day', 'week', 'month', 'quarter', 'half', 'season', 'year', 'decade', 'century'])
    .describe('The size of the unit that the period was named by.'),
  edtf: text('Extended date-time format (ISO 8601-2): 2022-12-22, 2016/2017, 2017/..'),
};

const value = z
  .discriminatedUnion('type', [
    z
      .object({
        type: z.literal('quantity').describe('A number with its unit.'),
        low: decimal('Lower end, inclusive, as an exact decimal.'),
        high: decimal('Upper end, inclusive; a point has it equal to `low`.'),
        step: decimal('Place value of the last written digit; 0 for an exact word such as "half".'),
        unit: text(
          'ISO 4217 for money, UCUM for measures, `%`, `pp` for percentage points, `1` for bare numbers, `{noun}` for counts.',
        ),
      })
      .describe('A number with its unit.'),
    z.object({ type: z.literal('period').describe('A span of days.'), ...period }).describe('A span of days.'),
  ])
  .describe('What the words mean.');

const claim = z
  .object({
    id: text('Stable under edits elsewhere in the text.'),
    kind: text('What the claim is about: money, percent, count, date, …'),
    text: text('The words as written: the file from `start` to `end`.'),
    start: count('Offset of the first character in the file, in UTF-16 code units.'),
    end: count('Offset after the last character.'),
    line: place('Line of `start`, 1-based.'),
    column: place('Column of `start`, 1-based, in UTF-16 code units.'),
    value,
    modifier: z
      .enum([
        'exact',
        'approx',
        'less-than',
        'more-than',
        'at-most',
        'at-least',
        'before',
        'after',
        'start',
        'mid',
        'end',
      ])
      .describe('The bound that the words put on the value.'),
    hedges: z.array(text('A word of doubt.')).describe("The writer's words of doubt."),
    during: z.object(period).nullable().describe('The period that the claim is about, where its clause names one.'),
    attribution: orNull(text('Who said it, where the clause says so.')),
    conversionOf: orNull(text('Id of the claim that this one restates in another unit.')),
    unresolved: orNull(text('Why the value could not be resolved.')),
    quoted: z
      .object({ by: orNull(text('Who is quoted, where the sentence says so.')) })
      .nullable()
      .describe('Set when the words stand inside quotation marks.'),
  })
  .describe('A number or date that the draft states, normalised.');

const finding = z
  .object({
    claim,
    verdict: z
      .enum(['match', 'mismatch', 'stale', 'missing-source', 'unresolved'])
      .describe(
        'match: a fact covers the claim and agrees; mismatch: it does not; stale: an earlier value of the fact; missing-source: no fact covers it; unresolved: it cannot be decided.',
      ),
    level: z.enum(['none', 'note', 'warning', 'error']).describe('How much it weighs against --fail-on.'),
    rule: text('The rule that decided; `stet explain` documents it.'),
    fact: z
      .object({
        id: text('Id of the fact in its file.'),
        file: text('Path of the facts file.'),
        version: text('Version of the facts file.'),
      })
      .nullable()
      .describe('The fact that the claim was checked against.'),
    notes: z
      .array(
        z
          .object({ id: text('What sort of note: rounded, slip, …'), text: text('The note in words.') })
          .describe('A note.'),
      )
      .describe('Remarks that do not change the verdict.'),
    explanation: z
      .object({
        what: text('What was found.'),
        why: text('What speaks for it.'),
        next: text('What to do about it.'),
        arithmetic: z.array(text('A step.')).describe('The sum behind the verdict, one step each.'),
      })
      .describe('The verdict in words.'),
    suggestion: z
      .object({
        start: count('Offset in the file of the text to replace, in UTF-16 code units.'),
        end: count('Offset after the text to replace.'),
        text: text('What to put in its place.'),
        safe: z.boolean().describe('Whether it may be applied without a person looking at it.'),
      })
      .nullable()
      .describe('An edit that would mend it.'),
    waiver: z
      .object({
        by: text('Who vouches for the claim.'),
        why: text('On what grounds.'),
        until: orNull(day('The last day on which it holds.')),
      })
      .nullable()
      .describe("Set when a match rests on a person's word."),
    baselined: z.boolean().describe("Whether the run's baseline holds it: it fails nothing and backs nothing."),
    related: z.array(text('Id of a claim.')).describe("The draft's other claims that the verdict rests on."),
  })
  .describe('The verdict on one claim, with its reasons.');

const coverage = z
  .object({
    claims: count('All claims found.'),
    match: count('Claims that a fact backs.'),
    mismatch: count('Claims that a fact, the draft itself or the calendar contradicts.'),
    stale: count('Claims that repeat an earlier value of a fact.'),
    missingSource: count('Claims that no fact covers.'),
    unresolved: count('Claims that could not be decided.'),
    waived: count("Of `match`, those that rest on a person's word."),
  })
  .describe('How many claims are backed, out of all found.');

const document = z
  .object({
    path: text('As given on the command line; `-` for standard input.'),
    id: orNull(text('Of the record, in files that hold several drafts.')),
    format: text('What the draft was read as: text, markdown, html, …'),
    publishedOn: orNull(day('The day that relative dates count from.')),
    publishedFrom: z
      .enum(['option', 'front matter', 'metadata', 'time element', 'dateline', 'record'])
      .nullable()
      .describe('Where that day was found.'),
    notes: z.array(text('A remark.')).describe('What a person should know of how the draft was read.'),
    encoding: z
      .enum(['utf-8', 'utf-16le', 'utf-16be', 'windows-1252'])
      .nullable()
      .describe('What the bytes of the file were read as; null where some are in no encoding, and for Word documents.'),
    positions: z
      .enum(['source', 'paragraph'])
      .describe(
        '`paragraph` in Word documents: lines are paragraphs there, columns characters, offsets the extracted text’s.',
      ),
    findings: z.array(finding).describe('In the order of the text.'),
    coverage,
  })
  .describe('One draft.');

const factsFile = z
  .object({
    id: text('Id of the facts file.'),
    file: text('Its path.'),
    version: text('The version of its content that was used.'),
    sha256: z
      .string()
      .regex(/^[0-9a-f]{64}$/)
      .describe('SHA-256 of its bytes.'),
  })
  .describe('A facts file that was used.');

const failure = z
  .object({
    code: text('What `stet explain` knows the problem by.'),
    message: text('What is wrong, what was expected, how to mend it.'),
    file: orNull(text('The file it concerns.')),
    line: orNull(place('1-based.')),
    column: orNull(place('1-based.')),
  })
  .describe('An input that could not be read.');

/** What `--format json` prints. Unknown fields are let through: new ones may come without a new `schemaVersion`. */
export const reportSchema = z
  .object({
    schemaVersion: z.literal(1).describe('Raised when a field goes, or changes its meaning.'),
    documents: z.array(document).describe('The drafts that were checked.'),
    coverage: coverage.describe('Of all drafts together.'),
    facts: z.array(factsFile).describe('The facts files that the drafts were checked against.'),
    failures: z.array(failure).describe('What could not be read; a run that has any exits with 2.'),
  })
  .describe('The report of a run of stet.');

/** The JSON Schema that is published as `schema/report.schema.json`. */
export function reportJsonSchema(): object {
  const { $schema, ...schema } = z.toJSONSchema(reportSchema, { io: 'input' });
  return { $schema, title: 'stet report', ...schema };
}
