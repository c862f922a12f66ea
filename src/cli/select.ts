import type { StetError } from '../model/index.ts';
import type { Draft } from './files.ts';
import type { Git, LineRange } from './git.ts';
import type { Plan } from './plan.ts';
import { chooseDrafts, configuredDrafts, draftsOf } from './setup.ts';
import { type Source, stagedIn, workTree } from './source.ts';

/** The drafts of a run, where their bytes come from, and what changed. */
export interface Selection {
  readonly drafts: readonly Draft[];
  /** Inputs that name nothing, beside others that do. */
  readonly missing: readonly StetError[];
  readonly source: Source;
  /** Set by `--changed` and `--staged`. */
  readonly since: Since | null;
}

export interface Since {
  readonly git: Git;
  /** Commit that is compared with; null before the first one. */
  readonly base: string | null;
  readonly staged: boolean;
  readonly files: ReadonlySet<string>;
  readonly deleted: readonly string[];
}

/** Chooses drafts by the paths given, or the configuration; then, where asked, by what changed. */
export async function select(plan: Plan): Promise<Selection> {
  const { flags, inputs } = plan;
  if (!flags.changed && !flags.staged) {
    const { drafts, missing } = await chooseDrafts(inputs, plan);
    return { drafts, missing, source: workTree, since: null };
  }
  const git = await openGit(plan);
  const staged = flags.staged === true;
  const revision = typeof flags.changed === 'string' ? flags.changed : null;
  const { base, files, deleted } = staged ? await git.staged() : await git.changed(revision);
  const since = { git, base, staged, files: new Set(files), deleted };
  const source = staged ? stagedIn(git) : workTree;
  if (inputs.length > 0) {
    // Paths limit what is looked at: a pre-commit hook names the files itself.
    const { drafts, missing } = await chooseDrafts(inputs, { ...plan, flags: { ...flags, allowEmpty: true } });
    return { drafts: drafts.filter(({ file }) => since.files.has(file)), missing, source, since };
  }
  return { drafts: draftsOf(files, plan), missing: [], source, since };
}

/** Where a run's bytes come from, for a thread that is handed its drafts. */
export async function sourceFor(plan: Plan): Promise<Source> {
  return plan.flags.staged ? stagedIn(await openGit(plan)) : workTree;
}

/** Every draft that the configuration names; those that a changed facts file may bring back. Empty without a configuration. */
export async function allDrafts(plan: Plan): Promise<readonly Draft[]> {
  return plan.config.drafts ? (await configuredDrafts(plan)).drafts : [];
}

/** Which lines of a draft changed; null for all of them. */
export function changedLines(draft: Draft, { git, base, staged, files }: Since): Promise<LineRange[] | null> {
  return files.has(draft.file) ? git.changedLines(draft.file, base, staged) : Promise.resolve([]);
}

/** Loaded late: most runs have no use for child processes, which take as long to load as the rest. */
async function openGit({ io }: Plan): Promise<Git> {
  return (await import('./git.ts')).Git.open(io.cwd, io.env);
}
