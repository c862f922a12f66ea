import path from 'node:path';
import { UsageError } from '../model/index.ts';
import type { Config } from './config.ts';
import type { Io } from './io.ts';
import {
  type FactsRequest,
  type FailLevel,
  readChoice,
  readCount,
  readFactsRequest,
  readPercent,
  readTarget,
  type Target,
  usage,
} from './options.ts';
import { type ReadingFlags, type Setup, setUp } from './setup.ts';
import { didYouMean } from './suggest.ts';

/** Options of `stet check`, as commander gives them. */
export interface CheckFlags extends ReadingFlags {
  readonly facts?: readonly string[];
  readonly format?: readonly string[];
  readonly failOn?: FailLevel;
  readonly minCoverage?: string;
  readonly changed?: string | true;
  readonly changedLines?: boolean;
  readonly staged?: boolean;
  readonly baseline?: string;
  readonly updateBaseline?: boolean;
  readonly fix?: boolean;
  readonly diff?: boolean;
  readonly explain?: string;
  readonly trace?: boolean;
  readonly watch?: boolean;
  readonly jobs?: string;
  readonly cache?: boolean;
  readonly debug?: boolean;
}

/** A run of `stet check`, with every option read and nothing done yet. */
export interface Plan extends Setup {
  readonly inputs: readonly string[];
  readonly flags: CheckFlags;
  readonly targets: readonly Target[];
  /** Facts files of the command line; null leaves the choice to the configuration. */
  readonly requests: readonly FactsRequest[] | null;
  readonly failOn: FailLevel;
  readonly minCoverage: number | null;
  readonly baseline: { readonly file: string; readonly shown: string } | null;
  readonly jobs: number | null;
}

export async function planOf(inputs: readonly string[], flags: CheckFlags, io: Io): Promise<Plan> {
  const setup = await setUp(flags, io);
  const { config } = setup;
  refuseContradictions(inputs, flags);
  await refuseUnknownRules(config);
  const plan: Plan = {
    ...setup,
    flags,
    inputs,
    targets: await readTargets(flags, io),
    requests: flags.facts?.map(readFactsRequest) ?? null,
    failOn: flags.failOn ?? config.failOn ?? 'error',
    minCoverage:
      flags.minCoverage === undefined ? (config.minCoverage ?? null) : readPercent(flags.minCoverage, '--min-coverage'),
    baseline: baselineOf(flags, setup),
    jobs: flags.jobs === undefined ? null : readCount(flags.jobs, '--jobs'),
  };
  return plan;
}

function refuseContradictions(inputs: readonly string[], flags: CheckFlags): void {
  const both = (a: string, b: string) => usage(`${a} and ${b} exclude each other, expected one of the two`);
  if (flags.changed && flags.staged) throw both('--changed', '--staged');
  if (flags.watch && inputs.includes('-')) throw both('--watch', '`-`');
  if (flags.watch && flags.staged) throw both('--watch', '--staged');
  if (flags.watch && flags.fix && !flags.diff)
    throw usage(
      '--watch does not write into drafts that are open in an editor, expected it without --fix; --diff shows the edits',
    );
  if (flags.watch && flags.updateBaseline) throw both('--watch', '--update-baseline');
  if (flags.fix && !flags.diff && inputs.includes('-'))
    throw usage('--fix cannot write to standard input, expected files; --diff prints a patch instead');
  if (flags.fix && !flags.diff && flags.staged)
    throw usage('--fix cannot write to the index, expected the work tree; leave --staged out');
  if (flags.explain !== undefined && flags.trace) throw both('--explain', '--trace');
  if (flags.changedLines && !flags.changed && !flags.staged)
    throw usage('--changed-lines needs to know since when, expected --changed or --staged beside it');
  if (inputs.length > 0 && (flags.changed || flags.staged)) {
    if (inputs.includes('-')) throw both(flags.staged ? '--staged' : '--changed', '`-`');
  }
}

/** A level for a rule that does not exist would be a check that is not made. */
async function refuseUnknownRules({ rules = {}, overrides = [], file }: Config): Promise<void> {
  const named = [rules, ...overrides.map((one) => one.rules ?? {})].flatMap(Object.keys);
  if (named.length === 0) return;
  const known = (await import('../check/index.ts')).rules.map(({ id }) => id);
  const unknown = named.find((id) => !known.includes(id));
  if (unknown === undefined) return;
  const expected = `expected one of those that \`stet explain rules\` lists${didYouMean(unknown, known)}`;
  throw new UsageError(
    `\`rules\` has an unknown rule \`${unknown}\`, ${expected}`,
    'config',
    file === null ? null : { file },
  );
}

/** The reports to write; a terminal gets `pretty` with colours, a pipe the same in plain text. */
async function readTargets(flags: CheckFlags, io: Io): Promise<Target[]> {
  const targets = (flags.format ?? []).map(readTarget);
  const { formats } = await import('../report/index.ts');
  const ids = formats.map(({ id }) => id).sort();
  for (const { format } of targets) readChoice(format, ids, '--format');
  // A patch and a trace take the place of the report on standard output.
  const taken = flags.diff || flags.trace || flags.explain !== undefined;
  const printed = targets.filter(({ path: file }) => file === null);
  if (printed.length + (taken ? 1 : 0) > 1) {
    throw usage(
      'two reports cannot share standard output, expected a file for all but one, as in --format sarif=stet.sarif',
    );
  }
  const files = targets.flatMap(({ path: file }) => (file === null ? [] : [path.resolve(io.cwd, file)]));
  if (new Set(files).size < files.length) throw usage('two reports have the same file, expected one file for each');
  if (printed.length > 0 || taken || targets.length > 0) return targets;
  return [{ format: 'pretty', path: null }];
}

function baselineOf(flags: CheckFlags, { config, io }: Setup): Plan['baseline'] {
  if (flags.baseline !== undefined) return { file: path.resolve(io.cwd, flags.baseline), shown: flags.baseline };
  const configured = config.baseline ?? (flags.updateBaseline ? '.stet/baseline.jsonl' : null);
  if (configured === null) return null;
  const file = path.join(config.folder, configured);
  return { file, shown: path.relative(io.cwd, file) };
}
