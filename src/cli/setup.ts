import path from 'node:path';
import { defaultMaxBytes, type Locale } from '../model/index.ts';
import { type Config, type DraftSettings, loadConfig, repositoryRoot, settingsOf } from './config.ts';
import { type Draft, type Drafts, draftAt, draftsAmong, findDrafts, Globs, walk } from './files.ts';
import { Ignores, isInside } from './ignores.ts';
import { type Io, write } from './io.ts';
import { localeOf } from './locales.ts';
import { readBytesCount, readDay, usage } from './options.ts';
import { readAll, type Source } from './source.ts';

/** Options that every command which reads drafts takes, as commander gives them. */
export interface ReadingFlags {
  readonly published?: string;
  readonly locale?: string;
  readonly inputFormat?: string;
  readonly stdinFilename?: string;
  readonly maxBytes?: string;
  readonly config?: string | boolean;
  readonly ignore?: boolean;
  readonly allowEmpty?: boolean;
  readonly quiet?: boolean;
  readonly verbose?: boolean;
  readonly color?: boolean;
  readonly facts?: readonly string[];
}

/** What a run stands on: where it is, what it was told, and what it reads. */
export interface Setup {
  readonly io: Io;
  readonly flags: ReadingFlags;
  readonly config: Config;
  /** Folder that records of claims name drafts from: the configuration's, else the repository's, else the working folder. */
  readonly root: string;
  readonly ignores: Ignores | null;
  /** Null when the formats' own limit holds. */
  readonly limit: number | null;
  readonly publishedOn: string | null;
  readonly locale: Locale | null;
}

export async function setUp(flags: ReadingFlags, io: Io): Promise<Setup> {
  const config = await loadConfig(io.cwd, flags.config);
  const patterns = config.ignore ? { folder: config.folder, patterns: config.ignore } : null;
  return {
    io,
    flags,
    config,
    root: config.folder,
    ignores: flags.ignore === false ? null : new Ignores(topmost(config.folder, io.cwd), patterns),
    limit: flags.maxBytes === undefined ? null : readBytesCount(flags.maxBytes, '--max-bytes'),
    publishedOn: flags.published === undefined ? null : readDay(flags.published, '--published'),
    locale: flags.locale === undefined ? null : localeOf(flags.locale, '--locale'),
  };
}

/** Ignore files count from the repository's root, or from the outer of the two folders, when one is inside the other. */
function topmost(folder: string, cwd: string): string {
  const outer = !isInside(cwd, folder) && isInside(folder, cwd) ? cwd : folder;
  return repositoryRoot(outer) ?? outer;
}

/** The drafts that a command line names; with no names, those of the configuration. Says what was left out. */
export async function chooseDrafts(inputs: readonly string[], setup: Setup): Promise<Drafts> {
  const { io, flags, config, ignores } = setup;
  const named = inputs.filter((input) => input !== '-');
  const found = named.length > 0 ? await findDrafts(named, io.cwd, ignores, flags.allowEmpty) : noDrafts;
  const standard = inputs.includes('-') ? standardInput(setup) : noDrafts;
  const configured = inputs.length === 0 ? await configuredDrafts(setup) : noDrafts;
  const all = [standard, found, configured];
  const chosen = {
    drafts: all.flatMap((one) => one.drafts),
    ignored: all.flatMap((one) => one.ignored),
    missing: found.missing,
  };
  if (named.length > 0 && !flags.quiet) {
    for (const { shown, by, pattern } of chosen.ignored) {
      if (!namesOutright(named, shown)) continue;
      await write(
        io.stderr,
        `stet: ${shown}: left out by ${by} (\`${pattern}\`); --no-ignore checks it all the same\n`,
      );
    }
  }
  if (config.drafts && inputs.length === 0 && chosen.drafts.length === 0 && !flags.allowEmpty) {
    throw usage(
      `no draft matches \`drafts\` in ${config.file}, expected at least one; mend the globs or pass --allow-empty`,
    );
  }
  return chosen;
}

const noDrafts: Drafts = { drafts: [], ignored: [], missing: [] };

function namesOutright(named: readonly string[], shown: string): boolean {
  return named.some((name) => path.normalize(name) === path.normalize(shown));
}

/** Drafts among files that git names. */
export function draftsOf(files: readonly string[], { io, config, ignores }: Setup): readonly Draft[] {
  const globs = config.drafts ? new Globs(config.folder, config.drafts) : null;
  return draftsAmong(files, io.cwd, globs, ignores).drafts;
}

export async function configuredDrafts({ io, config, ignores }: Setup): Promise<Drafts> {
  if (!config.drafts) {
    const next = config.file ? `set \`drafts\` in ${config.file}` : 'write a configuration with `stet init`';
    throw usage(`no drafts given, expected paths or \`-\` for standard input; name some, or ${next}`);
  }
  const globs = new Globs(config.folder, config.drafts);
  const wanted = config.drafts
    .filter((pattern) => !pattern.startsWith('!'))
    .map((pattern) => pattern.replace(/^\.\//, ''));
  const files = await walk(
    wanted.flatMap((pattern) => [pattern, `${pattern.replace(/(?<!\/)\/+$/, '')}/**`]),
    config.folder,
  );
  return draftsAmong(files, io.cwd, globs, ignores);
}

function standardInput({ io, flags, ignores }: Setup): Drafts {
  if (flags.stdinFilename === undefined) return { ...noDrafts, drafts: [{ shown: '-', file: path.join(io.cwd, '-') }] };
  const draft = { ...draftAt(path.resolve(io.cwd, flags.stdinFilename), io.cwd), stdin: true };
  const rule = ignores?.why(draft.file);
  return rule ? { ...noDrafts, ignored: [{ ...draft, ...rule }] } : { ...noDrafts, drafts: [draft] };
}

/** Settings of a draft: the command line's over the configuration's. */
export function draftSettings(
  draft: Draft,
  { config, locale }: Setup,
): DraftSettings & { readonly place: Locale | null } {
  const settings = settingsOf(config, draft.file);
  return { ...settings, place: locale ?? (settings.locale === null ? null : localeOf(settings.locale, '`locale`')) };
}

/** The bytes of a draft, from wherever this run takes them. */
export function draftBytes(draft: Draft, setup: Setup, source: Source): Promise<Uint8Array> {
  const limit = setup.limit ?? defaultMaxBytes;
  if (draft.shown === '-' || draft.stdin) return readAll(setup.io.stdin, draft.shown, limit);
  return source.read(draft.file, draft.shown, 'a draft; check the path', limit);
}
