import { execFile } from 'node:child_process';
import path from 'node:path';
import { UsageError } from '../model/index.ts';
import type { Io } from './io.ts';

/** Lines of a file, 1-based and inclusive. */
export interface LineRange {
  readonly first: number;
  readonly last: number;
}

/** What differs from a revision: absolute paths, and where in each. */
export interface Changes {
  /** Commit that the work tree or the index is compared with; null before the first commit. */
  readonly base: string | null;
  readonly files: readonly string[];
  /** Files that are no more. */
  readonly deleted: readonly string[];
}

/** The git repository around a folder. Every call passes its arguments as an array; nothing goes through a shell. */
export class Git {
  private constructor(
    readonly root: string,
    private readonly env: Io['env'],
  ) {}

  /** The repository that `cwd` is in; throws `UsageError` where there is none, or no git. */
  static async open(cwd: string, env: Io['env']): Promise<Git> {
    const top = await call(['rev-parse', '--show-toplevel'], cwd, env).catch((error: GitError) => {
      throw error.missing
        ? new UsageError('git was not found, expected it on the PATH; install it or name the drafts', 'git')
        : new UsageError(`${error.message}, expected a git repository around ${cwd}; name the drafts instead`, 'git');
    });
    return new Git(path.resolve(line(top)), env);
  }

  run(...words: string[]): Promise<Buffer> {
    return call(words, this.root, this.env);
  }

  /** Files that differ from where the branch left `revision` (a guess when null), with untracked ones. */
  async changed(revision: string | null): Promise<Changes> {
    const base = await this.mergeBase(revision);
    const names = (filter: string) =>
      this.run('diff', ...plainDiff, '--name-only', '-z', `--diff-filter=${filter}`, base, '--');
    const fresh = await this.run('ls-files', '--others', '--exclude-standard', '-z');
    return { base, files: this.paths(await names('d'), fresh), deleted: this.paths(await names('D')) };
  }

  /** Files that the next commit changes. */
  async staged(): Promise<Changes> {
    const head = await this.run('rev-parse', '--verify', '--quiet', 'HEAD').then(line, () => null);
    const names = (filter: string) =>
      this.run('diff', '--cached', ...plainDiff, '--name-only', '-z', `--diff-filter=${filter}`);
    return { base: head, files: this.paths(await names('d')), deleted: this.paths(await names('D')) };
  }

  /** Lines that differ from `base`, where the file may have had another name; `null` for a file that is new as a whole. */
  async changedLines(file: string, base: string | null, staged: boolean): Promise<LineRange[] | null> {
    if (base === null) return null;
    const from = staged ? ['--cached', base] : [base];
    const name = this.inside(file);
    const before = (await this.blob(base, file)) === null ? (await this.renames(from)).get(name) : name;
    if (before === undefined) return null;
    const diff = await this.run('diff', ...plainDiff, '-M', '--unified=0', ...from, '--', before, name);
    return hunks(diff.toString('latin1'));
  }

  /** Old names of renamed files, by their new ones. */
  private async renames(from: readonly string[]): Promise<Map<string, string>> {
    const list = await this.run('diff', ...plainDiff, '-M', '--diff-filter=R', '--name-status', '-z', ...from, '--');
    // A status, an old name and a new one, in turn.
    const words = list.toString('utf8').split('\0');
    return new Map(words.flatMap((old, i): [string, string][] => (i % 3 === 1 ? [[words[i + 1]!, old]] : [])));
  }

  /** A file as a commit has it, or as the index has it (`''`); null where it is not there. */
  async blob(revision: string, file: string): Promise<Buffer | null> {
    const name = this.inside(file);
    if (name.startsWith('../')) return null;
    return this.run('cat-file', 'blob', `${revision || ':0'}:${name}`).catch(() => null);
  }

  /** The commit that a revision names. Throws `UsageError` where there is none, and says when the clone is shallow. */
  async commit(name: string): Promise<string> {
    const words = ['rev-parse', '--verify', '--quiet', '--end-of-options', `${name}^{commit}`];
    const commit = await this.run(...words).catch(() => null);
    if (commit !== null) return line(commit);
    const why = (await this.isShallow()) ? `this clone is shallow; ${fetchMore}` : 'check its name';
    throw new UsageError(`no revision \`${name}\` here, expected a branch, tag or commit; ${why}`, 'git-revision');
  }

  private async mergeBase(revision: string | null): Promise<string> {
    const name = revision ?? (await this.target());
    const base = await this.run('merge-base', await this.commit(name), 'HEAD').catch(() => null);
    if (base !== null) return line(base);
    const why = (await this.isShallow())
      ? `this clone is shallow and ends before it; ${fetchMore}`
      : 'they share no history; name another as --changed REV';
    throw new UsageError(`no merge base of HEAD and \`${name}\`, expected a common commit; ${why}`, 'git-shallow');
  }

  private async isShallow(): Promise<boolean> {
    return line(await this.run('rev-parse', '--is-shallow-repository')) === 'true';
  }

  /** What the branch will be merged into: as the CI says, else the remote's default branch, else main or master. */
  private async target(): Promise<string> {
    const { GITHUB_BASE_REF, CI_MERGE_REQUEST_DIFF_BASE_SHA, CI_MERGE_REQUEST_TARGET_BRANCH_NAME } = this.env;
    if (GITHUB_BASE_REF) return `origin/${GITHUB_BASE_REF}`;
    if (CI_MERGE_REQUEST_DIFF_BASE_SHA) return CI_MERGE_REQUEST_DIFF_BASE_SHA;
    if (CI_MERGE_REQUEST_TARGET_BRANCH_NAME) return `origin/${CI_MERGE_REQUEST_TARGET_BRANCH_NAME}`;
    const remote = await this.run('rev-parse', '--abbrev-ref', 'origin/HEAD').then(line, () => null);
    if (remote !== null && remote !== 'origin/HEAD') return remote;
    for (const name of ['origin/main', 'origin/master', 'main', 'master']) {
      if ((await this.run('rev-parse', '--verify', '--quiet', name).catch(() => null)) !== null) return name;
    }
    throw new UsageError(
      '--changed: no branch to compare with, expected origin/HEAD, main or master; name one as --changed REV',
      'git-revision',
    );
  }

  private inside(file: string): string {
    return path.relative(this.root, file).split(path.sep).join('/');
  }

  private paths(...lists: Buffer[]): string[] {
    // A name that ends in a slash is a repository of its own.
    const all = lists.flatMap((list) => list.toString('utf8').split('\0'));
    const names = all.filter((name) => name !== '' && !name.endsWith('/'));
    return [...new Set(names)].sort().map((name) => path.join(this.root, name));
  }
}

const fetchMore = 'fetch it with `git fetch --unshallow` (actions/checkout: `fetch-depth: 0`; GitLab: `GIT_DEPTH: 0`)';

/** Nothing that the repository's configuration could run or colour. */
const plainDiff = ['--no-ext-diff', '--no-textconv', '--no-color', '--no-renames', '--ignore-submodules=all'];

/** No locks, no questions, no network; and a file's name is no pattern, whatever is in it. */
const quietGit = {
  LC_ALL: 'C',
  GIT_OPTIONAL_LOCKS: '0',
  GIT_TERMINAL_PROMPT: '0',
  GIT_NO_LAZY_FETCH: '1',
  GIT_LITERAL_PATHSPECS: '1',
};

interface GitError extends Error {
  readonly missing: boolean;
}

function call(words: readonly string[], cwd: string, env: Io['env']): Promise<Buffer> {
  const options = {
    cwd,
    env: { ...env, ...quietGit },
    maxBuffer: 512 * 1024 * 1024,
    encoding: 'buffer' as const,
  };
  return new Promise((resolve, reject) => {
    execFile('git', ['-c', 'core.fsmonitor=false', ...words], options, (error, stdout, stderr) => {
      if (!error) return resolve(stdout);
      const said = stderr
        .toString('utf8')
        .trim()
        .split('\n')[0]!
        .replace(/^(fatal|error): /, '');
      reject(Object.assign(new Error(said || error.message), { missing: error.code === ('ENOENT' as unknown) }));
    });
  });
}

function line(output: Buffer): string {
  return output.toString('utf8').replace(/\r?\n$/, '');
}

/** The new side's ranges of a diff without context. */
export function hunks(diff: string): LineRange[] {
  const ranges: LineRange[] = [];
  for (const match of diff.matchAll(/^@@ -\d+(?:,\d+)? \+(\d+)(?:,(\d+))? @@/gm)) {
    const [first, count] = [Number(match[1]), Number(match[2] ?? 1)];
    // A pure deletion has no line of its own: it touches the lines on both sides of it.
    ranges.push(count === 0 ? { first, last: first + 1 } : { first, last: first + count - 1 });
  }
  return ranges;
}
