import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { ConfigFile } from './config-schema.ts';
import { Globs } from './files.ts';
import { slashed } from './ignores.ts';
import { fileError } from './options.ts';

/** A configuration with the folder that its paths are relative to. */
export interface Config extends ConfigFile {
  /** As messages call it; null where there is no file. */
  readonly file: string | null;
  readonly folder: string;
}

/** What holds for one draft. */
export interface DraftSettings {
  readonly locale: string | null;
  readonly facts: readonly string[];
  readonly rules: Readonly<Record<string, RuleLevel>>;
}

export type RuleLevel = 'off' | 'note' | 'warning' | 'error';

export const configName = 'stet.config.yaml';

/**
 * The configuration of a run: `choice` is the path of `--config`, false for `--no-config`, else the nearest
 * `stet.config.yaml` from `cwd` up to the repository's root.
 */
export async function loadConfig(cwd: string, choice: string | boolean | undefined): Promise<Config> {
  const file = typeof choice === 'string' ? path.resolve(cwd, choice) : choice === false ? null : findUpwards(cwd);
  if (file === null) return { file: null, folder: repositoryRoot(cwd) ?? cwd };
  const shown = slashed(path.relative(cwd, file)) || file;
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    throw fileError(error, shown, 'a configuration file; check --config');
  }
  const { parseConfig } = await import('./config-file.ts');
  return { ...parseConfig(text, shown), file: shown, folder: path.dirname(file) };
}

/** The settings of a draft: those of the whole, then of each override that names it, in their order. */
export function settingsOf(config: Config, file: string): DraftSettings {
  let settings: DraftSettings = { locale: config.locale ?? null, facts: config.facts ?? [], rules: config.rules ?? {} };
  for (const { files, locale, facts, rules } of config.overrides ?? []) {
    if (!new Globs(config.folder, files).has(file)) continue;
    settings = {
      locale: locale ?? settings.locale,
      facts: facts ?? settings.facts,
      rules: { ...settings.rules, ...rules },
    };
  }
  return settings;
}

function findUpwards(cwd: string): string | null {
  for (let folder = cwd; ; folder = path.dirname(folder)) {
    const file = path.join(folder, configName);
    if (existsSync(file)) return file;
    if (existsSync(path.join(folder, '.git')) || path.dirname(folder) === folder) return null;
  }
}

/** The nearest folder upwards that holds `.git`. */
export function repositoryRoot(cwd: string): string | null {
  for (let folder = cwd; ; folder = path.dirname(folder)) {
    if (existsSync(path.join(folder, '.git'))) return folder;
    if (path.dirname(folder) === folder) return null;
  }
}
