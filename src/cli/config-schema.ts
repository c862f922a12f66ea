import * as z from 'zod';

const globs = (what: string) => z.array(z.string().min(1)).describe(what);

const ruleLevels = z
  .record(z.string(), z.enum(['off', 'note', 'warning', 'error']))
  .describe(
    'Level of a rule by its id (`stet explain` lists them); `off` keeps its findings from failing a run or being shown.',
  );
const locale = z
  .string()
  .describe('Whose currency a bare "dollar" or "pound" is, and whether 03/09 is March or September: en-US, en-GB, …');
const facts = globs(
  'Facts files, relative to this file; globs are allowed, and `@1.2.0` or `@^1.2` after a path chooses a version.',
);

const override = z
  .strictObject({
    files: globs('Drafts that these settings are for, relative to this file.').min(1),
    locale: locale.optional(),
    facts: facts.optional(),
    rules: ruleLevels.optional(),
  })
  .describe('Settings for some drafts, over those of the whole; of two that fit a draft, the later one wins.');

/** What `stet.config.yaml` may say. */
export const configSchema = z
  .strictObject({
    $schema: z.string().optional().describe('For editors.'),
    drafts: globs(
      'Drafts to check when no path is given, relative to this file; `!` before a glob takes drafts out.',
    ).optional(),
    ignore: globs('Paths to leave alone, as in .gitignore; they hold for paths given by name, too.').optional(),
    facts: facts.optional(),
    locale: locale.optional(),
    failOn: z
      .enum(['error', 'warning', 'note', 'never'])
      .optional()
      .describe('The lowest level that makes a run fail; `error` when not given.'),
    minCoverage: z
      .number()
      .min(0)
      .max(100)
      .optional()
      .describe('The percentage of claims that must be backed for a run to pass.'),
    baseline: z
      .string()
      .min(1)
      .optional()
      .describe('File of findings that were there before stet was; they are shown, but fail nothing.'),
    rules: ruleLevels.optional(),
    overrides: z
      .array(override)
      .optional()
      .describe('Settings for some of the drafts; the last that fits a draft wins.'),
  })
  .describe('Configuration of stet for a repository of drafts.');

export type ConfigFile = z.infer<typeof configSchema>;

/** The schema for editors, as `schema/config.schema.json` holds it. */
export function configJsonSchema(): string {
  const { $schema, ...schema } = z.toJSONSchema(configSchema, { io: 'input' });
  return `${JSON.stringify({ $schema, title: 'stet.config.yaml', ...schema }, null, 2)}\n`;
}
